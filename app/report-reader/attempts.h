// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

/// Tries from inside what confine() takes away, for the tests: "socket", "open", "fork", "execute", "memory", "time", "spool" or "threads".
/// The exit status: 0 it went, 1 it failed; where it is forbidden, the process ends of it. 2: no such attempt.
int attempt(std::string_view what, int spool);
