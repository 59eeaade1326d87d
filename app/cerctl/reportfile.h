// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cerctl/context.h"
#include "core/report/reportreader.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

/// A report that is open, and the process that reads it.
struct ReportFile {
    std::unique_ptr<cer::ReportReader> reader;
    cer::ReportContent content;
};
/// FILE of this PC, or of a server: \\server\share\…\FILE or smb://…. Nothing after a complaint.
std::optional<ReportFile> openReportFile(Context &context, const std::string &file);

/// The members that the names name, all of them without any; as they stand there, else as Windows compares them. Nothing after a complaint.
std::optional<std::vector<std::size_t>> membersNamed(Context &context, const cer::ReportContent &content,
                                                     const std::vector<std::string> &names);

/// As Context::fail(), of what has to do with reports.
void failReport(Context &context, const cer::Error &error);
/// Complains about what ended the listing early; the exit status tells.
void tellDamage(Context &context, const cer::ReportContent &content);

/// {"name","bytes","packed","modified","refused"} of the contract, and "folder".
Json memberJson(const Context &context, const cer::ReportMember &member);
/// "too-large"; null for Refusal::None.
Json refusalJson(cer::Refusal refusal);
