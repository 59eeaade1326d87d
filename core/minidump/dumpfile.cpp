// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/minidump/dumpfile.h"

#include <algorithm>

namespace cer::dump {

DumpFile::DumpFile(ByteSource &source, const MinidumpLimits &limits)
    : m_source(source)
    , m_limits(limits)
    , m_size(source.size())
    , m_textRoom(limits.textBytes)
    , m_blocks(blockCount)
{
}

void DumpFile::fault(DumpFault::Kind kind, std::uint32_t stream, std::uint64_t offset)
{
    if (m_faults.size() < m_limits.faults)
        m_faults.push_back({kind, stream, offset});
}

std::uint64_t DumpFile::held(std::uint64_t offset, std::uint64_t bytes) const
{
    return offset < m_size ? std::min(bytes, m_size - offset) : 0;
}

bool DumpFile::read(std::uint64_t offset, std::span<char> into)
{
    if (m_error || held(offset, into.size()) < into.size())
        return false;
    if (into.size() > blockBytes || m_blocksRead >= mostBlocks) {
        std::size_t got = 0;
        return readSource(offset, into, got) && got == into.size();
    }
    while (!into.empty()) {
        const Block *from = block(offset / blockBytes);
        const std::size_t start = offset % blockBytes;
        if (!from || start >= from->bytes.size())
            return false;
        const std::size_t some = std::min(into.size(), from->bytes.size() - start);
        std::copy_n(from->bytes.begin() + std::ptrdiff_t(start), some, into.begin());
        into = into.subspan(some);
        offset += some;
    }
    return true;
}

/// A block is kept where its number says, until another of that place is wanted.
const DumpFile::Block *DumpFile::block(std::uint64_t number)
{
    Block &kept = m_blocks[number % m_blocks.size()];
    if (kept.number == number && !kept.bytes.empty())
        return &kept;
    ++m_blocksRead;
    kept.number = number;
    kept.bytes.resize(blockBytes);
    std::size_t got = 0;
    const bool done = readSource(number * blockBytes, kept.bytes, got);
    kept.bytes.resize(got);
    return done ? &kept : nullptr;
}

bool DumpFile::readSource(std::uint64_t offset, std::span<char> into, std::size_t &got)
{
    const Result<std::size_t> read = m_source.read(offset, into);
    if (!read)
        m_error = read.error();
    got = read ? std::min(*read, into.size()) : 0;
    return read.has_value();
}

void DumpFile::tooShort(const Stream &stream)
{
    if (!stream.isCut()) // else that has been said
        fault(DumpFault::Kind::TooShort, stream.type, stream.offset);
}

List DumpFile::countedList(const Stream &stream, std::size_t entryBytes, std::size_t most)
{
    std::array<char, 4> count{};
    if (!readStream(stream, count))
        return {};
    const std::uint64_t entries = Record(count).u32(0);
    const bool padded = stream.declared == 8 + entries * entryBytes;
    return fittingList(stream, padded ? 8 : 4, entryBytes, entries, most);
}

List DumpFile::headedList(const Stream &stream, const ListShape &shape, std::size_t most)
{
    std::array<char, 16> bytes{};
    if (stream.bytes < shape.headerBytes || !read(stream.offset, std::span(bytes).first(shape.headerBytes))) {
        tooShort(stream);
        return {};
    }
    const Record header(bytes);
    if (header.u32(0) < shape.headerBytes || header.u32(4) < shape.entryBytes) {
        fault(DumpFault::Kind::TooShort, stream.type, stream.offset);
        return {};
    }
    return fittingList(stream, header.u32(0), header.u32(4), shape.wideCount ? header.u64(8) : header.u32(8), most);
}

List DumpFile::fittingList(const Stream &stream, std::uint64_t start, std::uint64_t entryBytes, std::uint64_t count,
                           std::size_t most)
{
    const std::uint64_t room = entryBytes > 0 && stream.bytes > start ? (stream.bytes - start) / entryBytes : 0;
    if (count > room)
        tooShort(stream);
    if (std::min(count, room) > most)
        fault(DumpFault::Kind::TooMany, stream.type, stream.offset);
    return {stream.type, stream.offset + start, entryBytes, std::min({count, room, std::uint64_t(most)})};
}

void DumpFile::forEach(const List &list, std::size_t neededBytes, const std::function<void(const Record &)> &visit)
{
    constexpr std::uint64_t pieceBytes = 256 * 1024;
    const bool apart = list.entryBytes > 4096; // nobody writes such entries: what is between the fields is not read
    const std::uint64_t step =
        apart ? 1 : std::max<std::uint64_t>(1, pieceBytes / std::max<std::uint64_t>(list.entryBytes, 1));
    std::vector<char> bytes;
    for (std::uint64_t first = 0; first < list.count && !m_error; first += step) {
        bytes.resize(apart ? neededBytes : std::min(step, list.count - first) * list.entryBytes);
        if (!read(list.offset + first * list.entryBytes, bytes))
            return fault(DumpFault::Kind::OutOfFile, list.stream, list.offset + first * list.entryBytes);
        visitSome(list, first, bytes, visit);
    }
}

void DumpFile::visitSome(const List &list, std::uint64_t first, std::span<const char> bytes,
                         const std::function<void(const Record &)> &visit) const
{
    const std::size_t entry = std::size_t(std::min<std::uint64_t>(list.entryBytes, bytes.size()));
    for (std::size_t at = 0; at < bytes.size() && !m_error; at += entry)
        visit(Record(bytes.subspan(at, entry), list.offset + first * list.entryBytes + at));
}

} // namespace cer::dump
