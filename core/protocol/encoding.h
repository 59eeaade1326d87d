// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace cer {

// What an editor may have made of a file of the protocol, which is one byte a character (2.2, D22).

inline constexpr std::string_view utf8Mark = "\xEF\xBB\xBF";

/// True when \a bytes begin with a mark of UTF-16, or with a letter and a NUL in either order.
bool isUtf16(std::string_view bytes) noexcept;
/// The characters of UTF-16 text, without its mark, as ASCII; nothing when one is none, or half a character is left over.
std::optional<std::string> asciiFromUtf16(std::string_view bytes);

} // namespace cer
