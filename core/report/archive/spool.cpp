// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/archive/spool.h"

#include <algorithm>
#include <cerrno>
#include <cstring>

#include <unistd.h>

namespace cer {

namespace {

constexpr std::size_t mostInMemory = std::size_t(32) << 20;

std::unexpected<Error> systemFailure()
{
    const bool isFull = errno == ENOSPC || errno == EFBIG || errno == EDQUOT;
    return failure(isFull ? ErrorKind::NoSpace : ErrorKind::Io, {}, std::strerror(errno));
}

} // namespace

Spool::Spool(int file, std::uint64_t begin)
    : m_file(file)
    , m_begin(begin)
{
}

Result<void> Spool::writeOut(std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(m_file, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return systemFailure();
        bytes.remove_prefix(std::size_t(written));
        m_inFile += std::uint64_t(written);
    }
    return {};
}

Result<void> Spool::append(std::string_view bytes)
{
    if (m_inFile == 0 && m_memory.size() + bytes.size() <= mostInMemory) {
        m_memory += bytes;
        return {};
    }
    const std::string held = std::move(m_memory);
    m_memory = {};
    if (const Result<void> written = writeOut(held); !written)
        return written;
    return writeOut(bytes);
}

Result<std::size_t> Spool::read(std::uint64_t offset, std::span<char> into)
{
    if (offset >= size())
        return 0;
    const std::size_t wanted = std::min(std::uint64_t(into.size()), size() - offset);
    if (m_inFile == 0) {
        std::memcpy(into.data(), m_memory.data() + offset, wanted);
        return wanted;
    }
    std::size_t done = 0;
    while (done < wanted) {
        const ssize_t read = ::pread(m_file, into.data() + done, wanted - done, off_t(m_begin + offset + done));
        if (read < 0 && errno == EINTR)
            continue;
        if (read <= 0)
            return read < 0 ? systemFailure() : failure(ErrorKind::Io, {});
        done += std::size_t(read);
    }
    return done;
}

} // namespace cer
