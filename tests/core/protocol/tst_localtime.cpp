// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/localtime.h"

#include <QDateTime>
#include <QTest>
#include <QTimeZone>

#include <limits>

using namespace cer;
using namespace Qt::StringLiterals;

class LocalTimeTest : public QObject {
    Q_OBJECT

private slots:
    void times_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QByteArray>("text");

        QTest::newRow("the start of the count") << qint64(0) << "1970-01-01T00:00:00"_ba;
        QTest::newRow("a second before it") << qint64(-1) << "1969-12-31T23:59:59"_ba;
        QTest::newRow("example 4.1") << qint64(1177342343) << "2007-04-23T15:32:23"_ba;
        QTest::newRow("a leap day") << qint64(951827696) << "2000-02-29T12:34:56"_ba;
        QTest::newRow("the first second") << qint64(-62167219200) << "0000-01-01T00:00:00"_ba;
        QTest::newRow("the last second") << qint64(253402300799) << "9999-12-31T23:59:59"_ba;
    }

    void times()
    {
        QFETCH(qint64, seconds);
        QFETCH(QByteArray, text);
        QCOMPARE(QByteArray::fromStdString(isoText(seconds)), text);
        const LocalTime time = localTime(seconds);
        QCOMPARE(localSeconds(time.year, time.month, time.day, time.hours, time.minutes, time.seconds), seconds);
    }

    void secondsBeyondAllYearsAreHeldBack()
    {
        QCOMPARE(isoText(253402300800), "9999-12-31T23:59:59");
        QCOMPARE(isoText(std::numeric_limits<LocalSeconds>::max()), "9999-12-31T23:59:59");
        QCOMPARE(isoText(-62167219201), "0000-01-01T00:00:00");
        QCOMPARE(isoText(std::numeric_limits<LocalSeconds>::min()), "0000-01-01T00:00:00");
    }

    // Qt knows the calendar, too: every 1,000,003 seconds (prime, so that all times of day come) of 800 years.
    void agreesWithQt()
    {
        for (LocalSeconds seconds = localSeconds(1600, 1, 1); seconds < localSeconds(2400, 1, 1); seconds += 1000003) {
            const QDateTime time = QDateTime::fromSecsSinceEpoch(seconds, QTimeZone::UTC);
            QCOMPARE(QString::fromStdString(isoText(seconds)), time.toString(u"yyyy-MM-ddTHH:mm:ss"_s));
        }
    }
};

QTEST_APPLESS_MAIN(LocalTimeTest)
#include "tst_localtime.moc"
