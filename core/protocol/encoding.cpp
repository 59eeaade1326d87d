// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/encoding.h"

namespace cer {

bool isUtf16(std::string_view bytes) noexcept
{
    if (bytes.size() < 2)
        return false;
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"))
        return true;
    return (bytes[0] == 0) != (bytes[1] == 0);
}

std::optional<std::string> asciiFromUtf16(std::string_view bytes)
{
    if (!isUtf16(bytes) || bytes.size() % 2 != 0)
        return {};
    const bool bigEndian = bytes[0] == '\0' || bytes[0] == '\xFE';
    if (bytes[0] == '\xFF' || bytes[0] == '\xFE')
        bytes.remove_prefix(2);

    std::string text;
    text.reserve(bytes.size() / 2);
    for (std::size_t at = 0; at < bytes.size(); at += 2) {
        const char high = bytes[at + (bigEndian ? 0 : 1)];
        const char low = bytes[at + (bigEndian ? 1 : 0)];
        if (high != 0 || static_cast<unsigned char>(low) >= 0x80)
            return {};
        text += low;
    }
    return text;
}

} // namespace cer
