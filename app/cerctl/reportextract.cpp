// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cerctl/output.h"
#include "app/cerctl/reportfile.h"
#include "core/report/extract.h"
#include "ui/report/reporttext.h"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace {

struct ExtractArguments {
    std::string file;
    std::string folder;
    std::vector<std::string> members;
    bool replace = false;
};

Json extractedJson(const Context &context, const cer::ReportContent &content, const cer::Extracted &one)
{
    return {{"name", context.name(content.members[one.member].name)},
            {"path", one.path.empty() ? Json() : Json(context.name(one.path))},
            {"refused", refusalJson(one.refused)},
            {"error", one.error ? Json(ReportText::textFor(*one.error).toStdString()) : Json()}};
}

/// Complaints about what was not written; how much was.
std::size_t tell(Context &context, const cer::ReportContent &content, const std::vector<cer::Extracted> &all)
{
    std::size_t written = 0;
    for (const cer::Extracted &one : all) {
        const std::string name = harmless(context.name(content.members[one.member].name));
        written += one.path.empty() ? 0 : 1;
        if (one.error)
            failReport(context, *one.error);
        if (one.refused == cer::Refusal::None)
            continue;
        //: The name of a member of a report, and a sentence
        const QString sentence = Words::tr("\"%1\" is refused. %2");
        context.complain(sentence.arg(QString::fromStdString(name), ReportText::refusal(one.refused)));
        context.exit = std::max<int>(context.exit, Findings);
    }
    return written;
}

void runExtract(const ExtractArguments &arguments, Context &context)
{
    const auto report = openReportFile(context, arguments.file);
    const auto members = report ? membersNamed(context, report->content, arguments.members) : std::nullopt;
    if (!members)
        return;
    const auto progress = [&](std::uint64_t bytes) {
        context.progress(Words::tr("%1 written").arg(QString::fromStdString(sizeText(bytes))).toStdString());
    };
    const auto done =
        cer::extractReport(*report->reader, report->content, *members, arguments.folder,
                           arguments.replace ? cer::IfExists::Replace : cer::IfExists::Keep, progress, context.stop);
    if (!done)
        return failReport(context, done.error());
    tellDamage(context, report->content);
    const std::size_t written = tell(context, report->content, *done);
    Json all = Json::array();
    for (const cer::Extracted &one : *done)
        all.push_back(extractedJson(context, report->content, one));
    if (context.json)
        context.printJson({{"extracted", std::move(all)}});
    else
        context.print(Words::tr("%n member(s) written", nullptr, int(written)).toStdString() + '\n');
}

} // namespace

void addReportExtract(CLI::App &app, Context &context)
{
    const auto arguments = std::make_shared<ExtractArguments>();
    CLI::App *command = app.add_subcommand("report-extract", "Writes what is in a report into a folder.");
    command->add_option("FILE", arguments->file, "The report, of this machine or of a share")->required();
    command->add_option("DIR", arguments->folder, "The folder, made when missing; nothing is written outside of it")
        ->required();
    command->add_option("MEMBER", arguments->members, "Only these members");
    command->add_flag("--replace", arguments->replace, "Replace files that are there");
    command->footer(
        "Links that lie in the folder are not followed, and files that are there stay unless --replace is "
        "given. Files are for\nthis user alone: reports hold what was in the memory of programs. The exit status is 1 "
        "when members are refused,\n4 when files were there.\n\n"
        "Examples:\n"
        "  cerctl report-extract /tmp/report.cab /tmp/report\n"
        "  cerctl report-extract /tmp/report.cab /tmp/report memory.dmp --replace\n");
    command->callback([arguments, &context] { runExtract(*arguments, context); });
}
