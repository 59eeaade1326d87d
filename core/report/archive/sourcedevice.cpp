// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/archive/sourcedevice.h"

#include <algorithm>

namespace cer {

namespace {

constexpr std::size_t aheadBytes = 128 * 1024;

} // namespace

SourceDevice::SourceDevice(ByteSource &source)
    : m_source(source)
{
    // Unbuffered: QIODevice's own buffer is too small to help, and its position another than that of the next read.
    setOpenMode(ReadOnly | Unbuffered);
}

std::size_t SourceDevice::readSource(std::uint64_t offset, std::span<char> into)
{
    const Result<std::size_t> read = m_source.read(offset, into);
    if (!read) {
        m_error = read.error();
        return 0;
    }
    return std::min(*read, into.size());
}

// What was read ahead comes first, also of a large piece: a source that unpacks would begin anew to give it once more.
qint64 SourceDevice::readData(char *data, qint64 maxSize)
{
    const std::uint64_t offset = std::uint64_t(pos());
    const std::size_t wanted = std::size_t(std::max<qint64>(maxSize, 0));
    std::size_t done = 0;
    while (done < wanted) {
        const std::uint64_t at = offset + done;
        const bool isAhead = at >= m_aheadAt && at < m_aheadAt + m_ahead.size();
        if (!isAhead && wanted - done >= aheadBytes)
            return qint64(done) + qint64(readSource(at, {data + done, wanted - done}));
        if (!isAhead) {
            m_ahead.resize(aheadBytes);
            m_ahead.resize(readSource(at, m_ahead));
            m_aheadAt = at;
        }
        const std::string_view there = std::string_view(m_ahead).substr(std::size_t(at - m_aheadAt), wanted - done);
        if (there.empty())
            break;
        std::ranges::copy(there, data + done);
        done += there.size();
    }
    return qint64(done);
}

qint64 SourceDevice::writeData(const char * /*data*/, qint64 /*maxSize*/)
{
    return -1;
}

} // namespace cer
