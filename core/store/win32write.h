// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/patience.h"
#include "core/store/win32file.h"

/// The writing calls of LocalStore. Nothing outside of it uses this.
namespace cer::win32 {

/// An existing file that nobody else may read or write. Deleting alone is shared: that lets a new file take its place while it is held,
/// and an open that asks to read or write, as every client's exclusive one does, is refused all the same (D16).
class LockedFile {
public:
    /// ErrorKind::NotFound when there is none, Busy when \a patience ends before nobody else holds it.
    static Result<LockedFile> open(const Place &place, Patience &patience);

    Result<std::string> read(const Place &place, std::size_t limit) const;
    /// The whole content in one write; it must not be shorter than the old one.
    Result<void> overwrite(const Place &place, std::string_view bytes) const;
    /// False when another file took the place, or none is there any more.
    bool stillAt(const Place &place) const;
    HANDLE handle() const { return m_handle.get(); }
    void release() { m_handle.reset(); }

private:
    explicit LockedFile(Handle handle)
        : m_handle(std::move(handle))
    {
    }

    Handle m_handle;
};

/// A whole new file under a name that nobody guesses, on the disk before it takes its place; removed if it does not.
class TemporaryFile {
public:
    /// With the access list and attributes of \a model, as far as this user may give them.
    static Result<TemporaryFile> make(const Place &place, std::string_view bytes, const LockedFile *model);
    TemporaryFile(TemporaryFile &&) noexcept = default;
    TemporaryFile &operator=(TemporaryFile &&) = delete;
    ~TemporaryFile();

    /// \a held is the file that it takes the place of. Where the file system cannot replace a file that is open (an SMB server), it is let
    /// go the moment before.
    Result<void> takePlaceOf(const Place &place, LockedFile &held);
    /// ErrorKind::Exists when there is something.
    Result<void> becomeNew(const Place &place);

private:
    explicit TemporaryFile(Handle handle)
        : m_handle(std::move(handle))
    {
    }

    Handle m_handle; // none when it has become another file
};

/// Other writers are kept out while it writes: over SMB, where an append is a write at the end that the client knew, two would meet.
Result<void> appendTo(const Place &place, std::string_view lines);
Result<void> removeFile(const Place &place);

} // namespace cer::win32
