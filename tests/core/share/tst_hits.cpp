// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/hits.h"

#include <QTest>

using namespace cer;

namespace {

HitsBlock blockOf(std::initializer_list<LogEntry> entries)
{
    HitsBlock block;
    std::string bytes;
    for (const LogEntry &entry : entries)
        bytes += logLine(entry, LogKind::Hits);
    block.columns.append(bytes);
    return block;
}

const LocalSeconds noon = localSeconds(2026, 3, 31, 12);

HitsBlock threeHits()
{
    return blockOf(
        {{noon, "PC-1", "anna", "a.cab"}, {noon + 1800, "pc-1", "Bert", noCab}, {noon + 7200, "PC-2", "anna", noCab}});
}

} // namespace

class TestHits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void query_data();
    void query();
    void namesThatDifferInCaseAreOne();
    void hoursAreAscendingAlthoughLogsAreNot();
    void mergingCountsBothSides();
    void bars_data();
    void bars();
    void aBarHoldsAllHoursOfItsPeriod();
};

void TestHits::query_data()
{
    QTest::addColumn<QByteArray>("machine");
    QTest::addColumn<QByteArray>("user");
    QTest::addColumn<qint64>("from");
    QTest::addColumn<qint64>("until");
    QTest::addColumn<QList<int>>("rows");
    const qint64 none = 0;
    QTest::newRow("a machine matches without case")
        << QByteArray("Pc-1") << QByteArray() << none << none << QList<int>{1, 0};
    QTest::newRow("part of a name is not the name") << QByteArray("PC") << QByteArray() << none << none << QList<int>{};
    QTest::newRow("a user") << QByteArray() << QByteArray("anna") << none << none << QList<int>{2, 0};
    QTest::newRow("machine and user together")
        << QByteArray("PC-1") << QByteArray("bert") << none << none << QList<int>{1};
    QTest::newRow("the start of a period belongs to it")
        << QByteArray() << QByteArray() << qint64(noon + 1800) << none << QList<int>{2, 1};
    QTest::newRow("the end of a period does not")
        << QByteArray() << QByteArray() << none << qint64(noon + 1800) << QList<int>{0};
    QTest::newRow("a period without hits")
        << QByteArray() << QByteArray() << qint64(noon + 10000) << none << QList<int>{};
}

void TestHits::query()
{
    QFETCH(QByteArray, machine);
    QFETCH(QByteArray, user);
    QFETCH(qint64, from);
    QFETCH(qint64, until);
    QFETCH(QList<int>, rows);
    HitQuery query{{}, {}, machine.toStdString(), user.toStdString()};
    if (from)
        query.from = from;
    if (until)
        query.until = until;
    const HitsBlock block = threeHits();
    const BlockHits found = findHits(block, query);
    QVERIFY(!found.all);
    QCOMPARE(QList<int>(found.rows.begin(), found.rows.end()), rows);
    QCOMPARE(found.summary.hits, std::uint64_t(rows.size()));
}

void TestHits::namesThatDifferInCaseAreOne()
{
    const BlockHits found = findHits(threeHits(), {});
    QVERIFY(found.all);
    QVERIFY(found.rows.empty());
    QCOMPARE(found.summary.machines, (NameCounts{{"PC-1", 2}, {"PC-2", 1}}));
    QCOMPARE(found.summary.users, (NameCounts{{"anna", 2}, {"Bert", 1}}));
}

void TestHits::hoursAreAscendingAlthoughLogsAreNot()
{
    const HitsBlock block =
        blockOf({{noon, "A", "u", noCab}, {noon - 3600, "B", "u", noCab}, {noon + 1, "C", "u", noCab}});
    const std::int64_t hour = noon / 3600;
    QCOMPARE(findHits(block, {}).summary.hours, (HourCounts{{hour - 1, 1}, {hour, 2}}));
}

void TestHits::mergingCountsBothSides()
{
    HitSummary summary = findHits(threeHits(), {}).summary;
    mergeHits(summary,
              findHits(blockOf({{noon - 86400, "PC-2", "Carl", noCab}, {noon, "PC-2", "Carl", noCab}}), {}).summary);
    QCOMPARE(summary.hits, std::uint64_t(5));
    QCOMPARE(summary.machines, (NameCounts{{"PC-2", 3}, {"PC-1", 2}}));
    QCOMPARE(summary.hours.front(), std::pair(std::int64_t(noon / 3600 - 24), std::uint64_t(1)));
    QCOMPARE(summary.hours[1].second, std::uint64_t(3));
}

void TestHits::bars_data()
{
    QTest::addColumn<int>("bin");
    QTest::addColumn<qint64>("time");
    QTest::addColumn<qint64>("from");
    QTest::addColumn<qint64>("until");
    const auto row = [](const char *name, HitBin bin, LocalSeconds time, LocalSeconds from, LocalSeconds until) {
        QTest::newRow(name) << int(bin) << qint64(time) << qint64(from) << qint64(until);
    };
    row("an hour begins with its minute 0", HitBin::Hour, noon + 1799, noon, noon + 3600);
    row("a day begins at midnight", HitBin::Day, noon, localSeconds(2026, 3, 31), localSeconds(2026, 4, 1));
    row("a week begins on Monday", HitBin::Week, noon, localSeconds(2026, 3, 30), localSeconds(2026, 4, 6));
    row("Sunday is the last day of a week", HitBin::Week, localSeconds(2026, 4, 5, 23, 59, 59),
        localSeconds(2026, 3, 30), localSeconds(2026, 4, 6));
    row("a month is one of the calendar", HitBin::Month, noon, localSeconds(2026, 3, 1), localSeconds(2026, 4, 1));
    row("December ends with the year", HitBin::Month, localSeconds(2026, 12, 31), localSeconds(2026, 12, 1),
        localSeconds(2027, 1, 1));
    row("a day before 1970", HitBin::Day, localSeconds(1969, 12, 31, 1), localSeconds(1969, 12, 31),
        localSeconds(1970, 1, 1));
    row("a week before 1970", HitBin::Week, localSeconds(1969, 12, 31, 1), localSeconds(1969, 12, 29),
        localSeconds(1970, 1, 5));
}

void TestHits::bars()
{
    QFETCH(int, bin);
    QFETCH(qint64, time);
    QFETCH(qint64, from);
    QFETCH(qint64, until);
    QVERIFY((hitBarAt(time, HitBin(bin)) == HitBar{from, until, 0}));
}

void TestHits::aBarHoldsAllHoursOfItsPeriod()
{
    const std::int64_t hour = localSeconds(2026, 3, 31) / 3600;
    const std::vector<HitBar> days = hitBars({{hour, 1}, {hour + 23, 2}, {hour + 24, 4}}, HitBin::Day);
    QCOMPARE(days.size(), std::size_t(2));
    QCOMPARE(days[0].hits, std::uint64_t(3));
    QCOMPARE(days[1].hits, std::uint64_t(4));
    QVERIFY(hitBars({}, HitBin::Hour).empty());
}

QTEST_APPLESS_MAIN(TestHits)
#include "tst_hits.moc"
