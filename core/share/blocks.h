// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

namespace cer {

/// A long row of values that grows without moving them: in blocks, so that growing never needs the room twice.
template <typename T>
class Blocks {
    static constexpr std::size_t blockSize = 8192;

public:
    /// \a ahead: how many values will follow, as far as the caller knows; no more room than that is taken at once.
    void push_back(const T &value, std::size_t ahead = blockSize)
    {
        if (m_blocks.empty() || m_blocks.back().size() == blockSize) {
            m_blocks.emplace_back();
            m_blocks.back().reserve(std::min(blockSize, ahead + 1));
        }
        m_blocks.back().push_back(value);
    }
    const T &operator[](std::size_t index) const { return m_blocks[index / blockSize][index % blockSize]; }
    std::size_t size() const
    {
        return m_blocks.empty() ? 0 : (m_blocks.size() - 1) * blockSize + m_blocks.back().size();
    }
    template <typename Use>
    void forEach(const Use &use) const
    {
        for (const std::vector<T> &block : m_blocks)
            std::ranges::for_each(block, use);
    }
    std::size_t memory() const
    {
        std::size_t bytes = m_blocks.capacity() * sizeof(m_blocks[0]);
        for (const std::vector<T> &block : m_blocks)
            bytes += block.capacity() * sizeof(T);
        return bytes;
    }

private:
    std::vector<std::vector<T>> m_blocks; // all full but the last
};

} // namespace cer
