// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/bucketsetting.h"

namespace cer {

BucketSetting::BucketSetting(const ShareSnapshot &snapshot, Parameter parameter)
    : m_snapshot(snapshot)
{
    const ConfigDocument *policy = snapshot.policy ? &*snapshot.policy : nullptr;
    m_byStatus.reserve(snapshot.statuses.size());
    for (const StatusSummary &status : snapshot.statuses)
        m_byStatus.push_back(effectiveValue(parameter, &status.document, policy));
    m_withoutStatus = effectiveValue(parameter, nullptr, policy);
}

const EffectiveValue &BucketSetting::of(std::size_t row) const
{
    const std::uint32_t status = m_snapshot.buckets[row].status;
    return status == noStatus ? m_withoutStatus : m_byStatus[status];
}

} // namespace cer
