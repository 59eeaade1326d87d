// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/texttableview.h"

#include "ui/common/icons.h"
#include "ui/common/listlook.h"
#include "ui/report/texttablemodel.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

TextTableView::TextTableView(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_model(new TextTableModel(this))
    , m_filter(new QLineEdit)
    , m_state(new QLabel)
    , m_view(new QTableView)
    , m_emptyText(tr("There is nothing in this table."))
{
    m_filter->setPlaceholderText(tr("Show rows with these words"));
    m_filter->setAccessibleName(m_filter->placeholderText());
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(lineIcon("filter"_L1), QLineEdit::LeadingPosition);
    m_state->setWordWrap(true);
    m_view->setModel(m_model);
    m_view->setAccessibleName(name);
    lookLikeList(*m_view);
    m_view->setSortingEnabled(true);
    m_view->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    auto *copyRows = new QAction(tr("Copy"), this);
    copyRows->setShortcut(QKeySequence::Copy);
    copyRows->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_view->addAction(copyRows);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(copyRows, &QAction::triggered, this, &TextTableView::copy);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &words) {
        m_model->setFilter(words.trimmed());
        showState();
    });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    layout->addWidget(m_filter);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_state);
}

void TextTableView::setTable(cer::TextTable table)
{
    m_all = table.rows.size();
    m_leftOut = table.rowsLeftOut;
    m_model->setTable(std::make_shared<const cer::TextTable>(std::move(table)));
    m_view->resizeColumnsToContents();
    const int widest = fontMetrics().averageCharWidth() * 60;
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_view->setColumnWidth(column, std::min(m_view->columnWidth(column) + 8, widest));
    m_view->horizontalHeader()->setStretchLastSection(true);
    showState();
}

void TextTableView::setEmptyText(const QString &text)
{
    m_emptyText = text;
    showState();
}

void TextTableView::showState()
{
    const QLocale locale;
    QStringList sentences;
    if (m_all == 0)
        sentences << m_emptyText;
    else if (std::size_t(m_model->rowCount()) < m_all)
        sentences << tr("%1 of %2 rows.").arg(locale.toString(m_model->rowCount()), locale.toString(qulonglong(m_all)));
    if (m_leftOut > 0)
        sentences << tr("%n more row(s) are not shown.", nullptr, int(m_leftOut));
    m_state->setText(sentences.join(u' '));
    m_state->setVisible(!sentences.isEmpty());
    m_filter->setEnabled(m_all > 0);
}

void TextTableView::copy() const
{
    QModelIndexList rows = m_view->selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    QString text;
    for (const QModelIndex &row : rows) {
        for (int column = 0; column < m_model->columnCount(); ++column)
            text += (column > 0 ? u"\t"_s : QString()) + row.siblingAtColumn(column).data().toString();
        text += u'\n';
    }
    QGuiApplication::clipboard()->setText(text);
}
