// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace cer {

/// How a member of a report is shown.
enum class PreviewKind : std::uint8_t {
    Text,
    Registry, // an export of the registry: readRegistryFile()
    Xml,
    Table, // readTextTable(); show as text what that finds no table in
    Image, // PNG, JPEG, BMP or GIF
    Minidump,
    Hex, // whatever else
};

/// As many bytes from the start of a member as previewKindOf() and detectText() want to see.
inline constexpr std::size_t previewHeadBytes = 4096;

/// By what \a head, the first bytes of a member, says; \a name only decides between kinds of text. Nothing of either is believed further
/// than that: an image may still not decode. Linear.
PreviewKind previewKindOf(std::string_view name, std::string_view head);

} // namespace cer
