// SPDX-License-Identifier: GPL-3.0-or-later
#include "cerctl.h"
#include "tests/common/smbserver.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

#include <poll.h>
#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

const QString password = QString::fromStdString(SmbServer::password());

QByteArray everythingIn(const QString &folder)
{
    QByteArray all;
    for (const QFileInfo &entry : QDir(folder).entryInfoList(QDir::Files | QDir::Hidden)) {
        QFile file(entry.filePath());
        if (file.open(QIODevice::ReadOnly))
            all += file.readAll();
    }
    return all;
}

/// Runs cerctl on a terminal of its own and types \a line when it asks. All that the terminal showed.
QByteArray onATerminal(const QStringList &arguments, const QByteArray &line, int &status)
{
    std::vector<QByteArray> words{cerctlProgram().toLocal8Bit()};
    for (const QString &argument : arguments)
        words.push_back(argument.toLocal8Bit());
    std::vector<char *> argv;
    for (QByteArray &word : words)
        argv.push_back(word.data());
    argv.push_back(nullptr);
    int terminal = -1;
    const pid_t child = ::forkpty(&terminal, nullptr, nullptr, nullptr);
    if (child == 0) {
        ::execv(argv[0], argv.data());
        ::_exit(127);
    }
    QByteArray shown;
    bool typed = false;
    char bytes[4096];
    for (ssize_t got = ::read(terminal, bytes, sizeof bytes); got > 0; got = ::read(terminal, bytes, sizeof bytes)) {
        shown.append(bytes, got);
        if (!typed && shown.contains("Password for ")) {
            typed = true;
            (void)!::write(terminal, line.constData(), std::size_t(line.size()));
        }
    }
    ::close(terminal);
    ::waitpid(child, &status, 0);
    return shown;
}

} // namespace

/// Every command over SMB, and where the password comes from.
class TestCerctlSmb final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theSameBucketsAsOnTheDisk();
    void theSameReportAsOnTheDisk();
    void setReportLogAndUndo();
    void whatIsWrongIsSaid_data();
    void whatIsWrongIsSaid();
    void aPasswordIsTypedUnseen();
    void thePasswordIsNowhere();

private:
    Ran run(const QStringList &arguments, const QString &with = password) const
    {
        const Ran ran = cerctl(arguments, {{u"CERCTL_PASSWORD"_s, with}});
        m_said += ran.out + ran.err;
        return ran;
    }
    QString url(const QString &share = u"cer"_s) const
    {
        return QString::fromStdString(m_server->url(share.toStdString()));
    }
    QByteArray onDisk(const QString &file) const
    {
        QFile in(m_server->folder() + u'/' + file);
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }

    std::unique_ptr<SmbServer> m_server;
    mutable QByteArray m_said;
};

void TestCerctlSmb::initTestCase()
{
    m_server = std::make_unique<SmbServer>();
    if (!m_server->problem().isEmpty())
        QSKIP(qPrintable(m_server->problem()));
    const TestShare share;
    const QMap<QString, QByteArray> files = share.everything();
    for (const auto &[name, bytes] : files.asKeyValueRange()) {
        const QString path = m_server->folder() + u'/' + name;
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
}

void TestCerctlSmb::theSameBucketsAsOnTheDisk()
{
    const Ran over = run({u"scan"_s, url(), u"--json"_s, u"--history"_s});
    const Ran beside = cerctl({u"scan"_s, m_server->folder(), u"--json"_s, u"--history"_s});
    QVERIFY2(over.status == beside.status, over.err.constData());
    QJsonObject a = over.json(), b = beside.json();
    QCOMPARE(a[u"share"].toString(), url());
    a.remove(u"share"_s);
    b.remove(u"share"_s);
    QCOMPARE(a[u"buckets"].toArray().size(), 3);
    QCOMPARE(a, b);
    QCOMPARE(run({u"check"_s, url(), u"--json"_s}).json()[u"findings"],
             cerctl({u"check"_s, m_server->folder(), u"--json"_s}).json()[u"findings"]);
}

void TestCerctlSmb::theSameReportAsOnTheDisk()
{
    const QString cabs = u'/' + QString::fromLatin1(TestShare::wordCabs);
    for (const QString &file : {cabs + u"hits.log"_s, u"/crash.log"_s}) {
        const Ran over = run({u"report-show"_s, url() + file});
        QVERIFY2(over.status == 0, over.err.constData());
        QCOMPARE(over.out, cerctl({u"report-show"_s, m_server->folder() + file}).out);
        QVERIFY(over.out.contains("ada"));
    }
    QCOMPARE(run({u"report-list"_s, url() + u"/no.cab"_s}).status, 3);
    const QTemporaryDir out;
    QCOMPARE(run({u"report-extract"_s, url() + u"/crash.log"_s, out.path()}).status, 0);
    QFile file(out.filePath(u"crash.log"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), onDisk(u"crash.log"_s));
}

void TestCerctlSmb::setReportLogAndUndo()
{
    const QByteArray before = onDisk(u"policy.txt"_s);
    const Ran set = run({u"set"_s, url(), u"--policy"_s, u"Crashes per bucket=9"_s, u"--why"_s, u"more"_s});
    QVERIFY2(set.status == 0, set.err.constData());
    QVERIFY(onDisk(u"policy.txt"_s).contains("Crashes per bucket=9"));
    const Ran report = run({u"report"_s, url(), u"--signature"_s, u"a.exe"_s, u"1.0"_s, u"b.dll"_s, u"2.0"_s,
                            u"0000abcd"_s, u"--machine"_s, u"PC-7"_s, u"--json"_s});
    QVERIFY2(report.status == 0, report.err.constData());
    QVERIFY(report.json()[u"delivered"].toString().startsWith(u"cabs/a.exe/1.0/b.dll/2.0/0000abcd/"_s)
            || report.json()[u"delivered"].toString().contains(u"0000abcd"_s));
    QCOMPARE(onDisk(u"counts/a.exe/1.0/b.dll/2.0/0000abcd/count.txt"_s), "Cabs Gathered=1\r\nTotal Hits=1\r\n"_ba);
    QVERIFY(onDisk(u"crash.log"_s).contains("PC-7"));
    const Ran log = run({u"log"_s, url(), u"--json"_s});
    QCOMPARE(log.json()[u"entries"].toArray().size(), 1);
    const Ran undo = run({u"undo"_s, url()});
    QVERIFY2(undo.status == 0, undo.err.constData());
    QCOMPARE(onDisk(u"policy.txt"_s), before);
}

void TestCerctlSmb::whatIsWrongIsSaid_data()
{
    QTest::addColumn<QString>("share");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("the wrong password") << u"cer"_s << u"wrong"_s << "does not accept this user name or password"_ba;
    QTest::newRow("a share that is not there") << u"none"_s << password << "There is no share"_ba;
    QTest::newRow("a share for others") << u"closed"_s << password << "no right"_ba;
    QTest::newRow("a folder that is not there") << u"cer/none"_s << password << "does not exist"_ba;
    QTest::newRow("a password in the URL") << u"secret"_s << password << "A password does not belong"_ba;
}

void TestCerctlSmb::whatIsWrongIsSaid()
{
    QFETCH(const QString, share);
    QFETCH(const QString, password);
    QFETCH(const QByteArray, words);
    QString root = url(share);
    if (share == u"secret"_s)
        root.replace(u'@', u":hidden@"_s);
    const Ran ran = run({u"scan"_s, root}, password);
    QCOMPARE(ran.status, 3);
    QVERIFY2(ran.err.contains(words), ran.err.constData());
    QVERIFY(!ran.err.contains("hidden"));
}

void TestCerctlSmb::aPasswordIsTypedUnseen()
{
    int status = -1;
    const QByteArray shown = onATerminal({u"scan"_s, url(), u"--quiet"_s}, password.toUtf8() + '\n', status);
    QVERIFY2(WIFEXITED(status) && WEXITSTATUS(status) <= 1, shown.constData());
    QVERIFY(shown.contains(QByteArray::fromStdString(m_server->user()) + "@127.0.0.1: "));
    m_said += shown;
}

void TestCerctlSmb::thePasswordIsNowhere()
{
    QVERIFY(m_said.contains("winword.exe"));
    QVERIFY(!m_said.contains(password.toUtf8()));
    const QByteArray journal = everythingIn(qEnvironmentVariable("CER_HOME"));
    QVERIFY(journal.contains("policy.txt"));
    QVERIFY(!journal.contains(password.toUtf8()));
}

QTEST_GUILESS_MAIN(TestCerctlSmb)
#include "tst_cerctlsmb.moc"
