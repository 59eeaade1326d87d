// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/diff.h"

#include "core/share/myers.h"

#include <algorithm>
#include <span>
#include <unordered_map>

namespace cer {

namespace {

using Kind = DiffLine::Kind;

std::vector<std::string_view> linesOf(std::string_view text)
{
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t length = std::min(text.size() - 1, text.find('\n')) + 1;
        lines.push_back(text.substr(0, length));
        text.remove_prefix(length);
    }
    return lines;
}

// The two texts with a number for each different line. Lines that only one of them has can have no partner: they are
// changes, whatever the rest is, and the search need not see them.
class LineNumbers {
public:
    LineNumbers(const std::vector<std::string_view> &before, const std::vector<std::string_view> &after)
        : m_before(numbers(before, 1))
        , m_after(numbers(after, 2))
    {
    }

    Changes changes() const
    {
        const Changes shared = shortestEdit(sharedOf(m_before), sharedOf(m_after));
        return {spread(m_before, shared.removed), spread(m_after, shared.added)};
    }

private:
    using Numbers = std::vector<std::uint32_t>;

    Numbers numbers(const std::vector<std::string_view> &lines, char side)
    {
        Numbers result;
        for (const std::string_view line : lines) {
            const auto number = m_known.try_emplace(line, std::uint32_t(m_sides.size())).first->second;
            if (number == m_sides.size())
                m_sides.push_back(0);
            m_sides[number] |= side;
            result.push_back(number);
        }
        return result;
    }

    bool isShared(std::uint32_t number) const { return m_sides[number] == 3; }

    Numbers sharedOf(const Numbers &numbers) const
    {
        Numbers shared;
        std::ranges::copy_if(numbers, std::back_inserter(shared), [this](auto number) { return isShared(number); });
        return shared;
    }

    std::vector<char> spread(const Numbers &numbers, const std::vector<char> &changes) const
    {
        std::vector<char> result(numbers.size(), 1);
        auto change = changes.begin();
        for (std::size_t i = 0; i < numbers.size(); ++i) {
            if (isShared(numbers[i]))
                result[i] = *change++;
        }
        return result;
    }

    std::unordered_map<std::string_view, std::uint32_t> m_known;
    std::vector<char> m_sides; // of each number: 1 before, 2 after, 3 both
    Numbers m_before;
    Numbers m_after;
};

struct Hunk {
    std::size_t begin, end;            // rows of the diff
    std::size_t beforeLine, afterLine; // lines that stand before it
};

// Rows of changes with their context; hunks whose contexts touch are one.
std::vector<Hunk> hunksOf(std::span<const DiffLine> lines, std::size_t context)
{
    std::vector<Hunk> hunks;
    for (std::size_t row = 0; row < lines.size(); ++row) {
        if (lines[row].kind == Kind::Same)
            continue;
        const std::size_t begin = row - std::min(row, context);
        const std::size_t end = std::min(lines.size(), row + 1 + context);
        if (hunks.empty() || begin > hunks.back().end)
            hunks.push_back({begin, end, 0, 0});
        else
            hunks.back().end = end;
    }
    std::size_t row = 0, beforeLine = 0, afterLine = 0;
    for (Hunk &hunk : hunks) {
        for (; row < hunk.begin; ++row) {
            beforeLine += lines[row].kind != Kind::Added;
            afterLine += lines[row].kind != Kind::Removed;
        }
        hunk.beforeLine = beforeLine;
        hunk.afterLine = afterLine;
    }
    return hunks;
}

// "3,7"; a length of one is left out, and an empty range is named by the line before it.
std::string range(std::size_t linesBefore, std::size_t length)
{
    std::string text = std::to_string(linesBefore + (length > 0 ? 1 : 0));
    return length == 1 ? text : text + ',' + std::to_string(length);
}

std::string hunkText(const Hunk &hunk, std::span<const DiffLine> lines)
{
    const auto rows = lines.subspan(hunk.begin, hunk.end - hunk.begin);
    const auto added = std::size_t(std::ranges::count(rows, Kind::Added, &DiffLine::kind));
    const auto removed = std::size_t(std::ranges::count(rows, Kind::Removed, &DiffLine::kind));
    std::string text = "@@ -" + range(hunk.beforeLine, rows.size() - added) + " +"
                       + range(hunk.afterLine, rows.size() - removed) + " @@\n";
    for (const DiffLine &line : rows) {
        text += " -+"[std::size_t(line.kind)];
        text += line.text;
        if (!line.text.ends_with('\n'))
            text += "\n\\ No newline at end of file\n";
    }
    return text;
}

} // namespace

std::vector<DiffLine> diffLines(std::string_view before, std::string_view after)
{
    const std::vector<std::string_view> old = linesOf(before);
    const std::vector<std::string_view> now = linesOf(after);
    const Changes changes = LineNumbers(old, now).changes();

    std::vector<DiffLine> lines;
    for (std::size_t i = 0, j = 0; i < old.size() || j < now.size();) {
        if (i < old.size() && changes.removed[i])
            lines.push_back({Kind::Removed, old[i++]});
        else if (j < now.size() && changes.added[j])
            lines.push_back({Kind::Added, now[j++]});
        else {
            lines.push_back({Kind::Same, old[i++]});
            ++j;
        }
    }
    return lines;
}

std::string unifiedDiff(std::string_view before, std::string_view after, std::string_view beforeName,
                        std::string_view afterName, std::size_t context)
{
    if (before == after)
        return {};
    const std::vector<DiffLine> lines = diffLines(before, after);
    std::string text = "--- " + std::string(beforeName) + "\n+++ " + std::string(afterName) + '\n';
    for (const Hunk &hunk : hunksOf(lines, context))
        text += hunkText(hunk, lines);
    return text;
}

} // namespace cer
