// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sample/random.h"

#include <string>
#include <string_view>
#include <vector>

namespace cer::sample {

/// A program with the versions of it that are installed, the oldest first.
struct App {
    std::string name;
    bool wide = true; // 64-bit
    std::vector<std::string> versions;
};

struct Module {
    std::string_view name;
    std::string_view version;
};

struct Machine {
    std::string name;
    std::string user; // who sits there most of the time
};

std::vector<App> makeApps(Random &random, std::size_t count);
/// A module of the system, or of a driver, that any program may crash in.
const Module &systemModule(Random &random);
std::vector<Machine> makeMachines(Random &random, std::size_t count);

} // namespace cer::sample
