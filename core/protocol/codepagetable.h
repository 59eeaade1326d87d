// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <span>
#include <string_view>

namespace cer {

/// One single-byte code page that the files of a share may be written in (2.2.4, D21). The lower half of each is ASCII. Where a code page
/// does not assign 0x80-0x9F, Windows takes the control character of the same number, and so do the tables.
struct CodePageTable {
    std::string_view name;           // as IANA has it
    std::array<char16_t, 128> upper; // characters of the bytes 0x80 to 0xFF, each once; 0: not assigned
};
inline constexpr std::string_view defaultCodePage = "windows-1252";

std::span<const CodePageTable> allCodePages();
/// The one of this very \a name, else the default.
const CodePageTable &codePageTable(std::string_view name);

} // namespace cer
