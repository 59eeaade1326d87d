// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/share/snapshot.h"
#include "core/store/error.h"

#include <string>
#include <string_view>

namespace cer {

/// A complete snapshot as bytes, without histories. Little-endian on every machine.
std::string snapshotBytes(const ShareSnapshot &snapshot);
/// The snapshot that \a bytes hold. ErrorKind::Malformed for those of another version of this program, and for damaged ones: they are
/// believed in nothing. Linear.
Result<SnapshotPtr> readSnapshot(std::string_view bytes);

/// The last known states of shares, in the user's cache folder: what a window shows until the share was read again. Any thread; several
/// processes may use one folder.
class SnapshotCache {
public:
    explicit SnapshotCache(std::string folder);

    /// Null when there is none that can be read. \a root is the share as the user names it.
    SnapshotPtr load(const std::string &root) const;
    /// Takes the place of the one before. A snapshot that is not complete is no state to remember: ErrorKind::Malformed.
    Result<void> keep(const std::string &root, const ShareSnapshot &snapshot) const;

private:
    std::string fileOf(const std::string &root) const;

    std::string m_folder;
};

} // namespace cer
