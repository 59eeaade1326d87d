// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/journalline.h"

#include "core/share/jsonmembers.h"

namespace cer {

namespace {

Json contentJson(const std::optional<std::string> &content)
{
    return content ? Json(toBase64(*content)) : Json();
}

} // namespace

std::string journalLine(const JournalEntry &entry)
{
    Json line = {
        {"id", textJson(entry.id)},          {"when", entry.when},           {"who", textJson(entry.who)},
        {"share", textJson(entry.share)},    {"file", textJson(entry.file)}, {"before", contentJson(entry.before)},
        {"after", contentJson(entry.after)}, {"why", textJson(entry.why)},   {"undoes", textJson(entry.undoes)},
    };
    if (!entry.transaction.empty())
        line["transaction"] = textJson(entry.transaction);
    return line.dump();
}

std::optional<JournalEntry> parseJournalLine(std::string_view line)
{
    const Json object = Json::parse(line, nullptr, false);
    if (!object.is_object())
        return {};
    Members members(object);
    JournalEntry entry{
        .id = members.text("id"),
        .when = members.number("when"),
        .who = members.text("who"),
        .share = members.text("share"),
        .file = members.text("file"),
        .before = members.content("before"),
        .after = members.content("after"),
        .why = members.text("why"),
        .undoes = members.text("undoes"),
        .transaction = object.contains("transaction") ? members.text("transaction") : std::string(),
    };
    if (!members.intact())
        return {};
    return entry;
}

} // namespace cer
