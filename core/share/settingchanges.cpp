// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/settingchanges.h"

#include "core/protocol/names.h"
#include "core/protocol/sharepaths.h"

#include <utility>

namespace cer {

namespace {

std::optional<Count> countIn(const std::optional<std::string> &bytes)
{
    const CountReading reading = bytes ? readCount(*bytes) : CountReading();
    return reading.count ? reading.count : reading.guess;
}

FileChange countChange(const JournalEntry &entry)
{
    FileChange change;
    const CountChange numbers{countIn(entry.before), countIn(entry.after)};
    if (numbers.before != numbers.after)
        change.count = numbers;
    else
        change.onlyForm = entry.before != entry.after;
    return change;
}

FileChange documentChange(const JournalEntry &entry, DocumentKind kind)
{
    const ConfigDocument before = ConfigDocument::read(entry.before.value_or(std::string()), kind, entry.file);
    const ConfigDocument after = ConfigDocument::read(entry.after.value_or(std::string()), kind, entry.file);
    FileChange change;
    change.settings = settingChanges(&before, &after);
    change.otherLines = change.settings.empty() && before.bytes() != after.bytes();
    return change;
}

} // namespace

std::vector<SettingChange> settingChanges(const ConfigDocument *before, const ConfigDocument *after)
{
    std::vector<SettingChange> changes;
    for (const ParameterInfo &info : allParameters()) {
        const auto valueIn = [&](const ConfigDocument *document) -> std::optional<std::string> {
            const auto value = document ? document->value(info.parameter) : std::nullopt;
            return value ? std::optional<std::string>(*value) : std::nullopt;
        };
        SettingChange change{info.parameter, valueIn(before), valueIn(after)};
        if (change.before != change.after)
            changes.push_back(std::move(change));
    }
    return changes;
}

FileChange fileChange(const JournalEntry &entry)
{
    if (equalFolded(entry.file, policyFile))
        return documentChange(entry, DocumentKind::Policy);
    if (subpathOfStatus(entry.file))
        return documentChange(entry, DocumentKind::Status);
    return subpathOfCount(entry.file) ? countChange(entry) : FileChange();
}

} // namespace cer
