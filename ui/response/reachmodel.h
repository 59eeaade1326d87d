// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/job.h"
#include "ui/response/reachrequest.h"

#include <QAbstractTableModel>
#include <QSet>

#include <memory>
#include <set>
#include <string>
#include <vector>

/// The buckets that an edit reaches, one row each: what becomes of their clients and of their status.txt. Filtered and sorted beside the
/// GUI thread.
class ReachModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        BucketColumn,
        ChangeColumn,
        BeforeColumn,
        AfterColumn,
        HitsColumn,
        FileColumn,
        ValuesColumn,
        ColumnCount
    };
    /// Which buckets are shown.
    enum Show { All, Starts, Stops, Other, None, WithValues, Conflicts };

    explicit ReachModel(QObject *parent = nullptr);

    void setReach(const ReachRequest &request, cer::Reach reach);
    const cer::Reach &reach() const { return m_data->reach; }
    void setFilter(Show show, const QString &words);
    std::size_t count(Show show) const;
    void setSaved(); // all files that are written
    /// The files that somebody else changed.
    void setConflicts(const QSet<QString> &files);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order) override;

Q_SIGNALS:
    void arranged();

private:
    struct Data {
        cer::SnapshotPtr snapshot;
        bool isPolicy = false;
        cer::Reach reach;
        std::vector<std::uint32_t> firstLost; // of reach.lost, by place in reach.buckets; one more at the end

        std::string subpath(std::uint32_t place) const { return snapshot->subpath(reach.buckets[place].row); }
        std::vector<const cer::SettingChange *> values(std::uint32_t place) const;
    };
    using DataPtr = std::shared_ptr<const Data>;
    struct Arrangement {
        Show show = All;
        std::string words;
        std::set<std::uint32_t> conflicts; // places of buckets whose file somebody else changed
        int column = ChangeColumn;
        Qt::SortOrder order = Qt::DescendingOrder;
    };

    static bool isShown(const Data &data, const Arrangement &arrangement, Show show, std::uint32_t place);
    static std::vector<std::uint32_t> shownPlaces(const Data &data, const Arrangement &arrangement,
                                                  const std::stop_token &stop);
    static void sortPlaces(std::vector<std::uint32_t> &places, const Data &data, const Arrangement &arrangement);
    void arrange();
    QString text(std::uint32_t place, Column column) const;
    QString fileText(std::uint32_t place) const;
    QString valuesText(std::uint32_t place) const;

    DataPtr m_data = std::make_shared<Data>();
    DataPtr m_next;
    std::vector<std::uint32_t> m_places; // in m_data->reach.buckets
    Arrangement m_arrangement;
    bool m_saved = false;
    Job<std::vector<std::uint32_t>> m_job;
};
