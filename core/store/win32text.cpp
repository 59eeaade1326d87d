// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/win32text.h"

#include <algorithm>
#include <format>

namespace cer::win32 {

std::optional<std::wstring> wide(std::string_view utf8)
{
    if (utf8.empty())
        return std::wstring();
    const int bytes = static_cast<int>(utf8.size());
    std::wstring text(utf8.size(), L'\0');
    const int length = ::MultiByteToWideChar(CP_UTF8, MB_ERR_INVALID_CHARS, utf8.data(), bytes, text.data(), bytes);
    if (length <= 0)
        return {};
    text.resize(static_cast<std::size_t>(length));
    return text;
}

std::string narrow(std::wstring_view utf16)
{
    if (utf16.empty())
        return {};
    const int units = static_cast<int>(utf16.size());
    std::string text(utf16.size() * 3, '\0');
    const int length = ::WideCharToMultiByte(CP_UTF8, 0, utf16.data(), units, text.data(), units * 3, nullptr, nullptr);
    text.resize(static_cast<std::size_t>(std::max(length, 0)));
    return text;
}

std::wstring textOfDocument(std::string_view bytes)
{
    if (auto text = wide(bytes))
        return *text;
    std::wstring text(bytes.size(), L'\0');
    ::MultiByteToWideChar(1252, 0, bytes.data(), static_cast<int>(bytes.size()), text.data(),
                          static_cast<int>(text.size()));
    return text;
}

std::string words(DWORD number)
{
    wchar_t *text = nullptr;
    const DWORD length =
        ::FormatMessageW(FORMAT_MESSAGE_ALLOCATE_BUFFER | FORMAT_MESSAGE_FROM_SYSTEM | FORMAT_MESSAGE_IGNORE_INSERTS,
                         nullptr, number, 0, reinterpret_cast<wchar_t *>(&text), 0, nullptr);
    std::string said = narrow(std::wstring_view(text, length));
    ::LocalFree(text);
    said.erase(said.find_last_not_of(". \r\n") + 1);
    return said.empty() ? std::format("error {:#x}", number) : said;
}

std::string fullPath(const std::string &path)
{
    const auto given = wide(path);
    const DWORD room = given ? ::GetFullPathNameW(given->c_str(), 0, nullptr, nullptr) : 0;
    std::wstring full(room, L'\0');
    full.resize(room ? ::GetFullPathNameW(given->c_str(), room, full.data(), nullptr) : 0);
    while (full.size() > 1 && full.back() == L'\\' && full[full.size() - 2] != L':')
        full.pop_back();
    return full.empty() ? path : narrow(full);
}

std::optional<std::wstring> longPath(const std::string &full)
{
    auto path = wide(full);
    if (!path || path->empty() || path->find(L'\0') != path->npos)
        return {};
    if (path->starts_with(L"\\\\?\\") || path->starts_with(L"\\\\.\\"))
        return path;
    return path->starts_with(L"\\\\") ? L"\\\\?\\UNC" + path->substr(1) : L"\\\\?\\" + *path;
}

} // namespace cer::win32
