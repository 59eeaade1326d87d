// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/bucketaudit.h"

#include "core/protocol/names.h"
#include "core/protocol/settings.h"
#include "core/protocol/sharepaths.h"
#include "core/protocol/values.h"
#include "core/share/onebucket.h"
#include "core/share/pathbudget.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace cer {

namespace {

// No client takes that long from its report to its line in the log.
constexpr std::int64_t quietSeconds = 600;

bool isTrue(const EffectiveValue &value)
{
    return value.value && parseBoolean(*value.value).value_or(false);
}

bool isIn(std::string_view file, std::string_view branch)
{
    return file.size() > branch.size() && equalFolded(file.substr(0, branch.size()), branch)
           && file[branch.size()] == '/';
}

bool isHoleInCabs(const Finding &finding)
{
    const bool hole = finding.code == FindingCode::ShareUnreadable || finding.code == FindingCode::ShareVanished
                      || finding.code == FindingCode::ShareTooDeep;
    return hole && (isIn(finding.where.file, cabsBranch) || equalFolded(finding.where.file, cabsBranch));
}

bool isHitsLog(std::string_view file)
{
    return foldCase(file).ends_with("/hits.log");
}

} // namespace

BucketAudit::BucketAudit(Store &store, SnapshotPtr snapshot, HistoryPtr history)
    : m_store(store)
    , m_snapshot(std::move(snapshot))
    , m_history(std::move(history))
    , m_limits(*m_snapshot)
    , m_faults(faultsOf(*m_snapshot))
    , m_rootLength(uncRootLength(m_snapshot->root))
{
    const ConfigDocument *policy = m_snapshot->policy ? &*m_snapshot->policy : nullptr;
    m_trackedByPolicy = isTrue(effectiveValue(Parameter::Tracking, nullptr, policy));
    for (const Bucket &bucket : m_snapshot->buckets)
        m_newestActivity = std::max(m_newestActivity, bucket.lastActivity);
    m_cabsHaveHoles = std::ranges::any_of(m_snapshot->findings, isHoleInCabs);
}

std::vector<BucketAudit::Faults> BucketAudit::faultsOf(const ShareSnapshot &snapshot)
{
    std::vector<Faults> faults(snapshot.buckets.size());
    for (std::size_t i = 0; i < snapshot.findings.size(); ++i) {
        const Finding &finding = snapshot.findings[i];
        const std::uint32_t row = snapshot.findingBuckets[i];
        if (row >= faults.size() || !isIn(finding.where.file, cabsBranch))
            continue;
        if (finding.code == FindingCode::ShareReportNoArchive)
            ++faults[row].strangers;
        else if (isHitsLog(finding.where.file))
            faults[row].log = true;
        else if (isHoleInCabs(finding))
            faults[row].reports = true;
    }
    return faults;
}

bool BucketAudit::isTracked(std::uint32_t row) const
{
    const StatusSummary *status = m_snapshot->status(row);
    if (!status || status->document.lineOf(Parameter::Tracking) == 0)
        return m_trackedByPolicy;
    return isTrue(effectiveValue(Parameter::Tracking, &status->document, nullptr));
}

/// All but whether every hit leaves a line: logsAll says that each line of the log conforms.
CounterFacts BucketAudit::factsOf(const ShareSnapshot &snapshot, std::uint32_t row, const Faults &faults)
{
    const Bucket &bucket = snapshot.buckets[row];
    CounterFacts facts;
    facts.count = {bucket.cabs, bucket.hits};
    if (!faults.reports)
        facts.reports = bucket.reports - std::min(bucket.reports, faults.strangers);
    facts.lines = snapshot.histories[row].hits;
    facts.logsAll = !faults.log;
    return facts;
}

CounterFacts BucketAudit::factsOf(std::uint32_t row) const
{
    const Bucket &bucket = m_snapshot->buckets[row];
    if (!bucket.has(Bucket::InCabs) && m_cabsHaveHoles)
        return {.count = {bucket.cabs, bucket.hits}, .reports = {}, .lines = {}, .logsAll = false};
    CounterFacts facts = factsOf(*m_snapshot, row, m_faults[row]);
    facts.logsAll = facts.logsAll && isTracked(row);
    return facts;
}

Result<std::optional<CounterFacts>> readCounterFacts(Store &store, std::string_view subpath, const std::stop_token &stop)
{
    ScanOptions options;
    options.counts = false;
    options.status = false;
    options.histories = true;
    options.reportHeads = true;
    const auto seen = scanBucket(store, subpath, options, stop);
    if (!seen)
        return std::unexpected(seen.error());
    if (std::ranges::any_of((*seen)->findings, isHoleInCabs))
        return std::nullopt;
    if ((*seen)->buckets.empty())
        return CounterFacts{.count = {}, .reports = 0, .lines = 0, .logsAll = true};
    CounterFacts facts = BucketAudit::factsOf(**seen, 0, BucketAudit::faultsOf(**seen).front());
    facts.count = {};
    return facts;
}

/// The log and the reports before the counters: clients do it the other way round, so one at work makes the counters no smaller than
/// what was seen. Nothing when the counters cannot be read now.
Result<std::optional<CounterFacts>> BucketAudit::readAgain(std::uint32_t row, const std::stop_token &stop) const
{
    const std::string subpath = m_snapshot->subpath(row);
    Result<std::optional<CounterFacts>> facts = readCounterFacts(m_store, subpath, stop);
    if (!facts || !*facts)
        return facts;
    const auto content = m_store.read(countFile(subpath), countFileLimit + 1);
    const std::optional<Count> count = content ? parseCount(content->bytes) : std::nullopt;
    if (!count)
        return std::nullopt;
    (*facts)->count = *count;
    (*facts)->logsAll = (*facts)->logsAll && isTracked(row);
    return facts;
}

/// By the clock of the server alone.
bool BucketAudit::mayBeInUse(std::uint32_t row) const
{
    return m_snapshot->buckets[row].lastActivity > m_newestActivity - quietSeconds;
}

Result<Findings> BucketAudit::compare(std::uint32_t row, const std::stop_token &stop) const
{
    const Bucket &bucket = m_snapshot->buckets[row];
    if (!bucket.has(Bucket::Counted) || bucket.has(Bucket::Held))
        return Findings();
    const std::string file = countFile(m_snapshot->subpath(row));
    Findings first = compareCounters(factsOf(row), file);
    if (first.empty() || !mayBeInUse(row))
        return first;
    const auto again = readAgain(row, stop);
    if (!again)
        return std::unexpected(again.error());
    Findings findings = *again ? compareCounters(**again, file) : Findings();
    std::erase_if(findings, [&](const Finding &finding) {
        return std::ranges::none_of(first, [&](const Finding &other) { return other.code == finding.code; });
    });
    return findings;
}

std::optional<TextEdit> BucketAudit::missingCount(std::uint32_t row) const
{
    const CounterFacts facts = factsOf(row);
    const std::uint64_t cabs = facts.reports.value_or(0), hits = std::max(cabs, facts.lines.value_or(0));
    return hits > 0 ? std::optional(TextEdit{0, 0, countText({cabs, hits})}) : std::nullopt;
}

std::uint64_t BucketAudit::recentHits(std::uint32_t row) const
{
    const BucketHistory *history = bucketHistory(*m_snapshot, m_history.get(), row);
    return history ? std::accumulate(history->perDay.begin(), history->perDay.end(), std::uint64_t(0)) : 0;
}

void BucketAudit::checkLimit(std::uint32_t row, Findings &findings) const
{
    const Bucket &bucket = m_snapshot->buckets[row];
    const std::optional<std::uint64_t> limit = m_limits.of(row);
    const std::string subpath = m_snapshot->subpath(row);
    const Where where{countFile(subpath), 0, 0};
    if (!limit) {
        findings.push_back({FindingCode::ShareBucketNoLimit, where, {subpath, std::to_string(bucket.reports)}, {}});
        return;
    }
    // A limit of 0 says that no report is wanted.
    if (*limit == 0 || !m_limits.full(row) || bucket.hits <= bucket.cabs)
        return;
    if (const std::uint64_t recent = recentHits(row))
        findings.push_back(
            {FindingCode::ShareBucketBlind, where, {subpath, std::to_string(*limit), std::to_string(recent)}, {}});
}

void BucketAudit::checkPath(std::uint32_t row, Findings &findings) const
{
    for (Finding &finding : checkPathLengths(m_rootLength, m_snapshot->subpath(row))) {
        finding.where.file = finding.arguments.front();
        findings.push_back(std::move(finding));
    }
}

/// Clients write crash.log first. It was read after hits.log, so a newer last entry is one that came meanwhile.
void BucketAudit::compareLogs(std::uint32_t row)
{
    const StatusSummary *status = m_snapshot->status(row);
    const bool idMayBeShared = status && status->bucketId && m_history && m_history->sharedIds() > 0;
    const BucketHistory *crash = m_history ? m_history->bucket(row) : nullptr;
    const BucketHistory &hits = m_snapshot->histories[row];
    const std::uint32_t lines = crash ? crash->hits : 0;
    const bool comparable = lines == 0 || (hits.hits > 0 && crash->lastHit == hits.lastHit);
    if (!m_history || idMayBeShared || m_faults[row].log || lines == hits.hits || !comparable)
        return;
    ++m_logs.buckets;
    m_logs.crashLines += lines;
    m_logs.hitLines += hits.hits;
}

Result<Findings> BucketAudit::look(std::uint32_t row, const std::stop_token &stop)
{
    if (stop.stop_requested())
        return failure(ErrorKind::Cancelled, m_snapshot->root);
    Result<Findings> findings = compare(row, stop);
    if (!findings)
        return findings;
    checkPath(row, *findings);
    checkLimit(row, *findings);
    compareLogs(row);
    return findings;
}

} // namespace cer
