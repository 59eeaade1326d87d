// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/common/smbserver.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QThread>

#include <arpa/inet.h>
#include <csignal>
#include <netinet/in.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

sockaddr_in loopback(int port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(quint16(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

int freePort()
{
    const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address = loopback(0);
    socklen_t size = sizeof address;
    const bool bound = ::bind(fd, reinterpret_cast<sockaddr *>(&address), size) == 0
                       && ::getsockname(fd, reinterpret_cast<sockaddr *>(&address), &size) == 0;
    ::close(fd);
    return bound ? ntohs(address.sin_port) : 0;
}

bool answers(int port)
{
    const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const sockaddr_in address = loopback(port);
    const bool connected = ::connect(fd, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
    ::close(fd);
    return connected;
}

QString program(const QString &name)
{
    const QString found = QStandardPaths::findExecutable(name);
    return found.isEmpty() ? QStandardPaths::findExecutable(name, {u"/usr/sbin"_s, u"/usr/local/sbin"_s}) : found;
}

} // namespace

SmbServer::SmbServer(QStringList options)
    : m_options(std::move(options))
{
    const passwd *me = ::getpwuid(::geteuid());
    m_user = me ? QString::fromLocal8Bit(me->pw_name) : QString();
    // Who may do next to nothing must come this far.
    ::chmod(QFile::encodeName(m_folder.path()).constData(), 0755);
    for (const QString &name : {u"share"_s, u"private"_s, u"lock"_s, u"state"_s, u"cache"_s, u"run"_s, u"rpc"_s})
        QDir(m_folder.path()).mkdir(name);
    m_port = freePort();
    if (m_user.isEmpty())
        m_problem = u"this user has no name"_s;
    else if (program(u"smbd"_s).isEmpty() || program(u"smbpasswd"_s).isEmpty())
        m_problem = u"smbd is not installed"_s;
    else if (configure(); addUser())
        start();
}

SmbServer::~SmbServer()
{
    stop();
}

void SmbServer::configure()
{
    const auto path = [this](const QString &name) { return m_folder.filePath(name); };
    QStringList lines = {u"[global]"_s,
                         u"workgroup = CERTEST"_s,
                         u"server role = standalone server"_s,
                         u"interfaces = 127.0.0.1/8"_s,
                         u"bind interfaces only = yes"_s,
                         u"smb ports = %1"_s.arg(m_port),
                         u"disable netbios = yes"_s,
                         u"disable spoolss = yes"_s,
                         u"load printers = no"_s,
                         u"map to guest = never"_s,
                         u"log level = 1"_s,
                         u"max log size = 0"_s,
                         u"passdb backend = smbpasswd:%1"_s.arg(path(u"private/smbpasswd"_s)),
                         u"log file = %1"_s.arg(path(u"log"_s)),
                         u"private dir = %1"_s.arg(path(u"private"_s)),
                         u"lock directory = %1"_s.arg(path(u"lock"_s)),
                         u"state directory = %1"_s.arg(path(u"state"_s)),
                         u"cache directory = %1"_s.arg(path(u"cache"_s)),
                         u"pid directory = %1"_s.arg(path(u"run"_s)),
                         u"ncalrpc dir = %1"_s.arg(path(u"rpc"_s))};
    lines += m_options;
    const auto share = [&](const QString &name, const QStringList &more) {
        lines += {u"[%1]"_s.arg(name), u"path = %1"_s.arg(folder())};
        lines += more;
    };
    share(u"cer"_s, {u"read only = no"_s});
    share(u"readonly"_s, {u"read only = yes"_s});
    share(u"closed"_s, {u"valid users = daemon"_s});
    share(u"guarded"_s, {u"read only = no"_s, u"force user = nobody"_s});
    share(u"sealed"_s, {u"read only = no"_s, u"server smb encrypt = required"_s});
    QFile file(path(u"smb.conf"_s));
    if (file.open(QIODevice::WriteOnly))
        file.write(lines.join(u'\n').toUtf8() + '\n');
}

bool SmbServer::addUser()
{
    QProcess process;
    process.start(program(u"smbpasswd"_s), {u"-c"_s, m_folder.filePath(u"smb.conf"_s), u"-s"_s, u"-a"_s, m_user});
    const QByteArray line = QByteArray::fromStdString(password()) + '\n';
    process.write(line + line);
    process.closeWriteChannel();
    if (process.waitForFinished() && process.exitCode() == 0)
        return true;
    m_problem = u"smbpasswd: "_s + QString::fromLocal8Bit(process.readAllStandardError());
    return false;
}

bool SmbServer::start()
{
    m_problem.clear();
    m_process = std::make_unique<QProcess>();
    m_process->setProcessChannelMode(QProcess::MergedChannels);
    m_process->setStandardOutputFile(m_folder.filePath(u"output"_s));
    m_process->setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGTERM); });
    m_process->start(program(u"smbd"_s), {u"--foreground"_s, u"--no-process-group"_s,
                                          u"--configfile=%1"_s.arg(m_folder.filePath(u"smb.conf"_s))});
    return waitUntilItAnswers();
}

bool SmbServer::waitUntilItAnswers()
{
    const QDeadlineTimer patience(20'000);
    while (m_process->state() != QProcess::NotRunning && !patience.hasExpired()) {
        if (answers(m_port))
            return true;
        m_process->waitForFinished(10);
    }
    QFile output(m_folder.filePath(u"output"_s));
    QFile log(m_folder.filePath(u"log"_s));
    (void)output.open(QIODevice::ReadOnly);
    (void)log.open(QIODevice::ReadOnly);
    m_problem =
        u"smbd does not start: "_s + QString::fromLocal8Bit(output.readAll().right(400) + log.readAll().right(800));
    return false;
}

QList<qint64> SmbServer::workers() const
{
    QFile children(u"/proc/%1/task/%1/children"_s.arg(m_process->processId()));
    QList<qint64> pids;
    if (children.open(QIODevice::ReadOnly)) {
        for (const QByteArray &pid : children.readAll().split(' ')) {
            QFile command(u"/proc/%1/cmdline"_s.arg(QString::fromLatin1(pid)));
            // smbd names its helpers ("smbd: notifyd"); those that serve a client are named by its address.
            if (command.open(QIODevice::ReadOnly) && command.readAll().contains("client"))
                pids << pid.toLongLong();
        }
    }
    return pids;
}

void SmbServer::stop()
{
    if (!m_process || m_process->state() == QProcess::NotRunning)
        return;
    QFile children(u"/proc/%1/task/%1/children"_s.arg(m_process->processId()));
    QList<QByteArray> pids;
    if (children.open(QIODevice::ReadOnly))
        pids = children.readAll().split(' ');
    m_process->kill();
    m_process->waitForFinished();
    for (const QByteArray &pid : pids) {
        if (pid.toInt() > 1)
            ::kill(pid.toInt(), SIGKILL);
    }
}

std::string SmbServer::urlAt(int port, const std::string &share, const std::string &folder) const
{
    return "smb://" + user() + "@127.0.0.1:" + std::to_string(port) + '/' + share + (folder.empty() ? "" : '/' + folder);
}

std::string SmbServer::url(const std::string &share, const std::string &folder) const
{
    return urlAt(m_port, share, folder);
}

QString SmbServer::smbclient(const QString &commands, const QString &share, int port) const
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PASSWD"_s, QString::fromStdString(password()));
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program(u"smbclient"_s),
                  {u"--configfile=%1"_s.arg(m_folder.filePath(u"smb.conf"_s)), u"--port=%1"_s.arg(port ? port : m_port),
                   u"--user"_s, m_user, u"//127.0.0.1/%1"_s.arg(share), u"--command"_s, commands});
    process.waitForFinished(300'000);
    return QString::fromLocal8Bit(process.readAll());
}
