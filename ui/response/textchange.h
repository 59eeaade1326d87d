// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/// One place where two texts differ, with what it takes to go from either to the other.
struct TextChange {
    std::size_t offset = 0;
    std::string removed;
    std::string inserted;

    /// The smallest single place; equal texts give a change of nothing.
    static TextChange between(std::string_view before, std::string_view after);

    bool isNothing() const { return removed.empty() && inserted.empty(); }
    std::string applied(std::string_view before) const;
    std::string takenBack(std::string_view after) const;

    bool operator==(const TextChange &) const = default;
};
