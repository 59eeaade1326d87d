// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/share/history.h"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace cer {

/// Which hits of one bucket are asked for. Times are those of the log (D20): \a from belongs to the period, \a until does not.
struct HitQuery {
    std::optional<LocalSeconds> from, until;
    std::string machine; // the whole name without case; empty: any
    std::string user;

    bool matchesAll() const { return !from && !until && machine.empty() && user.empty(); }
    bool operator==(const HitQuery &) const = default;
};

/// One hit. The views live as long as the block that they come from.
struct Hit {
    LocalSeconds time = 0;
    std::string_view machine, user, info;
    std::uint64_t row = 0; // of the block
};
Hit hitAt(const HitsBlock &block, std::size_t row);

/// Hits by hour, ascending, each hour once: the finest grain of a chart.
using HourCounts = std::vector<std::pair<std::int64_t, std::uint64_t>>; // hours since 1970, hits
/// Names with their hits, most first; names that differ in case alone are one (D14), spelled as first seen.
using NameCounts = std::vector<std::pair<std::string, std::uint64_t>>;

/// What a query finds in one block or, merged, in a whole log.
struct HitSummary {
    std::uint64_t hits = 0;
    HourCounts hours;
    NameCounts machines, users;
};

struct BlockHits {
    std::vector<std::uint32_t> rows; // of the block, newest first; empty when all match
    bool all = false;
    HitSummary summary;
};

/// Linear in the block; names are compared once per interned name. Any thread.
BlockHits findHits(const HitsBlock &block, const HitQuery &query);

/// Adds \a other to \a summary.
void mergeHits(HitSummary &summary, const HitSummary &other);

/// The width of a bar. A week begins on Monday; a month is one of the calendar.
enum class HitBin : std::uint8_t { Hour, Day, Week, Month };

struct HitBar {
    LocalSeconds from = 0, until = 0;
    std::uint64_t hits = 0;

    bool operator==(const HitBar &) const = default;
};
/// The bar that \a time falls in, without hits.
HitBar hitBarAt(LocalSeconds time, HitBin bin);
/// The bars with hits, ascending.
std::vector<HitBar> hitBars(const HourCounts &hours, HitBin bin);

} // namespace cer
