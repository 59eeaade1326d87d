// SPDX-License-Identifier: GPL-3.0-or-later
// A refreshed state must be what a new scan finds.
#include "core/share/refresh.h"

#include "core/protocol/logline.h"
#include "core/store/faultystore.h"

#include "drawing.h"

#include <QRandomGenerator>

#include <format>
#include <numeric>

using namespace cer;

namespace {

const LocalSeconds start = localSeconds(2026, 3, 1, 9);

/// A share that clients hit while it is looked at.
class LiveDrawing : public Drawing {
public:
    LiveDrawing()
    {
        store.addFile("policy.txt", "Tracking=YES\r\nCrashes per bucket=3\r\n");
        hit(winword, start, "PC-1");
        hit(excel, start + 100, "PC-2");
        status(excel, "Bucket=4711\r\n");
    }
    void hit(const std::string &subpath, LocalSeconds time, const std::string &machine, const std::string &info = {})
    {
        const auto before = parseCount(store.bytes(countFile(subpath)).value_or(""));
        const Count count = before.value_or(Count());
        Drawing::count(subpath, count.cabs + 1, count.hits + 1);
        report(subpath, std::format("{:08}.cab", count.cabs), 100 + std::size_t(count.cabs),
               1000 + std::int64_t(count.hits));
        log += logLine({time, machine, "anna", info.empty() ? subpath : info}, LogKind::Crash);
        store.addFile("crash.log", log, time);
    }
    ShareState state()
    {
        const SnapshotPtr snapshot = scan();
        const auto history = readShareHistory(store, snapshot, {}, {});
        return {snapshot, history ? *history : nullptr};
    }
    std::string log;
};

/// All that a person sees of each bucket, in an order of its own.
Texts described(const ShareState &state)
{
    Texts texts;
    const ShareSnapshot &snapshot = *state.snapshot;
    for (std::size_t row = 0; row < snapshot.buckets.size(); ++row) {
        const Bucket &b = snapshot.buckets[row];
        const StatusSummary *status = snapshot.status(row);
        std::string text = std::format(
            "{} kind {} flags {} hits {} cabs {} reports {} bytes {} last {} findings {} id {} limit {}",
            snapshot.subpath(row), int(b.kind), b.flags, b.hits, b.cabs, b.reports, b.reportBytes, b.lastActivity,
            b.findings, status ? status->bucketId.value_or(0) : 0, snapshot.limit(row).value_or(0));
        if (const BucketHistory *h = state.history ? state.history->bucket(row) : nullptr) {
            text += std::format(" log {} {}-{} machines {} users {} days", h->hits, h->firstHit, h->lastHit,
                                h->machines, h->users);
            for (const auto day : h->perDay)
                text += ' ' + std::to_string(day);
            for (const auto &ranked : state.history->topMachines(row, 10))
                text += std::format(" {}:{}", ranked.name, ranked.hits);
        }
        texts.push_back(std::move(text));
    }
    std::ranges::sort(texts);
    const ShareTotals totals = snapshot.totals();
    texts.push_back(std::format("{} buckets {} hits {} findings", totals.buckets, totals.hits, totals.findings));
    if (state.history)
        texts.push_back(std::format("{} lines {} of no bucket {} shared {} malformed, day {}, end {}",
                                    state.history->lines(), state.history->unattributed(), state.history->sharedIds(),
                                    state.history->malformed(), state.history->newestDay(), state.history->end()));
    return texts;
}

} // namespace

class RefreshTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void changes_data();
    void changes();
    void nothingNewGivesTheSameState();
    void rowsKeepTheirNumbers();
    void onlyWhatChangedIsRead();
    void aTornLineIsLeftForTheNextTime();
    void aLogThatWasCutStartsOver_data();
    void aLogThatWasCutStartsOver();
    void aShareWithoutLogsIsSeenByItsCounts();
    void aHeldCountIsNamedAgain();
    void faultsAreErrors_data();
    void faultsAreErrors();
    void manyRandomChanges();
};

void RefreshTest::changes_data()
{
    QTest::addColumn<int>("what");
    QTest::newRow("a hit of a bucket that is known") << 0;
    QTest::newRow("a hit under a bucket id (D18)") << 1;
    QTest::newRow("a hit in another case (D14)") << 2;
    QTest::newRow("the first hit of a new bucket") << 3;
    QTest::newRow("a hit of a later day") << 4;
    QTest::newRow("a hit of an earlier time") << 5;
    QTest::newRow("a hit by a clock that is a year ahead") << 6;
    QTest::newRow("a new machine") << 7;
    QTest::newRow("a line that does not conform") << 8;
    QTest::newRow("a line of no bucket") << 9;
    QTest::newRow("a hit and a new response") << 10;
    QTest::newRow("a hit that finds count.txt damaged") << 11;
    QTest::newRow("hits of two buckets") << 12;
    QTest::newRow("a kernel fault") << 13;
}

void RefreshTest::changes()
{
    QFETCH(int, what);
    LiveDrawing drawing;
    const ShareState before = drawing.state();
    const LocalSeconds later = start + 3600;
    switch (what) {
    case 0: drawing.hit(winword, later, "PC-1"); break;
    case 1: drawing.hit(excel, later, "PC-1", "4711"); break;
    case 2: drawing.hit(winword, later, "pc-1", QByteArray(winword).toUpper().toStdString()); break;
    case 3: drawing.hit("new.exe\\1\\mso.dll\\2\\0000abcd", later, "PC-9"); break;
    case 4: drawing.hit(winword, later + 3 * 86400, "PC-1"); break;
    case 5:
        drawing.hit(winword, start - 2 * 86400, "PC-1");
        drawing.store.addFile("crash.log", drawing.log, later);
        break;
    case 6:
        drawing.hit(winword, start + 365 * 86400, "PC-1");
        drawing.store.addFile("crash.log", drawing.log, later);
        break;
    case 7: drawing.hit(winword, later, "PC-77"); break;
    case 8:
        drawing.log += "rubbish\r\n";
        drawing.hit(winword, later, "PC-1");
        break;
    case 9:
        drawing.log += logLine({later, "PC-1", "anna", "99"}, LogKind::Crash);
        drawing.hit(winword, later, "PC-1");
        break;
    case 10:
        drawing.status(winword, "Bucket=7\r\nnonsense\r\n");
        drawing.hit(winword, later, "PC-1");
        break;
    case 11:
        drawing.hit(winword, later, "PC-1");
        drawing.store.addFile(countFile(winword), "Total Hits=1\r\n");
        break;
    case 12:
        drawing.hit(winword, later, "PC-1");
        drawing.hit(excel, later, "PC-1");
        drawing.hit(winword, later + 1, "PC-2");
        break;
    default: drawing.hit("blue", later, "PC-1"); break;
    }
    const auto refreshed = refreshShare(drawing.store, before, {}, {});
    QVERIFY(refreshed && !refreshed->startOver && refreshed->held.empty());
    QCOMPARE(described(refreshed->state), described(drawing.state()));
    QVERIFY(refreshed->state.snapshot->complete && !refreshed->rows.empty());
}

void RefreshTest::nothingNewGivesTheSameState()
{
    LiveDrawing drawing;
    const ShareState before = drawing.state();
    const auto refreshed = refreshShare(drawing.store, before, {}, {});
    QVERIFY(refreshed && refreshed->rows.empty() && refreshed->newHits == 0);
    QVERIFY(refreshed->state.snapshot == before.snapshot && refreshed->state.history == before.history);
}

void RefreshTest::rowsKeepTheirNumbers()
{
    LiveDrawing drawing;
    const ShareState before = drawing.state();
    drawing.hit("a.exe\\1\\a.dll\\2\\0000abcd", start + 1, "PC-1");
    drawing.hit(excel, start + 2, "PC-1");
    const auto refreshed = refreshShare(drawing.store, before, {}, {});
    QVERIFY(refreshed);
    for (std::size_t row = 0; row < before.snapshot->buckets.size(); ++row)
        QCOMPARE(refreshed->state.snapshot->subpath(row), before.snapshot->subpath(row));
    QCOMPARE(refreshed->state.snapshot->buckets.size(), before.snapshot->buckets.size() + 1);
    QCOMPARE(refreshed->newHits, 2U);
    QVERIFY2(bucket(*before.snapshot, excel)->hits == 1, "the state of before stays as it is");
}

void RefreshTest::onlyWhatChangedIsRead()
{
    LiveDrawing drawing;
    for (int i = 0; i < 500; ++i)
        drawing.hit(std::format("app{}.exe\\1\\a.dll\\2\\0000abcd", i), start, "PC-1");
    const ShareState before = drawing.state();
    drawing.hit(winword, start + 1, "PC-1");
    FaultyStore counted(drawing.shared());
    std::atomic<int> others = 0;
    counted.onOperation = [&](std::uint64_t, const std::string &path) { others += path.find("app4") != path.npos; };
    QVERIFY(refreshShare(counted, before, {}, {}));
    QCOMPARE(others.load(), 0);
    QVERIFY2(counted.operations() < 40, std::to_string(counted.operations()).c_str());
}

void RefreshTest::aTornLineIsLeftForTheNextTime()
{
    LiveDrawing drawing;
    const ShareState before = drawing.state();
    drawing.hit(winword, start + 1, "PC-1");
    const std::string whole = drawing.log;
    drawing.store.addFile("crash.log", whole.substr(0, whole.size() - 5), start);
    const auto first = refreshShare(drawing.store, before, {}, {});
    QVERIFY(first && first->rows.empty() && first->state.history == before.history);
    drawing.store.addFile("crash.log", whole, start + 1);
    const auto second = refreshShare(drawing.store, first->state, {}, {});
    QVERIFY(second);
    QCOMPARE(described(second->state), described(drawing.state()));
}

void RefreshTest::aLogThatWasCutStartsOver_data()
{
    QTest::addColumn<bool>("gone");
    QTest::newRow("it is shorter than before") << false;
    QTest::newRow("it is gone") << true;
}

void RefreshTest::aLogThatWasCutStartsOver()
{
    QFETCH(bool, gone);
    LiveDrawing drawing;
    const ShareState before = drawing.state();
    if (gone)
        QVERIFY(drawing.store.remove("crash.log", {}));
    else
        drawing.store.addFile("crash.log", "");
    const auto refreshed = refreshShare(drawing.store, before, {}, {});
    QVERIFY(refreshed && refreshed->startOver);
    QVERIFY(refreshed->state.snapshot == before.snapshot);
}

void RefreshTest::aShareWithoutLogsIsSeenByItsCounts()
{
    Drawing drawing;
    drawing.count(winword, 1, 1).count(excel, 2, 2);
    const SnapshotPtr snapshot = drawing.scan();
    QVERIFY(changedCounts(drawing.store, snapshot, {})->empty());
    drawing.count(excel, 2, 9).count("new.exe\\1\\a.dll\\2\\0000abcd", 0, 4);
    auto changed = changedCounts(drawing.store, snapshot, {});
    QVERIFY(changed);
    std::ranges::sort(*changed);
    QCOMPARE(*changed, (Texts{excel, "new.exe\\1\\a.dll\\2\\0000abcd"}));
    const auto refreshed = refreshShare(drawing.store, {snapshot, nullptr}, *changed, {});
    QVERIFY(refreshed);
    QCOMPARE(described(refreshed->state), described({drawing.scan(), nullptr}));
    QCOMPARE(refreshed->newHits, 11U);
}

void RefreshTest::aHeldCountIsNamedAgain()
{
    LiveDrawing drawing;
    const ShareState before = drawing.state();
    drawing.hit(winword, start + 1, "PC-1");
    FaultyStore held(drawing.shared());
    held.at(countFile(winword), {Fault::Kind::Busy});
    const auto first = refreshShare(held, before, {}, {});
    QVERIFY(first);
    QCOMPARE(first->held, Texts{winword});
    QCOMPARE(bucket(*first->state.snapshot, winword)->hits, 1U);
    const auto second = refreshShare(drawing.store, first->state, first->held, {});
    QVERIFY(second && second->held.empty());
    QCOMPARE(described(second->state), described(drawing.state()));
}

void RefreshTest::faultsAreErrors_data()
{
    QTest::addColumn<Fault::Kind>("kind");
    QTest::newRow("the share is out of reach") << Fault::Kind::Unreachable;
    QTest::newRow("the log may not be read") << Fault::Kind::Denied;
    QTest::newRow("everything is gone") << Fault::Kind::Vanished;
}

void RefreshTest::faultsAreErrors()
{
    QFETCH(Fault::Kind, kind);
    LiveDrawing drawing;
    const ShareState before = drawing.state();
    drawing.hit(winword, start + 1, "PC-1");
    FaultyStore faulty(drawing.shared());
    faulty.at(kind == Fault::Kind::Vanished ? "" : "crash.log", {kind});
    QVERIFY(!refreshShare(faulty, before, {}, {}));
}

void RefreshTest::manyRandomChanges()
{
    QRandomGenerator random(20261121);
    LiveDrawing drawing;
    ShareState state = drawing.state();
    for (int round = 0; round < 60; ++round) {
        for (int hits = int(random.bounded(6)); hits > 0; --hits) {
            const std::string subpath = std::format("app{}.exe\\1\\a.dll\\2\\0000abcd", random.bounded(30));
            drawing.hit(subpath, start + LocalSeconds(round) * 40000 + random.bounded(3600),
                        std::format("PC-{}", random.bounded(8)));
        }
        const auto refreshed = refreshShare(drawing.store, state, {}, {});
        QVERIFY(refreshed && !refreshed->startOver);
        state = refreshed->state;
    }
    QCOMPARE(described(state), described(drawing.state()));
    QVERIFY(state.snapshot->buckets.size() > 25);
}

QTEST_APPLESS_MAIN(RefreshTest)
#include "tst_refresh.moc"
