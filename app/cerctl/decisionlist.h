// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cerctl/context.h"
#include "core/client/deliver.h"

/// The document of `explain --json`.
Json decisionJson(const Context &context, const std::string &share, const cer::Decision &decision);
Json leftOutJson(const Context &context, const std::vector<cer::LeftOut> &leftOut);
/// The same for people: what comes of it, the nine steps, what would be sent, shown and written.
void printDecision(const Context &context, const cer::Decision &decision);
