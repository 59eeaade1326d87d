// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/text.h"

#include "core/protocol/encoding.h"

#include <algorithm>

namespace cer {

namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD"; // U+FFFD
constexpr std::string_view utf16LeMark = "\xFF\xFE";
constexpr std::string_view utf16BeMark = "\xFE\xFF";

std::uint8_t byteAt(std::string_view bytes, std::size_t offset)
{
    return static_cast<std::uint8_t>(bytes[offset]);
}

void append(std::string &text, char32_t character)
{
    const auto tail = [&](int shift) { text += char(0x80 | (character >> shift & 0x3F)); };
    if (character < 0x80) {
        text += char(character);
    } else if (character < 0x800) {
        text += char(0xC0 | character >> 6);
        tail(0);
    } else if (character < 0x10000) {
        text += char(0xE0 | character >> 12);
        tail(6);
        tail(0);
    } else {
        text += char(0xF0 | character >> 18);
        tail(12);
        tail(6);
        tail(0);
    }
}

/// What stands at one place: a character, the beginning of one that ends behind the bytes, or what is none.
struct Step {
    enum class Kind : std::uint8_t { Good, Cut, Bad };
    Kind kind = Kind::Bad;
    std::size_t length = 1; // in bytes; of what is bad, as much as could have begun a character
};

/// How many bytes follow a first one of UTF-8; nothing when none is begun by it.
std::optional<std::size_t> bytesBehind(std::uint8_t first)
{
    if (first < 0x80)
        return 0;
    if (first < 0xC2 || first > 0xF4)
        return {};
    return first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3;
}

Step utf8Step(std::string_view bytes, std::size_t offset)
{
    const std::uint8_t first = byteAt(bytes, offset);
    const auto behind = bytesBehind(first);
    if (!behind)
        return {};
    // The second byte tells overlong forms, surrogates and what is beyond U+10FFFF.
    std::uint8_t lowest = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    std::uint8_t highest = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    for (std::size_t i = 1; i <= *behind; ++i) {
        if (offset + i == bytes.size())
            return {Step::Kind::Cut, i};
        const std::uint8_t next = byteAt(bytes, offset + i);
        if (next < lowest || next > highest)
            return {Step::Kind::Bad, i};
        lowest = 0x80;
        highest = 0xBF;
    }
    return {Step::Kind::Good, *behind + 1};
}

char32_t unitAt(std::string_view bytes, std::size_t offset, bool isBigEndian)
{
    const std::uint8_t first = byteAt(bytes, offset);
    const std::uint8_t second = byteAt(bytes, offset + 1);
    return isBigEndian ? char32_t(first << 8 | second) : char32_t(second << 8 | first);
}

bool isHighSurrogate(char32_t unit)
{
    return unit >= 0xD800 && unit < 0xDC00;
}

bool isLowSurrogate(char32_t unit)
{
    return unit >= 0xDC00 && unit < 0xE000;
}

/// As utf8Step(); \a character is the one that was found.
Step utf16Step(std::string_view bytes, std::size_t offset, bool isBigEndian, char32_t &character)
{
    const std::size_t left = bytes.size() - offset;
    if (left < 2)
        return {Step::Kind::Cut, left};
    character = unitAt(bytes, offset, isBigEndian);
    if (isLowSurrogate(character))
        return {Step::Kind::Bad, 2};
    if (!isHighSurrogate(character))
        return {Step::Kind::Good, 2};
    if (left < 4)
        return {Step::Kind::Cut, left};
    const char32_t low = unitAt(bytes, offset + 2, isBigEndian);
    if (!isLowSurrogate(low))
        return {Step::Kind::Bad, 2};
    character = 0x10000 + ((character - 0xD800) << 10) + (low - 0xDC00);
    return {Step::Kind::Good, 4};
}

/// Controls something else than lines, pages and the colours of a terminal; 0x1A is the end of a text for DOS.
bool isForeignControl(char32_t character)
{
    constexpr std::u32string_view usual = U"\t\n\v\f\r\b\x1A\x1B";
    return character == 0x7F || (character < 0x20 && !usual.contains(character));
}

bool isText8Bit(std::string_view bytes)
{
    return std::ranges::none_of(bytes, [](char c) { return isForeignControl(static_cast<std::uint8_t>(c)); });
}

bool isUtf8(std::string_view bytes)
{
    for (std::size_t offset = 0; offset < bytes.size();) {
        const Step step = utf8Step(bytes, offset);
        if (step.kind == Step::Kind::Bad)
            return false;
        offset += step.length;
    }
    return true;
}

/// Without a mark: no character is odd, and one in sixteen, blanks and line ends at least, is of the Latin ones. In other bytes that is one
/// in two hundred.
bool isUtf16(std::string_view bytes, bool isBigEndian, bool hasMark)
{
    std::size_t latin = 0;
    for (std::size_t offset = 0; offset < bytes.size();) {
        char32_t character = 0;
        const Step step = utf16Step(bytes, offset, isBigEndian, character);
        const bool odd = step.kind == Step::Kind::Bad || (character & 0xFFFE) == 0xFFFE || isForeignControl(character);
        if (step.kind != Step::Kind::Cut && (hasMark ? character == 0 : odd))
            return false;
        latin += character > 0 && character < 0x100 ? 1 : 0;
        offset += step.length;
    }
    return hasMark || latin * 32 >= bytes.size();
}

/// The order of bytes in which there may be characters of Latin; nothing when no byte is NUL.
std::optional<ContentEncoding> orderByNuls(std::string_view bytes)
{
    std::size_t nuls[2] = {0, 0};
    for (std::size_t offset = 0; offset < bytes.size(); ++offset)
        nuls[offset % 2] += bytes[offset] == '\0' ? 1 : 0;
    if (nuls[0] + nuls[1] == 0)
        return {};
    return nuls[1] >= nuls[0] ? ContentEncoding::Utf16Le : ContentEncoding::Utf16Be;
}

} // namespace

std::optional<DetectedText> detectText(std::string_view head)
{
    using enum ContentEncoding;
    if (head.starts_with(utf8Mark))
        return isText8Bit(head) ? std::optional(DetectedText{Utf8, utf8Mark.size()}) : std::nullopt;
    for (const ContentEncoding encoding : {Utf16Le, Utf16Be}) {
        const std::string_view mark = encoding == Utf16Le ? utf16LeMark : utf16BeMark;
        if (head.starts_with(mark) && isUtf16(head.substr(mark.size()), encoding == Utf16Be, true))
            return DetectedText{encoding, mark.size()};
    }
    if (const auto order = orderByNuls(head))
        return isUtf16(head, *order == Utf16Be, false) ? std::optional(DetectedText{*order, 0}) : std::nullopt;
    if (!isText8Bit(head))
        return {};
    return DetectedText{isUtf8(head) ? Utf8 : CodePage, 0};
}

TextDecoder::TextDecoder(ContentEncoding encoding, std::string_view codePage)
    : m_encoding(encoding)
    , m_page(&codePageTable(codePage))
{
}

void TextDecoder::decodeUtf8(std::string_view bytes, bool isEnd, std::string &text)
{
    std::size_t good = 0; // the beginning of what is not yet copied
    for (std::size_t offset = 0; offset < bytes.size();) {
        const Step step = utf8Step(bytes, offset);
        const std::size_t begin = offset;
        offset += step.length;
        if (step.kind == Step::Kind::Good)
            continue;
        text += bytes.substr(good, begin - good);
        good = offset;
        if (step.kind == Step::Kind::Cut && !isEnd)
            m_rest = bytes.substr(begin);
        else
            text += replacement;
    }
    text += bytes.substr(good);
}

void TextDecoder::decodeUtf16(std::string_view bytes, bool isEnd, std::string &text)
{
    for (std::size_t offset = 0; offset < bytes.size();) {
        char32_t character = 0;
        const Step step = utf16Step(bytes, offset, m_encoding == ContentEncoding::Utf16Be, character);
        if (step.kind == Step::Kind::Good)
            append(text, character);
        else if (step.kind == Step::Kind::Cut && !isEnd)
            m_rest = bytes.substr(offset);
        else
            text += replacement;
        offset += step.length;
    }
}

void TextDecoder::decodeCodePage(std::string_view bytes, std::string &text) const
{
    for (const char c : bytes) {
        const auto byte = static_cast<std::uint8_t>(c);
        const char32_t character = byte < 0x80 ? byte : m_page->upper[byte - 0x80];
        if (character == 0 && byte != 0)
            text += replacement;
        else
            append(text, character);
    }
}

std::string TextDecoder::decode(std::string_view piece, bool isEnd)
{
    std::string completed;
    if (!m_rest.empty()) {
        completed = m_rest.append(piece);
        m_rest.clear();
        piece = completed;
    }
    std::string text;
    text.reserve(piece.size());
    switch (m_encoding) {
    case ContentEncoding::Utf8: decodeUtf8(piece, isEnd, text); break;
    case ContentEncoding::Utf16Le:
    case ContentEncoding::Utf16Be: decodeUtf16(piece, isEnd, text); break;
    case ContentEncoding::CodePage: decodeCodePage(piece, text); break;
    }
    const bool isFirst = !m_begun && !text.empty();
    m_begun = !isEnd && (m_begun || isFirst);
    if (isFirst && m_encoding != ContentEncoding::CodePage && text.starts_with(utf8Mark))
        text.erase(0, utf8Mark.size());
    return text;
}

std::optional<std::string> decodeText(std::string_view bytes, std::string_view codePage)
{
    const auto detected = detectText(bytes);
    if (!detected)
        return {};
    return TextDecoder(detected->encoding, codePage).decode(bytes, true);
}

} // namespace cer
