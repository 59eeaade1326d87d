// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/share/journal.h"
#include "core/store/store.h"

#include <optional>
#include <string>

namespace cer {

/// One file to be changed: what it held when the edit began and what it shall hold. Nothing: it does not exist.
struct FileEdit {
    std::string file; // relative to the share, with '/'
    std::optional<std::string> before;
    std::optional<std::string> after;
    std::string why;
    std::string undoes = {};      // id of the journal entry that this edit takes back
    std::string transaction = {}; // what its entry shares with those that are saved with it
};

/// The three versions of a file that somebody else changed meanwhile.
struct SaveConflict {
    std::string file;
    std::optional<std::string> base;   // when the edit began
    std::optional<std::string> mine;
    std::optional<std::string> theirs; // now on the share; of a large file the first megabyte
};

struct SaveOutcome {
    std::optional<SaveConflict> conflict; // set: nothing was written
    JournalEntry entry;                   // otherwise what was journalled; without id: the file held "after" already, nothing was done
    std::optional<Error> journalError;    // the share has the change, the journal has not
};

/// Saves one edit: refused with a conflict if the file changed meanwhile (content, not clock), else temporary file, flush, rename, journal.
/// Killed at any point the old or the new file is there, whole. Makes the folders of a new status.txt.
Result<SaveOutcome> saveEdit(Store &store, Journal &journal, const FileEdit &edit);
/// Takes \a entry back if the file still holds what it wrote. ErrorKind::Name when it is of another share than \a store.
/// \a transaction as in FileEdit.
Result<SaveOutcome> undoEntry(Store &store, Journal &journal, const JournalEntry &entry, std::string transaction = {});

} // namespace cer
