// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"

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

/// A share can keep a journal of its own for all who administer it, in this file, which no client looks at. It does so once somebody has
/// made it (keepOn()); then all that is saved is written down in both.
inline constexpr std::string_view shareJournalFolder = "journal";
inline constexpr std::string_view shareJournalFile = "journal/journal.jsonl";

/// The journal of a user: a JSON Lines file, one entry a line, appended in one write; bytes as base64. Any process of this user may append
/// at once; to that of a share any administrator.
class Journal {
public:
    explicit Journal(std::string file);
    /// The journal in the user's data folder ($CER_HOME, XDG or the Windows equivalent).
    static std::string defaultFile();

    /// Makes the folder, for this user alone, when it is missing. A line that a killed process tore is closed first.
    Result<void> append(const JournalEntry &entry);
    /// Also to the journal that \a share keeps, of which this object asks once. There, an entry that is long has no contents: only the
    /// journal of its user can take it back.
    Result<void> append(const JournalEntry &entry, Store &share);
    /// The entries of \a share (empty: all), oldest first; none when there is no journal yet. A damaged line is passed over and
    /// counted in \a damaged.
    Result<std::vector<JournalEntry>> entries(const std::string &share = {}, std::size_t *damaged = nullptr) const;
    /// Those of this journal and of the one that \a share keeps, each once, by time. All bear the displayRoot() of \a share.
    Result<std::vector<JournalEntry>> entries(Store &share, std::size_t *damaged = nullptr) const;
    const std::string &file() const { return m_file; }

    static Result<bool> isKeptOn(Store &share);
    /// Makes the journal of \a share, with what this one knows of it so far. Nothing is done when there is one.
    Result<void> keepOn(Store &share);

private:
    std::string m_file;
    std::string m_asked; // displayRoot() of the share that m_isKept is about
    bool m_isKept = false;
};

/// A new entry with id, time and who filled in.
JournalEntry newJournalEntry();

} // namespace cer
