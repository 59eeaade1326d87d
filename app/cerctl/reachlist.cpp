// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cerctl/reachlist.h"

#include "app/cerctl/output.h"
#include "ui/response/reachtext.h"

#include <span>
#include <utility>

namespace {

Json subpathsJson(const Context &context, const cer::ShareSnapshot &snapshot, std::span<const std::uint32_t> rows)
{
    Json subpaths = Json::array();
    for (const std::uint32_t row : rows)
        subpaths.push_back(context.name(snapshot.subpath(row)));
    return subpaths;
}

Json valueJson(const Context &context, const std::optional<std::string> &value)
{
    return value ? Json(context.text(*value)) : Json();
}

Json changeJson(const Context &context, const cer::SettingChange &change)
{
    return {{"key", cer::parameterInfo(change.parameter).key},
            {"before", valueJson(context, change.before)},
            {"after", valueJson(context, change.after)}};
}

Json lostJson(const Context &context, const cer::ShareSnapshot &snapshot, const cer::Reach &reach)
{
    Json lost = Json::array();
    for (const cer::LostValue &value : reach.lost) {
        Json json{{"bucket", context.name(snapshot.subpath(value.row))}};
        json.update(changeJson(context, value.change));
        lost.push_back(std::move(json));
    }
    return lost;
}

Json linesJson(const Context &context, const cer::ShareSnapshot &snapshot, const cer::Reach &reach)
{
    Json lines = Json::array();
    for (const cer::LineReach &line : reach.lines) {
        Json json = changeJson(context, line.change);
        json["buckets"] = line.buckets;
        json["overridden"] = subpathsJson(context, snapshot, line.overridden);
        lines.push_back(std::move(json));
    }
    return lines;
}

Json expectedJson(const cer::Expected &expected)
{
    return {{"reports", expected.reports}, {"bytes", expected.bytes}};
}

Json reachJson(const Context &context, const cer::ShareSnapshot &snapshot, const cer::Reach &reach)
{
    using enum cer::ClientChange;
    const auto rows = [&](cer::ClientChange change) { return subpathsJson(context, snapshot, reach.rows(change)); };
    return {{"buckets", reach.buckets.size()},
            {"files",
             {{"changed", reach.count(cer::FileFate::Changed)},
              {"made", reach.count(cer::FileFate::Made)},
              {"same", reach.count(cer::FileFate::Same)},
              {"refused", reach.count(cer::FileFate::Refused)}}},
            {"hits", orNull(reach.logged, reach.hits)},
            {"machines", orNull(reach.machines.has_value(), reach.machines.value_or(0))},
            {"users", orNull(reach.users.has_value(), reach.users.value_or(0))},
            {"starts", rows(Starts)},
            {"stops", rows(Stops)},
            {"other", rows(Other)},
            {"unaffected", reach.count(None)},
            {"perDay", {{"before", expectedJson(reach.before)}, {"after", expectedJson(reach.after)}}},
            {"lost", lostJson(context, snapshot, reach)},
            {"lines", linesJson(context, snapshot, reach)}};
}

} // namespace

ReachReport reachReport(const Context &context, const cer::ShareSnapshot &snapshot, const cer::Reach &reach)
{
    std::string paragraph;
    for (const cer::LineReach &line : reach.lines)
        paragraph += harmless(ReachText::line(line, context.page()).toStdString()) + '\n';
    paragraph += ReachText::sentences(reach).join(u' ').toStdString() + '\n';
    return {std::move(paragraph), reachJson(context, snapshot, reach)};
}
