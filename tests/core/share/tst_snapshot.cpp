// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/snapshot.h"

#include "drawing.h"

#include <QTest>

using namespace cer;

/// Snapshots as a scan gives them, and as others make them by hand.
class SnapshotTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rowsAreFoundBySubpath_data();
    void rowsAreFoundBySubpath();
    void theIndexFindsWhatTheSearchFinds();
    void partsOfEachKind();
    void totalsAddUp();
    void aBucketIsFullAtItsLimit_data();
    void aBucketIsFullAtItsLimit();
    void littleIsKeptPerBucket();
};

namespace {

std::uint32_t add(ShareSnapshot &snapshot, std::initializer_list<std::string_view> parts, BucketKind kind)
{
    Bucket bucket;
    bucket.kind = kind;
    std::ranges::transform(parts, bucket.parts.begin(),
                           [&](std::string_view part) { return snapshot.names.intern(part); });
    snapshot.buckets.push_back(bucket);
    return static_cast<std::uint32_t>(snapshot.buckets.size() - 1);
}

ShareSnapshot drawn()
{
    ShareSnapshot snapshot;
    add(snapshot, {"winword.exe", "11.0.1.0", "mso.dll", "11.0.2.0", "0000abcd"}, BucketKind::Application);
    add(snapshot, {"blue"}, BucketKind::Kernel);
    add(snapshot, {"WER\\Other\\x"}, BucketKind::Other);
    add(snapshot, {"winword.exe", "11.0.1.0", "mso.dll", "11.0.2.0", "0000abce"}, BucketKind::Application);
    return snapshot;
}

} // namespace

void SnapshotTest::rowsAreFoundBySubpath_data()
{
    QTest::addColumn<QByteArray>("subpath");
    QTest::addColumn<int>("row"); // -1: none
    QTest::newRow("as written") << QByteArray(winword) << 0;
    QTest::newRow("in other case") << QByteArray(winword).toUpper() << 0;
    QTest::newRow("with slashes") << QByteArray(winword).replace('\\', '/') << 0;
    QTest::newRow("blue") << QByteArray("Blue") << 1;
    QTest::newRow("another kind") << QByteArray("wer\\other\\X") << 2;
    QTest::newRow("another kind with slashes") << QByteArray("WER/Other/x") << 2;
    QTest::newRow("the next offset") << QByteArray("winword.exe\\11.0.1.0\\mso.dll\\11.0.2.0\\0000abce") << 3;
    QTest::newRow("nothing") << QByteArray("") << -1;
    QTest::newRow("a part less") << QByteArray("winword.exe\\11.0.1.0\\mso.dll\\11.0.2.0") << -1;
    QTest::newRow("a part more") << QByteArray(winword) + "\\x" << -1;
    QTest::newRow("a closing separator") << QByteArray(winword) + "\\" << -1;
    QTest::newRow("a character less") << QByteArray(winword).chopped(1) << -1;
    QTest::newRow("a separator that is none") << QByteArray(winword).replace('\\', '.') << -1;
    QTest::newRow("the start of a name") << QByteArray("blu") << -1;
}

void SnapshotTest::rowsAreFoundBySubpath()
{
    QFETCH(const QByteArray, subpath);
    QFETCH(const int, row);
    ShareSnapshot snapshot = drawn();
    const auto expected = row < 0 ? std::nullopt : std::optional(std::size_t(row));
    QCOMPARE(snapshot.find(subpath.toStdString()), expected);
    for (std::uint32_t i = 0; i < snapshot.buckets.size(); ++i)
        snapshot.index.add(snapshot, i);
    QCOMPARE(snapshot.find(subpath.toStdString()), expected);
}

void SnapshotTest::theIndexFindsWhatTheSearchFinds()
{
    ShareSnapshot snapshot;
    for (int i = 0; i < 2000; ++i) {
        const std::string offset = QByteArray::number(i * 7919, 16).rightJustified(8, '0').toStdString();
        snapshot.index.add(
            snapshot, add(snapshot, {"app" + std::to_string(i % 13), "1", "m", "2", offset}, BucketKind::Application));
    }
    for (std::size_t row = 0; row < snapshot.buckets.size(); ++row)
        QCOMPARE(snapshot.find(snapshot.subpath(row)), std::optional(row));
    snapshot.index.rebuild(snapshot, snapshot.buckets.size());
    for (std::size_t row = 0; row < snapshot.buckets.size(); ++row)
        QCOMPARE(snapshot.find(snapshot.subpath(row)), std::optional(row));
    QVERIFY(!snapshot.find("app1\\1\\m\\2\\ffffffff"));
}

void SnapshotTest::partsOfEachKind()
{
    const ShareSnapshot snapshot = drawn();
    QCOMPARE(snapshot.subpath(0), std::string(winword));
    QCOMPARE(snapshot.subpath(1), std::string("blue"));
    QCOMPARE(snapshot.subpath(2), std::string("WER\\Other\\x"));
    QCOMPARE(snapshot.part(0, Part::Module), std::string_view("mso.dll"));
    QCOMPARE(snapshot.part(1, Part::App), std::string_view("blue"));
    QCOMPARE(snapshot.part(1, Part::Offset), std::string_view());
    QCOMPARE(snapshot.part(2, Part::App), std::string_view("WER\\Other\\x"));
}

void SnapshotTest::totalsAddUp()
{
    ShareSnapshot snapshot = drawn();
    for (Bucket &one : snapshot.buckets) {
        one.hits = 10;
        one.cabs = 2;
        one.reports = 3;
        one.reportBytes = 100;
    }
    snapshot.findings.resize(5);
    const ShareTotals totals = snapshot.totals();
    QCOMPARE(totals.buckets, 4u);
    QCOMPARE(totals.hits, 40u);
    QCOMPARE(totals.cabs, 8u);
    QCOMPARE(totals.reports, 12u);
    QCOMPARE(totals.reportBytes, 400u);
    QCOMPARE(totals.findings, 5u);
}

void SnapshotTest::aBucketIsFullAtItsLimit_data()
{
    QTest::addColumn<QByteArray>("status"); // null: none
    QTest::addColumn<QByteArray>("policy");
    QTest::addColumn<int>("cabs");
    QTest::addColumn<bool>("full");
    const QByteArray none;
    QTest::newRow("one less than the default") << none << none << 4 << false;
    QTest::newRow("the default") << none << none << 5 << true;
    QTest::newRow("more than the default") << none << none << 6 << true;
    QTest::newRow("status.txt allows more") << QByteArray("Crashes per bucket=9\r\n") << none << 8 << false;
    QTest::newRow("status.txt before policy.txt")
        << QByteArray("Crashes per bucket=3\r\n") << QByteArray("Crashes per bucket=9\r\n") << 3 << true;
    QTest::newRow("policy.txt before the default") << none << QByteArray("Crashes per bucket=9\r\n") << 8 << false;
    QTest::newRow("a status.txt without limit") << QByteArray("Bucket=1\r\n") << none << 5 << true;
    QTest::newRow("a limit of nothing") << QByteArray("Crashes per bucket=0\r\n") << none << 0 << true;
}

void SnapshotTest::aBucketIsFullAtItsLimit()
{
    QFETCH(const QByteArray, status);
    QFETCH(const QByteArray, policy);
    QFETCH(const int, cabs);
    QFETCH(const bool, full);
    Drawing drawing;
    drawing.count(winword, std::uint64_t(cabs), 10);
    if (!status.isNull())
        drawing.status(winword, status.toStdString());
    if (!policy.isNull())
        drawing.store.addFile("policy.txt", policy.toStdString());
    QCOMPARE(drawing.scan()->full(0), full);
}

void SnapshotTest::littleIsKeptPerBucket()
{
    Drawing drawing;
    for (int i = 0; i < 5000; ++i) {
        const std::string offset = QByteArray::number(i * 7919, 16).rightJustified(8, '0').toStdString();
        drawing.count(
            "app" + std::to_string(i % 100) + ".exe\\1.0\\module" + std::to_string(i % 300) + "\\2.0\\" + offset, 1, 2);
    }
    const SnapshotPtr snapshot = drawing.scan();
    QCOMPARE(snapshot->buckets.size(), 5000u);
    QVERIFY2(snapshot->memory() <= 200u * 5000u, qPrintable(QString::number(snapshot->memory())));
}

QTEST_GUILESS_MAIN(SnapshotTest)
#include "tst_snapshot.moc"
