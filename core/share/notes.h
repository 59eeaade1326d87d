// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/error.h"

#include <map>
#include <string>
#include <string_view>

namespace cer {

/// What administrators keep about a bucket for themselves. No client sees it: it lies beside the journal and never in the share's tree.
struct BucketNote {
    std::string text;   // UTF-8
    std::string ticket; // UTF-8: a number, or the address of a ticket
    std::string who;    // user@machine who wrote it last

    bool saysNothing() const { return text.empty() && ticket.empty(); }
    bool operator==(const BucketNote &) const = default;
};

/// The notes of one share. A JSON Lines file, to which each change appends one line in one write, so that several administrators may
/// share it; the last line of a bucket counts, and the earlier ones stay. Any thread, any process.
class Notes {
public:
    /// \a share is Store::displayRoot().
    Notes(std::string file, std::string share);

    /// By normalizedSubpath() in small letters; damaged lines are passed over.
    Result<std::map<std::string, BucketNote>> all() const;
    Result<BucketNote> of(std::string_view subpath) const;
    /// ErrorKind::Conflict, and nothing written, when somebody else's note has taken the place of \a expected.
    Result<void> set(std::string_view subpath, const BucketNote &note, const BucketNote &expected);

private:
    std::string m_file, m_share;
};

} // namespace cer
