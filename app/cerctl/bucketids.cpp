// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cerctl/bucketids.h"

#include "app/cerctl/bucketlist.h"
#include "core/protocol/logline.h"
#include "core/protocol/names.h"
#include "core/protocol/sharepaths.h"
#include "core/protocol/signature.h"
#include "core/protocol/values.h"
#include "core/share/bucketnumbers.h"

#include <algorithm>

namespace {

/// The last one counts; nothing where the number is removed in the end.
std::optional<std::uint64_t> numberGiven(std::span<const cer::SettingEdit> edits)
{
    std::optional<std::uint64_t> number;
    for (const cer::SettingEdit &edit : edits) {
        if (edit.parameter == cer::Parameter::BucketId)
            number = edit.value ? cer::parseNumber(*edit.value) : std::nullopt;
    }
    return number;
}

} // namespace

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

bool giveNumber(std::span<const cer::SettingEdit> edits)
{
    return numberGiven(edits).has_value();
}

void warnOfSharedNumber(Context &context, const cer::ShareSnapshot &snapshot, const EditedBuckets &buckets,
                        std::span<const cer::SettingEdit> edits)
{
    const auto &[subpaths, rows] = buckets;
    const std::optional<std::uint64_t> number = numberGiven(edits);
    if (!number || subpaths.empty())
        return;
    std::string other = cer::otherBucketWith(snapshot, rows, *number);
    if (other.empty() && subpaths.size() > 1)
        other = subpaths[1];
    if (other.empty())
        return;
    context.warn({cer::FindingCode::ShareBucketIdShared,
                  {cer::statusFile(subpaths.front()), 0, 0},
                  {std::to_string(*number), subpaths.front(), other},
                  {}});
    context.exit = std::max<int>(context.exit, Findings);
    if (context.quiet)
        return;
    if (subpaths.size() > 1)
        context.complain(Words::tr("%n bucket(s) would have the number %1. Give each of them a number of its own.",
                                   nullptr, int(subpaths.size()))
                             .arg(*number));
    if (const std::uint64_t free = cer::nextFreeId(snapshot); free > 0)
        context.complain(Words::tr("The next free number is %1.").arg(std::max(free, *number + 1)));
}
