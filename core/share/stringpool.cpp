// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/stringpool.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <stdexcept>

namespace cer {

namespace {

constexpr std::uint64_t multiplier = 0x9e3779b97f4a7c15;

/// A product carries upwards only: what tells names apart often stands in their last bytes, so it is brought down first.
std::uint64_t mixed(std::uint64_t a, std::uint64_t b) noexcept
{
    const std::uint64_t word = a ^ b;
    const std::uint64_t product = (word ^ (word >> 32)) * multiplier;
    return product ^ (product >> 32);
}

std::uint64_t loaded(std::string_view bytes) noexcept
{
    std::uint64_t value = 0;
    std::memcpy(&value, bytes.data(), bytes.size());
    return value;
}

} // namespace

/// Names are short, so this reads words of eight bytes; the last one overlaps its neighbour.
std::uint64_t nameHash(std::string_view text) noexcept
{
    std::uint64_t hash = text.size() * multiplier;
    const std::size_t size = text.size();
    if (size < 8)
        return mixed(hash, loaded(text));
    for (std::size_t at = 0; at + 8 < size; at += 8)
        hash = mixed(hash, loaded(text.substr(at, 8)));
    return mixed(hash, loaded(text.substr(size - 8)));
}

std::size_t StringPool::slotOf(std::string_view text) const noexcept
{
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = nameHash(text) & mask;
    while (m_slots[slot] != noName && at(m_slots[slot]) != text)
        slot = (slot + 1) & mask;
    return slot;
}

NameId StringPool::intern(std::string_view text)
{
    if (size() * 4 >= m_slots.size() * 3)
        spread(std::max<std::size_t>(16, m_slots.size() * 2));
    const std::size_t slot = slotOf(text);
    if (m_slots[slot] != noName)
        return m_slots[slot];
    if (m_bytes.size() + text.size() > 0xffffffffu)
        throw std::length_error("StringPool");
    m_bytes += text;
    m_ends.push_back(static_cast<std::uint32_t>(m_bytes.size()));
    return m_slots[slot] = static_cast<NameId>(size() - 1);
}

NameId StringPool::find(std::string_view text) const noexcept
{
    return m_slots.empty() ? noName : m_slots[slotOf(text)];
}

void StringPool::spread(std::size_t slots)
{
    m_slots.assign(slots, noName);
    for (NameId id = 0; id < size(); ++id)
        m_slots[slotOf(at(id))] = id;
}

std::size_t StringPool::memory() const noexcept
{
    return m_bytes.capacity() + m_ends.capacity() * sizeof(m_ends[0]) + m_slots.capacity() * sizeof(m_slots[0]);
}

void StringPool::clear()
{
    m_bytes.clear();
    m_ends.clear();
    std::ranges::fill(m_slots, noName);
}

void StringPool::shrink()
{
    m_bytes.shrink_to_fit();
    m_ends.shrink_to_fit();
    spread(std::bit_ceil(std::max<std::size_t>(16, size() * 4 / 3 + 1)));
    m_slots.shrink_to_fit();
}

} // namespace cer
