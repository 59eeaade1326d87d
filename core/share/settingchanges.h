// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/share/journal.h"

#include "core/protocol/configdocument.h"
#include "core/protocol/count.h"

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

/// The numbers of a count.txt before and after. Nothing: no file, or one of which nobody can tell them.
struct CountChange {
    std::optional<Count> before, after;

    bool operator==(const CountChange &) const = default;
};

struct FileChange {
    std::vector<SettingChange> settings; // of policy.txt or a status.txt, in the order of Parameter
    std::optional<CountChange> count;    // of a count.txt, where the numbers are others
    bool otherLines = false;             // nothing but what clients do not read is another
    bool onlyForm = false;               // of a count.txt: the numbers are the same, however damaged the file was

    bool operator==(const FileChange &) const = default;
};
/// What an entry of the journal changed for clients. Nothing of that for a file that is neither policy.txt, status.txt nor count.txt.
FileChange fileChange(const JournalEntry &entry);

} // namespace cer
