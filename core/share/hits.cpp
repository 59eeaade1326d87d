// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/hits.h"

#include "core/protocol/names.h"

#include <algorithm>
#include <unordered_map>

namespace cer {

namespace {

constexpr std::int64_t hourSeconds = 3600;
constexpr std::int64_t daySeconds = 86400;

std::int64_t floorTo(std::int64_t value, std::int64_t unit)
{
    const std::int64_t rest = value % unit;
    return value - (rest < 0 ? rest + unit : rest);
}

/// For each name of the pool whether a row with it can match.
std::vector<bool> matchingNames(const StringPool &pool, const std::string &wanted)
{
    std::vector<bool> matches(pool.size(), wanted.empty());
    if (!wanted.empty()) {
        for (NameId id = 0; id < pool.size(); ++id)
            matches[id] = equalFolded(pool.at(id), wanted);
    }
    return matches;
}

NameCounts namedCounts(const StringPool &pool, const std::vector<std::uint64_t> &counts)
{
    NameCounts named;
    for (NameId id = 0; id < counts.size(); ++id) {
        if (counts[id] > 0)
            named.emplace_back(pool.at(id), counts[id]);
    }
    return named;
}

void addHour(HourCounts &hours, std::int64_t hour)
{
    if (!hours.empty() && hours.back().first == hour)
        ++hours.back().second;
    else
        hours.emplace_back(hour, 1);
}

/// Logs of several machines are nearly, but not quite, in the order of time.
void sortHours(HourCounts &hours)
{
    std::ranges::sort(hours);
    HourCounts merged;
    merged.reserve(hours.size());
    for (const auto &[hour, count] : hours) {
        if (!merged.empty() && merged.back().first == hour)
            merged.back().second += count;
        else
            merged.emplace_back(hour, count);
    }
    hours = std::move(merged);
}

void mergeNames(NameCounts &names, const NameCounts &other)
{
    std::unordered_map<std::string, std::size_t> places;
    places.reserve(names.size() + other.size());
    NameCounts merged;
    for (const NameCounts *side : {&std::as_const(names), &other}) {
        for (const auto &[name, count] : *side) {
            const auto [place, isNew] = places.try_emplace(foldCase(name), merged.size());
            if (isNew)
                merged.emplace_back(name, count);
            else
                merged[place->second].second += count;
        }
    }
    std::ranges::stable_sort(merged, [](const auto &a, const auto &b) {
        return a.second != b.second ? a.second > b.second : compareNatural(a.first, b.first) < 0;
    });
    names = std::move(merged);
}

} // namespace

Hit hitAt(const HitsBlock &block, std::size_t row)
{
    const LogColumns &columns = block.columns;
    return {columns.time(row), columns.machines().at(columns.machine(row)), columns.users().at(columns.user(row)),
            columns.infos().at(columns.info(row)), row};
}

BlockHits findHits(const HitsBlock &block, const HitQuery &query)
{
    const LogColumns &columns = block.columns;
    const std::vector<bool> machines = matchingNames(columns.machines(), query.machine);
    const std::vector<bool> users = matchingNames(columns.users(), query.user);
    std::vector<std::uint64_t> machineHits(machines.size()), userHits(users.size());

    BlockHits found;
    found.all = query.matchesAll();
    for (std::size_t row = columns.size(); row-- > 0;) {
        const LocalSeconds time = columns.time(row);
        const NameId machine = columns.machine(row), user = columns.user(row);
        if (!machines[machine] || !users[user] || (query.from && time < *query.from)
            || (query.until && time >= *query.until))
            continue;
        if (!found.all)
            found.rows.push_back(std::uint32_t(row));
        ++found.summary.hits;
        ++machineHits[machine];
        ++userHits[user];
        addHour(found.summary.hours, floorTo(time, hourSeconds) / hourSeconds);
    }
    sortHours(found.summary.hours);
    mergeNames(found.summary.machines, namedCounts(columns.machines(), machineHits));
    mergeNames(found.summary.users, namedCounts(columns.users(), userHits));
    return found;
}

void mergeHits(HitSummary &summary, const HitSummary &other)
{
    summary.hits += other.hits;
    summary.hours.insert(summary.hours.end(), other.hours.begin(), other.hours.end());
    sortHours(summary.hours);
    mergeNames(summary.machines, other.machines);
    mergeNames(summary.users, other.users);
}

HitBar hitBarAt(LocalSeconds time, HitBin bin)
{
    switch (bin) {
    case HitBin::Hour: return {floorTo(time, hourSeconds), floorTo(time, hourSeconds) + hourSeconds, 0};
    case HitBin::Day: return {floorTo(time, daySeconds), floorTo(time, daySeconds) + daySeconds, 0};
    case HitBin::Week: {
        // 1970-01-01 was a Thursday: Mondays lie three days before a multiple of seven.
        const LocalSeconds monday = floorTo(time + 3 * daySeconds, 7 * daySeconds) - 3 * daySeconds;
        return {monday, monday + 7 * daySeconds, 0};
    }
    case HitBin::Month: {
        const LocalTime local = localTime(time);
        const bool december = local.month == 12;
        return {localSeconds(local.year, local.month, 1),
                localSeconds(local.year + december, december ? 1 : local.month + 1, 1), 0};
    }
    }
    return {};
}

std::vector<HitBar> hitBars(const HourCounts &hours, HitBin bin)
{
    std::vector<HitBar> bars;
    for (const auto &[hour, count] : hours) {
        const LocalSeconds time = hour * hourSeconds;
        if (bars.empty() || time >= bars.back().until)
            bars.push_back(hitBarAt(time, bin));
        bars.back().hits += count;
    }
    return bars;
}

} // namespace cer
