// SPDX-License-Identifier: GPL-3.0-or-later
// Every branch of 3.1.7 as a row: the files as a client finds them, and the nine steps that follow.
#include "tests/core/client/situation.h"

#include <QTest>

using namespace cer;
using namespace Qt::StringLiterals;

namespace {

const QByteArray report = "pack.cab copy.done"_ba;
const QByteArray none = QByteArray();

} // namespace

class DecideTest : public QObject {
    Q_OBJECT

private slots:
    void steps_data();
    void steps();
    void endings_data();
    void endings();
    void requests_data();
    void requests();
    void prompts_data();
    void prompts();
    void writesAreInTheOrderOfTheSteps();
    void valuesNameTheirOrigin();
    void example41();
    void example42();
    void entriesThatAreNotHonouredChangeNothing_data();
    void entriesThatAreNotHonouredChangeNothing();
    void reasonsHaveNamesOfTheirOwn();
};

void DecideTest::steps_data()
{
    QTest::addColumn<QByteArray>("policy");
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QByteArray>("count");
    QTest::addColumn<QByteArrayList>("profile");
    QTest::addColumn<QByteArray>("reasons");

    const QByteArrayList nobody;
    const auto row = [](const char *name, const QByteArray &policy, const QByteArray &status, const QByteArray &count,
                        const QByteArrayList &profile, const QByteArray &reasons) {
        QTest::newRow(name) << policy << status << count << profile << reasons;
    };
    const QByteArray five = "Cabs Gathered=5\r\nTotal Hits=10\r\n"_ba;
    const QByteArray four = "Cabs Gathered=4\r\nTotal Hits=10\r\n"_ba;

    row("an empty share: a report by the defaults", none, none, none, nobody,
        "files.none settings.defaults limit.room idata.absent data.none " + report + " count.made track.off");
    row("empty files say as little as none", "", "", none, nobody,
        "files.read settings.defaults limit.room idata.absent data.none " + report + " count.made track.off");

    row("values of policy.txt are in force", "Tracking=YES\r\n", none, none, nobody,
        "files.read settings.in-force limit.room idata.absent data.none " + report + " count.made track.logged");
    row("status.txt wins over policy.txt where they differ", "Tracking=YES\r\n", "Tracking=NO\r\n", none, nobody,
        "files.read settings.status-over-policy limit.room idata.absent data.none " + report + " count.made track.off");
    row("the same value in both contradicts nothing", "Tracking=YES\r\n", "Tracking=YES\r\n", none, nobody,
        "files.read settings.in-force limit.room idata.absent data.none " + report + " count.made track.logged");
    row("group policy comes behind both files (D8)", "Tracking=NO\r\n", none, none, {"Tracking=YES"},
        "files.read settings.in-force limit.room idata.absent data.none " + report + " count.made track.off");
    row("group policy comes before the defaults (D8)", none, none, none, {"Tracking=YES"},
        "files.none settings.in-force limit.room idata.absent data.none " + report + " count.made track.logged");
    row("an entry that does not conform is not honoured (D3)", "Tracking=maybe\r\n", none, none, nobody,
        "files.entries-not-honoured settings.defaults limit.room idata.absent data.none " + report
            + " count.made track.off");
    row("an unknown key is passed over in silence (D5)", none, "Comment=7\r\nRegTree=HKLM\r\n", none, nobody,
        "files.read settings.defaults limit.room idata.absent data.none " + report + " count.made track.off");

    row("fewer reports than the limit leave room", none, none, four, nobody,
        "files.none settings.defaults limit.room idata.absent data.none " + report + " count.increased track.off");
    row("as many reports as the limit are enough", none, none, five, nobody,
        "files.none settings.defaults limit.reached not-reached not-reached not-reached not-reached "
        "count.increased track.off");
    row("more reports than the limit are enough", "Crashes per bucket=2\r\n", none, five, nobody,
        "files.read settings.in-force limit.reached not-reached not-reached not-reached not-reached "
        "count.increased track.off");
    row("a limit of 0 wants no report at all", "Crashes per bucket=0\r\n", none, none, nobody,
        "files.read settings.in-force limit.reached not-reached not-reached not-reached not-reached "
        "count.made track.off");
    row("a limit of status.txt is first", "Crashes per bucket=2\r\n", "Crashes per bucket=100\r\n", five, nobody,
        "files.read settings.status-over-policy limit.room idata.absent data.none " + report
            + " count.increased track.off");
    row("a full bucket never reaches iData and the requests (D9)", none, "iData=YES\r\nRegKey=HKLM\\A\r\n", five, nobody,
        "files.read settings.in-force limit.reached not-reached not-reached not-reached not-reached "
        "count.increased track.off");
    row("a damaged count.txt leaves the room unknown (D15)", none, none, "Total Hits=7\r\n", nobody,
        "files.none settings.defaults limit.unknown not-reached not-reached not-reached not-reached "
        "count.damaged track.off");
    row("an empty count.txt is damaged too (D15)", none, none, "", nobody,
        "files.none settings.defaults limit.unknown not-reached not-reached not-reached not-reached "
        "count.damaged track.off");
    row("a count that cannot grow stays", none, none, "Cabs Gathered=5\r\nTotal Hits=18446744073709551615\r\n", nobody,
        "files.none settings.defaults limit.reached not-reached not-reached not-reached not-reached "
        "count.full track.off");

    row("iData True asks for a report", none, "iData=1\r\n", none, nobody,
        "files.read settings.in-force limit.room idata.yes data.none " + report + " count.made track.off");
    row("iData False forbids it, and the hit is still counted and logged", none, "iData=no\r\nTracking=1\r\n", none,
        nobody,
        "files.read settings.in-force limit.room idata.no not-reached not-reached not-reached count.made "
        "track.logged");
    row("iData of policy.txt is not honoured", "iData=NO\r\n", none, none, nobody,
        "files.entries-not-honoured settings.defaults limit.room idata.absent data.none " + report
            + " count.made track.off");

    row("data are asked for", none, "RegKey=HKLM\\A\r\nWQL=select * from B\r\n", none, nobody,
        "files.read settings.in-force limit.room idata.absent data.asked " + report + " count.made track.off");
    row("NoSecondLevelCollection withholds all of it", "NoSecondLevelCollection=YES\r\n", "RegKey=HKLM\\A\r\n", none,
        nobody, "files.read settings.in-force limit.room idata.absent data.withheld " + report + " count.made track.off");
    row("a NO of status.txt lets it through again", "NoSecondLevelCollection=YES\r\n",
        "RegKey=HKLM\\A\r\nNoSecondLevelCollection=NO\r\n", none, nobody,
        "files.read settings.status-over-policy limit.room idata.absent data.asked " + report + " count.made track.off");
    row("NoSecondLevelCollection of group policy withholds too", none, "RegKey=HKLM\\A\r\n", none,
        {"NoSecondLevelCollection=1"},
        "files.read settings.in-force limit.room idata.absent data.withheld " + report + " count.made track.off");
    row("NoFileCollection withholds files and documents", "NoFileCollection=YES\r\n", "GetFile=C:\\a\r\nfDoc=1\r\n",
        none, nobody,
        "files.read settings.in-force limit.room idata.absent data.files-withheld " + report + " count.made track.off");
    row("NoFileCollection leaves file versions and keys alone", "NoFileCollection=YES\r\n",
        "GetFileVersion=C:\\a\r\nRegKey=HKLM\\A\r\n", none, nobody,
        "files.read settings.in-force limit.room idata.absent data.asked " + report + " count.made track.off");
    row("nothing asked is nothing withheld", "NoFileCollection=YES\r\nNoSecondLevelCollection=YES\r\n", none, none,
        nobody, "files.read settings.in-force limit.room idata.absent data.none " + report + " count.made track.off");
}

void DecideTest::steps()
{
    QFETCH(QByteArray, policy);
    QFETCH(QByteArray, status);
    QFETCH(QByteArray, count);
    QFETCH(QByteArrayList, profile);
    QFETCH(QByteArray, reasons);
    DrawnSituation drawn;
    drawn.policy = policy;
    drawn.status = status;
    drawn.count = count;
    drawn.profile = profile;
    const Decision decision = drawn.decision();
    QCOMPARE(reasonsOf(decision), reasons);
    QVERIFY(!decision.ended);
    QCOMPARE(decision.collects, reasons.contains("copy.done"));
    QCOMPARE(decision.logs, reasons.contains("track.logged"));
    for (std::size_t number = 1; number <= clientStepCount; ++number)
        QCOMPARE(std::size_t(decision.steps[number - 1].step), number);
}

void DecideTest::endings_data()
{
    QTest::addColumn<QByteArray>("subpath");
    QTest::addColumn<QByteArrayList>("roots");
    QTest::addColumn<RedirectEnd>("end");
    QTest::addColumn<QByteArray>("reason"); // of step 1; empty: goes on

    const QByteArray app = "a.exe\\1\\b.dll\\1\\00000000"_ba;
    const QByteArrayList here{"\\\\s\\c"};
    const auto root = [](int length) { return QByteArrayList{"\\\\s\\" + QByteArray(length - 4, 'x')}; };
    const auto reached = RedirectEnd::Reached;
    QTest::newRow("a name that can be one") << app << here << reached << none;
    QTest::newRow("a kernel fault has no names that could be wrong") << "blue"_ba << here << reached << none;
    QTest::newRow("a shutdown neither") << "shutdown"_ba << here << reached << none;
    QTest::newRow("another depth is another type of error (D24)") << "a\\b"_ba << here << reached << none;
    QTest::newRow("a prohibited character (D13)")
        << "a?.exe\\1\\b.dll\\1\\00000000"_ba << here << reached << "path.name-forbidden"_ba;
    QTest::newRow("a reserved name (D13)")
        << "con.exe\\1\\b.dll\\1\\00000000"_ba << here << reached << "path.name-forbidden"_ba;
    QTest::newRow("a name that is not ASCII (2.2.3)")
        << "b\xfcro.exe\\1\\b.dll\\1\\00000000"_ba << here << reached << "path.name-forbidden"_ba;
    QTest::newRow("a name of 65 characters (2.2.3.1)")
        << QByteArray(65, 'a') + "\\1\\b.dll\\1\\00000000" << here << reached << "path.name-forbidden"_ba;
    // The longest file is "\status\<subpath>\status.txt", and the report is as long.
    const int rest = int(app.size()) + 19;
    QTest::newRow("a path of 259 characters and its NUL (D12)") << app << root(259 - rest) << reached << none;
    QTest::newRow("a path of 260 characters and its NUL (D12)")
        << app << root(260 - rest) << reached << "path.too-long"_ba;
    QTest::newRow("a root that was seen before (D7)")
        << app << QByteArrayList{"\\\\a\\b", "\\\\c\\d", "\\\\a\\b"} << RedirectEnd::Loop << "redirect.loop"_ba;
    QTest::newRow("one redirection too many (D7)") << app << here << RedirectEnd::TooMany << "redirect.too-many"_ba;
    QTest::newRow("a root that cannot be read")
        << app << QByteArrayList{"\\\\a\\b", "\\\\c\\d"} << RedirectEnd::Unreadable << "redirect.unreadable"_ba;
}

void DecideTest::endings()
{
    QFETCH(QByteArray, subpath);
    QFETCH(QByteArrayList, roots);
    QFETCH(RedirectEnd, end);
    QFETCH(QByteArray, reason);
    DrawnSituation drawn;
    drawn.signature = errorSignature(subpath.toStdString());
    drawn.status = "Tracking=YES\r\n";
    drawn.roots = {{}, end, {}};
    for (const QByteArray &root : std::as_const(roots))
        drawn.roots.roots.push_back(root.toStdString());
    const Decision decision = drawn.decision();
    QCOMPARE(decision.ended, !reason.isNull());
    if (reason.isNull())
        return;
    const QByteArray rest = " not-reached not-reached not-reached not-reached not-reached not-reached not-reached "
                            "not-reached"_ba;
    QCOMPARE(reasonsOf(decision), reason + rest);
    QVERIFY(decision.writes.empty() && !decision.collects && !decision.logs);
    QCOMPARE(decision.prompt, ClientPrompt());
    QVERIFY(decision.decisive().step == ClientStep::Read);
}

void DecideTest::requests_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QByteArray>("count");
    QTest::addColumn<bool>("dumpsMemory");
    QTest::addColumn<DataRequests>("requests");
    QTest::addColumn<DataRequests>("withheld");
    QTest::addColumn<QByteArray>("reason");

    const QByteArray all = "MemoryDump=YES\r\nfDoc=1\r\nRegKey=HKLM\\A; HKLM\\B;\r\nWQL=select 1;select 2\r\n"
                           "GetFile=C:\\a;%TEMP%\\b\r\nGetFileVersion=C:\\c\r\n"_ba;
    const DataRequests everything{
        true, true, {"HKLM\\A", "HKLM\\B"}, {"select 1", "select 2"}, {"C:\\a", "%TEMP%\\b"}, {"C:\\c"}};
    const DataRequests files{false, true, {}, {}, {"C:\\a", "%TEMP%\\b"}, {}};
    const DataRequests withoutFiles{true, false, {"HKLM\\A", "HKLM\\B"}, {"select 1", "select 2"}, {}, {"C:\\c"}};
    const QByteArray full = "Cabs Gathered=5\r\nTotal Hits=5\r\n"_ba;
    const DataRequests nothing;
    QTest::newRow("lists are split, and lose their blanks")
        << all << none << true << everything << nothing << "data.asked"_ba;
    QTest::newRow("NoFileCollection keeps the rest")
        << all + "NoFileCollection=TRUE\r\n"
        << none << true << withoutFiles << files << "data.files-withheld"_ba;
    QTest::newRow("NoSecondLevelCollection keeps nothing")
        << all + "NoSecondLevelCollection=TRUE\r\n"
        << none << true << nothing << everything << "data.withheld"_ba;
    QTest::newRow("both switches keep nothing") << all + "NoSecondLevelCollection=TRUE\r\nNoFileCollection=TRUE\r\n"
                                                << none << true << nothing << everything << "data.withheld"_ba;
    QTest::newRow("a memory dump that is not possible ends the report (D10)")
        << all << none << false << nothing << nothing << "data.no-memory-dump"_ba;
    QTest::newRow("a withheld memory dump need not be possible")
        << "MemoryDump=1\r\nNoSecondLevelCollection=1\r\n"_ba << none << false << nothing
        << DataRequests{true, false, {}, {}, {}, {}} << "data.withheld"_ba;
    QTest::newRow("a full bucket asks for nothing") << all << full << true << nothing << nothing << "not-reached"_ba;
}

void DecideTest::requests()
{
    QFETCH(QByteArray, status);
    QFETCH(QByteArray, count);
    QFETCH(bool, dumpsMemory);
    QFETCH(DataRequests, requests);
    QFETCH(DataRequests, withheld);
    QFETCH(QByteArray, reason);
    DrawnSituation drawn;
    drawn.status = status;
    drawn.count = count;
    drawn.dumpsMemory = dumpsMemory;
    const Decision decision = drawn.decision();
    QVERIFY(decision.requests == requests);
    QVERIFY(decision.withheld == withheld);
    QCOMPARE(stepReasonInfo(decision.step(ClientStep::Collect).reason).name, reason.toStdString());
    QCOMPARE(decision.collects, dumpsMemory || reason != "data.no-memory-dump"_ba ? reason != "not-reached"_ba : false);
}

void DecideTest::prompts_data()
{
    QTest::addColumn<QByteArray>("policy");
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QByteArray>("response");
    QTest::addColumn<QByteArray>("urlLaunch");
    QTest::addColumn<bool>("withheld");

    const QByteArray both = "Response=http://a/\r\nURLLaunch=http://b/\r\n"_ba;
    QTest::newRow("nothing said, nothing shown") << none << none << ""_ba << ""_ba << false;
    QTest::newRow("an answer") << none << "Response=http://a/\r\n"_ba << "http://a/"_ba << ""_ba << false;
    QTest::newRow("nothing more is known") << none << "Response=1\r\n"_ba << "1"_ba << ""_ba << false;
    QTest::newRow("an address of policy.txt") << "URLLaunch=http://p/\r\n"_ba << none << ""_ba << "http://p/"_ba << false;
    QTest::newRow("an address of status.txt instead")
        << "URLLaunch=http://p/\r\n"_ba << both << "http://a/"_ba << "http://b/"_ba << false;
    QTest::newRow("an empty one of status.txt hides it")
        << "URLLaunch=http://p/\r\n"_ba << "URLLaunch=\r\n"_ba << ""_ba << ""_ba << false;
    QTest::newRow("NoExternalURL takes both of status.txt away")
        << "NoExternalURL=YES\r\n"_ba << both << ""_ba << ""_ba << true;
    QTest::newRow("NoExternalURL leaves that of policy.txt")
        << "NoExternalURL=YES\r\nURLLaunch=http://p/\r\n"_ba << both << ""_ba << "http://p/"_ba << true;
    QTest::newRow("NoExternalURL leaves the answer that is no address")
        << "NoExternalURL=YES\r\n"_ba << "Response=1\r\n"_ba << "1"_ba << ""_ba << false;
}

void DecideTest::prompts()
{
    QFETCH(QByteArray, policy);
    QFETCH(QByteArray, status);
    QFETCH(QByteArray, response);
    QFETCH(QByteArray, urlLaunch);
    QFETCH(bool, withheld);
    DrawnSituation drawn;
    drawn.policy = policy;
    drawn.status = status;
    const ClientPrompt expected{response.toStdString(), urlLaunch.toStdString(), withheld};
    QVERIFY(drawn.decision().prompt == expected);
    drawn.count = "Cabs Gathered=5\r\nTotal Hits=5\r\n";
    QVERIFY2(drawn.decision().prompt == expected, "a full bucket still answers");
}

void DecideTest::writesAreInTheOrderOfTheSteps()
{
    DrawnSituation drawn;
    drawn.signature = errorSignature("blue");
    drawn.status = "Tracking=YES\r\nBucket=4711\r\n";
    const Decision decision = drawn.decision();
    const std::vector<std::string> expected{"cabs/blue/<random>.cab", "counts/blue/count.txt", "crash.log",
                                            "cabs/blue/hits.log"};
    QVERIFY(decision.writes == expected);
    QCOMPARE(decision.crashLogInfo(), "4711");
    QCOMPARE(decision.step(ClientStep::Limit).reason, StepReason::NoLimit);
    drawn.count = "damaged";
    const std::vector<std::string> uncounted{expected[0], expected[2], expected[3]};
    QVERIFY2(drawn.decision().writes == uncounted, "a damaged count.txt is left as it is");
}

void DecideTest::valuesNameTheirOrigin()
{
    DrawnSituation drawn;
    drawn.policy = "Tracking=YES\r\nCrashes per bucket=7\r\n";
    drawn.status = "Bucket=1\r\niData=YES\r\n";
    drawn.profile = {"NoFileCollection=YES"};
    const Decision decision = drawn.decision();
    const EffectiveValue limit{Parameter::CrashesPerBucket, "7", Origin::Policy, 2};
    QVERIFY(decision.step(ClientStep::Limit).uses == std::vector{limit});
    const EffectiveValue iData{Parameter::IData, "YES", Origin::Status, 2};
    QVERIFY(decision.step(ClientStep::IData).uses == std::vector{iData});
    const EffectiveValue noFiles{Parameter::NoFileCollection, "YES", Origin::Profile, 0};
    QVERIFY(decision.value(Parameter::NoFileCollection) == noFiles);
    QCOMPARE(decision.step(ClientStep::Settle).uses.size(), 5U);
}

void DecideTest::example41()
{
    DrawnSituation drawn;
    drawn.roots.roots = {"\\\\MyCerServer\\CERFileShare\\"};
    drawn.signature = errorSignature(Signature{"TestApplication", "1.0.0.0", "TestModule", "1.0.0.0", "00000000"});
    drawn.status =
        "Tracking=YES\r\nResponse=http://www.microsoft.com/ms.htm\r\nCrashes per bucket=100\r\n"
        "NoSecondLevelCollection=NO\r\nNoFileCollection=NO\r\n"
        "RegKey=HKLM\\Software\\Microsoft\\PCHealth\\ErrorReporting; HKLM\\Software\\Microsoft\\PCHealth\\Test\r\n"
        "iData=1\r\nfDoc=0\r\nWQL=select * from Win32_logicaldisk\r\n"
        "GetFile=%WINDIR%\\system32\\notepad.exe;%WINDIR%\\system32\\faultrep.dll\r\n"
        "GetFileVersion=%WINDIR%\\system32\\notepad.exe;%WINDIR%\\system32\\faultrep.dll\r\n";
    drawn.count = "Cabs Gathered=5\r\nTotal Hits=10\r\n";
    const Decision decision = drawn.decision();
    QCOMPARE(reasonsOf(decision),
             "files.read settings.in-force limit.room idata.yes data.asked " + report + " count.increased track.logged");
    QCOMPARE(decision.requests.regKeys.size(), 2U);
    QCOMPARE(decision.requests.regKeys[1], "HKLM\\Software\\Microsoft\\PCHealth\\Test");
    QCOMPARE(decision.requests.items(), 7U);
    const std::vector<std::string> counts{"5", "10", "6", "11"};
    QVERIFY(decision.step(ClientStep::Count).arguments == counts);
    QCOMPARE(decision.crashLogInfo(), "TestApplication\\1.0.0.0\\TestModule\\1.0.0.0\\00000000");
    QCOMPARE(decision.prompt.response, "http://www.microsoft.com/ms.htm");
}

void DecideTest::example42()
{
    DrawnSituation drawn;
    drawn.signature = errorSignature("blue");
    drawn.count = "Cabs Gathered=12344\r\nTotal Hits=23455\r\n";
    const Decision decision = drawn.decision();
    QCOMPARE(reasonsOf(decision),
             "files.none settings.defaults limit.none idata.absent data.none " + report + " count.increased track.off");
    const std::vector<std::string> counts{"12344", "23455", "12345", "23456"};
    QVERIFY(decision.step(ClientStep::Count).arguments == counts);
    drawn.iData = IDataReading::Strict;
    QCOMPARE(drawn.decision().decisive().reason, StepReason::ReportNotAskedStrict);
}

void DecideTest::entriesThatAreNotHonouredChangeNothing_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 8; ++seed)
        QTest::addRow("random settings %u", seed) << seed;
}

namespace {

QByteArray honouredLines(const QByteArray &text, DocumentKind kind)
{
    QByteArray kept;
    const auto document = ConfigDocument::read(text.toStdString(), kind);
    for (const ConfigDocument::Line &line : document.lines()) {
        if (line.honoured)
            kept += QByteArray::fromStdString(line.bytes);
    }
    return kept;
}

} // namespace

void DecideTest::entriesThatAreNotHonouredChangeNothing()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    int reports = 0;
    for (int round = 0; round < 2000; ++round) {
        DrawnSituation drawn;
        drawn.policy = randomFile(random, DocumentKind::Policy);
        drawn.status = randomFile(random, DocumentKind::Status);
        drawn.count = oneOf(random, {none, "Cabs Gathered=3\r\nTotal Hits=3\r\n", "x"});
        const Decision all = drawn.decision();
        drawn.policy = honouredLines(drawn.policy, DocumentKind::Policy);
        drawn.status = honouredLines(drawn.status, DocumentKind::Status);
        Decision honoured = drawn.decision();
        // What may differ is where a line stands, and that some are passed over.
        for (std::size_t number = 1; number < clientStepCount; ++number)
            QCOMPARE(all.steps[number].reason, honoured.steps[number].reason);
        QVERIFY(all.requests == honoured.requests && all.withheld == honoured.withheld);
        QVERIFY(all.prompt == honoured.prompt && all.writes == honoured.writes);
        reports += all.collects;
    }
    QVERIFY(reports > 200 && reports < 1800);
}

void DecideTest::reasonsHaveNamesOfTheirOwn()
{
    QSet<std::string_view> names;
    for (const StepReasonInfo &info : allStepReasons()) {
        QVERIFY(!info.name.empty() && !info.section.empty());
        names.insert(info.name);
    }
    QCOMPARE(std::size_t(names.size()), allStepReasons().size());
}

QTEST_APPLESS_MAIN(DecideTest)
#include "tst_decide.moc"
