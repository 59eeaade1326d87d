// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/archive/memberstream.h"

#include "core/report/archive/memberbytes.h"

#include <algorithm>

namespace cer {

MemberStream::MemberStream(std::unique_ptr<QIODevice> device, std::uint64_t bytes, std::optional<std::uint32_t> crc)
    : m_device(std::move(device))
    , m_bytes(bytes)
    , m_crc(crc)
    , m_isDamaged(!m_device)
{
}

bool MemberStream::endsAsItMust()
{
    if (m_isChecked)
        return true;
    m_isChecked = true;
    char more = 0;
    return m_device->read(&more, 1) <= 0 && (!m_crc || *m_crc == m_sum);
}

std::expected<std::size_t, Refusal> MemberStream::read(std::span<char> into)
{
    const std::size_t wanted = std::min(std::uint64_t(into.size()), m_bytes - m_position);
    std::size_t done = 0;
    while (!m_isDamaged && done < wanted) {
        const qint64 read = m_device->read(into.data() + done, qint64(wanted - done));
        m_isDamaged = read <= 0;
        done += std::size_t(std::max<qint64>(read, 0));
    }
    m_sum = m_crc ? crc32Of({into.data(), done}, m_sum) : 0;
    m_position += done;
    if (m_isDamaged || (isAtEnd() && !endsAsItMust())) {
        m_isDamaged = true;
        return std::unexpected(Refusal::Damaged);
    }
    return done;
}

} // namespace cer
