// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report-reader/channel.h"

#include "app/report-reader/instruments.h"

#include <algorithm>
#include <cerrno>
#include <poll.h>
#include <span>
#include <thread>
#include <unistd.h>

namespace {

/// Short frames go in one call, so that the other side need not wake up twice.
constexpr std::size_t shortFrame = 4096;

void writeAll(int socket, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(socket, bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR)
            leave(0);
        bytes.remove_prefix(std::size_t(std::max<ssize_t>(written, 0)));
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
    if (payload.size() <= shortFrame)
        return writeAll(m_socket, std::string(bytes.data(), bytes.size()).append(payload));
    writeAll(m_socket, {bytes.data(), bytes.size()});
    writeAll(m_socket, payload);
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
