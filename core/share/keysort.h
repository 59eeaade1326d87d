// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace cer {

/// Stands behind all others, ascending and descending.
inline constexpr std::uint64_t unknownKey = std::numeric_limits<std::uint64_t>::max();

struct KeyedRow {
    std::uint64_t key;
    std::uint32_t row;
};

/// Orders \a rows by their keys; equal ones stay as they are. Linear in the rows times the bits in which known keys differ.
void stableSort(std::vector<KeyedRow> &rows, bool descending);

} // namespace cer
