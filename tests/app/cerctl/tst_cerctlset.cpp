// SPDX-License-Identifier: GPL-3.0-or-later
#include "cerctl.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QTest>

#include <fcntl.h>

using namespace Qt::StringLiterals;

namespace {

const QString winword = QString::fromLatin1(TestShare::word);
const QString wordStatus = QString::fromLatin1(TestShare::wordStatus);

QString journalFile()
{
    return QDir(qEnvironmentVariable("CER_HOME")).filePath(u"journal.jsonl"_s);
}

QByteArray journal()
{
    QFile file(journalFile());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What another client holds open while it writes (D16).
class Lock {
public:
    explicit Lock(const QString &file)
        : m_file(file)
    {
        if (!m_file.open(QIODevice::ReadWrite))
            return;
        struct flock whole{};
        whole.l_type = F_WRLCK;
        whole.l_whence = SEEK_SET;
        m_held = ::fcntl(m_file.handle(), F_OFD_SETLK, &whole) == 0;
    }
    bool isHeld() const { return m_held; }
    void append(const QByteArray &bytes)
    {
        m_file.seek(m_file.size());
        m_file.write(bytes);
        m_file.flush();
    }

private:
    QFile m_file;
    bool m_held = false;
};

} // namespace

class TestCerctlSet final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void edits_data();
    void edits();
    void theDiffIsWhatChanges();
    void aDryRunWritesNothing();
    void theJournalHasTheReasonAndBothVersions();
    void aNewStatusFile();
    void everyBucketThatMatches();
    void aDryRunTellsWhomAFilterReaches();
    void aPolicyTellsWhatEachLineReaches();
    void oneBucketAndQuietRunsAskForNoReach();
    void nothingToChangeIsNoChange();
    void allOrNothing();
    void aFileThatSomebodyChangesMeanwhileIsAConflict();
    void aFileThatSomebodyHoldsIsNotWritten();
    void refusals_data();
    void refusals();
    void aWarningIsToldAndLetThrough();
    void aNumberOfAnotherBucketIsTold_data();
    void aNumberOfAnotherBucketIsTold();
    void everyEntryOfAListIsWarnedAbout_data();
    void everyEntryOfAListIsWarnedAbout();
    void whatConcernsAPersonIsTold_data();
    void whatConcernsAPersonIsTold();
    void otherCodePages();
};

void TestCerctlSet::init()
{
    QFile::remove(journalFile());
}

void TestCerctlSet::edits_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("a new line at the end")
        << "Bucket=1\r\n"_ba << QStringList{u"Tracking=NO"_s} << "Bucket=1\r\nTracking=NO\r\n"_ba;
    QTest::newRow("in place of the old value")
        << "Bucket=1\r\niData=1\r\n"_ba << QStringList{u"Bucket=2"_s} << "Bucket=2\r\niData=1\r\n"_ba;
    QTest::newRow("two at once") << "Bucket=1\r\n"_ba << QStringList{u"Bucket=2"_s, u"iData=NO"_s}
                                 << "Bucket=2\r\niData=NO\r\n"_ba;
    QTest::newRow("a value with an equals sign") << "\r\n"_ba << QStringList{u"Response=https://a.example/?q=1"_s}
                                                 << "\r\nResponse=https://a.example/?q=1\r\n"_ba;
    QTest::newRow("the key as the document spells it")
        << ""_ba << QStringList{u"crashes PER bucket=7"_s} << "Crashes per bucket=7\r\n"_ba;
    QTest::newRow("unset removes each line with the key")
        << "Bucket=1\r\niData=1\r\nBucket=2\r\n"_ba << QStringList{u"--unset"_s, u"Bucket"_s} << "iData=1\r\n"_ba;
    QTest::newRow("set and unset") << "Bucket=1\r\niData=1\r\n"_ba
                                   << QStringList{u"--unset"_s, u"iData"_s, u"Bucket=3"_s} << "Bucket=3\r\n"_ba;
    QTest::newRow("unknown lines stay byte for byte")
        << "x\xe4y\r\nBucket=1\r\nRegTree=HKLM\r\n"_ba << QStringList{u"Bucket=2"_s}
        << "x\xe4y\r\nBucket=2\r\nRegTree=HKLM\r\n"_ba;
    QTest::newRow("an open last line is closed")
        << "Bucket=1"_ba << QStringList{u"iData=NO"_s} << "Bucket=1\r\niData=NO\r\n"_ba;
}

void TestCerctlSet::edits()
{
    QFETCH(QByteArray, before);
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, after);
    TestShare share;
    share.put(wordStatus, before);
    const Ran ran = cerctl(QStringList{u"set"_s, share.path(), u"--bucket"_s, winword, u"--json"_s} + arguments);
    QVERIFY2(ran.status == 0, ran.err.constData());
    QCOMPARE(share.bytes(wordStatus), after);
    QCOMPARE(ran.json()[u"changed"_s].toInt(), 1);
    QCOMPARE(ran.json()[u"files"_s][0][u"file"_s].toString(), wordStatus);
}

void TestCerctlSet::theDiffIsWhatChanges()
{
    const TestShare share;
    const Ran ran = cerctl({u"set"_s, share.path(), u"--policy"_s, u"Tracking=NO"_s, u"--json"_s});
    QCOMPARE(ran.status, 0);
    const QString diff = ran.json()[u"files"_s][0][u"diff"_s].toString();
    QCOMPARE(
        diff,
        u"--- a/policy.txt\n+++ b/policy.txt\n@@ -1,2 +1,2 @@\n-Tracking=YES\r\n+Tracking=NO\r\n Crashes per bucket=3\r\n"_s);
    // And git agrees.
    TestShare other;
    other.put(u"change.patch"_s, diff.toUtf8());
    QProcess git;
    git.setWorkingDirectory(other.path());
    git.start(u"git"_s, {u"apply"_s, u"--whitespace=nowarn"_s, u"change.patch"_s});
    QVERIFY(git.waitForFinished());
    QVERIFY2(git.exitCode() == 0, git.readAllStandardError().constData());
    QCOMPARE(other.bytes(u"policy.txt"_s), share.bytes(u"policy.txt"_s));
}

void TestCerctlSet::aDryRunWritesNothing()
{
    const TestShare share;
    const auto before = share.everything();
    const Ran ran = cerctl({u"set"_s, share.path(), u"--policy"_s, u"Tracking=NO"_s, u"--dry-run"_s});
    QCOMPARE(ran.status, 0);
    QVERIFY(ran.out.contains("\n-Tracking=YES\n+Tracking=NO\n"));
    QVERIFY(ran.out.endsWith("1 file would change\n"));
    QCOMPARE(share.everything(), before);
    QVERIFY(!QFile::exists(journalFile()));
}

void TestCerctlSet::theJournalHasTheReasonAndBothVersions()
{
    const TestShare share;
    const QByteArray before = share.bytes(wordStatus);
    QCOMPARE(cerctl({u"set"_s, share.path(), u"--bucket"_s, winword, u"Bucket=5"_s, u"--why"_s, u"ticket 815"_s}).status,
             0);
    const QJsonObject entry = QJsonDocument::fromJson(journal()).object();
    QCOMPARE(entry[u"why"_s].toString(), u"ticket 815"_s);
    QCOMPARE(entry[u"file"_s].toString(), wordStatus);
    QCOMPARE(entry[u"share"_s].toString(), share.path());
    QCOMPARE(QByteArray::fromBase64(entry[u"before"_s].toString().toLatin1()), before);
    QCOMPARE(QByteArray::fromBase64(entry[u"after"_s].toString().toLatin1()), share.bytes(wordStatus));
}

void TestCerctlSet::aNewStatusFile()
{
    const TestShare share;
    const Ran ran = cerctl({u"set"_s, share.path(), u"--bucket"_s, QString::fromLatin1(TestShare::excel), u"Bucket=5"_s});
    QCOMPARE(ran.status, 0);
    QCOMPARE(share.bytes(u"status/excel.exe/11.0.5612.0/excel.exe/11.0.5612.0/000b0a21/status.txt"_s),
             QByteArray("Bucket=5\r\n"));
    QVERIFY(ran.out.contains("--- /dev/null\n"));
    // Also for a bucket that nobody has hit yet.
    QCOMPARE(
        cerctl({u"set"_s, share.path(), u"--bucket"_s, u"new.exe/1.0/new.exe/1.0/00000001"_s, u"iData=NO"_s}).status, 0);
    QCOMPARE(share.bytes(u"status/new.exe/1.0/new.exe/1.0/00000001/status.txt"_s), QByteArray("iData=NO\r\n"));
}

void TestCerctlSet::everyBucketThatMatches()
{
    const TestShare share;
    const Ran ran =
        cerctl({u"set"_s, share.path(), u"--filter"_s, u"kind:application"_s, u"Crashes per bucket=9"_s, u"--json"_s});
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.json()[u"changed"_s].toInt(), 2);
    QVERIFY(share.bytes(wordStatus).endsWith("Crashes per bucket=9\r\n"));
    QCOMPARE(share.bytes(u"status/excel.exe/11.0.5612.0/excel.exe/11.0.5612.0/000b0a21/status.txt"_s),
             QByteArray("Crashes per bucket=9\r\n"));
    QVERIFY(!QDir(share.path(u"status/blue"_s)).exists());
    const Ran none = cerctl({u"set"_s, share.path(), u"--filter"_s, u"app:nobody"_s, u"Bucket=9"_s, u"--json"_s});
    QCOMPARE(none.status, 0);
    QCOMPARE(none.json()[u"changed"_s].toInt(), 0);
}

void TestCerctlSet::aDryRunTellsWhomAFilterReaches()
{
    const TestShare share;
    const auto before = share.everything();
    const QStringList command{u"set"_s,      share.path(),  u"--filter"_s, u"kind:application"_s,
                              u"iData=NO"_s, u"--dry-run"_s};
    const Ran people = cerctl(command);
    QCOMPARE(people.status, 0);
    const qsizetype diff = people.out.indexOf("+iData=NO"),
                    reach = people.out.indexOf("1 bucket stops collecting reports.");
    QVERIFY2(diff >= 0 && reach > diff, people.out.constData());
    QVERIFY2(people.out.endsWith("2 files would change\n"), people.out.constData());
    QCOMPARE(share.everything(), before);

    const QJsonObject json = cerctl(command + QStringList{u"--json"_s}).json()[u"reach"_s].toObject();
    QCOMPARE(json[u"buckets"_s].toInt(), 2);
    QCOMPARE(json[u"files"_s], (QJsonObject{{u"changed"_s, 1}, {u"made"_s, 1}, {u"same"_s, 0}, {u"refused"_s, 0}}));
    QCOMPARE(json[u"stops"_s].toArray(), QJsonArray{winword}); // the other one is full
    QCOMPARE(json[u"unaffected"_s].toInt(), 1);
    QCOMPARE(json[u"starts"_s].toArray(), QJsonArray());
    QVERIFY(json[u"hits"_s].toInt() > 0 && json[u"machines"_s].toInt() > 0 && json[u"users"_s].toInt() > 0);
    QCOMPARE(json[u"perDay"_s][u"after"_s][u"reports"_s].toDouble(), 0.0);
    QCOMPARE(json[u"lines"_s].toArray(), QJsonArray());
}

void TestCerctlSet::aPolicyTellsWhatEachLineReaches()
{
    TestShare share;
    share.put(wordStatus, "Crashes per bucket=9\r\n");
    const Ran ran = cerctl({u"set"_s, share.path(), u"--policy"_s, u"Crashes per bucket=0"_s, u"--json"_s});
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.json()[u"changed"_s].toInt(), 1);
    const QJsonObject reach = ran.json()[u"reach"_s].toObject();
    QCOMPARE(reach[u"lines"_s].toArray().size(), 1);
    const QJsonObject line = reach[u"lines"_s][0].toObject();
    QCOMPARE(line[u"key"_s].toString(), u"Crashes per bucket"_s);
    QCOMPARE(line[u"before"_s].toString(), u"3"_s);
    QCOMPARE(line[u"after"_s].toString(), u"0"_s);
    QCOMPARE(line[u"overridden"_s].toArray(), QJsonArray{winword});
    QCOMPARE(line[u"buckets"_s].toInt(), reach[u"buckets"_s].toInt() - 1);
    const Ran people = cerctl({u"set"_s, share.path(), u"--policy"_s, u"Crashes per bucket=1"_s});
    QVERIFY2(people.out.contains("overrid"), people.out.constData());
    // What cannot be known keeps nobody from saving.
    QFile::remove(share.path(u"crash.log"_s));
    QVERIFY(QDir().mkdir(share.path(u"crash.log"_s)));
    const Ran blind = cerctl({u"set"_s, share.path(), u"--policy"_s, u"Crashes per bucket=2"_s, u"--json"_s});
    QCOMPARE(blind.status, 0);
    QVERIFY(blind.json()[u"reach"_s][u"hits"_s].isNull());
}

void TestCerctlSet::oneBucketAndQuietRunsAskForNoReach()
{
    const TestShare share;
    const Ran bucket = cerctl({u"set"_s, share.path(), u"--bucket"_s, winword, u"Bucket=8"_s, u"--json"_s});
    QCOMPARE(bucket.status, 0);
    QVERIFY(!bucket.json().contains(u"reach"_s));
    const Ran quiet = cerctl({u"set"_s, share.path(), u"--policy"_s, u"Tracking=NO"_s, u"--quiet"_s});
    QCOMPARE(quiet.status, 0);
    QVERIFY2(quiet.out.isEmpty(), quiet.out.constData());
}

void TestCerctlSet::nothingToChangeIsNoChange()
{
    const TestShare share;
    const auto before = share.everything();
    const Ran ran =
        cerctl({u"set"_s, share.path(), u"--policy"_s, u"Tracking=YES"_s, u"--unset"_s, u"MemoryDump"_s, u"--json"_s});
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.json(), (QJsonObject{{u"changed"_s, 0}, {u"files"_s, QJsonArray()}}));
    QCOMPARE(share.everything(), before);
    QVERIFY(!QFile::exists(journalFile()));
}

void TestCerctlSet::allOrNothing()
{
    TestShare share;
    // A folder stands where the second status.txt belongs.
    share.put(u"status/excel.exe/11.0.5612.0/excel.exe/11.0.5612.0/000b0a21/status.txt/inside"_s, {});
    const auto before = share.everything();
    const Ran ran = cerctl({u"set"_s, share.path(), u"--filter"_s, u"kind:application"_s, u"Bucket=9"_s});
    QCOMPARE(ran.status, 3);
    QVERIFY2(ran.err.contains("000b0a21/status.txt"), ran.err.constData());
    QCOMPARE(share.everything(), before);
}

void TestCerctlSet::aFileThatSomebodyChangesMeanwhileIsAConflict()
{
    const TestShare share;
    QProcess process;
    QByteArray before;
    {
        // The lock keeps the program waiting behind the difference that it has shown.
        Lock lock(share.path(wordStatus));
        QVERIFY(lock.isHeld());
        process.start(cerctlProgram(), {u"set"_s, share.path(), u"--bucket"_s, winword, u"Bucket=9"_s});
        QByteArray shown;
        while (!shown.contains("+Bucket=9") && process.waitForReadyRead())
            shown += process.readAllStandardOutput();
        QVERIFY(shown.contains("+Bucket=9"));
        lock.append("iData=NO\r\n");
        before = share.bytes(wordStatus);
    }
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 4);
    const QByteArray said = process.readAllStandardError();
    QVERIFY2(said.contains("0012a4f3/status.txt"), said.constData());
    QCOMPARE(share.bytes(wordStatus), before);
    QVERIFY(!QFile::exists(journalFile()));
}

void TestCerctlSet::aFileThatSomebodyHoldsIsNotWritten()
{
    const TestShare share;
    const Lock lock(share.path(wordStatus));
    QVERIFY(lock.isHeld());
    const auto before = share.everything();
    const Ran ran = cerctl({u"set"_s, share.path(), u"--filter"_s, u"kind:application"_s, u"Bucket=9"_s});
    QCOMPARE(ran.status, 3);
    QCOMPARE(share.everything(), before);
}

void TestCerctlSet::refusals_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArrayList>("says");
    const QStringList policy{u"SHARE"_s, u"--policy"_s}, word{u"SHARE"_s, u"--bucket"_s, winword};
    QTest::newRow("nothing to change") << policy << 2 << QByteArrayList{"KEY=VALUE"};
    QTest::newRow("no file named") << QStringList{u"SHARE"_s, u"Bucket=1"_s} << 2 << QByteArrayList{"--policy"};
    QTest::newRow("two files named") << policy + word.mid(1) + QStringList{u"iData=1"_s} << 2
                                     << QByteArrayList{"--policy"};
    QTest::newRow("no equals sign") << policy + QStringList{u"Tracking"_s} << 2
                                    << QByteArrayList{"\"Tracking\"", "--unset"};
    QTest::newRow("an unknown key") << policy + QStringList{u"Colour=red"_s} << 2
                                    << QByteArrayList{"\"Colour\"", "Crashes per bucket"};
    QTest::newRow("an unknown key to unset")
        << policy + QStringList{u"--unset"_s, u"Colour"_s} << 2 << QByteArrayList{"\"Colour\""};
    QTest::newRow("a key of a later server")
        << word + QStringList{u"RegTree=HKLM"_s} << 2 << QByteArrayList{"\"RegTree\""};
    QTest::newRow("a boolean that is none")
        << policy + QStringList{u"Tracking=maybe"_s} << 2 << QByteArrayList{"maybe", "2.2.4", "Nothing was written"};
    QTest::newRow("a number with a leading zero")
        << word + QStringList{u"Crashes per bucket=010"_s} << 2 << QByteArrayList{"010", "2.2."};
    QTest::newRow("a key of the other file")
        << word + QStringList{uR"(FileTreeRoot=\\server\share)"_s} << 2 << QByteArrayList{"FileTreeRoot", "2.2.5"};
    QTest::newRow("a root that is no UNC path")
        << policy + QStringList{u"FileTreeRoot=C:\\share"_s} << 2 << QByteArrayList{"C:\\share", "2.2.4"};
    QTest::newRow("one bad value beside a good one")
        << policy + QStringList{u"Tracking=NO"_s, u"NoExternalURL=often"_s} << 2 << QByteArrayList{"often"};
    QTest::newRow("a character that the code page has not")
        << word + QStringList{u"GetFile=C:\\ж.txt"_s} << 2 << QByteArrayList{"Character 4", "windows-1252"};
    QTest::newRow("a filter with a fault")
        << QStringList{u"SHARE"_s, u"--filter"_s, u"hits:>many"_s, u"Bucket=1"_s} << 2 << QByteArrayList{"hits:>many"};
    QTest::newRow("a bucket that cannot be")
        << QStringList{u"SHARE"_s, u"--bucket"_s, u"con\\1.0"_s, u"Bucket=1"_s} << 2 << QByteArrayList{"con"};
    QTest::newRow("a way out of the share")
        << QStringList{u"SHARE"_s, u"--bucket"_s, u"..\\.."_s, u"Bucket=1"_s} << 2 << QByteArrayList{".."};
    QTest::newRow("an empty bucket") << QStringList{u"SHARE"_s, u"--bucket"_s, QString(), u"Bucket=1"_s} << 2
                                     << QByteArrayList{"--bucket"};
    QTest::newRow("no share") << QStringList{u"/nowhere/at/all"_s, u"--policy"_s, u"Tracking=NO"_s} << 3
                              << QByteArrayList{"/nowhere/at/all"};
    QTest::newRow("a server without a share")
        << QStringList{uR"(\\server)"_s, u"--policy"_s, u"Tracking=NO"_s} << 3 << QByteArrayList{R"(\\server)"};
}

void TestCerctlSet::refusals()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, status);
    QFETCH(QByteArrayList, says);
    const TestShare share;
    const auto before = share.everything();
    for (QString &argument : arguments)
        argument.replace(u"SHARE"_s, share.path());
    const Ran ran = cerctl(QStringList{u"set"_s} + arguments);
    QVERIFY2(ran.status == status, ran.err.constData());
    for (const QByteArray &text : std::as_const(says))
        QVERIFY2(ran.err.contains(text), ran.err.constData());
    QCOMPARE(share.everything(), before);
    QVERIFY(!QFile::exists(journalFile()));
}

void TestCerctlSet::aWarningIsToldAndLetThrough()
{
    const TestShare share;
    const Ran ran = cerctl({u"set"_s, share.path(), u"--bucket"_s, winword, u"Response=javascript:alert(1)"_s});
    QCOMPARE(ran.status, 1);
    QVERIFY2(ran.err.contains("value.url-scheme"), ran.err.constData());
    QVERIFY(share.bytes(wordStatus).contains("Response=javascript:alert(1)\r\n"));
}

void TestCerctlSet::aNumberOfAnotherBucketIsTold_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArrayList>("says"); // none: nothing to complain about
    const QStringList excel{u"--bucket"_s, QString::fromLatin1(TestShare::excel)},
        both{u"--filter"_s, u"kind:application"_s};
    const QByteArrayList taken{"share.bucket-id-shared", "4711", TestShare::word, TestShare::excel,
                               "The next free number is 4712."};
    QTest::newRow("another bucket has it") << excel + QStringList{u"Bucket=4711"_s} << taken;
    QTest::newRow("nothing is written for that") << excel + QStringList{u"Bucket=4711"_s, u"--dry-run"_s} << taken;
    QTest::newRow("a bucket that is new")
        << QStringList{u"--bucket"_s, u"new.exe/1.0/new.exe/1.0/00000001"_s, u"Bucket=4711"_s}
        << QByteArrayList{"4711", TestShare::word, "new.exe"};
    QTest::newRow("the last one counts") << excel + QStringList{u"Bucket=5"_s, u"Bucket=4711"_s} << taken;
    QTest::newRow("a number of many") << both + QStringList{u"Bucket=9000"_s}
                                      << QByteArrayList{"share.bucket-id-shared", "would have the number 9000",
                                                        "The next free number is 9001."};
    QTest::newRow("a number of many, one of which has it")
        << both + QStringList{u"Bucket=4711"_s, u"--dry-run"_s}
        << QByteArrayList{"would have the number 4711", "The next free number is 4712."};
    QTest::newRow("its own") << QStringList{u"--bucket"_s, winword, u"Bucket=4711"_s} << QByteArrayList();
    QTest::newRow("one that is free") << excel + QStringList{u"Bucket=4712"_s} << QByteArrayList();
    QTest::newRow("one bucket by a search")
        << QStringList{u"--filter"_s, u"app:excel"_s, u"Bucket=1"_s} << QByteArrayList();
    QTest::newRow("a number that goes") << excel + QStringList{u"--unset"_s, u"Bucket"_s, u"iData=NO"_s}
                                        << QByteArrayList();
}

void TestCerctlSet::aNumberOfAnotherBucketIsTold()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArrayList, says);
    const TestShare share;
    const auto before = share.everything();
    const Ran ran = cerctl(QStringList{u"set"_s, share.path()} + arguments);
    QVERIFY2(ran.status == (says.isEmpty() ? 0 : 1), ran.err.constData());
    QVERIFY2(says.isEmpty() == ran.err.isEmpty(), ran.err.constData());
    for (const QByteArray &text : std::as_const(says))
        QVERIFY2(ran.err.contains(text), ran.err.constData());
    if (arguments.contains(u"--dry-run"_s))
        QCOMPARE(share.everything(), before);
    const Ran quiet = cerctl(QStringList{u"set"_s, share.path(), u"--quiet"_s} + arguments);
    QCOMPARE(quiet.err, QByteArray());
    QCOMPARE(quiet.status, ran.status);
}

void TestCerctlSet::everyEntryOfAListIsWarnedAbout_data()
{
    QTest::addColumn<QString>("setting");
    QTest::addColumn<QByteArrayList>("told");
    QTest::newRow("a semicolon inside of quotes")
        << u"WQL=SELECT * FROM Win32_Service WHERE Name='a;b'"_s
        << QByteArrayList{"value.wql-quote", "WHERE Name='a\" in \"WQL\"", "\"b'\" in \"WQL\"", "LIKE 'a_b'"};
    QTest::newRow("a character that no path has")
        << u"GetFile=C:\\a.txt;%USERPROFILE%\\x|y.txt"_s
        << QByteArrayList{"value.prohibited-character", "\"%USERPROFILE%\\x|y.txt\" in \"GetFile\"", "0x7C"};
    QTest::newRow("a stream of a file") << u"GetFileVersion=C:\\a.dll:b"_s
                                        << QByteArrayList{"value.path-colon", "\"C:\\a.dll:b\" in \"GetFileVersion\""};
    QTest::newRow("a registry key without a name")
        << u"RegKey=HKLM\\\\a"_s << QByteArrayList{"value.registry-empty-key", "\"HKLM\\\\a\" in \"RegKey\""};
}

void TestCerctlSet::everyEntryOfAListIsWarnedAbout()
{
    QFETCH(QString, setting);
    QFETCH(QByteArrayList, told);
    const TestShare share;
    const Ran ran = cerctl({u"set"_s, share.path(), u"--bucket"_s, winword, setting});
    QCOMPARE(ran.status, 1);
    for (const QByteArray &words : std::as_const(told))
        QVERIFY2(ran.err.contains(words), QByteArray(words + " is not in " + ran.err).constData());
    QVERIFY(share.bytes(wordStatus).contains(setting.toLatin1()));
}

void TestCerctlSet::whatConcernsAPersonIsTold_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArrayList>("told"); // nothing: no word about it
    const QByteArray files = "privacy: \"%AppData%\\x.ini\" is what a program keeps";
    QTest::newRow("each entry that matters")
        << QStringList{u"GetFile=C:\\a.log;%AppData%\\x.ini;C:\\Users\\Public\\b"_s, u"RegKey=HKLM\\SAM"_s}
        << QByteArrayList{files, "privacy: \"HKLM\\SAM\" holds"};
    QTest::newRow("a setting as a whole") << QStringList{u"MemoryDump=1"_s} << QByteArrayList{"privacy: Memory may hold"};
    QTest::newRow("in a run that writes nothing")
        << QStringList{u"GetFile=%AppData%\\x.ini"_s, u"--dry-run"_s} << QByteArrayList{files};
    QTest::newRow("beside JSON") << QStringList{u"GetFile=%AppData%\\x.ini"_s, u"--json"_s} << QByteArrayList{files};
    QTest::newRow("not to who wants quiet")
        << QStringList{u"GetFile=%AppData%\\x.ini"_s, u"--quiet"_s} << QByteArrayList();
    QTest::newRow("nothing for what tells of the PC alone")
        << QStringList{u"GetFile=C:\\a.log"_s, u"MemoryDump=NO"_s, u"--unset"_s, u"RegKey"_s} << QByteArrayList();
}

void TestCerctlSet::whatConcernsAPersonIsTold()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArrayList, told);
    const TestShare share;
    const Ran ran = cerctl(QStringList{u"set"_s, share.path(), u"--bucket"_s, winword} + arguments);
    QCOMPARE(ran.status, 0); // no finding
    QCOMPARE(ran.err.count("privacy: "), told.size());
    for (const QByteArray &words : std::as_const(told))
        QVERIFY2(ran.err.contains(words), ran.err.constData());
}

void TestCerctlSet::otherCodePages()
{
    const TestShare share;
    QCOMPARE(cerctl({u"set"_s, share.path(), u"--bucket"_s, winword, u"GetFile=C:\\ж.txt"_s, u"--code-page"_s,
                     u"windows-1251"_s})
                 .status,
             1);
    QVERIFY(share.bytes(wordStatus).contains("GetFile=C:\\\xe6.txt\r\n"));
}

QTEST_GUILESS_MAIN(TestCerctlSet)
#include "tst_cerctlset.moc"
