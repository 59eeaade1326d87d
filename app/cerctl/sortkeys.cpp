// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cerctl/sortkeys.h"

#include "core/protocol/names.h"

#include <algorithm>

namespace {

using enum cer::SortKey;

struct KeyName {
    std::string_view name;
    cer::SortKey key;
};

// As --json names it; behind it what the search line calls the same.
constexpr KeyName keys[] = {
    {"subpath", Subpath},
    {"kind", Kind},
    {"app", App},
    {"appVersion", AppVersion},
    {"module", Module},
    {"moduleVersion", ModuleVersion},
    {"offset", Offset},
    {"hits", Hits},
    {"cabs", Cabs},
    {"limit", Limit},
    {"reports", Reports},
    {"reportBytes", ReportBytes},
    {"bytes", ReportBytes},
    {"bucketId", BucketId},
    {"id", BucketId},
    {"response", Response},
    {"findings", Problems},
    {"problems", Problems},
    {"trend", Trend},
    {"lastActivity", LastActivity},
    {"users", Users},
    {"active", LastActivity},
    {"firstHit", FirstHit},
    {"first", FirstHit},
    {"lastHit", LastHit},
    {"last", LastHit},
    {"machines", Machines},
    {"urllaunch", UrlLaunch},
    {"idata", IData},
    {"memorydump", MemoryDump},
    {"fdoc", FDoc},
    {"regkey", RegKey},
    {"getfile", GetFile},
    {"getfileversion", GetFileVersion},
    {"wql", Wql},
    {"nosecondlevelcollection", NoSecondLevelCollection},
    {"nofilecollection", NoFileCollection},
    {"noexternalurl", NoExternalUrl},
    {"tracking", Tracking},
    {"note", Note},
    {"ticket", Ticket},
};

} // namespace

std::optional<cer::SortRule> sortRule(std::string_view text)
{
    const std::size_t colon = text.find(':');
    const std::string_view order = colon == text.npos ? "asc" : text.substr(colon + 1);
    const auto *found =
        std::ranges::find_if(keys, [&](const KeyName &key) { return cer::equalFolded(key.name, text.substr(0, colon)); });
    if (found == std::end(keys) || (order != "asc" && order != "desc"))
        return {};
    return cer::SortRule{found->key, order == "desc"};
}

std::vector<std::string> sortKeyNames()
{
    std::vector<std::string> names;
    std::ranges::transform(keys, std::back_inserter(names), [](const KeyName &key) { return std::string(key.name); });
    return names;
}

bool needsNotes(cer::SortKey key)
{
    return key == Note || key == Ticket;
}

bool needsHistory(cer::SortKey key)
{
    return key == FirstHit || key == LastHit || key == Machines || key == Users || key == Trend;
}
