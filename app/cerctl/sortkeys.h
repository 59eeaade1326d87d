// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/share/order.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// "hits:desc" or "lastHit". Nothing when there is no such key.
std::optional<cer::SortRule> sortRule(std::string_view text);
/// The names of all keys, as --json and the search line call them.
std::vector<std::string> sortKeyNames();
/// True when the logs must be read to sort by it.
bool needsHistory(cer::SortKey key);
bool needsNotes(cer::SortKey key);
