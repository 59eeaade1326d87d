// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/share/snapshot.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace cer {

/// A bucket whose reports a client discards, because a path would be too long.
struct LostBucket {
    std::uint32_t row = 0;
    std::uint32_t length = 0; // of its longest path, the closing NUL included

    bool operator==(const LostBucket &) const = default;
};

/// What a root leaves of the 260 characters of a path, the closing NUL included (2.2.3, D12), for the buckets of a share.
struct PathBudget {
    std::int64_t room = 0;        // that the longest path leaves; below 0: it is too long
    std::vector<LostBucket> lost; // by row

    bool operator==(const PathBudget &) const = default;
};
/// \a rootLength: characters of the root's UNC path without a closing separator. Linear in the rows.
PathBudget pathBudget(const ShareSnapshot &snapshot, std::size_t rootLength);

/// The characters of the UNC path that clients know \a root by, without a closing separator. On this machine a folder may have another
/// one: then those of the shortest.
std::size_t uncRootLength(std::string_view root);

} // namespace cer
