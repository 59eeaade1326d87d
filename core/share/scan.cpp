// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/scan.h"

#include "core/share/scanmerge.h"
#include "core/share/scanwalk.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace cer {

namespace {

using Clock = std::chrono::steady_clock;
using namespace std::chrono_literals;

std::int64_t now()
{
    return std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch()).count();
}

/// Merges and reports while the walk goes on, on a thread of its own.
class Reporter {
public:
    Reporter(scan::Walk &walk, scan::Merger &merger, const ScanOptions &options, const ScanSink &sink,
             std::stop_source &stop)
        : m_walk(walk)
        , m_merger(merger)
        , m_options(options)
        , m_sink(sink)
        , m_stop(stop)
        , m_thread([this](const std::stop_token &end) { run(end); })
    {
    }
    /// Returns when the last update is out.
    void finish()
    {
        m_thread.request_stop();
        m_thread.join();
    }

private:
    void run(const std::stop_token &end);
    void update();
    bool snapshotIsDue() const;

    scan::Walk &m_walk;
    scan::Merger &m_merger;
    const ScanOptions &m_options;
    const ScanSink &m_sink;
    std::stop_source &m_stop;
    Clock::time_point m_lastSnapshot = Clock::now();
    Clock::duration m_snapshotCost{};
    std::size_t m_rowsShown = 0;
    std::jthread m_thread; // the last member: it uses the others
};

void Reporter::run(const std::stop_token &end)
{
    std::mutex mutex;
    std::condition_variable_any ended;
    std::unique_lock lock(mutex);
    while (!end.stop_requested()) {
        // Short until there are rows: an administrator waits for them.
        ended.wait_for(lock, end, m_rowsShown ? 50ms : 5ms, [] { return false; });
        if (!end.stop_requested())
            update();
    }
}

void Reporter::update()
{
    m_walk.drain([this](scan::Batch &batch) { m_merger.take(batch); });
    if (m_merger.rows() > m_options.mostBuckets)
        m_stop.request_stop();
    ScanUpdate update{m_merger.numbers(), {}};
    if (snapshotIsDue()) {
        const Clock::time_point start = Clock::now();
        update.snapshot = m_merger.copy();
        m_lastSnapshot = Clock::now();
        m_snapshotCost = m_lastSnapshot - start;
        m_rowsShown = m_merger.rows();
    }
    if (m_sink)
        m_sink(update);
}

/// All copies together cost at most a twentieth of the time.
bool Reporter::snapshotIsDue() const
{
    if (m_rowsShown == 0)
        return m_merger.rows() > 0;
    return Clock::now() - m_lastSnapshot > std::max<Clock::duration>(200ms, m_snapshotCost * 20);
}

/// The walk, its second look, and every fact merged.
void walkAll(Store &store, scan::Walk &walk, scan::Merger &merger, const ScanOptions &options, std::stop_source &stop,
             const ScanSink &sink)
{
    Reporter reporter(walk, merger, options, sink, stop);
    store.visit(walk, [&](Requests &requests) { walk.start(requests); }, stop.get_token());
    if (walk.hasSecondLook())
        store.visit(walk, [&](Requests &requests) { walk.startSecondLook(requests); }, stop.get_token());
    reporter.finish();
    walk.drain([&](scan::Batch &batch) { merger.take(batch); });
}

/// Asks whether the root is still there, without being held up by a server that is not.
class RootProbe final : public Visitor {
public:
    std::optional<Error> probe(Store &store, const std::stop_token &stop)
    {
        store.visit(*this, [](Requests &requests) { requests.list("", 0); }, stop);
        return m_error;
    }
    void listed(std::uint64_t, const Result<const Listing *> &listing, Requests &) override
    {
        if (!listing)
            m_error = Error{ErrorKind::Unreachable, listing.error().path, listing.error().detail};
    }
    void read(std::uint64_t, const Result<FileBytes> &, Requests &) override { }

private:
    std::optional<Error> m_error;
};

/// What ended the scan early.
std::optional<Error> failureOf(Store &store, const scan::Walk &walk, const scan::Merger &merger,
                               const ScanOptions &options, const std::stop_token &stop)
{
    if (merger.rows() > options.mostBuckets)
        return Error{ErrorKind::TooLarge, store.displayRoot(), {}};
    if (stop.stop_requested())
        return Error{ErrorKind::Cancelled, store.displayRoot(), {}};
    // Single folders go while an administrator tidies up; this asks whether it was all of them.
    return walk.sawVanishing() ? RootProbe().probe(store, stop) : std::nullopt;
}

} // namespace

Result<SnapshotPtr> scanShare(Store &store, const ScanOptions &options, std::stop_token stop, const ScanSink &sink)
{
    std::stop_source inner;
    const std::stop_callback pass(stop, [&] { inner.request_stop(); });
    scan::Walk walk(options);
    scan::Merger merger(options, store.displayRoot(), now());
    walkAll(store, walk, merger, options, inner, sink);
    if (walk.rootError())
        return std::unexpected(*walk.rootError());
    std::optional<Error> error = failureOf(store, walk, merger, options, stop);
    SnapshotPtr snapshot = merger.finish(!error);
    if (sink)
        sink({merger.numbers(), snapshot});
    if (error)
        return std::unexpected(std::move(*error));
    return snapshot;
}

} // namespace cer
