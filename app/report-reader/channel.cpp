// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report-reader/channel.h"

#include "app/report-reader/instruments.h"

#include <algorithm>
#include <cerrno>
#include <poll.h>
#include <span>
#include <sys/uio.h>
#include <thread>
#include <unistd.h>

namespace {

/// Both in one call as a rule, so that the other side need not wake up twice.
void writeAll(int socket, std::string_view head, std::string_view payload)
{
    while (!head.empty() || !payload.empty()) {
        const iovec parts[] = {{const_cast<char *>(head.data()), head.size()},
                               {const_cast<char *>(payload.data()), payload.size()}};
        const ssize_t written = ::writev(socket, parts, 2);
        if (written < 0 && errno != EINTR)
            leave(0);
        const std::size_t done = std::size_t(std::max<ssize_t>(written, 0));
        const std::size_t ofHead = std::min(done, head.size());
        head.remove_prefix(ofHead);
        payload.remove_prefix(done - ofHead);
    }
}

void readAll(int socket, std::span<char> bytes)
{
    while (!bytes.empty()) {
        const ssize_t got = ::read(socket, bytes.data(), bytes.size());
        if (got == 0 || (got < 0 && errno != EINTR))
            leave(0);
        bytes = bytes.subspan(std::size_t(std::max<ssize_t>(got, 0)));
    }
}

} // namespace

void Channel::send(cer::helper::Head head, std::string_view payload) const
{
    head.length = static_cast<std::uint32_t>(payload.size());
    const cer::helper::HeadBytes bytes = cer::helper::headBytesOf(head);
    writeAll(m_socket, {bytes.data(), bytes.size()}, payload);
}

Channel::Frame Channel::receive() const
{
    cer::helper::HeadBytes bytes;
    readAll(m_socket, bytes);
    const auto head = cer::helper::headOf(bytes);
    if (!head)
        leave(1);
    Frame frame{*head, {}};
    frame.payload.resize_and_overwrite(head->length, [](char *, std::size_t size) { return size; });
    readAll(m_socket, frame.payload);
    return frame;
}

Channel::Frame Channel::answerTo(cer::helper::Head question, std::string_view payload)
{
    send(question, payload);
    Frame answer = receive();
    while (answer.head.message == cer::helper::Message::Stop) {
        m_isStopped = true;
        answer = receive();
    }
    return answer;
}

bool Channel::isStopped()
{
    pollfd waiting{m_socket, POLLIN, 0};
    if (!m_isStopped && ::poll(&waiting, 1, 0) > 0)
        m_isStopped = receive().head.message == cer::helper::Message::Stop;
    return m_isStopped;
}

void Channel::endWithOther() const
{
    std::thread([socket = m_socket] {
        pollfd gone{socket, 0, 0}; // POLLHUP is told unasked
        while (::poll(&gone, 1, -1) <= 0) { }
        leave(0);
    }).detach();
}
