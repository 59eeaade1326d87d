// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/win32file.h"

#include "core/store/storepath.h"

#include <algorithm>
#include <span>
#include <winternl.h>

namespace cer::win32 {

namespace {

struct ErrorRow {
    DWORD number;
    ErrorKind kind;
};

constexpr ErrorRow errorRows[] = {
    {ERROR_FILE_NOT_FOUND, ErrorKind::NotFound},
    {ERROR_PATH_NOT_FOUND, ErrorKind::NotFound},
    {ERROR_INVALID_DRIVE, ErrorKind::NotFound},
    {ERROR_ACCESS_DENIED, ErrorKind::Denied},
    {ERROR_WRITE_PROTECT, ErrorKind::Denied},
    {ERROR_NETWORK_ACCESS_DENIED, ErrorKind::Denied},
    {ERROR_LOGON_FAILURE, ErrorKind::Denied},
    {ERROR_ACCOUNT_RESTRICTION, ErrorKind::Denied},
    {ERROR_PRIVILEGE_NOT_HELD, ErrorKind::Denied},
    {ERROR_SESSION_CREDENTIAL_CONFLICT, ErrorKind::Denied},
    {ERROR_FILE_EXISTS, ErrorKind::Exists},
    {ERROR_ALREADY_EXISTS, ErrorKind::Exists},
    {ERROR_SHARING_VIOLATION, ErrorKind::Busy},
    {ERROR_LOCK_VIOLATION, ErrorKind::Busy},
    {ERROR_DELETE_PENDING, ErrorKind::Busy},
    {ERROR_USER_MAPPED_FILE, ErrorKind::Busy},
    {ERROR_BUSY, ErrorKind::Busy},
    {ERROR_DIRECTORY, ErrorKind::NotAFolder},
    {ERROR_DIRECTORY_NOT_SUPPORTED, ErrorKind::NotAFile},
    {ERROR_CANT_ACCESS_FILE, ErrorKind::NotAFile},
    {ERROR_DISK_FULL, ErrorKind::NoSpace},
    {ERROR_HANDLE_DISK_FULL, ErrorKind::NoSpace},
    {ERROR_DISK_QUOTA_EXCEEDED, ErrorKind::NoSpace},
    {ERROR_FILE_TOO_LARGE, ErrorKind::TooLarge},
    {ERROR_INVALID_NAME, ErrorKind::Name},
    {ERROR_BAD_PATHNAME, ErrorKind::Name},
    {ERROR_FILENAME_EXCED_RANGE, ErrorKind::Name},
    {ERROR_NO_UNICODE_TRANSLATION, ErrorKind::Name},
    {ERROR_BAD_NETPATH, ErrorKind::Unreachable},
    {ERROR_BAD_NET_NAME, ErrorKind::Unreachable},
    {ERROR_NETNAME_DELETED, ErrorKind::Unreachable},
    {ERROR_NETWORK_BUSY, ErrorKind::Unreachable},
    {ERROR_NETWORK_UNREACHABLE, ErrorKind::Unreachable},
    {ERROR_HOST_UNREACHABLE, ErrorKind::Unreachable},
    {ERROR_CONNECTION_REFUSED, ErrorKind::Unreachable},
    {ERROR_CONNECTION_ABORTED, ErrorKind::Unreachable},
    {ERROR_UNEXP_NET_ERR, ErrorKind::Unreachable},
    {ERROR_BAD_NET_RESP, ErrorKind::Unreachable},
    {ERROR_REM_NOT_LIST, ErrorKind::Unreachable},
    {ERROR_DEV_NOT_EXIST, ErrorKind::Unreachable},
    {ERROR_NOT_READY, ErrorKind::Unreachable},
    {ERROR_NO_NET_OR_BAD_PATH, ErrorKind::Unreachable},
    {ERROR_SEM_TIMEOUT, ErrorKind::Unreachable},
    {ERROR_CANCELLED, ErrorKind::Cancelled},
};

/// Windows has one number for some states that ask for different steps.
DWORD numberOf(NTSTATUS status) noexcept
{
    switch (static_cast<unsigned long>(status)) {
    case 0xC00000BA: return ERROR_DIRECTORY_NOT_SUPPORTED; // STATUS_FILE_IS_A_DIRECTORY
    case 0xC0000103: return ERROR_DIRECTORY;               // STATUS_NOT_A_DIRECTORY
    case 0xC0000056: return ERROR_DELETE_PENDING;          // STATUS_DELETE_PENDING
    default: return ::RtlNtStatusToDosError(status);
    }
}

Handle create(HANDLE folder, std::wstring &name, const Opening &opening, ULONG options)
{
    UNICODE_STRING text{static_cast<USHORT>(name.size() * sizeof(wchar_t)),
                        static_cast<USHORT>(name.size() * sizeof(wchar_t)), name.data()};
    OBJECT_ATTRIBUTES attributes{};
    attributes.Length = sizeof attributes;
    attributes.RootDirectory = folder;
    attributes.ObjectName = &text;
    attributes.Attributes = OBJ_CASE_INSENSITIVE;
    IO_STATUS_BLOCK block{};
    HANDLE handle = INVALID_HANDLE_VALUE;
    const NTSTATUS status = ::NtCreateFile(&handle, opening.rights | FILE_READ_ATTRIBUTES | SYNCHRONIZE, &attributes,
                                           &block, nullptr, FILE_ATTRIBUTE_NORMAL, opening.sharing, opening.disposition,
                                           options | FILE_SYNCHRONOUS_IO_NONALERT, nullptr, 0);
    if (status >= 0)
        return Handle(handle);
    ::SetLastError(numberOf(status));
    return Handle();
}

/// What Windows takes for more than a name: the separator, and that of alternate streams.
std::optional<std::wstring> nameOf(std::string_view name)
{
    constexpr std::size_t longest = 32000; // in bytes, as a UNICODE_STRING counts them
    auto text = name.find_first_of("\\/:") == name.npos ? wide(name) : std::nullopt;
    return text && text->size() * sizeof(wchar_t) <= longest ? text : std::nullopt;
}

EntryType entryType(DWORD attributes, DWORD tag) noexcept
{
    if ((attributes & FILE_ATTRIBUTE_REPARSE_POINT) && IsReparseTagNameSurrogate(tag))
        return EntryType::Link; // symbolic links and mount points; not what a server has put aside or deduplicated
    if (attributes & FILE_ATTRIBUTE_DIRECTORY)
        return EntryType::Folder;
    return attributes & FILE_ATTRIBUTE_DEVICE ? EntryType::Other : EntryType::File;
}

std::optional<FILE_ATTRIBUTE_TAG_INFO> attributesOf(HANDLE handle) noexcept
{
    FILE_ATTRIBUTE_TAG_INFO info{};
    if (!::GetFileInformationByHandleEx(handle, FileAttributeTagInfo, &info, sizeof info))
        return {};
    return info;
}

Handle openFolder(HANDLE folder, std::string_view name, ACCESS_MASK rights = FILE_TRAVERSE)
{
    return openAt(folder, name, {.rights = rights, .type = EntryType::Folder});
}

/// Opens the subfolder \a name, made when missing.
Handle makeFolder(HANDLE folder, std::string_view name)
{
    Handle made = openFolder(folder, name);
    if (made || ::GetLastError() != ERROR_FILE_NOT_FOUND)
        return made;
    return openAt(folder, name, {.rights = FILE_TRAVERSE, .disposition = FILE_OPEN_IF, .type = EntryType::Folder});
}

/// Walks down the folders of \a parts with \a step.
template <typename Step>
Result<Handle> walk(const std::string &root, const std::string &path, std::span<const std::string_view> parts, Step step)
{
    Result<Handle> folder = openRoot(root);
    for (const std::string_view part : parts) {
        if (!folder)
            return folder;
        Handle next = step(folder->get(), part);
        if (!next)
            return failed(::GetLastError(), path);
        folder = std::move(next);
    }
    return folder;
}

} // namespace

void Handle::reset() noexcept
{
    if (m_handle != INVALID_HANDLE_VALUE)
        ::CloseHandle(m_handle);
    m_handle = INVALID_HANDLE_VALUE;
}

std::unexpected<Error> failed(DWORD number, std::string path)
{
    const auto row = std::ranges::find(errorRows, number, &ErrorRow::number);
    const ErrorKind kind = row == std::end(errorRows) ? ErrorKind::Io : row->kind;
    return failure(kind, std::move(path), words(number));
}

Handle openAt(HANDLE folder, std::string_view name, const Opening &opening)
{
    auto text = nameOf(name);
    if (!text) {
        ::SetLastError(ERROR_INVALID_NAME);
        return Handle();
    }
    ULONG options = FILE_OPEN_FOR_BACKUP_INTENT;
    if (opening.type)
        options |= *opening.type == EntryType::Folder ? FILE_DIRECTORY_FILE : FILE_NON_DIRECTORY_FILE;
    Handle handle = create(folder, *text, opening, options | FILE_OPEN_REPARSE_POINT);
    const auto info = handle && opening.type ? attributesOf(handle.get()) : std::nullopt;
    if (!info || !(info->FileAttributes & FILE_ATTRIBUTE_REPARSE_POINT))
        return handle;
    handle.reset();
    if (entryType(info->FileAttributes, info->ReparseTag) != EntryType::Link)
        return create(folder, *text, opening, options);
    ::SetLastError(*opening.type == EntryType::Folder ? ERROR_DIRECTORY : ERROR_CANT_ACCESS_FILE);
    return handle;
}

Result<Handle> openRoot(const std::string &root)
{
    const auto path = longPath(root);
    if (!path)
        return failed(ERROR_INVALID_NAME, root);
    Handle handle(::CreateFileW(path->c_str(), FILE_TRAVERSE | FILE_READ_ATTRIBUTES | SYNCHRONIZE, shareAll, nullptr,
                                OPEN_EXISTING, FILE_FLAG_BACKUP_SEMANTICS, nullptr));
    if (!handle)
        return failed(::GetLastError(), root);
    const auto info = attributesOf(handle.get());
    if (!info || !(info->FileAttributes & FILE_ATTRIBUTE_DIRECTORY))
        return failed(ERROR_DIRECTORY, root);
    return handle;
}

Result<Place> findPlace(const std::string &root, const std::string &path)
{
    const auto parts = pathParts(path);
    if (!parts)
        return std::unexpected(parts.error());
    const std::span all(*parts);
    Result<Handle> folder = walk(root, path, all.first(all.empty() ? 0 : all.size() - 1),
                                 [](HANDLE above, std::string_view part) { return openFolder(above, part); });
    if (!folder)
        return std::unexpected(folder.error());
    Place place{std::move(*folder), std::string(all.empty() ? std::string_view() : all.back()), path, EntryType::Folder};
    if (place.name.empty())
        return place;
    if (!nameOf(place.name))
        return failed(ERROR_INVALID_NAME, path);
    const Handle there = openAt(place.folder.get(), place.name, {});
    const auto info = there ? attributesOf(there.get()) : std::nullopt;
    place.type = info ? std::optional(entryType(info->FileAttributes, info->ReparseTag)) : std::nullopt;
    return place;
}

Result<Place> findFile(const std::string &root, const std::string &path)
{
    Result<Place> place = findPlace(root, path);
    if (place && place->type && *place->type != EntryType::File)
        return failed(*place->type == EntryType::Folder ? ERROR_DIRECTORY_NOT_SUPPORTED : ERROR_CANT_ACCESS_FILE,
                      path.empty() ? root : path);
    return place;
}

Result<void> makeFolders(const std::string &root, const std::string &path)
{
    const auto parts = pathParts(path);
    if (!parts)
        return std::unexpected(parts.error());
    return walk(root, path, *parts, makeFolder).transform([](const Handle &) { });
}

Handle openFolders(HANDLE base, std::string_view path, ACCESS_MASK rights)
{
    const std::size_t separator = path.find('/');
    if (separator == path.npos)
        return openFolder(base, path, rights);
    const Handle folder = openFolder(base, path.substr(0, separator));
    return folder ? openFolders(folder.get(), path.substr(separator + 1), rights) : Handle();
}

DWORD FolderReader::read(HANDLE folder, const std::atomic<bool> &stopped, Listing &listing)
{
    m_buffer.resize((1 << 16) / sizeof(LONGLONG));
    auto *const buffer = reinterpret_cast<char *>(m_buffer.data());
    for (auto kind = FileFullDirectoryRestartInfo; !stopped; kind = FileFullDirectoryInfo) {
        if (!::GetFileInformationByHandleEx(folder, kind, buffer, DWORD(m_buffer.size() * sizeof(LONGLONG)))) {
            const DWORD number = ::GetLastError();
            // An empty root of a drive has no entries, not even "."
            return number == ERROR_NO_MORE_FILES || number == ERROR_FILE_NOT_FOUND ? 0 : number;
        }
        const FILE_FULL_DIR_INFO *info = nullptr;
        for (std::size_t at = 0; !info || info->NextEntryOffset; at += info->NextEntryOffset) {
            info = reinterpret_cast<const FILE_FULL_DIR_INFO *>(buffer + at);
            const std::string name = narrow({info->FileName, info->FileNameLength / sizeof(wchar_t)});
            if (name != "." && name != "..")
                listing.add({name, entryType(info->FileAttributes, info->EaSize), // which is the tag of a reparse point
                             static_cast<std::uint64_t>(info->EndOfFile.QuadPart), unixSeconds(info->LastWriteTime)});
        }
    }
    return ERROR_CANCELLED;
}

DWORD readAt(HANDLE file, std::string &bytes, std::size_t limit, std::uint64_t offset)
{
    constexpr std::size_t step = 1 << 16;
    const std::size_t start = bytes.size();
    for (bool more = true; more && bytes.size() - start < limit;) {
        const std::size_t before = bytes.size();
        const std::size_t wanted = std::min({limit - (before - start), std::max(step, before), std::size_t(1) << 28});
        const std::uint64_t position = offset + (before - start);
        OVERLAPPED where{};
        where.Offset = static_cast<DWORD>(position);
        where.OffsetHigh = static_cast<DWORD>(position >> 32);
        DWORD got = 0;
        DWORD number = 0;
        bytes.resize_and_overwrite(before + wanted, [&](char *data, std::size_t) {
            if (!::ReadFile(file, data + before, static_cast<DWORD>(wanted), &got, &where))
                number = ::GetLastError();
            return before + got;
        });
        if (number != 0 && number != ERROR_HANDLE_EOF)
            return number;
        more = got == wanted; // a file gives less at its end alone
    }
    return 0;
}

std::int64_t unixSeconds(LARGE_INTEGER time) noexcept
{
    constexpr std::int64_t perSecond = 10'000'000, between1601And1970 = 11'644'473'600;
    return time.QuadPart / perSecond - between1601And1970;
}

} // namespace cer::win32
