// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/finding.h"

#include <QRegularExpression>
#include <QTest>

#include <set>

using namespace cer;
using namespace Qt::StringLiterals;

class FindingTest : public QObject {
    Q_OBJECT

private slots:
    void eachCodeHasItsRow()
    {
        std::set<std::string_view> names;
        for (std::size_t row = 0; row < allFindings().size(); ++row) {
            const FindingInfo &info = allFindings()[row];
            QCOMPARE(std::size_t(info.code), row);
            QCOMPARE(&findingInfo(info.code), &info);
            QVERIFY2(names.insert(info.name).second, std::string(info.name).c_str());
        }
        QCOMPARE(allFindings().back().code, FindingCode::TemplateNameUnfit);
    }

    // Scripts compare names: lower case, one prefix that says what it is about.
    void namesAreFitForScripts()
    {
        static const QRegularExpression shape(
            u"^(name|signature|path|unc|text|count|log|entry|value|share|registry|template)\\.[a-z0-9]+(-[a-z0-9]+)*$"_s);
        for (const FindingInfo &info : allFindings())
            QVERIFY2(shape.match(QString::fromLatin1(info.name)).hasMatch(), std::string(info.name).c_str());
    }

    void sectionsAndDecisionsAreWellFormed()
    {
        static const QRegularExpression section(u"^[234](\\.[0-9]+)+$"_s);
        static const QRegularExpression decision(u"^(D([1-9]|1[0-9]|2[0-6]))?$"_s);
        for (const FindingInfo &info : allFindings()) {
            QVERIFY2(section.match(QString::fromLatin1(info.section)).hasMatch(), std::string(info.name).c_str());
            QVERIFY2(decision.match(QString::fromLatin1(info.decision)).hasMatch(), std::string(info.name).c_str());
        }
    }

    void namesStayWhatTheyAre_data()
    {
        QTest::addColumn<FindingCode>("code");
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<Severity>("severity");

        QTest::newRow("hits of zero") << FindingCode::CountHitsZero << "count.hits-zero"_ba << Severity::Error;
        QTest::newRow("a path of 261") << FindingCode::PathTooLong << "path.too-long"_ba << Severity::Error;
        QTest::newRow("a path of 260") << FindingCode::PathAtLimit << "path.at-limit"_ba << Severity::Warning;
        QTest::newRow("a name with an umlaut in a log")
            << FindingCode::LogNotAscii << "log.not-ascii"_ba << Severity::Warning;
        QTest::newRow("the closing separator of example 4.1")
            << FindingCode::UncTrailingSeparator << "unc.trailing-separator"_ba << Severity::Note;
        QTest::newRow("a key in the wrong case") << FindingCode::EntryKeyCase << "entry.key-case"_ba << Severity::Error;
    }

    void namesStayWhatTheyAre()
    {
        QFETCH(FindingCode, code);
        QFETCH(QByteArray, name);
        QFETCH(Severity, severity);
        QCOMPARE(findingInfo(code).name, std::string_view(name));
        QCOMPARE(findingInfo(code).severity, severity);
    }
};

QTEST_APPLESS_MAIN(FindingTest)
#include "tst_finding.moc"
