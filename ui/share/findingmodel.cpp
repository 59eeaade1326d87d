// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share/findingmodel.h"

#include "core/protocol/names.h"
#include "ui/common/codepage.h"
#include "ui/common/messages.h"
#include "ui/share/findingtext.h"

#include <algorithm>
#include <ranges>

namespace {

/// One row of the filter: everything of a finding in which a word may stand.
std::string searched(const cer::ShareSnapshot &snapshot, std::size_t number)
{
    const cer::Finding &finding = snapshot.findings[number];
    std::string text(cer::findingInfo(finding.code).name);
    text += ' ' + finding.where.file;
    for (const std::string &argument : finding.arguments)
        text += ' ' + argument;
    return cer::foldCase(text);
}

bool holdsAll(const std::string &text, std::string_view words)
{
    return std::ranges::all_of(std::views::split(words, ' '),
                               [&](auto &&word) { return text.find(std::string_view(word)) != std::string::npos; });
}

std::vector<std::uint32_t> matching(const cer::SnapshotPtr &snapshot, const std::string &words, cer::Severity least,
                                    const std::stop_token &stop)
{
    std::vector<std::uint32_t> rows;
    const std::size_t count = snapshot ? snapshot->findings.size() : 0;
    const auto severity = [&](std::uint32_t row) { return cer::findingInfo(snapshot->findings[row].code).severity; };
    for (std::uint32_t row = 0; row < count && !stop.stop_requested(); ++row) {
        if (severity(row) >= least && (words.empty() || holdsAll(searched(*snapshot, row), words)))
            rows.push_back(row);
    }
    std::ranges::stable_sort(rows, std::greater(), severity);
    return rows;
}

} // namespace

FindingModel::FindingModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void FindingModel::setSnapshot(cer::SnapshotPtr snapshot)
{
    m_nextSnapshot = std::move(snapshot);
    filter();
}

void FindingModel::setFilter(const QString &words, cer::Severity least)
{
    m_words = cer::foldCase(words.simplified().toStdString());
    m_least = least;
    filter();
}

void FindingModel::filter()
{
    m_job.start([snapshot = m_nextSnapshot, words = m_words,
                 least = m_least](const std::stop_token &stop) { return matching(snapshot, words, least, stop); },
                [this](std::vector<std::uint32_t> rows) {
                    beginResetModel();
                    m_snapshot = m_nextSnapshot;
                    m_rows = std::move(rows);
                    endResetModel();
                    Q_EMIT filtered();
                });
}

const cer::Finding *FindingModel::finding(const QModelIndex &index) const
{
    return index.isValid() ? &m_snapshot->findings[m_rows[std::size_t(index.row())]] : nullptr;
}

std::optional<std::uint32_t> FindingModel::bucket(const QModelIndex &index) const
{
    const std::uint32_t row = index.isValid() ? m_snapshot->findingBuckets[m_rows[std::size_t(index.row())]] : 0xffffffff;
    return row == 0xffffffff ? std::nullopt : std::optional(row);
}

int FindingModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int FindingModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString FindingModel::text(std::uint32_t number, Column column) const
{
    const cer::Finding &finding = m_snapshot->findings[number];
    const cer::FindingInfo &info = cer::findingInfo(finding.code);
    const std::uint32_t row = m_snapshot->findingBuckets[number];
    switch (column) {
    case SeverityColumn: return severitySymbol(info.severity) + u' ' + Messages::severityText(info.severity);
    case SentenceColumn: return Messages::textFor(finding);
    case PlaceColumn: return Messages::placeOf(finding.where);
    case BucketColumnOfFinding: return row == 0xffffffff ? QString() : textOfBytes(m_snapshot->subpath(row));
    case SectionColumn: return sectionText(info);
    case ColumnCount: break;
    }
    return {};
}

QVariant FindingModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    return text(m_rows[std::size_t(index.row())], Column(index.column()));
}

QVariant FindingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case SeverityColumn: return tr("Severity");
    case SentenceColumn: return tr("Problem");
    case PlaceColumn: return tr("File");
    case BucketColumnOfFinding: return tr("Bucket");
    case SectionColumn: return tr("Section");
    case ColumnCount: break;
    }
    return {};
}
