// SPDX-License-Identifier: GPL-3.0-or-later
// What Windows knows of itself: files, file versions, the registry. WMI is in wmi_win32.
#include "core/client/collect.h"

#include "core/client/wmi_win32.h"
#include "core/store/win32text.h"

#include <algorithm>
#include <array>
#include <format>
#include <memory>

namespace cer {

namespace {

CollectedItem leftOut(DWORD number)
{
    const bool missing = number == ERROR_FILE_NOT_FOUND || number == ERROR_PATH_NOT_FOUND || number == ERROR_INVALID_NAME;
    return {{}, missing ? LeftOutReason::Missing : LeftOutReason::Unreadable, win32::words(number)};
}

CollectedItem text(std::string name, std::string bytes, LocalSeconds modified)
{
    return {CabMember{std::move(name), std::move(bytes), modified}, {}, {}};
}

LocalSeconds onThisClock(const FILETIME &time)
{
    SYSTEMTIME utc{}, local{};
    if (!::FileTimeToSystemTime(&time, &utc) || !::SystemTimeToTzSpecificLocalTime(nullptr, &utc, &local))
        return 0;
    return localSeconds(local.wYear, local.wMonth, local.wDay, local.wHour, local.wMinute,
                        std::min<int>(local.wSecond, 59));
}

LocalSeconds now()
{
    FILETIME time{};
    ::GetSystemTimeAsFileTime(&time);
    return onThisClock(time);
}

// --- files ----------------------------------------------------------------------------------------------

struct CloseFile {
    using pointer = HANDLE;
    void operator()(HANDLE file) const { ::CloseHandle(file); }
};

/// 0 or an error number. A file that grows meanwhile is cut at \a size.
DWORD readAll(HANDLE file, std::size_t size, std::string &bytes)
{
    bytes.resize(size);
    std::size_t done = 0;
    for (DWORD got = 1; done < size && got > 0; done += got) {
        if (!::ReadFile(file, bytes.data() + done, DWORD(size - done), &got, nullptr))
            return ::GetLastError();
    }
    bytes.resize(done);
    return 0;
}

CollectedItem readFile(const std::string &path)
{
    const auto wide = win32::longPath(win32::fullPath(path));
    const HANDLE opened =
        wide ? ::CreateFileW(wide->c_str(), GENERIC_READ, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE,
                             nullptr, OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, nullptr)
             : INVALID_HANDLE_VALUE;
    if (opened == INVALID_HANDLE_VALUE)
        return leftOut(wide ? ::GetLastError() : ERROR_INVALID_NAME);
    const std::unique_ptr<HANDLE, CloseFile> file(opened);
    LARGE_INTEGER size{};
    FILETIME modified{};
    if (::GetFileType(file.get()) != FILE_TYPE_DISK)
        return leftOut(ERROR_CANT_ACCESS_FILE);
    if (!::GetFileSizeEx(file.get(), &size) || !::GetFileTime(file.get(), nullptr, nullptr, &modified))
        return leftOut(::GetLastError());
    if (std::uint64_t(size.QuadPart) > largestMember)
        return {{}, LeftOutReason::TooLarge, std::to_string(size.QuadPart)};
    CabMember member{path, {}, onThisClock(modified)};
    if (const DWORD number = readAll(file.get(), std::size_t(size.QuadPart), member.bytes))
        return leftOut(number);
    return {std::move(member), {}, {}};
}

// --- file versions --------------------------------------------------------------------------------------

std::string numbers(DWORD high, DWORD low)
{
    return std::format("{}.{}.{}.{}", HIWORD(high), LOWORD(high), HIWORD(low), LOWORD(low));
}

/// "key<TAB>value" of the first language, where the file has such a text.
std::string versionTexts(const std::vector<char> &block)
{
    struct Language {
        WORD language, codePage;
    };
    const Language *languages = nullptr;
    UINT size = 0;
    if (!::VerQueryValueW(block.data(), L"\\VarFileInfo\\Translation", (void **)&languages, &size)
        || size < sizeof *languages)
        return {};
    std::string lines;
    for (const std::wstring_view key : {L"CompanyName", L"FileDescription", L"FileVersion", L"InternalName",
                                        L"OriginalFilename", L"ProductName", L"ProductVersion"}) {
        const std::wstring query =
            std::format(L"\\StringFileInfo\\{:04x}{:04x}\\{}", languages->language, languages->codePage, key);
        const wchar_t *value = nullptr;
        if (::VerQueryValueW(block.data(), query.c_str(), (void **)&value, &size) && size > 0)
            lines += win32::narrow(key) + '\t' + win32::narrow(value) + "\r\n";
    }
    return lines;
}

CollectedItem readVersion(const std::string &path)
{
    const auto wide = win32::wide(win32::fullPath(path));
    if (!wide)
        return leftOut(ERROR_INVALID_NAME);
    DWORD ignored = 0;
    const DWORD size = ::GetFileVersionInfoSizeW(wide->c_str(), &ignored);
    std::vector<char> block(size);
    if (size == 0 || !::GetFileVersionInfoW(wide->c_str(), 0, size, block.data()))
        return leftOut(::GetLastError());
    const VS_FIXEDFILEINFO *info = nullptr;
    UINT length = 0;
    std::string lines = "Path\t" + path + "\r\n";
    if (::VerQueryValueW(block.data(), L"\\", (void **)&info, &length) && length >= sizeof *info)
        lines += "File\t" + numbers(info->dwFileVersionMS, info->dwFileVersionLS) + "\r\nProduct\t"
                 + numbers(info->dwProductVersionMS, info->dwProductVersionLS) + "\r\n";
    return text(path + ".version.txt", lines + versionTexts(block), now());
}

// --- the registry ---------------------------------------------------------------------------------------

struct Root {
    std::string_view brief, name;
    HKEY key;
};

const Root roots[] = {
    {"HKLM", "HKEY_LOCAL_MACHINE", HKEY_LOCAL_MACHINE},   {"HKCU", "HKEY_CURRENT_USER", HKEY_CURRENT_USER},
    {"HKCR", "HKEY_CLASSES_ROOT", HKEY_CLASSES_ROOT},     {"HKU", "HKEY_USERS", HKEY_USERS},
    {"HKCC", "HKEY_CURRENT_CONFIG", HKEY_CURRENT_CONFIG},
};

struct CloseKey {
    void operator()(HKEY key) const { ::RegCloseKey(key); }
};
using Key = std::unique_ptr<std::remove_pointer_t<HKEY>, CloseKey>;

struct Value {
    std::wstring name;
    DWORD type = REG_NONE;
    std::vector<BYTE> data;
};

std::wstring quoted(std::wstring_view text)
{
    std::wstring quotes = L"\"";
    for (const wchar_t c : text)
        quotes += (c == L'"' || c == L'\\' ? L"\\" : L"") + std::wstring(1, c);
    return quotes + L'"';
}

std::wstring_view textOf(const std::vector<BYTE> &data)
{
    const std::wstring_view text(reinterpret_cast<const wchar_t *>(data.data()), data.size() / sizeof(wchar_t));
    return text.substr(0, text.find(L'\0'));
}

/// True for a text that the form of a quoted one gives back as it is.
bool isPlain(const Value &value)
{
    const std::wstring_view text = textOf(value.data);
    return value.type == REG_SZ && value.data.size() == (text.size() + 1) * sizeof(wchar_t)
           && text.find_first_of(L"\r\n") == text.npos;
}

/// As regedit writes it.
std::wstring valueLine(const Value &value)
{
    std::wstring line = (value.name.empty() ? L"@" : quoted(value.name)) + L'=';
    if (isPlain(value))
        return line + quoted(textOf(value.data)) + L"\r\n";
    if (value.type == REG_DWORD && value.data.size() == sizeof(DWORD))
        return line + std::format(L"dword:{:08x}\r\n", *reinterpret_cast<const DWORD *>(value.data.data()));
    line += value.type == REG_BINARY ? std::wstring(L"hex:") : std::format(L"hex({:x}):", value.type);
    for (std::size_t i = 0; i < value.data.size(); ++i)
        line += std::format(L"{}{:02x}", i == 0 ? L"" : L",", value.data[i]);
    return line + L"\r\n";
}

/// 0, or an error number: ERROR_NO_MORE_ITEMS behind the last one.
DWORD readValue(HKEY key, DWORD index, Value &value)
{
    value.name.assign(16384, L'\0'); // the longest name that there is
    for (value.data.resize(4096);;) {
        DWORD length = DWORD(value.name.size()), size = DWORD(value.data.size());
        const LSTATUS number =
            ::RegEnumValueW(key, index, value.name.data(), &length, nullptr, &value.type, value.data.data(), &size);
        if (number == ERROR_MORE_DATA && size > value.data.size() && size <= largestMember) {
            value.data.resize(size);
            continue;
        }
        value.name.resize(number == 0 ? length : 0);
        value.data.resize(number == 0 ? size : 0);
        return DWORD(number);
    }
}

/// The values of the key itself, as the document says of RegKey (2.2.5); not those of the keys below it.
CollectedItem readKey(std::string_view item)
{
    item.remove_prefix(std::min(item.find_first_not_of(' '), item.size()));
    const std::size_t separator = std::min(item.find('\\'), item.size());
    const auto root = std::ranges::find_if(roots, [&](const Root &row) {
        const std::string_view name = item.substr(0, separator);
        return name == row.brief || name == row.name;
    });
    const std::string_view below = item.substr(std::min(separator + 1, item.size()));
    const auto path = win32::textOfDocument(below);
    HKEY opened = nullptr;
    if (root == std::end(roots))
        return leftOut(ERROR_INVALID_NAME);
    if (const LSTATUS number = ::RegOpenKeyExW(root->key, path.c_str(), 0, KEY_QUERY_VALUE | KEY_WOW64_64KEY, &opened))
        return leftOut(DWORD(number));
    const Key key(opened);
    std::wstring lines = L"\xfeffWindows Registry Editor Version 5.00\r\n\r\n[" + *win32::wide(root->name)
                         + (path.empty() ? L"" : L"\\") + path + L"]\r\n";
    Value value;
    DWORD number = 0;
    for (DWORD index = 0; (number = readValue(key.get(), index, value)) == 0; ++index) {
        lines += valueLine(value);
        if (lines.size() * sizeof(wchar_t) > largestMember)
            return {{}, LeftOutReason::TooLarge, std::to_string(lines.size() * sizeof(wchar_t))};
    }
    if (number != ERROR_NO_MORE_ITEMS)
        return leftOut(number);
    return text(std::string(item) + ".reg",
                {reinterpret_cast<const char *>(lines.data()), lines.size() * sizeof(wchar_t)}, now());
}

class WindowsCollector final : public Collector {
public:
    std::optional<std::string> variable(std::string_view name) const override
    {
        const auto wide = win32::wide(name);
        const DWORD room = wide ? ::GetEnvironmentVariableW(wide->c_str(), nullptr, 0) : 0;
        if (room == 0)
            return {};
        std::wstring value(room, L'\0');
        value.resize(::GetEnvironmentVariableW(wide->c_str(), value.data(), room));
        return win32::narrow(value);
    }

    CollectedItem file(const std::string &path) const override { return readFile(path); }
    CollectedItem fileVersion(const std::string &path) const override { return readVersion(path); }
    CollectedItem registryKey(const std::string &key) const override { return readKey(key); }
    CollectedItem query(const std::string &wql) const override
    {
        const auto answer = win32::queryWmi(win32::textOfDocument(wql), largestMember);
        if (answer)
            return text("wql.txt", "\xef\xbb\xbf" + *answer, now());
        if (answer.error().kind == ErrorKind::TooLarge)
            return {{}, LeftOutReason::TooLarge, answer.error().detail};
        return {{}, LeftOutReason::Unreadable, answer.error().detail};
    }
    /// Only the program that fails knows of them.
    CollectedItem documents() const override { return {{}, LeftOutReason::NotHere, {}}; }
};

} // namespace

std::unique_ptr<Collector> systemCollector()
{
    return std::make_unique<WindowsCollector>();
}

} // namespace cer
