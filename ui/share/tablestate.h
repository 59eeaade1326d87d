// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/share/sharesession.h"

#include <QString>

/// What stands where there are no rows: why, and the next step.
struct TableState {
    enum class Next { None, Cancel, TryAgain, ClearSearch };
    QString title; // empty: there are rows, show them
    QString text;
    Next next = Next::None;

    bool operator==(const TableState &) const = default;
};

/// \a rows are shown, \a all are there; \a filtered when a search is active.
TableState tableState(const ShareSession &session, std::size_t rows, std::size_t all, bool filtered);
QString nextText(TableState::Next next);
/// "1,204 folders listed, 800 files read, 612 buckets so far."
QString numbersText(const cer::ScanNumbers &numbers);
