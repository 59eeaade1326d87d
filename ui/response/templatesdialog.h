// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/share/settingtemplate.h"

#include <QDialog>

#include <memory>
#include <vector>

class NoticeBar;
class QLabel;
class QListWidget;
class QListWidgetItem;
class QPlainTextEdit;
class QPushButton;
class QTableWidget;
class QTableWidgetItem;
class QTimer;
class TemplateStore;

/// The templates that administrators keep: named sets of settings, a file each. Not modal; every change is kept at once. Those that come
/// with the program can be copied.
class TemplatesDialog final : public QDialog {
    Q_OBJECT

public:
    explicit TemplatesDialog(QWidget *parent = nullptr);
    ~TemplatesDialog() override;

    /// Keeps \a content as a new template, to be named.
    void add(cer::SettingTemplate content);
    /// Adds what a file holds, and tells what is wrong with it.
    void importFile(const QString &path);

private:
    enum Column : int { Key, Does, Value };

    void setUpViews();
    void setUpButtons();
    void fillList(const QString &added);
    void showCurrent();
    void fillSettings(const cer::SettingTemplate &content, bool editable);
    void rename(QListWidgetItem *item);
    void keepDescription();
    void takeSetting(const QTableWidgetItem *item);
    void choose(cer::Parameter parameter, int what);
    void removeCurrent();
    void exportCurrent();
    /// What is selected: its file is empty for one that comes with the program. Null: nothing, or a file that cannot be read.
    const cer::SettingTemplate *current() const;
    std::string currentFile() const;
    /// The selected template of the user with other edits.
    void keep(const cer::SettingTemplate &content);

    std::shared_ptr<TemplateStore> m_store;
    std::vector<cer::SettingTemplate> m_starters;
    std::vector<cer::Parameter> m_parameters; // of status.txt, by row of the table
    QListWidget *m_list;
    QPlainTextEdit *m_description;
    QTableWidget *m_settings;
    NoticeBar *m_notice; // what could not be done
    QLabel *m_message;   // about what is selected
    QPushButton *m_rename = nullptr, *m_export = nullptr, *m_remove = nullptr, *m_copy = nullptr;
    QTimer *m_typing;        // a moment after the last key in the description
    std::string m_described; // the file whose description is being typed
};
