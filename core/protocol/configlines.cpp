// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/configlines.h"

#include <algorithm>

namespace cer {

namespace {

RawLine lineAt(std::string_view bytes, std::size_t offset)
{
    const std::size_t at = std::min(bytes.size(), bytes.find_first_of("\r\n", offset));
    LineEnd end = LineEnd::None;
    if (bytes.substr(at).starts_with("\r\n"))
        end = LineEnd::Crlf;
    else if (at < bytes.size())
        end = bytes[at] == '\n' ? LineEnd::LineFeed : LineEnd::CarriageReturn;
    return {offset, bytes.substr(offset, at - offset), end};
}

RawLine utf16LineAt(std::string_view bytes, std::size_t offset, bool bigEndian)
{
    const std::string_view feed = bigEndian ? std::string_view("\0\n", 2) : std::string_view("\n\0", 2);
    for (std::size_t at = offset; at + 2 <= bytes.size(); at += 2) {
        if (bytes.substr(at, 2) == feed)
            return {offset, bytes.substr(offset, at + 2 - offset), LineEnd::None};
    }
    return {offset, bytes.substr(offset), LineEnd::None};
}

bool loneEndBefore(const std::vector<RawLine> &lines, std::size_t index) noexcept
{
    return index > 0 && hasLoneEnd(lines[index - 1]);
}

} // namespace

std::vector<RawLine> splitLines(std::string_view bytes, TextEncoding encoding)
{
    std::vector<RawLine> lines;
    const bool bigEndian = encoding == TextEncoding::Utf16BigEndian;
    const bool utf16 = bigEndian || encoding == TextEncoding::Utf16LittleEndian;
    for (std::size_t offset = 0; offset < bytes.size(); offset = lines.back().nextOffset())
        lines.push_back(utf16 ? utf16LineAt(bytes, offset, bigEndian) : lineAt(bytes, offset));
    return lines;
}

bool hasLoneEnd(const RawLine &line) noexcept
{
    return line.end == LineEnd::LineFeed || line.end == LineEnd::CarriageReturn;
}

bool isGluedTogether(const std::vector<RawLine> &lines, std::size_t index) noexcept
{
    return hasLoneEnd(lines[index]) || loneEndBefore(lines, index);
}

bool isDoubledReturn(const std::vector<RawLine> &lines, std::size_t index) noexcept
{
    return lines[index].end == LineEnd::CarriageReturn && index + 1 < lines.size() && lines[index + 1].content.empty()
           && lines[index + 1].end == LineEnd::Crlf;
}

TextEdit mendLineEnds(const std::vector<RawLine> &lines)
{
    const auto first = std::ranges::find_if(lines, hasLoneEnd);
    const auto last = std::find_if(lines.rbegin(), lines.rend(), hasLoneEnd);
    const std::size_t begin = first - lines.begin();
    const std::size_t end = lines.rend() - last;

    TextEdit edit{lines[begin].endOffset(), lines[end - 1].nextOffset() - lines[begin].endOffset(), {}};
    for (std::size_t i = begin; i < end; ++i) {
        if (i > begin)
            edit.text += lines[i].content;
        if (!isDoubledReturn(lines, i))
            edit.text += "\r\n";
    }
    return edit;
}

TextEdit removeLines(const std::vector<RawLine> &lines, std::size_t first, std::size_t last)
{
    const RawLine &end = lines[last];
    bool keepsMeaning = true;
    if (last + 1 < lines.size()) {
        const bool uncoversMark = first == 0 && detectEncoding(lines[last + 1].content) != TextEncoding::CodePage;
        keepsMeaning = loneEndBefore(lines, first) == hasLoneEnd(end) && !uncoversMark;
    }
    const std::size_t begin = lines[first].offset;
    return {begin, (keepsMeaning ? end.nextOffset() : end.endOffset()) - begin, {}};
}

} // namespace cer
