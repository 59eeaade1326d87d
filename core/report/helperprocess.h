// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/frame.h"
#include "core/store/posixfile.h"

#include <chrono>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <sys/types.h>

/// The process that reads reports, as the console sees it. Only ReportReader uses this.
namespace cer::helper {

/// Where cer-report-reader is when nobody says: beside the running program, else where it is installed to.
std::string usualProgram();

/// A frame as it came.
struct Frame {
    Head head;
    std::string payload;
};

/// A process of cer-report-reader and the socket to it. It ends with this object, whatever it does.
class HelperProcess {
public:
    static Result<std::unique_ptr<HelperProcess>> start(const std::string &program);
    HelperProcess(const HelperProcess &) = delete;
    HelperProcess &operator=(const HelperProcess &) = delete;
    ~HelperProcess();

    /// Sends a frame, or takes the next one. ErrorKind::TimedOut when that takes longer than \a limit, Io when the process is gone or
    /// speaks nonsense; it is of no more use then. Only one thread.
    Result<void> send(Head head, std::string_view payload, std::chrono::seconds limit);
    Result<Frame> receive(std::chrono::seconds limit);
    /// The bytes of a frame that nobody needs any more, for the next one: room that is used again is not made anew by the system.
    void giveBack(std::string &&bytes) { m_spare = std::move(bytes); }
    /// Something came that receive() would take.
    bool hasWord() const;
    /// Ends it now, and so whatever waits for it. Any thread, as long as this object lives.
    void kill();
    /// It may use the processor for so long from now on, then it ends. Nothing where the system cannot do that from outside.
    void grantTime(std::chrono::seconds time) const;

private:
    using Time = std::chrono::steady_clock::time_point;
    HelperProcess(pid_t pid, posix::Fd socket);
    Result<void> wait(short events, Time until) const;
    Result<void> sendAll(std::string_view bytes, Time until);
    Result<void> receiveAll(std::span<char> bytes, Time until);
    /// Waits for its end, and tells it.
    Error end();

    std::mutex m_mutex;
    pid_t m_pid; // -1 once it was waited for: others may have its number then
    posix::Fd m_socket;
    std::string m_spare;
};

/// An error of what helps to read: \a words are the system's own.
Error helperError(ErrorKind kind, std::string_view words);

} // namespace cer::helper
