// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share/healthtree.h"

#include "ui/common/icons.h"
#include "ui/share/healthmodel.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>

using namespace Qt::StringLiterals;

namespace {

// A kind with more findings than this stays closed until somebody asks for them.
constexpr int fewFindings = 10;

} // namespace

HealthTree::HealthTree(HealthModel &model, QWidget *parent)
    : QTreeView(parent)
    , m_model(model)
{
    setModel(&m_model);
    setAccessibleName(tr("Problems"));
    setAlternatingRowColors(true);
    setUniformRowHeights(true);
    setTextElideMode(Qt::ElideMiddle);
    setAllColumnsShowFocus(true);
    setExpandsOnDoubleClick(false);
    setUpColumns();
    auto *copyKey = new QAction(lineIcon("copy"_L1), tr("&Copy"), this);
    copyKey->setShortcut(QKeySequence::Copy);
    copyKey->setShortcutContext(Qt::WidgetShortcut);
    connect(copyKey, &QAction::triggered, this, &HealthTree::copy);
    addAction(copyKey);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(&m_model, &HealthModel::filtered, this, &HealthTree::afterFiltering);
    connect(this, &QTreeView::activated, this, &HealthTree::openOrShow);
    connect(this, &QTreeView::expanded, this, [this](const QModelIndex &head) { m_opened[*m_model.code(head)] = true; });
    connect(this, &QTreeView::collapsed, this,
            [this](const QModelIndex &head) { m_opened[*m_model.code(head)] = false; });
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &index) {
        if (const cer::Findings findings = m_model.findings(index); !findings.empty())
            m_chosen = findings.front();
        Q_EMIT currentRowChanged();
    });
}

void HealthTree::setUpColumns()
{
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(HealthModel::ProblemColumn, QHeaderView::Stretch);
    header()->setHighlightSections(false);
    constexpr std::pair<HealthModel::Column, int> widths[] = {
        {HealthModel::NumberColumn, 14}, {HealthModel::BucketColumn, 50}, {HealthModel::FileColumn, 26}};
    for (const auto &[column, letters] : widths)
        header()->resizeSection(column, letters * fontMetrics().averageCharWidth());
}

void HealthTree::afterFiltering()
{
    {
        const QSignalBlocker quiet(this);
        for (int row = 0; row < m_model.rowCount(); ++row) {
            const QModelIndex head = m_model.index(row, 0);
            const auto wish = m_opened.find(*m_model.code(head));
            setExpanded(head, wish != m_opened.end() ? wish->second : m_model.rowCount(head) <= fewFindings);
        }
    }
    const QModelIndex again = m_chosen ? m_model.find(*m_chosen) : QModelIndex();
    setCurrentIndex(again.isValid() ? again : m_model.index(0, 0));
    Q_EMIT currentRowChanged();
}

void HealthTree::openOrShow(const QModelIndex &index)
{
    const QModelIndex first = index.siblingAtColumn(0);
    if (m_model.finding(index))
        Q_EMIT bucketRequested();
    else
        setExpanded(first, !isExpanded(first));
}

void HealthTree::copy() const
{
    QStringList cells;
    for (int column = 0; column < HealthModel::ColumnCount; ++column)
        cells += currentIndex().siblingAtColumn(column).data().toString();
    QGuiApplication::clipboard()->setText(cells.join(u'\t'));
}
