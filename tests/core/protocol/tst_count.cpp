// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/count.h"

#include "tests/core/protocol/findinglist.h"

#include <QTest>

using namespace cer;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(std::optional<cer::Count>)

namespace {

constexpr std::uint64_t largest = 18446744073709551615U;

QByteArray file(const QByteArray &cabs, const QByteArray &hits)
{
    return "Cabs Gathered=" + cabs + "\r\nTotal Hits=" + hits + "\r\n";
}

QByteArray utf16(const QByteArray &text, bool bigEndian = false)
{
    QByteArray bytes;
    for (const char c : text)
        bytes += bigEndian ? QByteArray{"\0", 1} + c : c + QByteArray{"\0", 1};
    return bytes;
}

QByteArray bytes(std::string_view text)
{
    return QByteArray(text.data(), qsizetype(text.size()));
}

} // namespace

class CountTest : public QObject {
    Q_OBJECT

private slots:
    void conforming_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<quint64>("cabs");
        QTest::addColumn<quint64>("hits");

        QTest::newRow("no cab yet") << file("0", "1") << quint64(0) << quint64(1);
        QTest::newRow("a number with zeros inside") << file("10", "100") << quint64(10) << quint64(100);
        QTest::newRow("the largest numbers of 64 bits")
            << file("18446744073709551615", "18446744073709551615") << quint64(largest) << quint64(largest);
        QTest::newRow("as many cabs as hits") << file("7", "7") << quint64(7) << quint64(7);
    }

    void conforming()
    {
        QFETCH(QByteArray, text);
        QFETCH(quint64, cabs);
        QFETCH(quint64, hits);
        const CountReading reading = readCount(text.toStdString());
        QVERIFY(reading.count == (Count{cabs, hits}));
        QVERIFY(parseCount(text.toStdString()) == reading.count);
        QVERIFY(!reading.guess);
        QVERIFY(reading.findings.empty());
        QCOMPARE(bytes(countText({cabs, hits})), text);
        QVERIFY(text.size() <= 66 + 4);
    }

    void moreCabsThanHitsIsAWarning()
    {
        const CountReading reading = readCount(file("6", "5").toStdString(), "counts/blue/count.txt");
        QVERIFY(reading.count == (Count{6, 5}));
        QCOMPARE(reading.findings,
                 (Findings{{FindingCode::CountCabsAboveHits, {"counts/blue/count.txt", 0, 0}, {"6", "5"}, std::nullopt}}));
    }

    void damaged_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("findings");
        QTest::addColumn<std::optional<Count>>("guess");
        QTest::addColumn<QByteArray>("repaired"); // empty: there is nothing that mends it

        addNumbers();
        addLines();
        addLineEnds();
        addEncodings();
    }

    void damaged()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, findings);
        QFETCH(std::optional<Count>, guess);
        QFETCH(QByteArray, repaired);
        const CountReading reading = readCount(text.toStdString(), "f");
        QCOMPARE(findingNames(reading.findings), findings);
        QVERIFY(!reading.count);
        QVERIFY(!parseCount(text.toStdString()));
        QVERIFY(reading.guess == guess);
        for (const Finding &finding : reading.findings)
            QCOMPARE(finding.where.file, "f");
        const std::string mended = ::repaired(text.toStdString(), reading.findings);
        QCOMPARE(parseCount(mended).has_value(), !repaired.isEmpty());
        if (!repaired.isEmpty())
            QCOMPARE(bytes(mended), repaired);
    }

    void places_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<quint64>("line");
        QTest::addColumn<quint32>("column");
        QTest::addColumn<QByteArray>("argument");

        const auto row = [](const char *name, const QByteArray &text, int line, int column, const QByteArray &argument) {
            QTest::newRow(name) << text << quint64(line) << quint32(column) << argument;
        };
        row("an empty file has no line", "", 0, 0, "");
        row("a number that is none quotes its line", file("x", "1"), 1, 1, "Cabs Gathered=x");
        row("a long line is cut", QByteArray(100, 'x') + "\r\nTotal Hits=1\r\n", 1, 1, QByteArray(80, 'x'));
        row("leading zeros stand behind the sign", file("1", "007"), 2, 12, "Total Hits");
        row("hits of zero stand behind the sign", file("0", "0"), 2, 12, "");
        row("too large a number", file("99999999999999999999", "1"), 1, 15, "Cabs Gathered");
        row("an LF stands behind the line", "Cabs Gathered=1\nTotal Hits=1\r\n", 1, 16, "");
        row("the end of the file stands behind the line", "Cabs Gathered=1\r\nTotal Hits=1", 2, 13, "");
        row("a third line", file("1", "1") + "x", 3, 1, "");
        row("a missing line has no place", "Cabs Gathered=1\r\n", 0, 0, "Total Hits");
        row("a NUL", file("1", "1\0"_ba), 2, 13, "");
        row("the wrong order", "Total Hits=1\r\nCabs Gathered=1\r\n", 1, 1, "");
    }

    void places()
    {
        QFETCH(QByteArray, text);
        QFETCH(quint64, line);
        QFETCH(quint32, column);
        QFETCH(QByteArray, argument);
        const Findings findings = readCount(text.toStdString()).findings;
        QVERIFY(!findings.empty());
        QCOMPARE(findings[0].where, (Where{{}, line, column}));
        QCOMPARE(findings[0].arguments.empty() ? QByteArray() : bytes(findings[0].arguments[0]), argument);
    }

private:
    static void row(const char *name, const QByteArray &text, const char *findings, std::optional<Count> guess = {},
                    const QByteArray &repaired = {})
    {
        QTest::newRow(name) << text << QByteArray(findings) << guess << repaired;
    }

    static void addNumbers()
    {
        row("hits of zero", file("0", "0"), "count.hits-zero", Count{0, 0});
        row("hits of many zeros", file("0", "000"), "count.leading-zero count.hits-zero", Count{0, 0});
        row("a leading zero of cabs", file("05", "10"), "count.leading-zero", Count{5, 10}, file("5", "10"));
        row("two zeros for cabs", file("00", "10"), "count.leading-zero", Count{0, 10}, file("0", "10"));
        row("a leading zero of hits", file("5", "0010"), "count.leading-zero", Count{5, 10}, file("5", "10"));
        row("cabs beyond 64 bits", file("18446744073709551616", "1"), "count.too-large");
        row("hits beyond 64 bits", file("1", "99999999999999999999999"), "count.too-large");
        row("leading zeros before the largest number", file("000018446744073709551615", "1"), "count.leading-zero",
            Count{largest, 1}, file("18446744073709551615", "1"));
        row("a sign", file("+5", "10"), "count.syntax");
        row("a negative number", file("5", "-10"), "count.syntax");
        row("a hexadecimal number", file("0x5", "10"), "count.syntax");
        row("a fraction", file("5", "1.5"), "count.syntax");
        row("no number", file("", "10"), "count.syntax");
        row("digits of another script", file("\xD9\xA5", "10"), "count.syntax");
        row("more cabs than hits in a damaged file", file("06", "5"), "count.leading-zero", Count{6, 5}, file("6", "5"));
    }

    static void addLines()
    {
        const Count guess{5, 10};
        const QByteArray good = file("5", "10");
        row("an empty file", "", "count.empty");
        row("the other order", "Total Hits=10\r\nCabs Gathered=5\r\n", "count.order", guess, good);
        row("the other order with leading zeros and lone LFs", "Total Hits=010\nCabs Gathered=05\n",
            "count.order text.lone-line-feed", guess, good);
        row("the other order and hits of zero", "Total Hits=0\r\nCabs Gathered=0\r\n", "count.order count.hits-zero",
            Count{0, 0});
        row("the other order and no number", "Total Hits=x\r\nCabs Gathered=5\r\n", "count.syntax");
        row("cabs alone", "Cabs Gathered=5\r\n", "count.missing-line");
        row("hits alone", "Total Hits=5\r\n", "count.missing-line");
        row("cabs twice", "Cabs Gathered=5\r\nCabs Gathered=5\r\n", "count.missing-line");
        row("a key in the wrong case", "Cabs gathered=5\r\nTotal Hits=10\r\n", "count.syntax", guess, good);
        row("blanks around the sign", "Cabs Gathered = 5\r\nTotal Hits=10\r\n", "count.syntax", guess, good);
        row("a blank at the end", "Cabs Gathered=5 \r\nTotal Hits=010\t\r\n", "count.syntax count.syntax", guess, good);
        row("another key", "Cabs=5\r\nTotal Hits=10\r\n", "count.syntax count.missing-line");
        row("no sign", "Cabs Gathered 5\r\nTotal Hits=10\r\n", "count.syntax count.missing-line");
        row("the sign twice", "Cabs Gathered==5\r\nTotal Hits=10\r\n", "count.syntax");
        row("an empty line before", "\r\n" + good, "count.syntax count.trailing count.missing-line");
        row("an empty line between", "Cabs Gathered=5\r\n\r\nTotal Hits=10\r\n",
            "count.syntax count.trailing count.missing-line");
        row("an empty line behind", good + "\r\n", "count.trailing", guess, good);
        row("NULs behind", good + QByteArray(100, '\0'), "count.trailing", guess, good);
        row("the end mark of DOS behind", good + "\x1A", "count.trailing", guess, good);
        row("a third line", good + "Total Hits=11\r\n", "count.trailing", guess);
        row("the file twice", good + good, "count.trailing", guess);
        row("a NUL inside", "Cabs Gathered=5\0\r\nTotal Hits=10\r\n"_ba, "text.nul");
        row("a cut off first line", "Cabs Gath",
            "count.syntax text.last-line-open count.missing-line count.missing-line");
        row("a cut off second line", "Cabs Gathered=5\r\nTotal H", "count.syntax text.last-line-open count.missing-line");
        row("both on one line", "Cabs Gathered=5 Total Hits=10\r\n", "count.syntax count.missing-line");
    }

    static void addLineEnds()
    {
        const Count guess{5, 10};
        const QByteArray good = file("5", "10");
        row("lone LFs", "Cabs Gathered=5\nTotal Hits=10\n", "text.lone-line-feed text.lone-line-feed", guess, good);
        row("a lone LF at the first line", "Cabs Gathered=5\nTotal Hits=10\r\n", "text.lone-line-feed", guess, good);
        row("lone CRs", "Cabs Gathered=5\rTotal Hits=10\r", "text.lone-carriage-return text.lone-carriage-return",
            guess, good);
        row("a lone CR and something behind the lines", "Cabs Gathered=5\r\nTotal Hits=10\r\0"_ba,
            "text.lone-carriage-return count.trailing", guess, good);
        row("a CR too many", "Cabs Gathered=5\r\r\nTotal Hits=10\r\r\n",
            "text.lone-carriage-return text.lone-carriage-return", guess, good);
        row("the last CRLF is missing", "Cabs Gathered=5\r\nTotal Hits=10", "text.last-line-open", guess, good);
        row("the last LF is missing", "Cabs Gathered=5\r\nTotal Hits=10\r", "text.lone-carriage-return", guess, good);
        row("everything at once",
            "\xEF\xBB\xBF"
            "cabs gathered = 05\nTotal Hits=010",
            "text.byte-order-mark count.syntax text.lone-line-feed count.leading-zero text.last-line-open", guess, good);
    }

    static void addEncodings()
    {
        const Count guess{5, 10};
        const QByteArray good = file("5", "10");
        row("the mark of UTF-8", "\xEF\xBB\xBF" + good, "text.byte-order-mark", guess, good);
        row("the mark of UTF-8 alone", "\xEF\xBB\xBF", "text.byte-order-mark count.empty");
        row("UTF-16 with its mark", "\xFF\xFE" + utf16(good), "text.utf-16", guess, good);
        row("UTF-16 of the other kind", "\xFE\xFF" + utf16(good, true), "text.utf-16", guess, good);
        row("UTF-16 without a mark", utf16(good), "text.utf-16", guess, good);
        row("UTF-16 of the other kind without a mark", utf16(good, true), "text.utf-16", guess, good);
        row("UTF-16 with lone LFs", utf16("Cabs Gathered=5\nTotal Hits=10\n"), "text.utf-16", guess, good);
        row("UTF-16 with hits of zero", utf16(file("0", "0")), "text.utf-16", Count{0, 0});
        row("UTF-16 with half a character", utf16(good) + "x", "text.utf-16");
        row("UTF-16 beyond ASCII", utf16("Cabs Gathered=\xE9\r\n"), "text.utf-16");
        row("a mark of UTF-16 alone", "\xFF\xFE", "text.utf-16");
    }
};

QTEST_APPLESS_MAIN(CountTest)
#include "tst_count.moc"
