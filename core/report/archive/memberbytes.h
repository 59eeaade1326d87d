// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/codepagetable.h"
#include "core/protocol/localtime.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace cer {

// What the heads of archives have in common.

/// A number of the head, lowest byte first; 0 beyond the end of \a bytes.
std::uint64_t littleEndian(std::string_view bytes, std::size_t offset, std::size_t length) noexcept;

/// A name as UTF-8 with '/' between its parts.
struct MemberName {
    std::string text; // what was no character of its encoding is U+FFFD
    bool isBad = false;
};
MemberName nameFromUtf8(std::string_view bytes);
MemberName nameFromCodePage(std::string_view bytes, const CodePageTable &page);

/// Nothing when there is no such date or time.
std::optional<LocalSeconds> existingTime(const LocalTime &time) noexcept;
/// A date and a time of DOS, two seconds apart.
std::optional<LocalSeconds> dosTime(std::uint16_t date, std::uint16_t time) noexcept;

/// CRC-32 of ISO 3309, as ZIP has it, of what gave \a before and of \a bytes behind it.
std::uint32_t crc32Of(std::string_view bytes, std::uint32_t before = 0) noexcept;

} // namespace cer
