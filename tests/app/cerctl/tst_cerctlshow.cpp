// SPDX-License-Identifier: GPL-3.0-or-later
#include "cerctl.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QString winword = QString::fromLatin1(TestShare::word);

} // namespace

class TestCerctlShow final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyMemberOfTheDocument();
    void theBucketIsTheOneOfAScan();
    void spellingsOfABucket_data();
    void spellingsOfABucket();
    void linesThatDoNotCount();
    void aBucketWithNothingButACount();
    void peopleSeeSettingsReportsAndHits();
};

void TestCerctlShow::everyMemberOfTheDocument()
{
    const TestShare share;
    const Ran ran = cerctl({u"show"_s, share.path(), winword, u"--json"_s});
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.err, QByteArray());
    const QJsonObject document = ran.json();
    QCOMPARE(document.keys(), (QStringList{u"bucket"_s, u"findings"_s, u"reports"_s, u"status"_s}));
    QCOMPARE(document[u"findings"_s].toArray(), QJsonArray());
    QCOMPARE(document[u"reports"_s].toArray(),
             (QJsonArray{QJsonObject{
                 {u"name"_s, u"d5je031w.cab"_s}, {u"bytes"_s, 11}, {u"modified"_s, u"2007-04-25T09:00:01"_s}}}));
    QCOMPARE(
        document[u"status"_s].toArray(),
        (QJsonArray{QJsonObject{{u"key"_s, u"Bucket"_s}, {u"value"_s, u"4711"_s}, {u"line"_s, 1}, {u"honoured"_s, true}},
                    QJsonObject{{u"key"_s, u"Response"_s},
                                {u"value"_s, u"https://intranet.example/kb/4711"_s},
                                {u"line"_s, 2},
                                {u"honoured"_s, true}}}));
}

void TestCerctlShow::theBucketIsTheOneOfAScan()
{
    const TestShare share;
    const QJsonArray buckets = cerctl({u"scan"_s, share.path(), u"--json"_s}).json()[u"buckets"_s].toArray();
    QCOMPARE(buckets.size(), 3);
    for (const QJsonValue bucket : buckets) {
        const QString subpath = bucket[u"subpath"_s].toString();
        QCOMPARE(cerctl({u"show"_s, share.path(), subpath, u"--json"_s}).json()[u"bucket"_s], bucket);
    }
}

void TestCerctlShow::spellingsOfABucket_data()
{
    QTest::addColumn<QString>("bucket");
    QTest::newRow("with slashes") << QString(winword).replace(u'\\', u'/');
    QTest::newRow("in capitals") << winword.toUpper();
    QTest::newRow("with a closing separator") << winword + u"\\"_s;
}

void TestCerctlShow::spellingsOfABucket()
{
    QFETCH(QString, bucket);
    const TestShare share;
    const Ran ran = cerctl({u"show"_s, share.path(), bucket, u"--json"_s});
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.json()[u"bucket"_s][u"subpath"_s].toString(), winword);
    QCOMPARE(ran.json()[u"reports"_s].toArray().size(), 1);
}

void TestCerctlShow::linesThatDoNotCount()
{
    TestShare share;
    share.put(QString::fromLatin1(TestShare::wordStatus), "bucket=1\r\n\r\nnonsense\r\nBucket=2\r\nBucket=3\r\n");
    const Ran ran = cerctl({u"show"_s, share.path(), winword, u"--json"_s});
    QCOMPARE(ran.status, 1);
    const QJsonArray status = ran.json()[u"status"_s].toArray();
    QCOMPARE(status.size(), 4);
    QCOMPARE(
        status[1].toObject(),
        (QJsonObject{{u"key"_s, u"nonsense"_s}, {u"value"_s, QJsonValue::Null}, {u"line"_s, 3}, {u"honoured"_s, false}}));
    QCOMPARE(status[2][u"honoured"_s], QJsonValue(true));
    QCOMPARE(status[3][u"honoured"_s], QJsonValue(false));
    QVERIFY(ran.json()[u"findings"_s].toArray().size() >= 3);
}

void TestCerctlShow::aBucketWithNothingButACount()
{
    const TestShare share;
    const Ran ran = cerctl({u"show"_s, share.path(), u"blue"_s, u"--json"_s});
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.json()[u"status"_s].toArray(), QJsonArray());
    QCOMPARE(ran.json()[u"reports"_s].toArray(), QJsonArray());
    QCOMPARE(ran.json()[u"bucket"_s][u"hits"_s].toInt(), 2);
}

void TestCerctlShow::peopleSeeSettingsReportsAndHits()
{
    const TestShare share;
    const Ran ran = cerctl({u"show"_s, share.path(), winword});
    QCOMPARE(ran.status, 0);
    for (const QByteArray &text :
         {QByteArray(TestShare::word), "https://intranet.example/kb/4711"_ba, "d5je031w.cab"_ba, "No CAB"_ba})
        QVERIFY2(ran.out.contains(text), text.constData());
    // The newest hit comes first.
    QVERIFY(ran.out.indexOf("2007-04-25T09:00:01  pc-1") < ran.out.indexOf("2007-04-23T15:40:00"));
    QVERIFY(ran.out.contains("2007-04-25T09:00:01  pc-1"));
}

QTEST_GUILESS_MAIN(TestCerctlShow)
#include "tst_cerctlshow.moc"
