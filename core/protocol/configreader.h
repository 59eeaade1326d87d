// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/configdocument.h"

#include <string_view>
#include <vector>

namespace cer {

struct ConfigReading {
    std::vector<ConfigDocument::Line> lines;
    Findings findings; // all of them, in the order of lines
};

/// What ConfigDocument is made of. Linear in the size of \a bytes.
ConfigReading readConfig(std::string_view bytes, DocumentKind kind, std::string_view file);

} // namespace cer
