// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/share/history.h"

#include <span>
#include <string_view>
#include <vector>

namespace cer {

/// Names without regard to case (D14), spelled as first seen.
class FoldedNames {
public:
    NameId intern(std::string_view name);
    std::size_t size() const { return m_names.size(); }
    std::string_view at(NameId id) const { return m_spelled.at(m_names[id]); }
    std::string_view key(NameId id) const { return m_keys.at(id); }
    std::size_t memory() const;

private:
    StringPool m_spelled, m_keys;
    std::vector<NameId> m_folded; // by spelling
    std::vector<NameId> m_names;  // by key: its first spelling
};

/// How often each name was seen in each bucket, most often first, by row of the snapshot.
class NamesByRow {
public:
    struct Entry {
        NameId name;
        std::uint32_t hits;
    };
    std::size_t rows() const { return m_ends.size(); }
    std::span<const Entry> of(std::size_t row) const
    {
        const std::size_t start = row == 0 ? 0 : m_ends[row - 1];
        return std::span(m_entries).subspan(start, m_ends[row] - start);
    }
    /// Takes in the next row; \a names holds a name for each of its hits, each below \a nameCount.
    void addRow(std::span<const NameId> names, std::size_t nameCount);
    /// A copy of \a rows rows in which each of \a added, which are in the order of rows, has one hit more.
    struct Added {
        std::uint32_t row;
        NameId name;
    };
    NamesByRow with(std::span<const Added> added, std::size_t rows) const;
    /// After the last row.
    void finish();
    std::size_t memory() const { return m_ends.capacity() * sizeof(m_ends[0]) + m_entries.capacity() * sizeof(Entry); }

private:
    void rank(std::size_t start);

    std::vector<std::size_t> m_ends;
    std::vector<Entry> m_entries;
    std::vector<std::uint32_t> m_counts; // by name, zero between rows
};

struct ShareHistory::Data {
    std::vector<BucketHistory> buckets;
    FoldedNames machineNames, userNames;
    NamesByRow machines, users;
    std::int64_t newestDay = 0;
    std::uint64_t end = 0; // in bytes, of what was read of crash.log
    std::uint64_t lines = 0, unattributed = 0, sharedIds = 0, malformed = 0;
    Findings findings;
};

} // namespace cer
