// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/store.h"

namespace cer {

void Listing::add(const Entry &entry)
{
    m_records.push_back({static_cast<std::uint32_t>(m_names.size()), static_cast<std::uint32_t>(entry.name.size()),
                         entry.type, entry.size, entry.modified});
    m_names += entry.name;
}

void Listing::clear()
{
    m_names.clear();
    m_records.clear();
}

Entry Listing::at(std::size_t index) const
{
    const Record &record = m_records[index];
    return {std::string_view(m_names).substr(record.name, record.length), record.type, record.size, record.modified};
}

} // namespace cer
