// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/journal/campaignmodel.h"

#include <QSortFilterProxyModel>
#include <QWidget>

#include <functional>

class QAction;
class QCheckBox;
class QLabel;
class QStackedWidget;
class QTableView;
class ShareSession;
class StatePane;

/// The time-boxed settings of the share: what runs, what is due, what waits for a decision; each can be ended.
class CampaignsView final : public QWidget {
    Q_OBJECT

public:
    explicit CampaignsView(ShareSession &session, QWidget *parent = nullptr);

    QList<QAction *> commands() const { return {m_stop, m_keep}; }
    QByteArray saveState() const;
    void restoreState(const QByteArray &state);

Q_SIGNALS:
    void bucketRequested(const QString &subpath);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void setUpTable();
    void setUpActions();
    void refresh();
    void showState();
    void showDetails();
    const CampaignRow *current() const;
    int openFilesOfCurrent() const;
    void askToStop();
    void askToKeep();
    void ask(const QString &title, const QString &text, const QString &yes, const std::function<void()> &run);
    void showBucket();

    ShareSession &m_session;
    CampaignModel m_model;
    QSortFilterProxyModel m_sorted;
    QCheckBox *m_withEnded;
    QLabel *m_summary, *m_details;
    QStackedWidget *m_pages;
    StatePane *m_state;
    QTableView *m_table;
    QAction *m_stop, *m_keep, *m_showBucket;
};
