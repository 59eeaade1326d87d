// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace cer {

/// Tells in which folders of a store something changes. A hint that shortens the wait, never a proof that nothing has changed: who needs
/// one looks for himself. One thread at a time.
class StoreWatch {
public:
    virtual ~StoreWatch() = default;

    /// Folders, relative to the store's root with '/', in which files appeared, went or changed since the last call. Does not wait.
    /// Folders that appear are watched from then on, and named.
    virtual std::vector<std::string> changedFolders() = 0;
    /// False when the platform could not watch every folder, or has lost news since the last call.
    virtual bool isComplete() const = 0;
};

} // namespace cer
