// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/bytetext.h"

#include "ui/common/codepage.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

class TestByteText final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyByteComesBack();
    void everyByteHasACharacterOfItsOwnThatCanBeSeen();
    void bytesLookAsTheCodePageSays_data();
    void bytesLookAsTheCodePageSays();
    void aCharacterOutsideTheCodePageIsRefusedWithItsPosition_data();
    void aCharacterOutsideTheCodePageIsRefusedWithItsPosition();
    void everyCodePageGivesEveryByteBack_data();
    void everyCodePageGivesEveryByteBack();
};

namespace {

std::string allBytes()
{
    std::string bytes;
    for (int byte = 0; byte < 256; ++byte)
        bytes += char(byte);
    return bytes;
}

} // namespace

void TestByteText::everyByteComesBack()
{
    const ByteText &text = ByteText::windows1252();
    const auto back = text.bytes(text.text(allBytes()));
    QVERIFY(back);
    QCOMPARE(*back, allBytes());
}

void TestByteText::everyByteHasACharacterOfItsOwnThatCanBeSeen()
{
    const QString text = ByteText::windows1252().text(allBytes());
    QSet<QChar> seen;
    for (const QChar character : text) {
        QVERIFY2(!seen.contains(character), qPrintable(QString::number(character.unicode(), 16)));
        seen.insert(character);
        QVERIFY2(character == u'\t' || character.category() != QChar::Other_Control,
                 qPrintable(QString::number(character.unicode(), 16)));
    }
    QCOMPARE(seen.size(), 256);
}

void TestByteText::bytesLookAsTheCodePageSays_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("ASCII is itself") << "RegKey=HKLM\\A;~"_ba << u"RegKey=HKLM\\A;~"_s;
    QTest::newRow("the upper half is Latin-1") << "\xe4\xfc\xff\xa0"_ba << u"äüÿ\u00A0"_s;
    QTest::newRow("but for what Windows puts between") << "\x80\x9f\x92"_ba << u"€Ÿ’"_s;
    QTest::newRow("controls are pictures") << QByteArray("\0\x01\x1b\x7f", 4) << u"␀␁␛␡"_s;
    QTest::newRow("a tab stays a tab") << "\t"_ba << u"\t"_s;
    QTest::newRow("what is not defined is private") << "\x81"_ba << u"\uF781"_s;
}

void TestByteText::bytesLookAsTheCodePageSays()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    QCOMPARE(ByteText::windows1252().text(bytes.toStdString()), text);
}

void TestByteText::aCharacterOutsideTheCodePageIsRefusedWithItsPosition_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qsizetype>("position");
    QTest::addColumn<QString>("character");
    QTest::newRow("a letter of another script") << u"abc→"_s << qsizetype(3) << u"→"_s;
    QTest::newRow("one of two code units") << u"x😀y"_s << qsizetype(1) << u"😀"_s;
    QTest::newRow("half of one") << QString(QChar(0xD83D)) << qsizetype(0) << QString(QChar(0xD83D));
    QTest::newRow("a control as such") << u"a\u0001"_s << qsizetype(1) << u"\u0001"_s;
    QTest::newRow("a line end") << u"a\nb"_s << qsizetype(1) << u"\n"_s;
}

void TestByteText::aCharacterOutsideTheCodePageIsRefusedWithItsPosition()
{
    QFETCH(QString, text);
    QFETCH(qsizetype, position);
    QFETCH(QString, character);
    const auto bytes = ByteText::windows1252().bytes(text);
    QVERIFY(!bytes);
    QCOMPARE(bytes.error().position, position);
    QCOMPARE(bytes.error().character, character);
}

void TestByteText::everyCodePageGivesEveryByteBack_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : CodePage::names())
        QTest::newRow(qPrintable(name)) << name;
}

void TestByteText::everyCodePageGivesEveryByteBack()
{
    QFETCH(QString, name);
    const ByteText text{CodePage(name)};
    QCOMPARE(text.name(), name);
    QCOMPARE(text.bytes(text.text(allBytes())).value_or(""), allBytes());
    QCOMPARE(text.bytes(u"Key=A;").value_or(""), std::string("Key=A;"));
}

QTEST_GUILESS_MAIN(TestByteText)
#include "tst_bytetext.moc"
