// SPDX-License-Identifier: GPL-3.0-or-later
// What it costs to follow a share: 88 new hits in 62 buckets, beside reading all of it again.
#include "core/protocol/count.h"
#include "core/protocol/logline.h"
#include "core/protocol/sharepaths.h"
#include "core/share/refresh.h"
#include "core/share/scan.h"
#include "core/store/localstore.h"
#include "tests/bench/contest.h"
#include "tests/bench/syntheticshare.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <format>
#include <iostream>

using namespace cer;

namespace {

constexpr int rounds = 7;
constexpr std::size_t hitCount = 88, bucketCount = 62;

[[noreturn]] void fail(const char *what)
{
    std::cerr << what << '\n';
    std::exit(1);
}

template <typename Work>
double secondsOf(const Work &work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

ShareState scanned(Store &store)
{
    auto snapshot = scanShare(store, {}, {}, {});
    if (!snapshot)
        fail("the share cannot be scanned");
    auto history = readShareHistory(store, *snapshot, {}, {});
    if (!history)
        fail("crash.log cannot be read");
    return {*snapshot, *history};
}

/// As clients do, each time in other buckets.
void hit(Store &store, const ShareSnapshot &snapshot, int round)
{
    for (std::size_t i = 0; i < hitCount; ++i) {
        const std::size_t row = (i % bucketCount * 151 + std::size_t(round) * 7) % snapshot.buckets.size();
        const std::string subpath = snapshot.subpath(row);
        const auto counted =
            store.update(countFile(subpath), [](std::optional<std::string_view> bytes) -> Result<std::string> {
                const Count before = bytes ? parseCount(*bytes).value_or(Count()) : Count();
                return countText({before.cabs, before.hits + 1});
            });
        const LogEntry entry{localSeconds(2026, 11, 20, 12), "WS-0001", "anna", subpath};
        if (!counted || !store.append(std::string(crashLogFile), logLine(entry, LogKind::Crash)))
            fail("the share cannot be written");
    }
}

struct Cost {
    double refresh = 0, rescan = 0, sweep = 0, idle = 0;
};

Cost costOf(const std::string &share)
{
    LocalStore store(share);
    ShareState state = scanned(store);
    std::vector<double> refresh, rescan, sweep, idle;
    for (int round = 0; round < rounds; ++round) {
        idle.push_back(secondsOf([&] { (void)refreshShare(store, state, {}, {}); }));
        hit(store, *state.snapshot, round);
        sweep.push_back(secondsOf([&] { (void)changedCounts(store, state.snapshot, {}); }));
        ShareState after;
        refresh.push_back(secondsOf([&] {
            const auto refreshed = refreshShare(store, state, {}, {});
            if (!refreshed || refreshed->newHits != hitCount)
                fail("hits were lost");
            after = refreshed->state;
        }));
        rescan.push_back(secondsOf([&] { (void)scanned(store); }));
        state = std::move(after);
    }
    return {median(refresh), median(rescan), median(sweep), median(idle)};
}

} // namespace

int main(int, char **argv)
{
    const auto plan = [](std::uint32_t signatures) {
        SharePlan plan;
        plan.signatures = signatures;
        plan.hits = std::uint64_t(signatures) * 100;
        return plan;
    };
    const Cost small = costOf(benchShare(argv[0], "live-1k", plan(1000)));
    const Cost large = costOf(benchShare(argv[0], "live-10k", plan(10'000)));
    std::cout << std::format(
        "10,000 buckets: refresh {:.2f} ms, rescan {:.1f} ms, all counts {:.1f} ms, nothing new {:.3f} ms\n"
        "1,000 buckets: refresh {:.2f} ms, rescan {:.1f} ms\n",
        large.refresh * 1000, large.rescan * 1000, large.sweep * 1000, large.idle * 1000, small.refresh * 1000,
        small.rescan * 1000);
    GoalTable table;
    table.add("88 hits in 62 of 10,000 buckets: refresh / reading all again", large.refresh / large.rescan, 0.2);
    table.add("nothing new: a look / reading all again", large.idle / large.rescan, 0.01);
    table.add("the same change: 10,000 buckets / 1,000 buckets", large.refresh / small.refresh, 3);
    table.add("all counts / reading all again", large.sweep / large.rescan, 0.5);
    return table.print() ? 0 : 1;
}
