// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/response/sourcefindingmodel.h"

#include "ui/response/severitylook.h"
#include "ui/response/valuefaults.h"

#include <QGuiApplication>
#include <QPalette>

#include <utility>

using namespace Qt::StringLiterals;

SourceFindingModel::SourceFindingModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void SourceFindingModel::setFindings(cer::Findings findings)
{
    if (findings == m_findings)
        return;
    beginResetModel();
    m_findings = std::move(findings);
    endResetModel();
}

int SourceFindingModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_findings.size());
}

int SourceFindingModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString SourceFindingModel::text(const cer::Finding &finding, Column column) const
{
    const Fault fault = faultOf(finding);
    switch (column) {
    case Line: return finding.where.line > 0 ? QString::number(finding.where.line) : QString();
    case What: return severityMark(fault.severity) + u' ' + fault.text;
    case Section: return fault.section;
    case Repair: return fault.repair ? tr("Repair") : QString();
    case ColumnCount: break;
    }
    return {};
}

QVariant SourceFindingModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const cer::Finding &finding = findingAt(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole: return text(finding, column);
    case Qt::ToolTipRole: return column == Section ? tr("Shows what the document says") : faultOf(finding).text;
    case Qt::TextAlignmentRole: return int(Qt::AlignVCenter | (column == Line ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::ForegroundRole:
        return column == Section || column == Repair ? QGuiApplication::palette().color(QPalette::Link) : QVariant();
    default: return {};
    }
}

QVariant SourceFindingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Line: return tr("Line");
    case What: return tr("Finding");
    case Section: return tr("Section");
    case Repair: return tr("Repair");
    case ColumnCount: break;
    }
    return {};
}
