// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/archive/unpackedsource.h"

#include <algorithm>
#include <string>

namespace cer {

namespace {

constexpr std::size_t pieceBytes = 256 * 1024;

} // namespace

UnpackedSource::UnpackedSource(QIODevice &packed, Packing packing, std::uint64_t most)
    : m_packed(packed)
    , m_packing(packing)
    , m_most(most)
{
}

bool UnpackedSource::startAnew()
{
    m_reader.reset();
    m_position = 0;
    if (!m_packed.seek(0))
        return false;
    m_reader = std::make_unique<FilterReader>(m_packed, m_packing);
    return true;
}

Result<std::size_t> UnpackedSource::readNext(std::span<char> into)
{
    const std::size_t read = m_reader->read(into);
    m_position += read;
    if (m_position > m_most)
        return failure(ErrorKind::TooLarge, {});
    if (read == 0 && m_reader->isDamaged())
        return failure(ErrorKind::Malformed, {});
    if (read == 0)
        m_size = m_position;
    return read;
}

Result<std::size_t> UnpackedSource::read(std::uint64_t offset, std::span<char> into)
{
    if ((!m_reader || offset < m_position) && !startAnew())
        return failure(ErrorKind::Malformed, {});
    std::string skipped;
    while (m_position < offset) {
        skipped.resize(std::min(std::uint64_t(pieceBytes), offset - m_position));
        const Result<std::size_t> read = readNext(skipped);
        if (!read || *read == 0)
            return read;
    }
    std::size_t done = 0;
    while (done < into.size()) {
        const Result<std::size_t> read = readNext(into.subspan(done));
        if (!read && done == 0)
            return read;
        if (!read || *read == 0)
            break;
        done += *read;
    }
    return done;
}

Result<void> UnpackedSource::readToEnd()
{
    std::string piece(pieceBytes, '\0');
    while (!m_size) {
        const Result<std::size_t> read = this->read(m_position, piece);
        if (!read)
            return std::unexpected(read.error());
    }
    return {};
}

std::optional<Packing> packingOf(std::string_view head)
{
    using namespace std::string_view_literals;
    if (head.starts_with("\x1F\x8B\x08"))
        return Packing::Gzip;
    if (head.starts_with("BZh") && head.size() > 3 && head[3] >= '1' && head[3] <= '9')
        return Packing::Bzip2;
    if (head.starts_with("\xFD"
                         "7zXZ\0"sv))
        return Packing::Xz;
    if (head.starts_with("\x28\xB5\x2F\xFD"))
        return Packing::Zstd;
    return {};
}

} // namespace cer
