// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/share/saveall.h"

#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cer {

/// What was done to a share in one go: one entry of the journal, or all entries of one transaction.
struct JournalChange {
    std::vector<JournalEntry> entries; // oldest first, never empty
    bool undone = false;               // all of it was taken back, and that was not taken back again
    bool undoes = false;               // it takes an earlier one back

    /// Of the transaction, else of the entry.
    const std::string &id() const;
};

/// The ids of those of \a entries, oldest first and of one share, that were taken back, and that was not taken back again.
std::set<std::string, std::less<>> undoneIds(std::span<const JournalEntry> entries);

/// \a entries, oldest first and of one share, as changes; a change stands where its first entry stands.
std::vector<JournalChange> journalChanges(std::span<const JournalEntry> entries);
/// The change whose id, or the id of one of whose entries, is \a id; null: none.
const JournalChange *findChange(std::span<const JournalChange> changes, std::string_view id);
/// The newest change of \a who (JournalEntry::who) that takes nothing back and was not taken back; null: none is left.
const JournalChange *changeToUndo(std::span<const JournalChange> changes, std::string_view who);

/// The edits that take \a change back: each file gets what it held before, if it still holds what was written.
std::vector<FileEdit> undoEdits(const JournalChange &change, const std::string &why);

} // namespace cer
