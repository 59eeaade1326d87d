// SPDX-License-Identifier: GPL-3.0-or-later
// Whom an edit reaches: each row draws one bucket, its files and what is changed in them.
#include "core/client/reach.h"
#include "core/protocol/logline.h"
#include "core/protocol/sharepaths.h"
#include "core/share/scan.h"
#include "core/store/memorystore.h"

#include <QTest>

#include <algorithm>
#include <format>
#include <numeric>

using namespace cer;
using namespace Qt::StringLiterals;

namespace {

const std::string word = "winword.exe\\11.0\\mso.dll\\11.0\\0012a4f3";
const std::string excel = "excel.exe\\11.0\\excel.exe\\11.0\\000b0a21";
const std::string outlook = "outlook.exe\\11.0\\mso.dll\\11.0\\00000001";

/// A share in memory, as a scan sees it.
class DrawnShare {
public:
    DrawnShare &policy(const std::string &text) { return file("policy.txt", text); }
    DrawnShare &status(const std::string &subpath, const std::string &text) { return file(statusFile(subpath), text); }
    DrawnShare &count(const std::string &subpath, unsigned cabs, unsigned hits)
    {
        return file(countFile(subpath), std::format("Cabs Gathered={}\r\nTotal Hits={}\r\n", cabs, hits));
    }
    DrawnShare &report(const std::string &subpath, std::size_t bytes)
    {
        return file(reportFile(subpath, std::format("r{}.cab", m_reports++)), std::string(bytes, 'x'));
    }
    /// \a count hits on one day, by \a machine and the user of the same name.
    DrawnShare &hits(const std::string &subpath, int count, const std::string &machine, unsigned day = 20)
    {
        for (int i = 0; i < count; ++i)
            m_log += logLine({localSeconds(2026, 3, day), machine, machine, subpath}, LogKind::Crash);
        return *this;
    }

    const ShareSnapshot &snapshot()
    {
        if (!m_snapshot) {
            m_store.addFile("crash.log", m_log);
            m_snapshot = scanShare(m_store, {}, {}, [](const ScanUpdate &) { }).value();
            m_history = readShareHistory(m_store, m_snapshot, {}, {}).value();
        }
        return *m_snapshot;
    }
    ReachInput input()
    {
        snapshot();
        return {*m_snapshot, m_history.get(), nullptr};
    }
    std::uint32_t row(const std::string &subpath) { return std::uint32_t(*snapshot().find(subpath)); }
    std::vector<std::uint32_t> allRows()
    {
        std::vector<std::uint32_t> rows(snapshot().buckets.size());
        std::iota(rows.begin(), rows.end(), 0);
        return rows;
    }

private:
    DrawnShare &file(const std::string &path, const std::string &bytes)
    {
        m_store.addFile(path, bytes);
        return *this;
    }

    MemoryStore m_store;
    std::string m_log;
    int m_reports = 0;
    SnapshotPtr m_snapshot;
    HistoryPtr m_history;
};

/// "Bucket=7" sets, "-Bucket" takes away.
std::vector<SettingEdit> edits(const QByteArrayList &texts)
{
    std::vector<SettingEdit> edits;
    for (const QByteArray &text : texts) {
        const bool unset = text.startsWith('-');
        const qsizetype equals = unset ? text.size() : text.indexOf('=');
        const QByteArray key = unset ? text.sliced(1) : text.first(equals);
        edits.push_back({parameterByKey(key.toStdString()).value(),
                         unset ? std::nullopt : std::optional(text.sliced(equals + 1).toStdString())});
    }
    return edits;
}

const char *name(ClientChange change)
{
    return std::array{"none", "starts", "stops", "other"}[std::size_t(change)];
}

const char *name(FileFate fate)
{
    return std::array{"same", "changed", "made", "refused"}[std::size_t(fate)];
}

QByteArray lostText(const Reach &reach)
{
    QByteArrayList texts;
    for (const LostValue &lost : reach.lost)
        texts.append(QByteArray::fromStdString(std::string(parameterInfo(lost.change.parameter).key) + ": "
                                               + *lost.change.before + " -> " + lost.change.after.value_or("nothing")));
    return texts.join(", ");
}

} // namespace

class ReachTest : public QObject {
    Q_OBJECT

private slots:
    void oneBucket_data();
    void oneBucket();
    void policy_data();
    void policy();
    void hitsMachinesAndUsersOfAllBucketsTogether();
    void hitsBeforeTheLast30DaysDoNotCount();
    void withoutLogsNothingIsKnownOfHits();
    void groupPolicyHoldsForAllClients();
    void expected_data();
    void expected();
    void eachLineOfPolicyNamesWhoOverridesIt();
    void aRedirectionTakesClientsAway();
    void aStopEndsItAndProgressCountsBuckets();
    void itAgreesWithDecideForEveryBucket();
};

void ReachTest::oneBucket_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<unsigned>("cabs");
    QTest::addColumn<QByteArrayList>("change");
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("clients");
    QTest::addColumn<QByteArray>("lost");
    const QByteArray no;
    const auto row = [](const char *sentence, const QByteArray &status, unsigned cabs, const QByteArrayList &change,
                        const char *file, const char *clients, const char *lost = "") {
        QTest::newRow(sentence) << status << cabs << change << QByteArray(file) << QByteArray(clients)
                                << QByteArray(lost);
    };
    row("a new file that forbids reports stops them", no, 1, {"iData=NO"}, "made", "stops");
    row("a ban that goes lets reports come", "iData=NO\r\n", 1, {"-iData"}, "changed", "starts", "iData: NO -> nothing");
    row("a value that is there already changes nothing", "iData=NO\r\n", 1, {"iData=NO"}, "same", "none");
    row("to take away what is not there changes nothing", no, 1, {"-Response"}, "same", "none");
    row("another spelling is another file and the same for clients", "iData=NO\r\n", 1, {"iData=0"}, "changed", "none",
        "iData: NO -> 0");
    row("a higher limit lets a full bucket collect again", no, 5, {"Crashes per bucket=6"}, "made", "starts");
    row("a lower limit fills a bucket", no, 4, {"Crashes per bucket=4"}, "made", "stops");
    row("a limit that is not reached either way changes what comes later", no, 1, {"Crashes per bucket=6"}, "made",
        "other");
    row("a limit means nothing where reports are forbidden", "iData=NO\r\n", 5, {"Crashes per bucket=9"}, "changed",
        "none");
    row("memory in a report is another report", no, 1, {"MemoryDump=YES"}, "made", "other");
    row("memory means nothing to a bucket that is full", no, 5, {"MemoryDump=YES"}, "made", "none");
    row("a value that says what holds anyway changes nothing", no, 1, {"MemoryDump=NO"}, "made", "none");
    row("the answer of somebody is overwritten", "Response=http://a/\r\n", 1, {"Response=http://b/"}, "changed",
        "other", "Response: http://a/ -> http://b/");
    row("each value that goes is named", "Bucket=7\r\nResponse=1\r\n", 1, {"-Bucket", "Response=http://b/"}, "changed",
        "other", "Response: 1 -> http://b/, Bucket: 7 -> nothing");
    row("a number that nobody logs changes nothing for clients", no, 1, {"Bucket=9"}, "made", "none");
    row("a number that is logged does", "Tracking=YES\r\n", 1, {"Bucket=9"}, "changed", "other");
    row("a line that is not honoured loses nothing", "Bucket=007\r\n", 1, {"Bucket=7"}, "changed", "none");
    row("unknown lines are no values", "Owner=me\r\n", 1, {"Bucket=7"}, "changed", "none");
    row("a file in UTF-16 is refused",
        QByteArray("\xff\xfe"
                   "B\0u\0",
                   6),
        1, {"Bucket=7"}, "refused", "none");
}

void ReachTest::oneBucket()
{
    QFETCH(QByteArray, status);
    QFETCH(unsigned, cabs);
    QFETCH(QByteArrayList, change);
    DrawnShare share;
    share.count(word, cabs, 10);
    if (!status.isNull())
        share.status(word, status.toStdString());
    const auto reach = reachOfEdits(share.input(), share.allRows(), edits(change));
    QVERIFY(reach);
    QCOMPARE(reach->buckets.size(), 1u);
    QTEST(QByteArray(name(reach->buckets[0].file)), "file");
    QTEST(QByteArray(name(reach->buckets[0].change)), "clients");
    QTEST(lostText(*reach), "lost");
    // What it says of files is what is saved.
    const BulkEdit bulk = bulkEdit(share.snapshot(), share.allRows(), edits(change), {});
    QCOMPARE(bulk.files.size(), reach->filesWritten());
    QCOMPARE(bulk.refused.size(), reach->count(FileFate::Refused));
}

void ReachTest::policy_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QByteArray>("clients");
    const QByteArray no;
    QTest::newRow("a limit of zero stops reports") << no << "Crashes per bucket=0\r\n"_ba << no << "stops"_ba;
    QTest::newRow("a policy that goes brings the defaults back")
        << "Crashes per bucket=0\r\n"_ba << no << no << "starts"_ba;
    QTest::newRow("a bucket with a limit of its own does not see it")
        << no << "Crashes per bucket=0\r\n"_ba << "Crashes per bucket=4\r\n"_ba << "none"_ba;
    QTest::newRow("logs begin") << no << "Tracking=YES\r\n"_ba << no << "other"_ba;
    QTest::newRow("the default in words changes nothing") << no << "Tracking=NO\r\n"_ba << no << "none"_ba;
    QTest::newRow("requests that are withheld now")
        << no << "NoSecondLevelCollection=YES\r\n"_ba << "MemoryDump=YES\r\n"_ba << "other"_ba;
    QTest::newRow("nobody asked for what is withheld") << no << "NoSecondLevelCollection=YES\r\n"_ba << no << "none"_ba;
    QTest::newRow("a line that does not conform is none") << no << "Tracking=maybe\r\n"_ba << no << "none"_ba;
    QTest::newRow("clients go to another share") << no << "FileTreeRoot=\\\\b\\c\r\n"_ba << no << "stops"_ba;
    QTest::newRow("clients come back") << "FileTreeRoot=\\\\b\\c\r\n"_ba << no << no << "starts"_ba;
    QTest::newRow("clients go on to a third share")
        << "FileTreeRoot=\\\\b\\c\r\n"_ba << "FileTreeRoot=\\\\b\\d\r\n"_ba << no << "other"_ba;
    QTest::newRow("what is said beside a redirection is heard by nobody")
        << "FileTreeRoot=\\\\b\\c\r\n"_ba << "FileTreeRoot=\\\\b\\c\r\nTracking=YES\r\n"_ba << no << "none"_ba;
}

void ReachTest::policy()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QByteArray, status);
    DrawnShare share;
    share.count(word, 1, 10);
    if (!before.isNull())
        share.policy(before.toStdString());
    if (!status.isNull())
        share.status(word, status.toStdString());
    const ConfigDocument document = ConfigDocument::read(after.toStdString(), DocumentKind::Policy);
    const auto reach = reachOfPolicy(share.input(), after.isNull() ? nullptr : &document);
    QVERIFY(reach);
    QCOMPARE(reach->buckets.size(), 1u);
    QTEST(QByteArray(name(reach->buckets[0].change)), "clients");
    QCOMPARE(reach->filesWritten(), 0u);
}

void ReachTest::hitsMachinesAndUsersOfAllBucketsTogether()
{
    DrawnShare share;
    share.count(word, 1, 10).count(excel, 1, 10).count(outlook, 1, 10);
    share.hits(word, 3, "PC-1").hits(word, 1, "PC-2").hits(excel, 2, "pc-1").hits(outlook, 9, "PC-9");
    const std::vector rows{share.row(excel), share.row(word)};
    const auto reach = reachOfEdits(share.input(), rows, edits({"Bucket=7"}));
    QCOMPARE(reach->hits, 6u);
    QCOMPARE(reach->machines, 2u); // without regard to case (D14)
    QCOMPARE(reach->users, 2u);
    QVERIFY(reach->logged);
    QCOMPARE(reach->buckets[0].row, rows[0]);
    QCOMPARE(reach->buckets[0].hits, 2u);
    QCOMPARE(reach->buckets[1].hits, 4u);
}

void ReachTest::hitsBeforeTheLast30DaysDoNotCount()
{
    DrawnShare share;
    share.count(word, 1, 10).hits(word, 5, "PC-1", 1).hits(word, 2, "PC-2", 30).hits(word, 1, "PC-3", 31);
    const auto reach = reachOfEdits(share.input(), share.allRows(), edits({"Bucket=7"}));
    QCOMPARE(reach->hits, 3u);     // the log's own clock ends on 31 March
    QCOMPARE(reach->machines, 3u); // of the whole log
}

void ReachTest::withoutLogsNothingIsKnownOfHits()
{
    DrawnShare share;
    share.count(word, 1, 10);
    const auto reach = reachOfEdits({share.snapshot()}, share.allRows(), edits({"iData=NO"}));
    QVERIFY(!reach->logged);
    QVERIFY(!reach->machines);
    QCOMPARE(reach->before, Expected());
    QCOMPARE(reach->count(ClientChange::Stops), 1u);
}

void ReachTest::groupPolicyHoldsForAllClients()
{
    DrawnShare share;
    share.count(word, 1, 10);
    Profile profile;
    profile.values[std::size_t(Parameter::CrashesPerBucket)] = "1";
    ReachInput input = share.input();
    input.profile = &profile;
    const auto reach = reachOfEdits(input, share.allRows(), edits({"Crashes per bucket=2"}));
    QCOMPARE(reach->rows(ClientChange::Starts), share.allRows());
    QCOMPARE(reach->buckets[0].before, StepReason::LimitReached);
    QCOMPARE(reach->buckets[0].after, StepReason::ReportNotForbidden);
}

void ReachTest::expected_data()
{
    QTest::addColumn<int>("hits");
    QTest::addColumn<unsigned>("cabs");
    QTest::addColumn<QByteArrayList>("change");
    QTest::addColumn<double>("reportsBefore");
    QTest::addColumn<double>("reportsAfter");
    QTest::addColumn<double>("bytesAfter");
    QTest::newRow("few hits all become reports") << 30 << 1u << QByteArrayList{"Bucket=7"} << 1.0 << 1.0 << 100.0;
    QTest::newRow("the room below the limit is all that comes")
        << 300 << 3u << QByteArrayList{"Crashes per bucket=8"} << 2.0 << 5.0 << 500.0;
    QTest::newRow("a full bucket brings nothing") << 300 << 5u << QByteArrayList{"Bucket=7"} << 0.0 << 0.0 << 0.0;
    QTest::newRow("a ban brings nothing") << 30 << 1u << QByteArrayList{"iData=NO"} << 1.0 << 0.0 << 0.0;
    QTest::newRow("without hits nothing comes") << 0 << 1u << QByteArrayList{"Crashes per bucket=9"} << 0.0 << 0.0 << 0.0;
}

void ReachTest::expected()
{
    QFETCH(int, hits);
    QFETCH(unsigned, cabs);
    QFETCH(QByteArrayList, change);
    DrawnShare share;
    share.count(word, cabs, 10).report(word, 50).report(word, 150).hits(word, hits, "PC-1");
    share.count(excel, 1, 1).report(excel, 9000);
    const auto reach = reachOfEdits(share.input(), {{share.row(word)}}, edits(change));
    QTEST(reach->before.reports, "reportsBefore");
    QTEST(reach->after.reports, "reportsAfter");
    QTEST(reach->after.bytes, "bytesAfter"); // the mean of the bucket, not of the share
}

void ReachTest::eachLineOfPolicyNamesWhoOverridesIt()
{
    DrawnShare share;
    share.policy("Tracking=YES\r\nURLLaunch=http://a/\r\n");
    share.count(word, 1, 1).count(excel, 1, 1).count(outlook, 1, 1);
    share.status(word, "Tracking=YES\r\n").status(excel, "Crashes per bucket=9\r\nTracking=no way\r\n");
    const auto document =
        ConfigDocument::read("Crashes per bucket=7\r\nTracking=NO\r\nURLLaunch=http://a/\r\n", DocumentKind::Policy);
    const auto reach = reachOfPolicy(share.input(), &document);
    QCOMPARE(reach->lines.size(), 2u);
    QCOMPARE(reach->lines[0].change, (SettingChange{Parameter::CrashesPerBucket, {}, "7"}));
    QCOMPARE(reach->lines[0].buckets, 2u);
    QCOMPARE(reach->lines[0].overridden, std::vector{share.row(excel)});
    QCOMPARE(reach->lines[1].change, (SettingChange{Parameter::Tracking, "YES", "NO"}));
    QCOMPARE(reach->lines[1].buckets, 2u);
    QCOMPARE(reach->lines[1].overridden, std::vector{share.row(word)});
}

void ReachTest::aRedirectionTakesClientsAway()
{
    DrawnShare share;
    share.policy("FileTreeRoot=\\\\b\\c\r\n").count(word, 1, 10).hits(word, 60, "PC-1");
    const auto reach = reachOfEdits(share.input(), share.allRows(), edits({"iData=NO"}));
    QCOMPARE(reach->filesWritten(), 1u);
    QCOMPARE(reach->count(ClientChange::None), 1u);
    QCOMPARE(reach->buckets[0].before, StepReason::NotReached);
    QCOMPARE(reach->before, Expected());
}

void ReachTest::aStopEndsItAndProgressCountsBuckets()
{
    DrawnShare share;
    share.count(word, 1, 10).count(excel, 1, 10);
    std::vector<std::size_t> seen;
    QVERIFY(reachOfPolicy(share.input(), nullptr, {}, [&](std::size_t done, std::size_t all) {
        seen.push_back(done);
        QCOMPARE(all, 2u);
    }));
    QCOMPARE(seen.front(), 0u);
    QCOMPARE(seen.back(), 2u);
    std::stop_source stop;
    stop.request_stop();
    const auto reach = reachOfEdits(share.input(), share.allRows(), edits({"iData=NO"}), stop.get_token());
    QVERIFY(!reach);
    QCOMPARE(reach.error().kind, ErrorKind::Cancelled);
}

/// Saved and scanned again, the share gives the decisions that were foretold.
void ReachTest::itAgreesWithDecideForEveryBucket()
{
    DrawnShare before, after;
    const std::vector<SettingEdit> change = edits({"Crashes per bucket=3", "-iData", "Response=1"});
    for (unsigned i = 0; i < 200; ++i) {
        const std::string subpath = std::format("app{}.exe\\1.0\\m.dll\\1.0\\{:08x}", i, i);
        const std::string status = std::string(i % 3 ? "" : "iData=NO\r\n") + (i % 5 ? "" : "Crashes per bucket=1\r\n");
        for (DrawnShare *share : {&before, &after})
            share->count(subpath, i % 7, 10);
        if (!status.empty())
            before.status(subpath, status);
        const auto document = ConfigDocument::read(status, DocumentKind::Status);
        after.status(subpath, edited(document, change)->bytes());
    }
    const auto foretold = reachOfEdits(before.input(), before.allRows(), change);
    const auto seen = reachOfEdits(after.input(), after.allRows(), change);
    QCOMPARE(seen->filesWritten(), 0u);
    QVERIFY(foretold->count(ClientChange::Starts) > 0 && foretold->count(ClientChange::Stops) > 0);
    for (const BucketReach &bucket : foretold->buckets) {
        const std::uint32_t row = after.row(before.snapshot().subpath(bucket.row));
        const auto same = std::ranges::find(seen->buckets, row, &BucketReach::row);
        QCOMPARE(bucket.after, same->before);
    }
}

QTEST_APPLESS_MAIN(ReachTest)
#include "tst_reach.moc"
