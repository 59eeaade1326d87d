// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cerctl/campaignlist.h"

#include "app/cerctl/output.h"
#include "core/protocol/localtime.h"
#include "core/protocol/sharepaths.h"
#include "ui/share/campaigntext.h"
#include "ui/share/changetext.h"

#include <algorithm>
#include <array>
#include <ranges>

namespace {

constexpr std::size_t mostOfOne = 20; // files of one campaign; the others are seen with --json
constexpr std::int64_t milliseconds = 1000;

using State = cer::CampaignFile::State;

cer::CampaignStanding standing(const CampaignList &list, const cer::Campaign &campaign, const cer::CampaignFile &file)
{
    return cer::standing(campaign, file, list.snapshot.get(), CampaignText::now());
}

/// Empty when there is none.
std::string reasonOf(const CampaignList &list, const cer::Campaign &campaign, const cer::CampaignFile &file)
{
    const auto error = list.errors.find({campaign.id, file.file});
    if (error != list.errors.end())
        return error->second;
    return CampaignText::reason(file, standing(list, campaign, file)).toStdString();
}

std::string titleOf(const Context &context, const cer::Campaign &campaign)
{
    const QString title =
        Words::tr("%1, since %2 by %3: taken back %4")
            .arg(QString::fromStdString(campaign.id), ChangeText::time(campaign.since),
                 QString::fromStdString(context.name(campaign.who)), CampaignText::limit(campaign.limit));
    const std::string why = context.name(campaign.why);
    return harmless(title.toStdString() + (why.empty() ? "" : " (" + why + ")")) + "\n";
}

const char *stateName(const cer::CampaignFile &file, const cer::CampaignStanding &standing)
{
    if (standing.isDue)
        return "due";
    static constexpr std::array names{"running", "takenBack", "decision", "kept", "neverWritten", "takenBackByHand"};
    return names.at(std::size_t(file.state));
}

Json fileJson(const Context &context, const CampaignList &list, const cer::Campaign &campaign,
              const cer::CampaignFile &file)
{
    const cer::CampaignStanding stands = standing(list, campaign, file);
    const auto subpath = cer::subpathOfStatus(file.file);
    const std::string reason = reasonOf(list, campaign, file);
    return {{"file", context.name(file.file)},
            {"bucket", subpath ? Json(context.name(*subpath)) : Json(nullptr)},
            {"reports", orNull(stands.collected.has_value(), stands.collected.value_or(0))},
            {"state", stateName(file, stands)},
            {"reason", orNull(!reason.empty(), reason)}};
}

} // namespace

void printCampaigns(const Context &context, const CampaignList &list)
{
    for (const cer::Campaign &campaign : list.campaigns) {
        std::vector<std::vector<std::string>> rows;
        for (const cer::CampaignFile &file : campaign.files | std::views::take(mostOfOne)) {
            const cer::CampaignStanding stands = standing(list, campaign, file);
            rows.push_back({CampaignText::state(file, stands).toStdString(),
                            CampaignText::collected(campaign, stands).toStdString(),
                            CampaignText::target(file).toStdString(),
                            CampaignText::settings(file, context.page()).toStdString(), reasonOf(list, campaign, file)});
        }
        context.print(titleOf(context, campaign));
        context.print(table({Words::tr("State").toStdString(), ">" + Words::tr("Reports").toStdString(),
                             Words::tr("Bucket or file").toStdString(), Words::tr("Change").toStdString(),
                             Words::tr("Note").toStdString()},
                            rows));
        if (campaign.files.size() > mostOfOne)
            context.print(
                Words::tr("… and %n more; --json lists all.", nullptr, int(campaign.files.size() - mostOfOne)).toStdString()
                + "\n");
        context.print("\n");
    }
}

Json campaignsJson(const Context &context, const CampaignList &list)
{
    Json campaigns = Json::array();
    for (const cer::Campaign &campaign : list.campaigns) {
        Json files = Json::array();
        for (const cer::CampaignFile &file : campaign.files)
            files.push_back(fileJson(context, list, campaign, file));
        const cer::CampaignLimit &limit = campaign.limit;
        const auto until =
            limit.until ? Json(ChangeText::time(*limit.until * milliseconds).toStdString()) : Json(nullptr);
        campaigns.push_back({{"id", context.name(campaign.id)},
                             {"since", ChangeText::time(campaign.since).toStdString()},
                             {"who", context.name(campaign.who)},
                             {"why", context.name(campaign.why)},
                             {"until", until},
                             {"untilReports", orNull(limit.reports.has_value(), limit.reports.value_or(0))},
                             {"files", std::move(files)}});
    }
    return campaigns;
}

std::size_t undecidedFiles(const CampaignList &list)
{
    std::size_t files = 0;
    for (const cer::Campaign &campaign : list.campaigns) {
        files += std::size_t(std::ranges::count_if(campaign.files, [&](const cer::CampaignFile &file) {
            const bool isStuck = standing(list, campaign, file).problem != cer::CampaignStanding::Problem::None;
            return file.state == State::Undecided || (file.state == State::Running && isStuck);
        }));
    }
    return files;
}
