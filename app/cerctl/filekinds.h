// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

/// The kinds of files of a share, as --as and --json say them: "policy", "status", "count", "hits", "crash".
std::vector<std::string> fileKinds();
/// By the name of the file, in any case. Empty for other names.
std::string_view fileKindOf(const std::string &file);
