// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/patience.h"

#include <algorithm>
#include <thread>

namespace cer {

bool Patience::pause()
{
    if (std::chrono::steady_clock::now() >= m_end)
        return false;
    std::uniform_int_distribution distance(1, m_distance);
    std::this_thread::sleep_for(std::chrono::milliseconds(distance(m_random)));
    m_distance = std::min(m_distance * 2, m_longest);
    return true;
}

} // namespace cer
