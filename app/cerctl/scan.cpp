// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cerctl/bucketlist.h"
#include "app/cerctl/output.h"
#include "app/cerctl/sortkeys.h"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace {

struct ScanArguments {
    std::string share;
    BucketQuery query;
};

constexpr std::size_t mostFindings = 20; // of them people see the rest with --json
constexpr std::size_t responseWidth = 40;

std::string numberText(bool known, std::uint64_t number)
{
    return known ? std::to_string(number) : std::string("-");
}

std::string timeText(bool known, std::int64_t seconds)
{
    return known ? cer::isoText(seconds) : std::string("-");
}

std::vector<std::string> historyCells(const BucketList &list, std::uint32_t row)
{
    const cer::BucketHistory *history = cer::bucketHistory(*list.snapshot, list.history.get(), row);
    const bool known = history && history->hits > 0;
    const cer::BucketHistory shown = known ? *history : cer::BucketHistory();
    return {timeText(known, shown.firstHit), timeText(known, shown.lastHit), numberText(known, shown.machines),
            numberText(known, shown.users)};
}

std::vector<std::string> cellsOf(const Context &context, const BucketList &list, std::uint32_t row, bool history)
{
    const cer::ShareSnapshot &snapshot = *list.snapshot;
    const cer::Bucket &bucket = snapshot.buckets[row];
    const cer::StatusSummary *status = snapshot.status(row);
    const std::optional<std::uint64_t> limit = snapshot.limit(row);
    const bool counted = bucket.has(cer::Bucket::Counted);
    std::vector<std::string> cells{numberText(counted, bucket.hits),
                                   numberText(counted, bucket.cabs)
                                       + (limit ? "/" + std::to_string(*limit) : std::string()),
                                   std::to_string(bucket.reports), sizeText(bucket.reportBytes),
                                   timeText(bucket.lastActivity != 0, bucket.lastActivity)};
    if (history)
        std::ranges::copy(historyCells(list, row), std::back_inserter(cells));
    cells.push_back(status && status->bucketId ? std::to_string(*status->bucketId) : "-");
    cells.push_back(std::to_string(bucket.findings));
    cells.push_back(context.name(snapshot.subpath(row)));
    cells.push_back(shortened(context.text(status ? status->response : std::string()), responseWidth));
    return cells;
}

void printTable(Context &context, const BucketList &list, bool history)
{
    const auto heading = [](const QString &text) { return text.toStdString(); };
    std::vector<std::string> headings{heading(Words::tr(">Hits")), heading(Words::tr(">Cabs of")),
                                      heading(Words::tr(">Reports")), heading(Words::tr(">Size")),
                                      heading(Words::tr("Last activity"))};
    if (history) {
        for (const QString &text :
             {Words::tr("First hit"), Words::tr("Last hit"), Words::tr(">Machines"), Words::tr(">Users")})
            headings.push_back(text.toStdString());
    }
    for (const QString &text : {Words::tr(">Id"), Words::tr(">Problems"), Words::tr("Bucket"), Words::tr("Response")})
        headings.push_back(text.toStdString());
    std::vector<std::vector<std::string>> rows;
    rows.reserve(list.rows.size());
    for (const std::uint32_t row : list.rows)
        rows.push_back(cellsOf(context, list, row, history));
    context.print(table(headings, rows));
}

void printTotals(Context &context, const BucketList &list)
{
    const cer::ShareTotals &totals = list.totals;
    const QString text = Words::tr("%1 buckets (%2 shown), %3 hits, %4 cabs, %5 reports of %6, %7 problems")
                             .arg(totals.buckets)
                             .arg(list.rows.size())
                             .arg(totals.hits)
                             .arg(totals.cabs)
                             .arg(totals.reports)
                             .arg(QString::fromStdString(sizeText(totals.reportBytes)))
                             .arg(totals.findings);
    context.print("\n" + text.toStdString() + "\n");
}

void runScan(const ScanArguments &arguments, Context &context)
{
    const std::shared_ptr<cer::Store> store = context.open(arguments.share);
    const auto list = store ? loadBuckets(context, *store, arguments.query) : std::nullopt;
    if (!list)
        return;
    if (context.json) {
        context.printJson(bucketListJson(context, *list, arguments.query.history));
    } else {
        printTable(context, *list, arguments.query.history);
        printTotals(context, *list);
    }
    context.report(list->findings, list->snapshot->root, mostFindings);
}

} // namespace

void addScan(CLI::App &app, Context &context)
{
    const auto arguments = std::make_shared<ScanArguments>();
    CLI::App *command = app.add_subcommand("scan", "Lists the buckets of a share.");
    command->add_option("SHARE", arguments->share, "The root folder of the share")->required();
    addFilterOption(*command, arguments->query.filter);
    command->add_option("--sort", arguments->query.sort, "Sort by this, then by the next; most hits first without it")
        ->type_name("KEY[:desc]")
        ->delimiter(',')
        ->allow_extra_args(false);
    command->add_option("--limit", arguments->query.limit, "At most so many buckets")
        ->type_name("N")
        ->check(CLI::NonNegativeNumber);
    command->add_flag("--history", arguments->query.history, "Reads crash.log, too: first and last hit, machines, users");
    command->footer(
        "Sizes and counters are of all buckets that match; --limit only cuts the list. Last activity is the "
        "time of the newest\nfile by the server's clock, in UTC; hits have the time that clients logged.\n\n"
        "Examples:\n"
        "  cerctl scan /srv/cer --limit 20\n"
        "  cerctl scan /srv/cer --filter 'app:winword hits:>100' --history\n"
        "  cerctl scan /srv/cer --filter 'is:full none:response' --sort lastHit:desc,app --json\n");
    command->callback([arguments, &context] { runScan(*arguments, context); });
}
