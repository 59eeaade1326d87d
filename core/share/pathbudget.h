// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/share/snapshot.h"

#include <cstdint>
#include <vector>

namespace cer {

/// What a root leaves of the 260 characters of a path, the closing NUL included (2.2.3, D12), for the buckets of a share.
struct PathBudget {
    std::int64_t room = 0;           // that the longest path leaves; below 0: it is too long
    std::vector<std::uint32_t> lost; // rows whose reports a client discards, because a path would be too long

    bool operator==(const PathBudget &) const = default;
};
/// \a rootLength: characters of the root's UNC path without a closing separator. Linear in the rows.
PathBudget pathBudget(const ShareSnapshot &snapshot, std::size_t rootLength);

} // namespace cer
