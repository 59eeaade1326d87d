// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/settings.h"

#include <QDialog>
#include <QList>

#include <string>
#include <vector>

class QLabel;
class QListWidget;
class QListWidgetItem;
class QPushButton;
class QTableWidget;
class QTableWidgetItem;

/// The clients that can be compared: sets of group-policy settings (D8), by hand or from an export of a registry. Not modal; every change
/// is kept at once.
class ProfilesDialog final : public QDialog {
    Q_OBJECT

public:
    explicit ProfilesDialog(QWidget *parent = nullptr);
    ~ProfilesDialog() override;

    /// Adds what a .reg file says, and tells what is wrong with it.
    void importFile(const QString &path);

Q_SIGNALS:
    void profilesChanged();

private:
    void setUpButtons();
    void fillList(int selected);
    void fillSettings();
    void add(cer::Profile profile);
    void rename(QListWidgetItem *item);
    std::string freeName(const QString &wanted) const;
    void remove();
    void takeValue(const QTableWidgetItem *item);
    void keep();
    void say(const QString &text);
    cer::Profile *current();

    QList<cer::Profile> m_profiles;
    std::vector<cer::Parameter> m_parameters; // that group policy may set, by row
    QListWidget *m_list;
    QTableWidget *m_settings;
    QLabel *m_message;
    QPushButton *m_rename = nullptr, *m_remove = nullptr;
};
