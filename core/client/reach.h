// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client/clientsteps.h"
#include "core/share/bulkedit.h"
#include "core/share/history.h"
#include "core/share/settingchanges.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace cer {

/// What the reach of an edit is computed from.
struct ReachInput {
    const ShareSnapshot &snapshot;
    const ShareHistory *history = nullptr; // of that snapshot; null: what ShareSnapshot::histories tells, if anything
    const Profile *profile = nullptr;      // of all clients; null: no group policy
};

/// What becomes of a bucket's status.txt.
enum class FileFate : std::uint8_t {
    Same, // it says so already, or is not what is edited
    Changed,
    Made,
    Refused, // a setting cannot be written into it as it is
};

/// What becomes of what clients do about the next errors of a bucket.
enum class ClientChange : std::uint8_t {
    None,
    Starts, // reports are made that were not
    Stops,  // and the other way round
    Other,  // what goes into a report, what the user sees, the limit, the logs, the share that clients go to
};

struct BucketReach {
    std::uint32_t row = 0;
    FileFate file = FileFate::Same;
    ClientChange change = ClientChange::None;
    /// Of the step that decides about a report (3.1.7); NotReached: FileTreeRoot leads clients to another share.
    StepReason before = StepReason::NotReached, after = StepReason::NotReached;
    std::uint32_t hits = 0; // of the last 30 days

    bool operator==(const BucketReach &) const = default;
};

/// A value of a status.txt that is replaced or taken away.
struct LostValue {
    std::uint32_t row = 0;
    SettingChange change;

    bool operator==(const LostValue &) const = default;
};

/// What one changed setting of policy.txt does.
struct LineReach {
    SettingChange change;
    std::uint64_t buckets = 0;             // where another value comes into force
    std::vector<std::uint32_t> overridden; // rows of buckets whose status.txt sets it, so that they never see it

    bool operator==(const LineReach &) const = default;
};

/// What clients are expected to bring in a day. A bucket whose next error makes a report brings the smaller of its hits of the last 30
/// days / 30 and the room below its limit (limit - Cabs Gathered): what one day can bring until the limit stops it. A report of it has the
/// mean size of its reports, else of all reports of the share; what more or less data a changed request means is not known.
struct Expected {
    double reports = 0, bytes = 0;

    bool operator==(const Expected &) const = default;
};

/// Whom an edit reaches, by decide() for each bucket before and after it. The last 30 days are those of BucketHistory::perDay.
struct Reach {
    std::vector<BucketReach> buckets; // in the order of the rows that were asked for
    std::vector<LostValue> lost;      // likewise
    std::vector<LineReach> lines;     // of policy.txt
    std::uint64_t hits = 0;           // of the last 30 days in all of them; nothing is known of them without logged
    bool logged = false;              // the logs were read
    std::optional<std::uint64_t> machines, users; // different ones in the whole log; only a ShareHistory tells
    Expected before, after;

    std::uint64_t count(FileFate fate) const;
    std::uint64_t count(ClientChange change) const;
    std::uint64_t filesWritten() const { return count(FileFate::Changed) + count(FileFate::Made); }
    std::vector<std::uint32_t> rows(ClientChange change) const;
    bool operator==(const Reach &) const = default;
};

using ReachProgress = std::function<void(std::size_t done, std::size_t all)>; // in buckets

/// Of \a edits in the status.txt of each of \a rows. Linear. Fails with ErrorKind::Cancelled only.
Result<Reach> reachOfEdits(const ReachInput &input, std::span<const std::uint32_t> rows,
                           std::span<const SettingEdit> edits, const std::stop_token &stop = {},
                           const ReachProgress &progress = {});
/// Of \a policy in place of the policy.txt of the snapshot, for all buckets; null: there is none any more.
Result<Reach> reachOfPolicy(const ReachInput &input, const ConfigDocument *policy, const std::stop_token &stop = {},
                            const ReachProgress &progress = {});

} // namespace cer
