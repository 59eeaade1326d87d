// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/filterparser.h"

#include "core/protocol/names.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <expected>
#include <optional>

namespace cer::filter {

namespace {

constexpr std::array fields{
    FieldName{"app", Field::App, ValueType::Text},         FieldName{"module", Field::Module, ValueType::Text},
    FieldName{"version", Field::Version, ValueType::Text}, FieldName{"offset", Field::Offset, ValueType::Text},
    FieldName{"kind", Field::Kind, ValueType::Text},       FieldName{"machine", Field::Machine, ValueType::Text},
    FieldName{"user", Field::User, ValueType::Text},       FieldName{"response", Field::Response, ValueType::Text},
    FieldName{"key", Field::Key, ValueType::Text},         FieldName{"id", Field::Id, ValueType::Text},
    FieldName{"hits", Field::Hits, ValueType::Number},     FieldName{"cabs", Field::Cabs, ValueType::Number},
    FieldName{"limit", Field::Limit, ValueType::Number},   FieldName{"reports", Field::Reports, ValueType::Number},
    FieldName{"bytes", Field::Bytes, ValueType::Number},   FieldName{"machines", Field::Machines, ValueType::Number},
    FieldName{"users", Field::Users, ValueType::Number},   FieldName{"problems", Field::Problems, ValueType::Number},
    FieldName{"first", Field::First, ValueType::Time},     FieldName{"last", Field::Last, ValueType::Time},
    FieldName{"active", Field::Active, ValueType::Time},
};

constexpr std::array flags{
    FlagName{"response", Flag::Response, false},
    FlagName{"status", Flag::Status, false},
    FlagName{"id", Flag::Id, false},
    FlagName{"count", Flag::Count, false},
    FlagName{"reports", Flag::Reports, false},
    FlagName{"hits", Flag::Hits, false},
    FlagName{"log", Flag::Log, false},
    FlagName{"problems", Flag::Problems, false},
    FlagName{"history", Flag::History, false},
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

using AtomOrFault = std::expected<Atom, FilterFaultCode>;

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

struct Comparison {
    enum Operator { Equal, Less, LessEqual, Greater, GreaterEqual } op = Equal;
    bool written = false;
    std::string_view value;
};

Comparison comparisonOf(std::string_view value)
{
    static constexpr std::pair<std::string_view, Comparison::Operator> operators[] = {
        {">=", Comparison::GreaterEqual}, {"<=", Comparison::LessEqual}, {">", Comparison::Greater},
        {"<", Comparison::Less},          {"=", Comparison::Equal},
    };
    for (const auto &[sign, op] : operators) {
        if (value.starts_with(sign))
            return {op, true, value.substr(sign.size())};
    }
    return {Comparison::Equal, false, value};
}

/// Narrows \a atom to what lies so to the span [from, to] of one value.
void compare(Atom &atom, Comparison::Operator op, std::int64_t from, std::int64_t to)
{
    switch (op) {
    case Comparison::Equal:
        atom.low = from;
        atom.high = to;
        break;
    case Comparison::Less: atom.high = from - 1; break;
    case Comparison::LessEqual: atom.high = to; break;
    case Comparison::Greater: atom.low = to + 1; break;
    case Comparison::GreaterEqual: atom.low = from; break;
    }
}

/// A whole number with what follows it.
std::optional<std::pair<std::int64_t, std::string_view>> leadingNumber(std::string_view text)
{
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || number < 0)
        return {};
    return std::pair(number, std::string_view(end, text.data() + text.size()));
}

std::optional<std::int64_t> numberOf(std::string_view text)
{
    const auto number = leadingNumber(text);
    if (!number)
        return {};
    std::int64_t factor = 1;
    const std::string unit = foldCase(number->second);
    if (unit == "k")
        factor = 1'000;
    else if (unit == "m")
        factor = 1'000'000;
    else if (unit == "g")
        factor = 1'000'000'000;
    else if (!unit.empty())
        return {};
    if (number->first > std::numeric_limits<std::int64_t>::max() / factor)
        return {};
    return number->first * factor;
}

AtomOrFault numberAtom(Atom atom, std::string_view value)
{
    const Comparison comparison = comparisonOf(value);
    if (const auto dots = comparison.value.find(".."); !comparison.written && dots != std::string_view::npos) {
        const auto low = numberOf(value.substr(0, dots)), high = numberOf(value.substr(dots + 2));
        if (!low || !high)
            return std::unexpected(FilterFaultCode::BadNumber);
        atom.low = *low;
        atom.high = *high;
        return atom;
    }
    const auto number = numberOf(comparison.value);
    if (!number)
        return std::unexpected(FilterFaultCode::BadNumber);
    compare(atom, comparison.op, *number, *number);
    return atom;
}

/// "7d" in seconds.
std::optional<std::int64_t> ageOf(std::string_view text)
{
    static constexpr std::pair<std::string_view, std::int64_t> units[] = {
        {"min", 60}, {"h", 3600}, {"d", 86400}, {"w", 7 * 86400}, {"mo", 30 * 86400}, {"y", 365 * 86400},
    };
    const auto number = leadingNumber(text);
    if (!number || number->first > 1'000'000)
        return {};
    const std::string unit = foldCase(number->second);
    const auto found = std::ranges::find(units, unit, &std::pair<std::string_view, std::int64_t>::first);
    return found == std::end(units) ? std::nullopt : std::optional(number->first * found->second);
}

std::optional<int> digitsAt(std::string_view text, std::size_t at, std::size_t count)
{
    int number = 0;
    if (at + count > text.size())
        return {};
    const auto [end, error] = std::from_chars(text.data() + at, text.data() + at + count, number);
    if (error != std::errc() || end != text.data() + at + count || number < 0)
        return {};
    return number;
}

/// The span of "2007-04-01" or "2007-04-01T15:30".
std::optional<std::pair<LocalSeconds, LocalSeconds>> dayOf(std::string_view text)
{
    const auto year = digitsAt(text, 0, 4), month = digitsAt(text, 5, 2), day = digitsAt(text, 8, 2);
    if (!year || !month || !day || text[4] != '-' || text[7] != '-')
        return {};
    const LocalTime date{*year, *month, *day};
    if (*month < 1 || *month > 12 || *day < 1 || *day > 31 || localTime(localSeconds(*year, *month, *day)) != date)
        return {};
    const LocalSeconds start = localSeconds(*year, *month, *day);
    if (text.size() == 10)
        return std::pair(start, start + 86399);
    const auto hours = digitsAt(text, 11, 2), minutes = digitsAt(text, 14, 2);
    if (text.size() != 16 || text[10] != 'T' || text[13] != ':' || !hours || !minutes || *hours > 23 || *minutes > 59)
        return {};
    const LocalSeconds minute = start + *hours * 3600 + *minutes * 60;
    return std::pair(minute, minute + 59);
}

AtomOrFault timeAtom(Atom atom, std::string_view value, LocalSeconds now)
{
    const Comparison comparison = comparisonOf(value);
    if (const auto day = dayOf(comparison.value)) {
        compare(atom, comparison.op, day->first, day->second);
        return atom;
    }
    const auto age = ageOf(comparison.value);
    if (!age)
        return std::unexpected(FilterFaultCode::BadTime);
    // An age counts backwards: younger than 7 days is later than 7 days ago.
    if (comparison.op == Comparison::Greater || comparison.op == Comparison::GreaterEqual)
        atom.high = now - *age;
    else
        atom.low = now - *age;
    return atom;
}

AtomOrFault textAtom(Atom atom, std::string_view value)
{
    atom.whole = value.starts_with('=');
    atom.text = foldCase(withoutQuotes(atom.whole ? value.substr(1) : value));
    if (atom.field == Field::Version || atom.field == Field::Word || !atom.text.empty())
        return atom;
    return std::unexpected(FilterFaultCode::MissingValue);
}

AtomOrFault flagAtom(Atom atom, std::string_view group, std::string_view value)
{
    const std::string name = foldCase(value);
    const auto found = std::ranges::find_if(
        flags, [&](const FlagName &flag) { return flag.name == name && flag.state == (group == "is"); });
    if (found == flags.end())
        return std::unexpected(value.empty() ? FilterFaultCode::MissingValue : FilterFaultCode::UnknownFlag);
    atom.field = Field::Flag;
    atom.flag = found->flag;
    atom.negated ^= group == "none";
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
    if (found->type == ValueType::Number)
        return numberAtom(atom, value);
    return found->type == ValueType::Time ? timeAtom(atom, value, now) : textAtom(atom, value);
}

} // namespace

std::span<const FieldName> fieldNames()
{
    return fields;
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

Parsed parseFilter(std::string_view text, LocalSeconds now)
{
    Parsed parsed;
    const std::vector<Token> tokens = tokensOf(text);
    bool choice = false; // the next atom joins the clause before it
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const Token &token = tokens[i];
        const auto fault = [&](FilterFaultCode code) {
            parsed.faults.push_back({code, token.offset, token.text.size()});
        };
        if (token.text == "OR") {
            choice = !parsed.clauses.empty() && i + 1 < tokens.size() && tokens[i + 1].text != "OR";
            if (!choice)
                fault(FilterFaultCode::DanglingOr);
            continue;
        }
        if (token.open)
            fault(FilterFaultCode::OpenQuote);
        const AtomOrFault atom = atomOf(token.text, now);
        if (!atom) {
            fault(atom.error());
            choice = false;
            continue;
        }
        parsed.terms.push_back({token.offset, token.text.size(), std::string(token.text)});
        if (!choice)
            parsed.clauses.emplace_back();
        parsed.clauses.back().push_back(*atom);
        choice = false;
    }
    return parsed;
}

} // namespace cer::filter
