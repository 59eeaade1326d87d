// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cerctl/assignments.h"
#include "app/cerctl/bucketlist.h"
#include "app/cerctl/edits.h"
#include "app/cerctl/settingkeys.h"
#include "core/protocol/sharepaths.h"
#include "core/protocol/signature.h"

#include <CLI/CLI.hpp>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct SetArguments {
    std::string share;
    ConfigTarget target;
    std::vector<std::string> assignments;
    std::vector<std::string> unset;
    bool dryRun = false;
    std::string why;
};

struct Target {
    std::string file;
    cer::DocumentKind kind;
};

std::optional<std::vector<Target>> matchingTargets(Context &context, cer::Store &store, const std::string &filter)
{
    const auto list = loadBuckets(context, store, {.filter = filter, .sort = {"subpath"}, .limit = {}});
    if (!list || !list->snapshot->complete)
        return {};
    std::vector<Target> targets;
    for (const std::uint32_t row : list->rows)
        targets.push_back({cer::statusFile(list->snapshot->subpath(row)), cer::DocumentKind::Status});
    return targets;
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

std::optional<std::vector<Target>> targetsOf(Context &context, cer::Store &store, const ConfigTarget &target)
{
    if (target.policy)
        return std::vector<Target>{{std::string(cer::policyFile), cer::DocumentKind::Policy}};
    if (target.filter)
        return matchingTargets(context, store, *target.filter);
    const std::string subpath = cer::normalizedSubpath(target.bucket.value_or(std::string()));
    if (!isPossible(context, store, subpath))
        return {};
    return std::vector<Target>{{cer::statusFile(subpath), cer::DocumentKind::Status}};
}

/// What is to be written to one file; nothing where it says so already. False after a complaint.
bool addEdit(Context &context, cer::Store &store, const Target &target, const std::vector<Assignment> &assignments,
             const std::string &why, std::vector<cer::FileEdit> &edits)
{
    const std::optional<ConfigFile> config = readConfig(context, store, target.file, target.kind);
    if (!config)
        return false;
    cer::ConfigDocument document = config->document.value_or(cer::ConfigDocument(target.kind));
    const std::string before = document.bytes();
    if (!change(context, document, assignments, target.file))
        return false;
    if (const std::string after = document.bytes(); after != before)
        edits.push_back({target.file, config->document ? std::optional(before) : std::nullopt, after, why});
    return true;
}

void runSet(const SetArguments &arguments, Context &context)
{
    const auto assignments = readAssignments(context, arguments.assignments, arguments.unset);
    const auto kind = arguments.target.policy ? cer::DocumentKind::Policy : cer::DocumentKind::Status;
    if (!assignments || !areValid(context, *assignments, kind))
        return;
    const std::shared_ptr<cer::Store> store = context.open(arguments.share);
    const auto targets = store ? targetsOf(context, *store, arguments.target) : std::nullopt;
    if (!targets)
        return;
    std::vector<cer::FileEdit> edits;
    for (const Target &target : *targets) {
        if (context.stop.stop_requested() || !addEdit(context, *store, target, *assignments, arguments.why, edits))
            return;
    }
    carryOut(context, *store, edits, arguments.dryRun);
}

} // namespace

void addSet(CLI::App &app, Context &context)
{
    const auto arguments = std::make_shared<SetArguments>();
    CLI::App *command = app.add_subcommand("set", "Edits policy.txt or status.txt files, all of them or none.");
    command->add_option("SHARE", arguments->share, "The root folder of the share")->required();
    command->add_option("SETTING", arguments->assignments, "What to write; case and blanks of KEY do not matter");
    command->add_option("--unset", arguments->unset, "Removes every line with this key; may be repeated")
        ->type_name("KEY")
        ->allow_extra_args(false);
    addTargetOptions(*command, arguments->target, true);
    command->add_flag("--dry-run", arguments->dryRun, "Prints the difference and writes nothing");
    command->add_option("--why", arguments->why, "The reason, for the journal")->type_name("TEXT");
    command->footer(
        "Refused, with nothing written: a value that [MS-CER] does not allow (2), and a file that somebody "
        "else changes\nmeanwhile (4).\n\n"
        "Examples:\n"
        "  cerctl set /srv/cer --policy Tracking=YES 'Crashes per bucket=10' --dry-run\n"
        "  cerctl set /srv/cer --bucket 'winword.exe\\11.0.5510.0\\mso.dll\\11.0.5510.0\\0012a4f3' "
        "Bucket=4711 --why 'ticket 815'\n"
        "  cerctl set /srv/cer --filter 'app:winword is:full' 'Crashes per bucket=20' --unset MemoryDump\n");
    command->callback([arguments, &context] { runSet(*arguments, context); });
}
