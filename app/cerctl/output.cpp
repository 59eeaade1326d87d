// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cerctl/output.h"

#include <algorithm>
#include <format>

std::string harmless(std::string_view utf8)
{
    std::string text;
    for (std::size_t at = 0; at < utf8.size(); ++at) {
        const auto byte = static_cast<unsigned char>(utf8[at]);
        const auto next = static_cast<unsigned char>(at + 1 < utf8.size() ? utf8[at + 1] : 0);
        const bool secondSet = byte == 0xc2 && next >= 0x80 && next < 0xa0; // U+0080 to U+009F
        if (byte >= 0x20 && byte != 0x7f && !secondSet) {
            text += utf8[at];
            continue;
        }
        text += "\xef\xbf\xbd";
        at += secondSet;
    }
    return text;
}

std::size_t widthOf(std::string_view utf8)
{
    return std::size_t(std::ranges::count_if(utf8, [](char byte) { return (byte & 0xc0) != 0x80; }));
}

std::string shortened(const std::string &utf8, std::size_t width)
{
    if (widthOf(utf8) <= width)
        return utf8;
    std::size_t end = 0;
    for (std::size_t shown = 0; shown < width; ++end)
        shown += (utf8[end] & 0xc0) != 0x80;
    return utf8.substr(0, end - 1) + "…";
}

std::string padded(const std::string &utf8, std::size_t width)
{
    return utf8 + std::string(width - std::min(width, widthOf(utf8)), ' ');
}

std::string sizeText(std::uint64_t bytes)
{
    if (bytes < 1000)
        return std::format("{} B", bytes);
    constexpr std::string_view units[] = {"kB", "MB", "GB", "TB", "PB", "EB"};
    double size = double(bytes) / 1000;
    std::size_t unit = 0;
    for (; size >= 999.95 && unit + 1 < std::size(units); ++unit)
        size /= 1000;
    return std::format("{:.1f} {}", size, units[unit]);
}

namespace {

bool isRight(const std::string &heading)
{
    return heading.starts_with('>');
}

void addRow(std::string &text, const std::vector<std::string> &headings, const std::vector<std::size_t> &widths,
            const std::vector<std::string> &cells)
{
    for (std::size_t column = 0; column < cells.size(); ++column) {
        const bool last = column + 1 == cells.size();
        if (isRight(headings[column]))
            text += std::string(widths[column] - widthOf(cells[column]), ' ') + cells[column];
        else
            text += last ? cells[column] : padded(cells[column], widths[column]);
        text += last ? "" : "  ";
    }
    text.erase(text.find_last_not_of(' ') + 1);
    text += '\n';
}

} // namespace

std::string table(const std::vector<std::string> &headings, const std::vector<std::vector<std::string>> &rows)
{
    std::vector<std::vector<std::string>> lines{headings};
    for (std::string &heading : lines.front())
        heading = heading.substr(isRight(heading));
    for (const std::vector<std::string> &row : rows) {
        lines.emplace_back();
        std::ranges::transform(row, std::back_inserter(lines.back()), harmless);
    }
    std::vector<std::size_t> widths(headings.size());
    for (const std::vector<std::string> &line : lines) {
        for (std::size_t column = 0; column < line.size(); ++column)
            widths[column] = std::max(widths[column], widthOf(line[column]));
    }
    std::string text;
    for (const std::vector<std::string> &line : lines)
        addRow(text, headings, widths, line);
    return text;
}
