// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cerctl/context.h"
#include "core/share/filter.h"
#include "core/share/history.h"
#include "core/share/order.h"
#include "core/share/scan.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// Which buckets of a share are asked for, as written on the command line.
struct BucketQuery {
    std::string filter;
    std::vector<std::string> sort; // "hits:desc"; empty: most hits first
    std::optional<std::uint64_t> limit;
    bool history = false;
};

void addFilterOption(CLI::App &command, std::string &filter);

/// What was asked for and found. The snapshot is incomplete when the share went away meanwhile; the exit status says so then.
struct BucketList {
    cer::SnapshotPtr snapshot;
    cer::HistoryPtr history; // null unless it was needed
    std::vector<std::uint32_t> rows;
    cer::ShareTotals totals; // of all matching buckets, and the findings
    cer::Findings findings;  // of the matching buckets; of everything without a filter
};

/// Scans, filters, sorts, cuts. Nothing, with complaint and exit status, when that fails.
std::optional<BucketList> loadBuckets(Context &context, cer::Store &store, const BucketQuery &query);

/// The filter, or nothing after a complaint that shows where it is wrong.
std::optional<cer::BucketFilter> parseFilter(Context &context, const std::string &text);
/// A scan with progress; what was found until it failed goes to \a last. Nothing after a failure.
cer::SnapshotPtr scan(Context &context, cer::Store &store, const cer::ScanOptions &options,
                      cer::SnapshotPtr *last = nullptr);
/// crash.log with progress. Nothing after a failure.
cer::HistoryPtr readHistory(Context &context, cer::Store &store, const cer::SnapshotPtr &snapshot);

/// B of the contract. With \a withHistory it has the four members that only logs tell.
Json bucketJson(const Context &context, const cer::ShareSnapshot &snapshot, std::size_t row, bool withHistory,
                const cer::ShareHistory *history = nullptr);
/// The whole document of `scan --json`.
Json bucketListJson(const Context &context, const BucketList &list, bool withHistory);
const char *kindName(cer::BucketKind kind);
