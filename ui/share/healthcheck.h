// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/share/audit.h"
#include "ui/common/job.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <mutex>
#include <optional>

class ShareSession;

/// What is known of the health of the session's share: what its scan found until somebody asks for more, then what an audit found.
/// A small share is audited by itself after each scan and each save.
class HealthCheck final : public QObject {
    Q_OBJECT

public:
    enum class State { NoShare, Reading, NotChecked, Checking, Checked, Cancelled, Failed };

    explicit HealthCheck(ShareSession &session, QObject *parent = nullptr);

    State state() const { return m_state; }
    cer::AuditPtr audit() const { return m_audit; } // null before the first scan is complete
    bool isWhole() const { return m_whole; }        // audit() knows more than the scan
    cer::AuditProgress progress() const;
    std::optional<cer::Error> error() const { return m_error; } // when Failed
    bool isSmall() const;                                       // so that auditing it takes a moment

    void start();
    void cancel();

Q_SIGNALS:
    void changed();    // state() or audit()
    void progressed(); // ten times a second while Checking

private:
    using Answer = cer::Result<cer::AuditPtr>;
    struct Shared {
        std::mutex mutex;
        cer::AuditProgress progress;
    };

    void followSession();
    void takeScan();
    void finish(Answer answer);
    void setState(State state);

    ShareSession &m_session;
    State m_state = State::NoShare;
    QString m_root;
    cer::SnapshotPtr m_scan; // whose findings are shown, or were when the audit began
    cer::AuditPtr m_audit;
    bool m_whole = false;
    std::optional<cer::Error> m_error;
    std::shared_ptr<Shared> m_shared;
    Job<cer::AuditPtr> m_summing;
    Job<Answer> m_job;
    QTimer m_ticks;
};
