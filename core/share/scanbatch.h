// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/count.h"
#include "core/protocol/finding.h"
#include "core/share/snapshot.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// What the walk of a scan tells to its merger. Nothing outside of the scan uses this.
namespace cer::scan {

enum class Branch : std::uint8_t { Counts, Cabs, Status };

inline constexpr std::uint32_t noPlace = 0xffffffff;

/// A folder of a branch, or a report, as the walk met it. Lives as long as the scan.
struct alignas(16) Node {
    Node *parent = nullptr;        // null: the branch itself
    std::string_view name;         // as written on the share
    std::string_view file;         // the file of the protocol in it, as written; empty: none
    std::uint32_t place = noPlace; // the merger's alone
    Branch branch = Branch::Counts;
    std::uint8_t depth = 0; // 0: the branch itself
};

/// The path of a folder for the store, with '/'.
std::string pathOf(const Node &node);
/// Of an entry of a folder, or of the root when there is none.
std::string pathBelow(const Node *node, std::string_view name);

/// A folder without subfolders, or one that holds files of the protocol.
struct FolderFact {
    Node *node;
    bool evidence = false; // it holds a file that makes it a bucket
    bool hitsLog = false;
    std::uint32_t reports = 0;
    std::uint64_t reportBytes = 0;
    std::uint64_t hitsLogBytes = 0;
    std::int64_t newest = 0;
};

struct CountFact {
    enum class State : std::uint8_t { Conforms, Malformed, Held };
    Node *node;
    State state = State::Conforms;
    Count count;
};

struct StatusFact {
    Node *node;
    StatusSummary summary;
};

/// BucketHistory::perDay ends at the last day of this bucket.
struct HistoryFact {
    Node *node;
    BucketHistory history;
};

struct FindingFact {
    Node *node; // null: of the share as a whole
    Finding finding;
};

struct Batch {
    std::vector<FolderFact> folders;
    std::vector<CountFact> counts;
    std::vector<StatusFact> statuses;
    std::vector<HistoryFact> histories;
    std::vector<FindingFact> findings;
    std::vector<Node *> holes; // folders of counts that could not be seen whole
    std::vector<ConfigDocument> policies;
    std::uint64_t crashLogBytes = 0;
    std::uint64_t listed = 0;
    std::uint64_t read = 0;
};

} // namespace cer::scan
