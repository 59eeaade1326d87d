// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/hexview.h"
#include "ui/report/membermodel.h"
#include "ui/report/openwith.h"
#include "ui/report/registrymodel.h"
#include "ui/report/reportlistmodel.h"
#include "ui/report/texttablemodel.h"
#include "ui/report/xmltext.h"

#include <QAbstractItemModelTester>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using cer::Refusal;

class TestReportModels final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void membersStandInTheirFolders();
    void aRefusedMemberStandsAtTheTopWithItsWholeName();
    void filesBelowAFolderAreFound();
    void reportsAreSortedAndKeepTheirPlace();
    void aTableIsSortedAsPeopleDo();
    void aTableShowsWhatIsSearched();
    void keysAreATreeWithTheirValues();
    void bytesAreShownByLines_data();
    void bytesAreShownByLines();
    void onlyWhatIsOnScreenIsAskedFor();
    void aVastMemberCanBeScrolledToItsEnd();
    void xmlGetsAnElementALine_data();
    void xmlGetsAnElementALine();
    void whatTheDesktopWouldRunIsKnown_data();
    void whatTheDesktopWouldRunIsKnown();
};

static std::shared_ptr<const cer::ReportContent> content(std::vector<cer::ReportMember> members)
{
    auto made = std::make_shared<cer::ReportContent>();
    made->members = std::move(members);
    return made;
}

void TestReportModels::membersStandInTheirFolders()
{
    MemberModel model;
    const QAbstractItemModelTester tester(&model);
    model.setContent(content({{"a.txt", 5, {}, {}, false, Refusal::None},
                              {"folder/b.txt", 7, {}, {}, false, Refusal::None},
                              {"folder", 0, {}, {}, true, Refusal::None},
                              {"folder/deep/c.txt", 9, {}, {}, false, Refusal::None}}));
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, 0).data().toString(), u"a.txt"_s);
    const QModelIndex folder = model.index(1, 0);
    QCOMPARE(folder.data().toString(), u"folder"_s);
    QCOMPARE(model.rowCount(folder), 2);
    QCOMPARE(model.member(folder), std::optional<std::size_t>(2));
    QCOMPARE(model.member(model.indexOf(3)), std::optional<std::size_t>(3));
    QCOMPARE(model.indexOf(3).parent().data().toString(), u"deep"_s);
}

void TestReportModels::aRefusedMemberStandsAtTheTopWithItsWholeName()
{
    MemberModel model;
    model.setContent(content({{"../../etc/passwd", 5, {}, {}, false, Refusal::Dots}}));
    QCOMPARE(model.rowCount(), 1);
    QVERIFY(model.index(0, 0).data().toString().contains(u"../../etc/passwd"_s));
    QVERIFY(model.index(0, 0).data(Qt::ToolTipRole).toString().contains(u"Not given out"_s));
    QVERIFY(model.files({}).empty());
}

void TestReportModels::filesBelowAFolderAreFound()
{
    MemberModel model;
    model.setContent(content({{"f/b", 7, {}, {}, false, Refusal::None},
                              {"x", 7, {}, {}, false, Refusal::None},
                              {"f/g/c", 9, {}, {}, false, Refusal::None}}));
    QCOMPARE(model.files(model.index(0, 0)), (std::vector<std::size_t>{0, 2}));
    QCOMPARE(model.files({}), (std::vector<std::size_t>{0, 1, 2}));
}

void TestReportModels::reportsAreSortedAndKeepTheirPlace()
{
    ReportListModel model;
    const QAbstractItemModelTester tester(&model);
    model.setFiles({{"a9.cab", 10, 100, {}},
                    {"a10.cab", 30, 300, cer::ReportFile::Sender{0, "PC-2", "ann"}},
                    {"b.cab", 20, 200, cer::ReportFile::Sender{0, "PC-10", "bob"}}});
    QCOMPARE(model.file(0).name, "a10.cab"); // the newest first
    const QPersistentModelIndex kept = model.index(0, 0);
    model.sort(ReportListModel::NameColumn, Qt::AscendingOrder);
    QCOMPARE(model.file(0).name, "a9.cab");
    QCOMPARE(model.file(1).name, "a10.cab");
    QCOMPARE(kept.row(), 1);
    model.sort(ReportListModel::MachineColumn, Qt::DescendingOrder);
    QCOMPARE(model.file(0).name, "b.cab");
    QCOMPARE(model.file(2).name, "a9.cab"); // nobody known
    QVERIFY(model.index(2, ReportListModel::MachineColumn).data().toString().isEmpty());
    QVERIFY(model.index(2, ReportListModel::MachineColumn).data(Qt::ToolTipRole).toString().contains(u"Tracking"_s));
    model.sort(ReportListModel::SizeColumn, Qt::AscendingOrder);
    QCOMPARE(model.file(0).bytes, 10U);
}

void TestReportModels::aTableIsSortedAsPeopleDo()
{
    TextTableModel model;
    const QAbstractItemModelTester tester(&model);
    cer::TextTable table;
    table.columns = {"Module", "Version"};
    table.rows = {{"a", "1.10"}, {"b", "1.9"}, {"c"}};
    model.setTable(std::make_shared<const cer::TextTable>(table));
    QCOMPARE(model.cell(0, 0), u"a"_s); // as they stand
    model.sort(1, Qt::AscendingOrder);
    QCOMPARE(model.cell(0, 0), u"c"_s);
    QCOMPARE(model.cell(1, 0), u"b"_s);
    model.sort(1, Qt::DescendingOrder);
    QCOMPARE(model.cell(0, 0), u"a"_s);
    QCOMPARE(model.cell(2, 1), QString());
}

void TestReportModels::aTableShowsWhatIsSearched()
{
    TextTableModel model;
    cer::TextTable table;
    table.columns = {"Module"};
    table.rows = {{"NTDLL.dll"}, {"user32.dll"}};
    model.setTable(std::make_shared<const cer::TextTable>(table));
    model.setFilter(u"ntdll"_s);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.tableRow(0), 0U);
    model.setFilter({});
    QCOMPARE(model.rowCount(), 2);
}

void TestReportModels::keysAreATreeWithTheirValues()
{
    RegistryModel model;
    const QAbstractItemModelTester tester(&model);
    model.setExport(std::make_shared<const cer::RegistryExport>(
        cer::readRegistryFile("Windows Registry Editor Version 5.00\r\n\r\n[HKEY_LOCAL_MACHINE\\Software\\A]\r\n"
                              "@=\"one\"\r\n\"N\"=dword:0000000a\r\n\r\n[HKEY_LOCAL_MACHINE\\software\\B]\r\n")));
    QCOMPARE(model.rowCount(), 1);
    const QModelIndex software = model.index(0, 0, model.index(0, 0));
    QCOMPARE(software.data().toString(), u"Software"_s);
    QCOMPARE(model.rowCount(software), 2); // one key, in whatever case
    const QModelIndex a = model.index(0, 0, software);
    QCOMPARE(model.rowCount(a), 2);
    QCOMPARE(model.index(0, RegistryModel::DataColumn, a).data().toString(), u"one"_s);
    QCOMPARE(model.index(1, RegistryModel::TypeColumn, a).data().toString(), u"REG_DWORD"_s);
    QCOMPARE(model.copyText(a), u"HKEY_LOCAL_MACHINE\\Software\\A"_s);
}

void TestReportModels::bytesAreShownByLines_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<quint64>("offset");
    QTest::addColumn<QString>("line");
    QTest::newRow("a whole line") << "0123456789abcdef"_ba << quint64(0)
                                  << u"00000000  30 31 32 33 34 35 36 37  38 39 61 62 63 64 65 66  0123456789abcdef"_s;
    QTest::newRow("the rest of a line") << "0123456789abcdef\x01\xff"_ba << quint64(17)
                                        << u"00000010  01 ff                                             ··"_s;
    QTest::newRow("behind the end") << "0"_ba << quint64(16) << QString();
}

void TestReportModels::bytesAreShownByLines()
{
    QFETCH(QByteArray, bytes);
    QFETCH(quint64, offset);
    HexView view;
    view.setSize(std::uint64_t(bytes.size()));
    view.setPart(0, bytes);
    QTEST(view.lineAt(offset), "line");
}

void TestReportModels::onlyWhatIsOnScreenIsAskedFor()
{
    HexView view;
    view.resize(700, 300);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QSignalSpy asked(&view, &HexView::needed);
    view.setSize(100 * HexView::partBytes);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.takeFirst().at(0).toULongLong(), 0U);
    view.setPart(0, QByteArray(HexView::partBytes, 'x'));
    QVERIFY(asked.isEmpty());
    view.goTo(50 * HexView::partBytes + 100);
    QVERIFY(!asked.isEmpty());
    QCOMPARE(asked.last().at(0).toULongLong(), 50 * HexView::partBytes);
    QVERIFY(view.firstShown() / HexView::partBytes == 50);
}

void TestReportModels::aVastMemberCanBeScrolledToItsEnd()
{
    constexpr std::uint64_t size = std::uint64_t(1) << 40;
    HexView view;
    view.resize(700, 300);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    view.setSize(size);
    view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum());
    QVERIFY(view.firstShown() > size - size / 1000);
    QVERIFY(view.firstShown() < size);
}

void TestReportModels::xmlGetsAnElementALine_data()
{
    QTest::addColumn<QString>("xml");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isFault");
    QTest::newRow("an element in another") << u"<a><b c='1'/></a>"_s << u"<a>\n  <b c=\"1\"/>\n</a>"_s << false;
    QTest::newRow("text stays on its line") << u"<a>x</a>"_s << u"<a>x</a>"_s << false;
    QTest::newRow("an end that is missing") << u"<a><b>"_s << QString() << true;
    QTest::newRow("entities that grow without end")
        << u"<!DOCTYPE a [<!ENTITY x \"yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy\">"
           "<!ENTITY z \"&x;&x;&x;&x;&x;&x;&x;&x;&x;&x;&x;&x;&x;&x;&x;&x;&x;&x;&x;&x;&x;&x;&x;&x;&x;&x;\">"
           "<!ENTITY w \"&z;&z;&z;&z;&z;&z;&z;&z;&z;&z;&z;&z;&z;&z;&z;&z;&z;&z;&z;&z;&z;&z;&z;&z;\">]><a>&w;</a>"_s
        << QString() << true;
}

void TestReportModels::xmlGetsAnElementALine()
{
    QFETCH(QString, xml);
    QFETCH(bool, isFault);
    const FormattedXml formatted = formattedXml(xml);
    QCOMPARE(!formatted.fault.isEmpty(), isFault);
    if (!isFault)
        QTEST(formatted.text, "text");
}

void TestReportModels::whatTheDesktopWouldRunIsKnown_data()
{
    QTest::addColumn<bool>("runs");
    QTest::newRow("minidump.mdmp") << false;
    QTest::newRow("appcompat.txt") << false;
    QTest::newRow("setup.EXE") << true;
    QTest::newRow("a.txt.lnk") << true;
    QTest::newRow("keys.reg") << true;
    QTest::newRow("without") << true;
    QTest::newRow("blank.exe ") << true;
}

void TestReportModels::whatTheDesktopWouldRunIsKnown()
{
    QFETCH(bool, runs);
    QCOMPARE(isRunBySystem(QString::fromUtf8(QTest::currentDataTag())), runs);
}

QTEST_MAIN(TestReportModels)
#include "tst_reportmodels.moc"
