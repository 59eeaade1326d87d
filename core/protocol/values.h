// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/finding.h"
#include "core/protocol/parameters.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cer {

/// What is wrong with one value. An Error means that the entry is not honoured (D3).
struct ValueFault {
    FindingCode code;
    std::size_t offset = 0; // in bytes from the start of the value
    std::vector<std::string> arguments;
    std::optional<TextEdit> repair; // offsets from the start of the value

    bool operator==(const ValueFault &) const = default;
};

bool isError(const ValueFault &fault);

/// Everything to say about \a value (bytes behind "=") of \a parameter in a file of \a kind; EntryNotHere when it may not stand there.
std::vector<ValueFault> checkValue(Parameter parameter, DocumentKind kind, std::string_view value);

/// YES TRUE 1 / NO FALSE 0, case-insensitive.
std::optional<bool> parseBoolean(std::string_view value) noexcept;
/// A decimal without leading zeros; 0 allowed.
std::optional<std::uint64_t> parseNumber(std::string_view value) noexcept;
/// The items between ";" without blanks around them (example 4.1 has one behind ";"); one closing ";" adds no item.
std::vector<std::string_view> listItems(std::string_view value);
std::string joinedList(const std::vector<std::string> &items);

} // namespace cer
