// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/share/snapshot.h"

#include <cstdint>
#include <memory>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace cer {

class RowNotes;
class ShareHistory;

enum class FilterFaultCode : std::uint8_t {
    UnknownField,
    UnknownFlag,
    BadNumber,
    BadTime,
    BadYesNo,
    MissingValue,
    OpenQuote,
    DanglingOr
};

struct FilterFault {
    FilterFaultCode code;
    std::size_t offset = 0, length = 0; // bytes of the text, to be marked
    bool operator==(const FilterFault &) const = default;
};

/// The search line. Terms are joined by AND; OR between two terms makes them one choice and binds tighter: `a b OR c` is `a` and one of
/// `b`, `c`, so that a term that is added always narrows. `-` before a term negates it, quotes hold blanks. A word matches a part of any
/// name of the subpath. `field:value` asks one field; what is not known of a bucket matches no value, and its negation:
/// - texts app, module, version (either one), offset, kind, machine, user, response, key (of any line of status.txt), own (likewise, of
///   those that clients honour): a part without regard to case; `=` before the value asks for the whole; note and ticket, what
///   administrators keep about it, likewise;
/// - numbers hits, cabs, limit, reports, bytes, machines, users, problems, id: `>`, `>=`, `<`, `<=`, `=` or nothing for equal, `10..20`
///   for a range with its ends; K, M, G multiply by 1,000;
/// - times first and last (hits, as logged, see D20) and active (newest file, by the server, on the clock of this machine): ages (`last:<7d`
///   or `last:7d` for younger, `>` for older; min, h, d, w, mo of 30 days, y of 365) or days (`last:>=2007-04-01`, with `T15:30` for a
///   minute of it);
/// - settings in force, of status.txt, else policy.txt, else the default, by their key: idata, memorydump, fdoc, nosecondlevelcollection,
///   nofilecollection, noexternalurl, tracking are `yes` or `no`; urllaunch, regkey, getfile, getfileversion, wql are texts;
/// - has: and none: ask for response, status, id, count (a count.txt that conforms), reports, hits, cabs, log (a hits.log), problems,
///   history, note, and the text settings; is: for full (as many cabs as the limit allows), blind (full and hits > cabs: what happens now is not seen), malformed
///   (count.txt), held (by a client, D26), application or app, kernel, shutdown, other.
/// A value; const use from any thread.
class BucketFilter {
public:
    BucketFilter();
    /// Never fails: a faulty term is left out of the filter and named in faults(), an open quote ends with the line. \a now is this machine's
    /// local clock, for `7d`.
    static BucketFilter parse(std::string_view text, LocalSeconds now);

    const std::vector<FilterFault> &faults() const;
    bool matchesAll() const; // no term: every row
    /// The terms as written, with their places: for chips and for removing one.
    struct Term {
        std::size_t offset = 0, length = 0;
        std::string text;
    };
    const std::vector<Term> &terms() const;
    /// True when a term needs the logs (machine, user, first, last, machines, users, has:history).
    bool needsHistory() const;
    /// True when a term needs the notes (note, ticket, has:note).
    bool needsNotes() const;

    /// The matching rows in ascending order. Linear, a million in about 20 ms; names are matched once per interned string. \a history may be
    /// null: what it would tell is not known then, but for what ShareSnapshot::histories tells. Without \a notes there are none. Returns what it
    /// has when \a stop is requested.
    std::vector<std::uint32_t> rows(const ShareSnapshot &snapshot, const ShareHistory *history,
                                    std::stop_token stop = {}, const RowNotes *notes = nullptr) const;

private:
    struct Program;
    std::shared_ptr<const Program> m_program;
};

/// What may stand at \a cursor of \a text: fields, flags, or values seen in \a snapshot and \a history, which may be null. At most \a limit,
/// the most frequent first. Linear in the snapshot.
struct FilterCompletion {
    std::size_t offset = 0, length = 0; // what it replaces
    std::string text;
};
std::vector<FilterCompletion> completeFilter(std::string_view text, std::size_t cursor, const ShareSnapshot *snapshot,
                                             std::size_t limit = 20, const ShareHistory *history = nullptr);

} // namespace cer
