// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/limits.h"

#include "core/protocol/settings.h"
#include "core/protocol/values.h"

namespace cer {

BucketLimits::BucketLimits(const ShareSnapshot &snapshot)
    : m_snapshot(snapshot)
{
    const ConfigDocument *policy = snapshot.policy ? &*snapshot.policy : nullptr;
    for (const BucketKind kind : {BucketKind::Application, BucketKind::Kernel, BucketKind::Shutdown, BucketKind::Other}) {
        const EffectiveValue value = effectiveValue(Parameter::CrashesPerBucket, nullptr, policy, nullptr, kind);
        if (value.value)
            m_withoutStatus[std::size_t(kind)] = parseNumber(*value.value);
    }
}

std::optional<std::uint64_t> BucketLimits::of(std::size_t row) const
{
    const Bucket &bucket = m_snapshot.buckets[row];
    if (bucket.status != noStatus && m_snapshot.statuses[bucket.status].limit)
        return m_snapshot.statuses[bucket.status].limit;
    return m_withoutStatus[std::size_t(bucket.kind)];
}

bool BucketLimits::full(std::size_t row) const
{
    const Bucket &bucket = m_snapshot.buckets[row];
    const std::optional<std::uint64_t> limit = of(row);
    return limit && bucket.has(Bucket::Counted) && bucket.cabs >= *limit;
}

} // namespace cer
