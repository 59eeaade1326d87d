// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/configdocument.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cer {

/// My edits of a document, made again on what somebody else saved meanwhile.
struct MergedDocument {
    std::string bytes;
    std::vector<Parameter> both; // that both changed, and not alike: mine stays

    bool operator==(const MergedDocument &) const = default;
};
/// Setting by setting; of the other lines those that I added or removed.
MergedDocument mergedDocument(const ConfigDocument &base, const ConfigDocument &mine, const ConfigDocument &theirs);

/// One row of three texts side by side; nothing where a text has no line there.
struct ThreeLines {
    std::optional<std::string_view> base, mine, theirs; // with their line ends

    bool operator==(const ThreeLines &) const = default;
};
/// Lines that stand for each other in one row. The views are of the arguments.
std::vector<ThreeLines> threeVersions(std::string_view base, std::string_view mine, std::string_view theirs);

} // namespace cer
