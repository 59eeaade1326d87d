// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/documentmerge.h"

#include "core/share/diff.h"
#include "core/share/documentchanges.h"

#include <algorithm>
#include <iterator>

namespace cer {

namespace {

using Lines = std::vector<std::string>;

Lines otherLines(const ConfigDocument &document)
{
    Lines lines;
    for (const ConfigDocument::Line &line : document.lines()) {
        if (!line.parameter)
            lines.push_back(line.bytes);
    }
    return lines;
}

Lines onlyIn(Lines a, Lines b)
{
    std::ranges::sort(a);
    std::ranges::sort(b);
    Lines only;
    std::ranges::set_difference(a, b, std::back_inserter(only));
    return only;
}

void removeLine(std::string &bytes, DocumentKind kind, const std::string &line)
{
    std::string kept;
    bool found = false;
    const auto document = ConfigDocument::read(bytes, kind);
    for (const ConfigDocument::Line &other : document.lines()) {
        const bool isIt = !found && other.bytes == line;
        found |= isIt;
        if (!isIt)
            kept += other.bytes;
    }
    bytes = std::move(kept);
}

void addLine(std::string &bytes, const std::string &line)
{
    if (!bytes.empty() && !bytes.ends_with('\n') && !bytes.ends_with('\r'))
        bytes += "\r\n";
    bytes += line;
}

// For each line of the base what the other text has in its place, and what it has before it.
struct Alignment {
    std::vector<std::optional<std::string_view>> instead;
    std::vector<std::vector<std::string_view>> before;
};

Alignment alignmentOf(std::string_view base, std::string_view other)
{
    Alignment alignment;
    std::vector<std::size_t> removed; // rows of this change that have no partner yet
    alignment.before.emplace_back();
    for (const DiffLine &line : diffLines(base, other)) {
        if (line.kind == DiffLine::Kind::Added) {
            if (removed.empty()) {
                alignment.before.back().push_back(line.text);
            } else {
                alignment.instead[removed.front()] = line.text;
                removed.erase(removed.begin());
            }
            continue;
        }
        const bool isSame = line.kind == DiffLine::Kind::Same;
        if (isSame)
            removed.clear();
        else
            removed.push_back(alignment.instead.size());
        alignment.instead.push_back(isSame ? std::optional(line.text) : std::nullopt);
        alignment.before.emplace_back();
    }
    return alignment;
}

std::vector<std::string_view> linesOf(std::string_view text)
{
    std::vector<std::string_view> lines;
    for (const DiffLine &line : diffLines(text, text))
        lines.push_back(line.text);
    return lines;
}

} // namespace

MergedDocument mergedDocument(const ConfigDocument &base, const ConfigDocument &mine, const ConfigDocument &theirs)
{
    MergedDocument merged{theirs.bytes(), {}};
    for (const ParameterInfo &info : allParameters()) {
        if (!linesDiffer(base, mine, info.parameter))
            continue;
        if (linesDiffer(base, theirs, info.parameter) && linesDiffer(mine, theirs, info.parameter))
            merged.both.push_back(info.parameter);
        const auto document = ConfigDocument::read(merged.bytes, theirs.kind());
        merged.bytes = withLinesOf(document, mine, info.parameter);
    }
    for (const std::string &line : onlyIn(otherLines(base), otherLines(mine)))
        removeLine(merged.bytes, theirs.kind(), line);
    for (const std::string &line : onlyIn(otherLines(mine), otherLines(base))) {
        if (!std::ranges::contains(otherLines(theirs), line))
            addLine(merged.bytes, line);
    }
    return merged;
}

std::vector<ThreeLines> threeVersions(std::string_view base, std::string_view mine, std::string_view theirs)
{
    const std::vector<std::string_view> lines = linesOf(base);
    const Alignment a = alignmentOf(base, mine);
    const Alignment b = alignmentOf(base, theirs);
    const auto at = [](const std::vector<std::string_view> &texts, std::size_t i) {
        return i < texts.size() ? std::optional(texts[i]) : std::nullopt;
    };
    std::vector<ThreeLines> rows;
    for (std::size_t i = 0; i <= lines.size(); ++i) {
        for (std::size_t j = 0; j < std::max(a.before[i].size(), b.before[i].size()); ++j)
            rows.push_back({{}, at(a.before[i], j), at(b.before[i], j)});
        if (i < lines.size())
            rows.push_back({lines[i], a.instead[i], b.instead[i]});
    }
    return rows;
}

} // namespace cer
