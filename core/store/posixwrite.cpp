// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/posixwrite.h"

#include "core/store/temporaryname.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <optional>
#include <random>
#include <sys/file.h>
#include <sys/xattr.h>
#include <unistd.h>

namespace cer::posix {

namespace {

/// 0 or an errno value. An open file description lock also keeps out smbd's clients and other threads of this process; a file
/// system without it gets flock().
int tryLock(int fd)
{
    struct flock whole{};
    whole.l_type = F_WRLCK;
    whole.l_whence = SEEK_SET;
    if (::fcntl(fd, F_OFD_SETLK, &whole) == 0)
        return 0;
    if (errno != EINVAL && errno != ENOLCK && errno != EOPNOTSUPP && errno != ENOSYS)
        return errno == EACCES ? EAGAIN : errno;
    return ::flock(fd, LOCK_EX | LOCK_NB) == 0 ? 0 : errno;
}

/// 0 or an errno value.
int writeAll(int fd, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(fd, bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR)
            return errno;
        bytes.remove_prefix(static_cast<std::size_t>(std::max<ssize_t>(written, 0)));
    }
    return 0;
}

/// Access lists and Samba's attributes among them.
void copyAttributes(int from, int to)
{
    std::array<char, 4096> names;
    const ssize_t length = ::flistxattr(from, names.data(), names.size());
    for (ssize_t at = 0; at < length;) {
        const char *name = names.data() + at;
        at += static_cast<ssize_t>(std::char_traits<char>::length(name)) + 1;
        std::array<char, 65536> value;
        const ssize_t size = ::fgetxattr(from, name, value.data(), value.size());
        if (size >= 0)
            (void)::fsetxattr(to, name, value.data(), static_cast<std::size_t>(size), 0);
    }
}

void takeAfter(int from, int to)
{
    struct stat model;
    if (::fstat(from, &model) != 0)
        return;
    // Without the right to give files away the group at least may be ours to set; then the mode, which a change of owner trims.
    if (::fchown(to, model.st_uid, model.st_gid) != 0 && ::fchown(to, static_cast<uid_t>(-1), model.st_gid) != 0)
        errno = 0;
    (void)::fchmod(to, model.st_mode & 07777);
    copyAttributes(from, to);
}

/// A rename is on the disk when its folder is. A folder that cannot be opened for reading is left to the system.
void flushFolder(int folder)
{
    const Fd fd(openAt(folder, ".", O_RDONLY | O_DIRECTORY));
    if (fd)
        (void)::fsync(fd.get());
}

int fillTemporary(int fd, std::string_view bytes, const LockedFile *model)
{
    if (model)
        takeAfter(model->fd(), fd);
    if (const int number = writeAll(fd, bytes))
        return number;
    return ::fsync(fd) == 0 ? 0 : errno;
}

} // namespace

int renameNew(int folder, const char *from, const char *to)
{
    if (::renameat2(folder, from, folder, to, RENAME_NOREPLACE) == 0)
        return 0;
    if (errno != EINVAL && errno != ENOSYS)
        return errno;
    if (::linkat(folder, from, folder, to, 0) != 0)
        return errno;
    return ::unlinkat(folder, from, 0) == 0 ? 0 : errno;
}

Result<Place> findFile(const std::string &root, const std::string &path)
{
    Result<Place> place = findPlace(root, path);
    if (place && place->type && *place->type != EntryType::File)
        return failed(*place->type == EntryType::Link ? ELOOP : EISDIR, path.empty() ? root : path);
    return place;
}

Result<LockedFile> LockedFile::open(const Place &place, Patience &patience)
{
    for (;;) {
        LockedFile file(Fd(openAt(place.folder.get(), place.name.c_str(), O_RDWR)));
        struct stat status;
        if (file.fd() < 0 || ::fstat(file.fd(), &status) != 0)
            return failed(errno, place.path);
        if (!S_ISREG(status.st_mode))
            return failed(EISDIR, place.path);
        const int number = tryLock(file.fd());
        // Whoever waited for the lock may hold a file that was replaced meanwhile.
        if (number == 0 && file.stillAt(place))
            return file;
        if ((number != 0 && number != EAGAIN) || !patience.pause())
            return failed(number ? number : EBUSY, place.path);
    }
}

Result<std::string> LockedFile::read(const Place &place, std::size_t limit) const
{
    std::string bytes;
    if (const int number = readAt(m_fd.get(), bytes, limit, 0, false))
        return failed(number, place.path);
    return bytes;
}

Result<void> LockedFile::overwrite(const Place &place, std::string_view bytes) const
{
    const ssize_t written = ::pwrite(m_fd.get(), bytes.data(), bytes.size(), 0);
    if (written == static_cast<ssize_t>(bytes.size()))
        return {};
    return failed(written < 0 ? errno : ENOSPC, place.path);
}

bool LockedFile::stillAt(const Place &place) const
{
    struct stat locked;
    struct stat there;
    return ::fstat(m_fd.get(), &locked) == 0
           && ::fstatat(place.folder.get(), place.name.c_str(), &there, AT_SYMLINK_NOFOLLOW) == 0
           && locked.st_ino == there.st_ino && locked.st_dev == there.st_dev;
}

Result<TemporaryFile> TemporaryFile::make(const Place &place, std::string_view bytes, const LockedFile *model)
{
    TemporaryFile file(place.folder.get(), temporaryName());
    const Fd fd(openAt(file.m_folder, file.m_name.c_str(), O_WRONLY | O_CREAT | O_EXCL, 0666));
    if (!fd) {
        file.m_name.clear();
        return failed(errno, place.path);
    }
    if (const int number = fillTemporary(fd.get(), bytes, model))
        return failed(number, place.path);
    return file;
}

TemporaryFile::~TemporaryFile()
{
    if (!m_name.empty())
        ::unlinkat(m_folder, m_name.c_str(), 0);
}

Result<void> TemporaryFile::takePlaceOf(const Place &place, LockedFile & /*held*/)
{
    if (::renameat(m_folder, m_name.c_str(), m_folder, place.name.c_str()) != 0)
        return failed(errno, place.path);
    m_name.clear();
    flushFolder(m_folder);
    return {};
}

Result<void> TemporaryFile::becomeNew(const Place &place)
{
    if (const int number = renameNew(m_folder, m_name.c_str(), place.name.c_str()))
        return failed(number, place.path);
    m_name.clear();
    flushFolder(m_folder);
    return {};
}

Result<void> appendTo(const Place &place, std::string_view lines)
{
    const Fd fd(openAt(place.folder.get(), place.name.c_str(), O_WRONLY | O_APPEND | O_CREAT, 0666));
    struct stat status;
    if (!fd || ::fstat(fd.get(), &status) != 0)
        return failed(errno, place.path);
    if (!S_ISREG(status.st_mode))
        return failed(EISDIR, place.path);
    const ssize_t written = ::write(fd.get(), lines.data(), lines.size());
    if (written == static_cast<ssize_t>(lines.size()))
        return {};
    const int number = written < 0 ? errno : ENOSPC;
    // The disk took a part: cut it off again, unless somebody wrote behind it.
    const off_t end = written > 0 ? ::lseek(fd.get(), 0, SEEK_CUR) : 0;
    if (written > 0 && ::fstat(fd.get(), &status) == 0 && status.st_size == end
        && ::ftruncate(fd.get(), end - written) != 0)
        return failed(errno, place.path);
    return failed(number, place.path);
}

Result<void> removeFile(const Place &place)
{
    if (::unlinkat(place.folder.get(), place.name.c_str(), 0) != 0)
        return failed(errno, place.path);
    flushFolder(place.folder.get());
    return {};
}

} // namespace cer::posix
