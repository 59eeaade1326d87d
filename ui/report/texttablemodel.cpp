// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/texttablemodel.h"

#include "core/protocol/names.h"

#include <algorithm>
#include <string_view>

namespace {

std::string_view cellOf(const std::vector<std::string> &row, int column)
{
    return std::size_t(column) < row.size() ? std::string_view(row[std::size_t(column)]) : std::string_view();
}

} // namespace

void TextTableModel::setTable(std::shared_ptr<const cer::TextTable> table)
{
    beginResetModel();
    m_table = std::move(table);
    arrange();
    endResetModel();
}

void TextTableModel::setFilter(const QString &words)
{
    beginResetModel();
    m_filter = words;
    arrange();
    endResetModel();
}

void TextTableModel::arrange()
{
    m_rows.clear();
    for (std::uint32_t row = 0; m_table && row < m_table->rows.size(); ++row) {
        const auto fits = [&](const std::string &cell) {
            return QString::fromStdString(cell).contains(m_filter, Qt::CaseInsensitive);
        };
        if (m_filter.isEmpty() || std::ranges::any_of(m_table->rows[row], fits))
            m_rows.push_back(row);
    }
    if (m_column < 0 || !m_table)
        return;
    std::ranges::stable_sort(m_rows, [this](std::uint32_t a, std::uint32_t b) {
        const int order = cer::compareNatural(cellOf(m_table->rows[a], m_column), cellOf(m_table->rows[b], m_column));
        return m_order == Qt::AscendingOrder ? order < 0 : order > 0;
    });
}

QString TextTableModel::cell(int row, int column) const
{
    const std::string_view text = cellOf(m_table->rows[tableRow(row)], column);
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

int TextTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int TextTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_table ? 0 : int(m_table->columns.size());
}

QVariant TextTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::DisplayRole)
        return cell(index.row(), index.column()).replace(u'\n', u' ');
    if (role == Qt::ToolTipRole)
        return cell(index.row(), index.column());
    return {};
}

QVariant TextTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || !m_table || std::size_t(section) >= m_table->columns.size())
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    return role == Qt::DisplayRole ? QVariant(QString::fromStdString(m_table->columns[std::size_t(section)]))
                                   : QVariant();
}

void TextTableModel::sort(int column, Qt::SortOrder order)
{
    m_column = column;
    m_order = order;
    beginResetModel();
    arrange();
    endResetModel();
}
