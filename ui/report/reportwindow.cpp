// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/reportwindow.h"

#include "ui/common/codepage.h"
#include "ui/report/reportview.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

ReportWindow::ReportWindow(const ReportLooker::Address &address, const QString &subpath, QWidget *parent)
    : QDialog(parent, Qt::Window)
    , m_view(new ReportView(Qt::Horizontal))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"reportWindow"_s);
    //: The title of a window: a file and where it lies
    setWindowTitle(tr("%1 — %2").arg(textOfBytes(address.path).section(u'/', -1), subpath));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(m_view);
    resize(1200, 800);
    connect(m_view, &ReportView::bucketRequested, this, &ReportWindow::bucketRequested);
    m_view->showReport(address, subpath);
}
