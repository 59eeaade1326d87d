// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/configdocument.h"
#include "sharebuilder.h"
#include "ui/share/findingmodel.h"
#include "ui/share/repair.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using cer::FindingCode;
using cer::Severity;

namespace {

ShareBuilder share()
{
    ShareBuilder drawn;
    drawn.bucket("winword.exe\\16.0\\ntdll.dll\\10.0\\0003c66c")
        .finding(FindingCode::CountEmpty, "counts/winword.exe/count.txt")
        .finding(FindingCode::EntryKeyCase, "status/winword.exe/status.txt");
    drawn.finding(FindingCode::ShareForeignTree, "PersistedCabs", true);
    return drawn;
}

void settle(FindingModel &model, const std::function<void()> &change)
{
    QSignalSpy filtered(&model, &FindingModel::filtered);
    change();
    QTRY_COMPARE(filtered.count(), 1);
}

} // namespace

class TestFindingModel final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void gravestFirst();
    void filters_data();
    void filters();
    void namesTheBucket();
    void isEmptyWithoutAShare();
    void repairs_data();
    void repairs();
};

void TestFindingModel::gravestFirst()
{
    FindingModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    settle(model, [&] { model.setSnapshot(share().snapshot()); });
    QCOMPARE(model.rowCount(), 3);
    for (int row = 1; row < 3; ++row) {
        QVERIFY(cer::findingInfo(model.finding(model.index(row - 1, 0))->code).severity
                >= cer::findingInfo(model.finding(model.index(row, 0))->code).severity);
    }
    for (int column = 0; column < FindingModel::ColumnCount; ++column)
        QVERIFY(!model.headerData(column, Qt::Horizontal).toString().isEmpty());
}

void TestFindingModel::filters_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<Severity>("least");
    QTest::addColumn<int>("rows");
    QTest::newRow("nothing asked") << u""_s << Severity::Note << 3;
    QTest::newRow("a word of the file") << u"status.txt"_s << Severity::Note << 1;
    QTest::newRow("without regard to case") << u"WINWORD"_s << Severity::Note << 2;
    QTest::newRow("words of file and code") << u"winword count.empty"_s << Severity::Note << 1;
    QTest::newRow("words that never stand together") << u"persistedcabs count"_s << Severity::Note << 0;
    QTest::newRow("blanks around") << u"  persistedcabs  "_s << Severity::Note << 1;
    QTest::newRow("errors alone") << u""_s << Severity::Error << 2;
}

void TestFindingModel::filters()
{
    QFETCH(QString, words);
    QFETCH(Severity, least);
    FindingModel model;
    settle(model, [&] { model.setSnapshot(share().snapshot()); });
    settle(model, [&] { model.setFilter(words, least); });
    QTEST(model.rowCount(), "rows");
}

void TestFindingModel::namesTheBucket()
{
    FindingModel model;
    settle(model, [&] { model.setSnapshot(share().snapshot()); });
    settle(model, [&] { model.setFilter(u"count.empty"_s, Severity::Note); });
    QCOMPARE(model.bucket(model.index(0, 0)), 0U);
    QCOMPARE(model.index(0, FindingModel::BucketColumnOfFinding).data().toString(),
             u"winword.exe\\16.0\\ntdll.dll\\10.0\\0003c66c"_s);
    settle(model, [&] { model.setFilter(u"persistedcabs"_s, Severity::Note); });
    QVERIFY(!model.bucket(model.index(0, 0)));
    QVERIFY(!model.bucket({}));
}

void TestFindingModel::isEmptyWithoutAShare()
{
    FindingModel model;
    settle(model, [&] { model.setSnapshot(nullptr); });
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.total(), 0U);
}

void TestFindingModel::repairs_data()
{
    QTest::addColumn<QByteArray>("found"); // the file when it was scanned
    QTest::addColumn<QByteArray>("now");   // when the repair is asked for
    QTest::addColumn<QByteArray>("after"); // "": refused
    const QByteArray wrong = "Bucket=1\r\nresponse=1\r\n";
    QTest::newRow("the key gets its spelling") << wrong << wrong << QByteArray("Bucket=1\r\nResponse=1\r\n");
    QTest::newRow("a file that was mended is left alone")
        << wrong << QByteArray("Bucket=1\r\nResponse=1\r\n") << QByteArray();
    QTest::newRow("a file whose lines moved is left alone")
        << wrong << QByteArray("Crashes per bucket=3\r\nBucket=1\r\nresponse=1\r\n") << QByteArray();
    QTest::newRow("an empty file is left alone") << wrong << QByteArray() << QByteArray();
    QTest::newRow("what stands behind it may have changed")
        << wrong << QByteArray("Bucket=1\r\nresponse=1\r\nMemoryDump=YES\r\n")
        << QByteArray("Bucket=1\r\nResponse=1\r\nMemoryDump=YES\r\n");
    QTest::newRow("the offset is that of the file now")
        << wrong << QByteArray("Bucket=12\r\nresponse=1\r\n") << QByteArray("Bucket=12\r\nResponse=1\r\n");
}

void TestFindingModel::repairs()
{
    QFETCH(QByteArray, found);
    QFETCH(QByteArray, now);
    QFETCH(QByteArray, after);
    const auto document =
        cer::ConfigDocument::read(found.toStdString(), cer::DocumentKind::Status, "status/a/status.txt");
    const auto finding = std::ranges::find(document.findings(), FindingCode::EntryKeyCase, &cer::Finding::code);
    QVERIFY(finding != document.findings().end() && finding->repair);
    QCOMPARE(QByteArray::fromStdString(repaired(*finding, now.toStdString()).value_or("")), after);
}

QTEST_GUILESS_MAIN(TestFindingModel)
#include "tst_findingmodel.moc"
