// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/share/bulkedit.h"
#include "core/share/saveall.h"
#include "ui/common/job.h"
#include "ui/response/reachrequest.h"
#include "ui/share/sharesession.h"

#include <QDialog>

class NoticeBar;
class QFormLayout;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class ReachView;
class TimeBox;

/// The preview of an edit of many status.txt files, and saving it: all of them as one, or none. Deletes itself when it is closed.
class BulkSaveDialog final : public QDialog {
    Q_OBJECT

public:
    BulkSaveDialog(ShareSession &session, ReachRequest request, QWidget *parent = nullptr);
    ~BulkSaveDialog() override;

    ReachView &view() { return *m_view; }

public Q_SLOTS:
    void reject() override;

Q_SIGNALS:
    void saved();

private:
    enum class State { Preview, Writing, Paused, Stopping, Done };

    void setUpButtons();
    void setState(State state);
    void refresh();
    QString editsText() const;
    QString stateText() const;
    void save();
    void pauseOrGoOn();
    void write(cer::BulkEdit bulk);
    void finish(const cer::SaveAllOutcome &outcome);
    void showSaved(const cer::SaveAllOutcome &outcome);
    void showConflicts(const cer::SaveAllOutcome &outcome);
    void leaveOut(const std::vector<cer::SaveConflict> &conflicts);
    void loadAnew(const std::vector<cer::SaveConflict> &conflicts);
    void takeBack();

    ShareSession &m_session;
    State m_state = State::Preview;
    bool m_saveWhenComputed = false;
    Job<cer::BulkEdit> m_preparing;
    ShareSession::RunningSave m_running;
    std::vector<cer::JournalEntry> m_entries; // of what was saved
    int m_files = 0;                          // that are being written
    QString m_done;                           // that it is saved

    QLabel *m_edits;
    NoticeBar *m_notice;
    ReachView *m_view;
    QLineEdit *m_why;
    TimeBox *m_timeBox;
    QLabel *m_words;
    QProgressBar *m_progress;
    QPushButton *m_save, *m_pause, *m_takeBack, *m_close;
};
