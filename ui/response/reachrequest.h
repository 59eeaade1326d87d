// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client/reach.h"

#include <optional>
#include <vector>

/// Whom does this edit reach? As a value, for another thread.
struct ReachRequest {
    cer::SnapshotPtr snapshot;
    cer::HistoryPtr history; // null: hits are not known
    std::vector<std::uint32_t> rows;
    std::vector<cer::SettingEdit> edits;       // in the status.txt of each of the rows
    std::optional<cer::ConfigDocument> policy; // or this policy.txt for all buckets

    bool operator==(const ReachRequest &) const = default;
};

inline cer::Result<cer::Reach> reachOf(const ReachRequest &request, const std::stop_token &stop,
                                       const cer::ReachProgress &progress = {})
{
    const cer::ReachInput input{*request.snapshot, request.history.get(), nullptr};
    if (request.policy)
        return cer::reachOfPolicy(input, &*request.policy, stop, progress);
    return cer::reachOfEdits(input, request.rows, request.edits, stop, progress);
}
