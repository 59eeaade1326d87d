// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/share/filter.h"
#include "core/share/history.h"
#include "core/share/limits.h"
#include "core/share/order.h"
#include "core/share/rownotes.h"
#include "core/share/snapshot.h"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

inline constexpr std::uint32_t noRow = 0xffffffff;

/// A snapshot with its history, and what follows from both for lists. Immutable; shared by threads.
struct BucketFacts {
    cer::SnapshotPtr snapshot;
    cer::HistoryPtr history;               // of this snapshot; may be null
    cer::NotesPtr notes;                   // as they were asked for; may be null
    std::optional<cer::RowNotes> rowNotes; // of this snapshot
    std::vector<bool> blind;               // by row: what the filter `is:blind` says
    cer::ShareTotals totals;
    std::optional<cer::BucketLimits> limits;     // when there is a snapshot
    std::shared_ptr<const cer::NameOrder> names; // likewise; for every sort of the snapshot
};
using BucketFactsPtr = std::shared_ptr<const BucketFacts>;

/// One application with the sums of its buckets that are shown.
struct BucketGroup {
    cer::BucketKind kind = cer::BucketKind::Application;
    std::string name;                   // application; of other subpaths their first folder
    std::uint32_t first = 0, count = 0; // in BucketArrangement::rows
    std::uint64_t hits = 0, cabs = 0, reports = 0, reportBytes = 0, findings = 0;
    std::uint32_t counted = 0;  // buckets whose hits and cabs are known
    std::uint32_t answered = 0; // buckets with a response
    std::uint32_t full = 0, blind = 0;
    std::uint32_t logged = 0;                    // buckets with entries in crash.log
    cer::LocalSeconds firstHit = 0, lastHit = 0; // valid when logged > 0
    std::array<std::uint32_t, cer::BucketHistory::days> perDay{};
};

/// What a table of buckets shall show.
struct BucketOrder {
    cer::SnapshotPtr snapshot; // may be null: nothing
    cer::HistoryPtr history;   // of that snapshot; may be null
    cer::BucketFilter filter;
    std::vector<cer::SortRule> rules;
    bool grouped = false;     // by application
    cer::NotesPtr notes = {}; // of that share; may be null
};

/// Which rows of a snapshot a table shows, in which order. Immutable; made beside the GUI thread and swapped in whole.
struct BucketArrangement {
    BucketFactsPtr facts; // never null; its snapshot may be
    std::vector<cer::SortRule> rules;
    std::shared_ptr<const std::vector<std::uint32_t>> sorted; // every row of the snapshot, by the rules
    std::vector<std::uint32_t> rows;                          // those that are shown; in groups when there are groups
    std::vector<std::uint32_t> places;                        // by row of the snapshot: its place in rows, or noRow
    bool grouped = false;
    std::vector<BucketGroup> groups; // in their order; empty unless grouped
    std::uint64_t hits = 0;          // of the rows that are shown
    /// By row of the snapshot of the arrangement before: the row of the same bucket now, or noRow. Empty: the rows are the same.
    std::vector<std::uint32_t> movedTo;

    std::uint32_t rowAfter(std::uint32_t rowBefore) const;
    std::optional<std::uint32_t> placeOf(std::uint32_t row) const;
    std::size_t groupOf(std::uint32_t place) const; // only when grouped
};
using BucketArrangementPtr = std::shared_ptr<const BucketArrangement>;

/// Takes over from \a previous (may be null) what still holds: the facts, the order. Linear but for the sorting. Null when \a stop was
/// requested. Any thread.
BucketArrangementPtr arrangeBuckets(const BucketOrder &order, const BucketArrangementPtr &previous,
                                    std::stop_token stop = {});

/// By row of \a before: the row of the same subpath in \a after, or noRow. Empty when no row that is in both has moved.
std::vector<std::uint32_t> movedRows(const cer::ShareSnapshot &before, const cer::ShareSnapshot &after);
