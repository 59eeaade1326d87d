// SPDX-License-Identifier: GPL-3.0-or-later
// The preview of a change of 10,000 buckets, beside one scan of their share.
#include "core/client/reach.h"
#include "core/share/scan.h"
#include "core/store/localstore.h"
#include "tests/bench/contest.h"
#include "tests/bench/syntheticshare.h"

#include <chrono>
#include <cstdlib>
#include <format>
#include <iostream>
#include <numeric>

using namespace cer;

namespace {

constexpr int rounds = 9;

template <typename Work>
double secondsOf(const Work &work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

SnapshotPtr scanned(Store &store)
{
    auto snapshot = scanShare(store, {}, {}, {});
    if (!snapshot) {
        std::cerr << "the share cannot be scanned\n";
        std::exit(1);
    }
    return *snapshot;
}

} // namespace

int main(int, char **argv)
{
    LocalStore store(benchShare(argv[0], "s10k", planNamed("s10k")));
    const SnapshotPtr snapshot = scanned(store);
    const auto history = readShareHistory(store, snapshot, {}, {});
    std::vector<std::uint32_t> rows(snapshot->buckets.size());
    std::iota(rows.begin(), rows.end(), 0);
    const ReachInput input{*snapshot, history ? history->get() : nullptr, nullptr};
    const std::vector<SettingEdit> edits{{Parameter::CrashesPerBucket, "20"},
                                         {Parameter::MemoryDump, "YES"},
                                         {Parameter::Response, "https://intra.example/kb/4711"}};
    const ConfigDocument policy = ConfigDocument::read("Crashes per bucket=20\r\nTracking=YES\r\n", DocumentKind::Policy);

    std::vector<double> scan, status, policies, files;
    for (int round = 0; round < rounds; ++round) {
        scan.push_back(secondsOf([&] { (void)scanned(store); }));
        status.push_back(secondsOf([&] { (void)reachOfEdits(input, rows, edits); }));
        policies.push_back(secondsOf([&] { (void)reachOfPolicy(input, &policy); }));
        files.push_back(secondsOf([&] { (void)bulkEdit(*snapshot, rows, edits, {}); }));
    }
    std::cout << std::format("{} buckets: scan {:.1f} ms, reach of three settings {:.1f} ms, of policy.txt {:.1f} ms, "
                             "the edits themselves {:.1f} ms\n",
                             rows.size(), median(scan) * 1000, median(status) * 1000, median(policies) * 1000,
                             median(files) * 1000);
    GoalTable table;
    table.add("preview of three settings in 10,000 buckets / scan", median(status) / median(scan), 1);
    table.add("preview of policy.txt for 10,000 buckets / scan", median(policies) / median(scan), 1);
    return table.print() ? 0 : 1;
}
