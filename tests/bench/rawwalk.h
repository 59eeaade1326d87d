// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

/// What a walk over a share has found: all contestants must come to the same.
struct WalkTotals {
    std::uint64_t buckets = 0; // folders with a count.txt
    std::uint64_t hits = 0;    // of all count.txt
    std::uint64_t reports = 0;
    std::uint64_t reportBytes = 0;
    std::uint64_t lines = 0; // of all hits.log
    std::int64_t newest = 0; // time of the newest line

    bool operator==(const WalkTotals &) const = default;
};

/// The floor that scans are measured against: one thread, and the system calls of the same work with as little between them as can be.
WalkTotals rawWalk(const std::string &share, bool countsOnly);
