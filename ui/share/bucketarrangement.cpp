// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share/bucketarrangement.h"

#include "ui/share/bucketgroups.h"

#include <algorithm>
#include <numeric>

namespace {

using cer::SortKey;
using Rows = std::vector<std::uint32_t>;

BucketFactsPtr makeFacts(const BucketOrder &order, const BucketFacts *previous, std::stop_token stop)
{
    auto facts = std::make_shared<BucketFacts>();
    const cer::SnapshotPtr &snapshot = facts->snapshot = order.snapshot;
    const cer::HistoryPtr &history = facts->history = order.history;
    if (!snapshot)
        return facts;
    facts->names = previous && previous->snapshot == snapshot ? previous->names
                                                              : std::make_shared<const cer::NameOrder>(*snapshot, stop);
    facts->totals = snapshot->totals();
    facts->notes = order.notes;
    if (order.notes)
        facts->rowNotes.emplace(*snapshot, *order.notes);
    facts->limits.emplace(*snapshot);
    facts->blind.resize(snapshot->buckets.size());
    for (const std::uint32_t row : cer::BucketFilter::parse("is:blind", 0).rows(*snapshot, history.get(), stop))
        facts->blind[row] = true;
    return facts;
}

BucketFactsPtr factsFor(const BucketOrder &order, const BucketArrangementPtr &previous, std::stop_token stop)
{
    if (previous && previous->facts->snapshot == order.snapshot && previous->facts->history == order.history
        && previous->facts->notes == order.notes)
        return previous->facts;
    return makeFacts(order, previous ? previous->facts.get() : nullptr, stop);
}

bool needsHistory(SortKey key)
{
    constexpr std::array keys{SortKey::FirstHit, SortKey::LastHit, SortKey::Machines, SortKey::Users, SortKey::Trend};
    return std::ranges::contains(keys, key);
}

bool needsNotes(SortKey key)
{
    return key == SortKey::Note || key == SortKey::Ticket;
}

bool sameOrder(const BucketArrangement &previous, const BucketOrder &order)
{
    return previous.facts->snapshot == order.snapshot && previous.rules == order.rules
           && (previous.facts->history == order.history
               || std::ranges::none_of(order.rules, [](const auto &rule) { return needsHistory(rule.key); }))
           && (previous.facts->notes == order.notes
               || std::ranges::none_of(order.rules, [](const auto &rule) { return needsNotes(rule.key); }));
}

std::shared_ptr<const Rows> sortedRows(const BucketOrder &order, const BucketFacts &facts,
                                       const BucketArrangementPtr &previous, std::stop_token stop)
{
    if (previous && sameOrder(*previous, order))
        return previous->sorted;
    auto rows = std::make_shared<Rows>(order.snapshot ? order.snapshot->buckets.size() : 0);
    std::iota(rows->begin(), rows->end(), 0U);
    if (order.snapshot)
        cer::sortRows(*rows, *order.snapshot, order.history.get(), order.rules, stop, facts.names.get(),
                      facts.rowNotes ? &*facts.rowNotes : nullptr);
    return rows;
}

/// The rows of \a sorted that the filter takes, in the order of \a sorted; their hits are added up.
Rows filteredRows(const BucketOrder &order, const Rows &sorted, const BucketFacts &facts, std::uint64_t &hits,
                  std::stop_token stop)
{
    hits = facts.totals.hits;
    if (!order.snapshot || order.filter.matchesAll())
        return sorted;
    hits = 0;
    std::vector<bool> taken(order.snapshot->buckets.size());
    const Rows matching =
        order.filter.rows(*order.snapshot, order.history.get(), stop, facts.rowNotes ? &*facts.rowNotes : nullptr);
    for (const std::uint32_t row : matching) {
        taken[row] = true;
        const cer::Bucket &bucket = order.snapshot->buckets[row];
        hits += bucket.has(cer::Bucket::Counted) ? bucket.hits : 0;
    }
    Rows rows;
    rows.reserve(matching.size());
    std::ranges::copy_if(sorted, std::back_inserter(rows), [&](std::uint32_t row) { return taken[row]; });
    return rows;
}

Rows placesOf(const Rows &rows, std::size_t size)
{
    Rows places(size, noRow);
    for (std::uint32_t place = 0; place < rows.size(); ++place)
        places[rows[place]] = place;
    return places;
}

} // namespace

BucketArrangementPtr arrangeBuckets(const BucketOrder &order, const BucketArrangementPtr &previous, std::stop_token stop)
{
    auto made = std::make_shared<BucketArrangement>();
    made->facts = factsFor(order, previous, stop);
    if (stop.stop_requested())
        return {};
    made->rules = order.rules;
    made->grouped = order.grouped;
    made->sorted = sortedRows(order, *made->facts, previous, stop);
    if (stop.stop_requested())
        return {};
    made->rows = filteredRows(order, *made->sorted, *made->facts, made->hits, stop);
    if (order.grouped)
        made->groups = groupRows(made->rows, *made->facts, order.rules);
    made->places = placesOf(made->rows, order.snapshot ? order.snapshot->buckets.size() : 0);
    if (previous && previous->facts->snapshot && order.snapshot && previous->facts->snapshot != order.snapshot)
        made->movedTo = movedRows(*previous->facts->snapshot, *order.snapshot);
    if (stop.stop_requested())
        return {};
    return made;
}

std::uint32_t BucketArrangement::rowAfter(std::uint32_t rowBefore) const
{
    if (movedTo.empty())
        return rowBefore < places.size() ? rowBefore : noRow;
    return rowBefore < movedTo.size() ? movedTo[rowBefore] : noRow;
}

std::optional<std::uint32_t> BucketArrangement::placeOf(std::uint32_t row) const
{
    return row < places.size() && places[row] != noRow ? std::optional(places[row]) : std::nullopt;
}

std::size_t BucketArrangement::groupOf(std::uint32_t place) const
{
    const auto behind = std::ranges::upper_bound(groups, place, {}, &BucketGroup::first);
    return std::size_t(behind - groups.begin()) - 1;
}
