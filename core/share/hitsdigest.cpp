// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/hitsdigest.h"

#include "core/share/stringpool.h"

#include <algorithm>
#include <cstring>

namespace cer::scan {

namespace {

constexpr std::int64_t secondsPerDay = 86'400;

void addUpTo(std::uint16_t &counter) noexcept
{
    if (counter != 0xffff)
        ++counter;
}

} // namespace

std::int64_t dayOf(LocalSeconds time) noexcept
{
    return (time >= 0 ? time : time - (secondsPerDay - 1)) / secondsPerDay;
}

void shiftDays(BucketHistory &history, std::int64_t from, std::int64_t to) noexcept
{
    const auto days = static_cast<std::size_t>(std::clamp<std::int64_t>(to - from, 0, BucketHistory::days));
    std::shift_left(history.perDay.begin(), history.perDay.end(), static_cast<std::ptrdiff_t>(days));
    std::fill(history.perDay.end() - static_cast<std::ptrdiff_t>(days), history.perDay.end(), 0);
}

void HitsDigest::Names::start()
{
    m_slots.assign(256, 0);
    m_count = 0;
}

void HitsDigest::Names::add(std::string_view name)
{
    const std::uint64_t hash = std::max<std::uint64_t>(1, nameHash(name));
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = hash & mask;
    while (m_slots[slot] != hash && m_slots[slot] != 0)
        slot = (slot + 1) & mask;
    if (m_slots[slot] == hash)
        return;
    m_slots[slot] = hash;
    if (++m_count > m_slots.size() / 2)
        grow();
}

void HitsDigest::Names::grow()
{
    std::vector<std::uint64_t> larger(m_slots.size() * 4);
    const std::size_t mask = larger.size() - 1;
    for (const std::uint64_t hash : m_slots) {
        std::size_t slot = hash & mask;
        while (hash != 0 && larger[slot] != 0)
            slot = (slot + 1) & mask;
        if (hash != 0)
            larger[slot] = hash;
    }
    m_slots = std::move(larger);
}

void HitsDigest::start()
{
    m_history = {};
    m_fault.reset();
    m_lines = 0;
    m_lastDay = 0;
    m_machines.start();
    m_users.start();
}

std::size_t HitsDigest::add(std::string_view bytes)
{
    std::size_t used = 0;
    while (used < bytes.size()) {
        const void *end = std::memchr(bytes.data() + used, '\n', bytes.size() - used);
        if (!end)
            break;
        const std::size_t length = static_cast<std::size_t>(static_cast<const char *>(end) - bytes.data()) - used;
        addLine(bytes.substr(used, length));
        used += length + 1;
    }
    return used;
}

void HitsDigest::addLine(std::string_view line)
{
    ++m_lines;
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    else
        addFault({FindingCode::TextLoneLineFeed, static_cast<std::uint32_t>(line.size() + 1)});
    const std::expected<LogEntry, LogFault> entry = parseLogLine(line, LogKind::Hits);
    if (!entry)
        return addFault(entry.error());
    const bool first = m_history.hits++ == 0;
    m_history.firstHit = first ? entry->time : std::min(m_history.firstHit, entry->time);
    m_history.lastHit = first ? entry->time : std::max(m_history.lastHit, entry->time);
    m_machines.add(entry->machine);
    m_users.add(entry->user);
    countDay(dayOf(entry->time));
}

void HitsDigest::countDay(std::int64_t day)
{
    if (m_history.hits == 1)
        m_lastDay = day;
    if (day > m_lastDay) {
        shiftDays(m_history, m_lastDay, day);
        m_lastDay = day;
    }
    const std::int64_t back = m_lastDay - day;
    if (back < static_cast<std::int64_t>(BucketHistory::days))
        addUpTo(m_history.perDay[BucketHistory::days - 1 - static_cast<std::size_t>(back)]);
}

void HitsDigest::addFault(LogFault fault)
{
    if (!m_fault)
        m_fault = {m_lines, fault};
}

void HitsDigest::passOver(FindingCode code)
{
    ++m_lines;
    addFault({code, 0});
}

const BucketHistory &HitsDigest::history()
{
    m_history.machines = m_machines.count();
    m_history.users = m_users.count();
    return m_history;
}

} // namespace cer::scan
