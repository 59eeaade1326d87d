// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/scanmerge.h"

#include "core/protocol/names.h"
#include "core/protocol/sharepaths.h"
#include "core/share/hitsdigest.h"

#include <algorithm>
#include <utility>

namespace cer::scan {

namespace {

constexpr std::uint32_t noRow = 0xffffffff;
constexpr std::uint32_t root = 0;         // the place of the three branches
constexpr std::size_t shortestLimit = 24; // of the lengths of 2.2.3.1

std::uint8_t flagOf(Branch branch)
{
    constexpr Bucket::Flag flags[] = {Bucket::InCounts, Bucket::InCabs, Bucket::InStatus};
    return flags[static_cast<std::size_t>(branch)];
}

std::size_t hashOf(std::uint32_t parent, std::uint32_t name)
{
    const std::uint64_t product = ((std::uint64_t{parent} << 32) | name) * 0x9e3779b97f4a7c15;
    return product ^ (product >> 32);
}

/// The subpath of a folder, with '\'.
void addSubpath(const Node &node, std::string &subpath)
{
    if (node.depth > 1) {
        addSubpath(*node.parent, subpath);
        subpath += '\\';
    }
    subpath += node.name;
}

} // namespace

Merger::Merger(const ScanOptions &options, std::string shareRoot, std::int64_t scannedAt)
    : m_options(options)
{
    m_snapshot.root = std::move(shareRoot);
    m_snapshot.scannedAt = scannedAt;
    m_places.push_back({noPlace, 0, noRow, 0, false});
}

void Merger::take(Batch &batch)
{
    for (const FolderFact &fact : batch.folders)
        take(fact);
    for (const CountFact &fact : batch.counts)
        take(fact);
    for (StatusFact &fact : batch.statuses)
        take(fact);
    for (const HistoryFact &fact : batch.histories)
        take(fact);
    for (FindingFact &fact : batch.findings)
        add(std::move(fact.finding), fact.node ? placeOf(*fact.node) : root);
    for (Node *node : batch.holes) {
        if (node->branch == Branch::Counts)
            m_places[placeOf(*node)].hole = true;
    }
    if (!batch.policies.empty())
        m_snapshot.policy = std::move(batch.policies.back());
    m_snapshot.crashLogBytes += batch.crashLogBytes;
    m_numbers.folders += batch.listed;
    m_numbers.files += batch.read;
    m_numbers.buckets = m_snapshot.buckets.size();
}

std::uint32_t Merger::placeOf(Node &node)
{
    if (node.place == noPlace)
        node.place = node.parent ? placeOf(placeOf(*node.parent), node.name) : root;
    return node.place;
}

std::uint32_t Merger::placeOf(std::uint32_t parent, std::string_view text)
{
    if (m_places.size() * 4 >= m_slots.size() * 3)
        spreadPlaces();
    const std::uint32_t name = nameOf(text);
    const std::size_t slot = slotOf(parent, name);
    if (m_slots[slot] == noPlace) {
        m_slots[slot] = static_cast<std::uint32_t>(m_places.size());
        m_places.push_back({parent, name, noRow, 0, false});
    }
    return m_slots[slot];
}

std::uint32_t Merger::findPlace(std::uint32_t parent, std::uint32_t name) const
{
    return m_slots.empty() ? noPlace : m_slots[slotOf(parent, name)];
}

std::size_t Merger::slotOf(std::uint32_t parent, std::uint32_t name) const
{
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = hashOf(parent, name) & mask;
    for (; m_slots[slot] != noPlace; slot = (slot + 1) & mask) {
        const Place &place = m_places[m_slots[slot]];
        if (place.parent == parent && place.name == name)
            break;
    }
    return slot;
}

void Merger::spreadPlaces()
{
    m_slots.assign(std::max<std::size_t>(1024, m_slots.size() * 2), noPlace);
    for (std::uint32_t place = 1; place < m_places.size(); ++place)
        m_slots[slotOf(m_places[place].parent, m_places[place].name)] = place;
}

std::uint32_t Merger::nameOf(std::string_view text)
{
    m_scratch = foldCase(text);
    const NameId number = m_folded.intern(m_scratch);
    if (number == m_names.size())
        m_names.push_back({noName, text.size() > shortestLimit || nameProblem(text).has_value()});
    return number;
}

Bucket &Merger::bucketOf(Node &node)
{
    const std::uint32_t place = placeOf(node);
    if (m_places[place].row == noRow)
        makeRow(place, node);
    return m_snapshot.buckets[m_places[place].row];
}

void Merger::makeRow(std::uint32_t place, const Node &node)
{
    const auto row = static_cast<std::uint32_t>(m_snapshot.buckets.size());
    m_places[place].row = row;
    m_rowPlaces.push_back(place);
    std::string subpath;
    addSubpath(node, subpath);
    Bucket bucket;
    bucket.kind = kindOf(subpath);
    bucket.flags = m_places[place].flags;
    nameParts(bucket, node, subpath);
    m_snapshot.buckets.push_back(bucket);
    m_snapshot.index.add(m_snapshot, row);
    checkNames(node, subpath, bucket.kind);
}

void Merger::nameParts(Bucket &bucket, const Node &node, const std::string &subpath)
{
    if (bucket.kind == BucketKind::Other) {
        bucket.parts[0] = m_snapshot.names.intern(subpath);
        return;
    }
    for (const Node *part = &node; part->depth > 0; part = part->parent) {
        Name &name = m_names[m_places[part->place].name];
        if (name.shown == noName)
            name.shown = m_snapshot.names.intern(part->name);
        bucket.parts[part->depth - 1u] = name.shown;
    }
}

void Merger::checkNames(const Node &node, const std::string &subpath, BucketKind kind)
{
    bool odd = false;
    for (const Node *part = &node; part->depth > 0; part = part->parent)
        odd = odd || m_names[m_places[part->place].name].odd;
    if (odd) {
        for (Finding &finding : checkSubpath(subpath)) {
            finding.where.file = pathOf(node);
            add(std::move(finding), node.place);
        }
    }
    if (kind == BucketKind::Other)
        add({FindingCode::ShareOtherDepth, {pathOf(node), 0, 0}, {subpath, std::to_string(node.depth)}, {}}, node.place);
}

void Merger::take(const FolderFact &fact)
{
    const std::uint32_t place = placeOf(*fact.node);
    m_places[place].flags |= flagOf(fact.node->branch);
    if (!fact.evidence && m_places[place].row == noRow)
        return;
    Bucket &bucket = bucketOf(*fact.node);
    bucket.flags |= m_places[place].flags | (fact.hitsLog ? Bucket::HasHitsLog : 0);
    bucket.reports += fact.reports;
    bucket.reportBytes += fact.reportBytes;
    bucket.hitsLogBytes += fact.hitsLogBytes;
    bucket.lastActivity = std::max(bucket.lastActivity, fact.newest);
}

void Merger::take(const CountFact &fact)
{
    Bucket &bucket = bucketOf(*fact.node);
    Count count = fact.count;
    if (fact.state == CountFact::State::Malformed) {
        bucket.flags |= Bucket::CountMalformed;
        return;
    }
    if (fact.state == CountFact::State::Held) {
        bucket.flags |= Bucket::Held;
        std::string subpath;
        addSubpath(*fact.node, subpath);
        const auto before = m_options.previous ? m_options.previous->find(subpath) : std::nullopt;
        if (!before || !m_options.previous->buckets[*before].has(Bucket::Counted))
            return;
        count = {m_options.previous->buckets[*before].cabs, m_options.previous->buckets[*before].hits};
    }
    bucket.flags |= Bucket::Counted;
    bucket.hits += count.hits;
    bucket.cabs += count.cabs;
    m_numbers.hits += count.hits;
}

void Merger::take(StatusFact &fact)
{
    Bucket &bucket = bucketOf(*fact.node);
    if (bucket.status != noStatus)
        return; // a twin: a finding says so
    bucket.status = static_cast<std::uint32_t>(m_snapshot.statuses.size());
    m_snapshot.statuses.push_back(std::move(fact.summary));
}

void Merger::take(const HistoryFact &fact)
{
    bucketOf(*fact.node);
    m_snapshot.histories.resize(m_snapshot.buckets.size());
    BucketHistory &history = m_snapshot.histories[m_places[fact.node->place].row];
    if (history.hits == 0)
        history = fact.history;
}

void Merger::add(Finding finding, std::uint32_t place)
{
    ++m_numbers.findings;
    if (m_snapshot.findings.size() >= m_options.mostFindings)
        return;
    m_snapshot.findings.push_back(std::move(finding));
    m_findingPlaces.push_back(place);
}

/// By bucket number where the place has become one.
void Merger::attributeFindings()
{
    m_snapshot.findingBuckets.resize(m_findingPlaces.size());
    for (Bucket &bucket : m_snapshot.buckets)
        bucket.findings = 0;
    for (std::size_t i = 0; i < m_findingPlaces.size(); ++i) {
        const std::uint32_t row = m_places[m_findingPlaces[i]].row;
        m_snapshot.findingBuckets[i] = row;
        if (row != noRow)
            ++m_snapshot.buckets[row].findings;
    }
}

SnapshotPtr Merger::copy()
{
    attributeFindings();
    return std::make_shared<ShareSnapshot>(m_snapshot);
}

SnapshotPtr Merger::finish(bool complete)
{
    joinHistories();
    if (complete) {
        findMissingCounts();
        findSharedIds();
        findFilesForFolders();
        compact();
    }
    attributeFindings();
    m_snapshot.complete = complete;
    return std::make_shared<ShareSnapshot>(std::move(m_snapshot));
}

void Merger::compact()
{
    m_snapshot.buckets.shrink_to_fit();
    m_snapshot.histories.shrink_to_fit();
    m_snapshot.names.shrink();
    m_snapshot.index.rebuild(m_snapshot, m_snapshot.buckets.size());
}

/// Until now each ends at its own last day.
void Merger::joinHistories()
{
    if (!m_options.histories)
        return;
    m_snapshot.histories.resize(m_snapshot.buckets.size());
    std::int64_t newest = 0;
    for (const BucketHistory &history : m_snapshot.histories)
        newest = history.hits ? std::max(newest, dayOf(history.lastHit)) : newest;
    for (BucketHistory &history : m_snapshot.histories)
        shiftDays(history, dayOf(history.lastHit), newest);
}

void Merger::findMissingCounts()
{
    if (!m_options.counts || !m_options.reports)
        return;
    for (std::uint32_t row = 0; row < m_snapshot.buckets.size(); ++row) {
        const Bucket &bucket = m_snapshot.buckets[row];
        if (bucket.flags & (Bucket::Counted | Bucket::CountMalformed | Bucket::Held)
            || (bucket.reports == 0 && !bucket.has(Bucket::HasHitsLog)))
            continue;
        bool unseen = false;
        for (std::uint32_t place = m_rowPlaces[row]; place != noPlace && !unseen; place = m_places[place].parent)
            unseen = m_places[place].hole;
        if (unseen)
            continue;
        const std::string subpath = m_snapshot.subpath(row);
        add({FindingCode::ShareCountMissing, {countFile(subpath), 0, 0}, {subpath}, {}}, m_rowPlaces[row]);
    }
}

void Merger::findSharedIds()
{
    std::unordered_map<std::uint64_t, std::uint32_t> first;
    for (std::uint32_t row = 0; row < m_snapshot.buckets.size(); ++row) {
        const StatusSummary *status = m_snapshot.status(row);
        if (!status || !status->bucketId)
            continue;
        const auto [other, isNew] = first.try_emplace(*status->bucketId, row);
        if (isNew)
            continue;
        const std::string subpath = m_snapshot.subpath(row);
        const std::size_t line = status->document.lineOf(Parameter::BucketId);
        add({FindingCode::ShareBucketIdShared,
             {statusFile(subpath), line, 0},
             {std::to_string(*status->bucketId), m_snapshot.subpath(other->second), subpath},
             {}},
            m_rowPlaces[row]);
    }
}

/// A file that no branch knows is worse where another branch has a folder of that name: clients cannot make theirs.
void Merger::findFilesForFolders()
{
    for (std::size_t i = 0; i < m_snapshot.findings.size(); ++i) {
        Finding &finding = m_snapshot.findings[i];
        const std::size_t separator = finding.where.file.rfind('/');
        if (finding.code != FindingCode::ShareStrayFile || separator == std::string::npos)
            continue;
        const NameId name = m_folded.find(foldCase(std::string_view(finding.where.file).substr(separator + 1)));
        if (name != noName && findPlace(m_findingPlaces[i], name) != noPlace)
            finding.code = FindingCode::ShareFileForFolder;
    }
}

} // namespace cer::scan
