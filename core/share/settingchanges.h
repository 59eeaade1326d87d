// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/share/journal.h"

#include "core/protocol/configdocument.h"

#include <optional>
#include <string>
#include <vector>

namespace cer {

/// One setting of policy.txt or a status.txt before and after: the values that clients honour.
struct SettingChange {
    Parameter parameter;
    std::optional<std::string> before, after; // bytes; nothing: not set

    bool operator==(const SettingChange &) const = default;
};

/// Where the values that clients honour differ, in the order of Parameter. Null: there is no file.
std::vector<SettingChange> settingChanges(const ConfigDocument *before, const ConfigDocument *after);

struct FileChange {
    std::vector<SettingChange> settings; // in the order of Parameter
    bool otherLines = false;             // nothing but what clients do not read is another

    bool operator==(const FileChange &) const = default;
};
/// What an entry of the journal changed for clients.
FileChange fileChange(const JournalEntry &entry);

} // namespace cer
