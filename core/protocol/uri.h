// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace cer {

/// The byte at which \a text stops being a URI of RFC 3986 (a scheme is mandatory, a relative reference is none), or
/// nothing when it is one. The text is never normalised.
std::optional<std::size_t> uriFault(std::string_view text);
/// The scheme as written, or empty.
std::string_view uriScheme(std::string_view text) noexcept;

} // namespace cer
