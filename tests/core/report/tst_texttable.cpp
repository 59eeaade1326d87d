// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/texttable.h"

#include <QTest>

using namespace cer;
using namespace Qt::StringLiterals;

namespace {

QByteArray line(const std::vector<std::string> &cells)
{
    QByteArrayList parts;
    for (const std::string &cell : cells)
        parts += QByteArray::fromStdString(cell).replace('\n', "\\n").replace('\r', "\\r").replace('\t', "\\t");
    return parts.join('|');
}

/// The form, the headings, and each row; cells with "|" between them.
QByteArray described(const std::optional<TextTable> &table)
{
    if (!table)
        return "none";
    constexpr const char *forms[] = {"separated", "pairs", "objects"};
    QByteArrayList lines{forms[int(table->form)], line(table->columns)};
    for (const auto &row : table->rows)
        lines += line(row);
    return lines.join('\n');
}

QByteArray object(const QByteArray &properties, const QByteArray &className = "Win32_X")
{
    return "\ninstance of " + className + "\n{\n" + properties + "};\n\r\n";
}

} // namespace

class TextTableTest : public QObject {
    Q_OBJECT

private slots:
    void reading_data();
    void reading();
    void objects_data();
    void objects();
    void limits_data();
    void limits();
    void hostileTextCostsTimeOnce_data();
    void hostileTextCostsTimeOnce();
};

void TextTableTest::reading_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *what, const QString &name, const QByteArray &text, const QByteArray &expected) {
        QTest::newRow(what) << name << text << expected;
    };

    row("nothing", u"a.csv"_s, "", "none");
    row("blanks", u"a.csv"_s, " \r\n\r\n", "none");
    row("prose", u"a.txt"_s, "It was a dark and stormy night.\r\n", "none");
    row("settings in sections", u"a.ini"_s, "[one]\r\na=1\r\n", "none");
    row("some lines have a sign of equality", u"a.txt"_s, "a=1\r\nhello\r\n", "none");

    row("Report.wer", u"Report.wer"_s, "Version=1\r\nTargetAppVer=2023//06//12!a=b\r\nUI[2]=\r\nLast=x",
        "pairs\nKey|Value\nVersion|1\nTargetAppVer|2023//06//12!a=b\nUI[2]|\nLast|x");
    row("a line of Report.wer far below that has no value", u"Report.wer"_s,
        QByteArray("A=1\r\n").repeated(40) + "Odd\r\nB=2\r\n",
        "pairs\nKey|Value\n" + QByteArray("A|1\n").repeated(40) + "Odd\nB|2");
    row("the manifest of the older Windows", u"manifest.txt"_s, "Server=watson.example.com\r\nUI LCID=1033\r\n",
        "pairs\nKey|Value\nServer|watson.example.com\nUI LCID|1033");
    row("the manifest of our client", u"manifest.txt"_s, "Run.reg\tRegKey=HKLM\\Run\r\n-\tGetFile=C:\\x\r\n",
        "pairs\nKey|Value\nRun.reg|RegKey=HKLM\\Run\n-|GetFile=C:\\x");
    row("a list of versions", u"x.dll.version.txt"_s, "Path\tC:\\x.dll\r\nFile\t10.0.1.2\r\nFileDescription\tA = b\r\n",
        "pairs\nKey|Value\nPath|C:\\x.dll\nFile|10.0.1.2\nFileDescription|A = b");

    row("a list with headings", u"memory.csv"_s, "ImageName,UniqueProcessId\r\nSystem,4\r\nsvchost.exe,812\r\n",
        "separated\nImageName|UniqueProcessId\nSystem|4\nsvchost.exe|812");
    row("a list without", u"a.csv"_s, "System,4\nsvchost.exe,812", "separated\n|\nSystem|4\nsvchost.exe|812");
    row("the same heading twice is none", u"a.csv"_s, "a,a\nb,c\n", "separated\n|\na|a\nb|c");
    row("headings alone", u"a.csv"_s, "a,b\r\n", "separated\na|b");
    row("quotation marks", u"a.csv"_s, "a,b\r\n\"1,\"\"x\"\"\",\"two\r\nlines\"\r\n",
        "separated\na|b\n1,\"x\"|two\\r\\nlines");
    row("something behind a quotation mark", u"a.csv"_s, "a,b\n\"x\"y,z\n", "separated\na|b\nxy|z");
    row("quotation marks that do not end", u"a.csv"_s, "a,b\n\"x,y\nz,1\n", "separated\na|b\n\"x|y\nz|1");
    row("a quotation mark in the midst", u"a.csv"_s, "a,b\nx\"y,\"\n", "separated\na|b\nx\"y|\"");
    row("rows of other lengths", u"a.csv"_s, "a,b\n1\n1,2,3\n,\n", "separated\na|b|\n1\n1|2|3\n|");
    row("blank lines", u"a.csv"_s, "\r\na,b\r\n\r\n1,2\r\n", "separated\na|b\n1|2");
    row("semicolons, as in some countries", u"A.CSV"_s, "a;b\n1,5;2\n", "separated\na|b\n1,5|2");
    row("tabulators under that name", u"a.csv"_s, "a\tb,c\td\n1\t2\t3\n", "separated\na|b,c|d\n1|2|3");
    row("tabulators in more than two columns", u"list.txt"_s, "Name\tSize\tDate\nx\t1\t2\n",
        "separated\nName|Size|Date\nx|1|2");
    row("names of any script", u"a.csv"_s, "größe,应用\n1,2\n", "separated\ngröße|应用\n1|2");
}

void TextTableTest::reading()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, text);
    QTEST(described(readTextTable(name.toStdString(), text.toStdString())), "expected");
}

void TextTableTest::objects_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    const auto one = [](const char *what, const QByteArray &property, const QByteArray &value) {
        QTest::newRow(what) << object("\t" + property + ";\n") << "pairs\nKey|Value\n" + value;
    };

    one("a text", R"(Caption = "Microsoft Windows")", "Caption|Microsoft Windows");
    one("a text with escapes", R"(Path = "C:\\new\t\"x\"\n")", R"(Path|C:\new\t"x"\n)");
    one("a text with what ends a value elsewhere", R"(Command = "a;b}{c=\"d\";")", R"(Command|a;b}{c="d";)");
    one("a text in parts", "Text = \"one \"\n\t\"two\"", "Text|one two");
    one("an empty text", R"(Text = "")", "Text|");
    one("a number", "Size = -12", "Size|-12");
    one("true", "Enabled = TRUE", "Enabled|TRUE");
    one("texts", R"(Languages = {"en-US", "de, DE"})", "Languages|en-US, de, DE");
    one("numbers", "Ids = {1, 2,3}", "Ids|1, 2, 3");
    one("no values", "Ids = {}", "Ids|");
    one("a reference", R"(Antecedent = "\\\\PC\\root\\cimv2:Win32_Disk.Id=\"C:\"")",
        R"(Antecedent|\\PC\root\cimv2:Win32_Disk.Id="C:")");
    one("an embedded object", "Inner = \ninstance of Y\n{\n\tA = \"}\";\n}", R"(Inner|instance of Y\n{\n\tA = "}";\n})");

    QTest::newRow("several objects, their names first")
        << object("\tHandle = \"4\";\n\tName = \"System\";\n")
               + object("\tHandle = \"8\";\n\tName = \"smss\";\n\tPriority = 9;\n")
        << "objects\nName|Handle|Priority\nSystem|4\nsmss|8|9"_ba;
    QTest::newRow("several objects, one without a name")
        << object("\tHandle = \"4\";\n\tName = \"System\";\n") + object("\tHandle = \"8\";\n")
        << "objects\nHandle|Name\n4|System\n8"_ba;
    QTest::newRow("objects of two classes")
        << object("\tA = 1;\n") + object("\tB = 2;\n", "Win32_Y") << "objects\n__CLASS|A|B\nWin32_X|1\nWin32_Y||2"_ba;
    QTest::newRow("an object without properties") << object("") << "pairs\nKey|Value"_ba;
    QTest::newRow("an object that is cut off in a value")
        << object("\tA = 1;\n") + "\ninstance of Win32_X\n{\n\tA = 2;\n\tB = \"x" << "objects\nA\n1\n2"_ba;
    QTest::newRow("an object that is cut off before its properties") << "instance of Win32_X"_ba << "pairs\nKey|Value"_ba;
    QTest::newRow("an object without its last sign")
        << "instance of Win32_X\n{\n\tA = 1\n}\n" + object("\tA = 2;\n") << "objects\nA\n1\n2"_ba;
    QTest::newRow("no object at the beginning") << "hello" + object("\tA = 1;\n") << "none"_ba;
}

void TextTableTest::objects()
{
    QFETCH(QByteArray, text);
    QTEST(described(readTextTable("wql.txt", text.toStdString())), "expected");
}

void TextTableTest::limits_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    QTest::addColumn<std::size_t>("rowsLeftOut");
    QTest::newRow("rows and columns at the limit")
        << "a,b,c\n1,2,3\n4,5,6\n"_ba << "separated\na|b|c\n1|2|3\n4|5|6"_ba << std::size_t(0);
    QTest::newRow("rows beyond it") << "a,b\n1,2\n3,4\n5,6\n7,8\n"_ba << "separated\na|b\n1|2\n3|4"_ba << std::size_t(2);
    QTest::newRow("columns beyond it") << "a,b,c,d\n1,2,3,4\n"_ba << "separated\na|b|c\n1|2|3"_ba << std::size_t(0);
    QTest::newRow("pairs beyond it") << "a=1\nb=2\nc=3\n"_ba << "pairs\nKey|Value\na|1\nb|2"_ba << std::size_t(1);
    QTest::newRow("objects beyond it") << object("A=1;") + object("A=2;") + object("A=3;") << "objects\nA\n1\n2"_ba
                                       << std::size_t(1);
    QTest::newRow("properties beyond it")
        << object("A=1;B=2;C=3;D=4;") + object("D=1;A=2;") << "objects\nA|B\n1|2\n2"_ba << std::size_t(0);
}

void TextTableTest::limits()
{
    QFETCH(QByteArray, text);
    const QByteArray name = text.contains(',') ? "a.csv" : "a.txt";
    const auto table = readTextTable(name.toStdString(), text.toStdString(), {.rows = 2, .columns = 3, .cells = 100});
    QTEST(described(table), "expected");
    QTEST(table->rowsLeftOut, "rowsLeftOut");

    const auto small = readTextTable("a.csv", "1,2\n3\n4\n", {.rows = 9, .columns = 9, .cells = 3});
    QCOMPARE(small->rows.size(), 2U);
    QCOMPARE(small->rowsLeftOut, 1U);
}

// Each would take hours when what was looked at were looked at again.
void TextTableTest::hostileTextCostsTimeOnce_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<std::size_t>("rows");
    const int much = 200'000;
    const std::size_t most = TextTableLimits().rows;
    QTest::newRow("quotation marks that do not end") << "\"x\n" + QByteArray("\"\",a\n").repeated(much) << most;
    QTest::newRow("objects that do not end") << QByteArray("\ninstance of X\n{A={{;").repeated(much) << std::size_t(0);
    QTest::newRow("objects that do not begin") << QByteArray("\ninstance of X").repeated(much) << std::size_t(0);
    QTest::newRow("an object with many properties") << object(QByteArray("A=1;").repeated(much)) << std::size_t(1);
    QTest::newRow("objects with properties of their own") << [] {
        QByteArray text;
        for (int i = 0; i < much; ++i)
            text += "\ninstance of X\n{A" + QByteArray::number(i) + "=1;};";
        return text;
    }() << most;
    QTest::newRow("one long line") << QByteArray("a,").repeated(much) << std::size_t(1);
}

void TextTableTest::hostileTextCostsTimeOnce()
{
    QFETCH(QByteArray, text);
    QTEST(readTextTable("a.csv", text.toStdString())->rows.size(), "rows");
}

QTEST_APPLESS_MAIN(TextTableTest)
#include "tst_texttable.moc"
