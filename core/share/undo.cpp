// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/undo.h"

#include <algorithm>
#include <map>
#include <ranges>

namespace cer {

std::set<std::string, std::less<>> undoneIds(std::span<const JournalEntry> entries)
{
    std::set<std::string, std::less<>> undone;
    for (const JournalEntry &entry : std::views::reverse(entries)) {
        if (!entry.undoes.empty() && !undone.contains(entry.id))
            undone.insert(entry.undoes);
    }
    return undone;
}

const std::string &JournalChange::id() const
{
    const JournalEntry &first = entries.front();
    return first.transaction.empty() ? first.id : first.transaction;
}

std::vector<JournalChange> journalChanges(std::span<const JournalEntry> entries)
{
    std::vector<JournalChange> changes;
    std::map<std::string_view, std::size_t> transactions;
    for (const JournalEntry &entry : entries) {
        if (!entry.transaction.empty()) {
            const auto [known, isNew] = transactions.try_emplace(entry.transaction, changes.size());
            if (!isNew) {
                changes[known->second].entries.push_back(entry);
                continue;
            }
        }
        changes.push_back({.entries = {entry}});
    }
    const auto undone = undoneIds(entries);
    for (JournalChange &change : changes) {
        change.undoes = !change.entries.front().undoes.empty();
        change.undone = std::ranges::all_of(change.entries, [&](const auto &entry) { return undone.contains(entry.id); });
    }
    return changes;
}

const JournalChange *findChange(std::span<const JournalChange> changes, std::string_view id)
{
    const auto isIt = [id](const JournalChange &change) {
        return change.id() == id || std::ranges::contains(change.entries, id, &JournalEntry::id);
    };
    const auto found = std::ranges::find_if(changes, isIt);
    return found == changes.end() ? nullptr : &*found;
}

const JournalChange *changeToUndo(std::span<const JournalChange> changes, std::string_view who)
{
    const auto newestFirst = std::views::reverse(changes);
    const auto isOpen = [who](const JournalChange &change) {
        return !change.undone && !change.undoes && change.entries.front().who == who;
    };
    const auto found = std::ranges::find_if(newestFirst, isOpen);
    return found == newestFirst.end() ? nullptr : &*found;
}

std::vector<FileEdit> undoEdits(const JournalChange &change, const std::string &why)
{
    std::vector<FileEdit> edits;
    for (const JournalEntry &entry : std::views::reverse(change.entries))
        edits.push_back({entry.file, entry.after, entry.before, why, entry.id});
    return edits;
}

} // namespace cer
