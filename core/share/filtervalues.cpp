// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/filtervalues.h"

#include "core/protocol/names.h"

#include <algorithm>
#include <charconv>
#include <ctime>
#include <optional>

namespace cer::filter {

namespace {

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
    constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
    switch (op) {
    case Comparison::Equal:
        atom.low = from;
        atom.high = to;
        break;
    case Comparison::Less: atom.high = from - 1; break;
    case Comparison::LessEqual: atom.high = to; break;
    case Comparison::Greater:
        atom.low = to < most ? to + 1 : most;
        atom.high = to < most ? atom.high : most - 1;
        break;
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

/// The clock of this machine, which the search line is written by, against that of the server.
std::int64_t utcOf(LocalSeconds local)
{
    const LocalTime time = localTime(local);
    std::tm parts{};
    parts.tm_year = time.year - 1900;
    parts.tm_mon = time.month - 1;
    parts.tm_mday = time.day;
    parts.tm_hour = time.hours;
    parts.tm_min = time.minutes;
    parts.tm_sec = time.seconds;
    parts.tm_isdst = -1;
    const std::time_t utc = std::mktime(&parts);
    return utc == -1 ? local : utc;
}

AtomOrFault loggedTimeAtom(Atom atom, std::string_view value, LocalSeconds now)
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

} // namespace

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

AtomOrFault timeAtom(const Atom &field, std::string_view value, LocalSeconds now)
{
    AtomOrFault atom = loggedTimeAtom(field, value, now);
    if (!atom || field.field != Field::Active)
        return atom;
    if (atom->low != field.low)
        atom->low = utcOf(atom->low);
    if (atom->high != field.high)
        atom->high = utcOf(atom->high);
    return atom;
}

} // namespace cer::filter
