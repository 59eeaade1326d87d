// SPDX-License-Identifier: GPL-3.0-or-later
// What each line of policy.txt is to the buckets: counted, and the same as decide() has it.
#include "core/client/policylines.h"

#include "core/client/bucketsituation.h"
#include "core/share/filter.h"
#include "tests/core/client/situation.h"
#include "tests/core/share/testsnapshot.h"

#include <QTest>

#include <algorithm>

using namespace cer;

namespace {

/// Four buckets: without a status.txt, with a limit of its own, with one that is not honoured, and a kernel fault that is tracked.
SnapshotPtr fourBuckets()
{
    SnapshotBuilder builder;
    builder.add({"a.exe", "1", "m.dll", "1", "00000001"});
    builder.add({"b.exe", "1", "m.dll", "1", "00000001"});
    builder.status("Crashes per bucket=7\r\nTracking=NO\r\n");
    builder.add({"c.exe", "1", "m.dll", "1", "00000001"});
    builder.status("Crashes per bucket=007\r\n");
    builder.add({kernelSubpath});
    builder.status("Tracking=YES\r\n");
    return builder.snapshot;
}

ConfigDocument policyOf(const QByteArray &text)
{
    return ConfigDocument::read(text.toStdString(), DocumentKind::Policy);
}

/// "2 Tracking 2 of 4 but 1 3", "3 ignored", "4 unheard".
QByteArray words(const PolicyLine &line, const ShareSnapshot &snapshot)
{
    QByteArray text = QByteArray::number(qulonglong(line.line)) + ' ';
    if (!line.parameter)
        return text + "ignored";
    if (line.unheard)
        return text + "unheard";
    const std::string_view key = parameterInfo(*line.parameter).key;
    text += QByteArray(key.data(), qsizetype(key.size())) + ' ' + QByteArray::number(qulonglong(line.buckets)) + " of "
            + QByteArray::number(qulonglong(snapshot.buckets.size()));
    for (const std::uint32_t row : line.overridden)
        text += " but " + QByteArray::number(row);
    return text;
}

} // namespace

class PolicyLinesTest : public QObject {
    Q_OBJECT

private slots:
    void lines_data();
    void lines();
    void eachIsWhatDecideHonours();
    void theSearchListsWhoOverridesALine();
    void aStopEndsIt();
};

void PolicyLinesTest::lines_data()
{
    QTest::addColumn<QByteArray>("policy");
    QTest::addColumn<QByteArrayList>("lines");
    QTest::newRow("no line") << QByteArray() << QByteArrayList();
    QTest::newRow("a limit, which one bucket has of its own")
        << QByteArray("Crashes per bucket=20\r\n") << QByteArrayList{"1 Crashes per bucket 3 of 4 but 1"};
    QTest::newRow("a setting that two have")
        << QByteArray("Tracking=YES\r\n") << QByteArrayList{"1 Tracking 2 of 4 but 1 but 3"};
    QTest::newRow("one that nobody has") << QByteArray("NoExternalURL=YES\r\n")
                                         << QByteArrayList{"1 NoExternalURL 4 of 4"};
    QTest::newRow("lines that clients ignore") << QByteArray("Tracking=maybe\r\niData=NO\r\n; note\r\nRegTree=HKLM\r\n")
                                               << QByteArrayList{"1 ignored", "2 ignored", "3 ignored", "4 ignored"};
    QTest::newRow("the second of a key") << QByteArray("NoFileCollection=YES\r\nNoFileCollection=NO\r\n")
                                         << QByteArrayList{"1 NoFileCollection 4 of 4", "2 ignored"};
    QTest::newRow("a line without its end") << QByteArray("Tracking=YES") << QByteArrayList{"1 ignored"};
    QTest::newRow("blank lines are passed over, but counted")
        << QByteArray("\r\n\r\nNoExternalURL=YES\r\n") << QByteArrayList{"3 NoExternalURL 4 of 4"};
    QTest::newRow("beside a redirection nothing counts")
        << QByteArray("Tracking=YES\r\nFileTreeRoot=\\\\b\\c\r\nTracking=NO\r\n")
        << QByteArrayList{"1 unheard", "2 FileTreeRoot 4 of 4", "3 ignored"};
}

void PolicyLinesTest::lines()
{
    QFETCH(QByteArray, policy);
    const SnapshotPtr snapshot = fourBuckets();
    QByteArrayList found;
    for (const PolicyLine &line : policyLines(*snapshot, policyOf(policy)))
        found.append(words(line, *snapshot));
    QTEST(found, "lines");
}

void PolicyLinesTest::eachIsWhatDecideHonours()
{
    QRandomGenerator random(26);
    for (int round = 0; round < 100; ++round) {
        SnapshotBuilder builder;
        for (int i = 0; i < 10; ++i) {
            builder.add({"app" + std::to_string(i), "1", "m.dll", "1", "00000001"});
            if (i % 3)
                builder.status(randomFile(random, DocumentKind::Status).toStdString());
        }
        const ShareSnapshot &share = *builder.snapshot;
        const ConfigDocument policy = policyOf(randomFile(random, DocumentKind::Policy));
        for (const PolicyLine &line : policyLines(share, policy)) {
            std::uint64_t buckets = 0;
            std::vector<std::uint32_t> overridden;
            for (std::uint32_t row = 0; line.parameter && row < share.buckets.size(); ++row) {
                BucketSituation situation(share, row);
                situation.policy = &policy;
                const Decision decision = decide(situation);
                const EffectiveValue &value = decision.value(*line.parameter);
                buckets += value.origin == Origin::Policy && value.line == line.line;
                if (value.origin == Origin::Status)
                    overridden.push_back(row);
            }
            QCOMPARE(line.buckets, buckets);
            QCOMPARE(line.overridden, overridden);
        }
    }
}

void PolicyLinesTest::theSearchListsWhoOverridesALine()
{
    const SnapshotPtr snapshot = fourBuckets();
    for (const PolicyLine &line : policyLines(*snapshot, policyOf("Crashes per bucket=20\r\nTracking=YES\r\n"))) {
        const std::string term = "own:=\"" + std::string(parameterInfo(*line.parameter).key) + '"';
        QCOMPARE(BucketFilter::parse(term, 0).rows(*snapshot, nullptr), line.overridden);
    }
}

void PolicyLinesTest::aStopEndsIt()
{
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(policyLines(*fourBuckets(), policyOf("Tracking=YES\r\n"), stop.get_token()).empty());
}

QTEST_APPLESS_MAIN(PolicyLinesTest)
#include "tst_policylines.moc"
