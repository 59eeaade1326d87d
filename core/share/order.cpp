// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/order.h"

#include "core/share/bucketsetting.h"
#include "core/share/history.h"
#include "core/share/keysort.h"
#include "core/share/limits.h"
#include "core/share/naturalorder.h"
#include "core/share/rownotes.h"

#include <algorithm>
#include <bit>
#include <charconv>
#include <functional>
#include <map>
#include <numeric>
#include <optional>

namespace cer {

namespace {

/// Negative numbers before positive ones.
std::uint64_t biased(std::int64_t value)
{
    return std::uint64_t(value) ^ (std::uint64_t(1) << 63);
}

/// Offsets are as many as buckets, so they are compared as numbers and never ranked.
std::uint64_t offsetKey(std::string_view offset)
{
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(offset.data(), offset.data() + offset.size(), value, 16);
    return error != std::errc() || end != offset.data() + offset.size() ? unknownKey : std::min(value, unknownKey - 1);
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

using KeyOfRow = std::function<std::uint64_t(std::uint32_t)>;

/// Keys are asked for in the order of the snapshot while most rows are wanted: that is how its buckets lie in memory.
void sortBy(std::vector<std::uint32_t> &rows, std::size_t allRows, bool descending, const KeyOfRow &keyOf)
{
    std::vector<KeyedRow> keyed(rows.size());
    if (rows.size() < allRows / 8) {
        std::ranges::transform(rows, keyed.begin(), [&](std::uint32_t row) { return KeyedRow{keyOf(row), row}; });
    } else {
        std::vector<std::uint64_t> keys(allRows);
        for (std::uint32_t row = 0; row < allRows; ++row)
            keys[row] = keyOf(row);
        std::ranges::transform(rows, keyed.begin(), [&](std::uint32_t row) { return KeyedRow{keys[row], row}; });
    }
    stableSort(keyed, descending);
    std::ranges::transform(keyed, rows.begin(), &KeyedRow::row);
}

std::size_t rankedParts(const Bucket &bucket)
{
    return bucket.kind == BucketKind::Application ? std::size_t(Part::Offset) : bucket.parts.size();
}

std::vector<NameId> usedNames(const ShareSnapshot &snapshot)
{
    std::vector<bool> seen(snapshot.names.size());
    std::vector<NameId> names;
    for (const Bucket &bucket : snapshot.buckets) {
        for (std::size_t part = 0; part < rankedParts(bucket); ++part) {
            const NameId name = bucket.parts[part];
            if (name != noName && !seen[name]) {
                seen[name] = true;
                names.push_back(name);
            }
        }
    }
    return names;
}

/// The ranks of one part only, without gaps: few bits to sort by.
class PartRanks {
public:
    PartRanks(const ShareSnapshot &snapshot, const std::vector<std::uint32_t> &names, Part part)
        : m_names(names)
        , m_part(part)
        , m_dense(names.size() + 1)
    {
        for (const Bucket &bucket : snapshot.buckets)
            m_dense[rankOf(bucket)] = 1;
        std::exclusive_scan(m_dense.begin(), m_dense.end(), m_dense.begin(), 0U);
    }
    std::uint64_t of(const Bucket &bucket) const { return m_dense[rankOf(bucket)]; }
    int bits() const { return std::bit_width(m_dense.back()); }

private:
    std::size_t rankOf(const Bucket &bucket) const
    {
        const NameId name = bucket.parts[std::size_t(m_part)];
        return name == noName ? m_names.size() : m_names[name];
    }

    const std::vector<std::uint32_t> &m_names;
    Part m_part;
    std::vector<std::uint32_t> m_dense; // by rank, that of a missing name last
};

/// What rows are compared by: a number for each row and key, ascending.
class Keys {
public:
    Keys(const ShareSnapshot &snapshot, const ShareHistory *history, const NameOrder &order, const RowNotes *notes)
        : m_snapshot(snapshot)
        , m_history(history)
        , m_notes(notes)
        , m_order(order)
        , m_limits(snapshot)
    {
    }

    void prepare(SortKey key)
    {
        if (key == SortKey::Response && m_responses.byStatus.empty())
            rankResponses();
        if (const auto parameter = settingOf(key))
            rankSetting(*parameter);
        if (key == SortKey::Note || key == SortKey::Ticket)
            rankNotes(key == SortKey::Note ? &BucketNote::text : &BucketNote::ticket);
    }
    std::uint64_t of(std::uint32_t row, SortKey key) const;

private:
    /// The places of texts: of the one of each status.txt, and of that of the buckets without one.
    struct TextRanks {
        std::vector<std::uint64_t> byStatus;
        std::uint64_t without = unknownKey;
    };

    void rankResponses();
    void rankSetting(Parameter parameter);
    void rankNotes(std::string BucketNote::*text);
    std::uint64_t nameKey(const Bucket &bucket, Part part) const
    {
        const NameId name = bucket.parts[std::size_t(part)];
        return name == noName ? unknownKey : m_order.nameRank(name);
    }
    std::uint64_t historyKey(std::uint32_t row, SortKey key) const;
    std::uint64_t statusKey(const Bucket &bucket, SortKey key) const;

    const ShareSnapshot &m_snapshot;
    const ShareHistory *m_history;
    const RowNotes *m_notes;
    const NameOrder &m_order;
    BucketLimits m_limits;
    TextRanks m_responses, m_setting;                   // the setting is that of the key that was prepared last
    std::map<std::uint32_t, std::uint64_t> m_noteRanks; // by row, likewise
};

/// The ranks of \a texts, which are \a ids of \a pool; what is noName has none.
std::vector<std::uint64_t> ranksOf(const StringPool &pool, const std::vector<NameId> &texts)
{
    std::vector<NameId> ids(pool.size());
    std::iota(ids.begin(), ids.end(), 0U);
    const std::vector<std::uint32_t> ranks = naturalRanks(pool, ids);
    std::vector<std::uint64_t> keys(texts.size());
    std::ranges::transform(texts, keys.begin(), [&](NameId id) { return id == noName ? unknownKey : ranks[id]; });
    return keys;
}

void Keys::rankResponses()
{
    StringPool pool;
    std::vector<NameId> texts;
    texts.reserve(m_snapshot.statuses.size());
    for (const StatusSummary &status : m_snapshot.statuses)
        texts.push_back(status.response.empty() ? noName : pool.intern(status.response));
    m_responses.byStatus = ranksOf(pool, texts);
}

void Keys::rankSetting(Parameter parameter)
{
    const BucketSetting setting(m_snapshot, parameter);
    StringPool pool;
    std::vector<NameId> texts;
    const auto add = [&](const EffectiveValue &value) {
        texts.push_back(value.value ? pool.intern(*value.value) : noName);
    };
    std::ranges::for_each(setting.byStatus(), add);
    add(setting.withoutStatus());
    m_setting.byStatus = ranksOf(pool, texts);
    m_setting.without = m_setting.byStatus.back();
}

void Keys::rankNotes(std::string BucketNote::*text)
{
    m_noteRanks.clear();
    if (!m_notes)
        return;
    StringPool pool;
    std::vector<NameId> texts;
    for (const auto &[row, note] : m_notes->rows())
        texts.push_back((note.*text).empty() ? noName : pool.intern(note.*text));
    const std::vector<std::uint64_t> ranks = ranksOf(pool, texts);
    for (std::size_t i = 0; i < ranks.size(); ++i)
        m_noteRanks[m_notes->rows()[i].first] = ranks[i];
}

std::uint64_t Keys::historyKey(std::uint32_t row, SortKey key) const
{
    const BucketHistory *history = bucketHistory(m_snapshot, m_history, row);
    if (!history)
        return unknownKey;
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
        return unknownKey;
    const StatusSummary &status = m_snapshot.statuses[bucket.status];
    if (key == SortKey::BucketId)
        return status.bucketId.value_or(unknownKey);
    return m_responses.byStatus[bucket.status];
}

std::uint64_t Keys::of(std::uint32_t row, SortKey key) const
{
    const Bucket &bucket = m_snapshot.buckets[row];
    switch (key) {
    case SortKey::App: return nameKey(bucket, Part::App);
    case SortKey::AppVersion: return nameKey(bucket, Part::AppVersion);
    case SortKey::Module: return nameKey(bucket, Part::Module);
    case SortKey::ModuleVersion: return nameKey(bucket, Part::ModuleVersion);
    case SortKey::Offset: return offsetKey(m_snapshot.part(row, Part::Offset));
    case SortKey::Kind: return std::uint64_t(bucket.kind);
    case SortKey::Hits: return bucket.has(Bucket::Counted) ? bucket.hits : unknownKey;
    case SortKey::Cabs: return bucket.has(Bucket::Counted) ? bucket.cabs : unknownKey;
    case SortKey::Limit: return m_limits.of(row).value_or(unknownKey);
    case SortKey::Reports: return bucket.reports;
    case SortKey::ReportBytes: return bucket.reportBytes;
    case SortKey::LastActivity: return bucket.lastActivity == 0 ? unknownKey : biased(bucket.lastActivity);
    case SortKey::FirstHit:
    case SortKey::LastHit:
    case SortKey::Machines:
    case SortKey::Users:
    case SortKey::Trend: return historyKey(row, key);
    case SortKey::BucketId:
    case SortKey::Response: return statusKey(bucket, key);
    case SortKey::Problems: return bucket.findings;
    case SortKey::Subpath: return m_order.subpathRank(row);
    case SortKey::Note:
    case SortKey::Ticket: {
        const auto rank = m_noteRanks.find(row);
        return rank == m_noteRanks.end() ? unknownKey : rank->second;
    }
    default: return bucket.status == noStatus ? m_setting.without : m_setting.byStatus[bucket.status];
    }
}

} // namespace

std::optional<Parameter> settingOf(SortKey key) noexcept
{
    static constexpr std::pair<SortKey, Parameter> settings[] = {
        {SortKey::UrlLaunch, Parameter::UrlLaunch},
        {SortKey::IData, Parameter::IData},
        {SortKey::MemoryDump, Parameter::MemoryDump},
        {SortKey::FDoc, Parameter::FDoc},
        {SortKey::RegKey, Parameter::RegKey},
        {SortKey::GetFile, Parameter::GetFile},
        {SortKey::GetFileVersion, Parameter::GetFileVersion},
        {SortKey::Wql, Parameter::Wql},
        {SortKey::NoSecondLevelCollection, Parameter::NoSecondLevelCollection},
        {SortKey::NoFileCollection, Parameter::NoFileCollection},
        {SortKey::NoExternalUrl, Parameter::NoExternalUrl},
        {SortKey::Tracking, Parameter::Tracking},
    };
    const auto *found = std::ranges::find(settings, key, &std::pair<SortKey, Parameter>::first);
    return found == std::end(settings) ? std::nullopt : std::optional(found->second);
}

NameOrder::NameOrder(const ShareSnapshot &snapshot, std::stop_token stop)
    : m_names(naturalRanks(snapshot.names, usedNames(snapshot)))
{
    const std::size_t size = snapshot.buckets.size();
    std::vector<std::uint32_t> rows(size);
    std::iota(rows.begin(), rows.end(), 0U);
    sortBy(rows, size, false, [&](std::uint32_t row) { return offsetKey(snapshot.part(row, Part::Offset)); });
    for (const auto &[part, version] :
         {std::pair(Part::Module, Part::ModuleVersion), std::pair(Part::App, Part::AppVersion)}) {
        if (stop.stop_requested())
            break;
        const PartRanks names(snapshot, m_names, part), versions(snapshot, m_names, version);
        sortBy(rows, size, false, [&](std::uint32_t row) {
            const Bucket &bucket = snapshot.buckets[row];
            return names.of(bucket) << versions.bits() | versions.of(bucket);
        });
    }
    m_subpaths.resize(size);
    for (std::uint32_t rank = 0; rank < size; ++rank)
        m_subpaths[rows[rank]] = rank;
}

void sortRows(std::vector<std::uint32_t> &rows, const ShareSnapshot &snapshot, const ShareHistory *history,
              std::span<const SortRule> rules, std::stop_token stop, const NameOrder *order, const RowNotes *notes)
{
    if (rows.size() < 2)
        return;
    std::optional<NameOrder> own;
    if (!order)
        order = &own.emplace(snapshot, stop);
    Keys keys(snapshot, history, *order, notes);
    const std::size_t size = snapshot.buckets.size();
    sortBy(rows, size, false, [&](std::uint32_t row) { return order->subpathRank(row); });
    for (std::size_t i = rules.size(); i-- > 0 && !stop.stop_requested();) {
        const SortRule rule = rules[i];
        keys.prepare(rule.key);
        sortBy(rows, size, rule.descending, [&keys, rule](std::uint32_t row) { return keys.of(row, rule.key); });
    }
}

} // namespace cer
