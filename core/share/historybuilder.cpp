// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/historybuilder.h"

#include "core/share/historydata.h"
#include "core/share/hitsdigest.h"

#include <boost/unordered/unordered_flat_map.hpp>

#include <algorithm>
#include <limits>

namespace cer {

namespace {

constexpr std::size_t mostFindings = 1000;

} // namespace

HistoryBuilder::HistoryBuilder(std::size_t rows)
    : m_data(std::make_unique<ShareHistory::Data>())
{
    m_data->buckets.resize(rows);
}

HistoryBuilder::~HistoryBuilder() = default;

void HistoryBuilder::setEnd(std::uint64_t byte)
{
    m_data->end = byte;
}

std::uint64_t HistoryBuilder::lines() const
{
    return m_data->lines;
}

/// A machine has few users: both are looked up at once, as they stand in the line.
std::uint32_t HistoryBuilder::internWho(std::string_view machine, std::string_view user)
{
    const bool inOneLine = user.data() == machine.data() + machine.size() + 1;
    const std::uint32_t who = inOneLine ? m_whoTexts.intern({machine.data(), machine.size() + 1 + user.size()})
                                        : m_whoTexts.intern(std::string(machine) + '\t' + std::string(user));
    if (who == m_whos.size())
        m_whos.push_back({m_data->machineNames.intern(machine), m_data->userNames.intern(user)});
    return who;
}

void HistoryBuilder::addHit(std::uint32_t row, std::uint32_t who, LocalSeconds time)
{
    BucketHistory &bucket = m_data->buckets[row];
    bucket.firstHit = bucket.hits == 0 ? time : std::min(bucket.firstHit, time);
    bucket.lastHit = bucket.hits == 0 ? time : std::max(bucket.lastHit, time);
    ++bucket.hits;
    m_hits.push_back({row, who, std::int32_t(scan::dayOf(time))});
}

void HistoryBuilder::add(std::uint32_t row, const LogEntry &entry)
{
    ++m_data->lines;
    addHit(row, internWho(entry.machine, entry.user), entry.time);
}

void HistoryBuilder::add(std::uint32_t row, const LogColumns &columns)
{
    boost::unordered_flat_map<std::uint64_t, std::uint32_t> whos;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const NameId machine = columns.machine(i), user = columns.user(i);
        const auto [place, isNew] = whos.try_emplace(std::uint64_t(machine) << 32 | user, 0);
        if (isNew)
            place->second = internWho(columns.machines().at(machine), columns.users().at(user));
        addHit(row, place->second, columns.time(i));
    }
    m_data->lines += columns.lines();
    m_data->malformed += columns.malformedCount();
}

void HistoryBuilder::addUnattributed()
{
    ++m_data->lines;
    ++m_data->unattributed;
}

void HistoryBuilder::addShared()
{
    ++m_data->lines;
    ++m_data->sharedIds;
}

void HistoryBuilder::addFault(const LogFault &fault, std::string_view file, bool readAll)
{
    m_data->lines += !readAll;
    ++m_data->malformed;
    if (m_data->findings.size() < mostFindings)
        m_data->findings.push_back({fault.code, {std::string(file), m_data->lines, fault.column}, {}, {}});
}

void HistoryBuilder::countDays(std::optional<std::int64_t> writtenDay)
{
    constexpr std::int64_t none = std::numeric_limits<std::int64_t>::min();
    std::int64_t newest = none, plausible = none;
    m_hits.forEach([&](const Hit &hit) {
        newest = std::max<std::int64_t>(newest, hit.day);
        if (writtenDay && hit.day <= *writtenDay + 1)
            plausible = std::max<std::int64_t>(plausible, hit.day);
    });
    if (newest == none)
        return;
    m_data->newestDay = plausible != none ? plausible : newest;
    m_hits.forEach([&](const Hit &hit) {
        const std::int64_t age = m_data->newestDay - hit.day;
        if (age < 0 || age >= std::int64_t(BucketHistory::days))
            return;
        std::uint16_t &count = m_data->buckets[hit.row].perDay[BucketHistory::days - 1 - std::size_t(age)];
        count += count < std::numeric_limits<std::uint16_t>::max();
    });
}

/// The hits of one row after those of another, in the order of the log.
std::vector<std::uint32_t> HistoryBuilder::whosByRow() const
{
    std::vector<std::size_t> next(m_data->buckets.size());
    for (std::size_t row = 1; row < next.size(); ++row)
        next[row] = next[row - 1] + std::size_t(m_data->buckets[row - 1].hits);
    std::vector<std::uint32_t> whos(m_hits.size());
    m_hits.forEach([&](const Hit &hit) { whos[next[hit.row]++] = hit.who; });
    return whos;
}

void HistoryBuilder::rankNames(const std::vector<std::uint32_t> &whos)
{
    const std::size_t machines = m_data->machineNames.size(), users = m_data->userNames.size();
    std::vector<NameId> names;
    auto hits = std::span(whos);
    for (std::size_t row = 0; row < m_data->buckets.size(); ++row) {
        BucketHistory &bucket = m_data->buckets[row];
        names.resize(std::size_t(bucket.hits));
        std::ranges::transform(hits.first(names.size()), names.begin(), [&](auto who) { return m_whos[who].machine; });
        m_data->machines.addRow(names, machines);
        std::ranges::transform(hits.first(names.size()), names.begin(), [&](auto who) { return m_whos[who].user; });
        m_data->users.addRow(names, users);
        bucket.machines = std::uint32_t(m_data->machines.of(row).size());
        bucket.users = std::uint32_t(m_data->users.of(row).size());
        hits = hits.subspan(names.size());
    }
}

HistoryPtr HistoryBuilder::finish(std::optional<std::int64_t> writtenDay)
{
    countDays(writtenDay);
    const std::vector<std::uint32_t> whos = whosByRow();
    m_hits = {};
    rankNames(whos);
    m_data->machines.finish();
    m_data->users.finish();
    return std::make_shared<const ShareHistory>(std::move(m_data));
}

} // namespace cer
