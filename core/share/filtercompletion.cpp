// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/filterparser.h"

#include "core/protocol/names.h"
#include "core/protocol/parameters.h"
#include "core/share/history.h"

#include <algorithm>
#include <set>

namespace cer {

using namespace filter;

namespace {

using Texts = std::vector<std::string>;

bool startsLike(std::string_view text, std::string_view prefix)
{
    return text.size() >= prefix.size() && equalFolded(text.substr(0, prefix.size()), prefix);
}

/// Where values come from.
struct Sources {
    const ShareSnapshot *snapshot;
    const ShareHistory *history;
    std::size_t limit;
};

/// Names that start like what was typed, most frequent first.
Texts namesOf(const Sources &from, std::initializer_list<Part> parts, std::string_view prefix)
{
    if (!from.snapshot)
        return {};
    const StringPool &names = from.snapshot->names;
    std::vector<std::uint32_t> uses(names.size());
    for (const Bucket &bucket : from.snapshot->buckets) {
        for (const Part part : parts) {
            if (const NameId id = bucket.parts[std::size_t(part)]; id != noName)
                ++uses[id];
        }
    }
    std::vector<NameId> ids;
    for (NameId id = 0; id < uses.size(); ++id) {
        if (uses[id] > 0 && startsLike(names.at(id), prefix))
            ids.push_back(id);
    }
    const auto end = ids.begin() + std::ptrdiff_t(std::min(from.limit, ids.size()));
    std::partial_sort(ids.begin(), end, ids.end(),
                      [&](NameId a, NameId b) { return uses[a] != uses[b] ? uses[a] > uses[b] : a < b; });
    Texts texts;
    std::transform(ids.begin(), end, std::back_inserter(texts), [&](NameId id) { return std::string(names.at(id)); });
    return texts;
}

Texts responsesOf(const ShareSnapshot *snapshot, std::string_view prefix)
{
    if (!snapshot)
        return {};
    std::set<std::string> responses;
    for (const StatusSummary &status : snapshot->statuses) {
        if (!status.response.empty() && startsLike(status.response, prefix))
            responses.insert(status.response);
    }
    return {responses.begin(), responses.end()};
}

Texts keysOfStatus()
{
    Texts keys;
    for (const ParameterInfo &info : allParameters())
        keys.emplace_back(info.key);
    return keys;
}

Texts valuesOf(Field field, std::string_view prefix, const Sources &from)
{
    switch (field) {
    case Field::Kind: return {"application", "kernel", "shutdown", "other"};
    case Field::Key:
    case Field::Own: return keysOfStatus();
    case Field::First:
    case Field::Last:
    case Field::Active: return {"<1d", "<7d", "<30d", ">30d"};
    case Field::App: return namesOf(from, {Part::App}, prefix);
    case Field::Module: return namesOf(from, {Part::Module}, prefix);
    case Field::Version: return namesOf(from, {Part::AppVersion, Part::ModuleVersion}, prefix);
    case Field::Offset: return namesOf(from, {Part::Offset}, prefix);
    case Field::Response: return responsesOf(from.snapshot, prefix);
    case Field::Machine: return from.history ? from.history->machinesLike(prefix, from.limit) : Texts();
    case Field::User: return from.history ? from.history->usersLike(prefix, from.limit) : Texts();
    default: return {};
    }
}

std::string quoted(const std::string &value)
{
    return value.find(' ') == std::string::npos ? value : '"' + value + '"';
}

Texts fieldsAndGroups()
{
    Texts texts;
    for (const FieldName &field : fieldNames())
        texts.push_back(std::string(field.name) + ':');
    texts.insert(texts.end(), {"has:", "none:", "is:"});
    return texts;
}

/// \a term up to the cursor, without its minus.
Texts candidates(std::string_view term, const Sources &from)
{
    const auto colon = term.find(':');
    if (colon == std::string_view::npos)
        return fieldsAndGroups();
    const std::string name = foldCase(term.substr(0, colon));
    std::string head(term.substr(0, colon + 1));
    std::string_view value = term.substr(colon + 1);
    Texts texts;
    if (name == "has" || name == "none" || name == "is") {
        for (const FlagName &flag : flagNames()) {
            if (flag.state == (name == "is"))
                texts.push_back(head + std::string(flag.name));
        }
        for (const FieldName &field : fieldNames()) {
            if (name != "is" && isTextSetting(field))
                texts.push_back(head + std::string(field.name));
        }
    } else if (const auto field = std::ranges::find(fieldNames(), name, &FieldName::name); field != fieldNames().end()) {
        if (field->type == ValueType::Text && value.starts_with('=')) {
            value.remove_prefix(1);
            head += '=';
        }
        if (value.starts_with('"'))
            value.remove_prefix(1);
        if (field->type == ValueType::YesNo)
            return {head + "yes", head + "no"};
        for (const std::string &text : valuesOf(field->field, value, from))
            texts.push_back(head + quoted(text));
    }
    return texts;
}

} // namespace

std::vector<FilterCompletion> completeFilter(std::string_view text, std::size_t cursor, const ShareSnapshot *snapshot,
                                             std::size_t limit, const ShareHistory *history)
{
    cursor = std::min(cursor, text.size());
    Token token{cursor, {}, false};
    for (const Token &candidate : tokensOf(text)) {
        if (candidate.offset < cursor && cursor <= candidate.offset + candidate.text.size())
            token = candidate;
    }
    std::string_view term = token.text.substr(0, cursor - token.offset);
    const std::size_t negation = term.starts_with('-') ? 1 : 0;
    term.remove_prefix(negation);
    std::string plain(term);
    std::erase(plain, '"');
    std::vector<FilterCompletion> completions;
    for (std::string &candidate : candidates(term, {snapshot, history, limit})) {
        std::string bare = candidate;
        std::erase(bare, '"');
        if (completions.size() == limit)
            break;
        if (bare.size() > plain.size() && startsLike(bare, plain))
            completions.push_back({token.offset + negation, token.text.size() - negation, std::move(candidate)});
    }
    return completions;
}

} // namespace cer
