// SPDX-License-Identifier: GPL-3.0-or-later
#include "cerctl.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <memory>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

QString inHome(const QString &name)
{
    return QDir(qEnvironmentVariable("CER_HOME")).filePath(name);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// As if the time of every campaign were over: nobody waits for it here.
void letTimePass()
{
    static const QRegularExpression until(u"\"until\":[0-9]+"_s);
    QString lines = QString::fromUtf8(contentOf(inHome(u"campaigns.jsonl"_s)));
    QVERIFY(lines.contains(until));
    QFile file(inHome(u"campaigns.jsonl"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(lines.replace(until, u"\"until\":1"_s).toUtf8());
}

QString word()
{
    return QString::fromLatin1(TestShare::word);
}

QString wordStatus()
{
    return QString::fromLatin1(TestShare::wordStatus);
}

void set(const TestShare &share, const QStringList &arguments)
{
    const Ran ran = cerctl(QStringList{u"set"_s, share.path(), u"--quiet"_s} + arguments);
    QVERIFY2(ran.status == 0, ran.err.constData());
}

Ran campaign(const TestShare &share, const QStringList &arguments = {})
{
    return cerctl(QStringList{u"campaign"_s, share.path(), u"--json"_s} + arguments);
}

QJsonObject first(const Ran &ran)
{
    return ran.json()[u"campaigns"][0].toObject();
}

QJsonObject firstFile(const Ran &ran)
{
    return first(ran)[u"files"][0].toObject();
}

int entriesThatUndo(const TestShare &share)
{
    const QJsonArray entries = cerctl({u"log"_s, share.path(), u"--json"_s}).json()[u"entries"].toArray();
    return int(std::ranges::count_if(entries, [](const QJsonValue &entry) { return entry[u"undoes"].isString(); }));
}

} // namespace

/// cerctl set --until and --until-reports, and cerctl campaign.
class TestCerctlCampaign final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void nothingRunsAtFirst();
    void aTimeIsUnderstood_data();
    void aTimeIsUnderstood();
    void theNextDayOfThatName_data();
    void theNextDayOfThatName();
    void refusals_data();
    void refusals();
    void whatRunsIsListed();
    void reportsEndIt();
    void timeEndsIt();
    void aDryRunWritesNothing();
    void whatIsUndoneIsOver();
    void anyIsStoppedByItsName();
    void anyIsKeptByItsName();
    void whatSomebodyElseSetIsLeftToDecide();
    void aBucketThatIsGoneAndACounterThatCannotBeRead();
    void aDamagedLineIsNamed();
    void forPeople();
    void manyRunsAtOnceTakeBackOnce();
    void anotherAdministratorLosesNothing();
};

void TestCerctlCampaign::init()
{
    for (const QString &name : {u"journal.jsonl"_s, u"campaigns.jsonl"_s})
        QFile::remove(inHome(name));
}

void TestCerctlCampaign::nothingRunsAtFirst()
{
    const TestShare share;
    const Ran ran = campaign(share);
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.out, "{\"campaigns\":[],\"takenBack\":0}\n"_ba);
    QVERIFY(cerctl({u"campaign"_s, share.path()}).out.contains("no time-boxed settings"));
}

void TestCerctlCampaign::aTimeIsUnderstood_data()
{
    QTest::addColumn<QString>("until");
    QTest::addColumn<QString>("expected"); // empty: so many seconds from now
    QTest::addColumn<int>("seconds");
    QTest::newRow("a day, which still counts") << u"2099-11-27"_s << u"2099-11-28T00:00:00"_s << 0;
    QTest::newRow("a moment") << u"2099-11-27T18:00:00"_s << u"2099-11-27T18:00:00"_s << 0;
    QTest::newRow("a minute") << u"2099-12-31T23:59"_s << u"2099-12-31T23:59:00"_s << 0;
    QTest::newRow("days from now") << u"7d"_s << QString() << 7 * 86400;
    QTest::newRow("hours from now") << u"12h"_s << QString() << 12 * 3600;
}

void TestCerctlCampaign::aTimeIsUnderstood()
{
    QFETCH(QString, until);
    QFETCH(QString, expected);
    QFETCH(int, seconds);
    const TestShare share;
    const QDateTime before = QDateTime::currentDateTime();
    set(share, {u"--policy"_s, u"Tracking=NO"_s, u"--until"_s, until});
    const QString said = first(campaign(share))[u"until"].toString();
    const QDateTime end = QDateTime::fromString(said, Qt::ISODate);
    if (expected.isEmpty())
        QVERIFY(end >= before.addSecs(seconds - 1) && end <= QDateTime::currentDateTime().addSecs(seconds));
    else
        QCOMPARE(said, expected);
}

void TestCerctlCampaign::theNextDayOfThatName_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("weekday");
    const QStringList names{u"monday"_s, u"Tuesday"_s, u"WEDNESDAY"_s, u"thu"_s, u"Friday"_s, u"sat"_s, u"sunday"_s};
    for (int i = 0; i < names.size(); ++i)
        QTest::newRow(qPrintable(names[i])) << names[i] << i + 1;
}

void TestCerctlCampaign::theNextDayOfThatName()
{
    QFETCH(QString, name);
    QFETCH(int, weekday);
    const TestShare share;
    const QDate before = QDate::currentDate();
    set(share, {u"--policy"_s, u"Tracking=NO"_s, u"--until"_s, name});
    const QDate after = QDate::currentDate();
    const QDateTime end = QDateTime::fromString(first(campaign(share))[u"until"].toString(), Qt::ISODate);
    const QDate day = end.date().addDays(-1); // the whole of it still counts
    QCOMPARE(day.dayOfWeek(), weekday);
    QVERIFY(end == end.date().startOfDay());
    QVERIFY(day > before && day <= after.addDays(7));
}

void TestCerctlCampaign::refusals_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const QStringList &arguments, int status = 2) {
        QTest::newRow(name) << arguments << status;
    };
    const QStringList edit{u"set"_s, u"SHARE"_s, u"--policy"_s, u"Tracking=NO"_s};
    row("a time that is none", edit + QStringList{u"--until"_s, u"soon"_s});
    row("a day that is not in the calendar", edit + QStringList{u"--until"_s, u"2099-02-30"_s});
    row("a day that has no such name", edit + QStringList{u"--until"_s, u"someday"_s});
    row("a time that is over", edit + QStringList{u"--until"_s, u"2020-01-01"_s});
    row("no report at all", edit + QStringList{u"--until-reports"_s, u"0"_s});
    row("reports that are no number", edit + QStringList{u"--until-reports"_s, u"few"_s});
    row("one that is not there", {u"campaign"_s, u"SHARE"_s, u"--stop"_s, u"20260101T000000-1"_s});
    row("a list that writes", {u"campaign"_s, u"SHARE"_s, u"--list"_s, u"--stop"_s, u"1"_s});
    row("what to keep", {u"campaign"_s, u"SHARE"_s, u"--keep"_s});
    row("a share that is not there", {u"campaign"_s, u"SHARE/nowhere"_s, u"--list"_s}, 3);
}

void TestCerctlCampaign::refusals()
{
    QFETCH(QStringList, arguments);
    const TestShare share;
    const auto before = share.everything();
    arguments[1].replace(u"SHARE"_s, share.path());
    const Ran ran = cerctl(arguments);
    QTEST(ran.status, "status");
    QVERIFY(!ran.err.isEmpty());
    QCOMPARE(share.everything(), before);
    QVERIFY(contentOf(inHome(u"campaigns.jsonl"_s)).isEmpty());
}

void TestCerctlCampaign::whatRunsIsListed()
{
    const TestShare share;
    set(share, {u"--filter"_s, u"exe"_s, u"MemoryDump=YES"_s, u"--until-reports"_s, u"5"_s, u"--why"_s, u"dumps"_s});
    const Ran ran = campaign(share);
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.json()[u"takenBack"].toInt(), 0);
    const QJsonObject one = first(ran);
    QVERIFY(one[u"until"].isNull());
    QCOMPARE(one[u"untilReports"].toInt(), 5);
    QCOMPARE(one[u"why"].toString(), u"dumps"_s);
    QVERIFY(QDateTime::fromString(one[u"since"].toString(), Qt::ISODate).isValid());
    const QJsonArray files = one[u"files"].toArray();
    QCOMPARE(files.size(), 2);
    for (const QJsonValue &file : files) {
        QCOMPARE(file[u"state"].toString(), u"running"_s);
        QCOMPARE(file[u"reports"].toInt(), 0);
        QVERIFY(file[u"reason"].isNull());
        QCOMPARE(file[u"file"].toString().toLower(),
                 u"status/"_s + file[u"bucket"].toString().toLower().replace(u'\\', u'/') + u"/status.txt"_s);
    }
}

void TestCerctlCampaign::reportsEndIt()
{
    TestShare share;
    const auto before = share.everything();
    set(share, {u"--bucket"_s, word(), u"MemoryDump=YES"_s, u"--unset"_s, u"Response"_s, u"--until-reports"_s, u"2"_s});
    share.put(QString::fromLatin1(TestShare::wordCount), "Cabs Gathered=2\r\nTotal Hits=4\r\n");
    QCOMPARE(firstFile(campaign(share))[u"reports"].toInt(), 1);
    share.put(QString::fromLatin1(TestShare::wordCount), "Cabs Gathered=3\r\nTotal Hits=5\r\n");
    QCOMPARE(firstFile(campaign(share, {u"--list"_s}))[u"state"].toString(), u"due"_s);
    const Ran ran = campaign(share);
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.json()[u"takenBack"].toInt(), 1);
    QCOMPARE(firstFile(ran)[u"state"].toString(), u"takenBack"_s);
    QCOMPARE(share.bytes(wordStatus()), before[wordStatus()]);
    QCOMPARE(campaign(share).out, "{\"campaigns\":[],\"takenBack\":0}\n"_ba);
    QCOMPARE(firstFile(campaign(share, {u"--list"_s}))[u"state"].toString(), u"takenBack"_s);
}

void TestCerctlCampaign::timeEndsIt()
{
    const TestShare share;
    const auto before = share.everything();
    set(share, {u"--policy"_s, u"Tracking=NO"_s, u"--until"_s, u"1h"_s, u"--why"_s, u"a quiet hour"_s});
    set(share, {u"--filter"_s, u"exe"_s, u"MemoryDump=YES"_s, u"--until"_s, u"1h"_s});
    QVERIFY(share.everything() != before);
    letTimePass();
    QCOMPARE(campaign(share).json()[u"takenBack"].toInt(), 3);
    QCOMPARE(share.everything(), before);
    const QJsonArray entries = cerctl({u"log"_s, share.path(), u"--policy"_s, u"--json"_s}).json()[u"entries"].toArray();
    QCOMPARE(entries.size(), 2);
    QCOMPARE(entries[0][u"undoes"], entries[1][u"id"]);
    QVERIFY(entries[0][u"why"].toString().contains(u"a quiet hour"_s));
}

void TestCerctlCampaign::aDryRunWritesNothing()
{
    const TestShare share;
    set(share, {u"--policy"_s, u"Tracking=NO"_s, u"--until"_s, u"1h"_s});
    QVERIFY(!cerctl({u"campaign"_s, share.path(), u"--dry-run"_s}).out.contains("+Tracking"));
    letTimePass();
    const auto before = share.everything();
    const QByteArray lines = contentOf(inHome(u"campaigns.jsonl"_s));
    const Ran ran = cerctl({u"campaign"_s, share.path(), u"--dry-run"_s});
    QCOMPARE(ran.status, 0);
    QVERIFY(ran.out.contains("-Tracking=NO") && ran.out.contains("+Tracking=YES"));
    QVERIFY2(ran.out.contains("1 file would be taken back"), ran.out.constData());
    QCOMPARE(campaign(share, {u"--dry-run"_s}).json()[u"takenBack"].toInt(), 1);
    QCOMPARE(share.everything(), before);
    QCOMPARE(contentOf(inHome(u"campaigns.jsonl"_s)), lines);
    QCOMPARE(entriesThatUndo(share), 0);
}

void TestCerctlCampaign::whatIsUndoneIsOver()
{
    const TestShare share;
    set(share, {u"--bucket"_s, word(), u"MemoryDump=YES"_s, u"--until"_s, u"7d"_s});
    QCOMPARE(cerctl({u"undo"_s, share.path()}).status, 0);
    QCOMPARE(campaign(share).json()[u"campaigns"_s].toArray().size(), 0);
    const Ran all = campaign(share, {u"--list"_s});
    QCOMPARE(firstFile(all)[u"state"_s].toString(), u"takenBackByHand"_s);
    const Ran people = cerctl({u"campaign"_s, share.path(), u"--list"_s});
    QVERIFY2(people.out.contains("taken back by hand"), people.out.constData());
    const QString id = first(all)[u"id"_s].toString();
    QCOMPARE(campaign(share, {u"--stop"_s, id}).status, 2);
}

void TestCerctlCampaign::anyIsStoppedByItsName()
{
    const TestShare share;
    set(share, {u"--policy"_s, u"Tracking=NO"_s, u"--until"_s, u"1h"_s});
    const auto before = share.everything();
    set(share, {u"--bucket"_s, word(), u"MemoryDump=YES"_s, u"--until"_s, u"1h"_s});
    const QString id = campaign(share).json()[u"campaigns"][1][u"id"].toString();
    const Ran shown = cerctl({u"campaign"_s, share.path(), u"--stop"_s, id, u"--dry-run"_s});
    QVERIFY(shown.out.contains("-MemoryDump=YES") && !shown.out.contains("Tracking=YES"));
    QCOMPARE(campaign(share, {u"--stop"_s, id}).json()[u"takenBack"].toInt(), 1);
    QCOMPARE(share.everything(), before);
    QCOMPARE(campaign(share, {u"--stop"_s, id}).status, 2); // over already
    QCOMPARE(campaign(share).json()[u"campaigns"].toArray().size(), 1);
}

void TestCerctlCampaign::anyIsKeptByItsName()
{
    const TestShare share;
    set(share, {u"--policy"_s, u"Tracking=NO"_s, u"--until"_s, u"1h"_s});
    const auto before = share.everything();
    const QString id = first(campaign(share))[u"id"].toString();
    const Ran kept = campaign(share, {u"--stop"_s, id, u"--keep"_s});
    QCOMPARE(kept.status, 0);
    QCOMPARE(firstFile(kept)[u"state"].toString(), u"kept"_s);
    letTimePass();
    QCOMPARE(campaign(share).json()[u"takenBack"].toInt(), 0);
    QCOMPARE(share.everything(), before);
}

void TestCerctlCampaign::whatSomebodyElseSetIsLeftToDecide()
{
    const TestShare share;
    set(share, {u"--bucket"_s, word(), u"MemoryDump=YES"_s, u"fDoc=NO"_s, u"--until"_s, u"1h"_s});
    set(share, {u"--bucket"_s, word(), u"MemoryDump=NO"_s, u"Bucket=4712"_s});
    letTimePass();
    const Ran ran = campaign(share);
    QCOMPARE(ran.status, 1);
    QCOMPARE(ran.json()[u"takenBack"].toInt(), 1);
    QCOMPARE(firstFile(ran)[u"state"].toString(), u"decision"_s);
    QVERIFY(firstFile(ran)[u"reason"].toString().contains(u"MemoryDump"_s));
    QVERIFY(!firstFile(ran)[u"reason"].toString().contains(u"fDoc"_s));
    const QByteArray left = "Bucket=4712\r\nResponse=https://intranet.example/kb/4711\r\nMemoryDump=NO\r\n";
    QCOMPARE(share.bytes(wordStatus()), left);
    QCOMPARE(campaign(share).status, 1); // until somebody decides
    QCOMPARE(share.bytes(wordStatus()), left);
    const QString id = first(ran)[u"id"].toString();
    QCOMPARE(campaign(share, {u"--stop"_s, id, u"--keep"_s}).status, 0);
    QCOMPARE(campaign(share).status, 0);
}

void TestCerctlCampaign::aBucketThatIsGoneAndACounterThatCannotBeRead()
{
    TestShare share;
    set(share, {u"--filter"_s, u"exe"_s, u"MemoryDump=YES"_s, u"--until-reports"_s, u"1"_s});
    set(share, {u"--policy"_s, u"Tracking=NO"_s, u"--until-reports"_s, u"1"_s});
    share.put(QString::fromLatin1(TestShare::excelCount), "Cabs=7\r\n");
    QVERIFY(QFile::remove(share.path(wordStatus())));
    QVERIFY(QFile::remove(share.path(QString::fromLatin1(TestShare::wordCount))));
    share.put(u"counts/new/count.txt"_s, "Cabs Gathered=9\r\nTotal Hits=9\r\n");
    const Ran ran = campaign(share);
    QCOMPARE(ran.status, 1);
    QCOMPARE(ran.json()[u"takenBack"].toInt(), 1); // the policy: the rest goes on
    QMap<QString, QString> reasons;
    for (const QJsonValue &one : ran.json()[u"campaigns"].toArray()) {
        for (const QJsonValue &file : one[u"files"].toArray())
            reasons[file[u"file"].toString().left(13)] = file[u"state"].toString() + u": "_s + file[u"reason"].toString();
    }
    QVERIFY2(reasons[u"status/winwor"_s].startsWith(u"decision: Somebody removed"_s),
             qPrintable(reasons[u"status/winwor"_s]));
    QVERIFY(reasons[u"status/excel."_s].startsWith(u"running: The counter"_s));
    QCOMPARE(reasons[u"policy.txt"_s], u"takenBack: "_s);
}

void TestCerctlCampaign::aDamagedLineIsNamed()
{
    const TestShare share;
    set(share, {u"--policy"_s, u"Tracking=NO"_s, u"--until"_s, u"1h"_s});
    QFile file(inHome(u"campaigns.jsonl"_s));
    QVERIFY(file.open(QIODevice::Append) && file.write("{\"campaign\":\n") > 0);
    file.close();
    const Ran ran = campaign(share);
    QVERIFY2(ran.err.contains("1 line"), ran.err.constData());
    QCOMPARE(ran.json()[u"campaigns"].toArray().size(), 1);
}

void TestCerctlCampaign::forPeople()
{
    const TestShare share;
    set(share, {u"--bucket"_s, u"blue"_s, u"Bucket=7"_s, u"--until-reports"_s, u"5"_s, u"--until"_s, u"2099-11-27"_s,
                u"--why"_s, u"\u00fc\033[31m"_s});
    const Ran list = cerctl({u"campaign"_s, share.path()});
    for (const QByteArray &part :
         {"blue"_ba, "Bucket = 7"_ba, "running"_ba, "0 of 5"_ba, "2099-11-28"_ba, "5 more reports"_ba})
        QVERIFY2(list.out.contains(part), (part + " in " + list.out).constData());
    QVERIFY(list.out.contains("\u00fc") && !list.out.contains('\033'));
}

void TestCerctlCampaign::manyRunsAtOnceTakeBackOnce()
{
    TestShare share;
    for (int i = 0; i < 60; ++i)
        share.put(u"counts/app%1/count.txt"_s.arg(i), "Cabs Gathered=1\r\nTotal Hits=1\r\n");
    const auto before = share.everything();
    set(share, {u"--filter"_s, u"app"_s, u"MemoryDump=YES"_s, u"--until"_s, u"1h"_s});
    const int files = int(share.everything().size() - before.size());
    QVERIFY(files >= 60);
    letTimePass();
    std::vector<std::unique_ptr<QProcess>> runs;
    for (int i = 0; i < 6; ++i) {
        runs.push_back(std::make_unique<QProcess>());
        runs.back()->start(cerctlProgram(), {u"campaign"_s, share.path(), u"--json"_s});
    }
    int takenBack = 0;
    for (const auto &run : runs) {
        QVERIFY(run->waitForFinished(60000));
        QCOMPARE(run->exitCode(), 0);
        takenBack += QJsonDocument::fromJson(run->readAllStandardOutput())[u"takenBack"].toInt();
    }
    QCOMPARE(takenBack, files);
    QCOMPARE(entriesThatUndo(share), files);
    QCOMPARE(share.everything(), before);
}

/// Bob edits other settings of the same files all the time, each time as a process of his own.
void TestCerctlCampaign::anotherAdministratorLosesNothing()
{
    constexpr int rounds = 12;
    const TestShare share;
    const QByteArray before = share.bytes(wordStatus());
    int failures = 0;
    std::thread bob([&] {
        for (int i = 1; i <= 3 * rounds; ++i) {
            int status = 4;
            for (int attempt = 0; status == 4 && attempt < 100; ++attempt)
                status =
                    cerctl({u"set"_s, share.path(), u"--quiet"_s, u"--bucket"_s, word(), u"Bucket=%1"_s.arg(5000 + i)}).status;
            failures += status != 0;
        }
    });
    int begun = 0, left = 0;
    for (int i = 0; i < rounds; ++i) {
        begun += cerctl({u"set"_s, share.path(), u"--quiet"_s, u"--bucket"_s, word(), u"MemoryDump=YES"_s, u"--until"_s,
                         u"1h"_s})
                     .status
                 == 0;
        if (QFile::exists(inHome(u"campaigns.jsonl"_s)))
            letTimePass();
        left += campaign(share).status != 0;
        QVERIFY(!share.bytes(wordStatus()).contains("MemoryDump"));
    }
    bob.join();
    QVERIFY(begun > 0);
    QCOMPARE(failures + left, 0);
    const QByteArray last = "Bucket=" + QByteArray::number(5000 + 3 * rounds);
    QCOMPARE(share.bytes(wordStatus()), QByteArray(before).replace("Bucket=4711", last));
}

QTEST_GUILESS_MAIN(TestCerctlCampaign)
#include "tst_cerctlcampaign.moc"
