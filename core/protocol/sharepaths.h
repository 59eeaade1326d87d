// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/finding.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace cer {

// The files of 2.2.3 as paths of a store: relative to the share's root, '/' between parts.
inline constexpr std::string_view policyFile = "policy.txt";
inline constexpr std::string_view crashLogFile = "crash.log";
inline constexpr std::string_view cabsBranch = "cabs";
inline constexpr std::string_view statusBranch = "status";
inline constexpr std::string_view countsBranch = "counts";

std::string countFile(std::string_view subpath);
std::string statusFile(std::string_view subpath);
/// The subpath, with '\\', whose status.txt \a file is; nothing for another file.
std::optional<std::string> subpathOfStatus(std::string_view file);
/// Likewise of a count.txt.
std::optional<std::string> subpathOfCount(std::string_view file);
std::string hitsLogFile(std::string_view subpath);
std::string reportFolder(std::string_view subpath);
std::string reportFile(std::string_view subpath, std::string_view fileName);

/// MAX_PATH of the document's 260 characters counts the closing NUL (D12): 260 is warned about, more is discarded.
inline constexpr std::size_t longestPath = 260;
/// The characters of "\\root\relative" and the closing NUL. \a rootLength is that of the UNC path without closing separator.
std::size_t pathLength(std::size_t rootLength, std::string_view relative) noexcept;
/// PathTooLong or PathAtLimit for the longest of the four files of \a subpath below a root of that length (2.2.3, D12).
/// \a reportNameLength is that of the error reporting file; 12 is "d5je031w.cab".
Findings checkPathLengths(std::size_t rootLength, std::string_view subpath, std::size_t reportNameLength = 12);

} // namespace cer
