// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cerctl/edits.h"
#include "app/cerctl/output.h"
#include "core/share/audit.h"
#include "core/share/repairs.h"
#include "ui/common/messages.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <format>
#include <ranges>
#include <set>

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t mostOfOneKind = 20; // of them people see the rest with --json

struct CheckArguments {
    std::string share;
    bool repair = false, dryRun = false;
    std::string why;
};

cer::AuditPtr audit(Context &context, const std::shared_ptr<cer::Store> &store)
{
    cer::AuditOptions options;
    options.openRoot = context.opener();
    const auto audited = cer::auditShare(store, options, context.stop, [&](const cer::AuditProgress &progress) {
        const auto &[scan, log, compared, toCompare] = progress;
        context.progress(toCompare > 0       ? std::format("{} of {} buckets compared", compared, toCompare)
                         : log.bytesRead > 0 ? std::format("crash.log: {} of {} bytes", log.bytesRead, log.bytesTotal)
                                             : std::format("{} folders, {} files, {} buckets, {} findings",
                                                           scan.folders, scan.files, scan.buckets, scan.findings));
    });
    context.clearProgress();
    if (audited)
        return *audited;
    context.fail(audited.error());
    return nullptr;
}

/// The findings of one code, which follow each other.
using Group = std::span<const cer::Finding>;

std::vector<Group> groupsOf(const cer::Findings &findings)
{
    std::vector<Group> groups;
    for (const auto &group :
         std::views::chunk_by(findings, [](const auto &a, const auto &b) { return a.code == b.code; }))
        groups.emplace_back(group);
    return groups;
}

void printGroup(const Context &context, const Group &group, const std::string &share)
{
    const cer::FindingInfo &info = cer::findingInfo(group.front().code);
    static constexpr std::array paint{"\033[36m", "\033[33m", "\033[31m"};
    const std::string severity = Messages::severityText(info.severity).toStdString();
    const bool colored = context.colored(1);
    context.print(std::format("{}{}{}: {} [{}, {}] ({})\n", colored ? paint.at(std::size_t(info.severity)) : "",
                              severity, colored ? "\033[0m" : "", Messages::kindText(info.code).toStdString(),
                              info.name, info.section, group.size()));
    for (const cer::Finding &finding : group.first(std::min(group.size(), mostOfOneKind))) {
        std::string place = Messages::placeOf(finding.where).toStdString();
        if (place.empty())
            place = share;
        context.print("  " + harmless(place + ": " + Messages::textFor(finding).toStdString()) + "\n");
    }
    if (group.size() > mostOfOneKind)
        context.print(
            "  " + Words::tr("… and %n more; --json lists all.", nullptr, int(group.size() - mostOfOneKind)).toStdString()
            + "\n");
    context.print("\n");
}

void printSummary(const Context &context, const cer::Audit &audit, bool offerRepairs)
{
    std::array<int, 3> bySeverity{};
    int repairs = 0;
    for (const cer::Finding &finding : audit.findings) {
        ++bySeverity.at(std::size_t(cer::findingInfo(finding.code).severity));
        repairs += cer::canBeRepaired(finding);
    }
    const QString summary =
        Words::tr("%1, %2 and %3 in %4.")
            .arg(Words::tr("%n error(s)", nullptr, bySeverity[2]), Words::tr("%n warning(s)", nullptr, bySeverity[1]),
                 Words::tr("%n note(s)", nullptr, bySeverity[0]), Words::tr("%n bucket(s)", nullptr, int(audit.buckets)));
    context.print(summary.toStdString() + "\n");
    if (audit.found > audit.findings.size())
        context.print(Words::tr("%n more were found and not kept. Repair these first.", nullptr,
                                int(audit.found - audit.findings.size()))
                          .toStdString()
                      + "\n");
    if (repairs > 0 && offerRepairs)
        context.print(Words::tr("%n of them can be repaired: --repair does it, --dry-run shows what would change.",
                                nullptr, repairs)
                          .toStdString()
                      + "\n");
}

Json repairedJson(const Context &context, const std::vector<cer::FileEdit> &edits)
{
    Json files = Json::array();
    for (const cer::FileEdit &edit : edits)
        files.push_back({{"file", context.name(edit.file)}, {"diff", diffOf(context, edit)}});
    return files;
}

/// The edits that were made, or would be; none after a complaint.
std::vector<cer::FileEdit> repair(Context &context, cer::Store &store, const cer::Audit &audit,
                                  const CheckArguments &arguments)
{
    auto edits = cer::repairEdits(store, audit.findings, arguments.why, context.stop);
    if (!edits) {
        context.fail(edits.error());
        return {};
    }
    for (const cer::FileEdit &edit : *edits)
        printDiff(context, edit);
    if (!arguments.dryRun && !edits->empty() && !saveEdits(context, store, *edits))
        return {};
    return std::move(*edits);
}

void printRepaired(const Context &context, const std::vector<cer::FileEdit> &edits, bool dryRun)
{
    std::set<std::string> files;
    for (const cer::FileEdit &edit : edits)
        files.insert(edit.file);
    const int changed = int(files.size());
    context.print((dryRun ? Words::tr("%n file(s) would change", nullptr, changed)
                          : Words::tr("%n file(s) changed", nullptr, changed))
                      .toStdString()
                  + "\n");
}

void runCheck(const CheckArguments &arguments, Context &context)
{
    const std::shared_ptr<cer::Store> store = context.open(arguments.share);
    const cer::AuditPtr audited = store ? audit(context, store) : nullptr;
    if (!audited)
        return;
    for (const Group &group : groupsOf(audited->findings))
        printGroup(context, group, context.name(audited->root));
    const bool repairs = arguments.repair || arguments.dryRun;
    std::vector<cer::FileEdit> edits;
    if (repairs)
        edits = repair(context, *store, *audited, arguments);
    const bool saved = !edits.empty() && !arguments.dryRun;
    const cer::AuditPtr left = saved ? audit(context, store) : audited; // clients may be at work
    if (repairs && (saved || arguments.dryRun || context.exit == Done))
        printRepaired(context, edits, arguments.dryRun);
    printSummary(context, *audited, !repairs);
    if (context.json)
        context.printJson({{"findings", findingsJson(audited->findings)}, {"repaired", repairedJson(context, edits)}});
    if (!left || left->found > 0)
        context.exit = std::max<int>(context.exit, Findings);
}

} // namespace

void addCheck(CLI::App &app, Context &context)
{
    const auto arguments = std::make_shared<CheckArguments>();
    CLI::App *command =
        app.add_subcommand("check", "Looks at the whole share for what is wrong or notable, and repairs it.");
    command->add_option("SHARE", arguments->share, "The root folder of the share")->required();
    command->add_flag("--repair", arguments->repair, "Mends what can be mended, all of it or nothing");
    command->add_flag("--dry-run", arguments->dryRun,
                      "Prints the difference that --repair would make and writes nothing");
    command->add_option("--why", arguments->why, "The reason for a repair, for the journal")->type_name("TEXT");
    command->footer("Reads every file of the share but the reports, and of them the beginning. Repaired are lines of "
                    "policy.txt and "
                    "status.txt\nthat clients ignore, damaged count.txt files, and counters that lost an update; "
                    "cerctl undo takes it "
                    "back. A file that\na client changes meanwhile is not touched, and then nothing is (4).\n"
                    "With --repair the exit status is 0 when nothing is left to complain about.\n\n"
                    "Examples:\n"
                    "  cerctl check /srv/cer\n"
                    "  cerctl check /srv/cer --repair --dry-run\n"
                    "  cerctl check /srv/cer --repair --why 'ticket 815' --json\n");
    command->callback([arguments, &context] { runCheck(*arguments, context); });
}
