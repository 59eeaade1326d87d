// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/filter.h"
#include "core/share/history.h"
#include "core/store/memorystore.h"
#include "testsnapshot.h"

#include <QTest>

using namespace cer;

namespace {

const LocalSeconds now = localSeconds(2026, 3, 31, 12);

/// Rows: 0 and 1 two versions of WINWORD.EXE, 2 an app with a blank, 3 blue, 4 a subpath of another depth.
struct World {
    SnapshotPtr snapshot;
    HistoryPtr history;
};

World world()
{
    SnapshotBuilder builder;
    Bucket &first = builder.add({"WINWORD.EXE", "16.0.1", "ntdll.dll", "10.0", "0003c66c"}, 4120, 5);
    first.reports = 5;
    first.reportBytes = 12'000'000;
    builder.add({"WINWORD.EXE", "16.0.2", "mso.dll", "16.0.2", "00a1b2c3"}, 100, 1);
    builder.status(
        "Response=http://intra/kb/4711\r\nBucket=4711\r\nCrashes per bucket=100\r\nGetFile=%WINDIR%\\a.txt\r\n");
    builder.add({"My App.exe", "1.0", "mso.dll", "16.0.2", "0000beef"}, 10, 0).flags = Bucket::CountMalformed;
    builder.add({kernelSubpath}, 50, 50).flags |= Bucket::HasHitsLog;
    builder.add({"odd\\one"}, 3, 3).findings = 2;
    MemoryStore store;
    const auto line = [](LocalSeconds time, const char *machine, const char *user, const char *info) {
        return logLine({time, machine, user, info}, LogKind::Crash);
    };
    store.addFile("crash.log", line(now - 40 * 86400, "PC-1", "anna", "WINWORD.EXE\\16.0.1\\ntdll.dll\\10.0\\0003c66c")
                                   + line(now - 3600, "PC-2", "anna", "WINWORD.EXE\\16.0.1\\ntdll.dll\\10.0\\0003c66c")
                                   + line(localSeconds(2026, 3, 1, 8), "PC-1", "bert", "4711"));
    return {builder.snapshot, *readShareHistory(store, builder.snapshot, {}, {})};
}

QList<int> rowsOf(const char *filter)
{
    static const World w = world();
    const auto rows = BucketFilter::parse(filter, now).rows(*w.snapshot, w.history.get());
    return QList<int>(rows.begin(), rows.end());
}

} // namespace

class TestFilter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void terms_data();
    void terms();
    void faults_data();
    void faults();
    void aFaultyTermIsLeftOutAndTheOthersHold();
    void termsKnowTheirPlaces();
    void onlyTermsOfTheLogsNeedThem();
    void termsOfTheLogsMatchNothingWithoutThem();
    void aNegatedFilterIsTheRest();
    void joiningTermsNarrows();
    void completion_data();
    void completion();
};

void TestFilter::terms_data()
{
    QTest::addColumn<QByteArray>("filter");
    QTest::addColumn<QList<int>>("rows");
    const auto row = [](const char *name, const char *filter, QList<int> rows) {
        QTest::newRow(name) << QByteArray(filter) << rows;
    };
    row("empty filter takes every bucket", "", {0, 1, 2, 3, 4});
    row("a word matches part of any name without case", "winword", {0, 1});
    row("a word matches a module too", "mso", {1, 2});
    row("two words are joined by AND", "winword mso", {1});
    row("quotes hold blanks", "\"my app\"", {2});
    row("a quoted colon is text", "\"app:x\"", {});
    row("a minus negates", "-winword", {2, 3, 4});
    row("OR makes two terms one choice", "ntdll OR beef", {0, 2});
    row("OR binds tighter than AND", "winword ntdll OR beef", {0});
    row("a small or is a word", "winword or", {0, 1});
    row("app asks the application alone", "app:mso", {});
    row("app with a blank", "app:\"my app\"", {2});
    row("an equals sign asks for the whole name", "app:=winword", {});
    row("the whole name without case", "app:=winword.exe", {0, 1});
    row("module", "module:ntdll", {0});
    row("version asks both", "version:16.0.2", {1, 2});
    row("offset", "offset:beef", {2});
    row("kind", "kind:kernel", {3});
    row("machine", "machine:pc-1", {0, 1});
    row("user", "user:bert", {1});
    row("id is a whole number", "id:4711", {1});
    row("part of an id is no id", "id:471", {});
    row("response", "response:intra", {1});
    row("key of status.txt", "key:getfile", {1});
    row("more hits than", "hits:>100", {0});
    row("at least so many hits", "hits:>=100", {0, 1});
    row("fewer hits than", "hits:<50", {4});
    row("exactly so many", "cabs:=1", {1});
    row("a number alone is equal", "cabs:1", {1});
    row("a range", "hits:3..100", {1, 3, 4});
    row("a damaged count.txt has no number", "hits:<1000000", {0, 1, 3, 4});
    row("a number with a unit", "bytes:>10M", {0});
    row("the limit in force", "limit:=100", {1});
    row("the default limit", "limit:=5", {0, 2, 4});
    row("problems", "problems:>0", {4});
    row("machines", "machines:=2", {0});
    row("younger than an age", "last:<7d", {0});
    row("older than an age", "last:>7d", {1});
    row("first hit older than an age", "first:>30d", {0, 1});
    row("an age in months", "first:>1mo", {0, 1});
    row("since a day", "last:>=2026-03-01", {0, 1});
    row("after a day excludes it", "last:>2026-03-01", {0});
    row("on a day", "last:2026-03-01", {1});
    row("in a minute", "last:2026-03-01T08:00", {1});
    row("has response", "has:response", {1});
    row("none status", "none:status", {0, 2, 3, 4});
    row("negated none is has", "-none:status", {1});
    row("full: as many reports as the limit", "is:full", {0});
    row("blind: full and hit more often", "is:blind", {0});
    row("malformed count.txt", "is:malformed", {2});
    row("kernel", "is:kernel", {3});
    row("other depth", "is:other", {4});
    row("has log", "has:log", {3});
}

void TestFilter::terms()
{
    QFETCH(QByteArray, filter);
    QFETCH(QList<int>, rows);
    QVERIFY(BucketFilter::parse(filter.toStdString(), now).faults().empty());
    QCOMPARE(rowsOf(filter.constData()), rows);
}

void TestFilter::faults_data()
{
    QTest::addColumn<QByteArray>("filter");
    QTest::addColumn<int>("code");
    QTest::addColumn<int>("offset");
    QTest::addColumn<int>("length");
    const auto row = [](const char *name, const char *filter, FilterFaultCode code, int offset, int length) {
        QTest::newRow(name) << QByteArray(filter) << int(code) << offset << length;
    };
    row("a field that does not exist", "word colour:red", FilterFaultCode::UnknownField, 5, 10);
    row("a flag that does not exist", "is:red", FilterFaultCode::UnknownFlag, 0, 6);
    row("a flag of has: behind is:", "is:response", FilterFaultCode::UnknownFlag, 0, 11);
    row("letters for a number", "hits:>many", FilterFaultCode::BadNumber, 0, 10);
    row("a negative number", "hits:-1", FilterFaultCode::BadNumber, 0, 7);
    row("a number beyond 63 bits", "hits:99999999999999999999", FilterFaultCode::BadNumber, 0, 25);
    row("a range without end", "hits:1..", FilterFaultCode::BadNumber, 0, 8);
    row("a day that does not exist", "last:>2026-02-30", FilterFaultCode::BadTime, 0, 16);
    row("an age without unit", "last:<7", FilterFaultCode::BadTime, 0, 7);
    row("an hour that does not exist", "last:2026-02-01T24:00", FilterFaultCode::BadTime, 0, 21);
    row("a field without value", "app:", FilterFaultCode::MissingValue, 0, 4);
    row("a flag without name", "has:", FilterFaultCode::MissingValue, 0, 4);
    row("an open quote", "app:\"my app", FilterFaultCode::OpenQuote, 0, 11);
    row("OR at the end", "word OR", FilterFaultCode::DanglingOr, 5, 2);
    row("OR at the start", "OR word", FilterFaultCode::DanglingOr, 0, 2);
    row("OR twice", "a OR OR b", FilterFaultCode::DanglingOr, 2, 2);
}

void TestFilter::faults()
{
    QFETCH(QByteArray, filter);
    QFETCH(int, code);
    QFETCH(int, offset);
    QFETCH(int, length);
    const auto faults = BucketFilter::parse(filter.toStdString(), now).faults();
    QVERIFY(!faults.empty());
    QVERIFY((faults.front() == FilterFault{FilterFaultCode(code), std::size_t(offset), std::size_t(length)}));
}

void TestFilter::aFaultyTermIsLeftOutAndTheOthersHold()
{
    QCOMPARE(rowsOf("winword colour:red"), (QList<int>{0, 1}));
    QVERIFY(BucketFilter::parse("colour:red", now).matchesAll());
}

void TestFilter::termsKnowTheirPlaces()
{
    const auto terms = BucketFilter::parse(" app:x OR  -\"b c\"", now).terms();
    QCOMPARE(terms.size(), std::size_t(2));
    QCOMPARE(terms[0].offset, std::size_t(1));
    QCOMPARE(terms[0].length, std::size_t(5));
    QCOMPARE(terms[1].text, std::string("-\"b c\""));
}

void TestFilter::onlyTermsOfTheLogsNeedThem()
{
    QVERIFY(BucketFilter::parse("last:<7d", now).needsHistory());
    QVERIFY(BucketFilter::parse("a OR machine:x", now).needsHistory());
    QVERIFY(!BucketFilter::parse("hits:>1 is:full active:<7d", now).needsHistory());
}

void TestFilter::termsOfTheLogsMatchNothingWithoutThem()
{
    const World w = world();
    QVERIFY(BucketFilter::parse("last:<7d", now).rows(*w.snapshot, nullptr).empty());
    QVERIFY(BucketFilter::parse("machine:pc", now).rows(*w.snapshot, nullptr).empty());
}

void TestFilter::aNegatedFilterIsTheRest()
{
    for (unsigned seed = 0; seed < 20; ++seed) {
        const auto snapshot = randomSnapshot(seed, 300);
        for (const std::string term : {"app1", "hits:>20", "limit:=5", "is:full", "has:response", "version:1.1",
                                       "active:>1y", "id:7", "key:bucket"}) {
            auto rows = BucketFilter::parse(term, now).rows(*snapshot, nullptr);
            const auto others = BucketFilter::parse("-" + term, now).rows(*snapshot, nullptr);
            QVERIFY(std::ranges::is_sorted(rows) && std::ranges::is_sorted(others));
            rows.insert(rows.end(), others.begin(), others.end());
            std::ranges::sort(rows);
            QCOMPARE(rows.size(), snapshot->buckets.size());
            QVERIFY(std::ranges::adjacent_find(rows) == rows.end());
        }
    }
}

void TestFilter::joiningTermsNarrows()
{
    const auto snapshot = randomSnapshot(99, 500);
    const auto rows = [&](const char *text) { return BucketFilter::parse(text, now).rows(*snapshot, nullptr); };
    const auto a = rows("app:app1"), b = rows("hits:>10");
    std::vector<std::uint32_t> both, either;
    std::ranges::set_intersection(a, b, std::back_inserter(both));
    std::ranges::set_union(a, b, std::back_inserter(either));
    QVERIFY(!both.empty());
    QCOMPARE(rows("app:app1 hits:>10"), both);
    QCOMPARE(rows("app:app1 OR hits:>10"), either);
}

void TestFilter::completion_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("cursor");
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<int>("offset");
    QTest::newRow("the start of a field") << QByteArray("hi") << 2 << QByteArray("hits:") << 0;
    QTest::newRow("a field behind a minus") << QByteArray("-ha") << 3 << QByteArray("has:") << 1;
    QTest::newRow("a flag") << QByteArray("x is:bl") << 7 << QByteArray("is:blind") << 2;
    QTest::newRow("a name of the share") << QByteArray("app:win") << 7 << QByteArray("app:WINWORD.EXE") << 0;
    QTest::newRow("a name with a blank is quoted") << QByteArray("app:my") << 6 << QByteArray("app:\"My App.exe\"") << 0;
    QTest::newRow("a kind") << QByteArray("kind:k") << 6 << QByteArray("kind:kernel") << 0;
    QTest::newRow("nothing fits") << QByteArray("app:zzz") << 7 << QByteArray() << 0;
    QTest::newRow("an empty line offers fields") << QByteArray() << 0 << QByteArray("app:") << 0;
}

void TestFilter::completion()
{
    QFETCH(QByteArray, text);
    QFETCH(int, cursor);
    QFETCH(QByteArray, first);
    QFETCH(int, offset);
    const auto completions = completeFilter(text.toStdString(), std::size_t(cursor), world().snapshot.get());
    QCOMPARE(completions.empty(), first.isEmpty());
    if (!completions.empty()) {
        QCOMPARE(QByteArray::fromStdString(completions.front().text), first);
        QCOMPARE(completions.front().offset, std::size_t(offset));
    }
    QVERIFY(completions.size() <= 20);
}

QTEST_APPLESS_MAIN(TestFilter)
#include "tst_filter.moc"
