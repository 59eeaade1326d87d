// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/share/campaign.h"

#include <QAbstractTableModel>

#include <string>
#include <vector>

/// One file of a campaign and how it is written.
struct CampaignRow {
    std::string campaign, file; // id and path
    bool isOpen = false, needsDecision = false;
    qint64 since = 0;      // milliseconds since 1970 UTC
    qint64 collected = -1; // reports; -1: not known
    QString target, change, state, reports, limit, why, who, reason;

    bool operator==(const CampaignRow &) const = default;
};
/// The newest campaign first; \a withEnded: also files whose time is over. Null \a snapshot: reports are not known.
std::vector<CampaignRow> campaignRows(const std::vector<cer::Campaign> &campaigns, const cer::ShareSnapshot *snapshot,
                                      bool withEnded);

/// Time-boxed settings, one row for each file.
class CampaignModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Target, Change, State, Reports, Limit, Since, Why, Who, ColumnCount };
    enum Role { SortRole = Qt::UserRole };

    using QAbstractTableModel::QAbstractTableModel;

    /// False when they are the same rows as before.
    bool setRows(std::vector<CampaignRow> rows);
    /// Null for an index that is not valid.
    const CampaignRow *row(const QModelIndex &index) const;
    QModelIndex find(const std::string &campaign, const std::string &file) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QVariant sortValue(const CampaignRow &row, Column column) const;
    QString text(const CampaignRow &row, Column column) const;

    std::vector<CampaignRow> m_rows;
};
