// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/minidump/filesource.h"
#include "core/minidump/minidump.h"
#include "core/protocol/configdocument.h"
#include "core/report/regexport.h"
#include "core/report/text.h"
#include "core/report/texttable.h"
#include "core/sample/sample.h"

#include <QDirIterator>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace cer;
using namespace Qt::StringLiterals;

namespace {

struct Unpacked {
    QString cab, subpath, folder;
    bool isWhole = false;
};

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Result<Minidump> readDump(const QString &path)
{
    const auto source = openFile(path.toStdString());
    return source ? readMinidump(**source) : std::unexpected(source.error());
}

} // namespace

/// What is in the reports of a sample share, as the readers of the console see it.
class TestSampleReports final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void oneIsCutOff();
    void everyDumpIsThatOfItsBucket();
    void whatIsAskedForIsThere_data();
    void whatIsAskedForIsThere();
    void theRegistryCanBeRead();
    void queriesCanBeRead();
    void versionsCanBeRead();
    void reportsOfABucketDiffer();

private:
    QStringList paths(const QString &name) const;

    QTemporaryDir m_folder, m_members;
    std::vector<Unpacked> m_reports;
};

/// Where the reports hold a member of that name.
QStringList TestSampleReports::paths(const QString &name) const
{
    QStringList found;
    for (const Unpacked &report : m_reports) {
        if (QFile::exists(report.folder + u'/' + name))
            found << report.folder + u'/' + name;
    }
    return found;
}

void TestSampleReports::initTestCase()
{
    const QString share = m_folder.path() + u"/share"_s;
    QVERIFY(writeSample(share.toStdString(), {.buckets = 150, .hits = 3000, .seed = 5, .now = localSeconds(2026, 4, 1)}));
    QDirIterator it(share + u"/cabs"_s, {u"*.cab"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        Unpacked report{it.next(), {}, m_members.path() + u'/' + QString::number(m_reports.size()), false};
        report.subpath = QDir(share + u"/cabs"_s).relativeFilePath(it.fileInfo().path()).replace(u'/', u'\\');
        report.isWhole = QProcess::execute(u"cabextract"_s, {u"-q"_s, u"-d"_s, report.folder, report.cab}) == 0;
        m_reports.push_back(report);
    }
    QVERIFY(m_reports.size() > 200);
}

void TestSampleReports::oneIsCutOff()
{
    QCOMPARE(std::ranges::count(m_reports, false, &Unpacked::isWhole), 1);
}

void TestSampleReports::everyDumpIsThatOfItsBucket()
{
    std::size_t dumps = 0;
    for (const Unpacked &report : m_reports) {
        if (!report.isWhole || !QFile::exists(report.folder + u"/minidump.mdmp"_s))
            continue;
        ++dumps;
        const auto dump = readDump(report.folder + u"/minidump.mdmp"_s);
        QVERIFY(dump);
        QVERIFY(dump->faults.empty());
        const auto signature = signatureOf(*dump);
        QVERIFY(signature);
        QCOMPARE(QString::fromStdString(subpath(*signature)), report.subpath);
        QVERIFY(!dump->threads.empty());
    }
    QVERIFY(dumps > 200);
}

void TestSampleReports::whatIsAskedForIsThere_data()
{
    QTest::addColumn<QString>("entry"); // of status.txt
    QTest::addColumn<QString>("member");
    QTest::newRow("a key of the registry") << uR"(RegKey=HKLM\Software\Example\Inventory)"_s << u"Inventory.reg"_s;
    QTest::newRow("a file") << uR"(GetFile=%ProgramData%\Inventory\inventory.log)"_s << u"inventory.log"_s;
    QTest::newRow("another file") << uR"(GetFile=%ProgramData%\Inventory\settings.ini)"_s << u"settings.ini"_s;
    QTest::newRow("a query") << u"WQL=select * from Win32_LogicalDisk"_s << u"wql.txt"_s;
    QTest::newRow("another query") << u"WQL=select DriverVersion,Name from Win32_VideoController"_s << u"wql-2.txt"_s;
    QTest::newRow("the version of a file")
        << uR"(GetFileVersion=%WINDIR%\system32\ntdll.dll)"_s << u"ntdll.dll.version.txt"_s;
}

/// The client says in its manifest which member is for which entry.
void TestSampleReports::whatIsAskedForIsThere()
{
    QFETCH(QString, entry);
    QFETCH(QString, member);
    const QByteArray line = (member + u'\t' + entry + u"\r\n"_s).toLatin1();
    const QStringList members = paths(member);
    QVERIFY(members.size() >= 2);
    for (const QString &path : members)
        QVERIFY(bytesOf(QFileInfo(path).path() + u"/manifest.txt"_s).contains(line));
}

void TestSampleReports::theRegistryCanBeRead()
{
    const QStringList members = paths(u"Inventory.reg"_s) + paths(u"CurrentVersion.reg"_s);
    QVERIFY(!paths(u"CurrentVersion.reg"_s).isEmpty());
    for (const QString &path : members) {
        const std::string bytes = bytesOf(path).toStdString();
        const RegistryExport values = readRegistryFile(decodeText(bytes).value_or(std::string()));
        QVERIFY(values.faults.empty());
        QCOMPARE(values.keys.size(), std::size_t(1));
        QVERIFY(values.keys.front().values.size() >= 6);
    }
}

void TestSampleReports::queriesCanBeRead()
{
    for (const QString &path : paths(u"wql.txt"_s)) {
        const std::string bytes = bytesOf(path).toStdString();
        const auto table = readTextTable("wql.txt", decodeText(bytes).value_or(std::string()));
        QVERIFY(table);
        const auto size = std::ranges::any_of(table->rows, [](const auto &row) { return row.front() == "Size"; });
        QVERIFY(size || std::ranges::contains(table->columns, "Size"));
    }
}

void TestSampleReports::versionsCanBeRead()
{
    for (const QString &path : paths(u"ntdll.dll.version.txt"_s)) {
        const std::string bytes = bytesOf(path).toStdString();
        const auto table = readTextTable("ntdll.dll.version.txt", decodeText(bytes).value_or(std::string()));
        QVERIFY(table && table->form == TextTableForm::Pairs);
        QVERIFY(table->rows.at(1).at(1).starts_with("10.0.19041."));
    }
}

void TestSampleReports::reportsOfABucketDiffer()
{
    for (const QString &name : {u"Inventory.reg"_s, u"inventory.log"_s, u"settings.ini"_s, u"minidump.mdmp"_s}) {
        QSet<QByteArray> contents;
        for (const QString &path : paths(name))
            contents << bytesOf(path);
        QVERIFY2(contents.size() >= 4, qPrintable(name));
    }
}

QTEST_GUILESS_MAIN(TestSampleReports)
#include "tst_samplereports.moc"
