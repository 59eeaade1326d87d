// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/share/campaign.h"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace cer {

/// What became of some files of a campaign.
struct CampaignNews {
    struct File {
        std::string file;
        CampaignFile::State state = CampaignFile::State::Running;
        std::optional<std::uint64_t> reports;
        std::vector<Parameter> leftAlone;

        bool operator==(const File &) const = default;
    };
    std::string id; // of the campaign
    std::string share;
    std::int64_t when = 0; // milliseconds since 1970 UTC
    std::string who;
    std::vector<File> files;

    bool operator==(const CampaignNews &) const = default;
};

// The lines of the file of campaigns: JSON without a line end. A campaign stands in one line with all that it writes, so that there is
// the whole of it or nothing; later lines say what became of its files. Contents and names as in journalLine().
std::string campaignLine(const Campaign &campaign);
std::string campaignLine(const CampaignNews &news);
/// Nothing when \a line is damaged. Members that it does not know are passed over.
std::optional<std::variant<Campaign, CampaignNews>> parseCampaignLine(std::string_view line);

} // namespace cer
