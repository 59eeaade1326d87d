// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/regexport.h"

#include <QTest>

using namespace cer;
using namespace Qt::StringLiterals;

namespace {

const QByteArray header = "Windows Registry Editor Version 5.00\r\n\r\n"_ba;
const QByteArray key = header + "[HKEY_LOCAL_MACHINE\\SOFTWARE\\A]\r\n";

/// "line [key]", then "line name|type|text" for each value; line ends of a text as "\n".
QByteArray described(const RegistryExport &read)
{
    QByteArrayList lines;
    for (const RegistryKey &found : read.keys) {
        lines += QByteArray::number(found.line) + (found.removed ? " -[" : " [") + QByteArray::fromStdString(found.path)
                 + ']';
        for (const RegistryValue &value : found.values) {
            QByteArray text = QByteArray::fromStdString(value.text);
            text.replace('\n', "\\n").replace('\0', "\\0");
            lines += QByteArray::number(value.line) + (value.removed ? " -" : " ") + QByteArray::fromStdString(value.name)
                     + '|' + QByteArray::fromStdString(registryTypeName(value.type)) + '|' + text;
        }
    }
    return lines.join('\n');
}

QByteArray faults(const RegistryExport &read)
{
    constexpr const char *names[] = {"not an export", "key", "line", "no key", "name", "data", "size", "too many"};
    QByteArrayList lines;
    for (const RegistryFault &fault : read.faults)
        lines += QByteArray::number(fault.line) + ' ' + names[int(fault.kind)];
    return lines.join('\n');
}

} // namespace

class RegExportTest : public QObject {
    Q_OBJECT

private slots:
    void reading_data();
    void reading();
    void damage_data();
    void damage();
    void bytesAreKept();
    void aLongValueOverManyLines();
    void limits_data();
    void limits();
    void faultsAreLimited();
    void hostileTextCostsTimeOnce_data();
    void hostileTextCostsTimeOnce();
};

void RegExportTest::reading_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *what, const QByteArray &text, const QByteArray &expected) {
        QTest::newRow(what) << text << expected;
    };
    const auto value = [](const char *what, const QByteArray &line, const QByteArray &expected) {
        QTest::newRow(what) << key + line + "\r\n" << "3 [HKEY_LOCAL_MACHINE\\SOFTWARE\\A]\n4 " + expected;
    };

    row("a header alone", header, "");
    row("keys in their order", header + "[HKEY_USERS\\B]\r\n\r\n[HKEY_USERS\\A]\r\n[HKEY_USERS\\B]\r\n",
        "3 [HKEY_USERS\\B]\n5 [HKEY_USERS\\A]\n6 [HKEY_USERS\\B]");
    row("a key that is taken away", header + "[-HKEY_USERS\\B]\r\n", "3 -[HKEY_USERS\\B]");
    row("a key with brackets in its name", header + "[HKEY_USERS\\a]b[c]\r\n", "3 [HKEY_USERS\\a]b[c]");
    row("line ends of another system", "REGEDIT4\n[HKEY_USERS]\n\"a\"=\"b\"\n", "2 [HKEY_USERS]\n3 a|REG_SZ|b");
    row("no end of the last line", "REGEDIT4\n[HKEY_USERS]\n@=\"b\"", "2 [HKEY_USERS]\n3 |REG_SZ|b");
    row("comments and blanks", header + "; a comment\r\n  [HKEY_USERS]  \r\n\r\n  \"a\" = dword:1 ; why\r\n \r\n",
        "4 [HKEY_USERS]\n6 a|REG_DWORD|0x00000001 (1)");

    value("a text", R"("a"="b")", "a|REG_SZ|b");
    value("an empty text", R"("a"="")", "a|REG_SZ|");
    value("the default value", R"(@="b")", "|REG_SZ|b");
    value("escapes in a name and in a text", R"("a\"b\\"="C:\\dir\\ \"x\"")", R"(a"b\|REG_SZ|C:\dir\ "x")");
    value("names and texts of any script", "\"größe\"=\"应用程序名\"", "größe|REG_SZ|应用程序名");
    value("a text of several lines, as regedit leaves it", "\"a\"=\"one\r\n  two\\\\\r\n[three]\r\n\"",
          "a|REG_SZ|one\\n  two\\\\n[three]\\n");
    value("a value that is taken away", R"("a"=-)", "-a|REG_NONE|");
    value("a number", R"("a"=dword:0000000a)", "a|REG_DWORD|0x0000000a (10)");
    value("the largest number", R"("a"=DWORD:FFFFFFFF)", "a|REG_DWORD|0xffffffff (4294967295)");
    value("a number of 64 bits", R"("a"=hex(b):ff,00,00,00,00,00,00,80)",
          "a|REG_QWORD|0x80000000000000ff (9223372036854776063)");
    value("a number in bytes", R"("a"=hex(4):0a,00,00,00)", "a|REG_DWORD|0x0000000a (10)");
    value("a number of the other order", R"("a"=hex(5):00,00,00,0a)", "a|REG_DWORD_BIG_ENDIAN|0x0000000a (10)");
    value("bytes", R"("a"=hex:00,0A,ff)", "a|REG_BINARY|00 0a ff");
    value("no bytes", R"("a"=hex:)", "a|REG_BINARY|");
    value("bytes over lines", "\"a\"=hex:00,01,\\\r\n  02,03,\\\r\n  04", "a|REG_BINARY|00 01 02 03 04");
    value("bytes of no type", R"("a"=hex(0):01)", "a|REG_NONE|01");
    value("bytes of a type that has no name", R"("a"=hex(8):01,02)", "a|hex(8)|01 02");
    value("bytes of a number for a type", R"("a"=hex(ffff0012):01)", "a|hex(ffff0012)|01");
    value("a text with variables", R"("a"=hex(2):25,00,78,00,25,00,00,00)", "a|REG_EXPAND_SZ|%x%");
    value("a text in bytes, as our client writes one with a line end", R"("a"=hex(1):61,00,0d,00,0a,00,df,00,00,00)",
          "a|REG_SZ|a\r\\nß");
    value("several texts", R"("a"=hex(7):61,00,62,00,00,00,63,00,00,00,00,00)", "a|REG_MULTI_SZ|ab\\nc");
    value("several texts, one of them empty", R"("a"=hex(7):61,00,00,00,00,00,63,00,00,00,00,00)",
          "a|REG_MULTI_SZ|a\\n\\nc");
    value("no texts", R"("a"=hex(7):00,00)", "a|REG_MULTI_SZ|");
    value("a text with half a character", R"("a"=hex(1):61,00,62)", "a|REG_SZ|a\uFFFD");
    value("a link", R"("SymbolicLinkValue"=hex(6):5c,00,52,00)", "SymbolicLinkValue|REG_LINK|\\R");
    row("texts of one byte a character in the older form",
        "REGEDIT4\r\n[HKEY_USERS]\r\n\"a\"=hex(7):df,00,62,00,00\r\n", "2 [HKEY_USERS]\n3 a|REG_MULTI_SZ|ß\\nb");
}

void RegExportTest::reading()
{
    QFETCH(QByteArray, text);
    const RegistryExport read = readRegistryFile(text.toStdString());
    QTEST(described(read), "expected");
    QCOMPARE(faults(read), "");
}

void RegExportTest::damage_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    QTest::addColumn<QByteArray>("faults");
    const auto row = [](const char *what, const QByteArray &lines, const QByteArray &expected, const QByteArray &found) {
        QTest::newRow(what) << key + lines + "\r\n\"z\"=dword:1\r\n"
                            << "3 [HKEY_LOCAL_MACHINE\\SOFTWARE\\A]\n" + expected << found;
    };

    QTest::newRow("nothing") << ""_ba << ""_ba << "1 not an export"_ba;
    QTest::newRow("no header") << "[HKEY_USERS]\r\n@=dword:1\r\n"_ba
                               << "1 [HKEY_USERS]\n2 |REG_DWORD|0x00000001 (1)"_ba << "1 not an export"_ba;
    QTest::newRow("a value before the first key") << header + "\"a\"=dword:1\r\n" << ""_ba << "3 no key"_ba;
    QTest::newRow("a key without its end, and its values") << header + "[HKEY_USERS\r\n\"a\"=dword:1\r\n[HKEY_USERS]\r\n"
                                                           << "5 [HKEY_USERS]"_ba << "3 key\n4 no key"_ba;
    QTest::newRow("a key without a name") << header + "[]\r\n[-]\r\n[" << ""_ba << "3 key\n4 key\n5 key"_ba;

    const QByteArray z = "z|REG_DWORD|0x00000001 (1)";
    row("a line of something else", "hello", "5 " + z, "4 line");
    row("a name without a value", R"("a")", "5 " + z, "4 line");
    row("a name that does not end", R"("a=dword:1)", "5 " + z, "4 name");
    row("a text that does not end", R"("a"="b)", "4 a|REG_SZ|b\n5 " + z, "4 data");
    row("a text that does not end, before a key", "\"a\"=\"b\r\n[HKEY_USERS]", "4 a|REG_SZ|b\n5 [HKEY_USERS]\n6 " + z,
        "4 data");
    row("something behind a text", R"("a"="b"c)", "4 a|REG_SZ|b\n5 " + z, "4 data");
    row("a number that is none", R"("a"=dword:xyz)", "4 a|REG_DWORD|xyz\n5 " + z, "4 data");
    row("a number beyond 32 bits", R"("a"=dword:123456789)", "4 a|REG_DWORD|123456789\n5 " + z, "4 data");
    row("no number", R"("a"=dword:)", "4 a|REG_DWORD|\n5 " + z, "4 data");
    row("nothing behind the sign", R"("a"=)", "4 a|REG_NONE|\n5 " + z, "4 data");
    row("a form that nobody knows", R"("a"=qword:1)", "4 a|REG_NONE|qword:1\n5 " + z, "4 data");
    row("bytes that are none", R"("a"=hex:00,0g,01)", "4 a|REG_BINARY|00\n5 " + z, "4 data");
    row("bytes of three digits", R"("a"=hex:00,001)", "4 a|REG_BINARY|00\n5 " + z, "4 data");
    row("a comma too many", R"("a"=hex:00,,01)", "4 a|REG_BINARY|00\n5 " + z, "4 data");
    row("a comma at the end", R"("a"=hex:00,)", "4 a|REG_BINARY|00\n5 " + z, "4 data");
    row("bytes that another value cuts off", "\"a\"=hex:00,01,\\", "4 a|REG_BINARY|00 01\n5 " + z, "4 data");
    row("bytes that a key cuts off", "\"a\"=hex:00,\\\r\n[HKEY_USERS]", "4 a|REG_BINARY|00\n5 [HKEY_USERS]\n6 " + z,
        "4 data");
    row("a type that is none", R"("a"=hex(x):01)", "4 a|REG_BINARY|01\n5 " + z, "4 data");
    row("a type without its end", R"("a"=hex(7:01)", "4 a|REG_BINARY|01\n5 " + z, "4 data");
    row("a number of another size", R"("a"=hex(4):01,02)", "4 a|REG_DWORD|01 02\n5 " + z, "4 size");
    row("a number of 64 bits without bytes", R"("a"=hex(b):)", "4 a|REG_QWORD|\n5 " + z, "4 size");
}

void RegExportTest::damage()
{
    QFETCH(QByteArray, text);
    const RegistryExport read = readRegistryFile(text.toStdString());
    QTEST(described(read), "expected");
    QTEST(faults(read), "faults");
}

void RegExportTest::bytesAreKept()
{
    const RegistryExport read = readRegistryFile((key + "@=hex(7):61,00,00,00\r\n\"b\"=\"text\"\r\n").toStdString());
    QCOMPARE(read.keys.at(0).values.at(0).bytes, std::string("a\0\0\0", 4));
    QCOMPARE(read.keys.at(0).values.at(1).bytes, "");
}

void RegExportTest::aLongValueOverManyLines()
{
    QByteArray text = key + "\"a\"=hex:";
    for (int i = 0; i < 100'000; ++i)
        text += QByteArray::number(i & 0xff, 16).rightJustified(2, '0') + (i % 25 == 24 ? ",\\\r\n  " : ",");
    const RegistryExport read = readRegistryFile((text + "00\r\n@=dword:1\r\n").toStdString());
    QCOMPARE(faults(read), "");
    QCOMPARE(read.keys.at(0).values.size(), 2U);
    QCOMPARE(read.keys.at(0).values.at(0).bytes.size(), 100'001U);
    QCOMPARE(int(static_cast<unsigned char>(read.keys.at(0).values.at(0).bytes.at(255))), 255);
    QCOMPARE(read.keys.at(0).values.at(1).line, 4005U);
}

void RegExportTest::limits_data()
{
    QTest::addColumn<int>("keys");
    QTest::addColumn<int>("values");
    QTest::addColumn<int>("bytes");
    QTest::addColumn<QByteArray>("expected");
    QTest::addColumn<QByteArray>("faults");
    QTest::newRow("all of it") << 2 << 3 << 10'000
                               << "3 [HKEY_A]\n4 a|REG_SZ|1\n5 b|REG_SZ|2\n6 [HKEY_B]\n7 c|REG_SZ|3"_ba
                               << ""_ba;
    QTest::newRow("too many keys") << 1 << 3 << 10'000 << "3 [HKEY_A]\n4 a|REG_SZ|1\n5 b|REG_SZ|2"_ba << "6 too many"_ba;
    QTest::newRow("too many values") << 2 << 1 << 10'000 << "3 [HKEY_A]\n4 a|REG_SZ|1"_ba << "5 too many"_ba;
    QTest::newRow("too many bytes, the path counting for each value")
        << 2 << 3 << 20 << "3 [HKEY_A]\n4 a|REG_SZ|1"_ba << "5 too many"_ba;
}

void RegExportTest::limits()
{
    QFETCH(int, keys);
    QFETCH(int, values);
    QFETCH(int, bytes);
    const QByteArray text = header + "[HKEY_A]\r\n\"a\"=\"1\"\r\n\"b\"=\"2\"\r\n[HKEY_B]\r\n\"c\"=\"3\"\r\n";
    const RegistryExport read = readRegistryFile(
        text.toStdString(), defaultCodePage,
        {.keys = std::size_t(keys), .values = std::size_t(values), .textBytes = std::size_t(bytes), .faults = 256});
    QTEST(described(read), "expected");
    QTEST(faults(read), "faults");
}

void RegExportTest::faultsAreLimited()
{
    const QByteArray text = key + QByteArray("nonsense\r\n").repeated(1000) + "@=dword:1\r\n";
    const RegistryExport read = readRegistryFile(text.toStdString());
    QCOMPARE(read.faults.size(), RegistryLimits().faults);
    QCOMPARE(read.keys.at(0).values.size(), 1U);
}

// Each would take hours when what was looked at were looked at again.
void RegExportTest::hostileTextCostsTimeOnce_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<std::size_t>("values");
    const int much = 100'000;
    QTest::newRow("a text that does not end") << key + "@=\"" + QByteArray("x\\\"\r\n").repeated(much) << std::size_t(1);
    QTest::newRow("many texts that do not end") << key + QByteArray("\"a\"=\"x\r\n").repeated(much) << std::size_t(much);
    QTest::newRow("many bytes that do not end")
        << key + QByteArray("@=hex:00,\\\r\n").repeated(much) << std::size_t(much);
    QTest::newRow("one line without end") << key + "@=hex:" + QByteArray("00,").repeated(much) << std::size_t(1);
}

void RegExportTest::hostileTextCostsTimeOnce()
{
    QFETCH(QByteArray, text);
    QFETCH(std::size_t, values);
    const RegistryExport read = readRegistryFile(text.toStdString());
    QCOMPARE(read.keys.at(0).values.size(), values);
}

QTEST_APPLESS_MAIN(RegExportTest)
#include "tst_regexport.moc"
