// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/share/bucketarrangement.h"

#include <span>

/// Brings \a rows, which are in their order, together by application, each group in that order, and sums every group up. The groups
/// themselves follow \a rules by their sums, unknown values last; by name where a rule says nothing about a whole group.
std::vector<BucketGroup> groupRows(std::vector<std::uint32_t> &rows, const BucketFacts &facts,
                                   std::span<const cer::SortRule> rules);
