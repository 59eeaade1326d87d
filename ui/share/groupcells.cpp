// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/codepage.h"
#include "ui/share/bucketcells.h"
#include "ui/share/timetext.h"

#include <QCoreApplication>
#include <QLocale>

#include <numeric>

namespace {

class Cells {
    Q_DECLARE_TR_FUNCTIONS(BucketCells)
};

QVariant number(std::uint64_t value)
{
    return QVariant::fromValue(qulonglong(value));
}

QString numberText(const QVariant &value)
{
    return value.isValid() ? QLocale().toString(value.toULongLong()) : QString();
}

QVariant trendValue(const BucketGroup &group)
{
    return group.logged ? number(std::accumulate(group.perDay.begin(), group.perDay.end(), std::uint64_t(0)))
                        : QVariant();
}

QVariant timeValue(const BucketGroup &group, cer::LocalSeconds time)
{
    return group.logged ? QVariant(QString::fromStdString(cer::isoText(time))) : QVariant();
}

QString timeText(const BucketGroup &group, cer::LocalSeconds time, cer::LocalSeconds now)
{
    return group.logged ? relativeTime(time, now) : QString();
}

QString loggedTip(const BucketGroup &group)
{
    return group.logged ? Cells::tr("By crash.log, for %1 of %2 buckets.").arg(group.logged).arg(group.count)
                        : Cells::tr("crash.log says nothing about these buckets, or was not read yet.");
}

QString timeTip(const BucketGroup &group, cer::LocalSeconds time)
{
    return group.logged ? Cells::tr("%1, as logged; the time zone is not known.").arg(absoluteTime(time))
                        : loggedTip(group);
}

QString sumTip(const BucketGroup &group)
{
    if (group.counted == group.count)
        return Cells::tr("Sum of %n bucket(s).", nullptr, int(group.count));
    return Cells::tr("Sum of %n bucket(s); the others have no usable count.txt.", nullptr, int(group.counted));
}

QString cabsTip(const BucketGroup &group)
{
    return sumTip(group) + u' '
           + Cells::tr("%1 full, of these %2 blind.").arg(QLocale().toString(group.full), QLocale().toString(group.blind));
}

} // namespace

QVariant groupValue(const BucketGroup &group, BucketColumn column)
{
    switch (column) {
    case BucketColumn::App: return textOfBytes(group.name);
    case BucketColumn::Kind: return kindText(group.kind);
    case BucketColumn::Hits: return group.counted ? number(group.hits) : QVariant();
    case BucketColumn::Cabs: return group.counted ? number(group.cabs) : QVariant();
    case BucketColumn::Reports: return number(group.reports);
    case BucketColumn::ReportBytes: return number(group.reportBytes);
    case BucketColumn::Trend: return trendValue(group);
    case BucketColumn::FirstHit: return timeValue(group, group.firstHit);
    case BucketColumn::LastHit: return timeValue(group, group.lastHit);
    case BucketColumn::Response: return number(group.answered);
    case BucketColumn::Problems: return number(group.findings);
    case BucketColumn::AppVersion:
    case BucketColumn::Module:
    case BucketColumn::ModuleVersion:
    case BucketColumn::Offset:
    case BucketColumn::Machines:
    case BucketColumn::Users:
    case BucketColumn::BucketId:
    default: return {}; // settings are those of buckets
    }
}

QString groupText(const BucketGroup &group, BucketColumn column, cer::LocalSeconds now)
{
    const QVariant value = groupValue(group, column);
    switch (column) {
    case BucketColumn::App:
        return Cells::tr("%1 (%2)", "application and the number of its buckets")
            .arg(value.toString(), QLocale().toString(group.count));
    case BucketColumn::ReportBytes:
        return group.reportBytes ? QLocale().formattedDataSize(qint64(group.reportBytes), 1) : QString();
    case BucketColumn::FirstHit: return timeText(group, group.firstHit, now);
    case BucketColumn::LastHit: return timeText(group, group.lastHit, now);
    case BucketColumn::Kind: return value.toString();
    case BucketColumn::Response:
        return group.answered ? Cells::tr("%1 of %2").arg(group.answered).arg(group.count) : QString();
    case BucketColumn::Problems:
        return group.findings ? Cells::tr("⚠ %1", "number of problems").arg(QLocale().toString(group.findings))
                              : QString();
    default: return numberText(value);
    }
}

QString groupToolTip(const BucketGroup &group, BucketColumn column)
{
    switch (column) {
    case BucketColumn::App:
        return Cells::tr("%1: %n bucket(s)", nullptr, int(group.count)).arg(textOfBytes(group.name));
    case BucketColumn::Hits: return sumTip(group);
    case BucketColumn::Cabs: return cabsTip(group);
    case BucketColumn::Trend: return loggedTip(group);
    case BucketColumn::FirstHit: return timeTip(group, group.firstHit);
    case BucketColumn::LastHit: return timeTip(group, group.lastHit);
    case BucketColumn::Machines:
    case BucketColumn::Users:
        return Cells::tr("Not known for a group: one machine may have hit several of its buckets.");
    case BucketColumn::Response:
        return Cells::tr("%1 of %2 buckets have a response.").arg(group.answered).arg(group.count);
    default: return {};
    }
}
