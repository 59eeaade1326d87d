// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/dumpwriter.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <utility>

namespace cer::sample {

namespace {

constexpr std::size_t headerBytes = 32, entryBytes = 12;

} // namespace

DumpWriter::DumpWriter()
{
    m_bytes.reserve(16384);
    room(headerBytes + mostStreams * entryBytes);
}

void DumpWriter::put(std::size_t at, std::uint64_t value, std::size_t bytes)
{
    if constexpr (std::endian::native == std::endian::big)
        value = std::byteswap(value);
    std::memcpy(m_bytes.data() + at, &value, bytes);
}

void DumpWriter::text(std::size_t at, std::string_view ascii)
{
    std::ranges::copy(ascii, m_bytes.data() + at);
}

void DumpWriter::wide(std::size_t at, std::string_view ascii)
{
    char *to = m_bytes.data() + at;
    for (const char c : ascii) {
        *to = c;
        to += 2;
    }
}

std::uint32_t DumpWriter::room(std::size_t bytes)
{
    const std::size_t at = (m_bytes.size() + 3) / 4 * 4;
    m_bytes.resize(at + bytes);
    return std::uint32_t(at);
}

std::uint32_t DumpWriter::string(std::string_view ascii)
{
    const std::uint32_t at = room(4 + 2 * ascii.size() + 2);
    u32(at, std::uint32_t(2 * ascii.size()));
    wide(at + 4, ascii);
    return at;
}

std::uint32_t DumpWriter::stream(StreamType type, std::size_t bytes)
{
    const std::uint32_t at = room(bytes);
    const std::size_t entry = headerBytes + m_streams++ * entryBytes;
    u32(entry, std::to_underlying(type));
    u32(entry + 4, std::uint32_t(bytes));
    u32(entry + 8, at);
    return at;
}

std::string DumpWriter::finished(std::uint32_t when, std::uint64_t flags) &&
{
    u32(0, 0x504d444d); // MDMP
    u32(4, 0x0000a793);
    u32(8, m_streams);
    u32(12, headerBytes);
    u32(20, when);
    u64(24, flags);
    return std::move(m_bytes);
}

} // namespace cer::sample
