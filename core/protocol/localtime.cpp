// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/localtime.h"

#include <algorithm>
#include <chrono>
#include <format>

namespace cer {

namespace {

constexpr LocalSeconds secondsPerDay = 86400;
constexpr LocalSeconds firstSecond = -62167219200; // 0000-01-01T00:00:00
constexpr LocalSeconds lastSecond = 253402300799;  // 9999-12-31T23:59:59

} // namespace

LocalSeconds localSeconds(int year, int month, int day, int hours, int minutes, int seconds) noexcept
{
    const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(unsigned(month)),
                                           std::chrono::day(unsigned(day))};
    return std::chrono::sys_days(date).time_since_epoch().count() * secondsPerDay + hours * LocalSeconds(3600)
           + minutes * LocalSeconds(60) + seconds;
}

LocalTime localTime(LocalSeconds seconds) noexcept
{
    const std::chrono::sys_seconds time(std::chrono::seconds(std::clamp(seconds, firstSecond, lastSecond)));
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss ofDay(time - day);
    return {int(date.year()),           int(unsigned(date.month())),  int(unsigned(date.day())),
            int(ofDay.hours().count()), int(ofDay.minutes().count()), int(ofDay.seconds().count())};
}

std::string isoText(LocalSeconds seconds)
{
    const LocalTime time = localTime(seconds);
    return std::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}", time.year, time.month, time.day, time.hours, time.minutes,
                       time.seconds);
}

} // namespace cer
