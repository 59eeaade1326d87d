// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cerctl/context.h"
#include "app/cerctl/reachlist.h"
#include "core/share/campaign.h"
#include "core/share/save.h"

#include <optional>
#include <string>
#include <vector>

/// An edit as `diff -u` shows it, in UTF-8.
std::string diffOf(const Context &context, const cer::FileEdit &edit);
/// The same for people, in colours.
void printDiff(const Context &context, const cer::FileEdit &edit);

/// Until when edits hold; nothing: for good.
using TimeBox = std::optional<cer::CampaignLimit>;

/// Saves \a edits as one transaction, with an entry in the journal for each file. False after a complaint.
bool saveEdits(Context &context, cer::Store &store, const std::vector<cer::FileEdit> &edits, const TimeBox &box = {});

/// Prints what \a edits change and whom they reach, and saves them; with \a dryRun nothing is written. False after a complaint.
bool carryOut(Context &context, cer::Store &store, const std::vector<cer::FileEdit> &edits, bool dryRun,
              const ReachReport &reach = {}, const TimeBox &box = {});
