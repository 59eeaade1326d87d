// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/filter.h"

#include "core/share/filterbinder.h"

#include <algorithm>
#include <utility>

namespace cer {

using namespace filter;

struct BucketFilter::Program : Parsed { };

namespace {

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

bool asksTheNotes(const Atom &atom)
{
    return atom.field == Field::Note || atom.field == Field::Ticket
           || (atom.field == Field::Flag && atom.flag == Flag::Note);
}

/// A choice of terms, each with what a match is: false where the term is negated.
class ClauseTest {
public:
    ClauseTest(const std::vector<Atom> &clause, const FilterBinder &binder)
    {
        for (const Atom &atom : clause)
            m_tests.emplace_back(binder.bind(atom), !atom.negated);
    }

    /// Leaves only those \a matches for which one of the terms holds.
    void narrow(std::uint32_t first, std::uint32_t count, Matches &matches) const
    {
        Matches any{}, one;
        for (const auto &[test, wanted] : m_tests) {
            test(first, count, one);
            for (std::uint32_t i = 0; i < count; ++i)
                any[i] |= one[i] == wanted;
        }
        for (std::uint32_t i = 0; i < count; ++i)
            matches[i] &= any[i];
    }

private:
    std::vector<std::pair<RowsTest, bool>> m_tests;
};

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

bool BucketFilter::needsNotes() const
{
    return std::ranges::any_of(m_program->clauses,
                               [](const auto &clause) { return std::ranges::any_of(clause, asksTheNotes); });
}

std::vector<std::uint32_t> BucketFilter::rows(const ShareSnapshot &snapshot, const ShareHistory *history,
                                              std::stop_token stop, const RowNotes *notes) const
{
    const FilterBinder binder(snapshot, history, notes);
    std::vector<ClauseTest> clauses;
    for (const std::vector<Atom> &clause : m_program->clauses)
        clauses.emplace_back(clause, binder);

    std::vector<std::uint32_t> rows;
    const std::size_t size = snapshot.buckets.size();
    for (std::size_t first = 0; first < size && !stop.stop_requested(); first += blockRows) {
        const auto count = std::uint32_t(std::min<std::size_t>(blockRows, size - first));
        Matches matches;
        std::fill_n(matches.begin(), count, true);
        for (const ClauseTest &clause : clauses)
            clause.narrow(std::uint32_t(first), count, matches);
        for (std::uint32_t i = 0; i < count; ++i) {
            if (matches[i])
                rows.push_back(std::uint32_t(first) + i);
        }
    }
    return rows;
}

} // namespace cer
