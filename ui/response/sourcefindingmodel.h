// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/finding.h"

#include <QAbstractTableModel>

/// The findings of one document, one a row.
class SourceFindingModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Line, What, Section, Repair, ColumnCount };

    explicit SourceFindingModel(QObject *parent = nullptr);
    void setFindings(cer::Findings findings);
    const cer::Findings &findings() const { return m_findings; }
    const cer::Finding &findingAt(int row) const { return m_findings[std::size_t(row)]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const cer::Finding &finding, Column column) const;

    cer::Findings m_findings;
};
