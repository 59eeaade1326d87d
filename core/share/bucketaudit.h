// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/share/counters.h"
#include "core/share/history.h"
#include "core/share/limits.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace cer {

/// What lies beside the count.txt of \a subpath now, for compareCounters(): reports and lines of the log; its numbers and whether every hit
/// leaves a line are for the caller. Nothing when some of it cannot be seen. Errors as those of scanShare().
Result<std::optional<CounterFacts>> readCounterFacts(Store &store, std::string_view subpath, const std::stop_token &stop);

/// Buckets of which crash.log holds another number of lines than their hits.log.
struct LogDifference {
    std::uint64_t buckets = 0;
    std::uint64_t crashLines = 0, hitLines = 0; // of these buckets
};

/// What an audit finds in single buckets. \a snapshot comes from a scan with histories and reportHeads, \a history may be
/// null. One thread.
class BucketAudit {
public:
    BucketAudit(Store &store, SnapshotPtr snapshot, HistoryPtr history);

    /// Reads anew what does not agree and was in use a moment ago; otherwise touches nothing. ErrorKind::Cancelled, or the share is gone.
    Result<Findings> look(std::uint32_t row, const std::stop_token &stop);
    /// The repair of a missing count.txt: the file with what reports and log tell. Nothing where they tell of no hit.
    std::optional<TextEdit> missingCount(std::uint32_t row) const;
    const LogDifference &logs() const { return m_logs; }

private:
    /// What the findings of the scan say about the files of one bucket.
    struct Faults {
        std::uint32_t strangers = 0; // files among the reports that are none
        bool log = false;            // hits.log has lines that do not conform, or cannot be read
        bool reports = false;        // something in cabs cannot be seen
    };
    static std::vector<Faults> faultsOf(const ShareSnapshot &snapshot);
    static CounterFacts factsOf(const ShareSnapshot &snapshot, std::uint32_t row, const Faults &faults);
    friend Result<std::optional<CounterFacts>> readCounterFacts(Store &store, std::string_view subpath,
                                                                const std::stop_token &stop);
    CounterFacts factsOf(std::uint32_t row) const;
    Result<std::optional<CounterFacts>> readAgain(std::uint32_t row, const std::stop_token &stop) const;
    Result<Findings> compare(std::uint32_t row, const std::stop_token &stop) const;
    bool isTracked(std::uint32_t row) const;
    bool mayBeInUse(std::uint32_t row) const;
    std::uint64_t recentHits(std::uint32_t row) const;
    void checkLimit(std::uint32_t row, Findings &findings) const;
    void checkPath(std::uint32_t row, Findings &findings) const;
    void compareLogs(std::uint32_t row);

    Store &m_store;
    const SnapshotPtr m_snapshot;
    const HistoryPtr m_history;
    const BucketLimits m_limits;
    const std::vector<Faults> m_faults;
    bool m_trackedByPolicy = false;
    bool m_cabsHaveHoles = false; // a folder with reports of nobody knows which buckets cannot be read
    std::int64_t m_newestActivity = 0;
    std::size_t m_rootLength = 0;
    LogDifference m_logs;
};

} // namespace cer
