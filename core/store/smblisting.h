// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"

#include <cstdint>
#include <span>
#include <string>

namespace cer::smb {

/// Adds the entries of one answer to QUERY_DIRECTORY, a chain of FileFullDirectoryInformation ([MS-FSCC] 2.4.14), without "." and ".." and
/// without names that no path can hold. False when the bytes are no such chain; what came before the fault is added.
bool addEntries(std::span<const std::uint8_t> bytes, ListDetail detail, Listing &listing);

/// From one answer to CHANGE_NOTIFY, a chain of FILE_NOTIFY_INFORMATION ([MS-FSCC] 2.7.1): the names, with '/' between parts. False when the
/// bytes are no such chain.
bool addChangedNames(std::span<const std::uint8_t> bytes, std::vector<std::string> &names);

/// What an entry with these attributes is; \a tag is the reparse tag, if the attributes say that there is one. Links and junctions lead
/// elsewhere; files that are deduplicated or far away are files all the same.
EntryType entryType(std::uint32_t attributes, std::uint32_t tag) noexcept;

/// Seconds since 1970 UTC of a FILETIME.
std::int64_t secondsOf(std::uint64_t fileTime) noexcept;

} // namespace cer::smb
