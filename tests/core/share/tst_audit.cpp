// SPDX-License-Identifier: GPL-3.0-or-later
// The health of a whole share: what takes more reading than a scan.
#include "drawing.h"

#include "core/protocol/logline.h"
#include "core/share/audit.h"
#include "core/store/faultystore.h"

#include <QTest>

#include <functional>
#include <thread>

using namespace cer;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr LocalSeconds day = 86'400;
constexpr LocalSeconds firstDay = 20'000 * day;

/// A share drawn for an audit. Buckets that agree with themselves are drawn in one call.
class Share : public Drawing {
public:
    Share() { store.addFile("policy.txt", "Tracking=YES\r\n"); }

    Share &policy(const std::string &bytes)
    {
        store.addFile("policy.txt", bytes);
        return *this;
    }
    /// \a lines entries in both logs, one a day.
    Share &logged(const std::string &subpath, int lines, bool crash = true)
    {
        std::string hitLines;
        for (int i = 0; i < lines; ++i) {
            LogEntry entry{firstDay + i * day, "PC-1", "ada", noCab};
            hitLines += logLine(entry, LogKind::Hits);
            entry.info = subpath;
            if (crash)
                m_crashLog += logLine(entry, LogKind::Crash);
        }
        hits(subpath, hitLines);
        return crashLog(m_crashLog);
    }
    Share &crashLog(const std::string &bytes)
    {
        m_crashLog = bytes;
        store.addFile("crash.log", bytes);
        return *this;
    }
    Share &cab(const std::string &subpath, const std::string &name, const std::string &bytes = "MSCF and so on")
    {
        store.addFile(reportFile(subpath, name), bytes, 1000);
        return *this;
    }
    Share &healthy() { return counted(1, 3).cab(winword, "a.cab").logged(winword, 3); }
    Share &counted(std::uint64_t cabs, std::uint64_t hitCount)
    {
        count(winword, cabs, hitCount);
        return *this;
    }

private:
    std::string m_crashLog;
};

using Draw = std::function<void(Share &)>;

Result<AuditPtr> tryAudit(const std::shared_ptr<Store> &store, const RootOpener &open = {}, std::stop_token stop = {},
                          const AuditSink &sink = {})
{
    AuditOptions options;
    options.openRoot = open;
    return auditShare(store, options, std::move(stop), sink);
}

Findings audited(const Share &share, const RootOpener &open = {})
{
    const auto audit = tryAudit(share.shared(), open);
    return audit ? (*audit)->findings : Findings();
}

/// "code place | argument…", without the long subpath.
Texts shortTexts(const Findings &findings)
{
    Texts all = texts(findings);
    for (std::string &text : all) {
        for (const std::string &subpath : {std::string(winword), storePath(winword)}) {
            for (std::size_t at = text.find(subpath); at != text.npos; at = text.find(subpath))
                text.replace(at, subpath.size(), "W");
        }
    }
    return all;
}

} // namespace

class AuditTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void counters_data();
    void counters();
    void reports_data();
    void reports();
    void limits_data();
    void limits();
    void logs_data();
    void logs();
    void redirects_data();
    void redirects();
    void longPaths_data();
    void longPaths();
    void findingsOfTheScanAreThereOnce();
    void everyFindingNamesItsBucket();
    void theRepairOfACounterIsTheRightNumber_data();
    void theRepairOfACounterIsTheRightNumber();
    void aClientAtWorkIsNoFinding();
    void whatCannotBeReadIsNotCompared_data();
    void whatCannotBeReadIsNotCompared();
    void anAuditWritesNothing();
    void itIsCancelledSoon();
    void aShareThatVanishesIsAnError();
    void progressHasNumbers();
    void tooManyFindingsAreCounted();

private:
    void checkDrawn();
};

namespace {

void columns()
{
    QTest::addColumn<Draw>("draw");
    QTest::addColumn<Texts>("findings");
}

} // namespace

void AuditTest::checkDrawn()
{
    QFETCH(const Draw, draw);
    QFETCH(const Texts, findings);
    Share share;
    draw(share);
    QCOMPARE(shortTexts(audited(share)), findings);
}

void AuditTest::counters_data()
{
    columns();
    QTest::newRow("counters that agree with reports and log are fine") << Draw([](Share &s) { s.healthy(); }) << Texts{};
    QTest::newRow("a log with more lines than hits shows that an update was lost")
        << Draw([](Share &s) { s.healthy().counted(1, 2); }) << Texts{"count.hits-below-log counts/W/count.txt | 2 | 3"};
    QTest::newRow("a log with fewer lines than hits began late")
        << Draw([](Share &s) { s.healthy().counted(1, 9); }) << Texts{"count.hits-above-log counts/W/count.txt | 9 | 3"};
    QTest::newRow("no log at all with tracking on began even later")
        << Draw([](Share &s) { s.counted(0, 9); }) << Texts{"count.hits-above-log counts/W/count.txt | 9 | 0"};
    QTest::newRow("no log is fine without tracking") << Draw([](Share &s) { s.policy("").counted(0, 9); }) << Texts{};
    QTest::newRow("fewer lines are fine when tracking is off now")
        << Draw([](Share &s) { s.policy("Tracking=NO\r\n").healthy().counted(1, 9); }) << Texts{};
    QTest::newRow("status.txt switches tracking on for its bucket")
        << Draw([](Share &s) { s.policy("").counted(0, 9).status(winword, "Tracking=1\r\n"); })
        << Texts{"count.hits-above-log counts/W/count.txt | 9 | 0"};
    QTest::newRow("status.txt switches tracking off for its bucket")
        << Draw([](Share &s) { s.counted(0, 9).status(winword, "Tracking=0\r\n"); }) << Texts{};
    QTest::newRow("more lines than hits are one without tracking, too")
        << Draw([](Share &s) { s.policy("").healthy().counted(1, 2); })
        << Texts{"count.hits-below-log counts/W/count.txt | 2 | 3"};
    QTest::newRow("a damaged line explains why the log has fewer") << Draw([](Share &s) {
        s.healthy().counted(1, 9);
        s.hits(winword, "rubbish\r\n");
    }) << Texts{"log.time cabs/W/hits.log"};
    QTest::newRow("more reports than counted show that an update was lost")
        << Draw([](Share &s) { s.healthy().cab(winword, "b.cab"); })
        << Texts{"count.cabs-below-reports counts/W/count.txt | 1 | 2"};
    QTest::newRow("fewer reports than counted were cleaned up by hand")
        << Draw([](Share &s) { s.healthy().counted(3, 3); })
        << Texts{"count.cabs-above-reports counts/W/count.txt | 3 | 1"};
    QTest::newRow("more cabs than hits cannot be")
        << Draw([](Share &s) { s.healthy().counted(4, 3).policy("Tracking=1\r\nCrashes per bucket=9\r\n"); })
        << Texts{"count.cabs-above-hits counts/W/count.txt | 4 | 3",
                 "count.cabs-above-reports counts/W/count.txt | 4 | 1"};
    QTest::newRow("a text among the reports is not counted as one")
        << Draw([](Share &s) { s.healthy().cab(winword, "notes.txt", "seen by Ada"); })
        << Texts{"share.report-no-archive cabs/W/notes.txt | cabs/W/notes.txt"};
    QTest::newRow("a damaged count.txt is compared with nothing") << Draw([](Share &s) {
        s.healthy();
        s.store.addFile(countFile(winword), "Cabs Gathered=0\r\nTotal Hits=0\r\n");
    }) << Texts{"count.hits-zero counts/W/count.txt"};
}

void AuditTest::counters()
{
    checkDrawn();
}

void AuditTest::reports_data()
{
    columns();
    const auto report = [](const std::string &name, const std::string &bytes) {
        return Draw([=](Share &s) { s.counted(1, 3).logged(winword, 3).cab(winword, name, bytes); });
    };
    const auto strange = [&](const std::string &name) {
        return Texts{"count.cabs-above-reports counts/W/count.txt | 1 | 0",
                     "share.report-no-archive cabs/W/" + name + " | cabs/W/" + name};
    };
    const auto named = [](const std::string &format) {
        return Texts{"share.report-other-format cabs/W/a.cab | cabs/W/a.cab | " + format};
    };
    QTest::newRow("a CAB is what clients write") << report("a.cab", "MSCF...") << Texts{};
    QTest::newRow("a ZIP that calls itself so is fine") << report("a.zip", "PK\3\4...") << Texts{};
    QTest::newRow("a minidump is fine as a plain file") << report("a.mdmp", "MDMP...") << Texts{};
    QTest::newRow("a dump of the kernel is fine as a plain file") << report("memory.dmp", "PAGEDU64") << Texts{};
    QTest::newRow("a ZIP that calls itself CAB is named") << report("a.cab", "PK\3\4...") << named("ZIP");
    QTest::newRow("a 7z that calls itself CAB is named") << report("a.cab", "7z\xbc\xaf\x27\x1c") << named("7z");
    QTest::newRow("a dump that calls itself CAB is named")
        << report("a.CAB", "MDMP...") << Texts{"share.report-other-format cabs/W/a.CAB | cabs/W/a.CAB | MDMP"};
    QTest::newRow("a text is no report") << report("a.cab", "It crashed.") << strange("a.cab");
    QTest::newRow("a report of one byte is none") << report("a.cab", "M") << strange("a.cab");
    QTest::newRow("an empty report is a finding of the scan")
        << report("a.cab", "") << Texts{"share.empty-report cabs/W/a.cab | cabs/W/a.cab"};
    QTest::newRow("what a file manager leaves is no report")
        << Draw([](Share &s) { s.healthy().cab(winword, "Thumbs.db", "x"); })
        << Texts{"share.stray-file cabs/W/Thumbs.db | cabs/W/Thumbs.db"};
}

void AuditTest::reports()
{
    checkDrawn();
}

void AuditTest::limits_data()
{
    columns();
    const std::string dark = "share.bucket-blind counts/W/count.txt | W | 1 | 3";
    QTest::newRow("a full bucket that is still hit is blind")
        << Draw([](Share &s) { s.healthy().policy("Tracking=1\r\nCrashes per bucket=1\r\n"); }) << Texts{dark};
    QTest::newRow("the limit of its status.txt counts")
        << Draw([](Share &s) { s.healthy().status(winword, "Crashes per bucket=1\r\n"); }) << Texts{dark};
    QTest::newRow("a bucket that has room is not blind")
        << Draw([](Share &s) { s.healthy().policy("Tracking=1\r\nCrashes per bucket=2\r\n"); }) << Texts{};
    QTest::newRow("a full bucket whose every hit left a report is not blind") << Draw([](Share &s) {
        s.policy("Tracking=1\r\nCrashes per bucket=1\r\n").counted(1, 1).cab(winword, "a.cab").logged(winword, 1);
    }) << Texts{};
    QTest::newRow("a full bucket that is quiet since a month is not blind") << Draw([](Share &s) {
        s.policy("Tracking=1\r\nCrashes per bucket=1\r\n").counted(1, 2).cab(winword, "a.cab").logged(winword, 2);
        s.store.addFile(countFile(excel), countText({0, 40}));
        s.logged(excel, 40);
    }) << Texts{};
    QTest::newRow("a limit of 0 is meant so")
        << Draw([](Share &s) { s.policy("Tracking=1\r\nCrashes per bucket=0\r\n").counted(0, 3).logged(winword, 3); })
        << Texts{};
    QTest::newRow("a kernel bucket has no limit of its own") << Draw([](Share &s) {
        s.store.addFile("counts/blue/count.txt", countText({1, 1}));
        s.policy("").cab("blue", "a.cab");
    }) << Texts{"share.bucket-no-limit counts/blue/count.txt | blue | 1"};
    QTest::newRow("policy.txt gives a kernel bucket a limit") << Draw([](Share &s) {
        s.store.addFile("counts/blue/count.txt", countText({1, 1}));
        s.policy("Crashes per bucket=9\r\n").cab("blue", "a.cab");
    }) << Texts{};
}

void AuditTest::limits()
{
    checkDrawn();
}

void AuditTest::logs_data()
{
    columns();
    const std::string stranger = logLine({firstDay, "PC-1", "ada", "gone.exe\\1\\m.dll\\1\\00000000"}, LogKind::Crash);
    QTest::newRow("a bucket may be named by its id") << Draw([](Share &s) {
        s.healthy().status(winword, "Bucket=7\r\n");
        std::string log;
        for (int i = 0; i < 3; ++i)
            log += logLine({firstDay + i * day, "PC-1", "ada", "7"}, LogKind::Crash);
        s.crashLog(log);
    }) << Texts{};
    QTest::newRow("lines of a bucket that is gone are counted")
        << Draw([=](Share &s) { s.crashLog(stranger + stranger).healthy(); })
        << Texts{"log.bucket-unknown crash.log | 2 | 5"};
    QTest::newRow("a line of crash.log that does not conform is a finding")
        << Draw([](Share &s) { s.crashLog("25:00:00  04-23-2007\tPC\tada\tx\r\n").healthy(); })
        << Texts{"log.time crash.log"};
    QTest::newRow("a torn line at the end of crash.log is a finding") << Draw([](Share &s) {
        s.healthy();
        s.crashLog(*s.store.bytes("crash.log") + "15:32");
    }) << Texts{"log.torn-line crash.log"};
    QTest::newRow("a crash.log that was cut is told once")
        << Draw([](Share &s) { s.healthy().crashLog(""); }) << Texts{"log.logs-differ crash.log | 1 | 0 | 3"};
    QTest::newRow("a hit that comes during the audit is no difference") << Draw([](Share &s) {
        s.healthy();
        s.crashLog(*s.store.bytes("crash.log") + logLine({firstDay + 9 * day, "PC-1", "ada", winword}, LogKind::Crash));
    }) << Texts{};
    QTest::newRow("no crash.log is fine where nothing is tracked")
        << Draw([](Share &s) { s.policy("").counted(0, 1); }) << Texts{};
}

void AuditTest::logs()
{
    checkDrawn();
}

void AuditTest::redirects_data()
{
    QTest::addColumn<QByteArray>("second"); // policy.txt of \\b\b
    QTest::addColumn<QByteArray>("policy"); // of the share
    QTest::addColumn<Texts>("findings");
    const QByteArray there = "FileTreeRoot=\\\\b\\b\r\n";
    QTest::newRow("a share that can be opened is fine") << "Tracking=YES\r\n"_ba << there << Texts{};
    QTest::newRow("no redirection is fine") << ""_ba << "Tracking=YES\r\n"_ba << Texts{};
    QTest::newRow("a circle is an error")
        << there << there << Texts{"share.redirect-loop policy.txt | \\\\b\\b | memory: > \\\\b\\b > \\\\b\\b | "};
    QTest::newRow("a share that nobody can open is dead")
        << ""_ba << "Tracking=NO\r\nFileTreeRoot=\\\\gone\\x\r\n"_ba
        << Texts{"share.redirect-dead policy.txt | \\\\gone\\x | memory: > \\\\gone\\x | no such host"};
}

void AuditTest::redirects()
{
    QFETCH(const QByteArray, second);
    QFETCH(const QByteArray, policy);
    QFETCH(const Texts, findings);
    const auto other = std::make_shared<MemoryStore>(R"(\\b\b)");
    other->addFile("policy.txt", second.toStdString());
    Share share;
    share.policy(policy.toStdString());
    const RootOpener open = [&](const std::string &root) -> Result<std::shared_ptr<Store>> {
        if (sameRoot(root, R"(\\b\b)"))
            return other;
        return failure(ErrorKind::Unreachable, root, "no such host");
    };
    const Findings found = audited(share, open);
    QCOMPARE(texts(found), findings);
    for (const Finding &finding : found)
        QVERIFY(finding.where.line > 0);
}

void AuditTest::longPaths_data()
{
    QTest::addColumn<int>("length"); // of the path of a report below \\s\s, with its NUL
    QTest::addColumn<Texts>("codes");
    QTest::newRow("259 characters are fine") << 259 << Texts{};
    QTest::newRow("260 are at the limit") << 260 << Texts{"path.at-limit"};
    QTest::newRow("261 are too long") << 261 << Texts{"path.too-long"};
}

void AuditTest::longPaths()
{
    QFETCH(const int, length);
    QFETCH(const Texts, codes);
    Share share;
    const std::size_t fixed = pathLength(5, reportFile(R"(a.exe\1\m\1\00000000)", "d5je031w.cab"));
    const std::string subpath = "a.exe\\1\\" + std::string(std::size_t(length) - fixed + 1, 'm') + "\\1\\00000000";
    share.status(subpath, "Bucket=1\r\n");
    Texts found;
    for (const Finding &finding : audited(share)) {
        if (findingInfo(finding.code).name.starts_with("path."))
            found.emplace_back(findingInfo(finding.code).name);
    }
    QCOMPARE(found, codes);
}

void AuditTest::findingsOfTheScanAreThereOnce()
{
    Share share;
    share.policy("tracking=YES\r\nnonsense\r\n").counted(0, 3);
    share.store.addFolder("PersistedCabs/x");
    share.cab(excel, "a.cab", "");
    QCOMPARE(texts(audited(share)),
             (Texts{"entry.key-case policy.txt | tracking | Tracking", "entry.no-equals policy.txt",
                    "share.count-missing " + countFile(excel) + " | " + excel,
                    "share.empty-report " + reportFile(excel, "a.cab") + " | " + reportFile(excel, "a.cab"),
                    "share.foreign-tree PersistedCabs | PersistedCabs"}));
}

void AuditTest::everyFindingNamesItsBucket()
{
    Share share;
    share.policy("x\r\n").counted(5, 2).status(winword, "Bucket=0\r\n");
    const auto audit = tryAudit(share.shared());
    QVERIFY(audit);
    QCOMPARE((*audit)->subpaths.size(), (*audit)->findings.size());
    QCOMPARE((*audit)->found, (*audit)->findings.size());
    QCOMPARE((*audit)->buckets, 1u);
    QVERIFY((*audit)->findings.size() >= 4);
    for (std::size_t i = 0; i < (*audit)->findings.size(); ++i)
        QCOMPARE((*audit)->subpaths[i], (*audit)->findings[i].where.file == "policy.txt" ? "" : winword);
}

void AuditTest::theRepairOfACounterIsTheRightNumber_data()
{
    QTest::addColumn<Draw>("draw");
    QTest::addColumn<QByteArray>("repaired");
    QTest::newRow("lost hits are counted again")
        << Draw([](Share &s) { s.healthy().counted(1, 2); }) << "Cabs Gathered=1\r\nTotal Hits=3\r\n"_ba;
    QTest::newRow("lost reports are counted again")
        << Draw([](Share &s) { s.healthy().cab(winword, "b.cab"); }) << "Cabs Gathered=2\r\nTotal Hits=3\r\n"_ba;
    QTest::newRow("a counter that is too high is left alone")
        << Draw([](Share &s) { s.healthy().counted(2, 9); }) << ""_ba;
    QTest::newRow("more reports than hits were put there by hand") << Draw([](Share &s) {
        s.counted(0, 1).logged(winword, 1).cab(winword, "a.cab");
        s.cab(winword, "b.cab");
    }) << ""_ba;
}

void AuditTest::theRepairOfACounterIsTheRightNumber()
{
    QFETCH(const Draw, draw);
    QFETCH(const QByteArray, repaired);
    Share share;
    draw(share);
    std::string text = *share.store.bytes(countFile(winword));
    const Findings findings = audited(share);
    QVERIFY(!findings.empty());
    bool any = false;
    for (const Finding &finding : findings) {
        any = any || finding.repair;
        if (finding.repair)
            text.replace(finding.repair->offset, finding.repair->length, finding.repair->text);
    }
    QCOMPARE(any, !repaired.isEmpty());
    if (any)
        QCOMPARE(QByteArray::fromStdString(text), repaired);
}

/// A client counts while the audit looks: what was compared first is old then.
void AuditTest::aClientAtWorkIsNoFinding()
{
    Share share;
    share.healthy().counted(1, 2);
    FaultyStore store(share.shared());
    int looks = 0;
    store.onOperation = [&](std::uint64_t, const std::string &path) {
        if (path == countFile(winword) && ++looks == 2)
            share.counted(1, 3);
    };
    const auto audit = tryAudit(std::shared_ptr<Store>(std::shared_ptr<void>(), &store));
    QVERIFY(audit);
    QCOMPARE(looks, 2);
    QCOMPARE(texts((*audit)->findings), Texts{});
}

void AuditTest::whatCannotBeReadIsNotCompared_data()
{
    QTest::addColumn<QString>("denied");
    QTest::newRow("the log") << QString::fromStdString(hitsLogFile(winword));
    QTest::newRow("the folder of the reports") << QString::fromStdString(reportFolder(winword));
    QTest::newRow("a folder above it") << u"cabs/winword.exe"_s;
    QTest::newRow("the whole branch") << u"cabs"_s;
    QTest::newRow("crash.log") << u"crash.log"_s;
}

void AuditTest::whatCannotBeReadIsNotCompared()
{
    QFETCH(const QString, denied);
    Share share;
    share.healthy();
    share.store.deny(denied.toStdString());
    const Findings findings = audited(share);
    QCOMPARE(findings.size(), 1u);
    QCOMPARE(findings.front().code, FindingCode::ShareUnreadable);
}

void AuditTest::anAuditWritesNothing()
{
    Share share;
    share.healthy().counted(9, 1);
    class ReadOnly final : public Store {
    public:
        explicit ReadOnly(Store &inner)
            : m_inner(inner)
        {
        }
        std::string displayRoot() const override { return m_inner.displayRoot(); }
        void visit(Visitor &visitor, const std::function<void(Requests &)> &start, std::stop_token stop) override
        {
            m_inner.visit(visitor, start, std::move(stop));
        }
        Result<Listing> list(const std::string &path, ListDetail detail) override { return m_inner.list(path, detail); }
        Result<FileContent> read(const std::string &path, std::size_t limit, std::uint64_t offset) override
        {
            return m_inner.read(path, limit, offset);
        }
        Result<void> replace(const std::string &, std::string_view, std::optional<std::string_view>) override
        {
            return written();
        }
        Result<void> update(const std::string &, const Change &) override { return written(); }
        Result<void> append(const std::string &, std::string_view) override { return written(); }
        Result<void> put(const std::string &, std::string_view) override { return written(); }
        Result<void> makeFolders(const std::string &) override { return written(); }
        Result<void> remove(const std::string &, std::optional<std::string_view>) override { return written(); }
        int writes = 0;

    private:
        Result<void> written()
        {
            ++writes;
            return {};
        }
        Store &m_inner;
    } store(share.store);
    QVERIFY(tryAudit(std::shared_ptr<Store>(std::shared_ptr<void>(), &store)));
    QCOMPARE(store.writes, 0);
}

void AuditTest::itIsCancelledSoon()
{
    Share share;
    for (int i = 0; i < 200; ++i) {
        const std::string subpath = "a" + std::to_string(i) + ".exe\\1\\m.dll\\1\\00000000";
        share.store.addFile(countFile(subpath), countText({3, 1}));
    }
    FaultyStore store(share.shared());
    store.at("", {.kind = Fault::Kind::Slow, .delay = 20ms});
    std::stop_source stop;
    std::atomic<std::chrono::steady_clock::time_point> asked{};
    std::jthread asker([&] {
        std::this_thread::sleep_for(300ms);
        asked = std::chrono::steady_clock::now();
        stop.request_stop();
    });
    const auto audit = tryAudit(std::shared_ptr<Store>(std::shared_ptr<void>(), &store), {}, stop.get_token());
    const auto took = std::chrono::steady_clock::now() - asked.load();
    QVERIFY(!audit);
    QCOMPARE(audit.error().kind, ErrorKind::Cancelled);
    QVERIFY2(took < 1s, "not within any bearable time"); // 100 ms on a machine that has nothing else to do
}

void AuditTest::aShareThatVanishesIsAnError()
{
    Share share;
    share.store.vanish();
    const auto audit = tryAudit(share.shared());
    QVERIFY(!audit);
    QCOMPARE(audit.error().kind, ErrorKind::Unreachable);
}

void AuditTest::progressHasNumbers()
{
    Share share;
    share.healthy();
    AuditProgress last;
    QVERIFY(tryAudit(share.shared(), {}, {}, [&](const AuditProgress &progress) { last = progress; }));
    QCOMPARE(last.scan.buckets, 1u);
    QCOMPARE(last.crashLog.bytesRead, last.crashLog.bytesTotal);
    QCOMPARE(last.compared, 1u);
    QCOMPARE(last.toCompare, 1u);
}

void AuditTest::tooManyFindingsAreCounted()
{
    Share share;
    share.policy("Tracking=1\r\n");
    for (int i = 0; i < 20; ++i)
        share.store.addFile(countFile("a" + std::to_string(i) + ".exe\\1\\m.dll\\1\\00000000"), countText({3, 1}));
    AuditOptions options;
    options.mostFindings = 20;
    const auto audit = auditShare(share.shared(), options, {}, {});
    QVERIFY(audit);
    QCOMPARE((*audit)->found, 60u);
    QCOMPARE((*audit)->findings.size(), 20u);
    for (const Finding &finding : (*audit)->findings) // the gravest are kept
        QCOMPARE(finding.code, FindingCode::CountCabsAboveHits);
}

QTEST_GUILESS_MAIN(AuditTest)
#include "tst_audit.moc"
