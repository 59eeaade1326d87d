// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report-reader/attempts.h"
#include "app/report-reader/channel.h"
#include "app/report-reader/confine.h"
#include "app/report-reader/instruments.h"
#include "app/report-reader/serve.h"

#include <QDateTime>

#include <cstdio>
#include <malloc.h>
#include <string_view>
#include <sys/socket.h>

namespace {

/// As the console starts us.
constexpr int socketToConsole = 3;

bool isSocket(int fd)
{
    int type = 0;
    socklen_t size = sizeof type;
    return ::getsockopt(fd, SOL_SOCKET, SO_TYPE, &type, &size) == 0;
}

/// Libraries have names of members among their warnings.
void dropWarning(QtMsgType, const QMessageLogContext &, const QString &)
{
}

/// Bytes go through here in pieces of up to a mebibyte: what is freed is needed again at once, and not given back to the system.
void keepFreedMemory()
{
#ifdef __GLIBC__
    constexpr int much = 64 << 20;
    ::mallopt(M_MMAP_THRESHOLD, much / 2);
    ::mallopt(M_TRIM_THRESHOLD, much);
#endif
}

/// What Qt would open files for later, when it may not any more: the time zone.
void warmUp()
{
    (void)QDateTime::fromSecsSinceEpoch(0).toString();
}

} // namespace

int main(int argc, char **argv)
{
    qInstallMessageHandler(dropWarning);
    const bool tries = argc == 3 && std::string_view(argv[1]) == "--try";
    if (!tries && !isSocket(socketToConsole)) {
        std::fputs("cer-report-reader looks into reports for cer-console and cerctl, which start it themselves.\n",
                   stderr);
        return 2;
    }
    keepFreedMemory();
    warmUp();
    const int spool = openSpool();
    if (tries) {
        constexpr Allowance little{
            .memory = std::uint64_t(512) << 20, .spool = std::uint64_t(1) << 20, .processorSeconds = 2};
        confine(little);
        leave(attempt(argv[2], spool));
    }
    const cer::Confinement confinement = confine({});
    Channel channel(socketToConsole);
    channel.endWithOther();
    serve(channel, confinement, spool);
}
