// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/share/filter.h"
#include "ui/common/job.h"

#include <QLineEdit>

#include <vector>

class QCompleter;
class QStringListModel;

/// The search line: completes what stands at the cursor (also with Ctrl+Space or Down), underlines faulty terms.
class FilterEdit final : public QLineEdit {
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
    bool event(QEvent *event) override;

private:
    void askForCompletions();
    void showCompletions(std::vector<cer::FilterCompletion> completions);
    void insertCompletion(const QModelIndex &chosen);
    bool popupIsOpen() const;

    cer::SnapshotPtr m_snapshot;
    QCompleter *m_completer;
    QStringListModel *m_texts;
    std::vector<cer::FilterCompletion> m_completions;
    Job<std::vector<cer::FilterCompletion>> m_job;
};
