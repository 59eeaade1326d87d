// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/share/hits.h"
#include "ui/common/job.h"
#include "ui/share/buckettab.h"
#include "ui/share/hitchart.h"
#include "ui/share/hitmodel.h"

#include <memory>
#include <optional>

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;
class ShareSession;

/// The hits of the current bucket: a chart over the table of hits.log, filtered by period, machine and user. hits.log is read only when
/// this tab is looked at, newest hits first.
class HistoryTab final : public BucketTab {
    Q_OBJECT

public:
    explicit HistoryTab(ShareSession &session, QWidget *parent = nullptr);
    ~HistoryTab() override;

    QString id() const override { return QStringLiteral("history"); }
    QString title() const override { return tr("History"); }
    void setBuckets(const BucketSelection &selection) override;
    bool isReady() const override;

private:
    struct Arrival;

    void setupPage();
    QWidget *makeFilterBar();
    void read();
    void take(Arrival arrival);
    void find();
    void ask(const cer::HitQuery &query);
    void askFromBar();
    void fillNames(QComboBox *box, const cer::NameCounts &names, const QString &any, const std::string &chosen);
    void showSummary();
    void showState();

    ShareSession &m_session;
    std::shared_ptr<cer::Store> m_store; // that is read from; null while the share is being opened
    QString m_subpath;
    std::uint64_t m_logBytes = 0;
    std::uint64_t m_countedHits = 0;
    bool m_tracked = false;

    std::stop_source m_reading{std::nostopstate};
    std::uint64_t m_run = 0; // answers of an older run are dropped
    bool m_readAll = false;
    std::optional<cer::Error> m_error;
    cer::ReadProgress m_progress;
    std::vector<cer::HitsBlockPtr> m_blocks;
    std::size_t m_found = 0; // blocks that the query was asked of
    cer::HitQuery m_query;
    cer::HitSummary m_summary;
    std::uint64_t m_malformed = 0;
    Job<std::vector<HitModel::Part>> m_finding;

    HitModel *m_model = nullptr;
    HitChart *m_chart = nullptr;
    QLabel *m_headline = nullptr;
    QLabel *m_touched = nullptr;
    QLabel *m_note = nullptr;
    QComboBox *m_machine = nullptr;
    QComboBox *m_user = nullptr;
    QPushButton *m_clear = nullptr;
    QTableView *m_table = nullptr;
    QStackedWidget *m_pages = nullptr;
    QLabel *m_state = nullptr;
    QPushButton *m_again = nullptr;
};
