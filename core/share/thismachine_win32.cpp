// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/thismachine.h"

#include "core/store/win32text.h"

#include <array>
#include <objbase.h>
#include <shlobj.h>

namespace cer {

namespace {

/// What \a ask writes into a buffer of so many characters.
template <typename Ask>
std::string named(Ask ask)
{
    std::array<wchar_t, 512> name{};
    DWORD size = DWORD(name.size());
    return ask(name.data(), &size) ? win32::narrow(name.data()) : std::string();
}

} // namespace

std::string userName()
{
    return named([](wchar_t *name, DWORD *size) { return ::GetUserNameW(name, size); });
}

std::string machineName()
{
    return named([](wchar_t *name, DWORD *size) { return ::GetComputerNameW(name, size); });
}

std::string dataFolder()
{
    std::array<wchar_t, 32768> own{};
    const DWORD length = ::GetEnvironmentVariableW(L"CER_HOME", own.data(), DWORD(own.size()));
    if (length > 0 && length < own.size())
        return win32::narrow(own.data());
    wchar_t *folder = nullptr;
    const HRESULT found = ::SHGetKnownFolderPath(FOLDERID_LocalAppData, 0, nullptr, &folder);
    const std::string data = found == S_OK ? win32::narrow(folder) : std::string();
    ::CoTaskMemFree(folder);
    return data + "\\cer-console";
}

std::string cacheFolder()
{
    return dataFolder() + "\\cache";
}

} // namespace cer
