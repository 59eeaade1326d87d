// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cerctl/context.h"
#include "core/share/hits.h"

namespace CLI {
class App;
}

/// --since, --until, --machine and --user as written.
struct HitChoice {
    std::string since, until, machine, user;
};

void addHitOptions(CLI::App &command, HitChoice &choice);
/// The same as a query, or nothing after a complaint.
std::optional<cer::HitQuery> hitQuery(Context &context, const HitChoice &choice);
/// This machine's clock, on which "7d" counts back.
cer::LocalSeconds localNow();
/// The first second of a time as people write it: a day, a minute, a second, or an age.
std::optional<cer::LocalSeconds> timeOf(const std::string &text);
/// When a time that lies ahead comes, in seconds since 1970 UTC: a moment, the end of a day that is named as a whole, also as "friday" (the
/// next one after today), or so long from now as "7d" says.
std::optional<std::int64_t> endOf(const std::string &text);
