// SPDX-License-Identifier: GPL-3.0-or-later
// Where there is no Windows: files and environment variables. What else is asked for is named as left out (D11).
#include "core/client/collect.h"

#include "core/protocol/names.h"

#include <algorithm>
#include <cerrno>
#include <ctime>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

extern char **environ;

namespace cer {

namespace {

std::string words(int number)
{
    return std::system_category().message(number);
}

/// Seconds since 1970 UTC as this machine's own clock shows them.
LocalSeconds onThisClock(std::time_t time)
{
    std::tm parts{};
    ::localtime_r(&time, &parts);
    return localSeconds(parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday, parts.tm_hour, parts.tm_min,
                        std::min(parts.tm_sec, 59));
}

class File {
public:
    explicit File(const std::string &path)
        : m_fd(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK))
    {
    }
    File(const File &) = delete;
    File &operator=(const File &) = delete;
    ~File()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    int fd() const { return m_fd; }

private:
    int m_fd;
};

/// 0 or an errno value. A file that grows meanwhile is cut at \a size.
int readAll(int fd, std::size_t size, std::string &bytes)
{
    bytes.resize(size);
    std::size_t done = 0;
    while (done < size) {
        const ssize_t got = ::read(fd, bytes.data() + done, size - done);
        if (got < 0 && errno != EINTR)
            return errno;
        if (got == 0)
            break;
        done += std::size_t(std::max<ssize_t>(got, 0));
    }
    bytes.resize(done);
    return 0;
}

class PosixCollector final : public Collector {
public:
    std::optional<std::string> variable(std::string_view name) const override
    {
        for (char **entry = environ; *entry; ++entry) {
            const std::string_view text(*entry);
            const std::size_t equals = text.find('=');
            if (equals != text.npos && equalFolded(text.substr(0, equals), name))
                return std::string(text.substr(equals + 1));
        }
        return {};
    }

    CollectedItem file(const std::string &path) const override
    {
        const File file(path);
        if (file.fd() < 0) {
            const int number = errno;
            const bool missing = number == ENOENT || number == ENOTDIR;
            return {{}, missing ? LeftOutReason::Missing : LeftOutReason::Unreadable, words(number)};
        }
        struct stat info{};
        if (::fstat(file.fd(), &info) != 0)
            return {{}, LeftOutReason::Unreadable, words(errno)};
        if (!S_ISREG(info.st_mode))
            return {{}, LeftOutReason::Unreadable, words(S_ISDIR(info.st_mode) ? EISDIR : ENODEV)};
        if (std::uint64_t(info.st_size) > largestMember)
            return {{}, LeftOutReason::TooLarge, std::to_string(info.st_size)};
        CabMember member{path, {}, onThisClock(info.st_mtime)};
        if (const int number = readAll(file.fd(), std::size_t(info.st_size), member.bytes))
            return {{}, LeftOutReason::Unreadable, words(number)};
        return {std::move(member), {}, {}};
    }

    CollectedItem fileVersion(const std::string &) const override { return notHere(); }
    CollectedItem registryKey(const std::string &) const override { return notHere(); }
    CollectedItem query(const std::string &) const override { return notHere(); }
    CollectedItem documents() const override { return notHere(); }

private:
    static CollectedItem notHere() { return {{}, LeftOutReason::NotHere, {}}; }
};

} // namespace

std::unique_ptr<Collector> systemCollector()
{
    return std::make_unique<PosixCollector>();
}

} // namespace cer
