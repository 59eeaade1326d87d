// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/bulkedit.h"

#include "core/protocol/sharepaths.h"
#include "core/share/placeholders.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace cer {

std::expected<ConfigDocument, ValueFault> edited(ConfigDocument document, std::span<const SettingEdit> edits)
{
    for (const SettingEdit &edit : edits) {
        if (!edit.value)
            document.unset(edit.parameter);
        else if (auto set = document.set(edit.parameter, *edit.value); !set)
            return std::unexpected(std::move(set.error()));
    }
    return document;
}

std::expected<std::optional<FileEdit>, ValueFault> fileEdit(std::string file, DocumentKind kind,
                                                            const ConfigDocument *document,
                                                            std::span<const SettingEdit> edits, std::string why)
{
    const ConfigDocument before = document ? *document : ConfigDocument(kind);
    const auto after = edited(before, edits);
    if (!after)
        return std::unexpected(after.error());
    if (*after == before)
        return std::nullopt;
    const auto held = document ? std::optional(before.bytes()) : std::nullopt;
    return FileEdit{.file = std::move(file), .before = held, .after = after->bytes(), .why = std::move(why)};
}

BulkEdit bulkEdit(const ShareSnapshot &snapshot, std::span<const std::uint32_t> rows,
                  std::span<const SettingEdit> edits, const std::string &why, const std::stop_token &stop)
{
    BulkEdit bulk;
    for (const std::uint32_t row : rows) {
        if (stop.stop_requested())
            break;
        const std::string subpath = snapshot.subpath(row);
        const StatusSummary *status = snapshot.status(row);
        auto edit = filledIn(edits, subpath, status ? status->document : ConfigDocument()).and_then([&](const auto &all) {
            return fileEdit(statusFile(subpath), DocumentKind::Status, status ? &status->document : nullptr, all, why);
        });
        if (!edit)
            bulk.refused.push_back({row, std::move(edit.error())});
        else if (*edit)
            bulk.files.push_back(std::move(**edit));
    }
    return bulk;
}

std::vector<SettingSpread> settingSpreads(const ShareSnapshot &snapshot, std::span<const std::uint32_t> rows,
                                          const std::stop_token &stop)
{
    std::array<std::map<std::string_view, std::size_t>, parameterCount> seen;
    std::array<std::size_t, parameterCount> set{};
    for (const std::uint32_t row : rows) {
        if (stop.stop_requested())
            break;
        const StatusSummary *status = snapshot.status(row);
        if (!status)
            continue;
        for (const ConfigDocument::Line &line : status->document.lines()) {
            if (!line.honoured)
                continue;
            ++seen[std::size_t(*line.parameter)][line.value()];
            ++set[std::size_t(*line.parameter)];
        }
    }
    std::vector<SettingSpread> spreads(parameterCount);
    for (std::size_t parameter = 0; parameter < parameterCount; ++parameter) {
        std::vector<SettingSpread::Value> &values = spreads[parameter].values;
        if (set[parameter] < rows.size())
            values.push_back({std::nullopt, rows.size() - set[parameter]});
        for (const auto &[value, buckets] : seen[parameter])
            values.push_back({std::string(value), buckets});
        std::ranges::stable_sort(values, std::ranges::greater(), &SettingSpread::Value::buckets);
    }
    return spreads;
}

} // namespace cer
