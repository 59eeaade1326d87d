// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace cer {

/// So many bytes of a report tell its format.
inline constexpr std::size_t reportHeadBytes = 16;

/// What clients write on Windows (note 11).
inline constexpr std::string_view cabinetFormat = "CAB";

/// The name of the archive or dump that begins with \a head: "CAB", "ZIP", "MDMP"; empty when it is none that is known.
std::string_view reportFormat(std::string_view head) noexcept;

} // namespace cer
