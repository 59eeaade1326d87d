// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/credentials.h"

#include <map>
#include <optional>
#include <stop_token>

/// Who logs on to a server: CERCTL_PASSWORD, else whoever sits at the terminal is asked, once for each server. Never an argument, which
/// other users of the machine could read. One thread.
class Passwords {
public:
    explicit Passwords(std::stop_token stop);

    std::optional<cer::Credentials> answer(const cer::CredentialsRequest &request);

private:
    std::optional<cer::Credentials> ask(const cer::CredentialsRequest &request) const;

    std::stop_token m_stop;
    std::optional<cer::Secret> m_environment;
    std::map<std::string, cer::Credentials> m_known; // by user and server
};
