// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/share/scan.h"

#include <string>
#include <vector>

namespace cer {

/// What is known of some buckets now.
struct KnownBuckets {
    SnapshotPtr snapshot;            // those that were found; of the rest of the share nothing
    std::vector<std::string> others; // subpaths that are not where they were named: whoever wants them looks for them
};

/// Reads the buckets with these subpaths, of which \a known is the last state, and nothing else: all of them at once, and each folder
/// with its file directly, so that it takes one journey to a server. The names must be those of the folders, letter by letter. Errors as
/// those of scanShare().
Result<KnownBuckets> scanKnownBuckets(Store &store, const std::vector<std::string> &subpaths, const SnapshotPtr &known,
                                      std::stop_token stop);

} // namespace cer
