// SPDX-License-Identifier: GPL-3.0-or-later
#include "sharebuilder.h"
#include "ui/share/bucketactions.h"
#include "ui/share/bucketheader.h"
#include "ui/share/bucketmodel.h"
#include "ui/share/buckettable.h"
#include "ui/share/filtertext.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QMenu>
#include <QProcess>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTreeView>

#include <numeric>

using namespace Qt::StringLiterals;
using cer::SortKey;
using Rules = std::vector<cer::SortRule>;

namespace {

ShareBuilder fiveBuckets()
{
    ShareBuilder share;
    share.bucket("excel.exe\\16.0\\mso.dll\\16.0\\00a1b2c3", 12, 1);
    share.bucket("winword.exe\\16.0\\ntdll.dll\\10.0\\0003c66c", 4120, 5);
    share.bucket("winword.exe\\15.0\\mso.dll\\16.0\\00000001", 900, 0);
    share.bucket("chrome.exe\\119.0\\libcef.dll\\1.0\\00000002", 55, 3);
    share.bucket("explorer.exe\\10.0\\ntdll.dll\\10.0\\00000003", 7, 2);
    return share;
}

/// A table in a window of its own with five buckets, by hits: winword, winword, chrome, excel, explorer.
struct Window {
    BucketModel model;
    BucketTable table{model};

    Window()
    {
        show(fiveBuckets());
        table.resize(1200, 400);
        table.show();
        table.activateWindow();
        table.view()->setFocus();
    }
    void show(const ShareBuilder &share)
    {
        const cer::SnapshotPtr snapshot = share.snapshot();
        model.setShare(snapshot, share.history(snapshot));
        settle();
    }
    void settle() { QTRY_VERIFY(!model.isArranging()); }
    void filter(const QString &text)
    {
        model.setFilter(parseFilter(text));
        settle();
    }
    void group()
    {
        model.setGrouped(true);
        settle();
    }
    BucketHeader *header() const { return table.view()->findChild<BucketHeader *>(); }
    void clickHeader(BucketColumn column, Qt::KeyboardModifiers keys = Qt::NoModifier)
    {
        const int x = header()->sectionViewportPosition(int(column)) + 20;
        QTest::mouseClick(header()->viewport(), Qt::LeftButton, keys, {x, header()->height() / 2});
        settle();
    }
    void clickRow(int row, Qt::KeyboardModifiers keys = Qt::NoModifier)
    {
        const QRect place = table.view()->visualRect(model.index(row, 0));
        QTest::mouseClick(table.view()->viewport(), Qt::LeftButton, keys, place.center());
    }
    QStringList apps() const
    {
        QStringList names;
        for (int row = 0; row < model.rowCount(); ++row)
            names.append(model.index(row, 0).data().toString());
        return names;
    }
    QAction *action(const QString &text) const
    {
        for (QAction *action : table.actions().menu()->actions()) {
            if (action->text().remove(u'&').startsWith(text))
                return action;
        }
        return nullptr;
    }
};

/// A move with the left button down: QTest knows only moves without.
void drag(QWidget *widget, const QPoint &to)
{
    QMouseEvent move(QEvent::MouseMove, to, widget->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(widget, &move);
}

/// The mouse of the X server itself: a menu wants to see where it comes from.
void click(const QPoint &place, int button)
{
    QCOMPARE(QProcess::execute(u"xdotool"_s, {u"mousemove"_s, QString::number(place.x()), QString::number(place.y()),
                                              u"click"_s, QString::number(button)}),
             0);
}

QString clipboard()
{
    return QGuiApplication::clipboard()->text();
}

} // namespace

class TestBucketTable final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aClickOnAHeaderSorts();
    void aClickWithShiftAddsAKey();
    void rulesAfterAClick_data();
    void rulesAfterAClick();
    void typingFindsARow();
    void theHeaderOffersItsColumns();
    void columnsAreDragged();
    void layoutsAreRemembered();
    void copiesWhatIsSeen();
    void copiesCsv();
    void copiesManyRowsBesideTheGuiThread();
    void copiesTheSubpath();
    void theSelectionSurvivesSorting();
    void theSelectionSurvivesANewScan();
    void whatTheFilterHidesIsNotSelected();
    void everythingSelectedStaysSelectedUnderAFilter();
    void groupsOpenByKeyboard();
    void openGroupsStayOpen();
    void theSelectionSurvivesGrouping();
    void aSelectedGroupStandsForItsBuckets();
    void aCellOffersItsTerm();
    void aRowIsActivatedByEnter();
    void bucketsAreSelectedByRow();

private:
    std::unique_ptr<Window> m_window;
};

void TestBucketTable::init()
{
    m_window = std::make_unique<Window>();
    QVERIFY(QTest::qWaitForWindowExposed(&m_window->table));
}

void TestBucketTable::aClickOnAHeaderSorts()
{
    m_window->clickHeader(BucketColumn::App);
    QCOMPARE(m_window->apps(),
             (QStringList{u"chrome.exe"_s, u"excel.exe"_s, u"explorer.exe"_s, u"winword.exe"_s, u"winword.exe"_s}));
    m_window->clickHeader(BucketColumn::App);
    QCOMPARE(m_window->apps().first(), u"winword.exe"_s);
    m_window->clickHeader(BucketColumn::Hits);
    QCOMPARE(m_window->model.sortRules(), (Rules{{SortKey::Hits, true}}));
}

void TestBucketTable::aClickWithShiftAddsAKey()
{
    m_window->clickHeader(BucketColumn::Module);
    m_window->clickHeader(BucketColumn::Hits, Qt::ShiftModifier);
    QCOMPARE(m_window->model.sortRules(), (Rules{{SortKey::Module, false}, {SortKey::Hits, true}}));
    QCOMPARE(m_window->apps(),
             (QStringList{u"chrome.exe"_s, u"winword.exe"_s, u"excel.exe"_s, u"winword.exe"_s, u"explorer.exe"_s}));
    m_window->clickHeader(BucketColumn::Hits, Qt::ShiftModifier);
    QCOMPARE(m_window->model.sortRules(), (Rules{{SortKey::Module, false}, {SortKey::Hits, false}}));
}

void TestBucketTable::rulesAfterAClick_data()
{
    QTest::addColumn<Rules>("before");
    QTest::addColumn<SortKey>("key");
    QTest::addColumn<bool>("greatestFirst");
    QTest::addColumn<bool>("add");
    QTest::addColumn<Rules>("after");
    const cer::SortRule up{SortKey::App, false}, down{SortKey::App, true}, hits{SortKey::Hits, true};
    QTest::newRow("names begin with the least") << Rules{} << SortKey::App << false << false << Rules{up};
    QTest::newRow("numbers begin with the greatest") << Rules{} << SortKey::Hits << true << false << Rules{hits};
    QTest::newRow("the same again turns round") << Rules{up} << SortKey::App << false << false << Rules{down};
    QTest::newRow("another takes its place") << Rules{up} << SortKey::Hits << true << false << Rules{hits};
    QTest::newRow("one of several becomes the only one")
        << Rules{up, hits} << SortKey::Hits << true << false << Rules{hits};
    QTest::newRow("with Shift it comes behind") << Rules{up} << SortKey::Hits << true << true << Rules{up, hits};
    QTest::newRow("with Shift again it turns round in its place")
        << Rules{up, hits} << SortKey::App << false << true << Rules{down, hits};
}

void TestBucketTable::rulesAfterAClick()
{
    QFETCH(Rules, before);
    QFETCH(SortKey, key);
    QFETCH(bool, greatestFirst);
    QFETCH(bool, add);
    QTEST(::rulesAfterClick(before, key, greatestFirst, add), "after");
}

void TestBucketTable::typingFindsARow()
{
    m_window->clickRow(0);
    QTest::keyClicks(m_window->table.view(), u"ex"_s);
    QCOMPARE(m_window->table.view()->currentIndex().data().toString(), u"excel.exe"_s);
    QTest::keyClicks(m_window->table.view(), u"p"_s);
    QCOMPARE(m_window->table.view()->currentIndex().data().toString(), u"explorer.exe"_s);
    QTest::qWait(QApplication::keyboardInputInterval() + 50);
    QTest::keyClicks(m_window->table.view(), u"w"_s); // goes on at the top
    QCOMPARE(m_window->table.view()->currentIndex().row(), 0);
    QTest::keyClicks(m_window->table.view(), u"w"_s); // the same letter again: the next one
    QCOMPARE(m_window->table.view()->currentIndex().row(), 1);
}

void TestBucketTable::theHeaderOffersItsColumns()
{
    BucketHeader *header = m_window->header();
    QVERIFY(header->isSectionHidden(int(BucketColumn::Users)));
    click(header->viewport()->mapToGlobal(QPoint(30, 5)), 3);
    QMenu *menu = m_window->table.columnsMenu();
    QTRY_VERIFY(menu->isVisible());
    QAction *users = menu->findChild<QAction *>(u"users"_s);
    QVERIFY(!users->isChecked());
    click(menu->mapToGlobal(menu->actionGeometry(users).center()), 1);
    QTRY_VERIFY(!header->isSectionHidden(int(BucketColumn::Users)));
    QVERIFY(std::ranges::contains(m_window->table.shownColumns(), BucketColumn::Users));
    QVERIFY(!menu->findChild<QAction *>(u"app"_s)->isEnabled());
}

void TestBucketTable::columnsAreDragged()
{
    QSignalSpy changed(&m_window->table, &BucketTable::columnLayoutChanged);
    BucketHeader *header = m_window->header();
    const auto at = [&](BucketColumn column) {
        return QPoint(header->sectionViewportPosition(int(column)) + header->sectionSize(int(column)) / 4, 8);
    };
    const QPoint from = at(BucketColumn::Hits), to = at(BucketColumn::Module);
    QTest::mousePress(header->viewport(), Qt::LeftButton, {}, from);
    for (int step = 1; step <= 10; ++step)
        drag(header->viewport(), from + (to - from) * step / 10);
    QTest::mouseRelease(header->viewport(), Qt::LeftButton, {}, to);
    QVERIFY(header->visualIndex(int(BucketColumn::Hits)) < header->visualIndex(int(BucketColumn::Module)));
    QVERIFY(!changed.isEmpty());
}

void TestBucketTable::layoutsAreRemembered()
{
    BucketTable &table = m_window->table;
    m_window->header()->moveSection(6, 1);
    m_window->header()->resizeSection(0, 234);
    table.setColumnShown(BucketColumn::Users, true);
    table.setColumnShown(BucketColumn::Trend, false);
    const ColumnLayout layout = table.columnLayout();
    const QByteArray json = QJsonDocument(layout.toJson()).toJson();

    Window other;
    other.table.setColumnLayout(ColumnLayout::fromJson(QJsonDocument::fromJson(json).array(), table.fontMetrics()));
    QCOMPARE(other.table.shownColumns(), table.shownColumns());
    QCOMPARE(other.header()->sectionSize(0), 234);
    QCOMPARE(other.header()->visualIndex(6), 1);
    other.group(); // the tree takes the columns over
    QCOMPARE(other.table.shownColumns(), table.shownColumns());

    const ColumnLayout damaged = ColumnLayout::fromJson(
        QJsonDocument::fromJson("[{\"id\":\"nonsense\"},{\"id\":\"hits\"},7]").array(), table.fontMetrics());
    QCOMPARE(damaged.columns.size(), bucketColumns().size());
    QCOMPARE(damaged.columns.front().column, BucketColumn::Hits);
}

void TestBucketTable::copiesWhatIsSeen()
{
    m_window->clickRow(3);
    m_window->clickRow(1, Qt::ControlModifier);
    QTest::keyClick(m_window->table.view(), Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = clipboard().split(u'\n');
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines[0].startsWith(u"winword.exe\t15.0\tmso.dll\t00000001\t900\t"_s));
    QVERIFY(lines[1].startsWith(u"excel.exe\t16.0\tmso.dll\t00a1b2c3\t12\t"_s));
}

void TestBucketTable::copiesCsv()
{
    m_window->clickRow(0);
    QTest::keyClick(m_window->table.view(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    const QStringList lines = clipboard().split(u"\r\n"_s);
    QVERIFY(lines[0].startsWith(u"app,appVersion,module,offset,hits,cabs,"_s));
    QVERIFY(lines[1].startsWith(u"winword.exe,16.0,ntdll.dll,0003c66c,4120,5,"_s));
}

void TestBucketTable::copiesManyRowsBesideTheGuiThread()
{
    m_window->show(manyBuckets(5000));
    QTest::keyClick(m_window->table.view(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(m_window->table.view(), Qt::Key_C, Qt::ControlModifier);
    QTRY_COMPARE(clipboard().count(u'\n'), 5000);
}

void TestBucketTable::copiesTheSubpath()
{
    m_window->clickRow(3);
    m_window->action(u"Copy subpath"_s)->trigger();
    QCOMPARE(clipboard(), u"excel.exe\\16.0\\mso.dll\\16.0\\00a1b2c3"_s);
    m_window->action(u"Copy path of the folder"_s)->trigger();
    QVERIFY(clipboard().endsWith(u"/counts/excel.exe/16.0/mso.dll/16.0/00a1b2c3"_s));
}

void TestBucketTable::theSelectionSurvivesSorting()
{
    m_window->clickRow(0);
    m_window->clickRow(2, Qt::ShiftModifier);
    QCOMPARE(m_window->table.selectedBuckets(), (std::vector<std::uint32_t>{3, 1, 2})); // the current one first
    QSignalSpy changed(&m_window->table, &BucketTable::selectionChanged);
    m_window->clickHeader(BucketColumn::Offset);
    QCOMPARE(m_window->table.selectedBuckets(), (std::vector<std::uint32_t>{3, 1, 2}));
    QCOMPARE(m_window->model.bucketRow(m_window->table.view()->currentIndex()), 3U);
}

void TestBucketTable::theSelectionSurvivesANewScan()
{
    m_window->clickRow(3); // excel
    ShareBuilder again;
    again.bucket("aaa.exe\\1\\a.dll\\1\\00000000", 99999).bucket("excel.exe\\16.0\\mso.dll\\16.0\\00a1b2c3", 13).scannedAt(7);
    m_window->show(again);
    QCOMPARE(m_window->table.selectedBuckets(), (std::vector<std::uint32_t>{1}));
    QCOMPARE(m_window->table.view()->currentIndex().row(), 1);
}

void TestBucketTable::whatTheFilterHidesIsNotSelected()
{
    m_window->clickRow(0);
    m_window->clickRow(4, Qt::ShiftModifier);
    m_window->filter(u"winword"_s);
    QCOMPARE(m_window->table.selectedBuckets(), (std::vector<std::uint32_t>{1, 2}));
    m_window->filter(u"chrome"_s);
    QVERIFY(m_window->table.selectedBuckets().empty());
}

void TestBucketTable::everythingSelectedStaysSelectedUnderAFilter()
{
    m_window->show(manyBuckets(3000));
    QTest::keyClick(m_window->table.view(), Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(m_window->table.selectedBuckets().size(), 3000U);
    m_window->filter(u"app7."_s);
    QCOMPARE(m_window->table.selectedBuckets().size(), std::size_t(m_window->model.rowCount()));
    QCOMPARE(m_window->table.selectedBuckets().size(), 75U);
    m_window->filter({});
    QCOMPARE(m_window->table.selectedBuckets().size(), 75U);
}

void TestBucketTable::groupsOpenByKeyboard()
{
    m_window->clickRow(4); // its group opens, so that what is selected is seen
    m_window->group();
    auto *tree = qobject_cast<QTreeView *>(m_window->table.view());
    QVERIFY(tree);
    QCOMPARE(m_window->model.rowCount(), 4);
    tree->setFocus();
    tree->setCurrentIndex(m_window->model.index(0, 0));
    QTest::keyClick(tree, Qt::Key_Right);
    QVERIFY(tree->isExpanded(m_window->model.index(0, 0)));
    QTest::keyClick(tree, Qt::Key_Down);
    QCOMPARE(m_window->table.selectedBuckets(), (std::vector<std::uint32_t>{1}));
    QTest::keyClick(tree, Qt::Key_Left);
    QTest::keyClick(tree, Qt::Key_Left);
    QVERIFY(!tree->isExpanded(m_window->model.index(0, 0)));
}

void TestBucketTable::openGroupsStayOpen()
{
    m_window->group();
    auto *tree = qobject_cast<QTreeView *>(m_window->table.view());
    tree->expand(m_window->model.index(0, 0)); // winword
    m_window->clickHeader(BucketColumn::App);
    QCOMPARE(m_window->model.index(3, 0).data().toString(), u"winword.exe (2)"_s);
    QVERIFY(tree->isExpanded(m_window->model.index(3, 0)));
    QVERIFY(!tree->isExpanded(m_window->model.index(0, 0)));
}

void TestBucketTable::theSelectionSurvivesGrouping()
{
    m_window->clickRow(3);
    m_window->group();
    QCOMPARE(m_window->table.selectedBuckets(), (std::vector<std::uint32_t>{0}));
    m_window->model.setGrouped(false);
    m_window->settle();
    QVERIFY(qobject_cast<QTableView *>(m_window->table.view()));
    QCOMPARE(m_window->table.selectedBuckets(), (std::vector<std::uint32_t>{0}));
}

void TestBucketTable::aSelectedGroupStandsForItsBuckets()
{
    m_window->group();
    m_window->clickRow(0);
    QCOMPARE(m_window->table.selectedBuckets(), (std::vector<std::uint32_t>{1, 2}));
    m_window->clickHeader(BucketColumn::App);
    QCOMPARE(m_window->table.selectedBuckets(), (std::vector<std::uint32_t>{1, 2}));
}

void TestBucketTable::aCellOffersItsTerm()
{
    QSignalSpy requested(&m_window->table, &BucketTable::termRequested);
    m_window->table.view()->setCurrentIndex(m_window->model.index(3, int(BucketColumn::Module)));
    m_window->table.actions().update();
    QAction *only = m_window->action(u"Show only"_s);
    QCOMPARE(only->text().remove(u'&'), u"Show only module:=mso.dll"_s);
    only->trigger();
    m_window->action(u"Hide"_s)->trigger();
    QCOMPARE(requested.count(), 2);
    QCOMPARE(requested[0][0].toString(), u"module:=mso.dll"_s);
    QCOMPARE(requested[1][0].toString(), u"-module:=mso.dll"_s);
}

void TestBucketTable::aRowIsActivatedByEnter()
{
    QSignalSpy activated(&m_window->table, &BucketTable::activated);
    m_window->clickRow(1);
    QTest::keyClick(m_window->table.view(), Qt::Key_Return);
    QCOMPARE(activated.count(), 1);
}

void TestBucketTable::bucketsAreSelectedByRow()
{
    QVERIFY(m_window->table.selectBucket(4));
    QCOMPARE(m_window->table.selectedBuckets(), (std::vector<std::uint32_t>{4}));
    m_window->filter(u"winword"_s);
    QVERIFY(!m_window->table.selectBucket(4));
    QVERIFY(m_window->table.selectBucket(2));
}

QTEST_MAIN(TestBucketTable)
#include "tst_buckettable.moc"
