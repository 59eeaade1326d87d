// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/journalmodel.h"

#include "ui/common/codepage.h"
#include "ui/share/changetext.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <ranges>

using namespace Qt::StringLiterals;

namespace {

JournalRow rowOf(cer::JournalChange change)
{
    const CodePage &page = CodePage::current();
    JournalRow row;
    const cer::JournalEntry &first = change.entries.front();
    row.who = textOfBytes(first.who);
    row.why = textOfBytes(first.why);
    row.target = ChangeText::target(change);
    row.text = ChangeText::change(change, page);
    row.state = ChangeText::state(change);
    QStringList all = {row.who, row.why, row.text, row.state, row.target};
    for (const cer::JournalEntry &entry : change.entries)
        all += ChangeText::target(entry);
    row.searched = all.join(u'\n').toLower();
    row.change = std::move(change);
    return row;
}

} // namespace

std::vector<JournalRow> journalRows(std::vector<cer::JournalChange> changes)
{
    std::vector<JournalRow> rows;
    rows.reserve(changes.size());
    for (cer::JournalChange &change : std::views::reverse(changes))
        rows.push_back(rowOf(std::move(change)));
    return rows;
}

void JournalModel::setRows(std::vector<JournalRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

const cer::JournalChange *JournalModel::change(const QModelIndex &index) const
{
    return index.isValid() ? &m_rows[std::size_t(index.row())].change : nullptr;
}

QModelIndex JournalModel::find(const std::string &id) const
{
    const auto row = std::ranges::find_if(m_rows, [&id](const JournalRow &each) { return each.change.id() == id; });
    return row == m_rows.end() ? QModelIndex() : index(int(row - m_rows.begin()), 0);
}

int JournalModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int JournalModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString JournalModel::text(const JournalRow &row, Column column) const
{
    switch (column) {
    case When:
        return QLocale().toString(QDateTime::fromMSecsSinceEpoch(row.change.entries.front().when), QLocale::ShortFormat);
    case Target: return row.target;
    case Change: return row.text;
    case State: return row.state;
    case Why: return row.why;
    case Who: return row.who;
    case ColumnCount: break;
    }
    return {};
}

QVariant JournalModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const JournalRow &row = m_rows[std::size_t(index.row())];
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole: return text(row, column);
    case Qt::ToolTipRole: return column == When ? ChangeText::time(row.change.entries.front().when) : text(row, column);
    case SortRole: return column == When ? QVariant(qlonglong(row.change.entries.front().when)) : text(row, column);
    case SearchRole: return row.searched;
    default: return {};
    }
}

QVariant JournalModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    switch (Column(section)) {
    case When: return tr("When");
    case Target: return tr("Bucket or file");
    case Change: return tr("Change");
    case State: return tr("State");
    case Why: return tr("Why");
    case Who: return tr("Who");
    case ColumnCount: break;
    }
    return {};
}

JournalFilter::JournalFilter(JournalModel &model, QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setSourceModel(&model);
    setSortRole(JournalModel::SortRole);
    setSortLocaleAware(true);
}

void JournalFilter::setWords(const QString &words)
{
    m_words = words.toLower().split(u' ', Qt::SkipEmptyParts);
    invalidateRowsFilter();
}

bool JournalFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QString text = sourceModel()->index(row, 0, parent).data(JournalModel::SearchRole).toString();
    return std::ranges::all_of(m_words, [&text](const QString &word) { return text.contains(word); });
}
