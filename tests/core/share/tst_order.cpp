// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/names.h"
#include "core/protocol/settings.h"
#include "core/share/historybuilder.h"
#include "core/share/order.h"
#include "core/share/rownotes.h"
#include "testsnapshot.h"

#include <QTest>

#include <numeric>
#include <variant>

using namespace cer;

class TestOrder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void order_data();
    void order();
    void everyOrderIsTotalAndAPermutation();
    void everyOrderIsThatOfANaiveSort_data();
    void everyOrderIsThatOfANaiveSort();
    void manyRows();
};

static std::vector<std::uint32_t> sorted(const ShareSnapshot &snapshot, std::vector<SortRule> rules,
                                         const RowNotes *notes = nullptr)
{
    std::vector<std::uint32_t> rows(snapshot.buckets.size());
    std::iota(rows.begin(), rows.end(), 0);
    sortRows(rows, snapshot, nullptr, rules, {}, nullptr, notes);
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
    row("a setting in force", SortKey::FDoc, true, {1, 2, 0, 3});
    row("a setting that is in force nowhere else is unknown there", SortKey::RegKey, true, {1, 2, 0, 3});
    row("tickets, as people order numbers; none is unknown", SortKey::Ticket, false, {3, 1, 0, 2});
    row("notes, an empty one is none", SortKey::Note, true, {1, 3, 2, 0});
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
    builder.status("Bucket=7\r\nResponse=http://x/\r\nCrashes per bucket=9\r\nfDoc=YES\r\nRegKey=HKLM\\A\r\n");
    builder.add({"a.exe", "2.0", "m.dll", "1", "0000000f"}).flags = Bucket::CountMalformed;
    builder.add({kernelSubpath}, 5, 5);
    const RowNotes notes(*builder.snapshot, {{"b.exe\\1.9\\m.dll\\1\\0000000000000011", {"b", "T-10", {}}},
                                             {"blue", {"a", "T-9", {}}},
                                             {"b.exe\\1.10\\m.dll\\1\\00000010", {{}, "T-11", {}}}});
    const auto found = sorted(*builder.snapshot, {{SortKey(key), descending}}, &notes);
    QCOMPARE(QList<int>(found.begin(), found.end()), rows);
}

void TestOrder::everyOrderIsTotalAndAPermutation()
{
    for (unsigned seed = 0; seed < 5; ++seed) {
        const auto snapshot = randomSnapshot(seed, 1000);
        for (int key = int(SortKey::App); key <= int(SortKey::Tracking); ++key) {
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

namespace {

/// What a row shows for a key, without regard to speed; nothing: unknown.
using Shown = std::variant<std::monostate, std::uint64_t, std::int64_t, std::string>;

Shown number(bool known, std::uint64_t value)
{
    return known ? Shown(value) : Shown();
}

std::int64_t trend(const BucketHistory &history)
{
    std::int64_t sum = 0;
    for (int day = 16; day < 30; ++day)
        sum += day < 23 ? -int(history.perDay[day]) : int(history.perDay[day]);
    return sum;
}

Shown ofHistory(const BucketHistory &history, SortKey key)
{
    switch (key) {
    case SortKey::FirstHit: return history.firstHit;
    case SortKey::LastHit: return history.lastHit;
    case SortKey::Machines: return std::uint64_t(history.machines);
    case SortKey::Users: return std::uint64_t(history.users);
    default: return trend(history);
    }
}

Shown shown(const ShareSnapshot &snapshot, const ShareHistory *history, std::uint32_t row, SortKey key)
{
    const Bucket &bucket = snapshot.buckets[row];
    const StatusSummary *status = snapshot.status(row);
    if (const auto setting = settingOf(key)) {
        const auto value = effectiveValue(*setting, status ? &status->document : nullptr, nullptr).value;
        return value ? Shown(*value) : Shown();
    }
    const auto part = [&](Part which) {
        return bucket.parts[int(which)] == noName ? Shown() : Shown(std::string(snapshot.part(row, which)));
    };
    switch (key) {
    case SortKey::App: return part(Part::App);
    case SortKey::AppVersion: return part(Part::AppVersion);
    case SortKey::Module: return part(Part::Module);
    case SortKey::ModuleVersion: return part(Part::ModuleVersion);
    case SortKey::Offset: {
        bool isHex = false;
        const auto value = QString::fromStdString(std::string(snapshot.part(row, Part::Offset))).toULongLong(&isHex, 16);
        return number(isHex, value);
    }
    case SortKey::Kind: return std::uint64_t(bucket.kind);
    case SortKey::Hits: return number(bucket.has(Bucket::Counted), bucket.hits);
    case SortKey::Cabs: return number(bucket.has(Bucket::Counted), bucket.cabs);
    case SortKey::Limit: return number(snapshot.limit(row).has_value(), snapshot.limit(row).value_or(0));
    case SortKey::Reports: return std::uint64_t(bucket.reports);
    case SortKey::ReportBytes: return bucket.reportBytes;
    case SortKey::LastActivity: return bucket.lastActivity ? Shown(bucket.lastActivity) : Shown();
    case SortKey::BucketId: return number(status && status->bucketId, status ? status->bucketId.value_or(0) : 0);
    case SortKey::Response: return status && !status->response.empty() ? Shown(status->response) : Shown();
    case SortKey::Problems: return std::uint64_t(bucket.findings);
    case SortKey::Note:
    case SortKey::Ticket: return {}; // nobody wrote any
    default: return history && history->bucket(row) ? ofHistory(*history->bucket(row), key) : Shown();
    }
}

int compareShown(const Shown &a, const Shown &b)
{
    if (a.index() == 3 && b.index() == 3)
        return compareNatural(std::get<std::string>(a), std::get<std::string>(b));
    return a < b ? -1 : a > b ? 1 : 0;
}

/// Unknown last whichever way.
int compareBy(const Shown &a, const Shown &b, bool descending)
{
    if (a.index() == 0 || b.index() == 0)
        return int(a.index() == 0) - int(b.index() == 0);
    return descending ? compareShown(b, a) : compareShown(a, b);
}

class NaiveOrder {
public:
    const ShareSnapshot &snapshot;
    const ShareHistory *history;

    int bySubpath(std::uint32_t a, std::uint32_t b) const
    {
        for (const SortKey part :
             {SortKey::App, SortKey::AppVersion, SortKey::Module, SortKey::ModuleVersion, SortKey::Offset}) {
            if (const int order = byRule(a, b, {part, false}); order != 0)
                return order;
        }
        return a < b ? -1 : int(a > b);
    }
    int byRule(std::uint32_t a, std::uint32_t b, SortRule rule) const
    {
        if (rule.key == SortKey::Subpath)
            return rule.descending ? bySubpath(b, a) : bySubpath(a, b);
        return compareBy(shown(snapshot, history, a, rule.key), shown(snapshot, history, b, rule.key), rule.descending);
    }
    std::vector<std::uint32_t> sorted(std::vector<std::uint32_t> rows, const std::vector<SortRule> &rules) const
    {
        std::ranges::sort(rows, [&](std::uint32_t a, std::uint32_t b) {
            for (const SortRule &rule : rules) {
                if (const int order = byRule(a, b, rule); order != 0)
                    return order < 0;
            }
            return bySubpath(a, b) < 0;
        });
        return rows;
    }
};

HistoryPtr randomHistory(const SnapshotPtr &snapshot)
{
    std::mt19937 random(5);
    HistoryBuilder builder(snapshot->buckets.size());
    for (std::uint32_t row = 0; row < snapshot->buckets.size(); ++row) {
        for (unsigned hits = random() % 6; hits > 0; --hits)
            builder.add(row, LogEntry{localSeconds(2026, 3, 1) + LocalSeconds(random() % 40) * 86400,
                                      "PC-" + std::to_string(random() % 3), "anna", noCab});
    }
    return builder.finish();
}

} // namespace

void TestOrder::everyOrderIsThatOfANaiveSort_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("second");
    QTest::addColumn<bool>("part"); // of the rows
    for (int key = int(SortKey::App); key <= int(SortKey::Tracking); ++key) {
        QTest::addRow("key %d", key) << key << -1 << false;
        QTest::addRow("key %d, few rows", key) << key << -1 << true;
        QTest::addRow("kind, then key %d", key) << int(SortKey::Kind) << key << false;
        QTest::addRow("reports, then key %d", key) << int(SortKey::Reports) << key << true;
    }
}

void TestOrder::everyOrderIsThatOfANaiveSort()
{
    QFETCH(int, key);
    QFETCH(int, second);
    QFETCH(bool, part);
    const auto snapshot = randomSnapshot(11, 900);
    const HistoryPtr history = randomHistory(snapshot);
    const NameOrder order(*snapshot);
    std::vector<std::uint32_t> rows;
    for (std::uint32_t row = 0; row < snapshot->buckets.size(); row += part ? 13 : 1)
        rows.push_back(row);
    std::shuffle(rows.begin(), rows.end(), std::mt19937(1));
    for (const bool descending : {false, true}) {
        std::vector<SortRule> rules{{SortKey(key), descending}};
        if (second >= 0)
            rules.push_back({SortKey(second), !descending});
        const auto expected = NaiveOrder{*snapshot, history.get()}.sorted(rows, rules);
        auto found = rows;
        sortRows(found, *snapshot, history.get(), rules);
        QCOMPARE(found, expected);
        found = rows;
        sortRows(found, *snapshot, history.get(), rules, {}, &order);
        QCOMPARE(found, expected);
    }
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
