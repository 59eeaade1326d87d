// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cerctl/context.h"
#include "core/share/bulkedit.h"

#include <optional>
#include <string>
#include <vector>

/// From KEY=VALUE and --unset KEY, in bytes of the share's code page. Nothing after a complaint.
std::optional<std::vector<cer::SettingEdit>> readAssignments(Context &context, const std::vector<std::string> &texts,
                                                             const std::vector<std::string> &unset);
/// Refuses what [MS-CER] does not allow in a file of \a kind; warnings are told and let through.
bool areValid(Context &context, const std::vector<cer::SettingEdit> &assignments, cer::DocumentKind kind);
/// A fault of a value as a finding about it.
cer::Finding findingOf(const cer::ValueFault &fault, const std::string &file);
