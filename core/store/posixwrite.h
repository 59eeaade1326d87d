// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/patience.h"
#include "core/store/posixfile.h"

/// The writing calls of LocalStore, and of what else makes files: core/report.
namespace cer::posix {

/// rename() that never replaces; 0 or an errno value.
int renameNew(int folder, const char *from, const char *to);

/// As findPlace(), but refuses what is there and no file with ErrorKind::NotAFile.
Result<Place> findFile(const std::string &root, const std::string &path);

/// An existing regular file under an exclusive advisory lock, which is on the file, not on its name.
class LockedFile {
public:
    /// ErrorKind::NotFound when there is none, Busy when \a patience ends before the lock is free.
    static Result<LockedFile> open(const Place &place, Patience &patience);

    Result<std::string> read(const Place &place, std::size_t limit) const;
    /// The whole content in one write; it must not be shorter than the old one.
    Result<void> overwrite(const Place &place, std::string_view bytes) const;
    /// False when another file took the place, or none is there any more.
    bool stillAt(const Place &place) const;
    int fd() const { return m_fd.get(); }

private:
    explicit LockedFile(Fd fd)
        : m_fd(std::move(fd))
    {
    }

    Fd m_fd;
};

/// A whole new file under a name that nobody guesses, on the disk before it takes its place; removed if it does not.
class TemporaryFile {
public:
    /// With owner, rights and attributes of \a model, as far as this user may give them.
    static Result<TemporaryFile> make(const Place &place, std::string_view bytes, const LockedFile *model);
    TemporaryFile(TemporaryFile &&other) noexcept
        : m_folder(other.m_folder)
        , m_name(std::exchange(other.m_name, {}))
    {
    }
    TemporaryFile &operator=(TemporaryFile &&) = delete;
    ~TemporaryFile();

    /// \a held is the file that it takes the place of.
    Result<void> takePlaceOf(const Place &place, LockedFile &held);
    /// ErrorKind::Exists when there is something.
    Result<void> becomeNew(const Place &place);

private:
    TemporaryFile(int folder, std::string name)
        : m_folder(folder)
        , m_name(std::move(name))
    {
    }

    int m_folder; // of the place, which outlives this
    std::string m_name;
};

Result<void> appendTo(const Place &place, std::string_view lines);
Result<void> removeFile(const Place &place);

} // namespace cer::posix
