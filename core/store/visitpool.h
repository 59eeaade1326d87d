// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"

#include <atomic>
#include <memory>
#include <string>

namespace cer {

/// An open folder of a store, shared by all that is asked for relative to it.
class VisitFolder {
public:
    virtual ~VisitFolder() = default;

protected:
    VisitFolder() = default;
    VisitFolder(const VisitFolder &) = default;
    VisitFolder &operator=(const VisitFolder &) = default;
};
using VisitFolderPtr = std::shared_ptr<const VisitFolder>;

/// One request of a visit.
struct VisitTask {
    enum class Kind : std::uint8_t { List, Read };

    Kind kind = Kind::List;
    ListDetail detail = ListDetail::Names;
    bool fromListing = false; // a single name, asked for by the completion that listed the folder
    VisitFolderPtr folder;    // the name is relative to it
    std::string name;         // may have several parts; "" is the folder itself
    std::uint64_t tag = 0;
    std::size_t limit = 0;
    std::uint64_t offset = 0;
};

/// How one thread of a visit reaches its store. Made, used and destroyed on that thread; results hold until its next call.
class VisitHands {
public:
    virtual ~VisitHands() = default;
    /// \a opened becomes the folder that was listed.
    virtual Result<const Listing *> list(const VisitTask &task, VisitFolderPtr &opened) = 0;
    virtual Result<FileBytes> read(const VisitTask &task) = 0;
    /// How often this thread has slept so far because the disk or the network did not answer at once; it counts up.
    virtual std::uint64_t waits() { return 0; }

protected:
    VisitHands() = default;
    VisitHands(const VisitHands &) = default;
    VisitHands &operator=(const VisitHands &) = default;
};

/// What a visit runs on. Copied into its threads, which may outlive the visit when a dead network mount holds them in the kernel.
struct VisitPlan {
    VisitFolderPtr root;
    /// \a stopped turns true when the visit is over: long work in a call of the hands looks at it.
    std::function<std::unique_ptr<VisitHands>(const std::atomic<bool> &stopped)> hands;
    unsigned fewestThreads = 2; // enough while everything is in the cache: more only get into each other's way
    unsigned mostThreads = 32;  // while threads wait for the disk
};

/// Store::visit() for any store that can give hands.
void runVisit(const VisitPlan &plan, Visitor &visitor, const std::function<void(Requests &)> &start,
              const std::stop_token &stop);

} // namespace cer
