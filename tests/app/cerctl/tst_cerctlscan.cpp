// SPDX-License-Identifier: GPL-3.0-or-later
#include "cerctl.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;

namespace {

QStringList subpaths(const QJsonObject &document)
{
    QStringList list;
    for (const QJsonValue bucket : document[u"buckets"_s].toArray())
        list << bucket[u"subpath"_s].toString();
    return list;
}

const QString winword = QString::fromLatin1(TestShare::word);
const QString excel = QString::fromLatin1(TestShare::excel);

} // namespace

class TestCerctlScan final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyMemberOfTheDocument();
    void historyAddsWhatLogsTell();
    void choosingAndOrdering_data();
    void choosingAndOrdering();
    void totalsAreOfWhatMatches();
    void peopleGetATable();
    void quietSaysNothing();
    void statuses_data();
    void statuses();
    void findingsAreOneStatus();
    void controlCharactersDoNotReachATerminal();
    void anInterruptEndsIt();
};

void TestCerctlScan::everyMemberOfTheDocument()
{
    const TestShare share;
    const Ran ran = cerctl({u"scan"_s, share.path(), u"--json"_s});
    QCOMPARE(ran.err, QByteArray());
    QCOMPARE(ran.status, 0);
    const QJsonObject document = ran.json();
    QCOMPARE(document[u"share"_s].toString(), share.path());
    QCOMPARE(document[u"complete"_s], QJsonValue(true));
    QCOMPARE(document[u"findings"_s], QJsonValue(QJsonArray()));
    QCOMPARE(document[u"totals"_s].toObject(), (QJsonObject{{u"buckets"_s, 3},
                                                            {u"hits"_s, 15},
                                                            {u"cabs"_s, 6},
                                                            {u"reports"_s, 1},
                                                            {u"reportBytes"_s, 11},
                                                            {u"findings"_s, 0}}));
    QCOMPARE(subpaths(document), (QStringList{excel, winword, u"blue"_s}));
    const QJsonArray buckets = document[u"buckets"_s].toArray();
    QCOMPARE(buckets[1].toObject(), (QJsonObject{{u"subpath"_s, winword},
                                                 {u"kind"_s, u"application"_s},
                                                 {u"app"_s, u"winword.exe"_s},
                                                 {u"appVersion"_s, u"11.0.5510.0"_s},
                                                 {u"module"_s, u"mso.dll"_s},
                                                 {u"moduleVersion"_s, u"11.0.5510.0"_s},
                                                 {u"offset"_s, u"0012a4f3"_s},
                                                 {u"hits"_s, 3},
                                                 {u"cabs"_s, 1},
                                                 {u"limit"_s, 3},
                                                 {u"reports"_s, 1},
                                                 {u"reportBytes"_s, 11},
                                                 {u"bucketId"_s, 4711},
                                                 {u"response"_s, u"https://intranet.example/kb/4711"_s},
                                                 {u"hasStatus"_s, true},
                                                 {u"lastActivity"_s, u"2007-04-25T09:00:01"_s},
                                                 {u"findings"_s, 0}}));
    const QJsonObject blue = buckets[2].toObject();
    QCOMPARE(blue[u"kind"_s], QJsonValue(u"kernel"_s));
    QCOMPARE(blue[u"limit"_s], QJsonValue(3));
    QCOMPARE(blue[u"bucketId"_s], QJsonValue(QJsonValue::Null));
    QCOMPARE(blue[u"response"_s], QJsonValue(QJsonValue::Null));
}

void TestCerctlScan::historyAddsWhatLogsTell()
{
    const TestShare share;
    const Ran ran = cerctl({u"scan"_s, share.path(), u"--json"_s, u"--history"_s, u"--sort"_s, u"firstHit"_s});
    QCOMPARE(ran.status, 0);
    const QJsonArray buckets = ran.json()[u"buckets"_s].toArray();
    const QJsonObject first = buckets[0].toObject();
    QCOMPARE(first[u"subpath"_s].toString(), winword);
    QCOMPARE(first[u"firstHit"_s].toString(), u"2007-04-23T15:32:23"_s);
    QCOMPARE(first[u"lastHit"_s].toString(), u"2007-04-25T09:00:01"_s);
    QCOMPARE(first[u"machines"_s].toInt(), 2);
    QCOMPARE(first[u"users"_s].toInt(), 2);
    const QJsonObject unlogged = buckets[2].toObject();
    QCOMPARE(unlogged[u"subpath"_s].toString(), u"blue"_s);
    for (const QString &member : {u"firstHit"_s, u"lastHit"_s, u"machines"_s, u"users"_s})
        QCOMPARE(unlogged[member], QJsonValue(QJsonValue::Null));
}

void TestCerctlScan::choosingAndOrdering_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QStringList>("buckets");
    QTest::newRow("without options the most hits come first") << QStringList() << QStringList{excel, winword, u"blue"_s};
    QTest::newRow("a word matches any name") << QStringList{u"--filter"_s, u"mso"_s} << QStringList{winword};
    QTest::newRow("a filter by machine reads the log")
        << QStringList{u"--filter"_s, u"machine:pc-3"_s} << QStringList{excel};
    QTest::newRow("is:full goes by the limit of policy.txt")
        << QStringList{u"--filter"_s, u"is:full"_s} << QStringList{excel};
    QTest::newRow("nothing matches") << QStringList{u"--filter"_s, u"nowhere"_s} << QStringList();
    QTest::newRow("ascending by one key")
        << QStringList{u"--sort"_s, u"hits"_s} << QStringList{u"blue"_s, winword, excel};
    QTest::newRow("by two keys") << QStringList{u"--sort"_s, u"appVersion:desc,hits:desc"_s}
                                 << QStringList{excel, winword, u"blue"_s};
    QTest::newRow("by two options") << QStringList{u"--sort"_s, u"kind:desc"_s, u"--sort"_s, u"hits"_s}
                                    << QStringList{u"blue"_s, winword, excel};
    QTest::newRow("a limit cuts the sorted list") << QStringList{u"--limit"_s, u"1"_s} << QStringList{excel};
    QTest::newRow("a limit of zero leaves the totals") << QStringList{u"--limit"_s, u"0"_s} << QStringList();
}

void TestCerctlScan::choosingAndOrdering()
{
    QFETCH(QStringList, options);
    QFETCH(QStringList, buckets);
    const TestShare share;
    const Ran ran = cerctl(QStringList{u"scan"_s, share.path(), u"--json"_s} + options);
    QCOMPARE(ran.status, 0);
    QCOMPARE(subpaths(ran.json()), buckets);
}

void TestCerctlScan::totalsAreOfWhatMatches()
{
    const TestShare share;
    const QJsonObject totals =
        cerctl({u"scan"_s, share.path(), u"--json"_s, u"--filter"_s, u"kind:application"_s, u"--limit"_s, u"1"_s})
            .json()[u"totals"_s]
            .toObject();
    QCOMPARE(totals[u"buckets"_s].toInt(), 2);
    QCOMPARE(totals[u"hits"_s].toInt(), 13);
}

void TestCerctlScan::peopleGetATable()
{
    const TestShare share;
    const Ran ran = cerctl({u"scan"_s, share.path()});
    QCOMPARE(ran.status, 0);
    const QList<QByteArray> lines = ran.out.split('\n');
    QVERIFY(lines[0].contains("Hits") && lines[0].contains("Bucket"));
    QVERIFY(lines[1].contains(TestShare::excel));
    // Aligned: each bucket begins below the heading.
    const qsizetype column = lines[0].indexOf("Bucket");
    QCOMPARE(lines[1].indexOf(TestShare::excel), column);
    QCOMPARE(lines[2].indexOf(TestShare::word), column);
    QCOMPARE(lines[3].indexOf("blue"), column);
    QVERIFY(ran.out.contains("3 buckets (3 shown), 15 hits"));
}

void TestCerctlScan::quietSaysNothing()
{
    TestShare share;
    share.put(QString::fromLatin1(TestShare::wordCount), "rubbish");
    const Ran ran = cerctl({u"scan"_s, share.path(), u"--quiet"_s});
    QCOMPARE(ran.status, 1);
    QCOMPARE(ran.out, QByteArray());
    QCOMPARE(ran.err, QByteArray());
}

void TestCerctlScan::statuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("says");
    const QString share = u"SHARE"_s;
    QTest::newRow("a share without a problem") << QStringList{share} << 0 << QByteArray();
    QTest::newRow("no share named") << QStringList() << 2 << "SHARE is required"_ba;
    QTest::newRow("an unknown option") << QStringList{share, u"--frobnicate"_s} << 2 << "--frobnicate"_ba;
    QTest::newRow("a filter with an unknown field")
        << QStringList{share, u"--filter"_s, u"mso colour:red"_s} << 2 << "»colour"_ba;
    QTest::newRow("an unknown sort key") << QStringList{share, u"--sort"_s, u"beauty"_s} << 2 << "\"beauty\""_ba;
    QTest::newRow("an order that is none") << QStringList{share, u"--sort"_s, u"hits:down"_s} << 2 << "\"hits:down\""_ba;
    QTest::newRow("a limit that is no number") << QStringList{share, u"--limit"_s, u"few"_s} << 2 << "few"_ba;
    QTest::newRow("a negative limit") << QStringList{share, u"--limit"_s, u"-1"_s} << 2 << "-1"_ba;
    QTest::newRow("a colour that is none") << QStringList{share, u"--color"_s, u"red"_s} << 2 << "red"_ba;
    QTest::newRow("a code page that is none") << QStringList{share, u"--code-page"_s, u"klingon"_s} << 2 << "klingon"_ba;
    QTest::newRow("a folder that is not there") << QStringList{u"/nowhere/at/all"_s} << 3 << "/nowhere/at/all"_ba;
    QTest::newRow("a file instead of a folder") << QStringList{u"SHARE/policy.txt"_s} << 3 << "policy.txt"_ba;
    QTest::newRow("a device") << QStringList{u"/dev/null"_s} << 3 << "/dev/null"_ba;
    QTest::newRow("an empty name") << QStringList{QString()} << 3 << QByteArray();
    QTest::newRow("a server without a share") << QStringList{uR"(\\server)"_s} << 3 << R"(\\server)"_ba;
    QTest::newRow("a bad smb URL") << QStringList{u"smb://server/share?x"_s} << 3 << "smb://server/share?x"_ba;
    QTest::newRow("a folder that is no share") << QStringList{u"SHARE/counts"_s} << 1 << "share.not-a-share"_ba;
}

void TestCerctlScan::statuses()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, status);
    QFETCH(QByteArray, says);
    const TestShare share;
    const auto before = share.everything();
    for (QString &argument : arguments)
        argument.replace(u"SHARE"_s, share.path());
    const Ran ran = cerctl(QStringList{u"scan"_s} + arguments);
    QCOMPARE(ran.status, status);
    QVERIFY2(ran.err.contains(says), ran.err.constData());
    QCOMPARE(share.everything(), before);
}

void TestCerctlScan::findingsAreOneStatus()
{
    TestShare share;
    share.put(QString::fromLatin1(TestShare::wordCount), "Cabs Gathered=1\r\nTotal Hits=0\r\n");
    const Ran ran = cerctl({u"scan"_s, share.path(), u"--json"_s});
    QCOMPARE(ran.status, 1);
    const QJsonArray findings = ran.json()[u"findings"_s].toArray();
    QCOMPARE(findings.size(), 1);
    const QJsonObject finding = findings[0].toObject();
    QCOMPARE(finding.keys(), (QStringList{u"code"_s, u"column"_s, u"file"_s, u"line"_s, u"message"_s, u"repair"_s,
                                          u"section"_s, u"severity"_s}));
    QCOMPARE(finding[u"code"_s].toString(), u"count.hits-zero"_s);
    QCOMPARE(finding[u"severity"_s].toString(), u"error"_s);
    QCOMPARE(finding[u"file"_s].toString(), QString::fromLatin1(TestShare::wordCount));
    QCOMPARE(finding[u"section"_s].toString(), u"2.2.1"_s);
    const QJsonObject bucket = ran.json()[u"buckets"_s].toArray().last().toObject();
    QCOMPARE(bucket[u"hits"_s], QJsonValue(QJsonValue::Null));
    QCOMPARE(bucket[u"findings"_s], QJsonValue(1));
}

void TestCerctlScan::controlCharactersDoNotReachATerminal()
{
    TestShare share;
    share.put(u"counts/\x1b]0;owned\x07/count.txt"_s, "Cabs Gathered=1\r\nTotal Hits=1\r\n");
    const Ran ran = cerctl({u"scan"_s, share.path()});
    QCOMPARE(ran.status, 1);
    QVERIFY(!ran.out.contains('\x1b') && !ran.err.contains('\x1b'));
    QVERIFY(ran.out.contains("]0;owned"));
    const Ran colored = cerctl({u"scan"_s, share.path(), u"--color"_s, u"always"_s});
    QVERIFY(colored.err.contains("\x1b[31m") && !colored.err.contains("\x1b]"));
}

void TestCerctlScan::anInterruptEndsIt()
{
    const TestShare share;
    QProcess process;
    process.start(cerctlProgram(),
                  {u"sample"_s, share.path(u"sample"_s), u"--buckets"_s, u"20000"_s, u"--hits"_s, u"40000"_s});
    QVERIFY(process.waitForStarted());
    QTRY_VERIFY(QDir(share.path(u"sample/counts"_s)).exists());
    ::kill(pid_t(process.processId()), SIGINT);
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 130);
}

QTEST_GUILESS_MAIN(TestCerctlScan)
#include "tst_cerctlscan.moc"
