// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/notes.h"

#include "core/protocol/names.h"
#include "core/protocol/signature.h"
#include "core/share/journal.h"
#include "core/share/jsonmembers.h"
#include "core/share/linefile.h"

namespace cer {

namespace {

std::string keyOf(std::string_view subpath)
{
    return foldCase(normalizedSubpath(subpath)); // names are compared without case (D14)
}

bool sameWords(const BucketNote &a, const BucketNote &b)
{
    return a.text == b.text && a.ticket == b.ticket;
}

} // namespace

Notes::Notes(std::string file, std::string share)
    : m_file(std::move(file))
    , m_share(std::move(share))
{
}

Result<std::map<std::string, BucketNote>> Notes::all() const
{
    std::map<std::string, BucketNote> notes;
    const auto read = readLines(m_file, [&](std::string_view line) {
        const Json object = Json::parse(line, nullptr, false);
        if (!object.is_object())
            return;
        Members members(object);
        const std::string share = members.text("share"), subpath = members.text("subpath");
        BucketNote note{members.text("text"), members.text("ticket"), members.text("who")};
        if (members.intact() && share == m_share)
            notes[keyOf(subpath)] = std::move(note);
    });
    if (!read)
        return std::unexpected(read.error());
    std::erase_if(notes, [](const auto &note) { return note.second.saysNothing(); });
    return notes;
}

Result<BucketNote> Notes::of(std::string_view subpath) const
{
    auto notes = all();
    if (!notes)
        return std::unexpected(notes.error());
    return std::move((*notes)[keyOf(subpath)]);
}

Result<void> Notes::set(std::string_view subpath, const BucketNote &note, const BucketNote &expected)
{
    const auto now = of(subpath);
    if (!now)
        return std::unexpected(now.error());
    if (sameWords(*now, note))
        return {};
    if (!sameWords(*now, expected))
        return failure(ErrorKind::Conflict, m_file);
    const JournalEntry entry = newJournalEntry();
    const Json line = {{"id", entry.id},
                       {"when", entry.when},
                       {"who", textJson(entry.who)},
                       {"share", textJson(m_share)},
                       {"subpath", textJson(std::string(subpath))},
                       {"text", textJson(note.text)},
                       {"ticket", textJson(note.ticket)}};
    return appendLine(m_file, line.dump());
}

} // namespace cer
