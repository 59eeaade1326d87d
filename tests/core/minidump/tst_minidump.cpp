// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/minidump/minidump.h"
#include "core/sample/dump.h"
#include "tests/core/minidump/dumpbuilder.h"
#include "tests/core/minidump/memorysource.h"

#include <QTest>

#include <map>

using namespace cer;
using namespace Qt::StringLiterals;

namespace {

Minidump readWhole(const std::string &bytes)
{
    MemorySource source(bytes);
    const Result<Minidump> dump = readMinidump(source);
    return dump ? *dump : Minidump();
}

QString qt(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

std::map<std::string, std::uint64_t> registers(const Minidump &dump)
{
    std::map<std::string, std::uint64_t> values;
    for (const DumpRegister &one : dump.exception ? dump.exception->registers : std::vector<DumpRegister>())
        values[one.name] = one.value;
    return values;
}

DumpBytes arm64Context()
{
    DumpBytes bytes;
    bytes.u32(0x00400007).u32(0x60000000);
    for (std::uint64_t i = 0; i < 33; ++i)
        bytes.u64(0x2000 + i); // x0 … x28 fp lr sp pc
    return bytes.zeros(912 - bytes.size());
}

DumpBytes breakpadArm64Context()
{
    DumpBytes bytes;
    bytes.u64(0x80000006);
    for (std::uint64_t i = 0; i < 33; ++i)
        bytes.u64(0x3000 + i);
    return bytes.u32(0x20000000).zeros(796 - 276);
}

DumpBytes armContext()
{
    DumpBytes bytes;
    bytes.u32(0x0020000f);
    for (std::uint32_t i = 0; i < 16; ++i)
        bytes.u32(0x4000 + i); // r0 … r12 sp lr pc
    return bytes.u32(0x60000030).zeros(416 - 72);
}

} // namespace

class TestMinidump final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theHeader();
    void theSystem();
    void theVendorOfAnOldProcessor();
    void modules();
    void nb10();
    void otherCodeViewsNameNothing();
    void unloadedModules();
    void theException();
    void registersOfProcessors_data();
    void registersOfProcessors();
    void threads();
    void threadsOfTheOtherList();
    void paddedLists();
    void memory();
    void memory64();
    void regions();
    void handles_data();
    void handles();
    void miscellaneous_data();
    void miscellaneous();
    void aSizeThatWasLeftOut();
    void theTimeZoneIsThatOfTheSeason();
    void memoryOfTheSystem();
    void memoryOfTheProcess_data();
    void memoryOfTheProcess();
    void comments_data();
    void comments();
    void unknownStreamsAreListed();
    void emptySlotsAreNot();
    void texts_data();
    void texts();
    void signatures_data();
    void signatures();
    void withoutASignature_data();
    void withoutASignature();
    void moduleOfAnAddress();
    void whatTheSampleWrites_data();
    void whatTheSampleWrites();
};

void TestMinidump::theHeader()
{
    const std::string bytes = crashDump().bytes();
    const Minidump dump = readWhole(bytes);
    QCOMPARE(dump.bytes, bytes.size());
    QCOMPARE(dump.written, DumpBuilder::written);
    QCOMPARE(dump.flags, DumpBuilder::flags);
    QCOMPARE(dump.streams.size(), std::size_t(4));
    QCOMPARE(dump.streams[0].type, 7U);
    QCOMPARE(dump.streams[0].bytes, 56U);
    QVERIFY(dump.faults.empty());
}

void TestMinidump::theSystem()
{
    const Minidump dump = readWhole(crashDump().bytes());
    QVERIFY(dump.system);
    QVERIFY((*dump.system
             == DumpSystem{DumpArchitecture::Amd64, 6, 0x9e0a, 8, 1, 2, 10, 0, 19045, 0x100, "Service Pack 1", {}}));
}

void TestMinidump::theVendorOfAnOldProcessor()
{
    const Minidump dump = readWhole(crashDump(x86).bytes());
    QVERIFY(dump.system);
    QVERIFY(dump.system->architecture == DumpArchitecture::X86);
    QCOMPARE(dump.system->processorVendor, "GenuineIntel");
}

void TestMinidump::modules()
{
    const Minidump dump = readWhole(crashDump().bytes());
    QCOMPARE(dump.modules.size(), std::size_t(2));
    QCOMPARE(qt(dump.modules[0].path), uR"(C:\Program Files\Office\winword.exe)"_s);
    QCOMPARE(qt(moduleName(dump.modules[0])), u"winword.exe"_s);
    const DumpModule &library = dump.modules[1];
    QCOMPARE(library.base, 0x7ff677000000U);
    QCOMPARE(library.size, 0x1b1000U);
    QCOMPARE(library.checksum, 0xabcU);
    QCOMPARE(library.linked, 0x5f000000U);
    QCOMPARE(versionText(*library.fileVersion), "10.0.19041.1");
    QCOMPARE(versionText(*library.productVersion), "10.0.19041.2");
    QCOMPARE(library.pdbPath, "ntdll.pdb");
    QCOMPARE(library.pdbId, "123456789ABCDEF001020304050607081F");
}

void TestMinidump::nb10()
{
    DumpBuilder builder;
    const DumpBytes record = DumpBytes().text("NB10").u32(0).u32(0x3b7d84d4).u32(2).text("old.pdb").zeros(1);
    builder.stream(4, moduleList({{.name = builder.string("old.exe"),
                                   .codeViewBytes = std::uint32_t(record.size()),
                                   .codeView = builder.blob(record.bytes())}}));
    const Minidump dump = readWhole(builder.bytes());
    QCOMPARE(dump.modules.at(0).pdbPath, "old.pdb");
    QCOMPARE(dump.modules.at(0).pdbId, "3B7D84D42");
    QVERIFY(!dump.modules.at(0).fileVersion);
    QVERIFY(dump.faults.empty());
}

void TestMinidump::otherCodeViewsNameNothing()
{
    DumpBuilder builder;
    builder.stream(4, moduleList({{.name = builder.string("libc.so"),
                                   .codeViewBytes = 24,
                                   .codeView = builder.blob(DumpBytes().text("LEpB").zeros(20).bytes())}}));
    const Minidump dump = readWhole(builder.bytes());
    QVERIFY(dump.modules.at(0).pdbId.empty() && dump.modules.at(0).pdbPath.empty());
    QVERIFY(dump.faults.empty());
}

void TestMinidump::unloadedModules()
{
    DumpBuilder builder;
    const std::uint32_t name = builder.string("gone.dll");
    DumpBytes list;
    list.u32(12).u32(24).u32(1).u64(0x10000000).u32(0x5000).u32(7).u32(8).u32(name);
    const Minidump dump = readWhole(builder.stream(14, list).bytes());
    QVERIFY((dump.unloaded == std::vector<DumpUnloadedModule>{{"gone.dll", 0x10000000, 0x5000, 7, 8}}));
}

void TestMinidump::theException()
{
    const Minidump dump = readWhole(crashDump().bytes());
    QVERIFY(dump.exception);
    QCOMPARE(dump.exception->threadId, 0x1a2cU);
    QCOMPARE(dump.exception->code, 0xc0000005U);
    QCOMPARE(dump.exception->flags, 1U);
    QCOMPARE(dump.exception->address, 0x7ff67703c66cU);
    QVERIFY((dump.exception->parameters == std::vector<std::uint64_t>{0, 0x14}));
    QCOMPARE(dump.exception->registers.size(), std::size_t(24));
}

void TestMinidump::registersOfProcessors_data()
{
    QTest::addColumn<int>("architecture");
    QTest::addColumn<QByteArray>("context");
    QTest::addColumn<QString>("name");
    QTest::addColumn<quint64>("value");
    const auto row = [](const char *title, int architecture, const DumpBytes &context, const QString &name,
                        quint64 value) {
        QTest::newRow(title) << architecture << QByteArray::fromStdString(context.bytes()) << name << value;
    };
    row("x64: the first of them", amd64, amd64Context(), u"rax"_s, 0x1000);
    row("x64: the stack", amd64, amd64Context(), u"rsp"_s, 0x1004);
    row("x64: the instruction", amd64, amd64Context(), u"rip"_s, 0x1010);
    row("x64: a segment is of 16 bits", amd64, amd64Context(), u"ss"_s, 0x2b);
    row("x64: flags are of 32 bits", amd64, amd64Context(), u"eflags"_s, 0x246);
    row("x64 with extended state behind it", amd64, amd64Context().zeros(832), u"r15"_s, 0x100f);
    row("x86: the accumulator", x86, x86Context(), u"eax"_s, 0x1005);
    row("x86: the stack", x86, x86Context(), u"esp"_s, 0x1008);
    row("x86: the instruction", x86, x86Context(), u"eip"_s, 0x1007);
    row("x86: flags", x86, x86Context(), u"eflags"_s, 0x246);
    row("ARM: the instruction", 5, armContext(), u"pc"_s, 0x400f);
    row("ARM: flags", 5, armContext(), u"cpsr"_s, 0x60000030);
    row("64-bit ARM: the instruction", 12, arm64Context(), u"pc"_s, 0x2020);
    row("64-bit ARM: the frame", 12, arm64Context(), u"fp"_s, 0x201d);
    row("64-bit ARM: flags", 12, arm64Context(), u"cpsr"_s, 0x60000000);
    row("64-bit ARM of old Breakpads: the stack", 0x8003, breakpadArm64Context(), u"sp"_s, 0x301f);
    row("64-bit ARM of old Breakpads: flags", 0x8003, breakpadArm64Context(), u"cpsr"_s, 0x20000000);
}

void TestMinidump::registersOfProcessors()
{
    QFETCH(int, architecture);
    QFETCH(QByteArray, context);
    QFETCH(QString, name);
    QFETCH(quint64, value);
    DumpBuilder builder;
    builder.stream(7, systemStream(std::uint16_t(architecture)));
    builder.stream(6, exceptionStream({.contextBytes = std::uint32_t(context.size()),
                                       .context = builder.blob(context.toStdString())}));
    const Minidump dump = readWhole(builder.bytes());
    const auto values = registers(dump);
    QVERIFY(dump.faults.empty());
    QVERIFY(values.contains(name.toStdString()));
    QCOMPARE(values.at(name.toStdString()), value);
}

void TestMinidump::threads()
{
    DumpBuilder builder = crashDump();
    const std::uint32_t name = builder.string("Renderer");
    builder.stream(24, DumpBytes().u32(2).u32(0x1a30).u64(name).u32(0x9999).u64(name));
    DumpBytes info;
    info.u32(12).u32(64).u32(1).u32(0x1a30).u32(0).u32(0).u32(0).u64(133'000'000).u64(0).u64(21).u64(42);
    info.u64(0x7ff600401000).u64(0xff);
    const Minidump dump = readWhole(builder.stream(17, info).bytes());
    QCOMPARE(dump.threads.size(), std::size_t(2));
    QVERIFY((dump.threads[0] == DumpThread{0x1a2c, 1, 0x20, 2, 0x7ff0'0000 + 0x1a2c, 0, 0, 0x1010, {}, {}, {}, {}, {}}));
    QVERIFY((dump.threads[1]
             == DumpThread{0x1a30, 1, 0x20, 2, 0x7ff0'0000 + 0x1a30, 0, 0, 0, "Renderer", 0x7ff600401000, 133'000'000,
                           42, 21}));
    QVERIFY(dump.faults.empty());
}

void TestMinidump::threadsOfTheOtherList()
{
    DumpBytes list = threadList({{.id = 5, .stack = 0x8000, .stackBytes = 16}});
    const Minidump dump = readWhole(DumpBuilder().stream(8, list.zeros(16)).bytes());
    QCOMPARE(dump.threads.size(), std::size_t(1));
    QCOMPARE(dump.threads[0].id, 5U);
    QCOMPARE(dump.threads[0].stackStart, 0x8000U);
    QCOMPARE(dump.threads[0].stackBytes, 16U);
}

void TestMinidump::paddedLists()
{
    DumpBuilder builder;
    builder.stream(4, moduleList({{.name = builder.string("a.exe"), .base = 0x1000, .size = 1}}, true));
    builder.stream(3, threadList({{.id = 1}, {.id = 2}}, true));
    builder.stream(5, DumpBytes().u32(1).u32(0).u64(0x1000).u32(4).u32(32));
    const Minidump dump = readWhole(builder.bytes());
    QCOMPARE(dump.modules.at(0).path, "a.exe");
    QCOMPARE(dump.threads.at(1).id, 2U);
    QCOMPARE(dump.memory.at(0).start, 0x1000U);
    QVERIFY(dump.faults.empty());
}

void TestMinidump::memory()
{
    DumpBuilder builder;
    const std::uint32_t at = builder.blob(std::string(4096, 'm'));
    builder.stream(5, DumpBytes().u32(2).u64(0x10000).u32(4096).u32(at).u64(0x20000).u32(16).u32(at));
    const Minidump dump = readWhole(builder.bytes());
    QVERIFY((dump.memory == std::vector<DumpMemoryRange>{{0x10000, 4096}, {0x20000, 16}}));
    QVERIFY(dump.faults.empty());
}

void TestMinidump::memory64()
{
    DumpBuilder builder;
    const std::uint32_t at = builder.blob(std::string(100, 'm'));
    builder.stream(9, DumpBytes().u64(2).u64(at).u64(0x7ff600000000).u64(60).u64(0x7ff600010000).u64(40));
    const Minidump dump = readWhole(builder.bytes());
    QVERIFY((dump.memory == std::vector<DumpMemoryRange>{{0x7ff600000000, 60}, {0x7ff600010000, 40}}));
    QVERIFY(dump.faults.empty());
}

void TestMinidump::regions()
{
    DumpBytes list;
    list.u32(16).u32(48).u64(1);
    list.u64(0x10000).u64(0x10000).u32(4).u32(0).u64(0x3000).u32(0x1000).u32(0x20).u32(0x1000000).u32(0);
    const Minidump dump = readWhole(DumpBuilder().stream(16, list).bytes());
    QVERIFY((dump.regions == std::vector<DumpMemoryRegion>{{0x10000, 0x3000, 0x1000, 0x20, 0x1000000}}));
}

void TestMinidump::handles_data()
{
    QTest::addColumn<int>("entryBytes");
    QTest::newRow("the first form") << 32;
    QTest::newRow("the second form, with more behind each") << 40;
}

void TestMinidump::handles()
{
    QFETCH(int, entryBytes);
    DumpBuilder builder;
    const std::uint32_t file = builder.string("File");
    const std::uint32_t name = builder.string(R"(\Device\HarddiskVolume3\a.txt)");
    DumpBytes list;
    list.u32(16).u32(std::uint64_t(entryBytes)).u32(2).u32(0);
    list.u64(0x44).u32(file).u32(name).u32(1).u32(0x120089).u32(2).u32(3).zeros(std::size_t(entryBytes) - 32);
    list.u64(0x48).u32(0).u32(0).u32(0).u32(0).u32(0).u32(0).zeros(std::size_t(entryBytes) - 32);
    const Minidump dump = readWhole(builder.stream(12, list).bytes());
    QVERIFY((dump.handles
             == std::vector<DumpHandle>{{0x44, "File", R"(\Device\HarddiskVolume3\a.txt)", 1, 0x120089, 2, 3},
                                        {0x48, {}, {}, 0, 0, 0, 0}}));
    QVERIFY(dump.faults.empty());
}

void TestMinidump::miscellaneous_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<uint>("flags");
    QTest::addColumn<QByteArray>("known");
    QTest::newRow("the first version, nothing filled in") << 24 << 0U << QByteArray();
    QTest::newRow("the number alone") << 24 << 0x1U << "id"_ba;
    QTest::newRow("the first version") << 24 << 0x3U << "id times"_ba;
    QTest::newRow("the second version") << 44 << 0x7U << "id times"_ba;
    QTest::newRow("the second version that claims fields of the third") << 44 << 0x53U << "id times"_ba;
    QTest::newRow("the third version") << 232 << 0x53U << "id times integrity zone"_ba;
    QTest::newRow("the third version that claims fields of the fourth") << 232 << 0x153U << "id times integrity zone"_ba;
    QTest::newRow("the fourth version") << 832 << 0x153U << "id times integrity zone build"_ba;
    QTest::newRow("the fifth version") << 1364 << 0x153U << "id times integrity zone build"_ba;
}

void TestMinidump::miscellaneous()
{
    QFETCH(int, size);
    QFETCH(uint, flags);
    QFETCH(QByteArray, known);
    DumpBytes info;
    info.u32(std::uint64_t(size)).u32(flags).u32(0x1234).u32(1'699'999'999).u32(5).u32(6).zeros(20);
    info.u32(0x2000).zeros(8).u32(1).u32(0).wide(u"W. Europe Standard Time", 64).zeros(20).wide(u"Summer", 64).zeros(20);
    info.wide(u"19041.1 (WinBuild)", 520).zeros(1364 - info.size());
    const Minidump dump =
        readWhole(DumpBuilder().stream(15, DumpBytes().text(info.bytes().substr(0, std::size_t(size)))).bytes());
    const DumpProcess &process = dump.process;
    QCOMPARE(process.id, known.contains("id") ? std::optional(0x1234U) : std::nullopt);
    QCOMPARE(process.created, known.contains("times") ? std::optional(1'699'999'999U) : std::nullopt);
    QCOMPARE(process.userTime, known.contains("times") ? std::optional(5U) : std::nullopt);
    QCOMPARE(process.kernelTime, known.contains("times") ? std::optional(6U) : std::nullopt);
    QCOMPARE(process.integrityLevel, known.contains("integrity") ? std::optional(0x2000U) : std::nullopt);
    QCOMPARE(process.timeZone, known.contains("zone") ? "W. Europe Standard Time" : "");
    QCOMPARE(process.build, known.contains("build") ? "19041.1 (WinBuild)" : "");
    QVERIFY(dump.faults.empty());
}

void TestMinidump::aSizeThatWasLeftOut()
{
    const Minidump dump = readWhole(DumpBuilder().stream(15, DumpBytes().u32(0).u32(1).u32(0x7b).zeros(12)).bytes());
    QCOMPARE(dump.process.id, 0x7bU);
    QVERIFY(dump.faults.empty());
}

void TestMinidump::theTimeZoneIsThatOfTheSeason()
{
    DumpBytes info;
    info.u32(232).u32(0x40).zeros(48).u32(2).u32(0).wide(u"Winter", 64).zeros(20).wide(u"Summer", 64).zeros(20);
    QCOMPARE(readWhole(DumpBuilder().stream(15, info).bytes()).process.timeZone, "Summer");
}

void TestMinidump::memoryOfTheSystem()
{
    DumpBytes info;
    info.u16(1).u16(0).u32(156250).u32(4096).u32(0x400000).zeros(100).u64(0x1000).u64(0x2000).u64(0x3000).zeros(352);
    const DumpProcess process = readWhole(DumpBuilder().stream(21, info).bytes()).process;
    QCOMPARE(process.physicalMemory, std::uint64_t(0x400000000));
    QCOMPARE(process.availableMemory, std::uint64_t(0x1000000));
    QCOMPARE(process.committed, std::uint64_t(0x2000000));
    QCOMPARE(process.commitLimit, std::uint64_t(0x3000000));
}

void TestMinidump::memoryOfTheProcess_data()
{
    QTest::addColumn<int>("revision");
    QTest::addColumn<int>("flags");
    QTest::addColumn<int>("size");
    QTest::addColumn<quint64>("privateUsage");
    QTest::newRow("the first form") << 1 << 0 << 80 << quint64(9);
    QTest::newRow("the second form") << 2 << 7 << 144 << quint64(11);
    QTest::newRow("the second form without it") << 2 << 3 << 144 << quint64(0);
}

void TestMinidump::memoryOfTheProcess()
{
    QFETCH(int, revision);
    QFETCH(int, flags);
    QFETCH(int, size);
    QFETCH(quint64, privateUsage);
    DumpBytes counters;
    counters.u16(std::uint64_t(revision)).u16(std::uint64_t(flags)).u32(0);
    for (std::uint64_t i = 1; counters.size() < std::size_t(size); ++i)
        counters.u64(i);
    const DumpProcess process = readWhole(DumpBuilder().stream(22, counters).bytes()).process;
    QCOMPARE(process.peakWorkingSet, std::uint64_t(1));
    QCOMPARE(process.workingSet, std::uint64_t(2));
    QCOMPARE(process.pagefile, std::uint64_t(7));
    QCOMPARE(process.privateUsage.value_or(0), privateUsage);
}

void TestMinidump::comments_data()
{
    QTest::addColumn<int>("stream");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("ASCII up to its NUL") << 10 << "Hang detected\0\xff"_ba << u"Hang detected"_s;
    QTest::newRow("ASCII without a NUL") << 10 << "Hang"_ba << u"Hang"_s;
    QTest::newRow("UTF-8") << 10 << "gr\xc3\xb6\xc3\x9f"_ba << u"größ"_s;
    QTest::newRow("no UTF-8 is Windows-1252") << 10 << "gr\xf6\xdf \x80"_ba << u"größ €"_s;
    QTest::newRow("overlong UTF-8 is none") << 10 << "\xc0\xaf"_ba << u"À¯"_s;
    QTest::newRow("a surrogate in UTF-8 is none") << 10 << "\xed\xa0\x80"_ba << u"í\u00a0€"_s;
    QTest::newRow("UTF-16") << 11 << "*\0*\0*\0\0\0x\0"_ba << u"***"_s;
}

void TestMinidump::comments()
{
    QFETCH(int, stream);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    const Minidump dump =
        readWhole(DumpBuilder().stream(std::uint32_t(stream), DumpBytes().text(bytes.toStdString())).bytes());
    QCOMPARE(dump.comments.size(), std::size_t(1));
    QCOMPARE(qt(dump.comments[0]), text);
    QVERIFY(dump.faults.empty());
}

void TestMinidump::unknownStreamsAreListed()
{
    const Minidump dump =
        readWhole(DumpBuilder().stream(0x43500001, DumpBytes().u32(1)).stream(0x77777777, DumpBytes()).bytes());
    QCOMPARE(dump.streams.size(), std::size_t(2));
    QCOMPARE(streamName(dump.streams[0].type), "CrashpadInfoStream");
    QCOMPARE(streamName(dump.streams[1].type), "");
    QVERIFY(dump.faults.empty());
}

void TestMinidump::emptySlotsAreNot()
{
    DumpBuilder builder = crashDump();
    builder.place(0, 0, 0).place(0, 0, 0).place(0xffffffff, 0, 0).place(0xffffffff, 0, 0);
    const Minidump dump = readWhole(builder.bytes());
    QCOMPARE(dump.streams.size(), std::size_t(4));
    QVERIFY(dump.faults.empty());
}

void TestMinidump::texts_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("read");
    QTest::addColumn<bool>("faulty");
    QTest::newRow("letters of any script") << u"C:\\Prögramme\\日本.exe"_s << u"C:\\Prögramme\\日本.exe"_s << false;
    QTest::newRow("a pair of surrogates") << u"\U0001f4a5.exe"_s << u"\U0001f4a5.exe"_s << false;
    QTest::newRow("nothing") << QString() << QString() << false;
    QTest::newRow("a NUL that is counted") << u"a.exe\0"_s << u"a.exe"_s << false;
    QTest::newRow("half a pair at the end") << QString(u"a"_s + QChar(0xd83d)) << u"a\ufffd"_s << true;
    QTest::newRow("half a pair inside") << QString(QChar(0xdca5) + u"a"_s) << u"\ufffda"_s << true;
}

void TestMinidump::texts()
{
    QFETCH(QString, written);
    QFETCH(QString, read);
    QFETCH(bool, faulty);
    DumpBuilder builder;
    const std::u16string units(reinterpret_cast<const char16_t *>(written.utf16()), std::size_t(written.size()));
    builder.stream(4, moduleList({{.name = builder.string(units)}}));
    const Minidump dump = readWhole(builder.bytes());
    QCOMPARE(qt(dump.modules.at(0).path), read);
    QCOMPARE(dump.faults.size(), std::size_t(faulty));
    QVERIFY(!faulty || dump.faults[0].kind == DumpFault::Kind::BadText);
}

void TestMinidump::signatures_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("subpath");
    const auto row = [](const char *title, const DumpBuilder &builder, const QString &subpath) {
        QTest::newRow(title) << QByteArray::fromStdString(builder.bytes()) << subpath;
    };
    const QString start = u"winword.exe\\11.0.5510.0\\ntdll.dll\\10.0.19041.1\\"_s;
    row("64 bits give sixteen digits", crashDump(), start + u"000000000003c66c"_s);
    row("32 bits give eight", crashDump(x86), start + u"0003c66c"_s);
    DumpBuilder own;
    own.stream(7, systemStream(arm64)).stream(6, exceptionStream({.address = 0x140000000}));
    own.stream(4, moduleList({{own.string("own.exe"), 0x140000000, 1, 0}}));
    row("the program itself, without a version, at its first byte", own,
        u"own.exe\\0.0.0.0\\own.exe\\0.0.0.0\\0000000000000000"_s);
    DumpBuilder high;
    high.stream(7, systemStream(x86)).stream(6, exceptionStream({.address = 0xffffffff'90001234}));
    high.stream(4, moduleList({{high.string("a.exe"), 0x400000, 0x1000, 0},
                               {high.string("high.dll"), 0xffffffff'90000000, 0x2000, 0}}));
    row("an address of 32 bits that was stored with its sign", high, u"a.exe\\0.0.0.0\\high.dll\\0.0.0.0\\00001234"_s);
    DumpBuilder half;
    half.stream(7, systemStream(x86)).stream(6, exceptionStream({.address = 0xffffffff'90001234}));
    half.stream(4, moduleList({{half.string("a.exe"), 0x90000000, 0x2000, 0}}));
    row("and its module without", half, u"a.exe\\0.0.0.0\\a.exe\\0.0.0.0\\00001234"_s);
}

void TestMinidump::signatures()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, subpath);
    const auto signature = signatureOf(readWhole(bytes.toStdString()));
    QVERIFY(signature);
    QCOMPARE(qt(cer::subpath(*signature)), subpath);
}

void TestMinidump::withoutASignature_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](const char *title, const DumpBuilder &builder) {
        QTest::newRow(title) << QByteArray::fromStdString(builder.bytes());
    };
    const auto dumpWith = [](std::uint16_t architecture, std::uint64_t address, std::string_view name) {
        DumpBuilder builder;
        builder.stream(7, systemStream(architecture)).stream(6, exceptionStream({.address = address}));
        return builder.stream(4, moduleList({{name.empty() ? 0 : builder.string(name), 0x1000, 0x1000, 0}}));
    };
    row("nothing at all", DumpBuilder());
    row("no exception", DumpBuilder().stream(7, systemStream(amd64)));
    row("an address before every module", dumpWith(amd64, 0xfff, "a.exe"));
    row("an address just behind a module", dumpWith(amd64, 0x2000, "a.exe"));
    row("no address", dumpWith(amd64, 0, "a.exe"));
    row("a module without a name", dumpWith(amd64, 0x1000, ""));
    row("a module whose name ends in its folder", dumpWith(amd64, 0x1000, "C:\\folder\\"));
    row("a processor that Windows does not run on", dumpWith(0x8003, 0x1000, "a.exe"));
    DumpBuilder unknown;
    unknown.stream(6, exceptionStream({.address = 0x1000}));
    row("no word of the processor", unknown.stream(4, moduleList({{unknown.string("a.exe"), 0x1000, 0x1000, 0}})));
}

void TestMinidump::withoutASignature()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!signatureOf(readWhole(bytes.toStdString())));
}

void TestMinidump::moduleOfAnAddress()
{
    const Minidump dump = readWhole(crashDump().bytes());
    QCOMPARE(moduleAt(dump, 0x7ff677000000), &dump.modules[1]);
    QCOMPARE(moduleAt(dump, 0x7ff677000000 + 0x1b0fff), &dump.modules[1]);
    QCOMPARE(moduleAt(dump, 0x7ff677000000 + 0x1b1000), nullptr);
    QCOMPARE(moduleAt(dump, 0), nullptr);
}

void TestMinidump::whatTheSampleWrites_data()
{
    QTest::addColumn<QString>("subpath");
    QTest::newRow("32 bits") << u"winword.exe\\11.0.5510.0\\mso.dll\\11.0.5510.0\\0012a4f3"_s;
    QTest::newRow("64 bits") << u"viewer.exe\\1.2.3.4\\d3d11.dll\\10.0.22621.1\\00000000000b0a21"_s;
    QTest::newRow("in the program itself") << u"excel.exe\\11.0.5612.0\\excel.exe\\11.0.5612.0\\000b0a21"_s;
}

void TestMinidump::whatTheSampleWrites()
{
    QFETCH(QString, subpath);
    const auto signature = cer::signatureOf(std::string_view(subpath.toStdString()));
    const Minidump dump = readWhole(sample::makeMinidump(*signature, 1'700'000'000));
    QVERIFY(dump.faults.empty());
    QCOMPARE(dump.written, 1'700'000'000U);
    QVERIFY(cer::signatureOf(dump) == signature);
    QCOMPARE(dump.system->build, 19045U);
}

QTEST_GUILESS_MAIN(TestMinidump)
#include "tst_minidump.moc"
