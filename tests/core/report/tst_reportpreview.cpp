// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/preview.h"
#include "core/report/text.h"
#include "core/sample/dump.h"

#include <QStringDecoder>
#include <QStringEncoder>
#include <QTest>

using namespace cer;
using namespace Qt::StringLiterals;

namespace {

QByteArray utf16(const QString &text, bool withMark = false, QStringConverter::Encoding order = QStringConverter::Utf16LE)
{
    const auto flags = withMark ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default;
    return QStringEncoder(order, flags).encode(text);
}

/// Bytes of each value, so often that chance does not make them text.
QByteArray noise()
{
    QByteArray bytes;
    quint32 state = 1;
    for (int i = 0; i < 4096; ++i) {
        state = state * 1664525 + 1013904223;
        bytes.append(char(state >> 24));
    }
    return bytes;
}

QByteArray png()
{
    return QByteArray::fromBase64(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==");
}

QByteArray bitmap()
{
    return QByteArray::fromHex("424d3a000000000000003600000028000000010000000100000001001800000000000400000000000000");
}

QByteArray decodedIn(const QByteArray &bytes, ContentEncoding encoding, qsizetype pieceBytes)
{
    TextDecoder decoder(encoding);
    std::string text;
    for (qsizetype offset = 0; offset < bytes.size(); offset += pieceBytes)
        text += decoder.decode(bytes.mid(offset, pieceBytes).toStdString(), false);
    text += decoder.decode({}, true);
    return QByteArray::fromStdString(text);
}

} // namespace

class ReportPreviewTest : public QObject {
    Q_OBJECT

private slots:
    void kinds_data();
    void kinds();
    void aDumpIsADump();
    void encodings_data();
    void encodings();
    void decoding_data();
    void decoding();
    void everyCharacterComesThrough_data();
    void everyCharacterComesThrough();
    void aDecoderIsNewAfterTheEnd();
    void theCodePageIsAskedFor();
    void noTextIsNotDecoded();
};

void ReportPreviewTest::kinds_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<PreviewKind>("kind");
    using enum PreviewKind;
    const auto row = [](const char *what, const QString &name, const QByteArray &head, PreviewKind kind) {
        QTest::newRow(what) << name << head << kind;
    };

    const QString key = u"Windows Registry Editor Version 5.00\r\n\r\n[HKEY_LOCAL_MACHINE\\SOFTWARE]\r\n"_s;
    row("a key as our client and regedit write it", u"Run.reg"_s, utf16(key, true), Registry);
    row("a key without a mark", u"Run.reg"_s, utf16(key), Registry);
    row("a key under another name", u"attachment.bin"_s, utf16(key, true), Registry);
    row("a key in UTF-8", u"x.reg"_s, key.toUtf8(), Registry);
    row("a key of the older form", u"x.reg"_s, "REGEDIT4\r\n\r\n[HKEY_CLASSES_ROOT\\.abc]\r\n", Registry);
    row("a text about REGEDIT4", u"notes.reg"_s, "REGEDIT4 was the form of Windows NT.\r\n", Text);

    row("appcompat.txt, which is XML", u"appcompat.txt"_s,
        utf16(u"<?xml version=\"1.0\" encoding=\"UTF-16\"?>\r\n<DATABASE>\r\n"_s, true), Xml);
    row("the metadata of WER", u"WER1234.tmp.WERInternalMetadata.xml"_s, utf16(u"<?xml version=\"1.0\"?>"_s, true), Xml);
    row("XML without a declaration", u"a"_s, "\r\n<req ver=\"2\"><tlm>", Xml);
    row("XML with a name space", u"a"_s, "<x:a-b.c/>", Xml);
    row("XML behind a comment", u"a"_s, "<!-- made by hand --><a/>", Xml);
    row("a smaller than", u"a"_s, "<3 is a heart", Text);
    row("a word in angle brackets and more", u"a"_s, "<mailto@example.com> wrote", Text);

    row("memory.csv of WER", u"memory.csv"_s, utf16(u"ImageName,UniqueProcessId\r\nSystem,4\r\n"_s), Table);
    row("the answer to a query", u"wql.txt"_s, "\xEF\xBB\xBF\ninstance of Win32_Processor\n{\n", Table);
    row("the answer to the second query, which is empty", u"wql-2.txt"_s, "\xEF\xBB\xBF", Table);
    row("a list of versions", u"user32.dll.version.txt"_s, "Path\tC:\\Windows\\user32.dll\r\nFile\t10.0.1.2\r\n", Table);
    row("the second list of versions", u"user32.dll.version-2.txt"_s, "Path\tC:\\x.dll\r\n", Table);
    row("the manifest of our client", u"manifest.txt"_s, "Run.reg\tRegKey=HKLM\\Run\r\n", Table);
    row("Report.wer", u"Report.wer"_s, utf16(u"Version=1\r\nEventType=APPCRASH\r\n"_s, true), Table);
    row("Report.wer in a folder", u"WER\\Report.wer"_s, utf16(u"Version=1\r\n"_s), Table);
    row("bytes named Report.wer", u"Report.wer"_s, noise(), Hex);
    row("an image named as a table", u"a.csv"_s, png(), Image);

    row("PNG", u"a"_s, png(), Image);
    row("JPEG", u"a"_s, QByteArray::fromHex("ffd8ffe000104a464946"), Image);
    row("GIF", u"a.txt"_s, "GIF89a\1\0\1\0\x80\0\0"_ba, Image);
    row("BMP", u"a"_s, bitmap(), Image);
    row("a text that begins with BM", u"a"_s, "BMW is a maker of cars, and not a picture", Text);

    row("a line of text", u"a"_s, "hello", Text);
    row("text without a mark in UTF-16", u"sysinfo.txt"_s, utf16(u"OS: Windows\r\n"_s), Text);
    row("nothing", u"a"_s, "", Text);
    row("noise", u"a.txt"_s, noise(), Hex);
    row("a program", u"a.exe"_s, "MZ\x90\0\3\0\0\0\4\0\0\0\xFF\xFF\0\0"_ba, Hex);
    row("a text about MDMP", u"a"_s, "MDMP is what a minidump begins with", Text);
    row("a dump that is cut off", u"a"_s, "MDMP\x93\xA7\0\0"_ba, Minidump);
}

void ReportPreviewTest::kinds()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, head);
    QTEST(previewKindOf(name.toStdString(), head.toStdString()), "kind");
}

void ReportPreviewTest::aDumpIsADump()
{
    const Signature signature{"app.exe", "1.0.0.0", "app.dll", "1.0.0.0", "00001234"};
    const std::string dump = sample::makeMinidump(signature, 1);
    QCOMPARE(previewKindOf("report.txt", dump), PreviewKind::Minidump);
    QCOMPARE(previewKindOf("report.txt", std::string_view(dump).substr(0, 32)), PreviewKind::Minidump);
}

void ReportPreviewTest::encodings_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<bool>("isText");
    QTest::addColumn<ContentEncoding>("encoding");
    QTest::addColumn<int>("mark");
    using enum ContentEncoding;
    const auto text = [](const char *what, const QByteArray &head, ContentEncoding encoding, int mark) {
        QTest::newRow(what) << head << true << encoding << mark;
    };
    const auto binary = [](const char *what, const QByteArray &head) {
        QTest::newRow(what) << head << false << Utf8 << 0;
    };

    text("nothing", "", Utf8, 0);
    text("ASCII", "a\tb\r\n", Utf8, 0);
    text("UTF-8", u"größe 应用程序名 😀"_s.toUtf8(), Utf8, 0);
    text("UTF-8 with a mark", "\xEF\xBB\xBFx", Utf8, 3);
    text("UTF-8, cut within a character", u"größe 应用程序名"_s.toUtf8().chopped(1), Utf8, 0);
    text("bytes of a code page", "gr\xF6\xDF"_ba + "e", CodePage, 0);
    text("Cyrillic in a code page", "\xCF\xF0\xE8\xEB\xEE\xE6\xE5\xED\xE8\xE5", CodePage, 0);
    text("UTF-16 with a mark", utf16(u"ab"_s, true), Utf16Le, 2);
    text("UTF-16 of the other order, with a mark", utf16(u"ab"_s, true, QStringConverter::Utf16BE), Utf16Be, 2);
    text("UTF-16 without one", utf16(u"ab"_s), Utf16Le, 0);
    text("UTF-16 of the other order, without one", utf16(u"ab"_s, false, QStringConverter::Utf16BE), Utf16Be, 0);
    text("UTF-16 of Report.wer in Chinese", utf16(u"Sig[0].Name=应用程序名\r\nSig[0].Value=app.exe\r\n"_s), Utf16Le, 0);
    text("mostly Chinese UTF-16 with a mark", utf16(u"应用程序名应用程序名应用程序名"_s, true), Utf16Le, 2);
    text("UTF-16, cut within a unit", utf16(u"Version=1"_s).chopped(1), Utf16Le, 0);
    text("UTF-16, cut within a pair", utf16(u"Version=1 😀"_s).chopped(2), Utf16Le, 0);
    text("the colours of a terminal", "\x1B[1mbold\x1B[0m", Utf8, 0);
    text("the end of a text for DOS", "text\r\n\x1A", Utf8, 0);

    binary("a NUL behind a text", "text\0"_ba);
    binary("NULs alone", QByteArray(64, '\0'));
    binary("a control character", "a\1b");
    binary("a mark, and then bytes", "\xEF\xBB\xBF\0\1\2"_ba);
    binary("a mark of UTF-16, and then NULs", "\xFF\xFE\0\0a\0\0\0"_ba);
    binary("numbers of 32 bits", "\1\0\0\0\2\0\0\0\3\0\0\0"_ba);
    binary("noise", noise());
    binary("noise with a NUL, and no control in UTF-16", QByteArray("\x41\x52").repeated(200) + "a\0"_ba);
    binary("half of a pair in the midst", utf16(u"ab"_s) + "\0\xDC"_ba + utf16(u"ab"_s));
}

void ReportPreviewTest::encodings()
{
    QFETCH(QByteArray, head);
    QFETCH(bool, isText);
    const auto detected = detectText(head.toStdString());
    QCOMPARE(detected.has_value(), isText);
    if (detected) {
        QTEST(detected->encoding, "encoding");
        QTEST(int(detected->bom), "mark");
    }
}

void ReportPreviewTest::decoding_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ContentEncoding>("encoding");
    QTest::addColumn<QString>("text");
    using enum ContentEncoding;
    const auto row = [](const char *what, const QByteArray &bytes, ContentEncoding encoding, const QString &text) {
        QTest::newRow(what) << bytes << encoding << text;
    };

    row("nothing", "", Utf8, u""_s);
    row("UTF-8", u"aß€😀"_s.toUtf8(), Utf8, u"aß€😀"_s);
    row("a mark goes", "\xEF\xBB\xBFx", Utf8, u"x"_s);
    row("a mark in the midst stays", "x\xEF\xBB\xBFx", Utf8, u"x\uFEFFx"_s);
    row("a mark alone", "\xEF\xBB\xBF", Utf8, u""_s);
    row("a byte that begins nothing", "a\xFF\xFEz", Utf8, u"a\uFFFD\uFFFDz"_s);
    row("a character that stops early", "a\xE2\x82z", Utf8, u"a\uFFFDz"_s);
    row("a character that the end cuts", "a\xF0\x9F\x98", Utf8, u"a\uFFFD"_s);
    row("an overlong form", "a\xC0\xAFz", Utf8, u"a\uFFFD\uFFFDz"_s);
    row("an overlong form of three bytes", "\xE0\x80\xAFz", Utf8, u"\uFFFD\uFFFD\uFFFDz"_s);
    row("a surrogate in UTF-8", "\xED\xA0\x80z", Utf8, u"\uFFFD\uFFFD\uFFFDz"_s);
    row("beyond the last character", "\xF4\x90\x80\x80z", Utf8, u"\uFFFD\uFFFD\uFFFD\uFFFDz"_s);
    row("UTF-16", utf16(u"aß€😀"_s), Utf16Le, u"aß€😀"_s);
    row("UTF-16 with a mark", utf16(u"aß€😀"_s, true), Utf16Le, u"aß€😀"_s);
    row("UTF-16 of the other order", utf16(u"aß€😀"_s, true, QStringConverter::Utf16BE), Utf16Be, u"aß€😀"_s);
    row("the second half of a pair", "a\0\0\xDCz\0"_ba, Utf16Le, u"a\uFFFDz"_s);
    row("the first half of a pair", "a\0\0\xD8z\0"_ba, Utf16Le, u"a\uFFFDz"_s);
    row("a pair that the end cuts", "a\0\x3D\xD8"_ba, Utf16Le, u"a\uFFFD"_s);
    row("a byte too many", "a\0b"_ba, Utf16Le, u"a\uFFFD"_s);
    row("Windows-1252", "a\xDF\x80", CodePage, u"aß€"_s);
    row("what looks like a mark in a code page", "\xEF\xBB\xBF", CodePage, u"ï»¿"_s);
    row("a NUL stays", "a\0b"_ba, Utf8, u"a\0b"_s);
}

void ReportPreviewTest::decoding()
{
    QFETCH(QByteArray, bytes);
    QFETCH(ContentEncoding, encoding);
    QFETCH(QString, text);
    for (qsizetype piece = 1; piece <= bytes.size() + 1; ++piece)
        QCOMPARE(QString::fromUtf8(decodedIn(bytes, encoding, piece)), text);
    QCOMPARE(QString::fromUtf8(TextDecoder(encoding).decode(bytes.toStdString(), true)), text);
}

void ReportPreviewTest::everyCharacterComesThrough_data()
{
    QTest::addColumn<ContentEncoding>("encoding");
    QTest::addColumn<QStringConverter::Encoding>("ofQt");
    QTest::newRow("UTF-8") << ContentEncoding::Utf8 << QStringConverter::Utf8;
    QTest::newRow("UTF-16, little-endian") << ContentEncoding::Utf16Le << QStringConverter::Utf16LE;
    QTest::newRow("UTF-16, big-endian") << ContentEncoding::Utf16Be << QStringConverter::Utf16BE;
}

void ReportPreviewTest::everyCharacterComesThrough()
{
    QFETCH(ContentEncoding, encoding);
    QFETCH(QStringConverter::Encoding, ofQt);
    QString all;
    for (char32_t character = 0; character <= 0x10FFFF; ++character) {
        if (character < 0xD800 || character > 0xDFFF)
            all += QStringView(QChar::fromUcs4(character));
    }
    const QByteArray bytes = QStringEncoder(ofQt).encode(all);
    QVERIFY(QString::fromUtf8(decodedIn(bytes, encoding, 4097)) == all);
}

void ReportPreviewTest::aDecoderIsNewAfterTheEnd()
{
    TextDecoder decoder(ContentEncoding::Utf16Le);
    QCOMPARE(decoder.decode("\xFF\xFE"
                            "a",
                            true),
             "\xEF\xBF\xBD");
    QCOMPARE(decoder.decode(utf16(u"\uFEFFb"_s).toStdString(), true), "b");
}

void ReportPreviewTest::theCodePageIsAskedFor()
{
    const std::string bytes = "\xCF\xF0\xE8";
    QCOMPARE(QString::fromStdString(decodeText(bytes, "windows-1251").value()), u"При"_s);
    QCOMPARE(QString::fromStdString(decodeText(bytes, "windows-1252").value()), u"Ïðè"_s);
    QCOMPARE(QString::fromStdString(decodeText("\xD2\xE4z", "windows-1257").value_or("none")).right(1), u"z"_s);
}

void ReportPreviewTest::noTextIsNotDecoded()
{
    QVERIFY(!decodeText(noise().toStdString()));
    QCOMPARE(decodeText("\xEF\xBB\xBFtext"), "text");
}

QTEST_APPLESS_MAIN(ReportPreviewTest)
#include "tst_reportpreview.moc"
