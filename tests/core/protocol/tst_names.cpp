// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/names.h"

#include "tests/core/protocol/findinglist.h"

#include <QTest>

#include <algorithm>

using namespace cer;
using namespace Qt::StringLiterals;

namespace {

int sign(int order)
{
    return (order > 0) - (order < 0);
}

} // namespace

class NamesTest : public QObject {
    Q_OBJECT

private slots:
    void problems_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("finding"); // empty: nothing is wrong

        const auto none = ""_ba;
        QTest::newRow("a program") << "winword.exe"_ba << none;
        QTest::newRow("blanks and dots inside") << "my app v1.2 .exe"_ba << none;
        QTest::newRow("a leading blank") << " app"_ba << none;
        QTest::newRow("a leading dot") << ".app"_ba << none;
        QTest::newRow("every other sign of ASCII") << "!#$%&'()+,-;=@[]^_`{}~"_ba << none;
        QTest::newRow("DEL, which Windows allows") << "a\x7Fz"_ba << none;

        QTest::newRow("no name at all") << ""_ba << "name.empty"_ba;
        QTest::newRow("one dot") << "."_ba << "name.dots"_ba;
        QTest::newRow("two dots") << ".."_ba << "name.dots"_ba;
        QTest::newRow("three dots are a closing dot") << "..."_ba << "name.trailing-dot-or-blank"_ba;
        QTest::newRow("a closing dot") << "app.exe."_ba << "name.trailing-dot-or-blank"_ba;
        QTest::newRow("a closing blank") << "app.exe "_ba << "name.trailing-dot-or-blank"_ba;
        QTest::newRow("one blank") << " "_ba << "name.trailing-dot-or-blank"_ba;
        for (const char c : "<>:\"/\\|?*"_ba)
            QTest::addRow("the sign %c", c) << "a"_ba + c + 'z' << "name.prohibited-character"_ba;
        for (int c = 0; c < 0x20; ++c)
            QTest::addRow("the control character %02x", c) << "a"_ba + char(c) + 'z' << "name.prohibited-character"_ba;
        QTest::newRow("a letter of ISO 8859-1") << "caf\xE9.exe"_ba << "name.not-ascii"_ba;
        QTest::newRow("a letter of UTF-8") << "caf\xC3\xA9.exe"_ba << "name.not-ascii"_ba;
        QTest::newRow("the lowest byte above ASCII") << "\x80"_ba << "name.not-ascii"_ba;
        QTest::newRow("the first of two problems") << "a:\xE9"_ba << "name.prohibited-character"_ba;
    }

    void problems()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, finding);
        const auto found = nameFinding(name.toStdString());
        QCOMPARE(found.has_value(), nameProblem(name.toStdString()).has_value());
        QCOMPARE(found ? findingNames({*found}) : QByteArray(), finding);
        if (found && found->code != FindingCode::NameEmpty)
            QCOMPARE(found->arguments.at(0), name.toStdString());
    }

    void reservedNames_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<bool>("reserved");

        QByteArrayList devices = {"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"};
        for (const auto *port : {"COM", "LPT"}) {
            for (int number = 1; number <= 9; ++number)
                devices << port + QByteArray::number(number);
            for (const auto *superscript : {"\xB9", "\xB2", "\xB3", "\xC2\xB9", "\xC2\xB2", "\xC2\xB3"})
                devices << QByteArray(port) + superscript;
        }
        for (const QByteArray &device : std::as_const(devices)) {
            const QByteArray shown = device.toPercentEncoding("$");
            QTest::addRow("%s", shown.data()) << device << true;
            QTest::addRow("%s in lower case", shown.data()) << device.toLower() << true;
            QTest::addRow("%s with an extension", shown.data()) << device + ".txt" << true;
            QTest::addRow("%s with two extensions", shown.data()) << device + ".tar.gz" << true;
            QTest::addRow("%s with blanks before the dot", shown.data()) << device + "  .txt" << true;
            QTest::addRow("%s with a closing blank", shown.data()) << device + ' ' << true;
            QTest::addRow("%s with a closing dot", shown.data()) << device + '.' << true;
            QTest::addRow("%s with a letter behind it", shown.data()) << device + 'X' << false;
            QTest::addRow("%s with a letter before it", shown.data()) << 'X' + device << false;
            QTest::addRow("%s as an extension", shown.data()) << "X." + device << false;
        }
        QTest::newRow("mixed case") << "cOn.ExE"_ba << true;
        QTest::newRow("COM0 is a name like others") << "COM0"_ba << false;
        QTest::newRow("LPT0 is a name like others") << "LPT0.txt"_ba << false;
        QTest::newRow("COM10 is a name like others") << "COM10"_ba << false;
        QTest::newRow("COM without a number") << "COM"_ba << false;
        QTest::newRow("LPT without a number, with an extension") << "LPT.1"_ba << false;
        QTest::newRow("COM, blank, number") << "COM 1"_ba << false;
        QTest::newRow("the superscript four is no digit for Windows") << "COM\xE2\x81\xB4"_ba << false;
        QTest::newRow("the lead byte of UTF-8 alone") << "COM\xC2"_ba << false;
        QTest::newRow("a superscript twice") << "COM\xB9\xB9"_ba << false;
        QTest::newRow("CONSOLE") << "CONSOLE"_ba << false;
    }

    void reservedNames()
    {
        QFETCH(QByteArray, name);
        QFETCH(bool, reserved);
        QCOMPARE(nameProblem(name.toStdString()) == NameProblem::Reserved, reserved);
    }

    void theProhibitedByteIsNamed()
    {
        QCOMPARE(nameFinding("a:b?")->arguments, (std::vector<std::string>{"a:b?", "3A"}));
        QCOMPARE(nameFinding("a\x1F")->arguments, (std::vector<std::string>{"a\x1F", "1F"}));
        QCOMPARE(nameFinding(std::string_view("\0", 1))->arguments.at(1), "00");
    }

    void caseFoldsInAsciiOnly()
    {
        QCOMPARE(foldCase("WinWord.EXE \xC4@[`{\x7F"), "winword.exe \xC4@[`{\x7F");
        QVERIFY(equalFolded("WINWORD.exe", "winword.EXE"));
        QVERIFY(!equalFolded("\xC4", "\xE4"));
        QVERIFY(!equalFolded("@", "`"));
        QVERIFY(!equalFolded("a", "ab"));
        QVERIFY(equalFolded("", ""));
    }

    void foldedOrder_data()
    {
        QTest::addColumn<QByteArray>("a");
        QTest::addColumn<QByteArray>("b");
        QTest::addColumn<int>("order");

        QTest::newRow("equal but for case") << "Word"_ba << "wORD"_ba << 0;
        QTest::newRow("a prefix comes first") << "word"_ba << "WORDPAD"_ba << -1;
        QTest::newRow("nothing comes first") << ""_ba << "a"_ba << -1;
        QTest::newRow("letters in order") << "b"_ba << "A"_ba << 1;
        QTest::newRow("a sign between the cases of letters") << "_"_ba << "A"_ba << -1;
        QTest::newRow("bytes above ASCII come last") << "z"_ba << "\xE9"_ba << -1;
    }

    void foldedOrder()
    {
        QFETCH(QByteArray, a);
        QFETCH(QByteArray, b);
        QFETCH(int, order);
        const std::string left = a.toStdString();
        const std::string right = b.toStdString();
        QCOMPARE(sign(compareFolded(left, right)), order);
        QCOMPARE(sign(compareFolded(right, left)), -order);
        QCOMPARE(sign(foldCase(left).compare(foldCase(right))), order);
        QCOMPARE(equalFolded(left, right), order == 0);
    }

    void naturalOrder_data()
    {
        QTest::addColumn<QByteArray>("a");
        QTest::addColumn<QByteArray>("b");
        QTest::addColumn<int>("order");

        QTest::newRow("the same name") << "winword.exe"_ba << "winword.exe"_ba << 0;
        QTest::newRow("versions") << "1.9"_ba << "1.10"_ba << -1;
        QTest::newRow("versions of four parts") << "16.0.4266.1001"_ba << "16.0.14026.20302"_ba << -1;
        QTest::newRow("a version with fewer parts") << "1.0"_ba << "1.0.0"_ba << -1;
        QTest::newRow("a number inside a name") << "app2.exe"_ba << "app10.exe"_ba << -1;
        QTest::newRow("a name without the number") << "app.exe"_ba << "app1.exe"_ba << -1;
        QTest::newRow("letters without case") << "Beta"_ba << "alpha"_ba << 1;
        QTest::newRow("a number before a letter") << "1"_ba << "a"_ba << -1;
        QTest::newRow("leading zeros do not change a number") << "007"_ba << "8"_ba << -1;
        QTest::newRow("leading zeros of the larger number") << "009"_ba << "8"_ba << 1;
        QTest::newRow("what follows weighs more than leading zeros") << "01b"_ba << "1a"_ba << 1;
        QTest::newRow("zeros alone are numbers, too") << "000"_ba << "1"_ba << -1;
        QTest::newRow("digits beyond 64 bits")
            << "99999999999999999999999999"_ba << "100000000000000000000000000"_ba << -1;
        QTest::newRow("digits beyond 64 bits that differ in the last place")
            << "100000000000000000000000001"_ba << "100000000000000000000000000"_ba << 1;
        QTest::newRow("case breaks a tie, by bytes") << "App"_ba << "app"_ba << -1;
        QTest::newRow("leading zeros break a tie, by bytes") << "01"_ba << "1"_ba << -1;
        QTest::newRow("nothing comes first") << ""_ba << "0"_ba << -1;
    }

    void naturalOrder()
    {
        QFETCH(QByteArray, a);
        QFETCH(QByteArray, b);
        QFETCH(int, order);
        QCOMPARE(sign(compareNatural(a.toStdString(), b.toStdString())), order);
        QCOMPARE(sign(compareNatural(b.toStdString(), a.toStdString())), -order);
    }

    // Every triple of these obeys the laws of an order; a sort relies on that.
    void naturalOrderIsTotal()
    {
        const std::vector<std::string> names = {"",    "0",   "00",  "1",    "01",    "001", "1.0", "1.00", "01.0",
                                                "10",  "9",   "1a",  "1A",   "01a",   "a",   "A",   "a1",   "A1",
                                                "a01", "A01", "a1b", "a10",  "a9",    "aB",  "Ab",  "_",    "-",
                                                ".",   "1.",  "1.a", "\xE9", "a\xE9", "1-2", "1-10"};
        for (const std::string &a : names) {
            for (const std::string &b : names) {
                QCOMPARE(sign(compareNatural(a, b)), -sign(compareNatural(b, a)));
                QCOMPARE(compareNatural(a, b) == 0, a == b);
                for (const std::string &c : names)
                    QVERIFY(!(compareNatural(a, b) < 0 && compareNatural(b, c) < 0) || compareNatural(a, c) < 0);
            }
        }
    }
};

QTEST_APPLESS_MAIN(NamesTest)
#include "tst_names.moc"
