// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share/bucketmodel.h"

#include "ui/share/bucketstate.h"
#include "ui/share/timetext.h"

#include <QFont>
#include <QHash>

#include <algorithm>

namespace {

// The internal id of a bucket inside a group is the number of the group from 1; of a row at the top it is 0.
std::size_t groupNumber(const QModelIndex &index)
{
    return std::size_t(index.internalId());
}

template <typename Days>
QVariant trend(const Days &days)
{
    return QVariant::fromValue(QList<quint32>(days.begin(), days.end()));
}

QVariant filled(const BucketCell &cell)
{
    const auto limit = cell.facts.limits->of(cell.row);
    if (!limit || !cell.bucket().has(cer::Bucket::Counted))
        return {};
    return *limit == 0 ? 1.0 : std::min(1.0, double(cell.bucket().cabs) / double(*limit));
}

QVariant alignment(BucketColumn column)
{
    const bool right = bucketColumnInfo(column).number;
    return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter | (right ? Qt::AlignRight : Qt::AlignLeft)));
}

QFont boldFont()
{
    QFont font;
    font.setBold(true);
    return font;
}

using GroupPlaces = QHash<std::pair<int, std::string>, int>;

GroupPlaces groupPlaces(const BucketArrangement &arrangement)
{
    GroupPlaces places;
    for (const BucketGroup &group : arrangement.groups)
        places.insert({int(group.kind), group.name}, int(places.size()));
    return places;
}

} // namespace

BucketModel::BucketModel(QObject *parent)
    : QAbstractItemModel(parent)
    , m_now(localNow())
{
    m_wanted.rules = {{cer::SortKey::Hits, true}};
    m_shown = arrangeBuckets(m_wanted, {});
}

void BucketModel::setShare(cer::SnapshotPtr snapshot, cer::HistoryPtr history)
{
    m_wanted.snapshot = std::move(snapshot);
    m_wanted.history = std::move(history);
    arrange();
}

void BucketModel::setNotes(cer::NotesPtr notes)
{
    m_wanted.notes = std::move(notes);
    arrange();
}

void BucketModel::setFilter(const cer::BucketFilter &filter)
{
    m_wanted.filter = filter;
    arrange();
}

void BucketModel::setSortRules(std::vector<cer::SortRule> rules)
{
    if (m_wanted.rules == rules)
        return;
    m_wanted.rules = std::move(rules);
    Q_EMIT sortRulesChanged();
    arrange();
}

void BucketModel::setGrouped(bool grouped)
{
    m_wanted.grouped = grouped;
    arrange();
}

void BucketModel::setNow(cer::LocalSeconds now)
{
    m_now = now;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {Qt::DisplayRole});
}

void BucketModel::arrange()
{
    m_job.start([wanted = m_wanted,
                 before = m_shown](std::stop_token stop) { return arrangeBuckets(wanted, before, std::move(stop)); },
                [this](BucketArrangementPtr made) {
                    if (made)
                        show(std::move(made));
                });
}

void BucketModel::show(BucketArrangementPtr arrangement)
{
    Q_EMIT aboutToArrange();
    const BucketArrangementPtr before = m_shown;
    if (before->grouped != arrangement->grouped) {
        beginResetModel();
        m_shown = std::move(arrangement);
        endResetModel();
    } else {
        // The hint spares the horizontal header its work; nothing moves sideways.
        Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
        m_shown = std::move(arrangement);
        movePersistentIndexes(*before, *m_shown);
        Q_EMIT layoutChanged({}, VerticalSortHint);
    }
    Q_EMIT arranged();
}

void BucketModel::movePersistentIndexes(const BucketArrangement &before, const BucketArrangement &after)
{
    const QModelIndexList from = persistentIndexList();
    const GroupPlaces groups = from.isEmpty() ? GroupPlaces() : groupPlaces(after);
    QModelIndexList to;
    to.reserve(from.size());
    for (const QModelIndex &old : from) {
        if (before.grouped && groupNumber(old) == 0) {
            const BucketGroup &group = before.groups[std::size_t(old.row())];
            const int place = groups.value({int(group.kind), group.name}, -1);
            to.append(place < 0 ? QModelIndex() : createIndex(place, old.column(), quintptr(0)));
            continue;
        }
        const std::size_t first = before.grouped ? before.groups[groupNumber(old) - 1].first : 0;
        const std::uint32_t row = after.rowAfter(before.rows[first + std::size_t(old.row())]);
        to.append(indexOfBucket(row, old.column()));
    }
    changePersistentIndexList(from, to);
}

std::optional<std::uint32_t> BucketModel::bucketRow(const QModelIndex &index) const
{
    if (!index.isValid() || group(index))
        return {};
    const std::size_t first = m_shown->grouped ? m_shown->groups[groupNumber(index) - 1].first : 0;
    return m_shown->rows[first + std::size_t(index.row())];
}

const BucketGroup *BucketModel::group(const QModelIndex &index) const
{
    const bool isGroup = index.isValid() && m_shown->grouped && groupNumber(index) == 0;
    return isGroup ? &m_shown->groups[std::size_t(index.row())] : nullptr;
}

QModelIndex BucketModel::indexOfBucket(std::uint32_t row, int column) const
{
    const auto place = m_shown->placeOf(row);
    if (!place)
        return {};
    if (!m_shown->grouped)
        return createIndex(int(*place), column, quintptr(0));
    const std::size_t number = m_shown->groupOf(*place);
    return createIndex(int(*place - m_shown->groups[number].first), column, quintptr(number + 1));
}

QModelIndex BucketModel::index(int row, int column, const QModelIndex &parent) const
{
    if (row < 0 || column < 0 || column >= columnCount() || row >= rowCount(parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : quintptr(0));
}

QModelIndex BucketModel::parent(const QModelIndex &child) const
{
    const std::size_t number = child.isValid() ? groupNumber(child) : 0;
    return number ? createIndex(int(number - 1), 0, quintptr(0)) : QModelIndex();
}

QModelIndex BucketModel::sibling(int row, int column, const QModelIndex &index) const
{
    return index.isValid() && row == index.row() && column >= 0 && column < columnCount()
               ? createIndex(row, column, index.internalId())
               : QAbstractItemModel::sibling(row, column, index);
}

int BucketModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_shown->grouped ? m_shown->groups.size() : m_shown->rows.size());
    const BucketGroup *parentGroup = parent.column() == 0 ? group(parent) : nullptr;
    return parentGroup ? int(parentGroup->count) : 0;
}

int BucketModel::columnCount(const QModelIndex & /*parent*/) const
{
    return int(bucketColumns().size());
}

bool BucketModel::hasChildren(const QModelIndex &parent) const
{
    return rowCount(parent) > 0;
}

QVariant BucketModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto column = BucketColumn(index.column());
    if (role == Qt::TextAlignmentRole)
        return alignment(column);
    if (const BucketGroup *sums = group(index))
        return groupData(*sums, column, role);
    return bucketData(*bucketRow(index), column, role);
}

QVariant BucketModel::bucketData(std::uint32_t row, BucketColumn column, int role) const
{
    const BucketCell shown = cell(row);
    switch (role) {
    case Qt::DisplayRole: return cellText(shown, column);
    case Qt::ToolTipRole: return cellToolTip(shown, column);
    case ValueRole: return cellValue(shown, column);
    case TrendRole: return shown.history() ? trend(shown.history()->perDay) : QVariant();
    case FilledRole: return filled(shown);
    case StateRole: return int(bucketState(*m_shown->facts, row));
    case GroupRole: return false;
    default: return {};
    }
}

QVariant BucketModel::groupData(const BucketGroup &sums, BucketColumn column, int role) const
{
    switch (role) {
    case Qt::DisplayRole: return groupText(sums, column, m_now);
    case Qt::ToolTipRole: return groupToolTip(sums, column);
    case Qt::FontRole: return column == BucketColumn::App ? QVariant(boldFont()) : QVariant();
    case ValueRole: return groupValue(sums, column);
    case TrendRole: return sums.logged ? trend(sums.perDay) : QVariant();
    case GroupRole: return true;
    default: return {};
    }
}

QVariant BucketModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const auto column = BucketColumn(section);
    switch (role) {
    case Qt::DisplayRole: return bucketColumnTitle(column);
    case Qt::ToolTipRole: return bucketColumnExplanation(column);
    case Qt::TextAlignmentRole: return alignment(column);
    default: return {};
    }
}

Qt::ItemFlags BucketModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags usual = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return group(index) ? usual : usual | Qt::ItemNeverHasChildren;
}

void BucketModel::sort(int column, Qt::SortOrder order)
{
    if (column >= 0 && column < columnCount())
        setSortRules({{bucketColumnInfo(BucketColumn(column)).sortKey, order == Qt::DescendingOrder}});
}
