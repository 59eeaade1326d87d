// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/share/undo.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>
#include <QStringList>

#include <vector>

/// A change of the journal and how it is written.
struct JournalRow {
    cer::JournalChange change;
    QString who, target, text, why, state;
    QString searched; // all of it and the names of all files, in lower case
};
/// The rows of \a changes, newest first. Any thread.
std::vector<JournalRow> journalRows(std::vector<cer::JournalChange> changes);

/// The changes of a share.
class JournalModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { When, Target, Change, State, Why, Who, ColumnCount };
    enum Role { SortRole = Qt::UserRole, SearchRole };

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(std::vector<JournalRow> rows);
    /// Null for an index that is not valid.
    const cer::JournalChange *change(const QModelIndex &index) const;
    QModelIndex find(const std::string &id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(const JournalRow &row, Column column) const;

    std::vector<JournalRow> m_rows;
};

/// Changes in which all words of a search stand. Journals are written by hand and stay small, so this is quick enough.
class JournalFilter final : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit JournalFilter(JournalModel &model, QObject *parent = nullptr);
    void setWords(const QString &words);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QStringList m_words;
};
