// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/parameters.h"
#include "core/protocol/values.h"

#include <QTest>

#include <set>

using namespace cer;
using namespace Qt::StringLiterals;

class ParametersTest : public QObject {
    Q_OBJECT

private slots:
    // The key is spelled in the grammar by the numbers of its characters; the numbers decide.
    void keysAreThoseOfTheGrammar_data()
    {
        QTest::addColumn<Parameter>("parameter");
        QTest::addColumn<QByteArray>("numbers");

        QTest::newRow("Response") << Parameter::Response << "82.101.115.112.111.110.115.101.61"_ba;
        QTest::newRow("URLLaunch") << Parameter::UrlLaunch << "85.82.76.76.97.117.110.99.104.61"_ba;
        // The document has 102 for the first character, and "Bucket=" in its comment.
        QTest::newRow("Bucket") << Parameter::BucketId << "66.117.99.107.101.116.61"_ba;
        QTest::newRow("iData") << Parameter::IData << "105.68.97.116.97.61"_ba;
        QTest::newRow("Crashes per bucket")
            << Parameter::CrashesPerBucket << "67.114.97.115.104.101.115.32.112.101.114.32.98.117.99.107.101.116.61"_ba;
        QTest::newRow("MemoryDump") << Parameter::MemoryDump << "77.101.109.111.114.121.68.117.109.112.61"_ba;
        QTest::newRow("fDoc") << Parameter::FDoc << "102.68.111.99.61"_ba;
        QTest::newRow("RegKey") << Parameter::RegKey << "82.101.103.75.101.121.61"_ba;
        QTest::newRow("GetFile") << Parameter::GetFile << "71.101.116.70.105.108.101.61"_ba;
        QTest::newRow("GetFileVersion") << Parameter::GetFileVersion
                                        << "71.101.116.70.105.108.101.86.101.114.115.105.111.110.61"_ba;
        QTest::newRow("WQL") << Parameter::Wql << "87.81.76.61"_ba;
        QTest::newRow("NoSecondLevelCollection")
            << Parameter::NoSecondLevelCollection
            << "78.111.83.101.99.111.110.100.76.101.118.101.108.67.111.108.108.101.99.116.105.111.110.61"_ba;
        QTest::newRow("NoFileCollection")
            << Parameter::NoFileCollection << "78.111.70.105.108.101.67.111.108.108.101.99.116.105.111.110.61"_ba;
        QTest::newRow("NoExternalURL") << Parameter::NoExternalUrl
                                       << "78.111.69.120.116.101.114.110.97.108.85.82.76.61"_ba;
        QTest::newRow("Tracking") << Parameter::Tracking << "84.114.97.99.107.105.110.103.61"_ba;
        QTest::newRow("FileTreeRoot") << Parameter::FileTreeRoot << "70.105.108.101.84.114.101.101.82.111.111.116.61"_ba;
    }

    void keysAreThoseOfTheGrammar()
    {
        QFETCH(Parameter, parameter);
        QFETCH(QByteArray, numbers);
        std::string key;
        for (const QByteArray &number : numbers.split('.'))
            key += char(number.toInt());
        const ParameterInfo &info = parameterInfo(parameter);
        QCOMPARE(info.parameter, parameter);
        QCOMPARE(std::string(info.key) + '=', key);
        QCOMPARE(parameterByKey(info.key), std::optional(parameter));
    }

    void eachHasItsRow()
    {
        std::set<std::string_view> keys;
        QCOMPARE(allParameters().size(), parameterCount);
        for (const ParameterInfo &info : allParameters()) {
            QVERIFY(keys.insert(info.key).second);
            QVERIFY(info.inPolicy || info.inStatus);
            QCOMPARE(info.section, info.inPolicy ? "2.2.4" : "2.2.5");
        }
    }

    void groupsHaveNoGaps()
    {
        std::set<ParameterGroup> seen;
        std::optional<ParameterGroup> last;
        for (const ParameterInfo &info : allParameters()) {
            QVERIFY2(last == info.group || seen.insert(info.group).second, std::string(info.key).c_str());
            last = info.group;
        }
        QCOMPARE(seen.size(), 4U);
    }

    void defaultsConform()
    {
        for (const ParameterInfo &info : allParameters()) {
            const auto kind = info.inPolicy ? DocumentKind::Policy : DocumentKind::Status;
            QVERIFY2(info.fallback.empty() || checkValue(info.parameter, kind, info.fallback).empty(),
                     std::string(info.key).c_str());
        }
    }

    void defaults_data()
    {
        QTest::addColumn<Parameter>("parameter");
        QTest::addColumn<QByteArray>("fallback");

        QTest::newRow("five reports for each error") << Parameter::CrashesPerBucket << "5"_ba;
        QTest::newRow("no tracking") << Parameter::Tracking << "NO"_ba;
        QTest::newRow("requests are honoured") << Parameter::NoSecondLevelCollection << "NO"_ba;
        QTest::newRow("requests for files are honoured") << Parameter::NoFileCollection << "NO"_ba;
        QTest::newRow("URLs are honoured") << Parameter::NoExternalUrl << "NO"_ba;
        QTest::newRow("a report is made (D1)") << Parameter::IData << "YES"_ba;
        QTest::newRow("no memory") << Parameter::MemoryDump << "NO"_ba;
        QTest::newRow("no documents") << Parameter::FDoc << "NO"_ba;
        QTest::newRow("no answer") << Parameter::Response << ""_ba;
        QTest::newRow("no redirection") << Parameter::FileTreeRoot << ""_ba;
    }

    void defaults()
    {
        QFETCH(Parameter, parameter);
        QFETCH(QByteArray, fallback);
        QCOMPARE(parameterInfo(parameter).fallback, std::string_view(fallback));
    }

    void places_data()
    {
        QTest::addColumn<Parameter>("parameter");
        QTest::addColumn<bool>("policy");
        QTest::addColumn<bool>("status");

        QTest::newRow("FileTreeRoot in policy.txt only (D6)") << Parameter::FileTreeRoot << true << false;
        for (const Parameter parameter :
             {Parameter::Tracking, Parameter::CrashesPerBucket, Parameter::UrlLaunch,
              Parameter::NoSecondLevelCollection, Parameter::NoFileCollection, Parameter::NoExternalUrl})
            QTest::addRow("%s in both", parameterInfo(parameter).key.data()) << parameter << true << true;
        for (const Parameter parameter :
             {Parameter::Response, Parameter::BucketId, Parameter::IData, Parameter::MemoryDump, Parameter::FDoc,
              Parameter::RegKey, Parameter::GetFile, Parameter::GetFileVersion, Parameter::Wql})
            QTest::addRow("%s in status.txt only", parameterInfo(parameter).key.data()) << parameter << false << true;
    }

    void places()
    {
        QFETCH(Parameter, parameter);
        QTEST(mayStandIn(parameter, DocumentKind::Policy), "policy");
        QTEST(mayStandIn(parameter, DocumentKind::Status), "status");
    }

    void keysAreFound_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<bool>("exact");
        QTest::addColumn<bool>("like");

        QTest::newRow("as it must be") << "Crashes per bucket"_ba << true << true;
        QTest::newRow("in capitals") << "CRASHES PER BUCKET"_ba << false << true;
        QTest::newRow("without blanks") << "CrashesPerBucket"_ba << false << true;
        QTest::newRow("with blanks around it") << " Crashes per bucket\t"_ba << false << true;
        QTest::newRow("cut short") << "Crashes per"_ba << false << false;
        QTest::newRow("with more behind it") << "Crashes per buckets"_ba << false << false;
        QTest::newRow("nothing") << ""_ba << false << false;
        QTest::newRow("blanks") << "  "_ba << false << false;
        QTest::newRow("a key of a later server") << "RegTree"_ba << false << false;
    }

    void keysAreFound()
    {
        QFETCH(QByteArray, key);
        QFETCH(bool, exact);
        QFETCH(bool, like);
        const std::optional found(Parameter::CrashesPerBucket);
        QCOMPARE(parameterByKey(key.toStdString()), exact ? found : std::nullopt);
        QCOMPARE(parameterLike(key.toStdString()), like ? found : std::nullopt);
    }
};

QTEST_APPLESS_MAIN(ParametersTest)
#include "tst_parameters.moc"
