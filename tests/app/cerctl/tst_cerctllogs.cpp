// SPDX-License-Identifier: GPL-3.0-or-later
#include "cerctl.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QString winword = QString::fromLatin1(TestShare::word);
const QString wordLog = QString::fromLatin1(TestShare::wordCabs) + u"hits.log"_s;
const QJsonValue null = QJsonValue::Null;

/// The values of one member of each line.
QJsonArray members(const Ran &ran, const QString &member)
{
    QJsonArray values;
    const QList<QJsonObject> lines = ran.jsonLines();
    for (const QJsonObject &line : lines)
        values << line[member];
    return values;
}

} // namespace

class TestCerctlLogs final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyMemberOfAHit();
    void everyMemberOfACrash();
    void crashesAreJoinedByNumberAndSubpath();
    void choosing_data();
    void choosing();
    void peopleGetColumns();
    void faultyLines_data();
    void faultyLines();
    void aLineOfManyMegabytes();
    void namesInACodePage();
    void statuses_data();
    void statuses();
    void aBucketWithoutALogHasNoHits();
    void aShareWithoutALogHasNoCrashes();
};

void TestCerctlLogs::everyMemberOfAHit()
{
    const TestShare share;
    const Ran ran = cerctl({u"hits"_s, share.path(), winword, u"--json"_s});
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.err, QByteArray());
    const QList<QJsonObject> lines = ran.jsonLines();
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines[0], (QJsonObject{{u"time"_s, u"2007-04-23T15:32:23"_s},
                                    {u"machine"_s, u"PC-1"_s},
                                    {u"user"_s, u"ada"_s},
                                    {u"file"_s, u"d5je031w.cab"_s},
                                    {u"line"_s, 1}}));
    QCOMPARE(lines[1][u"file"_s], null);
    QCOMPARE(members(ran, u"line"_s), (QJsonArray{1, 2, 3}));
}

void TestCerctlLogs::everyMemberOfACrash()
{
    const TestShare share;
    const Ran ran = cerctl({u"crashes"_s, share.path(), u"--json"_s});
    QCOMPARE(ran.status, 0);
    const QList<QJsonObject> lines = ran.jsonLines();
    QCOMPARE(lines.size(), 4);
    QCOMPARE(lines[0], (QJsonObject{{u"time"_s, u"2007-04-23T15:32:23"_s},
                                    {u"machine"_s, u"PC-1"_s},
                                    {u"user"_s, u"ada"_s},
                                    {u"bucket"_s, winword},
                                    {u"bucketId"_s, 4711},
                                    {u"line"_s, 1}}));
    QCOMPARE(lines[3][u"bucket"_s].toString(), QString::fromLatin1(TestShare::excel));
    QCOMPARE(lines[3][u"bucketId"_s], null);
}

void TestCerctlLogs::crashesAreJoinedByNumberAndSubpath()
{
    TestShare share;
    share.put(u"crash.log"_s,
              "15:32:23  04-23-2007\tPC\tada\tWINWORD.EXE\\11.0.5510.0\\mso.dll\\11.0.5510.0\\0012A4F3\r\n"
              "15:32:24  04-23-2007\tPC\tada\t4712\r\n"
              "15:32:25  04-23-2007\tPC\tada\t4713\r\n");
    share.put(u"status/one/status.txt"_s, "Bucket=4713\r\n");
    share.put(u"status/two/status.txt"_s, "Bucket=4713\r\n");
    const Ran ran = cerctl({u"crashes"_s, share.path(), u"--json"_s});
    QCOMPARE(ran.status, 0);
    QCOMPARE(members(ran, u"bucketId"_s), (QJsonArray{4711, 4712, 4713}));
    QCOMPARE(members(ran, u"bucket"_s).at(1), null); // a number that nobody has
    QCOMPARE(members(ran, u"bucket"_s).at(2), null); // a number that two have
}

void TestCerctlLogs::choosing_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QJsonArray>("lines");
    QTest::newRow("a day and later") << QStringList{u"--since"_s, u"2007-04-24"_s} << QJsonArray{3};
    QTest::newRow("until a day includes that day") << QStringList{u"--until"_s, u"2007-04-23"_s} << QJsonArray{1, 2};
    QTest::newRow("until a minute includes that minute")
        << QStringList{u"--until"_s, u"2007-04-23T15:32"_s} << QJsonArray{1};
    QTest::newRow("until a second includes that second")
        << QStringList{u"--until"_s, u"2007-04-23T15:32:23"_s} << QJsonArray{1};
    QTest::newRow("until the second before") << QStringList{u"--until"_s, u"2007-04-23T15:32:22"_s} << QJsonArray();
    QTest::newRow("since the second after") << QStringList{u"--since"_s, u"2007-04-23T15:32:24"_s} << QJsonArray{2, 3};
    QTest::newRow("between") << QStringList{u"--since"_s, u"2007-04-23T15:33"_s, u"--until"_s, u"2007-04-24"_s}
                             << QJsonArray{2};
    QTest::newRow("the last week has none") << QStringList{u"--since"_s, u"7d"_s} << QJsonArray();
    QTest::newRow("older than a week has all") << QStringList{u"--until"_s, u"7d"_s} << QJsonArray{1, 2, 3};
    QTest::newRow("a machine without regard to case") << QStringList{u"--machine"_s, u"pc-1"_s} << QJsonArray{1, 3};
    QTest::newRow("half a machine is none") << QStringList{u"--machine"_s, u"pc"_s} << QJsonArray();
    QTest::newRow("a user") << QStringList{u"--user"_s, u"BOB"_s} << QJsonArray{2};
    QTest::newRow("a user and a machine")
        << QStringList{u"--user"_s, u"bob"_s, u"--machine"_s, u"pc-1"_s} << QJsonArray();
}

void TestCerctlLogs::choosing()
{
    QFETCH(QStringList, options);
    QFETCH(QJsonArray, lines);
    const TestShare share;
    const Ran hits = cerctl(QStringList{u"hits"_s, share.path(), winword, u"--json"_s} + options);
    QCOMPARE(hits.status, 0);
    QCOMPARE(members(hits, u"line"_s), lines);
}

void TestCerctlLogs::peopleGetColumns()
{
    const TestShare share;
    const QList<QByteArray> lines = cerctl({u"hits"_s, share.path(), winword}).out.split('\n');
    QCOMPARE(lines[1], QByteArray("2007-04-23T15:32:23  PC-1             ada                   d5je031w.cab"));
    QCOMPARE(lines[0].indexOf("Report"), lines[1].indexOf("d5je031w.cab"));
    QCOMPARE(lines.size(), 5); // heading, three hits, the end
}

void TestCerctlLogs::faultyLines_data()
{
    QTest::addColumn<QByteArray>("log");
    QTest::addColumn<QJsonArray>("lines");
    QTest::addColumn<QByteArray>("code");
    const QByteArray good = "15:32:23  04-23-2007\tPC-1\tada\tNo CAB\r\n";
    QTest::newRow("rubbish between lines") << good + "rubbish\r\n" + good << QJsonArray{1, 3} << "log.time"_ba;
    QTest::newRow("a torn last line") << good + good.chopped(9) << QJsonArray{1} << "log.torn-line"_ba;
    QTest::newRow("a date that does not exist")
        << "15:32:23  02-30-2007\tPC-1\tada\tNo CAB\r\n" + good << QJsonArray{2} << "log.date"_ba;
    QTest::newRow("an empty line") << "\r\n" + good << QJsonArray{2} << "log."_ba;
    QTest::newRow("a line that is too long")
        << "15:32:23  04-23-2007\t" + QByteArray(5000, 'x') + "\r\n" + good << QJsonArray{2} << "log.line-too-long"_ba;
}

void TestCerctlLogs::faultyLines()
{
    QFETCH(QByteArray, log);
    QFETCH(QJsonArray, lines);
    QFETCH(QByteArray, code);
    TestShare share;
    share.put(wordLog, log);
    const Ran ran = cerctl({u"hits"_s, share.path(), winword, u"--json"_s});
    QCOMPARE(ran.status, 1);
    QCOMPARE(members(ran, u"line"_s), lines);
    QVERIFY2(ran.err.contains(code), ran.err.constData());
}

void TestCerctlLogs::aLineOfManyMegabytes()
{
    TestShare share;
    const QByteArray good = "15:32:23  04-23-2007\tPC-1\tada\tNo CAB\r\n";
    share.put(wordLog, good + QByteArray(5'000'000, 'x') + "\r\n" + good);
    const Ran ran = cerctl({u"hits"_s, share.path(), winword, u"--json"_s});
    QCOMPARE(ran.status, 1);
    QCOMPARE(members(ran, u"line"_s), (QJsonArray{1, 3}));
    QVERIFY2(ran.err.contains("line 2"), ran.err.constData());
}

void TestCerctlLogs::namesInACodePage()
{
    TestShare share;
    share.put(wordLog, "15:32:23  04-23-2007\tPC-1\tJ\xf6rg\tNo CAB\r\n"
                       "15:32:23  04-23-2007\tPC-1\tJ\xc3\xb6rg\tNo CAB\r\n");
    const Ran western = cerctl({u"hits"_s, share.path(), winword, u"--json"_s, u"--user"_s, u"Jörg"_s});
    QCOMPARE(members(western, u"user"_s), (QJsonArray{u"Jörg"_s, u"Jörg"_s}));
    const Ran cyrillic = cerctl({u"hits"_s, share.path(), winword, u"--json"_s, u"--code-page"_s, u"windows-1251"_s});
    QCOMPARE(members(cyrillic, u"user"_s), (QJsonArray{u"Jцrg"_s, u"Jörg"_s}));
}

void TestCerctlLogs::statuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("hits without a bucket") << QStringList{u"hits"_s, u"SHARE"_s} << 2 << "BUCKET is required"_ba;
    QTest::newRow("hits of a time that is none")
        << QStringList{u"hits"_s, u"SHARE"_s, winword, u"--since"_s, u"2007-02-30"_s} << 2 << "--since"_ba;
    QTest::newRow("crashes until a word")
        << QStringList{u"crashes"_s, u"SHARE"_s, u"--until"_s, u"yesterday"_s} << 2 << "--until"_ba;
    QTest::newRow("seconds beyond 59") << QStringList{u"crashes"_s, u"SHARE"_s, u"--until"_s, u"2007-04-23T15:32:60"_s}
                                       << 2 << "15:32:60"_ba;
    QTest::newRow("a time with a term behind it")
        << QStringList{u"crashes"_s, u"SHARE"_s, u"--since"_s, u"7d hits:>1"_s} << 2 << "--since"_ba;
    QTest::newRow("hits of a bucket that is not there")
        << QStringList{u"hits"_s, u"SHARE"_s, u"nobody.exe"_s} << 3 << "nobody.exe"_ba;
    QTest::newRow("hits of no bucket") << QStringList{u"hits"_s, u"SHARE"_s, QString()} << 3 << QByteArray();
    QTest::newRow("hits of a way out of the share") << QStringList{u"hits"_s, u"SHARE"_s, u"../.."_s} << 3 << "../.."_ba;
    QTest::newRow("crashes of no share") << QStringList{u"crashes"_s, u"/nowhere/at/all"_s} << 3 << "/nowhere/at/all"_ba;
    QTest::newRow("show of a bucket that is not there")
        << QStringList{u"show"_s, u"SHARE"_s, u"nobody.exe"_s} << 3 << "nobody.exe"_ba;
    QTest::newRow("show of no share") << QStringList{u"show"_s, u"/nowhere/at/all"_s, winword} << 3
                                      << "/nowhere/at/all"_ba;
}

void TestCerctlLogs::statuses()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, status);
    QFETCH(QByteArray, says);
    const TestShare share;
    for (QString &argument : arguments)
        argument.replace(u"SHARE"_s, share.path());
    const Ran ran = cerctl(arguments);
    QCOMPARE(ran.status, status);
    QVERIFY2(ran.err.contains(says), ran.err.constData());
    QCOMPARE(ran.out, QByteArray());
}

void TestCerctlLogs::aBucketWithoutALogHasNoHits()
{
    const TestShare share;
    const Ran ran = cerctl({u"hits"_s, share.path(), QString::fromLatin1(TestShare::excel), u"--json"_s});
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.out, QByteArray());
}

void TestCerctlLogs::aShareWithoutALogHasNoCrashes()
{
    const TestShare share;
    QVERIFY(QFile::remove(share.path(u"crash.log"_s)));
    const Ran ran = cerctl({u"crashes"_s, share.path(), u"--json"_s});
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.out, QByteArray());
}

QTEST_GUILESS_MAIN(TestCerctlLogs)
#include "tst_cerctllogs.moc"
