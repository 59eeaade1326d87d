// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/campaign.h"
#include "core/share/campaignline.h"
#include "core/share/campaigns.h"

#include "testsnapshot.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace cer;
using namespace Qt::StringLiterals;

namespace {

const std::string root = "/srv/cer";
const std::string blue = "status/blue/status.txt";
constexpr std::int64_t start = 1'795'203'132; // seconds since 1970 UTC

Campaign sample(const std::string &id = "1")
{
    return {.id = id,
            .share = root,
            .since = start * 1000,
            .who = "anna@office",
            .why = "more to learn",
            .limit = {5, start + 3600},
            .files = {{.file = blue, .before = {}, .after = "MemoryDump=YES\r\n", .reports = 2}}};
}

/// A complete scan in which blue has so many reports.
std::shared_ptr<ShareSnapshot> blueWith(std::uint64_t cabs)
{
    SnapshotBuilder share;
    share.add({"blue"}, cabs + 1, cabs);
    share.status("MemoryDump=YES\r\n");
    share.snapshot->complete = true;
    share.snapshot->scannedAt = start + 1;
    return share.snapshot;
}

QByteArray bytesOf(const std::string &text)
{
    return QByteArray::fromStdString(text);
}

} // namespace

class TestCampaign final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everyByteComesBack_data();
    void everyByteComesBack();
    void oneCampaignIsOneLine();
    void damagedLinesArePassedOver_data();
    void damagedLinesArePassedOver();
    void theLastNewsOfAFileCount();
    void eachShareHasItsOwn();
    void aCampaignThatWasNeverWrittenIsNone();
    void thereIsNoneAtFirst();
    void aloneMeansAlone();
    void aFileThatCannotBeRead();
    void whatIsDue_data();
    void whatIsDue();
    void thePolicyCountsAllReports();
    void whereCountingBeginsAnew_data();
    void whereCountingBeginsAnew();
    void theNewestIsTakenBackFirst();

private:
    std::string file() const { return m_folder->filePath(u"campaigns.jsonl"_s).toStdString(); }
    Campaigns campaigns(const std::string &of = root) const { return {file(), of}; }
    void write(const QByteArray &bytes) const
    {
        QFile lines(QString::fromStdString(file()));
        QVERIFY(lines.open(QIODevice::Append));
        QCOMPARE(lines.write(bytes), bytes.size());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestCampaign::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestCampaign::everyByteComesBack_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QByteArray all;
    for (int c = 0; c < 256; ++c)
        all += char(c);
    QTest::newRow("every byte") << all;
    QTest::newRow("nothing") << ""_ba;
    QTest::newRow("UTF-8") << "gr\u00F6\u00DFe"_ba;
}

void TestCampaign::everyByteComesBack()
{
    QFETCH(QByteArray, bytes);
    const std::string text = bytes.toStdString();
    Campaign campaign{text, text, -1, text, text, {0, start}, {{text, text, text, 7}, {text, {}, {}, {}}}};
    const auto read = parseCampaignLine(campaignLine(campaign));
    QVERIFY(read && std::get<Campaign>(*read) == campaign);
    campaign.limit = {};
    QVERIFY(std::get<Campaign>(*parseCampaignLine(campaignLine(campaign))) == campaign);

    const CampaignNews news{text, text, 1, text, {{text, CampaignFile::State::Undecided, {}, {Parameter::Wql}}, {}}};
    const auto told = parseCampaignLine(campaignLine(news));
    QVERIFY(told && std::get<CampaignNews>(*told) == news);
}

void TestCampaign::oneCampaignIsOneLine()
{
    QCOMPARE(campaignLine(sample()),
             R"({"campaign":"1","when":1795203132000,"who":"anna@office","share":"/srv/cer","why":"more to learn",)"
             R"("untilReports":5,"until":1795206732,"files":[{"file":"status/blue/status.txt","before":null,)"
             R"("after":"TWVtb3J5RHVtcD1ZRVMNCg==","reports":2}]})");
    QCOMPARE(campaignLine(CampaignNews{"1", root, 7, "bob@home", {{blue, CampaignFile::State::TakenBack, 2, {}}}}),
             R"({"campaign":"1","when":7,"who":"bob@home","share":"/srv/cer",)"
             R"("news":[{"file":"status/blue/status.txt","state":"takenBack","reports":2,"leftAlone":[]}]})");
}

void TestCampaign::damagedLinesArePassedOver_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<int>("damaged");

    const QByteArray whole = bytesOf(campaignLine(sample("2")));
    const QByteArray news =
        bytesOf(campaignLine(CampaignNews{"1", root, 7, "bob", {{blue, CampaignFile::State::Running, 2, {}}}}));
    QTest::newRow("a whole line is not damaged") << whole << 0;
    QTest::newRow("an empty line is none") << ""_ba << 0;
    QTest::newRow("what a later version adds is passed over") << QByteArray(whole).replace(0, 1, "{\"new\":[1],") << 0;
    QTest::newRow("news of a campaign that is not there")
        << QByteArray(news).replace("\"campaign\":\"1\"", "\"campaign\":\"9\"") << 0;
    QTest::newRow("half a line") << whole.left(whole.size() / 2) << 1;
    QTest::newRow("another value of JSON") << "[]"_ba << 1;
    QTest::newRow("no member at all") << "{}"_ba << 1;
    QTest::newRow("a limit below nothing") << QByteArray(whole).replace("\"untilReports\":5", "\"untilReports\":-5") << 1;
    QTest::newRow("a limit that is no number") << QByteArray(whole).replace("1795206732", "\"soon\"") << 1;
    QTest::newRow("files that are no list") << QByteArray(whole).replace("[{", "{\"a\":{").replace("}]", "}}") << 1;
    QTest::newRow("a file that is none") << QByteArray(whole).replace("[{", "[7,{") << 1;
    QTest::newRow("a content that is no base64") << QByteArray(whole).replace("TWVt", "TWV?") << 1;
    QTest::newRow("a state that nobody knows") << QByteArray(news).replace("running", "walking") << 1;
    QTest::newRow("a setting that nobody knows") << QByteArray(news).replace("[]", "[\"Colour\"]") << 1;
    QTest::newRow("settings that are no list") << QByteArray(news).replace("[]", "7") << 1;
    QTest::newRow("news without files") << QByteArray(news).replace("\"news\":[{", "\"news\":7,\"x\":[{") << 1;
    QTest::newRow("brackets without end") << QByteArray(100000, '[') << 1;
}

void TestCampaign::damagedLinesArePassedOver()
{
    QFETCH(QByteArray, line);
    QFETCH(int, damaged);
    write(bytesOf(campaignLine(sample("1"))) + '\n' + line + '\n' + bytesOf(campaignLine(sample("3"))) + '\n');
    std::size_t counted = 9;
    const auto all = campaigns().all(&counted);
    QVERIFY(all);
    QCOMPARE(int(counted), damaged);
    QVERIFY(all->front() == sample("1"));
    QVERIFY(all->back() == sample("3"));
}

void TestCampaign::theLastNewsOfAFileCount()
{
    Campaigns own = campaigns();
    Campaign campaign = sample();
    campaign.files.push_back({"policy.txt", "a", "b", {}});
    campaign.files.push_back({"status/c/status.txt", "a", "b", 1});
    QVERIFY(own.begin(campaign));
    using State = CampaignFile::State;
    const CampaignNews first{"1", {}, 0, {}, {{"policy.txt", State::Undecided, {}, {Parameter::Tracking}}}};
    const CampaignNews second{
        "1", {}, 0, {}, {{"status/c/status.txt", State::Kept, 9, {}}, {blue, State::TakenBack, 2, {}}}};
    const CampaignNews third{"1", {}, 0, {}, {{"policy.txt", State::TakenBack, {}, {}}, {"other", State::Kept, {}, {}}}};
    QVERIFY(own.tell(first) && own.tell(second));
    Campaign now = own.all()->front();
    QVERIFY(now.isOpen());
    QVERIFY(now.files[1].state == State::Undecided && now.files[1].leftAlone == std::vector{Parameter::Tracking});
    QVERIFY(now.files[0].state == State::TakenBack && now.files[2].state == State::Kept);
    QCOMPARE(now.files[2].reports, std::optional<std::uint64_t>(9));
    QVERIFY(own.tell(third));
    now = own.all()->front();
    QVERIFY(!now.isOpen());
    QVERIFY(now.files[1].state == State::TakenBack && now.files[1].leftAlone.empty());
    QFile lines(QString::fromStdString(file()));
    QVERIFY(lines.open(QIODevice::ReadOnly));
    QCOMPARE(lines.readAll().count('\n'), 4); // what it said before stays
}

void TestCampaign::eachShareHasItsOwn()
{
    Campaign other = sample("2");
    other.share = "/srv/other";
    Campaigns own = campaigns(), others = campaigns("/srv/other");
    QVERIFY(own.begin(sample("1")) && others.begin(other));
    QVERIFY(others.tell({"1", {}, 0, {}, {{blue, CampaignFile::State::Kept, {}, {}}}})); // of the same id elsewhere
    QCOMPARE(own.all()->size(), 1U);
    QVERIFY(own.all()->front() == sample("1"));
    QVERIFY(others.all()->front() == other);
}

void TestCampaign::aCampaignThatWasNeverWrittenIsNone()
{
    Campaigns own = campaigns();
    QVERIFY(own.begin(sample("1")));
    QVERIFY(own.tell({"1", {}, 0, {}, {{blue, CampaignFile::State::Dropped, {}, {}}}}));
    QVERIFY(own.all()->empty());
}

void TestCampaign::thereIsNoneAtFirst()
{
    QVERIFY(campaigns().all()->empty());
    bool ran = false;
    QVERIFY(campaigns().alone([&] { ran = true; }));
    QVERIFY(!ran);
    QVERIFY(QDir(m_folder->path()).isEmpty()); // and nothing is made for it
}

void TestCampaign::aloneMeansAlone()
{
    QVERIFY(campaigns().begin(sample()));
    Result<void> second;
    bool ran = false;
    QVERIFY(campaigns().alone([&] { second = campaigns().alone([&] { ran = true; }); }));
    QVERIFY(!ran && !second);
    QCOMPARE(second.error().kind, ErrorKind::Busy);
    QVERIFY(campaigns().alone([&] { ran = true; }));
    QVERIFY(ran);
}

void TestCampaign::aFileThatCannotBeRead()
{
    QVERIFY(QDir().mkpath(QString::fromStdString(file())));
    QVERIFY(!campaigns().all());
    QVERIFY(!campaigns().begin(sample()));
    QVERIFY(!campaigns().alone([] { }));
    QCOMPARE(campaigns().alone([] { }).error().path, file());
}

void TestCampaign::whatIsDue_data()
{
    using Problem = CampaignStanding::Problem;
    QTest::addColumn<CampaignLimit>("limit");
    QTest::addColumn<std::shared_ptr<ShareSnapshot>>("snapshot");
    QTest::addColumn<std::int64_t>("now");
    QTest::addColumn<bool>("isDue");
    QTest::addColumn<int>("collected"); // -1: not known
    QTest::addColumn<Problem>("problem");
    const CampaignLimit five{5, {}}, hour{{}, start + 3600}, either{5, start + 3600};
    const auto row = [](const char *name, const CampaignLimit &limit, const std::shared_ptr<ShareSnapshot> &snapshot,
                        std::int64_t after, bool isDue, int collected, Problem problem = Problem::None) {
        QTest::newRow(name) << limit << snapshot << start + after << isDue << collected << problem;
    };
    row("too few reports", five, blueWith(6), 0, false, 4);
    row("as many as it takes", five, blueWith(7), 0, true, 5);
    row("more than that", five, blueWith(100), 0, true, 98);
    row("reports alone never end by the clock", five, blueWith(2), 1'000'000'000, false, 0);
    row("fewer than at the beginning, because somebody cleaned up", five, blueWith(1), 0, false, 0);
    row("a second too early", hour, blueWith(99), 3599, false, 97);
    row("at the second", hour, blueWith(2), 3600, true, 0);
    row("later", hour, nullptr, 99999, true, -1);
    row("the clock comes first", either, blueWith(3), 3600, true, 1);
    row("reports come first", either, blueWith(7), 1, true, 5);
    row("neither", either, blueWith(6), 3599, false, 4);
    row("without a scan reports are not known", five, nullptr, 0, false, -1);
    const auto incomplete = blueWith(7);
    incomplete->complete = false;
    row("nor in one that is not complete", five, incomplete, 0, false, -1);
    const auto malformed = blueWith(0);
    malformed->buckets[0].flags = Bucket::CountMalformed;
    row("a counter that cannot be read", five, malformed, 0, false, -1, Problem::NotCounted);
    row("of which the clock takes no notice", either, malformed, 3600, true, -1, Problem::NotCounted);
    row("which is nobody's problem without a limit of reports", hour, malformed, 0, false, -1);
    const auto noFile = blueWith(7);
    noFile->buckets[0].status = noStatus;
    row("the file is gone, and what is counted counts", five, noFile, 0, true, 5, Problem::NoFile);
    SnapshotBuilder empty;
    empty.snapshot->complete = true;
    row("the bucket is gone", five, empty.snapshot, 0, false, 0, Problem::NoFile);
}

void TestCampaign::whatIsDue()
{
    QFETCH(CampaignLimit, limit);
    QFETCH(std::shared_ptr<ShareSnapshot>, snapshot);
    QFETCH(std::int64_t, now);
    QFETCH(bool, isDue);
    QFETCH(int, collected);
    QFETCH(CampaignStanding::Problem, problem);
    Campaign campaign = sample();
    campaign.limit = limit;
    const CampaignStanding stands = standing(campaign, campaign.files[0], snapshot.get(), now);
    QCOMPARE(stands.isDue, isDue);
    QCOMPARE(stands.collected ? int(*stands.collected) : -1, collected);
    QVERIFY(stands.problem == problem);

    const bool isGone = problem == CampaignStanding::Problem::NoFile;
    QCOMPARE(due({&campaign, 1}, snapshot.get(), now).size(), std::size_t(isDue || isGone ? 1 : 0));
    campaign.files[0].state = CampaignFile::State::Undecided;
    QVERIFY(!standing(campaign, campaign.files[0], snapshot.get(), now).isDue);
    QVERIFY(due({&campaign, 1}, snapshot.get(), now) == (std::vector<CampaignTarget>{{0, 0}})); // it may be mended
    for (const auto ended : {CampaignFile::State::TakenBack, CampaignFile::State::Kept, CampaignFile::State::Dropped}) {
        campaign.files[0].state = ended;
        QVERIFY(due({&campaign, 1}, snapshot.get(), now).empty());
        QVERIFY(openFiles({&campaign, 1}, "1").empty());
    }
}

void TestCampaign::thePolicyCountsAllReports()
{
    Campaign campaign = sample();
    campaign.limit = {5, {}};
    campaign.files = {{"policy.txt", {}, "Tracking=NO\r\n", 3}};
    SnapshotBuilder share;
    share.add({"blue"}, 9, 4);
    share.add({"shutdown"}, 9, 3);
    share.snapshot->complete = true;
    share.snapshot->policy = ConfigDocument::read("Tracking=NO\r\n", DocumentKind::Policy);
    QCOMPARE(standing(campaign, campaign.files[0], share.snapshot.get(), 0).collected, std::optional<std::uint64_t>(4));
    share.add({"a", "1", "b", "1", "0"}, 2, 1);
    QVERIFY(standing(campaign, campaign.files[0], share.snapshot.get(), 0).isDue);
    share.snapshot->policy.reset();
    QVERIFY(standing(campaign, campaign.files[0], share.snapshot.get(), 0).problem == CampaignStanding::Problem::NoFile);
}

void TestCampaign::whereCountingBeginsAnew_data()
{
    QTest::addColumn<int>("from"); // -1: not known
    QTest::addColumn<std::shared_ptr<ShareSnapshot>>("snapshot");
    QTest::addColumn<int>("anew"); // -1: no
    QTest::newRow("more were counted") << 2 << blueWith(3) << -1;
    QTest::newRow("as many") << 2 << blueWith(2) << -1;
    QTest::newRow("somebody cleaned up") << 2 << blueWith(1) << 1;
    QTest::newRow("the counter could not be read before") << -1 << blueWith(7) << 7;
    const auto malformed = blueWith(7);
    malformed->buckets[0].flags = Bucket::CountMalformed;
    QTest::newRow("nor can it now") << -1 << malformed << -1;
    const auto older = blueWith(1);
    older->scannedAt = start;
    QTest::newRow("a scan from before knows nothing") << 2 << older << -1;
    const auto incomplete = blueWith(1);
    incomplete->complete = false;
    QTest::newRow("nor does one that is not complete") << 2 << incomplete << -1;
}

void TestCampaign::whereCountingBeginsAnew()
{
    QFETCH(int, from);
    QFETCH(std::shared_ptr<ShareSnapshot>, snapshot);
    Campaign campaign = sample();
    campaign.files[0].reports = from < 0 ? std::nullopt : std::optional(std::uint64_t(from));
    const auto anew = countingAnew(campaign, campaign.files[0], *snapshot);
    QTEST(anew ? int(*anew) : -1, "anew");
    campaign.limit.reports.reset();
    QVERIFY(!countingAnew(campaign, campaign.files[0], *snapshot));
}

void TestCampaign::theNewestIsTakenBackFirst()
{
    std::vector<Campaign> two{sample("1"), sample("2")};
    two[0].files.push_back({"policy.txt", {}, "a", {}});
    using Targets = std::vector<CampaignTarget>;
    QVERIFY(due(two, nullptr, start + 3600) == (Targets{{1, 0}, {0, 0}, {0, 1}}));
    QVERIFY(openFiles(two, "1") == (Targets{{0, 0}, {0, 1}}));
    QVERIFY(openFiles(two, "3").empty());
}

QTEST_APPLESS_MAIN(TestCampaign)
#include "tst_campaign.moc"
