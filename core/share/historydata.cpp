// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/historydata.h"

#include "core/protocol/names.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace cer {

NameId FoldedNames::intern(std::string_view name)
{
    const NameId spelled = m_spelled.intern(name);
    if (spelled == m_folded.size()) {
        const NameId id = m_keys.intern(foldCase(name));
        m_folded.push_back(id);
        if (id == m_names.size())
            m_names.push_back(spelled);
    }
    return m_folded[spelled];
}

std::size_t FoldedNames::memory() const
{
    return m_spelled.memory() + m_keys.memory() + (m_folded.capacity() + m_names.capacity()) * sizeof(NameId);
}

void NamesByRow::addRow(std::span<const NameId> names, std::size_t nameCount)
{
    m_counts.resize(nameCount);
    const std::size_t start = m_entries.size();
    for (const NameId name : names) {
        if (m_counts[name]++ == 0)
            m_entries.push_back({name, 0});
    }
    for (std::size_t i = start; i < m_entries.size(); ++i)
        m_entries[i].hits = std::exchange(m_counts[m_entries[i].name], 0);
    rank(start);
    m_ends.push_back(m_entries.size());
}

void NamesByRow::rank(std::size_t start)
{
    std::sort(m_entries.begin() + std::ptrdiff_t(start), m_entries.end(),
              [](const Entry &a, const Entry &b) { return a.hits != b.hits ? a.hits > b.hits : a.name < b.name; });
}

NamesByRow NamesByRow::with(std::span<const Added> added, std::size_t rows) const
{
    NamesByRow result;
    result.m_ends.reserve(rows);
    result.m_entries.reserve(m_entries.size() + added.size());
    for (std::size_t row = 0; row < rows; ++row) {
        const std::size_t start = result.m_entries.size();
        if (row < m_ends.size())
            std::ranges::copy(of(row), std::back_inserter(result.m_entries));
        for (; !added.empty() && added.front().row == row; added = added.subspan(1)) {
            const auto first = result.m_entries.begin() + std::ptrdiff_t(start);
            const auto known =
                std::find_if(first, result.m_entries.end(),
                             [name = added.front().name](const Entry &entry) { return entry.name == name; });
            if (known != result.m_entries.end())
                ++known->hits;
            else
                result.m_entries.push_back({added.front().name, 1});
            if (added.size() == 1 || added[1].row != row)
                result.rank(start);
        }
        result.m_ends.push_back(result.m_entries.size());
    }
    return result;
}

void NamesByRow::finish()
{
    m_ends.shrink_to_fit();
    m_entries.shrink_to_fit();
    m_counts = {};
}

} // namespace cer
