// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/savedfile.h"

#include "core/protocol/names.h"
#include "core/protocol/sharepaths.h"

#include <algorithm>

namespace cer {

namespace {

constexpr std::uint32_t noBucket = 0xffffffff;

/// The subpath of "status/<subpath>/status.txt".
std::optional<std::string> statusSubpath(std::string_view file)
{
    const std::string start = std::string(statusBranch) + '/', end = "/status.txt";
    if (file.size() <= start.size() + end.size() || !equalFolded(file.substr(0, start.size()), start)
        || !equalFolded(file.substr(file.size() - end.size()), end))
        return {};
    return normalizedSubpath(file.substr(start.size(), file.size() - start.size() - end.size()));
}

void replaceFindings(ShareSnapshot &snapshot, const std::string &file, std::uint32_t bucket, const Findings &findings)
{
    std::size_t kept = 0;
    for (std::size_t i = 0; i < snapshot.findings.size(); ++i) {
        if (equalFolded(snapshot.findings[i].where.file, file)) {
            if (const std::uint32_t row = snapshot.findingBuckets[i]; row != noBucket)
                --snapshot.buckets[row].findings;
            continue;
        }
        if (kept != i) {
            snapshot.findings[kept] = std::move(snapshot.findings[i]);
            snapshot.findingBuckets[kept] = snapshot.findingBuckets[i];
        }
        ++kept;
    }
    snapshot.findings.erase(snapshot.findings.begin() + std::ptrdiff_t(kept), snapshot.findings.end());
    snapshot.findingBuckets.resize(kept);
    snapshot.findings.insert(snapshot.findings.end(), findings.begin(), findings.end());
    snapshot.findingBuckets.resize(snapshot.findings.size(), bucket);
    if (bucket != noBucket)
        snapshot.buckets[bucket].findings += std::uint32_t(findings.size());
}

void savePolicy(ShareSnapshot &snapshot, const std::string &file, const std::optional<std::string> &bytes)
{
    snapshot.policy.reset();
    if (bytes)
        snapshot.policy = ConfigDocument::read(*bytes, DocumentKind::Policy, file);
    replaceFindings(snapshot, file, noBucket, snapshot.policy ? snapshot.policy->findings() : Findings());
}

void saveStatus(ShareSnapshot &snapshot, std::uint32_t row, const std::string &file,
                const std::optional<std::string> &bytes)
{
    Bucket &bucket = snapshot.buckets[row];
    Findings findings;
    if (bytes) {
        StatusSummary summary = statusSummary(*bytes, file);
        findings = summary.document.findings();
        if (bucket.status == noStatus) {
            bucket.status = std::uint32_t(snapshot.statuses.size());
            snapshot.statuses.emplace_back();
        }
        snapshot.statuses[bucket.status] = std::move(summary);
        bucket.flags |= Bucket::InStatus;
    } else {
        bucket.status = noStatus; // its row of statuses stays behind, used by nobody
    }
    replaceFindings(snapshot, file, row, findings);
}

} // namespace

SnapshotPtr withSavedFile(const SnapshotPtr &snapshot, const std::string &file, const std::optional<std::string> &bytes)
{
    if (equalFolded(file, policyFile)) {
        auto copy = std::make_shared<ShareSnapshot>(*snapshot);
        savePolicy(*copy, file, bytes);
        return copy;
    }
    const std::optional<std::string> subpath = statusSubpath(file);
    const std::optional<std::size_t> row = subpath ? snapshot->find(*subpath) : std::nullopt;
    if (!row)
        return snapshot;
    auto copy = std::make_shared<ShareSnapshot>(*snapshot);
    saveStatus(*copy, std::uint32_t(*row), file, bytes);
    return copy;
}

} // namespace cer
