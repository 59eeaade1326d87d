// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/job.h"
#include "ui/common/linklabel.h"
#include "ui/response/reachrequest.h"

#include <QTimer>

#include <memory>
#include <optional>

/// Whom the unsaved changes reach, in a few sentences that follow the typing, with a link to the list of buckets.
class ReachSummary final : public LinkLabel {
    Q_OBJECT

public:
    explicit ReachSummary(QWidget *parent = nullptr);

    /// Nothing: there are no changes, and nothing is said.
    void setRequest(std::optional<ReachRequest> request);
    bool isReady() const { return !m_waiting.isActive() && !m_job.isRunning(); }

Q_SIGNALS:
    void listRequested();
    void readyChanged();

private:
    void compute();
    void showReach(const cer::Reach &reach);
    void showWords(const QString &html);

    std::optional<ReachRequest> m_request;
    QTimer m_waiting; // a moment after the last key
    Job<cer::Result<cer::Reach>> m_job;
};
