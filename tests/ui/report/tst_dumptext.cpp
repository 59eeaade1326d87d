// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/dumptext.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

cer::Minidump dumpOf(cer::DumpArchitecture architecture, std::uint32_t code, std::vector<std::uint64_t> parameters = {},
                     std::uint32_t platform = 2)
{
    cer::Minidump dump;
    dump.system.emplace().architecture = architecture;
    dump.system->platform = platform;
    dump.exception.emplace().code = code;
    dump.exception->address = 0x1234;
    dump.exception->parameters = std::move(parameters);
    cer::DumpModule module;
    module.path = R"(C:\a\b.dll)";
    module.base = 0x1000;
    module.size = 0x1000;
    dump.modules.push_back(module);
    return dump;
}

} // namespace

class TestDumpText final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void exceptions_data();
    void exceptions();
    void places();
    void withoutASignature_data();
    void withoutASignature();
    void systems_data();
    void systems();
    void everyFaultHasASentence_data();
    void everyFaultHasASentence();
    void memoryInWords();
    void streams();
};

void TestDumpText::exceptions_data()
{
    QTest::addColumn<quint32>("code");
    QTest::addColumn<QList<quint64>>("parameters");
    QTest::addColumn<quint32>("platform");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *title, quint32 code, const QList<quint64> &parameters, const QString &text,
                        quint32 platform = 2) { QTest::newRow(title) << code << parameters << platform << text; };
    row("reading", 0xc0000005, {0, 0x14}, u"Access violation reading 0x0000000000000014"_s);
    row("writing", 0xc0000005, {1, ~0ULL}, u"Access violation writing 0xffffffffffffffff"_s);
    row("data as code", 0xc0000005, {8, 0x10}, u"Access violation running code at 0x0000000000000010"_s);
    row("an access that nobody knows", 0xc0000005, {7, 0x10}, u"Access violation"_s);
    row("an access without its parameters", 0xc0000005, {}, u"Access violation"_s);
    row("a page that could not be read", 0xc0000006, {0, 0x10, 0xc000009c},
        u"Error of the disk or network while reading 0x0000000000000010"_s);
    row("a fast fail with a name", 0xc0000409, {7}, u"Fast fail 7 (FATAL_APP_EXIT)"_s);
    row("a fast fail without", 0xc0000409, {4711}, u"Fast fail 4711"_s);
    row("a fast fail that says nothing", 0xc0000409, {}, u"Fast fail"_s);
    row("the stack", 0xc00000fd, {1, 0x20}, u"Stack overflow"_s);
    row("the heap", 0xc0000374, {0x77}, u"Corrupted heap"_s);
    row("a breakpoint", 0x80000003, {0}, u"Breakpoint"_s);
    row("C++", 0xe06d7363, {0x19930520, 1, 2}, u"Exception of C++"_s);
    row(".NET", 0xe0434352, {}, u"Exception of .NET"_s);
    row("a stowed one", 0xc000027b, {}, u"Stowed exception of a Windows app"_s);
    row("a code of somebody's own", 0xdeadbeef, {}, u"Exception 0xdeadbeef"_s);
    row("a signal of Linux", 11, {}, u"SIGSEGV"_s, 0x8201);
    row("a signal of Android", 6, {}, u"SIGABRT"_s, 0x8203);
    row("what is none of Windows, on macOS", 11, {}, u"Exception 0x0000000b"_s, 0x8101);
    row("a code of Windows that is none, on macOS", 0xc0000005, {0, 1}, u"Exception 0xc0000005"_s, 0x8101);
}

void TestDumpText::exceptions()
{
    QFETCH(quint32, code);
    QFETCH(QList<quint64>, parameters);
    QFETCH(quint32, platform);
    QFETCH(QString, text);
    const auto dump = dumpOf(cer::DumpArchitecture::Amd64, code, {parameters.begin(), parameters.end()}, platform);
    QCOMPARE(DumpText::exceptionKind(dump), text);
    QCOMPARE(DumpText::exception(dump), text + u" at b.dll+0x234"_s);
}

void TestDumpText::places()
{
    const auto wide = dumpOf(cer::DumpArchitecture::Amd64, 0), narrow = dumpOf(cer::DumpArchitecture::X86, 0);
    QCOMPARE(DumpText::place(wide, 0x1000), u"b.dll+0x0"_s);
    QCOMPARE(DumpText::place(wide, 0xffffffff00001000), u"0xffffffff00001000"_s);
    QCOMPARE(DumpText::place(narrow, 0xffffffff00001010), u"b.dll+0x10"_s);
    QCOMPARE(DumpText::place(narrow, 0xffffffff90001010), u"0x90001010"_s);
    cer::Minidump nameless = wide;
    nameless.modules[0].path.clear();
    QCOMPARE(DumpText::place(nameless, 0x1010), u"0x0000000000001010"_s);
    QCOMPARE(DumpText::exception(cer::Minidump()), QString());
    const auto dump = dumpOf(cer::DumpArchitecture::X86, 0xc0000005, {0, 0xffffffff80000000});
    QCOMPARE(DumpText::exceptionKind(dump), u"Access violation reading 0x80000000"_s);
}

void TestDumpText::withoutASignature_data()
{
    QTest::addColumn<int>("what");
    QTest::addColumn<QString>("part");
    QTest::newRow("nothing is missing") << 0 << QString();
    QTest::newRow("no exception") << 1 << u"no exception"_s;
    QTest::newRow("no processor") << 2 << u"processor"_s;
    QTest::newRow("no module") << 3 << u"No module holds the address of the exception, 0x0000000000001234."_s;
    QTest::newRow("no name of the module") << 4 << u"has no name"_s;
    QTest::newRow("no name of the program") << 5 << u"does not name the program"_s;
}

void TestDumpText::withoutASignature()
{
    QFETCH(int, what);
    QFETCH(QString, part);
    cer::Minidump dump = dumpOf(cer::DumpArchitecture::Amd64, 0);
    switch (what) {
    case 1: dump.exception.reset(); break;
    case 2: dump.system->architecture = cer::DumpArchitecture(1); break;
    case 3: dump.modules[0].size = 1; break;
    case 4: dump.modules[0].path.clear(); break;
    case 5: dump.modules.insert(dump.modules.begin(), cer::DumpModule()); break;
    default: break;
    }
    const QString text = DumpText::withoutSignature(dump);
    QVERIFY2(text.contains(part) && text.isEmpty() == part.isEmpty(), qPrintable(text));
    QCOMPARE(cer::signatureOf(dump).has_value(), text.isEmpty());
}

void TestDumpText::systems_data()
{
    QTest::addColumn<quint32>("platform");
    QTest::addColumn<int>("architecture");
    QTest::addColumn<QList<quint32>>("version");
    QTest::addColumn<QString>("servicePack");
    QTest::addColumn<QString>("text");
    using Version = QList<quint32>;
    QTest::newRow("Windows") << 2U << 9 << Version{10, 0, 19045} << QString() << u"Windows 10.0 build 19045, x64"_s;
    QTest::newRow("with a service pack") << 2U << 0 << Version{6, 1, 7601} << u"Service Pack 1"_s
                                         << u"Windows 6.1 build 7601, Service Pack 1, x86"_s;
    QTest::newRow("macOS") << 0x8101U << 12 << Version{10, 15, 7} << u"19H114"_s << u"macOS 10.15.7, 19H114, ARM64"_s;
    QTest::newRow("Linux without a version") << 0x8201U << 5 << Version{0, 0, 0} << QString() << u"Linux, ARM"_s;
    QTest::newRow("a system and a processor that nobody knows")
        << 0x9999U << 0x77 << Version{1, 2, 3} << QString() << u"System 0x9999 1.2.3, processor 0x77"_s;
    QTest::newRow("a processor that the dump does not know")
        << 2U << 0xffff << Version{10, 0, 1} << QString() << u"Windows 10.0 build 1, unknown processor"_s;
}

void TestDumpText::systems()
{
    QFETCH(quint32, platform);
    QFETCH(int, architecture);
    QFETCH(QList<quint32>, version);
    QFETCH(QString, servicePack);
    QFETCH(QString, text);
    cer::DumpSystem system;
    system.platform = platform;
    system.architecture = cer::DumpArchitecture(architecture);
    system.major = version[0];
    system.minor = version[1];
    system.build = version[2];
    system.servicePack = servicePack.toStdString();
    QCOMPARE(DumpText::system(system), text);
}

void TestDumpText::everyFaultHasASentence_data()
{
    QTest::addColumn<int>("kind");
    for (int kind = 0; kind <= int(cer::DumpFault::Kind::BadContext); ++kind)
        QTest::addRow("kind %d", kind) << kind;
}

void TestDumpText::everyFaultHasASentence()
{
    QFETCH(int, kind);
    const QString text = DumpText::fault({cer::DumpFault::Kind(kind), 4, 0x1234});
    QVERIFY2(text.contains(u"ModuleListStream"_s) && text.contains(u"0x1234"_s), qPrintable(text));
    QVERIFY(text.endsWith(u'.') && !text.contains(u'%'));
    const QString directory = DumpText::fault({cer::DumpFault::Kind(kind), 0, 0x20});
    QVERIFY(directory.endsWith(u'.') && directory.contains(u"streams"_s));
}

void TestDumpText::memoryInWords()
{
    QCOMPARE(DumpText::protection(0x04), u"read and write"_s);
    QCOMPARE(DumpText::protection(0x104), u"read and write, guard"_s);
    QCOMPARE(DumpText::protection(0), QString());
    QCOMPARE(DumpText::memoryState(0x1000), u"committed"_s);
    QCOMPARE(DumpText::memoryState(7), u"0x7"_s);
    QCOMPARE(DumpText::memoryType(0x1000000), u"image"_s);
    QCOMPARE(DumpText::memoryType(0), QString());
}

void TestDumpText::streams()
{
    QCOMPARE(DumpText::stream(4), u"ModuleListStream"_s);
    QCOMPARE(DumpText::stream(0x12345), u"0x12345"_s);
}

QTEST_GUILESS_MAIN(TestDumpText)
#include "tst_dumptext.moc"
