// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share/viewsdialog.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

ViewsDialog::ViewsDialog(std::function<SavedView()> current, QWidget *parent)
    : QDialog(parent)
    , m_current(std::move(current))
    , m_views(loadViews(fontMetrics()))
    , m_list(new QListWidget(this))
{
    setWindowTitle(tr("Views of the Buckets"));
    m_list->setObjectName(u"views"_s);
    m_list->setAccessibleName(tr("Own views"));
    m_list->setEditTriggers(QAbstractItemView::EditKeyPressed);
    auto *layout = new QHBoxLayout(this);
    layout->addWidget(m_list, 1);
    setUpButtons();
    connect(m_list, &QListWidget::itemChanged, this, &ViewsDialog::rename);
    connect(m_list, &QListWidget::itemDoubleClicked, this, &ViewsDialog::use);
    connect(m_list, &QListWidget::currentRowChanged, this, &ViewsDialog::updateButtons);
    fill(0);
}

/// A name that is still being typed is dropped with the list, and must not come here any more.
ViewsDialog::~ViewsDialog()
{
    m_list->disconnect(this);
}

void ViewsDialog::setUpButtons()
{
    auto *buttons = new QDialogButtonBox(Qt::Vertical, this);
    const auto add = [&](const QString &text, auto slot) {
        QPushButton *button = buttons->addButton(text, QDialogButtonBox::ActionRole);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, slot);
        return button;
    };
    m_use = add(tr("&Use"), [this] { use(); });
    add(tr("&Add this view"), [this] { addCurrent(); });
    m_rename = add(tr("Re&name"), [this] { m_list->editItem(m_list->currentItem()); });
    m_replace = add(tr("Re&place by this view"), [this] { replace(); });
    m_remove = add(tr("&Remove"), [this] { remove(); });
    m_rename->setToolTip(tr("Give it another name (F2)"));
    m_replace->setToolTip(tr("Keep the name, and take search, columns and order from what is shown now"));
    auto *removeKey = new QAction(this);
    removeKey->setShortcut(QKeySequence::Delete);
    connect(removeKey, &QAction::triggered, this, &ViewsDialog::remove);
    m_list->addAction(removeKey);
    removeKey->setShortcutContext(Qt::WidgetShortcut);
    QPushButton *close = buttons->addButton(QDialogButtonBox::Close);
    close->setAutoDefault(false); // Enter ends the typing of a name
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    layout()->addWidget(buttons);
}

void ViewsDialog::fill(int selected)
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const SavedView &view : m_views) {
        auto *item = new QListWidgetItem(view.name, m_list);
        item->setFlags(item->flags() | Qt::ItemIsEditable);
        item->setToolTip(view.filter.isEmpty() ? tr("No search") : view.filter);
    }
    m_list->setCurrentRow(qMin(selected, m_list->count() - 1));
    updateButtons();
}

void ViewsDialog::updateButtons()
{
    for (QPushButton *button : {m_use, m_rename, m_replace, m_remove})
        button->setEnabled(m_list->currentRow() >= 0);
}

void ViewsDialog::addCurrent()
{
    SavedView view = m_current();
    view.name = freeViewName(view.name, m_views);
    m_views.push_back(std::move(view));
    saveViews(m_views);
    fill(int(m_views.size()) - 1);
    m_list->setFocus();
    m_list->editItem(m_list->currentItem());
}

void ViewsDialog::rename(QListWidgetItem *item)
{
    const int row = m_list->row(item);
    SavedView &view = m_views[std::size_t(row)];
    const QString wanted = item->text().trimmed();
    const QString before = std::exchange(view.name, QString());
    view.name = wanted.isEmpty() ? before : freeViewName(wanted, m_views);
    saveViews(m_views);
    const QSignalBlocker quiet(m_list);
    item->setText(view.name);
}

void ViewsDialog::replace()
{
    SavedView &view = m_views[std::size_t(m_list->currentRow())];
    SavedView now = m_current();
    now.name = view.name;
    view = std::move(now);
    saveViews(m_views);
    fill(m_list->currentRow());
}

void ViewsDialog::remove()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    m_views.erase(m_views.begin() + row);
    saveViews(m_views);
    fill(row);
}

void ViewsDialog::use()
{
    if (m_list->currentRow() >= 0)
        Q_EMIT chosen(m_views[std::size_t(m_list->currentRow())]);
}
