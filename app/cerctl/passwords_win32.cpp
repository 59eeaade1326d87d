// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cerctl/passwords.h"

#include <utility>

// Windows logs on to servers itself, so nobody is asked here.

Passwords::Passwords(std::stop_token stop)
    : m_stop(std::move(stop))
{
}

std::optional<cer::Credentials> Passwords::answer(const cer::CredentialsRequest & /*request*/)
{
    return {};
}
