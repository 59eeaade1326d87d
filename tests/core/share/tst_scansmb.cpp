// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/localtime.h"
#include "core/protocol/logline.h"
#include "core/sample/sample.h"
#include "core/share/refresh.h"
#include "core/store/localstore.h"
#include "tests/common/smbproxy.h"
#include "tests/common/smbserver.h"

#include "drawing.h"

#include <QDir>
#include <QTest>

using namespace cer;
using namespace Qt::StringLiterals;

/// Scans of a share that a real smbd serves.
class ScanSmbTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aShareIsTheSameOverSmb_data();
    void aShareIsTheSameOverSmb();
    void aFolderWithItsFileIsOneJourney();
    void followingTheShareReadsWhatWasHitAlone();
    void aScanIsStoppedWhileTheServerSaysNothing();

private:
    std::shared_ptr<Store> open(int port)
    {
        const auto store = openStoreAs(m_server->urlAt(port), [](const CredentialsRequest &request) {
            return std::optional(Credentials{request.user, {}, Secret(SmbServer::password())});
        });
        return store ? *store : nullptr;
    }

    std::unique_ptr<SmbServer> m_server;
};

namespace {

/// Which of two buckets with one id is named depends on which was seen first.
bool isOfOrder(const Finding &finding)
{
    return finding.code == FindingCode::ShareBucketIdShared;
}

Texts findingsOf(const ShareSnapshot &snapshot)
{
    Findings findings = snapshot.findings;
    const auto ofOrder = std::erase_if(findings, isOfOrder);
    Texts all = texts(findings);
    all.push_back(std::to_string(ofOrder) + " that depend on the order");
    return all;
}

std::string lineOf(const ShareSnapshot &snapshot, std::size_t row)
{
    const Bucket &bucket = snapshot.buckets[row];
    const StatusSummary *status = snapshot.status(row);
    std::uint64_t findings = 0;
    for (std::size_t i = 0; i < snapshot.findings.size(); ++i)
        findings += snapshot.findingBuckets[i] == row && !isOfOrder(snapshot.findings[i]);
    std::string line = snapshot.subpath(row);
    for (const std::uint64_t number : {std::uint64_t(bucket.kind), std::uint64_t(bucket.flags), bucket.hits,
                                       bucket.cabs, std::uint64_t(bucket.reports), findings, bucket.reportBytes,
                                       bucket.hitsLogBytes, std::uint64_t(bucket.lastActivity)})
        line += ' ' + std::to_string(number);
    if (status)
        line += " status " + std::string(status->document.bytes());
    if (!snapshot.histories.empty()) {
        const BucketHistory &history = snapshot.histories[row];
        for (const std::int64_t number : {history.firstHit, history.lastHit, std::int64_t(history.hits)})
            line += " h" + std::to_string(number);
    }
    return line;
}

Texts linesOf(const ShareSnapshot &snapshot)
{
    Texts lines = {"policy " + std::string(snapshot.policy ? snapshot.policy->bytes() : "none"),
                   "crash.log " + std::to_string(snapshot.crashLogBytes), snapshot.complete ? "complete" : "incomplete"};
    for (std::size_t row = 0; row < snapshot.buckets.size(); ++row)
        lines.push_back(lineOf(snapshot, row));
    std::ranges::sort(lines);
    return lines;
}

} // namespace

void ScanSmbTest::initTestCase()
{
    // Samba shows a name that Windows cannot have by a name of its own; here both scans shall see the same.
    m_server = std::make_unique<SmbServer>(QStringList{u"mangled names = no"_s});
    if (!m_server->problem().isEmpty())
        QSKIP(qPrintable(m_server->problem()));
}

void ScanSmbTest::aShareIsTheSameOverSmb_data()
{
    QTest::addColumn<int>("seed");
    QTest::addColumn<bool>("everything");
    QTest::newRow("with histories and the heads of reports") << 1 << true;
    QTest::newRow("as the console scans") << 2 << false;
}

void ScanSmbTest::aShareIsTheSameOverSmb()
{
    QFETCH(const int, seed);
    QFETCH(const bool, everything);
    const QString folder = m_server->folder();
    QDir(folder).removeRecursively();
    const auto written =
        writeSample(folder.toStdString(),
                    {.buckets = 120, .hits = 3000, .seed = std::uint64_t(seed), .now = localSeconds(2026, 11, 20, 12)});
    QVERIFY(written);
    const auto store = open(m_server->port());
    QVERIFY(store);
    LocalStore local(folder.toStdString());
    ScanOptions options;
    options.histories = options.reportHeads = everything;
    const auto over = scanShare(*store, options, {}, {});
    const auto beside = scanShare(local, options, {}, {});
    QVERIFY(over && beside);
    QVERIFY((*over)->buckets.size() >= 120);
    QVERIFY(!(*over)->findings.empty());
    QCOMPARE(findingsOf(**over), findingsOf(**beside));
    QCOMPARE(linesOf(**over), linesOf(**beside));
    options.reports = options.status = options.countFolders = false; // as a sweep looks
    const auto counts = scanShare(*store, options, {}, {});
    const auto countsBeside = scanShare(local, options, {}, {});
    QVERIFY(counts && countsBeside);
    QVERIFY((*counts)->buckets.size() >= 100);
    QCOMPARE(linesOf(**counts), linesOf(**countsBeside));
}

/// The numbers are those of the protocol: no clock is asked.
void ScanSmbTest::aFolderWithItsFileIsOneJourney()
{
    const QString folder = m_server->folder();
    QDir(folder).removeRecursively();
    for (int i = 0; i < 300; ++i) {
        const QString path =
            folder + u"/counts/app%1.exe/1.0.%2/mod.dll/1.0/%3"_s.arg(i % 20).arg(i % 60).arg(i, 8, 16, QLatin1Char('0'));
        QVERIFY(QDir().mkpath(path));
        QFile file(path + u"/count.txt"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::fromStdString(countText({1, 2})));
    }
    SmbProxy proxy(m_server->port());
    const auto store = open(proxy.port());
    QVERIFY(store);
    const std::uint64_t before = proxy.frames();
    ScanNumbers numbers;
    const auto snapshot = scanShare(*store, {}, {}, [&](const ScanUpdate &update) { numbers = update.numbers; });
    QVERIFY(snapshot);
    QCOMPARE((*snapshot)->totals().hits, 600u);
    QCOMPARE(numbers.files, 300u);
    constexpr std::uint64_t loggingOn =
        4 * 3; // four connections: negotiate, log on in two steps, and the share comes with the last
    QVERIFY2(proxy.frames() - before <= numbers.folders + loggingOn + 4,
             qPrintable(QString::number(proxy.frames() - before) + u" for "_s + QString::number(numbers.folders)));
    QVERIFY(proxy.frames() - before >= numbers.folders / 4); // that many travel together
}

void ScanSmbTest::followingTheShareReadsWhatWasHitAlone()
{
    const QString folder = m_server->folder();
    QDir(folder).removeRecursively();
    QVERIFY(writeSample(folder.toStdString(),
                        {.buckets = 120, .hits = 3000, .seed = 3, .now = localSeconds(2026, 11, 20, 12)}));
    LocalStore clients(folder.toStdString());
    SmbProxy proxy(m_server->port());
    const auto store = open(proxy.port());
    QVERIFY(store);
    const auto scanned = scanShare(*store, {}, {}, {});
    QVERIFY(scanned);
    const auto history = readShareHistory(*store, *scanned, {}, {});
    QVERIFY(history);
    std::size_t hit = 0;
    for (std::size_t row = 0; row < (*scanned)->buckets.size() && hit < 60; ++row) {
        if ((*scanned)->buckets[row].kind != BucketKind::Application || !(*scanned)->buckets[row].has(Bucket::Counted))
            continue;
        const std::string subpath = (*scanned)->subpath(row);
        const Count before{(*scanned)->buckets[row].cabs, (*scanned)->buckets[row].hits};
        QVERIFY(clients.update(countFile(subpath), [&](auto) { return countText({before.cabs, before.hits + 1}); }));
        const LogEntry entry{localSeconds(2026, 11, 20, 13), "WS-0001", "anna", subpath};
        QVERIFY(clients.append(std::string(crashLogFile), logLine(entry, LogKind::Crash)));
        ++hit;
    }
    QCOMPARE(hit, 60u);
    const std::uint64_t frames = proxy.frames();
    const auto refreshed = refreshShare(*store, {*scanned, *history}, {}, {});
    QVERIFY(refreshed);
    QCOMPARE(refreshed->newHits, 60u);
    QCOMPARE(refreshed->rows.size(), 60u);
    QVERIFY2(proxy.frames() - frames <= 3 * 60 + 20, qPrintable(QString::number(proxy.frames() - frames)));
    const auto anew = scanShare(*store, {}, {}, {});
    QVERIFY(anew);
    Texts lines = linesOf(*refreshed->state.snapshot);
    Texts whole = linesOf(**anew);
    std::erase_if(lines, [](const std::string &line) { return line.starts_with("crash.log"); });
    std::erase_if(whole, [](const std::string &line) { return line.starts_with("crash.log"); });
    QCOMPARE(lines, whole);
    QCOMPARE(findingsOf(*refreshed->state.snapshot), findingsOf(**anew));
}

void ScanSmbTest::aScanIsStoppedWhileTheServerSaysNothing()
{
    SmbProxy proxy(m_server->port());
    const auto store = open(proxy.port());
    QVERIFY(store);
    std::stop_source stop;
    proxy.setOnFrame([stop, &proxy](auto) mutable {
        proxy.setStalled(true);
        stop.request_stop();
        return SmbProxy::Action::Pass;
    });
    const auto snapshot = scanShare(*store, {}, stop.get_token(), {});
    QVERIFY(!snapshot);
    QCOMPARE(snapshot.error().kind, ErrorKind::Cancelled);
}

QTEST_GUILESS_MAIN(ScanSmbTest)
#include "tst_scansmb.moc"
