// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/messages.h"

#include "core/store/error.h"
#include "ui/common/codepage.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestMessages final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyErrorHasASentenceWithItsPath();
    void theSystemsWordsFollowInBrackets();
    void everyFindingHasASentence_data();
    void everyFindingHasASentence();
    void argumentsAreNotReadAsPlaces();
    void placesNameFileLineAndColumn();
    void everySectionOfAFindingHasATitle();
    void everyByteKeepsItsCharacter_data();
    void everyByteKeepsItsCharacter();
    void aForeignCharacterIsRefusedWithItsPlace();
};

void TestMessages::everyErrorHasASentenceWithItsPath()
{
    using Kind = cer::ErrorKind;
    for (int kind = 0; kind <= int(Kind::Io); ++kind) {
        const QString text = Messages::textFor({.kind = Kind(kind), .path = "counts/winword.exe", .detail = {}});
        QVERIFY2(text.contains(u"\"counts/winword.exe\""_s), qPrintable(QString::number(kind)));
        QVERIFY(text.endsWith(u'.'));
    }
}

void TestMessages::theSystemsWordsFollowInBrackets()
{
    QCOMPARE(Messages::textFor({.kind = cer::ErrorKind::Denied, .path = "policy.txt", .detail = "Permission denied"}),
             u"You have no right to use \"policy.txt\". (Permission denied)"_s);
}

void TestMessages::everyFindingHasASentence_data()
{
    QTest::addColumn<int>("code");
    for (const cer::FindingInfo &info : cer::allFindings())
        QTest::newRow(info.name.data()) << int(info.code);
}

void TestMessages::everyFindingHasASentence()
{
    QFETCH(int, code);
    const QString text = Messages::textFor(cer::Finding{cer::FindingCode(code), {}, {"first", "second", "third"}, {}});
    QVERIFY2(text.endsWith(u'.'), qPrintable(text));
    QVERIFY2(!text.contains(u'%'), qPrintable(text));
}

void TestMessages::argumentsAreNotReadAsPlaces()
{
    const QString text = Messages::textFor(cer::Finding{cer::FindingCode::ValueBoolean, {}, {"iData", "%1\t%2"}, {}});
    QVERIFY2(text.startsWith(u"\"%1\u2423%2\" is neither"_s), qPrintable(text));
    QVERIFY(text.contains(u"\"iData\" must"_s));
}

void TestMessages::placesNameFileLineAndColumn()
{
    QCOMPARE(Messages::placeOf({"policy.txt", 3, 5}), u"policy.txt, line 3, column 5"_s);
    QCOMPARE(Messages::placeOf({"policy.txt", 3, 0}), u"policy.txt, line 3"_s);
    QCOMPARE(Messages::placeOf({"policy.txt", 0, 0}), u"policy.txt"_s);
    QVERIFY(Messages::placeOf({}).isEmpty());
}

void TestMessages::everySectionOfAFindingHasATitle()
{
    for (const cer::FindingInfo &info : cer::allFindings()) {
        const QString section = QString::fromUtf8(info.section.data(), qsizetype(info.section.size()));
        QVERIFY2(Messages::sectionTitle(section).size() > section.size(), qPrintable(section));
    }
}

void TestMessages::everyByteKeepsItsCharacter_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : CodePage::names())
        QTest::newRow(qPrintable(name)) << name;
}

void TestMessages::everyByteKeepsItsCharacter()
{
    QFETCH(QString, name);
    const CodePage page(name);
    QCOMPARE(page.name(), name);
    QByteArray all;
    for (int byte = 0; byte < 256; ++byte)
        all += char(byte);
    const QString text = page.decode({all.constData(), std::size_t(all.size())});
    QCOMPARE(page.encode(text).value(), all);
    QCOMPARE(text.left(128), QString::fromLatin1(all.left(128)));
}

void TestMessages::aForeignCharacterIsRefusedWithItsPlace()
{
    const CodePage page;
    QCOMPARE(page.encode(u"Größe €"_s).value(), QByteArray("Gr\xf6\xdf"
                                                           "e \x80"));
    QCOMPARE(page.encode(u"ab\u65e5"_s).error(), qsizetype(2));
    QCOMPARE(textOfBytes("Gr\xc3\xb6\xc3\x9f"
                         "e"),
             u"Größe"_s);
    QCOMPARE(textOfBytes("Gr\xf6\xdf"
                         "e"),
             u"Größe"_s);
    // What could begin a character of UTF-8 and ends there is one of the code page.
    QCOMPARE(textOfBytes("caf\xe9"), u"caf\u00e9"_s);
    QCOMPARE(textOfBytes(""), QString());
}

QTEST_GUILESS_MAIN(TestMessages)
#include "tst_messages.moc"
