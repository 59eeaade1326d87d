// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/filter.h"

#include "core/protocol/names.h"
#include "core/share/filterparser.h"
#include "core/share/history.h"
#include "core/share/limits.h"

#include <algorithm>
#include <numeric>

namespace cer {

using namespace filter;

struct BucketFilter::Program : Parsed { };

namespace {

using RowTest = std::function<bool(std::uint32_t)>;

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

/// Turns an atom into a test of rows; what can be looked up once is looked up here.
class Binder {
public:
    Binder(const ShareSnapshot &snapshot, const ShareHistory *history)
        : m_snapshot(snapshot)
        , m_history(history)
        , m_limits(snapshot)
    {
    }

    RowTest bind(const Atom &atom) const;

private:
    std::vector<bool> matchingNames(const Atom &atom) const;
    RowTest nameTest(const Atom &atom, std::initializer_list<Part> parts) const;
    RowTest rowsTest(std::vector<std::uint32_t> rows) const;
    RowTest statusTest(const Atom &atom) const;
    RowTest numberTest(const Atom &atom) const;
    RowTest timeTest(const Atom &atom) const;
    RowTest flagTest(Flag flag) const;
    std::optional<std::uint64_t> number(std::uint32_t row, Field field) const;
    bool statusMatches(const StatusSummary &status, const Atom &atom) const;
    bool hasFlag(std::uint32_t row, Flag flag) const;

    const ShareSnapshot &m_snapshot;
    const ShareHistory *m_history;
    BucketLimits m_limits;
};

std::vector<bool> Binder::matchingNames(const Atom &atom) const
{
    std::vector<bool> matches(m_snapshot.names.size());
    for (NameId id = 0; id < matches.size(); ++id)
        matches[id] = matchesText(m_snapshot.names.at(id), atom);
    return matches;
}

RowTest Binder::nameTest(const Atom &atom, std::initializer_list<Part> parts) const
{
    return [this, names = matchingNames(atom), parts = std::vector<Part>(parts)](std::uint32_t row) {
        const Bucket &bucket = m_snapshot.buckets[row];
        return std::ranges::any_of(parts, [&](Part part) {
            const NameId id = bucket.parts[std::size_t(part)];
            return id != noName && names[id];
        });
    };
}

RowTest Binder::rowsTest(std::vector<std::uint32_t> rows) const
{
    std::vector<bool> matches(m_snapshot.buckets.size());
    for (const std::uint32_t row : rows)
        matches[row] = true;
    return [matches = std::move(matches)](std::uint32_t row) { return matches[row]; };
}

bool Binder::statusMatches(const StatusSummary &status, const Atom &atom) const
{
    if (atom.field == Field::Response)
        return !status.response.empty() && matchesText(status.response, atom);
    if (atom.field == Field::Id)
        return status.bucketId && std::to_string(*status.bucketId) == atom.text;
    return std::ranges::any_of(status.document.lines(), [&](const ConfigDocument::Line &line) {
        return line.parameter && matchesText(parameterInfo(*line.parameter).key, atom);
    });
}

RowTest Binder::statusTest(const Atom &atom) const
{
    std::vector<bool> matches(m_snapshot.statuses.size());
    for (std::size_t i = 0; i < matches.size(); ++i)
        matches[i] = statusMatches(m_snapshot.statuses[i], atom);
    return [this, matches = std::move(matches)](std::uint32_t row) {
        const std::uint32_t status = m_snapshot.buckets[row].status;
        return status != noStatus && matches[status];
    };
}

std::optional<std::uint64_t> Binder::number(std::uint32_t row, Field field) const
{
    const Bucket &bucket = m_snapshot.buckets[row];
    const auto counted = [&](std::uint64_t value) {
        return bucket.has(Bucket::Counted) ? std::optional(value) : std::nullopt;
    };
    const auto logged = [&](auto member) {
        const BucketHistory *history = bucketHistory(m_snapshot, m_history, row);
        return history ? std::optional<std::uint64_t>(history->*member) : std::nullopt;
    };
    switch (field) {
    case Field::Hits: return counted(bucket.hits);
    case Field::Cabs: return counted(bucket.cabs);
    case Field::Limit: return m_limits.of(row);
    case Field::Reports: return bucket.reports;
    case Field::Bytes: return bucket.reportBytes;
    case Field::Problems: return bucket.findings;
    case Field::Machines: return logged(&BucketHistory::machines);
    default: return logged(&BucketHistory::users);
    }
}

RowTest Binder::numberTest(const Atom &atom) const
{
    return [this, atom](std::uint32_t row) {
        const auto value = number(row, atom.field);
        return value && std::cmp_greater_equal(*value, atom.low) && std::cmp_less_equal(*value, atom.high);
    };
}

RowTest Binder::timeTest(const Atom &atom) const
{
    if (atom.field == Field::Active)
        return [this, atom](std::uint32_t row) {
            const std::int64_t time = m_snapshot.buckets[row].lastActivity;
            return time != 0 && time >= atom.low && time <= atom.high;
        };
    return [this, atom](std::uint32_t row) {
        const BucketHistory *history = bucketHistory(m_snapshot, m_history, row);
        if (!history)
            return false;
        const LocalSeconds time = atom.field == Field::First ? history->firstHit : history->lastHit;
        return time >= atom.low && time <= atom.high;
    };
}

bool Binder::hasFlag(std::uint32_t row, Flag flag) const
{
    const Bucket &bucket = m_snapshot.buckets[row];
    const StatusSummary *status = m_snapshot.status(row);
    switch (flag) {
    case Flag::Response: return status && !status->response.empty();
    case Flag::Status: return status;
    case Flag::Id: return status && status->bucketId;
    case Flag::Count: return bucket.has(Bucket::Counted);
    case Flag::Reports: return bucket.reports > 0;
    case Flag::Hits: return bucket.hits > 0;
    case Flag::Log: return bucket.has(Bucket::HasHitsLog);
    case Flag::Problems: return bucket.findings > 0;
    case Flag::History: return bucketHistory(m_snapshot, m_history, row);
    case Flag::Full: return m_limits.full(row);
    case Flag::Blind: return m_limits.full(row) && bucket.hits > bucket.cabs;
    case Flag::Malformed: return bucket.has(Bucket::CountMalformed);
    case Flag::Held: return bucket.has(Bucket::Held);
    case Flag::Application: return bucket.kind == BucketKind::Application;
    case Flag::Kernel: return bucket.kind == BucketKind::Kernel;
    case Flag::Shutdown: return bucket.kind == BucketKind::Shutdown;
    case Flag::Other: return bucket.kind == BucketKind::Other;
    }
    return false;
}

RowTest Binder::flagTest(Flag flag) const
{
    return [this, flag](std::uint32_t row) { return hasFlag(row, flag); };
}

RowTest Binder::bind(const Atom &atom) const
{
    switch (atom.field) {
    case Field::Word:
        return nameTest(atom, {Part::App, Part::AppVersion, Part::Module, Part::ModuleVersion, Part::Offset});
    case Field::App: return nameTest(atom, {Part::App});
    case Field::Module: return nameTest(atom, {Part::Module});
    case Field::Version: return nameTest(atom, {Part::AppVersion, Part::ModuleVersion});
    case Field::Offset: return nameTest(atom, {Part::Offset});
    case Field::Kind:
        return [this, atom](std::uint32_t row) { return matchesText(kindName(m_snapshot.buckets[row].kind), atom); };
    case Field::Machine:
        return rowsTest(m_history ? m_history->rowsOfMachine(atom.text, atom.whole) : std::vector<std::uint32_t>());
    case Field::User:
        return rowsTest(m_history ? m_history->rowsOfUser(atom.text, atom.whole) : std::vector<std::uint32_t>());
    case Field::Response:
    case Field::Key:
    case Field::Id: return statusTest(atom);
    case Field::First:
    case Field::Last:
    case Field::Active: return timeTest(atom);
    case Field::Flag: return flagTest(atom.flag);
    case Field::Hits:
    case Field::Cabs:
    case Field::Limit:
    case Field::Reports:
    case Field::Bytes:
    case Field::Machines:
    case Field::Users:
    case Field::Problems: return numberTest(atom);
    }
    return [](std::uint32_t) { return false; };
}

bool asksTheLogs(const Atom &atom)
{
    switch (atom.field) {
    case Field::Machine:
    case Field::User:
    case Field::Machines:
    case Field::Users:
    case Field::First:
    case Field::Last: return true;
    case Field::Flag: return atom.flag == Flag::History;
    default: return false;
    }
}

/// Leaves the rows for which one of the tests holds.
void keepRows(std::vector<std::uint32_t> &rows, const std::vector<std::pair<RowTest, bool>> &tests,
              const std::stop_token &stop)
{
    std::size_t kept = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i % 65536 == 0 && stop.stop_requested())
            break;
        const std::uint32_t row = rows[i];
        if (std::ranges::any_of(tests, [row](const auto &test) { return test.first(row) != test.second; }))
            rows[kept++] = row;
    }
    rows.resize(kept);
}

} // namespace

BucketFilter::BucketFilter()
    : m_program(std::make_shared<Program>())
{
}

BucketFilter BucketFilter::parse(std::string_view text, LocalSeconds now)
{
    BucketFilter filter;
    filter.m_program = std::make_shared<Program>(Program{parseFilter(text, now)});
    return filter;
}

const std::vector<FilterFault> &BucketFilter::faults() const
{
    return m_program->faults;
}

const std::vector<BucketFilter::Term> &BucketFilter::terms() const
{
    return m_program->terms;
}

bool BucketFilter::matchesAll() const
{
    return m_program->clauses.empty();
}

bool BucketFilter::needsHistory() const
{
    return std::ranges::any_of(m_program->clauses,
                               [](const auto &clause) { return std::ranges::any_of(clause, asksTheLogs); });
}

std::vector<std::uint32_t> BucketFilter::rows(const ShareSnapshot &snapshot, const ShareHistory *history,
                                              std::stop_token stop) const
{
    std::vector<std::uint32_t> rows(snapshot.buckets.size());
    std::iota(rows.begin(), rows.end(), 0);
    const Binder binder(snapshot, history);
    for (const std::vector<Atom> &clause : m_program->clauses) {
        std::vector<std::pair<RowTest, bool>> tests;
        for (const Atom &atom : clause)
            tests.emplace_back(binder.bind(atom), atom.negated);
        keepRows(rows, tests, stop);
    }
    return rows;
}

} // namespace cer
