// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/share/snapshot.h"

#include <array>
#include <optional>

namespace cer {

/// ShareSnapshot::limit for a million rows: what policy.txt and the defaults give is worked out once per kind.
class BucketLimits {
public:
    explicit BucketLimits(const ShareSnapshot &snapshot);

    std::optional<std::uint64_t> of(std::size_t row) const;
    /// As many reports counted as the limit allows.
    bool full(std::size_t row) const;

private:
    const ShareSnapshot &m_snapshot;
    std::array<std::optional<std::uint64_t>, 4> m_withoutStatus; // by BucketKind
};

} // namespace cer
