// SPDX-License-Identifier: GPL-3.0-or-later
#include "sharebuilder.h"
#include "ui/share/bucketmodel.h"
#include "ui/share/bucketstate.h"
#include "ui/share/filtertext.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

void settle(BucketModel &model)
{
    QTRY_VERIFY(!model.isArranging());
}

void show(BucketModel &model, const ShareBuilder &share)
{
    const cer::SnapshotPtr snapshot = share.snapshot();
    model.setShare(snapshot, share.history(snapshot));
    settle(model);
}

QString text(const BucketModel &model, int row, BucketColumn column, const QModelIndex &parent = {})
{
    return model.index(row, int(column), parent).data().toString();
}

QStringList texts(const BucketModel &model, BucketColumn column)
{
    QStringList found;
    for (int row = 0; row < model.rowCount(); ++row)
        found.append(text(model, row, column));
    return found;
}

ShareBuilder smallShare()
{
    ShareBuilder share;
    share.bucket("winword.exe\\16.0\\ntdll.dll\\10.0\\0003c66c", 4120, 5)
        .reports(5, 3'000'000)
        .hit("2007-04-20T10:00:00", "PC-1", "ann")
        .hit("2007-04-23T10:00:00", "PC-2", "bob");
    share.bucket("excel.exe\\16.0\\mso.dll\\16.0\\00a1b2c3", 12, 1)
        .status("Bucket=4711\r\nCrashes per bucket=10\r\nResponse=http://intra/kb\r\n");
    share.bucket("winword.exe\\15.0\\mso.dll\\16.0\\00000001", 900, 0)
        .malformed()
        .finding(cer::FindingCode::CountSyntax, "counts/x");
    share.bucket("blue", 7, 7);
    return share;
}

} // namespace

class TestBucketModel final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsTheContractOfModels_data();
    void keepsTheContractOfModels();
    void sortsByHitsFromTheGreatestAtFirst();
    void filterLeavesRowsOut();
    void aNewerFilterOvertakesAnOlderOne();
    void notesAreShownSearchedAndSorted();
    void showsText_data();
    void showsText();
    void unknownIsEmptyAndSaysWhy_data();
    void unknownIsEmptyAndSaysWhy();
    void valuesAreForMachines();
    void persistentIndexesFollowTheirBucket_data();
    void persistentIndexesFollowTheirBucket();
    void persistentIndexesOfRowsThatGoBecomeInvalid();
    void persistentIndexesFollowIntoANewScan();
    void groupsSumUp();
    void groupsFollowTheOrder();
    void findsItsWayFromBucketToIndexInGroups();
};

void TestBucketModel::keepsTheContractOfModels_data()
{
    QTest::addColumn<bool>("grouped");
    QTest::newRow("flat") << false;
    QTest::newRow("grouped by application") << true;
}

void TestBucketModel::keepsTheContractOfModels()
{
    QFETCH(bool, grouped);
    BucketModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setGrouped(grouped);
    settle(model);
    QCOMPARE(model.isGrouped(), grouped);

    for (const std::size_t rows : {1, 7, 300, 2000}) { // as a scan grows
        const ShareBuilder share = manyBuckets(rows, 12);
        model.setShare(share.snapshot(), nullptr);
        settle(model);
        QCOMPARE(model.arrangement().rows.size(), rows);
        QVERIFY(model.rowCount() > 0);
    }
    for (const char16_t *filter : {u"app3", u"app3 hits:>1000", u"no such name", u""}) {
        model.setFilter(parseFilter(QString(filter)));
        settle(model);
    }
    for (const BucketColumnInfo &info : bucketColumns()) {
        model.sort(int(info.column), Qt::DescendingOrder);
        settle(model);
    }
    model.setGrouped(!grouped);
    settle(model);
    model.setShare(nullptr, nullptr);
    settle(model);
    QCOMPARE(model.rowCount(), 0);
}

void TestBucketModel::sortsByHitsFromTheGreatestAtFirst()
{
    BucketModel model;
    show(model, smallShare());
    QCOMPARE(texts(model, BucketColumn::Hits), (QStringList{u"4,120"_s, u"12"_s, u"7"_s, QString()}));
    model.sort(int(BucketColumn::Hits), Qt::AscendingOrder);
    settle(model);
    QCOMPARE(texts(model, BucketColumn::Hits), (QStringList{u"7"_s, u"12"_s, u"4,120"_s, QString()}));
}

void TestBucketModel::filterLeavesRowsOut()
{
    BucketModel model;
    show(model, smallShare());
    model.setFilter(parseFilter(u"winword"_s));
    settle(model);
    QCOMPARE(texts(model, BucketColumn::AppVersion), (QStringList{u"16.0"_s, u"15.0"_s}));
    QCOMPARE(model.arrangement().hits, 4120U);
    QCOMPARE(model.arrangement().facts->totals.hits, 4139U);
}

void TestBucketModel::aNewerFilterOvertakesAnOlderOne()
{
    BucketModel model;
    show(model, manyBuckets(20000));
    QSignalSpy arranged(&model, &BucketModel::arranged);
    for (int app = 0; app < 40; ++app)
        model.setFilter(parseFilter(u"app:=app%1.exe"_s.arg(app)));
    settle(model);
    QCOMPARE(arranged.count(), 1);
    QCOMPARE(model.rowCount(), 500);
    QCOMPARE(text(model, 0, BucketColumn::App), u"app39.exe"_s);
}

void TestBucketModel::notesAreShownSearchedAndSorted()
{
    BucketModel model;
    const ShareBuilder share = smallShare();
    show(model, share);
    QCOMPARE(texts(model, BucketColumn::Note), QStringList({{}, {}, {}, {}}));
    model.setNotes(std::make_shared<const std::map<std::string, cer::BucketNote>>(std::map<std::string, cer::BucketNote>{
        {"blue", {"Old\ndriver", "T-9", "anna@pc"}}, {"excel.exe\\16.0\\mso.dll\\16.0\\00a1b2c3", {"New", "T-10", {}}}}));
    model.setSortRules({{cer::SortKey::Ticket, false}});
    settle(model);
    QCOMPARE(texts(model, BucketColumn::Ticket), QStringList({u"T-9"_s, u"T-10"_s, {}, {}}));
    QCOMPARE(text(model, 0, BucketColumn::Note), u"Old driver"_s);
    QVERIFY(model.index(0, int(BucketColumn::Note)).data(Qt::ToolTipRole).toString().contains(u"anna@pc"_s));
    model.setFilter(parseFilter(u"note:driver"_s));
    settle(model);
    QCOMPARE(texts(model, BucketColumn::App), QStringList({u"blue"_s}));
    model.setNotes({});
    settle(model);
    QCOMPARE(model.rowCount(), 0);
}

void TestBucketModel::showsText_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<BucketColumn>("column");
    QTest::addColumn<QString>("shown");
    using enum BucketColumn;
    QTest::newRow("application as first seen") << 0 << App << u"winword.exe"_s;
    QTest::newRow("a kernel fault stands under its folder") << 2 << App << u"blue"_s;
    QTest::newRow("a kernel fault has no module") << 2 << Module << QString();
    QTest::newRow("kind as a word") << 2 << Kind << u"Kernel"_s;
    QTest::newRow("numbers with separators") << 0 << Hits << u"4,120"_s;
    QTest::newRow("a full bucket that is still hit is blind") << 0 << Cabs << u"◐ 5/5"_s;
    QTest::newRow("the limit is that of status.txt") << 1 << Cabs << u"▢ 1/10"_s;
    QTest::newRow("kernel faults have no limit") << 2 << Cabs << u"▢ 7, no limit"_s;
    QTest::newRow("reports of the share") << 0 << Reports << u"5"_s;
    QTest::newRow("no reports take no room") << 1 << ReportBytes << QString();
    QTest::newRow("last hit by the clock of this machine") << 0 << LastHit << u"2 h ago"_s;
    QTest::newRow("first hit in days") << 0 << FirstHit << u"3 d ago"_s;
    QTest::newRow("different machines") << 0 << Machines << u"2"_s;
    QTest::newRow("an id has no separators") << 1 << BucketId << u"4711"_s;
    QTest::newRow("the response") << 1 << Response << u"http://intra/kb"_s;
    QTest::newRow("problems with their sign") << 3 << Problems << u"⚠ 1"_s;
}

void TestBucketModel::showsText()
{
    QFETCH(int, row);
    QFETCH(BucketColumn, column);
    QFETCH(QString, shown);
    BucketModel model;
    model.setNow(cer::localSeconds(2007, 4, 23, 12, 30, 0));
    show(model, smallShare());
    QCOMPARE(text(model, row, column), shown);
}

void TestBucketModel::unknownIsEmptyAndSaysWhy_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<BucketColumn>("column");
    QTest::addColumn<QString>("reason");
    using enum BucketColumn;
    QTest::newRow("hits of a damaged count.txt") << 3 << Hits << u"count.txt is damaged"_s;
    QTest::newRow("cabs of a damaged count.txt") << 3 << Cabs << u"count.txt is damaged"_s;
    QTest::newRow("machines without a log entry") << 1 << Machines << u"no entry of this bucket"_s;
    QTest::newRow("last hit without a log entry") << 1 << LastHit << u"no entry of this bucket"_s;
    QTest::newRow("trend without a log entry") << 1 << Trend << u"no entry of this bucket"_s;
    QTest::newRow("id without status.txt") << 0 << BucketId << u"no status.txt"_s;
    QTest::newRow("response without status.txt") << 0 << Response << u"no status.txt"_s;
    QTest::newRow("module of a kernel fault") << 2 << Module << u"no such part"_s;
}

void TestBucketModel::unknownIsEmptyAndSaysWhy()
{
    QFETCH(int, row);
    QFETCH(BucketColumn, column);
    QFETCH(QString, reason);
    BucketModel model;
    show(model, smallShare());
    const QModelIndex index = model.index(row, int(column));
    QCOMPARE(index.data().toString(), QString());
    QVERIFY2(index.data(Qt::ToolTipRole).toString().contains(reason), qPrintable(index.data(Qt::ToolTipRole).toString()));
}

void TestBucketModel::valuesAreForMachines()
{
    BucketModel model;
    show(model, smallShare());
    const auto value = [&](int row, BucketColumn column) {
        return model.index(row, int(column)).data(BucketModel::ValueRole);
    };
    QCOMPARE(value(0, BucketColumn::Hits), QVariant::fromValue(qulonglong(4120)));
    QCOMPARE(value(0, BucketColumn::LastHit), QVariant(u"2007-04-23T10:00:00"_s));
    QCOMPARE(value(2, BucketColumn::Kind), QVariant(u"kernel"_s));
    QVERIFY(!value(3, BucketColumn::Hits).isValid());
    QCOMPARE(model.index(0, 0).data(BucketModel::TrendRole).value<QList<quint32>>().size(), 30);
    QCOMPARE(model.index(1, 0).data(BucketModel::FilledRole).toDouble(), 0.1);
    QVERIFY(!model.index(2, 0).data(BucketModel::FilledRole).isValid());
    QCOMPARE(model.index(0, 0).data(BucketModel::StateRole).toInt(), int(BucketState::Blind));
}

void TestBucketModel::persistentIndexesFollowTheirBucket_data()
{
    keepsTheContractOfModels_data();
}

void TestBucketModel::persistentIndexesFollowTheirBucket()
{
    QFETCH(bool, grouped);
    BucketModel model;
    model.setGrouped(grouped);
    show(model, manyBuckets(3000, 12));
    std::vector<std::pair<QPersistentModelIndex, std::uint32_t>> kept;
    for (std::uint32_t row = 0; row < 3000; row += 37)
        kept.emplace_back(model.indexOfBucket(row, int(row % 18)), row);

    model.sort(int(BucketColumn::Module));
    settle(model);
    model.setFilter(parseFilter(u"hits:>0"_s)); // leaves out those without a usable count.txt
    settle(model);
    model.setShare(manyBuckets(3500, 12).snapshot(), nullptr); // the scan goes on
    settle(model);
    for (const auto &[index, row] : kept) {
        const bool counted = model.snapshot()->buckets[row].has(cer::Bucket::Counted);
        QCOMPARE(index.isValid(), counted);
        if (!counted)
            continue;
        QCOMPARE(model.bucketRow(index), row);
        QCOMPARE(index.column(), int(row % 18));
    }
}

void TestBucketModel::persistentIndexesOfRowsThatGoBecomeInvalid()
{
    BucketModel model;
    show(model, smallShare());
    const QPersistentModelIndex excel = model.indexOfBucket(1), word = model.indexOfBucket(0);
    model.setFilter(parseFilter(u"winword"_s));
    settle(model);
    QVERIFY(!excel.isValid());
    QCOMPARE(word.row(), 0);
}

void TestBucketModel::persistentIndexesFollowIntoANewScan()
{
    BucketModel model;
    show(model, smallShare());
    const QPersistentModelIndex excel = model.indexOfBucket(1), word = model.indexOfBucket(0),
                                blue = model.indexOfBucket(3);

    ShareBuilder again; // in another order, one bucket less, one more, one in another spelling
    again.bucket("new.exe\\1\\a.dll\\1\\00000000", 1, 0)
        .bucket("blue", 8, 8)
        .bucket("EXCEL.EXE\\16.0\\mso.dll\\16.0\\00a1b2c3", 13, 1)
        .scannedAt(2);
    show(model, again);
    QCOMPARE(model.bucketRow(excel), 2U);
    QCOMPARE(model.bucketRow(blue), 1U);
    QVERIFY(!word.isValid());
}

void TestBucketModel::groupsSumUp()
{
    BucketModel model;
    model.setGrouped(true);
    model.setNow(cer::localSeconds(2007, 4, 23, 12, 30, 0));
    show(model, smallShare());
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(text(model, 0, BucketColumn::App), u"winword.exe (2)"_s);
    QCOMPARE(text(model, 0, BucketColumn::Hits), u"4,120"_s);
    QCOMPARE(text(model, 0, BucketColumn::Problems), u"⚠ 1"_s);
    QCOMPARE(text(model, 0, BucketColumn::LastHit), u"2 h ago"_s);
    QCOMPARE(text(model, 1, BucketColumn::Response), u"1 of 1"_s);
    QCOMPARE(text(model, 0, BucketColumn::Machines), QString());
    QVERIFY(model.index(0, int(BucketColumn::Hits)).data(Qt::ToolTipRole).toString().contains(u"no usable count.txt"_s));
    QCOMPARE(model.rowCount(model.index(0, 0)), 2);
    QCOMPARE(text(model, 0, BucketColumn::AppVersion, model.index(0, 0)), u"16.0"_s);
}

void TestBucketModel::groupsFollowTheOrder()
{
    BucketModel model;
    model.setGrouped(true);
    model.sort(int(BucketColumn::App));
    show(model, smallShare());
    QCOMPARE(texts(model, BucketColumn::App), (QStringList{u"blue (1)"_s, u"excel.exe (1)"_s, u"winword.exe (2)"_s}));
    model.sort(int(BucketColumn::Hits), Qt::DescendingOrder);
    settle(model);
    QCOMPARE(texts(model, BucketColumn::App), (QStringList{u"winword.exe (2)"_s, u"excel.exe (1)"_s, u"blue (1)"_s}));
}

void TestBucketModel::findsItsWayFromBucketToIndexInGroups()
{
    BucketModel model;
    model.setGrouped(true);
    show(model, manyBuckets(500, 7));
    for (std::uint32_t row = 0; row < 500; ++row)
        QCOMPARE(model.bucketRow(model.indexOfBucket(row)), row);
    QVERIFY(!model.indexOfBucket(500).isValid());
    QVERIFY(!model.bucketRow(model.index(0, 0)));
}

QTEST_MAIN(TestBucketModel)
#include "tst_bucketmodel.moc"
