// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cerctl/context.h"
#include "core/protocol/configdocument.h"
#include "core/protocol/settings.h"

#include <CLI/App.hpp>

#include <optional>
#include <string>

/// Which file the settings are in, as written on the command line: --policy, --bucket or, where it is allowed, --filter.
struct ConfigTarget {
    bool policy = false;
    std::optional<std::string> bucket;
    std::optional<std::string> filter;
};
/// Exactly one of them must be there.
void addTargetOptions(CLI::App &command, ConfigTarget &target, bool withFilter);

/// The parameter that a person means: case and blanks do not matter. Nothing after a complaint.
std::optional<cer::Parameter> parameterNamed(Context &context, const std::string &key);

/// policy.txt or the status.txt of --bucket, with its document; the document is absent where there is no file.
struct ConfigFile {
    std::string file;
    cer::DocumentKind kind = cer::DocumentKind::Policy;
    std::optional<cer::ConfigDocument> document;
};
/// Nothing, after a complaint, when it is there and cannot be read.
std::optional<ConfigFile> readConfig(Context &context, cer::Store &store, const std::string &file,
                                     cer::DocumentKind kind);

/// "status", "policy", "profile" or "default".
const char *originName(cer::Origin origin);
