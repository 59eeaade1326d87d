// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/historybuilder.h"
#include "core/store/memorystore.h"
#include "testsnapshot.h"

#include <QTest>

#include <numeric>
#include <set>

using namespace cer;

namespace {

constexpr std::size_t bucketRows = 20;
const LocalSeconds start = localSeconds(2026, 3, 1);
const std::int64_t startDay = start / 86400;

struct Line {
    std::uint32_t row;
    std::string machine, user;
    LocalSeconds time;
};

/// Bucket 0 has none.
std::vector<Line> randomLines(unsigned seed, std::size_t count)
{
    std::mt19937 random(seed);
    std::vector<Line> lines;
    for (std::size_t i = 0; i < count; ++i)
        lines.push_back({std::uint32_t(1 + random() % (bucketRows - 1)),
                         (random() % 2 ? "PC-" : "pc-") + std::to_string(random() % 30),
                         "user" + std::to_string(random() % 9), start + LocalSeconds(random() % (40 * 86400))});
    return lines;
}

HistoryPtr byEntry(const std::vector<Line> &lines)
{
    HistoryBuilder builder(bucketRows);
    for (const Line &line : lines)
        builder.add(line.row, LogEntry{line.time, line.machine, line.user, noCab});
    return builder.finish();
}

/// As from hits.log files, each in two blocks.
HistoryPtr byColumns(const std::vector<Line> &lines)
{
    HistoryBuilder builder(bucketRows);
    for (std::uint32_t row = 0; row < bucketRows; ++row) {
        LogColumns columns[2] = {LogColumns(LogKind::Hits), LogColumns(LogKind::Hits)};
        for (std::size_t i = 0; i < lines.size(); ++i) {
            if (lines[i].row == row)
                columns[i % 2].append(logLine({lines[i].time, lines[i].machine, lines[i].user, noCab}, LogKind::Hits));
        }
        for (const LogColumns &block : columns)
            builder.add(row, block);
    }
    return builder.finish();
}

std::map<std::string, std::uint64_t> folded(const std::vector<ShareHistory::Ranked> &names)
{
    std::map<std::string, std::uint64_t> hits;
    for (const auto &[name, count] : names)
        hits[QString::fromStdString(name).toLower().toStdString()] += count;
    return hits;
}

struct Expected {
    std::uint64_t hits = 0;
    LocalSeconds first = 0, last = 0;
    std::map<std::string, std::uint64_t> machines, users;
    std::array<std::uint16_t, BucketHistory::days> perDay{};
};

Expected counted(const std::vector<Line> &lines, std::uint32_t row)
{
    const std::int64_t newest = std::ranges::max(lines, {}, &Line::time).time / 86400;
    Expected expected;
    for (const Line &line : lines) {
        if (line.row != row)
            continue;
        expected.first = expected.hits ? std::min(expected.first, line.time) : line.time;
        expected.last = expected.hits ? std::max(expected.last, line.time) : line.time;
        ++expected.hits;
        ++expected.machines[QString::fromStdString(line.machine).toLower().toStdString()];
        ++expected.users[line.user];
        const std::int64_t age = newest - line.time / 86400;
        if (age < std::int64_t(BucketHistory::days))
            ++expected.perDay[BucketHistory::days - 1 - std::size_t(age)];
    }
    return expected;
}

} // namespace

class TestHistoryBuilder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyWayGivesWhatCountingByHandGives_data();
    void everyWayGivesWhatCountingByHandGives();
    void theNewestDay_data();
    void theNewestDay();
    void aDayStopsAtTheMostThatItHolds();
    void faultsOfColumnsAreCounted();
};

void TestHistoryBuilder::everyWayGivesWhatCountingByHandGives_data()
{
    QTest::addColumn<bool>("columns");
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 5; ++seed) {
        QTest::addRow("line by line, %u", seed) << false << seed;
        QTest::addRow("as columns of each hits.log, %u", seed) << true << seed;
    }
}

void TestHistoryBuilder::everyWayGivesWhatCountingByHandGives()
{
    QFETCH(bool, columns);
    QFETCH(unsigned, seed);
    const std::vector<Line> lines = randomLines(seed, 3000);
    const HistoryPtr history = columns ? byColumns(lines) : byEntry(lines);
    QCOMPARE(history->lines(), std::uint64_t(lines.size()));
    QVERIFY(!history->bucket(0));
    for (std::uint32_t row = 1; row < bucketRows; ++row) {
        const Expected expected = counted(lines, row);
        const BucketHistory *bucket = history->bucket(row);
        QVERIFY(bucket);
        QCOMPARE(bucket->hits, expected.hits);
        QCOMPARE(bucket->firstHit, expected.first);
        QCOMPARE(bucket->lastHit, expected.last);
        QCOMPARE(bucket->machines, std::uint32_t(expected.machines.size()));
        QCOMPARE(bucket->users, std::uint32_t(expected.users.size()));
        QVERIFY(bucket->perDay == expected.perDay);
        QVERIFY(folded(history->topMachines(row, 1000)) == expected.machines);
        QVERIFY(folded(history->topUsers(row, 1000)) == expected.users);
        const auto ranked = history->topMachines(row, 1000);
        QVERIFY(std::ranges::is_sorted(ranked, std::greater(), &ShareHistory::Ranked::hits));
    }
}

void TestHistoryBuilder::theNewestDay_data()
{
    QTest::addColumn<QList<int>>("days");
    QTest::addColumn<int>("written"); // -1: unknown
    QTest::addColumn<int>("newest");
    QTest::newRow("is that of the newest entry") << QList<int>{3, 9, 1} << -1 << 9;
    QTest::newRow("a day ahead of the server may be another time zone") << QList<int>{3, 9} << 8 << 9;
    QTest::newRow("further ahead is a wrong clock") << QList<int>{3, 9, 4000} << 8 << 9;
    QTest::newRow("a log of wrong clocks alone ends with the newest") << QList<int>{4000, 5000} << 8 << 5000;
    QTest::newRow("a log that was written long after its last entry") << QList<int>{3, 9} << 400 << 9;
}

void TestHistoryBuilder::theNewestDay()
{
    QFETCH(QList<int>, days);
    QFETCH(int, written);
    QFETCH(int, newest);
    HistoryBuilder builder(1);
    for (const int day : days)
        builder.add(0, LogEntry{start + day * 86400, "PC-1", "anna", noCab});
    const HistoryPtr history = builder.finish(written < 0 ? std::nullopt : std::optional(startDay + written));
    QCOMPARE(history->newestDay(), startDay + newest);
    QCOMPARE(history->bucket(0)->hits, std::uint64_t(days.size()));
    QVERIFY(history->bucket(0)->perDay.back() > 0);
}

void TestHistoryBuilder::aDayStopsAtTheMostThatItHolds()
{
    HistoryBuilder builder(1);
    for (int i = 0; i < 70000; ++i)
        builder.add(0, LogEntry{start, "PC-1", "anna", noCab});
    const HistoryPtr history = builder.finish();
    QCOMPARE(history->bucket(0)->perDay.back(), std::uint16_t(65535));
    QCOMPARE(history->topMachines(0, 1).front().hits, std::uint64_t(70000));
}

void TestHistoryBuilder::faultsOfColumnsAreCounted()
{
    LogColumns columns(LogKind::Hits);
    columns.append("nonsense\r\n" + logLine({start, "PC-1", "anna", noCab}, LogKind::Hits));
    HistoryBuilder builder(2);
    builder.add(1, columns);
    const HistoryPtr history = builder.finish();
    QCOMPARE(history->lines(), std::uint64_t(2));
    QCOMPARE(history->malformed(), std::uint64_t(1));
    QCOMPARE(history->bucket(1)->hits, std::uint64_t(1));
}

QTEST_APPLESS_MAIN(TestHistoryBuilder)
#include "tst_historybuilder.moc"
