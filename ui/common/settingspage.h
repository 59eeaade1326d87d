// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;
class QLabel;
class QSpinBox;
class QVBoxLayout;
class ShareSession;

/// What the user can choose for the program as a whole. Nothing waits for an "OK": what is chosen holds at once and is remembered, and what
/// holds later only is said beside it. A page of the window, not a dialog.
class SettingsPage final : public QWidget {
    Q_OBJECT

public:
    explicit SettingsPage(ShareSession &session, QWidget *parent = nullptr);

    /// What was chosen elsewhere meanwhile, such as in a menu.
    void refresh();
    void focusFirst();

Q_SIGNALS:
    void leaveRequested();
    void columnsRequested(); // the tables shall begin anew with the columns that are chosen here

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeHead();
    void addShare(QVBoxLayout *layout);
    void addAppearance(QVBoxLayout *layout);
    void addTables(QVBoxLayout *layout);
    void chooseLanguage();

    ShareSession &m_session;
    QComboBox *m_codePage;
    QSpinBox *m_timeLimit;
    QComboBox *m_theme;
    QComboBox *m_language;
    QLabel *m_languageNote;
};
