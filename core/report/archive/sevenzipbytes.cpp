// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/archive/sevenzipbytes.h"

#include "core/report/archive/memberbytes.h"

#include <algorithm>
#include <bit>

namespace cer {

namespace {

enum Method : std::uint64_t { Copied = 0, Lzma2 = 0x21, Lzma = 0x030101, Bzip2 = 0x040202, Aes = 0x06F10701 };
constexpr std::uint64_t mostWindow = std::uint64_t(96) << 20; // KArchive gives liblzma 100 MiB

std::string asBytes(std::uint64_t value, std::size_t length)
{
    std::string bytes;
    for (std::size_t i = 0; i < length; ++i)
        bytes += char(value >> 8 * i & 0xFF);
    return bytes;
}

std::uint64_t windowOf(const SevenZipStream &stream)
{
    if (stream.methods[0] == Lzma)
        return littleEndian(stream.properties, 1, 4);
    const unsigned bits = static_cast<unsigned char>(stream.properties[0]);
    return bits >= 40 ? mostWindow + 1 : std::uint64_t(2 | (bits & 1)) << (bits / 2 + 11);
}

// A file of LZMA alone has its properties and its size in front; to be known as one its window must be 2^n or 2^n + 2^(n-1).
std::string lzmaHead(const SevenZipStream &stream)
{
    const std::uint64_t window = std::max<std::uint64_t>(windowOf(stream), 4096);
    const std::uint64_t power = std::bit_floor(window);
    const std::uint64_t known = window == power ? power : window <= power + power / 2 ? power + power / 2 : power * 2;
    return stream.properties.substr(0, 1) + asBytes(known, 4) + asBytes(stream.bytes, 8);
}

// LZMA2 is what stands in the blocks of a .xz file; the heads of both, without a checksum. Nobody waits for the end of that file.
std::string lzma2Head(const SevenZipStream &stream)
{
    const std::string flags(2, '\0');
    const std::string block = std::string("\x02\0\x21\x01", 4) + stream.properties + std::string(3, '\0');
    return std::string("\xFD"
                       "7zXZ\0",
                       6)
           + flags + asBytes(crc32Of(flags), 4) + block + asBytes(crc32Of(block), 4);
}

std::string headOf(const SevenZipStream &stream)
{
    switch (stream.methods[0]) {
    case Lzma: return lzmaHead(stream);
    case Lzma2: return lzma2Head(stream);
    default: return {};
    }
}

} // namespace

bool isEncrypted(const SevenZipStream &stream) noexcept
{
    return std::ranges::contains(stream.methods, std::uint64_t(Aes));
}

bool isUnpackable(const SevenZipStream &stream) noexcept
{
    if (stream.methods.size() != 1 || stream.packs != 1)
        return false;
    switch (stream.methods[0]) {
    case Copied:
    case Bzip2: return true;
    case Lzma: return stream.properties.size() == 5 && windowOf(stream) <= mostWindow;
    case Lzma2: return stream.properties.size() == 1 && windowOf(stream) <= mostWindow;
    default: return false;
    }
}

SevenZipBytes::Packed::Packed(QIODevice &archive, const SevenZipStream &stream)
    : m_archive(archive)
    , m_head(headOf(stream))
    , m_at(stream.packedAt)
    , m_bytes(stream.packed)
{
}

Result<std::size_t> SevenZipBytes::Packed::read(std::uint64_t offset, std::span<char> into)
{
    if (offset < m_head.size()) {
        const std::string_view head = std::string_view(m_head).substr(offset, into.size());
        std::ranges::copy(head, into.begin());
        const Result<std::size_t> rest = read(m_head.size(), into.subspan(head.size()));
        return rest.transform([&](std::size_t done) { return head.size() + done; });
    }
    const std::uint64_t at = offset - m_head.size();
    const auto place = qint64(m_at) + qint64(at);
    const std::size_t wanted = std::min(std::uint64_t(into.size()), m_bytes - std::min(at, m_bytes));
    if (wanted == 0 || !m_archive.seek(place))
        return 0;
    return std::size_t(std::max<qint64>(m_archive.read(into.data(), qint64(wanted)), 0));
}

SevenZipBytes::SevenZipBytes(QIODevice &archive, const SevenZipStream &stream)
    : m_bytes(stream.bytes)
    , m_packed(archive, stream)
    , m_device(m_packed)
{
    if (stream.methods[0] == Copied)
        m_bytes = std::min(stream.bytes, stream.packed);
    else
        m_unpacked = std::make_unique<UnpackedSource>(
            m_device, stream.methods[0] == Bzip2 ? Packing::Bzip2 : Packing::Xz, stream.bytes);
}

Result<std::size_t> SevenZipBytes::read(std::uint64_t offset, std::span<char> into)
{
    const std::size_t wanted = std::min(std::uint64_t(into.size()), m_bytes - std::min(offset, m_bytes));
    return m_unpacked ? m_unpacked->read(offset, into.first(wanted)) : m_packed.read(offset, into.first(wanted));
}

} // namespace cer
