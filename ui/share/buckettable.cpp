// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share/buckettable.h"

#include "ui/common/documenthelp.h"
#include "ui/share/bucketactions.h"
#include "ui/share/bucketheader.h"
#include "ui/share/bucketmodel.h"
#include "ui/share/celldelegates.h"
#include "ui/share/typefinder.h"

#include <QHeaderView>
#include <QMenu>
#include <QStackedLayout>
#include <QTableView>
#include <QTreeView>

#include <algorithm>
#include <memory>

namespace {

/// A view that finds what is typed in milliseconds; Qt's own way asks for the text of every row.
template <typename View>
class FindingView final : public View {
public:
    using View::View;

    void keyboardSearch(const QString &typed) override
    {
        if (const auto *model = qobject_cast<BucketModel *>(this->model())) {
            const QModelIndex found = m_finder.find(*model, this->currentIndex(), typed);
            if (found.isValid())
                this->setCurrentIndex(found);
        }
    }

private:
    TypeFinder m_finder;
};

} // namespace

BucketTable::BucketTable(BucketModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_flat(new FindingView<QTableView>(this))
    , m_tree(new FindingView<QTreeView>(this))
    , m_stack(new QStackedLayout(this))
    , m_columnsMenu(new QMenu(tr("&Columns"), this))
    , m_actions(new BucketActions(*this))
{
    m_flat->setHorizontalHeader(new BucketHeader(m_flat));
    m_flat->verticalHeader()->hide();
    m_flat->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_flat->verticalHeader()->setDefaultSectionSize(PictureDelegate::rowHeight(fontMetrics()));
    m_flat->setShowGrid(false);
    m_flat->setWordWrap(false);
    m_flat->setCornerButtonEnabled(false);
    m_tree->setHeader(new BucketHeader(m_tree));
    m_tree->setUniformRowHeights(true);
    m_tree->setExpandsOnDoubleClick(true);
    for (QAbstractItemView *each : {static_cast<QAbstractItemView *>(m_flat), static_cast<QAbstractItemView *>(m_tree)})
        setUpView(each);
    for (BucketHeader *each : findChildren<BucketHeader *>())
        setUpHeader(each);
    setUpColumnsMenu();
    setFocusProxy(m_flat);

    connect(&m_model, &BucketModel::aboutToArrange, this, &BucketTable::beforeArranging);
    connect(&m_model, &BucketModel::arranged, this, &BucketTable::afterArranging);
    attach(m_flat);
    setColumnLayout(ColumnLayout::usual(fontMetrics()));
}

BucketTable::~BucketTable() = default;

void BucketTable::setUpView(QAbstractItemView *view)
{
    view->setObjectName(view == m_flat ? QStringLiteral("bucketList") : QStringLiteral("bucketTree"));
    view->setAccessibleName(tr("Buckets"));
    view->setAlternatingRowColors(true);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setTextElideMode(Qt::ElideMiddle);
    view->setTabKeyNavigation(false);
    view->setFrameShape(QFrame::NoFrame);
    view->setContextMenuPolicy(Qt::CustomContextMenu);
    view->setItemDelegate(new TextDelegate(view));
    view->setItemDelegateForColumn(int(BucketColumn::Cabs),
                                   new FilledDelegate(BucketModel::FilledRole, BucketModel::StateRole, view));
    view->setItemDelegateForColumn(int(BucketColumn::Trend), new TrendDelegate(BucketModel::TrendRole, view));
    connect(view, &QWidget::customContextMenuRequested, this, &BucketTable::popUpMenu);
    connect(view, &QAbstractItemView::activated, this, &BucketTable::expandOrActivate);
    m_stack->addWidget(view);
}

void BucketTable::setUpHeader(BucketHeader *header)
{
    header->setStretchLastSection(false);
    header->setSectionsClickable(true); // a QTreeView takes it away
    connect(header, &BucketHeader::sortRulesRequested, &m_model, &BucketModel::setSortRules);
    connect(header, &BucketHeader::chooserRequested, m_columnsMenu,
            [this](const QPoint &at) { m_columnsMenu->popup(at); });
    connect(&m_model, &BucketModel::sortRulesChanged, header,
            [this, header] { header->setSortRules(m_model.sortRules()); });
    header->setSortRules(m_model.sortRules());
    const auto changed = [this] {
        if (!m_applyingLayout)
            Q_EMIT columnLayoutChanged();
    };
    connect(header, &QHeaderView::sectionMoved, this, changed);
    connect(header, &QHeaderView::sectionResized, this, changed);
}

BucketHeader *BucketTable::header() const
{
    return static_cast<BucketHeader *>(view() == m_flat ? m_flat->horizontalHeader() : m_tree->header());
}

QAbstractItemView *BucketTable::view() const
{
    return qobject_cast<QAbstractItemView *>(m_stack->currentWidget());
}

/// Only the view that is shown has the model: the other one would keep up with every change for nobody.
void BucketTable::attach(QAbstractItemView *next)
{
    const bool hadFocus = view()->hasFocus();
    const bool hadModel = view()->model() != nullptr;
    const ColumnLayout layout = hadModel ? columnLayout() : ColumnLayout();
    if (hadModel) {
        const std::unique_ptr<QItemSelectionModel> selection(view()->selectionModel());
        view()->setModel(nullptr);
    }
    next->setModel(&m_model);
    m_stack->setCurrentWidget(next);
    setFocusProxy(next);
    if (hadFocus)
        next->setFocus();
    if (hadModel)
        setColumnLayout(layout);
    connect(next->selectionModel(), &QItemSelectionModel::selectionChanged, this, &BucketTable::selectionChanged);
    connect(next->selectionModel(), &QItemSelectionModel::currentChanged, m_actions, &BucketActions::update);
    connect(next->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        setDocumentSection(this, bucketColumnSection(BucketColumn(std::max(0, current.column()))));
    });
    setDocumentSection(this, bucketColumnSection(BucketColumn::App));
}

void BucketTable::beforeArranging()
{
    QItemSelectionModel *selection = view()->selectionModel();
    m_selection = TableSelection::of(*selection, m_model);
    m_currentWasVisible = view()->viewport()->rect().intersects(view()->visualRect(view()->currentIndex()));
    const QSignalBlocker quiet(selection); // nobody needs to see it empty for a moment
    selection->clearSelection();
}

void BucketTable::afterArranging()
{
    QAbstractItemView *wanted = m_model.isGrouped() ? static_cast<QAbstractItemView *>(m_tree) : m_flat;
    if (view() != wanted)
        attach(wanted);
    m_selection.follow(m_model.arrangement());
    m_selection.applyTo(*view()->selectionModel(), m_model);
    if (m_currentWasVisible && view()->currentIndex().isValid())
        view()->scrollTo(view()->currentIndex(), QAbstractItemView::EnsureVisible);
    m_actions->update();
    Q_EMIT selectionChanged();
}

std::vector<std::uint32_t> BucketTable::selectedBuckets() const
{
    return bucketsOf(TableSelection::of(*view()->selectionModel(), m_model), m_model.arrangement());
}

bool BucketTable::selectBucket(std::uint32_t row)
{
    const QModelIndex index = m_model.indexOfBucket(row);
    if (!index.isValid())
        return false;
    view()->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    view()->scrollTo(index, QAbstractItemView::PositionAtCenter);
    return true;
}

ColumnLayout BucketTable::columnLayout() const
{
    return ColumnLayout::of(*header());
}

void BucketTable::setColumnLayout(const ColumnLayout &layout)
{
    m_applyingLayout = true;
    layout.applyTo(*header());
    m_applyingLayout = false;
    Q_EMIT columnLayoutChanged();
}

std::vector<BucketColumn> BucketTable::shownColumns() const
{
    std::vector<BucketColumn> shown;
    for (const ColumnLayout::Column &column : columnLayout().columns) {
        if (column.shown)
            shown.push_back(column.column);
    }
    return shown;
}

void BucketTable::setColumnShown(BucketColumn column, bool shown)
{
    header()->setSectionHidden(int(column), !shown);
    Q_EMIT columnLayoutChanged();
}

void BucketTable::setUpColumnsMenu()
{
    for (const BucketColumnInfo &info : bucketColumns()) {
        QAction *action = m_columnsMenu->addAction(bucketColumnTitle(info.column));
        action->setObjectName(QLatin1StringView(info.id));
        action->setCheckable(true);
        action->setToolTip(bucketColumnExplanation(info.column));
        action->setEnabled(info.column != BucketColumn::App); // a row without a name says nothing
        connect(action, &QAction::triggered, this,
                [this, column = info.column](bool shown) { setColumnShown(column, shown); });
    }
    m_columnsMenu->addSeparator();
    m_columnsMenu->addAction(tr("&Usual columns"), this, [this] { setColumnLayout(ColumnLayout::usual(fontMetrics())); });
    m_columnsMenu->setToolTipsVisible(true);
    connect(m_columnsMenu, &QMenu::aboutToShow, this, &BucketTable::fillColumnsMenu);
}

void BucketTable::fillColumnsMenu()
{
    for (const BucketColumnInfo &info : bucketColumns()) {
        m_columnsMenu->findChild<QAction *>(QLatin1StringView(info.id))
            ->setChecked(!header()->isSectionHidden(int(info.column)));
    }
}

void BucketTable::popUpMenu(const QPoint &position)
{
    const QModelIndex index = view()->indexAt(position);
    if (index.isValid() && index != view()->currentIndex())
        view()->selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    m_actions->update();
    m_actions->menu()->popup(view()->viewport()->mapToGlobal(position));
}

void BucketTable::expandOrActivate(const QModelIndex &index)
{
    if (!m_model.group(index))
        Q_EMIT activated();
}
