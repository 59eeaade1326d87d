// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/valuecompletion.h"

#include "core/protocol/names.h"

#include <algorithm>
#include <span>

namespace cer {

namespace {

// What every Windows sets for a user's program; the order of the alphabet.
constexpr std::string_view variables[] = {"ALLUSERSPROFILE",
                                          "APPDATA",
                                          "CommonProgramFiles",
                                          "CommonProgramFiles(x86)",
                                          "COMPUTERNAME",
                                          "HOMEDRIVE",
                                          "HOMEPATH",
                                          "LOCALAPPDATA",
                                          "ProgramData",
                                          "ProgramFiles",
                                          "ProgramFiles(x86)",
                                          "ProgramW6432",
                                          "PUBLIC",
                                          "SystemDrive",
                                          "SystemRoot",
                                          "TEMP",
                                          "TMP",
                                          "USERDOMAIN",
                                          "USERNAME",
                                          "USERPROFILE",
                                          "windir"};

// From the roots to where the settings of programs and of the system begin.
constexpr std::string_view keys[] = {
    "HKLM\\",
    "HKLM\\SOFTWARE\\",
    "HKLM\\SOFTWARE\\Microsoft\\",
    "HKLM\\SOFTWARE\\Microsoft\\.NETFramework",
    "HKLM\\SOFTWARE\\Microsoft\\Internet Explorer",
    "HKLM\\SOFTWARE\\Microsoft\\NET Framework Setup\\NDP",
    "HKLM\\SOFTWARE\\Microsoft\\Office\\",
    "HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\App Paths\\",
    "HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Run",
    "HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\",
    "HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion",
    "HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\AeDebug",
    "HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\Image File Execution Options\\",
    "HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\Winlogon",
    "HKLM\\SOFTWARE\\Policies\\",
    "HKLM\\SOFTWARE\\WOW6432Node\\",
    "HKLM\\SYSTEM\\CurrentControlSet\\Control\\",
    "HKLM\\SYSTEM\\CurrentControlSet\\Control\\Print\\",
    "HKLM\\SYSTEM\\CurrentControlSet\\Services\\",
    "HKLM\\HARDWARE\\DESCRIPTION\\System",
    "HKCU\\",
    "HKCU\\Control Panel\\",
    "HKCU\\Environment",
    "HKCU\\Software\\",
    "HKCU\\Software\\Microsoft\\Office\\",
    "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Run",
    "HKCU\\Software\\Policies\\",
    "HKCR\\",
    "HKCR\\CLSID\\",
    "HKU\\",
    "HKCC\\",
    "HKEY_LOCAL_MACHINE\\",
    "HKEY_CURRENT_USER\\",
    "HKEY_CLASSES_ROOT\\",
    "HKEY_USERS\\",
    "HKEY_CURRENT_CONFIG\\"};

constexpr std::string_view classes[] = {
    "Win32_BaseBoard",      "Win32_Battery",         "Win32_BIOS",
    "Win32_CodecFile",      "Win32_ComputerSystem",  "Win32_ComputerSystemProduct",
    "Win32_DesktopMonitor", "Win32_DiskDrive",       "Win32_Environment",
    "Win32_LogicalDisk",    "Win32_NetworkAdapter",  "Win32_NetworkAdapterConfiguration",
    "Win32_NTLogEvent",     "Win32_OperatingSystem", "Win32_PageFileUsage",
    "Win32_PhysicalMemory", "Win32_PnPEntity",       "Win32_PnPSignedDriver",
    "Win32_Printer",        "Win32_PrinterDriver",   "Win32_Process",
    "Win32_Processor",      "Win32_Product",         "Win32_QuickFixEngineering",
    "Win32_Service",        "Win32_SoundDevice",     "Win32_StartupCommand",
    "Win32_SystemDriver",   "Win32_TimeZone",        "Win32_UserAccount",
    "Win32_VideoController"};

bool startsLike(std::string_view text, std::string_view start)
{
    return text.size() >= start.size() && equalFolded(text.substr(0, start.size()), start);
}

using Completions = std::vector<ValueCompletion>;

/// Each of \a words that begins like what stands from \a offset to the cursor.
Completions among(std::span<const std::string_view> words, std::string_view before, std::size_t offset,
                  std::string_view prefix = {}, std::string_view suffix = {})
{
    const std::string_view typed = before.substr(offset);
    Completions found;
    for (const std::string_view word : words) {
        std::string text(prefix);
        text.append(word).append(suffix);
        if (startsLike(text, typed) && text != typed)
            found.push_back({offset, typed.size(), std::move(text)});
    }
    return found;
}

Completions completePath(std::string_view before)
{
    const auto percents = std::ranges::count(before, '%');
    if (percents % 2 == 1)
        return among(variables, before, before.rfind('%'), "%", "%");
    return before.empty() ? among(variables, before, 0, "%", "%\\") : Completions();
}

/// The word before the one at the cursor, and where that one begins.
Completions completeQuery(std::string_view before)
{
    const std::size_t blank = before.find_last_of(" \t");
    const std::size_t begin = blank == before.npos ? 0 : blank + 1;
    const std::string_view earlier = before.substr(0, begin == 0 ? 0 : before.find_last_not_of(" \t", begin - 1) + 1);
    const std::string_view last = earlier.substr(earlier.find_last_of(" \t") + 1);
    static constexpr std::string_view start[] = {"SELECT * FROM "}, from[] = {"FROM "}, where[] = {"WHERE "};
    if (earlier.empty())
        return among(start, before, begin);
    if (equalFolded(last, "FROM"))
        return among(classes, before, begin);
    if (startsLike(last, "Win32_"))
        return among(where, before, begin);
    const bool hasFrom = foldCase(earlier).contains(" from ");
    return hasFrom || last.ends_with(',') ? Completions() : among(from, before, begin);
}

} // namespace

std::vector<ValueCompletion> completeItem(Parameter parameter, std::string_view item, std::size_t cursor)
{
    const std::string_view before = item.substr(0, cursor);
    switch (parameterInfo(parameter).kind) {
    case ValueKind::RegKeys: return among(keys, before, 0);
    case ValueKind::Paths: return completePath(before);
    case ValueKind::Queries: return completeQuery(before);
    case ValueKind::Boolean:
    case ValueKind::Count:
    case ValueKind::BucketId:
    case ValueKind::Response:
    case ValueKind::Url:
    case ValueKind::UncPath: return {};
    }
    return {};
}

} // namespace cer
