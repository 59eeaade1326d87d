// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share/bucketdetails.h"

#include "ui/share/buckethead.h"

#include <QAction>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

BucketDetails::BucketDetails(QWidget *parent)
    : QWidget(parent)
    , m_head(new BucketHead(this))
    , m_book(new QTabWidget(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(m_book, 1);
    m_book->setDocumentMode(true);
    m_book->setAccessibleName(tr("Details of the bucket"));
    connect(m_book, &QTabWidget::currentChanged, this, &BucketDetails::updateCurrentTab);
}

void BucketDetails::addTab(BucketTab *tab)
{
    m_tabs.append(tab);
    tab->setObjectName(tab->id());
    m_book->addTab(tab, tab->title());
    const int number = int(m_tabs.size());
    auto *action = new QAction(tr("Show %1").arg(tab->title()), this);
    if (number <= 9)
        action->setShortcut(QKeySequence(Qt::ALT | Qt::Key(Qt::Key_0 + number)));
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_book->setTabToolTip(
        number - 1, tr("%1 (%2)", "tab, keys").arg(tab->title(), action->shortcut().toString(QKeySequence::NativeText)));
    connect(action, &QAction::triggered, this, [this, tab] {
        m_book->setCurrentWidget(tab);
        m_book->tabBar()->setFocus();
    });
    m_actions.append(action);
    connect(tab, &BucketTab::readyChanged, this, &BucketDetails::readyChanged);
    connect(tab, &BucketTab::documentRequested, this, &BucketDetails::documentRequested);
    connect(tab, &BucketTab::filterRequested, this, &BucketDetails::filterRequested);
    connect(tab, &BucketTab::bucketRequested, this, &BucketDetails::bucketRequested);
    connect(tab, &BucketTab::unsavedChanged, this, [this] {
        updateTitles();
        Q_EMIT unsavedChanged();
    });
}

void BucketDetails::updateTitles()
{
    for (int number = 0; number < m_tabs.size(); ++number) {
        const BucketTab &tab = *m_tabs[number];
        m_book->setTabText(number, tab.hasUnsavedChanges()
                                       ? tr("● %1", "tab with changes that are not saved").arg(tab.title())
                                       : tab.title());
    }
}

BucketTab *BucketDetails::currentTab() const
{
    return static_cast<BucketTab *>(m_book->currentWidget());
}

void BucketDetails::showTab(const QString &id)
{
    const auto found = std::ranges::find_if(m_tabs, [&](const BucketTab *tab) { return tab->id() == id; });
    if (found != m_tabs.end())
        m_book->setCurrentWidget(*found);
}

void BucketDetails::setSelection(const BucketSelection &selection)
{
    m_selection = selection;
    m_head->setSelection(selection);
    updateCurrentTab();
}

void BucketDetails::updateCurrentTab()
{
    if (BucketTab *tab = currentTab())
        tab->setBuckets(m_selection);
}

bool BucketDetails::hasUnsavedChanges() const
{
    return std::ranges::any_of(m_tabs, [](const BucketTab *tab) { return tab->hasUnsavedChanges(); });
}
