// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client/policylines.h"
#include "ui/common/job.h"
#include "ui/common/linklabel.h"

#include <optional>

/// What each line of policy.txt does for the buckets as they stand: for how many it decides, and which of them set it themselves, with a
/// link to them. Counted beside the GUI thread.
class PolicyPicture final : public LinkLabel {
    Q_OBJECT

public:
    explicit PolicyPicture(QWidget *parent = nullptr);

    /// Nothing is said of a policy.txt without lines.
    void setPolicy(cer::SnapshotPtr snapshot, const cer::ConfigDocument &policy);
    void clear();
    bool isReady() const { return !m_job.isRunning(); }

Q_SIGNALS:
    void bucketsRequested(const QString &term); // of the search line: lists those that override a line
    void readyChanged();

private:
    void showLines(const std::vector<cer::PolicyLine> &lines);

    cer::SnapshotPtr m_snapshot;
    std::optional<cer::ConfigDocument> m_policy;
    Job<std::vector<cer::PolicyLine>> m_job;
};
