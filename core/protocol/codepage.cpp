// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/codepage.h"

#include <algorithm>
#include <array>
#include <optional>

namespace cer {

namespace {

std::optional<char> byteOf(char32_t character, const CodePageTable &page)
{
    if (character < 0x80)
        return char(character);
    const auto found = std::ranges::find(page.upper, character);
    if (found == page.upper.end())
        return {};
    return char(0x80 + (found - page.upper.begin()));
}

std::uint8_t byteAt(std::string_view bytes, std::size_t offset)
{
    return static_cast<std::uint8_t>(bytes[offset]);
}

// One character and its length in bytes. A surrogate stays one: no code page has a character beyond 0xFFFF.
struct Decoded {
    char32_t character = 0;
    std::size_t length = 0; // 0: damaged
};

Decoded decodeUtf16(std::string_view bytes, std::size_t offset, bool bigEndian)
{
    if (offset + 2 > bytes.size())
        return {};
    const std::uint8_t first = byteAt(bytes, offset);
    const std::uint8_t second = byteAt(bytes, offset + 1);
    return {char32_t(bigEndian ? first << 8 | second : second << 8 | first), 2};
}

std::size_t utf8Length(std::uint8_t lead)
{
    if (lead < 0x80)
        return 1;
    return lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
}

Decoded decodeUtf8(std::string_view bytes, std::size_t offset)
{
    constexpr std::array<char32_t, 5> smallest = {0, 0, 0x80, 0x800, 0x10000};
    const std::uint8_t lead = byteAt(bytes, offset);
    const std::size_t length = utf8Length(lead);
    if (length == 0 || offset + length > bytes.size())
        return {};
    char32_t character = length == 1 ? lead : lead & (0x7F >> length);
    for (std::size_t i = 1; i < length; ++i) {
        const std::uint8_t next = byteAt(bytes, offset + i);
        if ((next & 0xC0) != 0x80)
            return {};
        character = character << 6 | (next & 0x3F);
    }
    return character < smallest[length] ? Decoded{} : Decoded{character, length};
}

// Every other byte of western text in UTF-16 is NUL; a few characters of another script may stand between.
bool nulsStandAt(std::string_view bytes, std::size_t parity)
{
    if (bytes.contains("\r\n"))
        return false; // in UTF-16 a NUL is between the two: this is a damaged file of lines
    std::size_t nuls = 0;
    for (std::size_t offset = 0; offset < bytes.size(); ++offset) {
        if (bytes[offset] != 0)
            continue;
        if (offset % 2 != parity)
            return false;
        ++nuls;
    }
    return bytes.size() % 2 == 0 && nuls > 0 && nuls * 3 >= bytes.size();
}

} // namespace

TextEncoding detectEncoding(std::string_view bytes) noexcept
{
    if (bytes.starts_with("\xEF\xBB\xBF"))
        return TextEncoding::Utf8WithMark;
    if (bytes.starts_with("\xFF\xFE") || nulsStandAt(bytes, 1))
        return TextEncoding::Utf16LittleEndian;
    if (bytes.starts_with("\xFE\xFF") || nulsStandAt(bytes, 0))
        return TextEncoding::Utf16BigEndian;
    return TextEncoding::CodePage;
}

std::size_t markLength(std::string_view bytes, TextEncoding encoding) noexcept
{
    constexpr std::array<std::string_view, 4> marks = {"", "\xEF\xBB\xBF", "\xFF\xFE", "\xFE\xFF"};
    const std::string_view mark = marks[std::size_t(encoding)];
    std::size_t length = 0;
    while (!mark.empty() && bytes.substr(length).starts_with(mark))
        length += mark.size();
    return length;
}

std::expected<std::string, Unconvertible> toCodePage(std::string_view bytes, TextEncoding encoding,
                                                     const CodePageTable &page)
{
    if (encoding == TextEncoding::CodePage)
        return std::string(bytes);
    std::string text;
    for (std::size_t offset = markLength(bytes, encoding); offset < bytes.size();) {
        const Decoded decoded = encoding == TextEncoding::Utf8WithMark
                                    ? decodeUtf8(bytes, offset)
                                    : decodeUtf16(bytes, offset, encoding == TextEncoding::Utf16BigEndian);
        const auto converted = decoded.length > 0 ? byteOf(decoded.character, page) : std::nullopt;
        if (!converted)
            return std::unexpected(Unconvertible{offset, decoded.length == 0});
        text += *converted;
        offset += decoded.length;
    }
    return text;
}

} // namespace cer
