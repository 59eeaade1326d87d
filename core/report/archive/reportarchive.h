// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/reportreader.h"

namespace cer {

/// A report that is open, inside the process that may die of it: of whatever format, through KArchive. One thread.
class ReportArchive {
public:
    virtual ~ReportArchive() = default;

    /// Opens the file of \a source, which outlives the result. \a codePage as in ReportReaderOptions. What is wrong inside is in the content; an Error is one of
    /// \a source, or ErrorKind::Malformed when not even the format's own head can be read.
    static Result<std::unique_ptr<ReportArchive>> open(ReportSource &source, const std::string &codePage,
                                                       const ReportLimits &limits);

    virtual const ReportContent &content() const = 0;
    /// As ReportReader::read, minidump and unpack. A member that fails on the way ends with Refusal::Damaged, TooLarge or Ratio; the next
    /// ones go on.
    virtual Result<std::string> read(std::size_t member, std::uint64_t offset, std::size_t limit) = 0;
    virtual Result<void> unpack(std::span<const std::size_t> members, const ReportReader::Sink &sink) = 0;
    /// A member to be read at any place, as a minidump is: small ones are held in memory, large ones in \a spool, an open file without a name.
    virtual Result<std::unique_ptr<ByteSource>> source(std::size_t member, int spool) = 0;
};

} // namespace cer
