// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/share/reportfiles.h"
#include "ui/common/job.h"
#include "ui/report/reportlooker.h"
#include "ui/share/buckettab.h"

#include <optional>
#include <vector>

class ExtractionBar;
class QAction;
class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTableView;
class QToolButton;
class ReportListModel;
class ReportView;
class ShareSession;

/// The reports of a bucket: the list of them, and a look into the one that is selected.
class ReportsTab final : public BucketTab {
    Q_OBJECT

public:
    explicit ReportsTab(ShareSession &session, QWidget *parent = nullptr);
    ~ReportsTab() override;

    QString id() const override;
    QString title() const override;
    void setBuckets(const BucketSelection &selection) override;
    bool isReady() const override;
    QList<QAction *> commands() const override;

private:
    struct Loaded {
        std::vector<cer::ReportFile> files;
        std::optional<cer::Error> error;
    };
    /// What tells whether the folder is as it was when it was listed.
    struct Shown {
        std::shared_ptr<cer::Store> store; // null while the share is being opened
        std::string subpath;
        std::uint32_t reports = 0;
        std::uint64_t bytes = 0;
        std::int64_t activity = 0;
        bool operator==(const Shown &) const = default;
    };

    void setUpList();
    void setUpActions();
    QWidget *makeStatePage();
    void load();
    void take(Loaded loaded);
    void fitList();
    void showState();
    QString emptyText() const;
    void showCurrent();
    void updateActions();
    std::vector<cer::ReportFile> chosen() const;
    ReportLooker::Address addressOf(const cer::ReportFile &file) const;
    void openWindow();
    void compare();
    void extract();
    void remove();
    struct Removed {
        QStringList failures;
        int kept = 0;    // that the journal can bring back
        int forGood = 0; // that it cannot
    };
    void takeRemoved(const Removed &removed);
    void copyPaths() const;

    ShareSession &m_session;
    BucketSelection m_selection;
    Shown m_shown;
    bool m_isLoading = false;
    std::optional<cer::Error> m_error;
    Job<Loaded> m_loading;
    Job<Removed> m_removing;

    ReportListModel *m_model;
    QTableView *m_list;
    ReportView *m_view;
    ExtractionBar *m_extraction;
    QLabel *m_state, *m_message;
    QPushButton *m_again;
    QStackedWidget *m_pages;
    QSplitter *m_splitter;
    QAction *m_openWindow, *m_compare, *m_extract, *m_remove, *m_copyPaths;
};
