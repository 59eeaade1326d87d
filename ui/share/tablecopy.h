// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/share/bucketarrangement.h"
#include "ui/share/bucketcolumn.h"

#include <QString>

#include <stop_token>
#include <vector>

/// Rows to be copied: buckets by their row in the snapshot, or groups by their place. A value, so that a million rows can be written
/// beside the GUI thread.
struct CopyJob {
    BucketArrangementPtr arrangement;
    struct Row {
        bool group = false;
        std::uint32_t number = 0;
    };
    std::vector<Row> rows;
    std::vector<BucketColumn> columns;
    cer::LocalSeconds now = 0;
};

/// What is seen: HTAB between cells, LF behind rows.
QString copiedText(const CopyJob &job, const std::stop_token &stop = {});
/// RFC 4180 with a header: CRLF, quotes where they are needed; values instead of texts for people (times in ISO 8601, plain numbers).
QString copiedCsv(const CopyJob &job, const std::stop_token &stop = {});
QString csvField(const QString &text);
