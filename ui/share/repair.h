// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/finding.h"

#include <optional>
#include <string>
#include <string_view>

/// The whole file after the repair of \a finding. Nothing when \a bytes, which were read just now, have no such finding any more: an
/// offset of an older reading must never touch a newer file.
std::optional<std::string> repaired(const cer::Finding &finding, std::string_view bytes);
