// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/codepagetable.h"

#include <cstddef>
#include <cstdint>
#include <expected>
#include <string>
#include <string_view>

namespace cer {

/// How the bytes of a text file are to be read (D21, D22). CodePage is what the document asks for: one byte, one character.
enum class TextEncoding : std::uint8_t { CodePage, Utf8WithMark, Utf16LittleEndian, Utf16BigEndian };

/// By the byte order mark, or, for UTF-16 without one, by where its NULs stand.
TextEncoding detectEncoding(std::string_view bytes) noexcept;

/// The length of the byte order marks at the start of \a bytes; somebody may have saved the file with a second one.
std::size_t markLength(std::string_view bytes, TextEncoding encoding) noexcept;

struct Unconvertible {
    std::size_t offset = 0; // of the first such character, in bytes
    bool damaged = false;   // no character at all in that encoding; otherwise one that the code page has not

    bool operator==(const Unconvertible &) const = default;
};

/// The text without its marks in \a page.
std::expected<std::string, Unconvertible> toCodePage(std::string_view bytes, TextEncoding encoding,
                                                     const CodePageTable &page = codePageTable(defaultCodePage));

} // namespace cer
