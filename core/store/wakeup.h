// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace cer {

/// Ends a poll() of another thread.
class Wakeup {
public:
    Wakeup();
    Wakeup(const Wakeup &) = delete;
    Wakeup &operator=(const Wakeup &) = delete;
    ~Wakeup();

    /// Any thread. It stays rung.
    void ring() noexcept;
    /// Can be read once it was rung.
    int fd() const noexcept { return m_fds[0]; }

private:
    int m_fds[2] = {-1, -1};
};

} // namespace cer
