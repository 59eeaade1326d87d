// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"

#include <functional>
#include <string>
#include <string_view>

namespace cer {

// A file of whole lines, to which any process may append at once: the journal, the notes.

/// A longer line is none of ours, and nobody has to hold it: two contents of a megabyte each in base64 take three.
inline constexpr std::size_t longestFileLine = std::size_t(16) * 1024 * 1024;

/// Appends \a line, which has no line end, in one write; closes a line first that a killed process tore. ErrorKind::TooLarge for a line
/// beyond the limit.
Result<void> appendLine(Store &store, const std::string &path, std::string line);
/// The same for a file of this machine or of a share that is mounted. Makes the folder, for this user alone, when it is missing.
Result<void> appendLine(const std::string &path, std::string line);

/// Gives each line without its end to \a take, and an empty one for a line beyond the limit. There are none when there is no file yet.
Result<void> readLines(Store &store, const std::string &path, const std::function<void(std::string_view)> &take);
Result<void> readLines(const std::string &path, const std::function<void(std::string_view)> &take);

} // namespace cer
