// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/texttable.h"

#include "core/protocol/names.h"
#include "core/report/mofobjects.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace cer {

namespace {

using Cells = std::vector<std::string>;

constexpr std::size_t linesLookedAt = 32; // to know the form of a file by what it holds

/// Takes a line from the front of \a text, without its end.
std::string_view takeLine(std::string_view &text)
{
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    line.remove_suffix(line.ends_with('\r') ? 1 : 0);
    return line;
}

bool isBlank(std::string_view text)
{
    return text.find_first_not_of(" \t\r\n") == text.npos;
}

class TableBuilder {
public:
    explicit TableBuilder(const TextTableLimits &limits)
        : m_limits(limits)
    {
    }

    void add(Cells row)
    {
        if (row.size() > m_limits.columns)
            row.resize(m_limits.columns);
        m_cells += row.size();
        m_columns = std::max(m_columns, row.size());
        m_isFull = m_isFull || table.rows.size() == m_limits.rows || m_cells > m_limits.cells;
        if (m_isFull)
            ++table.rowsLeftOut;
        else
            table.rows.push_back(std::move(row));
    }
    TextTable finished() &&
    {
        table.columns.resize(std::max(table.columns.size(), m_columns));
        return std::move(table);
    }

    TextTable table;

private:
    const TextTableLimits &m_limits;
    std::size_t m_cells = 0, m_columns = 0;
    bool m_isFull = false;
};

// --- key and value a line -------------------------------------------------------------------------------

/// Whether the first lines of \a text, blank ones aside, all have \a separator behind something; \a fits sees them too.
bool everyLineHas(char separator, std::string_view text, const std::function<bool(std::string_view)> &fits = {})
{
    std::size_t seen = 0;
    while (!text.empty() && seen < linesLookedAt) {
        const std::string_view line = takeLine(text);
        if (isBlank(line))
            continue;
        const std::size_t at = line.find(separator);
        if (at == 0 || at == line.npos || (fits && !fits(line)))
            return false;
        ++seen;
    }
    return seen > 0;
}

bool hasOneTabulator(std::string_view line)
{
    return line.find('\t') == line.rfind('\t');
}

bool isKeyAndValue(std::string_view line)
{
    return !line.starts_with('[') && !line.starts_with('<');
}

TextTable readPairs(std::string_view text, char separator, const TextTableLimits &limits)
{
    TableBuilder builder(limits);
    builder.table.form = TextTableForm::Pairs;
    builder.table.columns = {"Key", "Value"};
    while (!text.empty()) {
        const std::string_view line = takeLine(text);
        if (isBlank(line))
            continue;
        const std::size_t at = std::min(line.find(separator), line.size());
        Cells row{std::string(line.substr(0, at))};
        if (at < line.size())
            row.emplace_back(line.substr(at + 1));
        builder.add(std::move(row));
    }
    return std::move(builder).finished();
}

// --- separated ------------------------------------------------------------------------------------------

/// Takes a cell in quotation marks, RFC 4180; false, and nothing is taken, when they do not end.
bool takeQuoted(std::string_view &text, std::string &cell)
{
    for (std::size_t begin = 1; begin <= text.size();) {
        const std::size_t quote = text.find('"', begin);
        if (quote == text.npos)
            break;
        cell += text.substr(begin, quote - begin);
        if (!text.substr(quote + 1).starts_with('"')) {
            text.remove_prefix(quote + 1);
            return true;
        }
        cell += '"';
        begin = quote + 2;
    }
    cell.clear();
    return false;
}

/// Takes a record from the front of \a text, with its end of line.
Cells takeRecord(std::string_view &text, char separator, std::size_t mostCells)
{
    const char ends[] = {separator, '\n'};
    Cells row;
    for (bool isOpen = true; isOpen;) {
        std::string cell;
        if (text.starts_with('"'))
            takeQuoted(text, cell);
        const std::size_t end = std::min(text.find_first_of({ends, 2}), text.size());
        cell += text.substr(0, end);
        isOpen = end < text.size() && text[end] == separator;
        text.remove_prefix(std::min(end + 1, text.size()));
        if (!isOpen && cell.ends_with('\r'))
            cell.pop_back();
        if (row.size() < mostCells)
            row.push_back(std::move(cell));
    }
    return row;
}

/// Headings are words, each another one.
bool isHeader(const Cells &row)
{
    Cells sorted(row);
    std::ranges::sort(sorted);
    const bool words = std::ranges::none_of(row, [](const std::string &cell) {
        return isBlank(cell) || std::string_view("+-.,0123456789").contains(cell.front());
    });
    return words && std::ranges::adjacent_find(sorted) == sorted.end();
}

TextTable readSeparated(std::string_view text, char separator, const TextTableLimits &limits)
{
    TableBuilder builder(limits);
    bool isFirst = true;
    while (!text.empty()) {
        Cells row = takeRecord(text, separator, limits.columns);
        if (row.size() == 1 && isBlank(row.front()))
            continue;
        if (std::exchange(isFirst, false) && isHeader(row))
            builder.table.columns = std::move(row);
        else
            builder.add(std::move(row));
    }
    return std::move(builder).finished();
}

/// What stands most often in the first line, outside of quotation marks.
char separatorOf(std::string_view text)
{
    std::size_t commas = 0, semicolons = 0, tabulators = 0;
    bool isQuoted = false;
    for (const char c : takeLine(text)) {
        isQuoted ^= c == '"';
        commas += !isQuoted && c == ',' ? 1 : 0;
        semicolons += !isQuoted && c == ';' ? 1 : 0;
        tabulators += !isQuoted && c == '\t' ? 1 : 0;
    }
    if (tabulators > commas && tabulators >= semicolons)
        return '\t';
    return semicolons > commas ? ';' : ',';
}

// --- objects of WMI -------------------------------------------------------------------------------------

/// One object is read better from top to bottom.
void turn(TextTable &table)
{
    const Cells names = std::exchange(table.columns, {"Key", "Value"});
    const std::vector<Cells> objects = std::exchange(table.rows, {});
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i < objects.front().size())
            table.rows.push_back({names[i], objects.front()[i]});
    }
    table.form = TextTableForm::Pairs;
}

/// Says nothing when all are of one class.
void dropClass(TextTable &table)
{
    const auto isClass = [&](const Cells &row) { return row.front() == table.rows.front().front(); };
    if (table.columns.empty() || !std::ranges::all_of(table.rows, isClass))
        return;
    table.columns.erase(table.columns.begin());
    for (Cells &row : table.rows)
        row.erase(row.begin());
}

/// What names an object comes first: by it rows are told apart.
void moveNameToFront(TextTable &table)
{
    for (const std::string_view name : {"Name", "DeviceID", "Handle", "Caption", "Description", "Path"}) {
        const auto column = std::ranges::find(table.columns, name);
        const auto index = column - table.columns.begin();
        const auto has = [&](const Cells &row) { return std::ssize(row) > index && !row[std::size_t(index)].empty(); };
        if (column == table.columns.end() || !std::ranges::all_of(table.rows, has))
            continue;
        std::rotate(table.columns.begin(), column, column + 1);
        for (Cells &row : table.rows)
            std::rotate(row.begin(), row.begin() + index, row.begin() + index + 1);
        return;
    }
}

std::optional<TextTable> readObjects(std::string_view text, const TextTableLimits &limits)
{
    TableBuilder builder(limits);
    builder.table.form = TextTableForm::Objects;
    ColumnNames columns(limits.columns);
    bool any = false;
    while (auto object = takeMofObject(text)) {
        any = true;
        builder.add(columns.rowOf(std::move(*object)));
    }
    if (!any)
        return {};
    builder.table.columns = std::move(columns).names();
    TextTable table = std::move(builder).finished();
    dropClass(table);
    if (table.rows.size() == 1 && table.rowsLeftOut == 0)
        turn(table);
    else
        moveNameToFront(table);
    return table;
}

} // namespace

std::optional<TextTable> readTextTable(std::string_view name, std::string_view utf8Text, const TextTableLimits &limits)
{
    if (std::string_view text = utf8Text; skipToMofObject(text))
        return readObjects(text, limits);
    if (isBlank(utf8Text))
        return {};
    const std::string folded = foldCase(name);
    if (folded.ends_with(".csv") || folded.ends_with(".tsv"))
        return readSeparated(utf8Text, separatorOf(utf8Text), limits);
    if (everyLineHas('\t', utf8Text, hasOneTabulator))
        return readPairs(utf8Text, '\t', limits);
    if (everyLineHas('\t', utf8Text))
        return readSeparated(utf8Text, '\t', limits);
    if (everyLineHas('=', utf8Text, isKeyAndValue))
        return readPairs(utf8Text, '=', limits);
    return {};
}

} // namespace cer
