// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share/bucketcells.h"

#include "ui/common/codepage.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QString quoted(const QString &value)
{
    const bool plain = std::ranges::none_of(value, [](QChar c) { return c.isSpace() || c == u'"'; });
    return plain ? value : u'"' + value + u'"';
}

} // namespace

QString nameTerm(const QString &field, const QString &name)
{
    return name.contains(u'"') ? QString() : field + u":="_s + quoted(name);
}

QString cellTerm(const BucketCell &cell, BucketColumn column)
{
    const BucketColumnInfo &info = bucketColumnInfo(column);
    const QString value = cellValue(cell, column).toString();
    if (value.isEmpty())
        return QLatin1StringView(info.absent);
    const bool isTime = column == BucketColumn::FirstHit || column == BucketColumn::LastHit;
    return info.field ? nameTerm(QLatin1StringView(info.field), isTime ? value.first(10) : value)
                      : QString(); // the whole day
}

QString groupTerm(const BucketGroup &group)
{
    return nameTerm(u"app"_s, textOfBytes(group.name));
}
