// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/filterbinder.h"

#include "core/protocol/names.h"
#include "core/protocol/values.h"
#include "core/share/bucketsetting.h"
#include "core/share/history.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace cer::filter {

namespace {

template <typename Test>
RowsTest eachRow(Test test)
{
    return [test = std::move(test)](std::uint32_t first, std::uint32_t count, Matches &matches) {
        for (std::uint32_t i = 0; i < count; ++i)
            matches[i] = test(first + i);
    };
}

constexpr char folded(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c + ('a' - 'A')) : c;
}

bool matchesText(std::string_view text, const Atom &atom)
{
    if (atom.whole)
        return equalFolded(text, atom.text);
    if (atom.text.empty())
        return true;
    const char first = atom.text.front();
    for (std::size_t at = 0; at + atom.text.size() <= text.size(); ++at) {
        if (folded(text[at]) == first && equalFolded(text.substr(at, atom.text.size()), atom.text))
            return true;
    }
    return false;
}

std::string_view kindName(BucketKind kind)
{
    static constexpr std::string_view names[] = {"application", "kernel", "shutdown", "other"};
    return names[std::size_t(kind)];
}

std::vector<bool> matchingNames(const StringPool &names, const Atom &atom)
{
    std::vector<bool> matches(names.size());
    for (NameId id = 0; id < matches.size(); ++id)
        matches[id] = matchesText(names.at(id), atom);
    return matches;
}

} // namespace

template <typename... Parts>
RowsTest FilterBinder::nameTest(const Atom &atom, Parts... parts) const
{
    return eachRow([this, names = matchingNames(m_snapshot.names, atom), parts...](std::uint32_t row) {
        const Bucket &bucket = m_snapshot.buckets[row];
        const auto matches = [&](Part part) {
            const NameId id = bucket.parts[std::size_t(part)];
            return id != noName && names[id];
        };
        return (matches(parts) || ...);
    });
}

RowsTest FilterBinder::listTest(const std::vector<std::uint32_t> &rows) const
{
    std::vector<bool> matches(m_snapshot.buckets.size());
    for (const std::uint32_t row : rows) {
        if (row < matches.size()) // the history may be of a snapshot with more rows
            matches[row] = true;
    }
    return eachRow([matches = std::move(matches)](std::uint32_t row) { return matches[row]; });
}

bool FilterBinder::statusMatches(const StatusSummary &status, const Atom &atom) const
{
    if (atom.field == Field::Response)
        return !status.response.empty() && matchesText(status.response, atom);
    return std::ranges::any_of(status.document.lines(), [&](const ConfigDocument::Line &line) {
        return line.parameter && (line.honoured || atom.field == Field::Key)
               && matchesText(parameterInfo(*line.parameter).key, atom);
    });
}

RowsTest FilterBinder::statusTest(const Atom &atom) const
{
    std::vector<bool> matches(m_snapshot.statuses.size());
    for (std::size_t i = 0; i < matches.size(); ++i)
        matches[i] = statusMatches(m_snapshot.statuses[i], atom);
    return eachRow([this, matches = std::move(matches)](std::uint32_t row) {
        const std::uint32_t status = m_snapshot.buckets[row].status;
        return status != noStatus && matches[status];
    });
}

RowsTest FilterBinder::settingTest(const Atom &atom) const
{
    const BucketSetting setting(m_snapshot, atom.parameter);
    const auto test = [&atom](const EffectiveValue &value) {
        if (!value.value)
            return false;
        return atom.type == ValueType::YesNo ? parseBoolean(*value.value) == atom.yes : matchesText(*value.value, atom);
    };
    std::vector<bool> matches(m_snapshot.statuses.size());
    std::ranges::transform(setting.byStatus(), matches.begin(), test);
    return eachRow([this, matches = std::move(matches), without = test(setting.withoutStatus())](std::uint32_t row) {
        const std::uint32_t status = m_snapshot.buckets[row].status;
        return status == noStatus ? without : matches[status];
    });
}

/// \a valueOf gives the value of a row, or nothing where it is not known: that is in no range.
template <typename ValueOf>
RowsTest FilterBinder::rangeTest(const Atom &atom, ValueOf valueOf) const
{
    constexpr std::int64_t unlimited = std::numeric_limits<std::int64_t>::max();
    return eachRow([valueOf, low = atom.low, high = atom.high](std::uint32_t row) {
        const auto value = valueOf(row);
        return value && std::cmp_greater_equal(*value, low) && (high == unlimited || std::cmp_less_equal(*value, high));
    });
}

template <typename ValueOf>
RowsTest FilterBinder::countTest(const Atom &atom, ValueOf valueOf) const
{
    return rangeTest(atom, [this, valueOf](std::uint32_t row) {
        const Bucket &bucket = m_snapshot.buckets[row];
        return bucket.has(Bucket::Counted) ? std::optional(std::invoke(valueOf, bucket)) : std::nullopt;
    });
}

template <typename ValueOf>
RowsTest FilterBinder::historyTest(const Atom &atom, ValueOf valueOf) const
{
    return rangeTest(atom, [this, valueOf](std::uint32_t row) {
        const BucketHistory *history = bucketHistory(m_snapshot, m_history, row);
        return history ? std::optional(std::invoke(valueOf, *history)) : std::nullopt;
    });
}

template <typename Test>
RowsTest FilterBinder::noteTest(Test test) const
{
    std::vector<std::uint32_t> rows;
    if (!m_notes)
        return listTest(rows);
    for (const auto &[row, note] : m_notes->rows()) {
        if (test(note))
            rows.push_back(row);
    }
    return listTest(rows);
}

RowsTest FilterBinder::numberTest(const Atom &atom) const
{
    const auto always = [this, &atom](auto valueOf) {
        return rangeTest(atom, [this, valueOf](std::uint32_t row) {
            return std::optional(std::invoke(valueOf, m_snapshot.buckets[row]));
        });
    };
    switch (atom.field) {
    case Field::Hits: return countTest(atom, &Bucket::hits);
    case Field::Cabs: return countTest(atom, &Bucket::cabs);
    case Field::Limit: return rangeTest(atom, [this](std::uint32_t row) { return m_limits.of(row); });
    case Field::Reports: return always(&Bucket::reports);
    case Field::Bytes: return always(&Bucket::reportBytes);
    case Field::Problems: return always(&Bucket::findings);
    case Field::Machines: return historyTest(atom, &BucketHistory::machines);
    case Field::Users: return historyTest(atom, &BucketHistory::users);
    default:
        return rangeTest(atom, [this](std::uint32_t row) {
            const StatusSummary *status = m_snapshot.status(row);
            return status ? status->bucketId : std::nullopt;
        });
    }
}

RowsTest FilterBinder::timeTest(const Atom &atom) const
{
    if (atom.field == Field::First)
        return historyTest(atom, &BucketHistory::firstHit);
    if (atom.field == Field::Last)
        return historyTest(atom, &BucketHistory::lastHit);
    return rangeTest(atom, [this](std::uint32_t row) {
        const std::int64_t time = m_snapshot.buckets[row].lastActivity;
        return time == 0 ? std::nullopt : std::optional(time);
    });
}

RowsTest FilterBinder::flagTest(Flag flag) const
{
    const auto bucket = [this](auto test) {
        return eachRow([this, test](std::uint32_t row) -> bool { return std::invoke(test, m_snapshot.buckets[row]); });
    };
    const auto status = [this](auto test) {
        return eachRow([this, test](std::uint32_t row) -> bool {
            const StatusSummary *found = m_snapshot.status(row);
            return found && test(*found);
        });
    };
    const auto kind = [&](BucketKind wanted) { return bucket([wanted](const Bucket &b) { return b.kind == wanted; }); };
    const auto mark = [&](Bucket::Flag wanted) { return bucket([wanted](const Bucket &b) { return b.has(wanted); }); };
    switch (flag) {
    case Flag::Response: return status([](const StatusSummary &found) { return !found.response.empty(); });
    case Flag::Status: return status([](const StatusSummary &) { return true; });
    case Flag::Id: return status([](const StatusSummary &found) { return found.bucketId.has_value(); });
    case Flag::Count: return mark(Bucket::Counted);
    case Flag::Reports: return bucket(&Bucket::reports);
    case Flag::Hits: return bucket([](const Bucket &b) { return b.has(Bucket::Counted) && b.hits > 0; });
    case Flag::Cabs: return bucket([](const Bucket &b) { return b.has(Bucket::Counted) && b.cabs > 0; });
    case Flag::Log: return mark(Bucket::HasHitsLog);
    case Flag::Problems: return bucket(&Bucket::findings);
    case Flag::History:
        return eachRow([this](std::uint32_t row) { return bucketHistory(m_snapshot, m_history, row) != nullptr; });
    case Flag::Note: return noteTest([](const BucketNote &) { return true; });
    case Flag::Full: return eachRow([this](std::uint32_t row) { return m_limits.full(row); });
    case Flag::Blind:
        return eachRow([this](std::uint32_t row) {
            const Bucket &b = m_snapshot.buckets[row];
            return b.hits > b.cabs && m_limits.full(row);
        });
    case Flag::Malformed: return mark(Bucket::CountMalformed);
    case Flag::Held: return mark(Bucket::Held);
    case Flag::Application: return kind(BucketKind::Application);
    case Flag::Kernel: return kind(BucketKind::Kernel);
    case Flag::Shutdown: return kind(BucketKind::Shutdown);
    case Flag::Other: return kind(BucketKind::Other);
    }
    return {};
}

RowsTest FilterBinder::textTest(const Atom &atom) const
{
    switch (atom.field) {
    case Field::App: return nameTest(atom, Part::App);
    case Field::Module: return nameTest(atom, Part::Module);
    case Field::Version: return nameTest(atom, Part::AppVersion, Part::ModuleVersion);
    case Field::Offset: return nameTest(atom, Part::Offset);
    case Field::Kind:
        return eachRow(
            [this, atom](std::uint32_t row) { return matchesText(kindName(m_snapshot.buckets[row].kind), atom); });
    case Field::Machine:
        return listTest(m_history ? m_history->rowsOfMachine(atom.text, atom.whole) : std::vector<std::uint32_t>());
    case Field::User:
        return listTest(m_history ? m_history->rowsOfUser(atom.text, atom.whole) : std::vector<std::uint32_t>());
    case Field::Response:
    case Field::Key:
    case Field::Own: return statusTest(atom);
    case Field::Note: return noteTest([&atom](const BucketNote &note) { return matchesText(note.text, atom); });
    case Field::Ticket: return noteTest([&atom](const BucketNote &note) { return matchesText(note.ticket, atom); });
    default: return nameTest(atom, Part::App, Part::AppVersion, Part::Module, Part::ModuleVersion, Part::Offset);
    }
}

RowsTest FilterBinder::bind(const Atom &atom) const
{
    if (atom.field == Field::Setting)
        return settingTest(atom);
    switch (atom.type) {
    case ValueType::Text: return textTest(atom);
    case ValueType::Number: return numberTest(atom);
    case ValueType::Time: return timeTest(atom);
    case ValueType::Flag: return flagTest(atom.flag);
    case ValueType::YesNo: break; // settings only
    }
    return {};
}

} // namespace cer::filter
