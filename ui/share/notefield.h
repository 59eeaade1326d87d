// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/share/notes.h"
#include "ui/common/job.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class ShareSession;

/// The note and the ticket of a bucket, for administrators only. What is typed is kept a moment later, and at once when another bucket
/// is shown or the window goes.
class NoteField final : public QWidget {
    Q_OBJECT

public:
    explicit NoteField(ShareSession &session, QWidget *parent = nullptr);
    ~NoteField() override;

    void setBucket(const std::string &subpath); // empty: none
    bool isReady() const { return !m_reading.isRunning() && !m_later.isActive() && !m_keeping; }

Q_SIGNALS:
    void kept(); // on disk

private:
    cer::BucketNote typed() const;
    cer::Notes notes() const;
    void showNote(const cer::Result<cer::BucketNote> &note);
    bool isDirty() const;
    void keep();
    bool keepBelowTheirs();
    void finish(const cer::Result<void> &result, const std::string &subpath, const cer::BucketNote &note);
    void sayLost(const std::string &subpath, const cer::BucketNote &note, const cer::Error &error);
    void showConflict(const cer::BucketNote &theirs);

    ShareSession &m_session;
    std::string m_share, m_subpath;
    cer::BucketNote m_known; // what the file says, as far as we know
    Job<cer::Result<cer::BucketNote>> m_reading;
    QTimer m_later;
    bool m_keeping = false;
    QLineEdit *m_ticket;
    QPlainTextEdit *m_text;
    QLabel *m_state, *m_lost;
    std::string m_lostSubpath; // whose note could not be kept
};
