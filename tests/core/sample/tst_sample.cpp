// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/sample.h"
#include "core/share/history.h"
#include "core/share/scan.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace cer;
using namespace Qt::StringLiterals;

namespace {

constexpr std::uint64_t buckets = 150, hits = 6000;

SampleOptions options(std::uint64_t seed = 1)
{
    return {buckets, hits, seed, localSeconds(2026, 4, 1)};
}

/// Everything that the folder holds.
QByteArray fingerprint(const QString &folder)
{
    QStringList files;
    for (QDirIterator it(folder, QDir::Files, QDirIterator::Subdirectories); it.hasNext();)
        files << it.next();
    files.sort();
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &name : std::as_const(files)) {
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly))
            return {};
        hash.addData(name.mid(folder.size()).toUtf8());
        hash.addData(&file);
    }
    return hash.result();
}

} // namespace

class TestSample final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theSameSeedGivesTheSameBytes();
    void anotherSeedGivesAnotherShare();
    void numbersAreWhatWasAskedFor();
    void logsAgreeWithTheCounters();
    void everyStoryIsThere_data();
    void everyStoryIsThere();
    void reportsAreCabinets();
    void aFolderThatHoldsSomethingIsLeftAlone();
    void stopping();

private:
    QTemporaryDir m_folder;
    std::shared_ptr<Store> m_store;
    SnapshotPtr m_snapshot;
    HistoryPtr m_history;
};

void TestSample::initTestCase()
{
    QVERIFY(writeSample(m_folder.path().toStdString(), options()).has_value());
    m_store = *openStore(m_folder.path().toStdString());
    m_snapshot = *scanShare(*m_store, {}, {}, {});
    m_history = *readShareHistory(*m_store, m_snapshot, {}, {});
}

void TestSample::theSameSeedGivesTheSameBytes()
{
    const QTemporaryDir again;
    QVERIFY(writeSample(again.path().toStdString(), options()).has_value());
    QCOMPARE(fingerprint(again.path()), fingerprint(m_folder.path()));
}

void TestSample::anotherSeedGivesAnotherShare()
{
    const QTemporaryDir other;
    QVERIFY(writeSample(other.path().toStdString(), options(2)).has_value());
    QVERIFY(fingerprint(other.path()) != fingerprint(m_folder.path()));
}

void TestSample::numbersAreWhatWasAskedFor()
{
    QCOMPARE(m_snapshot->buckets.size(), std::size_t(buckets));
    const std::uint64_t counted = m_snapshot->totals().hits;
    QVERIFY2(counted > hits * 9 / 10 && counted <= hits, QByteArray::number(qulonglong(counted)).constData());
}

void TestSample::logsAgreeWithTheCounters()
{
    std::size_t tracked = 0;
    for (std::size_t row = 0; row < m_snapshot->buckets.size(); ++row) {
        const Bucket &bucket = m_snapshot->buckets[row];
        const BucketHistory *history = m_history->bucket(row);
        if (!history || !bucket.has(Bucket::Counted))
            continue;
        ++tracked;
        QCOMPARE(history->hits, bucket.hits);
    }
    QVERIFY(tracked > buckets * 8 / 10);
    QVERIFY(m_history->sharedIds() > 0);
    QCOMPARE(m_history->unattributed(), std::uint64_t(0));
}

void TestSample::everyStoryIsThere_data()
{
    QTest::addColumn<QByteArray>("code");
    for (const char *code : {"share.bucket-id-shared", "share.foreign-tree", "count.hits-zero", "entry.key-case",
                             "value.boolean", "entry.later-server", "text.lone-line-feed"})
        QTest::newRow(code) << QByteArray(code);
}

void TestSample::everyStoryIsThere()
{
    QFETCH(QByteArray, code);
    QVERIFY(std::ranges::any_of(m_snapshot->findings, [&](const Finding &finding) {
        return findingInfo(finding.code).name == code.toStdString();
    }));
}

void TestSample::reportsAreCabinets()
{
    QDirIterator it(m_folder.path(), {u"*.cab"_s}, QDir::Files, QDirIterator::Subdirectories);
    QStringList cabs{u"-qt"_s};
    while (it.hasNext() && cabs.size() < 40) {
        if (const QString cab = it.next(); !cab.contains(u"/Inventory.exe/4.2.0"_s)) // where one is cut off
            cabs << cab;
    }
    QVERIFY(cabs.size() > 20);
    QProcess cabextract;
    cabextract.start(u"cabextract"_s, cabs);
    QVERIFY(cabextract.waitForFinished());
    QCOMPARE(cabextract.exitCode(), 0);
    QVERIFY(cabextract.readAllStandardOutput().contains("minidump.mdmp"));
}

void TestSample::aFolderThatHoldsSomethingIsLeftAlone()
{
    const auto again = writeSample(m_folder.path().toStdString(), options());
    QVERIFY(!again);
    QVERIFY(again.error().kind == ErrorKind::Exists);
}

void TestSample::stopping()
{
    const QTemporaryDir folder;
    std::stop_source stop;
    stop.request_stop();
    const auto stopped = writeSample(folder.path().toStdString(), options(), stop.get_token());
    QVERIFY(!stopped);
    QVERIFY(stopped.error().kind == ErrorKind::Cancelled);
}

QTEST_GUILESS_MAIN(TestSample)
#include "tst_sample.moc"
