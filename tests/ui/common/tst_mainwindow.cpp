// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/mainwindow.h"

#include <QGuiApplication>
#include <QLabel>
#include <QTest>

using namespace Qt::StringLiterals;

class TestMainWindow final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void runsOnARealXServer();
    void showsUpWithItsTitle();
    void saysThatNoShareIsOpen();
};

void TestMainWindow::runsOnARealXServer()
{
    QCOMPARE(QGuiApplication::platformName(), u"xcb"_s);
}

void TestMainWindow::showsUpWithItsTitle()
{
    MainWindow window;
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QCOMPARE(window.windowTitle(), u"CER Console"_s);
}

void TestMainWindow::saysThatNoShareIsOpen()
{
    MainWindow window;
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    const auto *empty = window.findChild<QLabel *>(u"emptyState"_s);
    QVERIFY(empty);
    QVERIFY(empty->isVisible());
    QVERIFY(empty->text().startsWith(u"No share is open."_s));
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
