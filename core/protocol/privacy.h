// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/parameters.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace cer {

/// What of a person, or of the safety of a PC, leaves it because a status.txt asks for it (2.2.5). The sentences stand in
/// ui/response/privacytext.cpp.
enum class PrivacyConcern : std::uint8_t {
    Memory,         // MemoryDump
    OpenDocuments,  // fDoc
    PasswordHashes, // the registry's SAM
    SystemSecrets,  // the registry's SECURITY
    AutomaticLogon, // Winlogon
    UserSettings,   // HKCU, HKU
    HiveFile,       // the file of one of the two hives
    UserHiveFile,   // NTUSER.DAT
    BrowserProfile,
    UserDocuments, // Documents, Desktop
    ProgramData,   // what programs keep for a user: %APPDATA%, %LOCALAPPDATA%
    UserFiles,     // elsewhere below %USERPROFILE%
    Accounts,      // WMI's accounts, groups and logons
    LoggedOnUser,  // Win32_ComputerSystem
    CommandLines,  // Win32_Process
};

struct PrivacyNote {
    PrivacyConcern concern = PrivacyConcern::Memory;
    std::string_view item; // a view into the value; empty where the setting as a whole asks for it

    bool operator==(const PrivacyNote &) const = default;
};

/// What to say about \a value of \a parameter: at most one note for each item of a list, the most precise one. Case does not matter, a key
/// or folder matches as a whole, "/" is "\", roots match in both spellings, folders of the user as a variable and as a path. Nothing for
/// what tells of the PC alone; that proves nothing about programs with a place of their own.
std::vector<PrivacyNote> privacyNotes(Parameter parameter, std::string_view value);

} // namespace cer
