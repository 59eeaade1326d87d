// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/localtime.h"
#include "core/store/error.h"

#include <span>
#include <string>

namespace cer {

/// One file of a report.
struct CabMember {
    std::string name; // without folder; ASCII
    std::string bytes;
    LocalSeconds modified = 0; // local time, as cabinets have it; even seconds
};

/// One cabinet with all members, compressed by MSZIP (3.1.7 step 6, note 11). Any thread. ErrorKind::Malformed when there is none.
Result<std::string> packCab(std::span<const CabMember> members);

} // namespace cer
