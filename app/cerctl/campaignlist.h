// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cerctl/context.h"
#include "core/share/campaign.h"

#include <functional>
#include <map>
#include <string>
#include <vector>

/// Campaigns and how they stand.
struct CampaignList {
    std::vector<cer::Campaign> campaigns;
    cer::SnapshotPtr snapshot; // null: nothing is known of counters
    /// What went wrong with files, as sentences, by campaign and file.
    std::map<std::pair<std::string, std::string>, std::string> errors;
};

/// Tables for people.
void printCampaigns(const Context &context, const CampaignList &list);
/// "campaigns" of the contract.
Json campaignsJson(const Context &context, const CampaignList &list);
/// Files that wait for somebody to decide, or that reports cannot end.
std::size_t undecidedFiles(const CampaignList &list);
