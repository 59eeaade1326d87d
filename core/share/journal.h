// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/error.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cer {

/// One change of one file of a share, with both contents: enough to take it back.
struct JournalEntry {
    std::string id;    // unique; sorts by time
    std::int64_t when = 0; // milliseconds since 1970 UTC
    std::string who;   // user@machine
    std::string share; // displayRoot()
    std::string file;  // relative, with '/'
    std::optional<std::string> before; // bytes; nothing: the file did not exist
    std::optional<std::string> after;  // bytes; nothing: the file was removed
    std::string why;
    std::string undoes; // id of the entry that this one takes back, or empty
    std::string transaction; // the same for all that were saved at once (saveAll); empty: saved alone

    bool operator==(const JournalEntry &) const = default;
};

/// The journal: a JSON Lines file, one entry a line, appended in one write; bytes as base64. Any process of this user may append at once.
class Journal {
public:
    explicit Journal(std::string file);
    /// The journal in the user's data folder ($CER_HOME, XDG or the Windows equivalent).
    static std::string defaultFile();

    /// Makes the folder, for this user alone, when it is missing. A line that a killed process tore is closed first.
    Result<void> append(const JournalEntry &entry);
    /// The entries of \a share (empty: all), oldest first; none when there is no journal yet. A damaged line is passed over and
    /// counted in \a damaged.
    Result<std::vector<JournalEntry>> entries(const std::string &share = {}, std::size_t *damaged = nullptr) const;
    const std::string &file() const { return m_file; }

private:
    std::string m_file;
};

/// A new entry with id, time and who filled in.
JournalEntry newJournalEntry();

} // namespace cer
