// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/workspace.h"
#include "ui/share/healthmodel.h"

#include "core/share/audit.h"

#include <QTimer>

#include <map>
#include <optional>

class FindingDetails;
class HealthCheck;
class QComboBox;
class QLabel;
class QLineEdit;
class QSplitter;
class QStackedWidget;
class QToolButton;
class QTreeView;
class ShareSession;
class StatePane;

/// What is wrong or notable in the whole share, by kind of problem: each with its section and, where there is one, its repair, singly or
/// all at once.
class HealthWorkspace final : public Workspace {
    Q_OBJECT

public:
    explicit HealthWorkspace(ShareSession &session, QWidget *parent = nullptr);

    QString id() const override;
    QString title() const override;
    QIcon icon() const override;
    QString badge() const override;
    QList<QAction *> commands() const override;
    void focusSearch() override;
    void saveState() override;
    void restoreState() override;
    QList<View> views() override;

Q_SIGNALS:
    void bucketRequested(const QString &subpath);
    void documentRequested(const QString &section); // of [MS-CER], "2.2.5"
    void shown();                                   // the findings of the moment are in the list

private:
    void setUpActions();
    void setUpTree();
    void setUpLayout();
    void connectParts();
    void filter();
    void takeAudit();
    void afterFiltering();
    void openKinds();
    void showState();
    void showStatus();
    void showDetails();
    QString statusText() const;
    QString summaryText() const;
    cer::Findings repairable() const;
    void repair(cer::Findings findings);
    void showBucket();
    void copy();
    void waitForCheck(const std::function<void()> &ready);

    ShareSession &m_session;
    HealthCheck *m_check;
    HealthModel m_model;
    std::optional<cer::Finding> m_chosen;      // is chosen again when the list has changed
    std::map<cer::FindingCode, bool> m_opened; // kinds that the user opened or closed

    QAction *m_checkNow, *m_cancel, *m_repair, *m_repairAll, *m_showBucket;
    QLineEdit *m_words;
    QComboBox *m_severity;
    QLabel *m_summary, *m_status;
    QToolButton *m_cancelButton;
    QStackedWidget *m_pages;
    StatePane *m_state;
    QSplitter *m_splitter;
    QTreeView *m_tree;
    FindingDetails *m_details;
};
