// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/sample.h"
#include "app/cerctl/context.h"

#include <CLI/CLI.hpp>

#include <chrono>
#include <cstdio>
#include <format>

namespace {

struct SampleArguments {
    std::string folder;
    cer::SampleOptions options;
    std::string now;
};

/// The newest hits are of yesterday by this clock, so that a share made twice a day is the same.
cer::LocalSeconds startOfToday()
{
    const auto now = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
    return std::chrono::duration_cast<std::chrono::seconds>(now.time_since_epoch()).count();
}

bool readDay(const std::string &text, cer::LocalSeconds &time)
{
    int year = 0, month = 0, day = 0;
    char rest = 0;
    if (std::sscanf(text.c_str(), "%4d-%2d-%2d%c", &year, &month, &day, &rest) != 3)
        return false;
    const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(unsigned(month)),
                                           std::chrono::day(unsigned(day))};
    if (!date.ok())
        return false;
    time = cer::localSeconds(year, month, day);
    return true;
}

void runSample(const SampleArguments &arguments, Context &context)
{
    cer::SampleOptions options = arguments.options;
    options.now = startOfToday();
    if (!arguments.now.empty() && !readDay(arguments.now, options.now)) {
        return context.misuse(Words::tr("--now must be a day, such as 2026-04-01."));
    }
    const auto summary = cer::writeSample(arguments.folder, options, context.stop, [&](const cer::SampleSummary &so) {
        context.progress(std::format("{} of {} buckets, {} reports", so.buckets, options.buckets, so.reports));
    });
    context.clearProgress();
    if (!summary)
        return context.fail(summary.error());
    context.print(std::format("A sample share of {} buckets, {} hits and {} reports is in {}\n", summary->buckets,
                              summary->hits, summary->reports, arguments.folder));
    if (context.json)
        context.printJson(Json{{"folder", arguments.folder},
                               {"buckets", summary->buckets},
                               {"hits", summary->hits},
                               {"reports", summary->reports},
                               {"files", summary->files}});
}

} // namespace

void addSample(CLI::App &app, Context &context)
{
    const auto arguments = std::make_shared<SampleArguments>();
    CLI::App *command = app.add_subcommand("sample", "Writes a realistic share for trying things out.");
    command->add_option("DIR", arguments->folder, "The folder: empty, or not there yet")->required();
    command->add_option("--buckets", arguments->options.buckets, "How many buckets")
        ->capture_default_str()
        ->check(CLI::Range(20, 1'000'000));
    command->add_option("--hits", arguments->options.hits, "How many hits")
        ->capture_default_str()
        ->check(CLI::Range(40, 100'000'000));
    command->add_option("--seed", arguments->options.seed, "Another number draws another share")->capture_default_str();
    command->add_option("--now", arguments->now, "The day after the newest hits, instead of today");
    command->footer(
        "Examples:\n  cerctl sample /tmp/share\n  cerctl sample /tmp/share --buckets 200 --hits 10000 --seed 7\n");
    command->callback([arguments, &context] { runSample(*arguments, context); });
}
