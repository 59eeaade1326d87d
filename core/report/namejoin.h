// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/names.h"
#include "core/report/compare.h"

#include <algorithm>
#include <format>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cer {

/// A thing of one side that is looked for on the other by its name.
template <typename T>
struct Named {
    std::string name;
    const T *value = nullptr;
    std::string key = {};   // the name without case
    std::size_t number = 0; // of those with that key, from 0
};

template <typename T>
void sortByKey(std::vector<Named<T>> &side)
{
    for (Named<T> &named : side)
        named.key = foldCase(named.name);
    std::ranges::stable_sort(side, {}, &Named<T>::key);
    for (std::size_t i = 1; i < side.size(); ++i) {
        if (side[i].key == side[i - 1].key)
            side[i].number = side[i - 1].number + 1;
    }
}

/// Calls \a found(name, left, right) for each name of either side, with a null where one has none; in the order of compareNatural().
template <typename T, typename Found>
void joinByName(std::vector<Named<T>> left, std::vector<Named<T>> right, const Found &found)
{
    struct Both {
        std::string name;
        std::size_t number = 0;
        const T *left = nullptr, *right = nullptr;
    };
    sortByKey(left);
    sortByKey(right);
    std::vector<Both> all;
    all.reserve(std::max(left.size(), right.size()));
    auto l = left.begin();
    auto r = right.begin();
    const auto place = [](const Named<T> &named) { return std::pair(std::string_view(named.key), named.number); };
    while (l != left.end() || r != right.end()) {
        const bool hasLeft = l != left.end() && (r == right.end() || place(*l) <= place(*r));
        const bool hasRight = r != right.end() && (l == left.end() || place(*r) <= place(*l));
        all.push_back({std::move(hasLeft ? l->name : r->name), hasLeft ? l->number : r->number,
                       hasLeft ? l->value : nullptr, hasRight ? r->value : nullptr});
        l += hasLeft ? 1 : 0;
        r += hasRight ? 1 : 0;
    }
    std::ranges::stable_sort(all, [](const Both &a, const Both &b) {
        const int order = compareNatural(a.name, b.name);
        return order < 0 || (order == 0 && a.number < b.number);
    });
    for (Both &both : all) {
        if (both.number > 0)
            both.name += std::format(" ({})", both.number + 1);
        found(std::move(both.name), both.left, both.right);
    }
}

inline ComparedLine comparedLine(std::string name, std::optional<std::string> left, std::optional<std::string> right)
{
    const bool differs = left != right;
    return {std::move(name), std::move(left), std::move(right), differs};
}

} // namespace cer
