// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/minidump/dumpstreams.h"

#include <algorithm>
#include <limits>

namespace cer::dump {

namespace {

constexpr std::size_t rangeBytes = 16;  // MINIDUMP_MEMORY_DESCRIPTOR and its form of 64 bits
constexpr std::size_t regionBytes = 48; // MINIDUMP_MEMORY_INFO

/// Keeps what of the ranges is in the file, and says once where the file ends too early.
class RangeKeeper {
public:
    RangeKeeper(DumpFile &file, std::uint32_t stream, Minidump &dump)
        : m_file(file)
        , m_stream(stream)
        , m_dump(dump)
    {
    }
    void add(std::uint64_t start, std::uint64_t bytes, std::uint64_t offset)
    {
        const std::uint64_t held = m_file.held(offset, bytes);
        if (held < bytes && !m_said)
            m_file.fault(DumpFault::Kind::OutOfFile, m_stream, offset);
        m_said |= held < bytes;
        if (held > 0)
            m_dump.memory.push_back({start, held});
    }

private:
    DumpFile &m_file;
    const std::uint32_t m_stream;
    Minidump &m_dump;
    bool m_said = false;
};

} // namespace

// MINIDUMP_MEMORY_LIST
void readMemory(DumpFile &file, const Stream &stream, Minidump &dump)
{
    RangeKeeper keeper(file, stream.type, dump);
    const List list = file.countedList(stream, rangeBytes, file.limits().ranges);
    file.forEach(list, rangeBytes, [&](const Record &entry) { keeper.add(entry.u64(0), entry.u32(8), entry.u32(12)); });
}

// MINIDUMP_MEMORY64_LIST: the ranges' bytes follow each other from one place on.
void readMemory64(DumpFile &file, const Stream &stream, Minidump &dump)
{
    std::array<char, 16> bytes{};
    if (!file.readStream(stream, bytes))
        return;
    const Record header(bytes);
    std::uint64_t offset = header.u64(8);
    RangeKeeper keeper(file, stream.type, dump);
    const List list = file.fittingList(stream, sizeof bytes, rangeBytes, header.u64(0), file.limits().ranges);
    file.forEach(list, rangeBytes, [&](const Record &entry) {
        const std::uint64_t size = entry.u64(8);
        keeper.add(entry.u64(0), size, offset);
        offset += std::min(size, std::numeric_limits<std::uint64_t>::max() - offset);
    });
}

// MINIDUMP_MEMORY_INFO_LIST
void readRegions(DumpFile &file, const Stream &stream, Minidump &dump)
{
    const ListShape shape{.headerBytes = 16, .entryBytes = regionBytes, .wideCount = true};
    const List list = file.headedList(stream, shape, file.limits().ranges);
    dump.regions.reserve(list.count);
    file.forEach(list, regionBytes, [&](const Record &entry) {
        dump.regions.push_back({.start = entry.u64(0),
                                .bytes = entry.u64(24),
                                .state = entry.u32(32),
                                .protection = entry.u32(36),
                                .type = entry.u32(40)});
    });
}

} // namespace cer::dump
