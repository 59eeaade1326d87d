// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/share/bucketarrangement.h"

#include <QString>

#include <vector>

/// One line of the overview: what it is, its value in words, and where it comes from.
struct Fact {
    QString name;
    QString value;
    QString origin; // may be empty
};

/// The facts of one bucket, in the order of reading. A value that is not known says why.
std::vector<Fact> bucketFacts(const BucketFacts &facts, std::uint32_t row, cer::LocalSeconds now);
/// The sums of several buckets.
std::vector<Fact> sumFacts(const BucketFacts &facts, const std::vector<std::uint32_t> &rows);
