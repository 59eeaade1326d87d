// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cerctl/context.h"
#include "core/client/decide.h"

#include <CLI/App.hpp>

#include <optional>
#include <string>
#include <vector>

/// Which error, and which client, as written on the command line.
struct ClientChoice {
    std::vector<std::string> signature; // five parts
    bool kernel = false, shutdown = false;
    std::vector<std::string> profile; // KEY=VALUE, the path of a .reg file, or the name of a client of the console
    bool strictIData = false;
};

/// --profile.
void addProfileOption(CLI::App &command, std::vector<std::string> &profile);
/// --signature, --profile and --strict-idata.
void addClientOptions(CLI::App &command, ClientChoice &choice);

/// Of --signature, --kernel or --shutdown; nothing when none of them is there.
std::optional<cer::ErrorSignature> chosenSignature(const ClientChoice &choice);

/// The group policy of the client. Nothing after a complaint.
std::optional<cer::Profile> chosenProfile(Context &context, const std::vector<std::string> &chosen);
