// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/smbconnection.h"

#include "core/store/libsmb2.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <malloc.h>
#include <mutex>
#include <pthread.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <system_error>

namespace cer::smb {

namespace {

/// Of a frame of the server. Nothing that is asked for here brings more: two answers of oneCredit.
constexpr std::size_t longestFrame = std::size_t(160) << 10;
constexpr int receiveBuffer = 1 << 20; // so that it fits
constexpr std::size_t lengthSize = 4;  // zero and three bytes of length
constexpr auto addressPause = std::chrono::milliseconds(100);

bool isOver(int fd)
{
    pollfd end{fd, POLLRDHUP, 0};
    return ::poll(&end, 1, 0) == 1 && (end.revents & (POLLRDHUP | POLLHUP | POLLERR));
}

/// libsmb2 keeps a list of all contexts and does not guard it.
std::mutex &contextsMutex()
{
    static std::mutex mutex;
    return mutex;
}

smb2_context *makeContext()
{
    const std::lock_guard lock(contextsMutex());
    return ::smb2_init_context();
}

void destroyContext(smb2_context *context)
{
    const std::lock_guard lock(contextsMutex());
    ::smb2_destroy_context(context);
}

/// The only public way to name the method: without it the library takes Kerberos where it was built with that.
void useNtlm(smb2_context *context)
{
    ::smb2_destroy_url(::smb2_parse_url(context, "smb://server/share?sec=ntlmssp"));
}

/// As libsmb2 wants it.
std::string serverText(const SmbAddress &address)
{
    const bool ipv6 = address.server.contains(':');
    std::string text = ipv6 ? '[' + address.server + ']' : address.server;
    if (address.port != SmbAddress::usualPort)
        text += ':' + std::to_string(address.port);
    return text;
}

} // namespace

NoPipeSignal::NoPipeSignal()
{
    sigset_t pipe;
    sigset_t pending;
    ::sigemptyset(&pipe);
    ::sigaddset(&pipe, SIGPIPE);
    ::sigpending(&pending);
    m_wasPending = ::sigismember(&pending, SIGPIPE) == 1;
    ::pthread_sigmask(SIG_BLOCK, &pipe, &m_before);
}

NoPipeSignal::~NoPipeSignal()
{
    sigset_t pipe;
    ::sigemptyset(&pipe);
    ::sigaddset(&pipe, SIGPIPE);
    constexpr timespec now{};
    if (!m_wasPending) {
        while (::sigtimedwait(&pipe, nullptr, &now) == -1 && errno == EINTR)
            ;
    }
    ::pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
}

Connection::Connection(const SmbAddress &address, const Credentials &who, const TimeLimits &limits, bool single)
    : m_context(makeContext())
    , m_limits(limits)
    , m_root(address.text())
    , m_isSingle(single)
    , m_deadline(Clock::now() + limits.connecting)
{
    if (m_context)
        startConnecting(address, who);
    else
        lose({ErrorKind::Io, m_root, std::make_error_code(std::errc::not_enough_memory).message()});
}

Connection::~Connection()
{
    drop(ErrorKind::Cancelled, {});
}

void Connection::startConnecting(const SmbAddress &address, const Credentials &who)
{
    useNtlm(m_context);
    ::smb2_set_security_mode(m_context, SMB2_NEGOTIATE_SIGNING_ENABLED);
    ::smb2_set_user(m_context, who.user.c_str());
    ::smb2_set_domain(m_context, who.domain.c_str());
    if (!who.user.empty())
        ::smb2_set_password(m_context, who.password.c_str());
    const int status = ::smb2_connect_share_async(m_context, serverText(address).c_str(), address.share.c_str(),
                                                  nullptr, onConnected, this);
    if (status < 0)
        return lose(connectError(-status));
    m_nextAddress = Clock::now() + addressPause;
}

/// Overwrites the copy of the library: what it has just freed is what an allocation of that size gets next.
void Connection::forgetPassword()
{
    const std::size_t most = 512;
    ::smb2_set_password(m_context, nullptr);
    for (std::size_t size = 1; size <= most; size += sizeof(void *)) {
        void *memory = std::malloc(size);
        if (memory)
            ::explicit_bzero(memory, ::malloc_usable_size(memory));
        std::free(memory);
    }
}

void Connection::onConnected(smb2_context *, int status, void *, void *self)
{
    static_cast<Connection *>(self)->m_connectStatus = -status;
}

Error Connection::connectError(int status) const
{
    const char *said = ::smb2_get_error(m_context);
    const std::string_view words = said ? said : "";
    const auto nt = NtStatus{static_cast<std::uint32_t>(::smb2_get_nterror(m_context))};
    if (nt != NtStatus::Success) {
        Error error = failed(nt, m_root).error();
        if (error.kind == ErrorKind::Denied && words.starts_with("Session setup"))
            error.kind = ErrorKind::LogOn;
        return error;
    }
    if (status == EACCES)
        return {ErrorKind::LogOn, m_root, std::string(words)};
    const bool ofSystem = status == ECONNREFUSED || status == ECONNRESET || status == EHOSTUNREACH
                          || status == ENETUNREACH || status == ETIMEDOUT;
    return {ErrorKind::Unreachable, m_root,
            ofSystem ? std::system_category().message(status) : std::string(words.substr(0, words.find('\n')))};
}

void Connection::connected(int status)
{
    forgetPassword();
    if (status != 0)
        return lose(connectError(status));
    m_state = State::Ready;
    ::setsockopt(::smb2_get_fd(m_context), SOL_SOCKET, SO_RCVBUF, &receiveBuffer, sizeof receiveBuffer);
    m_nextAddress = Clock::time_point::max();
    m_deadline = Clock::time_point::max();
}

void Connection::lose(Error error)
{
    if (m_state == State::Lost)
        return;
    m_state = State::Lost;
    m_error = std::move(error);
    m_deadline = m_nextAddress = Clock::time_point::max();
    if (m_context) {
        forgetPassword();
        destroyContext(std::exchange(m_context, nullptr));
    }
    for (const Flight &flight : m_frames) {
        flight.frame->lose();
        m_done.push_back(flight.frame);
    }
    m_frames.clear();
    m_requests = 0;
}

void Connection::drop(ErrorKind kind, std::string detail)
{
    lose({kind, m_root, std::move(detail)});
}

void Connection::setPatient(bool patient)
{
    m_isPatient = patient;
    extendDeadline();
}

void Connection::extendDeadline()
{
    if (m_state == State::Ready)
        m_deadline = m_frames.empty() || m_isPatient ? Clock::time_point::max() : Clock::now() + m_limits.silence;
}

void Connection::submit(std::span<Frame *const> frames)
{
    if (m_state != State::Ready) {
        for (Frame *frame : frames) {
            frame->lose();
            m_done.push_back(frame);
        }
        return;
    }
    const bool wasIdle = m_frames.empty();
    bool queued = false;
    m_together = frames.size();
    for (Frame *frame : frames) {
        Flight &flight = m_frames.emplace_back(Flight{.frame = frame});
        m_requests += frame->steps();
        queued = (m_isSingle && sendNext(flight)) || queued;
    }
    queued = (!m_isSingle && sendTogether(frames)) || queued;
    if (wasIdle)
        extendDeadline();
    if (queued)
        flushOut();
    if (!m_isBlocked)
        m_mostRequests = std::max(m_mostRequests, m_requests);
    collect();
}

/// False when nothing was left to be sent.
bool Connection::sendTogether(std::span<Frame *const> frames)
{
    smb2_pdu *first = nullptr;
    for (Frame *frame : frames) {
        smb2_pdu *next = chain(*frame);
        if (first && next)
            ::smb2_add_compound_pdu(m_context, first, next);
        else if (next)
            first = next;
    }
    if (first)
        ::smb2_queue_pdu(m_context, first);
    return first != nullptr;
}

/// All requests of a frame. Null when it has been answered instead.
smb2_pdu *Connection::chain(Frame &frame)
{
    FileId related;
    std::copy_n(::compound_file_id, related.size(), related.begin());
    smb2_pdu *first = nullptr;
    for (const auto &step : frame.m_steps) {
        const bool own = step == frame.m_steps.front();
        smb2_pdu *pdu = frame.pdu(m_context, *step, own ? frame.m_file : related);
        if (!pdu) {
            // A name that the library cannot send. What stands behind it fails with it.
            if (first)
                ::smb2_free_pdu(m_context, first);
            for (const auto &all : frame.m_steps)
                frame.answer(*all, NtStatus::ObjectNameInvalid, nullptr, nullptr);
            return nullptr;
        }
        if (first)
            ::smb2_add_compound_pdu(m_context, first, pdu);
        else
            first = pdu;
    }
    return first;
}

/// False when nothing was left to be sent.
bool Connection::sendNext(Flight &flight)
{
    Frame &frame = *flight.frame;
    while (flight.sent < frame.steps() && (flight.sent == 0 || frame.m_steps[flight.sent - 1]->answered)) {
        Frame::Step &step = *frame.m_steps[flight.sent];
        const FileId *file = step.kind == Frame::Kind::Open ? &frame.m_file : frame.fileFor(flight.sent);
        ++flight.sent;
        if (smb2_pdu *pdu = file ? frame.pdu(m_context, step, *file) : nullptr) {
            ::smb2_queue_pdu(m_context, pdu);
            return true;
        }
        frame.answer(step, file ? NtStatus::ObjectNameInvalid : NtStatus::FileClosed, nullptr, nullptr);
    }
    return false;
}

/// What was queued is sent at once. What stays, waits for credits or for room in the socket.
void Connection::flushOut()
{
    m_isBlocked = true;
    if (!(::smb2_which_events(m_context) & POLLOUT))
        return;
    if (::smb2_service_fd(m_context, ::smb2_get_fd(m_context), POLLOUT) < 0)
        return lose({ErrorKind::Unreachable, m_root, ::smb2_get_error(m_context)});
    m_isBlocked = (::smb2_which_events(m_context) & POLLOUT) != 0;
}

void Connection::addPolls(std::vector<pollfd> &polls) const
{
    if (m_state == State::Ready) {
        short events = POLLIN | POLLRDHUP;
        if (m_isBlocked)
            events |= static_cast<short>(::smb2_which_events(m_context) & POLLOUT);
        polls.push_back({::smb2_get_fd(m_context), events, 0});
    } else if (m_state == State::Connecting) {
        std::size_t count = 0;
        int ignored = 0;
        const t_socket *fds = ::smb2_get_fds(m_context, &count, &ignored);
        for (std::size_t i = 0; i < count; ++i)
            polls.push_back({fds[i], static_cast<short>(::smb2_which_events(m_context)), 0});
    }
}

void Connection::service(std::span<const pollfd> polls)
{
    if (m_state == State::Connecting)
        serviceConnecting(polls);
    for (const pollfd &poll : polls) {
        if (m_state == State::Ready && poll.fd == ::smb2_get_fd(m_context) && poll.revents != 0)
            serviceReady(poll.revents);
    }
    if (m_state != State::Lost && Clock::now() >= m_deadline)
        lose({m_state == State::Ready ? ErrorKind::TimedOut : ErrorKind::Unreachable, m_root,
              std::make_error_code(std::errc::timed_out).message()});
}

void Connection::serviceConnecting(std::span<const pollfd> polls)
{
    bool failed = false;
    for (const pollfd &poll : polls) {
        std::size_t count = 0;
        int ignored = 0;
        const t_socket *fds = ::smb2_get_fds(m_context, &count, &ignored);
        if (poll.revents != 0 && !failed && !m_connectStatus && std::find(fds, fds + count, poll.fd) != fds + count)
            failed = ::smb2_service_fd(m_context, poll.fd, poll.revents) < 0;
    }
    if (m_connectStatus)
        return connected(*m_connectStatus);
    if (failed)
        return lose(connectError(0));
    if (Clock::now() >= m_nextAddress) {
        m_nextAddress = Clock::now() + addressPause;
        std::size_t count = 0;
        int more = -1;
        ::smb2_get_fds(m_context, &count, &more);
        if (more >= 0)
            (void)::smb2_service_fd(m_context, -1, 0);
    }
}

void Connection::serviceReady(short events)
{
    if (events & (POLLIN | POLLRDHUP | POLLHUP | POLLERR)) {
        if (!receive())
            return;
    }
    if (m_isBlocked && (::smb2_which_events(m_context) & POLLOUT))
        flushOut();
    if (m_state == State::Ready)
        collect();
}

bool Connection::receive()
{
    for (;;) {
        const std::optional<bool> readable = canReceive();
        if (!readable) {
            lose({ErrorKind::Unreachable, m_root, std::system_category().message(errno ? errno : ECONNRESET)});
            return false;
        }
        if (!*readable)
            return true;
        if (::smb2_service_fd(m_context, ::smb2_get_fd(m_context), POLLIN) < 0) {
            lose({ErrorKind::Unreachable, m_root, ::smb2_get_error(m_context)});
            return false;
        }
        setLowMark(1);
        extendDeadline();
    }
}

/// Whether a whole frame is there; nothing when the connection is over. The library gets whole ones only: of related answers that come in
/// parts it checks the signatures in the wrong place, and it takes any length for granted.
std::optional<bool> Connection::canReceive()
{
    const int fd = ::smb2_get_fd(m_context);
    std::uint8_t head[lengthSize];
    int available = 0;
    errno = 0;
    if (::ioctl(fd, FIONREAD, &available) != 0)
        return {};
    if (std::size_t(available) < lengthSize)
        return isOver(fd) ? std::nullopt : waitFor(lengthSize, std::size_t(available));
    if (::recv(fd, head, sizeof head, MSG_PEEK | MSG_DONTWAIT) != ssize_t(sizeof head))
        return {};
    const std::size_t whole = lengthSize + (std::size_t(head[1]) << 16 | std::size_t(head[2]) << 8 | head[3]);
    if (head[0] != 0 || whole > longestFrame) {
        errno = EPROTO;
        return {};
    }
    if (std::size_t(available) >= whole)
        return true;
    return isOver(fd) ? std::nullopt : waitFor(whole, std::size_t(available));
}

std::optional<bool> Connection::waitFor(std::size_t bytes, std::size_t available)
{
    if (available != m_arrived)
        extendDeadline();
    m_arrived = available;
    setLowMark(int(bytes));
    return false;
}

void Connection::setLowMark(int bytes)
{
    if (bytes == m_lowMark)
        return;
    m_lowMark = bytes;
    ::setsockopt(::smb2_get_fd(m_context), SOL_SOCKET, SO_RCVLOWAT, &bytes, sizeof bytes);
}

void Connection::collect()
{
    for (std::size_t i = 0; i < m_frames.size() && m_state == State::Ready;) {
        Flight &flight = m_frames[i];
        if (m_isSingle && !flight.frame->isDone() && sendNext(flight))
            flushOut();
        if (m_state != State::Ready)
            return;
        if (!flight.frame->isDone()) {
            ++i;
            continue;
        }
        const Clock::duration took = Clock::now() - flight.begun;
        m_journey = std::min(m_journey.value_or(took), took);
        m_newestJourney = std::min(m_newestJourney.value_or(took), took);
        m_requests -= flight.frame->steps();
        m_done.push_back(flight.frame);
        m_frames.erase(m_frames.begin() + std::ptrdiff_t(i));
    }
    if (m_frames.empty())
        extendDeadline();
    // Nothing is under way that could bring more credits.
    if (m_isBlocked && !m_isSingle && !m_frames.empty() && m_frames.size() <= m_together
        && !(::smb2_which_events(m_context) & POLLOUT)) {
        m_isStarved = true;
        lose({ErrorKind::Unreachable, m_root, {}});
    }
}

} // namespace cer::smb
