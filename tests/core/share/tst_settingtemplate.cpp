// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/settingtemplate.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <filesystem>

#include <memory>

using namespace cer;
using namespace Qt::StringLiterals;

static const SettingTemplate example{
    "Full memory dump",
    "What it is for.",
    {{Parameter::MemoryDump, "YES"}, {Parameter::UrlLaunch, "https://kb/{app}", true}, {Parameter::RegKey, {}}}};

class TestSettingTemplate final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void whatIsWrittenComesBack_data();
    void whatIsWrittenComesBack();
    void isReadAsFarAsItGoes_data();
    void isReadAsFarAsItGoes();
    void theFolderNeedsNotExist();
    void twoOfTheSameNameBothStay();
    void namesOfFilesAreThoseThatWindowsTakes_data();
    void namesOfFilesAreThoseThatWindowsTakes();
    void whatSomebodyElseChangedIsNotOverwritten();
    void aDamagedFileIsShownWithItsFindings();
    void theyAreInTheOrderOfTheirNames();
    void errorsNameTheWholeFile();

private:
    std::string path() const { return m_folder->filePath(u"templates"_s).toStdString(); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSettingTemplate::whatIsWrittenComesBack_data()
{
    QTest::addColumn<SettingTemplate>("content");
    QTest::newRow("values, placeholders, a setting that goes") << example;
    QTest::newRow("quotes, umlauts, lines")
        << SettingTemplate{"\"\xc3\xa4\"", "a\nb", {{Parameter::RegKey, "HKLM\\\"x\""}}};
}

void TestSettingTemplate::whatIsWrittenComesBack()
{
    QFETCH(SettingTemplate, content);
    const TemplateReading reading = readTemplate(templateText(content), "a.json");
    QVERIFY(reading.findings.empty());
    QVERIFY(reading.content == content);
}

void TestSettingTemplate::isReadAsFarAsItGoes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<FindingCode>("code");
    QTest::addColumn<quint64>("line");
    QTest::addColumn<int>("settings"); // -1: nothing can be read
    using enum FindingCode;
    QTest::newRow("an empty file") << ""_ba << TemplateSyntax << quint64(1) << -1;
    QTest::newRow("cut off in its third line")
        << "{\"name\":\"a\",\n\"settings\":\n{\"fDoc"_ba << TemplateSyntax << quint64(3) << -1;
    QTest::newRow("another kind of file") << "iData=NO\r\n"_ba << TemplateSyntax << quint64(1) << -1;
    QTest::newRow("a number beyond all numbers")
        << "{\"settings\": {\"fDoc\": 1e9999}}"_ba << TemplateSyntax << quint64(1) << -1;
    QTest::newRow("a list") << "[1,2]"_ba << TemplateNoSettings << quint64(0) << -1;
    QTest::newRow("no settings") << "{\"name\":\"a\"}"_ba << TemplateNoSettings << quint64(0) << -1;
    QTest::newRow("settings of another kind") << "{\"settings\":[\"fDoc\"]}"_ba << TemplateNoSettings << quint64(0) << -1;
    QTest::newRow("an unknown key, and the rest is taken")
        << R"({"settings":{"fdoc":"YES","fDoc":"YES"}})"_ba << TemplateUnknownKey << quint64(0) << 1;
    QTest::newRow("a key of policy.txt alone")
        << R"({"settings":{"FileTreeRoot":"\\\\a\\b","fDoc":"YES"}})"_ba << TemplateUnknownKey << quint64(0) << 1;
    QTest::newRow("a value that is no text")
        << R"({"settings":{"fDoc":true,"iData":"NO"}})"_ba << TemplateValueType << quint64(0) << 1;
    QTest::newRow("a value that no client would honour")
        << R"({"settings":{"fDoc":"maybe","iData":"NO"}})"_ba << ValueBoolean << quint64(0) << 1;
}

void TestSettingTemplate::isReadAsFarAsItGoes()
{
    QFETCH(QByteArray, text);
    QFETCH(FindingCode, code);
    QFETCH(quint64, line);
    QFETCH(int, settings);
    const TemplateReading reading = readTemplate(text.toStdString(), "kb.json");
    QCOMPARE(reading.findings.size(), 1u);
    QVERIFY(reading.findings[0].code == code);
    QCOMPARE(reading.findings[0].where.file, "kb.json");
    QCOMPARE(quint64(reading.findings[0].where.line), line);
    QCOMPARE(reading.content ? int(reading.content->edits.size()) : -1, settings);
    if (reading.content)
        QCOMPARE(reading.content->name, "kb"); // it has none of its own
}

void TestSettingTemplate::theFolderNeedsNotExist()
{
    TemplateFolder folder(path());
    QVERIFY(folder.all()->empty());
    QCOMPARE(*folder.keep(example, {}, {}), "Full-memory-dump.json");
    const auto all = folder.all();
    QCOMPARE(all->size(), 1u);
    QVERIFY(all->front().reading.content == example);
    QVERIFY(folder.remove(all->front()));
    QVERIFY(folder.all()->empty());
}

void TestSettingTemplate::twoOfTheSameNameBothStay()
{
    TemplateFolder folder(path());
    SettingTemplate second = example;
    second.description = "Another.";
    QCOMPARE(*folder.keep(example, {}, {}), "Full-memory-dump.json");
    QCOMPARE(*folder.keep(second, {}, {}), "Full-memory-dump-2.json");
    QCOMPARE(folder.all()->size(), 2u);
}

void TestSettingTemplate::namesOfFilesAreThoseThatWindowsTakes_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("signs and letters that are not ASCII") << " Spei\xc3\xa4"
                                                             "cher: <alles>? "_ba
                                                          << "Spei-cher-alles.json"_ba;
    QTest::newRow("a way out of the folder") << "../../etc/passwd"_ba << "etc-passwd.json"_ba;
    QTest::newRow("a device") << "NUL"_ba << "template-NUL.json"_ba;
    QTest::newRow("nothing that is left") << "\xc3\xa4"_ba << "template-.json"_ba;
    QTest::newRow("a long one") << QByteArray(300, 'x') << QByteArray(60, 'x') + ".json";
}

void TestSettingTemplate::namesOfFilesAreThoseThatWindowsTakes()
{
    QFETCH(QByteArray, name);
    SettingTemplate content = example;
    content.name = name.toStdString();
    TemplateFolder folder(path());
    QTEST(QByteArray::fromStdString(*folder.keep(content, {}, {})), "file");
    QCOMPARE(folder.all()->front().reading.content->name, content.name);
}

void TestSettingTemplate::whatSomebodyElseChangedIsNotOverwritten()
{
    TemplateFolder folder(path());
    const std::string file = *folder.keep(example, {}, {});
    const StoredTemplate seen = folder.all()->front();
    QFile other(QString::fromStdString(path() + '/' + file));
    QVERIFY(other.open(QIODevice::Append));
    other.write(" ");
    other.close();
    QVERIFY(folder.keep(example, file, seen.text).error().kind == ErrorKind::Conflict);
    QVERIFY(folder.remove(seen).error().kind == ErrorKind::Conflict);
    QVERIFY(folder.keep(example, file, folder.all()->front().text));
}

void TestSettingTemplate::aDamagedFileIsShownWithItsFindings()
{
    TemplateFolder folder(path());
    QVERIFY(folder.keep(example, {}, {}));
    QFile damaged(QString::fromStdString(path() + "/a.json"));
    QVERIFY(damaged.open(QIODevice::WriteOnly));
    damaged.write("{");
    damaged.close();
    const auto all = folder.all();
    QCOMPARE(all->size(), 2u);
    QCOMPARE(all->front().file, "a.json");
    QVERIFY(!all->front().reading.content);
    QCOMPARE(all->front().reading.findings.size(), 1u);
}

void TestSettingTemplate::theyAreInTheOrderOfTheirNames()
{
    TemplateFolder folder(path());
    for (const char *name : {"b", "Step 10", "A", "Step 9"}) {
        SettingTemplate content = example;
        content.name = name;
        QVERIFY(folder.keep(content, {}, {}));
    }
    std::string order;
    const auto all = folder.all();
    for (const StoredTemplate &stored : *all)
        order += stored.reading.content->name + ';';
    QCOMPARE(order, "A;b;Step 9;Step 10;");
}

void TestSettingTemplate::errorsNameTheWholeFile()
{
    QFile inTheWay(QString::fromStdString(path()));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    inTheWay.close();
    TemplateFolder folder(path());
    // Windows may write its other separator.
    const std::filesystem::path expected(path());
    QCOMPARE(std::filesystem::path(folder.all().error().path), expected);
    QCOMPARE(std::filesystem::path(folder.keep(example, {}, {}).error().path), expected);
}

QTEST_APPLESS_MAIN(TestSettingTemplate)
#include "tst_settingtemplate.moc"
