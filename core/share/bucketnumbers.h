// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/share/snapshot.h"

#include <cstdint>
#include <span>
#include <string>

namespace cer {

// The numbers that "Bucket" gives to buckets. Each is of one bucket alone: what crash.log says of a number that two have is nobody's (D19).

/// The first number above all that buckets of the share have; 0: there is none left.
std::uint64_t nextFreeId(const ShareSnapshot &snapshot);
/// The subpath of the first bucket, but for those in \a rows, that has this number; empty: none has.
std::string otherBucketWith(const ShareSnapshot &snapshot, std::span<const std::uint32_t> rows, std::uint64_t id);

} // namespace cer
