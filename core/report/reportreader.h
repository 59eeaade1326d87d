// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/minidump/bytesource.h"
#include "core/minidump/minidump.h"
#include "core/report/report.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace cer {

/// Where the bytes of a report come from: a folder of this PC or of a share.
class ReportSource {
public:
    virtual ~ReportSource() = default;

    /// What errors call it.
    virtual std::string name() const { return {}; }
    /// The report itself.
    virtual ByteSource &file() = 0;
    /// Another cabinet of its set, beside it: \a name is a plain file name, compared as Windows does. ErrorKind::NotFound when there is none.
    virtual Result<std::unique_ptr<ByteSource>> beside(std::string_view name) = 0;
};

/// A report of a share; \a path is relative to the root of \a store.
Result<std::unique_ptr<ReportSource>> openReport(std::shared_ptr<class Store> store, const std::string &path);
/// A file of this PC.
Result<std::unique_ptr<ReportSource>> openReportFile(const std::string &path);

/// The program that reads. Errors whose reason is this program, not the report, have a detail that begins so, with a colon.
inline constexpr std::string_view reportReaderName = "cer-report-reader";

/// How the program that reads is held back, for people to know.
struct Confinement {
    bool memory = false;  // an upper limit of it
    bool time = false;    // of the processor
    bool files = false;   // opens none: gets every byte from us
    bool network = false; // none
    bool operator==(const Confinement &) const = default;
};

struct ReportReaderOptions {
    std::string program;  // of cer-report-reader; empty: beside the running program
    std::string codePage; // of names that do not say theirs, "windows-1252"; as core/protocol/codepage.h has them
    ReportLimits limits;
    std::chrono::seconds answerLimit{30}; // a helper that says nothing for so long is ended: ErrorKind::TimedOut
};

/// A helper process that looks into reports, which are hostile: it has no files, no network and little memory, asks for each byte, and is
/// ended with this object. Every function blocks and belongs on no GUI thread; one thread at a time. A request of stop ends the helper
/// within 100 ms: ErrorKind::Cancelled. Whatever kills the helper is an Error that says so, and the next open() starts another.
class ReportReader {
public:
    explicit ReportReader(ReportReaderOptions options = {});
    ~ReportReader();
    ReportReader(const ReportReader &) = delete;
    ReportReader &operator=(const ReportReader &) = delete;

    /// Starts the helper ahead of its first report. ErrorKind::NotFound: there is no such program.
    Result<void> start();
    /// Of the helper that runs now.
    Confinement confinement() const;

    /// Looks into \a source from now on; what was open is closed. Members are addressed by their index in the content.
    Result<ReportContent> open(std::unique_ptr<ReportSource> source, const std::stop_token &stop = {});

    /// At most \a limit bytes of a member from \a offset; fewer only where it ends. Neighbouring reads in ascending order do not unpack
    /// anew. ErrorKind::Name for a refused member, Malformed when it does not unpack.
    Result<std::string> read(std::size_t member, std::uint64_t offset, std::size_t limit,
                             const std::stop_token &stop = {});

    /// The minidump that a member is. ErrorKind::Malformed when it is none.
    Result<Minidump> minidump(std::size_t member, const std::stop_token &stop = {});

    /// What became of one member of an extraction.
    struct Piece {
        std::size_t member = 0;
        std::string bytes;               // the next ones of it
        bool isEnd = false;              // it is complete with these
        Refusal refused = Refusal::None; // it is not given out, or not further; isEnd is true then
    };
    /// Takes the pieces of one member after the other; false ends the extraction.
    using Sink = std::function<bool(Piece &&)>;
    /// Unpacks \a members, each folder of an archive once, in the order of the archive.
    Result<void> unpack(std::span<const std::size_t> members, const Sink &sink, const std::stop_token &stop = {});

private:
    class Helper;
    Result<void> usable() const;
    ReportReaderOptions m_options;
    std::unique_ptr<Helper> m_helper;
};

} // namespace cer
