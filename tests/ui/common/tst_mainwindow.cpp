// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/commandpalette.h"
#include "ui/common/documentviewer.h"
#include "ui/common/mainwindow.h"
#include "ui/share/sharesession.h"

#include <QGuiApplication>
#include <QLabel>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestMainWindow final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void runsOnARealXServer();
    void showsUpWithItsTitle();
    void saysThatNoShareIsOpen();
    void aMissingShareIsSaidOnTheStartPage();
    void controlKShowsAllCommands();
    void fit_data();
    void fit();
    void everySectionOfTheDocumentIsThere_data();
    void everySectionOfTheDocumentIsThere();
};

void TestMainWindow::runsOnARealXServer()
{
    QCOMPARE(QGuiApplication::platformName(), u"xcb"_s);
}

void TestMainWindow::showsUpWithItsTitle()
{
    ShareSession session;
    MainWindow window(session);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QCOMPARE(window.windowTitle(), u"CER Console"_s);
}

void TestMainWindow::saysThatNoShareIsOpen()
{
    ShareSession session;
    MainWindow window(session);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    const auto *empty = window.findChild<QLabel *>(u"emptyState"_s);
    QVERIFY(empty);
    QVERIFY(empty->isVisible());
}

void TestMainWindow::aMissingShareIsSaidOnTheStartPage()
{
    const QTemporaryDir folder;
    const QString missing = folder.filePath(u"gone"_s);
    ShareSession session;
    MainWindow window(session);
    window.show();
    window.openShare(missing);
    QTRY_COMPARE(session.state(), ShareSession::State::Failed);
    const auto labels = window.findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(
        labels, [](const QLabel *label) { return label->isVisible() && label->text().contains(u"gone"_s); }));
}

void TestMainWindow::controlKShowsAllCommands()
{
    ShareSession session;
    MainWindow window(session);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
    QTRY_VERIFY(window.findChild<CommandPalette *>());
}

void TestMainWindow::fit_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("better");
    QTest::addColumn<QString>("worse");
    QTest::newRow("beginnings of words count most") << u"os"_s << u"Open share"_s << u"Close it"_s;
    QTest::newRow("letters in another order do not fit") << u"hf"_s << u"Half"_s << u"Refresh"_s;
}

void TestMainWindow::fit()
{
    QFETCH(QString, typed);
    QFETCH(QString, better);
    QFETCH(QString, worse);
    QVERIFY(CommandPalette::fit(typed, better) > CommandPalette::fit(typed, worse));
    QCOMPARE(CommandPalette::fit(u"zz"_s, better), 0);
}

void TestMainWindow::everySectionOfTheDocumentIsThere_data()
{
    QTest::addColumn<QString>("section");
    for (const char *section :
         {"2.2.1", "2.2.2", "2.2.2.1", "2.2.2.2", "2.2.3", "2.2.3.1", "2.2.3.2", "2.2.4", "2.2.5", "3.1.1", "3.1.7"})
        QTest::newRow(section) << QString::fromLatin1(section);
}

void TestMainWindow::everySectionOfTheDocumentIsThere()
{
    QFETCH(QString, section);
    QVERIFY(DocumentViewer::markdownOf(section).contains(u"# %1 "_s.arg(section)));
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
