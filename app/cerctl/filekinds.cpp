// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cerctl/filekinds.h"

#include "core/protocol/names.h"

#include <filesystem>

namespace {

struct FileKind {
    std::string_view name;
    std::string_view file;
};
constexpr FileKind kinds[] = {{"policy", "policy.txt"},
                              {"status", "status.txt"},
                              {"count", "count.txt"},
                              {"hits", "hits.log"},
                              {"crash", "crash.log"}};

} // namespace

std::vector<std::string> fileKinds()
{
    std::vector<std::string> names;
    for (const FileKind &kind : kinds)
        names.emplace_back(kind.name);
    return names;
}

std::string_view fileKindOf(const std::string &file)
{
    const std::string name = std::filesystem::path(file).filename().string();
    for (const FileKind &kind : kinds) {
        if (cer::equalFolded(kind.file, name))
            return kind.name;
    }
    return {};
}
