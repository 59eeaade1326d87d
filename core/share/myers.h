// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace cer {

/// Which elements of two sequences differ; the others pair up in order.
struct Changes {
    std::vector<char> removed; // for each of the first, 1 when it has no partner
    std::vector<char> added;   // for each of the second
};

/// The shortest edit by Myers' algorithm in linear space ("An O(ND) Difference Algorithm and Its Variations", 1986). Past some
/// thousand differences without an end it settles for a good one, so that the time stays about linear.
Changes shortestEdit(std::span<const std::uint32_t> before, std::span<const std::uint32_t> after);

} // namespace cer
