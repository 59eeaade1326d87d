// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/client/decisiontext.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestDecisionText final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyReasonHasASentence_data();
    void everyReasonHasASentence();
    void everyStepHasATitle();
    void everyOriginIsNamed();
    void whatIsLeftOutSaysWhy();
};

void TestDecisionText::everyReasonHasASentence_data()
{
    QTest::addColumn<int>("reason");
    for (const cer::StepReasonInfo &info : cer::allStepReasons())
        QTest::newRow(info.name.data()) << int(info.reason);
}

void TestDecisionText::everyReasonHasASentence()
{
    QFETCH(int, reason);
    const cer::DecisionStep step{cer::ClientStep::Read, cer::StepReason(reason), {"1", "2", "3", "4"}, {}};
    const QString text = DecisionText::sentence(step);
    QVERIFY2(!text.isEmpty() && !text.contains(u'%'), qPrintable(text));
    QVERIFY(text.endsWith(u'.') || step.reason == cer::StepReason::RootUnreadable);
    QVERIFY(!DecisionText::outcome(step.outcome()).isEmpty());
}

void TestDecisionText::everyStepHasATitle()
{
    QSet<QString> titles;
    for (std::size_t number = 1; number <= cer::clientStepCount; ++number)
        titles.insert(DecisionText::title(cer::ClientStep(number)));
    QCOMPARE(titles.size(), 9);
    QVERIFY(!titles.contains(QString()));
}

void TestDecisionText::everyOriginIsNamed()
{
    using enum cer::Origin;
    const auto text = [](cer::Origin origin, std::size_t line) {
        return DecisionText::origin({cer::Parameter::Tracking, "YES", origin, line});
    };
    QCOMPARE(text(Status, 3), u"status.txt, line 3"_s);
    QCOMPARE(text(Policy, 1), u"policy.txt, line 1"_s);
    QCOMPARE(text(Profile, 0), u"group policy"_s);
    QCOMPARE(text(Default, 0), u"default"_s);
    QCOMPARE(DecisionText::origin({cer::Parameter::BucketId, {}, Default, 0}), u"not set"_s);
}

void TestDecisionText::whatIsLeftOutSaysWhy()
{
    const auto text = [](cer::LeftOutReason reason) {
        return DecisionText::leftOut({cer::Parameter::GetFile, "C:\\a.txt", reason, "7"});
    };
    QCOMPARE(text(cer::LeftOutReason::Missing), u"GetFile C:\\a.txt was left out: there is none."_s);
    QCOMPARE(text(cer::LeftOutReason::TooLarge), u"GetFile C:\\a.txt was left out: it is too large, with 7 bytes."_s);
    QCOMPARE(DecisionText::leftOut({cer::Parameter::FDoc, {}, cer::LeftOutReason::NotHere, {}}),
             u"fDoc was left out: this system has nothing of the kind."_s);
}

QTEST_APPLESS_MAIN(TestDecisionText)
#include "tst_decisiontext.moc"
