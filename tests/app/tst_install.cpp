// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

const QString id = u"org.cerconsole.CerConsole"_s;

struct Ran {
    int status = -1; // -1: it did not start, crashed or did not end
    QByteArray out;  // with what it said of errors
};

Ran run(const QString &program, const QStringList &arguments, const QMap<QString, QString> &environment = {})
{
    QProcess process;
    QProcessEnvironment all = QProcessEnvironment::systemEnvironment();
    for (const auto &[name, value] : environment.asKeyValueRange())
        all.insert(name, value);
    process.setProcessEnvironment(all);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    const bool ended = process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit;
    return {ended ? process.exitCode() : -1, process.readAll()};
}

QString version()
{
    return qEnvironmentVariable("CER_VERSION");
}

} // namespace

class TestInstall final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everythingIsWhereItBelongs_data();
    void everythingIsWhereItBelongs();
    void theProgramsStartFromThere_data();
    void theProgramsStartFromThere();
    void theProcessThatReadsReportsIsFound();
    void theLauncherStartsAProgramThatIsThere();
    void theLauncherIsValid();
    void theDescriptionIsValid();
    void theDescriptionIsOfThisVersion();
    void packagersChooseTheFolders();

private:
    QString installed(const QString &file) const { return m_prefix.filePath(file); }

    QTemporaryDir m_prefix;
};

void TestInstall::initTestCase()
{
    const Ran ran = run(qEnvironmentVariable("CER_CMAKE"),
                        {u"--install"_s, qEnvironmentVariable("CER_BUILD"), u"--prefix"_s, m_prefix.path()});
    QVERIFY2(ran.status == 0, ran.out.constData());
}

void TestInstall::everythingIsWhereItBelongs_data()
{
    QTest::addColumn<QString>("file");
    for (const QString &file :
         {u"bin/cer-console"_s, u"bin/cerctl"_s, u"share/applications/%1.desktop"_s.arg(id),
          u"share/metainfo/%1.metainfo.xml"_s.arg(id), u"share/icons/hicolor/scalable/apps/%1.svg"_s.arg(id),
          u"share/bash-completion/completions/cerctl"_s, u"libexec/cer-report-reader"_s})
        QTest::newRow(qPrintable(file)) << file;
}

void TestInstall::everythingIsWhereItBelongs()
{
    QFETCH(QString, file);
    const QFileInfo info(installed(file));
    QVERIFY(info.isFile() && info.size() > 0);
    QCOMPARE(info.isExecutable(), file.startsWith(u"bin/"_s) || file.startsWith(u"libexec/"_s));
}

void TestInstall::theProgramsStartFromThere_data()
{
    QTest::addColumn<QString>("program");
    QTest::newRow("the console") << u"cer-console"_s;
    QTest::newRow("the program for scripts") << u"cerctl"_s;
}

void TestInstall::theProgramsStartFromThere()
{
    QFETCH(QString, program);
    const Ran ran = run(installed(u"bin/"_s + program), {u"--version"_s});
    QCOMPARE(ran.status, 0);
    QCOMPARE(QString::fromUtf8(ran.out).trimmed(), program + u' ' + version());
}

void TestInstall::theProcessThatReadsReportsIsFound()
{
    QFile report(installed(u"report.txt"_s));
    QVERIFY(report.open(QIODevice::WriteOnly) && report.write("text\n") == 5);
    report.close();
    const Ran ran = run(installed(u"bin/cerctl"_s), {u"report-show"_s, report.fileName()});
    QCOMPARE(ran.out, "text\n");
    QCOMPARE(ran.status, 0);
}

void TestInstall::theLauncherStartsAProgramThatIsThere()
{
    QSettings launcher(installed(u"share/applications/%1.desktop"_s.arg(id)), QSettings::IniFormat);
    launcher.beginGroup(u"Desktop Entry"_s);
    const QString program = launcher.value(u"Exec"_s).toString().section(u' ', 0, 0);
    QVERIFY(QFileInfo(installed(u"bin/"_s + program)).isExecutable());
    const QString icon = launcher.value(u"Icon"_s).toString();
    QVERIFY(QFileInfo::exists(installed(u"share/icons/hicolor/scalable/apps/%1.svg"_s.arg(icon))));
    for (const QString &key : {u"GenericName[de]"_s, u"Comment[de]"_s, u"Keywords[de]"_s})
        QVERIFY2(launcher.contains(key), qPrintable(key));
}

void TestInstall::theLauncherIsValid()
{
    const Ran ran = run(u"desktop-file-validate"_s, {installed(u"share/applications/%1.desktop"_s.arg(id))});
    QVERIFY2(ran.status == 0 && ran.out.isEmpty(), ran.out.constData());
}

void TestInstall::theDescriptionIsValid()
{
    // The project has no home page that could be named.
    const Ran ran = run(u"appstreamcli"_s, {u"validate"_s, u"--no-net"_s, u"--override=url-homepage-missing=info"_s,
                                            installed(u"share/metainfo/%1.metainfo.xml"_s.arg(id))});
    QVERIFY2(ran.status == 0, ran.out.constData());
}

void TestInstall::theDescriptionIsOfThisVersion()
{
    QFile file(installed(u"share/metainfo/%1.metainfo.xml"_s.arg(id)));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QXmlStreamReader reader(&file);
    while (!reader.atEnd() && !(reader.readNext() == QXmlStreamReader::StartElement && reader.name() == "release"_L1)) {
    }
    QCOMPARE(reader.attributes().value("version"_L1), version());
}

void TestInstall::packagersChooseTheFolders()
{
    const QTemporaryDir root;
    const Ran ran = run(qEnvironmentVariable("CER_CMAKE"),
                        {u"--install"_s, qEnvironmentVariable("CER_BUILD"), u"--prefix"_s, u"/usr"_s, u"--strip"_s},
                        {{u"DESTDIR"_s, root.path()}});
    QVERIFY2(ran.status == 0, ran.out.constData());
    QVERIFY(QFileInfo(root.filePath(u"usr/bin/cer-console"_s)).isExecutable());
    QCOMPARE(QDir(root.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList{u"usr"_s});
}

QTEST_GUILESS_MAIN(TestInstall)
#include "tst_install.moc"
