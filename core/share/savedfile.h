// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/share/save.h"
#include "core/share/snapshot.h"

#include <span>

namespace cer {

/// A copy of \a snapshot in which each file of \a edits, policy.txt, a status.txt or a count.txt, holds what it has after the edit. Its findings are
/// those of the new content; a bucket id that two buckets use is found by the next scan. Other files, and those of a bucket that
/// the snapshot does not have, are passed over; when there are no others the copy is \a snapshot itself.
SnapshotPtr withSavedFiles(const SnapshotPtr &snapshot, std::span<const FileEdit> edits);

} // namespace cer
