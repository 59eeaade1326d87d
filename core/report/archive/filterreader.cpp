// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/archive/filterreader.h"

#include <algorithm>

namespace cer {

namespace {

constexpr std::size_t inputBytes = 64 * 1024;

KCompressionDevice::CompressionType typeOf(Packing packing)
{
    switch (packing) {
    case Packing::Gzip:
    case Packing::RawDeflate: return KCompressionDevice::GZip;
    case Packing::Bzip2: return KCompressionDevice::BZip2;
    case Packing::Xz: return KCompressionDevice::Xz;
    case Packing::Zstd: break;
    }
    return KCompressionDevice::Zstd;
}

} // namespace

FilterReader::FilterReader(QIODevice &packed, Packing packing)
    : m_packed(packed)
    , m_packing(packing)
    , m_filter(KCompressionDevice::filterForCompressionType(typeOf(packing)))
{
    if (m_filter)
        m_filter->setFilterFlags(packing == Packing::RawDeflate ? KFilterBase::NoHeaders : KFilterBase::WithHeaders);
    if (!m_filter || !m_filter->init(QIODevice::ReadOnly))
        m_state = State::Damaged;
}

FilterReader::~FilterReader()
{
    if (m_filter)
        m_filter->terminate();
}

// False when there are no more packed bytes. The filter does not look at an empty input, though something may be left inside: raw deflate, which ends
// with its last byte, gets one more than it has.
bool FilterReader::fetch()
{
    m_input.resize(inputBytes);
    m_input.resize(std::size_t(std::max<qint64>(m_packed.read(m_input.data(), qint64(m_input.size())), 0)));
    if (m_input.empty() && m_packing == Packing::RawDeflate && !m_isPadded) {
        m_input.assign(1, '\0');
        m_isPadded = true;
    }
    if (!m_input.empty())
        m_filter->setInBuffer(m_input.data(), unsigned(m_input.size()));
    return !m_input.empty();
}

// What stands behind a stream is another one, but for zeros that fill it up.
void FilterReader::beginAnew()
{
    m_input.erase(0, m_input.size() - std::size_t(m_filter->inBufferAvailable()));
    while (m_input.find_first_not_of('\0') == m_input.npos) {
        m_input.resize(inputBytes);
        m_input.resize(std::size_t(std::max<qint64>(m_packed.read(m_input.data(), qint64(m_input.size())), 0)));
        if (m_input.empty()) {
            m_state = State::Ended;
            return;
        }
    }
    m_state = m_filter->init(QIODevice::ReadOnly) ? State::Inside : State::Damaged;
    m_filter->setInBuffer(m_input.data(), unsigned(m_input.size()));
}

void FilterReader::step(std::span<char> into, std::size_t &done)
{
    const bool isDry = m_filter->inBufferAvailable() <= 0 && !fetch();
    if (isDry && (m_packing == Packing::Gzip || m_packing == Packing::RawDeflate)) {
        m_state = m_packing == Packing::Gzip ? State::Damaged : State::Ended;
        return;
    }
    const int before = m_filter->inBufferAvailable();
    m_filter->setOutBuffer(into.data() + done, unsigned(into.size() - done));
    const KFilterBase::Result result = m_filter->uncompress();
    const std::size_t made = into.size() - done - std::size_t(m_filter->outBufferAvailable());
    done += made;
    const bool isStuck = made == 0 && m_filter->inBufferAvailable() == before;
    if (result == KFilterBase::End)
        m_state = m_packing == Packing::RawDeflate ? State::Ended : State::Between;
    else if (result == KFilterBase::Error || isStuck)
        m_state = State::Damaged;
}

std::size_t FilterReader::read(std::span<char> into)
{
    // The filters count with 32 bits.
    into = into.first(std::min(into.size(), std::size_t(1) << 30));
    std::size_t done = 0;
    while (done < into.size() && m_state != State::Ended && m_state != State::Damaged) {
        if (m_state == State::Between)
            beginAnew();
        else
            step(into, done);
    }
    return done;
}

UnpackedDevice::UnpackedDevice(std::unique_ptr<QIODevice> packed, Packing packing)
    : m_packed(std::move(packed))
    , m_reader(*m_packed, packing)
{
    setOpenMode(ReadOnly | Unbuffered);
}

qint64 UnpackedDevice::readData(char *data, qint64 maxSize)
{
    const std::size_t done = m_reader.read({data, std::size_t(std::max<qint64>(maxSize, 0))});
    return done == 0 && m_reader.isDamaged() ? -1 : qint64(done);
}

qint64 UnpackedDevice::writeData(const char * /*data*/, qint64 /*maxSize*/)
{
    return -1;
}

} // namespace cer
