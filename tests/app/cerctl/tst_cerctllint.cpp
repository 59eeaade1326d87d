// SPDX-License-Identifier: GPL-3.0-or-later
#include "cerctl.h"

#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QByteArray goodLine = "15:32:23  04-23-2007\tPC-1\tada\tNo CAB\r\n";

QJsonObject onlyFile(const Ran &ran)
{
    return ran.json()[u"files"_s].toArray().first().toObject();
}

} // namespace

class TestCerctlLint final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void kindsByName_data();
    void kindsByName();
    void findings_data();
    void findings();
    void severalFiles();
    void linesOfALongLogKeepTheirNumbers();
    void badFiles_data();
    void badFiles();
    void aLinkIsFollowed();
    void findingsGoToStandardOutput();
};

void TestCerctlLint::kindsByName_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("kind");
    QTest::newRow("policy.txt") << u"policy.txt"_s << QStringList() << u"policy"_s;
    QTest::newRow("STATUS.TXT") << u"STATUS.TXT"_s << QStringList() << u"status"_s;
    QTest::newRow("count.txt") << u"count.txt"_s << QStringList() << u"count"_s;
    QTest::newRow("hits.log") << u"hits.log"_s << QStringList() << u"hits"_s;
    QTest::newRow("Crash.log") << u"Crash.log"_s << QStringList() << u"crash"_s;
    QTest::newRow("any name with --as") << u"draft"_s << QStringList{u"--as"_s, u"status"_s} << u"status"_s;
    QTest::newRow("--as beats the name") << u"policy.txt"_s << QStringList{u"--as"_s, u"hits"_s} << u"hits"_s;
}

void TestCerctlLint::kindsByName()
{
    QFETCH(QString, name);
    QFETCH(QStringList, options);
    QFETCH(QString, kind);
    TestShare share;
    share.put(u"lint/"_s + name, kind == u"count"_s ? "Cabs Gathered=1\r\nTotal Hits=1\r\n"_ba : QByteArray());
    const QString file = share.path(u"lint/"_s + name);
    const Ran ran = cerctl(QStringList{u"lint"_s, file, u"--json"_s} + options);
    QCOMPARE(ran.status, 0);
    QCOMPARE(onlyFile(ran), (QJsonObject{{u"file"_s, file}, {u"kind"_s, kind}, {u"findings"_s, QJsonArray()}}));
}

void TestCerctlLint::findings_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("line");
    QTest::newRow("a key in the wrong case")
        << u"policy.txt"_s << "Tracking=YES\r\nmemorydump=YES\r\n"_ba << u"entry.key-case"_s << 2;
    QTest::newRow("a key of the other file")
        << u"status.txt"_s << "FileTreeRoot=\\\\server\\share\r\n"_ba << u"entry.not-here"_s << 1;
    QTest::newRow("a status with NULs") << u"status.txt"_s << "Bucket=1\r\nTracking=Y\0S\r\n"_ba << u"text.nul"_s << 2;
    QTest::newRow("a policy in UTF-16") << u"policy.txt"_s << QByteArray("\xff\xfeT\0=\0\r\0\n\0", 10)
                                        << u"text.utf-16"_s << 1;
    QTest::newRow("hits of zero") << u"count.txt"_s << "Cabs Gathered=0\r\nTotal Hits=0\r\n"_ba << u"count.hits-zero"_s
                                  << 2;
    QTest::newRow("a count that is a novel") << u"count.txt"_s << QByteArray(5000, 'x') << u"share.file-too-large"_s << 0;
    QTest::newRow("a log with a line too long") << u"hits.log"_s << goodLine + QByteArray(5'000'000, 'x') + "\r\n"
                                                << u"log.line-too-long"_s << 2;
    QTest::newRow("a log with a torn end") << u"crash.log"_s << goodLine + "15:32" << u"log.torn-line"_s << 2;
}

void TestCerctlLint::findings()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, code);
    QFETCH(int, line);
    TestShare share;
    share.put(u"lint/"_s + name, bytes);
    const Ran ran = cerctl({u"lint"_s, share.path(u"lint/"_s + name), u"--json"_s});
    QCOMPARE(ran.status, 1);
    const QJsonArray findings = onlyFile(ran)[u"findings"_s].toArray();
    const bool found = std::ranges::any_of(findings, [&](const QJsonValue &finding) {
        return finding[u"code"_s] == code && finding[u"line"_s].toInt() == line;
    });
    QVERIFY2(found, ran.out.constData());
    QCOMPARE(share.bytes(u"lint/"_s + name), bytes);
}

void TestCerctlLint::severalFiles()
{
    TestShare share;
    share.put(u"lint/count.txt"_s, "rubbish");
    const Ran ran = cerctl({u"lint"_s, share.path(u"policy.txt"_s), share.path(u"lint/policy.txt"_s),
                            share.path(u"lint/count.txt"_s), u"--json"_s});
    QCOMPARE(ran.status, 3);
    QVERIFY(ran.err.contains("lint/policy.txt"));
    const QJsonArray files = ran.json()[u"files"_s].toArray();
    QCOMPARE(files.size(), 2); // the rest is still read
    QVERIFY(!files[1][u"findings"_s].toArray().isEmpty());
}

void TestCerctlLint::linesOfALongLogKeepTheirNumbers()
{
    TestShare share;
    const int before = 60'000; // more than one piece
    share.put(u"lint/hits.log"_s, goodLine.repeated(before) + "rubbish\r\n" + goodLine);
    const QJsonArray findings =
        onlyFile(cerctl({u"lint"_s, share.path(u"lint/hits.log"_s), u"--json"_s}))[u"findings"_s].toArray();
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings[0][u"line"_s].toInt(), before + 1);
}

void TestCerctlLint::badFiles_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("no file") << QStringList() << 2 << "FILE is required"_ba;
    QTest::newRow("a name of no file of a share") << QStringList{u"SHARE/notes.txt"_s} << 2 << "notes.txt"_ba;
    QTest::newRow("a kind that is none") << QStringList{u"--as"_s, u"poem"_s, u"SHARE/policy.txt"_s} << 2 << "poem"_ba;
    QTest::newRow("a file that is not there") << QStringList{u"SHARE/status.txt"_s} << 3 << "status.txt"_ba;
    QTest::newRow("a policy.txt that is a folder")
        << QStringList{u"SHARE/folder/policy.txt"_s} << 3 << "folder/policy.txt"_ba;
    QTest::newRow("a device") << QStringList{u"--as"_s, u"policy"_s, u"/dev/zero"_s} << 3 << "/dev/zero"_ba;
    QTest::newRow("a pipe that nobody writes to") << QStringList{u"SHARE/pipe/count.txt"_s} << 3 << "pipe/count.txt"_ba;
    QTest::newRow("a file below a file") << QStringList{u"SHARE/policy.txt/count.txt"_s} << 3 << "count.txt"_ba;
}

void TestCerctlLint::badFiles()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, status);
    QFETCH(QByteArray, says);
    TestShare share;
    share.put(u"folder/policy.txt/inside"_s, {});
    share.put(u"pipe/other"_s, {});
    QCOMPARE(QProcess::execute(u"mkfifo"_s, {share.path(u"pipe/count.txt"_s)}), 0);
    for (QString &argument : arguments)
        argument.replace(u"SHARE"_s, share.path());
    const Ran ran = cerctl(QStringList{u"lint"_s} + arguments);
    QCOMPARE(ran.status, status);
    QVERIFY2(ran.err.contains(says), ran.err.constData());
}

void TestCerctlLint::aLinkIsFollowed()
{
    TestShare share;
    share.put(u"real"_s, "Tracking=YES\r\n");
    QVERIFY(QFile::link(share.path(u"real"_s), share.path(u"status.txt"_s)));
    const Ran ran = cerctl({u"lint"_s, share.path(u"status.txt"_s), u"--json"_s});
    QCOMPARE(ran.status, 0);
    QCOMPARE(onlyFile(ran)[u"kind"_s].toString(), u"status"_s);
}

void TestCerctlLint::findingsGoToStandardOutput()
{
    TestShare share;
    share.put(u"policy.txt"_s, "Tracking=maybe\r\n");
    const QString file = share.path(u"policy.txt"_s);
    const Ran ran = cerctl({u"lint"_s, file});
    QCOMPARE(ran.status, 1);
    QCOMPARE(ran.err, QByteArray());
    QVERIFY(ran.out.startsWith(file.toUtf8() + ", line 1, column 10: Error: "));
    QVERIFY(ran.out.contains("[value.boolean, 2.2.4]"));
    QCOMPARE(cerctl({u"lint"_s, file, u"--quiet"_s}).out, QByteArray());
    QCOMPARE(cerctl({u"lint"_s, file, u"--quiet"_s}).status, 1);
}

QTEST_GUILESS_MAIN(TestCerctlLint)
#include "tst_cerctllint.moc"
