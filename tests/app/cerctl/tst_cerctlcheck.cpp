// SPDX-License-Identifier: GPL-3.0-or-later
#include "cerctl.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

#include <fcntl.h>

using namespace Qt::StringLiterals;

namespace {

const QString wordCount = QString::fromLatin1(TestShare::wordCount);
const QString wordCabs = QString::fromLatin1(TestShare::wordCabs);
const QString excelCount = QString::fromLatin1(TestShare::excelCount);

/// Nothing to complain about: one bucket whose counters, reports and log agree.
class HealthyShare : public TestShare {
public:
    HealthyShare()
    {
        QDir(path(u"counts/excel.exe"_s)).removeRecursively();
        QDir(path(u"counts/blue"_s)).removeRecursively();
        put(u"crash.log"_s, bytes(u"crash.log"_s).split('\n').first(3).join('\n') + '\n');
    }
};

QStringList codesOf(const Ran &ran)
{
    QStringList codes;
    for (const QJsonValue &finding : ran.json()[u"findings"_s].toArray())
        codes << finding[u"code"_s].toString();
    codes.sort();
    return codes;
}

QStringList repairedFiles(const Ran &ran)
{
    QStringList files;
    for (const QJsonValue &file : ran.json()[u"repaired"_s].toArray())
        files << file[u"file"_s].toString();
    files.sort();
    return files;
}

Ran check(const TestShare &share, const QStringList &options = {})
{
    return cerctl(QStringList{u"check"_s, share.path(), u"--json"_s} + options);
}

} // namespace

class TestCerctlCheck final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aHealthyShare();
    void findings_data();
    void findings();
    void textIsGrouped();
    void nothingIsWrittenUnasked_data();
    void nothingIsWrittenUnasked();
    void repairsAreSavedAsOne();
    void whenAllIsRepairedNothingIsLeft();
    void whatARepairBringsToLightIsRepairedToo();
    void aMissingCountIsMade();
    void theDiffIsWhatChanges();
    void undoTakesTheRepairBack();
    void aCountThatAClientHoldsIsNotWritten();
    void failures_data();
    void failures();
};

void TestCerctlCheck::aHealthyShare()
{
    const HealthyShare share;
    const Ran ran = check(share);
    QCOMPARE(ran.out, "{\"findings\":[],\"repaired\":[]}\n"_ba);
    QCOMPARE(ran.status, 0);
    const Ran text = cerctl({u"check"_s, share.path()});
    QCOMPARE(text.status, 0);
    QVERIFY2(text.out.contains("1 bucket"), text.out.constData());
}

void TestCerctlCheck::findings_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("codes");
    QTest::newRow("a line that clients ignore")
        << u"policy.txt"_s << "Tracking=YES\r\ncrashes per bucket=3\r\n"_ba << QStringList{u"entry.key-case"_s};
    QTest::newRow("fewer hits than lines")
        << wordCount << "Cabs Gathered=1\r\nTotal Hits=2\r\n"_ba << QStringList{u"count.hits-below-log"_s};
    QTest::newRow("more hits than lines")
        << wordCount << "Cabs Gathered=1\r\nTotal Hits=4\r\n"_ba << QStringList{u"count.hits-above-log"_s};
    QTest::newRow("more reports than counted")
        << QString(wordCabs + u"new.cab"_s) << "MSCF"_ba << QStringList{u"count.cabs-below-reports"_s};
    QTest::newRow("fewer reports than counted")
        << wordCount << "Cabs Gathered=2\r\nTotal Hits=3\r\n"_ba << QStringList{u"count.cabs-above-reports"_s};
    QTest::newRow("a report that is none")
        << QString(wordCabs + u"notes.cab"_s) << "to do"_ba << QStringList{u"share.report-no-archive"_s};
    QTest::newRow("a full bucket that is hit")
        << u"policy.txt"_s << "Tracking=YES\r\nCrashes per bucket=1\r\n"_ba << QStringList{u"share.bucket-blind"_s};
    QTest::newRow("a redirection to nowhere")
        << u"policy.txt"_s << "Tracking=YES\r\nFileTreeRoot=\\\\no.such.host.example\\cer\r\n"_ba
        << QStringList{u"share.redirect-dead"_s};
    QTest::newRow("a folder of another server")
        << u"PersistedCabs/x.txt"_s << "x"_ba << QStringList{u"share.foreign-tree"_s};
    QTest::newRow("a line of crash.log that is none")
        << u"crash.log"_s << "x\r\n"_ba << QStringList{u"log.logs-differ"_s, u"log.time"_s};
}

void TestCerctlCheck::findings()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, codes);
    HealthyShare share;
    share.put(file, bytes);
    const Ran ran = check(share);
    QCOMPARE(codesOf(ran), codes);
    QCOMPARE(ran.status, 1);
    QCOMPARE(repairedFiles(ran), QStringList());
}

void TestCerctlCheck::textIsGrouped()
{
    HealthyShare share;
    share.put(u"policy.txt"_s, "Tracking=YES\r\nCrashes per bucket=3\r\nnonsense\r\nmore\r\n");
    const Ran ran = cerctl({u"check"_s, share.path()});
    QCOMPARE(ran.status, 1);
    QCOMPARE(ran.err, QByteArray());
    QVERIFY2(ran.out.startsWith("Error: The line has no \"=\" [entry.no-equals, 2.2.4] (2)\n"
                                "  policy.txt, line 3, column 1: The line has no \"=\"."),
             ran.out.constData());
    QCOMPARE(ran.out.count("The line has no"), 3);
    QCOMPARE(cerctl({u"check"_s, share.path(), u"--quiet"_s}).out, QByteArray());
}

void TestCerctlCheck::nothingIsWrittenUnasked_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("files");
    QTest::newRow("without --repair") << QStringList() << 0;
    QTest::newRow("with --dry-run") << QStringList{u"--repair"_s, u"--dry-run"_s} << 2;
    QTest::newRow("with --dry-run alone") << QStringList{u"--dry-run"_s} << 2;
}

void TestCerctlCheck::nothingIsWrittenUnasked()
{
    QFETCH(QStringList, options);
    QFETCH(int, files);
    HealthyShare share;
    share.put(u"policy.txt"_s, "tracking=YES\r\nCrashes per bucket=3\r\n");
    share.put(wordCount, "Cabs Gathered=1\r\nTotal Hits=1\r\n");
    const auto before = share.everything();
    const Ran ran = check(share, options);
    QCOMPARE(ran.status, 1);
    QCOMPARE(repairedFiles(ran).size(), files);
    QCOMPARE(share.everything(), before);
}

void TestCerctlCheck::repairsAreSavedAsOne()
{
    HealthyShare share;
    share.put(u"policy.txt"_s, "tracking=YES\r\nCrashes per bucket=3\r\nnonsense\r\n");
    share.put(wordCount, "Cabs Gathered=1\r\nTotal Hits=1\r\n");
    const Ran ran = check(share, {u"--repair"_s, u"--why"_s, u"ticket 815"_s});
    QCOMPARE(ran.status, 1); // the nonsense stays
    QCOMPARE(repairedFiles(ran), (QStringList{wordCount, u"policy.txt"_s}));
    QCOMPARE(share.bytes(u"policy.txt"_s), "Tracking=YES\r\nCrashes per bucket=3\r\nnonsense\r\n"_ba);
    QCOMPARE(share.bytes(wordCount), "Cabs Gathered=1\r\nTotal Hits=3\r\n"_ba);
    QCOMPARE(codesOf(check(share)), QStringList{u"entry.no-equals"_s});
    const QJsonArray entries = cerctl({u"log"_s, share.path(), u"--json"_s}).json()[u"entries"_s].toArray();
    QCOMPARE(entries.size(), 2);
    QCOMPARE(entries[0][u"why"_s].toString(), u"ticket 815"_s);
    QVERIFY(!entries[0][u"transaction"_s].toString().isEmpty());
    QCOMPARE(entries[0][u"transaction"_s], entries[1][u"transaction"_s]);
}

void TestCerctlCheck::whenAllIsRepairedNothingIsLeft()
{
    HealthyShare share;
    share.put(wordCount, "Cabs Gathered=01\r\nTotal Hits=3\r\n");
    QCOMPARE(check(share, {u"--repair"_s}).status, 0);
    QCOMPARE(check(share).status, 0);
}

void TestCerctlCheck::whatARepairBringsToLightIsRepairedToo()
{
    HealthyShare share;
    share.put(wordCount, "Cabs Gathered=01\r\nTotal Hits=1\r\n"); // three lines in the log
    const auto before = share.everything();
    const QJsonValue diff = check(share, {u"--dry-run"_s}).json()[u"repaired"_s][0][u"diff"_s];
    QVERIFY2(diff.toString().contains(u"+Cabs Gathered=1\r\n+Total Hits=3\r\n"_s), qUtf8Printable(diff.toString()));
    const Ran ran = check(share, {u"--repair"_s});
    QCOMPARE(share.bytes(wordCount), "Cabs Gathered=1\r\nTotal Hits=3\r\n"_ba);
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.json()[u"repaired"_s][0][u"diff"_s], diff);
    const QJsonArray entries = cerctl({u"log"_s, share.path(), u"--json"_s}).json()[u"entries"_s].toArray();
    QCOMPARE(entries.size(), 1);
    QCOMPARE(entries[0][u"change"_s].toString(), u"Total Hits: 1 \u2192 3"_s);
    QCOMPARE(cerctl({u"undo"_s, share.path()}).status, 0);
    QCOMPARE(share.everything(), before);
}

void TestCerctlCheck::aMissingCountIsMade()
{
    HealthyShare share;
    QVERIFY(QFile::remove(share.path(wordCount)));
    QCOMPARE(codesOf(check(share)), QStringList{u"share.count-missing"_s});
    QCOMPARE(check(share, {u"--repair"_s}).status, 0);
    QCOMPARE(share.bytes(wordCount), "Cabs Gathered=1\r\nTotal Hits=3\r\n"_ba);
}

void TestCerctlCheck::theDiffIsWhatChanges()
{
    HealthyShare share;
    share.put(wordCount, "Cabs Gathered=1\r\nTotal Hits=1\r\n");
    const Ran ran = cerctl({u"check"_s, share.path(), u"--repair"_s, u"--dry-run"_s});
    QVERIFY2(ran.out.contains("\n-Total Hits=1\n+Total Hits=3\n"), ran.out.constData());
    QVERIFY(ran.out.contains("+++ b/" + wordCount.toUtf8()));
}

void TestCerctlCheck::undoTakesTheRepairBack()
{
    HealthyShare share;
    share.put(u"policy.txt"_s, "tracking=YES\r\nCrashes per bucket=3\r\n");
    share.put(wordCount, "Cabs Gathered=1\r\nTotal Hits=1\r\n");
    const auto before = share.everything();
    check(share, {u"--repair"_s});
    QVERIFY(share.everything() != before);
    QCOMPARE(cerctl({u"undo"_s, share.path()}).status, 0);
    QCOMPARE(share.everything(), before);
}

void TestCerctlCheck::aCountThatAClientHoldsIsNotWritten()
{
    HealthyShare share;
    share.put(u"policy.txt"_s, "tracking=YES\r\nCrashes per bucket=3\r\n");
    share.put(wordCount, "Cabs Gathered=1\r\nTotal Hits=1\r\n");
    const auto before = share.everything();
    QFile file(share.path(wordCount));
    QVERIFY(file.open(QIODevice::ReadWrite));
    struct flock whole{};
    whole.l_type = F_WRLCK;
    whole.l_whence = SEEK_SET;
    QCOMPARE(::fcntl(file.handle(), F_OFD_SETLK, &whole), 0);
    const Ran ran = check(share, {u"--repair"_s});
    QVERIFY2(ran.status == 3 && ran.err.contains("count.txt"), ran.err.constData());
    QCOMPARE(repairedFiles(ran), QStringList());
    QCOMPARE(share.everything(), before);
}

void TestCerctlCheck::failures_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("no share") << QStringList() << 2 << "SHARE is required"_ba;
    QTest::newRow("a share that is not there") << QStringList{u"/no/such/folder"_s} << 3 << "/no/such/folder"_ba;
    QTest::newRow("an unknown option") << QStringList{u"/tmp"_s, u"--fix"_s} << 2 << "--fix"_ba;
}

void TestCerctlCheck::failures()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, status);
    QFETCH(QByteArray, says);
    const Ran ran = cerctl(QStringList{u"check"_s} + arguments);
    QCOMPARE(ran.status, status);
    QVERIFY2(ran.err.contains(says), ran.err.constData());
}

QTEST_GUILESS_MAIN(TestCerctlCheck)
#include "tst_cerctlcheck.moc"
