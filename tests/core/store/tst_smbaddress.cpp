// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/smbaddress.h"

#include <QTest>

using namespace cer;

class SmbAddressTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatPeopleTypeIsRead_data();
    void whatPeopleTypeIsRead();
    void whatIsNoAddressIsRefused_data();
    void whatIsNoAddressIsRefused();
    void aPasswordIsRefusedAndNotShown_data();
    void aPasswordIsRefusedAndNotShown();
    void foldersOfThisMachineAreNone_data();
    void foldersOfThisMachineAreNone();
    void namesOfAShare_data();
    void namesOfAShare();
};

void SmbAddressTest::whatPeopleTypeIsRead_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("server");
    QTest::addColumn<int>("port");
    QTest::addColumn<QByteArray>("user");
    QTest::addColumn<QByteArray>("share");
    QTest::addColumn<QByteArray>("folder");
    QTest::addColumn<QByteArray>("shown");
    const auto row = [](const char *name, QByteArray text, QByteArray server, int port, QByteArray user,
                        QByteArray share, QByteArray folder, const QByteArray &shown = {}) {
        QTest::newRow(name) << text << server << port << user << share << folder << (shown.isNull() ? text : shown);
    };
    row("a UNC path", "\\\\server\\share", "server", 445, "", "share", "");
    row("a UNC path with folders", "\\\\server\\share\\a b\\c", "server", 445, "", "share", "a b/c");
    row("a UNC path with a closing separator", "\\\\server\\share\\", "server", 445, "", "share", "",
        "\\\\server\\share");
    row("a UNC path with slashes", "//server/share/a", "server", 445, "", "share", "a", "\\\\server\\share\\a");
    row("a hidden share", "\\\\10.0.0.7\\cer$", "10.0.0.7", 445, "", "cer$", "");
    row("an IPv6 address in a UNC path", "\\\\fe80--1s4.ipv6-literal.net\\x", "fe80::1%4", 445, "", "x", "");
    row("letters beyond ASCII", "\\\\server\\Fehler\\T\xc3\xa4glich", "server", 445, "", "Fehler", "T\xc3\xa4glich");
    row("a URL", "smb://server/share", "server", 445, "", "share", "");
    row("a URL with everything", "smb://ann@server:4450/share/a/b", "server", 4450, "ann", "share", "a/b");
    row("a URL with a domain", "smb://CORP;ann@server/share", "server", 445, "ann", "share", "");
    row("a scheme in capitals", "SMB://server/share", "server", 445, "", "share", "", "smb://server/share");
    row("a closing slash", "smb://server/share/a/", "server", 445, "", "share", "a", "smb://server/share/a");
    row("the usual port", "smb://server:445/share", "server", 445, "", "share", "", "smb://server/share");
    row("an IPv6 address", "smb://[fe80::1]:1445/share", "fe80::1", 1445, "", "share", "");
    row("blanks as typed", "smb://server/my share/a b", "server", 445, "", "my share", "a b",
        "smb://server/my%20share/a%20b");
    row("blanks as a URL has them", "smb://server/my%20share", "server", 445, "", "my share", "");
    row("letters beyond ASCII in a URL", "smb://server/T\xc3\xa4glich", "server", 445, "", "T\xc3\xa4glich", "",
        "smb://server/T%C3%A4glich");
    row("a user with an at sign", "smb://ann%40corp@server/share", "server", 445, "ann@corp", "share", "");
    row("a percent sign in a name", "smb://server/100%25", "server", 445, "", "100%", "");
}

void SmbAddressTest::whatPeopleTypeIsRead()
{
    QFETCH(const QByteArray, text);
    const Result<SmbAddress> address = readSmbAddress(text.toStdString());
    QVERIFY(namesSmbServer(text.toStdString()));
    QVERIFY(address);
    QTEST(QByteArray::fromStdString(address->server), "server");
    QTEST(int(address->port), "port");
    QTEST(QByteArray::fromStdString(address->user), "user");
    QTEST(QByteArray::fromStdString(address->share), "share");
    QTEST(QByteArray::fromStdString(address->folder), "folder");
    QTEST(QByteArray::fromStdString(address->text()), "shown");
    QVERIFY(readSmbAddress(address->text()) == *address);
}

void SmbAddressTest::whatIsNoAddressIsRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"\\\\",
                             "\\\\server",
                             "\\\\server\\",
                             "\\\\\\share",
                             "\\\\server\\\\share",
                             "\\\\server\\share\\..\\x",
                             "\\\\server\\share\\a:b",
                             "\\\\server\\sha|re",
                             "\\\\?\\UNC\\server\\share",
                             "\\\\.\\pipe\\x",
                             "\\\\ser ver\\share",
                             "\\\\a--b--c.ipv6-literal.net\\x",
                             "smb://",
                             "smb://server",
                             "smb://server/",
                             "smb:///share",
                             "smb://server//share",
                             "smb://server/share?query",
                             "smb://server/share#part",
                             "smb://server:0/share",
                             "smb://server:70000/share",
                             "smb://server:x/share",
                             "smb://[fe80::1/share",
                             "smb://server/100%",
                             "smb://server/a%2fb",
                             "smb://server/a%5cb",
                             "smb://server/share/%ff",
                             "smb://server/share/..",
                             "smb://server/share/a%00b",
                             "smb://server/a*b",
                             "smb://;ann@server/share",
                             "smb://a;b;c@server/share"})
        QTest::newRow(text) << QByteArray(text);
}

void SmbAddressTest::whatIsNoAddressIsRefused()
{
    QFETCH(const QByteArray, text);
    const Result<SmbAddress> address = readSmbAddress(text.toStdString());
    QVERIFY(!address);
    QCOMPARE(address.error().kind, ErrorKind::Name);
    QCOMPARE(address.error().path, text.toStdString());
    QVERIFY(namesSmbServer(text.toStdString()));
}

void SmbAddressTest::aPasswordIsRefusedAndNotShown_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("shown");
    QTest::newRow("a password") << QByteArray("smb://ann:secret@server/share") << QByteArray("smb://ann@server/share");
    QTest::newRow("an empty one") << QByteArray("smb://ann:@server/share") << QByteArray("smb://ann@server/share");
    QTest::newRow("one with a slash") << QByteArray("smb://ann:sec/ret@server/share")
                                      << QByteArray("smb://ann@server/share");
    QTest::newRow("one with an at sign") << QByteArray("smb://ann:sec@ret@server/share")
                                         << QByteArray("smb://ann@server/share");
    QTest::newRow("one in a URL that is none") << QByteArray("smb://ann:secret@") << QByteArray("smb://ann@");
}

void SmbAddressTest::aPasswordIsRefusedAndNotShown()
{
    QFETCH(const QByteArray, text);
    const Result<SmbAddress> address = readSmbAddress(text.toStdString());
    QVERIFY(!address);
    QCOMPARE(address.error().kind, ErrorKind::Secret);
    QTEST(QByteArray::fromStdString(address.error().path), "shown");
}

void SmbAddressTest::foldersOfThisMachineAreNone_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"/srv/cer", "//", "///server/share", "cer", "", "\\srv", "smb:/server/share", "C:\\cer"})
        QTest::newRow(text) << QByteArray(text);
}

void SmbAddressTest::foldersOfThisMachineAreNone()
{
    QFETCH(const QByteArray, text);
    QVERIFY(!namesSmbServer(text.toStdString()));
    QVERIFY(!readSmbAddress(text.toStdString()));
}

void SmbAddressTest::namesOfAShare_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<bool>("isOne");
    QTest::newRow("letters") << QByteArray("count.txt") << true;
    QTest::newRow("blanks around") << QByteArray(" a ") << true;
    QTest::newRow("two to four bytes") << QByteArray("\xc3\xa4\xe2\x82\xac\xf0\x9f\x92\xa9") << true;
    QTest::newRow("nothing") << QByteArray("") << false;
    QTest::newRow("the folder above") << QByteArray("..") << false;
    QTest::newRow("a stream") << QByteArray("a:b") << false;
    QTest::newRow("a wildcard") << QByteArray("a?") << false;
    QTest::newRow("a backslash") << QByteArray("a\\b") << false;
    QTest::newRow("a control character") << QByteArray("a\tb") << false;
    QTest::newRow("a lone byte of a character") << QByteArray("\xc3") << false;
    QTest::newRow("a character in too many bytes") << QByteArray("\xc0\xaf") << false;
    QTest::newRow("half of a pair") << QByteArray("\xed\xa0\x80") << false;
    QTest::newRow("beyond the last character") << QByteArray("\xf4\x90\x80\x80") << false;
}

void SmbAddressTest::namesOfAShare()
{
    QFETCH(const QByteArray, name);
    QTEST(isSmbName(std::string_view(name.data(), std::size_t(name.size()))), "isOne");
}

QTEST_GUILESS_MAIN(SmbAddressTest)
#include "tst_smbaddress.moc"
