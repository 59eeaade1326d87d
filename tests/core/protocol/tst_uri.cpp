// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/uri.h"

#include <QTest>

using namespace cer;
using namespace Qt::StringLiterals;

class UriTest : public QObject {
    Q_OBJECT

private slots:
    void conforming_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("scheme");

        const auto row = [](const char *name, const QByteArray &text, const char *scheme) {
            QTest::newRow(name) << text << QByteArray(scheme);
        };
        row("the response of example 4.1", "http://www.microsoft.com/ms.htm", "http");
        row("every part", "https://user:pw@host.example:8443/a/b;c=1?q=%20&r#frag", "https");
        row("a host of two numbers and a dot", "http://1.2.3/", "http");
        row("a hexadecimal host", "http://0x7f.1/", "http");
        row("an empty port", "http://host:/", "http");
        row("a port with leading zeros", "http://host:080/", "http");
        row("capitals, kept as they are", "HTTP://EX/%7e", "HTTP");
        row("a semicolon in a host", "http://a;b/", "http");
        row("brackets of the round kind in a host", "http://(a)/", "http");
        row("a comma in a host", "http://a,/", "http");
        row("a hyphen at the start of a host", "http://-a.com/", "http");
        row("a star in a host", "http://*.x/", "http");
        row("an escape in a host", "http://exa%20mple/", "http");
        row("a label of 64", "http://" + QByteArray(64, 'a') + "/", "http");
        row("a port beyond 65535", "http://host:99999/", "http");
        row("a port beyond 64 bits", "http://host:99999999999999999999999/", "http");
        row("an address out of range is a name", "http://999.1.1.1/", "http");
        row("an IPv6 host", "http://[2001:db8::1]:80/", "http");
        row("a host of a future kind", "http://[v1.x]/", "http");
        row("a host of a future kind in capitals", "http://[V1F.x:y]/", "http");
        row("a drive is a scheme", "C:/x", "C");
        row("a script", "javascript:alert(1)", "javascript");
        row("a share", "file://server/share", "file");
        row("a file of this machine", "file:///C:/x", "file");
        row("a name without authority", "urn:a:b", "urn");
        row("a scheme with signs", "a+b-c.d1:x", "a+b-c.d1");
        row("a scheme and nothing else", "about:", "about");
        row("a question mark and a slash in query and fragment", "http://h?a?/b#c?/d", "http");
        row("no path", "http://h", "http");
    }

    void conforming()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, scheme);
        const std::string uri = text.toStdString();
        QVERIFY(!uriFault(uri));
        QCOMPARE(uriScheme(uri), std::string_view(scheme));
    }

    void broken_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("fault");

        const auto row = [](const char *name, const QByteArray &text, int fault) {
            QTest::newRow(name) << text << fault;
        };
        row("nothing", "", 0);
        row("a word", "foo", 3);
        row("the legal response 1", "1", 0);
        row("a path", "/path", 0);
        row("a host without scheme", "//host/x", 0);
        row("a query", "?q", 0);
        row("a fragment", "#f", 0);
        row("a colon before anything", ":x", 0);
        row("a scheme that begins with a digit", "1http://x", 0);
        row("a scheme with an underscore", "ht_tp://x", 2);
        row("a colon forgotten", "http//x", 4);
        row("square brackets in a path", "http://example.com/[x]", 19);
        row("square brackets in a query", "http://example.com/?q=[x]", 22);
        row("square brackets in a fragment", "http://example.com/#[x]", 20);
        row("two fragments", "http://e/#a#b", 11);
        row("a letter of ISO 8859-1 in a host", "http://ex\xE4mple.com/", 9);
        row("a letter of UTF-8 in a host", "http://ex\xC3\xA4mple.com/", 9);
        row("a letter beyond ASCII in a path", "http://h/\xE9", 9);
        row("a letter beyond ASCII in a query", "http://h/?\xE9", 10);
        row("http without a host", "http://", 7);
        row("http without a host, with a path", "http:///x", 7);
        row("https without a host, with a port", "HTTPS://:80/", 8);
        row("http with a user and without a host", "http://u@/", 9);
        row("http without an authority", "http:x", 5);
        row("a blank", "http://h/a b", 10);
        row("a blank at the end", "http://h/ ", 9);
        row("a blank at the start", " http://h/", 0);
        for (const char c : "\"<>\\^`{|}\x01\x09\x1F\x7F"_ba)
            QTest::addRow("byte %02x", c) << "http://h/"_ba + c << 9;
        row("a NUL", "http://h/\0x"_ba, 9);
        row("a lone percent sign", "http://h/%", 9);
        row("a percent sign with one digit", "http://h/%4", 9);
        row("a percent sign with letters", "http://h/%zz", 9);
        row("a percent sign with letters in the query", "http://h/?a=%zz", 12);
        row("a percent sign with letters in the fragment", "http://h/#%zz", 10);
        row("a percent sign with letters in the user", "http://u%zz@h/", 8);
        row("a percent sign with one digit in the host", "http://h%4/", 8);
        row("letters in a port", "http://h:8a/", 10);
        row("two ports", "http://h:1:2/", 10);
        row("an IPv6 host that is not closed", "http://[::1", 11);
        row("an IPv6 host with a wrong letter", "http://[::g]/", 10);
        row("an IPv6 host with a zone", "http://[fe80::1%25eth0]/", 15);
        row("something behind an IPv6 host", "http://[::1]x/", 12);
        row("a square bracket in a host", "http://a[b]/", 8);
        row("a square bracket in a user", "http://u[@h/", 8);
    }

    void broken()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, fault);
        const auto found = uriFault(text.toStdString());
        QVERIFY(found);
        QCOMPARE(int(*found), fault);
    }

    void schemes()
    {
        QCOMPARE(uriScheme("foo"), "");
        QCOMPARE(uriScheme(":x"), "");
        QCOMPARE(uriScheme("1:x"), "");
        QCOMPARE(uriScheme("a_b:x"), "");
        QCOMPARE(uriScheme("a:"), "a");
        QCOMPARE(uriScheme(""), "");
    }
};

QTEST_APPLESS_MAIN(UriTest)
#include "tst_uri.moc"
