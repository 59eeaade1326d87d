// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cerctl/bucketlist.h"
#include "app/cerctl/campaignlist.h"
#include "app/cerctl/edits.h"
#include "app/cerctl/output.h"
#include "core/share/campaignrun.h"
#include "ui/common/appsettings.h"
#include "ui/common/messages.h"
#include "ui/share/campaigntext.h"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace {

struct CampaignArguments {
    std::string share, stop;
    bool dryRun = false, list = false, keep = false;
};

/// What a run did, or would do.
struct Outcome {
    std::vector<cer::CampaignStep> steps;
    std::size_t takenBack = 0;
};

std::optional<std::vector<cer::Campaign>> readCampaigns(Context &context, cer::Store &store,
                                                        const cer::Campaigns &campaigns)
{
    std::size_t damaged = 0;
    auto all = campaigns.all(&damaged);
    if (!all) {
        context.fail(all.error());
        return {};
    }
    if (damaged > 0)
        context.complain(Words::tr("%n line(s) of \"%1\" cannot be read and are left out.", nullptr, int(damaged))
                             .arg(QString::fromStdString(appsettings::campaignsFile())));
    cer::noteTakenBackByHand(*all, cer::Journal(appsettings::journalFile()), &store);
    return std::move(*all);
}

/// True when \a id can be stopped, or none is to be.
bool isStoppable(Context &context, std::span<const cer::Campaign> all, const std::string &id)
{
    const auto found = std::ranges::find(all, id, &cer::Campaign::id);
    if (id.empty() || (found != all.end() && found->isOpen()))
        return true;
    const QString name = QString::fromStdString(id);
    context.misuse(
        found == all.end()
            ? Words::tr("This share has no time-boxed setting \"%1\". cerctl campaign --list names all.").arg(name)
            : Words::tr("The time-boxed setting \"%1\" is over already.").arg(name));
    return false;
}

Outcome tryOut(const Context &context, cer::Store &store, const CampaignList &list, const std::string &stop)
{
    const auto targets = stop.empty() ? cer::due(list.campaigns, list.snapshot.get(), CampaignText::now())
                                      : cer::openFiles(list.campaigns, stop);
    Outcome outcome{cer::plannedSteps(store, list.campaigns, targets), 0};
    for (const cer::CampaignStep &step : outcome.steps) {
        if (step.edit)
            printDiff(context, *step.edit);
        outcome.takenBack += step.edit.has_value();
    }
    return outcome;
}

Outcome takeBack(Context &context, cer::Store &store, cer::Campaigns &campaigns, const CampaignList &list,
                 const std::string &stop)
{
    cer::Journal journal(appsettings::journalFile());
    cer::CampaignRun run =
        stop.empty() ? cer::takeBackDue(store, journal, campaigns, list.snapshot.get(), CampaignText::now(),
                                        CampaignText::journalReason, context.stop)
                     : cer::stopCampaign(store, journal, campaigns, stop, CampaignText::journalReason, context.stop);
    for (const cer::FileEdit &edit : run.saved)
        printDiff(context, edit);
    if (run.error && run.error->kind == cer::ErrorKind::Busy)
        context.complain(Words::tr("Somebody else is taking back at this moment. Nothing was done here."));
    else if (run.error)
        context.fail(*run.error);
    if (run.newsError)
        context.fail(*run.newsError);
    if (run.journalError) {
        context.fail(*run.journalError);
        context.complain(Words::tr("The share has the change, but the journal has not."));
    }
    return {std::move(run.steps), run.saved.size()};
}

/// Names what could not be read or written.
void complainAbout(Context &context, const std::vector<cer::CampaignStep> &steps, CampaignList &list)
{
    for (const cer::CampaignStep &step : steps) {
        if (!step.error)
            continue;
        context.fail(*step.error);
        list.errors[{step.campaign, step.file}] = Messages::textFor(*step.error).toStdString();
    }
}

void printSummary(const Context &context, const CampaignArguments &arguments, const CampaignList &list,
                  const Outcome &outcome)
{
    const int files = int(outcome.takenBack);
    if (list.campaigns.empty())
        return context.print(Words::tr("This share has no time-boxed settings. cerctl set --until and --until-reports "
                                       "begin some.")
                                 .toStdString()
                             + "\n");
    printCampaigns(context, list);
    if (arguments.list || arguments.keep)
        return;
    context.print((arguments.dryRun ? Words::tr("%n file(s) would be taken back", nullptr, files)
                                    : Words::tr("%n file(s) taken back", nullptr, files))
                      .toStdString()
                  + "\n");
}

/// The campaigns that \a before names, as they are now.
void readAgain(cer::Store &store, const cer::Campaigns &campaigns, CampaignList &list)
{
    auto now = campaigns.all();
    if (now)
        cer::noteTakenBackByHand(*now, cer::Journal(appsettings::journalFile()), &store);
    for (cer::Campaign &campaign : list.campaigns) {
        if (!now)
            return;
        const auto found = std::ranges::find(*now, campaign.id, &cer::Campaign::id);
        if (found != now->end())
            campaign = *found;
    }
}

Outcome carryOut(Context &context, cer::Store &store, cer::Campaigns &campaigns, CampaignList &list,
                 const CampaignArguments &arguments)
{
    if (arguments.list)
        return {};
    if (arguments.dryRun)
        return tryOut(context, store, list, arguments.stop);
    Outcome outcome;
    if (!arguments.keep)
        outcome = takeBack(context, store, campaigns, list, arguments.stop);
    else if (const auto kept = cer::keepCampaign(campaigns, arguments.stop); !kept)
        context.fail(kept.error());
    readAgain(store, campaigns, list);
    return outcome;
}

void runCampaign(const CampaignArguments &arguments, Context &context)
{
    const std::shared_ptr<cer::Store> store = context.open(arguments.share);
    if (!store)
        return;
    cer::Campaigns campaigns(appsettings::campaignsFile(), store->displayRoot());
    auto all = readCampaigns(context, *store, campaigns);
    if (!all || !isStoppable(context, *all, arguments.stop))
        return;
    CampaignList list{std::move(*all), nullptr, {}};
    if (!arguments.list)
        std::erase_if(list.campaigns, [](const cer::Campaign &campaign) { return !campaign.isOpen(); });
    if (!list.campaigns.empty()) {
        list.snapshot = scan(context, *store, {.reports = false});
        if (!list.snapshot)
            return;
    }
    const Outcome outcome = carryOut(context, *store, campaigns, list, arguments);
    if (context.stop.stop_requested())
        return context.fail({cer::ErrorKind::Cancelled, arguments.share, {}});
    complainAbout(context, outcome.steps, list);
    printSummary(context, arguments, list, outcome);
    if (context.json)
        context.printJson({{"campaigns", campaignsJson(context, list)}, {"takenBack", outcome.takenBack}});
    if (undecidedFiles(list) > 0)
        context.exit = std::max<int>(context.exit, Findings);
}

} // namespace

void addCampaign(CLI::App &app, Context &context)
{
    const auto arguments = std::make_shared<CampaignArguments>();
    CLI::App *command =
        app.add_subcommand("campaign", "Takes settings back whose time is over, and lists those that run.");
    command->add_option("SHARE", arguments->share, "The root folder of the share")->required();
    auto *list =
        command->add_flag("--list", arguments->list, "Lists all, also those that are over, and takes nothing back");
    command->add_flag("--dry-run", arguments->dryRun, "Prints the difference and writes nothing")->excludes(list);
    auto *stop = command->add_option("--stop", arguments->stop, "Takes this one back now, whether due or not")
                     ->type_name("ID")
                     ->excludes(list);
    command->add_flag("--keep", arguments->keep, "With --stop: ends it and leaves its files as they are")->needs(stop);
    command->footer(
        "Begun by cerctl set --until and --until-reports, or in the console, which takes back what is due while it is "
        "open.\nA file gets back its bytes from before. In one that somebody else changed meanwhile only the settings "
        "that were\nset for a time go back; those that somebody set to something else stay, and wait for a decision "
        "(1): "
        "set them\nyourself, or end it with --stop and --keep.\n\n"
        "Examples:\n"
        "  cerctl campaign /srv/cer\n"
        "  cerctl campaign /srv/cer --dry-run\n"
        "  cerctl campaign /srv/cer --list --json\n"
        "  cerctl campaign /srv/cer --stop 20261121T093000.123456-0a1b2c3d\n");
    command->callback([arguments, &context] { runCampaign(*arguments, context); });
}
