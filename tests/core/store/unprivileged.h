// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <unistd.h>

/// Makes the process somebody who may not do everything, as long as it lives. The temporary folders must let that one in.
class Unprivileged {
public:
    Unprivileged() { m_active = ::geteuid() != 0 || ::seteuid(nobody) == 0; }
    Unprivileged(const Unprivileged &) = delete;
    Unprivileged &operator=(const Unprivileged &) = delete;
    ~Unprivileged()
    {
        if (::getuid() == 0)
            m_active = ::seteuid(0) == 0;
    }
    explicit operator bool() const { return m_active; }

private:
    static constexpr uid_t nobody = 65534;
    bool m_active = false;
};
