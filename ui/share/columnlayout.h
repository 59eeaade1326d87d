// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/share/bucketcolumn.h"

#include <QJsonArray>

#include <vector>

class QFontMetrics;
class QHeaderView;

/// Which columns are shown, how wide, in which order: a value for settings and saved views.
struct ColumnLayout {
    struct Column {
        BucketColumn column;
        int width; // pixels
        bool shown;
        bool operator==(const Column &) const = default;
    };
    std::vector<Column> columns; // every column once, in the order seen

    /// What the user chose in the settings, else as delivered.
    static ColumnLayout usual(const QFontMetrics &metrics);
    static ColumnLayout of(const QHeaderView &header);
    void applyTo(QHeaderView &header) const;

    QJsonArray toJson() const;
    /// What is missing or unknown in \a json is taken from usual().
    static ColumnLayout fromJson(const QJsonArray &json, const QFontMetrics &metrics);

    bool operator==(const ColumnLayout &) const = default;
};
