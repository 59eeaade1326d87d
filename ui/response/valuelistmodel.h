// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QStringList>

#include <functional>

/// The items of a list value, one a row, to be edited. An item never holds a semicolon or a line end: what does is several items.
class ValueListModel final : public QAbstractListModel {
    Q_OBJECT

public:
    /// Says what is wrong with one item; empty for nothing.
    using Check = std::function<QString(const QString &item)>;

    explicit ValueListModel(QObject *parent = nullptr);
    void setCheck(Check check);

    /// The items between semicolons and line ends, without blanks around them and without empty ones.
    static QStringList split(const QString &text);
    void setItems(const QStringList &items);
    const QStringList &items() const { return m_items; }
    QString joined() const { return m_items.join(u';'); }

    /// Puts \a items before \a row. They may be one empty item, to be filled in.
    void insert(int row, const QStringList &items);
    void remove(QList<int> rows);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    /// Empty text removes the row; several items become several rows.
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool removeRows(int row, int count, const QModelIndex &parent = {}) override;
    bool moveRows(const QModelIndex &sourceParent, int sourceRow, int count, const QModelIndex &destinationParent,
                  int destinationChild) override;

Q_SIGNALS:
    void edited(); // once for everything but setItems()

private:
    void insertItems(int row, const QStringList &items);
    bool removeItems(int row, int count);

    QStringList m_items;
    Check m_check;
};
