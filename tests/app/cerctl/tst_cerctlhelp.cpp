// SPDX-License-Identifier: GPL-3.0-or-later
#include "cerctl.h"
#include "core/client/pack.h"
#include "tests/core/minidump/dumpbuilder.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QStringList commands()
{
    return {u"scan"_s,   u"show"_s,       u"hits"_s,        u"crashes"_s,     u"check"_s,
            u"lint"_s,   u"get"_s,        u"set"_s,         u"dump"_s,        u"export"_s,
            u"sample"_s, u"completion"_s, u"report-list"_s, u"report-show"_s, u"report-extract"_s};
}

QStringList examplesOf(const QByteArray &help)
{
    QStringList examples;
    const QStringList lines = QString::fromUtf8(help.mid(help.indexOf("Examples:"))).split(u'\n');
    for (const QString &line : lines) {
        if (line.startsWith(u"  cerctl "_s))
            examples << line.trimmed();
    }
    return examples;
}

/// What bash would offer for these words.
QByteArrayList completed(const QString &script, const QStringList &words)
{
    QProcess bash;
    QString call = u"source %1; COMP_WORDS=("_s.arg(script);
    for (const QString &word : words)
        call += u" '%1'"_s.arg(word);
    call += u"); COMP_CWORD=%1; _cerctl; printf '%s\\n' \"${COMPREPLY[@]}\""_s.arg(words.size() - 1);
    bash.start(u"bash"_s, {u"--norc"_s, u"-c"_s, call});
    bash.waitForFinished();
    return bash.readAllStandardOutput().trimmed().split('\n');
}

} // namespace

class TestCerctlHelp final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyCommandHasHelp_data();
    void everyCommandHasHelp();
    void everyExampleRuns_data();
    void everyExampleRuns();
    void theVersion();
    void usage_data();
    void usage();
    void outputThatCannotBeWritten();
    void completion_data();
    void completion();

private:
    QTemporaryDir m_folder;
};

void TestCerctlHelp::everyCommandHasHelp_data()
{
    QTest::addColumn<QString>("command");
    for (const QString &command : commands())
        QTest::newRow(qPrintable(command)) << command;
}

void TestCerctlHelp::everyCommandHasHelp()
{
    QFETCH(QString, command);
    const Ran ran = cerctl({command, u"--help"_s});
    QCOMPARE(ran.status, 0);
    QVERIFY(ran.out.contains("Usage: cerctl " + command.toUtf8()));
    QVERIFY(!examplesOf(ran.out).isEmpty());
    QVERIFY2(cerctl({u"--help"_s}).out.contains("\n  " + command.toUtf8() + ' '), "listed");
    for (const QByteArray &line : ran.out.split('\n'))
        QVERIFY2(QString::fromUtf8(line).size() <= 140, line.constData());
}

void TestCerctlHelp::everyExampleRuns_data()
{
    QTest::addColumn<QString>("example");
    QStringList examples = examplesOf(cerctl({u"--help"_s}).out);
    for (const QString &command : commands())
        examples << examplesOf(cerctl({command, u"--help"_s}).out);
    examples.removeDuplicates();
    for (const QString &example : std::as_const(examples))
        QTest::newRow(qPrintable(example)) << example;
}

void TestCerctlHelp::everyExampleRuns()
{
    QFETCH(QString, example);
    const TestShare share;
    const QTemporaryDir out;
    QFile dump(out.filePath(u"winword.dmp"_s));
    QVERIFY(dump.open(QIODevice::WriteOnly));
    dump.write(QByteArray::fromStdString(crashDump().bytes()));
    dump.close();
    QFile report(out.filePath(u"report.cab"_s));
    QVERIFY(report.open(QIODevice::WriteOnly));
    report.write(QByteArray::fromStdString(
        cer::packCab(std::vector<cer::CabMember>{{"version.txt", "10.0.19045", 0}, {"memory.dmp", crashDump().bytes(), 0}})
            .value()));
    report.close();
    example.replace(u"/srv/cer"_s, share.path());
    example.replace(QRegularExpression(u"(?<= )/tmp/(?=[a-z.]+( |$))"_s), out.path() + u'/');
    example.replace(QRegularExpression(u"^cerctl"_s), cerctlProgram());
    QProcess shell;
    shell.start(u"sh"_s, {u"-c"_s, example});
    QVERIFY(shell.waitForFinished(60'000));
    const QByteArray said = shell.readAllStandardError();
    // 1 where an example looks at something that has a problem.
    const bool looksForProblems = example.contains(u"--as status"_s) || example.contains(u" check "_s);
    QVERIFY2(shell.exitCode() == 0 || (shell.exitCode() == 1 && looksForProblems), said.constData());
}

void TestCerctlHelp::theVersion()
{
    const Ran ran = cerctl({u"--version"_s});
    QCOMPARE(ran.status, 0);
    QVERIFY(QRegularExpression(uR"(^cerctl \d+\.\d+\.\d+\n$)"_s).match(QString::fromUtf8(ran.out)).hasMatch());
}

void TestCerctlHelp::usage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("out");
    QTest::addColumn<QByteArray>("err");
    QTest::newRow("nothing at all shows the help") << QStringList() << 0 << "Usage:"_ba << QByteArray();
    QTest::newRow("an unknown command") << QStringList{u"frobnicate"_s} << 2 << QByteArray() << "frobnicate"_ba;
    QTest::newRow("an unknown option") << QStringList{u"--frobnicate"_s} << 2 << QByteArray() << "frobnicate"_ba;
    QTest::newRow("two commands") << QStringList{u"completion"_s, u"completion"_s, u"x"_s} << 2 << QByteArray() << "x"_ba;
    QTest::newRow("global options before the command")
        << QStringList{u"--quiet"_s, u"completion"_s} << 0 << QByteArray() << QByteArray();
}

void TestCerctlHelp::usage()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, status);
    QFETCH(QByteArray, out);
    QFETCH(QByteArray, err);
    const Ran ran = cerctl(arguments);
    QCOMPARE(ran.status, status);
    QVERIFY2(ran.out.contains(out) && ran.out.isEmpty() == out.isEmpty(), ran.out.constData());
    QVERIFY2(ran.err.contains(err) && ran.err.isEmpty() == err.isEmpty(), ran.err.constData());
}

void TestCerctlHelp::outputThatCannotBeWritten()
{
    const TestShare share;
    QProcess process;
    process.setStandardOutputFile(u"/dev/full"_s);
    process.start(cerctlProgram(), {u"scan"_s, share.path()});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 3);
    QVERIFY(process.readAllStandardError().contains("standard output"));
}

void TestCerctlHelp::completion_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QByteArrayList>("offered");
    const QString cerctl = u"cerctl"_s;
    QTest::newRow("commands") << QStringList{cerctl, u"s"_s} << QByteArrayList{"scan", "show", "set", "sample"};
    QTest::newRow("options of a command")
        << QStringList{cerctl, u"scan"_s, u"/srv"_s, u"--li"_s} << QByteArrayList{"--limit"};
    QTest::newRow("options of a choice between files")
        << QStringList{cerctl, u"set"_s, u"--buck"_s} << QByteArrayList{"--bucket"};
    QTest::newRow("global options behind a command")
        << QStringList{cerctl, u"get"_s, u"--col"_s} << QByteArrayList{"--color"};
    QTest::newRow("values of an option") << QStringList{cerctl, u"lint"_s, u"--as"_s, u"c"_s}
                                         << QByteArrayList{"count", "crash"};
    QTest::newRow("settings with their blanks")
        << QStringList{cerctl, u"get"_s, u"/srv"_s, u"Cr"_s} << QByteArrayList{"Crashes\\ per\\ bucket"};
    QTest::newRow("settings to write") << QStringList{cerctl, u"set"_s, u"/srv"_s, u"Tr"_s}
                                       << QByteArrayList{"Tracking="};
    QTest::newRow("files are left to bash") << QStringList{cerctl, u"scan"_s, u"/sr"_s} << QByteArrayList{""};
}

void TestCerctlHelp::completion()
{
    QFETCH(QStringList, words);
    QFETCH(QByteArrayList, offered);
    QFile script(m_folder.filePath(u"cerctl"_s));
    QVERIFY(script.open(QIODevice::WriteOnly));
    script.write(cerctl({u"completion"_s}).out);
    script.close();
    QCOMPARE(completed(script.fileName(), words), offered);
}

QTEST_GUILESS_MAIN(TestCerctlHelp)
#include "tst_cerctlhelp.moc"
