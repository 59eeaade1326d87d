// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/sharepaths.h"
#include "core/share/history.h"
#include "core/store/faultystore.h"
#include "core/store/memorystore.h"

#include <QTest>

using namespace cer;

class TestHitsReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void blocks_data();
    void blocks();
    void theNewestBlockComesFirst();
    void aLongLineIsCountedOnceWhereverItBegins();
    void aLogThatGrowsIsReadAsItWas();
    void aLogThatIsCutGoesOnAtItsNewEnd_data();
    void aLogThatIsCutGoesOnAtItsNewEnd();
    void aLogThatVanishesIsAnError();
    void everyByteIsReadOnce();
    void aMissingLogIsAnError();
    void stopping();
};

static const std::string bucket = "app.exe\\1.0\\mod.dll\\2.0\\0000abcd";

/// One entry for each second; formatted once, for it is slow.
static std::string entries(std::size_t first, std::size_t count)
{
    constexpr std::size_t most = 205000;
    static const std::string all = [] {
        std::string bytes;
        for (std::size_t i = 0; i < most; ++i)
            bytes += logLine({localSeconds(2026, 1, 1) + LocalSeconds(i), "PC-1", "anna", noCab}, LogKind::Hits);
        return bytes;
    }();
    return all.substr(all.size() / most * first, all.size() / most * count);
}

/// All blocks in the order of the file.
static std::vector<HitsBlockPtr> readAll(const std::string &log)
{
    MemoryStore store;
    store.addFile(hitsLogFile(bucket), log);
    std::vector<HitsBlockPtr> blocks;
    const auto end = readHits(store, bucket, {},
                              [&](HitsBlockPtr block, const ReadProgress &) { blocks.insert(blocks.begin(), block); });
    if (!end)
        blocks.clear();
    return blocks;
}

void TestHitsReader::blocks_data()
{
    QTest::addColumn<QByteArray>("log");
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("malformed");
    const QByteArray many = QByteArray::fromStdString(entries(0, 200000)); // more than two blocks
    const QByteArray few = QByteArray::fromStdString(entries(200000, 10));
    const QByteArray huge(9 * 1024 * 1024, 'x');
    QTest::newRow("an empty log") << QByteArray() << 0 << 0;
    QTest::newRow("a small log") << few << 10 << 0;
    QTest::newRow("lines across blocks are whole") << many + few << 200010 << 0;
    QTest::newRow("a torn last line is counted") << many + few.chopped(5) << 200009 << 1;
    QTest::newRow("a line longer than a block is counted once") << many + huge + "\r\n" + few << 200010 << 1;
    QTest::newRow("a log that is one long line") << huge + "\r\n" << 0 << 1;
    QTest::newRow("a log that is one long torn line") << huge << 0 << 1;
    QTest::newRow("a long first line") << huge + "\r\n" + many << 200000 << 1;
}

void TestHitsReader::blocks()
{
    QFETCH(QByteArray, log);
    QFETCH(int, rows);
    QFETCH(int, malformed);
    std::uint64_t found = 0, faults = 0, next = 0;
    LocalSeconds last = 0;
    for (const HitsBlockPtr &block : readAll(log.toStdString())) {
        QCOMPARE(block->firstByte, next);
        next = block->endByte;
        found += block->columns.size();
        faults += block->columns.malformedCount();
        for (std::size_t row = 0; row < block->columns.size(); ++row) {
            QVERIFY(block->columns.time(row) > last);
            last = block->columns.time(row);
        }
    }
    QCOMPARE(next, std::uint64_t(log.size()));
    QCOMPARE(found, std::uint64_t(rows));
    QCOMPARE(faults, std::uint64_t(malformed));
}

void TestHitsReader::theNewestBlockComesFirst()
{
    const auto blocks = readAll(entries(0, 100000));
    QVERIFY(blocks.size() > 1);
    QVERIFY(blocks.back()->columns.size() < 5000); // at once
    QCOMPARE(blocks.back()->columns.time(blocks.back()->columns.size() - 1), localSeconds(2026, 1, 1) + 99999);
    QCOMPARE(blocks.front()->firstLine, std::uint64_t(1));
    QCOMPARE(blocks.back()->firstLine, std::uint64_t(0));
}

// The first read takes 64 KiB, the others 4 MiB: a line may begin, end and lie in any way around their edges.
void TestHitsReader::aLongLineIsCountedOnceWhereverItBegins()
{
    const std::string before = entries(0, 100);
    const std::string after = entries(100, 2000);
    constexpr std::size_t first = 64 * 1024, other = 4 * 1024 * 1024;
    for (const std::size_t edge : {first, first + other, first + 2 * other}) {
        for (const std::size_t shift : {0, 1, 2, 3, 100}) {
            const std::size_t behind = edge + 1 - shift; // bytes from the first one of the long line to the end
            const std::string line = std::string(behind - std::min(behind, after.size()) + 8, 'x') + "\r\n";
            const std::string log = before + line + after;
            std::uint64_t rows = 0, faults = 0;
            for (const HitsBlockPtr &block : readAll(log)) {
                rows += block->columns.size();
                faults += block->columns.malformedCount();
            }
            QCOMPARE(rows, std::uint64_t(2100));
            QCOMPARE(faults, std::uint64_t(1));
        }
    }
    // The long line begins and ends exactly at edges.
    for (const std::size_t length : {other, other + 1, other - 1, 2 * other}) {
        std::string tail = entries(100, 2000);
        tail = tail.substr(tail.size() - first);
        tail.erase(0, tail.find('\n') + 1);
        tail.insert(0, std::string(first - tail.size() - 1, 'y') + '\n');
        const auto blocks = readAll(before + std::string(length - 1, 'x') + '\n' + tail);
        std::uint64_t faults = 0, rows = 0;
        for (const HitsBlockPtr &block : blocks) {
            faults += block->columns.malformedCount();
            rows += block->columns.size();
        }
        QCOMPARE(faults, std::uint64_t(2));
        QVERIFY(rows > 1000);
    }
}

void TestHitsReader::aLogThatGrowsIsReadAsItWas()
{
    MemoryStore store;
    store.addFile(hitsLogFile(bucket), entries(0, 200000));
    std::uint64_t rows = 0;
    const auto end = readHits(store, bucket, {}, [&](HitsBlockPtr block, const ReadProgress &) {
        rows += block->columns.size();
        QVERIFY(store.append(hitsLogFile(bucket), entries(200000, 5000)).has_value());
    });
    QVERIFY(end.has_value());
    QCOMPARE(rows, std::uint64_t(200000));
}

void TestHitsReader::aLogThatIsCutGoesOnAtItsNewEnd_data()
{
    QTest::addColumn<QByteArray>("left");
    QTest::addColumn<int>("rows"); // read after the cut
    QTest::addColumn<int>("malformed");
    QTest::newRow("to nothing") << QByteArray() << 0 << 0;
    QTest::newRow("to a few lines") << QByteArray::fromStdString(entries(0, 30)) << 30 << 0;
    QTest::newRow("to a torn line") << QByteArray::fromStdString(entries(0, 30)).chopped(3) << 29 << 1;
    QTest::newRow("to more than a block") << QByteArray::fromStdString(entries(0, 100000)) << 100000 << 0;
}

void TestHitsReader::aLogThatIsCutGoesOnAtItsNewEnd()
{
    QFETCH(QByteArray, left);
    QFETCH(int, rows);
    QFETCH(int, malformed);
    MemoryStore store;
    store.addFile(hitsLogFile(bucket), entries(0, 200000));
    int blocks = 0;
    std::uint64_t found = 0, faults = 0;
    const auto end = readHits(store, bucket, {}, [&](HitsBlockPtr block, const ReadProgress &progress) {
        if (blocks++ == 0) {
            store.addFile(hitsLogFile(bucket), left.toStdString());
            return;
        }
        found += block->columns.size();
        faults += block->columns.malformedCount();
        QVERIFY(progress.bytesRead <= progress.bytesTotal);
    });
    QVERIFY(end.has_value());
    QCOMPARE(found, std::uint64_t(rows));
    QCOMPARE(faults, std::uint64_t(malformed));
}

void TestHitsReader::aLogThatVanishesIsAnError()
{
    MemoryStore store;
    store.addFile(hitsLogFile(bucket), entries(0, 200000));
    const auto end = readHits(store, bucket, {}, [&](HitsBlockPtr, const ReadProgress &) { store.vanish(); });
    QVERIFY(!end);
    QVERIFY(end.error().kind == ErrorKind::Unreachable);
}

void TestHitsReader::everyByteIsReadOnce()
{
    auto inner = std::make_shared<MemoryStore>();
    const std::string log = std::string(20 * 1024 * 1024, 'x') + "\r\n" + entries(0, 100);
    inner->addFile(hitsLogFile(bucket), log);
    FaultyStore store(inner);
    QVERIFY(readHits(store, bucket, {}, [](HitsBlockPtr, const ReadProgress &) { }).has_value());
    // Asking for the size, the first block and those of 4 MiB: a long line is not read again from its start.
    QVERIFY2(store.operations() <= 2 + 6, QByteArray::number(qulonglong(store.operations())).constData());
}

void TestHitsReader::aMissingLogIsAnError()
{
    MemoryStore store;
    const auto end = readHits(store, bucket, {}, [](HitsBlockPtr, const ReadProgress &) { });
    QVERIFY(!end);
    QVERIFY(end.error().kind == ErrorKind::NotFound);
}

void TestHitsReader::stopping()
{
    MemoryStore store;
    store.addFile(hitsLogFile(bucket), entries(0, 200000));
    std::stop_source stop;
    int blocks = 0;
    const auto end = readHits(store, bucket, stop.get_token(), [&](HitsBlockPtr, const ReadProgress &) {
        ++blocks;
        stop.request_stop();
    });
    QVERIFY(!end);
    QVERIFY(end.error().kind == ErrorKind::Cancelled);
    QCOMPARE(blocks, 1);
}

QTEST_APPLESS_MAIN(TestHitsReader)
#include "tst_hitsreader.moc"
