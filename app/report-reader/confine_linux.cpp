// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report-reader/confine.h"

#include "app/report-reader/instruments.h"

#include <cerrno>
#include <fcntl.h>
#include <initializer_list>
#include <memory>
#include <sched.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <unistd.h>

namespace {

/// The calls that a process makes which reads and writes what is open, has memory and threads, and ends. None of them takes the name of
/// anything outside.
constexpr std::initializer_list<int> innocent{
    SCMP_SYS(read),
    SCMP_SYS(readv),
    SCMP_SYS(pread64),
    SCMP_SYS(write),
    SCMP_SYS(writev),
    SCMP_SYS(pwrite64),
    SCMP_SYS(lseek),
    SCMP_SYS(ftruncate),
    SCMP_SYS(fstat),
    SCMP_SYS(close),
    SCMP_SYS(poll),
    SCMP_SYS(ppoll),
    SCMP_SYS(brk),
    SCMP_SYS(munmap),
    SCMP_SYS(mremap),
    SCMP_SYS(madvise),
    SCMP_SYS(futex),
    SCMP_SYS(rseq),
    SCMP_SYS(set_robust_list),
    SCMP_SYS(sched_yield),
    SCMP_SYS(sched_getaffinity),
    SCMP_SYS(clock_gettime),
    SCMP_SYS(clock_nanosleep),
    SCMP_SYS(gettimeofday),
    SCMP_SYS(getrandom),
    SCMP_SYS(getpid),
    SCMP_SYS(gettid),
    SCMP_SYS(rt_sigaction),
    SCMP_SYS(rt_sigprocmask),
    SCMP_SYS(rt_sigreturn),
    SCMP_SYS(sigaltstack),
    SCMP_SYS(restart_syscall),
    SCMP_SYS(exit),
    SCMP_SYS(exit_group),
};

/// What sanitizers and counters of lines want beside that.
constexpr std::initializer_list<int> ofInstruments{
    SCMP_SYS(open),      SCMP_SYS(openat), SCMP_SYS(newfstatat), SCMP_SYS(readlink), SCMP_SYS(readlinkat),
    SCMP_SYS(mprotect),  SCMP_SYS(mmap),   SCMP_SYS(prctl),      SCMP_SYS(fcntl),    SCMP_SYS(getuid),
    SCMP_SYS(mkdir),     SCMP_SYS(ioctl),  SCMP_SYS(nanosleep),  SCMP_SYS(getppid),  SCMP_SYS(getrlimit),
    SCMP_SYS(prlimit64), SCMP_SYS(clone),  SCMP_SYS(clone3),     SCMP_SYS(tgkill),   SCMP_SYS(pipe),
    SCMP_SYS(pipe2),
};

struct Release {
    void operator()(scmp_filter_ctx filter) const { ::seccomp_release(filter); }
};
using Filter = std::unique_ptr<void, Release>;

bool allow(const Filter &filter, std::initializer_list<int> calls)
{
    bool done = true;
    for (const int call : calls)
        done = ::seccomp_rule_add(filter.get(), SCMP_ACT_ALLOW, call, 0) == 0 && done;
    return done;
}

/// Calls that are innocent with some arguments only.
bool allowSome(const Filter &filter)
{
    const auto rule = [&](std::uint32_t action, int call, const scmp_arg_cmp &argument) {
        return ::seccomp_rule_add(filter.get(), action, call, 1, argument) == 0;
    };
    const auto self = scmp_datum_t(::getpid());
    // Memory, but nothing new that could be executed.
    return rule(SCMP_ACT_ALLOW, SCMP_SYS(mmap), SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0))
           && rule(SCMP_ACT_ALLOW, SCMP_SYS(mprotect), SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0))
           // Threads, but no processes: the newer call hides its arguments, so that libraries are told to take the older.
           && rule(SCMP_ACT_ALLOW, SCMP_SYS(clone), SCMP_A0(SCMP_CMP_MASKED_EQ, CLONE_THREAD, CLONE_THREAD))
           && ::seccomp_rule_add(filter.get(), SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), 0) == 0
           && rule(SCMP_ACT_ALLOW, SCMP_SYS(prctl), SCMP_A0(SCMP_CMP_EQ, PR_SET_NAME))
           && rule(SCMP_ACT_ALLOW, SCMP_SYS(tgkill), SCMP_A0(SCMP_CMP_EQ, self)) // abort()
           // QIODevices ask what is open.
           && rule(SCMP_ACT_ALLOW, SCMP_SYS(fcntl), SCMP_A1(SCMP_CMP_EQ, F_GETFL));
}

} // namespace

cer::Confinement forbidCalls()
{
    // Nobody of the same user may look into it or change it.
    if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 || (!isInstrumented && ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0))
        return {};
    const Filter filter(::seccomp_init(SCMP_ACT_KILL_PROCESS));
    if (!filter || !allow(filter, innocent) || !(isInstrumented ? allow(filter, ofInstruments) : allowSome(filter))
        || ::seccomp_load(filter.get()) != 0)
        return {};
    return {.files = !isInstrumented, .network = true};
}
