// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/finding.h"
#include "core/protocol/logline.h"
#include "core/share/snapshot.h"

#include <optional>
#include <string_view>
#include <vector>

namespace cer::scan {

/// Boils one hits.log down to a BucketHistory. Used for one file after another.
class HitsDigest {
public:
    void start();
    /// Takes whole lines; returns the bytes that were used. What is left is the start of a line.
    std::size_t add(std::string_view bytes);
    /// perDay ends at the day of the last hit.
    const BucketHistory &history();

    struct Fault {
        std::uint64_t line; // from 1
        LogFault fault;
    };
    /// The first line that does not conform.
    const std::optional<Fault> &fault() const { return m_fault; }
    /// Counts a line that was not given to add(), and what is wrong with it.
    void passOver(FindingCode code);

private:
    void addLine(std::string_view line);
    void addFault(LogFault fault);
    void countDay(std::int64_t day);

    BucketHistory m_history;
    std::optional<Fault> m_fault;
    std::uint64_t m_lines = 0;
    std::int64_t m_lastDay = 0;
    /// Counts the different names of one file, by their hashes. Small for a small file, so that it stays in the nearest cache.
    class Names {
    public:
        void start();
        void add(std::string_view name);
        std::uint32_t count() const { return m_count; }

    private:
        void grow();

        std::vector<std::uint64_t> m_slots; // open addressing, a power of two; 0: free
        std::uint32_t m_count = 0;
    };
    Names m_machines;
    Names m_users;
};

/// Days since 1970 of a local time.
std::int64_t dayOf(LocalSeconds time) noexcept;
/// Moves the window of perDay, which ends at \a from, so that it ends at the later day \a to.
void shiftDays(BucketHistory &history, std::int64_t from, std::int64_t to) noexcept;

} // namespace cer::scan
