// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/regexport.h"

#include <optional>

namespace cer {

// The data of a value, as it stands in an export and as people read it.

/// Appends "00,0a, ff" as bytes to \a bytes; stops at what is none, and says so by false.
bool takeRegistryBytes(std::string_view text, std::string &bytes);

/// The type of "hex" and "hex(7)".
std::optional<RegistryType> registryTypeOf(std::string_view text);

/// How many bytes a number of that type has; 0 for what is no number.
std::size_t registryNumberBytes(RegistryType type);
/// "0x0000000a (10)" for a number of 4 bytes.
std::string registryNumberText(std::uint64_t number, std::size_t bytes);

/// RegistryValue::text of \a bytes; its texts are UTF-16 or, with \a isOld, in \a codePage.
std::string registryDataText(RegistryType type, std::string_view bytes, bool isOld, std::string_view codePage);

} // namespace cer
