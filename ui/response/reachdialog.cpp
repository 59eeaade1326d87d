// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/response/reachdialog.h"

#include "ui/response/reachview.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

ReachDialog::ReachDialog(ReachRequest request, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Whom policy.txt Reaches"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(1200, 620);
    auto *view = new ReachView;
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false); // Enter is for the table
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(view, 1);
    layout->addWidget(buttons);
    connect(view, &ReachView::bucketRequested, this, &ReachDialog::bucketRequested);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    view->setRequest(std::move(request));
}
