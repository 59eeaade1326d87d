// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/bucketnumbers.h"

#include <algorithm>

namespace cer {

std::uint64_t nextFreeId(const ShareSnapshot &snapshot)
{
    std::uint64_t largest = 0;
    for (const StatusSummary &status : snapshot.statuses)
        largest = std::max(largest, status.bucketId.value_or(0));
    return largest + 1;
}

std::string otherBucketWith(const ShareSnapshot &snapshot, std::span<const std::uint32_t> rows, std::uint64_t id)
{
    for (std::uint32_t row = 0; row < snapshot.buckets.size(); ++row) {
        const StatusSummary *status = snapshot.status(row);
        if (status && status->bucketId == id && !std::ranges::contains(rows, row))
            return snapshot.subpath(row);
    }
    return {};
}

} // namespace cer
