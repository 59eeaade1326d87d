// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/mainwindow.h"
#include "ui/response/policyworkspace.h"
#include "ui/response/responsetab.h"
#include "ui/share/bucketdetails.h"
#include "ui/share/bucketmodel.h"
#include "ui/share/bucketsworkspace.h"
#include "ui/share/buckettable.h"
#include "ui/share/healthworkspace.h"
#include "ui/share/historytab.h"
#include "ui/share/sharesession.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QLabel>
#include <QTest>

/// The window as the program puts it together. What the store of a share does wrong is up to \a opener.
struct Console {
    explicit Console(ShareSession::Opener opener = cer::openStore)
        : session(nullptr, std::move(opener))
        , window(session)
    {
        buckets->addTab(new HistoryTab(session));
        buckets->addTab(response);
        window.addWorkspace(buckets);
        window.addWorkspace(policy);
        window.addWorkspace(health);
        QObject::connect(&window, &MainWindow::problemsRequested, health, [this] { window.showWorkspace(health); });
        window.show();
    }
    void open(const QString &root)
    {
        window.openShare(root);
        waitUntilQuiet();
    }
    void waitUntilQuiet()
    {
        using enum ShareSession::State;
        QTRY_VERIFY_WITH_TIMEOUT(session.state() != Opening && session.state() != Scanning, 30000);
        QTRY_VERIFY_WITH_TIMEOUT(!session.isReadingHistory(), 30000);
        QTRY_VERIFY(!table().model().isArranging());
        QCoreApplication::processEvents();
    }
    BucketTable &table() const { return *buckets->findChild<BucketTable *>(); }
    void showTab(int number, const QString &subpath)
    {
        buckets->selectBucket(subpath);
        buckets->findChild<BucketDetails *>()->tabActions().at(number)->trigger();
    }

    ShareSession session;
    MainWindow window;
    BucketsWorkspace *buckets = new BucketsWorkspace(session);
    PolicyWorkspace *policy = new PolicyWorkspace(session);
    HealthWorkspace *health = new HealthWorkspace(session);
    ResponseTab *response = new ResponseTab(session);
};

/// All that is written in \a widget, menus excepted: labels, buttons, rows of tables.
inline QString visibleText(const QWidget &widget)
{
    QStringList texts;
    for (const QLabel *label : widget.findChildren<QLabel *>()) {
        if (label->isVisible())
            texts += label->text();
    }
    for (const QAbstractButton *button : widget.findChildren<QAbstractButton *>()) {
        if (button->isVisible())
            texts += button->text().remove(QLatin1Char('&'));
    }
    for (const QAbstractItemView *view : widget.findChildren<QAbstractItemView *>()) {
        const QAbstractItemModel *model = view->model();
        for (int row = 0; view->isVisible() && row < model->rowCount(); ++row) {
            for (int column = 0; column < model->columnCount(); ++column)
                texts += model->index(row, column).data().toString();
        }
    }
    return texts.join(QLatin1Char('\n'));
}

template <typename Button>
Button *visibleButton(const QWidget &widget, const QString &text)
{
    for (Button *button : widget.findChildren<Button *>()) {
        if (button->isVisible() && button->text().remove(QLatin1Char('&')) == text)
            return button;
    }
    return nullptr;
}
