// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QThreadPool;

/// The threads of work that waits for a share. A server that does not answer holds some of them, and nothing else: what computes runs on
/// Qt's own pool. Lives as long as the process.
QThreadPool *sharePool();

/// Waits a moment for work that was told to stop, then ends the process with \a code: also when a call to a dead server never returns.
/// Returns \a code when nothing is left to wait for. After the event loop.
int endThreads(int code);
