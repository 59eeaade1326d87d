// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/parameters.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace cer {

/// What may take the place of \a length bytes from \a offset.
struct ValueCompletion {
    std::size_t offset = 0, length = 0;
    std::string text;

    bool operator==(const ValueCompletion &) const = default;
};

/// What may stand at \a cursor of \a item, one item of a list of \a parameter: variables of the environment between percent signs and
/// folders that paths begin with, registry keys from their root on, WQL with the classes of WMI. Case does not matter. Nothing for other
/// parameters, nothing that is there already. Linear in a short table.
std::vector<ValueCompletion> completeItem(Parameter parameter, std::string_view item, std::size_t cursor);

} // namespace cer
