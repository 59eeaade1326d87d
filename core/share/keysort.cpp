// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/keysort.h"

#include <algorithm>
#include <array>
#include <bit>
#include <utility>

namespace cer {

namespace {

constexpr unsigned digitBits = 11;
constexpr std::size_t digits = std::size_t(1) << digitBits;
constexpr std::size_t fewRows = 512;

/// Makes keys small, and ascending whatever the direction. Returns the greatest.
std::uint64_t pack(std::vector<KeyedRow> &rows, bool descending)
{
    std::uint64_t least = unknownKey, most = 0;
    for (const KeyedRow &row : rows) {
        least = std::min(least, row.key);
        most = row.key == unknownKey ? most : std::max(most, row.key);
    }
    const std::uint64_t last = least == unknownKey ? 0 : most - least + 1;
    for (KeyedRow &row : rows)
        row.key = row.key == unknownKey ? last : descending ? most - row.key : row.key - least;
    return last;
}

void sortByDigit(std::span<const KeyedRow> from, std::span<KeyedRow> to, unsigned shift)
{
    std::array<std::uint32_t, digits> places{};
    for (const KeyedRow &row : from)
        ++places[row.key >> shift & (digits - 1)];
    std::uint32_t sum = 0;
    for (std::uint32_t &place : places)
        sum += std::exchange(place, sum);
    for (const KeyedRow &row : from)
        to[places[row.key >> shift & (digits - 1)]++] = row;
}

} // namespace

void stableSort(std::vector<KeyedRow> &rows, bool descending)
{
    const unsigned bits = unsigned(std::bit_width(pack(rows, descending)));
    if (rows.size() < fewRows) {
        std::ranges::stable_sort(rows, {}, &KeyedRow::key);
        return;
    }
    std::vector<KeyedRow> other(rows.size());
    for (unsigned shift = 0; shift < bits; shift += digitBits) {
        sortByDigit(rows, other, shift);
        rows.swap(other);
    }
}

} // namespace cer
