// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/share/columnlayout.h"
#include "ui/share/tableselection.h"

#include <QWidget>

#include <array>
#include <vector>

class BucketActions;
class BucketHeader;
class BucketModel;
class QAbstractItemView;
class QAction;
class QMenu;
class QStackedLayout;
class QTableView;
class QTreeView;

/// The table of buckets: a QTableView for the flat list (a QTreeView takes 60 bytes and 50 ns for each of a million rows), a QTreeView
/// while the model is grouped; columns and selection are those of one table.
class BucketTable final : public QWidget {
    Q_OBJECT

public:
    explicit BucketTable(BucketModel &model, QWidget *parent = nullptr);
    ~BucketTable() override;

    QAbstractItemView *view() const; // the one that is shown
    BucketModel &model() const { return m_model; }

    /// Rows of the model's snapshot, the current one first; those of selected groups too.
    std::vector<std::uint32_t> selectedBuckets() const;
    /// Selects only \a row and scrolls to it. False when it is not among the rows that are shown.
    bool selectBucket(std::uint32_t row);

    ColumnLayout columnLayout() const;
    void setColumnLayout(const ColumnLayout &layout);
    std::vector<BucketColumn> shownColumns() const; // in the order seen
    void setColumnShown(BucketColumn column, bool shown);
    QMenu *columnsMenu() const { return m_columnsMenu; }
    BucketActions &actions() const { return *m_actions; }

Q_SIGNALS:
    void selectionChanged();
    void activated(); // Enter or double click on a bucket
    /// "Show only this" (or "Hide this", then negated).
    void termRequested(const QString &term);
    void columnLayoutChanged();

private:
    void setUpView(QAbstractItemView *view);
    void setUpHeader(BucketHeader *header);
    void setUpColumnsMenu();
    void fillColumnsMenu();
    void attach(QAbstractItemView *view);
    void beforeArranging();
    void afterArranging();
    void popUpMenu(const QPoint &position);
    void expandOrActivate(const QModelIndex &index);
    BucketHeader *header() const;

    BucketModel &m_model;
    QTableView *m_flat;
    QTreeView *m_tree;
    QStackedLayout *m_stack;
    QMenu *m_columnsMenu;
    BucketActions *m_actions;
    TableSelection m_selection; // while the model arranges
    bool m_currentWasVisible = false;
    bool m_applyingLayout = false;
};
