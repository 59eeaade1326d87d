// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/texttable.h"

#include <QAbstractTableModel>

#include <cstdint>
#include <memory>
#include <vector>

/// Any table of texts, sorted as people do.
class TextTableModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setTable(std::shared_ptr<const cer::TextTable> table);
    /// Shows only rows with \a words in one of their cells, without case.
    void setFilter(const QString &words);
    /// A row of the table, "" where it has fewer cells.
    QString cell(int row, int column) const;
    std::size_t tableRow(int row) const { return m_rows[std::size_t(row)]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    void arrange();

    std::shared_ptr<const cer::TextTable> m_table;
    std::vector<std::uint32_t> m_rows; // of the table, as shown
    QString m_filter;
    int m_column = -1; // -1: as they stand
    Qt::SortOrder m_order = Qt::AscendingOrder;
};
