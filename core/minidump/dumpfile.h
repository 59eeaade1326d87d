// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/minidump/minidump.h"

#include <array>
#include <bit>
#include <concepts>
#include <cstring>
#include <functional>
#include <span>

/// The inside of readMinidump(). Nothing outside of it uses this.
namespace cer::dump {

/// Streams that are read, by their numbers in MINIDUMP_STREAM_TYPE.
enum StreamType : std::uint32_t {
    Unused = 0,
    ThreadList = 3,
    ModuleList = 4,
    MemoryList = 5,
    ExceptionStream = 6,
    SystemInfo = 7,
    ThreadExList = 8,
    Memory64List = 9,
    CommentA = 10,
    CommentW = 11,
    HandleData = 12,
    UnloadedModuleList = 14,
    MiscInfo = 15,
    MemoryInfoList = 16,
    ThreadInfoList = 17,
    SystemMemoryInfo = 21,
    ProcessVmCounters = 22,
    ThreadNames = 24,
};

/// Where a stream lies. What of it is behind the end of the file has been cut off.
struct Stream {
    std::uint32_t type = 0;
    std::uint64_t offset = 0;
    std::uint64_t bytes = 0;    // of it in the file
    std::uint64_t declared = 0; // by the directory

    bool isCut() const { return bytes < declared; }
};

/// Bytes of the file with their little-endian fields; a field behind their end is 0.
class Record {
public:
    explicit Record(std::span<const char> bytes = {}, std::uint64_t offset = 0)
        : m_bytes(bytes)
        , m_offset(offset)
    {
    }
    std::uint64_t offset() const { return m_offset; } // in the file
    std::span<const char> bytes() const { return m_bytes; }

    std::uint8_t u8(std::size_t at) const { return field<std::uint8_t>(at); }
    std::uint16_t u16(std::size_t at) const { return field<std::uint16_t>(at); }
    std::uint32_t u32(std::size_t at) const { return field<std::uint32_t>(at); }
    std::uint64_t u64(std::size_t at) const { return field<std::uint64_t>(at); }

private:
    template <std::unsigned_integral T>
    T field(std::size_t at) const
    {
        T value = 0;
        if (at <= m_bytes.size() && sizeof value <= m_bytes.size() - at)
            std::memcpy(&value, m_bytes.data() + at, sizeof value);
        return std::endian::native == std::endian::big ? std::byteswap(value) : value;
    }

    std::span<const char> m_bytes;
    std::uint64_t m_offset;
};

/// Entries of one size after each other, all of them inside of the file.
struct List {
    std::uint32_t stream = 0;
    std::uint64_t offset = 0;
    std::uint64_t entryBytes = 0;
    std::uint64_t count = 0;
};

/// How the lists look that say themselves how large their header and their entries are.
struct ListShape {
    std::size_t headerBytes = 12;
    std::size_t entryBytes = 0;
    bool wideCount = false; // the count is of 64 bits
};

/// A dump that is being read: its bytes by checked ranges, what is wrong with it, and how much text it may still give. Small reads are served
/// from blocks, so that names and contexts that lie together cost few reads of the source.
class DumpFile {
public:
    DumpFile(ByteSource &source, const MinidumpLimits &limits);

    std::uint64_t size() const { return m_size; }
    const MinidumpLimits &limits() const { return m_limits; }
    /// The source has failed: nothing more is read.
    const std::optional<Error> &error() const { return m_error; }
    std::vector<DumpFault> takeFaults() { return std::move(m_faults); }

    void fault(DumpFault::Kind kind, std::uint32_t stream, std::uint64_t offset);
    /// How many of \a bytes from \a offset lie in the file.
    std::uint64_t held(std::uint64_t offset, std::uint64_t bytes) const;
    /// False when not all of it is in the file.
    bool read(std::uint64_t offset, std::span<char> into);

    /// The first N bytes of a stream that cannot do with fewer; without them a fault, and nothing.
    template <std::size_t N>
    bool readStream(const Stream &stream, std::array<char, N> &into);

    /// A list whose first field is its count; some writers put four bytes between the two.
    List countedList(const Stream &stream, std::size_t entryBytes, std::size_t most);
    List headedList(const Stream &stream, const ListShape &shape, std::size_t most);
    /// As many entries as lie in the stream and are not too many, from \a start in it.
    List fittingList(const Stream &stream, std::uint64_t start, std::uint64_t entryBytes, std::uint64_t count,
                     std::size_t most);
    /// Calls with each entry, of which at least \a neededBytes are there when the list's entries have so many.
    void forEach(const List &list, std::size_t neededBytes, const std::function<void(const Record &)> &visit);

    /// A MINIDUMP_STRING; empty when \a offset is 0.
    std::string string(std::uint64_t offset, std::uint32_t stream);
    /// UTF-16 up to its first NUL or the end of \a bytes.
    std::string wideText(std::span<const char> bytes, std::uint32_t stream, std::uint64_t offset);
    /// The same of one byte a character: UTF-8 where it is such, else Windows-1252 (D21).
    std::string narrowText(std::span<const char> bytes, std::uint32_t stream, std::uint64_t offset);
    /// How many bytes of text there may still be; 0 once something had to be left out.
    std::size_t textRoom() const { return m_textEnded ? 0 : m_textRoom; }

private:
    static constexpr std::size_t blockBytes = 16 * 1024, blockCount = 64;
    /// Behind so many, no more is read than was asked for: where names lie far apart, blocks would come to gigabytes.
    static constexpr std::size_t mostBlocks = 4096;
    struct Block {
        std::uint64_t number = 0;
        std::vector<char> bytes; // empty: nothing yet
    };

    const Block *block(std::uint64_t number);
    bool readSource(std::uint64_t offset, std::span<char> into, std::size_t &got);
    void tooShort(const Stream &stream);
    void visitSome(const List &list, std::uint64_t first, std::span<const char> bytes,
                   const std::function<void(const Record &)> &visit) const;
    std::string counted(std::string text, std::size_t cost, std::uint32_t stream, std::uint64_t offset);

    ByteSource &m_source;
    const MinidumpLimits m_limits;
    const std::uint64_t m_size;
    std::optional<Error> m_error;
    std::vector<DumpFault> m_faults;
    std::size_t m_textRoom;
    bool m_textEnded = false;
    std::vector<Block> m_blocks;
    std::size_t m_blocksRead = 0;
};

template <std::size_t N>
bool DumpFile::readStream(const Stream &stream, std::array<char, N> &into)
{
    if (stream.bytes >= N && read(stream.offset, into))
        return true;
    tooShort(stream);
    return false;
}

} // namespace cer::dump
