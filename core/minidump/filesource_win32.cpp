// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/minidump/filesource.h"

#include "core/store/win32file.h"

#include <algorithm>

namespace cer {

namespace {

class Win32File final : public ByteSource {
public:
    Win32File(win32::Handle handle, std::string path, std::uint64_t size)
        : m_handle(std::move(handle))
        , m_path(std::move(path))
        , m_size(size)
    {
    }
    std::uint64_t size() const override { return m_size; }

    Result<std::size_t> read(std::uint64_t offset, std::span<char> into) override
    {
        std::size_t read = 0;
        for (bool more = true; more && read < into.size();) {
            const std::size_t wanted = std::min(into.size() - read, std::size_t(1) << 28);
            OVERLAPPED where{};
            where.Offset = static_cast<DWORD>(offset + read);
            where.OffsetHigh = static_cast<DWORD>((offset + read) >> 32);
            DWORD got = 0;
            if (!::ReadFile(m_handle.get(), into.data() + read, static_cast<DWORD>(wanted), &got, &where)
                && ::GetLastError() != ERROR_HANDLE_EOF)
                return win32::failed(::GetLastError(), m_path);
            read += got;
            more = got == wanted; // a file gives less at its end alone
        }
        return read;
    }

private:
    const win32::Handle m_handle;
    const std::string m_path;
    const std::uint64_t m_size;
};

} // namespace

Result<std::unique_ptr<ByteSource>> openFile(const std::string &path)
{
    const auto wide = win32::longPath(win32::fullPath(path));
    if (!wide)
        return win32::failed(ERROR_INVALID_NAME, path);
    win32::Handle handle(::CreateFileW(wide->c_str(), GENERIC_READ, win32::shareAll, nullptr, OPEN_EXISTING,
                                       FILE_FLAG_BACKUP_SEMANTICS, nullptr));
    FILE_STANDARD_INFO info{};
    if (!handle)
        return win32::failed(::GetLastError(), path);
    if (::GetFileType(handle.get()) != FILE_TYPE_DISK)
        return win32::failed(ERROR_CANT_ACCESS_FILE, path);
    if (!::GetFileInformationByHandleEx(handle.get(), FileStandardInfo, &info, sizeof info))
        return win32::failed(::GetLastError(), path);
    if (info.Directory)
        return win32::failed(ERROR_DIRECTORY_NOT_SUPPORTED, path);
    return std::make_unique<Win32File>(std::move(handle), path, static_cast<std::uint64_t>(info.EndOfFile.QuadPart));
}

} // namespace cer
