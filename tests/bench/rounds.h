// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

/// Things to measure side by side: each round runs all of them, so that other work on the machine hits them alike. The first one is
/// what the others are compared with.
class Rounds {
public:
    enum class Clock {
        Wall,
        Processor, // what one core did: with the programs that were started; hardly slowed down by others, blind to waiting
    };
    explicit Rounds(std::string title, Clock clock = Clock::Wall);

    struct Goal {
        double mostOfBase = 0;  // time as a multiple of the first one's
        double mostSeconds = 0; // of a quiet machine; 0: none
    };
    /// \a amount is what \a run works through, in \a unit ("M lines"): the table shows it per second.
    void add(std::string name, double amount, std::string unit, std::function<void()> run, std::optional<Goal> goal = {});
    /// Runs everything \a rounds times and prints the medians. False when a goal was missed.
    bool print(int rounds);

private:
    struct Row {
        std::string name;
        double amount;
        std::string unit;
        std::function<void()> run;
        std::optional<Goal> goal;
        std::vector<double> seconds = {};
    };
    bool printRow(const Row &row, double base) const;

    std::string m_title;
    Clock m_clock;
    std::vector<Row> m_rows;
};

/// One line that is no time: "bytes kept per line", 19.8, "at most 20".
bool printFact(const std::string &name, double value, const std::string &unit, double most);

/// Keeps a result from being optimised away.
void keep(std::uint64_t value);
