// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/common/smbproxy.h"

#include <algorithm>
#include <cerrno>
#include <deque>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace {

constexpr std::size_t lengthSize = 4;

sockaddr_in loopback(int port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(std::uint16_t(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

void prepare(int fd)
{
    const int yes = 1;
    ::setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    ::fcntl(fd, F_SETFL, ::fcntl(fd, F_GETFL) | O_NONBLOCK);
}

} // namespace

struct SmbProxy::Way {
    std::deque<Chunk> chunks;
    std::size_t written = 0; // of the first
    bool isOver = false;     // nothing more will come
};

struct SmbProxy::Pair {
    int client = -1;
    int server = -1;
    Way up, down; // to the server, to the client
    std::vector<std::uint8_t> partial;
    bool isCut = false;
    bool cutWhenSent = false;
    bool cutWhenAnswered = false;

    ~Pair()
    {
        ::close(client);
        ::close(server);
    }
    bool isOver() const
    {
        return isCut || (up.isOver && down.isOver && up.chunks.empty() && down.chunks.empty())
               || (cutWhenSent && up.chunks.empty()) || (down.isOver && down.chunks.empty());
    }
};

SmbProxy::SmbProxy(int serverPort)
    : m_serverPort(serverPort)
{
    m_listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address = loopback(0);
    socklen_t size = sizeof address;
    ::bind(m_listener, reinterpret_cast<sockaddr *>(&address), size);
    ::listen(m_listener, 64);
    ::getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &size);
    m_port = ntohs(address.sin_port);
    prepare(m_listener);
    (void)!::pipe2(m_bell, O_CLOEXEC | O_NONBLOCK);
    m_thread = std::thread([this] { run(); });
}

SmbProxy::~SmbProxy()
{
    m_isOver = true;
    ring();
    m_thread.join();
    m_pairs.clear();
    for (const int fd : {m_listener, m_bell[0], m_bell[1]})
        ::close(fd);
}

void SmbProxy::ring()
{
    const char any = 0;
    (void)!::write(m_bell[1], &any, 1);
}

void SmbProxy::setStalled(bool stalled)
{
    m_isStalled = stalled;
    ring();
}

void SmbProxy::cutAll()
{
    m_isCut = true;
    ring();
}

void SmbProxy::setOnFrame(std::function<Action(std::span<const std::uint8_t>)> onFrame)
{
    const std::lock_guard lock(m_mutex);
    m_onFrame = std::move(onFrame);
}

bool SmbProxy::has(std::span<const std::uint8_t> frame, Command command)
{
    for (frame = frame.subspan(lengthSize); frame.size() >= 64;) {
        if ((frame[12] | frame[13] << 8) == command)
            return true;
        const std::size_t next = frame[20] | std::size_t(frame[21]) << 8 | std::size_t(frame[22]) << 16;
        if (next == 0 || next > frame.size())
            return false;
        frame = frame.subspan(next);
    }
    return false;
}

void SmbProxy::accept()
{
    for (int client = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC); client >= 0;
         client = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC)) {
        auto pair = std::make_unique<Pair>();
        pair->client = client;
        pair->server = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        const sockaddr_in address = loopback(m_serverPort);
        if (m_isClosed || ::connect(pair->server, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
            continue;
        prepare(pair->client);
        prepare(pair->server);
        ++m_connections;
        m_pairs.push_back(std::move(pair));
    }
}

void SmbProxy::takeFrames(Pair &pair)
{
    std::vector<std::uint8_t> &bytes = pair.partial;
    while (bytes.size() >= lengthSize) {
        const std::size_t whole = lengthSize + (std::size_t(bytes[1]) << 16 | std::size_t(bytes[2]) << 8 | bytes[3]);
        if (bytes.size() < whole)
            return;
        ++m_frames;
        Chunk chunk{Clock::now() + m_delay.load(), {bytes.begin(), bytes.begin() + std::ptrdiff_t(whole)}};
        bytes.erase(bytes.begin(), bytes.begin() + std::ptrdiff_t(whole));
        Action action = Action::Pass;
        {
            const std::lock_guard lock(m_mutex);
            if (m_onFrame)
                action = m_onFrame(chunk.bytes);
        }
        if (action == Action::CutBefore) {
            pair.isCut = true;
            return;
        }
        if (action == Action::CutWithin)
            chunk.bytes.resize(whole / 2);
        pair.cutWhenSent = pair.cutWhenSent || action == Action::CutWithin;
        pair.cutWhenAnswered = pair.cutWhenAnswered || action == Action::CutAfter;
        pair.up.chunks.push_back(std::move(chunk));
    }
}

void SmbProxy::readFrom(Pair &pair, bool ofClient)
{
    Way &way = ofClient ? pair.up : pair.down;
    m_read.resize(ofClient ? std::size_t(1) << 16 : m_pieces.load());
    const ssize_t got = ::recv(ofClient ? pair.client : pair.server, m_read.data(), m_read.size(), 0);
    if (got < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    if (got <= 0) {
        way.isOver = true;
        pair.isCut = pair.isCut || ofClient; // as a client that goes
        return;
    }
    const std::span bytes = std::span(m_read).first(std::size_t(got));
    if (!ofClient) {
        pair.isCut = pair.isCut || pair.cutWhenAnswered;
        if (!pair.cutWhenSent && !pair.isCut)
            way.chunks.push_back({Clock::now() + m_delay.load(), {bytes.begin(), bytes.end()}});
        return;
    }
    pair.partial.insert(pair.partial.end(), bytes.begin(), bytes.end());
    takeFrames(pair);
}

void SmbProxy::writeTo(Pair &pair, bool ofClient)
{
    Way &way = ofClient ? pair.down : pair.up;
    while (!way.chunks.empty() && way.chunks.front().due <= Clock::now()) {
        const Chunk &chunk = way.chunks.front();
        const ssize_t sent = ::send(ofClient ? pair.client : pair.server, chunk.bytes.data() + way.written,
                                    chunk.bytes.size() - way.written, MSG_NOSIGNAL);
        if (sent < 0) {
            pair.isCut = errno != EAGAIN && errno != EINTR;
            return;
        }
        way.written += std::size_t(sent);
        if (way.written < chunk.bytes.size())
            return;
        way.chunks.pop_front();
        way.written = 0;
    }
}

void SmbProxy::run()
{
    while (!m_isOver) {
        std::vector<pollfd> polls{{m_listener, POLLIN, 0}, {m_bell[0], POLLIN, 0}};
        Clock::time_point next = Clock::now() + std::chrono::seconds(1);
        const bool stalled = m_isStalled;
        for (const auto &pair : m_pairs) {
            const auto events = [&](const Way &to, const Way &from) {
                const bool due = !to.chunks.empty() && to.chunks.front().due <= Clock::now();
                if (!to.chunks.empty() && !due)
                    next = std::min(next, to.chunks.front().due);
                return short(stalled ? 0 : (from.isOver ? 0 : POLLIN) | (due ? POLLOUT : 0));
            };
            polls.push_back({pair->client, events(pair->down, pair->up), 0});
            polls.push_back({pair->server, events(pair->up, pair->down), 0});
        }
        const auto wait = std::max(next - Clock::now(), Clock::duration(0));
        const timespec time{std::chrono::duration_cast<std::chrono::seconds>(wait).count(),
                            (wait % std::chrono::seconds(1)).count()};
        ::ppoll(polls.data(), polls.size(), &time, nullptr);
        for (char any = 0; ::read(m_bell[0], &any, 1) == 1;)
            ;
        const bool cut = m_isCut.exchange(false);
        for (std::size_t i = 0; i < m_pairs.size() && !stalled; ++i) {
            Pair &pair = *m_pairs[i];
            if (polls[2 + 2 * i].revents & (POLLIN | POLLHUP | POLLERR))
                readFrom(pair, true);
            if (polls[3 + 2 * i].revents & (POLLIN | POLLHUP | POLLERR))
                readFrom(pair, false);
            writeTo(pair, true);
            writeTo(pair, false);
        }
        std::erase_if(m_pairs, [cut](const auto &pair) { return cut || pair->isOver(); });
        if (polls[0].revents & POLLIN)
            accept();
    }
}
