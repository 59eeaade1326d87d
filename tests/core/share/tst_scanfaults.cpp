// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/faultystore.h"

#include "drawing.h"

#include <QTest>

#include <atomic>

using namespace cer;

/// A scan of a share on which something goes wrong.
class ScanFaultsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aCountThatIsHeldOnceIsReadAgain();
    void aCountThatStaysHeldKeepsItsOldValue();
    void aCountThatWasNeverSeenIsHeld();
    void aCountThatIsTornOnceIsReadAgain();
    void whatVanishesIsAFinding();
    void anyOperationMayBeDenied();
    void theShareMayVanishAtAnyOperation();
    void anyOperationMayCancel();
    void aStoppedScanDoesNotBegin();
    void aSlowShareCanBeCancelled();
    void progressComesWhileNothingAnswers();
    void truncatedFilesAreFindings();

private:
    Result<SnapshotPtr> scan(const ScanOptions &options = {})
    {
        return scanShare(*m_store, options, {}, [this](const ScanUpdate &update) { m_last = update; });
    }

    std::unique_ptr<Drawing> m_drawing;
    std::unique_ptr<FaultyStore> m_store;
    ScanUpdate m_last;
};

void ScanFaultsTest::init()
{
    m_drawing = std::make_unique<Drawing>();
    m_drawing->count(winword, 1, 7).report(winword, "a.cab").status(winword, "Bucket=5\r\n").hits(winword, "");
    m_drawing->count(excel, 1, 5).report(excel, "b.cab");
    m_drawing->store.addFile("policy.txt", "Tracking=YES\r\n");
    m_store = std::make_unique<FaultyStore>(m_drawing->shared());
    m_last = {};
}

void ScanFaultsTest::aCountThatIsHeldOnceIsReadAgain()
{
    m_store->at(countFile(winword), {.kind = Fault::Kind::Busy}, 1);
    const auto snapshot = scan();
    QVERIFY(snapshot);
    QCOMPARE(texts((*snapshot)->findings), Texts());
    QCOMPARE(bucket(**snapshot, winword)->hits, 7u);
    QVERIFY(!bucket(**snapshot, winword)->has(Bucket::Held));
}

void ScanFaultsTest::aCountThatStaysHeldKeepsItsOldValue()
{
    const auto before = scan();
    QVERIFY(before);
    m_drawing->count(winword, 2, 8).count(excel, 2, 6);
    m_store->at(countFile(winword), {.kind = Fault::Kind::Busy});
    const auto after = scan({.previous = *before});
    QVERIFY(after);
    const Bucket *held = bucket(**after, winword);
    QVERIFY(held->has(Bucket::Held) && held->has(Bucket::Counted));
    QCOMPARE(held->hits, 7u);
    QCOMPARE(held->cabs, 1u);
    QCOMPARE(bucket(**after, excel)->hits, 6u);
    QCOMPARE(texts((*after)->findings), Texts());
}

void ScanFaultsTest::aCountThatWasNeverSeenIsHeld()
{
    m_store->at(countFile(winword), {.kind = Fault::Kind::Busy});
    const auto snapshot = scan();
    QVERIFY(snapshot);
    QVERIFY(bucket(**snapshot, winword)->has(Bucket::Held));
    QVERIFY(!bucket(**snapshot, winword)->has(Bucket::Counted));
    QCOMPARE(texts((*snapshot)->findings), Texts());
}

void ScanFaultsTest::aCountThatIsTornOnceIsReadAgain()
{
    m_store->at(countFile(winword), {.kind = Fault::Kind::Truncated, .keep = 20}, 1);
    const auto snapshot = scan();
    QVERIFY(snapshot);
    QCOMPARE(texts((*snapshot)->findings), Texts());
    QCOMPARE(bucket(**snapshot, winword)->hits, 7u);
    QCOMPARE(m_last.numbers.hits, 12u);
}

void ScanFaultsTest::whatVanishesIsAFinding()
{
    m_store->at("cabs/excel.exe/11.0.1.0", {.kind = Fault::Kind::Vanished});
    m_store->at(countFile(winword), {.kind = Fault::Kind::Vanished});
    const auto snapshot = scan();
    QVERIFY(snapshot);
    QVERIFY((*snapshot)->complete);
    QCOMPARE(texts((*snapshot)->findings), (Texts{"share.vanished cabs/excel.exe/11.0.1.0 | cabs/excel.exe/11.0.1.0",
                                                  "share.vanished " + countFile(winword) + " | " + countFile(winword)}));
}

void ScanFaultsTest::anyOperationMayBeDenied()
{
    QVERIFY(scan());
    const std::uint64_t all = m_store->operations();
    for (std::uint64_t n = 1; n <= all; ++n) {
        init();
        std::string denied;
        m_store->onOperation = [&](std::uint64_t number, const std::string &path) {
            denied = number == n ? path : denied;
        };
        m_store->atOperation(n, {.kind = Fault::Kind::Denied});
        const auto snapshot = scan();
        QCOMPARE(snapshot.has_value(), n > 1);
        if (!snapshot) {
            QCOMPARE(snapshot.error().kind, ErrorKind::Denied);
            continue;
        }
        QVERIFY((*snapshot)->complete);
        QVERIFY(!(*snapshot)->buckets.empty());
        QCOMPARE(texts((*snapshot)->findings), Texts{"share.unreadable " + denied + " | " + denied + " | "});
    }
}

void ScanFaultsTest::theShareMayVanishAtAnyOperation()
{
    QVERIFY(scan());
    const std::uint64_t all = m_store->operations();
    for (const auto kind : {Fault::Kind::Unreachable, Fault::Kind::Vanished}) {
        for (std::uint64_t n = 1; n <= all; ++n) {
            init();
            m_store->atOperation(n, {.kind = kind}, true);
            const auto snapshot = scan();
            QVERIFY(!snapshot);
            const bool first = n == 1 && kind == Fault::Kind::Vanished;
            QCOMPARE(snapshot.error().kind, first ? ErrorKind::NotFound : ErrorKind::Unreachable);
            if (n == 1)
                continue;
            // What was found until then was given away.
            QVERIFY(m_last.snapshot);
            QVERIFY(!m_last.snapshot->complete);
            QVERIFY(!m_last.snapshot->findings.empty());
        }
    }
}

void ScanFaultsTest::anyOperationMayCancel()
{
    QVERIFY(scan());
    const std::uint64_t all = m_store->operations();
    for (std::uint64_t n = 1; n <= all; ++n) {
        init();
        std::stop_source stop;
        m_store->onOperation = [&](std::uint64_t number, const std::string &) {
            if (number == n)
                stop.request_stop();
        };
        ScanUpdate last;
        const auto snapshot = scanShare(*m_store, {}, stop.get_token(), [&](const ScanUpdate &update) { last = update; });
        QVERIFY(!snapshot);
        QCOMPARE(snapshot.error().kind, ErrorKind::Cancelled);
        QVERIFY(last.snapshot);
        QVERIFY(!last.snapshot->complete);
    }
}

void ScanFaultsTest::aStoppedScanDoesNotBegin()
{
    std::stop_source stop;
    stop.request_stop();
    const auto snapshot = scanShare(*m_store, {}, stop.get_token(), {});
    QVERIFY(!snapshot);
    QCOMPARE(snapshot.error().kind, ErrorKind::Cancelled);
}

void ScanFaultsTest::aSlowShareCanBeCancelled()
{
    m_store->at("", {.kind = Fault::Kind::Slow, .delay = std::chrono::hours(1)});
    std::stop_source stop;
    std::atomic<int> updates = 0;
    const auto snapshot = scanShare(*m_store, {}, stop.get_token(), [&](const ScanUpdate &) {
        if (++updates == 3)
            stop.request_stop();
    });
    QVERIFY(!snapshot);
    QCOMPARE(snapshot.error().kind, ErrorKind::Cancelled);
}

void ScanFaultsTest::progressComesWhileNothingAnswers()
{
    m_store->at("cabs", {.kind = Fault::Kind::Slow, .delay = std::chrono::hours(1)});
    std::stop_source stop;
    SnapshotPtr shown;
    const auto snapshot = scanShare(*m_store, {}, stop.get_token(), [&](const ScanUpdate &update) {
        shown = update.snapshot ? update.snapshot : shown;
        // The other branches are here, though one never answers.
        if (shown && update.numbers.hits == 12)
            stop.request_stop();
    });
    QVERIFY(!snapshot);
    QCOMPARE(shown->buckets.size(), 2u);
}

void ScanFaultsTest::truncatedFilesAreFindings()
{
    m_store->at("", {.kind = Fault::Kind::Truncated, .keep = 12});
    const auto snapshot = scan();
    QVERIFY(snapshot);
    QVERIFY(bucket(**snapshot, winword)->has(Bucket::CountMalformed));
    QVERIFY(bucket(**snapshot, excel)->has(Bucket::CountMalformed));
    QVERIFY((*snapshot)->findings.size() >= 2);
}

QTEST_GUILESS_MAIN(ScanFaultsTest)
#include "tst_scanfaults.moc"
