// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/share/snapshot.h"
#include "core/store/store.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace cer {

/// Log entries as columns: 16 bytes a line (time 8, machine with user 4, info 4) in blocks that never move, and each machine, user and
/// info once. Filled by one thread; const use from any thread once filled.
class LogColumns {
public:
    explicit LogColumns(LogKind kind);
    ~LogColumns();
    LogColumns(LogColumns &&) noexcept;
    LogColumns &operator=(LogColumns &&) noexcept;

    /// Reads whole lines; a last line without line end is left over: returns the bytes that were used. Lines that do not conform are
    /// counted and their numbers kept (the first 1,000), nothing is lost silently. A line that ends in LF alone is read and counted.
    std::size_t append(std::string_view bytes);
    /// Counts a line that the caller had to drop: torn at the end of the file, or longer than any buffer.
    void countMalformed(const LogFault &fault);

    std::size_t size() const;
    LocalSeconds time(std::size_t row) const;
    NameId machine(std::size_t row) const;
    NameId user(std::size_t row) const;
    NameId info(std::size_t row) const;
    const StringPool &machines() const;
    const StringPool &users() const;
    const StringPool &infos() const;

    struct Malformed {
        std::uint64_t line; // from 1, in what was appended
        LogFault fault;
    };
    std::uint64_t lines() const; // seen, malformed ones included
    std::uint64_t malformedCount() const;
    std::span<const Malformed> malformed() const;
    std::size_t memory() const;

private:
    struct Data;
    std::unique_ptr<Data> m_data;
};

/// What crash.log says about every bucket of a snapshot, joined by subpath and by bucket id (D18, D19). Immutable once built.
class ShareHistory {
public:
    ShareHistory();
    ~ShareHistory();

    /// By row of the snapshot it was built for; rows beyond have no history.
    const BucketHistory *bucket(std::size_t row) const;
    /// Days since 1970 of the newest entry, the last of BucketHistory::perDay. Entries dated more than a day after the log was written come
    /// from a machine whose clock is wrong: they count, but the days do not end with them.
    std::int64_t newestDay() const;
    std::uint64_t lines() const;
    std::uint64_t unattributed() const; // entries of no bucket of the snapshot
    std::uint64_t sharedIds() const;    // entries under a number that two buckets use
    std::uint64_t malformed() const;
    const Findings &findings() const;
    /// Machines (users) of one bucket with their hits, most first; at most \a limit.
    struct Ranked {
        std::string name;
        std::uint64_t hits = 0;
    };
    std::vector<Ranked> topMachines(std::size_t row, std::size_t limit) const;
    std::vector<Ranked> topUsers(std::size_t row, std::size_t limit) const;
    /// Different machines and users that hit any of \a rows.
    struct Distinct {
        std::uint64_t machines = 0, users = 0;
    };
    Distinct distinct(std::span<const std::uint32_t> rows) const;
    /// Rows of buckets hit by a machine (user) whose name holds \a text (without case).
    std::vector<std::uint32_t> rowsOfMachine(std::string_view text, bool whole = false) const;
    std::vector<std::uint32_t> rowsOfUser(std::string_view text, bool whole = false) const;
    /// Names of machines (users) that start with \a prefix (without case), in natural order; at most \a limit.
    std::vector<std::string> machinesLike(std::string_view prefix, std::size_t limit) const;
    std::vector<std::string> usersLike(std::string_view prefix, std::size_t limit) const;
    /// The byte of crash.log behind the last whole line that is in here.
    std::uint64_t end() const;
    std::size_t memory() const;

    struct Data;
    explicit ShareHistory(std::unique_ptr<Data> data);
    const Data &data() const { return *m_data; }

private:
    std::unique_ptr<Data> m_data;
};
using HistoryPtr = std::shared_ptr<const ShareHistory>;

/// What is known of the hits of \a row: from crash.log when \a history is there, else from the snapshot's own reading of every hits.log;
/// null when nothing is.
const BucketHistory *bucketHistory(const ShareSnapshot &snapshot, const ShareHistory *history, std::size_t row);

struct ReadProgress {
    std::uint64_t bytesRead = 0, bytesTotal = 0, lines = 0;
};
using ProgressSink = std::function<void(const ReadProgress &)>; // at least ten times a second

/// All buckets from crash.log in one pass, as it is when the reading begins. A missing crash.log is an empty history. Lines that do not
/// conform are findings, at most 1,000 of them; one that ends in LF alone is read nonetheless.
Result<HistoryPtr> readShareHistory(Store &store, const SnapshotPtr &snapshot, std::stop_token stop,
                                    const ProgressSink &progress);

/// The history of one bucket: its hits.log, newest block first. Each block is one LogColumns in the order of the file.
struct HitsBlock {
    std::uint64_t firstByte = 0, endByte = 0; // of hits.log
    std::uint64_t firstLine = 0; // 1 for the oldest block, else 0: the older ones' lines() are not known yet
    LogColumns columns{LogKind::Hits};
};
using HitsBlockPtr = std::shared_ptr<const HitsBlock>;
/// Calls \a sink with each block, the newest first and at once, until the start of the file or \a stop. Needs a few MiB beside what
/// \a sink keeps, however long the file or a line of it is. Lines longer than longestLogLine and a torn last line are malformed lines of
/// their block. What is appended meanwhile is not read; a log that is cut meanwhile goes on at its new end, so that bytes between two
/// blocks may be missing. Fails when the file cannot be read.
Result<void> readHits(Store &store, const std::string &subpath, std::stop_token stop,
                      const std::function<void(HitsBlockPtr, const ReadProgress &)> &sink);

} // namespace cer
