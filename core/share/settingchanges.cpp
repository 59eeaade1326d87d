// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/settingchanges.h"

#include "core/protocol/configdocument.h"
#include "core/protocol/sharepaths.h"

namespace cer {

FileChange fileChange(const JournalEntry &entry)
{
    const auto kind = entry.file == policyFile ? DocumentKind::Policy : DocumentKind::Status;
    const ConfigDocument before = ConfigDocument::read(entry.before.value_or(std::string()), kind, entry.file);
    const ConfigDocument after = ConfigDocument::read(entry.after.value_or(std::string()), kind, entry.file);
    FileChange change;
    for (const ParameterInfo &info : allParameters()) {
        const auto valueIn = [&](const ConfigDocument &document) -> std::optional<std::string> {
            const auto value = document.value(info.parameter);
            return value ? std::optional<std::string>(*value) : std::nullopt;
        };
        if (valueIn(before) != valueIn(after))
            change.settings.push_back({info.parameter, valueIn(before), valueIn(after)});
    }
    change.otherLines = change.settings.empty() && before.bytes() != after.bytes();
    return change;
}

} // namespace cer
