// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/share/scan.h"
#include "core/share/scanbatch.h"

#include <unordered_map>

namespace cer::scan {

/// Joins what the walk found to the rows of a snapshot. Used by one thread at a time.
class Merger {
public:
    Merger(const ScanOptions &options, std::string root, std::int64_t scannedAt);

    void take(Batch &batch);
    const ScanNumbers &numbers() const { return m_numbers; }
    std::size_t rows() const { return m_snapshot.buckets.size(); }

    /// The rows until now.
    SnapshotPtr copy();
    /// Adds what only the whole share tells, and gives the rows away.
    SnapshotPtr finish(bool complete);

private:
    /// A folder of the joined tree: what the three branches call by the same name, but for case.
    struct Place {
        std::uint32_t parent;
        std::uint32_t name; // number of m_folded
        std::uint32_t row;  // or noRow
        std::uint8_t flags; // InCounts, InCabs, InStatus of Bucket
        bool hole;          // something below it in counts could not be seen
    };
    struct Name {
        NameId shown; // number of ShareSnapshot::names, or noName
        bool odd;     // breaks a rule of 2.2.3
    };

    std::uint32_t placeOf(Node &node);
    std::uint32_t placeOf(std::uint32_t parent, std::string_view text);
    std::uint32_t findPlace(std::uint32_t parent, std::uint32_t name) const; // noPlace: there is none
    std::size_t slotOf(std::uint32_t parent, std::uint32_t name) const;
    std::uint32_t nameOf(std::string_view text);
    void spreadPlaces();
    Bucket &bucketOf(Node &node);
    void makeRow(std::uint32_t place, const Node &node);
    void nameParts(Bucket &bucket, const Node &node, const std::string &subpath);
    void checkNames(const Node &node, const std::string &subpath, BucketKind kind);

    void take(const FolderFact &fact);
    void take(const CountFact &fact);
    void take(StatusFact &fact);
    void take(const HistoryFact &fact);
    void add(Finding finding, std::uint32_t place);

    void joinHistories();
    void findMissingCounts();
    void findSharedIds();
    void findFilesForFolders();
    void compact();
    void attributeFindings();

    const ScanOptions &m_options;
    ShareSnapshot m_snapshot;
    ScanNumbers m_numbers;
    std::vector<std::uint32_t> m_findingPlaces;
    StringPool m_folded;
    std::vector<Name> m_names; // by number of m_folded
    std::vector<Place> m_places;
    std::vector<std::uint32_t> m_slots; // of places by parent and name: open addressing, a power of two
    std::vector<std::uint32_t> m_rowPlaces;
    std::string m_scratch;
};

} // namespace cer::scan
