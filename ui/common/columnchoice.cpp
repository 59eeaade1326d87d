// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/columnchoice.h"

#include "ui/common/appsettings.h"
#include "ui/share/bucketcolumn.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

ColumnChoice::ColumnChoice(QWidget *parent)
    : QWidget(parent)
    , m_list(new QListWidget)
{
    m_list->setAccessibleName(tr("Columns"));
    m_list->setToolTip(tr("The space key checks and unchecks a column."));
    for (const BucketColumnInfo &info : bucketColumns()) {
        auto *item = new QListWidgetItem(bucketColumnTitle(info.column), m_list);
        item->setData(Qt::UserRole, QString::fromLatin1(info.id));
        item->setToolTip(bucketColumnExplanation(info.column));
        if (info.column == BucketColumn::App) // a row without a name says nothing
            item->setFlags(item->flags() & ~Qt::ItemIsEnabled);
    }
    m_list->setMinimumHeight(m_list->sizeHintForRow(0) * 8);
    m_list->setCurrentRow(1);
    auto *standard = new QPushButton(tr("As &delivered"));
    standard->setToolTip(tr("Checks the columns that the program comes with"));
    auto *use = new QPushButton(tr("&Use in the table now"));
    use->setToolTip(tr("The table of buckets gets these columns, in their first order and width"));
    auto *buttons = new QVBoxLayout;
    buttons->addWidget(use);
    buttons->addWidget(standard);
    buttons->addStretch();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_list, 1);
    layout->addLayout(buttons);
    connect(m_list, &QListWidget::itemChanged, this, &ColumnChoice::remember);
    connect(use, &QPushButton::clicked, this, &ColumnChoice::useRequested);
    connect(standard, &QPushButton::clicked, this, [this] {
        appsettings::setColumns({});
        show({});
    });
    show(appsettings::columns());
}

void ColumnChoice::show(const QStringList &chosen)
{
    const QSignalBlocker blocker(m_list);
    for (const BucketColumnInfo &info : bucketColumns()) {
        const bool shown = info.column == BucketColumn::App
                           || (chosen.isEmpty() ? info.shown : chosen.contains(QLatin1StringView(info.id)));
        m_list->item(int(info.column))->setCheckState(shown ? Qt::Checked : Qt::Unchecked);
    }
}

void ColumnChoice::remember()
{
    QStringList chosen;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->checkState() == Qt::Checked)
            chosen << m_list->item(row)->data(Qt::UserRole).toString();
    }
    appsettings::setColumns(chosen);
}
