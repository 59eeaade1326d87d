// SPDX-License-Identifier: GPL-3.0-or-later
#include "cerctl.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QString journalFile()
{
    return QDir(qEnvironmentVariable("CER_HOME")).filePath(u"journal.jsonl"_s);
}

QJsonArray entries(const TestShare &share, const QStringList &arguments = {})
{
    return cerctl(QStringList{u"log"_s, share.path(), u"--json"_s} + arguments).json()[u"entries"].toArray();
}

} // namespace

/// cerctl log and cerctl undo.
class TestCerctlJournal final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theNewestChangeIsFirst();
    void choices_data();
    void choices();
    void forPeople();
    void aShareWithoutChanges();
    void aDamagedJournalIsNamedAndTheRestIsRead();
    void theNewestIsTakenBack();
    void anyIsTakenBackByItsName();
    void manyFilesAreTakenBackAsOne();
    void aFileThatSomebodyChangedIsAConflict();
    void whatTheShareKeepsIsSeenByAll();
    void nothingIsLeftToTakeBack();
    void aDryRunWritesNothing();
    void refusals_data();
    void refusals();

private:
    static void set(const TestShare &share, const QStringList &arguments)
    {
        const Ran ran = cerctl(QStringList{u"set"_s, share.path(), u"--quiet"_s} + arguments);
        QVERIFY2(ran.status == 0, ran.err.constData());
    }
};

void TestCerctlJournal::init()
{
    QFile::remove(journalFile());
}

void TestCerctlJournal::theNewestChangeIsFirst()
{
    const TestShare share;
    set(share, {u"--policy"_s, u"Tracking=NO"_s, u"--why"_s, u"too much"_s});
    set(share, {u"--bucket"_s, u"blue"_s, u"Bucket=7"_s});
    const QJsonArray list = entries(share);
    QCOMPARE(list.size(), 2);
    const QJsonObject newest = list[0].toObject(), oldest = list[1].toObject();
    QCOMPARE(newest[u"file"].toString(), u"status/blue/status.txt"_s);
    QCOMPARE(newest[u"transaction"], QJsonValue(QJsonValue::Null));
    QCOMPARE(oldest[u"why"].toString(), u"too much"_s);
    QVERIFY(oldest[u"change"].toString().contains(u"Tracking"_s));
    QVERIFY(oldest[u"diff"].toString().contains(u"+Tracking=NO"_s));
    QVERIFY(!oldest[u"undone"].toBool() && oldest[u"undoes"].isNull());
    QVERIFY(oldest[u"who"].toString().contains(u'@'));
    static const QRegularExpression time(u"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d$"_s);
    QVERIFY(time.match(oldest[u"time"].toString()).hasMatch());
}

void TestCerctlJournal::choices_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("count");
    QTest::newRow("everything") << QStringList() << 2;
    QTest::newRow("of policy.txt") << QStringList{u"--policy"_s} << 1;
    QTest::newRow("of a bucket, in another spelling") << QStringList{u"--bucket"_s, u"BLUE"_s} << 1;
    QTest::newRow("of a bucket that nobody changed") << QStringList{u"--bucket"_s, u"shutdown"_s} << 0;
    QTest::newRow("at most one") << QStringList{u"--limit"_s, u"1"_s} << 1;
    QTest::newRow("of the last day") << QStringList{u"--since"_s, u"1d"_s} << 2;
    QTest::newRow("of long ago") << QStringList{u"--until"_s, u"2020-01-01"_s} << 0;
}

void TestCerctlJournal::choices()
{
    QFETCH(QStringList, arguments);
    const TestShare share;
    set(share, {u"--policy"_s, u"Tracking=NO"_s});
    set(share, {u"--bucket"_s, u"blue"_s, u"Bucket=7"_s});
    QTEST(int(entries(share, arguments).size()), "count");
}

void TestCerctlJournal::forPeople()
{
    const TestShare share;
    set(share, {u"--bucket"_s, u"blue"_s, u"Bucket=7"_s, u"--why"_s, u"\u00fc\033[31m"_s});
    const Ran list = cerctl({u"log"_s, share.path()});
    QVERIFY(list.out.contains("blue") && list.out.contains("Bucket = 7"));
    QVERIFY(list.out.contains("\u00fc") && !list.out.contains('\033'));
    QVERIFY(!list.out.contains("+Bucket"));
    QVERIFY(cerctl({u"log"_s, share.path(), u"--diff"_s}).out.contains("+Bucket=7"));
}

void TestCerctlJournal::aShareWithoutChanges()
{
    const TestShare share;
    const Ran ran = cerctl({u"log"_s, share.path()});
    QCOMPARE(ran.status, 0);
    QVERIFY(ran.out.contains("no such change"));
    const TestShare other;
    set(other, {u"--policy"_s, u"Tracking=NO"_s});
    QCOMPARE(entries(share).size(), 0);
}

void TestCerctlJournal::aDamagedJournalIsNamedAndTheRestIsRead()
{
    const TestShare share;
    set(share, {u"--policy"_s, u"Tracking=NO"_s});
    QFile journal(journalFile());
    QVERIFY(journal.open(QIODevice::Append) && journal.write("{\"id\":\n") > 0);
    journal.close();
    const Ran ran = cerctl({u"log"_s, share.path(), u"--json"_s});
    QCOMPARE(ran.json()[u"entries"].toArray().size(), 1);
    QVERIFY2(ran.err.contains("1 line"), ran.err.constData());
}

void TestCerctlJournal::theNewestIsTakenBack()
{
    const TestShare share;
    const auto before = share.everything();
    set(share, {u"--bucket"_s, QString::fromLatin1(TestShare::word), u"Bucket=7"_s});
    QVERIFY(share.everything() != before);
    const Ran ran = cerctl({u"undo"_s, share.path(), u"--json"_s, u"--why"_s, u"a mistake"_s});
    QVERIFY2(ran.status == 0, ran.err.constData());
    QCOMPARE(ran.json()[u"changed"].toInt(), 1);
    QCOMPARE(share.everything(), before);
    const QJsonArray list = entries(share);
    QCOMPARE(list[0].toObject()[u"undoes"], list[1].toObject()[u"id"]);
    QCOMPARE(list[0].toObject()[u"why"].toString(), u"a mistake"_s);
    QVERIFY(list[1].toObject()[u"undone"].toBool());
}

void TestCerctlJournal::anyIsTakenBackByItsName()
{
    const TestShare share;
    const QByteArray policy = share.bytes(u"policy.txt"_s);
    set(share, {u"--policy"_s, u"Tracking=NO"_s});
    set(share, {u"--bucket"_s, u"blue"_s, u"Bucket=7"_s});
    const QString id = entries(share)[1].toObject()[u"id"].toString();
    QCOMPARE(cerctl({u"undo"_s, share.path(), id}).status, 0);
    QCOMPARE(share.bytes(u"policy.txt"_s), policy);
    QVERIFY(share.bytes(u"status/blue/status.txt"_s).contains("Bucket=7"));
    // And the undo itself, by its own name.
    QCOMPARE(cerctl({u"undo"_s, share.path(), entries(share)[0].toObject()[u"id"].toString()}).status, 0);
    QVERIFY(share.bytes(u"policy.txt"_s) != policy);
}

void TestCerctlJournal::manyFilesAreTakenBackAsOne()
{
    const TestShare share;
    const auto before = share.everything();
    set(share, {u"--filter"_s, u"exe"_s, u"Crashes per bucket=9"_s});
    const QJsonArray list = entries(share);
    QCOMPARE(list.size(), 2);
    QVERIFY(list[0].toObject()[u"transaction"].isString());
    QCOMPARE(list[0].toObject()[u"transaction"], list[1].toObject()[u"transaction"]);
    const Ran ran = cerctl({u"undo"_s, share.path(), u"--json"_s});
    QCOMPARE(ran.json()[u"changed"].toInt(), 2);
    QCOMPARE(share.everything(), before);
}

void TestCerctlJournal::aFileThatSomebodyChangedIsAConflict()
{
    TestShare share;
    set(share, {u"--filter"_s, u"exe"_s, u"Crashes per bucket=9"_s});
    share.put(QString::fromLatin1(TestShare::wordStatus), "Bucket=12\r\n");
    const auto before = share.everything();
    const Ran ran = cerctl({u"undo"_s, share.path()});
    QCOMPARE(ran.status, 4);
    QVERIFY(ran.err.contains("status.txt") && ran.err.contains("Nothing was written"));
    QCOMPARE(share.everything(), before);
}

void TestCerctlJournal::whatTheShareKeepsIsSeenByAll()
{
    const TestShare share;
    set(share, {u"--policy"_s, u"Tracking=NO"_s});
    QCOMPARE(cerctl({u"log"_s, share.path(), u"--keep-on-share"_s}).status, 0);
    set(share, {u"--bucket"_s, u"blue"_s, u"Bucket=7"_s});
    // A colleague, who calls the share by another name.
    const QByteArray home = qgetenv("CER_HOME");
    const QTemporaryDir other;
    const QString link = other.filePath(u"share"_s);
    QVERIFY(QFile::link(share.path(), link));
    qputenv("CER_HOME", other.path().toUtf8());
    const auto back = qScopeGuard([&] { qputenv("CER_HOME", home); });
    const QJsonArray list = cerctl({u"log"_s, link, u"--json"_s}).json()[u"entries"].toArray();
    QCOMPARE(list.size(), 2);
    const QString newest = list[0].toObject()[u"id"].toString();
    QCOMPARE(cerctl({u"undo"_s, link, newest, u"--quiet"_s}).status, 0);
    qputenv("CER_HOME", home);
    const QJsonArray all = entries(share);
    QCOMPARE(all.size(), 3);
    QCOMPARE(all[0].toObject()[u"undoes"].toString(), newest);
    QVERIFY(all[1].toObject()[u"undone"].toBool());
    QVERIFY(!cerctl({u"scan"_s, share.path()}).out.contains("journal"));
}

void TestCerctlJournal::nothingIsLeftToTakeBack()
{
    const TestShare share;
    const Ran ran = cerctl({u"undo"_s, share.path()});
    QCOMPARE(ran.status, 1);
    QVERIFY(ran.err.contains("nothing to take back"));
}

void TestCerctlJournal::aDryRunWritesNothing()
{
    const TestShare share;
    set(share, {u"--policy"_s, u"Tracking=NO"_s});
    const auto before = share.everything();
    const Ran ran = cerctl({u"undo"_s, share.path(), u"--dry-run"_s});
    QCOMPARE(ran.status, 0);
    QVERIFY(ran.out.contains("-Tracking=NO") && ran.out.contains("would change"));
    QCOMPARE(share.everything(), before);
    QCOMPARE(entries(share).size(), 1);
}

void TestCerctlJournal::refusals_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::newRow("a time that is none") << QStringList{u"log"_s, u"SHARE"_s, u"--since"_s, u"soon"_s} << 2;
    QTest::newRow("policy.txt and a bucket")
        << QStringList{u"log"_s, u"SHARE"_s, u"--policy"_s, u"--bucket"_s, u"blue"_s} << 2;
    QTest::newRow("no change at all") << QStringList{u"log"_s, u"SHARE"_s, u"--limit"_s, u"0"_s} << 2;
    QTest::newRow("an entry that is not there") << QStringList{u"undo"_s, u"SHARE"_s, u"20260101T000000-1"_s} << 2;
    QTest::newRow("a share that is not there") << QStringList{u"undo"_s, u"SHARE/nowhere"_s} << 3;
}

void TestCerctlJournal::refusals()
{
    QFETCH(QStringList, arguments);
    const TestShare share;
    set(share, {u"--policy"_s, u"Tracking=NO"_s});
    const auto before = share.everything();
    arguments[1].replace(u"SHARE"_s, share.path());
    const Ran ran = cerctl(arguments);
    QTEST(ran.status, "status");
    QVERIFY(!ran.err.isEmpty());
    QCOMPARE(share.everything(), before);
}

QTEST_GUILESS_MAIN(TestCerctlJournal)
#include "tst_cerctljournal.moc"
