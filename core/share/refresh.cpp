// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/refresh.h"

#include "core/protocol/names.h"
#include "core/protocol/sharepaths.h"
#include "core/share/bucketfinder.h"
#include "core/share/historydata.h"
#include "core/share/hitsdigest.h"
#include "core/share/knownbuckets.h"
#include "core/share/onebucket.h"

#include <algorithm>
#include <limits>
#include <set>
#include <utility>

namespace cer {

namespace {

/// Who is that far behind reads everything anew.
constexpr std::size_t longestTail = std::size_t(64) * 1024 * 1024;

struct Tail {
    std::string bytes; // whole lines
    std::uint64_t begin = 0;
    std::optional<std::int64_t> writtenDay;
    bool startOver = false;
};

/// What was added to crash.log since \a begin.
Result<Tail> readTail(Store &store, std::uint64_t begin)
{
    const auto content = store.read(std::string(crashLogFile), longestTail, begin);
    if (!content) {
        if (content.error().kind != ErrorKind::NotFound)
            return std::unexpected(content.error());
        if (const auto root = store.list({}, ListDetail::Names); !root) // not the log alone is gone
            return std::unexpected(root.error());
        return Tail{{}, begin, {}, begin > 0};
    }
    Tail tail{content->bytes, begin, {}, content->size < begin || content->size - begin > longestTail};
    if (content->modified > 0)
        tail.writtenDay = scan::dayOf(content->modified);
    tail.bytes.resize(tail.bytes.rfind('\n') + 1); // npos + 1 is 0: no whole line
    return tail;
}

template <typename Use>
void forEachLine(std::string_view bytes, const Use &use)
{
    for (std::size_t feed = bytes.find('\n'); feed != bytes.npos; feed = bytes.find('\n')) {
        std::string_view line = bytes.substr(0, feed);
        bytes.remove_prefix(feed + 1);
        line.remove_suffix(line.ends_with('\r'));
        use(line);
    }
}

/// By subpath without case, as first named.
using Subpaths =
    std::set<std::string, decltype([](const std::string &a, const std::string &b) { return compareFolded(a, b) < 0; })>;

Subpaths subpathsOf(const SnapshotPtr &snapshot, std::string_view tail, const std::vector<std::string> &hints)
{
    Subpaths subpaths;
    for (const std::string &hint : hints)
        subpaths.insert(normalizedSubpath(hint));
    BucketFinder finder(snapshot);
    forEachLine(tail, [&](std::string_view line) {
        const auto entry = parseLogLine(line, LogKind::Crash);
        if (!entry)
            return;
        const std::uint32_t row = finder.rowOf(entry->info);
        if (row < BucketFinder::shared)
            subpaths.insert(snapshot->subpath(row));
        else if (!bucketIdOf(entry->info))
            subpaths.insert(normalizedSubpath(entry->info));
    });
    return subpaths;
}

NameId internFolded(StringPool &names, std::string_view name)
{
    if (const NameId exact = names.find(name); exact != noName)
        return exact;
    for (NameId id = 0; id < names.size(); ++id) {
        if (equalFolded(names.at(id), name))
            return id;
    }
    return names.intern(name);
}

/// Takes the one bucket of \a one over into a copy of the snapshot.
class BucketMerge {
public:
    explicit BucketMerge(const ShareSnapshot &known)
        : m_out(std::make_shared<ShareSnapshot>(known))
    {
    }

    /// Its row; nothing when \a found has no such bucket.
    std::optional<std::uint32_t> take(const ShareSnapshot &found, const std::string &subpath);
    std::uint64_t newHits() const { return m_newHits; }
    std::shared_ptr<ShareSnapshot> finish() && { return std::move(m_out); }

private:
    std::uint32_t addRow(const ShareSnapshot &found, std::size_t from);
    void takeStatus(std::uint32_t row, const ShareSnapshot &found, std::size_t from);
    void takeFindings(std::uint32_t row, const ShareSnapshot &found, std::size_t from);

    std::shared_ptr<ShareSnapshot> m_out;
    std::uint64_t m_newHits = 0;
};

std::uint32_t BucketMerge::addRow(const ShareSnapshot &found, std::size_t from)
{
    Bucket bucket = found.buckets[from];
    for (NameId &part : bucket.parts)
        part = part == noName ? noName : internFolded(m_out->names, found.names.at(part));
    bucket.hits = 0;
    bucket.findings = 0;
    bucket.status = noStatus;
    m_out->buckets.push_back(bucket);
    const auto row = std::uint32_t(m_out->buckets.size() - 1);
    m_out->index.add(*m_out, row);
    if (!m_out->histories.empty())
        m_out->histories.emplace_back();
    return row;
}

void BucketMerge::takeStatus(std::uint32_t row, const ShareSnapshot &found, std::size_t from)
{
    const StatusSummary *status = found.status(from);
    std::uint32_t &place = m_out->buckets[row].status;
    if (!status) {
        place = noStatus; // its row of statuses stays behind, used by nobody
        return;
    }
    if (place == noStatus) {
        place = std::uint32_t(m_out->statuses.size());
        m_out->statuses.emplace_back();
    }
    m_out->statuses[place] = *status;
}

/// What only the whole share tells (a bucket id that two use) is kept.
void BucketMerge::takeFindings(std::uint32_t row, const ShareSnapshot &found, std::size_t from)
{
    ShareSnapshot &out = *m_out;
    std::size_t kept = 0;
    std::uint32_t mine = 0;
    for (std::size_t i = 0; i < out.findings.size(); ++i) {
        const bool ofWhole = out.findings[i].code == FindingCode::ShareBucketIdShared;
        if (out.findingBuckets[i] == row && !ofWhole)
            continue;
        mine += out.findingBuckets[i] == row;
        if (kept != i) {
            out.findings[kept] = std::move(out.findings[i]);
            out.findingBuckets[kept] = out.findingBuckets[i];
        }
        ++kept;
    }
    out.findings.erase(out.findings.begin() + std::ptrdiff_t(kept), out.findings.end());
    out.findingBuckets.resize(kept);
    for (std::size_t i = 0; i < found.findings.size(); ++i) {
        if (found.findingBuckets[i] != from || found.findings[i].code == FindingCode::ShareBucketIdShared)
            continue;
        out.findings.push_back(found.findings[i]);
        out.findingBuckets.push_back(row);
        ++mine;
    }
    out.buckets[row].findings = mine;
}

std::optional<std::uint32_t> BucketMerge::take(const ShareSnapshot &found, const std::string &subpath)
{
    const auto from = found.find(subpath);
    if (!from)
        return {};
    const auto known = m_out->find(subpath);
    const std::uint32_t row = known ? std::uint32_t(*known) : addRow(found, *from);
    const Bucket &now = found.buckets[*from];
    const Bucket before = m_out->buckets[row];
    Bucket &bucket = m_out->buckets[row];
    bucket = now;
    bucket.parts = before.parts;
    bucket.status = before.status;
    m_newHits += now.hits > before.hits ? now.hits - before.hits : 0;
    takeStatus(row, found, *from);
    takeFindings(row, found, *from);
    return row;
}

/// One line of the tail, as the history takes it.
struct AddedHit {
    std::uint32_t row;
    NameId machine, user;
    LocalSeconds time;
};

class HistoryExtension {
public:
    HistoryExtension(const ShareHistory &known, const SnapshotPtr &snapshot)
        : m_out(std::make_unique<ShareHistory::Data>(known.data()))
        , m_finder(snapshot)
        , m_rows(snapshot->buckets.size())
    {
    }

    HistoryPtr with(const Tail &tail) &&;

private:
    void take(std::string_view line);
    void moveDays(std::optional<std::int64_t> writtenDay);
    void count(const AddedHit &hit);
    NamesByRow names(const NamesByRow &known, NameId AddedHit::*name) const;

    std::unique_ptr<ShareHistory::Data> m_out;
    BucketFinder m_finder;
    std::size_t m_rows;
    std::vector<AddedHit> m_hits;
};

void HistoryExtension::take(std::string_view line)
{
    ++m_out->lines;
    const auto entry = parseLogLine(line, LogKind::Crash);
    if (!entry) {
        ++m_out->malformed;
        return;
    }
    const std::uint32_t row = m_finder.rowOf(entry->info);
    m_out->unattributed += row == BucketFinder::unknown;
    m_out->sharedIds += row == BucketFinder::shared;
    if (row < BucketFinder::shared)
        m_hits.push_back(
            {row, m_out->machineNames.intern(entry->machine), m_out->userNames.intern(entry->user), entry->time});
}

/// The newest day moves for all buckets, but not to the day of a clock that is wrong.
void HistoryExtension::moveDays(std::optional<std::int64_t> writtenDay)
{
    std::int64_t newest = m_out->newestDay;
    for (const AddedHit &hit : m_hits) {
        const std::int64_t day = scan::dayOf(hit.time);
        if (!writtenDay || day <= *writtenDay + 1)
            newest = std::max(newest, day);
    }
    if (newest == m_out->newestDay)
        return;
    for (BucketHistory &bucket : m_out->buckets)
        scan::shiftDays(bucket, m_out->newestDay, newest);
    m_out->newestDay = newest;
}

void HistoryExtension::count(const AddedHit &hit)
{
    BucketHistory &bucket = m_out->buckets[hit.row];
    bucket.firstHit = bucket.hits == 0 ? hit.time : std::min(bucket.firstHit, hit.time);
    bucket.lastHit = bucket.hits == 0 ? hit.time : std::max(bucket.lastHit, hit.time);
    ++bucket.hits;
    const std::int64_t age = m_out->newestDay - scan::dayOf(hit.time);
    if (age < 0 || age >= std::int64_t(BucketHistory::days))
        return;
    std::uint16_t &day = bucket.perDay[BucketHistory::days - 1 - std::size_t(age)];
    day += day < std::numeric_limits<std::uint16_t>::max();
}

NamesByRow HistoryExtension::names(const NamesByRow &known, NameId AddedHit::*name) const
{
    std::vector<NamesByRow::Added> added;
    added.reserve(m_hits.size());
    for (const AddedHit &hit : m_hits)
        added.push_back({hit.row, hit.*name});
    return known.with(added, m_rows);
}

HistoryPtr HistoryExtension::with(const Tail &tail) &&
{
    forEachLine(tail.bytes, [this](std::string_view line) { take(line); });
    m_out->end = tail.begin + tail.bytes.size();
    m_out->buckets.resize(m_rows);
    std::ranges::stable_sort(m_hits, {}, &AddedHit::row);
    moveDays(tail.writtenDay);
    for (const AddedHit &hit : m_hits)
        count(hit);
    m_out->machines = names(m_out->machines, &AddedHit::machine);
    m_out->users = names(m_out->users, &AddedHit::user);
    for (const AddedHit &hit : m_hits) {
        BucketHistory &bucket = m_out->buckets[hit.row];
        bucket.machines = std::uint32_t(m_out->machines.of(hit.row).size());
        bucket.users = std::uint32_t(m_out->users.of(hit.row).size());
    }
    return std::make_shared<const ShareHistory>(std::move(m_out));
}

void tell(const Answered &answered)
{
    if (answered)
        answered();
}

bool hasTwins(const ShareSnapshot &snapshot)
{
    return std::ranges::contains(snapshot.findings, FindingCode::ShareCaseTwins, &Finding::code);
}

void take(Refreshed &refreshed, BucketMerge &merge, const ShareSnapshot &found, const std::string &subpath)
{
    if (const auto row = merge.take(found, subpath))
        refreshed.rows.push_back(*row);
    if (const auto row = found.find(subpath); row && found.buckets[*row].has(Bucket::Held))
        refreshed.held.push_back(subpath);
}

Result<void> readBuckets(Store &store, const Subpaths &subpaths, Refreshed &refreshed, const std::stop_token &stop,
                         const Answered &answered)
{
    if (subpaths.empty())
        return {};
    const SnapshotPtr before = refreshed.state.snapshot;
    ScanOptions options;
    options.previous = before;
    BucketMerge merge(*before);
    std::vector<std::string> others(subpaths.begin(), subpaths.end());
    // Of folders that differ by case alone only a look at all names finds both.
    if (!hasTwins(*before)) {
        auto known = scanKnownBuckets(store, others, before, stop);
        if (!known)
            return std::unexpected(known.error());
        tell(answered);
        for (const std::string &subpath : others)
            take(refreshed, merge, *known->snapshot, subpath);
        others = std::move(known->others);
    }
    for (const std::string &subpath : others) {
        const auto one = scanBucket(store, subpath, options, stop);
        if (!one)
            return std::unexpected(one.error());
        tell(answered);
        take(refreshed, merge, **one, subpath);
    }
    refreshed.newHits = merge.newHits();
    if (!refreshed.rows.empty())
        refreshed.state.snapshot = std::move(merge).finish();
    return {};
}

} // namespace

Result<Refreshed> refreshShare(Store &store, const ShareState &known, const std::vector<std::string> &hints,
                               std::stop_token stop, const Answered &answered)
{
    Refreshed refreshed;
    refreshed.state = known;
    const std::uint64_t begin = known.history ? known.history->end() : 0;
    const Result<Tail> tail = known.history ? readTail(store, begin) : Result<Tail>(Tail());
    if (!tail)
        return std::unexpected(tail.error());
    tell(answered);
    if (tail->startOver) {
        refreshed.startOver = true;
        return refreshed;
    }
    const Subpaths subpaths = subpathsOf(known.snapshot, tail->bytes, hints);
    if (const Result<void> read = readBuckets(store, subpaths, refreshed, stop, answered); !read)
        return std::unexpected(read.error());
    const bool hasNewRows = refreshed.state.snapshot->buckets.size() != known.snapshot->buckets.size();
    if (known.history && (!tail->bytes.empty() || hasNewRows))
        refreshed.state.history = HistoryExtension(*known.history, refreshed.state.snapshot).with(*tail);
    return refreshed;
}

Result<std::vector<std::string>> changedCounts(Store &store, const SnapshotPtr &snapshot, std::stop_token stop,
                                               const Answered &answered)
{
    ScanOptions options;
    options.reports = options.status = options.countFolders = false;
    options.previous = snapshot;
    std::uint64_t heard = 0;
    const auto counts = scanShare(store, options, std::move(stop), [&](const ScanUpdate &update) {
        if (std::exchange(heard, update.numbers.folders + update.numbers.files) != heard)
            tell(answered);
    });
    if (!counts)
        return std::unexpected(counts.error());
    std::vector<std::string> changed;
    for (std::size_t row = 0; row < (*counts)->buckets.size(); ++row) {
        const Bucket &now = (*counts)->buckets[row];
        std::string subpath = (*counts)->subpath(row);
        const auto known = snapshot->find(subpath);
        const Bucket *before = known ? &snapshot->buckets[*known] : nullptr;
        if (!before || before->hits != now.hits || before->cabs != now.cabs
            || before->has(Bucket::CountMalformed) != now.has(Bucket::CountMalformed))
            changed.push_back(std::move(subpath));
    }
    return changed;
}

} // namespace cer
