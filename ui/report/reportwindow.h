// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/report/reportlooker.h"

#include <QDialog>

class ReportView;

/// One report in a window of its own; as many as one likes. Deletes itself when it is closed.
class ReportWindow final : public QDialog {
    Q_OBJECT

public:
    ReportWindow(const ReportLooker::Address &address, const QString &subpath, QWidget *parent);

    ReportView *view() const { return m_view; }

Q_SIGNALS:
    void bucketRequested(const QString &subpath);

private:
    ReportView *m_view;
};
