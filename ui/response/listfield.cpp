// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/response/listfield.h"

#include "ui/common/icons.h"
#include "ui/response/itemedit.h"

#include <QAbstractItemDelegate>
#include <QAction>
#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QListView>
#include <QStyledItemDelegate>
#include <QToolBar>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

class ItemDelegate final : public QStyledItemDelegate {
public:
    ItemDelegate(cer::Parameter parameter, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_parameter(parameter)
    {
    }
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return new ItemEdit(m_parameter, parent);
    }
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return {QStyledItemDelegate::sizeHint(option, index).width(), option.fontMetrics.height() + 6};
    }

private:
    cer::Parameter m_parameter;
};

} // namespace

class ListField::View final : public QListView {
public:
    bool isEditing() const { return state() == EditingState; }
};

ListField::ListField(cer::Parameter parameter, ValueListModel::Check check, QWidget *parent)
    : ValueField(parent)
    , m_model(new ValueListModel(this))
    , m_grid(new QGridLayout(this))
    , m_view(new View)
    , m_nothing(new QLabel(tr("nothing")))
    , m_bar(new QToolBar)
{
    m_model->setCheck(std::move(check));
    setUpView(parameter);
    setUpActions();
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    m_nothing->setMinimumHeight(lineHeight());
    m_grid->setContentsMargins({});
    m_grid->setSpacing(0);
    m_grid->setColumnStretch(0, 1);
    setNarrow(false);

    connect(m_model, &ValueListModel::edited, this, &ListField::tell);
    connect(m_model, &QAbstractItemModel::modelReset, this, &ListField::followModel);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ListField::followSelection);
    connect(m_view->itemDelegate(), &QAbstractItemDelegate::closeEditor, this, &ListField::finishEditing,
            Qt::QueuedConnection);
    followModel();
}

void ListField::setUpView(cer::Parameter parameter)
{
    m_view->setModel(m_model);
    m_view->setItemDelegate(new ItemDelegate(parameter, m_view));
    m_view->setIconSize({16, 16});
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    m_view->setTextElideMode(Qt::ElideMiddle);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setUniformItemSizes(true);
    m_view->setTabKeyNavigation(false);
    m_view->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ListField::setNarrow(bool narrow)
{
    m_grid->addWidget(m_view, 0, 0, 1, narrow ? 2 : 1);
    m_grid->addWidget(m_nothing, narrow ? 1 : 0, 0);
    m_grid->addWidget(m_bar, narrow ? 1 : 0, 1, Qt::AlignTop | Qt::AlignRight);
}

QAction *ListField::addAction(QLatin1StringView icon, const QString &text, const QKeySequence &key,
                              void (ListField::*slot)())
{
    auto *action = new QAction(lineIcon(icon), text, this);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setToolTip(key.isEmpty() ? text : tr("%1 (%2)").arg(text, key.toString(QKeySequence::NativeText)));
    connect(action, &QAction::triggered, this, slot);
    m_view->addAction(action);
    return action;
}

void ListField::setUpActions()
{
    QAction *add = addAction("add"_L1, tr("Add"), QKeySequence(Qt::Key_Insert), &ListField::addItem);
    m_edit = addAction("edit"_L1, tr("Edit"), QKeySequence(), &ListField::editItem);
    m_remove = addAction("remove"_L1, tr("Remove"), QKeySequence(QKeySequence::Delete), &ListField::removeItems);
    m_up = addAction("up"_L1, tr("Move up"), QKeySequence(Qt::ALT | Qt::Key_Up), &ListField::moveUp);
    m_down = addAction("down"_L1, tr("Move down"), QKeySequence(Qt::ALT | Qt::Key_Down), &ListField::moveDown);
    m_edit->setToolTip(tr("Edit (F2)"));
    m_bar->setIconSize({16, 16});
    m_bar->addActions({add, m_edit, m_remove, m_up, m_down});
    addAction("copy"_L1, tr("Copy"), QKeySequence(QKeySequence::Copy), &ListField::copy);
    QAction *paste = addAction("add"_L1, tr("Paste lines"), QKeySequence(QKeySequence::Paste), &ListField::paste);
    static_cast<QWidget *>(m_bar)->addAction(paste); // an empty list is not there to be clicked
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void ListField::setState(const FieldState &state)
{
    if (!m_model->items().contains(QString())) // one is being filled in
        m_model->setItems(ValueListModel::split(state.own.value_or(QString())));
}

void ListField::setNames(const QString &label, const QString &description)
{
    m_view->setAccessibleName(label);
    m_view->setAccessibleDescription(description);
    m_bar->setAccessibleName(label);
}

int ListField::rowBehindCurrent() const
{
    return m_view->currentIndex().isValid() ? m_view->currentIndex().row() + 1 : m_model->rowCount();
}

void ListField::addItem()
{
    const int row = rowBehindCurrent();
    m_model->insert(row, {QString()});
    m_view->setCurrentIndex(m_model->index(row));
    m_view->edit(m_model->index(row));
}

void ListField::editItem()
{
    m_view->edit(m_view->currentIndex());
}

void ListField::removeItems()
{
    QList<int> rows;
    for (const QModelIndex &index : m_view->selectionModel()->selectedRows())
        rows.append(index.row());
    m_model->remove(rows);
}

void ListField::moveItem(int by)
{
    const int row = m_view->currentIndex().row();
    m_model->moveRow({}, row, {}, by < 0 ? row - 1 : row + 2);
    followSelection();
}

void ListField::copy()
{
    QModelIndexList rows = m_view->selectionModel()->selectedRows();
    std::ranges::sort(rows);
    QStringList lines;
    for (const QModelIndex &index : std::as_const(rows))
        lines.append(index.data().toString());
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void ListField::paste()
{
    const QStringList items = ValueListModel::split(QGuiApplication::clipboard()->text());
    const int row = rowBehindCurrent();
    m_model->insert(row, items);
    if (!items.isEmpty())
        m_view->setCurrentIndex(m_model->index(row + int(items.size()) - 1));
}

// An item that was added and left empty goes again.
void ListField::finishEditing()
{
    if (m_view->isEditing()) // the next one already
        return;
    const auto empty = int(m_model->items().indexOf(QString()));
    if (empty >= 0)
        m_model->removeRow(empty);
}

void ListField::tell()
{
    followModel();
    if (m_model->items().contains(QString()))
        return;
    if (m_model->rowCount() == 0)
        Q_EMIT cleared();
    else
        Q_EMIT chosen(m_model->joined());
}

void ListField::followModel()
{
    constexpr int mostRows = 6;
    const int rows = m_model->rowCount();
    m_view->setVisible(rows > 0);
    m_nothing->setVisible(rows == 0);
    setEntry(rows > 0 ? static_cast<QWidget *>(m_view) : m_bar);
    const int rowHeight = m_view->fontMetrics().height() + 6;
    m_view->setFixedHeight(std::min(std::max(rows, 1), mostRows) * rowHeight + 2 * m_view->frameWidth());
    followSelection();
}

void ListField::followSelection()
{
    const QModelIndexList rows = m_view->selectionModel()->selectedRows();
    const int current = rows.size() == 1 ? rows.first().row() : -1;
    m_edit->setEnabled(current >= 0);
    m_remove->setEnabled(!rows.isEmpty());
    m_up->setEnabled(current > 0);
    m_down->setEnabled(current >= 0 && current + 1 < m_model->rowCount());
}
