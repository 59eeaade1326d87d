// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/share/snapshot.h"

#include <optional>
#include <string>
#include <string_view>

namespace cer {

/// A copy of \a snapshot in which \a file (policy.txt or a status.txt, relative with '/') holds \a bytes, or is missing. Its findings are
/// those of the new content; a bucket id that two buckets use is found by the next scan. Another file, or a status.txt of a bucket that
/// the snapshot does not have, gives \a snapshot itself.
SnapshotPtr withSavedFile(const SnapshotPtr &snapshot, const std::string &file, const std::optional<std::string> &bytes);

} // namespace cer
