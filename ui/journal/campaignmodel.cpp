// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/campaignmodel.h"

#include "ui/common/codepage.h"
#include "ui/share/campaigntext.h"
#include "ui/share/changetext.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <ranges>

using namespace Qt::StringLiterals;

namespace {

using State = cer::CampaignFile::State;

CampaignRow rowOf(const cer::Campaign &campaign, const cer::CampaignFile &file, const cer::ShareSnapshot *snapshot)
{
    const cer::CampaignStanding standing = cer::standing(campaign, file, snapshot, CampaignText::now());
    CampaignRow row;
    row.campaign = campaign.id;
    row.file = file.file;
    row.isOpen = file.isOpen();
    row.since = campaign.since;
    row.collected = standing.collected ? qint64(*standing.collected) : -1;
    row.target = CampaignText::target(file);
    row.change = CampaignText::settings(file, CodePage::current());
    row.reason = CampaignText::reason(file, standing);
    row.needsDecision = !row.reason.isEmpty();
    row.state = (row.needsDecision ? u"⚠ "_s : QString()) + CampaignText::state(file, standing);
    row.reports = CampaignText::collected(campaign, standing);
    row.limit = CampaignText::limit(campaign.limit);
    row.why = textOfBytes(campaign.why);
    row.who = textOfBytes(campaign.who);
    return row;
}

} // namespace

std::vector<CampaignRow> campaignRows(const std::vector<cer::Campaign> &campaigns, const cer::ShareSnapshot *snapshot,
                                      bool withEnded)
{
    std::vector<CampaignRow> rows;
    for (const cer::Campaign &campaign : std::views::reverse(campaigns)) {
        for (const cer::CampaignFile &file : campaign.files) {
            if (file.isOpen() || (withEnded && file.state != State::Dropped))
                rows.push_back(rowOf(campaign, file, snapshot));
        }
    }
    return rows;
}

bool CampaignModel::setRows(std::vector<CampaignRow> rows)
{
    if (rows == m_rows)
        return false;
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
    return true;
}

const CampaignRow *CampaignModel::row(const QModelIndex &index) const
{
    return index.isValid() ? &m_rows[std::size_t(index.row())] : nullptr;
}

QModelIndex CampaignModel::find(const std::string &campaign, const std::string &file) const
{
    const auto isIt = [&](const CampaignRow &row) { return row.campaign == campaign && row.file == file; };
    const auto row = std::ranges::find_if(m_rows, isIt);
    return row == m_rows.end() ? QModelIndex() : index(int(row - m_rows.begin()), 0);
}

int CampaignModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int CampaignModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString CampaignModel::text(const CampaignRow &row, Column column) const
{
    switch (column) {
    case Target: return row.target;
    case Change: return row.change;
    case State: return row.state;
    case Reports: return row.reports;
    case Limit: return row.limit;
    case Since: return QLocale().toString(QDateTime::fromMSecsSinceEpoch(row.since), QLocale::ShortFormat);
    case Why: return row.why;
    case Who: return row.who;
    case ColumnCount: break;
    }
    return {};
}

QVariant CampaignModel::sortValue(const CampaignRow &row, Column column) const
{
    if (column == Reports)
        return row.collected;
    return column == Since ? QVariant(row.since) : text(row, column);
}

QVariant CampaignModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CampaignRow &row = m_rows[std::size_t(index.row())];
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole: return text(row, column);
    case Qt::ToolTipRole:
        if (column == Since)
            return ChangeText::time(row.since);
        if (column == Reports && row.collected < 0)
            return tr("Not known: the counter was not read, or cannot be.");
        return column == State && row.needsDecision ? row.reason : text(row, column);
    case SortRole: return sortValue(row, column);
    default: return {};
    }
}

QVariant CampaignModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    switch (Column(section)) {
    case Target: return tr("Bucket or file");
    case Change: return tr("Change");
    case State: return tr("State");
    case Reports: return tr("Reports");
    case Limit: return tr("Taken back");
    case Since: return tr("Since");
    case Why: return tr("Why");
    case Who: return tr("Who");
    case ColumnCount: break;
    }
    return {};
}
