// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/logline.h"
#include "core/store/store.h"

#include <cstdint>
#include <functional>
#include <stop_token>
#include <string>
#include <string_view>

/// Whole lines of a log with the place of the first; at the end of the file also what has no line end.
struct LogPiece {
    std::string_view bytes;
    std::uint64_t firstLine = 1;
    std::uint64_t offset = 0; // of the file
};

/// A log from its start, piece by piece, so that its size does not matter.
struct LogVisitor {
    std::function<void(const LogPiece &)> piece;
    /// A line that is longer than any piece, and is in none.
    std::function<void(std::uint64_t line, std::uint64_t length)> longLine;
};
/// Until the end or \a stop, then ErrorKind::Cancelled.
cer::Result<void> readLog(cer::Store &store, const std::string &file, const std::stop_token &stop,
                          const LogVisitor &visitor);

/// One line with its number.
struct LogLine {
    cer::LogEntry entry; // valid until the call returns
    std::uint64_t line = 0;
};
/// Every entry in the order of the file; what does not conform goes to \a fault. What ends in LF alone is read, too.
cer::Result<void> readEntries(cer::Store &store, const std::string &file, cer::LogKind kind,
                              const std::stop_token &stop, const std::function<void(const LogLine &)> &entry,
                              const std::function<void(cer::Finding)> &fault);
