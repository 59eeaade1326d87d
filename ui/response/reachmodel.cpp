// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/response/reachmodel.h"

#include "core/protocol/names.h"
#include "core/protocol/sharepaths.h"
#include "ui/common/codepage.h"
#include "ui/response/reachtext.h"
#include "ui/share/changetext.h"

#include <QLocale>

#include <algorithm>
#include <tuple>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

/// What is pressing comes first when the column is sorted downwards.
int weight(cer::ClientChange change)
{
    using enum cer::ClientChange;
    return change == Stops ? 3 : change == Starts ? 2 : change == Other ? 1 : 0;
}

bool isWritten(cer::FileFate fate)
{
    return fate == cer::FileFate::Changed || fate == cer::FileFate::Made;
}

} // namespace

ReachModel::ReachModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

/// The values that the bucket loses, or sets itself so that a line of policy.txt does not reach it.
std::vector<const cer::SettingChange *> ReachModel::Data::values(std::uint32_t place) const
{
    std::vector<const cer::SettingChange *> found;
    for (std::uint32_t lost = firstLost[place]; lost < firstLost[place + 1]; ++lost)
        found.push_back(&reach.lost[lost].change);
    for (const cer::LineReach &line : reach.lines) {
        if (std::ranges::binary_search(line.overridden, reach.buckets[place].row))
            found.push_back(&line.change);
    }
    return found;
}

bool ReachModel::isShown(const Data &data, const Arrangement &arrangement, Show show, std::uint32_t place)
{
    const cer::ClientChange change = data.reach.buckets[place].change;
    switch (show) {
    case All: return true;
    case Starts: return change == cer::ClientChange::Starts;
    case Stops: return change == cer::ClientChange::Stops;
    case Other: return change == cer::ClientChange::Other;
    case None: return change == cer::ClientChange::None;
    case WithValues: return !data.values(place).empty();
    case Conflicts: return arrangement.conflicts.contains(place);
    }
    return false;
}

void ReachModel::setReach(const ReachRequest &request, cer::Reach reach)
{
    auto data = std::make_shared<Data>();
    data->snapshot = request.snapshot;
    data->isPolicy = request.policy.has_value();
    data->reach = std::move(reach);
    std::uint32_t lost = 0;
    for (const cer::BucketReach &bucket : data->reach.buckets) {
        data->firstLost.push_back(lost);
        while (lost < data->reach.lost.size() && data->reach.lost[lost].row == bucket.row)
            ++lost;
    }
    data->firstLost.push_back(lost);
    m_saved = false;
    m_arrangement.conflicts.clear();
    m_next = std::move(data);
    arrange();
}

void ReachModel::setFilter(Show show, const QString &words)
{
    m_arrangement.show = show;
    m_arrangement.words = cer::foldCase(words.trimmed().toStdString());
    arrange();
}

void ReachModel::sort(int column, Qt::SortOrder order)
{
    m_arrangement.column = column;
    m_arrangement.order = order;
    arrange();
}

std::size_t ReachModel::count(Show show) const
{
    std::size_t count = 0;
    for (std::uint32_t place = 0; place < m_data->reach.buckets.size(); ++place)
        count += isShown(*m_data, m_arrangement, show, place);
    return count;
}

void ReachModel::setSaved()
{
    m_saved = true;
    arrange();
}

void ReachModel::setConflicts(const QSet<QString> &files)
{
    m_arrangement.conflicts.clear();
    for (std::uint32_t place = 0; place < m_data->reach.buckets.size(); ++place) {
        if (files.contains(QString::fromStdString(cer::statusFile(m_data->subpath(place)))))
            m_arrangement.conflicts.insert(place);
    }
    arrange();
}

void ReachModel::sortPlaces(std::vector<std::uint32_t> &places, const Data &data, const Arrangement &arrangement)
{
    const auto &buckets = data.reach.buckets;
    std::vector<std::string> names(arrangement.column == BucketColumn ? buckets.size() : 0);
    for (const std::uint32_t place : places) {
        if (!names.empty())
            names[place] = data.subpath(place);
    }
    const auto less = [&](std::uint32_t a, std::uint32_t b) {
        switch (arrangement.column) {
        case BucketColumn: return cer::compareNatural(names[a], names[b]) < 0;
        case ChangeColumn:
            return std::tuple(weight(buckets[a].change), isWritten(buckets[a].file), buckets[a].hits)
                   < std::tuple(weight(buckets[b].change), isWritten(buckets[b].file), buckets[b].hits);
        case BeforeColumn: return buckets[a].before < buckets[b].before;
        case AfterColumn: return buckets[a].after < buckets[b].after;
        case HitsColumn: return buckets[a].hits < buckets[b].hits;
        case FileColumn: return buckets[a].file < buckets[b].file;
        default: return data.values(a).size() < data.values(b).size();
        }
    };
    const bool down = arrangement.order == Qt::DescendingOrder;
    std::ranges::stable_sort(places, [&](auto a, auto b) { return down ? less(b, a) : less(a, b); });
}

std::vector<std::uint32_t> ReachModel::shownPlaces(const Data &data, const Arrangement &arrangement,
                                                   const std::stop_token &stop)
{
    std::vector<std::uint32_t> places;
    for (std::uint32_t place = 0; place < data.reach.buckets.size() && !stop.stop_requested(); ++place) {
        if (!isShown(data, arrangement, arrangement.show, place))
            continue;
        if (arrangement.words.empty() || cer::foldCase(data.subpath(place)).find(arrangement.words) != std::string::npos)
            places.push_back(place);
    }
    sortPlaces(places, data, arrangement);
    return places;
}

void ReachModel::arrange()
{
    m_job.start([data = m_next ? m_next : m_data, arrangement = m_arrangement](
                    const std::stop_token &stop) { return shownPlaces(*data, arrangement, stop); },
                [this](std::vector<std::uint32_t> places) {
                    beginResetModel();
                    if (m_next)
                        m_data = std::exchange(m_next, nullptr);
                    m_places = std::move(places);
                    endResetModel();
                    Q_EMIT arranged();
                });
}

int ReachModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_places.size());
}

int ReachModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ReachModel::fileText(std::uint32_t place) const
{
    const cer::BucketReach &bucket = m_data->reach.buckets[place];
    if (m_arrangement.conflicts.contains(place))
        return u"⚠ "_s + tr("changed meanwhile");
    if (m_saved && isWritten(bucket.file))
        return u"✔ "_s + tr("saved");
    return ReachText::file(bucket.file);
}

QString ReachModel::valuesText(std::uint32_t place) const
{
    QStringList texts;
    for (const cer::SettingChange *change : m_data->values(place)) {
        const std::string_view key = cer::parameterInfo(change->parameter).key;
        texts += m_data->isPolicy ? QString::fromLatin1(key.data(), qsizetype(key.size()))
                                  : ChangeText::setting({change->parameter, {}, change->before}, CodePage::current());
    }
    return texts.join(u"; "_s);
}

QString ReachModel::text(std::uint32_t place, Column column) const
{
    const cer::BucketReach &bucket = m_data->reach.buckets[place];
    switch (column) {
    case BucketColumn: return textOfBytes(m_data->subpath(place));
    case ChangeColumn: return ReachText::change(bucket.change);
    case BeforeColumn: return ReachText::reason(bucket.before);
    case AfterColumn: return ReachText::reason(bucket.after);
    case HitsColumn: return m_data->reach.logged ? QLocale().toString(bucket.hits) : QString();
    case FileColumn: return m_data->isPolicy ? QString() : fileText(place);
    case ValuesColumn: return valuesText(place);
    case ColumnCount: break;
    }
    return {};
}

QVariant ReachModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::TextAlignmentRole && index.column() == HitsColumn)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    return text(m_places[std::size_t(index.row())], Column(index.column()));
}

QVariant ReachModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case BucketColumn: return tr("Bucket");
    case ChangeColumn: return tr("For clients");
    case BeforeColumn: return tr("So far");
    case AfterColumn: return tr("Then");
    case HitsColumn: return tr("Hits, 30 days");
    case FileColumn: return tr("status.txt");
    case ValuesColumn: return m_data->isPolicy ? tr("Sets itself") : tr("Overwritten");
    case ColumnCount: break;
    }
    return {};
}
