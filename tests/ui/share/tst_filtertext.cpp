// SPDX-License-Identifier: GPL-3.0-or-later
#include "sharebuilder.h"
#include "ui/share/bucketcells.h"
#include "ui/share/filtertext.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestFilterText final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bytesBecomeCharacters_data();
    void bytesBecomeCharacters();
    void aTermIsTakenOut_data();
    void aTermIsTakenOut();
    void aTermIsAdded_data();
    void aTermIsAdded();
    void everyFaultHasASentenceThatNamesIt_data();
    void everyFaultHasASentenceThatNamesIt();
    void theTermOfACellTakesItsBucket_data();
    void theTermOfACellTakesItsBucket();
    void aCellWithoutATermHasNone();
};

void TestFilterText::bytesBecomeCharacters_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<std::size_t>("offset");
    QTest::addColumn<std::size_t>("length");
    QTest::addColumn<TextRange>("range");
    QTest::newRow("ASCII") << u"app:word x"_s << std::size_t(4) << std::size_t(4) << TextRange{4, 4};
    QTest::newRow("behind an umlaut") << u"ä bad:x"_s << std::size_t(3) << std::size_t(5) << TextRange{2, 5};
    QTest::newRow("over an umlaut") << u"bad:ä x"_s << std::size_t(0) << std::size_t(6) << TextRange{0, 5};
    QTest::newRow("beyond the end") << u"ab"_s << std::size_t(5) << std::size_t(3) << TextRange{2, 0};
}

void TestFilterText::bytesBecomeCharacters()
{
    QFETCH(QString, text);
    QFETCH(std::size_t, offset);
    QFETCH(std::size_t, length);
    QTEST(characters(text, offset, length), "range");
}

void TestFilterText::aTermIsTakenOut_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<std::size_t>("number");
    QTest::addColumn<QString>("left");
    QTest::newRow("the only one") << u"app:word"_s << std::size_t(0) << u""_s;
    QTest::newRow("the first of two") << u"app:word hits:>1"_s << std::size_t(0) << u"hits:>1"_s;
    QTest::newRow("the last of two") << u"app:word  hits:>1"_s << std::size_t(1) << u"app:word"_s;
    QTest::newRow("one of a choice takes its OR along") << u"a OR b c"_s << std::size_t(0) << u"b c"_s;
    QTest::newRow("the second of a choice, too") << u"a OR b c"_s << std::size_t(1) << u"a c"_s;
    QTest::newRow("the middle of a choice leaves the others joined") << u"a OR b OR c"_s << std::size_t(1) << u"a OR c"_s;
    QTest::newRow("a word that ends in OR is no OR") << u"FLOOR b"_s << std::size_t(1) << u"FLOOR"_s;
    QTest::newRow("a faulty term stays") << u"a bad:x b"_s << std::size_t(1) << u"a bad:x"_s;
    QTest::newRow("quotes belong to their term") << u"app:\"my app\" b"_s << std::size_t(0) << u"b"_s;
}

void TestFilterText::aTermIsTakenOut()
{
    QFETCH(QString, text);
    QFETCH(std::size_t, number);
    const cer::BucketFilter::Term term = parseFilter(text).terms().at(number);
    QTEST(withoutTerm(text, characters(text, term.offset, term.length)), "left");
}

void TestFilterText::aTermIsAdded_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("term");
    QTest::addColumn<QString>("longer");
    QTest::newRow("to nothing") << u""_s << u"app:=a"_s << u"app:=a"_s;
    QTest::newRow("behind the others") << u"is:blind "_s << u"app:=a"_s << u"is:blind app:=a"_s;
    QTest::newRow("not twice") << u"app:=a is:blind"_s << u"app:=a"_s << u"app:=a is:blind"_s;
    QTest::newRow("an OR at the end would change what it means") << u"a OR"_s << u"app:=b"_s << u"a app:=b"_s;
}

void TestFilterText::aTermIsAdded()
{
    QFETCH(QString, text);
    QFETCH(QString, term);
    QTEST(withTerm(text, term), "longer");
}

void TestFilterText::everyFaultHasASentenceThatNamesIt_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("named");
    QTest::newRow("a field that is not there") << u"app:x färbe:blau"_s << u"\"färbe:blau\""_s;
    QTest::newRow("a flag that is not there") << u"is:purple"_s << u"\"is:purple\""_s;
    QTest::newRow("no number") << u"hits:>many"_s << u"\"hits:>many\""_s;
    QTest::newRow("no time") << u"last:<yesterday"_s << u"\"last:<yesterday\""_s;
    QTest::newRow("no value") << u"app:"_s << u"\"app:\""_s;
    QTest::newRow("an open quote") << u"\"my app"_s << u"\"\"my app\""_s;
    QTest::newRow("OR without a second term") << u"a OR"_s << u"\"OR\""_s;
}

void TestFilterText::everyFaultHasASentenceThatNamesIt()
{
    QFETCH(QString, text);
    QFETCH(QString, named);
    const cer::BucketFilter filter = parseFilter(text);
    QCOMPARE(filter.faults().size(), 1U);
    const QString sentence = faultSentence(filter.faults().front(), text);
    QVERIFY2(sentence.startsWith(named) && sentence.endsWith(u'.'), qPrintable(sentence));
}

void TestFilterText::theTermOfACellTakesItsBucket_data()
{
    QTest::addColumn<BucketColumn>("column");
    for (const BucketColumnInfo &info : bucketColumns()) {
        if (info.field || info.absent)
            QTest::newRow(info.id) << info.column;
    }
}

void TestFilterText::theTermOfACellTakesItsBucket()
{
    QFETCH(BucketColumn, column);
    ShareBuilder share;
    share.bucket("my app.exe\\16.0\\ntdll.dll\\10.0\\0003c66c", 4120, 5)
        .status("Bucket=4711\r\nResponse=http://intra/kb/1\r\n")
        .reports(5, 12345)
        .finding(cer::FindingCode::CountSyntax, "x")
        .hit("2007-04-23T10:00:00", "PC-1", "ann");
    share.bucket("excel.exe\\15.0\\mso.dll\\15.0\\00a1b2c3", 12, 1);
    share.bucket("blue", 3, 3);
    share.bucket("winword.exe\\1\\m.dll\\1\\00000000", 0).malformed();
    const cer::SnapshotPtr snapshot = share.snapshot();
    const cer::HistoryPtr history = share.history(snapshot);
    const auto notes = std::make_shared<const std::map<std::string, cer::BucketNote>>(
        std::map<std::string, cer::BucketNote>{{snapshot->subpath(0), {"Waits.", "T-12", "anna"}}});
    const auto arrangement = arrangeBuckets({snapshot, history, {}, {}, false, notes}, {});
    const cer::RowNotes *byRow = &*arrangement->facts->rowNotes;
    for (std::uint32_t row = 0; row < snapshot->buckets.size(); ++row) {
        const QString term = cellTerm({*arrangement->facts, row, 0}, column);
        if (term.isEmpty())
            continue;
        const cer::BucketFilter only = parseFilter(term), others = parseFilter(u'-' + term);
        QVERIFY2(only.faults().empty() && others.faults().empty(), qPrintable(term));
        QVERIFY2(std::ranges::contains(only.rows(*snapshot, history.get(), {}, byRow), row), qPrintable(term));
        QVERIFY2(!std::ranges::contains(others.rows(*snapshot, history.get(), {}, byRow), row), qPrintable(term));
    }
    const bool hasNone = column == BucketColumn::Trend || column == BucketColumn::Note;
    QVERIFY(!cellTerm({*arrangement->facts, 0, 0}, column).isEmpty() || hasNone);
}

void TestFilterText::aCellWithoutATermHasNone()
{
    ShareBuilder share;
    share.bucket("blue");
    const auto arrangement = arrangeBuckets({share.snapshot(), nullptr, {}, {}, false}, {});
    QCOMPARE(cellTerm({*arrangement->facts, 0, 0}, BucketColumn::Module), QString());
    QCOMPARE(nameTerm(u"app"_s, u"a\"b"_s), QString());
}

QTEST_GUILESS_MAIN(TestFilterText)
#include "tst_filtertext.moc"
