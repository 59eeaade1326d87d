// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/share/snapshot.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <stop_token>
#include <vector>

namespace cer {

/// What one line of policy.txt is to the buckets of a share as they stand.
struct PolicyLine {
    std::size_t line = 0;                  // of the file, from 1
    std::optional<Parameter> parameter;    // nothing: clients ignore the line (D3-D6)
    bool unheard = false;                  // it conforms, but FileTreeRoot leads clients away before it counts (D7)
    std::uint64_t buckets = 0;             // where its value is in force, as decide() has it
    std::vector<std::uint32_t> overridden; // rows of buckets whose status.txt has a value of its own (3.1.7 step 2)

    bool operator==(const PolicyLine &) const = default;
};

/// Each line of \a policy that is not blank, for all buckets of \a snapshot. Linear: each status.txt is asked once, not each bucket. Stops
/// early, with what it has, when \a stop is requested.
std::vector<PolicyLine> policyLines(const ShareSnapshot &snapshot, const ConfigDocument &policy,
                                    const std::stop_token &stop = {});

} // namespace cer
