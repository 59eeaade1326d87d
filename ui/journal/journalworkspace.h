// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/job.h"
#include "ui/common/workspace.h"
#include "ui/journal/journalmodel.h"

#include "core/store/error.h"

#include <QFileSystemWatcher>
#include <QTimer>

class CampaignsView;
class EditsView;
class QLabel;
class QLineEdit;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTabWidget;
class QTableView;
class ShareSession;
class StatePane;

/// What this user changed in the share, newest first: who, when, what, why; each change can be taken back. Follows the journal, also
/// when cerctl writes it. Beside it the settings that are taken back by themselves.
class JournalWorkspace final : public Workspace {
    Q_OBJECT

public:
    explicit JournalWorkspace(ShareSession &session, QWidget *parent = nullptr);

    QString id() const override;
    QString title() const override;
    QIcon icon() const override;
    QList<QAction *> commands() const override;
    void focusSearch() override;
    void saveState() override;
    void restoreState() override;
    QList<View> views() override;
    /// Brings up what is taken back by itself.
    void showCampaigns();

Q_SIGNALS:
    void bucketRequested(const QString &subpath);
    void read(); // the journal is shown as it was a moment ago

protected:
    void showEvent(QShowEvent *event) override;

private:
    struct Content {
        cer::Result<std::vector<JournalRow>> rows;
        std::size_t damaged = 0;
        bool isOnShare = false;
        std::optional<cer::Error> shareError = {}; // it is not known whether the share keeps a journal
    };

    QLayout *searchLine();
    void connectAll();
    void setUpTable();
    void setUpDetails();
    void startReading();
    void showContent(Content content);
    void showState();
    void showDetails();
    const cer::JournalChange *current() const;
    void takeBack();
    void showBucket();
    void copy();
    void askToKeepOnShare();
    void keepOnShare();

    ShareSession &m_session;
    JournalModel m_model;
    JournalFilter m_filter{m_model};
    QFileSystemWatcher m_watcher;
    QTimer m_soon; // reads once for many news
    Job<Content> m_job;
    QString m_shown; // the root whose journal is shown
    QString m_failure;
    std::size_t m_damaged = 0;

    QTabWidget *m_tabs;
    CampaignsView *m_campaigns;
    QLineEdit *m_words;
    QLabel *m_summary;
    QStackedWidget *m_pages;
    StatePane *m_state;
    QSplitter *m_splitter;
    QTableView *m_table;
    QLabel *m_head;
    EditsView *m_edits;
    QAction *m_takeBack, *m_showBucket, *m_keepOnShare;
    Job<cer::Result<void>> m_keeping;
    bool m_isOnShare = false;
    QString m_shareFailure;
};
