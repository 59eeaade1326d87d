// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/share/history.h"
#include "core/share/snapshot.h"

#include <QString>
#include <QWidget>

#include <cstdint>
#include <memory>
#include <vector>

class QAction;
struct BucketFacts;

/// What is selected in the table of buckets, as a value.
struct BucketSelection {
    cer::SnapshotPtr snapshot;                // null without a share
    cer::HistoryPtr history;                  // of that snapshot; null until crash.log was read
    std::shared_ptr<const BucketFacts> facts; // of both, as the table has them; null without a share
    std::vector<std::uint32_t> rows;          // of the snapshot, the current one first; empty: nothing is selected
};

/// One tab of the details beside the table of buckets. Given to BucketsWorkspace::addTab. Lives on the GUI thread.
class BucketTab : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    virtual QString id() const = 0;    // stable: "history"; names the settings group and the screenshot
    virtual QString title() const = 0; // one word, on the tab
    /// Shows \a selection. Called while the tab is the visible one: when it becomes so, when the selection changes, and when a newer
    /// snapshot or history of the same buckets is there (often, while a scan runs): then scroll position, zoom and edits must stay.
    /// Whether buckets are the same is told by their subpaths: rows may differ between snapshots.
    virtual void setBuckets(const BucketSelection &selection) = 0;

    virtual bool hasUnsavedChanges() const { return false; }
    /// Actions for the menus and for "all commands by name".
    virtual QList<QAction *> commands() const { return {}; }
    virtual void saveState() { }
    virtual void restoreState() { }
    /// True when everything of the selection is painted: for screenshots. readyChanged() tells when that may have changed.
    virtual bool isReady() const { return true; }

Q_SIGNALS:
    void readyChanged();
    void unsavedChanged();
    void documentRequested(const QString &section); // of [MS-CER], "2.2.5"
    void filterRequested(const QString &term);      // a term to be added to the search line, "machine:=PC-17"
    void bucketRequested(const QString &subpath);   // to be selected in the table
};
