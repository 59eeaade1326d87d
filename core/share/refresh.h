// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/share/history.h"
#include "core/share/snapshot.h"
#include "core/store/store.h"

#include <cstdint>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

namespace cer {

/// What is known of a share: a complete snapshot and the history that was read for it.
struct ShareState {
    SnapshotPtr snapshot;
    HistoryPtr history;
};

struct Refreshed {
    ShareState state;                // the pointers of before where nothing changed
    std::vector<std::uint32_t> rows; // of the buckets that were read again
    std::uint64_t newHits = 0;       // by their count.txt
    std::vector<std::string> held;   // by a client at this moment: hints for the next time (D26)
    bool startOver = false;          // crash.log was cut or replaced: only a new scan can tell
};

/// Told each time that the share has answered something, by any thread: what takes long is not what hangs.
using Answered = std::function<void()>;

/// Brings \a known up to date without a new scan: reads what was added to crash.log, then the buckets that it names (D18, D19) and those
/// of \a hints (subpaths), and nothing else. Rows keep their numbers, new buckets come behind them. A line that is being written is left
/// for the next time; a count.txt that a client holds keeps its old numbers (D26). A bucket that is gone stays until the next scan.
Result<Refreshed> refreshShare(Store &store, const ShareState &known, const std::vector<std::string> &hints,
                               std::stop_token stop, const Answered &answered = {});

/// The subpaths whose count.txt says something else than \a snapshot: the proof behind all hints, and the only way on a share without
/// logs. Reads the branch of counts alone.
Result<std::vector<std::string>> changedCounts(Store &store, const SnapshotPtr &snapshot, std::stop_token stop,
                                               const Answered &answered = {});

} // namespace cer
