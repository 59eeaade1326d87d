// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/finding.h"
#include "core/protocol/localtime.h"

#include <cstdint>
#include <expected>
#include <string>
#include <string_view>

namespace cer {

enum class LogKind : std::uint8_t { Hits, Crash };

inline constexpr std::string_view noCab = "No CAB";
inline constexpr std::string_view unknownMachine = "UNKNOWN";
inline constexpr std::string_view unknownUser = "unknown user";

/// One entry of hits.log or crash.log (2.2.2). The views point into the line.
struct LogEntry {
    LocalSeconds time = 0;
    std::string_view machine;
    std::string_view user;
    std::string_view info; // hits.log: the report's file name or "No CAB"; crash.log: bucket id or subpath

    bool operator==(const LogEntry &) const = default;
};

struct LogFault {
    FindingCode code;
    std::uint32_t column = 0; // from 1, in bytes

    bool operator==(const LogFault &) const = default;
};

/// A longer line is a fault; it bounds what a reader must hold: 19 + 15 + 256 + 260 and the separators, with room for crash.log.
inline constexpr std::size_t longestLogLine = 4096;

/// Reads one line without its CRLF. Linear, no allocation, no locale. A lone CR or LF inside a field is a CHAR like others: whoever
/// cuts a file into lines decides what ends a line.
std::expected<LogEntry, LogFault> parseLogLine(std::string_view line, LogKind kind) noexcept;
/// A byte outside of CHAR (%x01-7F) is common practice in names of users: the line is read, this tells the column, or 0.
std::uint32_t firstNonAscii(std::string_view line) noexcept;

/// The line with its CRLF. Empty machine or user become UNKNOWN and "unknown user", empty info of hits.log "No CAB"; a machine is
/// cut to 15, a user to 256 and a file name to 260 bytes; HTAB, CR, LF and NUL inside a field become blanks. The info of crash.log
/// must be neither empty nor "0".
std::string logLine(const LogEntry &entry, LogKind kind);

/// The bucket id that crash.log's info holds, or nothing when it is a subpath. "0" and "007" are no ids.
std::optional<std::uint64_t> bucketIdOf(std::string_view info) noexcept;

/// Findings for a whole small log, at most \a limit of them (for lint), in the order of the file. Every LF ends a line here, so that a
/// log without CR is understood, too. An empty log has none (3.1.7 step 9). \a file goes into Where::file.
Findings checkLog(std::string_view bytes, LogKind kind, std::string_view file = {}, std::size_t limit = 1000);

} // namespace cer
