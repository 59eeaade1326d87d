// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/helperprocess.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <fcntl.h>
#include <filesystem>
#include <poll.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>
#include <vector>

namespace cer::helper {

namespace {

/// Where the helper has its end of the socket.
constexpr int helperSocket = 3;

std::string words(int number)
{
    return std::system_category().message(number);
}

/// What it is started with: no clock of ours and no language, but where to put a large member, and what the instruments of a test build
/// need.
std::vector<std::string> environment()
{
    std::vector<std::string> all{"LC_ALL=C.UTF-8", "TZ=UTC"};
    for (const char *name : {"TMPDIR", "LD_LIBRARY_PATH", "ASAN_OPTIONS", "TSAN_OPTIONS", "UBSAN_OPTIONS"}) {
        if (const char *value = std::getenv(name))
            all.push_back(std::string(name) + '=' + value);
    }
    return all;
}

std::vector<char *> pointers(std::vector<std::string> &texts)
{
    std::vector<char *> all;
    std::ranges::transform(texts, std::back_inserter(all), [](std::string &text) { return text.data(); });
    all.push_back(nullptr);
    return all;
}

/// What a new process inherits: the socket and the three usual files, no signal that this program ignores or holds back; and a process
/// group of its own, so that Ctrl+C is for this program to understand.
class SpawnSettings {
public:
    explicit SpawnSettings(int socket)
    {
        sigset_t none;
        sigset_t all;
        ::sigemptyset(&none);
        ::sigfillset(&all);
        ::posix_spawnattr_init(&m_attributes);
        ::posix_spawnattr_setflags(&m_attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
        ::posix_spawnattr_setsigmask(&m_attributes, &none);
        ::posix_spawnattr_setsigdefault(&m_attributes, &all);
        ::posix_spawn_file_actions_init(&m_actions);
        ::posix_spawn_file_actions_adddup2(&m_actions, socket, helperSocket);
#ifdef __GLIBC__
        ::posix_spawn_file_actions_addclosefrom_np(&m_actions, helperSocket + 1); // what others forgot to mark
#endif
    }
    SpawnSettings(const SpawnSettings &) = delete;
    SpawnSettings &operator=(const SpawnSettings &) = delete;
    ~SpawnSettings()
    {
        ::posix_spawn_file_actions_destroy(&m_actions);
        ::posix_spawnattr_destroy(&m_attributes);
    }
    /// 0 or an errno value.
    int spawn(pid_t &pid, const std::string &program) const
    {
        std::vector<std::string> arguments{program};
        std::vector<std::string> variables = environment();
        return ::posix_spawn(&pid, program.c_str(), &m_actions, &m_attributes, pointers(arguments).data(),
                             pointers(variables).data());
    }

private:
    posix_spawnattr_t m_attributes;
    posix_spawn_file_actions_t m_actions;
};

} // namespace

Error helperError(ErrorKind kind, std::string_view words)
{
    return {kind, {}, std::string(reportReaderName) + ": " + std::string(words)};
}

std::string usualProgram()
{
    std::error_code error;
    const std::filesystem::path folder = std::filesystem::read_symlink("/proc/self/exe", error).parent_path();
    const std::filesystem::path beside = folder / reportReaderName;
    const std::filesystem::path installed = (folder / CER_LIBEXEC_FROM_BIN / reportReaderName).lexically_normal();
    return ::access(beside.c_str(), X_OK) != 0 && ::access(installed.c_str(), X_OK) == 0 ? installed : beside;
}

Result<std::unique_ptr<HelperProcess>> HelperProcess::start(const std::string &program)
{
    int sockets[2] = {-1, -1};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, sockets) != 0)
        return posix::failed(errno, program);
    // As much on the way as the system allows, so that neither side waits for the other at each turn.
    constexpr int much = 2 * int(blockBytes);
    for (const int socket : sockets)
        (void)::setsockopt(socket, SOL_SOCKET, SO_SNDBUF, &much, sizeof much);
    posix::Fd ours(sockets[0]);
    const posix::Fd theirs(sockets[1]);
    pid_t pid = -1;
    if (const int number = SpawnSettings(theirs.get()).spawn(pid, program))
        return posix::failed(number, program);
    return std::unique_ptr<HelperProcess>(new HelperProcess(pid, std::move(ours)));
}

HelperProcess::HelperProcess(pid_t pid, posix::Fd socket)
    : m_pid(pid)
    , m_socket(std::move(socket))
{
}

HelperProcess::~HelperProcess()
{
    if (m_pid >= 0)
        (void)end();
}

void HelperProcess::kill()
{
    const std::lock_guard lock(m_mutex);
    if (m_pid >= 0)
        ::kill(m_pid, SIGKILL);
}

Error HelperProcess::end()
{
    const std::lock_guard lock(m_mutex);
    ::kill(m_pid, SIGKILL); // it may have closed the socket and live
    int status = 0;
    pid_t waited = 0;
    do
        waited = ::waitpid(m_pid, &status, 0);
    while (waited < 0 && errno == EINTR);
    m_pid = -1;
    if (waited >= 0 && WIFSIGNALED(status))
        return helperError(WTERMSIG(status) == SIGXCPU ? ErrorKind::TimedOut : ErrorKind::Io,
                           ::strsignal(WTERMSIG(status)));
    return helperError(ErrorKind::Io, waited < 0 ? words(errno) : "exit status " + std::to_string(WEXITSTATUS(status)));
}

void HelperProcess::grantTime([[maybe_unused]] std::chrono::seconds time) const
{
#ifdef __linux__
    clockid_t clock = 0;
    timespec used{};
    if (::clock_getcpuclockid(m_pid, &clock) != 0 || ::clock_gettime(clock, &used) != 0)
        return;
    rlimit limit{};
    if (::prlimit(m_pid, RLIMIT_CPU, nullptr, &limit) != 0)
        return;
    limit.rlim_cur = std::min(limit.rlim_max, rlim_t(used.tv_sec + time.count() + 1));
    (void)::prlimit(m_pid, RLIMIT_CPU, &limit, nullptr);
#endif
}

bool HelperProcess::hasWord() const
{
    pollfd waiting{m_socket.get(), POLLIN, 0};
    return ::poll(&waiting, 1, 0) != 0;
}

Result<void> HelperProcess::wait(short events, Time until) const
{
    for (;;) {
        using std::chrono::milliseconds;
        const auto left = std::chrono::ceil<milliseconds>(until - std::chrono::steady_clock::now()).count();
        pollfd waiting{m_socket.get(), events, 0};
        const int ready = ::poll(&waiting, 1, int(std::clamp<long long>(left, 0, 3'600'000)));
        if (ready > 0)
            return {};
        if (ready == 0 && left <= 0)
            return std::unexpected(helperError(ErrorKind::TimedOut, words(ETIMEDOUT)));
        if (ready < 0 && errno != EINTR)
            return std::unexpected(helperError(ErrorKind::Io, words(errno)));
    }
}

Result<void> HelperProcess::sendAll(std::string_view bytes, Time until)
{
    while (!bytes.empty()) {
        const ssize_t sent = ::send(m_socket.get(), bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
        if (sent > 0)
            bytes.remove_prefix(std::size_t(sent));
        else if (errno == EAGAIN || errno == EWOULDBLOCK) {
            if (const auto waited = wait(POLLOUT, until); !waited)
                return waited;
        } else if (errno != EINTR) {
            return std::unexpected(end());
        }
    }
    return {};
}

Result<void> HelperProcess::receiveAll(std::span<char> bytes, Time until)
{
    while (!bytes.empty()) {
        const ssize_t received = ::recv(m_socket.get(), bytes.data(), bytes.size(), MSG_DONTWAIT);
        if (received > 0)
            bytes = bytes.subspan(std::size_t(received));
        else if (received < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) {
            if (const auto waited = wait(POLLIN, until); !waited)
                return waited;
        } else if (received == 0 || errno != EINTR) {
            return std::unexpected(end());
        }
    }
    return {};
}

Result<void> HelperProcess::send(Head head, std::string_view payload, std::chrono::seconds limit)
{
    if (m_pid < 0)
        return std::unexpected(helperError(ErrorKind::Io, words(ESRCH)));
    const Time until = std::chrono::steady_clock::now() + limit;
    head.length = static_cast<std::uint32_t>(payload.size());
    const HeadBytes bytes = headBytesOf(head);
    return sendAll({bytes.data(), bytes.size()}, until).and_then([&] { return sendAll(payload, until); });
}

Result<Frame> HelperProcess::receive(std::chrono::seconds limit)
{
    const Time until = std::chrono::steady_clock::now() + limit;
    HeadBytes bytes;
    if (const auto received = receiveAll(bytes, until); !received)
        return std::unexpected(received.error());
    const std::optional<Head> head = headOf(bytes);
    if (!head)
        return std::unexpected(helperError(ErrorKind::Io, words(EPROTO)));
    Frame frame{*head, std::exchange(m_spare, {})};
    frame.payload.resize_and_overwrite(head->length, [](char *, std::size_t size) { return size; });
    if (const auto received = receiveAll(frame.payload, until); !received)
        return std::unexpected(received.error());
    return frame;
}

} // namespace cer::helper
