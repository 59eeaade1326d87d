// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share/bucketgroups.h"

#include "core/protocol/names.h"

#include <algorithm>
#include <numeric>

namespace {

using cer::Bucket;
using cer::BucketKind;
using cer::NameId;
using cer::ShareSnapshot;
using cer::SortKey;

std::string_view groupName(const ShareSnapshot &snapshot, std::uint32_t row)
{
    const std::string_view name = snapshot.part(row, cer::Part::App);
    return snapshot.buckets[row].kind == BucketKind::Other ? name.substr(0, name.find('\\')) : name;
}

/// Numbers groups in the order of first sight. Looks at a name only once for each NameId.
class Grouping {
public:
    explicit Grouping(const ShareSnapshot &snapshot)
        : m_snapshot(snapshot)
        , m_byName(snapshot.names.size(), noRow)
        , m_byOtherName(snapshot.names.size(), noRow)
    {
    }

    std::uint32_t groupOf(std::uint32_t row)
    {
        const Bucket &bucket = m_snapshot.buckets[row];
        if (bucket.kind == BucketKind::Application)
            return known(m_byName[bucket.parts[0]], row);
        if (bucket.kind == BucketKind::Other)
            return known(m_byOtherName[bucket.parts[0]], row);
        return known(m_bySingleKind[std::size_t(bucket.kind)], row);
    }

    std::vector<BucketGroup> groups;

private:
    std::uint32_t known(std::uint32_t &group, std::uint32_t row)
    {
        if (group == noRow)
            group = find(m_snapshot.buckets[row].kind, groupName(m_snapshot, row));
        return group;
    }

    std::uint32_t find(BucketKind kind, std::string_view name)
    {
        const NameId id = m_names.intern(name);
        if (id == m_groupOfName.size())
            m_groupOfName.emplace_back();
        auto &ofKinds = m_groupOfName[id];
        if (const std::uint32_t group = ofKinds[std::size_t(kind)])
            return group - 1;
        groups.push_back({.kind = kind, .name = std::string(name)});
        ofKinds[std::size_t(kind)] = std::uint32_t(groups.size());
        return std::uint32_t(groups.size() - 1);
    }

    const ShareSnapshot &m_snapshot;
    std::vector<std::uint32_t> m_byName, m_byOtherName;
    std::array<std::uint32_t, 4> m_bySingleKind{noRow, noRow, noRow, noRow};
    cer::StringPool m_names;
    std::vector<std::array<std::uint32_t, 4>> m_groupOfName; // by kind, from 1; 0: none yet
};

void addHistory(BucketGroup &group, const cer::BucketHistory &history)
{
    group.firstHit = group.logged ? std::min(group.firstHit, history.firstHit) : history.firstHit;
    group.lastHit = group.logged ? std::max(group.lastHit, history.lastHit) : history.lastHit;
    ++group.logged;
    for (std::size_t day = 0; day < group.perDay.size(); ++day)
        group.perDay[day] += history.perDay[day];
}

void addRow(BucketGroup &group, const BucketFacts &facts, std::uint32_t row)
{
    const Bucket &bucket = facts.snapshot->buckets[row];
    if (bucket.has(Bucket::Counted)) {
        group.hits += bucket.hits;
        group.cabs += bucket.cabs;
        ++group.counted;
    }
    group.reports += bucket.reports;
    group.reportBytes += bucket.reportBytes;
    group.findings += bucket.findings;
    const cer::StatusSummary *status = facts.snapshot->status(row);
    group.answered += status && !status->response.empty();
    group.full += facts.limits->full(row);
    group.blind += facts.blind[row];
    if (const cer::BucketHistory *history = cer::bucketHistory(*facts.snapshot, facts.history.get(), row))
        addHistory(group, *history);
}

/// As sortRows() compares buckets: the hits of the last seven days beyond those of the seven before.
std::int64_t rise(const std::array<std::uint32_t, cer::BucketHistory::days> &days)
{
    const auto week = [end = days.end()](int before) {
        return std::accumulate(end - 7 * (before + 1), end - 7 * before, std::int64_t(0));
    };
    return week(0) - week(1);
}

/// What a rule compares of a group; nothing where the rule says nothing about it, or the value is unknown.
std::optional<std::int64_t> groupValue(const BucketGroup &group, SortKey key)
{
    const auto knownIf = [](bool known, auto value) { return known ? std::optional(std::int64_t(value)) : std::nullopt; };
    switch (key) {
    case SortKey::Hits: return knownIf(group.counted > 0, group.hits);
    case SortKey::Cabs: return knownIf(group.counted > 0, group.cabs);
    case SortKey::Reports: return group.reports;
    case SortKey::ReportBytes: return group.reportBytes;
    case SortKey::Problems: return group.findings;
    case SortKey::Response: return group.answered;
    case SortKey::FirstHit: return knownIf(group.logged > 0, group.firstHit);
    case SortKey::LastHit: return knownIf(group.logged > 0, group.lastHit);
    case SortKey::Kind: return int(group.kind);
    case SortKey::Trend: return knownIf(group.logged > 0, rise(group.perDay));
    default: return {};
    }
}

int compareGroups(const BucketGroup &a, const BucketGroup &b, const cer::SortRule &rule)
{
    if (rule.key == SortKey::App) {
        const int order = cer::compareNatural(a.name, b.name);
        return rule.descending ? -order : order;
    }
    const auto left = groupValue(a, rule.key), right = groupValue(b, rule.key);
    if (!left || !right)
        return int(!left) - int(!right); // unknown last, whichever way
    const int order = (*left > *right) - (*left < *right);
    return rule.descending ? -order : order;
}

bool before(const BucketGroup &a, const BucketGroup &b, std::span<const cer::SortRule> rules)
{
    for (const cer::SortRule &rule : rules) {
        if (const int order = compareGroups(a, b, rule))
            return order < 0;
    }
    const int order = cer::compareNatural(a.name, b.name);
    return order ? order < 0 : a.kind < b.kind;
}

/// Gives each group, in its order, its part of the rows.
void placeGroups(std::vector<BucketGroup> &groups)
{
    std::uint32_t first = 0;
    for (BucketGroup &group : groups) {
        group.first = first;
        first += group.count;
    }
}

} // namespace

std::vector<BucketGroup> groupRows(std::vector<std::uint32_t> &rows, const BucketFacts &facts,
                                   std::span<const cer::SortRule> rules)
{
    if (rows.empty())
        return {};
    Grouping grouping(*facts.snapshot);
    std::vector<std::uint32_t> groupOfPlace(rows.size());
    for (std::size_t place = 0; place < rows.size(); ++place) {
        groupOfPlace[place] = grouping.groupOf(rows[place]);
        BucketGroup &group = grouping.groups[groupOfPlace[place]];
        ++group.count;
        addRow(group, facts, rows[place]);
    }

    std::vector<std::uint32_t> order(grouping.groups.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::sort(
        order, [&](std::uint32_t a, std::uint32_t b) { return before(grouping.groups[a], grouping.groups[b], rules); });
    std::vector<BucketGroup> groups;
    std::vector<std::uint32_t> next(order.size()); // by the number of first sight: where its next row goes
    for (const std::uint32_t number : order)
        groups.push_back(std::move(grouping.groups[number]));
    placeGroups(groups);
    for (std::size_t place = 0; place < order.size(); ++place)
        next[order[place]] = groups[place].first;

    std::vector<std::uint32_t> grouped(rows.size());
    for (std::size_t place = 0; place < rows.size(); ++place)
        grouped[next[groupOfPlace[place]]++] = rows[place];
    rows = std::move(grouped);
    return groups;
}
