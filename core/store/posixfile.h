// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/error.h"
#include "core/store/store.h"

#include <array>
#include <atomic>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <sys/stat.h>
#include <utility>
#include <vector>

/// The POSIX calls of LocalStore, and of what else makes files: core/report.
namespace cer::posix {

/// An open file descriptor.
class Fd {
public:
    explicit Fd(int fd = -1) noexcept
        : m_fd(fd)
    {
    }
    Fd(Fd &&other) noexcept
        : m_fd(std::exchange(other.m_fd, -1))
    {
    }
    Fd &operator=(Fd &&other) noexcept
    {
        std::swap(m_fd, other.m_fd);
        return *this;
    }
    Fd(const Fd &) = delete;
    Fd &operator=(const Fd &) = delete;
    ~Fd() { reset(); }

    void reset() noexcept;
    int get() const noexcept { return m_fd; }
    int release() noexcept { return std::exchange(m_fd, -1); }
    explicit operator bool() const noexcept { return m_fd >= 0; }

private:
    int m_fd;
};

/// Closes descriptors later, many of them in one call: never more than a small part of those that the process may have. What is left is
/// closed with it. Any thread.
class LateCloser {
public:
    LateCloser();
    LateCloser(const LateCloser &) = delete;
    LateCloser &operator=(const LateCloser &) = delete;
    ~LateCloser();

    void close(Fd fd);

private:
    struct Batch {
        std::array<int, 64> fds;
        std::size_t count = 0;
    };
    static void closeAll(Batch &batch) noexcept;

    const std::size_t m_most;
    std::mutex m_mutex;
    Batch m_batch;
};

/// The error of errno value \a number.
std::unexpected<Error> failed(int number, std::string path);

/// openat() that never waits for a pipe or device, never follows a link as last part, and waits a little when the process has no
/// descriptor left. -1 and errno on failure.
int openAt(int folder, const char *name, int flags, mode_t mode = 0) noexcept;

/// For opening what is below it. The root itself may be a link: it is what a person named.
Result<Fd> openRoot(const std::string &root);

/// Where a file or folder stands: its open folder, and its name as it is written there.
struct Place {
    Fd folder;
    std::string name;              // empty: the folder itself
    std::string path;              // as asked for
    std::optional<EntryType> type; // of what has that name now
};

/// Opens the folder that holds \a path, without following links below \a root.
Result<Place> findPlace(const std::string &root, const std::string &path);
/// As findPlace(), making the folders that are missing.
Result<Place> makePlace(const std::string &root, const std::string &path);
/// Makes every folder of \a path.
Result<void> makeFolders(const std::string &root, const std::string &path);
/// The folder at \a path relative to the open folder \a base: exactly this name, and no link on the way. -1 and errno on failure.
int openBelow(int base, const std::string &path, int flags) noexcept;

class FolderReader {
public:
    /// Adds the entries of the open folder. 0, or an errno value: ECANCELED when \a stopped turned true meanwhile.
    int read(int folder, ListDetail detail, const std::atomic<bool> &stopped, Listing &listing);

private:
    std::vector<char> m_buffer;
};

/// Appends the bytes from \a offset up to \a limit; an errno value on failure, else 0. With \a shortIsEnd a read that gives less than
/// it was asked for is taken as the end of the file.
int readAt(int fd, std::string &bytes, std::size_t limit, std::uint64_t offset, bool shortIsEnd);

EntryType entryType(mode_t mode) noexcept;

} // namespace cer::posix
