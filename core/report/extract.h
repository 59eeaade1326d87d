// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/reportreader.h"

namespace cer {

/// What became of each member that was asked for.
struct Extracted {
    std::size_t member = 0;
    std::string path; // of the file that was made, absolute; empty when none was
    Refusal refused = Refusal::None;
    std::optional<Error> error; // Exists: a file of that name was there and stays
};

enum class IfExists : std::uint8_t { Keep, Replace };

/// Writes members of the report that is open in \a reader below \a folder (made when missing), each under a temporary name and renamed, never through a link
/// that lies there, never outside. \a progress gets the bytes written so far. Cancelled or failed: complete files stay, half ones do not.
/// An Error only when nothing more can go on (folder, disk, helper).
Result<std::vector<Extracted>> extractReport(ReportReader &reader, const ReportContent &content,
                                             std::span<const std::size_t> members, const std::string &folder,
                                             IfExists ifExists,
                                             const std::function<void(std::uint64_t bytes)> &progress = {},
                                             const std::stop_token &stop = {});

} // namespace cer
