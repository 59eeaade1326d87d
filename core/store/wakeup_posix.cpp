// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/wakeup.h"

#include <cerrno>
#include <fcntl.h>
#include <system_error>
#include <unistd.h>

namespace cer {

Wakeup::Wakeup()
{
    if (::pipe2(m_fds, O_CLOEXEC | O_NONBLOCK) != 0)
        throw std::system_error(errno, std::system_category());
}

Wakeup::~Wakeup()
{
    ::close(m_fds[0]);
    ::close(m_fds[1]);
}

void Wakeup::ring() noexcept
{
    const char any = 0;
    (void)!::write(m_fds[1], &any, 1);
}

} // namespace cer
