// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/minidump/filesource.h"

#include "core/store/posixfile.h"

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace cer {

namespace {

class PosixFile final : public ByteSource {
public:
    PosixFile(posix::Fd fd, std::string path, std::uint64_t size)
        : m_fd(std::move(fd))
        , m_path(std::move(path))
        , m_size(size)
    {
    }
    std::uint64_t size() const override { return m_size; }

    Result<std::size_t> read(std::uint64_t offset, std::span<char> into) override
    {
        std::size_t read = 0;
        while (read < into.size()) {
            const ssize_t got =
                ::pread(m_fd.get(), into.data() + read, into.size() - read, static_cast<off_t>(offset + read));
            if (got < 0 && errno == EINTR)
                continue;
            if (got < 0)
                return posix::failed(errno, m_path);
            if (got == 0)
                break;
            read += static_cast<std::size_t>(got);
        }
        return read;
    }

private:
    const posix::Fd m_fd;
    const std::string m_path;
    const std::uint64_t m_size;
};

} // namespace

Result<std::unique_ptr<ByteSource>> openFile(const std::string &path)
{
    posix::Fd fd(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)); // never waits for a pipe
    struct stat status{};
    if (!fd || ::fstat(fd.get(), &status) != 0)
        return posix::failed(errno, path);
    if (!S_ISREG(status.st_mode))
        return posix::failed(S_ISDIR(status.st_mode) ? EISDIR : ENXIO, path);
    return std::make_unique<PosixFile>(std::move(fd), path, static_cast<std::uint64_t>(status.st_size));
}

} // namespace cer
