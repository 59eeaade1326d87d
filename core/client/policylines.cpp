// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/policylines.h"

#include "core/protocol/settings.h"

#include <algorithm>
#include <utility>

namespace cer {

namespace {

/// By the number of the status.txt: it sets \a parameter itself.
std::vector<bool> overriding(const ShareSnapshot &snapshot, const ConfigDocument &policy, Parameter parameter)
{
    std::vector<bool> own(snapshot.statuses.size());
    std::ranges::transform(snapshot.statuses, own.begin(), [&](const StatusSummary &status) {
        return effectiveValue(parameter, &status.document, &policy).origin == Origin::Status;
    });
    return own;
}

void count(PolicyLine &line, const ShareSnapshot &snapshot, const ConfigDocument &policy)
{
    const std::vector<bool> own = overriding(snapshot, policy, *line.parameter);
    for (std::uint32_t row = 0; row < snapshot.buckets.size(); ++row) {
        const std::uint32_t status = snapshot.buckets[row].status;
        if (status != noStatus && own[status])
            line.overridden.push_back(row);
        else
            ++line.buckets;
    }
}

} // namespace

std::vector<PolicyLine> policyLines(const ShareSnapshot &snapshot, const ConfigDocument &policy,
                                    const std::stop_token &stop)
{
    std::vector<PolicyLine> lines;
    const bool leads = policy.value(Parameter::FileTreeRoot).has_value();
    for (std::size_t i = 0; i < policy.lines().size() && !stop.stop_requested(); ++i) {
        const ConfigDocument::Line &written = policy.lines()[i];
        if (written.meaning == ConfigDocument::Meaning::Blank)
            continue;
        PolicyLine line;
        line.line = i + 1;
        if (written.honoured)
            line.parameter = written.parameter;
        line.unheard = written.honoured && leads && written.parameter != Parameter::FileTreeRoot;
        if (line.parameter && !line.unheard)
            count(line, snapshot, policy);
        lines.push_back(std::move(line));
    }
    return lines;
}

} // namespace cer
