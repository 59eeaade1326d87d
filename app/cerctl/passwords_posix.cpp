// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cerctl/passwords.h"

#include "app/cerctl/context.h"
#include "app/cerctl/output.h"

#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <pwd.h>
#include <termios.h>
#include <unistd.h>

namespace {

constexpr auto variable = "CERCTL_PASSWORD";

/// The terminal of this program, also where its input and output are files; silent while this lives.
class QuietTerminal {
public:
    QuietTerminal()
        : m_fd(::open("/dev/tty", O_RDWR | O_CLOEXEC))
    {
        termios quiet;
        if (m_fd < 0 || ::tcgetattr(m_fd, &m_before) != 0)
            return;
        quiet = m_before;
        quiet.c_lflag &= ~tcflag_t(ECHO);
        m_isQuiet = ::tcsetattr(m_fd, TCSAFLUSH, &quiet) == 0;
    }
    QuietTerminal(const QuietTerminal &) = delete;
    QuietTerminal &operator=(const QuietTerminal &) = delete;
    ~QuietTerminal()
    {
        if (m_isQuiet)
            ::tcsetattr(m_fd, TCSAFLUSH, &m_before);
        if (m_fd >= 0)
            ::close(m_fd);
    }
    bool isQuiet() const { return m_isQuiet; }
    void say(const std::string &text) const { (void)!::write(m_fd, text.data(), text.size()); }
    /// Nothing when it was stopped, or the terminal is gone.
    std::optional<cer::Secret> readLine(const std::stop_token &stop) const;

private:
    int m_fd;
    termios m_before{};
    bool m_isQuiet = false;
};

std::optional<cer::Secret> QuietTerminal::readLine(const std::stop_token &stop) const
{
    constexpr int pause = 50; // milliseconds, until Ctrl+C is noticed
    std::string line;
    line.reserve(256);
    while (!stop.stop_requested() && line.size() < line.capacity()) {
        pollfd poll{m_fd, POLLIN, 0};
        if (::poll(&poll, 1, pause) <= 0)
            continue;
        char c = 0;
        if (::read(m_fd, &c, 1) != 1 || c == '\n') {
            const bool typed = c == '\n';
            auto secret = cer::Secret::taking(line);
            return typed ? std::optional(std::move(secret)) : std::nullopt;
        }
        line += c;
    }
    cer::wipe(line);
    return {};
}

/// The variable's bytes are overwritten: programs that this one starts do not get it, and it stands nowhere else.
std::optional<cer::Secret> takenFromEnvironment()
{
    char *value = std::getenv(variable);
    if (!value)
        return {};
    cer::Secret secret{std::string_view(value)};
    ::explicit_bzero(value, std::strlen(value));
    ::unsetenv(variable);
    return secret;
}

std::string nameOfThisUser()
{
    const passwd *user = ::getpwuid(::geteuid());
    return user ? user->pw_name : std::string();
}

} // namespace

Passwords::Passwords(std::stop_token stop)
    : m_stop(std::move(stop))
    , m_environment(takenFromEnvironment())
{
}

std::optional<cer::Credentials> Passwords::answer(const cer::CredentialsRequest &request)
{
    const std::string user = request.user.empty() ? nameOfThisUser() : request.user;
    const std::string place = user + '@' + request.server;
    if (m_environment) {
        if (request.wereRefused)
            return {};
        return cer::Credentials{user, request.domain, *m_environment};
    }
    if (const auto known = m_known.find(place); known != m_known.end() && !request.wereRefused)
        return known->second;
    cer::CredentialsRequest whole = request;
    whole.user = user;
    std::optional<cer::Credentials> answered = ask(whole);
    if (answered)
        m_known[place] = *answered;
    return answered;
}

std::optional<cer::Credentials> Passwords::ask(const cer::CredentialsRequest &request) const
{
    const QuietTerminal terminal;
    if (!terminal.isQuiet())
        return {};
    const QString place = QString::fromStdString(harmless(request.user + '@' + request.server));
    const QString question = request.wereRefused
                                 ? Words::tr("The server did not accept this. Password for %1: ").arg(place)
                                 : Words::tr("Password for %1: ").arg(place);
    terminal.say(question.toStdString());
    const auto password = terminal.readLine(m_stop);
    terminal.say("\n");
    if (!password)
        return {};
    return cer::Credentials{request.user, request.domain, *password};
}
