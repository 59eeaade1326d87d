// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

/// Who takes part in an interleaved run: a program and its arguments.
struct Contestant {
    std::string name;
    std::vector<std::string> command;
    std::vector<double> seconds = {};   // of each round
    std::vector<double> processor = {}; // seconds of it that a processor worked for it, on all cores together
    std::string output = {};            // of the last round
};

/// The middle one.
double median(std::vector<double> values);
/// Runs a program; standard output is kept. Nothing when it cannot be run or fails.
struct Run {
    double seconds;
    double processor;
    std::string output;
};
std::optional<Run> run(const std::vector<std::string> &command);
/// All contestants in turn, round after round, so that they meet the same disturbances. \a before each run. False when one fails.
bool runInTurn(std::vector<Contestant> &contestants, int rounds, const std::function<void()> &before = {});

/// The table that a benchmark prints: what was measured, the goal, the result.
class GoalTable {
public:
    void add(const std::string &what, double result, double goal, bool atMost = true, const std::string &note = {});
    void addNote(const std::string &what, const std::string &note);
    /// The goals say nothing from now on, for this reason.
    void doubt(const std::string &reason) { m_doubt = reason; }
    /// False when a goal was missed that nothing casts doubt on.
    bool print() const;

private:
    struct Row {
        std::string what, result, goal, verdict;
    };
    std::vector<Row> m_rows;
    std::string m_doubt;
    bool m_reached = true;
};
