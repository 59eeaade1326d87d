// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/share/reportfiles.h"

#include <QAbstractTableModel>

#include <vector>

/// The reports of one bucket. Sorted here: there are as many as the limit of the bucket allows, and a few more.
class ReportListModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { NameColumn, TimeColumn, MachineColumn, UserColumn, SizeColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setFiles(std::vector<cer::ReportFile> files);
    const cer::ReportFile &file(int row) const { return m_files[std::size_t(row)]; }
    int rowOf(const std::string &name) const; // -1: there is none

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    QString text(const cer::ReportFile &file, Column column) const;
    QString toolTip(const cer::ReportFile &file, Column column) const;
    void arrange();

    std::vector<cer::ReportFile> m_files;
    int m_column = TimeColumn;
    Qt::SortOrder m_order = Qt::DescendingOrder;
};
