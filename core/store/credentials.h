// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/secret.h"

#include <functional>
#include <optional>
#include <string>

namespace cer {

/// Who logs on to a server. Without a user: nobody in particular (guest).
struct Credentials {
    std::string user;
    std::string domain = {}; // or workgroup; may be empty
    Secret password = {};
};

/// What a server wants to know. The password of it never goes into an error, a name of a root or a log.
struct CredentialsRequest {
    std::string root;         // as Store::displayRoot() will give it
    std::string server;       // without port
    std::string user = {};    // from the address; empty: any
    std::string domain = {};  // from the address
    bool wereRefused = false; // the server did not take the answer before this one
};

/// Answers with nothing when there is none: then no more is asked. Called from the thread that opens the store, and only there.
using CredentialsSource = std::function<std::optional<Credentials>(const CredentialsRequest &)>;

} // namespace cer
