// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share/healthmodel.h"

#include "core/protocol/names.h"
#include "ui/common/codepage.h"
#include "ui/common/icons.h"
#include "ui/common/messages.h"

#include <QFont>
#include <QLocale>

#include <algorithm>
#include <array>
#include <ranges>

namespace {

/// One row of the filter: everything of a finding in which a word may stand.
std::string searched(const cer::Finding &finding, const std::string &subpath)
{
    std::string text(cer::findingInfo(finding.code).name);
    text += ' ' + finding.where.file + ' ' + subpath;
    for (const std::string &argument : finding.arguments)
        text += ' ' + argument;
    return cer::foldCase(text);
}

bool holdsAll(const std::string &text, std::string_view words)
{
    return std::ranges::all_of(std::views::split(words, ' '),
                               [&](auto &&word) { return text.find(std::string_view(word)) != std::string::npos; });
}

QIcon iconOf(cer::Severity severity)
{
    constexpr std::array names{QLatin1StringView("note"), QLatin1StringView("warning"), QLatin1StringView("error")};
    return lineIcon(names.at(std::size_t(severity)));
}

/// Where it lies within its bucket.
QString placeInBucket(const cer::Where &where)
{
    cer::Where inside = where;
    inside.file.erase(0, inside.file.rfind('/') + 1); // npos + 1 is 0
    return Messages::placeOf(inside);
}

} // namespace

HealthModel::Kinds HealthModel::matching(const cer::AuditPtr &audit, const std::string &words, cer::Severity least,
                                         const std::stop_token &stop)
{
    Kinds kinds;
    const std::size_t count = audit ? audit->findings.size() : 0;
    for (std::uint32_t number = 0; number < count && !stop.stop_requested(); ++number) {
        const cer::Finding &finding = audit->findings[number];
        if (cer::findingInfo(finding.code).severity < least
            || (!words.empty() && !holdsAll(searched(finding, audit->subpaths[number]), words)))
            continue;
        if (kinds.empty() || kinds.back().code != finding.code)
            kinds.push_back({finding.code, {}});
        kinds.back().findings.push_back(number);
    }
    return kinds;
}

void HealthModel::setAudit(cer::AuditPtr audit)
{
    m_nextAudit = std::move(audit);
    filter();
}

void HealthModel::setFilter(const QString &words, cer::Severity least)
{
    m_words = cer::foldCase(words.simplified().toStdString());
    m_least = least;
    filter();
}

void HealthModel::filter()
{
    m_job.start([audit = m_nextAudit, words = m_words,
                 least = m_least](const std::stop_token &stop) { return matching(audit, words, least, stop); },
                [this](Kinds kinds) {
                    beginResetModel();
                    m_audit = m_nextAudit;
                    m_kinds = std::move(kinds);
                    endResetModel();
                    Q_EMIT filtered();
                });
}

std::size_t HealthModel::shown() const
{
    std::size_t count = 0;
    for (const Kind &kind : m_kinds)
        count += kind.findings.size();
    return count;
}

const HealthModel::Kind &HealthModel::kindOf(const QModelIndex &index) const
{
    return m_kinds[isHead(index) ? std::size_t(index.row()) : index.internalId() - 1];
}

std::optional<cer::FindingCode> HealthModel::code(const QModelIndex &index) const
{
    return index.isValid() ? std::optional(kindOf(index).code) : std::nullopt;
}

const cer::Finding *HealthModel::finding(const QModelIndex &index) const
{
    return index.isValid() && !isHead(index) ? &m_audit->findings[numberOf(index)] : nullptr;
}

cer::Findings HealthModel::findings(const QModelIndex &index) const
{
    if (const cer::Finding *one = finding(index))
        return {*one};
    cer::Findings all;
    if (index.isValid()) {
        for (const std::uint32_t number : kindOf(index).findings)
            all.push_back(m_audit->findings[number]);
    }
    return all;
}

QString HealthModel::subpath(const QModelIndex &index) const
{
    return index.isValid() && !isHead(index) ? textOfBytes(m_audit->subpaths[numberOf(index)]) : QString();
}

QModelIndex HealthModel::find(const cer::Finding &finding) const
{
    const auto kind = std::ranges::find(m_kinds, finding.code, &Kind::code);
    if (kind == m_kinds.end())
        return {};
    const QModelIndex head = index(int(kind - m_kinds.begin()), 0);
    const auto same = std::ranges::find(kind->findings, finding.where,
                                        [this](std::uint32_t number) { return m_audit->findings[number].where; });
    return same == kind->findings.end() ? head : index(int(same - kind->findings.begin()), 0, head);
}

QModelIndex HealthModel::index(int row, int column, const QModelIndex &parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column, parent.isValid() ? quintptr(parent.row() + 1) : 0)
                                         : QModelIndex();
}

QModelIndex HealthModel::parent(const QModelIndex &index) const
{
    return !index.isValid() || isHead(index) ? QModelIndex() : createIndex(int(index.internalId() - 1), 0, quintptr(0));
}

int HealthModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_kinds.size());
    return isHead(parent) && parent.column() == 0 ? int(kindOf(parent).findings.size()) : 0;
}

int HealthModel::columnCount(const QModelIndex & /*parent*/) const
{
    return ColumnCount;
}

QString HealthModel::headText(const Kind &kind, Column column) const
{
    const int count = int(kind.findings.size());
    if (column == ProblemColumn)
        return Messages::kindText(kind.code);
    if (column != NumberColumn)
        return {};
    switch (cer::findingInfo(kind.code).severity) {
    case cer::Severity::Error: return tr("%Ln error(s)", nullptr, count);
    case cer::Severity::Warning: return tr("%Ln warning(s)", nullptr, count);
    case cer::Severity::Note: return tr("%Ln note(s)", nullptr, count);
    }
    return {};
}

QString HealthModel::findingText(std::uint32_t number, Column column) const
{
    const cer::Finding &finding = m_audit->findings[number];
    const std::string &subpath = m_audit->subpaths[number];
    switch (column) {
    case ProblemColumn: return Messages::textFor(finding);
    case BucketColumn: return textOfBytes(subpath);
    case FileColumn: return subpath.empty() ? Messages::placeOf(finding.where) : placeInBucket(finding.where);
    case NumberColumn:
    case ColumnCount: break;
    }
    return {};
}

QVariant HealthModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto column = Column(index.column());
    const Kind &kind = kindOf(index);
    const auto text = [&] { return isHead(index) ? headText(kind, column) : findingText(numberOf(index), column); };
    const cer::Severity severity = cer::findingInfo(kind.code).severity;
    switch (role) {
    case Qt::DisplayRole: return text();
    case Qt::ToolTipRole: return isHead(index) ? headText(kind, column) : text();
    case Qt::AccessibleTextRole:
        return column == ProblemColumn ? Messages::severityText(severity) + QStringLiteral(": ") + text() : text();
    case Qt::DecorationRole: return isHead(index) && column == ProblemColumn ? iconOf(severity) : QVariant();
    case Qt::FontRole:
        if (!isHead(index))
            return {};
        QFont font;
        font.setBold(true);
        return font;
    }
    return {};
}

QVariant HealthModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case ProblemColumn: return tr("Problem");
    case NumberColumn: return tr("Number");
    case BucketColumn: return tr("Bucket");
    case FileColumn: return tr("File");
    case ColumnCount: break;
    }
    return {};
}
