// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/job.h"
#include "ui/share/bucketarrangement.h"
#include "ui/share/bucketcells.h"
#include "ui/share/bucketcolumn.h"

#include <QAbstractItemModel>

#include <optional>
#include <vector>

/// The buckets of a share as a flat list, or as a tree by application. It owns no bucket: it shows an arrangement of a snapshot, which is
/// computed beside the GUI thread and swapped in whole; persistent indexes follow their bucket, also from one snapshot to the next.
class BucketModel final : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Role {
        ValueRole = Qt::UserRole, // the value itself, see cellValue()
        TrendRole,                // QList<quint32>: hits per day, the newest last; invalid when unknown
        FilledRole,               // double: part of the limit that is used, 0 to 1; invalid without limit or count
        StateRole,                // int: BucketState; invalid for a group
        GroupRole,                // bool: a row of sums
    };

    explicit BucketModel(QObject *parent = nullptr);

    /// \a history is of \a snapshot; both may be null.
    void setShare(cer::SnapshotPtr snapshot, cer::HistoryPtr history);
    void setNotes(cer::NotesPtr notes); // of that share; may be null
    void setFilter(const cer::BucketFilter &filter);
    void setSortRules(std::vector<cer::SortRule> rules);
    void setGrouped(bool grouped);
    void setNow(cer::LocalSeconds now); // relative times count from it

    // What is shown now; what was asked for follows with arranged().
    const BucketArrangement &arrangement() const { return *m_shown; }
    BucketArrangementPtr sharedArrangement() const { return m_shown; }
    cer::LocalSeconds now() const { return m_now; }
    cer::SnapshotPtr snapshot() const { return m_shown->facts->snapshot; }
    cer::HistoryPtr history() const { return m_shown->facts->history; }
    bool isGrouped() const { return m_shown->grouped; }
    const std::vector<cer::SortRule> &sortRules() const { return m_wanted.rules; }
    bool isArranging() const { return m_job.isRunning(); }

    /// The bucket of \a index by its row in the snapshot; nothing for a group.
    std::optional<std::uint32_t> bucketRow(const QModelIndex &index) const;
    const BucketGroup *group(const QModelIndex &index) const; // null for a bucket
    QModelIndex indexOfBucket(std::uint32_t row, int column = 0) const;
    BucketCell cell(std::uint32_t row) const { return {*m_shown->facts, row, m_now}; }

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    using QObject::parent;
    QModelIndex sibling(int row, int column, const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

Q_SIGNALS:
    void aboutToArrange(); // arrangement() is still the one before
    void arranged();
    void sortRulesChanged();

private:
    void arrange();
    void show(BucketArrangementPtr arrangement);
    void movePersistentIndexes(const BucketArrangement &before, const BucketArrangement &after);
    QVariant bucketData(std::uint32_t row, BucketColumn column, int role) const;
    QVariant groupData(const BucketGroup &group, BucketColumn column, int role) const;

    BucketOrder m_wanted;
    BucketArrangementPtr m_shown;
    Job<BucketArrangementPtr> m_job;
    cer::LocalSeconds m_now;
};
