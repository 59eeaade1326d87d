// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/finding.h"

#include <cstdint>
#include <expected>
#include <string>
#include <string_view>

namespace cer {

/// Seconds since 1970-01-01 00:00:00 on the clock of the machine that wrote them, in an unknown zone: never converted, never
/// compared across machines as if they were UTC (D20). Years 0000 to 9999.
using LocalSeconds = std::int64_t;

LocalSeconds localSeconds(int year, int month, int day, int hours = 0, int minutes = 0, int seconds = 0) noexcept;

struct LocalTime {
    int year = 1970, month = 1, day = 1, hours = 0, minutes = 0, seconds = 0;
    bool operator==(const LocalTime &) const = default;
};
LocalTime localTime(LocalSeconds seconds) noexcept;
/// "2007-04-23T15:32:23", as printed everywhere.
std::string isoText(LocalSeconds seconds);

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

/// Reads one line without its CRLF. Linear, no allocation, no locale.
std::expected<LogEntry, LogFault> parseLogLine(std::string_view line, LogKind kind) noexcept;
/// A byte outside of CHAR (%x01-7F) is common practice in names of users: the line is read, this tells the column, or 0.
std::uint32_t firstNonAscii(std::string_view line) noexcept;

/// The line with its CRLF. Empty machine or user become UNKNOWN and "unknown user", empty info of hits.log "No CAB"; a machine is
/// cut to 15 and a user to 256 bytes; HTAB, CR and LF inside a field become blanks.
std::string logLine(const LogEntry &entry, LogKind kind);

/// The bucket id that crash.log's info holds, or nothing when it is a subpath. "0" and "007" are no ids.
std::optional<std::uint64_t> bucketIdOf(std::string_view info) noexcept;

/// Findings for a whole small log, at most \a limit of them (for lint). \a file goes into Where::file.
Findings checkLog(std::string_view bytes, LogKind kind, std::string_view file = {}, std::size_t limit = 1000);

} // namespace cer
