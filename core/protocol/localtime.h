// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace cer {

/// Seconds since 1970-01-01 00:00:00 on the clock of the machine that wrote them, in an unknown zone: never converted, never
/// compared across machines as if they were UTC (D20). Years 0000 to 9999.
using LocalSeconds = std::int64_t;

/// Of a date that exists.
LocalSeconds localSeconds(int year, int month, int day, int hours = 0, int minutes = 0, int seconds = 0) noexcept;

struct LocalTime {
    int year = 1970, month = 1, day = 1, hours = 0, minutes = 0, seconds = 0;
    bool operator==(const LocalTime &) const = default;
};
/// Seconds outside of these years become the first or the last of them.
LocalTime localTime(LocalSeconds seconds) noexcept;
/// "2007-04-23T15:32:23", as printed everywhere.
std::string isoText(LocalSeconds seconds);

} // namespace cer
