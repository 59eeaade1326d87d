// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/rownotes.h"

#include <algorithm>

namespace cer {

RowNotes::RowNotes(const ShareSnapshot &snapshot, const std::map<std::string, BucketNote> &notes)
{
    for (const auto &[subpath, note] : notes) {
        if (const auto row = snapshot.find(subpath))
            m_rows.emplace_back(std::uint32_t(*row), note);
    }
    std::ranges::sort(m_rows, {}, &Row::first);
}

const BucketNote *RowNotes::of(std::uint32_t row) const
{
    const auto found = std::ranges::lower_bound(m_rows, row, {}, &Row::first);
    return found != m_rows.end() && found->first == row ? &found->second : nullptr;
}

} // namespace cer
