// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cerctl/context.h"
#include "core/share/bulkedit.h"

#include <optional>
#include <string>
#include <vector>

/// What is to be changed, as written on the command line.
struct Assignments {
    std::string templateName;       // a template comes first, so that the others may say something else; or empty
    std::vector<std::string> texts; // KEY=VALUE
    std::vector<std::string> unset; // KEY
};
/// In bytes of the share's code page. Nothing after a complaint.
std::optional<std::vector<cer::SettingEdit>> readAssignments(Context &context, const Assignments &written);
/// Refuses what [MS-CER] does not allow in a file of \a kind; warnings are told and let through.
bool areValid(Context &context, const std::vector<cer::SettingEdit> &assignments, cer::DocumentKind kind);
/// What leaves the PC of a person because of them, to standard error; no findings, so the exit status stays.
void tellPrivacy(const Context &context, const std::vector<cer::SettingEdit> &assignments);
/// A fault of a value as a finding about it.
cer::Finding findingOf(const cer::ValueFault &fault, const std::string &file);
