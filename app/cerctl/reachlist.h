// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cerctl/context.h"
#include "core/client/reach.h"

#include <string>

/// Whom an edit reaches: for people, and as the contract has it.
struct ReachReport {
    std::string paragraph; // empty: nobody asked
    Json json;             // null: likewise
};
ReachReport reachReport(const Context &context, const cer::ShareSnapshot &snapshot, const cer::Reach &reach);
