// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/pathbudget.h"

#include "core/protocol/sharepaths.h"

#include <algorithm>

namespace cer {

PathBudget pathBudget(const ShareSnapshot &snapshot, std::size_t rootLength)
{
    PathBudget budget{.room = std::int64_t(longestPath), .lost = {}};
    for (std::uint32_t row = 0; row < snapshot.buckets.size(); ++row) {
        const std::string subpath = snapshot.subpath(row);
        // status.txt in its branch and a report of the usual name are the longest of the four files, and equally long.
        const auto room = std::int64_t(longestPath) - std::int64_t(pathLength(rootLength, statusFile(subpath)));
        budget.room = std::min(budget.room, room);
        if (room < 0)
            budget.lost.push_back(row);
    }
    return budget;
}

} // namespace cer
