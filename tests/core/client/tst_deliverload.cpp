// SPDX-License-Identifier: GPL-3.0-or-later
// D16: many clients at once on one share, some of them killed. What they leave is read back by code of its own.
#include "loadedshare.h"
#ifdef CER_HAS_SMB
#include "tests/common/smbserver.h"
#endif

#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

#include <memory>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

constexpr int processes = 8;
constexpr int reportsEach = 200;

std::unique_ptr<QProcess> startClient(const QString &share, int buckets, int number)
{
    auto client = std::make_unique<QProcess>();
    client->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    client->start(qEnvironmentVariable("CER_PROGRAMS") + u"/test_deliverloop"_s,
                  {share, QString::number(reportsEach), QString::number(buckets), QString::number(number)});
    return client;
}

} // namespace

class DeliverLoadTest : public QObject {
    Q_OBJECT

private slots:
    void noHitIsLost_data();
    void noHitIsLost();
    void noHitIsLostOverSmb_data();
    void noHitIsLostOverSmb();
    void killedClientsLeaveAValidShare();

private:
    void report(const LoadedShare &share, const QString &address, int buckets, int limit);
};

void DeliverLoadTest::noHitIsLost_data()
{
    QTest::addColumn<int>("buckets");
    QTest::addColumn<int>("limit");
    QTest::newRow("eight clients report 200 errors each in one bucket") << 1 << 100;
    QTest::newRow("eight clients report 200 errors each over 50 buckets") << 50 << 10;
}

void DeliverLoadTest::noHitIsLost()
{
    QFETCH(int, buckets);
    QFETCH(int, limit);
    const LoadedShare share(limit);
    report(share, share.path({}), buckets, limit);
}

void DeliverLoadTest::noHitIsLostOverSmb_data()
{
    noHitIsLost_data();
}

void DeliverLoadTest::noHitIsLostOverSmb()
{
#ifdef CER_HAS_SMB
    QFETCH(int, buckets);
    QFETCH(int, limit);
    const SmbServer server;
    if (!server.problem().isEmpty())
        QSKIP(qPrintable(server.problem()));
    const LoadedShare share(limit, server.folder());
    qputenv("CER_TEST_PASSWORD", QByteArray::fromStdString(SmbServer::password()));
    report(share, QString::fromStdString(server.url()), buckets, limit);
#else
    QSKIP("We have no SMB client of our own here.");
#endif
}

void DeliverLoadTest::report(const LoadedShare &share, const QString &address, int buckets, int limit)
{
    std::vector<std::unique_ptr<QProcess>> clients;
    for (int number = 1; number <= processes; ++number)
        clients.push_back(startClient(address, buckets, number));
    for (const auto &client : clients) {
        QVERIFY(client->waitForFinished(100'000));
        QCOMPARE(client->exitCode(), 0);
    }
    const Numbers numbers = counted(share);
    QCOMPARE(numbers.hits, processes * reportsEach);
    QCOMPARE(wholeLines(share.path(u"crash.log"_s)), processes * reportsEach);
    QCOMPARE(linesOfHitsLogs(share), processes * reportsEach);
    const QStringList cabs = share.files(u"*.cab"_s);
    QCOMPARE(numbers.cabs, int(cabs.size()));
    QVERIFY(areWhole(cabs));
    // Each client looks at the limit before it copies (3.1.7), so those that look at once may pass it together.
    QVERIFY(cabs.size() >= limit * buckets && cabs.size() < (limit + processes) * buckets);
    QCOMPARE(share.files(u".*"_s), QStringList());
}

void DeliverLoadTest::killedClientsLeaveAValidShare()
{
    const LoadedShare share(1'000'000);
    QRandomGenerator random(20261120);
    std::vector<std::unique_ptr<QProcess>> clients;
    int killed = 0;
    for (int number = 1; number <= processes; ++number)
        clients.push_back(startClient(share.path({}), 3, number));
    for (int round = 0; round < 40; ++round) {
        const int victim = int(random.bounded(processes));
        if (clients[std::size_t(victim)]->waitForFinished(int(random.bounded(20))))
            continue;
        clients[std::size_t(victim)]->kill();
        clients[std::size_t(victim)]->waitForFinished();
        ++killed;
        clients[std::size_t(victim)] = startClient(share.path({}), 3, 100 + round);
    }
    for (const auto &client : clients) {
        QVERIFY2(client->waitForFinished(100'000), "a killed client keeps the others from working");
        QCOMPARE(client->exitCode(), 0);
    }
    QVERIFY(killed > 10);
    const Numbers numbers = counted(share);
    const int crashes = wholeLines(share.path(u"crash.log"_s)), hits = linesOfHitsLogs(share);
    const QStringList cabs = share.files(u"*.cab"_s);
    // The order of 3.1.7: copy, count, crash.log, hits.log. Each killed client may have stopped between two of them.
    QVERIFY(hits >= 0 && crashes >= hits && numbers.hits >= crashes && numbers.hits - hits <= killed);
    QVERIFY(cabs.size() >= numbers.cabs && cabs.size() - numbers.cabs <= killed);
    QVERIFY(areWhole(cabs));
}

QTEST_GUILESS_MAIN(DeliverLoadTest)
#include "tst_deliverload.moc"
