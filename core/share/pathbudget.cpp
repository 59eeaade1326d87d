// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/pathbudget.h"

#include "core/protocol/sharepaths.h"

#include <algorithm>

namespace cer {

std::size_t uncRootLength(std::string_view root)
{
    constexpr std::string_view shortest = R"(\\s\s)";
    constexpr std::string_view scheme = "smb://";
    root = root.substr(0, root.find_last_not_of("\\/") + 1); // npos + 1 is 0
    if (root.starts_with(scheme)) {
        root.remove_prefix(scheme.size());
        const std::string_view authority = root.substr(0, root.find('/'));
        const std::string_view host = authority.substr(authority.rfind('@') + 1);
        return 2 + host.substr(0, host.find(':')).size() + root.size() - authority.size();
    }
    return root.starts_with("\\\\") || root.starts_with("//") ? root.size() : shortest.size();
}

PathBudget pathBudget(const ShareSnapshot &snapshot, std::size_t rootLength)
{
    PathBudget budget{.room = std::int64_t(longestPath), .lost = {}};
    for (std::uint32_t row = 0; row < snapshot.buckets.size(); ++row) {
        const std::string subpath = snapshot.subpath(row);
        // status.txt in its branch and a report of the usual name are the longest of the four files, and equally long.
        const std::size_t length = pathLength(rootLength, statusFile(subpath));
        budget.room = std::min(budget.room, std::int64_t(longestPath) - std::int64_t(length));
        if (length > longestPath)
            budget.lost.push_back({row, std::uint32_t(length)});
    }
    return budget;
}

} // namespace cer
