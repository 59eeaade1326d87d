// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/sharepaths.h"

#include "core/protocol/names.h"
#include "core/protocol/signature.h"

#include <algorithm>
#include <array>

namespace cer {

namespace {

std::string inBranch(std::string_view branch, std::string_view subpath, std::string_view name)
{
    std::string path(branch);
    path += '/';
    path += storePath(subpath);
    path += '/';
    path += name;
    return path;
}

/// \a name begins with '/'.
std::optional<std::string> subpathOf(std::string_view file, std::string_view branch, std::string_view name)
{
    const std::size_t start = branch.size() + 1;
    if (file.size() <= start + name.size() || !equalFolded(file.substr(0, start - 1), branch) || file[start - 1] != '/'
        || !equalFolded(file.substr(file.size() - name.size()), name))
        return {};
    std::string subpath(file.substr(start, file.size() - start - name.size()));
    std::ranges::replace(subpath, '/', '\\');
    return subpath;
}

} // namespace

std::string countFile(std::string_view subpath)
{
    return inBranch(countsBranch, subpath, "count.txt");
}

std::string statusFile(std::string_view subpath)
{
    return inBranch(statusBranch, subpath, "status.txt");
}

std::optional<std::string> subpathOfStatus(std::string_view file)
{
    return subpathOf(file, statusBranch, "/status.txt");
}

std::optional<std::string> subpathOfCount(std::string_view file)
{
    return subpathOf(file, countsBranch, "/count.txt");
}

std::string hitsLogFile(std::string_view subpath)
{
    return inBranch(cabsBranch, subpath, "hits.log");
}

std::string reportFolder(std::string_view subpath)
{
    return std::string(cabsBranch) + '/' + storePath(subpath);
}

std::string reportFile(std::string_view subpath, std::string_view fileName)
{
    return inBranch(cabsBranch, subpath, fileName);
}

std::size_t pathLength(std::size_t rootLength, std::string_view relative) noexcept
{
    return rootLength + 1 + relative.size() + 1;
}

Findings checkPathLengths(std::size_t rootLength, std::string_view subpath, std::size_t reportNameLength)
{
    const std::string folder = reportFolder(subpath);
    std::array<std::pair<std::size_t, std::string>, 4> files = {{
        {0, statusFile(subpath)},
        {0, countFile(subpath)},
        {0, hitsLogFile(subpath)},
        {pathLength(rootLength, folder) + 1 + reportNameLength, folder}, // its name is made by the client
    }};
    for (auto &[length, path] : files)
        length = std::max(length, pathLength(rootLength, path));

    const auto &[length, path] = *std::ranges::max_element(files, {}, [](const auto &file) { return file.first; });
    if (length < longestPath)
        return {};
    const auto code = length == longestPath ? FindingCode::PathAtLimit : FindingCode::PathTooLong;
    return {Finding{code, {}, {path, std::to_string(length), std::to_string(longestPath)}, {}}};
}

} // namespace cer
