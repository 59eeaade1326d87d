// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/response/threeversionsmodel.h"

#include "ui/common/differenceview.h"

#include <utility>

using namespace Qt::StringLiterals;

ThreeVersionsModel::ThreeVersionsModel(const ByteText &code, QStringList headers, QObject *parent)
    : QAbstractTableModel(parent)
    , m_code(code)
    , m_headers(std::move(headers))
{
}

void ThreeVersionsModel::setTexts(std::string base, std::string mine, std::string theirs)
{
    beginResetModel();
    m_base = std::move(base);
    m_mine = std::move(mine);
    m_theirs = std::move(theirs);
    m_rows = cer::threeVersions(m_base, m_mine, m_theirs);
    endResetModel();
}

int ThreeVersionsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ThreeVersionsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

std::optional<std::string_view> ThreeVersionsModel::lineOf(const cer::ThreeLines &row, Column column)
{
    return column == Base ? row.base : column == Mine ? row.mine : row.theirs;
}

bool ThreeVersionsModel::differs(const cer::ThreeLines &row, Column column) const
{
    return lineOf(row, column) != row.base;
}

QString ThreeVersionsModel::text(const cer::ThreeLines &row, Column column) const
{
    const auto line = lineOf(row, column);
    const QString text = line ? lineText(*line, m_code) : QString();
    if (column == Base || !differs(row, column))
        return u"  "_s + text;
    return (!line ? u"− "_s : row.base ? u"± "_s : u"+ "_s) + text;
}

QVariant ThreeVersionsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const cer::ThreeLines &row = m_rows[std::size_t(index.row())];
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole: return text(row, column);
    case Qt::ToolTipRole: return text(row, column).sliced(2);
    case Qt::BackgroundRole:
        if (!differs(row, column))
            return {};
        return lineOf(row, column) ? addedGround() : removedGround();
    default: return {};
    }
}

QVariant ThreeVersionsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    return orientation == Qt::Vertical ? QVariant(section + 1) : m_headers.value(section);
}
