// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/filter.h"
#include "core/share/historybuilder.h"
#include "tests/core/share/testsnapshot.h"
#include "tests/fuzz/fuzzing.h"

#include <iterator>

using namespace cer;

namespace {

using Rows = std::vector<std::uint32_t>;

const LocalSeconds now = localSeconds(2026, 3, 31, 12);

struct World {
    std::shared_ptr<ShareSnapshot> snapshot = randomSnapshot(1, 60);
    HistoryPtr history = [this] {
        HistoryBuilder builder(snapshot->buckets.size());
        for (std::uint32_t row = 0; row < snapshot->buckets.size(); row += 2)
            builder.add(row, LogEntry{now - LocalSeconds(row) * 86400, "PC-" + std::to_string(row % 5), "anna", noCab});
        return builder.finish();
    }();
};

const World &world()
{
    static const World made;
    return made;
}

Rows rowsOf(const BucketFilter &filter)
{
    return filter.rows(*world().snapshot, world().history.get());
}

Rows rowsOf(std::string_view text)
{
    return rowsOf(BucketFilter::parse(text, now));
}

void checkPlaces(std::string_view text, const BucketFilter &filter)
{
    for (const FilterFault &fault : filter.faults())
        REQUIRE(fault.offset <= text.size() && fault.length > 0 && fault.length <= text.size() - fault.offset);
    std::size_t end = 0;
    for (const BucketFilter::Term &term : filter.terms()) {
        REQUIRE(term.offset >= end && text.substr(term.offset, term.length) == term.text && term.length > 0);
        end = term.offset + term.length;
    }
    REQUIRE(filter.matchesAll() == filter.terms().empty());
}

// Of each term alone: its negation is the rest.
void checkNegations(const BucketFilter &filter)
{
    for (const BucketFilter::Term &term : filter.terms()) {
        if (term.text == "-" || term.text == "-OR") // the negation of a word, which alone is none
            continue;
        const bool negated = term.text.starts_with('-');
        const Rows found = rowsOf(term.text);
        const Rows others = rowsOf(negated ? term.text.substr(1) : '-' + term.text);
        if (negated && term.text.substr(1, 1) == "-")
            continue; // a word with a minus
        REQUIRE(found.size() + others.size() == world().snapshot->buckets.size());
    }
}

// A term that is added narrows what was there.
void checkNarrowing(std::string_view text, const BucketFilter &filter, const Rows &rows)
{
    if (!filter.faults().empty())
        return;
    const std::string_view added = "hits:>20";
    Rows expected;
    std::ranges::set_intersection(rows, rowsOf(added), std::back_inserter(expected));
    REQUIRE(rowsOf(std::string(text) + ' ' + std::string(added)) == expected);
}

void checkCompletions(std::string_view text)
{
    for (std::size_t cursor = 0; cursor <= std::min<std::size_t>(text.size(), 40); ++cursor) {
        const auto completions = completeFilter(text, cursor, world().snapshot.get(), 5, world().history.get());
        REQUIRE(completions.size() <= 5);
        for (const FilterCompletion &completion : completions) {
            REQUIRE(completion.offset <= text.size() && completion.length <= text.size() - completion.offset);
            REQUIRE(completion.offset <= cursor && !completion.text.empty());
        }
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char *>(data), std::min<std::size_t>(size, 300));
    const BucketFilter filter = BucketFilter::parse(text, now);
    checkPlaces(text, filter);
    const Rows rows = rowsOf(filter);
    REQUIRE(std::ranges::is_sorted(rows) && std::ranges::adjacent_find(rows) == rows.end());
    REQUIRE(rows.empty() || rows.back() < world().snapshot->buckets.size());
    checkNegations(filter);
    checkNarrowing(text, filter, rows);
    checkCompletions(text);
    return 0;
}
