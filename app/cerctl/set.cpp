// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cerctl/assignments.h"
#include "app/cerctl/bucketids.h"
#include "app/cerctl/bucketlist.h"
#include "app/cerctl/edits.h"
#include "app/cerctl/period.h"
#include "app/cerctl/settingkeys.h"
#include "core/protocol/sharepaths.h"
#include "core/protocol/signature.h"
#include "core/share/placeholders.h"
#include "ui/share/campaigntext.h"

#include <CLI/CLI.hpp>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct SetArguments {
    std::string share;
    ConfigTarget target;
    Assignments written;
    bool dryRun = false;
    std::string why;
    std::optional<std::uint64_t> untilReports;
    std::string until;
};

/// False after a complaint.
bool readTimeBox(Context &context, const SetArguments &arguments, TimeBox &box)
{
    const auto until = arguments.until.empty() ? std::nullopt : endOf(arguments.until);
    if (!arguments.until.empty() && !until) {
        context.misuse(Words::tr("%1 needs a time such as 2026-11-27, 2026-11-27T18:00, friday or 7d.").arg("--until"_L1));
        return false;
    }
    if (until && *until <= CampaignText::now()) {
        context.misuse(
            Words::tr("\"%1\" is over already. Nothing was written.").arg(QString::fromStdString(arguments.until)));
        return false;
    }
    if (until || arguments.untilReports)
        box = cer::CampaignLimit{arguments.untilReports, until};
    return true;
}

/// The name of a new folder must be one; what is there already may be as it is.
bool isPossible(Context &context, cer::Store &store, const std::string &subpath)
{
    const std::string path = cer::storePath(subpath);
    if (path.empty()) {
        context.misuse(Words::tr("--bucket needs the subpath of a bucket."));
        return false;
    }
    for (const std::string_view branch : {cer::statusBranch, cer::countsBranch, cer::cabsBranch}) {
        if (store.list(std::string(branch) + '/' + path, cer::ListDetail::Names))
            return true;
    }
    const cer::Findings findings = cer::checkSubpath(subpath);
    const bool possible = !cer::hasError(findings);
    for (const cer::Finding &finding : findings)
        context.warn(finding);
    if (!possible)
        context.misuse(Words::tr("\"%1\" cannot be a bucket. Nothing was written.").arg(QString::fromStdString(subpath)));
    return possible;
}

/// What is to be written, and whom it reaches.
struct Plan {
    std::vector<cer::FileEdit> edits;
    ReachReport reach;
};

using Edits = std::vector<cer::SettingEdit>;

/// Quiet programs ask nobody, and need not read the share for an answer.
bool asksForReach(const Context &context, const Plan &plan)
{
    return !plan.edits.empty() && (context.json || !context.quiet);
}

/// \a list may have the history already. A log that cannot be read keeps nobody from changing settings.
template <typename Reach>
void addReach(const Context &context, cer::Store &store, const BucketList &list, const Reach &reachOf, Plan &plan)
{
    cer::HistoryPtr history = list.history;
    if (!history)
        history = cer::readShareHistory(store, list.snapshot, context.stop, {}).value_or(nullptr);
    if (const auto reach = reachOf(cer::ReachInput{*list.snapshot, history.get(), nullptr}))
        plan.reach = reachReport(context, *list.snapshot, *reach);
}

/// One file, as it is now: the status.txt of \a subpath, or policy.txt when that is empty.
std::optional<Plan> onePlan(Context &context, cer::Store &store, const std::string &subpath, const Edits &edits,
                            const std::string &why)
{
    const auto kind = subpath.empty() ? cer::DocumentKind::Policy : cer::DocumentKind::Status;
    const std::string file = subpath.empty() ? std::string(cer::policyFile) : cer::statusFile(subpath);
    const std::optional<ConfigFile> config = readConfig(context, store, file, kind);
    if (!config)
        return {};
    const cer::ConfigDocument *document = config->document ? &*config->document : nullptr;
    const auto edit =
        cer::filledIn(edits, subpath, document ? *document : cer::ConfigDocument(kind)).and_then([&](const Edits &all) {
            return cer::fileEdit(file, kind, document, all, why);
        });
    if (!edit) {
        context.warn(findingOf(edit.error(), file));
        context.misuse(Words::tr("Nothing was written."));
        return {};
    }
    return *edit ? Plan{{**edit}, {}} : Plan();
}

std::optional<Plan> policyPlan(Context &context, cer::Store &store, const Edits &edits, const std::string &why)
{
    std::optional<Plan> plan = onePlan(context, store, {}, edits, why);
    if (!plan || !asksForReach(context, *plan))
        return plan;
    const auto list = loadBuckets(context, store, {});
    if (!list)
        return {};
    const auto policy = cer::ConfigDocument::read(*plan->edits[0].after, cer::DocumentKind::Policy, cer::policyFile);
    const auto reachOf = [&](const cer::ReachInput &input) { return cer::reachOfPolicy(input, &policy, context.stop); };
    addReach(context, store, *list, reachOf, *plan);
    return plan;
}

std::optional<Plan> filterPlan(Context &context, cer::Store &store, const std::string &filter, const Edits &edits,
                               const std::string &why)
{
    const auto list = loadBuckets(context, store, {.filter = filter, .sort = {"subpath"}, .limit = {}});
    if (!list || !list->snapshot->complete)
        return {};
    cer::BulkEdit bulk = cer::bulkEdit(*list->snapshot, list->rows, edits, why, context.stop);
    for (const cer::BulkEdit::Refused &refused : bulk.refused)
        context.warn(findingOf(refused.fault, cer::statusFile(list->snapshot->subpath(refused.row))));
    if (!bulk.refused.empty()) {
        context.misuse(Words::tr("Nothing was written."));
        return {};
    }
    EditedBuckets edited{{}, list->rows};
    for (const std::uint32_t row : list->rows)
        edited.subpaths.push_back(list->snapshot->subpath(row));
    warnOfSharedNumber(context, *list->snapshot, edited, edits);
    Plan plan{std::move(bulk.files), {}};
    const auto reachOf = [&](const cer::ReachInput &input) {
        return cer::reachOfEdits(input, list->rows, edits, context.stop);
    };
    if (asksForReach(context, plan))
        addReach(context, store, *list, reachOf, plan);
    return plan;
}

/// Who else has the number of a bucket only the whole share tells. False after a complaint.
bool warnOfOthers(Context &context, cer::Store &store, const std::string &subpath, const Edits &edits)
{
    const cer::SnapshotPtr snapshot = scan(context, store, {.counts = false, .reports = false});
    if (!snapshot)
        return false;
    const std::optional<std::size_t> row = snapshot->find(subpath);
    std::vector<std::uint32_t> rows;
    if (row)
        rows.push_back(std::uint32_t(*row));
    warnOfSharedNumber(context, *snapshot, {{subpath}, rows}, edits);
    return true;
}

std::optional<Plan> planOf(Context &context, cer::Store &store, const SetArguments &arguments, const Edits &edits)
{
    if (arguments.target.policy)
        return policyPlan(context, store, edits, arguments.why);
    if (arguments.target.filter)
        return filterPlan(context, store, *arguments.target.filter, edits, arguments.why);
    const std::string subpath = cer::normalizedSubpath(arguments.target.bucket.value_or(std::string()));
    if (!isPossible(context, store, subpath))
        return {};
    std::optional<Plan> plan = onePlan(context, store, subpath, edits, arguments.why);
    if (plan && giveNumber(edits) && !warnOfOthers(context, store, subpath, edits))
        return {};
    return plan;
}

void runSet(const SetArguments &arguments, Context &context)
{
    const auto edits = readAssignments(context, arguments.written);
    const auto kind = arguments.target.policy ? cer::DocumentKind::Policy : cer::DocumentKind::Status;
    TimeBox box;
    if (!edits || !areValid(context, *edits, kind) || !readTimeBox(context, arguments, box))
        return;
    tellPrivacy(context, *edits);
    const std::shared_ptr<cer::Store> store = context.open(arguments.share);
    const auto plan = store ? planOf(context, *store, arguments, *edits) : std::nullopt;
    if (context.stop.stop_requested())
        return context.fail({cer::ErrorKind::Cancelled, arguments.share, {}});
    if (plan)
        carryOut(context, *store, plan->edits, arguments.dryRun, plan->reach, box);
}

} // namespace

void addSet(CLI::App &app, Context &context)
{
    const auto arguments = std::make_shared<SetArguments>();
    CLI::App *command = app.add_subcommand("set", "Edits policy.txt or status.txt files, all of them or none.");
    command->add_option("SHARE", arguments->share, "The root folder of the share")->required();
    command->add_option("SETTING", arguments->written.texts, "What to write; case and blanks of KEY do not matter");
    command->add_option("--unset", arguments->written.unset, "Removes every line with this key; may be repeated")
        ->type_name("KEY")
        ->allow_extra_args(false);
    command
        ->add_option("--template", arguments->written.templateName,
                     "The settings of a template, by its name (cerctl templates) or file; SETTING goes before it")
        ->type_name("NAME");
    addTargetOptions(*command, arguments->target, true);
    command->add_flag("--dry-run", arguments->dryRun,
                      "Prints the difference and, for --policy and --filter, whom it reaches; writes nothing");
    command->add_option("--why", arguments->why, "The reason, for the journal")->type_name("TEXT");
    command
        ->add_option("--until-reports", arguments->untilReports,
                     "For a time: taken back in a bucket when it has collected N more reports; with --policy, when the "
                     "share has")
        ->type_name("N")
        ->check(CLI::Range(std::uint64_t(1), std::uint64_t(1'000'000'000)));
    command
        ->add_option("--until", arguments->until,
                     "For a time: taken back at the end of a day (2026-11-27, friday), at a moment, or after 7d or 12h")
        ->type_name("TIME");
    command->footer("Refused, with nothing written: a value that [MS-CER] does not allow (2), and a file that somebody "
                    "else changes\nmeanwhile (4). With --until or --until-reports the settings are taken back when "
                    "cerctl campaign or the "
                    "console runs\nafter that: whichever comes first.\n\n"
                    "Examples:\n"
                    "  cerctl set /srv/cer --policy Tracking=YES 'Crashes per bucket=10' --dry-run\n"
                    "  cerctl set /srv/cer --bucket 'winword.exe\\11.0.5510.0\\mso.dll\\11.0.5510.0\\0012a4f3' "
                    "Bucket=4711 --why 'ticket 815'\n"
                    "  cerctl set /srv/cer --filter 'app:winword is:full' 'Crashes per bucket=20' --unset MemoryDump\n"
                    "  cerctl set /srv/cer --filter app:winword MemoryDump=YES --until-reports 5 --until 14d\n");
    command->callback([arguments, &context] { runSet(*arguments, context); });
}
