// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/workspace.h"
#include "ui/response/unsavededits.h"

#include <optional>

class PolicyPicture;
class ReachSummary;
class RedirectView;
class ResponseEditor;
struct ReachRequest;
class ShareSession;

/// The editor of policy.txt: what holds for every bucket whose status.txt says nothing else.
class PolicyWorkspace final : public Workspace {
    Q_OBJECT

public:
    explicit PolicyWorkspace(ShareSession &session, QWidget *parent = nullptr);

    QString id() const override;
    QString title() const override;
    QIcon icon() const override;
    QList<QAction *> commands() const override;
    bool hasUnsavedChanges() const override;
    void saveState() override;
    void restoreState() override;
    QList<View> views() override;

Q_SIGNALS:
    void documentRequested(const QString &section); // of [MS-CER], "2.2.4"
    void bucketRequested(const QString &subpath);
    void filterRequested(const QString &term); // for the search line of the buckets

private:
    void followSession();
    std::optional<ReachRequest> reachRequest() const;
    void refreshReach();
    void refreshPicture();
    void showReach();
    void showView(int view, const std::function<void()> &ready);

    ShareSession &m_session;
    std::shared_ptr<UnsavedEdits> m_edits = UnsavedEdits::shared();
    ResponseEditor *m_editor;
    PolicyPicture *m_picture;
    ReachSummary *m_reach;
    RedirectView *m_redirects;
};
