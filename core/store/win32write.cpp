// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/win32write.h"

#include <cstring>
#include <format>
#include <winternl.h>

namespace cer::win32 {

namespace {

// Of the driver kit: what winternl.h leaves out.
constexpr auto fileRename = static_cast<FILE_INFORMATION_CLASS>(10);
constexpr auto fileDispositionEx = static_cast<FILE_INFORMATION_CLASS>(64);
constexpr auto fileRenameEx = static_cast<FILE_INFORMATION_CLASS>(65);
constexpr ULONG createNew = 2, openOrCreate = 3; // FILE_CREATE, FILE_OPEN_IF
constexpr ULONG replaceIfExists = 1, deleteFile = 1, posixSemantics = 2;

struct RenameInformation {
    ULONG flags; // of the older form: a boolean
    HANDLE folder;
    ULONG length;
    wchar_t name[1];
};

std::string temporaryName()
{
    std::random_device random;
    return std::format("{}{:08x}{:08x}", temporaryPrefix, random(), random());
}

/// Gives the open file another name in the same folder; 0 or an error number.
DWORD rename(HANDLE file, const Place &place, FILE_INFORMATION_CLASS kind, ULONG flags)
{
    const auto name = wide(place.name);
    if (!name)
        return ERROR_INVALID_NAME;
    const std::size_t bytes = name->size() * sizeof(wchar_t);
    std::vector<HANDLE> buffer((sizeof(RenameInformation) + bytes) / sizeof(HANDLE) + 1);
    auto *info = reinterpret_cast<RenameInformation *>(buffer.data());
    info->flags = flags;
    info->folder = place.folder.get();
    info->length = static_cast<ULONG>(bytes);
    std::memcpy(info->name, name->data(), bytes);
    IO_STATUS_BLOCK block{};
    const NTSTATUS status =
        ::NtSetInformationFile(file, &block, info, static_cast<ULONG>(sizeof(RenameInformation) + bytes), kind);
    return status >= 0 ? 0 : ::RtlNtStatusToDosError(status);
}

bool isReadOnly(HANDLE file)
{
    FILE_BASIC_INFO info{};
    return ::GetFileInformationByHandleEx(file, FileBasicInfo, &info, sizeof info)
           && (info.FileAttributes & FILE_ATTRIBUTE_READONLY);
}

DWORD writeAll(HANDLE file, std::string_view bytes)
{
    constexpr std::size_t step = std::size_t(1) << 28;
    while (!bytes.empty()) {
        DWORD written = 0;
        if (!::WriteFile(file, bytes.data(), static_cast<DWORD>(std::min(bytes.size(), step)), &written, nullptr))
            return ::GetLastError();
        bytes.remove_prefix(written);
    }
    return ::FlushFileBuffers(file) ? 0 : ::GetLastError();
}

void takeAfter(HANDLE from, HANDLE to)
{
    DWORD size = 0;
    ::GetKernelObjectSecurity(from, DACL_SECURITY_INFORMATION, nullptr, 0, &size);
    std::vector<LONGLONG> list(size / sizeof(LONGLONG) + 1);
    if (size > 0 && ::GetKernelObjectSecurity(from, DACL_SECURITY_INFORMATION, list.data(), size, &size))
        ::SetKernelObjectSecurity(to, DACL_SECURITY_INFORMATION, list.data());
    FILE_BASIC_INFO model{}, info{};
    if (!::GetFileInformationByHandleEx(from, FileBasicInfo, &model, sizeof model))
        return;
    info.FileAttributes =
        model.FileAttributes
        & (FILE_ATTRIBUTE_HIDDEN | FILE_ATTRIBUTE_SYSTEM | FILE_ATTRIBUTE_ARCHIVE | FILE_ATTRIBUTE_NOT_CONTENT_INDEXED);
    if (info.FileAttributes != 0)
        ::SetFileInformationByHandle(to, FileBasicInfo, &info, sizeof info);
}

/// 0 or an error number. Where the newer way to delete is not known the name goes with the last handle.
DWORD deleteOpen(HANDLE file)
{
    ULONG now = deleteFile | posixSemantics;
    IO_STATUS_BLOCK block{};
    if (::NtSetInformationFile(file, &block, &now, sizeof now, fileDispositionEx) >= 0)
        return 0;
    FILE_DISPOSITION_INFO later{TRUE};
    return ::SetFileInformationByHandle(file, FileDispositionInfo, &later, sizeof later) ? 0 : ::GetLastError();
}

bool isHeld(DWORD number)
{
    return number == ERROR_SHARING_VIOLATION || number == ERROR_ACCESS_DENIED || number == ERROR_DELETE_PENDING;
}

/// Opens a file of \a place, waiting for those who hold it.
Handle openPatiently(const Place &place, const Opening &opening, Patience &patience)
{
    for (;;) {
        Handle handle = openAt(place.folder.get(), place.name, opening);
        const DWORD number = ::GetLastError();
        if (handle || (number != ERROR_SHARING_VIOLATION && number != ERROR_DELETE_PENDING) || !patience.pause())
            return ::SetLastError(number), std::move(handle);
    }
}

} // namespace

Result<LockedFile> LockedFile::open(const Place &place, Patience &patience)
{
    const Opening alone{.rights = FILE_READ_DATA | FILE_WRITE_DATA | READ_CONTROL,
                        .sharing = FILE_SHARE_DELETE,
                        .type = EntryType::File};
    for (;;) {
        LockedFile file(openPatiently(place, alone, patience));
        if (!file.m_handle)
            return failed(::GetLastError(), place.path);
        if (file.stillAt(place))
            return file;
        if (!patience.pause())
            return failed(ERROR_SHARING_VIOLATION, place.path);
    }
}

Result<std::string> LockedFile::read(const Place &place, std::size_t limit) const
{
    std::string bytes;
    if (const DWORD number = readAt(m_handle.get(), bytes, limit, 0))
        return failed(number, place.path);
    return bytes;
}

Result<void> LockedFile::overwrite(const Place &place, std::string_view bytes) const
{
    OVERLAPPED start{};
    DWORD written = 0;
    if (!::WriteFile(m_handle.get(), bytes.data(), static_cast<DWORD>(bytes.size()), &written, &start))
        return failed(::GetLastError(), place.path);
    if (written != bytes.size())
        return failed(ERROR_DISK_FULL, place.path);
    return {};
}

bool LockedFile::stillAt(const Place &place) const
{
    const Handle there = openAt(place.folder.get(), place.name, {});
    BY_HANDLE_FILE_INFORMATION held{}, found{};
    return there && ::GetFileInformationByHandle(m_handle.get(), &held)
           && ::GetFileInformationByHandle(there.get(), &found) && held.nFileIndexLow == found.nFileIndexLow
           && held.nFileIndexHigh == found.nFileIndexHigh && held.dwVolumeSerialNumber == found.dwVolumeSerialNumber;
}

Result<TemporaryFile> TemporaryFile::make(const Place &place, std::string_view bytes, const LockedFile *model)
{
    TemporaryFile file(
        openAt(place.folder.get(), temporaryName(),
               {.rights = FILE_WRITE_DATA | FILE_WRITE_ATTRIBUTES | DELETE | (model ? ACCESS_MASK(WRITE_DAC) : 0),
                .disposition = createNew,
                .type = EntryType::File}));
    if (!file.m_handle)
        return failed(::GetLastError(), place.path);
    if (model)
        takeAfter(model->handle(), file.m_handle.get());
    if (const DWORD number = writeAll(file.m_handle.get(), bytes))
        return failed(number, place.path);
    return file;
}

TemporaryFile::~TemporaryFile()
{
    if (m_handle)
        deleteOpen(m_handle.get());
}

Result<void> TemporaryFile::takePlaceOf(const Place &place, LockedFile &held)
{
    if (isReadOnly(held.handle()))
        return failed(ERROR_ACCESS_DENIED, place.path);
    DWORD number = rename(m_handle.get(), place, fileRenameEx, replaceIfExists | posixSemantics);
    if (number != 0)
        held.release();
    Patience patience;
    while (number != 0) {
        number = rename(m_handle.get(), place, fileRename, replaceIfExists);
        if (number != 0 && (!isHeld(number) || !patience.pause()))
            return failed(number, place.path);
    }
    m_handle.reset();
    return {};
}

Result<void> TemporaryFile::becomeNew(const Place &place)
{
    if (const DWORD number = rename(m_handle.get(), place, fileRename, 0))
        return failed(number, place.path);
    m_handle.reset();
    return {};
}

Result<void> appendTo(const Place &place, std::string_view lines)
{
    Patience patience;
    const Handle file = openPatiently(place,
                                      {.rights = FILE_APPEND_DATA,
                                       .sharing = FILE_SHARE_READ | FILE_SHARE_DELETE,
                                       .disposition = openOrCreate,
                                       .type = EntryType::File},
                                      patience);
    DWORD written = 0;
    if (!file || !::WriteFile(file.get(), lines.data(), static_cast<DWORD>(lines.size()), &written, nullptr))
        return failed(::GetLastError(), place.path);
    if (written != lines.size())
        return failed(ERROR_DISK_FULL, place.path);
    return {};
}

Result<void> removeFile(const Place &place)
{
    const Handle file = openAt(place.folder.get(), place.name, {.rights = DELETE, .type = EntryType::File});
    if (!file)
        return failed(::GetLastError(), place.path);
    if (const DWORD number = deleteOpen(file.get()))
        return failed(number, place.path);
    return {};
}

} // namespace cer::win32
