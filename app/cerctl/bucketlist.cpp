// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cerctl/bucketlist.h"

#include "app/cerctl/period.h"
#include "app/cerctl/sortkeys.h"
#include "core/share/rownotes.h"
#include "ui/common/appsettings.h"
#include "ui/common/messages.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <format>

using namespace Qt::StringLiterals;

namespace {

std::optional<std::vector<cer::SortRule>> sortRules(Context &context, const std::vector<std::string> &texts)
{
    if (texts.empty())
        return std::vector<cer::SortRule>{{cer::SortKey::Hits, true}};
    std::vector<cer::SortRule> rules;
    for (const std::string &text : texts) {
        const std::optional<cer::SortRule> rule = sortRule(text);
        if (!rule) {
            QStringList names;
            for (const std::string &name : sortKeyNames())
                names << QString::fromStdString(name);
            context.misuse(Words::tr("\"%1\" is no key to sort by. Keys are %2; \":desc\" behind one turns the order.")
                               .arg(QString::fromStdString(text), names.join(u", "_s)));
            return {};
        }
        rules.push_back(*rule);
    }
    return rules;
}

/// Those of the matching buckets; what concerns the whole share has no bucket.
cer::Findings findingsOf(const cer::ShareSnapshot &snapshot, const std::vector<std::uint32_t> &rows)
{
    std::vector<bool> matching(snapshot.buckets.size());
    for (const std::uint32_t row : rows)
        matching[row] = true;
    cer::Findings findings;
    for (std::size_t i = 0; i < snapshot.findings.size(); ++i) {
        const std::uint32_t row = snapshot.findingBuckets[i];
        if (row < matching.size() && matching[row])
            findings.push_back(snapshot.findings[i]);
    }
    return findings;
}

cer::ShareTotals totalsOf(const cer::ShareSnapshot &snapshot, const std::vector<std::uint32_t> &rows)
{
    cer::ShareTotals totals{.buckets = rows.size()};
    for (const std::uint32_t row : rows) {
        const cer::Bucket &bucket = snapshot.buckets[row];
        totals.hits += bucket.hits;
        totals.cabs += bucket.cabs;
        totals.reports += bucket.reports;
        totals.reportBytes += bucket.reportBytes;
    }
    return totals;
}

Json totalsJson(const cer::ShareTotals &totals)
{
    return {{"buckets", totals.buckets},
            {"hits", totals.hits},
            {"cabs", totals.cabs},
            {"reports", totals.reports},
            {"reportBytes", totals.reportBytes},
            {"findings", totals.findings}};
}

void addHistory(Json &bucket, const cer::BucketHistory *history)
{
    const bool known = history && history->hits > 0;
    bucket["firstHit"] = timeJson(known, known ? history->firstHit : 0);
    bucket["lastHit"] = timeJson(known, known ? history->lastHit : 0);
    bucket["machines"] = orNull(known, known ? history->machines : 0);
    bucket["users"] = orNull(known, known ? history->users : 0);
}

} // namespace

void addFilterOption(CLI::App &command, std::string &filter)
{
    command.add_option("--filter", filter, "Only buckets that match, as the search line of the console says it")
        ->type_name("EXPR");
}

std::optional<cer::BucketFilter> parseFilter(Context &context, const std::string &text)
{
    cer::BucketFilter filter = cer::BucketFilter::parse(text, localNow());
    if (filter.faults().empty())
        return filter;
    const cer::FilterFault &fault = filter.faults().front();
    const QString marked = QString::fromStdString(text.substr(0, fault.offset)) + u"»"_s
                           + QString::fromStdString(text.substr(fault.offset, fault.length)) + u"«"_s
                           + QString::fromStdString(text.substr(fault.offset + fault.length));
    //: A filter with the wrong place marked, and what is wrong with it
    context.misuse(Words::tr("--filter %1: %2").arg(marked, Messages::textFor(fault)));
    return {};
}

cer::SnapshotPtr scan(Context &context, cer::Store &store, const cer::ScanOptions &options, cer::SnapshotPtr *last)
{
    const auto scanned = cer::scanShare(store, options, context.stop, [&](const cer::ScanUpdate &update) {
        if (last && update.snapshot)
            *last = update.snapshot;
        const cer::ScanNumbers &numbers = update.numbers;
        context.progress(std::format("{} folders, {} buckets, {} hits, {} findings", numbers.folders, numbers.buckets,
                                     numbers.hits, numbers.findings));
    });
    context.clearProgress();
    if (scanned)
        return *scanned;
    context.fail(scanned.error());
    return nullptr;
}

cer::HistoryPtr readHistory(Context &context, cer::Store &store, const cer::SnapshotPtr &snapshot)
{
    const auto history = cer::readShareHistory(store, snapshot, context.stop, [&](const cer::ReadProgress &progress) {
        context.progress(std::format("crash.log: {} lines, {} of {} bytes", progress.lines, progress.bytesRead,
                                     progress.bytesTotal));
    });
    context.clearProgress();
    if (history)
        return *history;
    context.fail(history.error());
    return nullptr;
}

std::optional<BucketList> loadBuckets(Context &context, cer::Store &store, const BucketQuery &query)
{
    const std::optional<cer::BucketFilter> filter = parseFilter(context, query.filter);
    const std::optional<std::vector<cer::SortRule>> rules = sortRules(context, query.sort);
    if (!filter || !rules)
        return {};
    BucketList list;
    cer::SnapshotPtr last;
    list.snapshot = scan(context, store, {}, &last);
    if (!list.snapshot && (!last || context.exit == Cancelled))
        return {};
    const bool complete = list.snapshot != nullptr;
    list.snapshot = complete ? list.snapshot : last;
    const bool sortsByHistory = std::ranges::any_of(*rules, needsHistory, &cer::SortRule::key);
    if (complete && (query.history || filter->needsHistory() || sortsByHistory)) {
        list.history = readHistory(context, store, list.snapshot);
        if (!list.history)
            return {};
    }
    std::optional<cer::RowNotes> notes;
    if (filter->needsNotes() || std::ranges::any_of(*rules, needsNotes, &cer::SortRule::key)) {
        const auto all = cer::Notes(appsettings::notesFile(), store.displayRoot()).all();
        if (!all) {
            context.fail(all.error());
            return {};
        }
        notes.emplace(*list.snapshot, *all);
    }
    list.rows = filter->rows(*list.snapshot, list.history.get(), context.stop, notes ? &*notes : nullptr);
    list.totals = totalsOf(*list.snapshot, list.rows);
    list.findings = filter->matchesAll() ? list.snapshot->findings : findingsOf(*list.snapshot, list.rows);
    list.totals.findings = list.findings.size();
    cer::sortRows(list.rows, *list.snapshot, list.history.get(), *rules, context.stop, nullptr,
                  notes ? &*notes : nullptr);
    list.rows.resize(std::size_t(std::min<std::uint64_t>(list.rows.size(), query.limit.value_or(list.rows.size()))));
    return list;
}

Json bucketJson(const Context &context, const cer::ShareSnapshot &snapshot, std::size_t row, bool withHistory,
                const cer::ShareHistory *history)
{
    const cer::Bucket &bucket = snapshot.buckets[row];
    const cer::StatusSummary *status = snapshot.status(row);
    const std::optional<std::uint64_t> limit = snapshot.limit(row);
    const bool counted = bucket.has(cer::Bucket::Counted);
    const auto part = [&](cer::Part which) { return context.name(snapshot.part(row, which)); };
    Json json{{"subpath", context.name(snapshot.subpath(row))},
              {"kind", kindName(bucket.kind)},
              {"app", part(cer::Part::App)},
              {"appVersion", part(cer::Part::AppVersion)},
              {"module", part(cer::Part::Module)},
              {"moduleVersion", part(cer::Part::ModuleVersion)},
              {"offset", part(cer::Part::Offset)},
              {"hits", orNull(counted, bucket.hits)},
              {"cabs", orNull(counted, bucket.cabs)},
              {"limit", orNull(limit.has_value(), limit.value_or(0))},
              {"reports", bucket.reports},
              {"reportBytes", bucket.reportBytes},
              {"bucketId", orNull(status && status->bucketId, status ? status->bucketId.value_or(0) : 0)},
              {"response", status && !status->response.empty() ? Json(context.text(status->response)) : Json()},
              {"hasStatus", status != nullptr},
              {"lastActivity", timeJson(bucket.lastActivity != 0, bucket.lastActivity)}};
    if (withHistory)
        addHistory(json, cer::bucketHistory(snapshot, history, row));
    json["findings"] = bucket.findings;
    return json;
}

Json bucketListJson(const Context &context, const BucketList &list, bool history)
{
    Json buckets = Json::array();
    for (const std::uint32_t row : list.rows)
        buckets.push_back(bucketJson(context, *list.snapshot, row, history, list.history.get()));
    return {{"share", context.name(list.snapshot->root)},
            {"complete", list.snapshot->complete},
            {"totals", totalsJson(list.totals)},
            {"buckets", std::move(buckets)},
            {"findings", findingsJson(list.findings)}};
}

const char *kindName(cer::BucketKind kind)
{
    static constexpr std::array names{"application", "kernel", "shutdown", "other"};
    return names.at(std::size_t(kind));
}
