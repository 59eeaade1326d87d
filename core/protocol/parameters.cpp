// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/parameters.h"

#include <algorithm>
#include <iterator>

namespace cer {

namespace {

using enum Parameter;
using Kind = ValueKind;
using enum ParameterGroup;

constexpr bool yes = true;
constexpr bool no = false;

// clang-format off
constexpr ParameterInfo table[] = {
    // parameter             key                        kind             group    policy status default section decision empty personal
    {Response,                "Response",                Kind::Response, Answer,  no,  yes, "",    "2.2.5", "",    no,  no},
    {UrlLaunch,               "URLLaunch",               Kind::Url,      Answer,  yes, yes, "",    "2.2.4", "",    yes, no},
    {BucketId,                "Bucket",                  Kind::BucketId, Answer,  no,  yes, "",    "2.2.5", "D19", no,  no},
    {IData,                   "iData",                   Kind::Boolean,  Collect, no,  yes, "YES", "2.2.5", "D1",  no,  no},
    {CrashesPerBucket,        "Crashes per bucket",      Kind::Count,    Collect, yes, yes, "5",   "2.2.4", "D2",  no,  no},
    {MemoryDump,              "MemoryDump",              Kind::Boolean,  Collect, no,  yes, "NO",  "2.2.5", "D10", no,  yes},
    {FDoc,                    "fDoc",                    Kind::Boolean,  Collect, no,  yes, "NO",  "2.2.5", "D11", no,  yes},
    {RegKey,                  "RegKey",                  Kind::RegKeys,  Collect, no,  yes, "",    "2.2.5", "D11", no,  yes},
    {GetFile,                 "GetFile",                 Kind::Paths,    Collect, no,  yes, "",    "2.2.5", "D11", no,  yes},
    {GetFileVersion,          "GetFileVersion",          Kind::Paths,    Collect, no,  yes, "",    "2.2.5", "D11", no,  no},
    {Wql,                     "WQL",                     Kind::Queries,  Collect, no,  yes, "",    "2.2.5", "D11", no,  yes},
    {NoSecondLevelCollection, "NoSecondLevelCollection", Kind::Boolean,  Limits,  yes, yes, "NO",  "2.2.4", "",    no,  no},
    {NoFileCollection,        "NoFileCollection",        Kind::Boolean,  Limits,  yes, yes, "NO",  "2.2.4", "",    no,  no},
    {NoExternalUrl,           "NoExternalURL",           Kind::Boolean,  Limits,  yes, yes, "NO",  "2.2.4", "",    no,  no},
    {Tracking,                "Tracking",                Kind::Boolean,  Share,   yes, yes, "NO",  "2.2.4", "D17", no,  no},
    {FileTreeRoot,            "FileTreeRoot",            Kind::UncPath,  Share,   yes, no,  "",    "2.2.4", "D6",  no,  no},
};
// clang-format on

consteval bool inOrder()
{
    for (std::size_t row = 0; row < std::size(table); ++row) {
        if (std::size_t(table[row].parameter) != row)
            return false;
    }
    return true;
}
static_assert(inOrder() && std::size(table) == parameterCount);

constexpr std::string_view laterServers[] = {"RegTree", "BucketTable", "DumpFile", "DumpServer", "ModuleInfo"};

constexpr char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c | 0x20) : c;
}

bool equalButForCaseAndBlanks(std::string_view a, std::string_view b)
{
    const auto skipBlanks = [](std::string_view &text) {
        text.remove_prefix(std::min(text.size(), text.find_first_not_of(" \t")));
    };
    for (;;) {
        skipBlanks(a);
        skipBlanks(b);
        if (a.empty() || b.empty())
            return a.empty() && b.empty();
        if (lower(a.front()) != lower(b.front()))
            return false;
        a.remove_prefix(1);
        b.remove_prefix(1);
    }
}

} // namespace

const ParameterInfo &parameterInfo(Parameter parameter) noexcept
{
    return table[std::size_t(parameter)];
}

std::span<const ParameterInfo> allParameters() noexcept
{
    return table;
}

std::optional<Parameter> parameterByKey(std::string_view key) noexcept
{
    const auto row = std::ranges::find(table, key, &ParameterInfo::key);
    return row == std::end(table) ? std::nullopt : std::optional(row->parameter);
}

std::optional<Parameter> parameterLike(std::string_view key) noexcept
{
    const auto row =
        std::ranges::find_if(table, [key](const ParameterInfo &info) { return equalButForCaseAndBlanks(info.key, key); });
    return row == std::end(table) ? std::nullopt : std::optional(row->parameter);
}

bool mayStandIn(Parameter parameter, DocumentKind kind) noexcept
{
    const ParameterInfo &info = parameterInfo(parameter);
    return kind == DocumentKind::Policy ? info.inPolicy : info.inStatus;
}

std::span<const std::string_view> laterServerKeys() noexcept
{
    return laterServers;
}

} // namespace cer
