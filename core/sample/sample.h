// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/localtime.h"
#include "core/store/error.h"

#include <cstdint>
#include <functional>
#include <stop_token>
#include <string>

namespace cer {

struct SampleOptions {
    std::uint64_t buckets = 2000; // at least 20
    std::uint64_t hits = 100'000; // at least one for each bucket
    std::uint64_t seed = 1;
    LocalSeconds now = 0; // the newest hits are just before
};

struct SampleSummary {
    std::uint64_t buckets = 0, hits = 0, reports = 0, files = 0;
};

/// Writes a believable share into the empty or missing folder \a folder: the same bytes for the same options. It holds what an
/// administrator meets: a regression, an outbreak, a machine in a loop, a full bucket that is still hit, responses, two buckets with one id,
/// a foreign tree, and some broken files. ErrorKind::Exists when the folder holds something.
Result<SampleSummary> writeSample(const std::string &folder, const SampleOptions &options, std::stop_token stop = {},
                                  const std::function<void(const SampleSummary &)> &progress = {});

} // namespace cer
