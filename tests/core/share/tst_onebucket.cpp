// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/onebucket.h"

#include "drawing.h"

using namespace cer;

namespace {

Drawing drawn()
{
    Drawing drawing;
    drawing.count(winword, 1, 7).report(winword, "a.cab").hits(winword, "torn").status(winword, "Bucket=7\r\nbucket=8\r\n");
    drawing.count(excel, 2, 5).status(excel, "rubbish");
    drawing.count(std::string(winword) + "\\deeper", 1, 1);
    drawing.store.addFile("policy.txt", "Crashes per bucket=9\r\n");
    drawing.store.addFile("counts/stray.txt", "");
    return drawing;
}

SnapshotPtr scanned(Store &store, const std::string &subpath)
{
    const Result<SnapshotPtr> result = scanBucket(store, subpath, {}, {});
    return result ? *result : nullptr;
}

} // namespace

class TestOneBucket final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itIsWhatAScanOfTheShareFinds_data();
    void itIsWhatAScanOfTheShareFinds();
    void nothingElseIsRead();
    void aBucketThatIsNotThere_data();
    void aBucketThatIsNotThere();
    void aRootThatCannotBeListed();
};

void TestOneBucket::itIsWhatAScanOfTheShareFinds_data()
{
    QTest::addColumn<QByteArray>("subpath");
    QTest::newRow("as written") << QByteArray(winword);
    QTest::newRow("in another case") << QByteArray(winword).toUpper();
    QTest::newRow("with slashes") << QByteArray(winword).replace('\\', '/');
    QTest::newRow("with findings alone") << QByteArray(excel);
    QTest::newRow("of another depth") << QByteArray(winword) + "\\deeper";
}

void TestOneBucket::itIsWhatAScanOfTheShareFinds()
{
    QFETCH(QByteArray, subpath);
    Drawing drawing = drawn();
    const SnapshotPtr one = scanned(drawing.store, subpath.toStdString());
    const SnapshotPtr all = drawing.scan();
    QVERIFY(one && one->complete);
    QCOMPARE(one->buckets.size(), std::size_t(1));
    const std::size_t row = all->find(subpath.toStdString()).value();
    QCOMPARE(one->subpath(0), all->subpath(row));
    const Bucket &a = one->buckets[0], &b = all->buckets[row];
    QCOMPARE(a.hits, b.hits);
    QCOMPARE(a.cabs, b.cabs);
    QCOMPARE(a.reports, b.reports);
    QCOMPARE(a.reportBytes, b.reportBytes);
    QCOMPARE(a.lastActivity, b.lastActivity);
    QCOMPARE(a.flags, b.flags);
    QCOMPARE(a.findings, b.findings);
    QCOMPARE(one->limit(0), all->limit(row));
    QVERIFY(!one->status(0) == !all->status(row));
}

void TestOneBucket::nothingElseIsRead()
{
    Drawing drawing = drawn();
    drawing.store.deny(countFile(excel));
    drawing.store.deny("counts/excel.exe");
    const SnapshotPtr one = scanned(drawing.store, winword);
    QVERIFY(one);
    for (const Finding &finding : one->findings)
        QVERIFY2(findingInfo(finding.code).name.starts_with("entry"), finding.where.file.c_str());
}

void TestOneBucket::aBucketThatIsNotThere_data()
{
    QTest::addColumn<QByteArray>("subpath");
    QTest::newRow("an unknown name") << QByteArray("nobody.exe\\1\\nobody.exe\\1\\00000000");
    QTest::newRow("the beginning of another") << QByteArray("winword.exe");
    QTest::newRow("dots") << QByteArray("..\\..");
    QTest::newRow("longer than any") << QByteArray(winword) + "\\nothing\\here";
}

void TestOneBucket::aBucketThatIsNotThere()
{
    QFETCH(QByteArray, subpath);
    Drawing drawing = drawn();
    const SnapshotPtr none = scanned(drawing.store, subpath.toStdString());
    QVERIFY(none);
    QCOMPARE(none->buckets.size(), std::size_t(0));
}

void TestOneBucket::aRootThatCannotBeListed()
{
    Drawing drawing = drawn();
    QVERIFY(scanBucket(drawing.store, "", {}, {}).error().kind == ErrorKind::NotFound);
    drawing.store.vanish();
    QVERIFY(scanBucket(drawing.store, winword, {}, {}).error().kind == ErrorKind::Unreachable);
}

QTEST_GUILESS_MAIN(TestOneBucket)
#include "tst_onebucket.moc"
