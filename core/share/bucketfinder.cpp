// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/bucketfinder.h"

#include "core/protocol/logline.h"

#include <utility>

namespace cer {

BucketFinder::BucketFinder(SnapshotPtr snapshot)
    : m_snapshot(std::move(snapshot))
{
    for (std::uint32_t row = 0; row < m_snapshot->buckets.size(); ++row) {
        const StatusSummary *status = m_snapshot->status(row);
        if (!status || !status->bucketId)
            continue;
        const auto [place, isNew] = m_byId.try_emplace(*status->bucketId, row);
        if (!isNew)
            place->second = shared;
    }
}

std::uint32_t BucketFinder::lookUp(std::string_view info) const
{
    if (const auto id = bucketIdOf(info)) {
        const auto place = m_byId.find(*id);
        return place == m_byId.end() ? unknown : place->second;
    }
    const auto row = m_snapshot->find(info);
    return row ? std::uint32_t(*row) : unknown;
}

std::uint32_t BucketFinder::rowOf(std::string_view info)
{
    const NameId id = m_infos.intern(info);
    if (id == m_rows.size())
        m_rows.push_back(lookUp(info));
    return m_rows[id];
}

} // namespace cer
