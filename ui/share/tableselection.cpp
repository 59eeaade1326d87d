// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share/tableselection.h"

#include "ui/share/bucketmodel.h"

#include <QItemSelectionModel>

#include <algorithm>

namespace {

// Adjoining places become one range; \a places ascend and lie below one parent.
void addRanges(QItemSelection &ranges, const BucketModel &model, const QModelIndex &parent, std::vector<int> places)
{
    std::ranges::sort(places);
    const int lastColumn = model.columnCount() - 1;
    for (std::size_t begin = 0; begin < places.size();) {
        std::size_t end = begin + 1;
        while (end < places.size() && places[end] == places[end - 1] + 1)
            ++end;
        ranges.append(QItemSelectionRange(model.index(places[begin], 0, parent),
                                          model.index(places[end - 1], lastColumn, parent)));
        begin = end;
    }
}

QItemSelection flatRanges(const std::vector<std::uint32_t> &rows, const BucketModel &model)
{
    std::vector<int> places;
    for (const std::uint32_t row : rows) {
        if (const auto place = model.arrangement().placeOf(row))
            places.push_back(int(*place));
    }
    QItemSelection ranges;
    addRanges(ranges, model, {}, std::move(places));
    return ranges;
}

QItemSelection treeRanges(const TableSelection &selection, const BucketModel &model)
{
    std::vector<std::vector<int>> places(model.arrangement().groups.size());
    for (const std::uint32_t row : selection.rows) {
        const QModelIndex index = model.indexOfBucket(row);
        if (index.isValid())
            places[std::size_t(index.parent().row())].push_back(index.row());
    }
    QItemSelection ranges;
    std::vector<int> groups;
    for (std::size_t number = 0; number < places.size(); ++number) {
        const BucketGroup &group = model.arrangement().groups[number];
        if (selection.groups.contains({group.kind, group.name}))
            groups.push_back(int(number));
        addRanges(ranges, model, model.index(int(number), 0), std::move(places[number]));
    }
    addRanges(ranges, model, {}, std::move(groups));
    return ranges;
}

} // namespace

TableSelection TableSelection::of(const QItemSelectionModel &selection, const BucketModel &model)
{
    TableSelection found;
    const BucketArrangement &arrangement = model.arrangement();
    const QItemSelection ranges = selection.selection();
    for (const QItemSelectionRange &range : ranges) {
        if (arrangement.grouped && !range.parent().isValid()) {
            for (int row = range.top(); row <= range.bottom(); ++row) {
                const BucketGroup &group = arrangement.groups[std::size_t(row)];
                found.groups.emplace(group.kind, group.name);
            }
            continue;
        }
        const std::size_t base =
            range.parent().isValid() ? arrangement.groups[std::size_t(range.parent().row())].first : 0;
        const auto begin = arrangement.rows.begin() + std::ptrdiff_t(base);
        found.rows.insert(found.rows.end(), begin + range.top(), begin + range.bottom() + 1);
    }
    const QModelIndex current = selection.currentIndex();
    found.current = model.bucketRow(current).value_or(noRow);
    found.currentColumn = std::max(0, current.column());
    return found;
}

void TableSelection::follow(const BucketArrangement &arrangement)
{
    for (std::uint32_t &row : rows)
        row = arrangement.rowAfter(row);
    std::erase(rows, noRow);
    if (current != noRow)
        current = arrangement.rowAfter(current);
}

void TableSelection::applyTo(QItemSelectionModel &selection, const BucketModel &model) const
{
    QItemSelection ranges = model.isGrouped() ? treeRanges(*this, model) : flatRanges(rows, model);
    if (std::size_t(ranges.size()) > mostStretches)
        ranges = flatRanges({current}, model);
    const QModelIndex index = model.indexOfBucket(current, currentColumn);
    if (index.isValid() || !selection.currentIndex().isValid())
        selection.setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    selection.select(ranges, QItemSelectionModel::ClearAndSelect);
}

std::vector<std::uint32_t> bucketsOf(const TableSelection &selection, const BucketArrangement &arrangement)
{
    std::vector<std::uint32_t> rows = selection.rows;
    for (const BucketGroup &group : arrangement.groups) {
        if (!selection.groups.contains({group.kind, group.name}))
            continue;
        const auto begin = arrangement.rows.begin() + std::ptrdiff_t(group.first);
        rows.insert(rows.end(), begin, begin + std::ptrdiff_t(group.count));
    }
    std::ranges::sort(rows);
    rows.erase(std::ranges::unique(rows).begin(), rows.end());
    const auto current = std::ranges::find(rows, selection.current);
    if (current != rows.end())
        std::rotate(rows.begin(), current, current + 1);
    return rows;
}
