// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/share/save.h"

#include <functional>
#include <span>
#include <stop_token>
#include <vector>

namespace cer {

struct SaveAllOutcome {
    std::vector<JournalEntry> entries;    // of what is changed now; a file that held its new content already has none
    std::optional<SaveConflict> conflict; // set: nothing is changed, but for `left`
    std::vector<SaveConflict> otherConflicts; // beside the first one, as far as they were seen before the first file was written
    std::optional<Error> error;               // likewise: what went wrong
    std::vector<std::string> left;            // files that were changed and could not be taken back
    std::optional<Error> journalError; // the share has the changes, the journal lacks at least one

    bool saved() const { return !conflict && !error; }
};

/// Several edits as one: all of them or none. Two and more get a transaction of their own in the journal. Each file is looked at before
/// the first is written; when a later one cannot be saved after all, the earlier ones are taken back, which the journal shows as one
/// transaction more. A request to stop counts until the last file is written: ErrorKind::Cancelled. Whoever kills the process between two files leaves the first ones
/// changed and in the journal. \a progress is told how many files are done, on the thread of the caller.
SaveAllOutcome saveAll(Store &store, Journal &journal, std::span<const FileEdit> edits, std::stop_token stop = {},
                       const std::function<void(std::size_t done)> &progress = {});

} // namespace cer
