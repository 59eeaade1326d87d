// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/share/campaignline.h"
#include "core/share/journal.h"
#include "core/store/error.h"

#include <functional>
#include <span>
#include <string>
#include <vector>

namespace cer {

/// The campaigns of one share. A JSON Lines file beside the journal, to which each news appends one line in one write, so that several
/// administrators may share it; the last line about a file counts, and the earlier ones stay. Any thread, any process.
class Campaigns {
public:
    /// \a share is Store::displayRoot().
    Campaigns(std::string file, std::string share);

    /// Oldest first, with what became of their files, those without any file that was written left out; none when there is no file yet. A
    /// damaged line is passed over and counted in \a damaged.
    Result<std::vector<Campaign>> all(std::size_t *damaged = nullptr) const;
    /// ErrorKind::TooLarge for one that does not fit into a line of longestFileLine, some 20,000 files.
    Result<void> begin(const Campaign &campaign);
    /// Fills in share, time and who. Nothing is written without a file.
    Result<void> tell(CampaignNews news);
    /// Runs \a work while no other process does this with the same file, so that no two take back at once. Waits about two seconds, then
    /// ErrorKind::Busy. Without a file of campaigns there is nothing to do, and \a work is not run.
    Result<void> alone(const std::function<void()> &work);
    const std::string &share() const { return m_share; }

private:
    std::string m_file, m_share;
};

/// What a campaign wrote in \a file; null: \a entries, oldest first and of its share, do not tell.
const JournalEntry *entryOf(const Campaign &campaign, const CampaignFile &file, std::span<const JournalEntry> entries);
/// Files that run become TakenBackByHand where \a journal, or the journal that \a share keeps if it is given, says that what was written
/// was taken back, for as long as that stands: whoever takes it back again has them running again. Reads only where anything runs; a
/// journal that cannot be read tells nothing.
void noteTakenBackByHand(std::span<Campaign> campaigns, const Journal &journal, Store *share = nullptr);

} // namespace cer
