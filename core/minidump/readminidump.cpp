// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/minidump/dumpstreams.h"

#include <algorithm>

namespace cer {

using namespace dump;

namespace {

constexpr std::size_t headerBytes = 32, entryBytes = 12; // MINIDUMP_HEADER, MINIDUMP_DIRECTORY

struct Directory {
    std::uint32_t entries = 0;
    std::uint32_t offset = 0;
};

/// Nothing when the file is no minidump.
std::optional<Directory> readHeader(DumpFile &file, Minidump &dump)
{
    constexpr std::uint32_t signature = 0x504d444d; // MDMP
    constexpr std::uint16_t version = 0xa793;       // the upper half of the field is the writer's own
    std::array<char, headerBytes> bytes{};
    if (!file.read(0, bytes))
        return {};
    const Record header(bytes);
    const Directory directory{header.u32(8), header.u32(12)};
    const bool inHeader = directory.entries > 0 && directory.offset < headerBytes;
    if (header.u32(0) != signature || header.u16(4) != version || inHeader)
        return {};
    dump.bytes = file.size();
    dump.written = header.u32(20);
    dump.flags = header.u64(24);
    return directory;
}

/// Writers leave room for streams that they then have not: empty ones, of type 0 or of all ones.
bool isPadding(const DumpStream &stream)
{
    return stream.type == Unused || (stream.type == 0xffffffff && stream.bytes == 0);
}

void readDirectory(DumpFile &file, const Directory &directory, Minidump &dump)
{
    const std::uint64_t room = file.held(directory.offset, directory.entries * std::uint64_t(entryBytes)) / entryBytes;
    const std::uint64_t most = file.limits().streams;
    if (room < directory.entries)
        file.fault(DumpFault::Kind::OutOfFile, Unused, directory.offset);
    if (room > most)
        file.fault(DumpFault::Kind::TooMany, Unused, directory.offset);
    const List list{Unused, directory.offset, entryBytes, std::min(room, most)};
    file.forEach(list, entryBytes, [&](const Record &entry) {
        const DumpStream stream{entry.u32(0), entry.u32(4), entry.u32(8)};
        if (!isPadding(stream))
            dump.streams.push_back(stream);
    });
}

/// Says what is wrong with the places of the streams.
void checkPlaces(DumpFile &file, const Minidump &dump)
{
    std::vector<std::uint32_t> seen;
    for (const DumpStream &stream : dump.streams) {
        if (file.held(stream.offset, stream.bytes) < stream.bytes)
            file.fault(DumpFault::Kind::OutOfFile, stream.type, stream.offset);
        const auto place = std::ranges::lower_bound(seen, stream.type);
        if (place != seen.end() && *place == stream.type)
            file.fault(DumpFault::Kind::Twice, stream.type, stream.offset);
        else
            seen.insert(place, stream.type);
    }
}

std::optional<Stream> findStream(const DumpFile &file, const Minidump &dump, std::uint32_t type)
{
    const auto stream = std::ranges::find(dump.streams, type, &DumpStream::type);
    if (stream == dump.streams.end())
        return {};
    return Stream{type, stream->offset, file.held(stream->offset, stream->bytes), stream->bytes};
}

struct StreamReader {
    std::uint32_t type;
    void (*read)(DumpFile &file, const Stream &stream, Minidump &dump);
};

// In this order: later ones make use of what earlier ones have read.
constexpr StreamReader readers[] = {
    {SystemInfo, readSystemInfo},
    {ModuleList, readModules},
    {UnloadedModuleList, readUnloadedModules},
    {ExceptionStream, readException},
    {ThreadList, readThreads},
    {ThreadExList, readThreadsEx},
    {ThreadInfoList, readThreadInfo},
    {ThreadNames, readThreadNames},
    {MemoryList, readMemory},
    {Memory64List, readMemory64},
    {MemoryInfoList, readRegions},
    {HandleData, readHandles},
    {MiscInfo, readMiscInfo},
    {SystemMemoryInfo, readSystemMemory},
    {ProcessVmCounters, readVmCounters},
    {CommentA, readCommentA},
    {CommentW, readCommentW},
};

} // namespace

Result<Minidump> readMinidump(ByteSource &source, const MinidumpLimits &limits)
{
    DumpFile file(source, limits);
    Minidump dump;
    const std::optional<Directory> directory = readHeader(file, dump);
    if (directory) {
        readDirectory(file, *directory, dump);
        checkPlaces(file, dump);
        for (const StreamReader &reader : readers) {
            if (const auto stream = findStream(file, dump, reader.type))
                reader.read(file, *stream, dump);
        }
    }
    if (file.error())
        return std::unexpected(*file.error());
    if (!directory)
        return failure(ErrorKind::Malformed, {});
    dump.faults = file.takeFaults();
    return dump;
}

} // namespace cer
