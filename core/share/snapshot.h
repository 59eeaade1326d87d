// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/configdocument.h"
#include "core/protocol/finding.h"
#include "core/protocol/logline.h"
#include "core/protocol/signature.h"
#include "core/share/stringpool.h"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cer {

enum class Part : std::uint8_t { App, AppVersion, Module, ModuleVersion, Offset };

inline constexpr std::uint32_t noStatus = 0xffffffff, noBucket = 0xffffffff;

/// All that a share holds for one subpath, as a scan found it. Names are numbers of ShareSnapshot::names.
struct Bucket {
    enum Flag : std::uint8_t {
        Counted = 1,        // count.txt conforms: hits and cabs hold
        CountMalformed = 2, // there is one, and it does not conform
        InCounts = 4,       // the branch has a folder for this subpath
        InCabs = 8,
        InStatus = 16,
        HasHitsLog = 32,
        Held = 64, // count.txt was held open by a client; hits and cabs are from before (D26)
    };

    std::array<NameId, 5> parts{noName, noName, noName, noName, noName}; // Other: parts[0] is the whole subpath
    BucketKind kind = BucketKind::Application;
    std::uint8_t flags = 0;
    std::uint32_t status = noStatus; // row of ShareSnapshot::statuses when there is a status.txt
    std::uint64_t hits = 0;
    std::uint64_t cabs = 0;
    std::uint32_t reports = 0;  // files of cabs\<subpath> but hits.log
    std::uint32_t findings = 0; // rows of ShareSnapshot::findings that name this bucket
    std::uint64_t reportBytes = 0;
    std::uint64_t hitsLogBytes = 0;
    std::int64_t lastActivity = 0; // newest time of a report or hits.log, seconds since 1970 UTC by the server; 0 unknown

    bool has(Flag flag) const { return flags & flag; }
};

/// What a status.txt says, as far as lists and filters need it.
struct StatusSummary {
    ConfigDocument document{DocumentKind::Status};
    std::optional<std::uint64_t> bucketId;
    std::optional<std::uint64_t> limit; // "Crashes per bucket"
    std::string response;               // value of Response; empty: none
};

/// What a status.txt says; \a file goes into the findings of its document.
StatusSummary statusSummary(std::string_view bytes, std::string_view file);

/// What the logs say about one bucket.
struct BucketHistory {
    static constexpr std::size_t days = 30;
    LocalSeconds firstHit = 0, lastHit = 0; // valid when hits > 0
    std::uint32_t hits = 0;                 // lines of the log, not count.txt; more would be a log of 100 GB and above
    std::uint32_t machines = 0, users = 0;  // different ones
    std::array<std::uint16_t, days> perDay{}; // the days up to ShareHistory::newestDay, that day last; stops at 65535
};

struct ShareTotals {
    std::uint64_t buckets = 0, hits = 0, cabs = 0, reports = 0, reportBytes = 0, findings = 0;
};

struct ShareSnapshot;

/// Finds rows by subpath. Filled by whoever fills the snapshot; a snapshot without it is searched row by row.
class SubpathIndex {
public:
    /// Takes in the next row of \a snapshot.
    void add(const ShareSnapshot &snapshot, std::uint32_t row);
    /// Takes in the first \a rows of \a snapshot, and no room to grow.
    void rebuild(const ShareSnapshot &snapshot, std::size_t rows);
    std::optional<std::size_t> find(const ShareSnapshot &snapshot, std::string_view subpath) const;
    std::size_t rows() const { return m_rows; }
    std::size_t memory() const { return m_slots.capacity() * sizeof(m_slots[0]); }

private:
    static constexpr std::uint32_t none = 0xffffffff;
    void place(const ShareSnapshot &snapshot, std::uint32_t row);

    std::vector<std::uint32_t> m_slots; // open addressing, a power of two
    std::size_t m_rows = 0;
};

/// One state of one share. Immutable once published, so threads share it by pointer.
struct ShareSnapshot {
    std::string root;                     // displayRoot() of the store
    std::vector<Bucket> buckets;          // rows keep their number while one scan goes on
    StringPool names;                     // each name once, without regard to case: in the spelling that was seen first
    SubpathIndex index;                   // complete when the snapshot comes from a scan
    std::vector<BucketHistory> histories; // by row, from every hits.log; empty unless the scan was asked for them
    std::vector<StatusSummary> statuses;
    std::optional<ConfigDocument> policy; // absent: no policy.txt
    Findings findings;
    std::vector<std::uint32_t> findingBuckets; // for each finding its bucket, or noBucket
    bool complete = false;
    std::int64_t scannedAt = 0; // seconds since 1970 UTC, by this machine, when the scan began
    std::uint64_t crashLogBytes = 0;

    std::string subpath(std::size_t row) const; // with '\\'
    /// The part's text; for Kernel and Shutdown App is "blue" and "shutdown", for Other App is the whole subpath, the rest empty.
    std::string_view part(std::size_t row, Part part) const;
    std::optional<std::size_t> find(std::string_view subpath) const; // without regard to case (D14); '/' counts as '\\'
    const StatusSummary *status(std::size_t row) const;
    /// Limit in force: status.txt, policy.txt, default 5; nothing for Kernel and Shutdown without one (D2).
    std::optional<std::uint64_t> limit(std::size_t row) const;
    bool full(std::size_t row) const; // as many reports counted as the limit allows
    ShareTotals totals() const;
    std::size_t memory() const; // bytes kept, without statuses, policy and findings
};

using SnapshotPtr = std::shared_ptr<const ShareSnapshot>;

} // namespace cer
