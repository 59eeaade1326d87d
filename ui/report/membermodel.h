// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/report.h"

#include <QAbstractItemModel>

#include <memory>
#include <optional>
#include <vector>

/// The members of a report as a tree of their folders; a refused one stands at the top with its whole name, for that name is no path.
class MemberModel final : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Column { NameColumn, TimeColumn, SizeColumn, ColumnCount };

    using QAbstractItemModel::QAbstractItemModel;

    void setContent(std::shared_ptr<const cer::ReportContent> content);
    const std::shared_ptr<const cer::ReportContent> &content() const { return m_content; }
    /// The member of a row; nothing for a folder that is none itself.
    std::optional<std::size_t> member(const QModelIndex &index) const;
    /// The members at \a index and below it that are files and not refused.
    std::vector<std::size_t> files(const QModelIndex &index) const;
    QModelIndex indexOf(std::size_t member) const; // invalid when there is none

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Node {
        QString name;
        std::size_t parent = 0; // the root is node 0
        int row = 0;
        std::optional<std::size_t> member;
        std::vector<std::size_t> children;
    };
    std::size_t add(std::size_t parent, const QString &name);
    std::size_t nodeOf(const QModelIndex &index) const { return index.isValid() ? std::size_t(index.internalId()) : 0; }
    QString text(const Node &node, Column column) const;
    QString toolTip(const Node &node) const;
    const cer::ReportMember *memberOf(const Node &node) const;

    std::shared_ptr<const cer::ReportContent> m_content;
    std::vector<Node> m_nodes{1};
};
