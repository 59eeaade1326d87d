// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cerctl/bucketlist.h"
#include "app/cerctl/configlist.h"
#include "app/cerctl/output.h"
#include "core/protocol/names.h"
#include "core/protocol/sharepaths.h"
#include "core/share/hits.h"
#include "core/share/onebucket.h"
#include "core/share/reportfiles.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <tuple>

namespace {

constexpr std::size_t mostShown = 20; // reports and hits, for people

struct ShowArguments {
    std::string share, bucket;
};

cer::Findings findingsOf(const cer::ShareSnapshot &snapshot, std::size_t row)
{
    cer::Findings findings;
    for (std::size_t i = 0; i < snapshot.findings.size(); ++i) {
        if (snapshot.findingBuckets[i] == row)
            findings.push_back(snapshot.findings[i]);
    }
    return findings;
}

Json reportsJson(const Context &context, const std::vector<cer::ReportFile> &reports)
{
    Json list = Json::array();
    for (const cer::ReportFile &report : reports)
        list.push_back({{"name", context.name(report.name)},
                        {"bytes", report.bytes},
                        {"modified", timeJson(report.modified != 0, report.modified)}});
    return list;
}

std::string known(const Json &value)
{
    return value.is_null() ? std::string("-") : value.is_string() ? value.get<std::string>() : value.dump();
}

void printFacts(const Context &context, const Json &bucket)
{
    const std::pair<QString, const char *> rows[] = {
        {Words::tr("Bucket"), "subpath"},    {Words::tr("Kind"), "kind"},
        {Words::tr("Hits"), "hits"},         {Words::tr("Cabs gathered"), "cabs"},
        {Words::tr("Limit"), "limit"},       {Words::tr("Reports"), "reports"},
        {Words::tr("Bytes"), "reportBytes"}, {Words::tr("Bucket id"), "bucketId"},
        {Words::tr("Response"), "response"}, {Words::tr("Last activity"), "lastActivity"}};
    std::size_t width = 0;
    for (const auto &[label, member] : rows)
        width = std::max(width, widthOf(label.toStdString()));
    for (const auto &[label, member] : rows)
        context.print(padded(label.toStdString(), width) + "  " + harmless(known(bucket[member])) + "\n");
}

void printReports(const Context &context, const std::vector<cer::ReportFile> &reports)
{
    if (reports.empty())
        return;
    std::vector<std::vector<std::string>> rows;
    for (const cer::ReportFile &report : reports) {
        if (rows.size() < mostShown)
            rows.push_back({context.name(report.name), sizeText(report.bytes), cer::isoText(report.modified)});
    }
    context.print("\n"
                  + table({Words::tr("Report").toStdString(), Words::tr(">Size").toStdString(),
                           Words::tr("Modified").toStdString()},
                          rows));
    if (reports.size() > mostShown)
        context.print(Words::tr("… and %n more", nullptr, int(reports.size() - mostShown)).toStdString() + "\n");
}

/// The newest hits of hits.log; a log that cannot be read is a finding already.
std::vector<std::vector<std::string>> newestHits(Context &context, cer::Store &store, const std::string &subpath)
{
    std::vector<std::vector<std::string>> rows;
    std::stop_source enough;
    const std::stop_callback pass(context.stop, [&] { enough.request_stop(); });
    std::ignore = cer::readHits(store, subpath, enough.get_token(),
                                [&](const cer::HitsBlockPtr &block, const cer::ReadProgress &) {
                                    for (std::size_t i = block->columns.size(); i > 0 && rows.size() < mostShown; --i) {
                                        const cer::Hit hit = cer::hitAt(*block, i - 1);
                                        rows.push_back({cer::isoText(hit.time), context.name(hit.machine),
                                                        context.name(hit.user), context.name(hit.info)});
                                    }
                                    if (rows.size() >= mostShown)
                                        enough.request_stop();
                                });
    return rows;
}

void printHits(Context &context, cer::Store &store, const std::string &subpath)
{
    const auto rows = newestHits(context, store, subpath);
    if (!rows.empty())
        context.print("\n"
                      + table({Words::tr("Newest hits").toStdString(), Words::tr("Machine").toStdString(),
                               Words::tr("User").toStdString(), Words::tr("Report").toStdString()},
                              rows));
}

void printSettings(const Context &context, const std::vector<ConfigLine> &settings)
{
    std::vector<std::vector<std::string>> rows;
    rows.reserve(settings.size());
    for (const ConfigLine &setting : settings)
        rows.push_back({std::to_string(setting.line),
                        setting.honoured ? Words::tr("yes").toStdString() : Words::tr("no").toStdString(),
                        context.text(setting.key), context.text(setting.value.value_or(std::string()))});
    if (!rows.empty())
        context.print("\n"
                      + table({Words::tr(">Line").toStdString(), Words::tr("Honoured").toStdString(),
                               Words::tr("Setting").toStdString(), Words::tr("Value").toStdString()},
                              rows));
}

Json settingsJson(const Context &context, const std::vector<ConfigLine> &settings)
{
    Json list = Json::array();
    for (const ConfigLine &setting : settings)
        list.push_back({{"key", context.text(setting.key)},
                        {"value", setting.value ? Json(context.text(*setting.value)) : Json()},
                        {"line", setting.line},
                        {"honoured", setting.honoured}});
    return list;
}

void runShow(const ShowArguments &arguments, Context &context)
{
    const std::shared_ptr<cer::Store> store = context.open(arguments.share);
    if (!store)
        return;
    const auto scanned = cer::scanBucket(*store, arguments.bucket, {}, context.stop);
    if (!scanned)
        return context.fail(scanned.error());
    const cer::ShareSnapshot &snapshot = **scanned;
    const std::optional<std::size_t> row = snapshot.find(cer::normalizedSubpath(arguments.bucket));
    if (!row)
        return context.fail({cer::ErrorKind::NotFound, arguments.bucket, {}});
    const std::string subpath = snapshot.subpath(*row);
    const Json bucket = bucketJson(context, snapshot, *row, false);
    const cer::StatusSummary *status = snapshot.status(*row);
    const std::vector<ConfigLine> settings = status ? configLines(status->document) : std::vector<ConfigLine>();
    const std::vector<cer::ReportFile> reports =
        cer::reportFiles(*store, subpath).value_or(std::vector<cer::ReportFile>());
    const cer::Findings findings = findingsOf(snapshot, *row);
    if (context.json) {
        context.printJson({{"bucket", bucket},
                           {"status", settingsJson(context, settings)},
                           {"reports", reportsJson(context, reports)},
                           {"findings", findingsJson(findings)}});
    } else if (context.wantsText()) {
        printFacts(context, bucket);
        printSettings(context, settings);
        printReports(context, reports);
        printHits(context, *store, subpath);
    }
    context.report(findings);
}

} // namespace

void addShow(CLI::App &app, Context &context)
{
    const auto arguments = std::make_shared<ShowArguments>();
    CLI::App *command =
        app.add_subcommand("show", "Shows one bucket with its settings, reports, newest hits and problems.");
    command->add_option("SHARE", arguments->share, "The root folder of the share")->required();
    command->add_option("BUCKET", arguments->bucket, "The subpath of the bucket, with \\ or /")->required();
    command->footer("Only the files of this bucket and policy.txt are read. Times of files are those of the server, in "
                    "UTC.\n\n"
                    "Examples:\n"
                    "  cerctl show /srv/cer 'winword.exe\\11.0.5510.0\\mso.dll\\11.0.5510.0\\0012a4f3'\n"
                    "  cerctl show /srv/cer blue --json\n");
    command->callback([arguments, &context] { runShow(*arguments, context); });
}
