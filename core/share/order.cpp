// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/order.h"

#include "core/protocol/names.h"
#include "core/share/history.h"
#include "core/share/limits.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <numeric>

namespace cer {

namespace {

constexpr std::uint64_t unknown = std::numeric_limits<std::uint64_t>::max();

struct Item {
    std::uint64_t key;
    std::uint32_t row;
};

/// Negative numbers before positive ones.
std::uint64_t biased(std::int64_t value)
{
    return std::uint64_t(value) ^ (std::uint64_t(1) << 63);
}

/// Ranks of texts: equal texts share one, others are ordered as people do.
template <typename TextOf>
std::vector<std::uint32_t> rankedBy(std::vector<std::uint32_t> ids, std::size_t size, const TextOf &textOf)
{
    std::ranges::sort(ids, [&](std::uint32_t a, std::uint32_t b) { return compareNatural(textOf(a), textOf(b)) < 0; });
    std::vector<std::uint32_t> ranks(size, 0);
    for (std::size_t i = 0; i < ids.size(); ++i) {
        const bool same = i > 0 && textOf(ids[i]) == textOf(ids[i - 1]);
        ranks[ids[i]] = same ? ranks[ids[i - 1]] : std::uint32_t(i);
    }
    return ranks;
}

/// Offsets are as many as buckets, so they are compared as numbers and never ranked.
std::uint64_t offsetKey(std::string_view offset)
{
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(offset.data(), offset.data() + offset.size(), value, 16);
    return error != std::errc() || end != offset.data() + offset.size() ? unknown : std::min(value, unknown - 1);
}

/// Rising buckets first when descending: the last seven days against the seven before.
std::int64_t trendOf(const BucketHistory &history)
{
    const auto sum = [&](std::size_t from) {
        return std::accumulate(history.perDay.begin() + std::ptrdiff_t(from),
                               history.perDay.begin() + std::ptrdiff_t(from + 7), std::int64_t(0));
    };
    return sum(BucketHistory::days - 7) - sum(BucketHistory::days - 14);
}

/// What rows are compared by: a number for each row and key, ascending.
class Keys {
public:
    Keys(const ShareSnapshot &snapshot, const ShareHistory *history)
        : m_snapshot(snapshot)
        , m_history(history)
        , m_limits(snapshot)
    {
        rankNames();
    }

    void prepare(SortKey key)
    {
        if (key == SortKey::Response && m_responses.empty())
            rankResponses();
    }
    std::uint64_t of(std::uint32_t row, SortKey key) const;
    bool subpathLess(std::uint32_t a, std::uint32_t b) const;

private:
    void rankNames();
    void rankResponses();
    std::uint64_t nameKey(const Bucket &bucket, Part part) const
    {
        const NameId id = bucket.parts[std::size_t(part)];
        return id == noName ? unknown : m_names[id];
    }
    std::uint64_t historyKey(std::uint32_t row, SortKey key) const;
    std::uint64_t statusKey(const Bucket &bucket, SortKey key) const;

    const ShareSnapshot &m_snapshot;
    const ShareHistory *m_history;
    BucketLimits m_limits;
    std::vector<std::uint32_t> m_names;
    std::vector<std::uint32_t> m_responses;
};

void Keys::rankNames()
{
    std::vector<bool> seen(m_snapshot.names.size());
    std::vector<std::uint32_t> ids;
    for (const Bucket &bucket : m_snapshot.buckets) {
        const std::size_t parts = bucket.kind == BucketKind::Application ? 4 : 5;
        for (std::size_t part = 0; part < parts; ++part) {
            const NameId id = bucket.parts[part];
            if (id != noName && !seen[id]) {
                seen[id] = true;
                ids.push_back(id);
            }
        }
    }
    m_names = rankedBy(std::move(ids), m_snapshot.names.size(), [this](NameId id) { return m_snapshot.names.at(id); });
}

void Keys::rankResponses()
{
    std::vector<std::uint32_t> ids(m_snapshot.statuses.size());
    std::iota(ids.begin(), ids.end(), 0);
    m_responses = rankedBy(std::move(ids), m_snapshot.statuses.size(),
                           [this](std::uint32_t id) { return std::string_view(m_snapshot.statuses[id].response); });
}

std::uint64_t Keys::historyKey(std::uint32_t row, SortKey key) const
{
    const BucketHistory *history = bucketHistory(m_snapshot, m_history, row);
    if (!history)
        return unknown;
    switch (key) {
    case SortKey::FirstHit: return biased(history->firstHit);
    case SortKey::LastHit: return biased(history->lastHit);
    case SortKey::Machines: return history->machines;
    case SortKey::Users: return history->users;
    default: return biased(trendOf(*history));
    }
}

std::uint64_t Keys::statusKey(const Bucket &bucket, SortKey key) const
{
    if (bucket.status == noStatus)
        return unknown;
    const StatusSummary &status = m_snapshot.statuses[bucket.status];
    if (key == SortKey::BucketId)
        return status.bucketId.value_or(unknown);
    return status.response.empty() ? unknown : m_responses[bucket.status];
}

std::uint64_t Keys::of(std::uint32_t row, SortKey key) const
{
    const Bucket &bucket = m_snapshot.buckets[row];
    switch (key) {
    case SortKey::App:
    case SortKey::Subpath: return nameKey(bucket, Part::App);
    case SortKey::AppVersion: return nameKey(bucket, Part::AppVersion);
    case SortKey::Module: return nameKey(bucket, Part::Module);
    case SortKey::ModuleVersion: return nameKey(bucket, Part::ModuleVersion);
    case SortKey::Offset: return offsetKey(m_snapshot.part(row, Part::Offset));
    case SortKey::Kind: return std::uint64_t(bucket.kind);
    case SortKey::Hits: return bucket.has(Bucket::Counted) ? bucket.hits : unknown;
    case SortKey::Cabs: return bucket.has(Bucket::Counted) ? bucket.cabs : unknown;
    case SortKey::Limit: return m_limits.of(row).value_or(unknown);
    case SortKey::Reports: return bucket.reports;
    case SortKey::ReportBytes: return bucket.reportBytes;
    case SortKey::LastActivity: return bucket.lastActivity == 0 ? unknown : biased(bucket.lastActivity);
    case SortKey::FirstHit:
    case SortKey::LastHit:
    case SortKey::Machines:
    case SortKey::Users:
    case SortKey::Trend: return historyKey(row, key);
    case SortKey::BucketId:
    case SortKey::Response: return statusKey(bucket, key);
    case SortKey::Problems: return bucket.findings;
    }
    return unknown;
}

bool Keys::subpathLess(std::uint32_t a, std::uint32_t b) const
{
    for (const SortKey key :
         {SortKey::App, SortKey::AppVersion, SortKey::Module, SortKey::ModuleVersion, SortKey::Offset}) {
        const std::uint64_t left = of(a, key), right = of(b, key);
        if (left != right)
            return left < right;
    }
    return a < b;
}

/// Least digit first, as many digits as the keys have; stable.
void radixSort(std::span<Item> items)
{
    constexpr unsigned digitBits = 11;
    constexpr std::size_t digits = std::size_t(1) << digitBits;
    std::uint64_t all = 0; // bits in which keys differ
    for (const Item &item : items) {
        all |= item.key ^ items.front().key;
    }
    std::vector<Item> other(items.size());
    std::span<Item> from = items, to = other;
    for (unsigned shift = 0; shift < 64; shift += digitBits) {
        if ((all >> shift & (digits - 1)) == 0)
            continue; // the same digit in all
        std::array<std::uint32_t, digits> places{};
        for (const Item &item : from)
            ++places[item.key >> shift & (digits - 1)];
        std::uint32_t sum = 0;
        for (std::uint32_t &place : places)
            sum += std::exchange(place, sum);
        for (const Item &item : from)
            to[places[item.key >> shift & (digits - 1)]++] = item;
        std::swap(from, to);
    }
    if (from.data() != items.data())
        std::ranges::copy(from, items.begin());
}

class Sorter {
public:
    Sorter(const Keys &keys, std::span<const SortRule> rules, std::stop_token stop)
        : m_keys(keys)
        , m_rules(rules)
        , m_stop(std::move(stop))
    {
    }

    /// Orders \a items, which are equal by the rules before \a rule.
    void sort(std::span<Item> items, std::size_t rule) const
    {
        if (m_stop.stop_requested())
            return;
        if (rule == m_rules.size()) {
            std::ranges::sort(items, [this](const Item &a, const Item &b) { return m_keys.subpathLess(a.row, b.row); });
            return;
        }
        const SortRule &by = m_rules[rule];
        for (Item &item : items) {
            const std::uint64_t key = m_keys.of(item.row, by.key);
            item.key = by.descending && key != unknown ? unknown - 1 - key : key;
        }
        if (items.size() < 512)
            std::ranges::sort(items, {}, &Item::key);
        else
            radixSort(items);
        sortRuns(items, rule + 1);
    }

private:
    void sortRuns(std::span<Item> items, std::size_t rule) const
    {
        for (std::size_t start = 0; start < items.size();) {
            std::size_t end = start + 1;
            while (end < items.size() && items[end].key == items[start].key)
                ++end;
            if (end - start > 1)
                sort(items.subspan(start, end - start), rule);
            start = end;
        }
    }

    const Keys &m_keys;
    std::span<const SortRule> m_rules;
    std::stop_token m_stop;
};

} // namespace

void sortRows(std::vector<std::uint32_t> &rows, const ShareSnapshot &snapshot, const ShareHistory *history,
              std::span<const SortRule> rules, std::stop_token stop)
{
    if (rows.size() < 2)
        return;
    Keys keys(snapshot, history);
    for (const SortRule &rule : rules)
        keys.prepare(rule.key);
    std::vector<Item> items(rows.size());
    std::ranges::transform(rows, items.begin(), [](std::uint32_t row) { return Item{0, row}; });
    Sorter(keys, rules, std::move(stop)).sort(items, 0);
    std::ranges::transform(items, rows.begin(), &Item::row);
}

} // namespace cer
