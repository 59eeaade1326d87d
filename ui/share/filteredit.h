// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/share/filter.h"
#include "ui/common/completingline.h"
#include "ui/common/job.h"

#include <vector>

/// The search line: completes terms, underlines faulty ones.
class FilterEdit final : public CompletingLine {
    Q_OBJECT

public:
    explicit FilterEdit(QWidget *parent = nullptr);

    void setSnapshot(cer::SnapshotPtr snapshot); // whose names complete values
    void markFaults(const std::vector<cer::FilterFault> &faults);

Q_SIGNALS:
    void left(); // Escape: back to the table

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void askForCompletions() override;

private:
    cer::SnapshotPtr m_snapshot;
    Job<std::vector<cer::FilterCompletion>> m_job;
};
