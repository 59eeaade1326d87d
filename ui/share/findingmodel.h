// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/share/snapshot.h"
#include "ui/common/job.h"

#include <QAbstractTableModel>

#include <cstdint>
#include <optional>
#include <vector>

/// The findings of a share, gravest first, as far as a filter takes them. Filtered beside the GUI thread.
class FindingModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { SeverityColumn, SentenceColumn, PlaceColumn, BucketColumnOfFinding, SectionColumn, ColumnCount };

    explicit FindingModel(QObject *parent = nullptr);

    void setSnapshot(cer::SnapshotPtr snapshot);
    /// Words that all must stand in the file, the name of the code or an argument; and the least severity.
    void setFilter(const QString &words, cer::Severity least);

    const cer::Finding *finding(const QModelIndex &index) const;
    /// The bucket that it names, by row of the snapshot.
    std::optional<std::uint32_t> bucket(const QModelIndex &index) const;
    cer::SnapshotPtr snapshot() const { return m_snapshot; }
    std::size_t total() const { return m_snapshot ? m_snapshot->findings.size() : 0; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void filtered();

private:
    void filter();
    QString text(std::uint32_t number, Column column) const;

    cer::SnapshotPtr m_snapshot;       // what is shown
    cer::SnapshotPtr m_nextSnapshot;   // what is being filtered
    std::vector<std::uint32_t> m_rows; // numbers of findings
    std::string m_words;
    cer::Severity m_least = cer::Severity::Note;
    Job<std::vector<std::uint32_t>> m_job;
};
