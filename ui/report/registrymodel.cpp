// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/registrymodel.h"

#include <QFont>
#include <QHash>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shownCharacters = 2000;

} // namespace

std::uint32_t RegistryModel::add(std::uint32_t parent, const QString &name, const cer::RegistryValue *value)
{
    const auto node = std::uint32_t(m_nodes.size());
    m_nodes.push_back({name, parent, int(m_nodes[parent].children.size()), value, false, {}});
    m_nodes[parent].children.push_back(node);
    return node;
}

void RegistryModel::setExport(std::shared_ptr<const cer::RegistryExport> registry)
{
    beginResetModel();
    m_registry = std::move(registry);
    m_nodes.assign(1, {});
    QHash<QString, std::uint32_t> known; // by path without case
    for (std::size_t i = 0; m_registry && i < m_registry->keys.size(); ++i) {
        const cer::RegistryKey &key = m_registry->keys[i];
        std::uint32_t node = 0;
        QString path;
        for (const QString &part : QString::fromStdString(key.path).split(u'\\')) {
            path += u'\\' + part.toCaseFolded();
            auto found = known.constFind(path);
            if (found == known.constEnd())
                found = known.insert(path, add(node, part, nullptr));
            node = *found;
        }
        m_nodes[node].removed |= key.removed;
        for (const cer::RegistryValue &value : key.values)
            add(node, {}, &value);
    }
    endResetModel();
}

QModelIndex RegistryModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, quintptr(m_nodes[nodeOf(parent)].children[std::size_t(row)]));
}

QModelIndex RegistryModel::parent(const QModelIndex &index) const
{
    const std::uint32_t above = index.isValid() ? m_nodes[nodeOf(index)].parent : 0;
    return above == 0 ? QModelIndex() : createIndex(m_nodes[above].row, 0, quintptr(above));
}

int RegistryModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : int(m_nodes[nodeOf(parent)].children.size());
}

int RegistryModel::columnCount(const QModelIndex & /*parent*/) const
{
    return ColumnCount;
}

QString RegistryModel::text(const Node &node, Column column) const
{
    if (!node.value)
        return column == NameColumn ? (node.removed ? tr("%1 (removed)", "a key").arg(node.name) : node.name) : QString();
    const cer::RegistryValue &value = *node.value;
    switch (column) {
    case NameColumn: return value.name.empty() ? tr("(default)") : QString::fromStdString(value.name);
    case TypeColumn: return value.removed ? tr("removed") : QString::fromStdString(cer::registryTypeName(value.type));
    case DataColumn: return QString::fromStdString(value.text);
    case ColumnCount: break;
    }
    return {};
}

QString RegistryModel::copyText(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const Node &node = m_nodes[nodeOf(index)];
    if (node.value)
        return text(node, DataColumn);
    QStringList parts;
    for (std::uint32_t at = nodeOf(index); at != 0; at = m_nodes[at].parent)
        parts.prepend(m_nodes[at].name);
    return parts.join(u'\\');
}

QVariant RegistryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Node &node = m_nodes[nodeOf(index)];
    if (role == Qt::DisplayRole)
        return text(node, Column(index.column())).left(shownCharacters).replace(u'\n', u' ');
    if (role == Qt::ToolTipRole)
        return text(node, Column(index.column())).left(shownCharacters);
    if (role == Qt::FontRole && !node.value) {
        QFont font;
        font.setBold(true);
        return font;
    }
    return {};
}

QVariant RegistryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn: return tr("Key or value");
    case TypeColumn: return tr("Type");
    case DataColumn: return tr("Data");
    default: return {};
    }
}
