// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/share/history.h"
#include "core/share/snapshot.h"

/// Which snapshot and history a list shows while a session works. A refresh keeps the rows of before until the new scan is through, so that
/// nothing disappears from under the reader; a history is only shown beside the snapshot of the scan that it belongs to.
class ShownShare {
public:
    /// What the session has now; \a scanning while a scan is under way.
    void setSnapshot(const cer::SnapshotPtr &snapshot, bool scanning);
    /// A new history (or null), read for \a snapshot.
    void setHistory(const cer::HistoryPtr &history, const cer::SnapshotPtr &snapshot);

    const cer::SnapshotPtr &snapshot() const { return m_snapshot; }
    cer::HistoryPtr history() const;                   // null when there is none for snapshot()
    bool isFromBefore() const { return m_fromBefore; } // a refresh is under way, and these are the rows before it

private:
    cer::SnapshotPtr m_snapshot;
    cer::HistoryPtr m_history;
    cer::SnapshotPtr m_historyOf;
    bool m_fromBefore = false;
};
