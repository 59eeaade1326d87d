// SPDX-License-Identifier: GPL-3.0-or-later
#include "cerctl.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;

class TestCerctlExport final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bucketsAsJson();
    void bucketsAsCsv();
    void hitsAsJson();
    void hitsAsCsv();
    void aFilterChooses();
    void fieldsOfCsvAreQuoted();
    void aShareWithoutBuckets();
    void findingsAreTold();
    void statuses_data();
    void statuses();
};

void TestCerctlExport::bucketsAsJson()
{
    const TestShare share;
    const QString file = share.path(u"out.json"_s);
    const QJsonArray scanned =
        cerctl({u"scan"_s, share.path(), u"--history"_s, u"--json"_s}).json()[u"buckets"_s].toArray();
    const Ran ran = cerctl({u"export"_s, share.path(), u"--to"_s, file});
    QVERIFY2(ran.status == 0, ran.err.constData());
    QVERIFY(ran.out.contains("3 buckets"));
    const QJsonObject document = QJsonDocument::fromJson(share.bytes(u"out.json"_s)).object();
    QCOMPARE(document[u"share"_s].toString(), share.path());
    QCOMPARE(document[u"buckets"_s].toArray(), scanned);
}

void TestCerctlExport::bucketsAsCsv()
{
    const TestShare share;
    QCOMPARE(cerctl({u"export"_s, share.path(), u"--to"_s, share.path(u"out.csv"_s)}).status, 0);
    const QList<QByteArray> lines = share.bytes(u"out.csv"_s).split('\n');
    QCOMPARE(lines[0],
             QByteArray("subpath,kind,app,appVersion,module,moduleVersion,offset,hits,cabs,limit,reports,"
                        "reportBytes,bucketId,response,hasStatus,lastActivity,firstHit,lastHit,machines,users,"
                        "findings\r"));
    QCOMPARE(lines[2], QByteArray(TestShare::word)
                           + ",application,winword.exe,11.0.5510.0,mso.dll,11.0.5510.0,0012a4f3,3,1,3,1,11,4711,"
                             "https://intranet.example/kb/"
                             "4711,true,2007-04-25T09:00:01,2007-04-23T15:32:23,2007-04-25T09:00:01,2,2,0\r");
    QCOMPARE(lines[3], QByteArray("blue,kernel,blue,,,,,2,2,3,0,0,,,false,,,,,,0\r"));
    QCOMPARE(lines.size(), 5);
}

void TestCerctlExport::hitsAsJson()
{
    const TestShare share;
    QCOMPARE(cerctl({u"export"_s, share.path(), u"--hits"_s, u"--to"_s, share.path(u"out.json"_s)}).status, 0);
    const QJsonArray hits = QJsonDocument::fromJson(share.bytes(u"out.json"_s)).object()[u"hits"_s].toArray();
    QCOMPARE(hits.size(), 3);
    QCOMPARE(hits[0].toObject(), (QJsonObject{{u"bucket"_s, QString::fromLatin1(TestShare::word)},
                                              {u"time"_s, u"2007-04-23T15:32:23"_s},
                                              {u"machine"_s, u"PC-1"_s},
                                              {u"user"_s, u"ada"_s},
                                              {u"file"_s, u"d5je031w.cab"_s},
                                              {u"line"_s, 1}}));
    QCOMPARE(hits[1][u"file"_s], QJsonValue(QJsonValue::Null));
}

void TestCerctlExport::hitsAsCsv()
{
    const TestShare share;
    QCOMPARE(cerctl({u"export"_s, share.path(), u"--hits"_s, u"--to"_s, share.path(u"OUT.CSV"_s)}).status, 0);
    const QList<QByteArray> lines = share.bytes(u"OUT.CSV"_s).split('\n');
    QCOMPARE(lines[0], QByteArray("bucket,time,machine,user,file,line\r"));
    QCOMPARE(lines[1], QByteArray(TestShare::word) + ",2007-04-23T15:32:23,PC-1,ada,d5je031w.cab,1\r");
    QCOMPARE(lines[2], QByteArray(TestShare::word) + ",2007-04-23T15:40:00,PC-2,bob,,2\r");
    QCOMPARE(lines.size(), 5);
}

void TestCerctlExport::aFilterChooses()
{
    const TestShare share;
    QCOMPARE(
        cerctl({u"export"_s, share.path(), u"--filter"_s, u"kind:kernel"_s, u"--to"_s, share.path(u"out.csv"_s)}).status,
        0);
    QCOMPARE(share.bytes(u"out.csv"_s).count('\n'), 2);
}

void TestCerctlExport::fieldsOfCsvAreQuoted()
{
    TestShare share;
    const QByteArray user = R"(O"Hara, Jane)";
    share.put(QString::fromLatin1(TestShare::wordCabs) + u"hits.log"_s,
              "15:32:23  04-23-2007\tPC-1\t" + user + "\tNo CAB\r\n");
    QCOMPARE(cerctl({u"export"_s, share.path(), u"--hits"_s, u"--to"_s, share.path(u"out.csv"_s)}).status, 0);
    QVERIFY(share.bytes(u"out.csv"_s).contains(R"(,PC-1,"O""Hara, Jane",,1)"));
    // And as somebody else reads it.
    QProcess python;
    python.start(u"python3"_s, {u"-c"_s, u"import csv,sys; print(list(csv.reader(open(sys.argv[1], newline='')))[1][3])"_s,
                                share.path(u"out.csv"_s)});
    QVERIFY(python.waitForFinished());
    QCOMPARE(python.readAllStandardOutput().trimmed(), user);
}

void TestCerctlExport::aShareWithoutBuckets()
{
    const QTemporaryDir empty;
    QVERIFY(QDir(empty.path()).mkdir(u"counts"_s));
    const QString file = empty.filePath(u"out.json"_s);
    QCOMPARE(cerctl({u"export"_s, empty.path(), u"--to"_s, file}).status, 0);
    QFile out(file);
    QVERIFY(out.open(QIODevice::ReadOnly));
    QCOMPARE(QJsonDocument::fromJson(out.readAll()).object()[u"buckets"_s], QJsonValue(QJsonArray()));
}

void TestCerctlExport::findingsAreTold()
{
    TestShare share;
    share.put(QString::fromLatin1(TestShare::wordCabs) + u"hits.log"_s,
              "rubbish\r\n15:32:23  04-23-2007\tPC-1\tada\tNo CAB\r\n");
    const Ran ran = cerctl({u"export"_s, share.path(), u"--hits"_s, u"--to"_s, share.path(u"out.json"_s)});
    QCOMPARE(ran.status, 1);
    QVERIFY(ran.err.contains("hits.log, line 1"));
    QCOMPARE(QJsonDocument::fromJson(share.bytes(u"out.json"_s)).object()[u"hits"_s].toArray().size(), 1);
}

void TestCerctlExport::statuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("no file to write") << QStringList{u"SHARE"_s} << 2 << "--to is required"_ba;
    QTest::newRow("a name that says nothing") << QStringList{u"SHARE"_s, u"--to"_s, u"SHARE/out"_s} << 2 << ".csv"_ba;
    QTest::newRow("a format that is not known")
        << QStringList{u"SHARE"_s, u"--to"_s, u"SHARE/out.doc"_s} << 2 << "out.doc"_ba;
    QTest::newRow("a filter with a fault")
        << QStringList{u"SHARE"_s, u"--filter"_s, u"colour:red"_s, u"--to"_s, u"SHARE/out.csv"_s} << 2 << "colour"_ba;
    QTest::newRow("a folder that is not there")
        << QStringList{u"SHARE"_s, u"--to"_s, u"SHARE/no/out.csv"_s} << 3 << "no/out.csv"_ba;
    QTest::newRow("a folder instead of a file")
        << QStringList{u"SHARE"_s, u"--to"_s, u"SHARE/folder.csv"_s} << 3 << "folder.csv"_ba;
    QTest::newRow("a full disk") << QStringList{u"SHARE"_s, u"--to"_s, u"SHARE/full.csv"_s} << 3 << "full.csv"_ba;
    QTest::newRow("no share") << QStringList{u"/nowhere/at/all"_s, u"--to"_s, u"SHARE/out.csv"_s} << 3
                              << "/nowhere/at/all"_ba;
}

void TestCerctlExport::statuses()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, status);
    QFETCH(QByteArray, says);
    TestShare share;
    share.put(u"folder.csv/inside"_s, {});
    QVERIFY(QFile::link(u"/dev/full"_s, share.path(u"full.csv"_s)));
    const auto before = share.everything();
    for (QString &argument : arguments)
        argument.replace(u"SHARE"_s, share.path());
    const Ran ran = cerctl(QStringList{u"export"_s} + arguments);
    QVERIFY2(ran.status == status, ran.err.constData());
    QVERIFY2(ran.err.contains(says), ran.err.constData());
    QCOMPARE(share.everything(), before);
}

QTEST_GUILESS_MAIN(TestCerctlExport)
#include "tst_cerctlexport.moc"
