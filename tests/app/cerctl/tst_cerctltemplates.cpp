// SPDX-License-Identifier: GPL-3.0-or-later
#include "cerctl.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QString winword = QString::fromLatin1(TestShare::word);
const QString wordStatus = QString::fromLatin1(TestShare::wordStatus);

QString folder()
{
    return QDir(qEnvironmentVariable("CER_HOME")).filePath(u"templates"_s);
}

void putTemplate(const QString &file, const QByteArray &text)
{
    QVERIFY(QDir().mkpath(folder()));
    QFile out(QDir(folder()).filePath(file));
    QVERIFY(out.open(QIODevice::WriteOnly));
    out.write(text);
}

const QByteArray kbPage = R"({"name": "KB page", "settings":
    {"URLLaunch": "https://kb.example/{app}/{version}?m={module}", "RegKey": null}})";

} // namespace

class TestCerctlTemplates final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QDir(folder()).removeRecursively(); }
    void theyAreListed();
    void aDamagedOneIsNamedAndTheOthersAreListed();
    void oneBucketGetsItsNames();
    void everyBucketOfAFilterGetsItsOwn();
    void settingsBesideItComeLast();
    void aFileIsTakenFromAnywhere();
    void refusals_data();
    void refusals();
};

void TestCerctlTemplates::theyAreListed()
{
    putTemplate(u"kb.json"_s, kbPage);
    const Ran ran = cerctl({u"templates"_s, u"--json"_s});
    QVERIFY2(ran.status == 0, ran.err.constData());
    const QJsonArray all = ran.json()[u"templates"_s].toArray();
    QVERIFY(all.size() > 3); // with those of the program
    QCOMPARE(all[0][u"name"_s].toString(), u"KB page"_s);
    QVERIFY(all[0][u"settings"_s][u"RegKey"_s].isNull());
    QVERIFY(all[0][u"file"_s].toString().endsWith(u"templates/kb.json"_s));
    QVERIFY(all[1][u"file"_s].isNull());
    const Ran text = cerctl({u"templates"_s});
    QVERIFY(text.out.contains("KB page  (kb.json)\n"));
    QVERIFY(text.out.contains("  MemoryDump=YES\n"));
}

void TestCerctlTemplates::aDamagedOneIsNamedAndTheOthersAreListed()
{
    putTemplate(u"kb.json"_s, kbPage);
    putTemplate(u"broken.json"_s, "{\"name\": \"x\",\n \"settings\": {");
    const Ran ran = cerctl({u"templates"_s});
    QCOMPARE(ran.status, 1);
    QVERIFY(ran.err.contains("broken.json, line 2"));
    QVERIFY(ran.out.contains("KB page"));
}

void TestCerctlTemplates::oneBucketGetsItsNames()
{
    putTemplate(u"kb.json"_s, kbPage);
    TestShare share;
    share.put(wordStatus, "RegKey=HKLM\\a\r\nBucket=1\r\n");
    const Ran ran = cerctl({u"set"_s, share.path(), u"--bucket"_s, winword, u"--template"_s, u"kb PAGE"_s});
    QVERIFY2(ran.status == 0, ran.err.constData());
    QCOMPARE(share.bytes(wordStatus),
             "Bucket=1\r\nURLLaunch=https://kb.example/winword.exe/11.0.5510.0?m=mso.dll\r\n"_ba);
}

void TestCerctlTemplates::everyBucketOfAFilterGetsItsOwn()
{
    putTemplate(u"kb.json"_s, kbPage);
    const TestShare share;
    const Ran ran = cerctl({u"set"_s, share.path(), u"--filter"_s, u"kind:application"_s, u"--template"_s, u"KB page"_s});
    QVERIFY2(ran.status == 0, ran.err.constData());
    QVERIFY(share.bytes(wordStatus).contains("https://kb.example/winword.exe/11.0.5510.0?m=mso.dll\r\n"));
    const QString excel = u"status/excel.exe/11.0.5612.0/excel.exe/11.0.5612.0/000b0a21/status.txt"_s;
    QCOMPARE(share.bytes(excel), "URLLaunch=https://kb.example/excel.exe/11.0.5612.0?m=excel.exe\r\n"_ba);
}

void TestCerctlTemplates::settingsBesideItComeLast()
{
    TestShare share;
    share.put(wordStatus, "");
    const Ran ran = cerctl({u"set"_s, share.path(), u"MemoryDump=NO"_s, u"--bucket"_s, winword, u"--template"_s,
                            u"Ask for a full memory dump"_s});
    QVERIFY2(ran.status == 0, ran.err.constData());
    QVERIFY(share.bytes(wordStatus).contains("MemoryDump=NO\r\n"));
    QVERIFY(!share.bytes(wordStatus).contains("MemoryDump=YES"));
}

void TestCerctlTemplates::aFileIsTakenFromAnywhere()
{
    TestShare share;
    share.put(wordStatus, "");
    share.put(u"elsewhere.json"_s, kbPage);
    const Ran ran = cerctl({u"set"_s, share.path(), u"--bucket"_s, winword, u"--template"_s,
                            share.path(u"elsewhere.json"_s), u"--dry-run"_s});
    QVERIFY2(ran.status == 0, ran.err.constData());
    QVERIFY(ran.out.contains("+URLLaunch=https://kb.example/winword.exe"));
}

void TestCerctlTemplates::refusals_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("target");
    QTest::addColumn<QByteArray>("words");
    const QStringList word{u"--bucket"_s, winword};
    QTest::newRow("there is no such template") << kbPage.left(0) << word << "There is no template \"KB page\""_ba;
    QTest::newRow("a key that it does not know")
        << R"({"name":"KB page","settings":{"Dump":"YES","iData":"NO"}})"_ba << word << "\"Dump\" is no key"_ba;
    QTest::newRow("one bucket has no id for {bucket}")
        << R"({"name":"KB page","settings":{"URLLaunch":"https://kb/{bucket}"}})"_ba
        << QStringList{u"--filter"_s, u"kind:application"_s} << "nothing for {bucket}"_ba;
    QTest::newRow("policy.txt is of no bucket") << kbPage << QStringList{u"--policy"_s} << "URLLaunch"_ba;
    QTest::newRow("a character that the code page lacks")
        << "{\"name\":\"KB page\",\"settings\":{\"GetFile\":\"C:\\\\\xe2\x86\x92\"}}"_ba << word << "windows-1252"_ba;
}

void TestCerctlTemplates::refusals()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, target);
    QFETCH(QByteArray, words);
    if (!text.isEmpty())
        putTemplate(u"kb.json"_s, text);
    const TestShare share;
    const auto before = share.everything();
    const Ran ran = cerctl(QStringList{u"set"_s, share.path()} + target + QStringList{u"--template"_s, u"KB page"_s});
    QCOMPARE(ran.status, 2);
    QVERIFY2(ran.err.toLower().contains(words.toLower()), ran.err.constData());
    QCOMPARE(share.everything(), before);
}

QTEST_GUILESS_MAIN(TestCerctlTemplates)
#include "tst_cerctltemplates.moc"
