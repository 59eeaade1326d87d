// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/count.h"
#include "core/protocol/sharepaths.h"
#include "core/share/campaignrun.h"
#include "core/share/scan.h"

#include <algorithm>

namespace cer {

namespace {

using State = CampaignFile::State;

std::optional<std::uint64_t> countedNow(Store &store, const std::string &file, const std::stop_token &stop)
{
    if (const auto subpath = subpathOfStatus(file)) {
        const auto count = store.read(countFile(*subpath), countFileLimit);
        if (!count)
            return count.error().kind == ErrorKind::NotFound ? std::optional(std::uint64_t(0)) : std::nullopt;
        const std::optional<Count> counted = parseCount(count->bytes);
        return counted ? std::optional(counted->cabs) : std::nullopt;
    }
    ScanOptions options;
    options.reports = false;
    options.status = false;
    const auto scanned = scanShare(store, options, stop, {});
    return scanned ? std::optional((*scanned)->totals().cabs) : std::nullopt;
}

} // namespace

SaveAllOutcome saveForATime(Store &store, Journal &journal, Campaigns &campaigns, std::span<const FileEdit> edits,
                            const CampaignLimit &limit, const std::stop_token &stop,
                            const std::function<void(std::size_t done)> &progress)
{
    const JournalEntry start = newJournalEntry();
    Campaign campaign{.id = start.id,
                      .share = campaigns.share(),
                      .since = start.when,
                      .who = start.who,
                      .why = edits.empty() ? std::string() : edits.front().why,
                      .limit = limit,
                      .files = {}};
    for (const FileEdit &edit : edits) {
        if (edit.before == edit.after)
            continue;
        const auto reports = limit.reports ? countedNow(store, edit.file, stop) : std::nullopt;
        campaign.files.push_back({.file = edit.file, .before = edit.before, .after = edit.after, .reports = reports});
    }
    SaveAllOutcome outcome;
    if (campaign.files.empty())
        return outcome;
    if (const auto begun = campaigns.begin(campaign); !begun) {
        outcome.error = begun.error();
        return outcome;
    }
    outcome = saveAll(store, journal, edits, stop, progress);
    if (outcome.saved())
        return outcome;
    CampaignNews dropped;
    dropped.id = campaign.id;
    for (const CampaignFile &file : campaign.files) {
        if (!std::ranges::contains(outcome.left, file.file))
            dropped.files.push_back({file.file, State::Dropped, file.reports, {}});
    }
    std::ignore = campaigns.tell(std::move(dropped)); // otherwise its time finds the files as they were before
    return outcome;
}

} // namespace cer
