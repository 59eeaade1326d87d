// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/share/snapshot.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace cer {

/// When settings are taken back: at whichever of the two comes first. At least one is there.
struct CampaignLimit {
    /// So many more reports are counted ("Cabs Gathered", 2.2.1) than when it began: for a status.txt those of its bucket, for policy.txt
    /// those of the whole share.
    std::optional<std::uint64_t> reports;
    std::optional<std::int64_t> until; // seconds since 1970 UTC, by the clock of whoever looks

    bool operator==(const CampaignLimit &) const = default;
};

/// One file that a campaign changed.
struct CampaignFile {
    enum class State : std::uint8_t {
        Running,
        TakenBack,
        Undecided, // its time is over, and not all could be taken back: leftAlone, or the file is gone
        Kept,      // somebody ended the campaign and left the file as it was
        Dropped,   // it was never written
        TakenBackByHand, // somebody took the change back with the journal, before its time; never told as news: see noteTakenBackByHand()
    };

    std::string file;                     // relative to the share, with '/'
    std::optional<std::string> before;    // bytes; nothing: the file did not exist
    std::optional<std::string> after;     // what the campaign wrote
    std::optional<std::uint64_t> reports; // from which new ones are counted; nothing: the counter could not be read yet
    State state = State::Running;
    std::vector<Parameter> leftAlone = {}; // Undecided: settings that somebody else changed meanwhile; empty: the file is gone

    bool isOpen() const { return state == State::Running || state == State::Undecided; }
    bool operator==(const CampaignFile &) const = default;
};

/// Settings for a time: what was written, and when it is taken back.
struct Campaign {
    std::string id;         // unique; sorts by time
    std::string share;      // displayRoot()
    std::int64_t since = 0; // milliseconds since 1970 UTC
    std::string who;        // user@machine
    std::string why;
    CampaignLimit limit;
    std::vector<CampaignFile> files;

    bool isOpen() const;
    bool operator==(const Campaign &) const = default;
};

/// How one file stands.
struct CampaignStanding {
    enum class Problem : std::uint8_t {
        None,
        NotCounted, // the counter, or where counting began, cannot be read: reports end nothing
        NoFile,     // nobody has the file any more
    };
    bool isDue = false;                     // and still Running
    std::optional<std::uint64_t> collected; // reports since it began; nothing: not known, or no snapshot
    Problem problem = Problem::None;
};
/// \a snapshot, null or incomplete: nothing is known of counters and files. \a now is in seconds since 1970 UTC.
CampaignStanding standing(const Campaign &campaign, const CampaignFile &file, const ShareSnapshot *snapshot,
                          std::int64_t now);
/// From what reports are to be counted from now on, where that is not what \a file says: its counter could not be read before, or went
/// back because somebody cleaned up. Only a scan that began after the campaign can tell.
std::optional<std::uint64_t> countingAnew(const Campaign &campaign, const CampaignFile &file,
                                          const ShareSnapshot &snapshot);

/// A file of a campaign, by numbers.
struct CampaignTarget {
    std::size_t campaign, file;
    bool onlyIfGone = false; // the snapshot lacks the file, and only that brings it here

    bool operator==(const CampaignTarget &) const = default;
};
/// What is to be taken back now: due files, those that are gone, and those that are undecided, because they may have been mended since.
/// The newest campaign first, so that what two of them wrote into one file is taken back in the right order.
std::vector<CampaignTarget> due(std::span<const Campaign> campaigns, const ShareSnapshot *snapshot, std::int64_t now);
/// All that is open of the campaign \a id.
std::vector<CampaignTarget> openFiles(std::span<const Campaign> campaigns, std::string_view id);

} // namespace cer
