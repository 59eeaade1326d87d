// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/documentchanges.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string_view>

namespace cer {

namespace {

using Line = ConfigDocument::Line;
using Texts = std::vector<std::string_view>;

Texts linesOf(const ConfigDocument &document, std::optional<Parameter> parameter)
{
    Texts lines;
    for (const Line &line : document.lines()) {
        if (line.parameter == parameter)
            lines.push_back(line.bytes);
    }
    return lines;
}

std::size_t countOnlyIn(const Texts &a, const Texts &b)
{
    Texts only;
    std::ranges::set_difference(a, b, std::back_inserter(only));
    return only.size();
}

// Where a line of the key may go that the document has none of: behind the same neighbour as in the saved file.
std::size_t placeFor(std::span<const Line> lines, std::span<const Line> saved, Parameter parameter)
{
    const auto own = std::ranges::find(saved, std::optional(parameter), &Line::parameter);
    if (own == saved.begin())
        return 0;
    const auto neighbour = std::ranges::find(lines, std::prev(own)->bytes, &Line::bytes);
    return neighbour == lines.end() ? lines.size() : std::size_t(neighbour - lines.begin()) + 1;
}

void appendLine(std::string &bytes, std::string_view line)
{
    if (!bytes.empty() && !bytes.ends_with('\n') && !bytes.ends_with('\r'))
        bytes += "\r\n";
    bytes += line;
}

} // namespace

bool linesDiffer(const ConfigDocument &a, const ConfigDocument &b, Parameter parameter)
{
    return linesOf(a, parameter) != linesOf(b, parameter);
}

int otherLinesThatDiffer(const ConfigDocument &a, const ConfigDocument &b)
{
    Texts linesA = linesOf(a, {});
    Texts linesB = linesOf(b, {});
    std::ranges::sort(linesA);
    std::ranges::sort(linesB);
    return int(std::max(countOnlyIn(linesA, linesB), countOnlyIn(linesB, linesA)));
}

std::string withLinesOf(const ConfigDocument &document, const ConfigDocument &saved, Parameter parameter)
{
    const Texts wanted = linesOf(saved, parameter);
    const std::span<const Line> lines = document.lines();
    const bool hasOwn = std::ranges::contains(lines, std::optional(parameter), &Line::parameter);
    const std::size_t place = hasOwn || wanted.empty() ? lines.size() : placeFor(lines, saved.lines(), parameter);

    std::string bytes;
    std::size_t next = 0;
    for (std::size_t i = 0; i <= lines.size(); ++i) {
        while (i == place && next < wanted.size())
            appendLine(bytes, wanted[next++]);
        if (i == lines.size())
            break;
        if (lines[i].parameter != parameter)
            appendLine(bytes, lines[i].bytes);
        else if (next < wanted.size())
            appendLine(bytes, wanted[next++]);
    }
    return bytes;
}

} // namespace cer
