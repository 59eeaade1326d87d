// SPDX-License-Identifier: GPL-3.0-or-later
// The commands that look into reports, with the real process that reads them.
#include "cerctl.h"
#include "core/client/pack.h"
#include "tests/core/report/cabbuilder.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// A share with a report in it.
class ReportShare : public TestShare {
public:
    ReportShare()
    {
        put(report(),
            cabinet({{"version.txt", "Windows 10\r\nBuild 19045\r\n", cer::localSeconds(2007, 4, 23, 15, 32, 22)},
                     {"utf8.txt",
                      "Gr\xC3\xBC\xC3\x9F"
                      "e",
                      0},
                     {"page.txt",
                      "Gr\xFC\xDF"
                      "e",
                      0},
                     {"utf16.xml", std::string("\xFF\xFE<\0a\0>\0", 8), 0},
                     {"evil.txt", "\x1b]0;owned\x07\x1b[31mred\r\n\ttab", 0},
                     {"bytes.bin",
                      std::string("\x00\x01\x02"
                                  "ABC\xff",
                                  7),
                      0},
                     {"long.txt", std::string(100'000, 'x'), 0},
                     {"bad.dmp", "MDMP, or so", 0}}));
    }
    static QString report() { return QString::fromLatin1(wordCabs) + u"abcd1234.cab"_s; }
    QString reportPath() const { return path(report()); }
    static QByteArray cabinet(const std::vector<cer::CabMember> &members)
    {
        return QByteArray::fromStdString(cer::packCab(members).value());
    }
};

QByteArray evilCabinet()
{
    cab::Cabinet cabinet;
    cabinet.add(cab::Mszip, {{"good.txt", "good"}, {"..\\evil.txt", "evil"}, {"a\\\x1b[31mred.txt", "evil"}});
    return QByteArray::fromStdString(cabinet.bytes());
}

QStringList textsOf(const QJsonArray &all, const QString &key)
{
    QStringList texts;
    for (const QJsonValue &one : all)
        texts << one[key].toString();
    return texts;
}

} // namespace

class TestCerctlReports final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void list();
    void listForPeople();
    void refusedMembers();
    void aFileIsItsOwnMember();
    void damage();
    void showsText_data();
    void showsText();
    void showsTextAsJson();
    void showsBytes();
    void nothingReachesATerminal();
    void limits();
    void showsWhatIsThere_data();
    void showsWhatIsThere();
    void extractsAll();
    void extractsSome();
    void extractionKeepsAndReplaces();
    void extractionRefuses();
    void badUsage_data();
    void badUsage();
};

void TestCerctlReports::list()
{
    const ReportShare share;
    const auto before = share.everything();
    const Ran ran = cerctl({u"report-list"_s, share.reportPath(), u"--json"_s});
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.err, QByteArray());
    const QJsonArray members = ran.json()[u"members"_s].toArray();
    QCOMPARE(members.size(), 8);
    QCOMPARE(members[0].toObject(), (QJsonObject{{u"name"_s, u"version.txt"_s},
                                                 {u"bytes"_s, 25},
                                                 {u"packed"_s, members[0][u"packed"_s]},
                                                 {u"modified"_s, u"2007-04-23T15:32:22"_s},
                                                 {u"folder"_s, false},
                                                 {u"refused"_s, QJsonValue()}}));
    QCOMPARE(share.everything(), before);
}

void TestCerctlReports::listForPeople()
{
    const ReportShare share;
    const Ran ran = cerctl({u"report-list"_s, share.reportPath()});
    QCOMPARE(ran.status, 0);
    const QByteArrayList lines = ran.out.trimmed().split('\n');
    QCOMPARE(lines.size(), 10);
    QVERIFY(lines[0].startsWith("Member"));
    QVERIFY2(lines[1].startsWith("version.txt") && lines[1].contains("25 B") && lines[1].contains("2007-04-23T15:32:22"),
             lines[1].constData());
    QVERIFY2(lines[9].startsWith("8 member") && lines[9].contains("Cabinet, "), lines[9].constData());
}

void TestCerctlReports::refusedMembers()
{
    TestShare share;
    share.put(u"evil.cab"_s, evilCabinet());
    const Ran json = cerctl({u"report-list"_s, share.path(u"evil.cab"_s), u"--json"_s});
    QCOMPARE(json.status, 1);
    QCOMPARE(textsOf(json.json()[u"members"_s].toArray(), u"refused"_s),
             (QStringList{{}, u"dots"_s, u"prohibited-character"_s}));
    QCOMPARE(textsOf(json.json()[u"members"_s].toArray(), u"name"_s),
             (QStringList{u"good.txt"_s, u"../evil.txt"_s, u"a/\x1b[31mred.txt"_s}));
    const Ran ran = cerctl({u"report-list"_s, share.path(u"evil.cab"_s)});
    QCOMPARE(ran.status, 1);
    QVERIFY(ran.out.contains("The name leads out of the folder."));
    QVERIFY(!ran.out.contains('\x1b'));
}

void TestCerctlReports::aFileIsItsOwnMember()
{
    const ReportShare share;
    const Ran ran = cerctl({u"report-list"_s, share.path(u"policy.txt"_s), u"--json"_s});
    QCOMPARE(ran.status, 0);
    QCOMPARE(textsOf(ran.json()[u"members"_s].toArray(), u"name"_s), QStringList{u"policy.txt"_s});
    const Ran shown = cerctl({u"report-show"_s, share.path(u"policy.txt"_s)});
    QCOMPARE(shown.status, 0);
    QCOMPARE(shown.out, "Tracking=YES\nCrashes per bucket=3\n");
}

void TestCerctlReports::damage()
{
    TestShare share;
    share.put(u"cut.cab"_s, ReportShare::cabinet({{"a.txt", "text", 0}}).first(50));
    const Ran ran = cerctl({u"report-list"_s, share.path(u"cut.cab"_s)});
    QVERIFY(ran.status == 1 || ran.status == 3);
    QVERIFY2(ran.err.contains("cut.cab"), ran.err.constData());
}

void TestCerctlReports::showsText_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QByteArray>("out");
    QTest::newRow("line ends of this system") << u"version.txt"_s << "Windows 10\nBuild 19045\n"_ba;
    QTest::newRow("UTF-8") << u"utf8.txt"_s
                           << "Gr\xC3\xBC\xC3\x9F"
                              "e\n"_ba;
    QTest::newRow("the code page") << u"page.txt"_s
                                   << "Gr\xC3\xBC\xC3\x9F"
                                      "e\n"_ba;
    QTest::newRow("UTF-16") << u"utf16.xml"_s << "<a>\n"_ba;
    QTest::newRow("a name in another case") << u"VERSION.TXT"_s << "Windows 10\nBuild 19045\n"_ba;
}

void TestCerctlReports::showsText()
{
    QFETCH(QString, member);
    QFETCH(QByteArray, out);
    const ReportShare share;
    const Ran ran = cerctl({u"report-show"_s, share.reportPath(), member});
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.out, out);
    QCOMPARE(ran.err, QByteArray());
}

void TestCerctlReports::showsTextAsJson()
{
    const ReportShare share;
    const QJsonObject page = cerctl({u"report-show"_s, share.reportPath(), u"page.txt"_s, u"--json"_s}).json();
    QCOMPARE(page[u"kind"_s], u"text"_s);
    QCOMPARE(page[u"encoding"_s], u"windows-1252"_s);
    QCOMPARE(page[u"text"_s], u"Grüße"_s);
    QCOMPARE(page[u"shown"_s], 5);
    const Ran russian =
        cerctl({u"report-show"_s, share.reportPath(), u"page.txt"_s, u"--json"_s, u"--code-page"_s, u"windows-1251"_s});
    QCOMPARE(russian.json()[u"text"_s], u"GrьЯe"_s);
    const QJsonObject utf16 = cerctl({u"report-show"_s, share.reportPath(), u"utf16.xml"_s, u"--json"_s}).json();
    QCOMPARE(utf16[u"encoding"_s], u"UTF-16LE"_s);
    QCOMPARE(utf16[u"member"_s][u"name"_s], u"utf16.xml"_s);
}

void TestCerctlReports::showsBytes()
{
    const ReportShare share;
    const Ran ran = cerctl({u"report-show"_s, share.reportPath(), u"bytes.bin"_s});
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.out, "00000000  00 01 02 41 42 43 ff                             |...ABC.|\n");
    const QJsonObject json = cerctl({u"report-show"_s, share.reportPath(), u"bytes.bin"_s, u"--json"_s}).json();
    QCOMPARE(json[u"kind"_s], u"hex"_s);
    QCOMPARE(json[u"hex"_s], u"000102414243ff"_s);
    // It begins like a dump and is none.
    QCOMPARE(cerctl({u"report-show"_s, share.reportPath(), u"bad.dmp"_s}).out, "MDMP, or so\n");
}

void TestCerctlReports::nothingReachesATerminal()
{
    const ReportShare share;
    const Ran ran = cerctl({u"report-show"_s, share.reportPath(), u"evil.txt"_s});
    QCOMPARE(ran.status, 0);
    QVERIFY(ran.out.contains("owned"));
    for (const char byte : ran.out)
        QVERIFY(byte == '\n' || byte == '\t' || static_cast<unsigned char>(byte) >= ' ');
}

void TestCerctlReports::limits()
{
    const ReportShare share;
    const Ran ran = cerctl({u"report-show"_s, share.reportPath(), u"long.txt"_s});
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.out, QByteArray(65536, 'x') + '\n');
    QVERIFY2(ran.err.contains("65536") && ran.err.contains("100000"), ran.err.constData());
    const Ran few = cerctl({u"report-show"_s, share.reportPath(), u"long.txt"_s, u"--limit"_s, u"10"_s});
    QCOMPARE(few.out, "xxxxxxxxxx\n");
    const Ran all = cerctl({u"report-show"_s, share.reportPath(), u"long.txt"_s, u"--limit"_s, u"1000000"_s});
    QCOMPARE(all.out, QByteArray(100'000, 'x') + '\n');
    QCOMPARE(all.err, QByteArray());
}

void TestCerctlReports::showsWhatIsThere_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("no member is named, and there are eight") << QStringList{u"REPORT"_s} << 2 << "report-list"_ba;
    QTest::newRow("a member that there is not") << QStringList{u"REPORT"_s, u"no.txt"_s} << 3 << "no.txt"_ba;
    QTest::newRow("a report that there is not") << QStringList{u"SHARE/no.cab"_s} << 3 << "no.cab"_ba;
    QTest::newRow("a folder") << QStringList{u"SHARE/cabs"_s} << 3 << "cabs"_ba;
    QTest::newRow("a refused member") << QStringList{u"SHARE/evil.cab"_s, u"../evil.txt"_s} << 1 << "leads out"_ba;
    QTest::newRow("a server without a share") << QStringList{u"smb://server"_s} << 3 << "smb://server"_ba;
}

void TestCerctlReports::showsWhatIsThere()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, status);
    QFETCH(QByteArray, says);
    ReportShare share;
    share.put(u"evil.cab"_s, evilCabinet());
    for (QString &argument : arguments)
        argument.replace(u"SHARE"_s, share.path()).replace(u"REPORT"_s, share.reportPath());
    const Ran ran = cerctl(QStringList{u"report-show"_s} + arguments);
    QCOMPARE(ran.status, status);
    QVERIFY2(ran.err.contains(says), ran.err.constData());
}

void TestCerctlReports::extractsAll()
{
    ReportShare share;
    const Ran ran = cerctl({u"report-extract"_s, share.reportPath(), share.path(u"out/of/it"_s)});
    QCOMPARE(ran.status, 0);
    QVERIFY(ran.out.startsWith("8 member"));
    QCOMPARE(QDir(share.path(u"out/of/it"_s)).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(),
             8);
    QCOMPARE(share.bytes(u"out/of/it/long.txt"_s), QByteArray(100'000, 'x'));
}

void TestCerctlReports::extractsSome()
{
    ReportShare share;
    const Ran ran = cerctl(
        {u"report-extract"_s, share.reportPath(), share.path(u"out"_s), u"bytes.bin"_s, u"utf8.txt"_s, u"--json"_s});
    QCOMPARE(ran.status, 0);
    const QJsonArray all = ran.json()[u"extracted"_s].toArray();
    QCOMPARE(textsOf(all, u"name"_s), (QStringList{u"utf8.txt"_s, u"bytes.bin"_s}));
    QCOMPARE(textsOf(all, u"path"_s), (QStringList{share.path(u"out/utf8.txt"_s), share.path(u"out/bytes.bin"_s)}));
    QCOMPARE(QDir(share.path(u"out"_s)).entryList(QDir::Files).size(), 2);
}

void TestCerctlReports::extractionKeepsAndReplaces()
{
    ReportShare share;
    share.put(u"out/utf8.txt"_s, "mine");
    const QStringList command{u"report-extract"_s, share.reportPath(), share.path(u"out"_s), u"utf8.txt"_s};
    const Ran ran = cerctl(command);
    QCOMPARE(ran.status, 4);
    QVERIFY(ran.err.contains("utf8.txt"));
    QCOMPARE(share.bytes(u"out/utf8.txt"_s), "mine");
    QCOMPARE(cerctl(command + QStringList{u"--replace"_s}).status, 0);
    QCOMPARE(share.bytes(u"out/utf8.txt"_s), "Gr\xC3\xBC\xC3\x9F"
                                             "e");
}

void TestCerctlReports::extractionRefuses()
{
    TestShare share;
    share.put(u"evil.cab"_s, evilCabinet());
    const Ran ran = cerctl({u"report-extract"_s, share.path(u"evil.cab"_s), share.path(u"out"_s)});
    QCOMPARE(ran.status, 1);
    QVERIFY2(ran.err.contains("\"../evil.txt\" is refused. The name leads out of the folder."), ran.err.constData());
    QVERIFY(!ran.err.contains('\x1b'));
    QVERIFY(ran.out.startsWith("1 member"));
    QVERIFY(!QFile::exists(share.path(u"evil.txt"_s)));
    QCOMPARE(QDir(share.path(u"out"_s)).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList{u"good.txt"_s});
}

void TestCerctlReports::badUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("no file to list") << QStringList{u"report-list"_s};
    QTest::newRow("no file to show") << QStringList{u"report-show"_s};
    QTest::newRow("no folder") << QStringList{u"report-extract"_s, u"a.cab"_s};
    QTest::newRow("a limit that is no number") << QStringList{u"report-show"_s, u"a.cab"_s, u"--limit"_s, u"much"_s};
}

void TestCerctlReports::badUsage()
{
    QFETCH(QStringList, arguments);
    QCOMPARE(cerctl(arguments).status, 2);
}

QTEST_GUILESS_MAIN(TestCerctlReports)
#include "tst_cerctlreports.moc"
