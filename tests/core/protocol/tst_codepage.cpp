// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/codepage.h"

#include <QTest>

#include <iconv.h>
#include <set>

using namespace cer;
using namespace Qt::StringLiterals;

namespace {

using Converted = std::expected<std::string, Unconvertible>;

// What the system's own table says: the byte of a character of Windows-1252, or -1.
int byteBySystem(iconv_t converter, char16_t character)
{
    std::array<char, 2> in{char(character & 0xFF), char(character >> 8)};
    std::array<char, 4> out{};
    char *from = in.data();
    char *to = out.data();
    std::size_t fromLeft = in.size();
    std::size_t toLeft = out.size();
    if (iconv(converter, &from, &fromLeft, &to, &toLeft) != 0 || toLeft != out.size() - 1)
        return -1;
    return static_cast<unsigned char>(out[0]);
}

// The character of a byte, or nothing where the system's table assigns none.
std::optional<char16_t> characterBySystem(iconv_t converter, char byte)
{
    std::array<char, 4> out{};
    char *from = &byte;
    char *to = out.data();
    std::size_t fromLeft = 1;
    std::size_t toLeft = out.size();
    iconv(converter, nullptr, nullptr, nullptr, nullptr);
    if (iconv(converter, &from, &fromLeft, &to, &toLeft) == std::size_t(-1))
        return {};
    iconv(converter, nullptr, nullptr, &to, &toLeft); // a letter that waits for its accent
    return char16_t(static_cast<unsigned char>(out[0]) | static_cast<unsigned char>(out[1]) << 8);
}

} // namespace

class CodePageTest : public QObject {
    Q_OBJECT

private slots:
    void encodings_data();
    void encodings();
    void everyCharacterIsThatOfTheSystem();
    void converting_data();
    void converting();
    void everyTableIsThatOfTheSystem_data();
    void everyTableIsThatOfTheSystem();
    void everyCharacterHasOneByte_data();
    void everyCharacterHasOneByte();
    void anUnknownNameGivesTheDefault();
    void anotherCodePageTakesOtherCharacters();
};

void CodePageTest::encodings_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<TextEncoding>("encoding");
    QTest::addColumn<int>("mark");

    using enum TextEncoding;
    QTest::newRow("nothing") << ""_ba << CodePage << 0;
    QTest::newRow("ASCII") << "Bucket=7\r\n"_ba << CodePage << 0;
    QTest::newRow("bytes above ASCII") << "gr\xF6\xDF"
                                          "e"_ba
                                       << CodePage << 0;
    QTest::newRow("UTF-8 without a mark") << "gr\u00F6\u00DFe"_ba << CodePage << 0;
    QTest::newRow("a mark of UTF-8") << "\xEF\xBB\xBF"
                                        "a"_ba
                                     << Utf8WithMark << 3;
    QTest::newRow("two marks of UTF-8") << "\xEF\xBB\xBF\xEF\xBB\xBF"
                                           "a"_ba
                                        << Utf8WithMark << 6;
    QTest::newRow("part of a mark") << "\xEF\xBB"_ba << CodePage << 0;
    QTest::newRow("a mark of UTF-16, little-endian") << "\xFF\xFE"
                                                        "a\0"_ba
                                                     << Utf16LittleEndian << 2;
    QTest::newRow("a mark of UTF-16, big-endian") << "\xFE\xFF\0a"_ba << Utf16BigEndian << 2;
    QTest::newRow("a NUL behind each letter") << "a\0b\0\r\0\n\0"_ba << Utf16LittleEndian << 0;
    QTest::newRow("a NUL before each letter") << "\0a\0b\0\r\0\n"_ba << Utf16BigEndian << 0;
    QTest::newRow("a NUL behind most letters") << "a\0b\0\x42\x01"
                                                  "c\0"_ba
                                               << Utf16LittleEndian << 0;
    QTest::newRow("only NULs") << "\0\0\0\0"_ba << CodePage << 0;
    QTest::newRow("NULs at the end") << "abcdefgh\0\0\0\0\0\0\0\0"_ba << CodePage << 0;
    QTest::newRow("one NUL among many letters") << "abcdef\0h"_ba << CodePage << 0;
    QTest::newRow("lines of one byte each, with NULs") << "a\0\r\n"_ba << CodePage << 0;
    QTest::newRow("an odd number of bytes") << "a\0b"_ba << CodePage << 0;
}

void CodePageTest::encodings()
{
    QFETCH(QByteArray, bytes);
    QFETCH(TextEncoding, encoding);
    QCOMPARE(detectEncoding(bytes.toStdString()), encoding);
    QTEST(int(markLength(bytes.toStdString(), encoding)), "mark");
}

void CodePageTest::everyCharacterIsThatOfTheSystem()
{
    const iconv_t converter = iconv_open("WINDOWS-1252", "UTF-16LE");
    QVERIFY(converter != iconv_t(-1));
    // Not assigned, says the system; Windows itself maps these to and from the control characters.
    const std::set<int> controls{0x81, 0x8D, 0x8F, 0x90, 0x9D};
    for (int character = 0; character <= 0xFFFF; ++character) {
        const std::string text{char(character & 0xFF), char(character >> 8)};
        const Converted converted = toCodePage("\xFF\xFE"
                                               "a" + std::string(1, '\0')
                                                   + text,
                                               TextEncoding::Utf16LittleEndian);
        const int expected = controls.contains(character) ? character : byteBySystem(converter, char16_t(character));
        const int byte = converted ? static_cast<unsigned char>(converted->back()) : -1;
        QVERIFY2(byte == expected,
                 qPrintable(u"U+%1 becomes %2, not %3"_s.arg(character, 4, 16).arg(byte).arg(expected)));
    }
    iconv_close(converter);
}

void CodePageTest::converting_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<TextEncoding>("encoding");
    QTest::addColumn<QByteArray>("text"); // null: refused
    QTest::addColumn<int>("offset");
    QTest::addColumn<bool>("damaged");

    using enum TextEncoding;
    const auto converts = [](const char *name, const QByteArray &bytes, TextEncoding encoding, const QByteArray &text) {
        QTest::newRow(name) << bytes << encoding << text << 0 << false;
    };
    const auto refuses = [](const char *name, const QByteArray &bytes, TextEncoding encoding, int offset, bool damaged) {
        QTest::newRow(name) << bytes << encoding << QByteArray() << offset << damaged;
    };
    const auto mark = "\xEF\xBB\xBF"_ba;
    converts("a code page stays as it is", "\x81\xE4\0"_ba, CodePage, "\x81\xE4\0"_ba);
    converts("UTF-8 of one to three bytes", mark + "a\u00E4\u20AC", Utf8WithMark, "a\xE4\x80"_ba);
    refuses("UTF-8 of a character that is not in it", mark + "a\u0142", Utf8WithMark, 4, false);
    refuses("UTF-8 of four bytes", mark + "a\U0001F600", Utf8WithMark, 4, false);
    refuses("a byte that is no UTF-8", mark + "a\xE4z", Utf8WithMark, 4, true);
    refuses("a cut character", mark + "a\xE2\x82", Utf8WithMark, 4, true);
    refuses("a continuation without a start", mark + "\x80", Utf8WithMark, 3, true);
    refuses("a longer form than needed", mark + "\xC1\x81", Utf8WithMark, 3, true);
    refuses("a longer form of three bytes", mark + "\xE0\x81\x81", Utf8WithMark, 3, true);
    refuses("beyond Unicode", mark + "\xF5\x80\x80\x80", Utf8WithMark, 3, true);
    converts("UTF-16, big-endian", "\xFE\xFF\0a\x20\xAC"_ba, Utf16BigEndian, "a\x80"_ba);
    refuses("half a character",
            "\xFF\xFE"
            "a\0b"_ba,
            Utf16LittleEndian, 4, true);
    refuses("a surrogate", "\xFF\xFE\x3D\xD8\x00\xDE"_ba, Utf16LittleEndian, 2, false);
}

void CodePageTest::converting()
{
    QFETCH(QByteArray, bytes);
    QFETCH(TextEncoding, encoding);
    QFETCH(QByteArray, text);
    const Converted converted = toCodePage(bytes.toStdString(), encoding);
    QCOMPARE(converted.has_value(), !text.isNull());
    if (converted) {
        QCOMPARE(QByteArray::fromStdString(*converted), text);
        return;
    }
    QTEST(int(converted.error().offset), "offset");
    QTEST(converted.error().damaged, "damaged");
}

void CodePageTest::everyTableIsThatOfTheSystem_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const CodePageTable &table : allCodePages())
        QTest::newRow(table.name.data()) << QByteArray(table.name.data());
}

void CodePageTest::everyTableIsThatOfTheSystem()
{
    QFETCH(QByteArray, name);
    const CodePageTable &table = codePageTable(name.toStdString());
    const iconv_t converter = iconv_open("UTF-16LE", name.replace("windows-874", "CP874").constData());
    QVERIFY(converter != iconv_t(-1));
    for (int byte = 0x80; byte < 0x100; ++byte) {
        const char16_t ours = table.upper[std::size_t(byte - 0x80)];
        const char16_t control = byte < 0xA0 ? char16_t(byte) : u'\0';
        const char16_t theirs = characterBySystem(converter, char(byte)).value_or(control);
        QVERIFY2(ours == theirs,
                 qPrintable(u"0x%1 is U+%2, not U+%3"_s.arg(byte, 2, 16).arg(ours, 4, 16).arg(theirs, 4, 16)));
    }
    iconv_close(converter);
}

void CodePageTest::everyCharacterHasOneByte_data()
{
    everyTableIsThatOfTheSystem_data();
}

void CodePageTest::everyCharacterHasOneByte()
{
    QFETCH(QByteArray, name);
    std::set<char16_t> met;
    for (const char16_t character : codePageTable(name.toStdString()).upper)
        QVERIFY(character == 0 || (character >= 0x80 && met.insert(character).second));
}

void CodePageTest::anUnknownNameGivesTheDefault()
{
    QCOMPARE(codePageTable("windows-1251").name, "windows-1251");
    QCOMPARE(codePageTable("windows-1299").name, defaultCodePage);
    QCOMPARE(codePageTable("").name, defaultCodePage);
}

void CodePageTest::anotherCodePageTakesOtherCharacters()
{
    const std::string zh = "\xEF\xBB\xBF\xD0\xB6"; // U+0436
    QCOMPARE(toCodePage(zh, TextEncoding::Utf8WithMark, codePageTable("windows-1251")).value(), "\xE6");
    QVERIFY(!toCodePage(zh, TextEncoding::Utf8WithMark));
}

QTEST_APPLESS_MAIN(CodePageTest)
#include "tst_codepage.moc"
