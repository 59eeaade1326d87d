// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/share/snapshot.h"
#include "core/store/store.h"

#include <functional>
#include <stop_token>

namespace cer {

/// A branch that is not asked for is not walked: what it alone knows of is missing then.
struct ScanOptions {
    bool counts = true;                  // read every count.txt
    bool countFolders = true;            // list the folders of count.txt; without, nothing else in them is seen
    bool reports = true;                 // list every folder of reports with sizes and times
    bool status = true;                  // read every status.txt
    bool histories = false;              // with reports: read every hits.log whole, for ShareSnapshot::histories
    bool reportHeads = false;            // with reports: read the first bytes of every report
    std::size_t deepest = 16;            // folders below a branch
    std::size_t mostBuckets = 5'000'000; // bounds memory
    std::size_t mostFindings = 100'000;  // kept; the others are counted only
    SnapshotPtr previous = {}; // the last state: gives the counts of files that a client holds (D26); may be null
};

struct ScanNumbers {
    std::uint64_t folders = 0; // listed
    std::uint64_t files = 0;   // read
    std::uint64_t buckets = 0;
    std::uint64_t hits = 0;
    std::uint64_t findings = 0;
};

/// The numbers come at least ten times a second; a snapshot comes with some of them: the first as soon as there is a row, later ones at
/// growing distances, so that all copies together cost less than the scan. Called from any thread, one call at a time.
struct ScanUpdate {
    ScanNumbers numbers;
    SnapshotPtr snapshot; // may be null
};
using ScanSink = std::function<void(const ScanUpdate &)>;

/// Scans all three branches and joins them without case (2.2.3, D14, D23, D24). Unreadable places are findings, the rest goes on. Folders
/// that hold nothing are no buckets. A count.txt that is held or malformed is read once more at the end (D16, D26). Two folders that
/// differ by case alone are one bucket: their hits, cabs and reports are added up.
/// What this program keeps for administrators (ownfiles.h), in the root or in a folder there, is no finding.
/// Fails when the root itself cannot be listed, with ErrorKind::Unreachable when it vanishes meanwhile, ErrorKind::TooLarge beyond
/// mostBuckets, or ErrorKind::Cancelled within 100 ms of \a stop; what was found until then goes to \a sink.
Result<SnapshotPtr> scanShare(Store &store, const ScanOptions &options, std::stop_token stop, const ScanSink &sink);

} // namespace cer
