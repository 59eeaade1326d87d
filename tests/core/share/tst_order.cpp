// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/names.h"
#include "core/share/order.h"
#include "testsnapshot.h"

#include <QTest>

#include <numeric>

using namespace cer;

class TestOrder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void order_data();
    void order();
    void everyOrderIsTotalAndAPermutation();
    void aSecondRuleBreaksTies();
    void manyRows();
};

static std::vector<std::uint32_t> sorted(const ShareSnapshot &snapshot, std::vector<SortRule> rules)
{
    std::vector<std::uint32_t> rows(snapshot.buckets.size());
    std::iota(rows.begin(), rows.end(), 0);
    sortRows(rows, snapshot, nullptr, rules);
    return rows;
}

void TestOrder::order_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<bool>("descending");
    QTest::addColumn<QList<int>>("rows");
    const auto row = [](const char *name, SortKey key, bool descending, QList<int> rows) {
        QTest::newRow(name) << int(key) << descending << rows;
    };
    // 0: b 1.10 hits 5; 1: B 1.9 hits 50, status; 2: a 2.0 malformed; 3: blue hits 5
    row("names without case, versions as numbers", SortKey::App, false, {2, 1, 0, 3});
    row("1.9 stands before 1.10", SortKey::AppVersion, false, {1, 0, 2, 3});
    row("most hits first, unknown last", SortKey::Hits, true, {1, 0, 3, 2});
    row("fewest hits first, unknown last", SortKey::Hits, false, {0, 3, 1, 2});
    row("offsets are numbers", SortKey::Offset, false, {2, 0, 1, 3});
    row("no limit is unknown", SortKey::Limit, true, {1, 2, 0, 3});
    row("bucket ids", SortKey::BucketId, false, {1, 2, 0, 3});
    row("responses", SortKey::Response, true, {1, 2, 0, 3});
    row("kinds", SortKey::Kind, true, {3, 2, 1, 0});
    row("the whole subpath", SortKey::Subpath, false, {2, 1, 0, 3});
}

void TestOrder::order()
{
    QFETCH(int, key);
    QFETCH(bool, descending);
    QFETCH(QList<int>, rows);
    SnapshotBuilder builder;
    builder.add({"b.exe", "1.10", "m.dll", "1", "00000010"}, 5, 1);
    builder.add({"B.exe", "1.9", "m.dll", "1", "0000000000000011"}, 50, 1);
    builder.status("Bucket=7\r\nResponse=http://x/\r\nCrashes per bucket=9\r\n");
    builder.add({"a.exe", "2.0", "m.dll", "1", "0000000f"}).flags = Bucket::CountMalformed;
    builder.add({kernelSubpath}, 5, 5);
    const auto found = sorted(*builder.snapshot, {{SortKey(key), descending}});
    QCOMPARE(QList<int>(found.begin(), found.end()), rows);
}

void TestOrder::everyOrderIsTotalAndAPermutation()
{
    for (unsigned seed = 0; seed < 5; ++seed) {
        const auto snapshot = randomSnapshot(seed, 1000);
        for (int key = int(SortKey::App); key <= int(SortKey::Subpath); ++key) {
            for (const bool descending : {false, true}) {
                const std::vector<SortRule> rules{{SortKey(key), descending}};
                const auto rows = sorted(*snapshot, rules);
                auto again = rows;
                std::shuffle(again.begin(), again.end(), std::mt19937(seed));
                sortRows(again, *snapshot, nullptr, rules);
                QCOMPARE(again, rows); // whatever the order before
                auto all = rows;
                std::ranges::sort(all);
                QVERIFY(std::ranges::adjacent_find(all) == all.end() && all.back() + 1 == all.size());
            }
        }
    }
}

void TestOrder::aSecondRuleBreaksTies()
{
    const auto snapshot = randomSnapshot(7, 2000);
    const auto rows = sorted(*snapshot, {{SortKey::Reports, true}, {SortKey::App, false}, {SortKey::ReportBytes, true}});
    const auto before = [&](std::uint32_t a, std::uint32_t b) {
        const Bucket &x = snapshot->buckets[a], &y = snapshot->buckets[b];
        if (x.reports != y.reports)
            return x.reports > y.reports;
        // What is equal without case is not equal: compareNatural breaks ties by bytes.
        if (const int order = compareNatural(snapshot->part(a, Part::App), snapshot->part(b, Part::App)); order != 0)
            return order < 0;
        return x.reportBytes > y.reportBytes;
    };
    for (std::size_t i = 1; i < rows.size(); ++i)
        QVERIFY(!before(rows[i], rows[i - 1]));
}

void TestOrder::manyRows()
{
    const auto snapshot = randomSnapshot(3, 50000);
    const auto rows = sorted(*snapshot, {{SortKey::ReportBytes, false}});
    for (std::size_t i = 1; i < rows.size(); ++i)
        QVERIFY(snapshot->buckets[rows[i - 1]].reportBytes <= snapshot->buckets[rows[i]].reportBytes);
    std::stop_source stop;
    stop.request_stop();
    auto left = rows;
    sortRows(left, *snapshot, nullptr, std::vector<SortRule>{{SortKey::Hits, true}}, stop.get_token());
    std::ranges::sort(left);
    QCOMPARE(left.size(), rows.size()); // nothing is lost when stopped
}

QTEST_APPLESS_MAIN(TestOrder)
#include "tst_order.moc"
