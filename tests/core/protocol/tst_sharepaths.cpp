// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/sharepaths.h"

#include "tests/core/protocol/findinglist.h"

#include <QTest>

using namespace cer;
using namespace Qt::StringLiterals;

class SharePathsTest : public QObject {
    Q_OBJECT

private slots:
    void pathsOfAStore()
    {
        QCOMPARE(countFile("blue"), "counts/blue/count.txt");
        QCOMPARE(statusFile("a\\1\\m\\2\\0000abcd"), "status/a/1/m/2/0000abcd/status.txt");
        QCOMPARE(hitsLogFile("a/1\\"), "cabs/a/1/hits.log");
        QCOMPARE(reportFolder("a\\1"), "cabs/a/1");
        QCOMPARE(reportFile("a\\1", "d5je031w.cab"), "cabs/a/1/d5je031w.cab");
    }

    void theSubpathOfAStatusFile()
    {
        using Subpath = std::optional<std::string>;
        QVERIFY(subpathOfStatus("status/a/1/m/2/0000abcd/status.txt") == Subpath("a\\1\\m\\2\\0000abcd"));
        QVERIFY(subpathOfStatus("STATUS/blue/Status.TXT") == Subpath("blue")); // D14
        QVERIFY(subpathOfStatus("status/blue/status.txt") == Subpath("blue"));
        for (const char *other :
             {"policy.txt", "status/status.txt", "statusx/a/status.txt", "cabs/a/hits.log", "status/a/count.txt"})
            QVERIFY2(!subpathOfStatus(other), other);
        QVERIFY(subpathOfCount("counts/a/1/m/2/0000abcd/count.txt") == Subpath("a\\1\\m\\2\\0000abcd"));
        for (const char *other :
             {"counts/count.txt", "status/a/count.txt", "counts/a/status.txt", "counts/a/count.txt.damaged"})
            QVERIFY2(!subpathOfCount(other), other);
    }

    // "\\s\r" + "\" + "policy.txt" + NUL
    void lengthCountsTheClosingNul() { QCOMPARE(pathLength(5, "policy.txt"), 17U); }

    void limits_data()
    {
        QTest::addColumn<quint64>("root");
        QTest::addColumn<quint64>("subpath");
        QTest::addColumn<quint64>("reportName");
        QTest::addColumn<QByteArray>("finding");

        // status\SUBPATH\status.txt and cabs\SUBPATH\d5je031w.cab cost 18 besides the separator of the root and the NUL.
        QTest::newRow("259 with the NUL is fine") << quint64(39) << quint64(200) << quint64(12) << ""_ba;
        QTest::newRow("260 with the NUL is warned about")
            << quint64(40) << quint64(200) << quint64(12) << "path.at-limit"_ba;
        QTest::newRow("261 with the NUL is discarded")
            << quint64(41) << quint64(200) << quint64(12) << "path.too-long"_ba;
        QTest::newRow("a short name of the report does not shorten status.txt")
            << quint64(41) << quint64(200) << quint64(1) << "path.too-long"_ba;
        QTest::newRow("a long name of the report counts")
            << quint64(39) << quint64(200) << quint64(13) << "path.at-limit"_ba;
        QTest::newRow("a longer name of the report") << quint64(39) << quint64(200) << quint64(14) << "path.too-long"_ba;
        QTest::newRow("the longest signature below a root of 44")
            << quint64(44) << quint64(196) << quint64(12) << "path.at-limit"_ba;
        QTest::newRow("the longest signature below a root of 43") << quint64(43) << quint64(196) << quint64(12) << ""_ba;
        QTest::newRow("the longest signature below a root of 45")
            << quint64(45) << quint64(196) << quint64(12) << "path.too-long"_ba;
    }

    void limits()
    {
        QFETCH(quint64, root);
        QFETCH(quint64, subpath);
        QFETCH(quint64, reportName);
        QFETCH(QByteArray, finding);
        const Findings found = checkPathLengths(root, std::string(subpath, 'a'), reportName);
        QCOMPARE(findingNames(found), finding);
    }

    void theLongestFileIsNamed()
    {
        const std::string subpath(220, 'a');
        const Findings byStatus = checkPathLengths(30, subpath);
        QCOMPARE(byStatus.at(0).arguments, (std::vector<std::string>{"status/" + subpath + "/status.txt", "270", "260"}));
        const Findings byReport = checkPathLengths(30, subpath, 20);
        QCOMPARE(byReport.at(0).arguments, (std::vector<std::string>{"cabs/" + subpath, "278", "260"}));
    }
};

QTEST_APPLESS_MAIN(SharePathsTest)
#include "tst_sharepaths.moc"
