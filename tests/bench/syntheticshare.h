// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

/// The share that all measurements are made on. The same plan gives the same bytes on every machine: no library's random numbers are used.
struct SharePlan {
    std::uint32_t signatures = 1000;
    std::uint64_t hits = 100'000; // lines of all hits.log, and of crash.log
    std::uint64_t seed = 1;
    unsigned mostCabs = 5;           // of one signature
    unsigned statusPercent = 5;      // of the signatures have a status.txt
    bool emptyStatusFolders = false; // as clients make them (2.2.3), for every signature
};

/// s1k, s10k or s100k.
SharePlan planNamed(const std::string &name);
/// Writes the share into \a folder, which must not exist. Throws std::filesystem::filesystem_error.
void makeShare(const std::string &folder, const SharePlan &plan);
/// The share \a name, made with \a plan when it is not there: in $CER_BENCH_SHARES, else beside the folder of \a program.
std::string benchShare(const std::string &program, const std::string &name, const SharePlan &plan);
