// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/credentials.h"
#include "core/store/smbaddress.h"
#include "core/store/smbframe.h"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <deque>
#include <memory>
#include <optional>
#include <poll.h>
#include <span>
#include <vector>

namespace cer::smb {

using Clock = std::chrono::steady_clock;

struct TimeLimits {
    std::chrono::milliseconds connecting{10'000};
    std::chrono::milliseconds silence{20'000}; // of a server that owes an answer
};

/// One TCP connection to a share, logged on. One thread at a time. Nothing here waits: whoever owns it polls and calls service().
class Connection {
public:
    /// Begins to connect. Looking up the server's name is the one thing that may block. \a single sends each request alone: for a server
    /// that grants too few credits for a frame.
    Connection(const SmbAddress &address, const Credentials &who, const TimeLimits &limits, bool single = false);
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;
    ~Connection();

    bool isReady() const { return m_state == State::Ready; }
    bool isLost() const { return m_state == State::Lost; }
    /// Why it is lost; the path is the root.
    const Error &error() const { return m_error; }
    /// It is lost because a frame needs more credits than the server grants: another one shall be single.
    bool isStarved() const { return m_isStarved; }

    /// Sends \a frame, which must last until takeDone() gave it back: always, also when the connection is lost. Only when ready.
    void submit(Frame &frame)
    {
        Frame *const one[] = {&frame};
        submit(one);
    }
    /// Sends several as one: they are carried out in this order, and answered on one journey. Each is given back for itself.
    void submit(std::span<Frame *const> frames);
    /// Whether frames of that many requests can be sent as one: the server has granted so much before.
    bool canSendTogether(std::size_t requests) const { return !m_isSingle && requests <= m_mostRequests; }
    /// The shortest time that an answer took; nothing before the first one.
    std::optional<Clock::duration> journey() const { return m_journey; }
    /// The same since takeUp(): ways may become longer.
    std::optional<Clock::duration> newestJourney() const { return m_newestJourney; }
    void takeUp() { m_newestJourney.reset(); }
    /// False while what was submitted waits for credits or for room in the socket: then nothing more shall be submitted.
    bool canSubmit() const { return isReady() && !m_isBlocked; }
    std::size_t inFlight() const { return m_frames.size(); }
    /// The frames that were answered or lost since the last call.
    std::vector<Frame *> takeDone() { return std::exchange(m_done, {}); }

    /// Adds what to poll for.
    void addPolls(std::vector<pollfd> &polls) const;
    /// Does what \a polls (as filled by poll()) say can be done, and looks at the time limits.
    void service(std::span<const pollfd> polls);
    /// When service() must be called at the latest.
    Clock::time_point deadline() const { return std::min(m_deadline, m_nextAddress); }
    /// A server that says nothing is no fault while nothing but a notification is asked for.
    void setPatient(bool patient);

    /// Closes it; what is in flight is lost.
    void drop(ErrorKind kind, std::string detail);

private:
    enum class State : std::uint8_t { Connecting, Ready, Lost };
    struct Flight {
        Frame *frame;
        Clock::time_point begun = Clock::now();
        std::size_t sent = 0; // steps; all at once unless m_isSingle
    };

    static void onConnected(smb2_context *context, int status, void *, void *self);
    void connected(int status);
    void forgetPassword();
    void startConnecting(const SmbAddress &address, const Credentials &who);
    smb2_pdu *chain(Frame &frame);
    bool sendTogether(std::span<Frame *const> frames);
    bool sendNext(Flight &flight);
    void flushOut();
    void serviceConnecting(std::span<const pollfd> polls);
    void serviceReady(short events);
    bool receive();
    std::optional<bool> canReceive();
    std::optional<bool> waitFor(std::size_t bytes, std::size_t available);
    void collect();
    void setLowMark(int bytes);
    void extendDeadline();
    Error connectError(int status) const;
    void lose(Error error);

    smb2_context *m_context = nullptr;
    State m_state = State::Connecting;
    const TimeLimits m_limits;
    const std::string m_root;
    Error m_error;
    std::deque<Flight> m_frames;
    std::vector<Frame *> m_done;
    std::size_t m_requests = 0;     // of m_frames
    std::size_t m_mostRequests = 0; // that were on their way at once
    std::size_t m_together = 0;     // how many frames were submitted last
    std::optional<Clock::duration> m_journey, m_newestJourney;
    std::optional<int> m_connectStatus; // 0, or an errno value below it
    int m_lowMark = 1;
    std::size_t m_arrived = 0; // of a frame that is not whole yet
    bool m_isBlocked = false;
    bool m_isPatient = false;
    bool m_isStarved = false;
    const bool m_isSingle;
    Clock::time_point m_deadline;
    Clock::time_point m_nextAddress =
        Clock::time_point::max(); // when another address of the server is tried beside this one
};

/// While one lives, a connection that the server has closed does not end the process.
class NoPipeSignal {
public:
    NoPipeSignal();
    NoPipeSignal(const NoPipeSignal &) = delete;
    NoPipeSignal &operator=(const NoPipeSignal &) = delete;
    ~NoPipeSignal();

private:
    bool m_wasPending;
    sigset_t m_before;
};

} // namespace cer::smb
