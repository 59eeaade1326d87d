// SPDX-License-Identifier: GPL-3.0-or-later
#include "cerctl.h"

#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QStringList wordSignature{u"--signature"_s, u"winword.exe"_s, u"11.0.5510.0"_s,
                                u"mso.dll"_s,     u"11.0.5510.0"_s, u"0012a4f3"_s};
const QStringList newSignature{u"--signature"_s, u"new.exe"_s, u"1.0"_s, u"new.dll"_s, u"1.0"_s, u"0000abcd"_s};

QString reason(const Ran &ran, int step)
{
    return ran.json()[u"steps"_s].toArray().at(step - 1)[u"reason"_s].toString();
}

} // namespace

class TestCerctlClient final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void explainNamesTheNineSteps();
    void explanations_data();
    void explanations();
    void explainSaysWhereTheReadingsDiffer();
    void explainWritesNothing();
    void wrongUsage_data();
    void wrongUsage();
    void profilesComeFromExports();
    void reportWritesWhatItSays();
    void reportNamesWhatItLeavesOut();
    void dryRunWritesNothing();
    void discardedErrorsAreSaid();
};

void TestCerctlClient::explainNamesTheNineSteps()
{
    TestShare share;
    const Ran ran = cerctl(QStringList{u"explain"_s, share.path(), u"--json"_s} + newSignature);
    QCOMPARE(ran.status, 0);
    const QJsonObject document = ran.json();
    const QStringList keys{u"collect"_s, u"prompt"_s, u"requests"_s, u"root"_s,
                           u"share"_s,   u"steps"_s,  u"subpath"_s,  u"writes"_s};
    QCOMPARE(document.keys(), keys);
    QCOMPARE(document[u"subpath"_s].toString(), u"new.exe\\1.0\\new.dll\\1.0\\0000abcd"_s);
    QCOMPARE(document[u"collect"_s].toBool(), true);
    QCOMPARE(document[u"steps"_s].toArray().size(), 9);
    const QJsonObject limit = document[u"steps"_s].toArray().at(2).toObject();
    const QJsonObject expected{
        {u"step"_s, 3},
        {u"section"_s, u"3.1.7"_s},
        {u"decision"_s, QJsonValue::Null},
        {u"outcome"_s, u"done"_s},
        {u"reason"_s, u"limit.room"_s},
        {u"uses"_s,
         QJsonArray{QJsonObject{{u"key"_s, u"Crashes per bucket"_s}, {u"value"_s, u"3"_s}, {u"origin"_s, u"policy"_s}}}}};
    QCOMPARE(limit, expected);
    const QJsonArray writes{u"cabs\\new.exe\\1.0\\new.dll\\1.0\\0000abcd\\<random>.cab"_s,
                            u"counts\\new.exe\\1.0\\new.dll\\1.0\\0000abcd\\count.txt"_s, u"crash.log"_s,
                            u"cabs\\new.exe\\1.0\\new.dll\\1.0\\0000abcd\\hits.log"_s};
    QCOMPARE(document[u"writes"_s].toArray(), writes);
}

void TestCerctlClient::explanations_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("step");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<int>("status");
    const QString word = QString::fromLatin1(TestShare::word);
    QTest::newRow("a bucket by its subpath") << QStringList{u"blue"_s} << 2 << u"settings.in-force"_s << 0;
    QTest::newRow("the strict reading of iData (D1)")
        << QStringList{u"blue"_s, u"--strict-idata"_s} << 4 << u"idata.absent-strict"_s << 1;
    QTest::newRow("a client whose group policy sets a limit that policy.txt sets too")
        << QStringList{u"blue"_s, u"--profile"_s, u"Crashes per bucket=0"_s} << 3 << u"limit.room"_s << 0;
    QTest::newRow("a name that no folder can have")
        << QStringList{u"con\\1\\b\\1\\00000000"_s} << 1 << u"path.name-forbidden"_s << 1;
}

void TestCerctlClient::explanations()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, step);
    QFETCH(QString, expected);
    QFETCH(int, status);
    TestShare share;
    const Ran ran = cerctl(QStringList{u"explain"_s, share.path(), u"--json"_s} + arguments);
    QCOMPARE(reason(ran, step), expected);
    QCOMPARE(ran.status, status);
}

void TestCerctlClient::explainSaysWhereTheReadingsDiffer()
{
    TestShare share;
    QVERIFY(
        cerctl({u"explain"_s, share.path(), u"blue"_s}).out.contains("--strict-idata) the outcome would be: Only counts."));
    share.put(u"status/blue/status.txt"_s, "iData=YES\r\n");
    QVERIFY(!cerctl({u"explain"_s, share.path(), u"blue"_s}).out.contains("the outcome would be"));
}

void TestCerctlClient::explainWritesNothing()
{
    TestShare share;
    const auto before = share.everything();
    QCOMPARE(cerctl(QStringList{u"explain"_s, share.path()} + wordSignature).status != 2, true);
    QCOMPARE(share.everything(), before);
}

void TestCerctlClient::wrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("explain nothing") << QStringList{u"explain"_s, u"SHARE"_s};
    QTest::newRow("explain two errors") << QStringList{u"explain"_s, u"SHARE"_s, u"blue"_s} + newSignature;
    QTest::newRow("half a signature") << QStringList{u"explain"_s, u"SHARE"_s, u"--signature"_s, u"a"_s, u"b"_s};
    QTest::newRow("a setting that nobody knows")
        << QStringList{u"explain"_s, u"SHARE"_s, u"blue"_s, u"--profile"_s, u"Colour=red"_s};
    QTest::newRow("a setting of status.txt alone")
        << QStringList{u"explain"_s, u"SHARE"_s, u"blue"_s, u"--profile"_s, u"iData=NO"_s};
    QTest::newRow("a value that does not conform")
        << QStringList{u"explain"_s, u"SHARE"_s, u"blue"_s, u"--profile"_s, u"Tracking=maybe"_s};
    QTest::newRow("the root is no setting of a client")
        << QStringList{u"explain"_s, u"SHARE"_s, u"blue"_s, u"--profile"_s, u"FileTreeRoot=\\\\a\\b"_s};
    QTest::newRow("report nothing") << QStringList{u"report"_s, u"SHARE"_s};
    QTest::newRow("report two errors") << QStringList{u"report"_s, u"SHARE"_s, u"--kernel"_s, u"--shutdown"_s};
    QTest::newRow("a time that is none") << QStringList{u"report"_s, u"SHARE"_s, u"--kernel"_s, u"--time"_s, u"noon"_s};
}

void TestCerctlClient::wrongUsage()
{
    QFETCH(QStringList, arguments);
    TestShare share;
    const auto before = share.everything();
    arguments[1] = share.path();
    const Ran ran = cerctl(arguments);
    QCOMPARE(ran.status, 2);
    QVERIFY(!ran.err.isEmpty());
    QCOMPARE(share.everything(), before);
}

void TestCerctlClient::profilesComeFromExports()
{
    TestShare share;
    const QTemporaryDir pc;
    QFile file(pc.filePath(u"client.reg"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("REGEDIT4\r\n\r\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\PCHealth\\ErrorReporting\\DW]\r\n"
               "\"DWNoSecondLevelCollection\"=dword:00000001\r\n");
    file.close();
    share.put(u"status/blue/status.txt"_s, "RegKey=HKLM\\A\r\n");
    const Ran ran = cerctl({u"explain"_s, share.path(), u"blue"_s, u"--json"_s, u"--profile"_s, file.fileName()});
    QCOMPARE(reason(ran, 5), u"data.withheld"_s);
    QCOMPARE(cerctl({u"explain"_s, share.path(), u"blue"_s, u"--profile"_s, pc.filePath(u"none.reg"_s)}).status, 3);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("rubbish") > 0);
    file.close();
    QCOMPARE(cerctl({u"explain"_s, share.path(), u"blue"_s, u"--profile"_s, file.fileName()}).status, 2);
}

void TestCerctlClient::reportWritesWhatItSays()
{
    TestShare share;
    const QTemporaryDir pc;
    QFile dump(pc.filePath(u"new.mdmp"_s));
    QVERIFY(dump.open(QIODevice::WriteOnly) && dump.write("MDMP and more") > 0);
    dump.close();
    const QByteArray crashLog = share.bytes(u"crash.log"_s);
    const Ran ran =
        cerctl(QStringList{u"report"_s, share.path(), u"--json"_s, u"--attach"_s, dump.fileName(), u"--machine"_s,
                           u"PC-1"_s, u"--user"_s, u"anna"_s, u"--time"_s, u"2007-04-23T15:32:23"_s}
               + newSignature);
    QCOMPARE(ran.status, 0);
    const QString delivered = ran.json()[u"delivered"_s].toString();
    static const QRegularExpression shape(u"^cabs/new\\.exe/1\\.0/new\\.dll/1\\.0/0000abcd/[a-z0-9]{8}\\.cab$"_s);
    QVERIFY(shape.match(delivered).hasMatch());
    QProcess cabextract;
    cabextract.start(u"cabextract"_s, {u"-t"_s, share.path(delivered)});
    QVERIFY(cabextract.waitForFinished());
    QCOMPARE(cabextract.exitCode(), 0);
    QCOMPARE(share.bytes(u"counts/new.exe/1.0/new.dll/1.0/0000abcd/count.txt"_s),
             "Cabs Gathered=1\r\nTotal Hits=1\r\n");
    const QByteArray line = "15:32:23  04-23-2007\tPC-1\tanna\t";
    QCOMPARE(share.bytes(u"crash.log"_s), crashLog + line + "new.exe\\1.0\\new.dll\\1.0\\0000abcd\r\n");
    QCOMPARE(share.bytes(u"cabs/new.exe/1.0/new.dll/1.0/0000abcd/hits.log"_s),
             line + delivered.section(u'/', -1).toLatin1() + "\r\n");
    for (const QJsonValue &path : ran.json()[u"writes"_s].toArray())
        QVERIFY(QFile::exists(share.path(path.toString().replace(u'\\', u'/'))));
}

void TestCerctlClient::reportNamesWhatItLeavesOut()
{
    TestShare share;
    share.put(u"status/shutdown/status.txt"_s, "RegKey=HKLM\\Software\\A\r\nGetFile=%CER_NOT_SET%\\a.txt\r\n");
    const QStringList report{u"report"_s, share.path(), u"--shutdown"_s};
    const QJsonArray left = cerctl(report + QStringList{u"--json"_s}).json()[u"leftOut"_s].toArray();
    QCOMPARE(left.size(), 2);
    QCOMPARE(left[1][u"item"_s].toString(), u"%CER_NOT_SET%\\a.txt"_s);
    const Ran ran = cerctl(report);
    QCOMPARE(ran.status, 0);
    QVERIFY(ran.err.contains("RegKey HKLM\\Software\\A was left out"));
    QVERIFY(ran.out.contains("Makes a report"));
}

void TestCerctlClient::dryRunWritesNothing()
{
    TestShare share;
    const auto before = share.everything();
    const Ran ran = cerctl({u"report"_s, share.path(), u"--kernel"_s, u"--dry-run"_s, u"--json"_s});
    QCOMPARE(ran.status, 0);
    QVERIFY(ran.json()[u"delivered"_s].isNull());
    QCOMPARE(share.everything(), before);
}

void TestCerctlClient::discardedErrorsAreSaid()
{
    TestShare share;
    const auto before = share.everything();
    const Ran ran =
        cerctl({u"report"_s, share.path(), u"--signature"_s, u"a?.exe"_s, u"1"_s, u"b"_s, u"1"_s, u"0000abcd"_s});
    QCOMPARE(ran.status, 1);
    QVERIFY(ran.err.contains("2.2.3"));
    QVERIFY(ran.out.contains("Does nothing"));
    QCOMPARE(share.everything(), before);
}

QTEST_GUILESS_MAIN(TestCerctlClient)
#include "tst_cerctlclient.moc"
