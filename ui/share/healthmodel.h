// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/share/audit.h"
#include "ui/common/job.h"

#include <QAbstractItemModel>

#include <cstdint>
#include <optional>
#include <vector>

/// The findings of an audit by kind of problem, the gravest kind first, as far as a filter takes them. Filtered beside the GUI thread.
class HealthModel final : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Column { ProblemColumn, NumberColumn, BucketColumn, FileColumn, ColumnCount };

    using QAbstractItemModel::QAbstractItemModel;

    void setAudit(cer::AuditPtr audit);
    /// Words that all must stand in the file, the name of the code or an argument; and the least severity.
    void setFilter(const QString &words, cer::Severity least);

    cer::AuditPtr audit() const { return m_audit; }
    std::size_t shown() const; // findings
    /// The kind of a row, be it the head or one of its findings.
    std::optional<cer::FindingCode> code(const QModelIndex &index) const;
    /// Null for the head of a kind.
    const cer::Finding *finding(const QModelIndex &index) const;
    /// The finding, or all that are shown below a head.
    cer::Findings findings(const QModelIndex &index) const;
    QString subpath(const QModelIndex &index) const; // empty: it concerns no bucket
    /// The row that shows this finding, or its kind where it is not there; invalid when neither is.
    QModelIndex find(const cer::Finding &finding) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void filtered();

private:
    struct Kind {
        cer::FindingCode code;
        std::vector<std::uint32_t> findings; // by number in the audit
    };
    using Kinds = std::vector<Kind>;

    static Kinds matching(const cer::AuditPtr &audit, const std::string &words, cer::Severity least,
                          const std::stop_token &stop);
    void filter();
    const Kind &kindOf(const QModelIndex &index) const;
    std::uint32_t numberOf(const QModelIndex &index) const { return kindOf(index).findings[std::size_t(index.row())]; }
    static bool isHead(const QModelIndex &index) { return index.internalId() == 0; }
    QString headText(const Kind &kind, Column column) const;
    QString findingText(std::uint32_t number, Column column) const;

    cer::AuditPtr m_audit;     // what is shown
    cer::AuditPtr m_nextAudit; // what is being filtered
    Kinds m_kinds;
    std::string m_words;
    cer::Severity m_least = cer::Severity::Note;
    Job<Kinds> m_job;
};
