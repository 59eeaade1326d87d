// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/history.h"
#include "core/store/memorystore.h"

#include <QTest>

#include <numeric>

using namespace cer;

namespace {

const LocalSeconds start = localSeconds(2026, 3, 1, 9);
const std::string first = "app.exe\\1.0\\mod.dll\\2.0\\0000abcd";

/// Rows: 0 first, 1 an application with id 7, 2 and 3 both with id 8, 4 blue.
SnapshotPtr fiveBuckets()
{
    auto snapshot = std::make_shared<ShareSnapshot>();
    const auto add = [&](const char *app, BucketKind kind, std::optional<std::uint64_t> id) {
        Bucket bucket;
        bucket.kind = kind;
        if (kind == BucketKind::Application) {
            for (std::size_t part = 0; const char *text : {app, "1.0", "mod.dll", "2.0", "0000abcd"})
                bucket.parts[part++] = snapshot->names.intern(text);
        } else {
            bucket.parts[0] = snapshot->names.intern(kernelSubpath);
        }
        if (id) {
            bucket.status = std::uint32_t(snapshot->statuses.size());
            snapshot->statuses.emplace_back().bucketId = id;
        }
        snapshot->buckets.push_back(bucket);
    };
    add("app.exe", BucketKind::Application, {});
    add("seven.exe", BucketKind::Application, 7);
    add("eight.exe", BucketKind::Application, 8);
    add("also8.exe", BucketKind::Application, 8);
    add("", BucketKind::Kernel, {});
    return snapshot;
}

std::string line(int day, const char *machine, const char *user, const std::string &info)
{
    return logLine({start + day * 86400, machine, user, info}, LogKind::Crash);
}

HistoryPtr historyOf(const std::string &crashLog)
{
    MemoryStore store;
    store.addFile("crash.log", crashLog);
    const auto history = readShareHistory(store, fiveBuckets(), {}, {});
    return history ? *history : nullptr;
}

} // namespace

class TestShareHistory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void attribution_data();
    void attribution();
    void firstAndLastHitMachinesAndUsers();
    void hitsPerDayEndWithTheNewestDay();
    void machinesAreRankedAndFound();
    void damagedLinesAreFindings();
    void aLineWithLineFeedAloneIsReadAndAFinding();
    void aWrongClockDoesNotMoveTheDays();
    void linesAcrossReadsAreWhole();
    void aMissingLogIsAnEmptyHistory();
    void aDeniedLogIsAnError();
    void stopping();
};

void TestShareHistory::attribution_data()
{
    QTest::addColumn<QByteArray>("info");
    QTest::addColumn<int>("row"); // -1: none
    QTest::addColumn<int>("unattributed");
    QTest::addColumn<int>("shared");
    QTest::newRow("a subpath names its bucket") << QByteArray::fromStdString(first) << 0 << 0 << 0;
    QTest::newRow("a subpath compares without case") << QByteArray("APP.EXE\\1.0\\Mod.dll\\2.0\\0000ABCD") << 0 << 0 << 0;
    QTest::newRow("a number names the bucket whose status.txt has it") << QByteArray("7") << 1 << 0 << 0;
    QTest::newRow("a number of two buckets is shared, never one of them") << QByteArray("8") << -1 << 0 << 1;
    QTest::newRow("a number of no bucket") << QByteArray("9") << -1 << 1 << 0;
    QTest::newRow("a subpath of no bucket") << QByteArray("gone.exe\\1\\m\\1\\00000000") << -1 << 1 << 0;
    QTest::newRow("the kernel") << QByteArray("blue") << 4 << 0 << 0;
}

void TestShareHistory::attribution()
{
    QFETCH(QByteArray, info);
    QFETCH(int, row);
    QFETCH(int, unattributed);
    QFETCH(int, shared);
    const HistoryPtr history = historyOf(line(0, "PC-1", "anna", info.toStdString()));
    QVERIFY(history);
    for (int i = 0; i < 5; ++i)
        QCOMPARE(history->bucket(i) != nullptr, i == row);
    QCOMPARE(history->unattributed(), std::uint64_t(unattributed));
    QCOMPARE(history->sharedIds(), std::uint64_t(shared));
    QCOMPARE(history->lines(), std::uint64_t(1));
}

void TestShareHistory::firstAndLastHitMachinesAndUsers()
{
    const HistoryPtr history =
        historyOf(line(5, "PC-1", "anna", first) + line(2, "pc-1", "bert", first) + line(9, "PC-2", "anna", first));
    const BucketHistory *bucket = history->bucket(0);
    QVERIFY(bucket);
    QCOMPARE(bucket->firstHit, start + 2 * 86400);
    QCOMPARE(bucket->lastHit, start + 9 * 86400);
    QCOMPARE(bucket->hits, std::uint64_t(3));
    QCOMPARE(bucket->machines, std::uint32_t(2));
    QCOMPARE(bucket->users, std::uint32_t(2));
}

void TestShareHistory::hitsPerDayEndWithTheNewestDay()
{
    const HistoryPtr history = historyOf(line(0, "PC-1", "anna", first) + line(71, "PC-1", "anna", first)
                                         + line(71, "PC-2", "anna", first) + line(100, "PC-1", "anna", "7"));
    QCOMPARE(history->newestDay(), start / 86400 + 100);
    const auto &days = history->bucket(0)->perDay;
    QCOMPARE(days[0], std::uint16_t(2)); // 29 days before the newest
    QCOMPARE(std::accumulate(days.begin(), days.end(), 0), 2);
    QCOMPARE(history->bucket(1)->perDay.back(), std::uint16_t(1));
}

void TestShareHistory::machinesAreRankedAndFound()
{
    const HistoryPtr history = historyOf(line(0, "PC-1", "anna", first) + line(1, "PC-2", "bert", first)
                                         + line(2, "pc-2", "bert", first) + line(3, "PC-22", "carl", "7"));
    const auto machines = history->topMachines(0, 10);
    QCOMPARE(machines.size(), std::size_t(2));
    QCOMPARE(machines[0].name, std::string("PC-2"));
    QCOMPARE(machines[0].hits, std::uint64_t(2));
    QCOMPARE(history->topMachines(0, 1).size(), std::size_t(1));
    QCOMPARE(history->topUsers(1, 10).front().name, std::string("carl"));
    QVERIFY(history->topUsers(4, 10).empty());
    QCOMPARE(history->rowsOfMachine("pc-2"), (std::vector<std::uint32_t>{0, 1}));
    QCOMPARE(history->rowsOfMachine("pc-2", true), (std::vector<std::uint32_t>{0}));
    QCOMPARE(history->rowsOfUser("CARL"), (std::vector<std::uint32_t>{1}));
    QCOMPARE(history->machinesLike("pc", 10), (std::vector<std::string>{"PC-1", "PC-2", "PC-22"}));
    QCOMPARE(history->machinesLike("PC-2", 1), (std::vector<std::string>{"PC-2"}));
    QCOMPARE(history->usersLike("b", 10), (std::vector<std::string>{"bert"}));
}

void TestShareHistory::damagedLinesAreFindings()
{
    const HistoryPtr history =
        historyOf(line(0, "PC-1", "anna", first) + "nonsense\r\n" + line(1, "PC-1", "anna", first)
                  + std::string(10000, 'x') + "\r\n" + line(2, "PC-1", "anna", first).substr(0, 30));
    QCOMPARE(history->bucket(0)->hits, std::uint64_t(2));
    QCOMPARE(history->malformed(), std::uint64_t(3));
    QCOMPARE(history->findings().size(), std::size_t(3));
    QCOMPARE(history->findings()[0].where, (Where{"crash.log", 2, 1}));
    QVERIFY(history->findings()[1].code == FindingCode::LogLineTooLong);
    QVERIFY(history->findings()[2].code == FindingCode::LogTornLine);
    QCOMPARE(history->findings()[2].where.line, std::uint64_t(5));
}

void TestShareHistory::aLineWithLineFeedAloneIsReadAndAFinding()
{
    std::string feedOnly = line(0, "PC-1", "anna", first);
    feedOnly.erase(feedOnly.size() - 2, 1);
    const HistoryPtr history = historyOf(feedOnly + line(1, "PC-1", "anna", first));
    QCOMPARE(history->bucket(0)->hits, std::uint64_t(2));
    QCOMPARE(history->lines(), std::uint64_t(2));
    QCOMPARE(history->findings().size(), std::size_t(1));
    QVERIFY(history->findings()[0].code == FindingCode::TextLoneLineFeed);
    QCOMPARE(history->findings()[0].where.line, std::uint64_t(1));
}

void TestShareHistory::aWrongClockDoesNotMoveTheDays()
{
    MemoryStore store;
    store.addFile("crash.log", line(3, "PC-1", "anna", first) + line(5000, "PC-2", "anna", first), start + 4 * 86400);
    const HistoryPtr history = *readShareHistory(store, fiveBuckets(), {}, {});
    QCOMPARE(history->newestDay(), start / 86400 + 3);
    QCOMPARE(history->bucket(0)->perDay.back(), std::uint16_t(1));
    QCOMPARE(history->bucket(0)->hits, std::uint64_t(2));
}

void TestShareHistory::linesAcrossReadsAreWhole()
{
    std::string log;
    const int count = 200000; // more than two reads of 4 MiB
    for (int i = 0; i < count; ++i)
        log += line(i % 20, "PC-1", "anna", first);
    const HistoryPtr history = historyOf(log);
    QCOMPARE(history->bucket(0)->hits, std::uint64_t(count));
    QCOMPARE(history->malformed(), std::uint64_t(0));
    const HistoryPtr withLongLine =
        historyOf(log + std::string(9 * 1024 * 1024, 'x') + "\r\n" + line(3, "PC-1", "anna", "7"));
    QCOMPARE(withLongLine->malformed(), std::uint64_t(1));
    QVERIFY(withLongLine->bucket(1));
}

void TestShareHistory::aMissingLogIsAnEmptyHistory()
{
    MemoryStore store;
    const auto history = readShareHistory(store, fiveBuckets(), {}, {});
    QVERIFY(history.has_value());
    QCOMPARE((*history)->lines(), std::uint64_t(0));
    QVERIFY(!(*history)->bucket(0));
}

void TestShareHistory::aDeniedLogIsAnError()
{
    MemoryStore store;
    store.addFile("crash.log", "");
    store.deny("crash.log");
    const auto history = readShareHistory(store, fiveBuckets(), {}, {});
    QVERIFY(!history);
    QVERIFY(history.error().kind == ErrorKind::Denied);
    QCOMPARE(history.error().path, std::string("crash.log"));
}

void TestShareHistory::stopping()
{
    MemoryStore store;
    std::string log;
    for (int i = 0; i < 200000; ++i)
        log += line(0, "PC-1", "anna", first);
    store.addFile("crash.log", log);
    std::stop_source stop;
    int steps = 0;
    const auto history = readShareHistory(store, fiveBuckets(), stop.get_token(), [&](const ReadProgress &progress) {
        ++steps;
        QCOMPARE(progress.bytesTotal, std::uint64_t(log.size()));
        stop.request_stop();
    });
    QVERIFY(!history);
    QVERIFY(history.error().kind == ErrorKind::Cancelled);
    QCOMPARE(steps, 1);
}

QTEST_APPLESS_MAIN(TestShareHistory)
#include "tst_sharehistory.moc"
