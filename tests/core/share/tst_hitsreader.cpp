// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/sharepaths.h"
#include "core/share/history.h"
#include "core/store/memorystore.h"

#include <QTest>

using namespace cer;

class TestHitsReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void blocks_data();
    void blocks();
    void theNewestBlockComesFirst();
    void aMissingLogIsAnError();
    void stopping();
};

static const std::string bucket = "app.exe\\1.0\\mod.dll\\2.0\\0000abcd";

static std::string entries(int first, int count)
{
    std::string bytes;
    for (int i = first; i < first + count; ++i)
        bytes += logLine({localSeconds(2026, 1, 1) + i, "PC-1", "anna", noCab}, LogKind::Hits);
    return bytes;
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
