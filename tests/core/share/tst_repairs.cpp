// SPDX-License-Identifier: GPL-3.0-or-later
// From findings to files that are saved together.
#include "drawing.h"

#include "core/protocol/logline.h"
#include "core/share/audit.h"
#include "core/share/repairs.h"
#include "core/share/saveall.h"
#include "core/store/faultystore.h"

#include <QTemporaryDir>
#include <QTest>

using namespace cer;
using namespace Qt::StringLiterals;

namespace {

Findings audited(const std::shared_ptr<Store> &store)
{
    const auto audit = auditShare(store, {}, {}, {});
    return audit ? (*audit)->findings : Findings();
}

void drawReportsAndLog(Drawing &drawing, int reports, int lines)
{
    for (int i = 0; i < reports; ++i)
        drawing.store.addFile(reportFile(winword, "report" + std::to_string(i) + ".cab"), "MSCF" + std::string(96, '\0'));
    std::string log;
    for (int i = 0; i < lines; ++i)
        log += logLine({1000 + i, "pc", "anna", "00000000.cab"}, LogKind::Hits);
    drawing.hits(winword, log);
}

} // namespace

class RepairsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void filesAreRepaired_data();
    void filesAreRepaired();
    void oneOfSeveralIsRepairedAlone();
    void theFileOfTheMomentCounts_data();
    void theFileOfTheMomentCounts();
    void aFileThatChangedMeanwhileIsLeftAlone_data();
    void aFileThatChangedMeanwhileIsLeftAlone();
    void eachFileIsOneEdit();
    void countersThatComeToLight_data();
    void countersThatComeToLight();
    void theCountersAreReadLast();
    void aMissingCountIsMade_data();
    void aMissingCountIsMade();
    void logsAreNotEdited();
    void allAreSavedAsOne();
    void aHitThatIsCountedMeanwhileIsNotLost();
    void aStopIsHeard();
};

void RepairsTest::filesAreRepaired_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after"); // empty: left alone
    const QByteArray policy = "policy.txt", status = QByteArray::fromStdString(statusFile(winword)),
                     count = QByteArray::fromStdString(countFile(winword));
    QTest::newRow("a key in the wrong case") << policy << "tracking=YES\r\n"_ba << "Tracking=YES\r\n"_ba;
    QTest::newRow("two lines of one file") << policy << "tracking=YES\r\nCrashes per bucket = 5\r\n"_ba
                                           << "Tracking=YES\r\nCrashes per bucket=5\r\n"_ba;
    QTest::newRow("what a repair brings to light") << policy << "\xef\xbb\xbftracking=YES\nURLLaunch=http://a/"_ba
                                                   << "Tracking=YES\r\nURLLaunch=http://a/\r\n"_ba;
    QTest::newRow("a status with an open end") << status << "Bucket=1"_ba << "Bucket=1\r\n"_ba;
    QTest::newRow("a count with leading zeros") << count << "Cabs Gathered=00\r\nTotal Hits=03\r\n"_ba
                                                << "Cabs Gathered=0\r\nTotal Hits=3\r\n"_ba;
    QTest::newRow("what nobody can guess") << policy << "nonsense\r\n"_ba << QByteArray();
    QTest::newRow("what is right") << policy << "Tracking=YES\r\n"_ba << QByteArray();
}

void RepairsTest::filesAreRepaired()
{
    QFETCH(const QByteArray, file);
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    Drawing drawing;
    drawing.store.addFile(file.toStdString(), before.toStdString());
    const auto edits = repairEdits(drawing.store, audited(drawing.shared()), "why");
    QVERIFY(edits);
    QCOMPARE(edits->size(), after.isEmpty() ? 0u : 1u);
    if (after.isEmpty())
        return;
    QCOMPARE(edits->front().file, file.toStdString());
    QCOMPARE(QByteArray::fromStdString(*edits->front().before), before);
    QCOMPARE(QByteArray::fromStdString(*edits->front().after), after);
    QCOMPARE(edits->front().why, std::string("why"));
}

void RepairsTest::oneOfSeveralIsRepairedAlone()
{
    const std::string bytes = "tracking=YES\r\nmemorydump=NO\r\nurllaunch=http://a/\r\n";
    const Findings all = ConfigDocument::read(bytes, DocumentKind::Policy, "policy.txt").findings();
    QCOMPARE(all.size(), 3u);
    QCOMPARE(repaired(std::span(all).subspan(2, 1), bytes),
             std::optional<std::string>("tracking=YES\r\nmemorydump=NO\r\nURLLaunch=http://a/\r\n"));
}

void RepairsTest::theFileOfTheMomentCounts_data()
{
    QTest::addColumn<QByteArray>("now");   // when the repair is asked for
    QTest::addColumn<QByteArray>("after"); // "": refused
    QTest::newRow("the key gets its spelling") << "Bucket=1\r\nresponse=1\r\n"_ba << "Bucket=1\r\nResponse=1\r\n"_ba;
    QTest::newRow("a file that was mended is left alone") << "Bucket=1\r\nResponse=1\r\n"_ba << ""_ba;
    QTest::newRow("a file whose lines moved is left alone")
        << "Crashes per bucket=3\r\nBucket=1\r\nresponse=1\r\n"_ba << ""_ba;
    QTest::newRow("an empty file is left alone") << ""_ba << ""_ba;
    QTest::newRow("what stands behind it may have changed")
        << "Bucket=1\r\nresponse=1\r\nMemoryDump=YES\r\n"_ba << "Bucket=1\r\nResponse=1\r\nMemoryDump=YES\r\n"_ba;
    QTest::newRow("the offset is that of the file now")
        << "Bucket=12\r\nresponse=1\r\n"_ba << "Bucket=12\r\nResponse=1\r\n"_ba;
}

void RepairsTest::theFileOfTheMomentCounts()
{
    QFETCH(const QByteArray, now);
    QFETCH(const QByteArray, after);
    const auto document = ConfigDocument::read("Bucket=1\r\nresponse=1\r\n", DocumentKind::Status, "status/a/status.txt");
    const Findings findings = document.findings();
    QCOMPARE(QByteArray::fromStdString(repaired(findings, now.toStdString()).value_or("")), after);
}

void RepairsTest::aFileThatChangedMeanwhileIsLeftAlone_data()
{
    QTest::addColumn<QByteArray>("policy");
    QTest::addColumn<QByteArray>("count");
    QTest::newRow("repaired by somebody else") << "Tracking=YES\r\n"_ba << "Cabs Gathered=0\r\nTotal Hits=2\r\n"_ba;
    QTest::newRow("written anew") << "Crashes per bucket=3\r\n"_ba << "Cabs Gathered=0\r\nTotal Hits=9\r\n"_ba;
    QTest::newRow("cut off") << ""_ba << "Cabs Gath"_ba;
}

void RepairsTest::aFileThatChangedMeanwhileIsLeftAlone()
{
    QFETCH(const QByteArray, policy);
    QFETCH(const QByteArray, count);
    Drawing drawing;
    const std::string line = "15:32:23  04-23-2007\tPC\tada\tNo CAB\r\n";
    drawing.count(winword, 0, 1).hits(winword, line + line);
    drawing.store.addFile("policy.txt", "tracking=YES\r\n");
    const Findings findings = audited(drawing.shared());
    drawing.store.addFile("policy.txt", policy.toStdString());
    drawing.store.addFile(countFile(winword), count.toStdString());
    const auto edits = repairEdits(drawing.store, findings, {});
    QVERIFY(edits);
    QCOMPARE(edits->size(), 0u);
}

void RepairsTest::eachFileIsOneEdit()
{
    Drawing drawing;
    const std::string line = "15:32:23  04-23-2007\tPC\tada\tNo CAB\r\n";
    drawing.count(winword, 0, 1).hits(winword, line + line);
    drawing.store.addFile(reportFile(winword, "a.cab"), "MSCF");
    drawing.store.addFile(reportFile(winword, "b.cab"), "MSCF");
    drawing.store.addFile("policy.txt", "tracking=YES\r\nmemorydump=NO\r\n");
    const auto edits = repairEdits(drawing.store, audited(drawing.shared()), {});
    QVERIFY(edits);
    QCOMPARE(edits->size(), 2u);
    QCOMPARE(edits->at(0).file, countFile(winword));
    QCOMPARE(*edits->at(0).after, countText({2, 2}));
    QCOMPARE(edits->at(1).file, std::string("policy.txt"));
}

void RepairsTest::countersThatComeToLight_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<int>("reports");
    QTest::addColumn<int>("lines");
    QTest::addColumn<QByteArray>("after"); // empty: left alone
    const QByteArray damaged = "Cabs Gathered=01\r\nTotal Hits=2\r\n"_ba,
                     mended = "Cabs Gathered=1\r\nTotal Hits=2\r\n"_ba;
    QTest::newRow("they agree") << damaged << 1 << 2 << mended;
    QTest::newRow("a hit got lost") << damaged << 1 << 5 << "Cabs Gathered=1\r\nTotal Hits=5\r\n"_ba;
    QTest::newRow("a report got lost") << damaged << 2 << 2 << "Cabs Gathered=2\r\nTotal Hits=2\r\n"_ba;
    QTest::newRow("both got lost") << damaged << 3 << 4 << "Cabs Gathered=3\r\nTotal Hits=4\r\n"_ba;
    QTest::newRow("a counter that is too high may be right") << damaged << 0 << 1 << mended;
    QTest::newRow("more reports than hits were put there by hand") << damaged << 3 << 2 << mended;
    QTest::newRow("several faults") << "cabs gathered=1\nTotal Hits=02"_ba << 1 << 3
                                    << "Cabs Gathered=1\r\nTotal Hits=3\r\n"_ba;
    QTest::newRow("a file that says nothing stays") << "what?\r\n"_ba << 1 << 3 << QByteArray();
}

void RepairsTest::countersThatComeToLight()
{
    QFETCH(const QByteArray, before);
    QFETCH(const int, reports);
    QFETCH(const int, lines);
    QFETCH(const QByteArray, after);
    Drawing drawing;
    drawReportsAndLog(drawing, reports, lines);
    drawing.store.addFile(countFile(winword), before.toStdString());
    const auto edits = repairEdits(drawing.store, audited(drawing.shared()), {});
    QVERIFY(edits);
    QCOMPARE(edits->size(), after.isEmpty() ? 0u : 1u);
    if (after.isEmpty())
        return;
    QCOMPARE(QByteArray::fromStdString(*edits->front().after), after);
    drawing.store.addFile(countFile(winword), *edits->front().after);
    QVERIFY(std::ranges::none_of(audited(drawing.shared()), canBeRepaired)); // no second round
}

/// A client counts between the look at the log and the end.
void RepairsTest::theCountersAreReadLast()
{
    Drawing drawing;
    drawReportsAndLog(drawing, 1, 3);
    drawing.store.addFile(countFile(winword), "Cabs Gathered=01\r\nTotal Hits=3\r\n");
    const Findings findings = audited(drawing.shared());
    FaultyStore store(drawing.shared());
    store.onOperation = [&](std::uint64_t, const std::string &path) {
        if (path.ends_with("hits.log"))
            drawing.store.addFile(countFile(winword), "Cabs Gathered=01\r\nTotal Hits=9\r\n");
    };
    const auto edits = repairEdits(store, findings, {});
    QVERIFY(edits);
    QCOMPARE(edits->size(), 1u);
    QCOMPARE(*edits->front().before, std::string("Cabs Gathered=01\r\nTotal Hits=9\r\n"));
    QCOMPARE(*edits->front().after, countText({1, 9}));
}

void RepairsTest::aMissingCountIsMade_data()
{
    QTest::addColumn<int>("reports");
    QTest::addColumn<int>("lines");
    QTest::addColumn<bool>("madeMeanwhile");
    QTest::addColumn<QByteArray>("made"); // empty: nothing is written
    QTest::newRow("by its reports") << 2 << 0 << false << "Cabs Gathered=2\r\nTotal Hits=2\r\n"_ba;
    QTest::newRow("by its log") << 0 << 3 << false << "Cabs Gathered=0\r\nTotal Hits=3\r\n"_ba;
    QTest::newRow("by both") << 1 << 3 << false << "Cabs Gathered=1\r\nTotal Hits=3\r\n"_ba;
    QTest::newRow("more reports than lines, as where tracking came late")
        << 4 << 1 << false << "Cabs Gathered=4\r\nTotal Hits=4\r\n"_ba;
    QTest::newRow("an empty log tells of no hit") << 0 << 0 << false << QByteArray();
    QTest::newRow("not where a client made it meanwhile") << 2 << 0 << true << QByteArray();
}

void RepairsTest::aMissingCountIsMade()
{
    QFETCH(const int, reports);
    QFETCH(const int, lines);
    QFETCH(const bool, madeMeanwhile);
    QFETCH(const QByteArray, made);
    Drawing drawing;
    drawReportsAndLog(drawing, reports, lines);
    const Findings findings = audited(drawing.shared());
    QVERIFY(std::ranges::contains(findings, FindingCode::ShareCountMissing, &Finding::code));
    if (madeMeanwhile)
        drawing.count(winword, 0, 1);
    const auto edits = repairEdits(drawing.store, findings, "why");
    QVERIFY(edits);
    QCOMPARE(edits->size(), made.isEmpty() ? 0u : 1u);
    if (made.isEmpty())
        return;
    QVERIFY(!edits->front().before);
    QCOMPARE(edits->front().file, countFile(winword));
    QCOMPARE(QByteArray::fromStdString(*edits->front().after), made);
}

void RepairsTest::logsAreNotEdited()
{
    Drawing drawing;
    drawing.hits(winword, "15:32:23  04-23-2007\tPC\tada\tNo CAB\r\n15:32");
    Findings findings = audited(drawing.shared());
    QVERIFY(!findings.empty());
    for (Finding &finding : findings)
        finding.repair = TextEdit{0, 1, {}};
    QVERIFY(!canBeRepaired({FindingCode::LogTornLine, {hitsLogFile(winword), 2, 6}, {}, TextEdit{41, 0, "\r\n"}}));
}

void RepairsTest::allAreSavedAsOne()
{
    Drawing drawing;
    drawing.store.addFile("policy.txt", "tracking=YES\r\n");
    drawing.status(winword, "bucket=1\r\n").status(excel, "Bucket = 2\r\n");
    const QTemporaryDir folder;
    Journal journal(folder.filePath(u"journal.jsonl"_s).toStdString());
    const auto edits = repairEdits(drawing.store, audited(drawing.shared()), "health");
    QVERIFY(edits);
    const SaveAllOutcome outcome = saveAll(drawing.store, journal, *edits);
    QVERIFY(outcome.saved());
    QCOMPARE(outcome.entries.size(), 3u);
    QVERIFY(!outcome.entries.front().transaction.empty());
    QCOMPARE(texts(audited(drawing.shared())), Texts{});
}

/// The edit is made, then a client counts: the save is refused and its hit stays.
void RepairsTest::aHitThatIsCountedMeanwhileIsNotLost()
{
    Drawing drawing;
    const std::string line = "15:32:23  04-23-2007\tPC\tada\tNo CAB\r\n";
    drawing.count(winword, 0, 1).hits(winword, line + line);
    drawing.store.addFile("policy.txt", "tracking=YES\r\n");
    const QTemporaryDir folder;
    Journal journal(folder.filePath(u"journal.jsonl"_s).toStdString());
    const auto edits = repairEdits(drawing.store, audited(drawing.shared()), {});
    QVERIFY(edits);
    QCOMPARE(edits->size(), 2u);
    drawing.count(winword, 0, 2);
    drawing.count(winword, 1, 3);
    const SaveAllOutcome outcome = saveAll(drawing.store, journal, *edits);
    QVERIFY(outcome.conflict);
    QCOMPARE(*drawing.store.bytes(countFile(winword)), countText({1, 3}));
    QCOMPARE(*drawing.store.bytes("policy.txt"), std::string("tracking=YES\r\n"));
}

void RepairsTest::aStopIsHeard()
{
    Drawing drawing;
    drawing.store.addFile("policy.txt", "tracking=YES\r\n");
    std::stop_source stop;
    stop.request_stop();
    const auto edits = repairEdits(drawing.store, audited(drawing.shared()), {}, stop.get_token());
    QVERIFY(!edits);
    QCOMPARE(edits.error().kind, ErrorKind::Cancelled);
}

QTEST_GUILESS_MAIN(RepairsTest)
#include "tst_repairs.moc"
