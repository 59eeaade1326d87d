// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share/hitmodel.h"

#include "ui/common/codepage.h"
#include "ui/share/timetext.h"

#include <algorithm>
#include <limits>

void HitModel::clear()
{
    if (m_pieces.empty())
        return;
    beginResetModel();
    m_pieces.clear();
    endResetModel();
}

void HitModel::append(std::vector<Part> parts)
{
    const std::size_t before = m_pieces.empty() ? 0 : m_pieces.back().end;
    std::size_t end = before;
    std::vector<Piece> pieces;
    for (Part &part : parts) {
        const std::size_t rows = part.found.all ? part.block->columns.size() : part.found.rows.size();
        // A view counts rows with int; what lies beyond is still in the chart and in the numbers.
        if (rows == 0 || end + rows > std::size_t(std::numeric_limits<int>::max()))
            continue;
        end += rows;
        pieces.push_back({std::move(part.block), std::move(part.found.rows), part.found.all, end});
    }
    if (pieces.empty())
        return;
    beginInsertRows({}, int(before), int(end) - 1);
    std::ranges::move(pieces, std::back_inserter(m_pieces));
    endInsertRows();
}

int HitModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_pieces.empty() ? 0 : int(m_pieces.back().end);
}

int HitModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columnCountOfHits;
}

cer::Hit HitModel::hit(int row) const
{
    const auto piece = std::ranges::upper_bound(m_pieces, std::size_t(row), {}, &Piece::end);
    const std::size_t start = piece == m_pieces.begin() ? 0 : std::prev(piece)->end;
    const std::size_t place = std::size_t(row) - start;
    const std::size_t last = piece->block->columns.size() - 1;
    return cer::hitAt(*piece->block, piece->all ? last - place : piece->rows[place]);
}

QVariant HitModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const cer::Hit found = hit(index.row());
    switch (Column(index.column())) {
    case Column::Time:
        return role == Qt::ToolTipRole ? tr("As the machine's own clock showed it; its time zone is not known.")
                                       : absoluteTime(found.time);
    case Column::Machine: return textOfBytes(found.machine);
    case Column::User: return textOfBytes(found.user);
    case Column::Report: return found.info == cer::noCab ? tr("no report") : textOfBytes(found.info);
    }
    return {};
}

QVariant HitModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (Column(section)) {
    case Column::Time: return tr("Time");
    case Column::Machine: return tr("Machine");
    case Column::User: return tr("User");
    case Column::Report: return tr("Report");
    }
    return {};
}
