// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/helperprocess.h"

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string_view>
#include <vector>

/// What ReportReader says to its helper. Only ReportReader uses this.
namespace cer::helper {

/// Requests to one helper process, and the bytes of the report for it. One thread at a time.
class Conversation {
public:
    /// The process says hello; \a limit is how long it may be silent, now and later.
    static Result<std::unique_ptr<Conversation>> begin(const std::string &program, std::chrono::seconds limit);

    const Confinement &confinement() const { return m_confinement; }
    /// Where bytes come from, from now on.
    void setSource(std::unique_ptr<ReportSource> source);
    ReportSource &source() { return *m_source; }

    /// Takes one frame of the answer; false when there can be no such frame.
    using Listener = std::function<bool(Frame &&frame)>;
    /// Says \a request and serves the helper until it has answered. An error of the source comes before what the helper made of it.
    Result<void> request(const Head &request, std::string_view payload, const std::stop_token &stop,
                         const Listener &listener);
    /// From a listener: the helper may go on as before, or is to end early.
    void grantTime() { m_process->grantTime(processorTime); }
    void giveBack(std::string &&bytes) { m_process->giveBack(std::move(bytes)); }
    bool sayStop() { return m_process->send({.message = Message::Stop}, {}, m_limit).has_value(); }
    /// False when the last request has left the process dead, or nobody knows where.
    bool isUsable() const { return m_isUsable; }
    /// The answer was none. The process is of no more use.
    std::unexpected<Error> nonsense();

private:
    /// Of one request; of an extraction, for each part of it. More than the slowest honest report takes for that.
    static constexpr std::chrono::seconds processorTime{60};

    Conversation(std::unique_ptr<HelperProcess> process, std::chrono::seconds limit);
    Result<void> hear(const Listener &listener);
    Result<void> answer(const Frame &frame);
    Result<void> answerNeed(const BytesRequest &need);
    Result<void> answerNeedBeside(const std::string &name);
    Result<std::string> bytes(const BytesRequest &need);
    void readAhead();
    std::unexpected<Error> told(const Frame &failed);
    std::unexpected<Error> named(Error error) const;
    Result<void> sayBroken(const Error &error);

    std::unique_ptr<HelperProcess> m_process;
    std::chrono::seconds m_limit;
    Confinement m_confinement;
    bool m_isUsable = true;
    std::unique_ptr<ReportSource> m_source;
    std::vector<std::unique_ptr<ByteSource>> m_beside; // numbered from 1
    // Of the request that is under way.
    std::optional<Error> m_broken; // the first error of the source
    std::uint64_t m_served = 0;
    // What the helper will ask for next, as far as one can tell, and that.
    BytesRequest m_last;
    std::optional<BytesRequest> m_likely;
    std::optional<std::string> m_ahead;
    std::string m_room; // of the last answer, for the next one
};

} // namespace cer::helper
