// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/history.h"

#include <QTest>

using namespace cer;

class TestLogColumns : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rowsAreWhatWasLogged();
    void lines_data();
    void lines();
    void aLineMayComeInPieces();
    void namesAreKeptOnce();
    void sixteenBytesALine();
    void onlyAThousandFaultsAreKept();
};

static std::string entryLine(int second, const char *machine = "PC-1", const char *user = "anna",
                             const char *info = "No CAB")
{
    return logLine({localSeconds(2026, 3, 31, 12) + second, machine, user, info}, LogKind::Hits);
}

void TestLogColumns::rowsAreWhatWasLogged()
{
    LogColumns columns(LogKind::Hits);
    const std::string bytes = entryLine(1, "PC-1", "anna", "d5je031w.cab") + entryLine(-90000000, "PC-2", "bert");
    QCOMPARE(columns.append(bytes), bytes.size());
    QCOMPARE(columns.size(), std::size_t(2));
    QCOMPARE(columns.time(0), localSeconds(2026, 3, 31, 12, 0, 1));
    QCOMPARE(columns.time(1), localSeconds(2026, 3, 31, 12) - 90000000);
    QVERIFY(columns.machines().at(columns.machine(1)) == "PC-2");
    QVERIFY(columns.users().at(columns.user(0)) == "anna");
    QVERIFY(columns.infos().at(columns.info(0)) == "d5je031w.cab");
    QVERIFY(columns.infos().at(columns.info(1)) == noCab);
}

void TestLogColumns::lines_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("malformed");
    QTest::addColumn<int>("left");
    const QByteArray good = QByteArray::fromStdString(entryLine(0));
    QByteArray feedOnly = good;
    feedOnly.remove(feedOnly.size() - 2, 1);
    QTest::newRow("nothing") << QByteArray() << 0 << 0 << 0;
    QTest::newRow("one entry") << good << 1 << 0 << 0;
    QTest::newRow("a last line without line end is left over")
        << good + good.chopped(2) << 1 << 0 << int(good.size() - 2);
    QTest::newRow("a line of another shape is counted, the next one is read") << "nonsense\r\n" + good << 1 << 1 << 0;
    QTest::newRow("an empty line is counted") << good + "\r\n" + good << 2 << 1 << 0;
    QTest::newRow("a line that ends in LF alone is read and counted") << feedOnly + good << 2 << 1 << 0;
    QTest::newRow("a NUL makes a line malformed")
        << QByteArray(good).replace("anna", QByteArray("an\0a", 4)) << 0 << 1 << 0;
    QTest::newRow("a line of 100,000 bytes is malformed") << QByteArray(100000, 'x') + "\r\n" + good << 1 << 1 << 0;
}

void TestLogColumns::lines()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, rows);
    QFETCH(int, malformed);
    QFETCH(int, left);
    LogColumns columns(LogKind::Hits);
    QCOMPARE(bytes.size() - qsizetype(columns.append({bytes.data(), std::size_t(bytes.size())})), qsizetype(left));
    QCOMPARE(columns.size(), std::size_t(rows));
    QCOMPARE(columns.malformedCount(), std::uint64_t(malformed));
}

void TestLogColumns::aLineMayComeInPieces()
{
    const std::string bytes = entryLine(0) + entryLine(1) + entryLine(2);
    for (std::size_t cut = 0; cut <= bytes.size(); ++cut) {
        LogColumns columns(LogKind::Hits);
        const std::size_t used = columns.append(std::string_view(bytes).substr(0, cut));
        QVERIFY(used <= cut);
        columns.append(std::string_view(bytes).substr(used));
        QCOMPARE(columns.size(), std::size_t(3));
        QCOMPARE(columns.malformedCount(), std::uint64_t(0));
    }
}

void TestLogColumns::namesAreKeptOnce()
{
    LogColumns columns(LogKind::Hits);
    for (int i = 0; i < 100; ++i)
        columns.append(entryLine(i, i % 2 ? "PC-1" : "PC-2", "anna"));
    QCOMPARE(columns.machines().size(), std::size_t(2));
    QCOMPARE(columns.users().size(), std::size_t(1));
    QCOMPARE(columns.infos().size(), std::size_t(1));
    QCOMPARE(columns.machine(0), columns.machine(98));
}

void TestLogColumns::sixteenBytesALine()
{
    std::string bytes;
    for (int i = 0; i < 100000; ++i)
        bytes += entryLine(i);
    LogColumns columns(LogKind::Hits);
    columns.append(bytes);
    QCOMPARE(columns.size(), std::size_t(100000));
    QVERIFY2(columns.memory() <= 16 * 100000 + 150000, QByteArray::number(qulonglong(columns.memory())).constData());
    QCOMPARE(columns.time(99999), localSeconds(2026, 3, 31, 12) + 99999);
}

void TestLogColumns::onlyAThousandFaultsAreKept()
{
    LogColumns columns(LogKind::Hits);
    for (int i = 0; i < 1500; ++i)
        columns.append("?\r\n");
    QCOMPARE(columns.malformedCount(), std::uint64_t(1500));
    QCOMPARE(columns.malformed().size(), std::size_t(1000));
    QCOMPARE(columns.malformed()[2].line, std::uint64_t(3));
}

QTEST_APPLESS_MAIN(TestLogColumns)
#include "tst_logcolumns.moc"
