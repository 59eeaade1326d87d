// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/archive/unpackedsource.h"

#include <algorithm>
#include <string>

namespace cer {

namespace {

constexpr std::size_t pieceBytes = 256 * 1024;

} // namespace

UnpackedSource::UnpackedSource(QIODevice &packed, KCompressionDevice::CompressionType type, std::uint64_t most)
    : m_packed(packed)
    , m_type(type)
    , m_most(most)
{
}

bool UnpackedSource::startAnew()
{
    m_device.reset();
    m_position = 0;
    if (!m_packed.seek(0))
        return false;
    m_device = std::make_unique<KCompressionDevice>(&m_packed, false, m_type);
    return m_device->open(QIODevice::ReadOnly);
}

Result<std::size_t> UnpackedSource::readNext(std::span<char> into)
{
    const qint64 read = m_device->read(into.data(), qint64(into.size()));
    if (read < 0 || (read == 0 && !into.empty() && !m_device->atEnd()))
        return failure(ErrorKind::Malformed, {});
    m_position += std::uint64_t(read);
    if (m_position > m_most)
        return failure(ErrorKind::TooLarge, {});
    if (read == 0)
        m_size = m_position;
    return std::size_t(read);
}

Result<std::size_t> UnpackedSource::read(std::uint64_t offset, std::span<char> into)
{
    if ((!m_device || offset < m_position) && !startAnew())
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

std::optional<KCompressionDevice::CompressionType> compressionOf(std::string_view head)
{
    using namespace std::string_view_literals;
    if (head.starts_with("\x1F\x8B\x08"))
        return KCompressionDevice::GZip;
    if (head.starts_with("BZh") && head.size() > 3 && head[3] >= '1' && head[3] <= '9')
        return KCompressionDevice::BZip2;
    if (head.starts_with("\xFD"
                         "7zXZ\0"sv))
        return KCompressionDevice::Xz;
    if (head.starts_with("\x28\xB5\x2F\xFD"))
        return KCompressionDevice::Zstd;
    return {};
}

} // namespace cer
