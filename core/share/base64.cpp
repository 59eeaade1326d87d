// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/base64.h"

#include <array>
#include <cstdint>

namespace cer {

namespace {

constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

constexpr std::uint8_t none = 0xFF;

constexpr std::array<std::uint8_t, 256> values = [] {
    std::array<std::uint8_t, 256> table{};
    table.fill(none);
    for (std::size_t i = 0; i < digits.size(); ++i)
        table[static_cast<unsigned char>(digits[i])] = std::uint8_t(i);
    return table;
}();

} // namespace

std::string toBase64(std::string_view bytes)
{
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        const std::string_view group = bytes.substr(at, 3);
        std::uint32_t bits = 0;
        for (std::size_t i = 0; i < 3; ++i)
            bits = bits << 8 | (i < group.size() ? static_cast<unsigned char>(group[i]) : 0U);
        for (std::size_t i = 0; i < 4; ++i)
            text += i <= group.size() ? digits[bits >> (18 - 6 * i) & 63] : '=';
    }
    return text;
}

std::optional<std::string> fromBase64(std::string_view text)
{
    if (text.size() % 4 != 0)
        return {};
    const std::size_t padding = text.ends_with("==") ? 2 : text.ends_with('=') ? 1 : 0;
    std::string bytes;
    bytes.reserve(text.size() / 4 * 3);
    for (std::size_t at = 0; at < text.size(); at += 4) {
        const bool last = at + 4 == text.size();
        std::uint32_t bits = 0;
        for (std::size_t i = 0; i < 4; ++i) {
            const bool padded = last && i >= 4 - padding;
            const std::uint8_t value = padded ? 0 : values[static_cast<unsigned char>(text[at + i])];
            if (value == none)
                return {};
            bits = bits << 6 | value;
        }
        const std::size_t length = last ? 3 - padding : 3;
        if (length < 3 && (bits & (0xFFFFFFU >> (8 * length))) != 0)
            return {};
        for (std::size_t i = 0; i < length; ++i)
            bytes += char(bits >> (16 - 8 * i) & 0xFF);
    }
    return bytes;
}

} // namespace cer
