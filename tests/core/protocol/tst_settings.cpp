// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/settings.h"

#include <QTest>

using namespace cer;
using namespace Qt::StringLiterals;

class SettingsTest : public QObject {
    Q_OBJECT

private slots:
    void effectiveValues_data();
    void effectiveValues();
    void absentDocumentsAreLikeEmptyOnes();
};

void SettingsTest::effectiveValues_data()
{
    QTest::addColumn<Parameter>("parameter");
    QTest::addColumn<BucketKind>("kind");
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QByteArray>("policy");
    QTest::addColumn<QByteArray>("profile"); // null: no value there
    QTest::addColumn<QByteArray>("value");   // null: none
    QTest::addColumn<Origin>("origin");
    QTest::addColumn<int>("line");

    const auto app = BucketKind::Application;
    const auto limit = Parameter::CrashesPerBucket;
    const auto none = QByteArray();
    QTest::newRow("status.txt comes first") << limit << app << "Bucket=7\r\nCrashes per bucket=1\r\n"_ba
                                            << "Crashes per bucket=2\r\n"_ba << "3"_ba << "1"_ba << Origin::Status << 2;
    QTest::newRow("policy.txt comes second")
        << limit << app << "Bucket=7\r\n"_ba << "Tracking=NO\r\nCrashes per bucket=2\r\n"_ba
        << "3"_ba << "2"_ba << Origin::Policy << 2;
    QTest::newRow("group policy comes third (D8)")
        << limit << app << ""_ba << ""_ba << "3"_ba << "3"_ba << Origin::Profile << 0;
    QTest::newRow("the default comes last") << limit << app << ""_ba << ""_ba << none << "5"_ba << Origin::Default << 0;
    QTest::newRow("an entry that does not conform is passed over")
        << limit << app << "Crashes per bucket=01\r\n"_ba << "Crashes per bucket=2\r\n"_ba << none << "2"_ba
        << Origin::Policy << 1;
    QTest::newRow("a group policy that does not conform is passed over")
        << limit << app << ""_ba << ""_ba << "many"_ba << "5"_ba << Origin::Default << 0;
    QTest::newRow("the first line that conforms is named")
        << limit << app << "Crashes per bucket=\r\nCrashes per bucket=8\r\nCrashes per bucket=9\r\n"_ba << ""_ba << none
        << "8"_ba << Origin::Status << 2;

    QTest::newRow("blue has no default limit (D2)")
        << limit << BucketKind::Kernel << ""_ba << ""_ba << none << none << Origin::Default << 0;
    QTest::newRow("shutdown has no default limit (D2)")
        << limit << BucketKind::Shutdown << ""_ba << ""_ba << none << none << Origin::Default << 0;
    QTest::newRow("another kind has the default limit")
        << limit << BucketKind::Other << ""_ba << ""_ba << none << "5"_ba << Origin::Default << 0;
    QTest::newRow("a limit that is set counts for blue")
        << limit << BucketKind::Kernel << ""_ba << "Crashes per bucket=2\r\n"_ba << none << "2"_ba << Origin::Policy
        << 1;
    QTest::newRow("blue has the other defaults")
        << Parameter::Tracking << BucketKind::Kernel << ""_ba << ""_ba << none << "NO"_ba << Origin::Default << 0;

    QTest::newRow("without iData a report is made (D1)")
        << Parameter::IData << app << ""_ba << ""_ba << none << "YES"_ba << Origin::Default << 0;
    QTest::newRow("iData of policy.txt is not honoured")
        << Parameter::IData << app << ""_ba << "iData=NO\r\n"_ba << none << "YES"_ba << Origin::Default << 0;
    QTest::newRow("no answer without one")
        << Parameter::Response << app << ""_ba << ""_ba << none << none << Origin::Default << 0;
    QTest::newRow("an empty URLLaunch hides that of policy.txt")
        << Parameter::UrlLaunch << app << "URLLaunch=\r\n"_ba << "URLLaunch=http://intra/\r\n"_ba << none << ""_ba
        << Origin::Status << 1;
    QTest::newRow("FileTreeRoot of policy.txt")
        << Parameter::FileTreeRoot << app << "FileTreeRoot=\\\\a\\b\r\n"_ba
        << "FileTreeRoot=\\\\c\\d\r\n"_ba << none << "\\\\c\\d"_ba << Origin::Policy << 1;
    QTest::newRow("a NO of status.txt against a YES of policy.txt")
        << Parameter::Tracking << app << "Tracking=NO\r\n"_ba << "Tracking=YES\r\n"_ba << "YES"_ba << "NO"_ba
        << Origin::Status << 1;
}

void SettingsTest::effectiveValues()
{
    QFETCH(Parameter, parameter);
    QFETCH(BucketKind, kind);
    QFETCH(QByteArray, status);
    QFETCH(QByteArray, policy);
    QFETCH(QByteArray, profile);
    QFETCH(QByteArray, value);

    const auto statusDocument = ConfigDocument::read(status.toStdString(), DocumentKind::Status);
    const auto policyDocument = ConfigDocument::read(policy.toStdString(), DocumentKind::Policy);
    Profile client;
    if (!profile.isNull())
        client.values[std::size_t(parameter)] = profile.toStdString();

    const EffectiveValue effective = effectiveValue(parameter, &statusDocument, &policyDocument, &client, kind);
    QCOMPARE(effective.parameter, parameter);
    QCOMPARE(effective.value.has_value(), !value.isNull());
    QCOMPARE(effective.value.value_or(""), value.toStdString());
    QTEST(effective.origin, "origin");
    QTEST(int(effective.line), "line");
}

void SettingsTest::absentDocumentsAreLikeEmptyOnes()
{
    const ConfigDocument status(DocumentKind::Status);
    const ConfigDocument policy(DocumentKind::Policy);
    const Profile profile;
    for (const ParameterInfo &info : allParameters()) {
        const EffectiveValue absent = effectiveValue(info.parameter, nullptr, nullptr);
        const EffectiveValue empty = effectiveValue(info.parameter, &status, &policy, &profile);
        QCOMPARE(absent.value, empty.value);
        QCOMPARE(absent.value.value_or(""), info.fallback);
        QCOMPARE(absent.origin, Origin::Default);
        QCOMPARE(empty.origin, Origin::Default);
    }
}

QTEST_APPLESS_MAIN(SettingsTest)
#include "tst_settings.moc"
