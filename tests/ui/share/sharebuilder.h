// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/share/history.h"
#include "core/share/snapshot.h"

#include <cstdint>
#include <string>
#include <string_view>

/// Draws a snapshot and its crash.log in a few lines.
class ShareBuilder {
public:
    explicit ShareBuilder(std::string root = "/srv/cer");

    /// A bucket by its subpath, with a count.txt of these numbers; hits of 0: there is none.
    ShareBuilder &bucket(std::string_view subpath, std::uint64_t hits = 1, std::uint64_t cabs = 0);
    /// The last bucket has a status.txt with these bytes.
    ShareBuilder &status(std::string_view bytes);
    /// The last bucket has report files.
    ShareBuilder &reports(std::uint32_t count, std::uint64_t bytes);
    /// The last bucket has a damaged count.txt.
    ShareBuilder &malformed();
    ShareBuilder &policy(std::string_view bytes);
    /// A finding about the last bucket, or about the share when \a ofShare.
    ShareBuilder &finding(cer::FindingCode code, std::string file, bool ofShare = false);
    /// An entry of crash.log about the last bucket.
    ShareBuilder &hit(std::string_view isoTime, std::string_view machine, std::string_view user);
    ShareBuilder &complete(bool whole = true);
    ShareBuilder &scannedAt(std::int64_t seconds);

    cer::SnapshotPtr snapshot() const;
    /// What readShareHistory() makes of the entries for \a snapshot.
    cer::HistoryPtr history(const cer::SnapshotPtr &snapshot) const;
    const cer::ShareSnapshot &drawn() const { return m_snapshot; }

private:
    cer::ShareSnapshot m_snapshot;
    std::string m_crashLog;
};

/// "app<i mod apps>.exe\…" and so on: \a count buckets with hits, limits, a few of them full, malformed or answered; the same each time.
/// With \a logged each has an entry of crash.log too.
ShareBuilder manyBuckets(std::size_t count, std::size_t apps = 40, bool logged = false);
