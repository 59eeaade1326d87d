// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/uncpath.h"

#include "tests/core/protocol/findinglist.h"

#include <QTest>

using namespace cer;
using namespace Qt::StringLiterals;

namespace {

QByteArray bytes(std::string_view text)
{
    return QByteArray(text.data(), qsizetype(text.size()));
}

QByteArray share(const QByteArray &name)
{
    return R"(\\server\)"_ba + name;
}

QByteArray host(const QByteArray &name)
{
    return R"(\\)"_ba + name + R"(\share)";
}

} // namespace

class UncPathTest : public QObject {
    Q_OBJECT

private slots:
    void parts_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("host");
        QTest::addColumn<QByteArray>("share");
        QTest::addColumn<QByteArray>("folder");

        QTest::newRow("a share") << R"(\\server\share)"_ba << "server"_ba << "share"_ba << ""_ba;
        QTest::newRow("a folder") << R"(\\server\share\cer)"_ba << "server"_ba << "share"_ba << "cer"_ba;
        QTest::newRow("folders") << R"(\\server\share\a b\c)"_ba << "server"_ba << "share"_ba << R"(a b\c)"_ba;
        QTest::newRow("a domain name") << R"(\\cer.example.com\s$)"_ba << "cer.example.com"_ba << "s$"_ba << ""_ba;
        QTest::newRow("an address") << R"(\\192.0.2.1\s)"_ba << "192.0.2.1"_ba << "s"_ba << ""_ba;
    }

    void parts()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, host);
        QFETCH(QByteArray, share);
        QFETCH(QByteArray, folder);
        const UncReading reading = readUncPath(text.toStdString());
        QVERIFY(reading.path);
        QVERIFY(reading.findings.empty());
        QCOMPARE(bytes(reading.path->host), host);
        QCOMPARE(bytes(reading.path->share), share);
        QCOMPARE(bytes(reading.path->folder), folder);
        QCOMPARE(bytes(reading.path->text()), text);
    }

    void rules_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("findings"); // empty: it conforms
        QTest::addColumn<int>("column");

        addHosts();
        addShares();
        addFolders();
        addShapes();
    }

    void rules()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, findings);
        QFETCH(int, column);
        const UncReading reading = readUncPath(text.toStdString());
        QCOMPARE(findingNames(reading.findings), findings);
        QCOMPARE(reading.path.has_value(), findings.isEmpty());
        if (!findings.isEmpty())
            QCOMPARE(reading.findings.front().where, (Where{{}, 0, std::uint32_t(column)}));
    }

    void aClosingSeparatorIsANote()
    {
        const UncReading reading = readUncPath(R"(\\server\share\cer\)");
        QVERIFY(reading.path);
        QCOMPARE(reading.path->text(), R"(\\server\share\cer)");
        QCOMPARE(findingNames(reading.findings), "unc.trailing-separator"_ba);
        QCOMPARE(reading.findings[0].where.column, 19U);
        QCOMPARE(repaired(R"(\\server\share\cer\)", reading.findings), R"(\\server\share\cer)");
    }

    void slashesAreReadAsPeopleTypeThem()
    {
        QVERIFY(readUncPath("//server/share/cer", true).path == (UncPath{"server", "share", "cer"}));
        QVERIFY(readUncPath("\\\\server/share", true).path == (UncPath{"server", "share", ""}));
        QCOMPARE(findingNames(readUncPath("//server/share").findings), "unc.syntax"_ba);
        QCOMPARE(findingNames(readUncPath("//./pipe", true).findings), "unc.device-selector"_ba);
        QCOMPARE(findingNames(readUncPath("//server/share/", true).findings), "unc.trailing-separator"_ba);
    }

private:
    static void row(const char *text, const QByteArray &value, const char *findings = "", int column = 0)
    {
        QTest::newRow(text) << value << QByteArray(findings) << column;
    }

    static void addHosts()
    {
        row("a NetBIOS name of 15", host(QByteArray(15, 'A')));
        row("the signs of a NetBIOS name", host("A!#$%&'()@^{}~_"));
        row("a NetBIOS name of digits", host("12345"));
        row("a NetBIOS name with a sign and 16 characters", host("A!" + QByteArray(14, 'A')), "unc.host", 3);
        row("a label of 63", host(QByteArray(63, 'a') + ".example"));
        row("a label of 64", host(QByteArray(64, 'a') + ".example"), "unc.host", 3);
        row("a single label of 63", host(QByteArray(63, 'a')));
        row("a single label of 64", host(QByteArray(64, 'a')), "unc.host", 3);
        row("a domain name that ends in a dot", host("server.example."));
        row("a domain name of 255", host(("a." + QByteArray()).repeated(127) + "a"));
        row("a domain name of 257", host(("a." + QByteArray()).repeated(128) + "a"), "unc.host", 3);
        row("an empty label", host("server..example"), "unc.host", 3);
        row("a label that begins with a hyphen", host("-server.example"), "unc.host", 3);
        row("a label that ends with a hyphen", host("server-.example"), "unc.host", 3);
        row("a dot alone as host, and more", host("."), "unc.device-selector", 3);
        row("two dots", host(".."), "unc.host", 3);
        row("a blank in a host", host("my server"), "unc.host", 3);
        row("a letter beyond ASCII in a host", host("s\xE9rver"), "unc.host", 3);
        row("a user before the host", host("user@server.example"), "unc.host", 3);
        row("a port behind the host", host("server:445"), "unc.host", 3);
        row("an address out of range", host("192.0.2.256"), "unc.host", 3);
        row("an address of three numbers", host("192.0.2"), "unc.host", 3);
        row("an IPv6 address with hyphens", host("fe80--1.ipv6-literal.net"));
        row("an IPv6 address with hyphens and zone", host("fe80--1s4.ipv6-literal.net"));
        row("the unspecified IPv6 address", host("--.ipv6-literal.net"));
        row("an IPv6 address in capitals", host("2001-DB8--1.IPV6-LITERAL.NET"));
        row("an IPv6 address with colons", host("fe80::1"), "unc.host", 3);
        row("an IPv6 address in brackets", host("[fe80::1]"), "unc.host", 3);
        row("no IPv6 address before the suffix", host("server.ipv6-literal.net"), "unc.host", 3);
        row("an IPv6 address with an empty zone", host("fe80--1s.ipv6-literal.net"), "unc.host", 3);
        row("an IPv6 address with a digit too many", host("fe801--1.ipv6-literal.net"), "unc.host", 3);
    }

    static void addShares()
    {
        row("a share of 80", share(QByteArray(80, 's')));
        row("a share of 81", share(QByteArray(81, 's')), "unc.share-name", 10);
        row("a hidden share", share("cer$"));
        row("a share with blanks", share("error reports"));
        row("a share with a letter of ISO 8859-1", share("b\xFCro"));
        row("a share of signs that are allowed", share("!#$%&'()-.@^_`{}~"));
        row("no share", R"(\\server\)", "unc.share-name", 10);
        row("an empty share before a folder", R"(\\server\\cer)", "unc.share-name", 10);
        row("the folder above as share", share(".."), "unc.share-name", 10);
        row("this folder as share", share("."), "unc.share-name", 10);
        for (const char c : "\"*+,/:;<=>?[]|\x01\x1F"_ba)
            QTest::addRow("byte %02x in a share", c) << share("s"_ba + c + 's') << "unc.share-name"_ba << 11;
    }

    static void addFolders()
    {
        row("a folder of 255", share("s\\" + QByteArray(255, 'f')));
        row("a folder of 256", share("s\\" + QByteArray(256, 'f')), "unc.syntax", 12);
        row("the wider signs of a last name", share("s\\a+b,c;d=e[f]"));
        row("the wider signs of a name before it", share("s\\a+b\\c"), "unc.syntax", 13);
        row("a letter of ISO 8859-1 in a folder", share("s\\b\xFCro"));
        row("an empty folder", share("s\\\\c"), "unc.syntax", 12);
        row("a stream", share("s\\c:d"), "unc.syntax", 13);
        row("a star", share("s\\c*"), "unc.syntax", 13);
        row("a control character in a folder", share("s\\c\td"), "unc.syntax", 13);
        row("a device as folder", share("s\\con"), "name.reserved", 12);
        row("a closing dot", share("s\\cer.\\x"), "name.trailing-dot-or-blank", 12);
        row("a way out", share("s\\a\\.."), "name.dots", 14);
        row("two empty folders are said once", share("s\\a\\\\\\\\c"), "unc.syntax", 14);
    }

    static void addShapes()
    {
        row("nothing", "", "unc.syntax", 1);
        row("one separator", R"(\server\share)", "unc.syntax", 2);
        row("a drive", R"(C:\cer)", "unc.syntax", 1);
        row("a host alone", R"(\\server)", "unc.syntax", 9);
        row("slashes in a file", "//server/share", "unc.syntax", 1);
        row("a URI", "file://server/share", "unc.syntax", 1);
        row("two separators", R"(\\)", "unc.host unc.syntax", 3);
        row("three separators", R"(\\\server\share)", "unc.host", 3);
        row("a blank before it", R"( \\server\share)", "unc.syntax", 1);
        row("the selector of long paths", R"(\\?\UNC\server\share)", "unc.device-selector", 3);
        row("the selector of devices", R"(\\.\pipe\name)", "unc.device-selector", 3);
        row("a selector alone", R"(\\?)", "unc.device-selector", 3);
        row("the selector of the NT kernel", R"(\??\UNC\server\share)", "unc.syntax", 2);
        row("two closing separators", R"(\\server\share\\)", "unc.trailing-separator unc.syntax", 16);
    }
};

QTEST_APPLESS_MAIN(UncPathTest)
#include "tst_uncpath.moc"
