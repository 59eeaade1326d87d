// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/mainwindow.h"

#include <QLabel>

MainWindow::MainWindow(QWidget *parent)
    : QMainWindow(parent)
{
    setWindowTitle(tr("CER Console"));
    resize(1280, 800);

    auto *empty = new QLabel(
        tr("No share is open.\n\nThis version cannot open one yet. What is built so far is the frame of the program."));
    empty->setObjectName(QStringLiteral("emptyState"));
    empty->setAlignment(Qt::AlignCenter);
    empty->setWordWrap(true);
    setCentralWidget(empty);
}
