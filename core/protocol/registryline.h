// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace cer {

// The lines of an export of the registry (.reg), as all who read one need them.

/// Whether \a line, the first one, is "Windows Registry Editor Version 5.00" or "REGEDIT4".
bool isRegistryHeader(std::string_view line);

/// \a text without blanks at both ends and without the CR that ends it.
std::string_view trimmedRegistryText(std::string_view text);

/// Takes "a quoted text" with its escapes from the front of \a text; nothing, and \a text stays, when there is none or it does not end.
std::optional<std::string> takeRegistryQuoted(std::string_view &text);

} // namespace cer
