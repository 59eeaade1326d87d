// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/response/bucketcontext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr auto prefix = "status/"_L1;
constexpr auto suffix = "/status.txt"_L1;

std::uint64_t nextFreeId(const cer::ShareSnapshot &snapshot)
{
    std::uint64_t largest = 0;
    for (const cer::StatusSummary &status : snapshot.statuses)
        largest = std::max(largest, status.bucketId.value_or(0));
    return largest + 1; // 0 when there is none
}

std::string otherBucketWith(const cer::ShareSnapshot &snapshot, std::size_t row, std::uint64_t id)
{
    for (std::size_t other = 0; other < snapshot.buckets.size(); ++other) {
        const cer::StatusSummary *status = other == row ? nullptr : snapshot.status(other);
        if (status && status->bucketId == id)
            return snapshot.subpath(other);
    }
    return {};
}

} // namespace

FormContext contextOf(const cer::SnapshotPtr &snapshot, std::size_t row)
{
    const cer::Bucket &bucket = snapshot->buckets[row];
    FormContext context;
    context.policy = snapshot->policy;
    context.kind = bucket.kind;
    if (bucket.has(cer::Bucket::Counted)) {
        context.cabs = bucket.cabs;
        context.hits = bucket.hits;
    }
    context.nextFreeId = nextFreeId(*snapshot);
    context.otherBucketWith = [snapshot, row](std::uint64_t id) { return otherBucketWith(*snapshot, row, id); };
    return context;
}

QString statusFileOf(const std::string &subpath)
{
    const QString text = QString::fromStdString(subpath);
    if (text.toStdString() != subpath)
        return {};
    return prefix + QString(text).replace(u'\\', u'/') + suffix;
}

QString subpathOfStatusFile(const QString &file)
{
    return file.sliced(prefix.size(), file.size() - prefix.size() - suffix.size()).replace(u'/', u'\\');
}
