// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/campaignrun.h"

#include "core/share/undo.h"
#include "core/store/faultystore.h"
#include "core/store/localstore.h"

#include "drawing.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <barrier>
#include <memory>
#include <thread>

using namespace cer;
using namespace Qt::StringLiterals;

namespace {

using State = CampaignFile::State;
using Content = std::optional<std::string>;

const std::string word = "status/winword.exe/11.0.1.0/mso.dll/11.0.2.0/0000abcd/status.txt";
const std::string sheet = "status/excel.exe/11.0.1.0/excel.exe/11.0.1.0/0000abcd12345678/status.txt";
const std::string policy = "policy.txt";
constexpr std::int64_t friday = 2'000'000'000; // seconds since 1970 UTC

std::string reasonOf(const Campaign &campaign)
{
    return "end of " + campaign.why;
}

} // namespace

/// Each test has a share with two buckets and a policy, and a journal of its own.
class TestCampaignRun final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void settingsForATimeAreSavedAndKnown();
    void whereCountingBegins_data();
    void whereCountingBegins();
    void whatIsNotSavedIsNoCampaign();
    void aCampaignThatCannotBeWrittenChangesNothing();
    void whatChangesNothingBeginsNothing();
    void everyByteIsTakenBack_data();
    void everyByteIsTakenBack();
    void nothingIsTakenBackTooEarly();
    void eachBucketHasItsOwnReports();
    void theJournalSaysWhatWasTakenBack();
    void whatSomebodyElseChangedStays_data();
    void whatSomebodyElseChangedStays();
    void whatIsUndecidedIsSettledByHand();
    void aFileThatIsGoneStaysGone();
    void aFileThatOnlySeemsToBeGone();
    void whatWasTakenBackByHandIsDone();
    void whatWasTakenBackByHandIsOver();
    void whatAnotherAdministratorTookBackIsOver();
    void whatWasTakenBackByHandIsNotDecidedAnew();
    void twoCampaignsInOneFile_data();
    void twoCampaignsInOneFile();
    void oneThatCannotBeReadDoesNotKeepTheOthers_data();
    void oneThatCannotBeReadDoesNotKeepTheOthers();
    void aFileThatIsChangedAtTheSameMoment();
    void aShareThatIsGone();
    void stoppingOneNow();
    void keepingWhatIsThere();
    void countingBeginsAnewWhenSomebodyCleansUp();
    void theUserStopsIt();
    void aKilledBeginningIsHarmless();
    void twoRunsAtOnce();
    void newsThatCannotBeWrittenAreMended();
    void aJournalThatCannotBeWritten();

private:
    std::string file(const char *name) const { return m_home->filePath(QLatin1StringView(name)).toStdString(); }
    /// Begins one that sets MemoryDump=YES in \a files.
    void begin(const std::vector<std::string> &files, const CampaignLimit &limit, const std::string &why = "dumps",
               Parameter parameter = Parameter::MemoryDump, const std::string &value = "YES")
    {
        std::vector<FileEdit> edits;
        for (const std::string &name : files) {
            const Content before = m_drawing->store.bytes(name);
            auto document = ConfigDocument::read(before.value_or(""), kindOf(name));
            QVERIFY(document.set(parameter, value));
            edits.push_back({name, before, document.bytes(), why});
        }
        const SaveAllOutcome outcome = saveForATime(*m_store, *m_journal, *m_campaigns, edits, limit);
        QVERIFY(outcome.saved() && !outcome.journalError);
    }
    static DocumentKind kindOf(const std::string &name)
    {
        return name == policy ? DocumentKind::Policy : DocumentKind::Status;
    }
    SnapshotPtr scan() { return *scanShare(m_drawing->store, {}, {}, {}); }
    CampaignRun run(std::int64_t now = friday)
    {
        return takeBackDue(*m_store, *m_journal, *m_campaigns, scan().get(), now, reasonOf);
    }
    Content bytes(const std::string &name) const { return m_drawing->store.bytes(name); }
    void put(const std::string &name, const std::string &content) { m_drawing->store.addFile(name, content); }
    CampaignFile campaignFile(std::size_t number = 0, std::size_t campaign = 0) const
    {
        return m_campaigns->all()->at(campaign).files.at(number);
    }
    std::vector<JournalChange> changes() { return journalChanges(*m_journal->entries(m_store->displayRoot())); }

    std::unique_ptr<Drawing> m_drawing;
    std::unique_ptr<FaultyStore> m_store;
    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<Campaigns> m_campaigns;
};

void TestCampaignRun::init()
{
    m_drawing = std::make_unique<Drawing>();
    m_drawing->count(winword, 3, 9).count(excel, 1, 2);
    put(word, "Bucket=1\r\n");
    put(policy, "Tracking=YES\r\n");
    m_store = std::make_unique<FaultyStore>(std::shared_ptr<Store>(&m_drawing->store, [](Store *) { }));
    m_home = std::make_unique<QTemporaryDir>();
    m_journal = std::make_unique<Journal>(file("journal.jsonl"));
    m_campaigns = std::make_unique<Campaigns>(file("campaigns.jsonl"), m_store->displayRoot());
}

void TestCampaignRun::settingsForATimeAreSavedAndKnown()
{
    begin({word, sheet}, {5, friday});
    QCOMPARE(bytes(word), Content("Bucket=1\r\nMemoryDump=YES\r\n"));
    const Campaign campaign = m_campaigns->all()->at(0);
    QVERIFY(campaign.limit == (CampaignLimit{5, friday}));
    QCOMPARE(campaign.why, std::string("dumps"));
    QVERIFY(campaign.who.contains('@') && campaign.since > 0);
    QVERIFY(campaign.files[0] == (CampaignFile{word, "Bucket=1\r\n", bytes(word), 3}));
    QVERIFY(campaign.files[1] == (CampaignFile{sheet, {}, "MemoryDump=YES\r\n", 1}));
    QCOMPARE(changes().size(), 1U); // one change of two files
    QCOMPARE(changes()[0].entries.size(), 2U);
}

void TestCampaignRun::whereCountingBegins_data()
{
    QTest::addColumn<std::string>("file");
    QTest::addColumn<QByteArray>("count");
    QTest::addColumn<int>("reports"); // -1: not known
    QTest::newRow("a bucket's own counter") << word << "Cabs Gathered=7\r\nTotal Hits=9\r\n"_ba << 7;
    QTest::newRow("no counter yet") << word << ""_ba << 0;
    QTest::newRow("one that cannot be read") << word << "Cabs=7\r\n"_ba << -1;
    QTest::newRow("all of the share for the policy") << policy << "Cabs Gathered=7\r\nTotal Hits=9\r\n"_ba << 8;
}

void TestCampaignRun::whereCountingBegins()
{
    QFETCH(std::string, file);
    QFETCH(QByteArray, count);
    if (count.isEmpty())
        QVERIFY(m_drawing->store.remove(countFile(winword), {}));
    else
        put(countFile(winword), count.toStdString());
    begin({file}, {5, {}}, "", file == policy ? Parameter::Tracking : Parameter::MemoryDump, "NO");
    const auto reports = campaignFile().reports;
    QTEST(reports ? int(*reports) : -1, "reports");
}

void TestCampaignRun::whatIsNotSavedIsNoCampaign()
{
    const std::vector<FileEdit> edits{{sheet, {}, "Bucket=2\r\n", {}}, {word, "something else", "Bucket=2\r\n", {}}};
    const SaveAllOutcome outcome = saveForATime(*m_store, *m_journal, *m_campaigns, edits, {{}, friday});
    QVERIFY(outcome.conflict);
    QVERIFY(m_campaigns->all()->empty());
    QCOMPARE(bytes(word), Content("Bucket=1\r\n"));
    QCOMPARE(bytes(sheet), Content());
}

void TestCampaignRun::aCampaignThatCannotBeWrittenChangesNothing()
{
    QVERIFY(QDir(m_home->path()).mkdir(u"campaigns.jsonl"_s));
    const std::vector<FileEdit> edits{{sheet, {}, "Bucket=2\r\n", {}}};
    const SaveAllOutcome outcome = saveForATime(*m_store, *m_journal, *m_campaigns, edits, {{}, friday});
    QVERIFY(outcome.error && outcome.error->kind == ErrorKind::NotAFile);
    QCOMPARE(bytes(sheet), Content());
    QVERIFY(m_journal->entries()->empty());
}

void TestCampaignRun::whatChangesNothingBeginsNothing()
{
    QVERIFY(saveForATime(*m_store, *m_journal, *m_campaigns, {}, {5, {}}).saved());
    const std::vector<FileEdit> same{{word, "Bucket=1\r\n", "Bucket=1\r\n", {}}};
    QVERIFY(saveForATime(*m_store, *m_journal, *m_campaigns, same, {5, {}}).saved());
    QVERIFY(m_campaigns->all()->empty());
    QVERIFY(m_journal->entries()->empty());
}

void TestCampaignRun::everyByteIsTakenBack_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::newRow("a file as the document has it") << "Bucket=1\r\nResponse=http://a/\r\n"_ba;
    QTest::newRow("an open last line") << "Bucket=1"_ba;
    QTest::newRow("lone line ends, blanks and what no client reads") << "# x\nBucket = 1 \n\n\r\nColour=red\r\n\xff"_ba;
    QTest::newRow("an empty file") << ""_ba;
    QTest::newRow("the same key many times") << "Bucket=1\r\nMemoryDump=NO\r\nmemorydump=NO\r\nMemoryDump=YES\r\n"_ba;
}

void TestCampaignRun::everyByteIsTakenBack()
{
    QFETCH(QByteArray, before);
    put(word, before.toStdString());
    begin({word, sheet}, {{}, friday});
    QVERIFY(bytes(word) != Content(before.toStdString()));
    const CampaignRun done = run();
    QVERIFY(!done.error && !done.journalError && !done.newsError);
    QCOMPARE(bytes(word), Content(before.toStdString()));
    QCOMPARE(bytes(sheet), Content()); // there was none
    QCOMPARE(done.saved.size(), 2U);
    QVERIFY(campaignFile(0).state == State::TakenBack && campaignFile(1).state == State::TakenBack);
    QVERIFY(run().steps.empty()); // and that is the end of it
}

void TestCampaignRun::nothingIsTakenBackTooEarly()
{
    begin({word}, {2, friday});
    m_drawing->count(winword, 4, 10);
    const CampaignRun done = run(friday - 1);
    QVERIFY(done.steps.empty() && done.saved.empty());
    QVERIFY(bytes(word)->contains("MemoryDump"));
    QVERIFY(campaignFile().state == State::Running);
}

void TestCampaignRun::eachBucketHasItsOwnReports()
{
    begin({word, sheet}, {2, {}});
    m_drawing->count(winword, 5, 11).count(excel, 2, 3);
    QCOMPARE(run().saved.size(), 1U);
    QCOMPARE(bytes(word), Content("Bucket=1\r\n"));
    QVERIFY(bytes(sheet).has_value());
    m_drawing->count(excel, 3, 4);
    QCOMPARE(run().saved.size(), 1U);
    QCOMPARE(bytes(sheet), Content());
    QVERIFY(!m_campaigns->all()->at(0).isOpen());
}

void TestCampaignRun::theJournalSaysWhatWasTakenBack()
{
    begin({word, sheet}, {{}, friday}, "dumps for support");
    run();
    QCOMPARE(changes().size(), 2U);
    QVERIFY(changes()[0].undone && changes()[1].undoes);
    QCOMPARE(changes()[1].entries.size(), 2U);
    QCOMPARE(changes()[1].entries[0].why, std::string("end of dumps for support"));
    // Which can be undone like any other; the campaign is over nevertheless.
    QVERIFY(saveAll(*m_store, *m_journal, undoEdits(changes()[1], {})).saved());
    QVERIFY(run().steps.empty());
    QVERIFY(bytes(word)->contains("MemoryDump"));
}

void TestCampaignRun::whatSomebodyElseChangedStays_data()
{
    QTest::addColumn<QByteArray>("theirs");
    QTest::addColumn<QByteArray>("expected");
    QTest::addColumn<bool>("decided");
    QTest::newRow("another setting") << "Bucket=1\r\nMemoryDump=YES\r\nResponse=http://a/\r\n"_ba
                                     << "Bucket=1\r\nResponse=http://a/\r\n"_ba << true;
    QTest::newRow("a setting that was there") << "Bucket=7\r\nMemoryDump=YES\r\n"_ba << "Bucket=7\r\n"_ba << true;
    QTest::newRow("a line that no client reads") << "MemoryDump=YES\r\nColour=red\r\nBucket=1\r\n"_ba
                                                 << "Colour=red\r\nBucket=1\r\n"_ba << true;
    QTest::newRow("the very same setting")
        << "Bucket=1\r\nMemoryDump=NO\r\n"_ba << "Bucket=1\r\nMemoryDump=NO\r\n"_ba << false;
    QTest::newRow("that and another") << "Bucket=7\r\nMemoryDump=NO\r\n"_ba << "Bucket=7\r\nMemoryDump=NO\r\n"_ba
                                      << false;
    QTest::newRow("by hand to what it was") << "Bucket=7\r\n"_ba << "Bucket=7\r\n"_ba << true;
    QTest::newRow("everything") << ""_ba << ""_ba << true;
}

void TestCampaignRun::whatSomebodyElseChangedStays()
{
    QFETCH(QByteArray, theirs);
    QFETCH(QByteArray, expected);
    QFETCH(bool, decided);
    begin({word}, {{}, friday});
    put(word, theirs.toStdString());
    const CampaignRun done = run();
    QCOMPARE(bytes(word), Content(expected.toStdString()));
    QCOMPARE(done.saved.size(), std::size_t(theirs == expected ? 0 : 1));
    QVERIFY(campaignFile().state == (decided ? State::TakenBack : State::Undecided));
    QVERIFY(done.steps.at(0).isNews);
    QVERIFY(campaignFile().leftAlone == (decided ? std::vector<Parameter>() : std::vector{Parameter::MemoryDump}));
    QCOMPARE(changes().front().undone, decided && theirs != expected);
}

void TestCampaignRun::whatIsUndecidedIsSettledByHand()
{
    begin({word}, {{}, friday});
    put(word, "Bucket=1\r\nMemoryDump=NO\r\n");
    run();
    const CampaignRun again = run();
    QCOMPARE(again.steps.size(), 1U); // it is said each time
    QVERIFY(!again.steps[0].isNews && again.steps[0].state == State::Undecided);
    put(word, "Bucket=1\r\n");
    QVERIFY(run().steps.at(0).isNews);
    QVERIFY(campaignFile().state == State::TakenBack);
}

void TestCampaignRun::aFileThatIsGoneStaysGone()
{
    begin({word, sheet}, {5, {}});
    QVERIFY(m_drawing->store.remove(word, {}));
    QVERIFY(m_drawing->store.remove(sheet, {}));
    run(0); // long before its time
    QCOMPARE(bytes(word), Content());
    QVERIFY(campaignFile(0).state == State::Undecided && campaignFile(0).leftAlone.empty());
    QVERIFY(campaignFile(1).state == State::TakenBack); // as there was none before
    put(word, "Bucket=1\r\nMemoryDump=YES\r\n");        // somebody found it again
    run(0);
    QCOMPARE(bytes(word), Content("Bucket=1\r\n"));
}

void TestCampaignRun::aFileThatOnlySeemsToBeGone()
{
    begin({word}, {5, {}});
    const Content wrote = bytes(word);
    QVERIFY(m_drawing->store.remove(word, {}));
    const SnapshotPtr old = scan();
    put(word, *wrote);
    const CampaignRun done = takeBackDue(*m_store, *m_journal, *m_campaigns, old.get(), 0, reasonOf);
    QVERIFY(done.steps.empty());
    QCOMPARE(bytes(word), wrote);
}

void TestCampaignRun::whatWasTakenBackByHandIsDone()
{
    begin({word}, {{}, friday});
    QVERIFY(saveAll(*m_store, *m_journal, undoEdits(changes()[0], {})).saved());
    const CampaignRun done = run();
    QVERIFY(done.saved.empty());
    QVERIFY(campaignFile().state == State::TakenBack);
    QCOMPARE(changes().size(), 2U);
}

void TestCampaignRun::whatWasTakenBackByHandIsOver()
{
    begin({word, sheet}, {{}, friday});
    begin({policy}, {{}, friday}, "more", Parameter::Tracking, "NO");
    const auto noted = [&] {
        auto campaigns = *m_campaigns->all();
        noteTakenBackByHand(campaigns, *m_journal);
        return campaigns;
    };
    QVERIFY(std::ranges::all_of(noted(), &Campaign::isOpen));
    // One file of it, and only that.
    QVERIFY(saveAll(*m_store, *m_journal, std::vector{undoEdits(changes()[0], {})[1]}).saved());
    QVERIFY(noted()[0].files[0].state == State::TakenBackByHand);
    QVERIFY(noted()[0].files[1].state == State::Running && noted()[1].isOpen());
    QVERIFY(saveAll(*m_store, *m_journal, std::vector{undoEdits(changes()[0], {})[0]}).saved());
    QVERIFY(!noted()[0].isOpen() && noted()[1].isOpen());
    QVERIFY(run(friday - 1).steps.empty());
    QVERIFY(!noted()[0].isOpen());
    // That is taken back as well, so it goes on.
    QVERIFY(saveAll(*m_store, *m_journal, undoEdits(changes()[2], {})).saved());
    QVERIFY(noted()[0].files[0].state == State::Running);
    QCOMPARE(run().saved.size(), 2U);
    QVERIFY(campaignFile(0).state == State::TakenBack && campaignFile(1).state == State::TakenBack);
}

void TestCampaignRun::whatAnotherAdministratorTookBackIsOver()
{
    QVERIFY(m_journal->keepOn(*m_store));
    begin({word}, {{}, friday});
    Journal other(file("other.jsonl"));
    const auto known = journalChanges(*other.entries(*m_store));
    QCOMPARE(known.size(), 1U);
    QVERIFY(saveAll(*m_store, other, undoEdits(known[0], {})).saved());
    auto campaigns = *m_campaigns->all();
    noteTakenBackByHand(campaigns, *m_journal);
    QVERIFY(campaigns[0].isOpen()); // the own journal does not know
    noteTakenBackByHand(campaigns, *m_journal, m_store.get());
    QVERIFY(campaigns[0].files[0].state == State::TakenBackByHand);
}

void TestCampaignRun::whatWasTakenBackByHandIsNotDecidedAnew()
{
    begin({word, sheet}, {{}, friday});
    QVERIFY(saveAll(*m_store, *m_journal, undoEdits(changes()[0], {})).saved());
    put(word, "Bucket=1\r\nMemoryDump=1\r\n"); // what somebody wants now
    const CampaignRun done = run();
    QVERIFY(done.saved.empty());
    QCOMPARE(done.steps.size(), 2U);
    QVERIFY(campaignFile(0).state == State::TakenBack && campaignFile(1).state == State::TakenBack);
    QCOMPARE(bytes(word), Content("Bucket=1\r\nMemoryDump=1\r\n"));
}

void TestCampaignRun::twoCampaignsInOneFile_data()
{
    QTest::addColumn<int>("first"); // that is over: 0 or 1; 2: both at once
    QTest::addColumn<bool>("sameSetting");
    for (const bool same : {false, true}) {
        const auto what = same ? "the same setting" : "two settings";
        QTest::addRow("%s, the older one first", what) << 0 << same;
        QTest::addRow("%s, the newer one first", what) << 1 << same;
        QTest::addRow("%s, both at once", what) << 2 << same;
    }
}

void TestCampaignRun::twoCampaignsInOneFile()
{
    QFETCH(int, first);
    QFETCH(bool, sameSetting);
    const Parameter limit = Parameter::CrashesPerBucket;
    begin({word}, {{}, friday + (first == 1)}, "one", limit, "10");
    begin({word}, {{}, friday + (first == 0)}, "two", sameSetting ? limit : Parameter::FDoc, sameSetting ? "20" : "NO");
    // What would be written is what is written.
    const auto all = *m_campaigns->all();
    const auto planned = plannedSteps(*m_store, all, due(all, nullptr, friday));
    const CampaignRun done = run();
    QCOMPARE(planned.size(), done.steps.size());
    for (std::size_t i = 0; i < planned.size(); ++i) {
        QCOMPARE(planned[i].edit.has_value(), done.steps[i].edit.has_value());
        QVERIFY(!planned[i].edit || planned[i].edit->after == done.steps[i].edit->after);
    }
    if (first == 0 && sameSetting) { // somebody set it to 20, and that stays for its time
        QCOMPARE(bytes(word), Content("Bucket=1\r\nCrashes per bucket=20\r\n"));
        QVERIFY(campaignFile(0, 0).state == State::Undecided);
    }
    run(friday + 1);
    run(friday + 1);
    QCOMPARE(bytes(word), Content("Bucket=1\r\n"));
    QVERIFY(campaignFile(0, 0).state == State::TakenBack && campaignFile(0, 1).state == State::TakenBack);
}

void TestCampaignRun::oneThatCannotBeReadDoesNotKeepTheOthers_data()
{
    QTest::addColumn<Fault::Kind>("fault");
    QTest::newRow("no right") << Fault::Kind::Denied;
    QTest::newRow("held open") << Fault::Kind::Busy;
    QTest::newRow("torn while it is written") << Fault::Kind::Torn;
    QTest::newRow("a full disk") << Fault::Kind::FullDisk;
}

void TestCampaignRun::oneThatCannotBeReadDoesNotKeepTheOthers()
{
    QFETCH(Fault::Kind, fault);
    begin({word, sheet}, {{}, friday});
    const SnapshotPtr snapshot = scan();
    m_store->at(word, {.kind = fault});
    const CampaignRun done = takeBackDue(*m_store, *m_journal, *m_campaigns, snapshot.get(), friday, reasonOf);
    QCOMPARE(bytes(sheet), Content());
    QVERIFY(campaignFile(1).state == State::TakenBack);
    QVERIFY(campaignFile(0).state == State::Running); // until it can be
    QCOMPARE(done.steps.size(), 2U);
    QVERIFY(done.steps[0].error && !done.steps[1].error);
    init();
}

void TestCampaignRun::aFileThatIsChangedAtTheSameMoment()
{
    begin({word}, {{}, friday});
    const SnapshotPtr snapshot = scan();
    bool faster = false;
    m_store->onOperation = [&](std::uint64_t, const std::string &path) {
        if (path == word && std::exchange(faster, true) == false)
            return; // planned by what it holds
        if (path == word && bytes(word) == Content("Bucket=1\r\nMemoryDump=YES\r\n"))
            put(word, "Bucket=2\r\nMemoryDump=YES\r\n");
    };
    const CampaignRun done = takeBackDue(*m_store, *m_journal, *m_campaigns, snapshot.get(), friday, reasonOf);
    QVERIFY(!done.steps.at(0).error);
    QCOMPARE(bytes(word), Content("Bucket=2\r\n"));
    QVERIFY(campaignFile().state == State::TakenBack);
}

void TestCampaignRun::aShareThatIsGone()
{
    begin({word, sheet}, {{}, friday});
    m_drawing->store.vanish();
    const CampaignRun done = takeBackDue(*m_store, *m_journal, *m_campaigns, nullptr, friday, reasonOf);
    QVERIFY(std::ranges::all_of(done.steps, [](const CampaignStep &step) { return step.error.has_value(); }));
    QCOMPARE(done.steps.size(), 2U);
    QVERIFY(campaignFile(0).state == State::Running && campaignFile(1).state == State::Running);
}

void TestCampaignRun::stoppingOneNow()
{
    begin({word}, {5, {}}, "one");
    begin({sheet}, {5, {}}, "two");
    const std::string id = m_campaigns->all()->at(0).id;
    QCOMPARE(stopCampaign(*m_store, *m_journal, *m_campaigns, id, reasonOf).saved.size(), 1U);
    QCOMPARE(bytes(word), Content("Bucket=1\r\n"));
    QVERIFY(bytes(sheet).has_value());
    QVERIFY(campaignFile(0, 1).state == State::Running);
    QVERIFY(stopCampaign(*m_store, *m_journal, *m_campaigns, id, reasonOf).steps.empty());
    QVERIFY(stopCampaign(*m_store, *m_journal, *m_campaigns, "no such", reasonOf).steps.empty());
}

void TestCampaignRun::keepingWhatIsThere()
{
    begin({word, sheet}, {{}, friday});
    const Content wrote = bytes(word);
    QVERIFY(keepCampaign(*m_campaigns, m_campaigns->all()->at(0).id));
    QVERIFY(campaignFile(0).state == State::Kept && campaignFile(1).state == State::Kept);
    QVERIFY(run().steps.empty());
    QCOMPARE(bytes(word), wrote);
}

void TestCampaignRun::countingBeginsAnewWhenSomebodyCleansUp()
{
    begin({word}, {2, {}});
    m_drawing->count(winword, 0, 12);
    auto later = std::make_shared<ShareSnapshot>(*scan());
    later->scannedAt += 10;
    takeBackDue(*m_store, *m_journal, *m_campaigns, later.get(), 0, reasonOf);
    QCOMPARE(campaignFile().reports, std::optional<std::uint64_t>(0));
    m_drawing->count(winword, 2, 14);
    QCOMPARE(run(0).saved.size(), 1U);
    QCOMPARE(bytes(word), Content("Bucket=1\r\n"));
}

void TestCampaignRun::theUserStopsIt()
{
    begin({word, sheet}, {{}, friday});
    const SnapshotPtr snapshot = scan();
    std::stop_source stop;
    m_store->onOperation = [&](std::uint64_t, const std::string &path) {
        if (path == sheet)
            stop.request_stop();
    };
    takeBackDue(*m_store, *m_journal, *m_campaigns, snapshot.get(), friday, reasonOf, stop.get_token());
    m_store->onOperation = {};
    QVERIFY(campaignFile(0).state != State::Undecided && campaignFile(1).state != State::Undecided);
    QCOMPARE(bytes(word) == Content("Bucket=1\r\n"), campaignFile(0).state == State::TakenBack);
    run();
    QCOMPARE(bytes(word), Content("Bucket=1\r\n"));
    QCOMPARE(bytes(sheet), Content());
}

void TestCampaignRun::aKilledBeginningIsHarmless()
{
    Campaign campaign{
        .id = "1", .share = m_store->displayRoot(), .since = 1, .who = {}, .why = {}, .limit = {{}, 1}, .files = {}};
    campaign.files.push_back({word, "Bucket=1\r\n", "Bucket=2\r\n", {}});
    QVERIFY(m_campaigns->begin(campaign)); // and nothing was saved
    QVERIFY(run().saved.empty());
    QVERIFY(campaignFile().state == State::TakenBack);
    QCOMPARE(bytes(word), Content("Bucket=1\r\n"));
}

/// The lock is on the file, so threads are as good as processes here; tst_cerctlcampaign has processes.
void TestCampaignRun::twoRunsAtOnce()
{
    QTemporaryDir folder;
    LocalStore store(folder.path().toStdString());
    Campaigns own(file("two.jsonl"), store.displayRoot());
    std::vector<FileEdit> edits;
    for (int i = 0; i < 40; ++i)
        edits.push_back({statusFile("blue" + std::to_string(i)), {}, "MemoryDump=YES\r\n", {}});
    QVERIFY(saveForATime(store, *m_journal, own, edits, {{}, friday}).saved());
    std::barrier together(2);
    std::array<CampaignRun, 2> done;
    const auto takeBack = [&](CampaignRun &result) {
        Campaigns campaigns(file("two.jsonl"), store.displayRoot());
        together.arrive_and_wait();
        result = takeBackDue(store, *m_journal, campaigns, nullptr, friday, reasonOf);
    };
    std::thread other([&] { takeBack(done[1]); });
    takeBack(done[0]);
    other.join();
    QCOMPARE(done[0].saved.size() + done[1].saved.size(), edits.size());
    QVERIFY(!own.all()->at(0).isOpen());
    QCOMPARE(m_journal->entries(store.displayRoot())->size(), 2 * edits.size());
    for (const FileEdit &edit : edits)
        QVERIFY(!store.read(edit.file, 1, 0));
}

void TestCampaignRun::newsThatCannotBeWrittenAreMended()
{
    begin({word}, {{}, friday});
    const SnapshotPtr snapshot = scan();
    const QString lines = m_home->filePath(u"campaigns.jsonl"_s);
    m_store->onOperation = [&](std::uint64_t, const std::string &path) {
        if (path == word) // by now it was read
            QFile::rename(lines, lines + u"-"_s) && QDir().mkdir(lines);
    };
    const CampaignRun done = takeBackDue(*m_store, *m_journal, *m_campaigns, snapshot.get(), friday, reasonOf);
    m_store->onOperation = {};
    QVERIFY(done.newsError);
    QCOMPARE(done.saved.size(), 1U);
    QVERIFY(QDir().rmdir(lines) && QFile::rename(lines + u"-"_s, lines));
    QVERIFY(run().saved.empty());
    QVERIFY(campaignFile().state == State::TakenBack);
}

void TestCampaignRun::aJournalThatCannotBeWritten()
{
    begin({word}, {{}, friday});
    QVERIFY(QFile::remove(m_home->filePath(u"journal.jsonl"_s)));
    QVERIFY(QDir(m_home->path()).mkdir(u"journal.jsonl"_s));
    const CampaignRun done = run();
    QVERIFY(done.journalError);
    QCOMPARE(bytes(word), Content("Bucket=1\r\n"));
    QVERIFY(campaignFile().state == State::TakenBack);
}

QTEST_GUILESS_MAIN(TestCampaignRun)
#include "tst_campaignrun.moc"
