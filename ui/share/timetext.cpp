// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share/timetext.h"

#include <QCoreApplication>
#include <QDateTime>

namespace {

constexpr cer::LocalSeconds minute = 60, hour = 60 * minute, day = 24 * hour;

class TimeText {
    Q_DECLARE_TR_FUNCTIONS(TimeText)
};

} // namespace

cer::LocalSeconds localNow()
{
    const QDateTime now = QDateTime::currentDateTime();
    return now.toSecsSinceEpoch() + now.offsetFromUtc();
}

QString absoluteTime(cer::LocalSeconds time)
{
    return QString::fromStdString(cer::isoText(time)).replace(u'T', u' ');
}

QString relativeTime(cer::LocalSeconds time, cer::LocalSeconds now)
{
    const cer::LocalSeconds age = now - time;
    if (age < -minute || age > 60 * day)
        return absoluteTime(time).first(10);
    if (age < minute)
        return TimeText::tr("just now");
    if (age < hour)
        return TimeText::tr("%n min ago", nullptr, int(age / minute));
    if (age < day)
        return TimeText::tr("%n h ago", nullptr, int(age / hour));
    return TimeText::tr("%n d ago", nullptr, int(age / day));
}
