// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/share/campaignplan.h"
#include "core/share/campaigns.h"
#include "core/share/saveall.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace cer {

/// saveAll() of edits of policy.txt and status.txt files that \a limit takes back. The campaign is written first, so that whoever kills the
/// process leaves nothing behind that is never taken back; when it cannot be written, nothing is changed. Reads the counters that
/// reports are counted from. An edit that changes nothing, or no edit at all, begins nothing.
SaveAllOutcome saveForATime(Store &store, Journal &journal, Campaigns &campaigns, std::span<const FileEdit> edits,
                            const CampaignLimit &limit, const std::stop_token &stop = {},
                            const std::function<void(std::size_t done)> &progress = {});

/// The reason for the journal, in words.
using CampaignReason = std::function<std::string(const Campaign &campaign)>;

struct CampaignRun {
    std::vector<CampaignStep> steps;   // of files that were looked at, in the order of taking back
    std::vector<FileEdit> saved;       // what was written
    std::optional<Error> error;        // the campaigns cannot be read; ErrorKind::Busy: another process is at it
    std::optional<Error> journalError; // the share has the changes, the journal lacks at least one
    std::optional<Error> newsError;    // likewise the file of the campaigns; the next run mends that
};
/// Takes back what is due(), as far as it can be: each campaign as one change if that is possible, else file by file. No two processes do
/// it at once, and what one of them has taken back, or somebody by hand, is not taken back again. Between two files \a stop counts.
CampaignRun takeBackDue(Store &store, Journal &journal, Campaigns &campaigns, const ShareSnapshot *snapshot,
                        std::int64_t now, const CampaignReason &reason, const std::stop_token &stop = {});
/// Likewise all that is open of the campaign \a id, whether due or not.
CampaignRun stopCampaign(Store &store, Journal &journal, Campaigns &campaigns, const std::string &id,
                         const CampaignReason &reason, const std::stop_token &stop = {});
/// Ends the campaign \a id and leaves its files as they are.
Result<void> keepCampaign(Campaigns &campaigns, const std::string &id);

} // namespace cer
