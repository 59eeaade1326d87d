// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/savedfile.h"

#include "core/protocol/count.h"
#include "core/protocol/names.h"
#include "core/protocol/sharepaths.h"

#include <set>

namespace cer {

namespace {

struct SavedFile {
    const FileEdit *edit;
    std::uint32_t row; // noBucket: policy.txt
    bool isCount = false;
};

std::optional<SavedFile> savedFile(const ShareSnapshot &snapshot, const FileEdit &edit)
{
    if (equalFolded(edit.file, policyFile))
        return SavedFile{&edit, noBucket};
    const std::optional<std::string> ofCount = subpathOfCount(edit.file);
    const std::optional<std::string> subpath = ofCount ? ofCount : subpathOfStatus(edit.file);
    const std::optional<std::size_t> row = subpath ? snapshot.find(*subpath) : std::nullopt;
    return row ? std::optional(SavedFile{&edit, std::uint32_t(*row), ofCount.has_value()}) : std::nullopt;
}

void removeFindings(ShareSnapshot &snapshot, std::span<const SavedFile> files)
{
    constexpr auto less = [](std::string_view a, std::string_view b) { return compareFolded(a, b) < 0; };
    std::set<std::string_view, decltype(less)> names;
    for (const SavedFile &file : files)
        names.insert(file.edit->file);
    std::size_t kept = 0;
    for (std::size_t i = 0; i < snapshot.findings.size(); ++i) {
        if (names.contains(snapshot.findings[i].where.file)) {
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
}

void addFindings(ShareSnapshot &snapshot, const Findings &findings, std::uint32_t row)
{
    snapshot.findings.insert(snapshot.findings.end(), findings.begin(), findings.end());
    snapshot.findingBuckets.resize(snapshot.findings.size(), row);
    if (row != noBucket)
        snapshot.buckets[row].findings += std::uint32_t(findings.size());
}

void savePolicy(ShareSnapshot &snapshot, const FileEdit &edit)
{
    snapshot.policy.reset();
    if (!edit.after)
        return;
    snapshot.policy = ConfigDocument::read(*edit.after, DocumentKind::Policy, edit.file);
    addFindings(snapshot, snapshot.policy->findings(), noBucket);
}

void saveStatus(ShareSnapshot &snapshot, std::uint32_t row, const FileEdit &edit)
{
    Bucket &bucket = snapshot.buckets[row];
    if (!edit.after) {
        bucket.status = noStatus; // its row of statuses stays behind, used by nobody
        return;
    }
    StatusSummary summary = statusSummary(*edit.after, edit.file);
    addFindings(snapshot, summary.document.findings(), row);
    if (bucket.status == noStatus) {
        bucket.status = std::uint32_t(snapshot.statuses.size());
        snapshot.statuses.emplace_back();
    }
    snapshot.statuses[bucket.status] = std::move(summary);
    bucket.flags |= Bucket::InStatus;
}

void saveCount(ShareSnapshot &snapshot, std::uint32_t row, const FileEdit &edit)
{
    Bucket &bucket = snapshot.buckets[row];
    bucket.flags &= std::uint8_t(~(Bucket::Counted | Bucket::CountMalformed | Bucket::Held));
    bucket.hits = bucket.cabs = 0;
    if (!edit.after)
        return;
    addFindings(snapshot, readCount(*edit.after, edit.file).findings, row);
    const std::optional<Count> count = parseCount(*edit.after);
    bucket.flags |= count ? Bucket::Counted : Bucket::CountMalformed;
    bucket.hits = count ? count->hits : 0;
    bucket.cabs = count ? count->cabs : 0;
}

} // namespace

SnapshotPtr withSavedFiles(const SnapshotPtr &snapshot, std::span<const FileEdit> edits)
{
    std::vector<SavedFile> files;
    for (const FileEdit &edit : edits) {
        if (const auto file = savedFile(*snapshot, edit))
            files.push_back(*file);
    }
    if (files.empty())
        return snapshot;
    auto copy = std::make_shared<ShareSnapshot>(*snapshot);
    removeFindings(*copy, files);
    for (const SavedFile &file : files) {
        if (file.row == noBucket)
            savePolicy(*copy, *file.edit);
        else if (file.isCount)
            saveCount(*copy, file.row, *file.edit);
        else
            saveStatus(*copy, file.row, *file.edit);
    }
    return copy;
}

} // namespace cer
