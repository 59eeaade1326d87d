// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/settings.h"
#include "core/share/snapshot.h"

#include <vector>

namespace cer {

/// The value of one parameter that is in force for each bucket: that of its status.txt, else of policy.txt, else the default (3.1.7
/// step 2); what a client has of its own is not asked. Worked out once for each status.txt, for lists of a million rows. The limit is
/// that of BucketLimits, because its default depends on the kind (D2).
class BucketSetting {
public:
    /// \a snapshot outlives it.
    BucketSetting(const ShareSnapshot &snapshot, Parameter parameter);

    const EffectiveValue &of(std::size_t row) const;
    /// Of the rows of ShareSnapshot::statuses, and of the buckets without one.
    const std::vector<EffectiveValue> &byStatus() const { return m_byStatus; }
    const EffectiveValue &withoutStatus() const { return m_withoutStatus; }

private:
    const ShareSnapshot &m_snapshot;
    std::vector<EffectiveValue> m_byStatus;
    EffectiveValue m_withoutStatus;
};

} // namespace cer
