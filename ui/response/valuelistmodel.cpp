// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/response/valuelistmodel.h"

#include "ui/common/icons.h"

#include <QRegularExpression>

#include <algorithm>
#include <functional>
#include <utility>

using namespace Qt::StringLiterals;

ValueListModel::ValueListModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void ValueListModel::setCheck(Check check)
{
    m_check = std::move(check);
}

QStringList ValueListModel::split(const QString &text)
{
    static const QRegularExpression separators(u"[;\r\n\u2028\u2029]+"_s);
    QStringList items = text.split(separators);
    for (QString &item : items)
        item = item.trimmed();
    items.removeAll(QString());
    return items;
}

void ValueListModel::setItems(const QStringList &items)
{
    if (items == m_items)
        return;
    beginResetModel();
    m_items = items;
    endResetModel();
}

void ValueListModel::insert(int row, const QStringList &items)
{
    if (items.isEmpty())
        return;
    insertItems(row, items);
    Q_EMIT edited();
}

void ValueListModel::remove(QList<int> rows)
{
    std::ranges::sort(rows, std::greater());
    for (const int row : std::as_const(rows))
        removeItems(row, 1);
    if (!rows.isEmpty())
        Q_EMIT edited();
}

void ValueListModel::insertItems(int row, const QStringList &items)
{
    beginInsertRows({}, row, row + int(items.size()) - 1);
    for (qsizetype i = 0; i < items.size(); ++i)
        m_items.insert(row + i, items[i]);
    endInsertRows();
}

int ValueListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_items.size());
}

QVariant ValueListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QString &item = m_items[index.row()];
    if (role == Qt::DisplayRole || role == Qt::EditRole)
        return item;
    if (role != Qt::DecorationRole && role != Qt::ToolTipRole && role != Qt::AccessibleDescriptionRole)
        return {};
    const QString fault = m_check && !item.isEmpty() ? m_check(item) : QString();
    if (role == Qt::DecorationRole)
        return fault.isEmpty() ? QVariant() : lineIcon("warning"_L1);
    return fault.isEmpty() && role == Qt::ToolTipRole ? item : fault;
}

bool ValueListModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const QStringList items = split(value.toString());
    if (items.isEmpty())
        return removeRows(index.row(), 1);
    if (items.size() == 1 && items.first() == m_items[index.row()])
        return true;
    m_items[index.row()] = items.first();
    Q_EMIT dataChanged(index, index);
    if (items.size() > 1)
        insertItems(index.row() + 1, items.sliced(1));
    Q_EMIT edited();
    return true;
}

Qt::ItemFlags ValueListModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractListModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsEditable | Qt::ItemNeverHasChildren : flags;
}

bool ValueListModel::removeRows(int row, int count, const QModelIndex &parent)
{
    if (parent.isValid() || !removeItems(row, count))
        return false;
    Q_EMIT edited();
    return true;
}

bool ValueListModel::removeItems(int row, int count)
{
    if (row < 0 || count <= 0 || row + count > rowCount())
        return false;
    beginRemoveRows({}, row, row + count - 1);
    m_items.remove(row, count);
    endRemoveRows();
    return true;
}

bool ValueListModel::moveRows(const QModelIndex &sourceParent, int sourceRow, int count,
                              const QModelIndex &destinationParent, int destinationChild)
{
    const bool inside = sourceRow >= 0 && count > 0 && sourceRow + count <= rowCount() && destinationChild >= 0
                        && destinationChild <= rowCount();
    if (!inside || !beginMoveRows(sourceParent, sourceRow, sourceRow + count - 1, destinationParent, destinationChild))
        return false;
    const auto begin = m_items.begin();
    if (destinationChild < sourceRow)
        std::rotate(begin + destinationChild, begin + sourceRow, begin + sourceRow + count);
    else
        std::rotate(begin + sourceRow, begin + sourceRow + count, begin + destinationChild);
    endMoveRows();
    Q_EMIT edited();
    return true;
}
