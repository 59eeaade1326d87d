// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cerctl/assignments.h"
#include "app/cerctl/bucketlist.h"
#include "app/cerctl/output.h"
#include "app/cerctl/settingkeys.h"
#include "core/protocol/sharepaths.h"
#include "core/protocol/signature.h"
#include "core/share/diff.h"
#include "core/share/saveall.h"
#include "ui/common/appsettings.h"
#include "ui/common/messages.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <iostream>

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

std::string diffOf(const Context &context, const cer::FileEdit &edit)
{
    return context.text(cer::unifiedDiff(edit.before.value_or(std::string()), *edit.after,
                                         edit.before ? "a/" + edit.file : "/dev/null", "b/" + edit.file));
}

void printDiffs(const Context &context, const std::vector<cer::FileEdit> &edits)
{
    for (const cer::FileEdit &edit : edits) {
        std::string diff = diffOf(context, edit);
        std::erase(diff, '\r');
        for (std::size_t start = 0; start < diff.size();) {
            const std::size_t end = std::min(diff.size(), diff.find('\n', start));
            const std::string line = harmless(std::string_view(diff).substr(start, end - start));
            const char *paint = line.starts_with('+') ? "\033[32m" : line.starts_with('-') ? "\033[31m" : "";
            context.print(context.colored(1) && *paint ? paint + line + "\033[0m\n" : line + "\n");
            start = end + 1;
        }
    }
    std::cout << std::flush;
}

void complainAboutConflict(Context &context, const std::string &file)
{
    context.fail({cer::ErrorKind::Conflict, file, {}});
    context.complain(Words::tr("Nothing was written. Look at the file and start the command again."));
}

bool save(Context &context, cer::Store &store, const std::vector<cer::FileEdit> &edits)
{
    cer::Journal journal(appsettings::journalFile());
    const cer::SaveAllOutcome outcome = cer::saveAll(store, journal, edits, context.stop);
    if (outcome.conflict)
        complainAboutConflict(context, outcome.conflict->file);
    if (outcome.error)
        context.fail(*outcome.error);
    for (const std::string &file : outcome.left)
        context.complain(
            Words::tr("\"%1\" is changed and could not be taken back. Its entry in the journal has what it "
                      "held before.")
                .arg(QString::fromStdString(context.name(file))));
    if (outcome.saved() && outcome.journalError) {
        context.fail(*outcome.journalError);
        context.complain(Words::tr("The share has the change, but the journal has not."));
    }
    return outcome.saved();
}

void printJson(const Context &context, const std::vector<cer::FileEdit> &edits)
{
    Json files = Json::array();
    for (const cer::FileEdit &edit : edits)
        files.push_back({{"file", context.name(edit.file)}, {"diff", diffOf(context, edit)}});
    context.printJson({{"changed", edits.size()}, {"files", std::move(files)}});
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
    printDiffs(context, edits);
    if (!arguments.dryRun && !save(context, *store, edits))
        return;
    if (context.json)
        return printJson(context, edits);
    const int changed = int(edits.size());
    const QString words = arguments.dryRun ? Words::tr("%n file(s) would change", nullptr, changed)
                                           : Words::tr("%n file(s) changed", nullptr, changed);
    context.print(words.toStdString() + "\n");
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
