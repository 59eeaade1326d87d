// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/error.h"
#include "core/store/store.h"
#include "core/store/win32text.h"

#include <atomic>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// The calls of Windows for LocalStore. Nothing outside of it uses this. Functions that return a Handle set GetLastError() when it is none.
namespace cer::win32 {

class Handle {
public:
    explicit Handle(HANDLE handle = INVALID_HANDLE_VALUE) noexcept
        : m_handle(handle)
    {
    }
    Handle(Handle &&other) noexcept
        : m_handle(std::exchange(other.m_handle, INVALID_HANDLE_VALUE))
    {
    }
    Handle &operator=(Handle &&other) noexcept
    {
        std::swap(m_handle, other.m_handle);
        return *this;
    }
    Handle(const Handle &) = delete;
    Handle &operator=(const Handle &) = delete;
    ~Handle() { reset(); }

    void reset() noexcept;
    HANDLE get() const noexcept { return m_handle; }
    explicit operator bool() const noexcept { return m_handle != INVALID_HANDLE_VALUE; }

private:
    HANDLE m_handle;
};

std::unexpected<Error> failed(DWORD number, std::string path);

constexpr DWORD shareAll = FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE;

/// How something is opened: attributes may always be read.
struct Opening {
    ACCESS_MASK rights = 0;
    DWORD sharing = shareAll;
    ULONG disposition = 1;         // FILE_OPEN
    std::optional<EntryType> type; // File or Folder: what is to be opened; nothing: whatever it is, a link itself too
};

/// Opens one part of a path below an open folder, or with "" the folder itself. Never follows a link.
Handle openAt(HANDLE folder, std::string_view name, const Opening &opening);
/// For opening what is below it. The root itself may be a link: it is what a person named.
Result<Handle> openRoot(const std::string &root);

/// Where a file or folder stands: its open folder, and its name.
struct Place {
    Handle folder;
    std::string name;              // empty: the folder itself
    std::string path;              // as asked for
    std::optional<EntryType> type; // of what has that name now
};

/// Opens the folder that holds \a path, without following links below \a root.
Result<Place> findPlace(const std::string &root, const std::string &path);
/// As findPlace(), but refuses what is there and no file with ErrorKind::NotAFile.
Result<Place> findFile(const std::string &root, const std::string &path);
/// Makes every folder of \a path.
Result<void> makeFolders(const std::string &root, const std::string &path);
/// The folder at \a path relative to the open folder \a base, through no link.
Handle openFolders(HANDLE base, std::string_view path, ACCESS_MASK rights);

class FolderReader {
public:
    /// Adds the entries of the open folder. 0, or an error number: ERROR_CANCELLED when \a stopped turned true meanwhile.
    DWORD read(HANDLE folder, const std::atomic<bool> &stopped, Listing &listing);

private:
    std::vector<LONGLONG> m_buffer; // as Windows wants it aligned
};

/// Appends the bytes from \a offset up to \a limit; an error number on failure, else 0.
DWORD readAt(HANDLE file, std::string &bytes, std::size_t limit, std::uint64_t offset);

/// Seconds since 1970 UTC of a count of 100 ns since 1601.
std::int64_t unixSeconds(LARGE_INTEGER time) noexcept;

} // namespace cer::win32
