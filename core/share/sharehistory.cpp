// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/historydata.h"

#include "core/protocol/names.h"

#include <algorithm>

namespace cer {

namespace {

std::vector<ShareHistory::Ranked> ranked(const NamesByRow &names, const FoldedNames &spelling, std::size_t row,
                                         std::size_t limit)
{
    std::vector<ShareHistory::Ranked> top;
    for (const NamesByRow::Entry &entry : names.of(row)) {
        if (top.size() == limit)
            break;
        top.push_back({std::string(spelling.at(entry.name)), entry.hits});
    }
    return top;
}

std::vector<std::uint32_t> rowsOf(const NamesByRow &names, const FoldedNames &spelling, std::string_view text, bool whole)
{
    const std::string key = foldCase(text);
    std::vector<bool> wanted(spelling.size());
    for (NameId id = 0; id < spelling.size(); ++id)
        wanted[id] = whole ? spelling.key(id) == key : spelling.key(id).find(key) != std::string_view::npos;
    std::vector<std::uint32_t> rows;
    for (std::size_t row = 0; row < names.rows(); ++row) {
        if (std::ranges::any_of(names.of(row), [&](const NamesByRow::Entry &entry) { return wanted[entry.name]; }))
            rows.push_back(std::uint32_t(row));
    }
    return rows;
}

std::uint64_t differentNames(const NamesByRow &names, std::size_t count, std::span<const std::uint32_t> rows)
{
    std::vector<bool> seen(count);
    for (const std::uint32_t row : rows) {
        if (row >= names.rows())
            continue;
        for (const NamesByRow::Entry &entry : names.of(row))
            seen[entry.name] = true;
    }
    return std::uint64_t(std::ranges::count(seen, true));
}

std::vector<std::string> namesLike(const FoldedNames &names, std::string_view prefix, std::size_t limit)
{
    const std::string key = foldCase(prefix);
    std::vector<std::string> found;
    for (NameId id = 0; id < names.size(); ++id) {
        if (names.key(id).starts_with(key))
            found.emplace_back(names.at(id));
    }
    std::ranges::sort(found, [](const auto &a, const auto &b) { return compareNatural(a, b) < 0; });
    found.resize(std::min(limit, found.size()));
    return found;
}

} // namespace

ShareHistory::ShareHistory()
    : m_data(std::make_unique<Data>())
{
}

ShareHistory::ShareHistory(std::unique_ptr<Data> data)
    : m_data(std::move(data))
{
}

ShareHistory::~ShareHistory() = default;

const BucketHistory *ShareHistory::bucket(std::size_t row) const
{
    return row < m_data->buckets.size() && m_data->buckets[row].hits > 0 ? &m_data->buckets[row] : nullptr;
}

std::int64_t ShareHistory::newestDay() const
{
    return m_data->newestDay;
}

std::uint64_t ShareHistory::end() const
{
    return m_data->end;
}

std::uint64_t ShareHistory::lines() const
{
    return m_data->lines;
}

std::uint64_t ShareHistory::unattributed() const
{
    return m_data->unattributed;
}

std::uint64_t ShareHistory::sharedIds() const
{
    return m_data->sharedIds;
}

std::uint64_t ShareHistory::malformed() const
{
    return m_data->malformed;
}

const Findings &ShareHistory::findings() const
{
    return m_data->findings;
}

std::vector<ShareHistory::Ranked> ShareHistory::topMachines(std::size_t row, std::size_t limit) const
{
    return ranked(m_data->machines, m_data->machineNames, row, limit);
}

std::vector<ShareHistory::Ranked> ShareHistory::topUsers(std::size_t row, std::size_t limit) const
{
    return ranked(m_data->users, m_data->userNames, row, limit);
}

ShareHistory::Distinct ShareHistory::distinct(std::span<const std::uint32_t> rows) const
{
    return {differentNames(m_data->machines, m_data->machineNames.size(), rows),
            differentNames(m_data->users, m_data->userNames.size(), rows)};
}

std::vector<std::uint32_t> ShareHistory::rowsOfMachine(std::string_view text, bool whole) const
{
    return rowsOf(m_data->machines, m_data->machineNames, text, whole);
}

std::vector<std::uint32_t> ShareHistory::rowsOfUser(std::string_view text, bool whole) const
{
    return rowsOf(m_data->users, m_data->userNames, text, whole);
}

std::vector<std::string> ShareHistory::machinesLike(std::string_view prefix, std::size_t limit) const
{
    return namesLike(m_data->machineNames, prefix, limit);
}

std::vector<std::string> ShareHistory::usersLike(std::string_view prefix, std::size_t limit) const
{
    return namesLike(m_data->userNames, prefix, limit);
}

std::size_t ShareHistory::memory() const
{
    return m_data->buckets.capacity() * sizeof(BucketHistory) + m_data->machines.memory() + m_data->users.memory()
           + m_data->machineNames.memory() + m_data->userNames.memory();
}

const BucketHistory *bucketHistory(const ShareSnapshot &snapshot, const ShareHistory *history, std::size_t row)
{
    if (history)
        return history->bucket(row);
    return row < snapshot.histories.size() && snapshot.histories[row].hits > 0 ? &snapshot.histories[row] : nullptr;
}

} // namespace cer
