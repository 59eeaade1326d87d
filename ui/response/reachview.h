// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/response/reachmodel.h"

#include <QTimer>
#include <QWidget>

#include <atomic>
#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QStackedWidget;
class QTableView;

/// Whom an edit reaches: the numbers in sentences, and below them the buckets as a list that can be searched.
class ReachView final : public QWidget {
    Q_OBJECT

public:
    explicit ReachView(QWidget *parent = nullptr);

    /// Computes it anew, on another thread.
    void setRequest(ReachRequest request);
    const ReachRequest &request() const { return m_request; }
    bool isComputed() const { return m_computed; }
    ReachModel &model() { return m_model; }

Q_SIGNALS:
    void computed();
    void bucketRequested(const QString &subpath);

private:
    void setUpFilter();
    void setUpTable();
    void finish(cer::Result<cer::Reach> reach);
    void fillShow();
    void filter();
    void updateSummary();

    ReachRequest m_request;
    bool m_computed = false;
    ReachModel m_model;
    Job<cer::Result<cer::Reach>> m_job;
    std::shared_ptr<std::atomic<std::size_t>> m_done; // buckets, told by the job
    QTimer m_looking;

    QLabel *m_sentences;
    QWidget *m_filter;
    QComboBox *m_show;
    QLineEdit *m_words;
    QLabel *m_summary;
    QTableView *m_table;
    QProgressBar *m_progress;
    QLabel *m_empty;
    QStackedWidget *m_pages;
};
