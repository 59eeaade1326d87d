// SPDX-License-Identifier: GPL-3.0-or-later
// The summary of a dump of a gigabyte, beside reading that file once.
#include "core/minidump/filesource.h"
#include "core/minidump/minidump.h"
#include "tests/bench/rounds.h"
#include "tests/core/minidump/dumpbuilder.h"

#include <filesystem>
#include <format>
#include <fstream>
#include <iostream>

using namespace cer;

namespace {

constexpr std::uint64_t fileBytes = 1024ULL * 1024 * 1024;
constexpr std::uint32_t moduleCount = 300, threadCount = 200, handleCount = 3000;
constexpr std::uint64_t rangeCount = 20'000, regionCount = 40'000;
constexpr int rounds = 7;

/// Passes everything on and counts it.
class CountingSource final : public ByteSource {
public:
    explicit CountingSource(ByteSource &source)
        : m_source(source)
    {
    }
    std::uint64_t size() const override { return m_source.size(); }
    Result<std::size_t> read(std::uint64_t offset, std::span<char> into) override
    {
        ++reads;
        auto got = m_source.read(offset, into);
        bytesRead += got.value_or(0);
        return got;
    }

    std::uint64_t reads = 0, bytesRead = 0;

private:
    ByteSource &m_source;
};

void addModules(DumpBuilder &builder)
{
    std::vector<TestModule> modules;
    for (std::uint32_t i = 0; i < moduleCount; ++i) {
        const DumpBytes pdb = rsds(std::format(R"(D:\a\_work\1\s\obj\amd64\module{:03}.pdb)", i));
        modules.push_back({builder.string(std::format(R"(C:\Program Files\Vendor\Product\module{:03}.dll)", i)),
                           0x7ff600000000 + i * 0x200000ULL, 0x180000, 0x000a'0000'4a61'0001, std::uint32_t(pdb.size()),
                           builder.blob(pdb.bytes())});
    }
    builder.stream(4, moduleList(modules));
}

void addThreads(DumpBuilder &builder)
{
    std::vector<TestThread> threads;
    DumpBytes names;
    names.u32(threadCount);
    for (std::uint32_t i = 0; i < threadCount; ++i) {
        threads.push_back({.id = i, .contextBytes = 1232, .context = builder.blob(amd64Context().bytes())});
        names.u32(i).u64(builder.string(std::format("Worker {}", i)));
    }
    builder.stream(3, threadList(threads)).stream(24, names);
}

void addLists(DumpBuilder &builder)
{
    DumpBytes regions, handles;
    regions.u32(16).u32(48).u64(regionCount);
    for (std::uint64_t i = 0; i < regionCount; ++i)
        regions.u64(i << 16).u64(i << 16).u32(4).u32(0).u64(0x10000).u32(0x1000).u32(4).u32(0x20000).u32(0);
    handles.u32(16).u32(40).u32(handleCount).u32(0);
    const std::uint32_t type = builder.string("File");
    for (std::uint32_t i = 0; i < handleCount; ++i)
        handles.u64(4 * i).u32(type).u32(builder.string(std::format(R"(\Device\HarddiskVolume3\file{})", i))).zeros(24);
    builder.stream(16, regions).stream(12, handles);
}

/// As MiniDumpWriteDump lays out a dump with all memory: the lists first, the memory behind them to the end of the file.
std::string makeStart()
{
    DumpBuilder builder;
    builder.stream(7, systemStream(amd64)).stream(6, exceptionStream({.address = 0x7ff600001234}));
    addModules(builder);
    addThreads(builder);
    addLists(builder);
    const std::uint64_t memory = builder.end() + 16 + rangeCount * 16, each = (fileBytes - memory) / rangeCount;
    DumpBytes ranges;
    ranges.u64(rangeCount).u64(memory);
    for (std::uint64_t i = 0; i < rangeCount; ++i)
        ranges.u64(i * 0x100000).u64(each);
    return builder.stream(9, ranges).bytes();
}

std::uint64_t readOnce(const std::string &path)
{
    std::ifstream file(path, std::ios::binary);
    std::vector<char> block(1024 * 1024);
    std::uint64_t sum = 0;
    while (file.read(block.data(), std::streamsize(block.size())) || file.gcount() > 0)
        sum += std::uint64_t(file.gcount());
    return sum;
}

} // namespace

int main()
{
    const std::string path = (std::filesystem::temp_directory_path() / "cer-bench-full.dmp").string();
    std::ofstream(path, std::ios::binary) << makeStart();
    std::filesystem::resize_file(path, fileBytes);
    const auto file = openFile(path);
    if (!file) {
        std::cerr << path << " cannot be opened\n";
        return 1;
    }
    CountingSource counting(**file);
    const auto dump = readMinidump(counting);
    bool reached = dump && dump->faults.empty() && signatureOf(*dump) && dump->memory.size() == rangeCount
                   && dump->regions.size() == regionCount && dump->handles.size() == handleCount;
    if (!reached)
        std::cerr << "the dump was not read as it was written\n";

    Rounds race("a dump of 1 GiB with all memory, in the page cache: 300 modules, 200 threads, 3,000 handles");
    race.add("read the file once", 1, "GiB", [&] { keep(readOnce(path)); });
    race.add(
        "summary", 1, "GiB", [&] { keep(readMinidump(**openFile(path))->modules.size()); },
        Rounds::Goal{.mostOfBase = 0.1});
    reached &= race.print(rounds);
    reached &= printFact("read of it", double(counting.bytesRead) / 1e6, "MB", 5);
    reached &= printFact("reads", double(counting.reads), "", 250);
    std::filesystem::remove(path);
    return reached ? 0 : 1;
}
