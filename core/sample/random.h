// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>

namespace cer::sample {

/// The same numbers everywhere for the same seed (splitmix64); the distributions of the standard library are not.
class Random {
public:
    explicit Random(std::uint64_t seed)
        : m_state(seed)
    {
    }

    std::uint64_t next()
    {
        std::uint64_t z = (m_state += 0x9e3779b97f4a7c15);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
        z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
        return z ^ (z >> 31);
    }
    /// From 0 to \a count - 1.
    std::uint64_t below(std::uint64_t count) { return next() % count; }
    bool chance(unsigned percent) { return below(100) < percent; }
    template <typename T>
    const T &pick(std::span<const T> choices)
    {
        return choices[below(choices.size())];
    }
    /// An index, each as often as its weight says.
    std::size_t weighted(std::span<const unsigned> weights)
    {
        std::uint64_t sum = 0;
        for (const unsigned weight : weights)
            sum += weight;
        std::uint64_t at = below(sum);
        std::size_t index = 0;
        while (at >= weights[index])
            at -= weights[index++];
        return index;
    }

private:
    std::uint64_t m_state;
};

} // namespace cer::sample
