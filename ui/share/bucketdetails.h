// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/share/buckettab.h"

#include <QList>

class BucketHead;
class QTabWidget;

/// The details of what is selected: a head that names it, and tabs. Only the tab that is shown is kept up to date.
class BucketDetails final : public QWidget {
    Q_OBJECT

public:
    explicit BucketDetails(QWidget *parent = nullptr);

    void addTab(BucketTab *tab);
    const QList<BucketTab *> &tabs() const { return m_tabs; }
    BucketTab *currentTab() const;
    void showTab(const QString &id);
    void setSelection(const BucketSelection &selection);
    const BucketSelection &selection() const { return m_selection; }
    bool hasUnsavedChanges() const;
    /// Alt+1… show the tabs.
    QList<QAction *> tabActions() const { return m_actions; }

Q_SIGNALS:
    void readyChanged();
    void unsavedChanged();
    void documentRequested(const QString &section);
    void filterRequested(const QString &term);
    void bucketRequested(const QString &subpath);

private:
    void updateCurrentTab();
    void updateTitles();

    BucketHead *m_head;
    QTabWidget *m_book;
    QList<BucketTab *> m_tabs;
    QList<QAction *> m_actions;
    BucketSelection m_selection;
};
