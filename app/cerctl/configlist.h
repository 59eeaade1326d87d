// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/configdocument.h"

#include <optional>
#include <string>
#include <vector>

/// A line of policy.txt or status.txt with something on it, as bytes.
struct ConfigLine {
    std::string key;                  // the whole line where it has no "="
    std::optional<std::string> value; // absent where it has no "="
    std::size_t line = 0;             // from 1
    bool honoured = false;
    std::optional<cer::Parameter> parameter;
};
std::vector<ConfigLine> configLines(const cer::ConfigDocument &document);
