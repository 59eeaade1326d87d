// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/share/journal.h"

#include <optional>
#include <string>
#include <string_view>

namespace cer {

/// The entry as one line of JSON, without a line end. Contents are base64; names that are no UTF-8 are so too, in an object
/// {"base64": …}, so that every byte comes back.
std::string journalLine(const JournalEntry &entry);
/// Nothing when \a line is damaged. Members that it does not know are passed over.
std::optional<JournalEntry> parseJournalLine(std::string_view line);

} // namespace cer
