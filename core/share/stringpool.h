// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cer {

using NameId = std::uint32_t;
inline constexpr NameId noName = 0xffffffff;

/// Strings, each kept once, by number. A value: copies share nothing. Not thread-safe while intern() runs.
class StringPool {
public:
    /// The number of \a text; numbers count up from 0 in the order of first sight.
    NameId intern(std::string_view text);
    NameId find(std::string_view text) const; // noName when it was never interned
    /// Valid until the next intern().
    std::string_view at(NameId id) const;
    std::size_t size() const { return m_ends.size(); }
    std::size_t memory() const; // bytes kept

private:
    void grow();

    std::string m_bytes;
    std::vector<std::uint32_t> m_ends;
    std::vector<NameId> m_slots; // open addressing, a power of two
};

} // namespace cer
