// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/job.h"
#include "ui/share/tablecopy.h"

#include <QKeySequence>
#include <QList>
#include <QObject>

class BucketTable;
class QAction;
class QMenu;

/// What can be done with the cell and the rows that are chosen in the table of buckets: filter by it, sort by it, copy, open its folder.
class BucketActions final : public QObject {
    Q_OBJECT

public:
    explicit BucketActions(BucketTable &table);

    QMenu *menu() const { return m_menu; } // of the current cell
    QList<QAction *> all() const;          // for menus of the window and commands by name
    void update();                         // the current cell has changed
    void copy(QString (*write)(const CopyJob &, const std::stop_token &));

private:
    QAction *add(const QString &text, void (BucketActions::*slot)(), const QKeySequence &key = QKeySequence());
    void showOnly();
    void hide();
    void sortBy();
    void alsoSortBy();
    void selectAll();
    void copySeen();
    void copyCsv();
    void copySubpath();
    void copyPath();
    void openFolder();
    void requestSort(bool add);
    QString term() const;
    QString folder() const; // of the current bucket, with the share's root; empty for none
    CopyJob copyJob() const;

    BucketTable &m_table;
    QMenu *m_menu;
    QAction *m_showOnly, *m_hide, *m_sortBy, *m_alsoSortBy, *m_copySubpath, *m_copyPath, *m_openFolder;
    Job<QString> m_job;
};
