// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/minidump/minidump.h"
#include "core/sample/dump.h"
#include "tests/core/minidump/memorysource.h"

#include <QTest>

#include <algorithm>
#include <format>
#include <set>

using namespace cer;
using namespace Qt::StringLiterals;
using sample::DumpDetail;
using sample::makeMinidump;

namespace {

constexpr std::uint32_t when = 1'700'000'000;

Minidump readWhole(const std::string &bytes)
{
    MemorySource source(bytes);
    const Result<Minidump> dump = readMinidump(source);
    return dump ? *dump : Minidump();
}

Signature signatureOfPath(const QString &subpath)
{
    return cer::signatureOf(std::string_view(subpath.toStdString())).value_or(Signature());
}

const Signature wideSignature{"viewer.exe", "1.2.3.4", "viewer.exe", "1.2.3.4", "00000000000b0a21"};

std::uint64_t registerOf(const Minidump &dump, std::string_view name)
{
    const auto found = std::ranges::find(dump.exception->registers, name, &DumpRegister::name);
    return found == dump.exception->registers.end() ? 0 : found->value;
}

const DumpThread *faultyThread(const Minidump &dump)
{
    const auto found = std::ranges::find(dump.threads, dump.exception->threadId, &DumpThread::id);
    return found == dump.threads.end() ? nullptr : &*found;
}

bool overlap(const DumpModule &a, const DumpModule &b)
{
    return a.base < b.base + b.size && b.base < a.base + a.size;
}

} // namespace

class TestSampleDump final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void signatures_data();
    void signatures();
    void theFaultyThread_data() { signatures_data(); }
    void theFaultyThread();
    void modulesHavePlacesOfTheirOwn_data() { signatures_data(); }
    void modulesHavePlacesOfTheirOwn();
    void exceptions_data();
    void exceptions();
    void theProcess();
    void aBriefOneHasNoThreads();
    void reportsOfABucketHaveOneException();
    void anotherPcIsAnother();
    void theSameAgain();
};

void TestSampleDump::signatures_data()
{
    QTest::addColumn<QString>("subpath");
    const auto row = [](const char *title, const QString &subpath) { QTest::newRow(title) << subpath; };
    row("64 bits", uR"(viewer.exe\1.2.3.4\d3d11.dll\10.0.19041.1202\00000000000b0a21)"_s);
    row("32 bits", uR"(winword.exe\11.0.5510.0\mso.dll\11.0.5510.0\0012a4f3)"_s);
    row("in the program itself", uR"(excel.exe\11.0.5612.0\excel.exe\11.0.5612.0\000b0a21)"_s);
    row("far behind the start of a program of 32 bits", uR"(a.exe\1.0.0.0\a.exe\1.0.0.0\03ffffff)"_s);
    row("in a library that all programs load", uR"(a.exe\1.0.0.0\ntdll.dll\10.0.19041.1889\0004f3c8)"_s);
    row("the same, written otherwise", uR"(a.exe\1.0.0.0\NTDLL.DLL\10.0.19041.1\000000000004f3c8)"_s);
    row("in a graphics driver", uR"(a.exe\1.0.0.0\atidxx64.dll\27.20.22025.1006\0000000000000000)"_s);
    row("in a library that was gone", uR"(a.exe\1.0.0.0\pdfshell.dll_unloaded\15.7.20033.2203\0001c0de)"_s);
    row("in no library", uR"(a.exe\1.0.0.0\StackHash_0a9e\0.0.0.0\0000000000001234)"_s);
    row("a program of Windows", uR"(svchost.exe\10.0.19041.1100\combase.dll\10.0.19041.1949\0000000000001234)"_s);
}

void TestSampleDump::signatures()
{
    QFETCH(QString, subpath);
    const Signature signature = signatureOfPath(subpath);
    for (const DumpDetail detail : {DumpDetail::Brief, DumpDetail::Full}) {
        const Minidump dump = readWhole(makeMinidump(signature, when, {}, detail));
        QVERIFY(dump.faults.empty());
        QCOMPARE(dump.written, when);
        QVERIFY(cer::signatureOf(dump) == signature);
    }
}

void TestSampleDump::theFaultyThread()
{
    QFETCH(QString, subpath);
    const Signature signature = signatureOfPath(subpath);
    const Minidump dump = readWhole(makeMinidump(signature, when));
    const DumpThread *thread = faultyThread(dump);
    QVERIFY(thread);
    QVERIFY(dump.threads.size() >= 3);
    QCOMPARE(thread->instruction, dump.exception->address);
    QCOMPARE(registerOf(dump, signature.offset.size() == 16 ? "rip" : "eip"), dump.exception->address);
    QCOMPARE(registerOf(dump, signature.offset.size() == 16 ? "rsp" : "esp"), thread->stackStart);
    QVERIFY(std::ranges::find(dump.memory, DumpMemoryRange{thread->stackStart, thread->stackBytes}) != dump.memory.end());
    for (const DumpThread &other : dump.threads)
        QVERIFY(moduleAt(dump, other.instruction) && moduleAt(dump, other.startAddress.value_or(0)));
}

void TestSampleDump::modulesHavePlacesOfTheirOwn()
{
    QFETCH(QString, subpath);
    const Minidump dump = readWhole(makeMinidump(signatureOfPath(subpath), when));
    QVERIFY(dump.modules.size() >= 12);
    for (std::size_t i = 0; i < dump.modules.size(); ++i) {
        QVERIFY(!dump.modules[i].pdbPath.empty() && dump.modules[i].pdbId.size() > 32);
        for (std::size_t k = 0; k < i; ++k)
            QVERIFY(!overlap(dump.modules[i], dump.modules[k]));
    }
}

void TestSampleDump::exceptions_data()
{
    QTest::addColumn<QString>("module");
    QTest::addColumn<quint32>("code");
    QTest::addColumn<quint64>("first"); // of the parameters
    QTest::newRow("thrown by C++") << u"KERNELBASE.dll"_s << 0xe06d7363U << quint64(0x19930520);
    QTest::newRow("abort()") << u"ucrtbase.dll"_s << 0xc0000409U << quint64(7);
    QTest::newRow("running what was unloaded") << u"a.dll_unloaded"_s << 0xc0000005U << quint64(8);
    QTest::newRow("running what is no code") << u"StackHash_0a9e"_s << 0xc0000005U << quint64(8);
}

void TestSampleDump::exceptions()
{
    QFETCH(QString, module);
    const Signature signature{"a.exe", "1.0.0.0", module.toStdString(), "1.2.3.4", "00000000000b0a21"};
    const Minidump dump = readWhole(makeMinidump(signature, when));
    QTEST(quint32(dump.exception->code), "code");
    QVERIFY(!dump.exception->parameters.empty());
    QTEST(quint64(dump.exception->parameters.front()), "first");
    QCOMPARE(dump.unloaded.size(), std::size_t(module.endsWith(u"_unloaded"_s)));
}

void TestSampleDump::theProcess()
{
    const sample::Pc pc = sample::pcOf("LIS-NB-0007", "carla.costa");
    const Minidump dump = readWhole(makeMinidump(wideSignature, when, pc));
    const DumpProcess &process = dump.process;
    QVERIFY(process.id && process.created && *process.created < when);
    QCOMPARE(process.timeZone, "GMT Standard Time");
    QVERIFY(process.build.starts_with("19041." + std::to_string(pc.update)));
    QCOMPARE(process.physicalMemory, std::uint64_t(pc.memoryMiB) << 20);
    QVERIFY(*process.availableMemory < *process.physicalMemory);
    QVERIFY(process.workingSet && process.privateUsage);
    QCOMPARE(dump.system->build, pc.build);
    QCOMPARE(dump.system->processors, pc.processors);
    QVERIFY(!dump.regions.empty());
    QVERIFY(std::ranges::any_of(dump.threads, [](const DumpThread &thread) { return !thread.name.empty(); }));
    QVERIFY(std::ranges::all_of(dump.threads, [](const DumpThread &thread) { return thread.created.has_value(); }));
}

void TestSampleDump::aBriefOneHasNoThreads()
{
    const std::string bytes = makeMinidump(wideSignature, when, {}, DumpDetail::Brief);
    const Minidump dump = readWhole(bytes);
    QVERIFY(bytes.size() < 2048);
    QVERIFY(dump.threads.empty() && dump.memory.empty() && dump.comments.empty());
    QCOMPARE(dump.modules.size(), std::size_t(1)); // the signature's is the program
    QVERIFY(makeMinidump(wideSignature, when).size() < std::size_t(12) * 1024);
}

/// Codes, and parameters that are no addresses: those move with the place of the modules.
void TestSampleDump::reportsOfABucketHaveOneException()
{
    std::size_t kinds = 0, comments = 0;
    std::set<std::uint32_t> codes;
    for (std::uint64_t offset = 0x1000; offset < 0x1080; ++offset) {
        Signature signature = wideSignature;
        signature.offset = std::format("{:016x}", offset);
        const Minidump one = readWhole(makeMinidump(signature, when));
        const Minidump other = readWhole(makeMinidump(signature, when + 90'000, sample::pcOf("BER-WS-0002", "kim.ek")));
        QCOMPARE(one.exception->code, other.exception->code);
        QCOMPARE(one.exception->parameters.size(), other.exception->parameters.size());
        QCOMPARE(one.threads.size(), other.threads.size());
        kinds += codes.insert(one.exception->code).second;
        comments += one.comments.size();
    }
    QVERIFY(kinds >= 4);
    QVERIFY(comments > 0 && comments < 64);
}

void TestSampleDump::anotherPcIsAnother()
{
    std::set<std::string> drivers;
    std::set<std::uint32_t> builds;
    std::set<std::uint64_t> memories;
    for (int i = 0; i < 40; ++i) {
        const Minidump dump =
            readWhole(makeMinidump(wideSignature, when, sample::pcOf(std::format("BER-PC-{:04}", i), "kim.ek")));
        drivers.insert(dump.modules.back().path + versionText(*dump.modules.back().fileVersion));
        builds.insert(dump.system->build);
        memories.insert(dump.process.physicalMemory.value_or(0));
    }
    QVERIFY(drivers.size() >= 4);
    QVERIFY(builds.size() >= 2);
    QVERIFY(memories.size() >= 3);
}

void TestSampleDump::theSameAgain()
{
    QCOMPARE(makeMinidump(wideSignature, when), makeMinidump(wideSignature, when));
    QVERIFY(makeMinidump(wideSignature, when) != makeMinidump(wideSignature, when + 1));
    QVERIFY(makeMinidump(wideSignature, when) != makeMinidump(wideSignature, when, sample::pcOf("BER-WS-0002", "kim.ek")));
}

QTEST_GUILESS_MAIN(TestSampleDump)
#include "tst_sampledump.moc"
