// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share/tablecopy.h"

#include "ui/share/bucketcells.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

template <typename Field>
void appendRow(QString &text, const CopyJob &job, QChar separator, const Field &field)
{
    for (std::size_t place = 0; place < job.columns.size(); ++place) {
        if (place > 0)
            text += separator;
        text += field(job.columns[place]);
    }
}

QString seen(const CopyJob &job, const CopyJob::Row &row, BucketColumn column)
{
    QString text = row.group ? groupText(job.arrangement->groups[row.number], column, job.now)
                             : cellText({*job.arrangement->facts, row.number, job.now}, column);
    for (QChar &c : text) {
        if (c < u' ')
            c = u' '; // a name with a line break must not look like two rows
    }
    return text;
}

QString value(const CopyJob &job, const CopyJob::Row &row, BucketColumn column)
{
    return csvField((row.group ? groupValue(job.arrangement->groups[row.number], column)
                               : cellValue({*job.arrangement->facts, row.number, job.now}, column))
                        .toString());
}

} // namespace

QString csvField(const QString &text)
{
    if (std::ranges::none_of(text, [](QChar c) { return u"\",\r\n"_s.contains(c); }))
        return text;
    return u'"' + QString(text).replace(u'"', u"\"\""_s) + u'"';
}

QString copiedText(const CopyJob &job, const std::stop_token &stop)
{
    QString text;
    for (const CopyJob::Row &row : job.rows) {
        if (stop.stop_requested())
            break;
        appendRow(text, job, u'\t', [&](BucketColumn column) { return seen(job, row, column); });
        text += u'\n';
    }
    return text;
}

QString copiedCsv(const CopyJob &job, const std::stop_token &stop)
{
    QString text;
    appendRow(text, job, u',', [](BucketColumn column) { return QLatin1StringView(bucketColumnInfo(column).id); });
    text += u"\r\n"_s;
    for (const CopyJob::Row &row : job.rows) {
        if (stop.stop_requested())
            break;
        appendRow(text, job, u',', [&](BucketColumn column) { return value(job, row, column); });
        text += u"\r\n"_s;
    }
    return text;
}
