// SPDX-License-Identifier: GPL-3.0-or-later
// D16 within one process: many threads deliver at once, through one store and one collector.
#include "core/client/deliver.h"
#include "core/store/localstore.h"

#include "loadedshare.h"

#include <atomic>
#include <latch>
#include <thread>
#include <vector>

using namespace cer;

namespace {

constexpr int threads = 8;
constexpr int reportsEach = 25;

ClientError errorIn(int bucket)
{
    const std::string app = "app" + std::to_string(bucket) + ".exe";
    return {errorSignature(Signature{app, "1.0", "mod.dll", "1.0", "0000abcd"}),
            "PC",
            "anna",
            localSeconds(2026, 11, 20, 12),
            {}};
}

} // namespace

class DeliverThreadsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noHitIsLost_data();
    void noHitIsLost();
};

void DeliverThreadsTest::noHitIsLost_data()
{
    QTest::addColumn<int>("buckets");
    QTest::newRow("all in one bucket") << 1;
    QTest::newRow("over five buckets") << 5;
}

void DeliverThreadsTest::noHitIsLost()
{
    QFETCH(int, buckets);
    const LoadedShare share(10);
    const auto store = std::make_shared<LocalStore>(share.path({}).toStdString());
    const Client client{store, openStore, nullptr, IDataReading::Collect, true};
    const auto collector = systemCollector();
    std::atomic<int> whole = 0, delivered = 0;
    std::latch together(threads);
    {
        std::vector<std::jthread> running;
        for (int number = 0; number < threads; ++number) {
            running.emplace_back([&, number] {
                together.arrive_and_wait();
                for (int i = 0; i < reportsEach; ++i) {
                    const auto delivery = deliver(client, errorIn((number + i) % buckets), *collector);
                    whole += delivery && delivery->failures.empty();
                    delivered += delivery && delivery->delivered;
                }
            });
        }
    }
    QCOMPARE(whole.load(), threads * reportsEach);
    const Numbers numbers = counted(share);
    QCOMPARE(numbers.hits, threads * reportsEach);
    QCOMPARE(numbers.cabs, delivered.load());
    QCOMPARE(wholeLines(share.path(u"crash.log"_s)), threads * reportsEach);
    QCOMPARE(linesOfHitsLogs(share), threads * reportsEach);
    QCOMPARE(share.files(u"*.cab"_s).size(), delivered.load());
    QVERIFY(delivered >= 10 * buckets && delivered < (10 + threads) * buckets);
    QCOMPARE(share.files(u".*"_s), QStringList());
}

QTEST_GUILESS_MAIN(DeliverThreadsTest)
#include "tst_deliverthreads.moc"
