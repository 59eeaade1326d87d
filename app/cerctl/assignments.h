// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cerctl/context.h"
#include "core/protocol/configdocument.h"

#include <optional>
#include <string>
#include <vector>

/// One change of a document; without a value the setting goes.
struct Assignment {
    cer::Parameter parameter;
    std::optional<std::string> value; // bytes of the share's code page
};

/// From KEY=VALUE and --unset KEY. Nothing after a complaint.
std::optional<std::vector<Assignment>> readAssignments(Context &context, const std::vector<std::string> &texts,
                                                       const std::vector<std::string> &unset);
/// Refuses what [MS-CER] does not allow in a file of \a kind; warnings are told and let through.
bool areValid(Context &context, const std::vector<Assignment> &assignments, cer::DocumentKind kind);
/// Changes \a document, or complains and returns false.
bool change(Context &context, cer::ConfigDocument &document, const std::vector<Assignment> &assignments,
            const std::string &file);
