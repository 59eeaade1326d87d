// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/finding.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace cer {

/// What is wrong with one part of a path by the rules of Windows, on every platform (2.2.3, note 1, D13). A device name with any
/// extension is reserved: "NUL.txt".
enum class NameProblem : std::uint8_t { Empty, NotAscii, ProhibitedCharacter, Reserved, TrailingDotOrBlank, Dots };

/// The first problem of one folder or file name, or nothing. \a name is bytes as they stand on the share.
std::optional<NameProblem> nameProblem(std::string_view name) noexcept;
/// The same as a finding without a place.
std::optional<Finding> nameFinding(std::string_view name);

/// Comparison key of a name or path: ASCII letters in lower case, every other byte as it is (D14).
std::string foldCase(std::string_view text);
bool equalFolded(std::string_view a, std::string_view b) noexcept;
/// Orders as foldCase(a) would before foldCase(b): negative, 0 or positive.
int compareFolded(std::string_view a, std::string_view b) noexcept;
/// Orders names as people do: runs of digits compare as numbers, letters without case ("1.9" before "1.10").
/// A total order: names that differ are never equal (ties are broken by their bytes).
int compareNatural(std::string_view a, std::string_view b) noexcept;

} // namespace cer
