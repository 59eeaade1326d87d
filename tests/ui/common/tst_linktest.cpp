// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/linktest.h"
#include "ui/common/testbutton.h"

#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <map>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Answers on the loopback what was laid down for "HEAD /path", and nothing at all to anything else.
class Server final : public QTcpServer {
public:
    Server()
    {
        if (!listen(QHostAddress::LocalHost))
            qFatal("no port to listen on");
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = nextPendingConnection())
                connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { answer(*socket); });
        });
    }
    QString address(QStringView path) const { return u"http://127.0.0.1:%1%2"_s.arg(serverPort()).arg(path); }

    std::map<QByteArray, QByteArray> answers;
    QByteArrayList asked; // first lines
    QByteArray headers;   // of all requests

private:
    void answer(QTcpSocket &socket)
    {
        QByteArray &request = m_requests[&socket];
        request += socket.readAll();
        if (!request.endsWith("\r\n\r\n"))
            return;
        const QByteArray wanted = request.left(request.indexOf(" HTTP/"));
        asked += wanted;
        headers += std::exchange(request, {});
        if (const auto found = answers.find(wanted); found != answers.end())
            socket.write(found->second);
    }

    std::map<QTcpSocket *, QByteArray> m_requests;
};

QByteArray says(const char *status, const QByteArray &more = {})
{
    return QByteArray("HTTP/1.1 ") + status + "\r\nContent-Length: 0\r\n" + more + "\r\n";
}

} // namespace

class TestLinkTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void answers_data();
    void answers();
    void noPageIsLoaded();
    void noCookieIsSent();
    void nobodyListens();
    void aNameThatNobodyHas();
    void aServerThatSpeaksNoEncryption();
    void files_data();
    void files();
    void whatCanBeTested_data();
    void whatCanBeTested();
    void aCancelledTestSaysNothing();
    void aTestEndsWithItsObject();
    void theButtonAsksOnlyWhenPressed();
    void theButtonCancels();
    void whatIsTypedTakesTheAnswerAway();
};

void TestLinkTest::answers_data()
{
    using Answers = std::map<QByteArray, QByteArray>;
    QTest::addColumn<Answers>("answers");
    QTest::addColumn<bool>("isGood");
    QTest::addColumn<QString>("text");         // %1: the server; empty: the system's words
    QTest::addColumn<QByteArrayList>("asked"); // empty: it may be asked again

    QTest::newRow("a page") << Answers{{"HEAD /a", says("200 OK")}} << true << u"The server answered 200 OK."_s
                            << QByteArrayList{"HEAD /a"};
    QTest::newRow("no page") << Answers{{"HEAD /a", says("404 Not Found")}} << false
                             << u"The server answered 404 Not Found: clients would see an error page."_s
                             << QByteArrayList{"HEAD /a"};
    QTest::newRow("a page for those who may")
        << Answers{{"HEAD /a", says("401 Unauthorized", "WWW-Authenticate: Basic realm=\"x\"\r\n")}} << false
        << u"The server answered 401 Unauthorized: clients see the page only if they may."_s
        << QByteArrayList{"HEAD /a"};
    QTest::newRow("a server that is broken")
        << Answers{{"HEAD /a", says("500 Broken")}} << false
        << u"The server answered 500 Broken: clients would see an error page."_s << QByteArrayList{"HEAD /a"};
    QTest::newRow("a server that forbids HEAD")
        << Answers{{"HEAD /a", says("405 Not Allowed")}, {"GET /a", says("200 OK")}} << true
        << u"The server answered 200 OK."_s << QByteArrayList{"HEAD /a", "GET /a"};
    QTest::newRow("a server that knows no HEAD")
        << Answers{{"HEAD /a", says("501 Not Implemented")}, {"GET /a", says("404 Gone")}} << false
        << u"The server answered 404 Gone: clients would see an error page."_s << QByteArrayList{"HEAD /a", "GET /a"};
    QTest::newRow("a page elsewhere") << Answers{{"HEAD /a", says("302 Found", "Location: /b\r\n")},
                                                 {"HEAD /b", says("200 OK")}}
                                      << true << u"It leads on to %1/b. The server answered 200 OK."_s
                                      << QByteArrayList{"HEAD /a", "HEAD /b"};
    QTest::newRow("no page elsewhere")
        << Answers{{"HEAD /a", says("301 Moved", "Location: /b\r\n")}, {"HEAD /b", says("404 Not Found")}} << false
        << u"It leads on to %1/b. The server answered 404 Not Found: clients would see an error page."_s
        << QByteArrayList{"HEAD /a", "HEAD /b"};
    QTest::newRow("in a circle") << Answers{{"HEAD /a", says("302 Found", "Location: /a\r\n")}} << false
                                 << u"It leads on more than 5 time(s), to %1/a at last."_s
                                 << QByteArrayList(6, "HEAD /a");
    QTest::newRow("to what is no web address")
        << Answers{{"HEAD /a", says("302 Found", "Location: file:///etc/passwd\r\n")}} << false
        << u"It leads on to file:///etc/passwd, which this test cannot open."_s << QByteArrayList{"HEAD /a"};
    QTest::newRow("nothing") << Answers{} << false << u"No answer within 1 second(s)."_s << QByteArrayList{"HEAD /a"};
    QTest::newRow("half a head") << Answers{{"HEAD /a", "HTTP/1.1 200 OK\r\nContent-"}} << false
                                 << u"No answer within 1 second(s)."_s << QByteArrayList{"HEAD /a"};
    QTest::newRow("no HTTP") << Answers{{"HEAD /a", "220 ready\r\n"}} << false << QString() << QByteArrayList();
}

void TestLinkTest::answers()
{
    using Answers = std::map<QByteArray, QByteArray>;
    QFETCH(Answers, answers);
    QFETCH(QString, text);
    Server server;
    server.answers = answers;
    LinkTest test(nullptr, 1s);
    QSignalSpy spy(&test, &LinkTest::answered);
    test.start(server.address(u"/a"));
    QVERIFY(test.isRunning());
    QTRY_COMPARE(spy.size(), 1);
    const auto answer = spy[0][0].value<LinkTest::Answer>();
    if (!text.isEmpty())
        QCOMPARE(answer.text, text.replace(u"%1"_s, server.address(u"")));
    QTEST(answer.isGood, "isGood");
    QFETCH(QByteArrayList, asked);
    QCOMPARE(server.asked, asked.isEmpty() ? server.asked : asked);
    QVERIFY(!test.isRunning());
}

void TestLinkTest::noPageIsLoaded()
{
    Server server;
    server.answers["HEAD /a"] = says("405 No");
    server.answers["GET /a"] = "HTTP/1.1 200 OK\r\nContent-Length: 1000000000\r\n\r\nbegin"; // and never ends
    LinkTest test;
    QSignalSpy spy(&test, &LinkTest::answered);
    test.start(server.address(u"/a"));
    QTRY_COMPARE(spy.size(), 1);
    QCOMPARE(spy[0][0].value<LinkTest::Answer>().text, u"The server answered 200 OK."_s);
}

void TestLinkTest::noCookieIsSent()
{
    Server server;
    server.answers["HEAD /a"] = says("302 Found", "Set-Cookie: a=b\r\nLocation: /b\r\n");
    server.answers["HEAD /b"] = says("200 OK");
    LinkTest test;
    QSignalSpy spy(&test, &LinkTest::answered);
    test.start(server.address(u"/a"));
    QTRY_COMPARE(spy.size(), 1);
    QVERIFY(!server.headers.toLower().contains("\r\ncookie:"));
}

void TestLinkTest::nobodyListens()
{
    QString address;
    {
        const Server server;
        address = server.address(u"/a");
    }
    LinkTest test;
    QSignalSpy spy(&test, &LinkTest::answered);
    test.start(address);
    QTRY_COMPARE(spy.size(), 1);
    QCOMPARE(spy[0][0].value<LinkTest::Answer>().text, u"The server 127.0.0.1 refuses the connection."_s);
}

void TestLinkTest::aNameThatNobodyHas()
{
    LinkTest test;
    QSignalSpy spy(&test, &LinkTest::answered);
    test.start(u"http://nobody.invalid/a"_s); // RFC 6761: never resolved
    QTRY_COMPARE_WITH_TIMEOUT(spy.size(), 1, 10s);
    const QString text = spy[0][0].value<LinkTest::Answer>().text;
    // Without any server of names the system may say nothing in time.
    QVERIFY2(text == u"There is no server with the name nobody.invalid."_s || text == u"No answer within 5 second(s)."_s,
             qPrintable(text));
}

void TestLinkTest::aServerThatSpeaksNoEncryption()
{
    Server server;
    LinkTest test(nullptr, 1s);
    QSignalSpy spy(&test, &LinkTest::answered);
    test.start(server.address(u"/a").replace(u"http:"_s, u"https:"_s));
    QTRY_COMPARE(spy.size(), 1);
    QVERIFY(!spy[0][0].value<LinkTest::Answer>().isGood);
}

void TestLinkTest::files_data()
{
    QTest::addColumn<QString>("address"); // %1: a folder
    QTest::addColumn<bool>("isGood");
    QTest::addColumn<QString>("text");
    const QString others = u"Only clients can tell whether they can open a file of another computer."_s;
    QTest::newRow("a file that is there")
        << u"file://%1/a.htm"_s << true << u"This computer can open the file. Clients look for it on their own disks."_s;
    QTest::newRow("a file that is not there")
        << u"file://%1/b.htm"_s << false
        << u"This computer cannot open the file. Clients look for it on their own disks."_s;
    QTest::newRow("a folder") << u"file://%1"_s << false
                              << u"This computer cannot open the file. Clients look for it on their own disks."_s;
    QTest::newRow("a file of a share") << u"file://server/share/a.htm"_s << false << others;
    QTest::newRow("a file of a share, written otherwise") << u"file:////server/share/a.htm"_s << false << others;
    QTest::newRow("a UNC path") << u"\\\\server\\share\\a.htm"_s << false << others;
}

void TestLinkTest::files()
{
    QFETCH(QString, address);
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"a.htm"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    LinkTest test;
    QSignalSpy spy(&test, &LinkTest::answered);
    test.start(address.replace(u"%1"_s, folder.path()));
    QCOMPARE(spy.size(), 1);
    QTEST(spy[0][0].value<LinkTest::Answer>().text, "text");
    QTEST(spy[0][0].value<LinkTest::Answer>().isGood, "isGood");
}

void TestLinkTest::whatCanBeTested_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("can");
    QTest::newRow("a web address") << u"http://intra/kb"_s << true;
    QTest::newRow("a web address with encryption") << u"https://intra"_s << true;
    QTest::newRow("a file") << u"file:///c:/a.htm"_s << true;
    QTest::newRow("a UNC path") << u"\\\\server\\share"_s << true;
    QTest::newRow("nothing") << QString() << false;
    QTest::newRow("no host") << u"https://"_s << false;
    QTest::newRow("another scheme") << u"ftp://intra/kb"_s << false;
    QTest::newRow("a script") << u"javascript:alert(1)"_s << false;
    QTest::newRow("a blank inside") << u"https://intra/a b"_s << false;
    QTest::newRow("known, no information") << u"1"_s << false;
}

void TestLinkTest::whatCanBeTested()
{
    QFETCH(QString, address);
    QTEST(LinkTest::canTest(address), "can");
}

void TestLinkTest::aCancelledTestSaysNothing()
{
    Server server;
    LinkTest test(nullptr, 1s);
    QSignalSpy spy(&test, &LinkTest::answered);
    test.start(server.address(u"/never"));
    QTRY_COMPARE(server.asked.size(), 1);
    test.cancel();
    QVERIFY(!test.isRunning());
    server.answers["HEAD /a"] = says("200 OK");
    test.start(server.address(u"/a")); // its answer comes, the other's does not
    QTRY_COMPARE(spy.size(), 1);
    QVERIFY(spy[0][0].value<LinkTest::Answer>().isGood);
}

void TestLinkTest::aTestEndsWithItsObject()
{
    Server server;
    auto test = std::make_unique<LinkTest>();
    test->start(server.address(u"/never"));
    QTRY_COMPARE(server.asked.size(), 1);
    auto *socket = server.findChild<QTcpSocket *>();
    QVERIFY(socket);
    QSignalSpy gone(socket, &QTcpSocket::disconnected);
    test.reset();
    QTRY_COMPARE(gone.size(), 1);
}

void TestLinkTest::theButtonAsksOnlyWhenPressed()
{
    Server server;
    server.answers["HEAD /a"] = says("200 OK");
    QLineEdit line;
    TestButton button(line);
    QVERIFY(!button.isEnabled());
    line.setText(server.address(u"/a"));
    QVERIFY(button.isEnabled());
    QVERIFY(button.answer()->text().isEmpty());
    button.click();
    QTRY_COMPARE(button.answer()->text(), u"✓ The server answered 200 OK."_s);
    QCOMPARE(button.text(), u"Test"_s);
    QCOMPARE(server.asked.size(), 1);
    server.answers.clear();
    server.answers["HEAD /a"] = says("404 Not Found");
    button.click();
    QTRY_COMPARE(button.answer()->text(), u"⚠ The server answered 404 Not Found: clients would see an error page."_s);
    QCOMPARE(server.asked.size(), 2);
}

void TestLinkTest::theButtonCancels()
{
    Server server;
    QLineEdit line(server.address(u"/never"));
    TestButton button(line);
    button.click();
    QCOMPARE(button.text(), u"Cancel"_s);
    QVERIFY(!button.answer()->text().isEmpty());
    QTRY_COMPARE(server.asked.size(), 1);
    button.click();
    QCOMPARE(button.text(), u"Test"_s);
    QVERIFY(button.answer()->text().isEmpty());
    QVERIFY(button.isEnabled());
}

void TestLinkTest::whatIsTypedTakesTheAnswerAway()
{
    Server server;
    server.answers["HEAD /a"] = says("200 OK");
    QLineEdit line(server.address(u"/a"));
    TestButton button(line);
    button.click();
    QTRY_VERIFY(button.answer()->text().startsWith(u'✓'));
    line.setText(server.address(u"/b"));
    QVERIFY(button.answer()->text().isEmpty());
    QCOMPARE(server.asked.size(), 1);
}

QTEST_MAIN(TestLinkTest)
#include "tst_linktest.moc"
