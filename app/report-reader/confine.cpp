// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report-reader/confine.h"

#include "app/report-reader/instruments.h"

#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <string>
#include <sys/resource.h>
#include <unistd.h>

namespace {

/// What may be open: the usual three, socket and spool, and a few that libraries keep.
constexpr rlim_t openFiles = 32;

bool limit(int resource, rlim_t soft, rlim_t hard)
{
    rlimit old{};
    if (::getrlimit(resource, &old) != 0)
        return false;
    const rlimit wanted{std::min(soft, old.rlim_max), std::min(hard, old.rlim_max)};
    return ::setrlimit(resource, &wanted) == 0;
}

/// Whatever is written there comes from a report in the end, and terminals obey some of it.
void silence()
{
    const int nothing = ::open("/dev/null", O_RDWR | O_CLOEXEC);
    if (nothing < 0)
        return;
    for (const int usual : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (usual != STDERR_FILENO || !isInstrumented)
            ::dup2(nothing, usual);
    }
    ::close(nothing);
}

} // namespace

int openSpool()
{
    const char *chosen = std::getenv("TMPDIR");
    for (const char *folder : {chosen ? chosen : "/var/tmp", "/var/tmp", "/tmp"}) {
        std::string name = std::string(folder) + "/cer-report-XXXXXX";
        const int spool = ::mkostemp(name.data(), O_CLOEXEC);
        if (spool < 0)
            continue;
        ::unlink(name.c_str());
        return spool;
    }
    return -1;
}

cer::Confinement confine(const Allowance &allowance)
{
    silence();
    std::signal(SIGXFSZ, SIG_IGN); // a write that fails is enough
    cer::Confinement done;
    limit(RLIMIT_CORE, 0, 0); // it would hold the report
    limit(RLIMIT_NOFILE, openFiles, openFiles);
    limit(RLIMIT_FSIZE, allowance.spool, allowance.spool);
    // The console raises the soft limit from outside where it can; from inside nobody can once calls are forbidden.
    done.time = limit(RLIMIT_CPU, allowance.processorSeconds, RLIM_INFINITY);
    done.memory = !isInstrumented && limit(RLIMIT_AS, allowance.memory, allowance.memory);
    const cer::Confinement forbidden = forbidCalls();
    done.files = forbidden.files;
    done.network = forbidden.network;
    return done;
}
