// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/minidump/minidump.h"
#include "tests/core/minidump/dumpbuilder.h"
#include "tests/core/minidump/memorysource.h"

#include <QTest>

#include <random>

using namespace cer;

namespace {

/// A dump with every stream that is read.
std::string everything()
{
    DumpBuilder builder = crashDump();
    const std::uint32_t name = builder.string("Worker"), memory = builder.blob(std::string(256, 'm'));
    builder.stream(24, DumpBytes().u32(1).u32(0x1a30).u64(name));
    builder.stream(17, DumpBytes().u32(12).u32(64).u32(1).u32(0x1a30).zeros(60));
    builder.stream(14, DumpBytes().u32(12).u32(24).u32(1).u64(0x10000000).u32(0x5000).u64(0).u32(name));
    builder.stream(5, DumpBytes().u32(1).u64(0x10000).u32(64).u32(memory));
    builder.stream(9, DumpBytes().u64(2).u64(memory).u64(0x20000).u64(100).u64(0x30000).u64(100));
    builder.stream(16, DumpBytes().u32(16).u32(48).u64(2).zeros(96));
    builder.stream(12, DumpBytes().u32(16).u32(40).u32(1).u32(0).u64(4).u32(name).u32(name).zeros(24));
    builder.stream(15, DumpBytes().u32(1364).u32(0x1f7).zeros(1356));
    builder.stream(21, DumpBytes().zeros(492)).stream(22, DumpBytes().u16(2).u16(0xffff).zeros(140));
    builder.stream(10, DumpBytes().text("a comment")).stream(11, DumpBytes().wide(u"another"));
    return builder.bytes();
}

/// Numbers that break readers more often than others.
std::uint32_t nastyNumber(std::mt19937 &random)
{
    constexpr std::uint32_t numbers[] = {0, 1, 3, 4, 0x7fffffff, 0x80000000, 0xfffffff0, 0xffffffff, 0x10000, 416};
    return random() % 4 == 0 ? std::uint32_t(random()) : numbers[random() % std::size(numbers)];
}

std::string mutated(const std::string &whole, std::uint32_t seed)
{
    std::mt19937 random(seed);
    DumpBytes bytes;
    bytes.text(whole);
    for (std::uint32_t left = random() % 6 + 1; left > 0; --left) {
        if (random() % 2 == 0)
            bytes.put(random() % (whole.size() - 4) & ~3ULL, nastyNumber(random));
        else
            bytes.put(random() % whole.size(), std::uint8_t(random()));
    }
    return random() % 8 == 0 ? bytes.bytes().substr(0, random() % whole.size()) : bytes.bytes();
}

} // namespace

class TestMinidumpMutations final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theWholeOneIsSound();
    void noMutationIsTooMuch();
};

void TestMinidumpMutations::theWholeOneIsSound()
{
    MemorySource source(everything());
    const auto dump = readMinidump(source);
    QVERIFY(dump && dump->faults.empty());
    QVERIFY(signatureOf(*dump));
    QCOMPARE(dump->comments.size(), std::size_t(2));
}

void TestMinidumpMutations::noMutationIsTooMuch()
{
    const std::string whole = everything();
    std::size_t refused = 0, faulty = 0;
    for (std::uint32_t seed = 1; seed <= 10'000; ++seed) {
        const std::string bytes = mutated(whole, seed);
        MemorySource source(bytes);
        const auto dump = readMinidump(source);
        refused += !dump;
        if (!dump)
            continue;
        faulty += !dump->faults.empty();
        (void)signatureOf(*dump);
        // No entry is read that the file does not hold.
        QVERIFY(dump->modules.size() * 108 <= bytes.size() && dump->threads.size() * 48 <= bytes.size());
        QVERIFY(dump->regions.size() * 48 <= bytes.size() && dump->handles.size() * 32 <= bytes.size());
        QVERIFY(source.reads < 200);
    }
    QVERIFY(refused > 50 && refused < 5'000);
    QVERIFY(faulty > 2'500);
}

QTEST_GUILESS_MAIN(TestMinidumpMutations)
#include "tst_minidumpmutations.moc"
