// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/share/snapshot.h"
#include "core/store/store.h"

#include <functional>
#include <stop_token>

namespace cer {

struct ScanOptions {
    bool counts = true;  // read every count.txt
    bool reports = true; // list every folder of reports with sizes and times
    bool status = true;  // read every status.txt
    std::size_t deepest = 16;            // folders below a branch
    std::size_t mostBuckets = 5'000'000; // bounds memory; more is a finding
};

struct ScanNumbers {
    std::uint64_t folders = 0; // listed
    std::uint64_t files = 0;   // read
    std::uint64_t buckets = 0;
    std::uint64_t hits = 0;
    std::uint64_t findings = 0;
};

/// The numbers come at least ten times a second; a snapshot comes with some of them: the first as soon as there is a row, later ones at
/// growing distances, so that all copies together cost less than the scan. Called from the scanning threads, one call at a time.
struct ScanUpdate {
    ScanNumbers numbers;
    SnapshotPtr snapshot; // may be null
};
using ScanSink = std::function<void(const ScanUpdate &)>;

/// Scans all three branches and joins them without case (2.2.3, D14, D23, D24). Unreadable places are findings, the rest goes on.
/// Fails only when the root itself cannot be listed, or with ErrorKind::Cancelled within 100 ms of \a stop.
Result<SnapshotPtr> scanShare(Store &store, const ScanOptions &options, std::stop_token stop, const ScanSink &sink);

} // namespace cer
