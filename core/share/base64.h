// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace cer {

/// RFC 4648, section 4, with padding.
std::string toBase64(std::string_view bytes);
/// Nothing unless \a text is exactly what toBase64() makes of some bytes.
std::optional<std::string> fromBase64(std::string_view text);

} // namespace cer
