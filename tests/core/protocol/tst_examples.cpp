// SPDX-License-Identifier: GPL-3.0-or-later
// Both examples of [MS-CER] section 4, with the errata of the later edition, byte for byte.
#include "core/protocol/count.h"
#include "core/protocol/logline.h"
#include "core/protocol/sharepaths.h"
#include "core/protocol/signature.h"
#include "core/protocol/uncpath.h"

#include <QTest>

#include <algorithm>

using namespace cer;
using namespace Qt::StringLiterals;

namespace {

constexpr std::string_view fileTreeRoot = "\\\\MyCerServer\\CERFileShare\\";
const Signature testSignature{"TestApplication", "1.0.0.0", "TestModule", "1.0.0.0", "00000000"};

// As a client names a file of the share.
QByteArray onShare(std::string relative)
{
    std::ranges::replace(relative, '/', '\\');
    return QByteArray::fromStdString(readUncPath(fileTreeRoot).path.value_or(UncPath()).text() + '\\' + relative);
}

QByteArray bytes(std::string_view text)
{
    return QByteArray(text.data(), qsizetype(text.size()));
}

} // namespace

class ExamplesTest : public QObject {
    Q_OBJECT

private slots:
    void theFileTreeRootIsReadWithItsClosingSeparator()
    {
        const UncReading reading = readUncPath(fileTreeRoot);
        QVERIFY(reading.path);
        QCOMPARE(reading.path->host, "MyCerServer");
        QCOMPARE(reading.path->share, "CERFileShare");
        QCOMPARE(reading.findings.size(), 1U);
        QCOMPARE(reading.findings[0].code, FindingCode::UncTrailingSeparator);
    }

    void paths_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("expected");

        const std::string application = subpath(testSignature);
        QTest::newRow("4.1 step 4, policy.txt")
            << onShare(std::string(policyFile)) << R"(\\MyCerServer\CERFileShare\policy.txt)"_ba;
        QTest::newRow("4.1 step 5, status.txt")
            << onShare(statusFile(application))
            << R"(\\MyCerServer\CERFileShare\status\TestApplication\1.0.0.0\TestModule\1.0.0.0\00000000\status.txt)"_ba;
        QTest::newRow("4.1 steps 7 and 10, count.txt")
            << onShare(countFile(application))
            << R"(\\MyCerServer\CERFileShare\counts\TestApplication\1.0.0.0\TestModule\1.0.0.0\00000000\count.txt)"_ba;
        QTest::newRow("4.1 step 9, the error reporting file")
            << onShare(reportFile(application, "d5je031w.cab"))
            << R"(\\MyCerServer\CERFileShare\cabs\TestApplication\1.0.0.0\TestModule\1.0.0.0\00000000\d5je031w.cab)"_ba;
        QTest::newRow("4.1 step 11, crash.log")
            << onShare(std::string(crashLogFile)) << R"(\\MyCerServer\CERFileShare\crash.log)"_ba;
        QTest::newRow("4.1 step 12, hits.log")
            << onShare(hitsLogFile(application))
            << R"(\\MyCerServer\CERFileShare\cabs\TestApplication\1.0.0.0\TestModule\1.0.0.0\00000000\hits.log)"_ba;
        QTest::newRow("4.2 step 6, status.txt")
            << onShare(statusFile(kernelSubpath)) << R"(\\MyCerServer\CERFileShare\status\blue\status.txt)"_ba;
        QTest::newRow("4.2 step 9, the error reporting file")
            << onShare(reportFile(kernelSubpath, "d5JE031w.cab"))
            << R"(\\MyCerServer\CERFileShare\cabs\blue\d5JE031w.cab)"_ba;
        QTest::newRow("4.2 step 10, count.txt")
            << onShare(countFile(kernelSubpath)) << R"(\\MyCerServer\CERFileShare\counts\blue\count.txt)"_ba;
    }

    void paths()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, expected);
        QCOMPARE(path, expected);
    }

    void counts_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<quint64>("cabs");
        QTest::addColumn<quint64>("hits");

        QTest::newRow("4.1 step 7, before") << "Cabs Gathered=5\r\nTotal Hits=10\r\n"_ba << quint64(5) << quint64(10);
        QTest::newRow("4.1 step 10, after") << "Cabs Gathered=6\r\nTotal Hits=11\r\n"_ba << quint64(6) << quint64(11);
        QTest::newRow("4.2 step 10") << "Cabs Gathered=12345\r\nTotal Hits=23456\r\n"_ba << quint64(12345)
                                     << quint64(23456);
    }

    void counts()
    {
        QFETCH(QByteArray, file);
        QFETCH(quint64, cabs);
        QFETCH(quint64, hits);
        const Count count{cabs, hits};
        QCOMPARE(bytes(countText(count)), file);
        QVERIFY(parseCount(file.toStdString()) == count);
        const CountReading reading = readCount(file.toStdString());
        QVERIFY(reading.count == count);
        QVERIFY(reading.findings.empty());
    }

    void logs_data()
    {
        QTest::addColumn<LogKind>("kind");
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("info");

        QTest::newRow("4.1 step 11, crash.log")
            << LogKind::Crash
            << "15:32:23  04-23-2007\tTestMachine\tTestUser\tTestApplication\\1.0.0.0\\TestModule\\1.0.0.0\\00000000\r\n"_ba
            << "TestApplication\\1.0.0.0\\TestModule\\1.0.0.0\\00000000"_ba;
        QTest::newRow("4.1 step 13, hits.log")
            << LogKind::Hits << "15:32:23  04-23-2007\tTestMachine\tTestUser\td5je031w.cab\r\n"_ba << "d5je031w.cab"_ba;
    }

    void logs()
    {
        QFETCH(LogKind, kind);
        QFETCH(QByteArray, line);
        QFETCH(QByteArray, info);
        const std::string infoBytes = info.toStdString();
        const LogEntry entry{localSeconds(2007, 4, 23, 15, 32, 23), "TestMachine", "TestUser", infoBytes};
        QCOMPARE(bytes(logLine(entry, kind)), line);
        const std::string body = line.chopped(2).toStdString();
        QVERIFY(parseLogLine(body, kind) == entry);
        QCOMPARE(checkLog(line.toStdString(), kind).size(), 0U);
        QCOMPARE(isoText(entry.time), "2007-04-23T15:32:23");
    }
};

QTEST_APPLESS_MAIN(ExamplesTest)
#include "tst_examples.moc"
