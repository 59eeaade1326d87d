// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/membermodel.h"

#include "ui/report/reporttext.h"
#include "ui/share/timetext.h"

#include <QHash>
#include <QLocale>

#include <algorithm>
#include <ranges>

using namespace Qt::StringLiterals;

std::size_t MemberModel::add(std::size_t parent, const QString &name)
{
    m_nodes.push_back({name, parent, int(m_nodes[parent].children.size()), {}, {}});
    m_nodes[parent].children.push_back(m_nodes.size() - 1);
    return m_nodes.size() - 1;
}

void MemberModel::setContent(std::shared_ptr<const cer::ReportContent> content)
{
    beginResetModel();
    m_content = std::move(content);
    m_nodes.assign(1, {});
    QHash<QString, std::size_t> folders; // by path
    for (std::size_t i = 0; m_content && i < m_content->members.size(); ++i) {
        const cer::ReportMember &member = m_content->members[i];
        const QString whole = QString::fromUtf8(member.name);
        if (member.refused != cer::Refusal::None) {
            m_nodes[add(0, whole)].member = i;
            continue;
        }
        std::size_t node = 0;
        const QStringList parts = whole.split(u'/', Qt::SkipEmptyParts);
        QString path;
        for (qsizetype part = 0; part < parts.size(); ++part) {
            path += u'/' + parts[part];
            const bool isFolder = part + 1 < parts.size() || member.isFolder;
            const auto known = isFolder ? folders.constFind(path) : folders.constEnd();
            node = known != folders.constEnd() ? *known : add(node, parts[part]);
            if (isFolder)
                folders.insert(path, node);
        }
        if (node != 0)
            m_nodes[node].member = i;
    }
    endResetModel();
}

std::optional<std::size_t> MemberModel::member(const QModelIndex &index) const
{
    return index.isValid() ? m_nodes[nodeOf(index)].member : std::nullopt;
}

const cer::ReportMember *MemberModel::memberOf(const Node &node) const
{
    return node.member ? &m_content->members[*node.member] : nullptr;
}

std::vector<std::size_t> MemberModel::files(const QModelIndex &index) const
{
    std::vector<std::size_t> found;
    std::vector<std::size_t> open{nodeOf(index)};
    while (!open.empty()) {
        const Node &node = m_nodes[open.back()];
        open.pop_back();
        const cer::ReportMember *member = memberOf(node);
        if (member && !member->isFolder && member->refused == cer::Refusal::None)
            found.push_back(*node.member);
        open.insert(open.end(), node.children.begin(), node.children.end());
    }
    std::ranges::sort(found);
    return found;
}

QModelIndex MemberModel::indexOf(std::size_t member) const
{
    for (std::size_t node = 1; node < m_nodes.size(); ++node) {
        if (m_nodes[node].member == member)
            return createIndex(m_nodes[node].row, 0, quintptr(node));
    }
    return {};
}

QModelIndex MemberModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, quintptr(m_nodes[nodeOf(parent)].children[std::size_t(row)]));
}

QModelIndex MemberModel::parent(const QModelIndex &index) const
{
    const std::size_t above = index.isValid() ? m_nodes[nodeOf(index)].parent : 0;
    return above == 0 ? QModelIndex() : createIndex(m_nodes[above].row, 0, quintptr(above));
}

int MemberModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : int(m_nodes[nodeOf(parent)].children.size());
}

int MemberModel::columnCount(const QModelIndex & /*parent*/) const
{
    return ColumnCount;
}

QString MemberModel::text(const Node &node, Column column) const
{
    const cer::ReportMember *member = memberOf(node);
    switch (column) {
    case NameColumn:
        return member && member->refused != cer::Refusal::None ? tr("⚠ %1", "a refused member").arg(node.name)
                                                               : node.name;
    case SizeColumn:
        return member && !member->isFolder ? QLocale().formattedDataSize(qint64(member->bytes), 1) : QString();
    case TimeColumn: return member && member->modified ? absoluteTime(*member->modified) : QString();
    case ColumnCount: break;
    }
    return {};
}

QString MemberModel::toolTip(const Node &node) const
{
    const cer::ReportMember *member = memberOf(node);
    if (!member)
        return node.name;
    const QString name = QString::fromUtf8(member->name);
    if (member->refused != cer::Refusal::None)
        return tr("%1\nNot given out: %2").arg(name, ReportText::refusal(member->refused));
    if (!member->packed)
        return tr("%1\n%2 bytes").arg(name, QLocale().toString(qulonglong(member->bytes)));
    return tr("%1\n%2 bytes, packed %3")
        .arg(name, QLocale().toString(qulonglong(member->bytes)), QLocale().toString(qulonglong(*member->packed)));
}

QVariant MemberModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Node &node = m_nodes[nodeOf(index)];
    if (role == Qt::DisplayRole)
        return text(node, Column(index.column()));
    if (role == Qt::ToolTipRole)
        return toolTip(node);
    if (role == Qt::TextAlignmentRole && index.column() == SizeColumn)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

QVariant MemberModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn: return tr("Member");
    case SizeColumn: return tr("Size");
    case TimeColumn: return tr("Changed");
    default: return {};
    }
}
