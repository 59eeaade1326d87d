// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/minidump/dumpfile.h"
#include "core/protocol/codepagetable.h"

#include <algorithm>

namespace cer::dump {

namespace {

constexpr char32_t replacement = 0xfffd;

void append(std::string &text, char32_t character)
{
    if (character < 0x80) {
        text += char(character);
        return;
    }
    const int more = character < 0x800 ? 1 : character < 0x10000 ? 2 : 3;
    constexpr std::array<unsigned, 4> lead{0, 0xc0, 0xe0, 0xf0};
    text += char(lead.at(std::size_t(more)) | character >> (6 * more));
    for (int left = more - 1; left >= 0; --left)
        text += char(0x80 | ((character >> (6 * left)) & 0x3f));
}

bool isHigh(char32_t unit)
{
    return unit >= 0xd800 && unit < 0xdc00;
}
bool isLow(char32_t unit)
{
    return unit >= 0xdc00 && unit < 0xe000;
}

/// True when all of it was UTF-16.
bool decodeWide(const Record &units, std::string &text)
{
    bool whole = units.bytes().size() % 2 == 0;
    for (std::size_t at = 0; at + 1 < units.bytes().size(); at += 2) {
        char32_t character = units.u16(at);
        if (character == 0)
            return whole;
        if (isHigh(character) && isLow(units.u16(at + 2))) {
            character = 0x10000 + ((character - 0xd800) << 10) + (units.u16(at + 2) - 0xdc00U);
            at += 2;
        } else if (isHigh(character) || isLow(character)) {
            character = replacement;
            whole = false;
        }
        append(text, character);
    }
    return whole;
}

/// The length of the character of UTF-8 that \a bytes begin with; 0 when they begin with none.
std::size_t utf8Length(std::string_view bytes)
{
    const auto lead = static_cast<unsigned char>(bytes[0]);
    const std::size_t length = lead < 0x80   ? 1
                               : lead < 0xc2 ? 0
                               : lead < 0xe0 ? 2
                               : lead < 0xf0 ? 3
                               : lead < 0xf5 ? 4
                                             : 0;
    if (length == 0 || length > bytes.size())
        return 0;
    char32_t character = length == 1 ? lead : lead & (0x7fU >> length);
    for (const char next : bytes.substr(1, length - 1)) {
        if ((next & 0xc0) != 0x80)
            return 0;
        character = character << 6 | (next & 0x3fU);
    }
    constexpr std::array<char32_t, 5> smallest{0, 0, 0x80, 0x800, 0x10000};
    const bool surrogate = isHigh(character) || isLow(character);
    return character >= smallest.at(length) && character <= 0x10ffff && !surrogate ? length : 0;
}

bool isUtf8(std::string_view bytes)
{
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t length = utf8Length(bytes.substr(at));
        if (length == 0)
            return false;
        at += length;
    }
    return true;
}

std::string fromCodePage(std::string_view bytes)
{
    std::string text;
    for (const char byte : bytes) {
        const auto number = static_cast<unsigned char>(byte);
        append(text, number < 0x80 ? number : codePageTable(defaultCodePage).upper.at(number - 0x80U));
    }
    return text;
}

} // namespace

std::string DumpFile::string(std::uint64_t offset, std::uint32_t stream)
{
    constexpr std::uint32_t longest = 65536; // no UNICODE_STRING is longer
    std::array<char, 4> length{};
    if (offset == 0 || m_textEnded)
        return {};
    const bool counted = read(offset, length);
    const std::uint32_t bytes = Record(length).u32(0);
    if (!counted || held(offset + 4, bytes) < bytes) {
        fault(DumpFault::Kind::BadText, stream, offset);
        return {};
    }
    if (bytes > longest)
        fault(DumpFault::Kind::TooMany, stream, offset);
    std::vector<char> text(std::min(bytes, longest));
    return read(offset + 4, text) ? wideText(text, stream, offset) : std::string();
}

std::string DumpFile::wideText(std::span<const char> bytes, std::uint32_t stream, std::uint64_t offset)
{
    std::string text;
    if (!decodeWide(Record(bytes), text))
        fault(DumpFault::Kind::BadText, stream, offset);
    return counted(std::move(text), bytes.size() / 2, stream, offset);
}

std::string DumpFile::narrowText(std::span<const char> bytes, std::uint32_t stream, std::uint64_t offset)
{
    std::string_view text(bytes.data(), bytes.size());
    text = text.substr(0, text.find('\0'));
    return counted(isUtf8(text) ? std::string(text) : fromCodePage(text), text.size(), stream, offset);
}

/// What was read counts, also where little came of it. A text that is too much is left out whole (half a path would be another one), and so
/// are those behind it.
std::string DumpFile::counted(std::string text, std::size_t cost, std::uint32_t stream, std::uint64_t offset)
{
    cost = std::max(cost, text.size());
    if (cost > m_textRoom && !m_textEnded)
        fault(DumpFault::Kind::TooMany, stream, offset);
    m_textEnded = m_textEnded || cost > m_textRoom;
    if (m_textEnded)
        return {};
    m_textRoom -= cost;
    return text;
}

} // namespace cer::dump
