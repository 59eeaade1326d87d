// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cerctl/output.h"
#include "app/cerctl/reportfile.h"
#include "core/protocol/localtime.h"
#include "ui/report/reporttext.h"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace {

void printMembers(const Context &context, const cer::ReportContent &content)
{
    std::vector<std::vector<std::string>> rows;
    rows.reserve(content.members.size());
    for (const cer::ReportMember &member : content.members)
        rows.push_back({context.name(member.name) + (member.isFolder ? "/" : ""),
                        member.isFolder ? std::string() : sizeText(member.bytes),
                        member.packed && !member.isFolder ? sizeText(*member.packed) : std::string(),
                        member.modified ? cer::isoText(*member.modified) : std::string(),
                        ReportText::refusal(member.refused).toStdString()});
    context.print(table({Words::tr("Member").toStdString(), '>' + Words::tr("Size").toStdString(),
                         '>' + Words::tr("Packed").toStdString(), Words::tr("Modified").toStdString(),
                         Words::tr("Refused").toStdString()},
                        rows));
    //: A format, as "Cabinet", and a size
    const QString summary = Words::tr("%n member(s). %1, %2.", nullptr, int(content.members.size()));
    context.print(
        summary.arg(ReportText::format(content.format), QString::fromStdString(sizeText(content.bytes))).toStdString()
        + '\n');
}

void runList(const std::string &file, Context &context)
{
    const auto report = openReportFile(context, file);
    if (!report)
        return;
    const cer::ReportContent &content = report->content;
    if (std::ranges::any_of(content.members, [](const auto &member) { return member.refused != cer::Refusal::None; }))
        context.exit = Findings;
    if (context.json) {
        Json members = Json::array();
        for (const cer::ReportMember &member : content.members)
            members.push_back(memberJson(context, member));
        context.printJson({{"members", std::move(members)}});
    } else {
        printMembers(context, content);
    }
    tellDamage(context, content);
}

} // namespace

void addReportList(CLI::App &app, Context &context)
{
    const auto file = std::make_shared<std::string>();
    CLI::App *command =
        app.add_subcommand("report-list", "Lists what is in a report: a cabinet, an archive or a file.");
    command->add_option("FILE", *file, "The report, of this machine or of a share")->required();
    command->footer(
        "FILE may also lie on a server: //server/cer/cabs/blue/d5je031w.cab or smb://…. What a report is, is seen by "
        "its "
        "content.\nA process of its own reads it, which can open no file and has no network. The exit status is 1 when "
        "members are refused,\nbecause of their names or of what they are; the others can be had.\n\n"
        "Examples:\n"
        "  cerctl report-list /tmp/report.cab\n"
        "  cerctl report-list /tmp/report.cab --json\n");
    command->callback([file, &context] { runList(*file, context); });
}
