// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/frame.h"

#include <string>
#include <string_view>

/// The helper's end of the socket. Whoever is at the other end is gone when nothing can be read or written: then this process ends, from
/// inside any function here. One thread.
class Channel {
public:
    explicit Channel(int socket)
        : m_socket(socket)
    {
    }

    struct Frame {
        cer::helper::Head head;
        std::string payload;
    };
    void send(cer::helper::Head head, std::string_view payload = {}) const;
    Frame receive() const;
    /// What comes to a question of this side.
    Frame answerTo(cer::helper::Head question, std::string_view payload);
    /// Whether the other side wants no more pieces since forgetStop().
    bool isStopped();
    void forgetStop() { m_isStopped = false; }
    /// From now on, a thread of its own ends this process when the other end is gone, whatever it is busy with then.
    void endWithOther() const;

private:
    int m_socket;
    bool m_isStopped = false;
};
