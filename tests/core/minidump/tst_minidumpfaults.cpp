// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/minidump/minidump.h"
#include "tests/core/minidump/dumpbuilder.h"
#include "tests/core/minidump/memorysource.h"

#include <QTest>

using namespace cer;
using namespace Qt::StringLiterals;

namespace {

QByteArray kindName(DumpFault::Kind kind)
{
    using enum DumpFault::Kind;
    switch (kind) {
    case OutOfFile: return "OutOfFile";
    case TooShort: return "TooShort";
    case TooMany: return "TooMany";
    case BadText: return "BadText";
    case Twice: return "Twice";
    case BadContext: return "BadContext";
    }
    return {};
}

/// "OutOfFile 4, TooMany 7": what is wrong, and in which stream.
QByteArray faultsOf(const Minidump &dump)
{
    QByteArrayList faults;
    for (const DumpFault &fault : dump.faults)
        faults << kindName(fault.kind) + ' ' + QByteArray::number(fault.stream);
    return faults.join(", ");
}

/// "2 modules, 1 threads, exception": what was read all the same.
QByteArray kept(const Minidump &dump)
{
    QByteArrayList words;
    const std::pair<std::size_t, const char *> counts[] = {
        {dump.modules.size(), "modules"},  {dump.unloaded.size(), "unloaded"}, {dump.threads.size(), "threads"},
        {dump.memory.size(), "ranges"},    {dump.regions.size(), "regions"},   {dump.handles.size(), "handles"},
        {dump.comments.size(), "comments"}};
    for (const auto &[count, name] : counts) {
        if (count > 0)
            words << QByteArray::number(count) + ' ' + name;
    }
    if (dump.exception)
        words << "exception";
    if (dump.system)
        words << "system";
    if (dump.process != DumpProcess())
        words << "process";
    return words.join(", ");
}

QByteArray stored(const DumpBuilder &builder)
{
    return QByteArray::fromStdString(builder.bytes());
}

DumpBytes list32(std::uint32_t count, const DumpBytes &entry, std::uint32_t entries)
{
    DumpBytes bytes;
    bytes.u32(count);
    for (std::uint32_t i = 0; i < entries; ++i)
        bytes.text(entry.bytes());
    return bytes;
}

DumpBytes module()
{
    return DumpBytes().u64(0x1000).u32(0x1000).zeros(96);
}

void addDirectoryRows()
{
    DumpBuilder builder = crashDump();
    const QByteArray whole = stored(builder);
    QTest::newRow("a directory that the file ends in")
        << whole.first(32 + 12 + 5) << "OutOfFile 0, OutOfFile 7"_ba << QByteArray();
    QByteArray far = whole;
    far.replace(12, 4, QByteArray::fromStdString(DumpBytes().u32(0xfffffff0).bytes()));
    QTest::newRow("a directory far behind the end") << far << "OutOfFile 0"_ba << QByteArray();
    QByteArray many = stored(DumpBuilder());
    many.replace(8, 4, QByteArray::fromStdString(DumpBytes().u32(0xffffffff).bytes()));
    QTest::newRow("four billion streams, all but a few of them behind the end")
        << many << "OutOfFile 0"_ba << QByteArray();
    QTest::newRow("a stream behind the end") << stored(builder.place(16, 64, 0xffffff00)) << "OutOfFile 16"_ba
                                             << "2 modules, 2 threads, exception, system"_ba;
    QTest::newRow("a second list of modules, of which the first counts")
        << stored(crashDump().stream(4, list32(1, module(), 1))) << "Twice 4"_ba
        << "2 modules, 2 threads, exception, system"_ba;
    QTest::newRow("a stream that nobody knows, twice")
        << stored(DumpBuilder().stream(0x12345, {}).stream(0x12345, {})) << "Twice 74565"_ba << QByteArray();
}

void addListRows()
{
    const auto row = [](const char *title, const DumpBuilder &builder, const QByteArray &faults,
                        const QByteArray &rest) { QTest::newRow(title) << stored(builder) << faults << rest; };
    const DumpBytes thread = DumpBytes().u32(7).zeros(44), range = DumpBytes().u64(0x1000).u32(4).u32(0);
    row("more modules than the stream holds", DumpBuilder().stream(4, list32(3, module(), 2)), "TooShort 4", "2 modules");
    row("four billion modules", DumpBuilder().stream(4, list32(0xffffffff, module(), 1)), "TooShort 4", "1 modules");
    row("a list without room for its count", DumpBuilder().stream(4, DumpBytes().u16(1)), "TooShort 4", "");
    row("an empty stream", DumpBuilder().stream(3, {}), "TooShort 3", "");
    row("more threads than the stream holds", DumpBuilder().stream(3, list32(9, thread, 1)), "TooShort 3", "1 threads");
    QTest::newRow("a list that the file ends in")
        << stored(DumpBuilder().stream(4, list32(3, module(), 3))).chopped(100) << "OutOfFile 4"_ba << "2 modules"_ba;
    row("more ranges than the stream holds", DumpBuilder().stream(5, list32(2, range, 1)), "TooShort 5", "1 ranges");
    row("more ranges of 64 bits than can be", DumpBuilder().stream(9, DumpBytes().u64(~0ULL).u64(0).u64(1).u64(1)),
        "TooShort 9", "1 ranges");
    row("a list of 64 bits without its head", DumpBuilder().stream(9, DumpBytes().u64(1)), "TooShort 9", "");
    row("names of threads that end too early", crashDump().stream(24, DumpBytes().u32(2).u32(0x1a2c).u64(0)),
        "TooShort 24", "2 modules, 2 threads, exception, system");
}

void addHeadedRows()
{
    const auto row = [](const char *title, std::uint32_t type, const DumpBytes &bytes, const QByteArray &faults,
                        const QByteArray &rest = {}) {
        QTest::newRow(title) << stored(DumpBuilder().stream(type, bytes)) << faults << rest;
    };
    const auto header = [](std::uint32_t head, std::uint32_t entry, std::uint32_t count) {
        return DumpBytes().u32(head).u32(entry).u32(count).u32(0);
    };
    row("regions without a head", 16, DumpBytes().u32(16), "TooShort 16");
    row("a head that is too small", 16, header(12, 48, 1).zeros(48), "TooShort 16");
    row("entries that are too small", 16, header(16, 47, 1).zeros(48), "TooShort 16");
    row("entries of no size", 12, header(16, 0, 0xffffffff).zeros(48), "TooShort 12");
    row("entries of four gigabytes", 12, header(16, 0xffffffff, 0xffffffff).zeros(48), "TooShort 12");
    row("a head of four gigabytes", 12, header(0xffffffff, 40, 1).zeros(48), "TooShort 12");
    row("more regions than 64 bits can address", 16, DumpBytes().u32(16).u32(48).u64(0x0555'5555'5555'5556).zeros(48),
        "TooShort 16", "1 regions");
    row("a head that is larger than today's", 14, DumpBytes().u32(20).u32(24).u32(1).zeros(8).zeros(24), "",
        "1 unloaded");
    row("entries that are larger than a block", 12, header(16, 5000, 2).zeros(10000), "", "2 handles");
    row("fewer unloaded modules than said", 14, DumpBytes().u32(12).u32(24).u32(2).zeros(24), "TooShort 14",
        "1 unloaded");
    row("times of threads without a head", 17, DumpBytes().u64(0), "TooShort 17");
}

void addFixedRows()
{
    const auto row = [](const char *title, std::uint32_t type, const DumpBytes &bytes, const QByteArray &faults,
                        const QByteArray &rest = {}) {
        QTest::newRow(title) << stored(DumpBuilder().stream(type, bytes)) << faults << rest;
    };
    row("a system of 55 bytes", 7, DumpBytes().zeros(55), "TooShort 7");
    row("an exception of 167 bytes", 6, DumpBytes().zeros(167), "TooShort 6");
    row("more parameters than an exception can have", 6, exceptionStream({.count = 16}), "TooMany 6", "exception");
    row("a process of 23 bytes", 15, DumpBytes().u32(23).u32(1).zeros(15), "TooShort 15");
    row("a process that says it is larger", 15, DumpBytes().u32(1364).u32(1).u32(7).zeros(12), "TooShort 15", "process");
    row("a process that says it is smaller", 15, DumpBytes().u32(8).u32(1).u32(7).zeros(12), "TooShort 15");
    row("memory of the system, cut short", 21, DumpBytes().zeros(147), "TooShort 21");
    row("memory beyond 64 bits", 21,
        DumpBytes().u32(1).u32(0).u32(4096).u32(0).zeros(100).u64(~0ULL).u64(~0ULL).u64(~0ULL).zeros(8), "", "process");
    row("memory of the process, cut short", 22, DumpBytes().u32(1).zeros(75), "TooShort 22");
    row("the second form of it, cut short", 22, DumpBytes().u16(2).u16(7).zeros(76), "TooShort 22", "process");
    row("half a character of a comment", 11, DumpBytes().wide(u"a").text("b"), "BadText 11", "1 comments");
}

void addPlacesRows()
{
    const auto row = [](const char *title, const DumpBuilder &builder, const QByteArray &faults,
                        const QByteArray &rest) { QTest::newRow(title) << stored(builder) << faults << rest; };
    const auto named = [](std::uint32_t name) { return DumpBuilder().stream(4, moduleList({{.name = name}})); };
    row("a name behind the end", named(0xfffffffe), "BadText 4", "1 modules");
    DumpBuilder longName;
    longName.stream(4, moduleList({{.name = longName.blob(DumpBytes().u32(0xfffffffe).bytes())}}));
    row("a name of four gigabytes", longName, "BadText 4", "1 modules");
    DumpBuilder oddName;
    oddName.stream(4, moduleList({{.name = oddName.blob(DumpBytes().u32(3).wide(u"ab").bytes())}}));
    row("a name of one character and a half", oddName, "BadText 4", "1 modules");
    row("a debugger's file behind the end",
        DumpBuilder().stream(4, moduleList({{.codeViewBytes = 30, .codeView = 0xfffffff0}})), "OutOfFile 4", "1 modules");
    DumpBuilder shortView;
    shortView.stream(4, moduleList({{.codeViewBytes = 20, .codeView = shortView.blob(rsds({}).bytes())}}));
    row("a debugger's file without its age", shortView, "TooShort 4", "1 modules");
    DumpBuilder overlapping = crashDump();
    const std::uint32_t at = overlapping.blob(list32(1, module(), 1).bytes());
    row("streams over each other", overlapping.place(16, 64, at).place(12, 64, at), "TooShort 16, TooShort 12",
        "2 modules, 2 threads, exception, system");
    DumpBuilder memory;
    memory.stream(5, DumpBytes().u32(3).u64(1).u32(4).u32(0).u64(2).u32(4).u32(0xfffffff0).u64(3).u32(4).u32(0xfffffff0));
    row("memory behind the end is said once, and is not there", memory, "OutOfFile 5", "1 ranges");
    DumpBuilder wide;
    wide.stream(9, DumpBytes().u64(3).u64(0).u64(1).u64(8).u64(2).u64(~0ULL).u64(3).u64(~0ULL));
    row("memory of 64 bits behind the end", wide, "OutOfFile 9", "2 ranges");
}

void addContextRows()
{
    const auto row = [](const char *title, std::uint16_t architecture, std::uint32_t size, const DumpBytes &context,
                        const QByteArray &faults) {
        DumpBuilder builder;
        builder.stream(7, systemStream(architecture));
        const std::uint32_t at = builder.blob(context.bytes());
        builder.stream(6, exceptionStream({.contextBytes = size, .context = at}));
        QTest::newRow(title) << stored(builder) << faults << "exception, system"_ba;
    };
    row("no registers", amd64, 0, {}, "");
    row("registers of another processor", amd64, 716, x86Context().zeros(516), "BadContext 6");
    row("registers that claim to be of another processor", amd64, 1232, x86Context().zeros(516), "BadContext 6");
    row("registers behind the end", amd64, 0xffffffff, amd64Context(), "OutOfFile 6");
    row("registers of a processor that nobody knows", 0x8004, 100, DumpBytes().zeros(100), "");
}

} // namespace

class TestMinidumpFaults final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void faults_data();
    void faults();
    void refused_data();
    void refused();
    void placesOfFaults();
    void everyCutIsSurvived();
    void limits_data();
    void limits();
    void textThatIsTooMuch();
    void aLongCommentIsCut();
    void textsOfNothingAreCounted();
    void scatteredNamesCostNoMoreThanTheyAre();
    void faultsAreBounded();
    void aSourceThatFails();
    void aFileThatShrinksMeanwhile();
    void largeListsCostFewReads();
    void memoryItselfIsNotRead();
};

void TestMinidumpFaults::faults_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("faults");
    QTest::addColumn<QByteArray>("rest");
    QTest::newRow("nothing is wrong") << stored(crashDump()) << QByteArray()
                                      << "2 modules, 2 threads, exception, system"_ba;
    addDirectoryRows();
    addListRows();
    addHeadedRows();
    addFixedRows();
    addPlacesRows();
    addContextRows();
}

void TestMinidumpFaults::faults()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, faults);
    QFETCH(QByteArray, rest);
    MemorySource source(bytes.toStdString());
    const auto dump = readMinidump(source);
    QVERIFY(dump);
    QCOMPARE(faultsOf(*dump), faults);
    QCOMPARE(kept(*dump), rest);
    if (dump->exception && !faults.isEmpty() && faults.endsWith(" 6"))
        QVERIFY(dump->exception->registers.empty());
}

void TestMinidumpFaults::refused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray whole = stored(crashDump());
    const auto changed = [&](qsizetype at, const QByteArray &by) {
        QByteArray bytes = whole;
        return bytes.replace(at, by.size(), by);
    };
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a header that is cut") << whole.first(31);
    QTest::newRow("a text") << "WinDbg is not a dump, whatever its name says."_ba;
    QTest::newRow("a kernel dump") << changed(0, "PAGEDU64"_ba);
    QTest::newRow("another version") << changed(4, "\x92\xa7"_ba);
    QTest::newRow("the other end first") << changed(0, "PMDM"_ba);
    QTest::newRow("a directory inside of the header") << changed(12, "\x1e"_ba);
}

void TestMinidumpFaults::refused()
{
    QFETCH(QByteArray, bytes);
    MemorySource source(bytes.toStdString());
    const auto dump = readMinidump(source);
    QVERIFY(!dump);
    QVERIFY(dump.error().kind == ErrorKind::Malformed);
}

void TestMinidumpFaults::placesOfFaults()
{
    DumpBuilder builder;
    builder.stream(4, moduleList({{.name = 0x01000000}})).place(16, 64, 0x7f000000);
    MemorySource source(builder.bytes());
    const auto dump = readMinidump(source);
    QVERIFY((dump->faults
             == std::vector<DumpFault>{{DumpFault::Kind::OutOfFile, 16, 0x7f000000},
                                       {DumpFault::Kind::BadText, 4, 0x01000000}}));
}

void TestMinidumpFaults::everyCutIsSurvived()
{
    const std::string whole = crashDump().bytes();
    MemorySource all(whole);
    const auto expected = readMinidump(all);
    std::size_t mostModules = 0;
    for (std::size_t length = 32; length < whole.size(); ++length) {
        MemorySource source(whole.substr(0, length));
        const auto dump = readMinidump(source);
        QVERIFY(dump);
        QVERIFY2(!dump->faults.empty(), qPrintable(QString::number(length)));
        QVERIFY(dump->modules.size() >= mostModules); // what was there stays when more is
        mostModules = dump->modules.size();
    }
    QCOMPARE(mostModules, expected->modules.size());
}

void TestMinidumpFaults::limits_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("faults");
    QTest::addColumn<QByteArray>("rest");
    const DumpBytes thread = DumpBytes().u32(7).zeros(44), range = DumpBytes().u64(0x1000).u32(4).u32(0);
    const auto row = [](const char *title, std::uint32_t type, const DumpBytes &bytes, const QByteArray &faults,
                        const QByteArray &rest) {
        QTest::newRow(title) << stored(DumpBuilder().stream(type, bytes)) << faults << rest;
    };
    row("as many modules as there may be", 4, list32(3, module(), 3), "", "3 modules");
    row("one module more", 4, list32(4, module(), 4), "TooMany 4", "3 modules");
    row("one thread more", 3, list32(4, thread, 4), "TooMany 3", "3 threads");
    row("one range more", 5, list32(4, range, 4), "TooMany 5", "3 ranges");
    row("one range of 64 bits more", 9, DumpBytes().u64(4).u64(0).text(std::string(64, '\1')), "TooMany 9, OutOfFile 9",
        "1 ranges");
    row("one region more", 16, DumpBytes().u32(16).u32(48).u64(4).zeros(4 * 48ULL), "TooMany 16", "3 regions");
    row("one handle more", 12, DumpBytes().u32(16).u32(32).u64(4).zeros(4 * 32ULL), "TooMany 12", "3 handles");
    row("one unloaded module more", 14, DumpBytes().u32(12).u32(24).u32(4).zeros(4 * 24ULL), "TooMany 14", "3 unloaded");
    QTest::newRow("one stream more") << stored(crashDump().stream(14, {})) << "TooMany 0"_ba
                                     << "2 modules, 2 threads, exception, system"_ba;
}

void TestMinidumpFaults::limits()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, faults);
    QFETCH(QByteArray, rest);
    MemorySource source(bytes.toStdString());
    MinidumpLimits few;
    few.streams = 4;
    few.modules = few.threads = few.ranges = few.handles = 3;
    const auto dump = readMinidump(source, few);
    QVERIFY(dump);
    QCOMPARE(faultsOf(*dump), faults);
    QCOMPARE(kept(*dump), rest);
}

void TestMinidumpFaults::textThatIsTooMuch()
{
    DumpBuilder builder;
    const std::uint32_t name = builder.string("twelve chars");
    builder.stream(4, moduleList({{.name = name}, {.name = name}, {.name = name}}));
    builder.stream(10, DumpBytes().text("what the machine was doing"));
    MemorySource source(builder.bytes());
    MinidumpLimits little;
    little.textBytes = 30;
    const auto dump = readMinidump(source, little);
    QCOMPARE(dump->modules[1].path, "twelve chars");
    QCOMPARE(dump->modules[2].path, "");
    QVERIFY(dump->comments.empty());
    QCOMPARE(faultsOf(*dump), "TooMany 4, TooMany 10");
}

void TestMinidumpFaults::aLongCommentIsCut()
{
    MemorySource source(DumpBuilder().stream(10, DumpBytes().text("what the machine was doing")).bytes());
    MinidumpLimits little;
    little.textBytes = 30;
    const auto dump = readMinidump(source, little);
    QCOMPARE(dump->comments, std::vector<std::string>{"what the m"});
    QCOMPARE(faultsOf(*dump), "TooMany 10");
}

/// Texts that are long in the file and empty when read: what they cost is bounded all the same.
void TestMinidumpFaults::textsOfNothingAreCounted()
{
    DumpBuilder builder;
    const std::uint32_t name = builder.blob(DumpBytes().u32(60'000).zeros(60'000).bytes());
    DumpBytes list;
    list.u32(16).u32(32).u32(50'000).u32(0);
    for (int i = 0; i < 50'000; ++i)
        list.u64(4).u32(name).u32(name).zeros(16);
    MemorySource source(builder.stream(12, list).bytes());
    const auto dump = readMinidump(source);
    QCOMPARE(dump->handles.size(), std::size_t(50'000));
    QCOMPARE(faultsOf(*dump), "TooMany 12");
    QVERIFY(source.bytesRead < 64'000'000);
}

/// Names of which each lies in another block of a file of four gigabytes.
void TestMinidumpFaults::scatteredNamesCostNoMoreThanTheyAre()
{
    DumpBytes list;
    list.u32(16).u32(32).u32(60'000).u32(0);
    for (std::uint64_t i = 0; i < 60'000; ++i)
        list.u64(4).u32(0x10000000 + i * 50'000).u32(0x10000000 + i * 50'000 + 25'000).zeros(16);
    MemorySource source(DumpBuilder().stream(12, list).bytes());
    source.claimed = 0xffffffff;
    source.zerosBehind = true;
    const auto dump = readMinidump(source);
    QCOMPARE(dump->handles.size(), std::size_t(60'000));
    QCOMPARE(faultsOf(*dump), QByteArray());
    QVERIFY2(source.bytesRead < 80'000'000, qPrintable(QString::number(source.bytesRead)));
}

void TestMinidumpFaults::faultsAreBounded()
{
    DumpBuilder builder;
    std::vector<TestModule> modules(1000, TestModule{.name = 0x7fffffff});
    builder.stream(4, moduleList(modules));
    MemorySource source(builder.bytes());
    const auto dump = readMinidump(source);
    QCOMPARE(dump->modules.size(), std::size_t(1000));
    QCOMPARE(dump->faults.size(), MinidumpLimits().faults);
}

void TestMinidumpFaults::aSourceThatFails()
{
    DumpBuilder builder = crashDump();
    builder.blob(std::string(100'000, 'x')); // so that there is more than one read
    builder.stream(14, DumpBytes().u32(12).u32(24).u32(1).zeros(20).u32(builder.string("gone.dll")));
    MemorySource counting(builder.bytes());
    QVERIFY(readMinidump(counting));
    QVERIFY(counting.reads >= 2);
    for (std::size_t at = 0; at < counting.reads; ++at) {
        MemorySource source(builder.bytes());
        source.failAt = at;
        const auto dump = readMinidump(source);
        QVERIFY(!dump);
        QVERIFY((dump.error() == Error{ErrorKind::Unreachable, "dump.dmp", "gone"}));
        QCOMPARE(source.reads, at + 1); // and nobody asks again
    }
}

void TestMinidumpFaults::aFileThatShrinksMeanwhile()
{
    const std::string whole = crashDump().bytes();
    for (std::size_t length = 0; length < whole.size(); length += 7) {
        MemorySource source(whole.substr(0, length));
        source.claimed = whole.size();
        const auto dump = readMinidump(source);
        QVERIFY(dump.has_value() == (length >= 32));
    }
}

void TestMinidumpFaults::largeListsCostFewReads()
{
    constexpr std::uint64_t regions = 100'000;
    DumpBytes list;
    list.u32(16).u32(48).u64(regions);
    for (std::uint64_t i = 0; i < regions; ++i)
        list.u64(i << 12).zeros(40);
    MemorySource source(DumpBuilder().stream(16, list).bytes());
    const auto dump = readMinidump(source);
    QCOMPARE(dump->regions.size(), regions);
    QCOMPARE(dump->regions.back().start, (regions - 1) << 12);
    QVERIFY2(source.reads < 30, qPrintable(QString::number(source.reads)));
    QVERIFY(source.bytesRead < list.size() + 100'000);
}

void TestMinidumpFaults::memoryItselfIsNotRead()
{
    DumpBuilder builder = crashDump();
    const std::uint32_t at = builder.blob(std::string(8'000'000, 'm'));
    builder.stream(9, DumpBytes().u64(1).u64(at).u64(0x10000).u64(8'000'000));
    MemorySource source(builder.bytes());
    const auto dump = readMinidump(source);
    QCOMPARE(dump->memory.at(0).bytes, std::uint64_t(8'000'000));
    QVERIFY2(source.bytesRead < 100'000, qPrintable(QString::number(source.bytesRead)));
    QVERIFY(source.reads < 10);
}

QTEST_GUILESS_MAIN(TestMinidumpFaults)
#include "tst_minidumpfaults.moc"
