// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cer {

using NameId = std::uint32_t;
inline constexpr NameId noName = 0xffffffff;

/// 64 well mixed bits: two names of one share that have the same are not to be expected.
std::uint64_t nameHash(std::string_view text) noexcept;

/// Strings, each kept once, by number. A value: copies share nothing. Not thread-safe while intern() runs. Holds at most 4 GiB of text.
class StringPool {
public:
    /// The number of \a text; numbers count up from 0 in the order of first sight.
    NameId intern(std::string_view text);
    NameId find(std::string_view text) const noexcept; // noName when it was never interned
    /// Valid until the next intern().
    std::string_view at(NameId id) const noexcept
    {
        const std::uint32_t start = id ? m_ends[id - 1] : 0;
        return {m_bytes.data() + start, m_ends[id] - start};
    }
    std::size_t size() const noexcept { return m_ends.size(); }
    std::size_t memory() const noexcept; // bytes kept
    /// Forgets every string and keeps the room.
    void clear();
    /// Gives back what growing took in advance.
    void shrink();

private:
    std::size_t slotOf(std::string_view text) const noexcept;
    void spread(std::size_t slots);

    std::string m_bytes;
    std::vector<std::uint32_t> m_ends;
    std::vector<NameId> m_slots; // open addressing, a power of two
};

} // namespace cer
