// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/rounds.h"

#include <algorithm>
#include <chrono>
#include <format>
#include <iostream>

#include <sys/resource.h>

namespace {

/// Of this process (RUSAGE_SELF) or of the programs that it started and waited for.
double processorSeconds(int who)
{
    rusage usage{};
    getrusage(who, &usage);
    const auto seconds = [](const timeval &time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

double now(Rounds::Clock clock)
{
    if (clock == Rounds::Clock::Processor)
        return processorSeconds(RUSAGE_SELF) + processorSeconds(RUSAGE_CHILDREN);
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

double secondsOf(const std::function<void()> &run, Rounds::Clock clock)
{
    const double start = now(clock);
    run();
    return now(clock) - start;
}

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

const char *verdict(bool reached)
{
    return reached ? "reached" : "MISSED";
}

volatile std::uint64_t kept;

} // namespace

Rounds::Rounds(std::string title, Clock clock)
    : m_title(std::move(title))
    , m_clock(clock)
{
}

void Rounds::add(std::string name, double amount, std::string unit, std::function<void()> run, std::optional<Goal> goal)
{
    m_rows.push_back({std::move(name), amount, std::move(unit), std::move(run), goal});
}

bool Rounds::print(int rounds)
{
    for (Row &row : m_rows)
        row.run(); // once for the caches
    for (int round = 0; round < rounds; ++round) {
        for (Row &row : m_rows)
            row.seconds.push_back(secondsOf(row.run, m_clock));
    }
    std::cout << std::format("\n{}\n{:<52} {:>10} {:>16} {:>9}  goal\n", m_title, "", "ms", "rate", "of first");
    bool reached = true;
    for (const Row &row : m_rows)
        reached &= printRow(row, median(m_rows.front().seconds));
    std::cout.flush();
    return reached;
}

bool Rounds::printRow(const Row &row, double base) const
{
    const double seconds = median(row.seconds);
    const std::string rate = row.unit.empty() ? "" : std::format("{:.1f} {}/s", row.amount / seconds, row.unit);
    std::cout << std::format("{:<52} {:>10.2f} {:>16} {:>9.2f}", row.name, seconds * 1000, rate, seconds / base);
    bool reached = true;
    if (row.goal && row.goal->mostOfBase > 0) {
        reached = seconds / base <= row.goal->mostOfBase;
        std::cout << std::format("  at most {:g} of the first: {}", row.goal->mostOfBase, verdict(reached));
    }
    if (row.goal && row.goal->mostSeconds > 0) {
        const bool inTime = seconds <= row.goal->mostSeconds;
        std::cout << std::format("  at most {:g} ms: {}", row.goal->mostSeconds * 1000, verdict(inTime));
        reached &= inTime;
    }
    std::cout << '\n';
    return reached;
}

bool printFact(const std::string &name, double value, const std::string &unit, double most)
{
    std::cout << std::format("{:<52} {:>10.2f} {:<26}  at most {:g}: {}\n", name, value, unit, most,
                             verdict(value <= most));
    return value <= most;
}

void keep(std::uint64_t value)
{
    kept = value;
}
