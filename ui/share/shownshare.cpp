// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share/shownshare.h"

namespace {

bool sameShare(const cer::SnapshotPtr &a, const cer::SnapshotPtr &b)
{
    return a && b && a->root == b->root;
}

// Rows keep their number while one scan goes on, and when a save brings a snapshot up to date.
bool sameScan(const cer::SnapshotPtr &a, const cer::SnapshotPtr &b)
{
    return a == b || (sameShare(a, b) && a->scannedAt == b->scannedAt);
}

} // namespace

void ShownShare::setSnapshot(const cer::SnapshotPtr &snapshot, bool scanning)
{
    m_fromBefore = scanning && sameShare(m_snapshot, snapshot) && m_snapshot->complete && !snapshot->complete;
    if (!m_fromBefore)
        m_snapshot = snapshot;
}

void ShownShare::setHistory(const cer::HistoryPtr &history, const cer::SnapshotPtr &snapshot)
{
    if (!history && m_fromBefore)
        return;
    m_history = history;
    m_historyOf = snapshot;
}

cer::HistoryPtr ShownShare::history() const
{
    return m_snapshot && sameScan(m_snapshot, m_historyOf) ? m_history : nullptr;
}
