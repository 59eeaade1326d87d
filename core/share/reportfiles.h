// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/localtime.h"
#include "core/share/save.h"

#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace cer {

/// One error reporting file of a bucket (2.2.3.1), and the hit that brought it where hits.log names it.
struct ReportFile {
    std::string name; // in the folder of the bucket's reports
    std::uint64_t bytes = 0;
    std::int64_t modified = 0; // seconds since 1970 UTC by the server's clock; 0 unknown

    struct Sender {
        LocalSeconds time = 0; // by the clock of the machine (D20)
        std::string machine, user;
        bool operator==(const Sender &) const = default;
    };
    std::optional<Sender> sender;
    bool operator==(const ReportFile &) const = default;
};

/// The reports of a bucket, newest first; hits.log and our temporary files are none. A folder that is not there holds none.
Result<std::vector<ReportFile>> reportFiles(Store &store, const std::string &subpath);

/// Fills in who sent \a files, as far as hits.log names them (2.2.2.1); reads it from its end and no further than needed. A report that
/// is named twice belongs to its newest hit. A bucket without hits.log leaves everything as it is.
Result<void> findSenders(Store &store, const std::string &subpath, std::vector<ReportFile> &files,
                         const std::stop_token &stop);

/// Up to here the journal keeps what a removed report held, so that it can be taken back.
inline constexpr std::uint64_t keptReportBytes = std::uint64_t(8) << 20;

/// Removes the report \a name of a bucket and writes a journal entry. The counters stay: clients count what they sent, and a lower count
/// would make them send again (3.1.7 step 6). A report that grew or shrank since \a file was listed is a conflict.
Result<SaveOutcome> removeReport(Store &store, Journal &journal, const std::string &subpath, const ReportFile &file,
                                 const std::string &why);

} // namespace cer
