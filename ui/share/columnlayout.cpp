// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share/columnlayout.h"

#include "ui/common/appsettings.h"

#include <QFontMetrics>
#include <QHeaderView>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

ColumnLayout ColumnLayout::usual(const QFontMetrics &metrics)
{
    ColumnLayout layout;
    const QStringList chosen = appsettings::columns();
    for (const BucketColumnInfo &info : bucketColumns()) {
        const bool shown = chosen.isEmpty() ? info.shown : chosen.contains(QLatin1StringView(info.id));
        layout.columns.push_back(
            {info.column, info.width * metrics.averageCharWidth() + 16, shown || info.column == BucketColumn::App});
    }
    return layout;
}

ColumnLayout ColumnLayout::of(const QHeaderView &header)
{
    ColumnLayout layout;
    for (int place = 0; place < header.count(); ++place) {
        const int section = header.logicalIndex(place);
        // A hidden section has no size of its own; it gets the usual one when it is shown again.
        layout.columns.push_back({BucketColumn(section), header.sectionSize(section), !header.isSectionHidden(section)});
    }
    return layout;
}

void ColumnLayout::applyTo(QHeaderView &header) const
{
    for (int place = 0; place < int(columns.size()); ++place) {
        const Column &column = columns[std::size_t(place)];
        const int section = int(column.column);
        header.moveSection(header.visualIndex(section), place);
        header.setSectionHidden(section, false);
        if (column.width > 0)
            header.resizeSection(section, column.width);
        header.setSectionHidden(section, !column.shown);
    }
}

QJsonArray ColumnLayout::toJson() const
{
    QJsonArray json;
    for (const Column &column : columns) {
        json.append(QJsonObject{{u"id"_s, QLatin1StringView(bucketColumnInfo(column.column).id)},
                                {u"width"_s, column.width},
                                {u"shown"_s, column.shown}});
    }
    return json;
}

ColumnLayout ColumnLayout::fromJson(const QJsonArray &json, const QFontMetrics &metrics)
{
    std::vector<Column> rest = usual(metrics).columns;
    ColumnLayout layout;
    for (const QJsonValue &value : json) {
        const auto column = bucketColumnById(value[u"id"_s].toString());
        const auto known = column ? std::ranges::find(rest, *column, &Column::column) : rest.end();
        if (known == rest.end())
            continue;
        const int width = value[u"width"_s].toInt();
        layout.columns.push_back({*column, width > 0 ? width : known->width,
                                  value[u"shown"_s].toBool(known->shown) || *column == BucketColumn::App});
        rest.erase(known);
    }
    layout.columns.insert(layout.columns.end(), rest.begin(), rest.end());
    return layout;
}
