// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cerctl/bucketids.h"

#include "app/cerctl/bucketlist.h"
#include "core/protocol/logline.h"
#include "core/protocol/names.h"
#include "core/protocol/signature.h"

void BucketIds::add(const std::string &subpath, std::uint64_t id)
{
    const auto [found, isNew] = m_subpaths.try_emplace(id, subpath);
    if (!isNew)
        found->second.reset();
    m_ids[cer::foldCase(cer::normalizedSubpath(subpath))] = id;
}

BucketName BucketIds::nameOf(std::string_view info) const
{
    if (const std::optional<std::uint64_t> id = cer::bucketIdOf(info)) {
        const auto found = m_subpaths.find(*id);
        return {found == m_subpaths.end() ? std::nullopt : found->second, id};
    }
    const std::string subpath = cer::normalizedSubpath(info);
    const auto found = m_ids.find(cer::foldCase(subpath));
    return {subpath, found == m_ids.end() ? std::nullopt : std::optional(found->second)};
}

std::optional<BucketIds> readBucketIds(Context &context, cer::Store &store)
{
    const cer::SnapshotPtr snapshot = scan(context, store, {.counts = false, .reports = false});
    if (!snapshot)
        return {};
    BucketIds ids;
    for (std::size_t row = 0; row < snapshot->buckets.size(); ++row) {
        const cer::StatusSummary *status = snapshot->status(row);
        if (status && status->bucketId)
            ids.add(snapshot->subpath(row), *status->bucketId);
    }
    return ids;
}
