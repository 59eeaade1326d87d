// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/smbsession.h"

#include <algorithm>

namespace cer::smb {

Connections::Connections(SmbAddress address, Credentials who, const TimeLimits &limits)
    : m_address(std::move(address))
    , m_who(std::move(who))
    , m_limits(limits)
{
}

std::unique_ptr<Connection> Connections::takeIdle()
{
    for (;;) {
        std::unique_ptr<Connection> connection;
        {
            const std::lock_guard lock(m_mutex);
            if (m_idle.empty())
                return nullptr;
            connection = std::move(m_idle.back());
            m_idle.pop_back();
        }
        std::vector<pollfd> polls;
        connection->addPolls(polls);
        if (::poll(polls.data(), polls.size(), 0) > 0)
            connection->service(polls); // hardly anything but its end
        if (connection->isReady())
            return connection;
    }
}

std::unique_ptr<Connection> Connections::connect()
{
    bool single = false;
    {
        const std::lock_guard lock(m_mutex);
        single = m_isStarved;
    }
    return std::make_unique<Connection>(m_address, m_who, m_limits, single);
}

void Connections::giveBack(std::unique_ptr<Connection> connection)
{
    const std::lock_guard lock(m_mutex);
    m_isStarved = m_isStarved || connection->isStarved();
    if (connection->isReady() && connection->inFlight() == 0 && m_idle.size() < most)
        m_idle.push_back(std::move(connection));
}

void serve(std::span<Connection *const> connections, int wakeFd)
{
    std::vector<pollfd> polls;
    Clock::time_point until = Clock::now() + std::chrono::seconds(1);
    for (const Connection *connection : connections) {
        connection->addPolls(polls);
        until = std::min(until, connection->deadline());
    }
    if (wakeFd >= 0)
        polls.push_back({wakeFd, POLLIN, 0});
    const auto wait = std::chrono::ceil<std::chrono::milliseconds>(until - Clock::now());
    ::poll(polls.data(), polls.size(), int(std::max<std::int64_t>(wait.count(), 0)));
    for (Connection *connection : connections)
        connection->service(polls);
}

Result<Session> Session::open(Connections &connections)
{
    std::unique_ptr<Connection> connection = connections.takeIdle();
    if (!connection)
        connection = connections.connect();
    Connection *const one[] = {connection.get()};
    while (!connection->isReady() && !connection->isLost())
        serve(one);
    if (connection->isLost())
        return std::unexpected(connection->error());
    return Session(connections, std::move(connection));
}

Session::~Session()
{
    if (m_connection)
        m_connections->giveBack(std::move(m_connection));
}

Result<void> Session::runAll(std::span<Frame> frames, Effect effect)
{
    Connection *const one[] = {m_connection.get()};
    std::size_t sent = 0;
    while (!std::ranges::all_of(frames, &Frame::isDone)) {
        while (sent < frames.size() && (m_connection->canSubmit() || m_connection->isLost()))
            m_connection->submit(frames[sent++]);
        if (!std::ranges::all_of(frames, &Frame::isDone))
            serve(one);
    }
    (void)m_connection->takeDone();
    if (std::ranges::none_of(frames, &Frame::isLost))
        return {};
    // What waited for credits was never sent.
    m_isHarmless = m_isHarmless && (effect == Effect::None || m_connection->isStarved());
    return std::unexpected(m_connection->error());
}

Result<void> Session::run(Frame &frame, Effect effect)
{
    return runAll({&frame, 1}, effect);
}

} // namespace cer::smb
