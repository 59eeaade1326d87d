// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/settings.h"

#include <string>
#include <string_view>

namespace cer {

/// What an export of a client's registry (.reg) says about the key of corporate error reporting (note 7):
/// HKEY_LOCAL_MACHINE\SOFTWARE\Policies\Microsoft\PCHealth\ErrorReporting\DW.
struct RegistryProfile {
    Profile profile;
    std::string root; // DWFileTreeRoot: the share that the client is told of (3.1.1); empty: none, and the client does nothing
    Findings findings;
};

/// No reader takes more of an export than this.
inline constexpr std::size_t registryExportLimit = std::size_t(64) * 1024 * 1024;

/// Reads an export in either form, "Windows Registry Editor Version 5.00" (UTF-16) or "REGEDIT4". A setting is named "DW" and its key
/// without blanks: DWNoFileCollection. \a file goes into Where::file. Other keys of the registry are passed over. Linear, never fails.
RegistryProfile readRegistryExport(std::string_view bytes, std::string_view file = {});

} // namespace cer
