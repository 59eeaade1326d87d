// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/mofobjects.h"

#include <algorithm>

namespace cer {

namespace {

constexpr std::string_view blanks = " \t\r\n";
constexpr std::string_view opening = "instance of ";
constexpr std::size_t mostProperties = 4096; // of one object; no class of Windows comes near

std::string_view trimmed(std::string_view text)
{
    text = text.substr(0, text.find_last_not_of(blanks) + 1);
    return text.substr(std::min(text.find_first_not_of(blanks), text.size()));
}

char unescaped(char c)
{
    switch (c) {
    case 'n': return '\n';
    case 'r': return '\r';
    case 't': return '\t';
    default: return c;
    }
}

/// Takes a text in quotation marks, or as much of it as there is.
std::string takeQuoted(std::string_view &text)
{
    std::string content;
    std::size_t i = 1;
    for (bool isEscaped = false; i < text.size() && (isEscaped || text[i] != '"'); ++i) {
        if (isEscaped || text[i] != '\\')
            content += isEscaped ? unescaped(text[i]) : text[i];
        isEscaped = !isEscaped && text[i] == '\\';
    }
    text.remove_prefix(std::min(i + 1, text.size()));
    return content;
}

/// The end of a value: the first ";" outside of quotation marks and braces, or the "}" of the object; npos when it is cut off.
std::size_t endOfValue(std::string_view text)
{
    std::size_t depth = 0;
    bool isQuoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        switch (text[i]) {
        case '"': isQuoted = !isQuoted; break;
        case '\\': i += isQuoted ? 1 : 0; break;
        case '{': depth += isQuoted ? 0 : 1; break;
        case '}':
            if (!isQuoted && depth == 0)
                return i;
            depth -= isQuoted ? 0 : 1;
            break;
        case ';':
            if (!isQuoted && depth == 0)
                return i;
            break;
        default: break;
        }
    }
    return text.npos;
}

/// Texts and numbers, one or, in braces, several.
std::string valueText(std::string_view raw)
{
    std::string_view text = trimmed(raw);
    if (text.starts_with('{') && text.ends_with('}'))
        text = text.substr(1, text.size() - 2);
    std::string content;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of("\","), text.size());
        content += trimmed(text.substr(0, end));
        text.remove_prefix(end);
        if (text.starts_with('"')) {
            content += takeQuoted(text);
        } else if (!text.empty()) {
            content += ", ";
            text.remove_prefix(1);
        }
    }
    return content;
}

/// The properties up to the "}" that ends the object. What is cut off by the end of \a text is left out, and nothing stays of it.
void takeProperties(std::string_view &text, MofObject &object)
{
    for (;;) {
        const std::size_t equals = text.find_first_of("=}");
        if (equals == text.npos || text[equals] == '}') {
            text.remove_prefix(std::min(equals, text.size()));
            return;
        }
        const std::string_view name = trimmed(text.substr(0, equals));
        text.remove_prefix(equals + 1);
        const std::size_t end = endOfValue(text);
        if (end == text.npos) {
            text = {};
            return;
        }
        const std::string_view raw = trimmed(text.substr(0, end));
        if (object.size() < mostProperties)
            object.emplace_back(name, raw.starts_with(opening) ? std::string(raw) : valueText(raw));
        text.remove_prefix(end + (text[end] == ';' ? 1 : 0));
    }
}

} // namespace

bool skipToMofObject(std::string_view &text)
{
    const std::string_view rest = text.substr(std::min(text.find_first_not_of(blanks), text.size()));
    if (!rest.starts_with(opening))
        return false;
    text = rest;
    return true;
}

std::optional<MofObject> takeMofObject(std::string_view &text)
{
    const std::size_t begin = text.starts_with(opening) ? 0 : text.find("\ninstance of ");
    if (begin == text.npos)
        return {};
    text.remove_prefix(text.find(opening, begin) + opening.size());
    const std::size_t brace = std::min(text.find('{'), text.size());
    MofObject object;
    object.emplace_back(classProperty, trimmed(text.substr(0, brace)));
    text.remove_prefix(std::min(brace + 1, text.size()));
    takeProperties(text, object);
    return object;
}

std::vector<std::string> ColumnNames::rowOf(MofObject object)
{
    std::vector<std::string> row;
    for (auto &[name, value] : object) {
        const auto found = m_indices.try_emplace(name, m_names.size()).first;
        if (found->second == m_names.size() && m_names.size() < m_limit)
            m_names.push_back(name);
        if (found->second >= m_names.size()) {
            m_indices.erase(found);
            continue;
        }
        if (row.size() <= found->second)
            row.resize(found->second + 1);
        row[found->second] = std::move(value);
    }
    return row;
}

} // namespace cer
