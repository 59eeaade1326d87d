// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/share/history.h"
#include "core/share/redirects.h"
#include "core/share/scan.h"

#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace cer {

struct AuditOptions {
    SnapshotPtr previous = {};          // as ScanOptions::previous
    RootOpener openRoot = {};           // for FileTreeRoot; empty: redirects are not followed
    std::size_t mostFindings = 100'000; // kept of the scan, and as many of what only the audit finds
};

/// What the health of a share is, at one moment.
struct Audit {
    std::string root;
    Findings findings;                 // the gravest first, then by code, file and line
    std::vector<std::string> subpaths; // for each finding its bucket, or nothing
    std::uint64_t found = 0;           // findings, those that were not kept included
    std::uint64_t buckets = 0;         // that were looked at
    std::int64_t auditedAt = 0;        // seconds since 1970 UTC, by this machine, when it began
};
using AuditPtr = std::shared_ptr<const Audit>;

/// What a scan alone knows of it.
AuditPtr auditOfScan(const ShareSnapshot &snapshot);

/// The three parts of the work, one after the other.
struct AuditProgress {
    ScanNumbers scan; // with every hits.log and the beginning of every report
    ReadProgress crashLog;
    std::uint64_t compared = 0, toCompare = 0; // buckets
};
using AuditSink = std::function<void(const AuditProgress &)>; // any thread, one call at a time

/// Looks at the whole share: everything that scanShare() finds, and what takes more reading: each line of the logs, the beginning of each
/// report, the counters against reports on disk and lines of hits.log (as far as both are known), full buckets that are still hit, buckets
/// without a limit, the length of paths (D12), and where FileTreeRoot ends (D7). Reads only. Counters of a bucket that was in use a moment
/// ago are compared twice, so that a client at work is no finding.
/// Needs what a scan and a ShareHistory need. Errors as those of scanShare(); ErrorKind::Cancelled within 100 ms of \a stop, unless a
/// server named by FileTreeRoot lets us wait.
Result<AuditPtr> auditShare(const std::shared_ptr<Store> &store, const AuditOptions &options, std::stop_token stop,
                            const AuditSink &sink);

} // namespace cer
