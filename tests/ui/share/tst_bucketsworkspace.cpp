// SPDX-License-Identifier: GPL-3.0-or-later
#include "sharefolder.h"
#include "ui/share/bucketdetails.h"
#include "ui/share/bucketmodel.h"
#include "ui/share/bucketsworkspace.h"
#include "ui/share/buckettable.h"
#include "ui/share/rankedlist.h"
#include "ui/share/repairdialog.h"
#include "ui/share/searchbar.h"
#include "ui/share/sharesession.h"
#include "ui/share/statepane.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {

const std::string word = "winword.exe\\16.0\\ntdll.dll\\10.0\\0003c66c";
const std::string excel = "excel.exe\\16.0\\mso.dll\\16.0\\00a1b2c3";
const std::string broken = "chrome.exe\\119.0\\libcef.dll\\1.0\\00000002";

/// A tab that remembers what it was given.
class RecordingTab final : public BucketTab {
public:
    QString id() const override { return u"recording"_s; }
    QString title() const override { return u"Recording"_s; }
    void setBuckets(const BucketSelection &selection) override { given.append(selection); }
    bool hasUnsavedChanges() const override { return unsaved; }

    QList<BucketSelection> given;
    bool unsaved = false;
};

struct Window {
    ShareFolder share;
    ShareSession session;
    BucketsWorkspace workspace{session};

    explicit Window(bool drawn = true)
    {
        if (drawn)
            draw();
        workspace.resize(1400, 800);
        workspace.show();
    }
    void draw()
    {
        share.bucket(word, 4120, 5);
        share.bucket(excel, 12, 1);
        share.write(cer::statusFile(excel), "Bucket=4711\r\nCrashes per bucket=10\r\nresponse=http://intra/kb\r\n");
        share.write(cer::countFile(broken), "Cabs Gathered=0\r\nTotal Hits=0\r\n");
        share.write("policy.txt", "Tracking=YES\r\n");
        share.log(word, cer::localSeconds(2026, 3, 1, 10), "PC-1", "ann");
        share.log(word, cer::localSeconds(2026, 3, 2, 10), "PC-2", "bob");
        share.log(word, cer::localSeconds(2026, 3, 2, 11), "PC-2", "bob");
    }
    void open()
    {
        session.open(share.path());
        QTRY_COMPARE(session.state(), ShareSession::State::Complete);
        QTRY_VERIFY(!session.isReadingHistory());
        settle();
    }
    void settle()
    {
        QCoreApplication::processEvents();
        QTRY_VERIFY(!table().model().isArranging());
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
    }
    void search(const QString &text)
    {
        workspace.setFilter(text);
        settle();
    }
    BucketTable &table() const { return *workspace.findChild<BucketTable *>(); }
    BucketDetails &details() const { return *workspace.findChild<BucketDetails *>(); }
    StatePane *pane() const { return workspace.findChild<StatePane *>(); }
    QString summary() const { return workspace.findChild<QLabel *>(u"filterSummary"_s)->text(); }
    QString note() const { return workspace.findChild<QLabel *>(u"searchNote"_s)->text(); }
    QString name() const { return workspace.findChild<QLabel *>(u"bucketName"_s)->text(); }
    QString textOf(const QWidget &widget) const
    {
        QStringList texts;
        for (const QLabel *label : widget.findChildren<QLabel *>()) {
            if (label->isVisible())
                texts.append(label->text());
        }
        return texts.join(u'\n');
    }
    QPushButton *button(const QWidget &widget, const QString &text) const
    {
        for (QPushButton *each : widget.findChildren<QPushButton *>()) {
            if (each->isVisible() && each->text().remove(u'&') == text)
                return each;
        }
        return nullptr;
    }
};

template <typename Dialog>
Dialog *openDialog()
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (auto *dialog = qobject_cast<Dialog *>(widget); dialog && dialog->isVisible())
            return dialog;
    }
    return nullptr;
}

} // namespace

class TestBucketsWorkspace final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsTheShareWithNumbers();
    void theOverviewTellsTheFacts();
    void theOverviewSumsSeveralUp();
    void aMachineOfTheOverviewFilters();
    void findingsAreShownWithTheirSection();
    void aRepairIsShownAndSaved();
    void aRepairOfAChangedFileIsRefused();
    void selectsABucketByName_data();
    void selectsABucketByName();
    void saysThatABucketIsNotThere();
    void showsABucketThatTheSearchHides();
    void anEmptyShareSaysWhatToDo();
    void aSearchThatFindsNothingIsCleared();
    void aShareThatIsNotThereIsSaidAndTriedAgain();
    void tabsGetWhatIsSelectedWhileTheyAreShown();
    void aRefreshKeepsSelectionAndSearch();
    void layoutAndOrderAreRemembered();
    void detailsOpenByKeyboard();
    void viewsForPicturesComeUp();
};

void TestBucketsWorkspace::showsTheShareWithNumbers()
{
    Window window;
    window.open();
    QCOMPARE(window.table().model().rowCount(), 3);
    QCOMPARE(window.summary(), u"3 buckets · 4,132 hits"_s);
    QVERIFY(window.table().isVisible() && !window.pane()->isVisible());
    window.search(u"winword"_s);
    QCOMPARE(window.summary(), u"1 of 3 buckets · 4,120 of 4,132 hits · 100 %"_s);
}

void TestBucketsWorkspace::theOverviewTellsTheFacts()
{
    Window window;
    window.open();
    window.workspace.selectBucket(QString::fromStdString(word));
    window.settle();
    QCOMPARE(window.name(), u"winword.exe 16.0"_s);
    const QString text = window.textOf(window.details());
    for (const char16_t *fact :
         {u"Blind: 5 of 5 reports were collected, and 4,115 hits left none.", u"4,120", u"5 — default",
          u"2026-03-01 10:00:00", u"2026-03-02 11:00:00", u"There is no status.txt"})
        QVERIFY2(text.contains(QString(fact)), qPrintable(QString(fact) + u" is not in "_s + text));
    const auto lists = window.details().findChildren<RankedList *>();
    QCOMPARE(lists.size(), 2);
    QCOMPARE(lists[0]->item(0)->text(), u"PC-2"_s);
    QCOMPARE(lists[1]->item(0)->text(), u"bob"_s);

    QTest::mouseClick(window.details().findChild<QToolButton *>(u"copySubpath"_s), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), QString::fromStdString(word));
    window.workspace.selectBucket(QString::fromStdString(excel));
    window.settle();
    QVERIFY(window.textOf(window.details()).contains(u"10 — status.txt, line 2"_s));
}

void TestBucketsWorkspace::theOverviewSumsSeveralUp()
{
    Window window;
    window.open();
    QTest::keyClick(window.table().view(), Qt::Key_A, Qt::ControlModifier);
    window.settle();
    QCOMPARE(window.name(), u"3 bucket(s)"_s);
    const QString text = window.textOf(window.details());
    QVERIFY2(text.contains(u"4,132 — of 2 buckets with a usable count.txt"_s), qPrintable(text));
}

void TestBucketsWorkspace::aMachineOfTheOverviewFilters()
{
    Window window;
    window.open();
    window.workspace.selectBucket(QString::fromStdString(word));
    window.settle();
    auto *machines = window.details().findChildren<RankedList *>().first();
    QTest::mouseClick(machines->viewport(), Qt::LeftButton, {}, machines->visualItemRect(machines->item(1)).center());
    QCOMPARE(window.workspace.filter(), u"machine:=PC-1"_s);
    window.settle();
    QCOMPARE(window.table().model().rowCount(), 1);
}

void TestBucketsWorkspace::findingsAreShownWithTheirSection()
{
    Window window;
    window.open();
    QSignalSpy requested(&window.workspace, &BucketsWorkspace::documentRequested);
    window.workspace.selectBucket(QString::fromStdString(broken));
    window.settle();
    const QString text = window.textOf(window.details());
    QVERIFY2(text.contains(u"section 2.2.1"_s) && text.contains(u"count.txt"_s), qPrintable(text));
    for (QLabel *label : window.details().findChildren<QLabel *>()) {
        if (label->text().contains(u"section 2.2.1"_s)) {
            label->setFocus();
            QTest::keyClick(label, Qt::Key_Tab); // the link is reached by keyboard
            Q_EMIT label->linkActivated(u"2.2.1"_s);
        }
    }
    QVERIFY(requested.count() > 0);
    QCOMPARE(requested[0][0].toString(), u"2.2.1"_s);
}

void TestBucketsWorkspace::aRepairIsShownAndSaved()
{
    Window window;
    window.open();
    window.workspace.selectBucket(QString::fromStdString(excel));
    window.settle();
    QPushButton *repair = window.button(window.details(), u"Repair…"_s);
    QVERIFY(repair);
    QTest::mouseClick(repair, Qt::LeftButton);
    auto *dialog = openDialog<RepairDialog>();
    QVERIFY(dialog);
    auto *save = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save);
    QTRY_VERIFY(save->isEnabled());
    const QString difference = dialog->findChild<QPlainTextEdit *>()->toPlainText();
    QVERIFY2(difference.contains(u"-response=http://intra/kb"_s) && difference.contains(u"+Response=http://intra/kb"_s),
             qPrintable(difference));
    QVERIFY(window.share.read(cer::statusFile(excel)).contains("response=")); // nothing is written before
    QTest::mouseClick(save, Qt::LeftButton);
    QTRY_VERIFY(!openDialog<RepairDialog>());
    QCOMPARE(window.share.read(cer::statusFile(excel)),
             std::string("Bucket=4711\r\nCrashes per bucket=10\r\nResponse=http://intra/kb\r\n"));
    QTRY_VERIFY(!window.button(window.details(), u"Repair…"_s)); // the snapshot followed
}

void TestBucketsWorkspace::aRepairOfAChangedFileIsRefused()
{
    Window window;
    window.open();
    window.workspace.selectBucket(QString::fromStdString(excel));
    window.settle();
    window.share.write(cer::statusFile(excel), "Response=1\r\n");
    QTest::mouseClick(window.button(window.details(), u"Repair…"_s), Qt::LeftButton);
    auto *dialog = openDialog<RepairDialog>();
    auto *message = dialog->findChild<QLabel *>(u"repairMessage"_s);
    QTRY_VERIFY2(message->text().contains(u"has changed since the scan"_s), qPrintable(message->text()));
    QVERIFY(!dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save));
    dialog->close();
}

void TestBucketsWorkspace::selectsABucketByName_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("as people write it") << QString::fromStdString(excel);
    QTest::newRow("with slashes") << QString::fromStdString(excel).replace(u'\\', u'/');
    QTest::newRow("in another spelling") << QString::fromStdString(excel).toUpper();
}

void TestBucketsWorkspace::selectsABucketByName()
{
    QFETCH(QString, name);
    Window window;
    window.workspace.selectBucket(name); // before anything is there: --bucket
    window.open();
    QTRY_COMPARE(window.name(), u"excel.exe 16.0"_s);
}

void TestBucketsWorkspace::saysThatABucketIsNotThere()
{
    Window window;
    window.workspace.selectBucket(u"nobody.exe\\1\\m.dll\\1\\00000000"_s);
    window.open();
    QTRY_VERIFY2(window.note().contains(u"no bucket \"nobody.exe\\1\\m.dll\\1\\00000000\""_s), qPrintable(window.note()));
}

void TestBucketsWorkspace::showsABucketThatTheSearchHides()
{
    Window window;
    window.open();
    window.search(u"winword"_s);
    window.workspace.selectBucket(QString::fromStdString(excel));
    QTRY_COMPARE(window.name(), u"excel.exe 16.0"_s);
    QCOMPARE(window.workspace.filter(), QString());
}

void TestBucketsWorkspace::anEmptyShareSaysWhatToDo()
{
    Window window(false);
    for (const char16_t *branch : {u"cabs", u"counts", u"status"})
        window.share.makeFolder(QString(branch));
    window.open();
    QVERIFY(window.pane()->isVisible());
    QVERIFY(window.textOf(*window.pane()).contains(u"No buckets yet"_s));
    window.share.bucket(word, 3, 1);
    QTest::mouseClick(window.button(*window.pane(), u"Try again"_s), Qt::LeftButton);
    QTRY_VERIFY(window.table().isVisible());
    QTRY_COMPARE(window.summary(), u"1 buckets · 3 hits"_s);
}

void TestBucketsWorkspace::aSearchThatFindsNothingIsCleared()
{
    Window window;
    window.open();
    window.search(u"no-such-name"_s);
    QVERIFY(window.textOf(*window.pane()).contains(u"No bucket fits the search"_s));
    QTest::mouseClick(window.button(*window.pane(), u"Clear the search"_s), Qt::LeftButton);
    window.settle();
    QVERIFY(window.table().isVisible());
    QCOMPARE(window.table().model().rowCount(), 3);
}

void TestBucketsWorkspace::aShareThatIsNotThereIsSaidAndTriedAgain()
{
    Window window;
    const QString path = window.share.path() + u"/later"_s;
    window.session.open(path);
    QTRY_COMPARE(window.session.state(), ShareSession::State::Failed);
    QTRY_VERIFY(window.textOf(*window.pane()).contains(u"The share cannot be read"_s));
    QVERIFY(window.textOf(*window.pane()).contains(u"later"_s));
    window.share.bucket(word, 3, 1);
    window.share.makeFolder(u"later/counts/blue"_s);
    window.share.write("later/counts/blue/count.txt", cer::countText({1, 2}));
    QTest::mouseClick(window.button(*window.pane(), u"Try again"_s), Qt::LeftButton);
    QTRY_VERIFY(window.table().isVisible());
}

void TestBucketsWorkspace::tabsGetWhatIsSelectedWhileTheyAreShown()
{
    Window window;
    auto *tab = new RecordingTab;
    window.workspace.addTab(tab);
    window.open();
    window.workspace.selectBucket(QString::fromStdString(word));
    window.settle();
    QVERIFY(tab->given.isEmpty()); // Overview is shown
    window.details().showTab(u"recording"_s);
    QCOMPARE(tab->given.size(), 1);
    QCOMPARE(tab->given.last().rows.size(), 1U);
    QCOMPARE(tab->given.last().snapshot->subpath(tab->given.last().rows.front()), word);
    QVERIFY(tab->given.last().history);
    window.workspace.selectBucket(QString::fromStdString(excel));
    window.settle();
    QCOMPARE(tab->given.last().snapshot->subpath(tab->given.last().rows.front()), excel);

    QVERIFY(!window.workspace.hasUnsavedChanges());
    QSignalSpy unsaved(&window.workspace, &Workspace::unsavedChanged);
    tab->unsaved = true;
    Q_EMIT tab->unsavedChanged();
    QCOMPARE(unsaved.count(), 1);
    QVERIFY(window.workspace.hasUnsavedChanges());
}

void TestBucketsWorkspace::aRefreshKeepsSelectionAndSearch()
{
    Window window;
    window.open();
    window.search(u"hits:>5"_s);
    window.workspace.selectBucket(QString::fromStdString(excel));
    window.settle();
    window.share.bucket("aaa.exe\\1\\a.dll\\1\\00000000", 9000, 1);
    window.share.bucket(excel, 13, 1);
    window.session.refresh();
    QTRY_COMPARE(window.table().model().rowCount(), 3);
    window.settle();
    QCOMPARE(window.workspace.filter(), u"hits:>5"_s);
    QCOMPARE(window.name(), u"excel.exe 16.0"_s);
    QTRY_VERIFY(window.textOf(window.details()).contains(u"\n13\n"_s));
}

void TestBucketsWorkspace::layoutAndOrderAreRemembered()
{
    {
        Window window;
        window.open();
        window.table().setColumnShown(BucketColumn::Users, true);
        window.table().model().setSortRules({{cer::SortKey::Module, false}, {cer::SortKey::Hits, true}});
        window.workspace.saveState();
    }
    Window window;
    window.workspace.restoreState();
    window.open();
    QVERIFY(std::ranges::contains(window.table().shownColumns(), BucketColumn::Users));
    QCOMPARE(window.table().model().sortRules().size(), 2U);
    window.table().setColumnLayout(ColumnLayout::usual(window.table().fontMetrics()));
    window.table().model().setSortRules({{cer::SortKey::Hits, true}});
    window.workspace.saveState();
}

void TestBucketsWorkspace::detailsOpenByKeyboard()
{
    Window window;
    window.workspace.addTab(new RecordingTab);
    window.open();
    QVERIFY(QTest::qWaitForWindowActive(&window.workspace));
    window.table().view()->setFocus();
    QTest::keyClick(&window.workspace, Qt::Key_2, Qt::AltModifier);
    QCOMPARE(window.details().currentTab()->id(), u"recording"_s);
    QTest::keyClick(&window.workspace, Qt::Key_1, Qt::AltModifier);
    QCOMPARE(window.details().currentTab()->id(), u"overview"_s);
}

void TestBucketsWorkspace::viewsForPicturesComeUp()
{
    Window window;
    window.open();
    for (const Workspace::View &view : window.workspace.views()) {
        bool ready = false;
        view.show([&ready] { ready = true; });
        QTRY_VERIFY2(ready, qPrintable(view.name));
        QVERIFY(!window.workspace.grab().isNull());
    }
}

QTEST_MAIN(TestBucketsWorkspace)
#include "tst_bucketsworkspace.moc"
