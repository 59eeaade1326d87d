// SPDX-License-Identifier: GPL-3.0-or-later
#include "sharebuilder.h"
#include "ui/share/bucketarrangement.h"
#include "ui/share/searchbar.h"
#include "ui/share/shownshare.h"

#include <QTest>

#include <set>

using namespace Qt::StringLiterals;

namespace {

cer::BucketFilter filter(const char *text)
{
    return cer::BucketFilter::parse(text, 0);
}

BucketOrder orderOf(const cer::SnapshotPtr &snapshot, bool grouped = false)
{
    return {snapshot, nullptr, {}, {{cer::SortKey::Hits, true}}, grouped};
}

} // namespace

class TestBucketArrangement final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyRowStandsOnce_data();
    void everyRowStandsOnce();
    void placesAreTheOtherWayRound();
    void aFilterKeepsTheOrder();
    void aFilterAloneDoesNotSortAnew();
    void anotherOrderKeepsTheFacts();
    void stoppedWorkGivesNothing();
    void groupsCoverAllRowsOneAfterTheOther();
    void otherSubpathsAreGroupedByTheirFirstFolder();
    void blindIsWhatTheSearchLineCallsBlind();
    void movedRows_data();
    void movedRows();
    void summary_data();
    void summary();
    void aRefreshKeepsTheRowsUntilItIsThrough();
    void anotherShareIsShownAtOnce();
    void aHistoryIsOnlyShownBesideItsScan();
};

void TestBucketArrangement::everyRowStandsOnce_data()
{
    QTest::addColumn<bool>("grouped");
    QTest::newRow("flat") << false;
    QTest::newRow("grouped") << true;
}

void TestBucketArrangement::everyRowStandsOnce()
{
    QFETCH(bool, grouped);
    const auto made = arrangeBuckets(orderOf(manyBuckets(1234).snapshot(), grouped), {});
    QCOMPARE(made->rows.size(), 1234U);
    QCOMPARE(std::set(made->rows.begin(), made->rows.end()).size(), 1234U);
}

void TestBucketArrangement::placesAreTheOtherWayRound()
{
    BucketOrder order = orderOf(manyBuckets(500).snapshot());
    order.filter = filter("hits:>2500");
    const auto made = arrangeBuckets(order, {});
    QVERIFY(!made->rows.empty() && made->rows.size() < 500);
    for (std::uint32_t place = 0; place < made->rows.size(); ++place)
        QCOMPARE(made->placeOf(made->rows[place]), place);
    QCOMPARE(std::size_t(std::ranges::count(made->places, noRow)), 500 - made->rows.size());
    QVERIFY(!made->placeOf(500));
}

void TestBucketArrangement::aFilterKeepsTheOrder()
{
    BucketOrder order = orderOf(manyBuckets(500).snapshot());
    const auto all = arrangeBuckets(order, {});
    order.filter = filter("app7");
    const auto some = arrangeBuckets(order, all);
    std::vector<std::uint32_t> expected = all->rows;
    const auto taken = order.filter.rows(*order.snapshot, nullptr);
    std::erase_if(expected, [&](std::uint32_t row) { return !std::ranges::binary_search(taken, row); });
    QVERIFY(!expected.empty());
    QCOMPARE(some->rows, expected);
}

void TestBucketArrangement::aFilterAloneDoesNotSortAnew()
{
    BucketOrder order = orderOf(manyBuckets(100).snapshot());
    const auto first = arrangeBuckets(order, {});
    order.filter = filter("app1");
    const auto second = arrangeBuckets(order, first);
    QCOMPARE(second->sorted.get(), first->sorted.get());
    order.rules = {{cer::SortKey::App, false}};
    QVERIFY(arrangeBuckets(order, second)->sorted.get() != first->sorted.get());
}

void TestBucketArrangement::anotherOrderKeepsTheFacts()
{
    BucketOrder order = orderOf(manyBuckets(100).snapshot());
    const auto first = arrangeBuckets(order, {});
    order.rules = {{cer::SortKey::App, false}};
    QCOMPARE(arrangeBuckets(order, first)->facts.get(), first->facts.get());
}

void TestBucketArrangement::stoppedWorkGivesNothing()
{
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(!arrangeBuckets(orderOf(manyBuckets(100).snapshot()), {}, stop.get_token()));
}

void TestBucketArrangement::groupsCoverAllRowsOneAfterTheOther()
{
    const auto made = arrangeBuckets(orderOf(manyBuckets(1000, 9).snapshot(), true), {});
    QCOMPARE(made->groups.size(), 9U);
    std::uint32_t next = 0;
    for (std::size_t number = 0; number < made->groups.size(); ++number) {
        const BucketGroup &group = made->groups[number];
        QCOMPARE(group.first, next);
        next += group.count;
        for (std::uint32_t place = group.first; place < next; ++place) {
            QCOMPARE(made->facts->snapshot->part(made->rows[place], cer::Part::App), std::string_view(group.name));
            QCOMPARE(made->groupOf(place), number);
        }
    }
    QCOMPARE(next, 1000U);
}

void TestBucketArrangement::otherSubpathsAreGroupedByTheirFirstFolder()
{
    ShareBuilder share;
    share.bucket("WER\\AppHang\\a").bucket("WER\\BEX\\b").bucket("blue").bucket("loose").bucket("wer\\1\\m.dll\\1\\00000000");
    const auto made = arrangeBuckets(orderOf(share.snapshot(), true), {});
    std::multiset<std::pair<std::string, std::uint32_t>> groups;
    for (const BucketGroup &group : made->groups)
        groups.emplace(group.name, group.count);
    QCOMPARE(groups,
             (std::multiset<std::pair<std::string, std::uint32_t>>{{"WER", 2}, {"blue", 1}, {"loose", 1}, {"wer", 1}}));
}

void TestBucketArrangement::blindIsWhatTheSearchLineCallsBlind()
{
    const cer::SnapshotPtr snapshot = manyBuckets(300).snapshot();
    const auto made = arrangeBuckets(orderOf(snapshot), {});
    const auto blind = filter("is:blind").rows(*snapshot, nullptr);
    QVERIFY(!blind.empty());
    QCOMPARE(std::size_t(std::ranges::count(made->facts->blind, true)), blind.size());
    QVERIFY(std::ranges::all_of(blind, [&](std::uint32_t row) { return made->facts->blind[row]; }));
}

void TestBucketArrangement::movedRows_data()
{
    using Names = std::vector<const char *>;
    QTest::addColumn<Names>("before");
    QTest::addColumn<Names>("after");
    QTest::addColumn<std::vector<std::uint32_t>>("moved");
    const char *a = "a.exe\\1\\m.dll\\1\\00000000", *b = "b.exe\\1\\m.dll\\1\\00000000",
               *c = "c.exe\\1\\m.dll\\1\\00000000";
    QTest::newRow("the same rows have not moved") << Names{a, b} << Names{a, b} << std::vector<std::uint32_t>{};
    QTest::newRow("rows behind them do not count") << Names{a} << Names{a, b, c} << std::vector<std::uint32_t>{};
    QTest::newRow("turned round") << Names{a, b} << Names{b, a} << std::vector<std::uint32_t>{1, 0};
    QTest::newRow("one is gone") << Names{a, b, c} << Names{c, a} << std::vector<std::uint32_t>{1, noRow, 0};
    QTest::newRow("all are gone") << Names{a, b} << Names{c} << std::vector<std::uint32_t>{noRow, noRow};
    QTest::newRow("names that moved to another part are other buckets")
        << Names{"x\\y\\z\\v\\00000000"} << Names{"y\\x\\z\\v\\00000000"} << std::vector<std::uint32_t>{noRow};
    QTest::newRow("another spelling is the same bucket")
        << Names{b, a} << Names{"A.EXE\\1\\m.dll\\1\\00000000", "B.EXE\\1\\m.dll\\1\\00000000"}
        << std::vector<std::uint32_t>{1, 0};
    QTest::newRow("kinds do not mix") << Names{"blue"} << Names{"blue\\1"} << std::vector<std::uint32_t>{noRow};
}

void TestBucketArrangement::movedRows()
{
    QFETCH(std::vector<const char *>, before);
    QFETCH(std::vector<const char *>, after);
    ShareBuilder first, second;
    for (const char *subpath : before)
        first.bucket(subpath);
    for (const char *subpath : after)
        second.bucket(subpath);
    QTEST(::movedRows(*first.snapshot(), *second.snapshot()), "moved");
}

void TestBucketArrangement::summary_data()
{
    QTest::addColumn<QString>("search");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("without a search") << u""_s << u"3 buckets · 3,201 hits"_s;
    QTest::newRow("a part") << u"winword"_s << u"2 of 3 buckets · 1,201 of 3,201 hits · 38 %"_s;
    QTest::newRow("hardly anything") << u"hits:=1"_s << u"1 of 3 buckets · 1 of 3,201 hits · less than 1 %"_s;
    QTest::newRow("nothing") << u"chrome"_s << u"0 of 3 buckets · 0 of 3,201 hits · 0 %"_s;
}

void TestBucketArrangement::summary()
{
    QFETCH(QString, search);
    ShareBuilder share;
    share.bucket("winword.exe\\1\\m.dll\\1\\00000000", 1200)
        .bucket("winword.exe\\2\\m.dll\\1\\00000000", 1)
        .bucket("excel.exe\\2\\m.dll\\1\\00000000", 2000);
    BucketOrder order = orderOf(share.snapshot());
    order.filter = parseFilter(search);
    QTEST(summaryText(*arrangeBuckets(order, {})), "sentence");
}

void TestBucketArrangement::aRefreshKeepsTheRowsUntilItIsThrough()
{
    const cer::SnapshotPtr old = manyBuckets(10).snapshot();
    const cer::SnapshotPtr part = manyBuckets(3).complete(false).scannedAt(2).snapshot();
    const cer::SnapshotPtr whole = manyBuckets(12).scannedAt(2).snapshot();
    ShownShare shown;
    shown.setSnapshot(old, false);
    shown.setSnapshot(part, true);
    QCOMPARE(shown.snapshot(), old);
    QVERIFY(shown.isFromBefore());
    shown.setSnapshot(whole, false);
    QCOMPARE(shown.snapshot(), whole);
    QVERIFY(!shown.isFromBefore());
}

void TestBucketArrangement::anotherShareIsShownAtOnce()
{
    ShareBuilder other("/srv/other");
    other.bucket("blue").complete(false).scannedAt(2);
    const cer::SnapshotPtr snapshot = other.snapshot();
    ShownShare shown;
    shown.setSnapshot(manyBuckets(10).snapshot(), false);
    shown.setSnapshot(snapshot, true);
    QCOMPARE(shown.snapshot(), snapshot);
    shown.setSnapshot(nullptr, true);
    QVERIFY(!shown.snapshot());
}

void TestBucketArrangement::aHistoryIsOnlyShownBesideItsScan()
{
    const ShareBuilder share = manyBuckets(10);
    const cer::SnapshotPtr old = share.snapshot();
    const cer::HistoryPtr history = share.history(old);
    ShownShare shown;
    shown.setSnapshot(old, false);
    shown.setHistory(history, old);
    QCOMPARE(shown.history(), history);
    shown.setSnapshot(share.snapshot(), false); // brought up to date after a save
    QCOMPARE(shown.history(), history);
    shown.setSnapshot(manyBuckets(10).scannedAt(2).snapshot(), false); // scanned again: rows may have moved
    QVERIFY(!shown.history());
}

QTEST_GUILESS_MAIN(TestBucketArrangement)
#include "tst_bucketarrangement.moc"
