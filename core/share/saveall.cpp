// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/saveall.h"

#include "core/protocol/configdocument.h"

#include <algorithm>
#include <ranges>

namespace cer {

namespace {

/// What keeps an edit from being saved, as far as it can be seen without writing.
bool canBeSaved(Store &store, const FileEdit &edit, SaveAllOutcome &outcome)
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
    outcome.conflict = SaveConflict{edit.file, edit.before, edit.after, now};
    return false;
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

void takeBack(Store &store, Journal &journal, SaveAllOutcome &outcome)
{
    for (const JournalEntry &entry : std::views::reverse(outcome.entries)) {
        const Result<SaveOutcome> undone = undoEntry(store, journal, entry);
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
        if (stopped() || !canBeSaved(store, edit, outcome))
            return outcome;
    }
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
