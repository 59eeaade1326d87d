// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/filterparser.h"

#include "core/protocol/names.h"
#include "core/protocol/parameters.h"

#include <algorithm>

namespace cer {

using namespace filter;

namespace {

/// Values that start like what was typed, most frequent first.
std::vector<std::string> namesOf(const ShareSnapshot &snapshot, std::initializer_list<Part> parts, std::string_view prefix)
{
    std::vector<std::uint32_t> uses(snapshot.names.size());
    for (const Bucket &bucket : snapshot.buckets) {
        for (const Part part : parts) {
            if (const NameId id = bucket.parts[std::size_t(part)]; id != noName)
                ++uses[id];
        }
    }
    std::vector<NameId> ids;
    for (NameId id = 0; id < uses.size(); ++id) {
        const std::string_view name = snapshot.names.at(id);
        if (uses[id] > 0 && name.size() >= prefix.size() && equalFolded(name.substr(0, prefix.size()), prefix))
            ids.push_back(id);
    }
    std::ranges::stable_sort(ids, std::ranges::greater(), [&](NameId id) { return uses[id]; });
    std::vector<std::string> names;
    names.reserve(ids.size());
    for (const NameId id : ids)
        names.emplace_back(snapshot.names.at(id));
    return names;
}

std::vector<std::string> valuesOf(Field field, std::string_view prefix, const ShareSnapshot *snapshot)
{
    switch (field) {
    case Field::Kind: return {"application", "kernel", "shutdown", "other"};
    case Field::Key: {
        std::vector<std::string> keys;
        for (const ParameterInfo &info : allParameters())
            keys.emplace_back(info.key);
        return keys;
    }
    case Field::First:
    case Field::Last:
    case Field::Active: return {"<1d", "<7d", "<30d", ">30d"};
    case Field::App: return snapshot ? namesOf(*snapshot, {Part::App}, prefix) : std::vector<std::string>();
    case Field::Module: return snapshot ? namesOf(*snapshot, {Part::Module}, prefix) : std::vector<std::string>();
    case Field::Version:
        return snapshot ? namesOf(*snapshot, {Part::AppVersion, Part::ModuleVersion}, prefix)
                        : std::vector<std::string>();
    case Field::Offset: return snapshot ? namesOf(*snapshot, {Part::Offset}, prefix) : std::vector<std::string>();
    default: return {};
    }
}

std::string quoted(const std::string &value)
{
    return value.find(' ') == std::string::npos ? value : '"' + value + '"';
}

std::vector<std::string> candidates(std::string_view term, const ShareSnapshot *snapshot)
{
    std::vector<std::string> texts;
    const auto colon = term.find(':');
    if (colon == std::string_view::npos) {
        for (const FieldName &field : fieldNames())
            texts.push_back(std::string(field.name) + ':');
        for (const char *group : {"has:", "none:", "is:"})
            texts.emplace_back(group);
        return texts;
    }
    const std::string name = foldCase(term.substr(0, colon));
    const std::string head(term.substr(0, colon + 1));
    std::string_view value = term.substr(colon + 1);
    if (name == "has" || name == "none" || name == "is") {
        for (const FlagName &flag : flagNames()) {
            if (flag.state == (name == "is"))
                texts.push_back(head + std::string(flag.name));
        }
    } else if (const auto field = std::ranges::find(fieldNames(), name, &FieldName::name); field != fieldNames().end()) {
        if (value.starts_with('"'))
            value.remove_prefix(1);
        for (const std::string &text : valuesOf(field->field, value, snapshot))
            texts.push_back(head + quoted(text));
    }
    return texts;
}

} // namespace

std::vector<FilterCompletion> completeFilter(std::string_view text, std::size_t cursor, const ShareSnapshot *snapshot,
                                             std::size_t limit)
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
    for (std::string &candidate : candidates(term, snapshot)) {
        std::string bare = candidate;
        std::erase(bare, '"');
        if (completions.size() == limit)
            break;
        if (bare.size() > plain.size() && equalFolded(std::string_view(bare).substr(0, plain.size()), plain))
            completions.push_back({token.offset + negation, token.text.size() - negation, std::move(candidate)});
    }
    return completions;
}

} // namespace cer
