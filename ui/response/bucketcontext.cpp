// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/response/bucketcontext.h"

#include "core/share/bucketnumbers.h"

#include <array>

using namespace Qt::StringLiterals;

namespace {

constexpr auto prefix = "status/"_L1;
constexpr auto suffix = "/status.txt"_L1;

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
    context.nextFreeId = cer::nextFreeId(*snapshot);
    context.otherBucketWith = [snapshot, own = std::array{std::uint32_t(row)}](std::uint64_t id) {
        return cer::otherBucketWith(*snapshot, own, id);
    };
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
