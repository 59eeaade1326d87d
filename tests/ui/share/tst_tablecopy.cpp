// SPDX-License-Identifier: GPL-3.0-or-later
#include "sharebuilder.h"
#include "ui/share/tablecopy.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestTableCopy final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fieldsAreQuotedWhereTheyMust_data();
    void fieldsAreQuotedWhereTheyMust();
    void textIsWhatIsSeen();
    void csvHoldsValuesAndAHeader();
    void groupsAreCopiedToo();
    void controlCharactersDoNotBreakRowsOfText();
};

void TestTableCopy::fieldsAreQuotedWhereTheyMust_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("written");
    QTest::newRow("plain") << u"winword.exe"_s << u"winword.exe"_s;
    QTest::newRow("empty") << u""_s << u""_s;
    QTest::newRow("a comma") << u"a,b"_s << u"\"a,b\""_s;
    QTest::newRow("a quote is doubled") << u"a\"b"_s << u"\"a\"\"b\""_s;
    QTest::newRow("a line feed") << u"a\nb"_s << u"\"a\nb\""_s;
    QTest::newRow("a carriage return") << u"a\rb"_s << u"\"a\rb\""_s;
    QTest::newRow("a blank needs none") << u"a b"_s << u"a b"_s;
}

void TestTableCopy::fieldsAreQuotedWhereTheyMust()
{
    QFETCH(QString, field);
    QTEST(csvField(field), "written");
}

namespace {

CopyJob jobOf(const ShareBuilder &share, bool grouped = false)
{
    const cer::SnapshotPtr snapshot = share.snapshot();
    CopyJob job;
    job.arrangement = arrangeBuckets({snapshot, share.history(snapshot), {}, {}, grouped}, {});
    job.columns = {BucketColumn::Hits, BucketColumn::App, BucketColumn::LastHit};
    job.now = cer::localSeconds(2007, 4, 23, 12, 0, 0);
    return job;
}

ShareBuilder share()
{
    ShareBuilder drawn;
    drawn.bucket("my,app.exe\\16.0\\ntdll.dll\\10.0\\0003c66c", 4120, 5).hit("2007-04-23T10:00:00", "PC", "ann");
    drawn.bucket("blue", 3, 3);
    return drawn;
}

} // namespace

void TestTableCopy::textIsWhatIsSeen()
{
    CopyJob job = jobOf(share());
    job.rows = {{false, 1}, {false, 0}};
    QCOMPARE(copiedText(job), u"3\tblue\t\n4,120\tmy,app.exe\t2 h ago\n"_s);
}

void TestTableCopy::csvHoldsValuesAndAHeader()
{
    CopyJob job = jobOf(share());
    job.rows = {{false, 0}, {false, 1}};
    QCOMPARE(copiedCsv(job), u"hits,app,lastHit\r\n4120,\"my,app.exe\",2007-04-23T10:00:00\r\n3,blue,\r\n"_s);
}

void TestTableCopy::groupsAreCopiedToo()
{
    CopyJob job = jobOf(share(), true);
    for (std::uint32_t group = 0; group < job.arrangement->groups.size(); ++group)
        job.rows.push_back({true, group});
    QCOMPARE(copiedText(job), u"3\tblue (1)\t\n4,120\tmy,app.exe (1)\t2 h ago\n"_s);
    QCOMPARE(copiedCsv(job), u"hits,app,lastHit\r\n3,blue,\r\n4120,\"my,app.exe\",2007-04-23T10:00:00\r\n"_s);
}

void TestTableCopy::controlCharactersDoNotBreakRowsOfText()
{
    ShareBuilder drawn;
    drawn.bucket("a\nb\tc", 1, 0);
    CopyJob job = jobOf(drawn);
    job.rows = {{false, 0}};
    QCOMPARE(copiedText(job), u"1\ta b c\t\n"_s);
}

QTEST_GUILESS_MAIN(TestTableCopy)
#include "tst_tablecopy.moc"
