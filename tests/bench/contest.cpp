// SPDX-License-Identifier: GPL-3.0-or-later
#include "contest.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fcntl.h>
#include <format>
#include <iostream>
#include <iterator>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

namespace {

double secondsOf(const timeval &time)
{
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
}

} // namespace

double median(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

std::optional<Run> run(const std::vector<std::string> &command)
{
    std::FILE *const output = std::tmpfile();
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_adddup2(&actions, ::fileno(output), 1);
    ::posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0); // ripgrep would read a pipe
    std::vector<char *> arguments;
    for (const std::string &argument : command)
        arguments.push_back(const_cast<char *>(argument.c_str()));
    arguments.push_back(nullptr);
    const auto start = std::chrono::steady_clock::now();
    pid_t child = 0;
    int status = -1;
    rusage usage{};
    if (::posix_spawnp(&child, arguments[0], &actions, nullptr, arguments.data(), environ) == 0)
        ::wait4(child, &status, 0, &usage);
    const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - start;
    ::posix_spawn_file_actions_destroy(&actions);
    std::string text(static_cast<std::size_t>(std::max(0L, (std::fseek(output, 0, SEEK_END), std::ftell(output)))), '\0');
    std::rewind(output);
    text.resize(std::fread(text.data(), 1, text.size(), output));
    std::fclose(output);
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
        return {};
    return Run{elapsed.count(), secondsOf(usage.ru_utime) + secondsOf(usage.ru_stime), std::move(text)};
}

bool runInTurn(std::vector<Contestant> &contestants, int rounds, const std::function<void()> &before)
{
    for (int round = 0; round < rounds; ++round) {
        for (Contestant &contestant : contestants) {
            if (before)
                before();
            std::optional<Run> result = run(contestant.command);
            if (!result) {
                std::cerr << contestant.name << " cannot be run\n";
                return false;
            }
            contestant.seconds.push_back(result->seconds);
            contestant.processor.push_back(result->processor);
            contestant.output = std::move(result->output);
        }
    }
    return true;
}

void GoalTable::add(const std::string &what, double result, double goal, bool atMost, const std::string &note)
{
    const bool reached = atMost ? result <= goal : result >= goal;
    m_reached = m_reached && (reached || !m_doubt.empty());
    m_rows.push_back({what + note, std::format("{:.3g}", result), std::format("{} {:.3g}", atMost ? "<=" : ">=", goal),
                      reached           ? "reached"
                      : m_doubt.empty() ? "MISSED"
                                        : "? " + m_doubt});
}

void GoalTable::addNote(const std::string &what, const std::string &note)
{
    m_rows.push_back({what, "", "", note});
}

bool GoalTable::print() const
{
    std::cout << std::format("{:<72} {:>8} {:>10}  {}\n", "what", "result", "goal", "");
    for (const Row &row : m_rows)
        std::cout << std::format("{:<72} {:>8} {:>10}  {}\n", row.what, row.result, row.goal, row.verdict);
    return m_reached;
}
