// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/share/undo.h"

#include <QDialog>

#include <stop_token>

class EditsView;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QPushButton;
class ShareSession;

/// Takes a change of the journal back: shows first what each file gets, asks for a reason, and writes all of them or none. A file that
/// somebody changed since is shown in its three versions; what becomes of it is for the user to say.
class UndoDialog final : public QDialog {
    Q_OBJECT

public:
    UndoDialog(ShareSession &session, const cer::JournalChange &change, QWidget *parent = nullptr);

private:
    void setUp();
    void save();
    void finish(const cer::SaveAllOutcome &outcome);
    void showConflict(const cer::SaveConflict &conflict);
    /// \a file is to hold \a after instead of \a theirs, which it holds now.
    void setGoal(const cer::SaveConflict &conflict, const std::optional<std::string> &after);
    void leaveOut(const std::string &file);
    void say(const QString &sentence);

    ShareSession &m_session;
    EditsView *m_edits;
    QLabel *m_message;
    QLineEdit *m_why;
    QDialogButtonBox *m_buttons;
    QPushButton *m_takeBack;
    std::stop_source m_stop{std::nostopstate};
};
