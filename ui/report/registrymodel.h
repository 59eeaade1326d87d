// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/regexport.h"

#include <QAbstractItemModel>

#include <memory>
#include <vector>

/// An export of the registry: keys as a tree, each with its values before its subkeys.
class RegistryModel final : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Column { NameColumn, TypeColumn, DataColumn, ColumnCount };

    using QAbstractItemModel::QAbstractItemModel;

    void setExport(std::shared_ptr<const cer::RegistryExport> registry);
    /// "HKLM\Software\A", or of a value its data.
    QString copyText(const QModelIndex &index) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Node {
        QString name; // of a key
        std::uint32_t parent = 0;
        int row = 0;
        const cer::RegistryValue *value = nullptr;
        bool removed = false;
        std::vector<std::uint32_t> children;
    };
    std::uint32_t add(std::uint32_t parent, const QString &name, const cer::RegistryValue *value);
    std::uint32_t nodeOf(const QModelIndex &index) const
    {
        return index.isValid() ? std::uint32_t(index.internalId()) : 0;
    }
    QString text(const Node &node, Column column) const;

    std::shared_ptr<const cer::RegistryExport> m_registry;
    std::vector<Node> m_nodes{1}; // the root first
};
