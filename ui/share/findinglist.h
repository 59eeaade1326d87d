// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/share/snapshot.h"

#include <QWidget>

#include <cstdint>
#include <vector>

class QVBoxLayout;

/// Findings as sentences, each with where it lies, the section that says so, and its repair where there is one.
class FindingList final : public QWidget {
    Q_OBJECT

public:
    explicit FindingList(QWidget *parent = nullptr);

    /// The findings of \a snapshot that name one of \a rows. At most mostShown are shown, the gravest first.
    void setBuckets(const cer::SnapshotPtr &snapshot, const std::vector<std::uint32_t> &rows);
    static constexpr std::size_t mostShown = 50;

Q_SIGNALS:
    void documentRequested(const QString &section);
    void repairRequested(const cer::Finding &finding);

private:
    void addFinding(const cer::Finding &finding);
    QWidget *detailsOf(const cer::Finding &finding);
    void clear();

    QVBoxLayout *m_layout;
    cer::Findings m_shown;
};
