// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/share/blocks.h"
#include "core/share/history.h"

namespace cer {

/// Adds entries of logs up, bucket by bucket: of crash.log or of every hits.log. Holds 12 bytes an entry until finish(). One thread.
class HistoryBuilder {
public:
    explicit HistoryBuilder(std::size_t rows);
    ~HistoryBuilder();

    /// An entry of the bucket at \a row, which is below the number of rows.
    void add(std::uint32_t row, const LogEntry &entry);
    /// All entries of its hits.log, or of a block of it.
    void add(std::uint32_t row, const LogColumns &columns);
    void addUnattributed();
    void addShared(); // under a number that two buckets use (D19)
    /// A line that does not conform. With \a readAll it was added as an entry nonetheless.
    void addFault(const LogFault &fault, std::string_view file, bool readAll = false);

    /// The byte of the log behind the last whole line that was taken in.
    void setEnd(std::uint64_t byte);
    std::uint64_t lines() const; // taken in so far, those that do not conform included
    /// \a writtenDay: the day at which the log was written last, by the server, if it is known. Entries more than a day later come from a
    /// machine whose clock is wrong: they count, but the days of BucketHistory::perDay do not end with them.
    HistoryPtr finish(std::optional<std::int64_t> writtenDay = {});

private:
    struct Hit {
        std::uint32_t row, who;
        std::int32_t day;
    };
    struct Who {
        NameId machine, user;
    };

    std::uint32_t internWho(std::string_view machine, std::string_view user);
    void addHit(std::uint32_t row, std::uint32_t who, LocalSeconds time);
    void countDays(std::optional<std::int64_t> writtenDay);
    std::vector<std::uint32_t> whosByRow() const;
    void rankNames(const std::vector<std::uint32_t> &whos);

    Blocks<Hit> m_hits;
    StringPool m_whoTexts;   // machine, HTAB, user
    std::vector<Who> m_whos; // by m_whoTexts
    std::unique_ptr<ShareHistory::Data> m_data;
};

} // namespace cer
