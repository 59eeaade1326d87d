// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/save.h"

#include "core/protocol/configdocument.h"
#include "core/protocol/names.h"

#include <algorithm>
#include <utility>

namespace cer {

namespace {

using Content = std::optional<std::string>;

// More than this of a file that somebody else made large is not needed to see that it is another.
std::size_t readLimit(const FileEdit &edit)
{
    const std::size_t expected = edit.before ? edit.before->size() : 0;
    return std::max(expected, ConfigDocument::sizeLimit) + 1;
}

Result<Content> readNow(Store &store, const FileEdit &edit)
{
    auto content = store.read(edit.file, readLimit(edit));
    if (content)
        return Content(std::move(content->bytes));
    if (content.error().kind != ErrorKind::NotFound)
        return std::unexpected(content.error());
    // Gone with the whole share is another matter than removed by somebody.
    if (const auto root = store.list({}, ListDetail::Names); !root)
        return std::unexpected(root.error());
    return Content();
}

std::string folderOf(const std::string &file)
{
    const auto slash = file.rfind('/');
    return slash == std::string::npos ? std::string() : file.substr(0, slash);
}

bool isCount(const FileEdit &edit)
{
    return foldCase(edit.file).ends_with("/count.txt");
}

/// A client may count a hit at any time, while nobody else can (D16), and so do we: no hit of it gets lost.
Result<void> writeCount(Store &store, const FileEdit &edit)
{
    return store.update(edit.file, [&edit](std::optional<std::string_view> now) -> Result<std::string> {
        if (now != edit.before)
            return failure(ErrorKind::Conflict, edit.file);
        return *edit.after;
    });
}

Result<void> write(Store &store, const FileEdit &edit)
{
    if (!edit.after)
        return store.remove(edit.file, edit.before);
    if (!edit.before) {
        if (auto made = store.makeFolders(folderOf(edit.file)); !made)
            return made;
    }
    return isCount(edit) ? writeCount(store, edit) : store.replace(edit.file, *edit.after, edit.before);
}

SaveOutcome conflictWith(const FileEdit &edit, Content theirs)
{
    SaveOutcome outcome;
    outcome.conflict = SaveConflict{edit.file, edit.before, edit.after, std::move(theirs)};
    return outcome;
}

JournalEntry entryFor(const Store &store, const FileEdit &edit)
{
    JournalEntry entry = newJournalEntry();
    entry.share = store.displayRoot();
    entry.file = edit.file;
    entry.before = edit.before;
    entry.after = edit.after;
    entry.why = edit.why;
    entry.undoes = edit.undoes;
    entry.transaction = edit.transaction;
    return entry;
}

SaveOutcome journalled(Store &store, Journal &journal, JournalEntry entry)
{
    SaveOutcome outcome;
    if (auto written = journal.append(entry, store); !written)
        outcome.journalError = written.error();
    outcome.entry = std::move(entry);
    return outcome;
}

} // namespace

Result<SaveOutcome> saveEdit(Store &store, Journal &journal, const FileEdit &edit)
{
    Result<Content> now = readNow(store, edit);
    if (!now)
        return std::unexpected(now.error());
    // Somebody had the same idea, or an earlier try got through and its answer was lost.
    if (*now == edit.after)
        return SaveOutcome();
    if (*now != edit.before)
        return conflictWith(edit, std::move(*now));
    // Made first: between the change and its entry nothing should take time.
    JournalEntry entry = entryFor(store, edit);
    if (const Result<void> written = write(store, edit); !written) {
        if (written.error().kind != ErrorKind::Conflict)
            return std::unexpected(written.error());
        now = readNow(store, edit);
        return now ? Result<SaveOutcome>(conflictWith(edit, std::move(*now))) : std::unexpected(now.error());
    }
    return journalled(store, journal, std::move(entry));
}

Result<SaveOutcome> undoEntry(Store &store, Journal &journal, const JournalEntry &entry, std::string transaction)
{
    if (entry.share != store.displayRoot())
        return failure(ErrorKind::Name, entry.share);
    return saveEdit(store, journal, {entry.file, entry.after, entry.before, {}, entry.id, std::move(transaction)});
}

} // namespace cer
