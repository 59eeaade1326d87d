// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/naturalorder.h"

#include <algorithm>
#include <span>
#include <string>

namespace cer {

namespace {

constexpr char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c | 0x20) : c;
}

void appendLength(std::string &key, std::size_t length)
{
    constexpr std::size_t escape = 0xff;
    key += char(std::min(length, escape));
    for (int shift = 24; length >= escape && shift >= 0; shift -= 8)
        key += char(length >> shift & 0xff);
}

/// Bytes whose plain order is the natural order of the names: small letters, and before each number its length.
void appendKey(std::string &key, std::string_view name)
{
    while (!name.empty()) {
        const std::size_t digits = std::min(name.size(), name.find_first_not_of("0123456789"));
        if (digits == 0) {
            key += lower(name.front());
            name.remove_prefix(1);
            continue;
        }
        std::string_view number = name.substr(0, digits);
        number.remove_prefix(std::min(number.size(), number.find_first_not_of('0')));
        key += '0'; // a digit among other characters
        appendLength(key, number.size());
        key += number;
        name.remove_prefix(digits);
    }
}

/// Sorts by seven bytes at a time, each time only what was equal before.
class NaturalSorter {
public:
    struct Item {
        std::uint64_t chunk = 0;
        std::uint32_t key = 0; // an index of m_ends
        NameId id = noName;
    };
    NaturalSorter(const StringPool &names, const std::vector<NameId> &ids);
    void sort() { sort(m_items, 0); }
    std::span<const Item> items() const { return m_items; }

private:
    static constexpr std::size_t chunkBytes = 7;
    static constexpr std::uint64_t more = chunkBytes + 1;

    std::uint64_t chunkOf(std::uint32_t key, std::size_t depth) const;
    void sort(std::span<Item> items, std::size_t depth) const;
    void sortEqual(std::span<Item> items, std::size_t depth) const;

    const StringPool &m_names;
    std::string m_keys;
    std::vector<std::size_t> m_ends; // of each key in m_keys
    std::vector<Item> m_items;
};

NaturalSorter::NaturalSorter(const StringPool &names, const std::vector<NameId> &ids)
    : m_names(names)
{
    m_items.reserve(ids.size());
    m_ends.reserve(ids.size());
    for (const NameId id : ids) {
        m_items.push_back({0, std::uint32_t(m_ends.size()), id});
        appendKey(m_keys, names.at(id));
        m_ends.push_back(m_keys.size());
    }
}

/// Seven bytes, the first one highest, and lowest how many there were, or `more`: what ends earlier comes first.
std::uint64_t NaturalSorter::chunkOf(std::uint32_t key, std::size_t depth) const
{
    const std::size_t start = (key == 0 ? 0 : m_ends[key - 1]) + depth;
    const std::size_t left = m_ends[key] - start;
    std::uint64_t chunk = 0;
    for (std::size_t i = 0; i < chunkBytes; ++i)
        chunk = chunk << 8 | (i < left ? static_cast<unsigned char>(m_keys[start + i]) : 0);
    return chunk << 8 | std::min<std::uint64_t>(left, more);
}

void NaturalSorter::sort(std::span<Item> items, std::size_t depth) const
{
    for (Item &item : items)
        item.chunk = chunkOf(item.key, depth);
    std::ranges::sort(items, {}, &Item::chunk);
    for (std::size_t start = 0; start < items.size();) {
        const std::uint64_t chunk = items[start].chunk;
        const auto end =
            std::ranges::find_if(items.subspan(start), [&](const Item &item) { return item.chunk != chunk; });
        const std::size_t size = std::size_t(end - items.subspan(start).begin());
        sortEqual(items.subspan(start, size), depth);
        start += size;
    }
}

void NaturalSorter::sortEqual(std::span<Item> items, std::size_t depth) const
{
    if (items.size() < 2)
        return;
    if ((items.front().chunk & 0xff) == more)
        return sort(items, depth + chunkBytes);
    std::ranges::sort(items, {}, [this](const Item &item) { return m_names.at(item.id); }); // "a1" and "A01"
}

} // namespace

std::vector<std::uint32_t> naturalRanks(const StringPool &names, const std::vector<NameId> &ids)
{
    NaturalSorter sorter(names, ids);
    sorter.sort();
    std::vector<std::uint32_t> ranks(names.size());
    std::uint32_t rank = 0;
    for (const NaturalSorter::Item &item : sorter.items())
        ranks[item.id] = rank++;
    return ranks;
}

} // namespace cer
