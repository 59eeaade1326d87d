// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/workspace.h"

#include <memory>

class BucketTab;
class ShareSession;

/// The table of buckets with its search line at the left, the details of what is selected at the right.
class BucketsWorkspace final : public Workspace {
    Q_OBJECT

public:
    explicit BucketsWorkspace(ShareSession &session, QWidget *parent = nullptr);
    ~BucketsWorkspace() override;

    /// Adds a tab to the details, behind those that are there (Overview is the first); Alt+1…5 reach them in this order. Takes it over.
    void addTab(BucketTab *tab);
    /// Selects a bucket and shows it, now or as soon as the scan finds it; a message says so when the scan ends without it.
    /// '/' or '\' between the parts.
    void selectBucket(const QString &subpath);
    QString filter() const;
    void setFilter(const QString &text);

    QString id() const override;
    QString title() const override;
    QIcon icon() const override;
    QList<QAction *> commands() const override;
    void focusSearch() override;
    bool hasUnsavedChanges() const override;
    void useUsualColumns() override;
    void saveState() override;
    void restoreState() override;
    QList<View> views() override;

Q_SIGNALS:
    void documentRequested(const QString &section); // of [MS-CER], "2.2.5"

private:
    struct Private;
    std::unique_ptr<Private> d;
};
