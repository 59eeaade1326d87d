// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/saveall.h"

#include "core/protocol/configdocument.h"

#include <algorithm>
#include <ranges>

namespace cer {

namespace {

/// Looks at what keeps an edit from being saved, as far as it can be seen without writing. False when the file cannot be read.
bool look(Store &store, const FileEdit &edit, SaveAllOutcome &outcome)
{
    const std::size_t limit = std::max(edit.before ? edit.before->size() : 0, ConfigDocument::sizeLimit) + 1;
    Result<FileContent> content = store.read(edit.file, limit);
    if (!content && content.error().kind != ErrorKind::NotFound) {
        outcome.error = content.error();
        return false;
    }
    const std::optional<std::string> now = content ? std::optional(std::move(content->bytes)) : std::nullopt;
    if (now == edit.before || now == edit.after)
        return true;
    SaveConflict conflict{edit.file, edit.before, edit.after, now};
    if (outcome.conflict)
        outcome.otherConflicts.push_back(std::move(conflict));
    else
        outcome.conflict = std::move(conflict);
    return true;
}

bool save(Store &store, Journal &journal, FileEdit edit, const std::string &transaction, SaveAllOutcome &outcome)
{
    edit.transaction = transaction;
    Result<SaveOutcome> saved = saveEdit(store, journal, edit);
    if (!saved) {
        outcome.error = saved.error();
        return false;
    }
    outcome.conflict = std::move(saved->conflict);
    if (outcome.conflict)
        return false;
    if (!saved->entry.id.empty())
        outcome.entries.push_back(std::move(saved->entry));
    if (saved->journalError)
        outcome.journalError = saved->journalError;
    return true;
}

/// As one change of the journal, like what it takes back.
void takeBack(Store &store, Journal &journal, SaveAllOutcome &outcome)
{
    const std::string transaction = outcome.entries.size() > 1 ? newJournalEntry().id : std::string();
    for (const JournalEntry &entry : std::views::reverse(outcome.entries)) {
        const Result<SaveOutcome> undone = undoEntry(store, journal, entry, transaction);
        if (!undone || undone->conflict)
            outcome.left.push_back(entry.file);
    }
    outcome.entries.clear();
}

} // namespace

SaveAllOutcome saveAll(Store &store, Journal &journal, std::span<const FileEdit> edits, std::stop_token stop,
                       const std::function<void(std::size_t done)> &progress)
{
    SaveAllOutcome outcome;
    const auto stopped = [&] {
        if (stop.stop_requested())
            outcome.error = Error{ErrorKind::Cancelled, store.displayRoot(), {}};
        return stop.stop_requested();
    };
    for (const FileEdit &edit : edits) {
        if (stopped() || !look(store, edit, outcome))
            return outcome;
    }
    if (outcome.conflict)
        return outcome;
    const std::string transaction = edits.size() > 1 ? newJournalEntry().id : std::string();
    for (std::size_t i = 0; i < edits.size(); ++i) {
        if (stopped() || !save(store, journal, edits[i], transaction, outcome)) {
            takeBack(store, journal, outcome);
            break;
        }
        if (progress)
            progress(i + 1);
    }
    return outcome;
}

} // namespace cer
