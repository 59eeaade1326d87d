// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <span>
#include <thread>
#include <vector>

/// Stands between a client and a server of the loopback, on a thread of its own: counts the frames of the client, delays, stalls and cuts.
class SmbProxy {
public:
    enum class Action : std::uint8_t {
        Pass,
        CutBefore, // the server never sees the frame
        CutWithin, // it sees the first half of it
        CutAfter,  // it answers, and the client does not see that
    };
    /// Commands of [MS-SMB2] 2.2.1 in a frame that is not encrypted.
    enum Command : std::uint16_t { Create = 5, Close = 6, Flush = 7, Read = 8, Write = 9, Notify = 15, SetInfo = 17 };

    explicit SmbProxy(int serverPort);
    SmbProxy(const SmbProxy &) = delete;
    SmbProxy &operator=(const SmbProxy &) = delete;
    ~SmbProxy();

    int port() const { return m_port; }
    /// Half of it each way.
    void setRoundTrip(std::chrono::microseconds time) { m_delay = time / 2; }
    /// What the server says comes in pieces of that many bytes.
    void setPieces(std::size_t bytes) { m_pieces = bytes; }
    /// From now on nothing comes through, and nobody is told.
    void setStalled(bool stalled);
    /// New connections end at once.
    void setClosed(bool closed) { m_isClosed = closed; }
    void cutAll();
    /// Called on the thread of the proxy for each frame of a client.
    void setOnFrame(std::function<Action(std::span<const std::uint8_t>)> onFrame);

    std::uint64_t frames() const { return m_frames; } // of clients
    std::uint64_t connections() const { return m_connections; }

    /// Whether one of the requests in the frame has that command.
    static bool has(std::span<const std::uint8_t> frame, Command command);

private:
    using Clock = std::chrono::steady_clock;
    struct Chunk {
        Clock::time_point due;
        std::vector<std::uint8_t> bytes;
    };
    struct Way; // from one socket to the other
    struct Pair;

    void run();
    void accept();
    void readFrom(Pair &pair, bool ofClient);
    void takeFrames(Pair &pair);
    void writeTo(Pair &pair, bool ofClient);
    void ring();

    int m_listener = -1;
    int m_port = 0;
    const int m_serverPort;
    int m_bell[2] = {-1, -1};
    std::atomic<std::chrono::microseconds> m_delay{std::chrono::microseconds(0)};
    std::atomic<std::size_t> m_pieces = 1 << 16;
    std::atomic<bool> m_isStalled = false, m_isClosed = false, m_isOver = false, m_isCut = false;
    std::atomic<std::uint64_t> m_frames = 0, m_connections = 0;
    std::mutex m_mutex; // for m_onFrame
    std::function<Action(std::span<const std::uint8_t>)> m_onFrame;
    std::vector<std::unique_ptr<Pair>> m_pairs;
    std::vector<std::uint8_t> m_read; // by run() alone
    std::thread m_thread;
};
