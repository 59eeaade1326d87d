// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/finding.h"

#include <optional>
#include <string>
#include <string_view>

namespace cer {

/// A UNC path by the grammar of [MS-DTYP] 2.2.57: \\host\share[\folder…], without closing separator.
struct UncPath {
    std::string host;
    std::string share;
    std::string folder; // with '\\' between its parts; empty for the share itself

    std::string text() const;
    bool operator==(const UncPath &) const = default;
};

struct UncReading {
    std::optional<UncPath> path; // absent when a finding is an Error
    Findings findings;           // a closing separator is a Note (example 4.1 has one)
};

/// Reads "\\server\share"; with \a acceptSlashes also "//server/share", as people type it (not in files).
UncReading readUncPath(std::string_view text, bool acceptSlashes = false);

} // namespace cer
