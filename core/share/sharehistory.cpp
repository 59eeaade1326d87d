// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/names.h"
#include "core/protocol/sharepaths.h"
#include "core/share/history.h"

#include <boost/unordered/unordered_flat_map.hpp>

#include <algorithm>
#include <limits>

namespace cer {

namespace {

constexpr std::size_t blockBytes = 4 * 1024 * 1024;
constexpr std::size_t mostFindings = 1000;
constexpr std::int64_t daySeconds = 86400;

// What an entry's ErrorInfo leads to, beside a row of the snapshot.
constexpr std::uint32_t unknownBucket = 0xffffffff;
constexpr std::uint32_t sharedBucket = 0xfffffffe;

using PairCounts = boost::unordered_flat_map<std::uint64_t, std::uint32_t>;

std::uint64_t pairOf(std::uint32_t row, std::uint32_t other)
{
    return std::uint64_t(row) << 32 | other;
}

std::int64_t dayOf(LocalSeconds time)
{
    return (time >= 0 ? time : time - daySeconds + 1) / daySeconds;
}

/// Names without regard to case (D14), spelled as first seen.
class FoldedNames {
public:
    NameId intern(std::string_view name)
    {
        const NameId spelled = m_spelled.intern(name);
        if (spelled == m_folded.size()) {
            const NameId id = m_keys.intern(foldCase(name));
            m_folded.push_back(id);
            if (id == m_names.size())
                m_names.push_back(spelled);
        }
        return m_folded[spelled];
    }
    std::size_t size() const { return m_names.size(); }
    std::string_view at(NameId id) const { return m_spelled.at(m_names[id]); }
    std::string_view key(NameId id) const { return m_keys.at(id); }
    std::size_t memory() const
    {
        return m_spelled.memory() + m_keys.memory() + (m_folded.capacity() + m_names.capacity()) * sizeof(NameId);
    }

private:
    StringPool m_spelled, m_keys;
    std::vector<NameId> m_folded; // by spelling
    std::vector<NameId> m_names;  // by key: its first spelling
};

/// How often each name was seen in each bucket, by row: the entries of row r are [starts[r], starts[r + 1]).
struct NamesByRow {
    struct Entry {
        NameId name;
        std::uint32_t hits;
    };
    std::vector<std::uint32_t> starts;
    std::vector<Entry> entries;

    void build(const PairCounts &pairs, std::size_t rows);
    std::span<const Entry> of(std::size_t row) const
    {
        if (row + 1 >= starts.size())
            return {};
        return std::span(entries).subspan(starts[row], starts[row + 1] - starts[row]);
    }
    std::size_t memory() const { return starts.capacity() * sizeof(starts[0]) + entries.capacity() * sizeof(Entry); }
};

void NamesByRow::build(const PairCounts &pairs, std::size_t rows)
{
    starts.assign(rows + 1, 0);
    for (const auto &[pair, hits] : pairs)
        ++starts[(pair >> 32) + 1];
    for (std::size_t row = 0; row < rows; ++row)
        starts[row + 1] += starts[row];
    entries.resize(pairs.size());
    std::vector<std::uint32_t> next(starts.begin(), starts.end() - 1);
    for (const auto &[pair, hits] : pairs)
        entries[next[pair >> 32]++] = {NameId(pair), hits};
    for (std::size_t row = 0; row < rows; ++row) {
        std::sort(entries.begin() + starts[row], entries.begin() + starts[row + 1],
                  [](const Entry &a, const Entry &b) { return a.hits != b.hits ? a.hits > b.hits : a.name < b.name; });
    }
}

} // namespace

struct ShareHistory::Data {
    std::vector<BucketHistory> buckets;
    FoldedNames machineNames, userNames;
    NamesByRow machines, users;
    std::int64_t newestDay = 0;
    std::uint64_t lines = 0, unattributed = 0, sharedIds = 0, malformed = 0;
    Findings findings;
};

namespace {

std::vector<ShareHistory::Ranked> ranked(const NamesByRow &names, const FoldedNames &spelling, std::size_t row,
                                         std::size_t limit)
{
    std::vector<ShareHistory::Ranked> top;
    for (const NamesByRow::Entry &entry : names.of(row)) {
        if (top.size() == limit)
            break;
        top.push_back({std::string(spelling.at(entry.name)), entry.hits});
    }
    return top;
}

std::vector<std::uint32_t> rowsOf(const NamesByRow &names, const FoldedNames &spelling, std::string_view text, bool whole)
{
    const std::string key = foldCase(text);
    std::vector<bool> wanted(spelling.size());
    for (NameId id = 0; id < spelling.size(); ++id)
        wanted[id] = whole ? spelling.key(id) == key : spelling.key(id).find(key) != std::string_view::npos;
    std::vector<std::uint32_t> rows;
    for (std::size_t row = 0; row + 1 < names.starts.size(); ++row) {
        if (std::ranges::any_of(names.of(row), [&](const NamesByRow::Entry &entry) { return wanted[entry.name]; }))
            rows.push_back(std::uint32_t(row));
    }
    return rows;
}

/// Which row a bucket id stands for (D18); an id of two buckets stands for none (D19).
boost::unordered_flat_map<std::uint64_t, std::uint32_t> rowsByBucketId(const ShareSnapshot &snapshot)
{
    boost::unordered_flat_map<std::uint64_t, std::uint32_t> rows;
    for (std::uint32_t row = 0; row < snapshot.buckets.size(); ++row) {
        const StatusSummary *status = snapshot.status(row);
        if (!status || !status->bucketId)
            continue;
        const auto [place, isNew] = rows.try_emplace(*status->bucketId, row);
        if (!isNew)
            place->second = sharedBucket;
    }
    return rows;
}

/// Takes crash.log in, piece by piece, line by line; keeps counts, no lines.
class Builder {
public:
    explicit Builder(SnapshotPtr snapshot)
        : m_snapshot(std::move(snapshot))
        , m_byId(rowsByBucketId(*m_snapshot))
        , m_data(std::make_unique<ShareHistory::Data>())
    {
        m_data->buckets.resize(m_snapshot->buckets.size());
    }

    /// Returns the bytes that were used; a last line without line end is left over.
    std::size_t take(std::string_view bytes);
    void drop(FindingCode code) { fault({code, 0}); } // a line that is too long or torn
    std::uint64_t lines() const { return m_data->lines; }
    std::unique_ptr<ShareHistory::Data> finish();

private:
    void takeLine(std::string_view line);
    void fault(const LogFault &fault);
    std::uint32_t rowOf(std::string_view info);
    void add(std::uint32_t row, const LogEntry &entry);

    SnapshotPtr m_snapshot;
    boost::unordered_flat_map<std::uint64_t, std::uint32_t> m_byId;
    StringPool m_infos;
    std::vector<std::uint32_t> m_infoRows;
    PairCounts m_machines, m_users, m_days;
    std::unique_ptr<ShareHistory::Data> m_data;
};

std::size_t Builder::take(std::string_view bytes)
{
    std::size_t used = 0;
    for (std::size_t feed = bytes.find('\n'); feed != std::string_view::npos; feed = bytes.find('\n', used)) {
        const bool carriageReturn = feed > used && bytes[feed - 1] == '\r';
        takeLine(bytes.substr(used, feed - used - carriageReturn));
        used = feed + 1;
    }
    return used;
}

void Builder::takeLine(std::string_view line)
{
    const auto entry = parseLogLine(line, LogKind::Crash);
    if (!entry)
        return fault(entry.error());
    ++m_data->lines;
    const std::uint32_t row = rowOf(entry->info);
    if (row == unknownBucket)
        ++m_data->unattributed;
    else if (row == sharedBucket)
        ++m_data->sharedIds;
    else
        add(row, *entry);
}

void Builder::fault(const LogFault &fault)
{
    ++m_data->lines;
    ++m_data->malformed;
    if (m_data->findings.size() < mostFindings)
        m_data->findings.push_back({fault.code, {std::string(crashLogFile), m_data->lines, fault.column}, {}, {}});
}

std::uint32_t Builder::rowOf(std::string_view info)
{
    const NameId id = m_infos.intern(info);
    if (id < m_infoRows.size())
        return m_infoRows[id];
    std::uint32_t row = unknownBucket;
    if (const auto bucketId = bucketIdOf(info)) {
        if (const auto place = m_byId.find(*bucketId); place != m_byId.end())
            row = place->second;
    } else if (const auto found = m_snapshot->find(info)) {
        row = std::uint32_t(*found);
    }
    m_infoRows.push_back(row);
    return row;
}

void Builder::add(std::uint32_t row, const LogEntry &entry)
{
    BucketHistory &bucket = m_data->buckets[row];
    bucket.firstHit = bucket.hits == 0 ? entry.time : std::min(bucket.firstHit, entry.time);
    bucket.lastHit = bucket.hits == 0 ? entry.time : std::max(bucket.lastHit, entry.time);
    ++bucket.hits;
    const std::int64_t day = dayOf(entry.time);
    m_data->newestDay = std::max(m_data->newestDay, day);
    ++m_machines[pairOf(row, m_data->machineNames.intern(entry.machine))];
    ++m_users[pairOf(row, m_data->userNames.intern(entry.user))];
    ++m_days[pairOf(row, std::uint32_t(day))]; // days of the years 0 to 9999 fit into 32 bits
}

std::unique_ptr<ShareHistory::Data> Builder::finish()
{
    ShareHistory::Data &data = *m_data;
    const std::size_t rows = data.buckets.size();
    data.machines.build(m_machines, rows);
    data.users.build(m_users, rows);
    for (std::size_t row = 0; row < rows; ++row) {
        data.buckets[row].machines = std::uint32_t(data.machines.of(row).size());
        data.buckets[row].users = std::uint32_t(data.users.of(row).size());
    }
    for (const auto &[pair, hits] : m_days) {
        const std::int64_t age = data.newestDay - std::int32_t(std::uint32_t(pair));
        if (age >= 0 && age < std::int64_t(BucketHistory::days)) {
            const std::uint32_t most = std::numeric_limits<std::uint16_t>::max();
            data.buckets[pair >> 32].perDay[BucketHistory::days - 1 - std::size_t(age)] =
                std::uint16_t(std::min(hits, most));
        }
    }
    return std::move(m_data);
}

/// Reads crash.log from its start to its end as it was when the reading began.
class ForwardReader {
public:
    ForwardReader(Store &store, Builder &builder)
        : m_store(store)
        , m_builder(builder)
    {
    }
    Result<void> run(std::stop_token stop, const ProgressSink &progress);

private:
    void take(std::string_view bytes);
    void carry(std::string_view rest);

    Store &m_store;
    Builder &m_builder;
    std::string m_carry;     // the beginning of a line whose end was not read yet
    bool m_skipping = false; // it is longer than any line may be
};

void ForwardReader::carry(std::string_view rest)
{
    if (m_carry.size() + rest.size() > longestLogLine + 2) {
        m_skipping = true;
        m_carry.clear();
    } else {
        m_carry += rest;
    }
}

void ForwardReader::take(std::string_view bytes)
{
    if (!m_carry.empty() || m_skipping) {
        const std::size_t feed = bytes.find('\n');
        if (feed == std::string_view::npos)
            return m_skipping ? void() : carry(bytes);
        if (!m_skipping)
            carry(bytes.substr(0, feed + 1));
        if (m_skipping)
            m_builder.drop(FindingCode::LogLineTooLong);
        else
            m_builder.take(m_carry);
        m_carry.clear();
        m_skipping = false;
        bytes.remove_prefix(feed + 1);
    }
    carry(bytes.substr(m_builder.take(bytes)));
}

Result<void> ForwardReader::run(std::stop_token stop, const ProgressSink &progress)
{
    const std::string file(crashLogFile);
    std::uint64_t offset = 0, size = 0;
    do {
        if (stop.stop_requested())
            return std::unexpected(Error{ErrorKind::Cancelled, file, {}});
        const Result<FileContent> content = m_store.read(file, blockBytes, offset);
        if (!content)
            return std::unexpected(content.error());
        if (offset == 0)
            size = content->size;
        if (content->bytes.empty())
            break;
        take(content->bytes);
        offset += content->bytes.size();
        if (progress)
            progress({offset, size, m_builder.lines()});
    } while (offset < size);
    // What a client is writing at this moment is read next time.
    if (m_skipping || !m_carry.empty())
        m_builder.drop(m_skipping ? FindingCode::LogLineTooLong : FindingCode::LogTornLine);
    return {};
}

} // namespace

ShareHistory::ShareHistory()
    : m_data(std::make_unique<Data>())
{
}

ShareHistory::ShareHistory(std::unique_ptr<Data> data)
    : m_data(std::move(data))
{
}

ShareHistory::~ShareHistory() = default;

const BucketHistory *ShareHistory::bucket(std::size_t row) const
{
    return row < m_data->buckets.size() && m_data->buckets[row].hits > 0 ? &m_data->buckets[row] : nullptr;
}

std::int64_t ShareHistory::newestDay() const
{
    return m_data->newestDay;
}

std::uint64_t ShareHistory::lines() const
{
    return m_data->lines;
}

std::uint64_t ShareHistory::unattributed() const
{
    return m_data->unattributed;
}

std::uint64_t ShareHistory::sharedIds() const
{
    return m_data->sharedIds;
}

std::uint64_t ShareHistory::malformed() const
{
    return m_data->malformed;
}

const Findings &ShareHistory::findings() const
{
    return m_data->findings;
}

std::vector<ShareHistory::Ranked> ShareHistory::topMachines(std::size_t row, std::size_t limit) const
{
    return ranked(m_data->machines, m_data->machineNames, row, limit);
}

std::vector<ShareHistory::Ranked> ShareHistory::topUsers(std::size_t row, std::size_t limit) const
{
    return ranked(m_data->users, m_data->userNames, row, limit);
}

std::vector<std::uint32_t> ShareHistory::rowsOfMachine(std::string_view text, bool whole) const
{
    return rowsOf(m_data->machines, m_data->machineNames, text, whole);
}

std::vector<std::uint32_t> ShareHistory::rowsOfUser(std::string_view text, bool whole) const
{
    return rowsOf(m_data->users, m_data->userNames, text, whole);
}

std::size_t ShareHistory::memory() const
{
    return m_data->buckets.capacity() * sizeof(BucketHistory) + m_data->machines.memory() + m_data->users.memory()
           + m_data->machineNames.memory() + m_data->userNames.memory();
}

const BucketHistory *bucketHistory(const ShareSnapshot &snapshot, const ShareHistory *history, std::size_t row)
{
    if (history)
        return history->bucket(row);
    return row < snapshot.histories.size() && snapshot.histories[row].hits > 0 ? &snapshot.histories[row] : nullptr;
}

Result<HistoryPtr> readShareHistory(Store &store, const SnapshotPtr &snapshot, std::stop_token stop,
                                    const ProgressSink &progress)
{
    Builder builder(snapshot);
    ForwardReader reader(store, builder);
    if (const Result<void> end = reader.run(stop, progress); !end && end.error().kind != ErrorKind::NotFound)
        return std::unexpected(end.error());
    return std::make_shared<const ShareHistory>(builder.finish());
}

} // namespace cer
