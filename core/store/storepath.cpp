// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/storepath.h"

#include <algorithm>

namespace cer {

namespace {

constexpr char lower(char c) noexcept
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

} // namespace

bool isPathPart(std::string_view name) noexcept
{
    return !name.empty() && name != "." && name != ".." && name.find_first_of(std::string_view("/\0", 2)) == name.npos;
}

Result<std::vector<std::string_view>> pathParts(std::string_view path)
{
    std::vector<std::string_view> parts;
    for (std::size_t start = 0; start < path.size();) {
        const std::size_t end = std::min(path.find('/', start), path.size());
        const std::string_view part = path.substr(start, end - start);
        if (!isPathPart(part) || end + 1 == path.size())
            return failure(ErrorKind::Name, std::string(path));
        parts.push_back(part);
        start = end + 1;
    }
    return parts;
}

bool sameName(std::string_view a, std::string_view b) noexcept
{
    return std::ranges::equal(a, b, {}, lower, lower);
}

std::string joinedPath(std::string_view folder, std::string_view name)
{
    std::string path(folder);
    if (!folder.empty() && !name.empty())
        path += '/';
    return path += name;
}

} // namespace cer
