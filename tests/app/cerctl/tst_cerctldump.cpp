// SPDX-License-Identifier: GPL-3.0-or-later
#include "cerctl.h"
#include "tests/core/minidump/dumpbuilder.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

class TestCerctlDump final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textForPeople();
    void textOfA32BitProgram();
    void everythingAsJson();
    void whatIsNotThereIsNull();
    void exitStatus_data();
    void exitStatus();
    void quietSaysNothing();
    void namesObeyNoTerminal();
    void manyThreadsAreCounted();
    void linksAreFollowed();

private:
    QString put(const QString &name, const std::string &bytes)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes.data(), qint64(bytes.size())) != qint64(bytes.size()))
            return {};
        return file.fileName();
    }
    QTemporaryDir m_folder;
};

void TestCerctlDump::textForPeople()
{
    DumpBuilder builder = crashDump();
    builder.stream(24, DumpBytes().u32(1).u32(0x1a2c).u64(builder.string("Renderer")));
    builder.stream(10, DumpBytes().text("Hang detected"));
    const Ran ran = cerctl({u"dump"_s, put(u"word.dmp"_s, builder.bytes())});
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.err, QByteArray());
    const QByteArrayList expected{"Written    2023-11-14T22:13:20 UTC, ",
                                  "System     Windows 10.0 build 19045, Service Pack 1, x64\n",
                                  "Process    winword.exe 11.0.5510.0\n",
                                  "Exception  Access violation reading 0x0000000000000014 at ntdll.dll+0x3c66c\n",
                                  "Code       0xc0000005\n",
                                  "Thread     6700 (Renderer)\n",
                                  "Signature  winword.exe\\11.0.5510.0\\ntdll.dll\\10.0.19041.1\\000000000003c66c\n",
                                  "Comment    Hang detected\n",
                                  "   rax 0x0000000000001000     rbx 0x0000000000001003  ",
                                  "0x00007ff677000000  1.8 MB  10.0.19041.1  C:\\Windows\\System32\\ntdll.dll\n",
                                  "\n  6704  -"};
    for (const QByteArray &part : expected)
        QVERIFY2(ran.out.contains(part), (part + "\nis missing in\n" + ran.out).constData());
}

void TestCerctlDump::textOfA32BitProgram()
{
    const Ran ran = cerctl({u"dump"_s, put(u"old.dmp"_s, crashDump(x86).bytes())});
    QCOMPARE(ran.status, 0);
    QVERIFY(ran.out.contains("Access violation reading 0x00000014 at ntdll.dll+0x3c66c\n"));
    QVERIFY(ran.out.contains("\\ntdll.dll\\10.0.19041.1\\0003c66c\n"));
    QVERIFY(ran.out.contains("   eip 0x00001007  "));
}

void TestCerctlDump::everythingAsJson()
{
    DumpBuilder builder = crashDump();
    const std::uint32_t memory = builder.blob(std::string(64, 'm'));
    builder.stream(5, DumpBytes().u32(1).u64(0x10000).u32(64).u32(memory));
    builder.stream(15, DumpBytes().u32(24).u32(3).u32(0x1234).u32(1'699'999'999).u32(5).u32(6));
    const Ran ran = cerctl({u"--json"_s, u"dump"_s, put(u"word.dmp"_s, builder.bytes())});
    QCOMPARE(ran.status, 0);
    const QJsonObject json = ran.json();
    QCOMPARE(json[u"os"], u"Windows 10.0.19045"_s);
    QCOMPARE(json[u"arch"], u"x64"_s);
    QCOMPARE(json[u"process"][u"name"], u"winword.exe"_s);
    QCOMPARE(json[u"process"][u"id"], 0x1234);
    QCOMPARE(json[u"process"][u"created"], u"2023-11-14T22:13:19"_s);
    QCOMPARE(json[u"exception"][u"code"], u"0xc0000005"_s);
    QCOMPARE(json[u"exception"][u"module"], u"ntdll.dll"_s);
    QCOMPARE(json[u"exception"][u"address"], u"0x7ff67703c66c"_s);
    QCOMPARE(json[u"exception"][u"thread"], 0x1a2c);
    QCOMPARE(json[u"exception"][u"registers"][u"rip"], u"0x1010"_s);
    QCOMPARE(json[u"modules"].toArray().size(), 2);
    QCOMPARE(json[u"modules"][1][u"version"], u"10.0.19041.1"_s);
    QCOMPARE(json[u"modules"][1][u"pdbId"], u"123456789ABCDEF001020304050607081F"_s);
    QCOMPARE(json[u"threads"], 2);
    QCOMPARE(json[u"signature"][u"offset"], u"000000000003c66c"_s);
    QCOMPARE(json[u"signature"][u"appVersion"], u"11.0.5510.0"_s);
    QCOMPARE(json[u"memory"][u"bytes"], 64);
    QCOMPARE(json[u"written"], u"2023-11-14T22:13:20"_s);
    QCOMPARE(json[u"faults"].toArray().size(), 0);
    QVERIFY(json[u"withoutSignature"].isNull());
    const Ran german = cerctl({u"dump"_s, u"--json"_s, put(u"word.dmp"_s, builder.bytes())},
                              {{u"LC_ALL"_s, u"de_DE.UTF-8"_s}, {u"LANGUAGE"_s, u"de"_s}});
    QCOMPARE(german.json()[u"os"], json[u"os"]); // scripts run on machines of any language
}

void TestCerctlDump::whatIsNotThereIsNull()
{
    const Ran ran = cerctl({u"dump"_s, u"--json"_s, put(u"empty.dmp"_s, DumpBuilder().place(4, 8, 0xffff0000).bytes())});
    QCOMPARE(ran.status, 1);
    QCOMPARE(ran.err, QByteArray());
    const QJsonObject json = ran.json();
    for (const QString &member : {u"os"_s, u"arch"_s, u"exception"_s, u"signature"_s, u"system"_s})
        QVERIFY2(json.contains(member) && json[member].isNull(), qPrintable(member));
    QVERIFY(json[u"process"][u"name"].isNull() && json[u"process"][u"id"].isNull());
    QCOMPARE(json[u"faults"][0][u"kind"], u"out-of-file"_s);
    QCOMPARE(json[u"faults"][0][u"stream"], 4);
    QCOMPARE(json[u"faults"][0][u"offset"], qint64(0xffff0000));
    QVERIFY(json[u"withoutSignature"].toString().contains(u"no exception"_s));
}

void TestCerctlDump::exitStatus_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("said");
    const QByteArray whole = QByteArray::fromStdString(crashDump().bytes());
    const std::string silent = DumpBuilder().stream(7, systemStream(amd64)).bytes();
    QTest::newRow("a sound dump") << whole << 0 << QByteArray();
    QTest::newRow("no exception") << QByteArray::fromStdString(silent) << 1 << "holds no exception"_ba;
    QTest::newRow("a signature, and something damaged")
        << QByteArray::fromStdString(crashDump().place(16, 64, 0xffffff00).bytes()) << 1
        << "MemoryInfoListStream goes beyond the end"_ba;
    QTest::newRow("cut off") << whole.first(whole.size() - 60) << 1 << "ThreadListStream goes beyond the end"_ba;
    QTest::newRow("a text") << "Microdump of an old telephone, which is text."_ba << 3 << "is no minidump"_ba;
    QTest::newRow("nothing") << QByteArray() << 3 << "is no minidump"_ba;
    QTest::newRow("a kernel dump") << "PAGEDU64"_ba + whole.sliced(8) << 3 << "is no minidump"_ba;
}

void TestCerctlDump::exitStatus()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    QFETCH(QByteArray, said);
    const Ran ran = cerctl({u"dump"_s, put(u"some.dmp"_s, bytes.toStdString())});
    QCOMPARE(ran.status, status);
    QVERIFY2(ran.err.contains(said) && ran.err.isEmpty() == said.isEmpty(), ran.err.constData());
    QCOMPARE(ran.out.isEmpty(), status == 3);
    QCOMPARE(cerctl({u"dump"_s, m_folder.filePath(u"absent.dmp"_s)}).status, 3);
    QCOMPARE(cerctl({u"dump"_s, m_folder.path()}).status, 3);
    QCOMPARE(cerctl({u"dump"_s}).status, 2);
}

void TestCerctlDump::quietSaysNothing()
{
    const Ran ran =
        cerctl({u"dump"_s, u"--quiet"_s, put(u"none.dmp"_s, DumpBuilder().stream(7, systemStream(x86)).bytes())});
    QCOMPARE(ran.status, 1);
    QCOMPARE(ran.out + ran.err, QByteArray());
}

void TestCerctlDump::namesObeyNoTerminal()
{
    DumpBuilder builder = crashDump();
    builder.stream(11, DumpBytes().wide(u"\u001b]0;owned\u0007\u009b31m"));
    const Ran ran = cerctl({u"dump"_s, put(u"evil.dmp"_s, builder.bytes())});
    QVERIFY(ran.out.contains("owned"));
    QVERIFY(!ran.out.contains('\x1b') && !ran.out.contains('\x07') && !ran.out.contains("\xc2\x9b"));
}

void TestCerctlDump::manyThreadsAreCounted()
{
    std::vector<TestThread> threads(100);
    for (std::uint32_t i = 0; i < threads.size(); ++i)
        threads[i].id = i + 1;
    DumpBuilder builder;
    builder.stream(3, threadList(threads));
    const QString file = put(u"many.dmp"_s, builder.bytes());
    const Ran ran = cerctl({u"dump"_s, file});
    QVERIFY(ran.out.contains("\n    40  -") && !ran.out.contains("\n    41  -"));
    QVERIFY(ran.out.contains("60 more; --json lists all"));
    QCOMPARE(cerctl({u"dump"_s, u"--json"_s, file}).json()[u"threadList"].toArray().size(), 100);
}

void TestCerctlDump::linksAreFollowed()
{
    const QString file = put(u"real.dmp"_s, crashDump().bytes());
    QVERIFY(QFile::link(file, m_folder.filePath(u"link.dmp"_s)));
    QCOMPARE(cerctl({u"dump"_s, m_folder.filePath(u"link.dmp"_s)}).status, 0);
}

QTEST_GUILESS_MAIN(TestCerctlDump)
#include "tst_cerctldump.moc"
