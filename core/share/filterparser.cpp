// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/filterparser.h"

#include "core/protocol/names.h"
#include "core/protocol/values.h"
#include "core/share/filtervalues.h"

#include <algorithm>
#include <array>

namespace cer::filter {

namespace {

constexpr std::array fields{
    FieldName{"app", Field::App, ValueType::Text},
    FieldName{"module", Field::Module, ValueType::Text},
    FieldName{"version", Field::Version, ValueType::Text},
    FieldName{"offset", Field::Offset, ValueType::Text},
    FieldName{"kind", Field::Kind, ValueType::Text},
    FieldName{"machine", Field::Machine, ValueType::Text},
    FieldName{"user", Field::User, ValueType::Text},
    FieldName{"response", Field::Response, ValueType::Text},
    FieldName{"key", Field::Key, ValueType::Text},
    FieldName{"own", Field::Own, ValueType::Text},
    FieldName{"note", Field::Note, ValueType::Text},
    FieldName{"ticket", Field::Ticket, ValueType::Text},
    FieldName{"id", Field::Id, ValueType::Number},
    FieldName{"hits", Field::Hits, ValueType::Number},
    FieldName{"cabs", Field::Cabs, ValueType::Number},
    FieldName{"limit", Field::Limit, ValueType::Number},
    FieldName{"reports", Field::Reports, ValueType::Number},
    FieldName{"bytes", Field::Bytes, ValueType::Number},
    FieldName{"machines", Field::Machines, ValueType::Number},
    FieldName{"users", Field::Users, ValueType::Number},
    FieldName{"problems", Field::Problems, ValueType::Number},
    FieldName{"first", Field::First, ValueType::Time},
    FieldName{"last", Field::Last, ValueType::Time},
    FieldName{"active", Field::Active, ValueType::Time},
    FieldName{"urllaunch", Field::Setting, ValueType::Text, Parameter::UrlLaunch},
    FieldName{"idata", Field::Setting, ValueType::YesNo, Parameter::IData},
    FieldName{"memorydump", Field::Setting, ValueType::YesNo, Parameter::MemoryDump},
    FieldName{"fdoc", Field::Setting, ValueType::YesNo, Parameter::FDoc},
    FieldName{"regkey", Field::Setting, ValueType::Text, Parameter::RegKey},
    FieldName{"getfile", Field::Setting, ValueType::Text, Parameter::GetFile},
    FieldName{"getfileversion", Field::Setting, ValueType::Text, Parameter::GetFileVersion},
    FieldName{"wql", Field::Setting, ValueType::Text, Parameter::Wql},
    FieldName{"nosecondlevelcollection", Field::Setting, ValueType::YesNo, Parameter::NoSecondLevelCollection},
    FieldName{"nofilecollection", Field::Setting, ValueType::YesNo, Parameter::NoFileCollection},
    FieldName{"noexternalurl", Field::Setting, ValueType::YesNo, Parameter::NoExternalUrl},
    FieldName{"tracking", Field::Setting, ValueType::YesNo, Parameter::Tracking},
};

constexpr std::array flags{
    FlagName{"response", Flag::Response, false},
    FlagName{"status", Flag::Status, false},
    FlagName{"id", Flag::Id, false},
    FlagName{"count", Flag::Count, false},
    FlagName{"reports", Flag::Reports, false},
    FlagName{"hits", Flag::Hits, false},
    FlagName{"cabs", Flag::Cabs, false},
    FlagName{"log", Flag::Log, false},
    FlagName{"problems", Flag::Problems, false},
    FlagName{"history", Flag::History, false},
    FlagName{"note", Flag::Note, false},
    FlagName{"full", Flag::Full, true},
    FlagName{"blind", Flag::Blind, true},
    FlagName{"malformed", Flag::Malformed, true},
    FlagName{"held", Flag::Held, true},
    FlagName{"application", Flag::Application, true},
    FlagName{"app", Flag::Application, true},
    FlagName{"kernel", Flag::Kernel, true},
    FlagName{"shutdown", Flag::Shutdown, true},
    FlagName{"other", Flag::Other, true},
};

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

std::string withoutQuotes(std::string_view text)
{
    std::string plain(text);
    std::erase(plain, '"');
    return plain;
}

AtomOrFault textAtom(Atom atom, std::string_view value)
{
    atom.whole = value.starts_with('=');
    atom.text = foldCase(withoutQuotes(atom.whole ? value.substr(1) : value));
    if (atom.text.empty() && atom.field != Field::Word)
        return std::unexpected(FilterFaultCode::MissingValue);
    return atom;
}

AtomOrFault yesNoAtom(Atom atom, std::string_view value)
{
    const auto yes = parseBoolean(value.substr(value.starts_with('=') ? 1 : 0));
    if (!yes)
        return std::unexpected(FilterFaultCode::BadYesNo);
    atom.yes = *yes;
    return atom;
}

AtomOrFault flagAtom(Atom atom, std::string_view group, std::string_view value)
{
    const std::string name = foldCase(value);
    const auto found = std::ranges::find_if(
        flags, [&](const FlagName &flag) { return flag.name == name && flag.state == (group == "is"); });
    atom.negated ^= group == "none";
    if (found != flags.end()) {
        atom.field = Field::Flag;
        atom.type = ValueType::Flag;
        atom.flag = found->flag;
        return atom;
    }
    const auto setting =
        std::ranges::find_if(fields, [&](const FieldName &field) { return field.name == name && isTextSetting(field); });
    if (group == "is" || setting == fields.end())
        return std::unexpected(value.empty() ? FilterFaultCode::MissingValue : FilterFaultCode::UnknownFlag);
    atom.field = Field::Setting; // any text matches nothing asked for
    atom.parameter = setting->parameter;
    return atom;
}

AtomOrFault atomOf(std::string_view text, LocalSeconds now)
{
    Atom atom;
    if (text.size() > 1 && text.starts_with('-')) {
        atom.negated = true;
        text.remove_prefix(1);
    }
    const auto colon = text.find(':');
    if (text.starts_with('"') || colon == std::string_view::npos || colon > text.find('"'))
        return textAtom(atom, text);
    const std::string name = foldCase(text.substr(0, colon));
    const std::string_view value = text.substr(colon + 1);
    if (name == "has" || name == "none" || name == "is")
        return flagAtom(atom, name, value);
    const auto found = std::ranges::find(fields, name, &FieldName::name);
    if (found == fields.end())
        return std::unexpected(FilterFaultCode::UnknownField);
    if (value.empty())
        return std::unexpected(FilterFaultCode::MissingValue);
    atom.field = found->field;
    atom.type = found->type;
    atom.parameter = found->parameter;
    switch (found->type) {
    case ValueType::Number: return numberAtom(atom, value);
    case ValueType::Time: return timeAtom(atom, value, now);
    case ValueType::YesNo: return yesNoAtom(atom, value);
    default: return textAtom(atom, value);
    }
}

} // namespace

std::span<const FieldName> fieldNames()
{
    return fields;
}

bool isTextSetting(const FieldName &field)
{
    return field.field == Field::Setting && field.type == ValueType::Text;
}

std::span<const FlagName> flagNames()
{
    return flags;
}

std::vector<Token> tokensOf(std::string_view text)
{
    std::vector<Token> tokens;
    for (std::size_t at = 0; at < text.size();) {
        if (isBlank(text[at])) {
            ++at;
            continue;
        }
        const std::size_t start = at;
        bool quoted = false;
        for (; at < text.size() && (quoted || !isBlank(text[at])); ++at)
            quoted ^= text[at] == '"';
        tokens.push_back({start, text.substr(start, at - start), quoted});
    }
    return tokens;
}

namespace {

/// Puts terms together: those joined by OR into one clause.
class Assembly {
public:
    Parsed parsed;

    void startClause() { m_open = false; }
    void add(const Token &token, const Atom &atom)
    {
        parsed.terms.push_back({token.offset, token.text.size(), std::string(token.text)});
        if (!m_open)
            parsed.clauses.emplace_back();
        m_open = true;
        parsed.clauses.back().push_back(atom);
    }
    void addFault(const Token &token, FilterFaultCode code)
    {
        parsed.faults.push_back({code, token.offset, token.text.size()});
    }

private:
    bool m_open = false; // the last clause belongs to the choice that is being read
};

bool isOr(const Token &token)
{
    return token.text == "OR";
}

} // namespace

Parsed parseFilter(std::string_view text, LocalSeconds now)
{
    Assembly assembly;
    const std::vector<Token> tokens = tokensOf(text);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const Token &token = tokens[i];
        if (isOr(token)) {
            if (i == 0 || isOr(tokens[i - 1]) || i + 1 == tokens.size() || isOr(tokens[i + 1]))
                assembly.addFault(token, FilterFaultCode::DanglingOr);
            continue;
        }
        const bool isChoice = i > 1 && isOr(tokens[i - 1]) && !isOr(tokens[i - 2]);
        if (!isChoice)
            assembly.startClause();
        if (token.open)
            assembly.addFault(token, FilterFaultCode::OpenQuote);
        if (const AtomOrFault atom = atomOf(token.text, now))
            assembly.add(token, *atom);
        else
            assembly.addFault(token, atom.error());
    }
    return std::move(assembly.parsed);
}

} // namespace cer::filter
