// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/share/snapshot.h"

#include <cstdint>
#include <span>
#include <stop_token>
#include <vector>

namespace cer {

class ShareHistory;

enum class SortKey : std::uint8_t {
    App, AppVersion, Module, ModuleVersion, Offset, Kind, Hits, Cabs, Limit, Reports, ReportBytes, LastActivity,
    FirstHit, LastHit, Machines, Users, Trend, BucketId, Response, Problems, Subpath,
};

struct SortRule {
    SortKey key = SortKey::Hits;
    bool descending = false;
    bool operator==(const SortRule &) const = default;
};

/// Orders \a rows by \a rules; names as compareNatural does, unknown values last whichever way; ties by the whole subpath, so that the
/// order is total and stable. 1 million rows in well under 100 ms per rule. Leaves \a rows in any order when \a stop is requested.
void sortRows(std::vector<std::uint32_t> &rows, const ShareSnapshot &snapshot, const ShareHistory *history,
              std::span<const SortRule> rules, std::stop_token stop = {});

} // namespace cer
