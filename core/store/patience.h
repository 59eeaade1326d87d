// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <random>

namespace cer {

/// Tries again for about two seconds, at distances that grow and are never the same for two clients (D16).
class Patience {
public:
    /// \a longest of the distances, in milliseconds: short where many wait for something that nobody holds for long.
    explicit Patience(int longest = 64)
        : m_longest(longest)
    {
    }
    /// Waits a little; false when there was enough of it.
    bool pause();

private:
    std::chrono::steady_clock::time_point m_end = std::chrono::steady_clock::now() + std::chrono::seconds(2);
    std::minstd_rand m_random{std::random_device()()};
    int m_distance = 4;
    const int m_longest;
};

} // namespace cer
