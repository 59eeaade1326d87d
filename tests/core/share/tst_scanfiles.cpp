// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawing.h"

#include <QTest>

#include <algorithm>
#include <ranges>
#include <set>

using namespace cer;
using namespace Qt::StringLiterals;

/// What a scan reads in the files of a share.
class ScanFilesTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsMustConform_data();
    void countsMustConform();
    void statusIsSummed();
    void aStatusThatIsTooLargeIsAFinding();
    void findingsOfAStatusBelongToTheBucket();
    void policyIsRead();
    void policyMustBeASmallFile_data();
    void policyMustBeASmallFile();
    void sharedBucketIdsAreFindings();
    void theLimitInForceIsKnown();
    void activityAndSizesAreKept();
    void crashLogIsMeasured();
    void historiesAreRead();
    void historiesEndAtTheNewestDayOfAll();
    void longLogsAreReadPiecewise();
    void faultsOfALogAreFindings_data();
    void faultsOfALogAreFindings();
};
void ScanFilesTest::countsMustConform_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code");
    QTest::newRow("an empty file") << QByteArray("") << "count.empty";
    QTest::newRow("hits of zero") << QByteArray("Cabs Gathered=0\r\nTotal Hits=0\r\n") << "count.hits-zero";
    QTest::newRow("lines in the wrong order") << QByteArray("Total Hits=1\r\nCabs Gathered=0\r\n") << "count.order";
    QTest::newRow("a torn file") << QByteArray("Cabs Gathered=0\r\nTotal Hi") << "";
    QTest::newRow("a file at its limit") << QByteArray(countFileLimit, 'x') << "";
    QTest::newRow("a file beyond its limit") << QByteArray(countFileLimit + 1, 'x') << "share.file-too-large";
}

void ScanFilesTest::countsMustConform()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, code);
    Drawing drawing;
    drawing.store.addFile(countFile(winword), bytes.toStdString());
    const SnapshotPtr snapshot = drawing.scan();
    QCOMPARE(subpaths(*snapshot), Texts{winword});
    QCOMPARE(int(snapshot->buckets[0].flags), Bucket::CountMalformed | Bucket::InCounts);
    QCOMPARE(snapshot->buckets[0].hits, 0u);
    QVERIFY(!snapshot->findings.empty());
    QCOMPARE(snapshot->buckets[0].findings, std::uint32_t(snapshot->findings.size()));
    for (const Finding &finding : snapshot->findings)
        QCOMPARE(finding.where.file, countFile(winword));
    if (!code.isEmpty())
        QVERIFY(std::ranges::any_of(snapshot->findings, [&](const Finding &finding) {
            return findingInfo(finding.code).name == code.toStdString();
        }));
}

void ScanFilesTest::statusIsSummed()
{
    Drawing drawing;
    drawing.status(winword, "Bucket=12\r\nCrashes per bucket=9\r\nResponse=1\r\n").status(excel, "Tracking=YES\r\n");
    const SnapshotPtr snapshot = drawing.scan();
    const StatusSummary *summary = snapshot->status(*snapshot->find(winword));
    QVERIFY(summary);
    QCOMPARE(summary->bucketId, std::optional<std::uint64_t>(12));
    QCOMPARE(summary->limit, std::optional<std::uint64_t>(9));
    QCOMPARE(summary->response, std::string(summary->document.value(Parameter::Response).value_or("")));
    const StatusSummary *other = snapshot->status(*snapshot->find(excel));
    QVERIFY(other);
    QVERIFY(!other->bucketId && !other->limit && other->response.empty());
    QCOMPARE(other->document.bytes(), std::string("Tracking=YES\r\n"));
}

void ScanFilesTest::aStatusThatIsTooLargeIsAFinding()
{
    Drawing drawing;
    drawing.status(winword, std::string(ConfigDocument::sizeLimit + 7, '\n'));
    drawing.status(excel, std::string(1000, '\0'));
    const SnapshotPtr snapshot = drawing.scan();
    QVERIFY(!snapshot->status(*snapshot->find(winword)));
    QVERIFY(snapshot->status(*snapshot->find(excel)));
    QVERIFY(std::ranges::contains(texts(snapshot->findings), "share.file-too-large " + statusFile(winword) + " | "
                                                                 + statusFile(winword) + " | 1048583 | 1048576"));
}

void ScanFilesTest::findingsOfAStatusBelongToTheBucket()
{
    Drawing drawing;
    drawing.status(winword, "Bucket=0\r\n").status(excel, "Bucket=1\r\n");
    const SnapshotPtr snapshot = drawing.scan();
    QCOMPARE(snapshot->findings.size(), 1u);
    QCOMPARE(snapshot->findings[0].where.file, statusFile(winword));
    QCOMPARE(snapshot->findings[0].where.line, 1u);
    QCOMPARE(snapshot->findingBuckets.at(0), *snapshot->find(winword));
    QCOMPARE(bucket(*snapshot, winword)->findings, 1u);
    QCOMPARE(bucket(*snapshot, excel)->findings, 0u);
}

void ScanFilesTest::policyIsRead()
{
    Drawing drawing;
    QVERIFY(!drawing.scan()->policy);
    drawing.store.addFile("Policy.TXT", "Tracking=YES\r\ntracking=NO\r\n");
    const SnapshotPtr snapshot = drawing.scan();
    QVERIFY(snapshot->policy);
    QCOMPARE(snapshot->policy->value(Parameter::Tracking), std::optional<std::string_view>("YES"));
    QCOMPARE(snapshot->findings.size(), snapshot->policy->findings().size());
    QVERIFY(!snapshot->findings.empty());
    QCOMPARE(snapshot->findings[0].where.file, std::string("Policy.TXT"));
    QCOMPARE(snapshot->findingBuckets.at(0), 0xffffffffu);
    drawing.store.addFile("policy.txt", "Tracking=NO\r\n");
    QCOMPARE(drawing.scan()->policy->value(Parameter::Tracking), std::optional<std::string_view>("NO"));
}

void ScanFilesTest::policyMustBeASmallFile_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("finding");
    QTest::newRow("a folder") << "folder" << "share.folder-for-file policy.txt | policy.txt";
    QTest::newRow("a device") << "device" << "share.not-regular policy.txt | policy.txt";
    QTest::newRow("a link") << "link" << "share.link-skipped policy.txt | policy.txt";
    QTest::newRow("too large") << "large" << "share.file-too-large policy.txt | policy.txt | 2000000 | 1048576";
    QTest::newRow("denied") << "denied" << "share.unreadable policy.txt | policy.txt | ";
}

void ScanFilesTest::policyMustBeASmallFile()
{
    QFETCH(const QString, kind);
    QFETCH(const QString, finding);
    Drawing drawing;
    drawing.store.addFile("policy.txt", std::string(kind == u"large" ? 2000000 : 2, 'x'));
    if (kind == u"folder")
        drawing.store.addFolder("policy.txt");
    else if (kind == u"device")
        drawing.store.addDevice("policy.txt");
    else if (kind == u"link")
        drawing.store.addLink("policy.txt");
    else if (kind == u"denied")
        drawing.store.deny("policy.txt");
    const SnapshotPtr snapshot = drawing.scan();
    QVERIFY(snapshot->complete);
    QVERIFY(!snapshot->policy);
    QCOMPARE(texts(snapshot->findings), Texts{finding.toStdString()});
}

void ScanFilesTest::sharedBucketIdsAreFindings()
{
    Drawing drawing;
    drawing.status(winword, "Bucket=5\r\n").status(excel, "Tracking=YES\r\nBucket=5\r\n").status("blue", "Bucket=6\r\n");
    const SnapshotPtr snapshot = drawing.scan();
    QCOMPARE(snapshot->findings.size(), 1u);
    const Finding &finding = snapshot->findings[0];
    QCOMPARE(finding.code, FindingCode::ShareBucketIdShared);
    QCOMPARE(finding.arguments.at(0), std::string("5"));
    QCOMPARE((std::set<std::string>{finding.arguments.at(1), finding.arguments.at(2)}),
             (std::set<std::string>{winword, excel}));
    QCOMPARE(finding.where.file, statusFile(finding.arguments[2]));
    QCOMPARE(finding.where.line, finding.arguments[2] == excel ? 2u : 1u);
    QCOMPARE(snapshot->findingBuckets.at(0), *snapshot->find(finding.arguments[2]));
}

void ScanFilesTest::theLimitInForceIsKnown()
{
    Drawing drawing;
    drawing.count(winword, 5, 6).count(excel, 4, 6).count("blue", 9, 9).status(excel, "Crashes per bucket=4\r\n");
    SnapshotPtr snapshot = drawing.scan();
    const auto limit = [&](const char *subpath) { return snapshot->limit(*snapshot->find(subpath)); };
    const auto full = [&](const char *subpath) { return snapshot->full(*snapshot->find(subpath)); };
    QCOMPARE(limit(winword), std::optional<std::uint64_t>(5));
    QCOMPARE(limit(excel), std::optional<std::uint64_t>(4));
    QCOMPARE(limit("blue"), std::optional<std::uint64_t>());
    QVERIFY(full(winword) && full(excel) && !full("blue"));
    drawing.store.addFile("policy.txt", "Crashes per bucket=9\r\n");
    snapshot = drawing.scan();
    QCOMPARE(limit(winword), std::optional<std::uint64_t>(9));
    QCOMPARE(limit(excel), std::optional<std::uint64_t>(4));
    QCOMPARE(limit("blue"), std::optional<std::uint64_t>(9));
    QVERIFY(!full(winword) && full("blue"));
}

void ScanFilesTest::activityAndSizesAreKept()
{
    Drawing drawing;
    drawing.report(winword, "a.cab", 10, 500).report(winword, "b.txt", 20, 700).hits(winword, "123", 600).count(winword, 1, 1);
    drawing.report(excel, "a.cab", 0, 500).hits(excel, "", 800).count(excel, 1, 1);
    const SnapshotPtr snapshot = drawing.scan();
    QCOMPARE(bucket(*snapshot, winword)->reportBytes, 30u);
    QCOMPARE(bucket(*snapshot, winword)->hitsLogBytes, 3u);
    QCOMPARE(bucket(*snapshot, winword)->lastActivity, 700);
    QCOMPARE(bucket(*snapshot, excel)->lastActivity, 800);
    const std::string empty = reportFile(excel, "a.cab");
    QCOMPARE(texts(snapshot->findings), Texts{"share.empty-report " + empty + " | " + empty});
}

void ScanFilesTest::crashLogIsMeasured()
{
    Drawing drawing;
    drawing.store.addFile("crash.log", std::string(123, 'x'));
    const SnapshotPtr snapshot = drawing.scan();
    QCOMPARE(snapshot->crashLogBytes, 123u);
    QCOMPARE(snapshot->root, std::string("memory:"));
}

namespace {

std::string hit(const std::string &date, const std::string &machine, const std::string &user = "user")
{
    return "10:00:00  " + date + "\t" + machine + "\t" + user + "\tNo CAB\r\n";
}

} // namespace

void ScanFilesTest::historiesAreRead()
{
    Drawing drawing;
    drawing.count(winword, 0, 4).count(excel, 0, 1);
    drawing.hits(winword, hit("04-10-2007", "A") + hit("04-12-2007", "B") + hit("04-11-2007", "A", "other")
                              + hit("04-12-2007", "B"));
    QVERIFY(drawing.scan()->histories.empty());
    const SnapshotPtr snapshot = drawing.scan({.histories = true});
    QCOMPARE(texts(snapshot->findings), Texts());
    QCOMPARE(snapshot->histories.size(), 2u);
    const BucketHistory &history = snapshot->histories[*snapshot->find(winword)];
    QCOMPARE(history.hits, 4u);
    QCOMPARE(history.machines, 2u);
    QCOMPARE(history.users, 2u);
    QCOMPARE(history.firstHit, localSeconds(2007, 4, 10, 10));
    QCOMPARE(history.lastHit, localSeconds(2007, 4, 12, 10));
    QCOMPARE(history.perDay[29], 2u);
    QCOMPARE(history.perDay[28], 1u);
    QCOMPARE(history.perDay[27], 1u);
    QCOMPARE(history.perDay[26], 0u);
    QCOMPARE(snapshot->histories[*snapshot->find(excel)].hits, 0u);
}

void ScanFilesTest::historiesEndAtTheNewestDayOfAll()
{
    Drawing drawing;
    drawing.hits(winword,
                 hit("03-31-2007", "A") + hit("04-10-2007", "A") + hit("02-01-2007", "A") + hit("03-12-2007", "A"));
    drawing.hits(excel, hit("04-15-2007", "A"));
    const SnapshotPtr snapshot = drawing.scan({.histories = true});
    const auto &days = snapshot->histories[*snapshot->find(winword)].perDay;
    QCOMPARE(days[29 - 5], 1u);
    QCOMPARE(days[29 - 15], 1u);
    QCOMPARE(std::ranges::fold_left(days, 0, std::plus()), 2);
    QCOMPARE(snapshot->histories[*snapshot->find(winword)].hits, 4u);
    QCOMPARE(snapshot->histories[*snapshot->find(excel)].perDay[29], 1u);
}

void ScanFilesTest::longLogsAreReadPiecewise()
{
    std::string bytes;
    std::size_t lines = 0;
    for (; bytes.size() < 1'000'000; ++lines)
        bytes += hit("04-10-2007", "PC" + std::to_string(lines % 100));
    Drawing drawing;
    drawing.count(winword, 0, 1).count(excel, 0, 1);
    drawing.hits(winword, bytes);
    // A line of more than a piece in the middle, and one that never ends.
    drawing.hits(excel, hit("04-10-2007", "A") + std::string(700'000, 'x') + "\r\n" + hit("04-11-2007", "B")
                            + std::string(700'000, 'y'));
    const SnapshotPtr snapshot = drawing.scan({.histories = true});
    QCOMPARE(snapshot->histories[*snapshot->find(winword)].hits, lines);
    QCOMPARE(snapshot->histories[*snapshot->find(winword)].machines, 100u);
    QCOMPARE(snapshot->histories[*snapshot->find(excel)].hits, 2u);
    QCOMPARE(snapshot->histories[*snapshot->find(excel)].machines, 2u);
    QCOMPARE(snapshot->findings.size(), 1u);
    QCOMPARE(snapshot->findings[0].code, FindingCode::LogLineTooLong);
    QCOMPARE(snapshot->findings[0].where.line, 2u);
}

void ScanFilesTest::faultsOfALogAreFindings_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("finding");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("hits");
    const QByteArray good = QByteArray::fromStdString(hit("04-10-2007", "A"));
    QTest::newRow("none") << good << "" << 0 << 1;
    QTest::newRow("a torn line") << good + good.chopped(5) << "log.torn-line" << 2 << 1;
    QTest::newRow("a line of something else") << good + "nonsense\r\n" + good << "log.time" << 2 << 2;
    QTest::newRow("a lone line feed") << good.chopped(2) + "\n" + good << "text.lone-line-feed" << 1 << 2;
    QTest::newRow("the first of two") << "x\r\n" + good.chopped(1) << "log.time" << 1 << 0;
}

void ScanFilesTest::faultsOfALogAreFindings()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, finding);
    QFETCH(const int, line);
    QFETCH(const int, hits);
    Drawing drawing;
    drawing.count(winword, 0, 1).hits(winword, bytes.toStdString());
    const SnapshotPtr snapshot = drawing.scan({.histories = true});
    QCOMPARE(snapshot->histories.at(0).hits, std::uint64_t(hits));
    QCOMPARE(snapshot->findings.size(), finding.isEmpty() ? 0u : 1u);
    if (finding.isEmpty())
        return;
    QCOMPARE(findingInfo(snapshot->findings[0].code).name, finding.toStdString());
    QCOMPARE(snapshot->findings[0].where.line, std::uint64_t(line));
    QCOMPARE(snapshot->findings[0].where.file, hitsLogFile(winword));
}

QTEST_GUILESS_MAIN(ScanFilesTest)
#include "tst_scanfiles.moc"
