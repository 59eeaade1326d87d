// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/membername.h"

#include <QTest>

using namespace cer;
using namespace Qt::StringLiterals;

class TestMemberName final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesThatMayBeMade_data();
    void namesThatMayBeMade();
    void refusals_data();
    void refusals();
};

void TestMemberName::namesThatMayBeMade_data()
{
    QTest::addColumn<QByteArray>("name");

    QTest::newRow("a file") << "minidump.mdmp"_ba;
    QTest::newRow("a file in folders") << "a/b/c.txt"_ba;
    QTest::newRow("any script") << "отчёт/報告.txt"_ba;
    QTest::newRow("a character beyond 16 bits") << "\xF0\x9F\x92\xA9"_ba;
    QTest::newRow("dots within a name") << "a..b/...c"_ba;
    QTest::newRow("a blank and a dot at the start") << " a/.b"_ba;
    QTest::newRow("no device, but nearly") << "COM0/CONSOLE/COM10/LPT/aNUL"_ba;
    QTest::newRow("a part of 255 bytes") << QByteArray(255, 'a');
    QTest::newRow("a whole of 1,024 bytes") << (QByteArray(255, 'a') + '/').repeated(3) + QByteArray(254, 'a') + "/b";
    QTest::newRow("32 folders") << QByteArray("a/").repeated(32) + "b";
}

void TestMemberName::namesThatMayBeMade()
{
    QFETCH(QByteArray, name);
    QCOMPARE(memberNameProblem(name.toStdString()), Refusal::None);
}

void TestMemberName::refusals_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<Refusal>("refusal");

    QTest::newRow("out of the folder") << "../a"_ba << Refusal::Dots;
    QTest::newRow("out of the folder, further down") << "a/../../b"_ba << Refusal::Dots;
    QTest::newRow("dots at the end") << "a/.."_ba << Refusal::Dots;
    QTest::newRow("this folder") << "./a"_ba << Refusal::Dots;
    QTest::newRow("from the root") << "/etc/passwd"_ba << Refusal::Absolute;
    QTest::newRow("a share") << "//server/share/a"_ba << Refusal::Absolute;
    QTest::newRow("a drive") << "C:/a"_ba << Refusal::Drive;
    QTest::newRow("a place on a drive") << "C:a"_ba << Refusal::Drive;
    QTest::newRow("a stream") << "a/b:hidden"_ba << Refusal::Drive;
    QTest::newRow("a device") << "a/NUL"_ba << Refusal::Reserved;
    QTest::newRow("a device with an extension") << "con.txt"_ba << Refusal::Reserved;
    QTest::newRow("a device with blanks") << "aux .txt"_ba << Refusal::Reserved;
    QTest::newRow("a port") << "lpt9/a"_ba << Refusal::Reserved;
    QTest::newRow("a port with a superscript digit") << "COM\xC2\xB9.txt"_ba << Refusal::Reserved;
    QTest::newRow("a folder that is a device") << "CONIN$/a"_ba << Refusal::Reserved;
    QTest::newRow("a quotation mark") << "a\"b"_ba << Refusal::ProhibitedCharacter;
    QTest::newRow("a wildcard") << "a/*"_ba << Refusal::ProhibitedCharacter;
    QTest::newRow("a backslash") << "a\\b"_ba << Refusal::ProhibitedCharacter;
    QTest::newRow("a prohibited character behind another script") << "報告?"_ba << Refusal::ProhibitedCharacter;
    QTest::newRow("a line end") << "a\nb"_ba << Refusal::ProhibitedCharacter;
    QTest::newRow("NUL") << QByteArray("a\0b", 3) << Refusal::ProhibitedCharacter;
    QTest::newRow("DEL") << "a\x7F"_ba << Refusal::ProhibitedCharacter;
    QTest::newRow("a control of the upper half") << "a\xC2\x85"_ba << Refusal::ProhibitedCharacter;
    QTest::newRow("writing turned round") << "a\xE2\x80\xAEgpj.exe"_ba << Refusal::ProhibitedCharacter;
    QTest::newRow("writing isolated") << "a\xE2\x81\xA6z"_ba << Refusal::ProhibitedCharacter;
    QTest::newRow("a dot at the end") << "a."_ba << Refusal::TrailingDotOrBlank;
    QTest::newRow("a blank at the end of a folder") << "a /b"_ba << Refusal::TrailingDotOrBlank;
    QTest::newRow("a dot behind another script") << "報告."_ba << Refusal::TrailingDotOrBlank;
    QTest::newRow("dots alone, more than two") << "..."_ba << Refusal::TrailingDotOrBlank;
    QTest::newRow("no name") << ""_ba << Refusal::Empty;
    QTest::newRow("an empty part") << "a//b"_ba << Refusal::Empty;
    QTest::newRow("a slash at the end") << "a/"_ba << Refusal::Empty;
    QTest::newRow("Latin 1") << "\xE4"_ba << Refusal::BadText;
    QTest::newRow("an overlong slash") << "a\xC0\xAF"_ba << Refusal::BadText;
    QTest::newRow("an overlong slash of three bytes") << "a\xE0\x80\xAF"_ba << Refusal::BadText;
    QTest::newRow("half a pair of UTF-16") << "\xED\xA0\x80"_ba << Refusal::BadText;
    QTest::newRow("beyond Unicode") << "\xF4\x90\x80\x80"_ba << Refusal::BadText;
    QTest::newRow("a cut-off character") << "a\xE5\xA0"_ba << Refusal::BadText;
    QTest::newRow("a part of 256 bytes") << "a/" + QByteArray(256, 'a') << Refusal::TooLong;
    QTest::newRow("a whole of 1,025 bytes")
        << QByteArray("aa/").repeated(8) + (QByteArray(249, 'a') + '/').repeated(4) + "b" << Refusal::TooLong;
    QTest::newRow("33 folders") << QByteArray("a/").repeated(33) + "b" << Refusal::TooDeep;
}

void TestMemberName::refusals()
{
    QFETCH(QByteArray, name);
    QFETCH(Refusal, refusal);
    QCOMPARE(memberNameProblem(name.toStdString()), refusal);
}

QTEST_GUILESS_MAIN(TestMemberName)
#include "tst_membername.moc"
