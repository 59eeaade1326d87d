// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/count.h"
#include "core/protocol/finding.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace cer {

/// count.txt of one bucket and what lies beside it. What is absent is not known, and nothing is said of it.
struct CounterFacts {
    Count count;
    std::optional<std::uint64_t> reports; // on disk
    std::optional<std::uint64_t> lines;   // of hits.log, those that conform
    bool logsAll = false;                 // tracking is on and every line of the log conforms: each new hit leaves one
};

/// Where the counters of count.txt, \a file, do not agree with each other, with the reports or with the log (2.2.1, 3.1.7 steps 7 to 9).
/// Only a counter that is too low has a repair: it lost an update. One that is too high may well be right: reports are deleted by hand,
/// and tracking is switched on late.
Findings compareCounters(const CounterFacts &facts, const std::string &file);

/// count.txt after the repair of a finding of compareCounters(). Nothing when \a bytes do not hold the number that it complains about.
std::optional<std::string> repairedCounter(const Finding &finding, std::string_view bytes);

} // namespace cer
