// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/response/sourcetext.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestSourceText final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachLineEndIsOneBreak_data();
    void eachLineEndIsOneBreak();
    void positionsAndBytesMeet();
    void aChangeOfTheTextChangesThoseBytesOnly_data();
    void aChangeOfTheTextChangesThoseBytesOnly();
    void aCharacterOutsideTheCodePageIsRefused();
    void randomChangesKeepTheBytesAround();
};

namespace {

const ByteText &code()
{
    return ByteText::windows1252();
}

QByteArray applied(const QByteArray &bytes, const cer::TextEdit &edit)
{
    return QByteArray(bytes).replace(qsizetype(edit.offset), qsizetype(edit.length),
                                     QByteArray::fromStdString(edit.text));
}

} // namespace

void TestSourceText::eachLineEndIsOneBreak_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("ends"); // c: CRLF, l: LF, r: CR, -: none
    QTest::newRow("an empty file has an empty line") << ""_ba << u""_s << u"-"_s;
    QTest::newRow("CRLF closes a line") << "a\r\nb\r\n"_ba << u"a\nb\n"_s << u"cc-"_s;
    QTest::newRow("the last may be open") << "a\r\nb"_ba << u"a\nb"_s << u"c-"_s;
    QTest::newRow("lone ends close one too") << "a\nb\rc\r\n"_ba << u"a\nb\nc\n"_s << u"lrc-"_s;
    QTest::newRow("CR CR LF is two") << "a\r\r\n"_ba << u"a\n\n"_s << u"rc-"_s;
    QTest::newRow("LF CR is two") << "\n\r"_ba << u"\n\n"_s << u"lr-"_s;
}

void TestSourceText::eachLineEndIsOneBreak()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    QFETCH(QString, ends);
    const SourceText source(bytes.toStdString(), code());
    QCOMPARE(source.text(), text);
    QString found;
    for (qsizetype line = 0; line < source.lineCount(); ++line)
        found += u"-clr"_s[int(source.lineEnd(line))];
    QCOMPARE(found, ends);
}

void TestSourceText::positionsAndBytesMeet()
{
    const SourceText source("ab\r\nc\n\rd", code()); // "ab|c||d"
    const QList<std::size_t> offsets{0, 1, 2, 4, 5, 6, 7, 8};
    for (qsizetype position = 0; position < offsets.size(); ++position) {
        QCOMPARE(source.byteOffset(position), offsets[position]);
        QCOMPARE(source.position(offsets[position]), position);
    }
    QCOMPARE(source.position(3), 2); // between CR and LF
}

void TestSourceText::aChangeOfTheTextChangesThoseBytesOnly_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<qsizetype>("position");
    QTest::addColumn<qsizetype>("removed");
    QTest::addColumn<QString>("added");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *name, const QByteArray &bytes, qsizetype position, qsizetype removed,
                        const QString &added, const QByteArray &after) {
        QTest::newRow(name) << bytes << position << removed << added << after;
    };
    row("a letter is typed", "ab\r\n"_ba, 1, 0, u"x"_s, "axb\r\n"_ba);
    row("Enter is CRLF", "ab\n"_ba, 1, 0, u"\n"_s, "a\r\nb\n"_ba);
    row("Enter in an empty file", ""_ba, 0, 0, u"\n"_s, "\r\n"_ba);
    row("a CRLF goes whole", "a\r\nb"_ba, 1, 1, u""_s, "ab"_ba);
    row("a lone LF goes alone", "a\nb\r\n"_ba, 1, 1, u""_s, "ab\r\n"_ba);
    row("the first of two line ends goes", "a\n\r\nb"_ba, 1, 1, u""_s, "a\r\nb"_ba);
    row("the second of two line ends goes", "a\n\r\nb"_ba, 2, 1, u""_s, "a\nb"_ba);
    row("a change that is told too large keeps the ends around", "a\nb\rc\r\n"_ba, 0, 6, u"a\nbx\nc\n"_s,
        "a\nbx\rc\r\n"_ba);
    row("a change that is none", "a\nb\rc"_ba, 0, 5, u"a\nb\nc"_s, "a\nb\rc"_ba);
    row("bytes that nobody edits stay", "\x81\0\xff=\r\nb"_ba, 5, 1, u"c"_s, "\x81"_ba);
    row("text of the code page is encoded", ""_ba, 0, 0, u"€ä"_s, "\x80\xe4"_ba);
    row("lines that are pasted end with CRLF", "z"_ba, 0, 0, u"x\ny\n"_s, "x\r\ny\r\nz"_ba);
    row("at the end of an open line", "a"_ba, 1, 0, u"\n"_s, "a\r\n"_ba);
}

void TestSourceText::aChangeOfTheTextChangesThoseBytesOnly()
{
    QFETCH(QByteArray, bytes);
    QFETCH(qsizetype, position);
    QFETCH(qsizetype, removed);
    QFETCH(QString, added);
    QFETCH(QByteArray, after);
    if (bytes.startsWith('\x81')) { // a NUL ends a literal
        bytes = QByteArray("\x81\0\xff=\r\nb", 7);
        after = QByteArray("\x81\0\xff=\r\nc", 7);
    }
    const auto edit = SourceText(bytes.toStdString(), code()).edit(position, removed, added, code());
    QVERIFY(edit);
    QCOMPARE(applied(bytes, *edit), after);
}

void TestSourceText::aCharacterOutsideTheCodePageIsRefused()
{
    const auto edit = SourceText("ab\r\n", code()).edit(3, 0, u"x\ny→", code());
    QVERIFY(!edit);
    QCOMPARE(edit.error().position, 6);
    QCOMPARE(edit.error().character, u"→"_s);
}

void TestSourceText::randomChangesKeepTheBytesAround()
{
    const QByteArray parts[] = {"a"_ba, "\r\n"_ba, "\n"_ba, "\r"_ba, "\x81"_ba, QByteArray(1, '\0'), "\xa0"_ba};
    quint32 seed = 1;
    const auto next = [&seed](qsizetype below) {
        seed = seed * 1664525 + 1013904223;
        return qsizetype(seed >> 8) % below;
    };
    for (int round = 0; round < 5000; ++round) {
        QByteArray bytes;
        for (qsizetype i = next(12); i > 0; --i)
            bytes += parts[next(std::size(parts))];
        const SourceText source(bytes.toStdString(), code());
        const qsizetype position = next(source.text().size() + 1);
        const qsizetype removed = next(source.text().size() - position + 1);
        const QString added = round % 2 ? u"x\n"_s : u"y"_s;
        const auto edit = source.edit(position, removed, added, code());
        QVERIFY(edit);
        const QByteArray after = applied(bytes, *edit);
        QVERIFY(after.startsWith(bytes.first(qsizetype(source.byteOffset(position)))));
        QVERIFY(after.endsWith(bytes.sliced(qsizetype(source.byteOffset(position + removed)))));
    }
}

QTEST_GUILESS_MAIN(TestSourceText)
#include "tst_sourcetext.moc"
