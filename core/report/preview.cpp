// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/preview.h"

#include "core/protocol/names.h"
#include "core/protocol/registryline.h"
#include "core/report/text.h"

#include <algorithm>

namespace cer {

namespace {

using namespace std::string_view_literals;

constexpr std::string_view blanks = " \t\r\n";

/// "BM" alone begins many a text: behind it are two reserved fields of 0 and, at 14, the size of one of the known headers.
bool isBitmap(std::string_view head)
{
    constexpr std::string_view headerSizes = "\x0C\x28\x34\x38\x40\x6C\x7C";
    return head.size() >= 18 && head.starts_with("BM") && head.substr(6, 4) == "\0\0\0\0"sv
           && headerSizes.contains(head[14]) && head.substr(15, 3) == "\0\0\0"sv;
}

bool isImage(std::string_view head)
{
    constexpr std::string_view magics[] = {"\x89PNG\r\n\x1A\n", "\xFF\xD8\xFF", "GIF87a", "GIF89a"};
    return std::ranges::any_of(magics, [&](std::string_view magic) { return head.starts_with(magic); }) || isBitmap(head);
}

/// A declaration, a comment, or a tag: "<" with a name and what may follow on one.
bool isXml(std::string_view text)
{
    if (text.starts_with("<?xml") || text.starts_with("<!--") || text.starts_with("<!DOCTYPE"))
        return true;
    const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c & 0x80; };
    if (text.size() < 2 || text.front() != '<' || !isLetter(text[1]))
        return false;
    const auto end = std::ranges::find_if_not(
        text.substr(1), [&](char c) { return isLetter(c) || (c >= '0' && c <= '9') || "-.:"sv.contains(c); });
    return end == text.end() || " \t\r\n/>"sv.contains(*end);
}

/// What our client writes for WQL, GetFileVersion and of the report itself, Report.wer, and what is named a table.
bool isTable(std::string_view name, std::string_view text)
{
    const std::string folded = foldCase(name.substr(name.find_last_of("\\/") + 1));
    const auto isNamed = [&](std::string_view begin, std::string_view end) {
        return folded.starts_with(begin) && folded.ends_with(end);
    };
    return text.starts_with("instance of ") || isNamed("", ".csv") || isNamed("", ".tsv") || isNamed("", ".wer")
           || isNamed("manifest", ".txt") || isNamed("wql", ".txt")
           || (text.starts_with("Path\t") && folded.contains(".version"));
}

} // namespace

PreviewKind previewKindOf(std::string_view name, std::string_view head)
{
    head = head.substr(0, previewHeadBytes);
    if (isImage(head))
        return PreviewKind::Image;
    const auto encoding = detectText(head);
    if (!encoding)
        return head.starts_with("MDMP") ? PreviewKind::Minidump : PreviewKind::Hex;
    const std::string decoded = TextDecoder(encoding->encoding).decode(head, false);
    std::string_view text = decoded;
    text.remove_prefix(std::min(text.find_first_not_of(blanks), text.size()));
    if (isRegistryHeader(text.substr(0, text.find_first_of("\r\n"))))
        return PreviewKind::Registry;
    if (isXml(text))
        return PreviewKind::Xml;
    return isTable(name, text) ? PreviewKind::Table : PreviewKind::Text;
}

} // namespace cer
