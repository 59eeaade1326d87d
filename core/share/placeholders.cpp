// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/placeholders.h"

#include "core/protocol/signature.h"

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>

namespace cer {

namespace {

constexpr std::string_view words[] = {"app", "version", "module", "moduleversion", "offset", "bucket"};

/// A placeholder in a text: braces included.
struct Place {
    std::size_t begin, length;
    std::string_view word;
};

std::optional<Place> nextPlace(std::string_view text, std::size_t from)
{
    for (std::size_t open = text.find('{', from); open != text.npos; open = text.find('{', open + 1)) {
        const std::size_t close = text.find('}', open);
        if (close == text.npos)
            return {};
        const std::string_view word = text.substr(open + 1, close - open - 1);
        if (std::ranges::contains(words, word))
            return Place{open, close + 1 - open, word};
    }
    return {};
}

/// Empty where the bucket has no such name.
std::string nameFor(std::string_view word, std::string_view subpath, const ConfigDocument &status)
{
    if (word == "bucket")
        return std::string(status.value(Parameter::BucketId).value_or(std::string_view()));
    const auto signature = signatureOf(subpath);
    if (!signature)
        return word == "app" ? std::string(subpath) : std::string(); // "blue", "shutdown"
    const std::string *const names[] = {&signature->app, &signature->appVersion, &signature->module,
                                        &signature->moduleVersion, &signature->offset};
    return *names[std::ranges::find(words, word) - std::begin(words)];
}

bool isUrl(Parameter parameter)
{
    const ValueKind kind = parameterInfo(parameter).kind;
    return kind == ValueKind::Url || kind == ValueKind::Response;
}

bool isList(Parameter parameter)
{
    const ValueKind kind = parameterInfo(parameter).kind;
    return kind == ValueKind::RegKeys || kind == ValueKind::Paths || kind == ValueKind::Queries;
}

bool isUnreserved(char c) // RFC 3986, 2.3
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')
           || std::string_view("-._~").contains(c);
}

std::string percentEncoded(std::string_view name)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string encoded;
    for (const char c : name) {
        const auto byte = static_cast<unsigned char>(c);
        if (isUnreserved(c))
            encoded += c;
        else
            encoded.append({'%', digits[byte >> 4], digits[byte & 15]});
    }
    return encoded;
}

bool fits(Parameter parameter, std::string_view name)
{
    const bool ascii = std::ranges::all_of(name, [](char c) { return c >= ' ' && c <= '~'; });
    return ascii && !(isList(parameter) && name.contains(';'));
}

} // namespace

std::span<const std::string_view> placeholderWords()
{
    return words;
}

bool hasPlaceholders(std::string_view value)
{
    return nextPlace(value, 0).has_value();
}

std::expected<std::string, ValueFault> filledIn(Parameter parameter, std::string_view value, std::string_view subpath,
                                                const ConfigDocument &status)
{
    const auto fault = [&](FindingCode code, const Place &place, std::vector<std::string> details) {
        details.insert(details.begin(), {std::string(parameterInfo(parameter).key), std::string(place.word)});
        return std::unexpected(ValueFault{code, place.begin, std::move(details), {}});
    };
    std::string filled;
    std::size_t done = 0;
    for (auto place = nextPlace(value, 0); place; place = nextPlace(value, done)) {
        const std::string name = nameFor(place->word, subpath, status);
        if (name.empty())
            return fault(FindingCode::TemplateNothingFor, *place, {});
        if (!isUrl(parameter) && !fits(parameter, name))
            return fault(FindingCode::TemplateNameUnfit, *place, {name});
        filled += value.substr(done, place->begin - done);
        filled += isUrl(parameter) ? percentEncoded(name) : name;
        done = place->begin + place->length;
    }
    return filled.append(value.substr(done));
}

std::expected<std::vector<SettingEdit>, ValueFault> filledIn(std::span<const SettingEdit> edits,
                                                             std::string_view subpath, const ConfigDocument &status)
{
    std::vector<SettingEdit> all(edits.begin(), edits.end());
    if (std::ranges::none_of(edits, &SettingEdit::hasPlaceholders))
        return all;
    ConfigDocument document = status; // with what the earlier edits say
    for (SettingEdit &edit : all) {
        if (edit.parameter == Parameter::BucketId && edit.value)
            std::ignore = document.set(edit.parameter, *edit.value); // refused when it is made
        else if (edit.parameter == Parameter::BucketId)
            document.unset(edit.parameter);
        if (!std::exchange(edit.hasPlaceholders, false))
            continue;
        auto filled = filledIn(edit.parameter, *edit.value, subpath, document);
        if (!filled)
            return std::unexpected(std::move(filled.error()));
        edit.value = std::move(*filled);
    }
    return all;
}

std::vector<ValueFault> checkTemplateValue(Parameter parameter, std::string_view value)
{
    static const std::string subpath = "app.exe\\1.0.0.0\\module.dll\\1.0.0.0\\00001234";
    static const ConfigDocument status = ConfigDocument::read("Bucket=1\r\n", DocumentKind::Status);
    auto filled = filledIn(parameter, value, subpath, status);
    return filled ? checkValue(parameter, DocumentKind::Status, *filled) : std::vector{std::move(filled.error())};
}

} // namespace cer
