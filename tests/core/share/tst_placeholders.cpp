// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/placeholders.h"

#include "core/protocol/sharepaths.h"
#include "core/share/scan.h"
#include "core/store/memorystore.h"

#include <QTest>

using namespace cer;
using namespace Qt::StringLiterals;

static const std::string winword = "winword.exe\\11.0.5510.0\\mso.dll\\11.0.5525.0\\0012a4f3";

class TestPlaceholders final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void areFilledIn_data();
    void areFilledIn();
    void areRefused_data();
    void areRefused();
    void anIdOfTheSameEditsCounts();
    void eachBucketGetsItsOwn();
    void valuesOfTemplatesAreCheckedForAnyBucket_data();
    void valuesOfTemplatesAreCheckedForAnyBucket();
};

void TestPlaceholders::areFilledIn_data()
{
    QTest::addColumn<Parameter>("parameter");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("subpath");
    QTest::addColumn<QByteArray>("filled");
    const auto own = QByteArray::fromStdString(winword);
    QTest::newRow("every word") << Parameter::UrlLaunch
                                << "https://kb/{app}/{version}/{module}/{moduleversion}/{offset}/{bucket}"_ba << own
                                << "https://kb/winword.exe/11.0.5510.0/mso.dll/11.0.5525.0/0012a4f3/4711"_ba;
    QTest::newRow("one word twice") << Parameter::Response << "http://kb/?a={app}&b={app}"_ba << own
                                    << "http://kb/?a=winword.exe&b=winword.exe"_ba;
    QTest::newRow("what a URL reserves is percent-encoded")
        << Parameter::UrlLaunch << "https://kb/?app={app}"_ba << "a b&c+d#e%.exe\\1\\m\\1\\00000000"_ba
        << "https://kb/?app=a%20b%26c%2Bd%23e%25.exe"_ba;
    QTest::newRow("so is what is not ASCII") << Parameter::UrlLaunch << "https://kb/{app}"_ba
                                             << "caf\xc3\xa9.exe\\1\\m\\1\\00000000"_ba << "https://kb/caf%C3%A9.exe"_ba;
    QTest::newRow("a path takes the name as it is") << Parameter::GetFile << "%ProgramFiles%\\{app}\\log.txt"_ba
                                                    << "a b.exe\\1\\m\\1\\00000000"_ba
                                                    << "%ProgramFiles%\\a b.exe\\log.txt"_ba;
    QTest::newRow("a name is not looked at again") << Parameter::GetFile << "C:\\{app}"_ba
                                                   << "{module}\\1\\m\\1\\00000000"_ba << "C:\\{module}"_ba;
    QTest::newRow("other words in braces stay") << Parameter::RegKey << "HKCR\\CLSID\\{0002DF01-0000}\\{App}\\{}"_ba
                                                << own << "HKCR\\CLSID\\{0002DF01-0000}\\{App}\\{}"_ba;
    QTest::newRow("a brace before a word") << Parameter::RegKey << "HKCR\\{{app}"_ba << own << "HKCR\\{winword.exe"_ba;
    QTest::newRow("a brace that stays open") << Parameter::RegKey << "HKCR\\{app"_ba << own << "HKCR\\{app"_ba;
    QTest::newRow("errors of the kernel have a name too") << Parameter::UrlLaunch << "https://kb/{app}"_ba << "blue"_ba
                                                          << "https://kb/blue"_ba;
}

void TestPlaceholders::areFilledIn()
{
    QFETCH(Parameter, parameter);
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, subpath);
    const ConfigDocument status = ConfigDocument::read("Bucket=4711\r\n", DocumentKind::Status);
    const auto filled = filledIn(parameter, value.toStdString(), subpath.toStdString(), status);
    QVERIFY(filled);
    QTEST(QByteArray::fromStdString(*filled), "filled");
}

void TestPlaceholders::areRefused_data()
{
    QTest::addColumn<Parameter>("parameter");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("subpath");
    QTest::addColumn<ValueFault>("fault");
    using Arguments = std::vector<std::string>;
    QTest::newRow("a bucket without an id has nothing for {bucket}")
        << Parameter::UrlLaunch << "https://kb/{bucket}"_ba << QByteArray::fromStdString(winword)
        << ValueFault{FindingCode::TemplateNothingFor, 11, Arguments{"URLLaunch", "bucket"}, {}};
    QTest::newRow("an error of the kernel has no module")
        << Parameter::GetFile << "C:\\{module}"_ba << "blue"_ba
        << ValueFault{FindingCode::TemplateNothingFor, 3, Arguments{"GetFile", "module"}, {}};
    QTest::newRow("a name with a semicolon would be two entries of a list")
        << Parameter::GetFile << "C:\\{app}"_ba << "a;b.exe\\1\\m\\1\\00000000"_ba
        << ValueFault{FindingCode::TemplateNameUnfit, 3, Arguments{"GetFile", "app", "a;b.exe"}, {}};
    QTest::newRow("a name that is not ASCII has no bytes that all clients read alike")
        << Parameter::RegKey << "HKLM\\{app}"_ba << "caf\xc3\xa9.exe\\1\\m\\1\\00000000"_ba
        << ValueFault{FindingCode::TemplateNameUnfit, 5, Arguments{"RegKey", "app", "caf\xc3\xa9.exe"}, {}};
}

void TestPlaceholders::areRefused()
{
    QFETCH(Parameter, parameter);
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, subpath);
    QFETCH(ValueFault, fault);
    const auto filled = filledIn(parameter, value.toStdString(), subpath.toStdString(), ConfigDocument());
    QVERIFY(!filled);
    QVERIFY(filled.error() == fault);
}

void TestPlaceholders::anIdOfTheSameEditsCounts()
{
    const std::vector<SettingEdit> edits{{Parameter::BucketId, "12"},
                                         {Parameter::UrlLaunch, "https://kb/{bucket}", true}};
    const auto filled = filledIn(edits, winword, ConfigDocument());
    QVERIFY(filled);
    QVERIFY((*filled == std::vector<SettingEdit>{{Parameter::BucketId, "12"}, {Parameter::UrlLaunch, "https://kb/12"}}));

    const ConfigDocument status = ConfigDocument::read("Bucket=4711\r\n", DocumentKind::Status);
    const std::vector<SettingEdit> away{{Parameter::BucketId, {}}, {Parameter::UrlLaunch, "https://kb/{bucket}", true}};
    QVERIFY(!filledIn(away, winword, status));
}

void TestPlaceholders::eachBucketGetsItsOwn()
{
    MemoryStore store;
    for (const char *subpath : {"a.exe\\1\\m\\1\\00000000", "b.exe\\1\\m\\1\\00000000", "blue"})
        store.addFile(countFile(subpath), "Cabs Gathered=1\r\nTotal Hits=1\r\n");
    const SnapshotPtr snapshot = scanShare(store, {}, {}, [](const ScanUpdate &) { }).value();
    const std::vector<std::uint32_t> rows{0, 1, 2};
    const std::vector<SettingEdit> edits{{Parameter::GetFile, "C:\\{module}\\{app}", true}};
    const BulkEdit bulk = bulkEdit(*snapshot, rows, edits, {});
    QCOMPARE(bulk.files.size(), 2u);
    QCOMPARE(*bulk.files[0].after, "GetFile=C:\\m\\a.exe\r\n");
    QCOMPARE(*bulk.files[1].after, "GetFile=C:\\m\\b.exe\r\n");
    QCOMPARE(bulk.refused.size(), 1u);
    QCOMPARE(snapshot->subpath(bulk.refused[0].row), "blue");
    QVERIFY(bulk.refused[0].fault.code == FindingCode::TemplateNothingFor);
}

void TestPlaceholders::valuesOfTemplatesAreCheckedForAnyBucket_data()
{
    QTest::addColumn<Parameter>("parameter");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<bool>("good");
    QTest::newRow("a URL with placeholders") << Parameter::UrlLaunch << "https://kb/{app}?b={bucket}"_ba << true;
    QTest::newRow("a URL with braces that are none") << Parameter::UrlLaunch << "https://kb/{program}"_ba << false;
    QTest::newRow("a placeholder is no number") << Parameter::CrashesPerBucket << "{app}"_ba << false;
    QTest::newRow("the id is one") << Parameter::CrashesPerBucket << "{bucket}"_ba << true;
}

void TestPlaceholders::valuesOfTemplatesAreCheckedForAnyBucket()
{
    QFETCH(Parameter, parameter);
    QFETCH(QByteArray, value);
    QFETCH(bool, good);
    QCOMPARE(std::ranges::none_of(checkTemplateValue(parameter, value.toStdString()), isError), good);
}

QTEST_APPLESS_MAIN(TestPlaceholders)
#include "tst_placeholders.moc"
