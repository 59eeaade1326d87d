// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/sharepaths.h"
#include "core/share/savedfile.h"
#include "testsnapshot.h"

#include <QTest>

using namespace cer;

namespace {

SnapshotPtr withSavedFile(const SnapshotPtr &snapshot, const std::string &file, const std::optional<std::string> &bytes)
{
    const FileEdit edit{file, {}, bytes, {}};
    return withSavedFiles(snapshot, {&edit, 1});
}

} // namespace

class TestSavedFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aChangedStatusChangesItsBucketAlone();
    void aNewStatus();
    void aRemovedStatus();
    void findingsAreThoseOfTheNewContent();
    void policy();
    void manyAtOnce();
    void aCountIsTakenOver_data();
    void aCountIsTakenOver();
    void otherFilesChangeNothing_data();
    void otherFilesChangeNothing();

private:
    SnapshotPtr m_snapshot;
};

static const std::string withStatus = "a.exe\\1\\m.dll\\1\\00000001", without = "b.exe\\1\\m.dll\\1\\00000002";

void TestSavedFile::init()
{
    SnapshotBuilder builder;
    builder.add({"a.exe", "1", "m.dll", "1", "00000001"});
    builder.status("Bucket=7\r\n");
    builder.add({"b.exe", "1", "m.dll", "1", "00000002"});
    m_snapshot = builder.snapshot;
}

void TestSavedFile::aChangedStatusChangesItsBucketAlone()
{
    const SnapshotPtr saved =
        withSavedFile(m_snapshot, statusFile("A.exe\\1\\m.dll\\1\\00000001"), "Bucket=8\r\nResponse=1\r\n");
    QVERIFY(saved != m_snapshot);
    QCOMPARE(saved->status(0)->bucketId, std::optional<std::uint64_t>(8));
    QCOMPARE(saved->status(0)->response, std::string("1"));
    QCOMPARE(m_snapshot->status(0)->bucketId, std::optional<std::uint64_t>(7));
    QVERIFY(!saved->status(1));
}

void TestSavedFile::aNewStatus()
{
    const SnapshotPtr saved = withSavedFile(m_snapshot, statusFile(without), "Crashes per bucket=100\r\n");
    QVERIFY(saved->status(1));
    QCOMPARE(saved->limit(1), std::optional<std::uint64_t>(100));
    QVERIFY(saved->buckets[1].has(Bucket::InStatus));
}

void TestSavedFile::aRemovedStatus()
{
    const SnapshotPtr saved = withSavedFile(m_snapshot, statusFile(withStatus), std::nullopt);
    QVERIFY(!saved->status(0));
}

void TestSavedFile::findingsAreThoseOfTheNewContent()
{
    const std::string file = statusFile(withStatus);
    const SnapshotPtr broken = withSavedFile(m_snapshot, file, "Bucket=0\r\nNonsense=1\r\n");
    QCOMPARE(broken->buckets[0].findings, std::uint32_t(2));
    QCOMPARE(broken->findings.size(), std::size_t(2));
    QCOMPARE(broken->findingBuckets, (std::vector<std::uint32_t>{0, 0}));
    QCOMPARE(broken->findings[0].where.file, file);
    const SnapshotPtr mended = withSavedFile(broken, file, "Bucket=9\r\n");
    QCOMPARE(mended->buckets[0].findings, std::uint32_t(0));
    QVERIFY(mended->findings.empty());
}

void TestSavedFile::policy()
{
    const SnapshotPtr saved = withSavedFile(m_snapshot, "policy.txt", "Crashes per bucket=3\r\nBucket=1\r\n");
    QVERIFY(saved->policy);
    QCOMPARE(saved->limit(1), std::optional<std::uint64_t>(3));
    QCOMPARE(saved->findings.size(), std::size_t(1));
    QVERIFY(!withSavedFile(saved, "policy.txt", std::nullopt)->policy);
}

void TestSavedFile::manyAtOnce()
{
    const std::vector<FileEdit> edits = {
        {statusFile(withStatus), {}, "Nonsense=1\r\n", {}},
        {statusFile(without), {}, "Bucket=0\r\n", {}},
        {"policy.txt", {}, "Bucket=1\r\n", {}},
        {"status/x/status.txt", {}, "Bucket=1\r\n", {}},
    };
    const SnapshotPtr saved = withSavedFiles(m_snapshot, edits);
    QCOMPARE(saved->findingBuckets, (std::vector<std::uint32_t>{0, 1, 0xffffffff}));
    QCOMPARE(saved->buckets[0].findings + saved->buckets[1].findings, std::uint32_t(2));
    QVERIFY(!saved->status(0)->bucketId && saved->policy);
}

void TestSavedFile::aCountIsTakenOver_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("hits");
    QTest::addColumn<int>("flag");
    QTest::addColumn<int>("findings"); // more than before
    QTest::newRow("one that conforms") << QByteArray("Cabs Gathered=2\r\nTotal Hits=9\r\n") << 9 << int(Bucket::Counted)
                                       << 0;
    QTest::newRow("one that is damaged") << QByteArray("Cabs Gathered=2\r\nTotal Hits=0\r\n") << 0
                                         << int(Bucket::CountMalformed) << 1;
}

void TestSavedFile::aCountIsTakenOver()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, hits);
    QFETCH(int, flag);
    QFETCH(int, findings);
    const std::string subpath = m_snapshot->subpath(0);
    const SnapshotPtr saved = withSavedFile(m_snapshot, countFile(subpath), bytes.toStdString());
    QCOMPARE(int(saved->buckets[0].hits), hits);
    QVERIFY(saved->buckets[0].has(Bucket::Flag(flag)));
    QCOMPARE(int(saved->findings.size() - m_snapshot->findings.size()), findings);
    QCOMPARE(int(saved->buckets[0].findings - m_snapshot->buckets[0].findings), findings);
}

void TestSavedFile::otherFilesChangeNothing_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("a status.txt of no bucket") << QByteArray("status/x/status.txt");
    QTest::newRow("a file of another name") << QByteArray("status/a.exe/1/m.dll/1/00000001/readme.txt");
    QTest::newRow("a count.txt of no bucket") << QByteArray("counts/x/count.txt");
    QTest::newRow("a status.txt in the branch itself") << QByteArray("status/status.txt");
}

void TestSavedFile::otherFilesChangeNothing()
{
    QFETCH(QByteArray, file);
    QVERIFY(withSavedFile(m_snapshot, file.toStdString(), "Bucket=1\r\n") == m_snapshot);
}

QTEST_APPLESS_MAIN(TestSavedFile)
#include "tst_savedfile.moc"
