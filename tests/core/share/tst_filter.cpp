// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/filter.h"
#include "core/share/historybuilder.h"
#include "core/share/rownotes.h"
#include "core/store/memorystore.h"
#include "testsnapshot.h"

#include <QScopeGuard>
#include <QTest>

#include <time.h>

using namespace cer;

namespace {

const LocalSeconds now = localSeconds(2026, 3, 31, 12);

/// Rows: 0 and 1 two versions of WINWORD.EXE, 2 an app with a blank, 3 blue, 4 a subpath of another depth.
struct World {
    SnapshotPtr snapshot;
    HistoryPtr history;
    RowNotes notes;
};

World world()
{
    SnapshotBuilder builder;
    Bucket &first = builder.add({"WINWORD.EXE", "16.0.1", "ntdll.dll", "10.0", "0003c66c"}, 4120, 5);
    first.reports = 5;
    first.reportBytes = 12'000'000;
    builder.add({"WINWORD.EXE", "16.0.2", "mso.dll", "16.0.2", "00a1b2c3"}, 100, 1);
    builder.status("Response=http://intra/kb/4711\r\nBucket=4711\r\nCrashes per "
                   "bucket=100\r\nGetFile=%WINDIR%\\a.txt\r\nfDoc=1\r\n"
                   "Tracking=NO\r\niData=maybe\r\n");
    builder.add({"My App.exe", "1.0", "mso.dll", "16.0.2", "0000beef"}, 10, 0).flags =
        Bucket::CountMalformed | Bucket::Held;
    builder.add({kernelSubpath}, 50, 50).flags |= Bucket::HasHitsLog;
    builder.add({"odd\\one"}, 3, 3).findings = 2;
    builder.snapshot->policy =
        ConfigDocument::read("Tracking=YES\r\nURLLaunch=http://intra/\r\nmemorydump=YES\r\n", DocumentKind::Policy);
    MemoryStore store;
    const auto line = [](LocalSeconds time, const char *machine, const char *user, const char *info) {
        return logLine({time, machine, user, info}, LogKind::Crash);
    };
    store.addFile("crash.log", line(now - 40 * 86400, "PC-1", "anna", "WINWORD.EXE\\16.0.1\\ntdll.dll\\10.0\\0003c66c")
                                   + line(now - 3600, "PC-2", "anna", "WINWORD.EXE\\16.0.1\\ntdll.dll\\10.0\\0003c66c")
                                   + line(localSeconds(2026, 3, 1, 8), "PC-1", "bert", "4711"));
    const RowNotes notes(*builder.snapshot,
                         {{"winword.exe\\16.0.2\\mso.dll\\16.0.2\\00a1b2c3", {"Waits for the driver.", "T-12", "anna"}},
                          {"blue", {{}, "T-1", "bert"}},
                          {"gone.exe", {"driver", {}, "bert"}}});
    return {builder.snapshot, *readShareHistory(store, builder.snapshot, {}, {}), notes};
}

QList<int> rowsOf(const char *filter)
{
    static const World w = world();
    const auto rows = BucketFilter::parse(filter, now).rows(*w.snapshot, w.history.get(), {}, &w.notes);
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
    void onlyTermsOfNotesNeedThem();
    void activityIsComparedOnTheClockOfThisMachine();
    void anyFilterIsWhatItsTermsSay_data();
    void anyFilterIsWhatItsTermsSay();
    void stoppingGivesWhatThereIs();
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
    row("a word in a note, without case", "note:DRIVER", {1});
    row("a note as a whole", "note:=\"waits for the driver.\"", {1});
    row("part of a ticket", "ticket:t-1", {1, 3});
    row("a ticket as a whole", "ticket:=t-1", {3});
    row("what has a note", "has:note", {1, 3});
    row("what has none", "none:note app:winword", {0});
    row("words of a note are no names", "driver", {});
    row("id is a whole number", "id:4711", {1});
    row("part of an id is no id", "id:471", {});
    row("ids compare", "id:>4000", {1});
    row("response", "response:intra", {1});
    row("key of status.txt", "key:getfile", {1});
    row("key of a line that is not honoured", "key:idata", {1});
    row("what a bucket sets itself", "own:=tracking", {1});
    row("what is not honoured, nobody sets", "own:idata", {});
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
    row("a setting of status.txt is in force", "fdoc:yes", {1});
    row("the default is in force where nothing is set", "fdoc:no", {0, 2, 3, 4});
    row("policy.txt is in force where status.txt is silent", "tracking:yes", {0, 2, 3, 4});
    row("status.txt hides what policy.txt says", "tracking:no", {1});
    row("a setting with an equals sign, as a cell gives it", "fdoc:=YES", {1});
    row("the other words for yes", "fdoc:true", {1});
    row("a line that clients ignore is not in force", "memorydump:yes", {});
    row("a text that is in force", "urllaunch:intra", {0, 1, 2, 3, 4});
    row("a text of status.txt", "getfile:windir", {1});
    row("has a text setting in force", "has:getfile", {1});
    row("none of a text setting in force", "none:getfile", {0, 2, 3, 4});
    row("policy.txt gives it to all", "none:urllaunch", {});
    row("a text without a value has none", "-getfile:a", {0, 2, 3, 4});
    row("machines", "machines:=2", {0});
    row("younger than an age", "last:<7d", {0});
    row("older than an age", "last:>7d", {1});
    row("first hit older than an age", "first:>30d", {0, 1});
    row("an age in months", "first:>1mo", {0, 1});
    row("since a day", "last:>=2026-03-01", {0, 1});
    row("after a day excludes it", "last:>2026-03-01", {0});
    row("on a day", "last:2026-03-01", {1});
    row("in a minute", "last:2026-03-01T08:00", {1});
    row("in an hour and a minute", "last:<2h", {0});
    row("in minutes", "last:<30min", {});
    row("an age alone means younger", "last:7d", {0});
    row("an age in weeks", "last:<5w", {0, 1});
    row("an age in years", "first:<1y", {0, 1});
    row("has response", "has:response", {1});
    row("has cabs", "has:cabs", {0, 1, 3, 4});
    row("has history", "has:history", {0, 1});
    row("none history", "none:history", {2, 3, 4});
    row("has id", "has:id", {1});
    row("has reports", "has:reports", {0});
    row("has count", "none:count", {2});
    row("has hits", "has:hits", {0, 1, 3, 4});
    row("has problems", "has:problems", {4});
    row("none status", "none:status", {0, 2, 3, 4});
    row("negated none is has", "-none:status", {1});
    row("full: as many reports as the limit", "is:full", {0});
    row("blind: full and hit more often", "is:blind", {0});
    row("malformed count.txt", "is:malformed", {2});
    row("kernel", "is:kernel", {3});
    row("other depth", "is:other", {4});
    row("application", "is:application", {0, 1, 2});
    row("application in short", "is:app", {0, 1, 2});
    row("shutdown", "is:shutdown", {});
    row("held by a client", "is:held", {2});
    row("fields and flags in any case", "APP:WinWord Is:Full", {0});
    row("a choice of three", "ntdll OR beef OR kernel OR blue", {0, 2, 3});
    row("a choice with a negated term", "-is:app OR beef", {2, 3, 4});
    row("two choices", "ntdll OR beef hits:100 OR hits:4120", {0});
    row("a number beyond all", "hits:>9223372036854775807", {});
    row("a number up to the greatest", "hits:<=9223372036854775807", {0, 1, 3, 4});
    row("a range the wrong way round is empty", "hits:100..3", {});
    row("what no log tells has no such value, but its negation", "-machines:1", {0, 2, 3, 4});
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
    row("a text setting behind is:", "is:getfile", FilterFaultCode::UnknownFlag, 0, 10);
    row("a setting of yes and no behind has:", "has:fdoc", FilterFaultCode::UnknownFlag, 0, 8);
    row("a flag of has: behind is:", "is:response", FilterFaultCode::UnknownFlag, 0, 11);
    row("letters for an id", "id:x", FilterFaultCode::BadNumber, 0, 4);
    row("an empty text", "version:\"\"", FilterFaultCode::MissingValue, 0, 10);
    row("letters for a number", "hits:>many", FilterFaultCode::BadNumber, 0, 10);
    row("a negative number", "hits:-1", FilterFaultCode::BadNumber, 0, 7);
    row("a number beyond 63 bits", "hits:99999999999999999999", FilterFaultCode::BadNumber, 0, 25);
    row("a range without end", "hits:1..", FilterFaultCode::BadNumber, 0, 8);
    row("a day that does not exist", "last:>2026-02-30", FilterFaultCode::BadTime, 0, 16);
    row("an age without unit", "last:<7", FilterFaultCode::BadTime, 0, 7);
    row("an hour that does not exist", "last:2026-02-01T24:00", FilterFaultCode::BadTime, 0, 21);
    row("neither yes nor no", "fdoc:maybe", FilterFaultCode::BadYesNo, 0, 10);
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
    QCOMPARE(rowsOf("winword colour:red OR beef"), QList<int>{}); // and not winword OR beef
    QCOMPARE(rowsOf("ntdll OR colour:red OR beef"), (QList<int>{0, 2}));
    QCOMPARE(rowsOf("app:\"my app"), QList<int>{2}); // while it is being typed
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

void TestFilter::onlyTermsOfNotesNeedThem()
{
    for (const char *term : {"note:x", "a OR ticket:x", "-has:note"})
        QVERIFY2(BucketFilter::parse(term, now).needsNotes(), term);
    QVERIFY(!BucketFilter::parse("note hits:>1 is:full", now).needsNotes());
    const World w = world();
    QVERIFY(BucketFilter::parse("has:note", now).rows(*w.snapshot, nullptr).empty());
}

void TestFilter::activityIsComparedOnTheClockOfThisMachine()
{
    const QByteArray before = qgetenv("TZ");
    const auto restore = qScopeGuard([&] {
        qputenv("TZ", before);
        tzset();
    });
    qputenv("TZ", "XYZ-9"); // nine hours ahead of UTC
    tzset();
    SnapshotBuilder builder;
    builder.add({kernelSubpath}).lastActivity = localSeconds(2026, 3, 30, 20); // UTC: the 31st, 05:00 here
    const auto found = [&](const char *text) {
        return !BucketFilter::parse(text, now).rows(*builder.snapshot, nullptr).empty();
    };
    QVERIFY(found("active:2026-03-31"));
    QVERIFY(!found("active:2026-03-30"));
    QVERIFY(found("active:2026-03-31T05:00"));
    QVERIFY(found("active:<8h")); // now is 12:00
    QVERIFY(!found("active:<6h"));
    QVERIFY(found("active:>6h"));
}

namespace {

/// A term and what it means, written down a second time.
struct Meaning {
    std::string text;
    std::function<bool(const ShareSnapshot &, const ShareHistory *, std::uint32_t)> holds;
};

bool containsFolded(std::string_view text, std::string_view part)
{
    return QString::fromStdString(std::string(text)).contains(QString::fromStdString(std::string(part)), Qt::CaseInsensitive);
}

bool anyPartContains(const ShareSnapshot &snapshot, std::uint32_t row, std::string_view text)
{
    const QStringList parts = QString::fromStdString(snapshot.subpath(row)).split(u'\\');
    if (snapshot.buckets[row].kind == BucketKind::Other)
        return containsFolded(snapshot.subpath(row), text);
    return std::ranges::any_of(parts, [&](const QString &part) { return containsFolded(part.toStdString(), text); });
}

const BucketHistory *historyOf(const ShareHistory *history, std::uint32_t row)
{
    return history ? history->bucket(row) : nullptr;
}

bool anyMachine(const ShareHistory *history, std::uint32_t row, std::string_view text)
{
    return history && std::ranges::any_of(history->topMachines(row, 1000), [&](const ShareHistory::Ranked &machine) {
               return containsFolded(machine.name, text);
           });
}

const std::vector<Meaning> &meanings()
{
    using S = const ShareSnapshot &;
    using H = const ShareHistory *;
    using R = std::uint32_t;
    static const std::vector<Meaning> all = {
        {"app1", [](S s, H, R r) { return anyPartContains(s, r, "app1"); }},
        {"\"1.1\"", [](S s, H, R r) { return anyPartContains(s, r, "1.1"); }},
        {"app:=APP3.EXE",
         [](S s, H, R r) { return containsFolded(s.part(r, Part::App), "app3.exe") && s.part(r, Part::App).size() == 8; }},
        {"module:mod2", [](S s, H, R r) { return containsFolded(s.part(r, Part::Module), "mod2"); }},
        {"version:1.1",
         [](S s, H, R r) {
             return containsFolded(s.part(r, Part::AppVersion), "1.1")
                    || containsFolded(s.part(r, Part::ModuleVersion), "1.1");
         }},
        {"offset:12", [](S s, H, R r) { return containsFolded(s.part(r, Part::Offset), "12"); }},
        {"kind:e",
         [](S s, H, R r) { return s.buckets[r].kind == BucketKind::Kernel || s.buckets[r].kind == BucketKind::Other; }},
        {"hits:>20", [](S s, H, R r) { return s.buckets[r].has(Bucket::Counted) && s.buckets[r].hits > 20; }},
        {"hits:5..9",
         [](S s, H, R r) {
             return s.buckets[r].has(Bucket::Counted) && s.buckets[r].hits >= 5 && s.buckets[r].hits <= 9;
         }},
        {"cabs:<=3", [](S s, H, R r) { return s.buckets[r].has(Bucket::Counted) && s.buckets[r].cabs <= 3; }},
        {"reports:0", [](S s, H, R r) { return s.buckets[r].reports == 0; }},
        {"bytes:<50k", [](S s, H, R r) { return s.buckets[r].reportBytes < 50000; }},
        {"problems:=1", [](S s, H, R r) { return s.buckets[r].findings == 1; }},
        {"limit:>=5", [](S s, H, R r) { return s.limit(r) && *s.limit(r) >= 5; }},
        {"id:<50", [](S s, H, R r) { return s.status(r) && s.status(r)->bucketId && *s.status(r)->bucketId < 50; }},
        {"response:kb/3", [](S s, H, R r) { return s.status(r) && containsFolded(s.status(r)->response, "kb/3"); }},
        {"key:crashes",
         [](S s, H, R r) { return s.status(r) && s.status(r)->document.value(Parameter::CrashesPerBucket).has_value(); }},
        {"own:fdoc", [](S s, H, R r) { return s.status(r) && s.status(r)->document.value(Parameter::FDoc).has_value(); }},
        {"has:response", [](S s, H, R r) { return s.status(r) && !s.status(r)->response.empty(); }},
        {"none:status", [](S s, H, R r) { return !s.status(r); }},
        {"is:full", [](S s, H, R r) { return s.full(r); }},
        {"is:blind", [](S s, H, R r) { return s.full(r) && s.buckets[r].hits > s.buckets[r].cabs; }},
        {"is:malformed", [](S s, H, R r) { return s.buckets[r].has(Bucket::CountMalformed); }},
        {"active:<=2023-11-20",
         [](S s, H, R r) {
             return s.buckets[r].lastActivity != 0 && s.buckets[r].lastActivity < localSeconds(2023, 11, 21);
         }},
        {"machines:>1", [](S, H h, R r) { return historyOf(h, r) && historyOf(h, r)->machines > 1; }},
        {"users:=1", [](S, H h, R r) { return historyOf(h, r) && historyOf(h, r)->users == 1; }},
        {"last:>=2026-03-20",
         [](S, H h, R r) { return historyOf(h, r) && historyOf(h, r)->lastHit >= localSeconds(2026, 3, 20); }},
        {"first:<20d", [](S, H h, R r) { return historyOf(h, r) && historyOf(h, r)->firstHit >= now - 20 * 86400; }},
        {"machine:pc-1", [](S, H h, R r) { return anyMachine(h, r, "pc-1"); }},
        {"has:history", [](S, H h, R r) { return historyOf(h, r) != nullptr; }},
    };
    return all;
}

HistoryPtr randomHistory(std::size_t rows, unsigned seed)
{
    std::mt19937 random(seed);
    HistoryBuilder builder(rows);
    for (std::uint32_t row = 0; row < rows; ++row) {
        for (unsigned hits = random() % 4; hits > 0; --hits)
            builder.add(row,
                        LogEntry{localSeconds(2026, 3, 1) + LocalSeconds(random() % 30) * 86400,
                                 "PC-" + std::to_string(random() % 20), "user" + std::to_string(random() % 3), noCab});
    }
    return builder.finish();
}

/// One search line with its meaning: clauses of choices of terms.
class RandomFilter {
public:
    explicit RandomFilter(std::mt19937 &random)
    {
        for (unsigned clauses = 1 + random() % 3; clauses > 0; --clauses) {
            m_clauses.emplace_back();
            for (unsigned choices = 1 + (random() % 3) / 2; choices > 0; --choices) {
                const std::size_t which = random() % meanings().size();
                const bool negated = random() % 4 == 0;
                text +=
                    (m_clauses.back().empty() ? " " : " OR ") + std::string(negated ? "-" : "") + meanings()[which].text;
                m_clauses.back().emplace_back(which, negated);
            }
        }
    }
    bool holds(const ShareSnapshot &snapshot, const ShareHistory *history, std::uint32_t row) const
    {
        return std::ranges::all_of(m_clauses, [&](const auto &clause) {
            return std::ranges::any_of(clause, [&](const auto &term) {
                return meanings()[term.first].holds(snapshot, history, row) != term.second;
            });
        });
    }
    std::string text;

private:
    std::vector<std::vector<std::pair<std::size_t, bool>>> m_clauses;
};

} // namespace

void TestFilter::anyFilterIsWhatItsTermsSay_data()
{
    QTest::addColumn<unsigned>("seed");
    QTest::addColumn<bool>("withHistory");
    for (unsigned seed = 1; seed <= 6; ++seed)
        QTest::addRow("%s history, %u", seed % 3 ? "with" : "without", seed) << seed << (seed % 3 != 0);
}

void TestFilter::anyFilterIsWhatItsTermsSay()
{
    QFETCH(unsigned, seed);
    QFETCH(bool, withHistory);
    const auto snapshot = randomSnapshot(seed, 5000); // more than one block
    const HistoryPtr history = withHistory ? randomHistory(snapshot->buckets.size(), seed) : nullptr;
    std::mt19937 random(seed);
    for (int i = 0; i < 40; ++i) {
        const RandomFilter expected(random);
        const BucketFilter filter = BucketFilter::parse(expected.text, now);
        QVERIFY2(filter.faults().empty(), expected.text.c_str());
        const auto rows = filter.rows(*snapshot, history.get());
        std::size_t next = 0;
        for (std::uint32_t row = 0; row < snapshot->buckets.size(); ++row) {
            const bool isThere = next < rows.size() && rows[next] == row;
            next += isThere;
            QVERIFY2(isThere == expected.holds(*snapshot, history.get(), row),
                     qPrintable(QString::fromStdString(expected.text + ": " + snapshot->subpath(row))));
        }
        QCOMPARE(next, rows.size());
    }
}

void TestFilter::stoppingGivesWhatThereIs()
{
    const auto snapshot = randomSnapshot(1, 100);
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(BucketFilter::parse("hits:>0", now).rows(*snapshot, nullptr, stop.get_token()).empty());
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
    QTest::newRow("the whole name") << QByteArray("app:=my") << 7 << QByteArray("app:=\"My App.exe\"") << 0;
    QTest::newRow("a name with a blank that is being quoted")
        << QByteArray("app:\"my a") << 9 << QByteArray("app:\"My App.exe\"") << 0;
    QTest::newRow("the most frequent name first") << QByteArray("module:") << 7 << QByteArray("module:mso.dll") << 0;
    QTest::newRow("a response") << QByteArray("response:H") << 10 << QByteArray("response:http://intra/kb/4711") << 0;
    QTest::newRow("a machine of the log") << QByteArray("machine:pc") << 10 << QByteArray("machine:PC-1") << 0;
    QTest::newRow("a user of the log") << QByteArray("-user:b") << 7 << QByteArray("user:bert") << 1;
    QTest::newRow("a key") << QByteArray("key:crash") << 9 << QByteArray("key:\"Crashes per bucket\"") << 0;
    QTest::newRow("a setting of its own") << QByteArray("own:=tr") << 7 << QByteArray("own:=Tracking") << 0;
    QTest::newRow("an age") << QByteArray("last:") << 5 << QByteArray("last:<1d") << 0;
    QTest::newRow("a number has no list") << QByteArray("hits:") << 5 << QByteArray() << 0;
    QTest::newRow("in the middle of the line") << QByteArray("winword ha ntdll") << 10 << QByteArray("has:") << 8;
    QTest::newRow("nothing fits") << QByteArray("app:zzz") << 7 << QByteArray() << 0;
    QTest::newRow("an empty line offers fields") << QByteArray() << 0 << QByteArray("app:") << 0;
}

void TestFilter::completion()
{
    QFETCH(QByteArray, text);
    QFETCH(int, cursor);
    QFETCH(QByteArray, first);
    QFETCH(int, offset);
    const World shown = world();
    const auto completions =
        completeFilter(text.toStdString(), std::size_t(cursor), shown.snapshot.get(), 20, shown.history.get());
    QCOMPARE(completions.empty(), first.isEmpty());
    if (!completions.empty()) {
        QCOMPARE(QByteArray::fromStdString(completions.front().text), first);
        QCOMPARE(completions.front().offset, std::size_t(offset));
    }
    QVERIFY(completions.size() <= 20);
}

QTEST_APPLESS_MAIN(TestFilter)
#include "tst_filter.moc"
