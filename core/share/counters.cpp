// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/counters.h"

#include "core/protocol/values.h"

#include <algorithm>

namespace cer {

namespace {

/// The line that a finding is about, and the counter in it.
struct Counter {
    std::uint64_t line;
    std::uint64_t Count::*value;
};
constexpr Counter cabs{1, &Count::cabs};
constexpr Counter hits{2, &Count::hits};

TextEdit editOf(const Count &count, const Counter &counter, std::uint64_t number)
{
    const std::string text = countText(count);
    const std::size_t start = (counter.line == cabs.line ? text.find('=') : text.rfind('=')) + 1;
    return {start, text.find('\r', start) - start, std::to_string(number)};
}

Finding disagreement(FindingCode code, const Counter &counter, const CounterFacts &facts, std::uint64_t other,
                     const std::string &file)
{
    const std::uint64_t counted = facts.count.*counter.value;
    return {code, {file, counter.line, 0}, {std::to_string(counted), std::to_string(other)}, {}};
}

void compareHits(const CounterFacts &facts, const std::string &file, Findings &findings)
{
    if (facts.lines && *facts.lines > facts.count.hits) {
        findings.push_back(disagreement(FindingCode::CountHitsBelowLog, hits, facts, *facts.lines, file));
        findings.back().repair = editOf(facts.count, hits, *facts.lines);
    } else if (facts.lines && *facts.lines < facts.count.hits && facts.logsAll) {
        findings.push_back(disagreement(FindingCode::CountHitsAboveLog, hits, facts, *facts.lines, file));
    }
}

void compareCabs(const CounterFacts &facts, const std::string &file, Findings &findings)
{
    if (!facts.reports)
        return;
    if (*facts.reports < facts.count.cabs) {
        findings.push_back(disagreement(FindingCode::CountCabsAboveReports, cabs, facts, *facts.reports, file));
    } else if (*facts.reports > facts.count.cabs) {
        findings.push_back(disagreement(FindingCode::CountCabsBelowReports, cabs, facts, *facts.reports, file));
        // More reports than anybody reported: files were put there by hand.
        if (*facts.reports <= std::max(facts.count.hits, facts.lines.value_or(0)))
            findings.back().repair = editOf(facts.count, cabs, *facts.reports);
    }
}

} // namespace

Findings compareCounters(const CounterFacts &facts, const std::string &file)
{
    Findings findings;
    if (facts.count.cabs > facts.count.hits)
        findings.push_back(disagreement(FindingCode::CountCabsAboveHits, cabs, facts, facts.count.hits, file));
    compareHits(facts, file, findings);
    compareCabs(facts, file, findings);
    return findings;
}

std::optional<std::string> repairedCounter(const Finding &finding, std::string_view bytes)
{
    const std::optional<Count> before = parseCount(bytes);
    const Counter &counter = finding.code == FindingCode::CountHitsBelowLog ? hits : cabs;
    if (!before || !finding.repair || finding.arguments.size() < 2
        || parseNumber(finding.arguments[0]) != (*before).*counter.value)
        return {};
    Count after = *before;
    after.*counter.value = parseNumber(finding.arguments[1]).value_or(after.*counter.value);
    return countText(after);
}

} // namespace cer
