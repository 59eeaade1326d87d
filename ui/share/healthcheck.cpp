// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share/healthcheck.h"

#include "ui/common/sharepool.h"
#include "ui/share/sharesession.h"

#include <chrono>
#include <utility>

using namespace std::chrono_literals;

namespace {

// What a folder of this machine gives in a second or two.
constexpr std::uint64_t fewFiles = 20'000;
constexpr std::uint64_t fewBytes = 64'000'000; // of logs

} // namespace

HealthCheck::HealthCheck(ShareSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_job(sharePool())
{
    m_ticks.setInterval(100ms);
    connect(&m_ticks, &QTimer::timeout, this, &HealthCheck::progressed);
    connect(&m_session, &ShareSession::stateChanged, this, &HealthCheck::followSession);
    connect(&m_session, &ShareSession::snapshotChanged, this, &HealthCheck::followSession);
    connect(&m_session, &ShareSession::saved, this, [this](const QString &file) {
        m_savedFiles.insert(file.toStdString());
        m_afterSaves.start();
    });
    m_afterSaves.setSingleShot(true);
    m_afterSaves.setInterval(0ms);
    connect(&m_afterSaves, &QTimer::timeout, this, &HealthCheck::followSaves);
    followSession();
}

bool HealthCheck::isSmall() const
{
    const cer::SnapshotPtr snapshot = m_session.snapshot();
    if (!snapshot)
        return false;
    std::uint64_t files = 0, bytes = snapshot->crashLogBytes;
    for (const cer::Bucket &bucket : snapshot->buckets) {
        files += 1 + bucket.reports;
        bytes += bucket.hitsLogBytes;
    }
    return files <= fewFiles && bytes <= fewBytes;
}

/// What was saved is checked anew, or is no problem until somebody checks again.
void HealthCheck::followSaves()
{
    const std::set<std::string> files = std::exchange(m_savedFiles, {});
    if (!m_whole)
        return;
    if (isSmall())
        return start();
    auto audit = std::make_shared<cer::Audit>(*m_audit);
    audit->findings.clear();
    audit->subpaths.clear();
    for (std::size_t number = 0; number < m_audit->findings.size(); ++number) {
        if (files.contains(m_audit->findings[number].where.file))
            continue;
        audit->findings.push_back(m_audit->findings[number]);
        audit->subpaths.push_back(m_audit->subpaths[number]);
    }
    audit->found -= m_audit->findings.size() - audit->findings.size();
    m_audit = std::move(audit);
    setState(m_state);
}

cer::AuditProgress HealthCheck::progress() const
{
    if (!m_shared)
        return {};
    const std::lock_guard lock(m_shared->mutex);
    return m_shared->progress;
}

void HealthCheck::setState(State state)
{
    m_state = state;
    if (state == State::Checking)
        m_ticks.start();
    else
        m_ticks.stop();
    Q_EMIT changed();
}

void HealthCheck::followSession()
{
    using enum ShareSession::State;
    if (m_root != m_session.root()) {
        m_job.cancel();
        m_root = m_session.root();
        m_scan = nullptr;
        m_audit = nullptr;
        m_whole = false;
    }
    const ShareSession::State session = m_session.state();
    if (session == NoShare)
        return setState(State::NoShare);
    if (session == Opening || session == Scanning) {
        if (!m_audit && m_state != State::Reading)
            setState(State::Reading);
        return;
    }
    if (m_session.snapshot() != m_scan)
        takeScan();
    else if (!m_scan)
        setState(State::NotChecked);
}

/// Hits that appear by themselves are no reason to read everything again: only another scan is.
void HealthCheck::takeScan()
{
    const bool another = !m_scan || m_scan->scannedAt != m_session.snapshot()->scannedAt;
    m_scan = m_session.snapshot();
    if (another && m_session.state() == ShareSession::State::Complete && isSmall())
        start();
    if (m_whole)
        return;
    m_summing.start([scan = m_scan](const std::stop_token &) { return cer::auditOfScan(*scan); },
                    [this](cer::AuditPtr audit) {
                        if (m_whole)
                            return;
                        m_audit = std::move(audit);
                        setState(m_job.isRunning() ? State::Checking : State::NotChecked);
                    });
}

void HealthCheck::start()
{
    if (!m_session.store())
        return;
    m_shared = std::make_shared<Shared>();
    cer::AuditOptions options;
    options.previous = m_session.snapshot();
    options.openRoot = m_session.opener();
    m_job.start(
        [store = m_session.store(), options, shared = m_shared](const std::stop_token &stop) {
            return cer::auditShare(store, options, stop, [&shared](const cer::AuditProgress &progress) {
                const std::lock_guard lock(shared->mutex);
                shared->progress = progress;
            });
        },
        [this](Answer answer) { finish(std::move(answer)); });
    setState(State::Checking);
}

void HealthCheck::finish(Answer answer)
{
    if (!answer) {
        m_error = answer.error();
        return setState(State::Failed);
    }
    m_audit = std::move(*answer);
    m_whole = true;
    setState(State::Checked);
}

void HealthCheck::cancel()
{
    m_job.cancel();
    setState(m_whole ? State::Checked : State::Cancelled);
}
