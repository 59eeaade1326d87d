// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/crash.h"

#include <algorithm>
#include <format>
#include <set>

namespace cer::sample {

namespace {

constexpr std::uint32_t pageBytes = 4096, pagesOfMiB = 256;

// RSDS: the name of the file and the number of the build that debuggers want.
void writeCodeView(DumpWriter &dump, std::size_t module, const Image &image)
{
    const std::size_t bytes = 24 + image.pdb.size() + 1;
    const std::uint32_t at = dump.room(bytes);
    dump.text(at, "RSDS");
    dump.u64(at + 4, image.id[0]);
    dump.u64(at + 12, image.id[1]);
    dump.u32(at + 20, 1);
    dump.text(at + 24, image.pdb);
    dump.u32(module + 76, std::uint32_t(bytes));
    dump.u32(module + 80, at);
}

void writeModule(DumpWriter &dump, std::size_t at, const Image &image)
{
    dump.u64(at, image.base);
    dump.u32(at + 8, image.size);
    dump.u32(at + 12, image.checksum);
    dump.u32(at + 16, image.linked);
    dump.u32(at + 20, dump.string(image.path));
    writeCodeView(dump, at, image);
    const Version &version = image.version;
    if (version == Version())
        return;
    dump.u32(at + 24, 0xfeef04bd); // VS_FIXEDFILEINFO
    dump.u32(at + 28, 0x00010000);
    for (const std::size_t place : {32, 40}) { // of the file, of the product
        dump.u32(at + place, std::uint32_t(version[0] << 16 | version[1]));
        dump.u32(at + place + 4, std::uint32_t(version[2] << 16 | version[3]));
    }
}

struct Region {
    std::uint64_t start, bytes;
    std::uint32_t state, protection, type;
};

/// Of the program, ntdll.dll and the signature's module their code, of each stack what is used and the page that guards it.
std::vector<Region> regionsOf(const Crash &crash)
{
    constexpr std::uint32_t committed = 0x1000, image = 0x1000000, isPrivate = 0x20000; // MEM_
    constexpr std::uint32_t executable = 0x20, writable = 0x4, guard = 0x100;           // PAGE_
    std::vector<Region> regions;
    for (const std::size_t index : std::set{std::size_t(0), std::size_t(1), crash.images.faulty}) {
        const Image &one = crash.images.all[index];
        regions.push_back({one.base + pageBytes, one.size - pageBytes, committed, executable, image});
    }
    for (const Thread &thread : crash.threads) {
        const std::uint64_t used = thread.stack / pageBytes * pageBytes;
        regions.push_back({used - pageBytes, pageBytes, committed, writable | guard, isPrivate});
        regions.push_back({used, 2 * pageBytes, committed, writable, isPrivate});
    }
    std::ranges::sort(regions, {}, &Region::start);
    return regions;
}

void writeTimeZone(DumpWriter &dump, std::size_t at, const Pc &pc)
{
    const std::string_view place = pc.hasGreenwichTime() ? "GMT" : "W. Europe";
    dump.u32(at, 1); // TIME_ZONE_ID_STANDARD
    dump.u32(at + 4, pc.hasGreenwichTime() ? 0 : std::uint32_t(-60));
    dump.wide(at + 8, std::format("{} Standard Time", place));
    dump.wide(at + 92, std::format("{} Daylight Time", place));
    dump.u32(at + 172, std::uint32_t(-60));
}

// MINIDUMP_MISC_INFO_4
void writeMisc(DumpWriter &dump, Crash &crash, const Pc &pc)
{
    constexpr std::uint32_t bytes = 832, idTimesIntegrityZoneBuild = 0x1 | 0x2 | 0x10 | 0x40 | 0x100;
    const std::uint32_t at = dump.stream(StreamType::MiscInfo, bytes);
    dump.u32(at, bytes);
    dump.u32(at + 4, idTimesIntegrityZoneBuild);
    dump.u32(at + 8, crash.processId);
    dump.u32(at + 12, crash.created);
    dump.u32(at + 16, std::uint32_t(crash.ofReport.below(90)));
    dump.u32(at + 20, std::uint32_t(crash.ofReport.below(30)));
    dump.u32(at + 44, 0x2000); // medium
    writeTimeZone(dump, at + 56, pc);
    dump.wide(at + 232, std::format("19041.{}.amd64fre.vb_release.191206-1406", pc.update));
}

// MINIDUMP_SYSTEM_MEMORY_INFO_1
void writeSystemMemory(DumpWriter &dump, Crash &crash, const Pc &pc)
{
    const std::uint32_t at = dump.stream(StreamType::SystemMemoryInfo, 492);
    const std::uint32_t pages = pc.memoryMiB * pagesOfMiB;
    dump.u16(at, 1);
    dump.u32(at + 8, pageBytes);
    dump.u32(at + 12, pages);
    dump.u32(at + 16, 1);
    dump.u32(at + 20, pages + pages / 8);
    dump.u32(at + 24, 0x10000);
    dump.u64(at + 28, 0x10000);
    dump.u64(at + 36, 0x7ffffffeffff);
    dump.u64(at + 44, (std::uint64_t(1) << pc.processors) - 1);
    dump.u8(at + 52, pc.processors);
    const std::uint64_t free = pages / 8 + crash.ofReport.below(pages / 4);
    dump.u64(at + 116, free);
    dump.u64(at + 124, pages - free / 2);
    dump.u64(at + 132, std::uint64_t(pages) + pages / 4);
    dump.u64(at + 140, pages);
}

// MINIDUMP_PROCESS_VM_COUNTERS_1
void writeMemoryUse(DumpWriter &dump, Crash &crash)
{
    const std::uint32_t at = dump.stream(StreamType::ProcessVmCounters, 80);
    const std::uint64_t used = (20 + crash.ofReport.below(400)) * pagesOfMiB * pageBytes;
    dump.u16(at, 1);
    dump.u32(at + 4, std::uint32_t(used / pageBytes * 3));
    dump.u64(at + 8, used + used / 8);
    dump.u64(at + 16, used);
    dump.u64(at + 24, 0x8c000);
    dump.u64(at + 32, 0x8a000);
    dump.u64(at + 40, 0x1c000);
    dump.u64(at + 48, 0x1a000);
    dump.u64(at + 56, used - used / 4);
    dump.u64(at + 64, used);
    dump.u64(at + 72, used - used / 4);
}

} // namespace

void writeModules(DumpWriter &dump, const Crash &crash, DumpDetail detail)
{
    std::vector<const Image *> images;
    for (std::size_t i = 0; i < crash.images.all.size(); ++i) {
        if (detail == DumpDetail::Full || i == 0 || i == crash.images.faulty)
            images.push_back(&crash.images.all[i]);
    }
    std::uint32_t at = dump.stream(StreamType::ModuleList, 4 + 108 * images.size());
    dump.u32(at, std::uint32_t(images.size()));
    at += 4;
    for (const Image *image : images) {
        writeModule(dump, at, *image);
        at += 108;
    }
}

// MINIDUMP_MEMORY_INFO_LIST
void writeRegions(DumpWriter &dump, const Crash &crash)
{
    const std::vector<Region> regions = regionsOf(crash);
    std::uint32_t at = dump.stream(StreamType::MemoryInfoList, 16 + 48 * regions.size());
    dump.u32(at, 16);
    dump.u32(at + 4, 48);
    dump.u64(at + 8, regions.size());
    at += 16;
    for (const Region &region : regions) {
        dump.u64(at, region.start);
        dump.u64(at + 8, region.start);
        dump.u32(at + 16, region.protection);
        dump.u64(at + 24, region.bytes);
        dump.u32(at + 32, region.state);
        dump.u32(at + 36, region.protection);
        dump.u32(at + 40, region.type);
        at += 48;
    }
}

void writeException(DumpWriter &dump, const Crash &crash)
{
    const Fault &fault = crash.fault;
    const Thread &thread = crash.threads[crash.faulty];
    const std::uint32_t at = dump.stream(StreamType::Exception, 168);
    dump.u32(at, thread.id);
    dump.u32(at + 8, fault.code);
    dump.u32(at + 12, fault.flags);
    dump.u64(at + 24, fault.address);
    dump.u32(at + 32, std::uint32_t(fault.parameters.size()));
    for (std::size_t i = 0; i < fault.parameters.size(); ++i)
        dump.u64(at + 40 + 8 * i, fault.parameters[i]);
    if (thread.context == 0)
        return;
    dump.u32(at + 160, contextBytes(crash.images.wide));
    dump.u32(at + 164, thread.context);
}

void writeSystem(DumpWriter &dump, const Crash &crash, const Pc &pc)
{
    constexpr std::uint16_t x86 = 0, amd64 = 9;
    const std::uint32_t at = dump.stream(StreamType::SystemInfo, 56);
    dump.u16(at, crash.images.wide ? amd64 : x86);
    dump.u16(at + 2, pc.intel ? 6 : 23);
    dump.u16(at + 4, pc.processor);
    dump.u8(at + 6, pc.processors);
    dump.u8(at + 7, 1); // workstation
    dump.u32(at + 8, 10);
    dump.u32(at + 16, pc.build);
    dump.u32(at + 20, 2); // Windows NT
    dump.u32(at + 24, dump.string(""));
    dump.u16(at + 28, 0x100); // one user at a time
    if (!crash.images.wide)
        dump.text(at + 32, pc.intel ? "GenuineIntel" : "AuthenticAMD");
}

void writeProcess(DumpWriter &dump, Crash &crash, const Pc &pc)
{
    writeMisc(dump, crash, pc);
    writeSystemMemory(dump, crash, pc);
    writeMemoryUse(dump, crash);
}

} // namespace cer::sample
