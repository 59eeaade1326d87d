// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/share/bucketarrangement.h"

#include <QString>

/// Whether clients still send reports of a bucket. State is told by shape and word before it is told by colour.
enum class BucketState : std::uint8_t { Unknown, Open, Unlimited, Full, Blind };

BucketState bucketState(const BucketFacts &facts, std::uint32_t row);
QString stateSymbol(BucketState state); // ▢ ■ ◐
QString stateWord(BucketState state);
/// One whole sentence with the numbers.
QString stateSentence(const BucketFacts &facts, std::uint32_t row);
/// Why hits and cabs of the bucket are not known; only of Unknown.
QString countReason(const cer::Bucket &bucket);
