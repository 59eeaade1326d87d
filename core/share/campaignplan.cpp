// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/campaignplan.h"

#include "core/protocol/names.h"
#include "core/protocol/sharepaths.h"
#include "core/share/documentchanges.h"
#include "core/share/documentmerge.h"

#include <map>

namespace cer {

namespace {

using State = CampaignFile::State;
using Content = std::optional<std::string>;

ConfigDocument documentOf(const CampaignFile &file, const Content &content)
{
    const auto kind = equalFolded(file.file, policyFile) ? DocumentKind::Policy : DocumentKind::Status;
    return ConfigDocument::read(content.value_or(std::string()), kind);
}

/// The own settings as they were before, in what somebody else made of the file.
CampaignStep mergedStep(const CampaignFile &file, const std::string &now)
{
    const ConfigDocument wrote = documentOf(file, file.after), theirs = documentOf(file, now);
    ConfigDocument goal = documentOf(file, file.before);
    CampaignStep step;
    step.leftAlone = mergedDocument(wrote, goal, theirs).both;
    for (const Parameter parameter : step.leftAlone)
        goal = documentOf(file, withLinesOf(goal, wrote, parameter));
    const std::string merged = mergedDocument(wrote, goal, theirs).bytes;
    step.state = step.leftAlone.empty() ? State::TakenBack : State::Undecided;
    if (merged != now)
        step.edit = FileEdit{file.file, now, merged.empty() && !file.before ? Content() : merged, {}};
    return step;
}

CampaignStep stepFor(const CampaignFile &file, const Content &now)
{
    CampaignStep step;
    if (now == file.after && now != file.before)
        step.edit = FileEdit{file.file, now, file.before, {}};
    else if (now != file.before && now)
        return mergedStep(file, *now);
    else if (now != file.before)
        step.state = State::Undecided;
    return step;
}

} // namespace

Result<Content> readWhole(Store &store, const std::string &file)
{
    auto content = store.read(file, ConfigDocument::sizeLimit);
    if (content && content->size > ConfigDocument::sizeLimit)
        return failure(ErrorKind::TooLarge, file);
    if (content)
        return Content(std::move(content->bytes));
    if (content.error().kind != ErrorKind::NotFound)
        return std::unexpected(content.error());
    // Gone with the whole share is another matter than removed by somebody.
    if (const auto root = store.list({}, ListDetail::Names); !root)
        return std::unexpected(root.error());
    return Content();
}

std::optional<CampaignStep> plannedStep(const ContentReader &read, const Campaign &campaign, const CampaignTarget &target)
{
    const CampaignFile &file = campaign.files[target.file];
    const Result<Content> now = read(file.file);
    if (target.onlyIfGone && now && *now)
        return {};
    CampaignStep step;
    if (now)
        step = stepFor(file, *now);
    else
        step.error = now.error();
    step.campaign = campaign.id;
    step.file = file.file;
    step.isNews = !step.error && (step.state != file.state || step.leftAlone != file.leftAlone);
    return step;
}

std::vector<CampaignStep> plannedSteps(Store &store, std::span<const Campaign> campaigns,
                                       std::span<const CampaignTarget> targets)
{
    std::map<std::string, Content> written; // by steps before
    const auto read = [&](const std::string &file) -> Result<Content> {
        const auto known = written.find(file);
        return known == written.end() ? readWhole(store, file) : Result<Content>(known->second);
    };
    std::vector<CampaignStep> steps;
    for (const CampaignTarget &target : targets) {
        auto step = plannedStep(read, campaigns[target.campaign], target);
        if (!step)
            continue;
        if (step->edit)
            written[step->file] = step->edit->after;
        steps.push_back(std::move(*step));
    }
    return steps;
}

} // namespace cer
