// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/share/filterparser.h"
#include "core/share/limits.h"
#include "core/share/rownotes.h"

#include <array>
#include <functional>

namespace cer::filter {

/// Rows are tested in blocks that stay in the processor's cache: bucket after bucket for one term, then for the next.
constexpr std::uint32_t blockRows = 4096;
using Matches = std::array<bool, blockRows>;

/// Sets the first \a count matches: those of the rows from \a first on.
using RowsTest = std::function<void(std::uint32_t first, std::uint32_t count, Matches &matches)>;

/// Turns an atom into a test of rows; what can be looked up once is looked up here.
class FilterBinder {
public:
    FilterBinder(const ShareSnapshot &snapshot, const ShareHistory *history, const RowNotes *notes)
        : m_snapshot(snapshot)
        , m_history(history)
        , m_notes(notes)
        , m_limits(snapshot)
    {
    }

    RowsTest bind(const Atom &atom) const;

private:
    template <typename... Parts>
    RowsTest nameTest(const Atom &atom, Parts... parts) const;
    RowsTest listTest(const std::vector<std::uint32_t> &rows) const;
    RowsTest statusTest(const Atom &atom) const;
    template <typename ValueOf>
    RowsTest rangeTest(const Atom &atom, ValueOf valueOf) const;
    template <typename ValueOf>
    RowsTest countTest(const Atom &atom, ValueOf valueOf) const;
    template <typename ValueOf>
    RowsTest historyTest(const Atom &atom, ValueOf valueOf) const;
    RowsTest settingTest(const Atom &atom) const;
    RowsTest textTest(const Atom &atom) const;
    RowsTest numberTest(const Atom &atom) const;
    RowsTest timeTest(const Atom &atom) const;
    RowsTest flagTest(Flag flag) const;
    template <typename Test>
    RowsTest noteTest(Test test) const;
    bool statusMatches(const StatusSummary &status, const Atom &atom) const;

    const ShareSnapshot &m_snapshot;
    const ShareHistory *m_history;
    const RowNotes *m_notes;
    BucketLimits m_limits;
};

} // namespace cer::filter
