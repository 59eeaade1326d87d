// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/share/notes.h"
#include "core/share/snapshot.h"

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace cer {

/// The notes of a share by the rows of one snapshot of it; notes of buckets that are gone are left out. Immutable; any thread.
class RowNotes {
public:
    using Row = std::pair<std::uint32_t, BucketNote>;

    /// \a notes as Notes::all() has them.
    RowNotes(const ShareSnapshot &snapshot, const std::map<std::string, BucketNote> &notes);

    /// Null: none.
    const BucketNote *of(std::uint32_t row) const;
    const std::vector<Row> &rows() const { return m_rows; } // ascending

private:
    std::vector<Row> m_rows;
};
using NotesPtr = std::shared_ptr<const std::map<std::string, BucketNote>>;

} // namespace cer
