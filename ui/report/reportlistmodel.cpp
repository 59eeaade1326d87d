// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/reportlistmodel.h"

#include "core/protocol/names.h"
#include "ui/common/codepage.h"
#include "ui/share/timetext.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <functional>

namespace {

/// Negative, 0 or positive. Reports whose sender is not known stand last where one sorts by senders.
int compareSenders(const cer::ReportFile &a, const cer::ReportFile &b, std::string cer::ReportFile::Sender::*part)
{
    if (!a.sender || !b.sender)
        return int(a.sender.has_value()) - int(b.sender.has_value());
    return cer::compareNatural((*a.sender).*part, (*b.sender).*part);
}

template <typename T>
int compareValues(const T &a, const T &b)
{
    return a < b ? -1 : int(b < a);
}

int compareFiles(const cer::ReportFile &a, const cer::ReportFile &b, int column)
{
    switch (column) {
    case ReportListModel::SizeColumn: return compareValues(a.bytes, b.bytes);
    case ReportListModel::TimeColumn: return compareValues(a.modified, b.modified);
    case ReportListModel::MachineColumn: return compareSenders(a, b, &cer::ReportFile::Sender::machine);
    case ReportListModel::UserColumn: return compareSenders(a, b, &cer::ReportFile::Sender::user);
    default: return cer::compareNatural(a.name, b.name);
    }
}

} // namespace

void ReportListModel::setFiles(std::vector<cer::ReportFile> files)
{
    beginResetModel();
    m_files = std::move(files);
    arrange();
    endResetModel();
}

int ReportListModel::rowOf(const std::string &name) const
{
    const auto found = std::ranges::find(m_files, name, &cer::ReportFile::name);
    return found == m_files.end() ? -1 : int(found - m_files.begin());
}

int ReportListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_files.size());
}

int ReportListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ReportListModel::text(const cer::ReportFile &file, Column column) const
{
    switch (column) {
    case NameColumn: return textOfBytes(file.name);
    case SizeColumn: return QLocale().formattedDataSize(qint64(file.bytes), 1);
    case TimeColumn:
        return file.modified == 0 ? QString() : relativeTime(file.modified, QDateTime::currentSecsSinceEpoch());
    case MachineColumn: return file.sender ? textOfBytes(file.sender->machine) : QString();
    case UserColumn: return file.sender ? textOfBytes(file.sender->user) : QString();
    case ColumnCount: break;
    }
    return {};
}

QString ReportListModel::toolTip(const cer::ReportFile &file, Column column) const
{
    if (column == SizeColumn)
        return tr("%1 bytes").arg(QLocale().toString(qulonglong(file.bytes)));
    if (column == TimeColumn && file.modified != 0)
        return tr("%1, by the server's clock, in UTC.").arg(absoluteTime(file.modified));
    if (column == NameColumn)
        return textOfBytes(file.name);
    if (!file.sender)
        return tr("hits.log does not name this report. Clients write it when Tracking is on.");
    return tr("%1 on %2, at %3 by its own clock.")
        .arg(textOfBytes(file.sender->user), textOfBytes(file.sender->machine), absoluteTime(file.sender->time));
}

QVariant ReportListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const cer::ReportFile &shown = file(index.row());
    if (role == Qt::DisplayRole)
        return text(shown, Column(index.column()));
    if (role == Qt::ToolTipRole)
        return toolTip(shown, Column(index.column()));
    if (role == Qt::TextAlignmentRole && index.column() == SizeColumn)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

QVariant ReportListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return int((section == SizeColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn: return tr("Report");
    case SizeColumn: return tr("Size");
    case TimeColumn: return tr("Written");
    case MachineColumn: return tr("Machine");
    case UserColumn: return tr("User");
    default: return {};
    }
}

void ReportListModel::sort(int column, Qt::SortOrder order)
{
    m_column = column;
    m_order = order;
    Q_EMIT layoutAboutToBeChanged();
    std::vector<std::string> names;
    const QModelIndexList before = persistentIndexList();
    for (const QModelIndex &index : before)
        names.push_back(file(index.row()).name);
    arrange();
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i)
        after.append(index(rowOf(names[std::size_t(i)]), before[i].column()));
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
}

void ReportListModel::arrange()
{
    std::ranges::stable_sort(m_files, [this](const cer::ReportFile &a, const cer::ReportFile &b) {
        const int order = compareFiles(a, b, m_column);
        return m_order == Qt::AscendingOrder ? order < 0 : order > 0;
    });
}
