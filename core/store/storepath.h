// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/error.h"

#include <string>
#include <string_view>
#include <vector>

namespace cer {

/// The parts of a path of a store, or ErrorKind::Name for a path that no store takes: absolute, with an empty part, ".", ".." or NUL.
Result<std::vector<std::string_view>> pathParts(std::string_view path);
/// True for a single name that may stand between separators.
bool isPathPart(std::string_view name) noexcept;
/// Equal but for the case of ASCII letters, as an SMB share looks names up.
bool sameName(std::string_view a, std::string_view b) noexcept;
/// \a folder '/' \a name; only \a name below the root.
std::string joinedPath(std::string_view folder, std::string_view name);

} // namespace cer
