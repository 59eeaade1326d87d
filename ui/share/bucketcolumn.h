// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/share/order.h"

#include <QString>

#include <optional>
#include <span>

/// The columns of the table of buckets, in their first order.
enum class BucketColumn : int {
    App,
    AppVersion,
    Module,
    ModuleVersion,
    Offset,
    Kind,
    Hits,
    Cabs,
    Reports,
    ReportBytes,
    Trend,
    LastHit,
    FirstHit,
    Machines,
    Users,
    BucketId,
    Response,
    Problems,
    Note,
    Ticket,
    // Settings in force.
    UrlLaunch,
    IData,
    MemoryDump,
    FDoc,
    RegKey,
    GetFile,
    GetFileVersion,
    Wql,
    NoSecondLevelCollection,
    NoFileCollection,
    NoExternalUrl,
    Tracking,
};

/// One row of the table that drives header, chooser, sorting, widths, filters by a cell, and CSV.
struct BucketColumnInfo {
    BucketColumn column;
    const char *id;          // stable: in settings and as the head of CSV
    const char *title;       // to be translated in the context BucketColumn
    const char *explanation; // likewise; of the header
    cer::SortKey sortKey;
    const char *field;  // of the search line, for "Show only this"; null: none
    const char *absent; // term that takes the buckets without a value; null: none
    bool number;        // right-aligned; the first click sorts from the greatest
    bool shown;         // until somebody chooses
    int width;          // in average characters
};

std::span<const BucketColumnInfo> bucketColumns();
const BucketColumnInfo &bucketColumnInfo(BucketColumn column);
std::optional<BucketColumn> bucketColumnOf(cer::SortKey key);
std::optional<BucketColumn> bucketColumnById(QStringView id);
QString bucketColumnTitle(BucketColumn column);
QString bucketColumnSection(BucketColumn column); // of the document, about what the column shows
QString bucketColumnExplanation(BucketColumn column);
