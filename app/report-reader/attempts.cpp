// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report-reader/attempts.h"

#include <algorithm>
#include <atomic>
#include <csignal>
#include <fcntl.h>
#include <new>
#include <sys/mman.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace {

bool connects()
{
    return ::socket(AF_INET, SOCK_STREAM, 0) >= 0;
}

bool opens()
{
    return ::open("/etc/passwd", O_RDONLY | O_CLOEXEC) >= 0;
}

bool forks()
{
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(0);
    return child > 0;
}

bool executes()
{
    char program[] = "/bin/true";
    char *const arguments[] = {program, nullptr};
    return ::execv(program, arguments) == 0;
}

bool makesCode()
{
    return ::mmap(nullptr, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) != MAP_FAILED;
}

bool signalsOthers()
{
    return ::kill(::getppid(), 0) == 0;
}

/// As a reader would come to much memory: little by little, and used.
bool takesMemory()
{
    try {
        constexpr std::size_t mebibytes = 4096;
        std::vector<std::vector<char>> all;
        all.reserve(mebibytes);
        for (std::size_t i = 0; i < mebibytes; ++i)
            all.emplace_back(std::size_t(1) << 20, 'x');
        return all.back().back() == 'x';
    } catch (const std::bad_alloc &) {
        return false;
    }
}

bool loops()
{
    for (const std::atomic<bool> end = false; !end;) { }
    return true;
}

bool hasThreads()
{
    std::atomic<int> ran = 0;
    std::thread([&ran] { ran = 1; }).join();
    return ran == 1;
}

} // namespace

int attempt(std::string_view what, int spool)
{
    const auto writesFar = [spool] { return ::pwrite(spool, "x", 1, off_t(2) << 20) == 1; };
    if (what == "spool")
        return writesFar() ? 0 : 1;
    struct Row {
        std::string_view name;
        bool (*goes)();
    };
    constexpr Row rows[] = {{"socket", connects},    {"open", opens},     {"fork", forks},
                            {"execute", executes},   {"code", makesCode}, {"signal", signalsOthers},
                            {"memory", takesMemory}, {"time", loops},     {"threads", hasThreads}};
    const auto *const row = std::ranges::find(rows, what, &Row::name);
    if (row == std::end(rows))
        return 2;
    return row->goes() ? 0 : 1;
}
