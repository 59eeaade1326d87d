// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/share/stringpool.h"

#include <cstdint>
#include <vector>

namespace cer {

/// The places of \a ids in the order of compareNatural(), from 0, by NameId; what is not among \a ids has 0. Looks at each name a few
/// times, where sorting with compareNatural() would do so for every comparison. \a ids are different.
std::vector<std::uint32_t> naturalRanks(const StringPool &names, const std::vector<NameId> &ids);

} // namespace cer
