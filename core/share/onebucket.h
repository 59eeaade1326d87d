// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/share/scan.h"

#include <string_view>

namespace cer {

/// What scanShare() finds for one subpath, touching nothing else but policy.txt: a snapshot with that bucket, or with none when the share
/// holds nothing for it. What only the whole share tells (a bucket id that two use) is not found. Errors as those of scanShare().
Result<SnapshotPtr> scanBucket(Store &store, std::string_view subpath, const ScanOptions &options, std::stop_token stop);

} // namespace cer
