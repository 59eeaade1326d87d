// SPDX-License-Identifier: GPL-3.0-or-later
#include "cerctl.h"
#include "tests/ui/share/console.h"
#include "ui/journal/undodialog.h"
#include "ui/response/bulkeditor.h"
#include "ui/response/bulksavedialog.h"
#include "ui/response/parameterrow.h"
#include "ui/response/reachview.h"
#include "ui/response/responseform.h"
#include "ui/response/valuefield.h"

#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace {

constexpr int buckets = 40; // of the module
const QByteArray answer = "https://intranet.example/kb/4711";

QString subpath(int number)
{
    return u"app%1.exe\\1.0\\ntdll.dll\\10.0\\%2"_s.arg(number).arg(number, 8, 16, QLatin1Char('0'));
}

QString fileOf(const QString &branch, const QString &subpath, const QString &name)
{
    return branch + u'/' + QString(subpath).replace(u'\\', u'/') + u'/' + name;
}

QString statusOf(int number)
{
    return fileOf(u"status"_s, subpath(number), u"status.txt"_s);
}

/// 40 buckets of one module beside others; every third one has a status.txt already.
void fill(TestShare &share)
{
    for (int number = 0; number < buckets; ++number) {
        share.put(fileOf(u"counts"_s, subpath(number), u"count.txt"_s), "Cabs Gathered=1\r\nTotal Hits=5\r\n");
        if (number % 3 == 0)
            share.put(statusOf(number), "Owner=ada\r\niData=YES\r\n");
    }
}

/// Waits for the button as somebody would who looks for it, then clicks it.
void click(const QWidget &inside, const QString &text)
{
    const auto find = [&]() -> QPushButton * {
        for (QPushButton *button : inside.findChildren<QPushButton *>()) {
            if (button->isVisible() && button->isEnabled() && button->text().remove(u'&').startsWith(text))
                return button;
        }
        return nullptr;
    };
    QTRY_VERIFY_WITH_TIMEOUT(find(), 20000);
    QTest::mouseClick(find(), Qt::LeftButton);
}

void typeIntoFocus(const QString &text)
{
    QTest::keyClicks(QApplication::focusWidget(), text);
}

} // namespace

/// What administrators do when one module makes many programs fail.
class TestAuthoring final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneAnswerForAllBucketsOfAModule();

private:
    void search(Console &console, const QString &text);
    BulkSaveDialog *typeAnswer(Console &console);
};

void TestAuthoring::search(Console &console, const QString &text)
{
    QTest::keySequence(&console.window, QKeySequence::Find);
    QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
    typeIntoFocus(text);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape); // of the completions
    QTRY_COMPARE(console.table().model().rowCount(), buckets);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape); // back to the table
    QTRY_COMPARE(QApplication::focusWidget(), static_cast<QWidget *>(console.table().view()));
}

BulkSaveDialog *TestAuthoring::typeAnswer(Console &console)
{
    ParameterRow *row = console.response->bulkEditor()->form().row(cer::Parameter::Response);
    console.response->bulkEditor()->form().findChild<QScrollArea *>()->ensureWidgetVisible(row);
    auto *line = row->field()->findChild<QLineEdit *>();
    QTest::mouseClick(line, Qt::LeftButton);
    typeIntoFocus(QString::fromLatin1(answer));
    click(*console.response, u"Save…"_s);
    return console.window.findChild<BulkSaveDialog *>();
}

void TestAuthoring::oneAnswerForAllBucketsOfAModule()
{
    TestShare share;
    fill(share);
    const auto before = share.everything();
    Console console;
    console.window.resize(1400, 900);
    QVERIFY(QTest::qWaitForWindowActive(&console.window));
    console.open(share.path());

    search(console, u"module:ntdll"_s);
    QTest::keySequence(console.table().view(), QKeySequence::SelectAll);
    QTest::keySequence(console.table().view(), QKeySequence(Qt::ALT | Qt::Key_3)); // Response
    QTRY_VERIFY(visibleText(*console.response).contains(u"Response of 40 bucket"_s));
    QTRY_VERIFY(console.response->isReady());
    BulkSaveDialog *dialog = typeAnswer(console);
    QVERIFY(dialog);
    QTRY_VERIFY(dialog->view().isComputed());
    QTRY_COMPARE(dialog->view().model().rowCount(), buckets);
    QVERIFY(visibleText(*dialog).contains(u"Response = "_s + QString::fromLatin1(answer)));

    // Somebody else writes one of the files between the preview and the save.
    const Ran second = cerctl({u"set"_s, share.path(), u"--bucket"_s, subpath(7), u"Bucket=7"_s});
    QVERIFY2(second.status == 0, second.err.constData());
    click(*dialog, u"Save 40"_s);
    QTRY_VERIFY(visibleText(*dialog).contains(u"somebody else changed"_s));
    for (int number = 0; number < buckets; ++number)
        QVERIFY(!share.bytes(statusOf(number)).contains("Response="));
    click(*dialog, u"Load them anew"_s);
    click(*dialog, u"Save 40"_s);
    QTRY_VERIFY(visibleText(*dialog).contains(u"saved as one change"_s));
    QCOMPARE(share.bytes(statusOf(0)), "Owner=ada\r\niData=YES\r\nResponse=" + answer + "\r\n");
    QCOMPARE(share.bytes(statusOf(1)), "Response=" + answer + "\r\n");
    QCOMPARE(share.bytes(statusOf(7)), "Bucket=7\r\nResponse=" + answer + "\r\n"); // his line and ours

    // Taken back as one; his line stays.
    click(*dialog, u"Take back"_s);
    auto *undo = dialog->findChild<UndoDialog *>();
    QVERIFY(undo);
    click(*undo, u"Take back"_s);
    QTRY_COMPARE(share.bytes(statusOf(7)), "Bucket=7\r\n"_ba);
    QTRY_VERIFY(!console.window.findChild<BulkSaveDialog *>());
    auto after = share.everything();
    QCOMPARE(after.take(statusOf(7)), "Bucket=7\r\n"_ba);
    QCOMPARE(after, before);
}

QTEST_MAIN(TestAuthoring)
#include "tst_authoring.moc"
