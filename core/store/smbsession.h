// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/smbconnection.h"

#include <memory>
#include <mutex>
#include <vector>

namespace cer::smb {

/// The connections to one share. Any thread.
class Connections {
public:
    static constexpr std::size_t most = 4; // kept, and for one visit

    Connections(SmbAddress address, Credentials who, const TimeLimits &limits);

    const SmbAddress &address() const { return m_address; }
    /// A connection that nobody uses and that is still there as far as one can see without asking the server. Null when there is none.
    std::unique_ptr<Connection> takeIdle();
    /// A new one, which is not ready yet.
    std::unique_ptr<Connection> connect();
    /// Keeps it for the next one, unless it is lost, busy, or there are enough.
    void giveBack(std::unique_ptr<Connection> connection);

private:
    const SmbAddress m_address;
    const Credentials m_who;
    const TimeLimits m_limits;
    std::mutex m_mutex;
    std::vector<std::unique_ptr<Connection>> m_idle;
    bool m_isStarved = false; // the server grants too few credits for frames
};

/// Waits until one of \a connections has something to do, or \a wakeFd (-1: none) can be read, and lets them do it.
void serve(std::span<Connection *const> connections, int wakeFd = -1);

/// One connection, used by one thread for one piece of work.
class Session {
public:
    /// Waits until the connection is ready.
    static Result<Session> open(Connections &connections);
    Session(Session &&) = default;
    Session &operator=(Session &&) = delete;
    ~Session();

    /// Whether doing a frame twice does harm.
    enum class Effect : std::uint8_t { None, Lasting };
    /// Sends \a frame and waits for its answers. Fails when they did not come; what the server said is in the frame.
    Result<void> run(Frame &frame, Effect effect = Effect::None);
    /// The same for some that do not wait for each other.
    Result<void> runAll(std::span<Frame> frames, Effect effect = Effect::None);
    /// The work failed because the connection went, and beginning anew on another one does no harm.
    bool mayBeginAnew() const { return m_connection->isLost() && m_isHarmless; }

private:
    Session(Connections &connections, std::unique_ptr<Connection> connection)
        : m_connections(&connections)
        , m_connection(std::move(connection))
    {
    }

    Connections *m_connections;
    std::unique_ptr<Connection> m_connection;
    bool m_isHarmless = true;
};

/// Does \a work, which gets a Session and returns a Result, on a connection; again on a new one when that is lost before anything was
/// changed on the share.
template <typename Work>
auto inSession(Connections &connections, const Work &work) -> decltype(work(std::declval<Session &>()))
{
    const NoPipeSignal noPipeSignal;
    for (int tries = 1;; ++tries) {
        Result<Session> session = Session::open(connections);
        if (!session)
            return std::unexpected(session.error());
        auto result = work(*session);
        if (result || !session->mayBeginAnew() || tries == 3 || result.error().kind == ErrorKind::TimedOut)
            return result;
    }
}

} // namespace cer::smb
