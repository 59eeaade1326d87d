// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/minidump/dumpstreams.h"

#include <algorithm>
#include <limits>

namespace cer::dump {

namespace {

// MINIDUMP_MISC_INFO has grown five times: the size says how far it goes, and flags which fields have been filled in.
constexpr std::size_t miscBytes = 24, misc3Bytes = 232, misc4Bytes = 832;
constexpr std::uint32_t hasProcessId = 0x1, hasTimes = 0x2, hasIntegrity = 0x10, hasTimeZone = 0x40, hasBuild = 0x100;

std::string timeZoneOf(DumpFile &file, const Stream &stream, const Record &info)
{
    constexpr std::uint32_t daylight = 2; // TIME_ZONE_ID_DAYLIGHT
    const std::size_t at = info.u32(56) == daylight ? 148 : 64;
    return file.wideText(info.bytes().subspan(at, 64), stream.type, stream.offset + at);
}

/// A number of pages in bytes; nothing when that is no number of 64 bits.
std::optional<std::uint64_t> bytesOf(std::uint64_t pages, std::uint64_t pageBytes)
{
    if (pageBytes == 0 || pages > std::numeric_limits<std::uint64_t>::max() / pageBytes)
        return {};
    return pages * pageBytes;
}

void readComment(DumpFile &file, const Stream &stream, Minidump &dump, bool wide)
{
    constexpr std::size_t mostOfOne = 3; // bytes of UTF-8 that one of another encoding can become
    std::vector<char> bytes(std::min<std::uint64_t>(stream.bytes, file.textRoom() / mostOfOne));
    if (bytes.size() < stream.bytes)
        file.fault(DumpFault::Kind::TooMany, stream.type, stream.offset);
    if (!file.read(stream.offset, bytes))
        return;
    std::string text =
        wide ? file.wideText(bytes, stream.type, stream.offset) : file.narrowText(bytes, stream.type, stream.offset);
    if (!text.empty())
        dump.comments.push_back(std::move(text));
}

} // namespace

// MINIDUMP_MISC_INFO to MINIDUMP_MISC_INFO_5
void readMiscInfo(DumpFile &file, const Stream &stream, Minidump &dump)
{
    std::array<char, misc4Bytes> bytes{};
    const std::size_t there = std::size_t(std::min<std::uint64_t>(stream.bytes, bytes.size()));
    const bool read = file.read(stream.offset, std::span(bytes).first(there));
    const Record info(bytes);
    const std::uint32_t said = info.u32(0) != 0 ? info.u32(0) : std::uint32_t(there); // some writers leave it out
    if ((there < miscBytes || said < miscBytes || said > stream.declared) && !stream.isCut())
        file.fault(DumpFault::Kind::TooShort, stream.type, stream.offset);
    if (!read || there < miscBytes)
        return;
    const std::size_t known = std::min<std::size_t>(there, said);
    const auto has = [&](std::uint32_t flag, std::size_t size) { return (info.u32(4) & flag) != 0 && known >= size; };
    if (has(hasProcessId, miscBytes))
        dump.process.id = info.u32(8);
    if (has(hasTimes, miscBytes)) {
        dump.process.created = info.u32(12);
        dump.process.userTime = info.u32(16);
        dump.process.kernelTime = info.u32(20);
    }
    if (has(hasIntegrity, misc3Bytes))
        dump.process.integrityLevel = info.u32(44);
    if (has(hasTimeZone, misc3Bytes))
        dump.process.timeZone = timeZoneOf(file, stream, info);
    if (has(hasBuild, misc4Bytes))
        dump.process.build = file.wideText(info.bytes().subspan(232, 520), stream.type, stream.offset + 232);
}

// MINIDUMP_SYSTEM_MEMORY_INFO_1
void readSystemMemory(DumpFile &file, const Stream &stream, Minidump &dump)
{
    std::array<char, 148> bytes{}; // what follows are counters of the system's caches
    if (!file.readStream(stream, bytes))
        return;
    const Record info(bytes);
    const std::uint32_t page = info.u32(8);
    dump.process.physicalMemory = bytesOf(info.u32(12), page);
    dump.process.availableMemory = bytesOf(info.u64(116), page);
    dump.process.committed = bytesOf(info.u64(124), page);
    dump.process.commitLimit = bytesOf(info.u64(132), page);
}

// MINIDUMP_PROCESS_VM_COUNTERS_1 and _2
void readVmCounters(DumpFile &file, const Stream &stream, Minidump &dump)
{
    constexpr std::uint16_t second = 2, hasPrivate = 0x4;
    std::array<char, 80> bytes{};
    if (!file.readStream(stream, bytes))
        return;
    const Record info(bytes);
    dump.process.peakWorkingSet = info.u64(8);
    dump.process.workingSet = info.u64(16);
    dump.process.pagefile = info.u64(56);
    if (info.u16(0) < second) {
        dump.process.privateUsage = info.u64(72);
        return;
    }
    std::array<char, 96> more{};
    if ((info.u16(2) & hasPrivate) != 0 && file.readStream(stream, more))
        dump.process.privateUsage = Record(more).u64(88);
}

// Text without a length before it
void readCommentA(DumpFile &file, const Stream &stream, Minidump &dump)
{
    readComment(file, stream, dump, false);
}
void readCommentW(DumpFile &file, const Stream &stream, Minidump &dump)
{
    readComment(file, stream, dump, true);
}

} // namespace cer::dump
