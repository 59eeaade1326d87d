// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/collect.h"

#include "core/protocol/names.h"

#include <algorithm>
#include <array>
#include <set>

namespace cer {

namespace {

constexpr std::string_view manifestName = "manifest.txt";
constexpr std::size_t longestName = 64;

std::string_view lastPart(std::string_view path)
{
    return path.substr(path.find_last_of("\\/") + 1);
}

/// A name that Windows can give a file, as near to \a wanted as it goes.
std::string memberName(std::string_view wanted)
{
    std::string name(lastPart(wanted).substr(0, longestName));
    for (char &c : name) {
        const bool usual = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        if (!usual && std::string_view(".-_+()[]{}~!@$&=, ").find(c) == std::string_view::npos)
            c = '_';
    }
    while (!name.empty() && (name.back() == '.' || name.back() == ' '))
        name.pop_back();
    return nameProblem(name) ? '_' + name : name;
}

class Collecting {
public:
    explicit Collecting(LocalSeconds time)
        : m_time(time)
    {
        m_names.insert(std::string(manifestName));
    }

    void add(std::string_view source, CabMember member)
    {
        member.name = uniqueName(member.name);
        m_manifest += member.name + '\t' + std::string(source) + "\r\n";
        m_out.members.push_back(std::move(member));
    }

    void take(Parameter parameter, const std::string &item, CollectedItem collected)
    {
        const std::string source = std::string(parameterInfo(parameter).key) + '=' + item;
        if (collected.member)
            return add(source, std::move(*collected.member));
        m_manifest += "-\t" + source + "\r\n";
        m_out.leftOut.push_back({parameter, item, collected.reason, std::move(collected.detail)});
    }

    Collection finished() &&
    {
        m_out.members.push_back({std::string(manifestName), std::move(m_manifest), m_time});
        return std::move(m_out);
    }

private:
    /// "report.txt", then "report-2.txt".
    std::string uniqueName(std::string_view wanted)
    {
        const std::string name = memberName(wanted);
        const std::size_t dot = std::min(name.find_last_of('.'), name.size());
        std::string unique = name;
        for (int number = 2; !m_names.insert(foldCase(unique)).second; ++number)
            unique = name.substr(0, dot) + '-' + std::to_string(number) + name.substr(dot);
        return unique;
    }

    LocalSeconds m_time;
    Collection m_out;
    std::string m_manifest;
    std::set<std::string> m_names; // in lower case
};

CollectedItem expanded(const std::string &item, const Collector &collector,
                       CollectedItem (Collector::*collectPath)(const std::string &) const)
{
    std::string missing;
    const auto path = expandVariables(item, collector, missing);
    if (!path)
        return {{}, LeftOutReason::Variable, missing};
    return (collector.*collectPath)(*path);
}

} // namespace

std::optional<std::string> expandVariables(std::string_view path, const Collector &collector, std::string &missing)
{
    std::string text;
    while (!path.empty()) {
        const std::size_t start = path.find('%');
        const std::size_t end = start == path.npos ? path.npos : path.find('%', start + 1);
        if (end == path.npos || end == start + 1) { // none, a lone one, or two together
            const std::size_t length = end == path.npos ? path.size() : end + 1;
            text += path.substr(0, length);
            path.remove_prefix(length);
            continue;
        }
        const std::string_view name = path.substr(start + 1, end - start - 1);
        const auto value = collector.variable(name);
        if (!value) {
            missing = name;
            return {};
        }
        text += path.substr(0, start);
        text += *value;
        path.remove_prefix(end + 1);
    }
    return text;
}

Result<Collection> collect(const std::vector<std::string> &attachments, const DataRequests &requests,
                           const Collector &collector, LocalSeconds time)
{
    Collecting collecting(time);
    for (const std::string &path : attachments) {
        CollectedItem item = collector.file(path);
        if (!item.member) {
            const ErrorKind kind = item.reason == LeftOutReason::Missing    ? ErrorKind::NotFound
                                   : item.reason == LeftOutReason::TooLarge ? ErrorKind::TooLarge
                                                                            : ErrorKind::Io;
            return failure(kind, path, item.detail);
        }
        collecting.add(path, std::move(*item.member));
    }
    for (const std::string &key : requests.regKeys)
        collecting.take(Parameter::RegKey, key, collector.registryKey(key));
    for (const std::string &wql : requests.queries)
        collecting.take(Parameter::Wql, wql, collector.query(wql));
    for (const std::string &path : requests.files)
        collecting.take(Parameter::GetFile, path, expanded(path, collector, &Collector::file));
    for (const std::string &path : requests.fileVersions)
        collecting.take(Parameter::GetFileVersion, path, expanded(path, collector, &Collector::fileVersion));
    if (requests.documents)
        collecting.take(Parameter::FDoc, {}, collector.documents());
    return std::move(collecting).finished();
}

bool hasMemoryDump(const std::vector<std::string> &attachments)
{
    static constexpr std::array<std::string_view, 3> endings{".dmp", ".mdmp", ".hdmp"};
    return std::ranges::any_of(attachments, [](const std::string &path) {
        const std::string name = foldCase(path);
        return std::ranges::any_of(endings, [&](std::string_view ending) { return name.ends_with(ending); });
    });
}

} // namespace cer
