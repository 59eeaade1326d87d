// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/names.h"

#include <algorithm>
#include <string_view>

namespace cer {

// What is kept for administrators: in the user's data folder, or in one that several share, which may lie in the share itself.
inline constexpr std::string_view journalName = "journal.jsonl";
inline constexpr std::string_view notesName = "notes.jsonl";
inline constexpr std::string_view campaignsName = "campaigns.jsonl";
inline constexpr std::string_view campaignsLockName = "campaigns.jsonl.lock";
inline constexpr std::string_view templatesName = "templates"; // a folder

/// A folder that holds one of these is ours.
inline constexpr std::string_view ownFiles[] = {journalName, notesName, campaignsName};

inline bool isOwnFile(std::string_view name)
{
    return equalFolded(name, campaignsLockName)
           || std::ranges::any_of(ownFiles, [name](std::string_view own) { return equalFolded(name, own); });
}

} // namespace cer
