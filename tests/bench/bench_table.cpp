// SPDX-License-Identifier: GPL-3.0-or-later
// Sorting and filtering a million buckets on one core, against what a plain sort of the row numbers needs.
#include "core/share/filter.h"
#include "core/share/history.h"
#include "core/share/order.h"
#include "core/store/memorystore.h"
#include "tests/bench/rounds.h"

#include <algorithm>
#include <format>
#include <iostream>
#include <numeric>
#include <random>

using namespace cer;

namespace {

constexpr std::size_t rowCount = 1'000'000;
constexpr double sortSeconds = 0.1;
constexpr double filterSeconds = 0.02;

/// Buckets as in a share of many applications: a few versions each, common modules, an offset of its own for each.
SnapshotPtr makeSnapshot()
{
    std::mt19937_64 random(1);
    const auto below = [&](std::size_t limit) { return std::size_t(random() % limit); };
    auto snapshot = std::make_shared<ShareSnapshot>();
    snapshot->buckets.reserve(rowCount);
    while (snapshot->buckets.size() < rowCount) {
        Bucket bucket;
        const std::size_t app = below(below(rowCount / 50) + 1);
        const std::string parts[] = {
            std::format("Application{}.exe", app), std::format("{}.{}.{}", app % 17, below(5), app),
            std::format("module{}.dll", below(below(300) + 1)), std::format("10.0.{}.{}", below(300), below(10)),
            std::format("{:08x}", std::uint32_t(random()))};
        std::ranges::transform(parts, bucket.parts.begin(),
                               [&](const std::string &part) { return snapshot->names.intern(part); });
        bucket.hits = 1 + 1'000'000 / (1 + below(rowCount));
        bucket.cabs = std::min<std::uint64_t>(bucket.hits, 5);
        bucket.flags = Bucket::Counted | Bucket::InCounts;
        bucket.reports = std::uint32_t(bucket.cabs);
        bucket.reportBytes = bucket.cabs * (64 + below(2000));
        bucket.lastActivity = 1'750'000'000 + std::int64_t(below(10'000'000));
        if (below(20) == 0) {
            bucket.status = std::uint32_t(snapshot->statuses.size());
            StatusSummary &status = snapshot->statuses.emplace_back();
            status.bucketId = snapshot->buckets.size() + 1;
            status.response = below(2) ? std::format("http://intra/kb/{}", below(500)) : std::string();
        }
        snapshot->buckets.push_back(bucket);
    }
    snapshot->index.rebuild(*snapshot, rowCount);
    return snapshot;
}

HistoryPtr makeHistory(const SnapshotPtr &snapshot)
{
    std::mt19937_64 random(2);
    std::string log;
    for (std::size_t row = 0; row < rowCount; ++row)
        log += logLine({localSeconds(2026, 1, 1) + LocalSeconds(random() % 7'000'000),
                        std::format("WS-{:05}", random() % 3000), std::format("user{}", random() % 3000),
                        snapshot->subpath(row)},
                       LogKind::Crash);
    MemoryStore store;
    store.addFile("crash.log", std::move(log));
    return *readShareHistory(store, snapshot, {}, {});
}

std::vector<std::uint32_t> allRows()
{
    std::vector<std::uint32_t> rows(rowCount);
    std::iota(rows.begin(), rows.end(), 0);
    return rows;
}

bool sorting(const SnapshotPtr &snapshot, const HistoryPtr &history)
{
    Rounds rounds("sort 1,000,000 rows", Rounds::Clock::Processor);
    rounds.add("std::stable_sort by hits, reading the buckets", rowCount / 1e6, "M rows", [&] {
        auto rows = allRows();
        std::ranges::stable_sort(rows, std::greater(), [&](std::uint32_t row) { return snapshot->buckets[row].hits; });
        keep(rows[0]);
    });
    using Rules = std::vector<SortRule>;
    const std::pair<const char *, Rules> orders[] = {
        {"hits, most first", Rules{{SortKey::Hits, true}}},
        {"application", Rules{{SortKey::App, false}}},
        {"version", Rules{{SortKey::AppVersion, false}}},
        {"offset", Rules{{SortKey::Offset, false}}},
        {"cabs (six values)", Rules{{SortKey::Cabs, true}}},
        {"last activity", Rules{{SortKey::LastActivity, true}}},
        {"last hit", Rules{{SortKey::LastHit, true}}},
        {"trend", Rules{{SortKey::Trend, true}}},
        {"response", Rules{{SortKey::Response, false}}},
        {"module, then hits, then last activity",
         Rules{{SortKey::Module, false}, {SortKey::Hits, true}, {SortKey::LastActivity, true}}},
    };
    const NameOrder order(*snapshot);
    rounds.add("work out the order of names and subpaths", rowCount / 1e6, "M rows",
               [&] { keep(NameOrder(*snapshot).subpathRank(0)); });
    for (const auto &[name, rules] : orders) {
        rounds.add(
            name, rowCount / 1e6, "M rows",
            [&, rules] {
                auto rows = allRows();
                sortRows(rows, *snapshot, history.get(), rules, {}, &order);
                keep(rows[0]);
            },
            Rounds::Goal{0, sortSeconds});
    }
    return rounds.print(5);
}

bool filtering(const SnapshotPtr &snapshot, const HistoryPtr &history)
{
    Rounds rounds("filter 1,000,000 rows", Rounds::Clock::Processor);
    rounds.add("add up the hits of all rows", rowCount / 1e6, "M rows", [&] {
        keep(std::accumulate(snapshot->buckets.begin(), snapshot->buckets.end(), std::uint64_t(0),
                             [](std::uint64_t sum, const Bucket &bucket) { return sum + bucket.hits; }));
    });
    for (const char *text :
         {"app:application1", "module7", "00ab", "hits:>100", "-hits:>100", "version:10.0.1 cabs:5", "is:blind",
          "limit:5 OR has:id", "response:kb/4", "none:status", "last:<30d", "machine:ws-0001", "machines:>1",
          "active:<100d", "app:application2 hits:>2 -is:full last:<90d"}) {
        const BucketFilter filter = BucketFilter::parse(text, localSeconds(2026, 3, 1));
        const std::size_t found = filter.rows(*snapshot, history.get()).size();
        rounds.add(
            std::format("{} ({} rows)", text, found), rowCount / 1e6, "M rows",
            [&, filter] { keep(filter.rows(*snapshot, history.get()).size()); }, Rounds::Goal{0, filterSeconds});
    }
    return rounds.print(5);
}

} // namespace

int main()
{
    const SnapshotPtr snapshot = makeSnapshot();
    const HistoryPtr history = makeHistory(snapshot);
    std::cout << std::format("{} buckets, {} names; a bucket takes {} bytes of the snapshot, {} of the history\n",
                             rowCount, snapshot->names.size(), snapshot->memory() / rowCount,
                             history->memory() / rowCount);
    bool reached = sorting(snapshot, history);
    reached &= filtering(snapshot, history);
    return reached ? 0 : 1;
}
