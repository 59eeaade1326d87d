// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/snapshotcache.h"
#include "tests/core/share/drawing.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace cer;
using namespace Qt::StringLiterals;

class TestSnapshotCache final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsKeptComesBack_data();
    void whatIsKeptComesBack();
    void anotherShareIsAnotherFile();
    void whatIsNotCompleteIsNotKept();
    void theNewerOneTakesThePlace();
    void aCutFileIsNone();
    void aDamagedFileIsNone();
    void lengthsAreNotBelieved();
    void aFolderThatCannotBeMadeIsAnError();

private:
    static SnapshotPtr example()
    {
        Drawing drawing;
        drawing.count(winword, 3, 12).report(winword, "d5je031w.cab", 1000, 2000);
        drawing.hits(winword, "10:00:00  03-01-2026\tPC-1\tann\tNo CAB\r\n");
        drawing.status(winword, "Bucket=4711\r\nResponse=http://intra/\r\ntracking=maybe\r\n");
        drawing.count(excel, 0, 1).count("blue", 1, 7).count("shutdown", 0, 2).count("odd\\one", 0, 4);
        drawing.store.addFile("counts/bad.exe/1/m/1/00000000/count.txt", "nonsense");
        drawing.store.addFile("policy.txt", "Tracking=YES\r\nCrashes per bucket=9\r\nodd line\r\n");
        return drawing.scan();
    }
    std::string folder() const { return m_folder.filePath(u"cache"_s).toStdString(); }

    QTemporaryDir m_folder;
};

static void compare(const ShareSnapshot &found, const ShareSnapshot &expected)
{
    QCOMPARE(found.root, expected.root);
    QCOMPARE(found.scannedAt, expected.scannedAt);
    QCOMPARE(found.crashLogBytes, expected.crashLogBytes);
    QVERIFY(found.complete);
    QCOMPARE(found.buckets.size(), expected.buckets.size());
    for (std::size_t row = 0; row < found.buckets.size(); ++row) {
        const Bucket &a = found.buckets[row], &b = expected.buckets[row];
        QCOMPARE(found.subpath(row), expected.subpath(row));
        QCOMPARE(found.find(expected.subpath(row)).value_or(99), row);
        QVERIFY(a.kind == b.kind && a.flags == b.flags && a.hits == b.hits && a.cabs == b.cabs);
        QVERIFY(a.reports == b.reports && a.reportBytes == b.reportBytes && a.hitsLogBytes == b.hitsLogBytes);
        QVERIFY(a.lastActivity == b.lastActivity && a.findings == b.findings);
        QCOMPARE(found.status(row) != nullptr, expected.status(row) != nullptr);
        if (const StatusSummary *status = expected.status(row)) {
            QCOMPARE(found.status(row)->document.bytes(), status->document.bytes());
            QVERIFY(found.status(row)->document.findings() == status->document.findings());
            QCOMPARE(found.status(row)->bucketId, status->bucketId);
        }
        QCOMPARE(found.limit(row), expected.limit(row));
    }
    QVERIFY(found.findings == expected.findings);
    QVERIFY(found.findingBuckets == expected.findingBuckets);
    QCOMPARE(found.policy.has_value(), expected.policy.has_value());
    if (expected.policy) {
        QCOMPARE(found.policy->bytes(), expected.policy->bytes());
        QVERIFY(found.policy->findings() == expected.policy->findings());
    }
}

void TestSnapshotCache::whatIsKeptComesBack_data()
{
    QTest::addColumn<bool>("empty");
    QTest::newRow("buckets of each kind, settings and problems") << false;
    QTest::newRow("a share without a bucket") << true;
}

void TestSnapshotCache::whatIsKeptComesBack()
{
    QFETCH(bool, empty);
    const SnapshotPtr expected = empty ? Drawing().scan() : example();
    QVERIFY(empty || expected->findings.size() >= 3);
    const SnapshotCache cache(folder());
    QVERIFY(cache.keep("/srv/cer", *expected));
    const SnapshotPtr found = cache.load("/srv/cer");
    QVERIFY(found);
    compare(*found, *expected);
}

void TestSnapshotCache::anotherShareIsAnotherFile()
{
    const SnapshotCache cache(folder());
    QVERIFY(cache.keep("/srv/cer", *example()));
    QVERIFY(!cache.load("/srv/other"));
}

void TestSnapshotCache::whatIsNotCompleteIsNotKept()
{
    ShareSnapshot half = *example();
    half.complete = false;
    const auto kept = SnapshotCache(folder()).keep("/srv/half", half);
    QVERIFY(!kept);
    QCOMPARE(kept.error().kind, ErrorKind::Malformed);
}

void TestSnapshotCache::theNewerOneTakesThePlace()
{
    const SnapshotCache cache(folder());
    QVERIFY(cache.keep("/srv/cer", *example()));
    QVERIFY(cache.keep("/srv/cer", *Drawing().scan()));
    QVERIFY(cache.load("/srv/cer")->buckets.empty());
    QVERIFY2(QDir(QString::fromStdString(folder())).entryList(QDir::Files).filter(u".snapshot."_s).isEmpty(),
             "no temporary file is left");
}

void TestSnapshotCache::aCutFileIsNone()
{
    const std::string bytes = snapshotBytes(*example());
    QVERIFY(readSnapshot(bytes));
    for (std::size_t size = 0; size < bytes.size(); ++size)
        QVERIFY2(!readSnapshot(bytes.substr(0, size)), qPrintable(QString::number(size)));
    QVERIFY(!readSnapshot(bytes + 'x'));
}

void TestSnapshotCache::aDamagedFileIsNone()
{
    const SnapshotCache cache(folder());
    QVERIFY(cache.keep("/srv/damaged", *example()));
    QDir files(QString::fromStdString(folder()));
    files.setSorting(QDir::Time);
    QFile file(files.filePath(files.entryList(QDir::Files).constFirst()));
    QVERIFY(file.open(QIODevice::ReadWrite));
    const QByteArray bytes = file.readAll();
    for (qsizetype at = 0; at < bytes.size(); at += 13) {
        QByteArray damaged = bytes;
        damaged[at] = char(damaged[at] ^ 0x10);
        QVERIFY(file.seek(0) && file.write(damaged) == damaged.size() && file.flush());
        QVERIFY2(!cache.load("/srv/damaged"), qPrintable(QString::number(at)));
    }
    QVERIFY(file.seek(0) && file.write(bytes) == bytes.size() && file.flush());
    QVERIFY(cache.load("/srv/damaged"));
}

/// Bytes that pass for a snapshot are one that can be walked.
void TestSnapshotCache::lengthsAreNotBelieved()
{
    const std::string bytes = snapshotBytes(*example());
    std::minstd_rand random(11);
    for (int round = 0; round < 5000; ++round) {
        std::string damaged = bytes;
        for (unsigned change = random() % 3; change < 3; ++change)
            damaged[random() % damaged.size()] = char(random());
        const auto read = readSnapshot(damaged);
        for (std::size_t row = 0; read && row < (*read)->buckets.size(); ++row) {
            QVERIFY((*read)->find((*read)->subpath(row)));
            const StatusSummary *status = (*read)->status(row);
            QVERIFY(!status || status->document.bytes().size() <= damaged.size());
        }
    }
}

void TestSnapshotCache::aFolderThatCannotBeMadeIsAnError()
{
    QFile inTheWay(QString::fromStdString(folder()) + u".file"_s);
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    inTheWay.close();
    QVERIFY(!SnapshotCache(inTheWay.fileName().toStdString()).keep("/srv/cer", *example()));
}

QTEST_GUILESS_MAIN(TestSnapshotCache)
#include "tst_snapshotcache.moc"
