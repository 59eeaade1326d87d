// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/posixfile.h"

#include "core/store/storepath.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <ctime>
#include <dirent.h>
#include <fcntl.h>
#include <limits>
#include <linux/openat2.h>
#include <optional>
#include <span>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <system_error>
#include <unistd.h>

namespace cer::posix {

namespace {

struct ErrnoRow {
    int number;
    ErrorKind kind;
};

constexpr ErrnoRow errnoRows[] = {
    {ENOENT, ErrorKind::NotFound},       {EACCES, ErrorKind::Denied},
    {EPERM, ErrorKind::Denied},          {EROFS, ErrorKind::Denied},
    {EEXIST, ErrorKind::Exists},         {EBUSY, ErrorKind::Busy},
    {ETXTBSY, ErrorKind::Busy},          {EAGAIN, ErrorKind::Busy},
    {ENOTDIR, ErrorKind::NotAFolder},    {EISDIR, ErrorKind::NotAFile},
    {ELOOP, ErrorKind::NotAFile},        {ENXIO, ErrorKind::NotAFile},
    {ESPIPE, ErrorKind::NotAFile},       {ENOSPC, ErrorKind::NoSpace},
    {EDQUOT, ErrorKind::NoSpace},        {EFBIG, ErrorKind::TooLarge},
    {ENAMETOOLONG, ErrorKind::Name},     {EINVAL, ErrorKind::Name},
    {EILSEQ, ErrorKind::Name},           {ESTALE, ErrorKind::Unreachable},
    {EHOSTDOWN, ErrorKind::Unreachable}, {EHOSTUNREACH, ErrorKind::Unreachable},
    {ENETDOWN, ErrorKind::Unreachable},  {ENETUNREACH, ErrorKind::Unreachable},
    {ETIMEDOUT, ErrorKind::Unreachable}, {ECONNRESET, ErrorKind::Unreachable},
    {ENOTCONN, ErrorKind::Unreachable},  {ECONNABORTED, ErrorKind::Unreachable},
    {ENODEV, ErrorKind::Unreachable},    {EREMOTEIO, ErrorKind::Unreachable},
    {ECANCELED, ErrorKind::Cancelled},
};

constexpr int folderFlags = O_PATH | O_DIRECTORY;

/// The name in \a folder that differs from \a name by case alone.
std::optional<std::string> otherCase(int folder, std::string_view name)
{
    const Fd readable(openAt(folder, ".", O_RDONLY | O_DIRECTORY));
    Listing listing;
    const std::atomic<bool> never = false;
    if (!readable || FolderReader().read(readable.get(), ListDetail::Names, never, listing) != 0)
        return {};
    for (std::size_t i = 0; i < listing.size(); ++i) {
        if (sameName(listing.at(i).name, name))
            return std::string(listing.at(i).name);
    }
    return {};
}

/// Opens the subfolder \a name, as an SMB server finds it.
Fd openPart(int folder, const std::string &name)
{
    Fd fd(openAt(folder, name.c_str(), folderFlags));
    if (fd || errno != ENOENT)
        return fd;
    if (const auto other = otherCase(folder, name))
        return Fd(openAt(folder, other->c_str(), folderFlags));
    errno = ENOENT;
    return fd;
}

/// Opens the subfolder \a name, made when missing.
Fd makePart(int folder, const std::string &name)
{
    Fd fd = openPart(folder, name);
    if (fd || errno != ENOENT)
        return fd;
    if (::mkdirat(folder, name.c_str(), 0777) != 0 && errno != EEXIST)
        return fd;
    return Fd(openAt(folder, name.c_str(), folderFlags));
}

/// Walks down the folders of \a parts with \a step.
template <typename Step>
Result<Fd> walk(const std::string &root, const std::string &path, std::span<const std::string_view> parts, Step step)
{
    Result<Fd> folder = openRoot(root);
    for (const std::string_view part : parts) {
        if (!folder)
            return folder;
        Fd next = step(folder->get(), std::string(part));
        if (!next)
            return failed(errno, path);
        folder = std::move(next);
    }
    return folder;
}

/// Fills in how the name is written there and what it is.
void identify(Place &place)
{
    struct stat status;
    const auto look = [&] {
        return ::fstatat(place.folder.get(), place.name.c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0;
    };
    if (!look()) {
        const auto other = errno == ENOENT ? otherCase(place.folder.get(), place.name) : std::nullopt;
        if (!other)
            return;
        place.name = *other;
        if (!look())
            return;
    }
    place.type = entryType(status.st_mode);
}

template <typename Step>
Result<Place> placeBy(const std::string &root, const std::string &path, Step step)
{
    const auto parts = pathParts(path);
    if (!parts)
        return std::unexpected(parts.error());
    const std::span all(*parts);
    Result<Fd> folder = walk(root, path, all.first(all.empty() ? 0 : all.size() - 1), step);
    if (!folder)
        return std::unexpected(folder.error());
    Place place{std::move(*folder), std::string(all.empty() ? std::string_view() : all.back()), path, EntryType::Folder};
    if (!place.name.empty()) {
        place.type.reset();
        identify(place);
    }
    return place;
}

EntryType entryTypeOf(unsigned char type) noexcept
{
    switch (type) {
    case DT_REG: return EntryType::File;
    case DT_DIR: return EntryType::Folder;
    case DT_LNK: return EntryType::Link;
    default: return EntryType::Other;
    }
}

/// False when the entry vanished meanwhile.
bool lookAt(int folder, const char *name, Entry &entry) noexcept
{
    struct stat status;
    if (::fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) != 0)
        return errno != ENOENT;
    entry.type = entryType(status.st_mode);
    entry.size = static_cast<std::uint64_t>(status.st_size);
    entry.modified = status.st_mtime;
    return true;
}

/// ext4 and btrfs give the last entry this position when nothing follows it; elsewhere only an empty answer tells.
bool isLastPosition(std::int64_t position) noexcept
{
    return position == std::numeric_limits<std::int64_t>::max() || position == std::numeric_limits<std::int32_t>::max();
}

/// How many descriptors this process may have.
std::size_t mostOpen() noexcept
{
    rlimit limit{};
    return ::getrlimit(RLIMIT_NOFILE, &limit) == 0 ? limit.rlim_cur : 0;
}

} // namespace

void Fd::reset() noexcept
{
    if (m_fd >= 0)
        ::close(m_fd);
    m_fd = -1;
}

LateCloser::LateCloser()
    : m_most(mostOpen() / 16)
{
}

LateCloser::~LateCloser()
{
    closeAll(m_batch);
}

void LateCloser::close(Fd fd)
{
    Batch full;
    {
        const std::lock_guard lock(m_mutex);
        m_batch.fds[m_batch.count++] = fd.release();
        if (m_batch.count < std::min(m_most, m_batch.fds.size()))
            return;
        std::swap(full, m_batch);
    }
    closeAll(full);
}

/// The system gives the lowest free number, so those that were opened one after the other mostly make one run.
void LateCloser::closeAll(Batch &batch) noexcept
{
    const std::span fds = std::span(batch.fds).first(batch.count);
    std::ranges::sort(fds);
    for (auto run = fds.begin(); run != fds.end();) {
        const auto gap = std::adjacent_find(run, fds.end(), [](int a, int b) { return b != a + 1; });
        const auto next = gap == fds.end() ? gap : gap + 1;
        if (::close_range(static_cast<unsigned>(*run), static_cast<unsigned>(*(next - 1)), 0) != 0)
            std::for_each(run, next, [](int fd) { ::close(fd); });
        run = next;
    }
}

std::unexpected<Error> failed(int number, std::string path)
{
    const auto row = std::ranges::find(errnoRows, number, &ErrnoRow::number);
    const ErrorKind kind = row == std::end(errnoRows) ? ErrorKind::Io : row->kind;
    return failure(kind, std::move(path), std::system_category().message(number));
}

int openAt(int folder, const char *name, int flags, mode_t mode) noexcept
{
    constexpr timespec pause{0, 2'000'000};
    for (int tries = 0;; ++tries) {
        const int fd = ::openat(folder, name, flags | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY, mode);
        if (fd >= 0 || (errno != EINTR && errno != EMFILE && errno != ENFILE) || tries == 250)
            return fd;
        ::nanosleep(&pause, nullptr);
    }
}

Result<Fd> openRoot(const std::string &root)
{
    Fd fd(::open(root.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC));
    if (!fd)
        return failed(errno, root);
    return fd;
}

Result<Place> findPlace(const std::string &root, const std::string &path)
{
    return placeBy(root, path, openPart);
}

Result<Place> makePlace(const std::string &root, const std::string &path)
{
    return placeBy(root, path, makePart);
}

Result<void> makeFolders(const std::string &root, const std::string &path)
{
    const auto parts = pathParts(path);
    if (!parts)
        return std::unexpected(parts.error());
    return walk(root, path, *parts, makePart).transform([](const Fd &) { });
}

int openBelow(int base, const std::string &path, int flags) noexcept
{
    if (path.find('/') == path.npos)
        return openAt(base, path.c_str(), flags);
    open_how how{};
    how.flags = static_cast<unsigned>(flags) | O_CLOEXEC | (flags & O_PATH ? 0 : O_NONBLOCK | O_NOCTTY);
    how.resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS;
    const long fd = ::syscall(SYS_openat2, base, path.c_str(), &how, sizeof how);
    if (fd >= 0 || (errno != ENOSYS && errno != EPERM))
        return static_cast<int>(fd);
    // An older kernel, or a container that does not know the call.
    const std::size_t separator = path.find('/');
    const Fd folder(openAt(base, path.substr(0, separator).c_str(), folderFlags));
    return folder ? openBelow(folder.get(), path.substr(separator + 1), flags) : -1;
}

int FolderReader::read(int folder, ListDetail detail, const std::atomic<bool> &stopped, Listing &listing)
{
    m_buffer.resize(1 << 15);
    for (bool more = true; more && !stopped;) {
        const ssize_t filled = ::getdents64(folder, m_buffer.data(), m_buffer.size());
        if (filled < 0 && errno == EINTR)
            continue;
        if (filled < 0)
            return errno;
        more = filled > 0;
        for (ssize_t at = 0; at < filled && !stopped;) {
            const auto *record = reinterpret_cast<const dirent64 *>(m_buffer.data() + at);
            at += record->d_reclen;
            more = !isLastPosition(record->d_off);
            Entry entry{record->d_name, entryTypeOf(record->d_type)};
            if (entry.name == "." || entry.name == "..")
                continue;
            const bool look =
                record->d_type == DT_UNKNOWN || (detail == ListDetail::SizesAndTimes && entry.type == EntryType::File);
            if (!look || lookAt(folder, record->d_name, entry))
                listing.add(entry);
        }
    }
    return stopped ? ECANCELED : 0;
}

int readAt(int fd, std::string &bytes, std::size_t limit, std::uint64_t offset, bool shortIsEnd)
{
    constexpr std::size_t step = 1 << 16;
    int error = 0;
    bool more = true;
    const std::size_t start = bytes.size();
    while (more && bytes.size() - start < limit) {
        const std::size_t before = bytes.size();
        const std::size_t wanted = std::min(limit - (before - start), std::max(step, before));
        ssize_t got = 0;
        bytes.resize_and_overwrite(before + wanted, [&](char *data, std::size_t) {
            got = ::pread(fd, data + before, wanted, static_cast<off_t>(offset + (before - start)));
            return before + static_cast<std::size_t>(std::max<ssize_t>(got, 0));
        });
        if (got < 0 && errno == EINTR)
            continue;
        error = got < 0 ? errno : 0;
        more = got > 0 && !(shortIsEnd && static_cast<std::size_t>(got) < wanted);
    }
    return error;
}

EntryType entryType(mode_t mode) noexcept
{
    if (S_ISREG(mode))
        return EntryType::File;
    if (S_ISDIR(mode))
        return EntryType::Folder;
    return S_ISLNK(mode) ? EntryType::Link : EntryType::Other;
}

} // namespace cer::posix
