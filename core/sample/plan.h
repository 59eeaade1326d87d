// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/signature.h"
#include "core/sample/sample.h"

#include <optional>
#include <string>
#include <vector>

namespace cer::sample {

struct PlannedHit {
    LocalSeconds time = 0;
    std::uint32_t machine = 0; // of Plan::machines
    bool otherUser = false;    // somebody else than usual sits there
    bool report = false;
    bool isCut = false; // the connection was lost while the report was being copied
};

/// What the share shall hold for one subpath.
struct PlannedBucket {
    std::string subpath;
    std::optional<Signature> signature; // Application only
    std::vector<PlannedHit> hits;       // by time
    std::string status;                 // bytes of status.txt; empty: none
    std::string bucketId;
    std::uint64_t limit = 5;
    bool tracked = true;
    bool emptyStatusFolder = false; // as clients make it (2.2.3)
    bool cleanedUp = false;         // somebody deleted the older reports
    std::optional<std::string> brokenCount;
    bool tornLog = false;
    bool isBrief = false; // its reports hold small dumps
};

struct PlannedMachine {
    std::string name, user, guest;
};

struct Plan {
    std::vector<PlannedBucket> buckets;
    std::vector<PlannedMachine> machines;
    std::string policy;
};

/// Everything that is drawn by lot, before a byte is written.
Plan planSample(const SampleOptions &options);

} // namespace cer::sample
