// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace cer {

// Objects of WMI as IWbemClassObject::GetObjectText gives them, one behind the other: what our client writes for WQL (2.2.5).

/// "instance of CLASS { NAME = VALUE; … };" as names and values, first the class as classProperty. Texts are without quotation marks and
/// escapes, several values have ", " between them, embedded objects are as they stand.
using MofObject = std::vector<std::pair<std::string, std::string>>;
/// What WMI calls the name of an object's class.
inline constexpr std::string_view classProperty = "__CLASS";

/// Whether \a text begins with an object; blanks before it are taken.
bool skipToMofObject(std::string_view &text);

/// Takes the next object of \a text and what stands before it; nothing when there is none. What is cut off has the properties that are
/// complete.
std::optional<MofObject> takeMofObject(std::string_view &text);

/// Gives the properties of many objects columns of their own.
class ColumnNames {
public:
    explicit ColumnNames(std::size_t limit)
        : m_limit(limit)
    {
    }

    /// The values of \a object, each in its column; those beyond the limit of columns are left out.
    std::vector<std::string> rowOf(MofObject object);
    std::vector<std::string> names() && { return std::move(m_names); }

private:
    std::size_t m_limit;
    std::vector<std::string> m_names;
    std::unordered_map<std::string, std::size_t> m_indices;
};

} // namespace cer
