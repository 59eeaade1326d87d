// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/share/hitsdigest.h"
#include "core/share/scan.h"
#include "core/share/scanbatch.h"

#include <array>
#include <atomic>
#include <bit>
#include <deque>
#include <memory_resource>
#include <mutex>

namespace cer::scan {

/// A hits.log is read in pieces of this size.
inline constexpr std::size_t hitsPiece = 1 << 18;

/// Walks the three branches of a share and tells in batches what it found. The completions of a store come from many threads: each
/// fills a batch of its own, which drain() takes away.
class Walk final : public Visitor {
public:
    explicit Walk(const ScanOptions &options)
        : m_options(options)
    {
    }

    void start(Requests &requests);
    /// The files that shall be read once more after the walk, and whether there are any.
    bool hasSecondLook() const { return !m_again.empty(); }
    void startSecondLook(Requests &requests);

    /// Calls \a use with each batch since the last time, from one thread at a time.
    template <typename Use>
    void drain(const Use &use)
    {
        for (Slot &slot : m_slots) {
            Batch batch;
            {
                const std::lock_guard lock(slot.mutex);
                std::swap(batch, slot.batch);
            }
            use(batch);
        }
    }
    /// Why the root could not be listed.
    const std::optional<Error> &rootError() const { return m_rootError; } // after the walk
    /// Something that was there is there no more.
    bool sawVanishing() const { return m_vanishing; }

    void listed(std::uint64_t tag, const Result<const Listing *> &listing, Requests &more) override;
    void read(std::uint64_t tag, const Result<FileBytes> &file, Requests &more) override;

private:
    /// What the completions of one thread share: the mutex is contended only while the batch is taken away.
    struct Slot {
        std::mutex mutex;
        Batch batch;
        std::deque<Node> nodes;
        std::pmr::monotonic_buffer_resource names;
        HitsDigest digest;
        std::vector<std::string_view> scratch;
    };
    /// A hits.log of more than one piece.
    struct alignas(16) LongLog {
        Node *node;
        std::uint64_t offset = 0;
        bool inLongLine = false;
        HitsDigest digest;
    };
    enum class Purpose : std::uint8_t {
        Folder,
        OnlyCount,
        Count,
        CountAgain,
        Status,
        Hits,
        LongHits,
        Report,
        Policy,
        Stranger, // a folder in the root that no branch knows: whether it is ours
        Root
    };
    static constexpr std::uint64_t purposeMask = 15;
    struct FolderScan; // one listing being looked through

    static std::uint64_t tagOf(const void *what, Purpose purpose);
    static Purpose purposeOf(std::uint64_t tag) { return static_cast<Purpose>(tag & purposeMask); }
    static void *pointerOf(std::uint64_t tag)
    {
        return std::bit_cast<void *>(static_cast<std::uintptr_t>(tag & ~purposeMask));
    }
    Slot &slotOfThisThread();
    Node *makeNode(Slot &slot, Node *parent, std::string_view name, Branch branch);
    void find(Slot &slot, Node *node, FindingCode code, std::string path, std::vector<std::string> arguments = {});
    void addError(Slot &slot, Node *node, const Error &error);
    bool isTooLarge(Slot &slot, Node *node, const std::string &path, const FileBytes &file, std::size_t limit);

    void visitFolder(Node *node, Requests &more) const;
    static bool isBucket(const Node *node);
    Likely likelyIn(const Node *node) const;
    void listedRoot(Slot &slot, const Result<const Listing *> &listing, Requests &more);
    void rootFolder(Slot &slot, std::string_view name, Requests &more);
    static void lookIntoStranger(Node *node, Requests &more);
    void readStranger(Slot &slot, Node *node, const Result<FileBytes> &file, Requests &more);
    void rootFile(Slot &slot, const Entry &entry);
    void listedFolder(Slot &slot, Node *node, const Listing &listing, Requests &more);
    void subfolder(FolderScan &scan, std::string_view name);
    void file(FolderScan &scan, const Entry &entry);
    void report(FolderScan &scan, const Entry &entry);
    void findTwins(Slot &slot, Node *node, const Listing &listing);
    void readKnown(FolderScan &scan);

    void readOnlyCount(Slot &slot, Node *node, const Result<FileBytes> &file, Requests &more);
    void readCount(Slot &slot, Node *node, const Result<FileBytes> &file, bool again);
    void readStatus(Slot &slot, Node *node, const Result<FileBytes> &file);
    void readPolicy(Slot &slot, const Result<FileBytes> &file);
    void readHits(Slot &slot, Node *node, const Result<FileBytes> &file, Requests &more);
    void readMoreHits(Slot &slot, LongLog &log, const Result<FileBytes> &file, Requests &more);
    void readReport(Slot &slot, Node *node, const Result<FileBytes> &file);
    void finishHits(Slot &slot, Node *node, HitsDigest &digest, std::string_view rest);
    void lookAgain(Node *node);

    const ScanOptions &m_options;
    std::array<Slot, 64> m_slots;
    std::optional<Error> m_rootError;
    std::string m_policyName; // as written; empty: none
    std::atomic<bool> m_vanishing = false;

    std::mutex m_mutex;          // for what follows
    std::vector<Node *> m_again; // folders whose count.txt was held or malformed
    std::deque<LongLog> m_longLogs;
};

} // namespace cer::scan
