// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/compare.h"

#include "core/report/namejoin.h"

namespace cer {

namespace {

using Cells = std::vector<std::string>;

constexpr std::size_t longestNamePart = 128; // bytes; it stands in every line of a row

std::string shortened(const std::string &text)
{
    if (text.size() <= longestNamePart)
        return text;
    std::size_t end = longestNamePart;
    while (end > 0 && (text[end] & 0xC0) == 0x80) // not within a character
        --end;
    return text.substr(0, end) + "\u2026";
}

std::vector<Named<Cells>> namedRows(const TextTable &table)
{
    std::vector<Named<Cells>> rows;
    rows.reserve(table.rows.size());
    for (const Cells &row : table.rows)
        rows.push_back({row.empty() ? std::string() : row.front(), &row});
    return rows;
}

/// A column of either table but the first; an index beyond all others where one has it not.
struct ColumnPair {
    std::string name;
    std::size_t left = std::string::npos, right = std::string::npos;
};

std::vector<Named<std::size_t>> namedColumns(const TextTable &table, std::vector<std::size_t> &indices)
{
    std::vector<Named<std::size_t>> columns;
    indices.resize(table.columns.size());
    for (std::size_t i = 1; i < table.columns.size(); ++i) {
        indices[i] = i;
        const std::string &name = table.columns[i];
        columns.push_back({name.empty() ? std::to_string(i + 1) : shortened(name), &indices[i]});
    }
    return columns;
}

/// In the order of the left table, then what only the right one has.
std::vector<ColumnPair> columnPairs(const TextTable &left, const TextTable &right)
{
    std::vector<std::size_t> leftIndices, rightIndices;
    std::vector<ColumnPair> pairs;
    joinByName(namedColumns(left, leftIndices), namedColumns(right, rightIndices),
               [&](std::string name, const std::size_t *l, const std::size_t *r) {
                   pairs.push_back({std::move(name), l ? *l : std::string::npos, r ? *r : std::string::npos});
               });
    std::ranges::stable_sort(pairs, {}, [](const ColumnPair &pair) { return std::pair(pair.left, pair.right); });
    return pairs;
}

std::optional<std::string> cellAt(const Cells &row, std::size_t index)
{
    return index < row.size() ? std::optional(row[index]) : std::nullopt;
}

/// The only object of a query as a table of one row, its name in the first column as in \a objects.
TextTable asObjects(const TextTable &pairs, const TextTable &objects)
{
    TextTable table{TextTableForm::Objects, {}, {{}}, pairs.rowsLeftOut};
    bool hasName = objects.columns.empty();
    for (const Cells &pair : pairs.rows) {
        const auto cell = [&](std::size_t index) { return index < pair.size() ? pair[index] : std::string(); };
        const bool isName = !hasName && cell(0) == objects.columns.front();
        hasName |= isName;
        table.columns.insert(isName ? table.columns.begin() : table.columns.end(), cell(0));
        Cells &row = table.rows.front();
        row.insert(isName ? row.begin() : row.end(), cell(1));
    }
    return table;
}

bool isOneObject(const TextTable &table, const TextTable &other)
{
    return table.form == TextTableForm::Pairs && other.form == TextTableForm::Objects;
}

/// All cells but the first, of a row that only one side has.
std::optional<std::string> rowText(const Cells *row)
{
    if (!row)
        return {};
    std::string text;
    for (std::size_t i = 1; i < row->size(); ++i)
        text += (i == 1 ? "" : ", ") + (*row)[i];
    return text;
}

} // namespace

std::vector<ComparedLine> compareTables(const TextTable &left, const TextTable &right)
{
    if (isOneObject(left, right))
        return compareTables(asObjects(left, right), right);
    if (isOneObject(right, left))
        return compareTables(left, asObjects(right, left));
    const std::vector<ColumnPair> columns = columnPairs(left, right);
    const bool arePairs = left.form == TextTableForm::Pairs && right.form == TextTableForm::Pairs;
    std::vector<ComparedLine> lines;
    joinByName(namedRows(left), namedRows(right), [&](std::string name, const Cells *l, const Cells *r) {
        if (arePairs || !l || !r) {
            lines.push_back(comparedLine(std::move(name), rowText(l), rowText(r)));
            return;
        }
        for (const ColumnPair &column : columns) {
            ComparedLine line = comparedLine({}, cellAt(*l, column.left), cellAt(*r, column.right));
            if (!line.left && !line.right)
                continue;
            line.name = shortened(name) + ": " + column.name;
            lines.push_back(std::move(line));
        }
    });
    return lines;
}

} // namespace cer
