// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/share/campaign.h"
#include "core/share/save.h"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace cer {

/// What becomes of one file.
struct CampaignStep {
    std::string campaign; // id
    std::string file;
    std::optional<FileEdit> edit;                               // nothing: nothing is to be written
    CampaignFile::State state = CampaignFile::State::TakenBack; // afterwards
    std::vector<Parameter> leftAlone;                           // as of CampaignFile
    bool isNews = false;                                        // that is another state than before
    std::optional<Error> error; // it could not be read or written, and is tried again the next time; `state` did not come about
};

/// What taking \a targets back would write. A file that still holds what the campaign wrote gets its bytes from before; in one that
/// somebody else changed meanwhile the settings of the campaign go back to their former values, but for those that were changed to
/// something else. A file that is gone stays so.
std::vector<CampaignStep> plannedSteps(Store &store, std::span<const Campaign> campaigns,
                                       std::span<const CampaignTarget> targets);

/// The same for one of them, where \a read gives what a file holds now; nothing for a file that only seemed to be gone.
using ContentReader = std::function<Result<std::optional<std::string>>(const std::string &file)>;
std::optional<CampaignStep> plannedStep(const ContentReader &read, const Campaign &campaign,
                                        const CampaignTarget &target);
/// What \a file holds; nothing: there is none, but the share is there.
Result<std::optional<std::string>> readWhole(Store &store, const std::string &file);

} // namespace cer
