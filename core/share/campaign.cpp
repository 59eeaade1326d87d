// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/campaign.h"

#include "core/protocol/names.h"
#include "core/protocol/sharepaths.h"

#include <algorithm>

namespace cer {

namespace {

using Problem = CampaignStanding::Problem;

/// What counts for a file: nothing where its counter cannot be read.
std::optional<std::uint64_t> counted(const std::string &file, const ShareSnapshot &snapshot)
{
    const std::optional<std::string> subpath = subpathOfStatus(file);
    if (!subpath)
        return snapshot.totals().cabs;
    const auto row = snapshot.find(*subpath);
    if (!row)
        return 0;
    const Bucket &bucket = snapshot.buckets[*row];
    return bucket.has(Bucket::CountMalformed) ? std::nullopt : std::optional(bucket.cabs);
}

bool isThere(const std::string &file, const ShareSnapshot &snapshot)
{
    if (equalFolded(file, policyFile))
        return snapshot.policy.has_value();
    const std::optional<std::string> subpath = subpathOfStatus(file);
    const auto row = subpath ? snapshot.find(*subpath) : std::nullopt;
    return row && snapshot.status(*row);
}

} // namespace

bool Campaign::isOpen() const
{
    return std::ranges::any_of(files, &CampaignFile::isOpen);
}

CampaignStanding standing(const Campaign &campaign, const CampaignFile &file, const ShareSnapshot *snapshot,
                          std::int64_t now)
{
    CampaignStanding standing;
    const CampaignLimit &limit = campaign.limit;
    if (snapshot && snapshot->complete) {
        const auto reports = counted(file.file, *snapshot);
        if (reports && file.reports)
            standing.collected = *reports - std::min(*reports, *file.reports);
        else if (limit.reports)
            standing.problem = Problem::NotCounted;
        if (file.after && !isThere(file.file, *snapshot))
            standing.problem = Problem::NoFile;
    }
    const bool enough = limit.reports && standing.collected >= limit.reports;
    standing.isDue = file.state == CampaignFile::State::Running && (enough || (limit.until && now >= *limit.until));
    return standing;
}

std::optional<std::uint64_t> countingAnew(const Campaign &campaign, const CampaignFile &file,
                                          const ShareSnapshot &snapshot)
{
    constexpr std::int64_t milliseconds = 1000;
    if (!snapshot.complete || !campaign.limit.reports || !file.isOpen()
        || snapshot.scannedAt * milliseconds <= campaign.since)
        return {};
    const auto reports = counted(file.file, snapshot);
    return reports && (!file.reports || *reports < *file.reports) ? reports : std::nullopt;
}

std::vector<CampaignTarget> due(std::span<const Campaign> campaigns, const ShareSnapshot *snapshot, std::int64_t now)
{
    std::vector<CampaignTarget> targets;
    for (std::size_t i = campaigns.size(); i-- > 0;) {
        for (std::size_t j = 0; j < campaigns[i].files.size(); ++j) {
            const CampaignFile &file = campaigns[i].files[j];
            if (!file.isOpen())
                continue;
            const CampaignStanding stands = standing(campaigns[i], file, snapshot, now);
            const bool isOver = stands.isDue || file.state == CampaignFile::State::Undecided;
            if (isOver || stands.problem == Problem::NoFile)
                targets.push_back({i, j, !isOver});
        }
    }
    return targets;
}

std::vector<CampaignTarget> openFiles(std::span<const Campaign> campaigns, std::string_view id)
{
    std::vector<CampaignTarget> targets;
    for (std::size_t i = 0; i < campaigns.size(); ++i) {
        for (std::size_t j = 0; campaigns[i].id == id && j < campaigns[i].files.size(); ++j) {
            if (campaigns[i].files[j].isOpen())
                targets.push_back({i, j});
        }
    }
    return targets;
}

} // namespace cer
