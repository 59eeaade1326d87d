// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/share/bucketarrangement.h"

#include <set>
#include <string>
#include <utility>
#include <vector>

class BucketModel;
class QItemSelectionModel;
class QModelIndex;

/// What is selected in a table of buckets, by bucket rather than by place: it outlives sorting, filtering, grouping and a new snapshot.
/// Qt's own bookkeeping takes an index for each of a million rows, and loses "all rows" when their number changes.
struct TableSelection {
    std::vector<std::uint32_t> rows; // of the snapshot
    std::set<std::pair<cer::BucketKind, std::string>> groups;
    std::uint32_t current = noRow;
    int currentColumn = 0;

    static TableSelection of(const QItemSelectionModel &selection, const BucketModel &model);
    /// \a arrangement is the one that came after.
    void follow(const BucketArrangement &arrangement);
    /// More than this many stretches of rows make painting slow; then only the current row stays selected.
    static constexpr std::size_t mostStretches = 4096;
    void applyTo(QItemSelectionModel &selection, const BucketModel &model) const;
};

/// The buckets that a selection stands for, those of selected groups included; each once, the current one first.
std::vector<std::uint32_t> bucketsOf(const TableSelection &selection, const BucketArrangement &arrangement);
