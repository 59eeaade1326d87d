// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/bytetext.h"
#include "ui/response/effects.h"

#include <QTest>

using namespace Qt::StringLiterals;
using cer::BucketKind;
using cer::ConfigDocument;
using cer::DocumentKind;

class TestEffects final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatClientsDo_data();
    void whatClientsDo();
    void whatPolicySays_data();
    void whatPolicySays();
};

namespace {

QString lines(QStringView text) // ',' for CRLF
{
    return text.isEmpty() ? QString() : text.toString().replace(u'|', u"\r\n"_s) + u"\r\n"_s;
}

ConfigDocument document(const QString &text, DocumentKind kind)
{
    return ConfigDocument::read(lines(text).toStdString(), kind);
}

} // namespace

void TestEffects::whatClientsDo_data()
{
    QTest::addColumn<QString>("status");
    QTest::addColumn<QString>("policy");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("cabs");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QString &status, const QString &policy, int cabs, const QString &text,
                        BucketKind kind = BucketKind::Application) {
        QTest::newRow(name) << status << policy << int(kind) << cabs << text;
    };
    const auto plain = u"The next client makes a report without additional data. It counts the hit and logs nothing."_s;
    row("nothing is set", {}, {}, 0, plain);
    row("everything is asked for",
        u"iData=1|MemoryDump=YES|fDoc=1|RegKey=HKLM\\A;HKLM\\B;|WQL=a|GetFile=c:\\a;c:\\b|Tracking=1"_s, {}, 0,
        u"The next client makes a report with memory, open documents, 2 registry key(s), 1 query(s) and 2 file(s). "
        "It counts the hit and logs machine and user."_s);
    row("iData forbids the report", u"iData=NO|MemoryDump=YES"_s, {}, 0,
        u"The next client makes no report, because none is asked for. It counts the hit and logs nothing."_s);
    row("the default limit is reached", {}, {}, 5,
        u"The next client makes no report, because the limit of 5 is reached. It counts the hit and logs nothing."_s);
    row("the limit of status.txt goes before that of policy.txt", u"Crashes per bucket=6"_s, u"Crashes per bucket=2"_s,
        5, plain);
    row("a limit of 0 collects nothing", u"Crashes per bucket=0"_s, {}, 0,
        u"The next client makes no report, because the limit is 0. It counts the hit and logs nothing."_s);
    row("a full bucket never reaches the data requests", u"iData=NO|Crashes per bucket=2"_s, {}, 2,
        u"The next client makes no report, because the limit of 2 is reached. It counts the hit and logs nothing."_s);
    row("kernel faults have no default limit", {}, {}, 500, plain, BucketKind::Kernel);
    row("but one that is set holds", {}, u"Crashes per bucket=9"_s, 500,
        u"The next client makes no report, because the limit of 9 is reached. It counts the hit and logs nothing."_s,
        BucketKind::Kernel);
    row("additional requests are ignored", u"MemoryDump=YES|GetFile=c:\\a"_s, u"NoSecondLevelCollection=YES"_s, 0,
        plain + u" 2 request(s) for data are ignored."_s);
    row("status.txt honours them again", u"MemoryDump=YES|NoSecondLevelCollection=NO"_s, u"NoSecondLevelCollection=YES"_s,
        0, u"The next client makes a report with memory. It counts the hit and logs nothing."_s);
    row("requests for files are ignored",
        u"MemoryDump=YES|fDoc=YES|GetFile=c:\\a|GetFileVersion=c:\\b|NoFileCollection=1"_s, {}, 0,
        u"The next client makes a report with memory and 1 file version(s). It counts the hit and logs nothing. "
        "2 request(s) for data are ignored."_s);
    row("the response is an address", u"Response=https://intra/kb/4711"_s, u"URLLaunch=http://all/"_s, 0,
        u"The next client makes a report without additional data. It shows https://intra/kb/4711, counts the hit and "
        "logs nothing."_s);
    row("the response is known, without information", u"Response=1"_s, {}, 0,
        u"The next client makes a report without additional data. It tells the user nothing more, counts the hit and "
        "logs nothing."_s);
    row("the address of policy.txt is shown", {}, u"URLLaunch=http://all/"_s, 0,
        u"The next client makes a report without additional data. It shows http://all/, counts the hit and logs nothing."_s);
    row("an empty one in status.txt takes it away", u"URLLaunch="_s, u"URLLaunch=http://all/"_s, 0, plain);
    row("addresses of status.txt are ignored, that of policy.txt is not", u"Response=http://a/|URLLaunch=http://b/"_s,
        u"URLLaunch=http://all/|NoExternalURL=YES"_s, 0,
        u"The next client makes a report without additional data. It shows http://all/, counts the hit and logs "
        u"nothing. "
        "Addresses of status.txt are ignored."_s);
    row("a redirection makes everything else idle", u"MemoryDump=YES"_s, u"FileTreeRoot=\\\\other\\cer|Tracking=YES"_s,
        0, u"Clients go on to \\\\other\\cer. Nothing else of this file counts."_s);
    row("a line that is not honoured does nothing", u"iData=nein"_s, {}, 0, plain);
}

void TestEffects::whatClientsDo()
{
    QFETCH(QString, status);
    QFETCH(QString, policy);
    QFETCH(int, kind);
    QFETCH(int, cabs);
    QFETCH(QString, text);
    const auto statusDocument = document(status, DocumentKind::Status);
    const auto policyDocument = document(policy, DocumentKind::Policy);
    const cer::Decision decision = nextDecision(&statusDocument, &policyDocument, BucketKind(kind), quint64(cabs));
    QCOMPARE(effectsText(decision, DocumentKind::Status, ByteText::windows1252()), text);
}

void TestEffects::whatPolicySays_data()
{
    QTest::addColumn<QString>("policy");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing is set")
        << QString()
        << u"For a bucket without a status.txt clients make reports. At most 5 are kept. They count the hit and log nothing."_s;
    QTest::newRow("another limit, with logs") << u"Crashes per bucket=1000|Tracking=TRUE"_s
                                              << u"For a bucket without a status.txt clients make reports. At most "
                                                 u"1,000 are kept. They count the hit and log "
                                                 "machine and user."_s;
    QTest::newRow("no reports") << u"Crashes per bucket=0"_s
                                << u"Clients make no reports, because the limit is 0. They count the hit and log nothing."_s;
    QTest::newRow("requests are withheld")
        << u"NoSecondLevelCollection=1|NoFileCollection=1|NoExternalURL=1|URLLaunch=http://all/"_s
        << u"For a bucket without a status.txt clients make reports. At most 5 are kept. They show http://all/, count "
           u"the hit "
           "and log nothing. They ignore requests for additional data, unless a status.txt allows them. They ignore "
           "addresses "
           "in a status.txt, unless it allows them."_s;
}

void TestEffects::whatPolicySays()
{
    QFETCH(QString, policy);
    QFETCH(QString, text);
    const auto policyDocument = document(policy, DocumentKind::Policy);
    const cer::Decision decision = nextDecision(nullptr, &policyDocument, BucketKind::Application, {});
    QCOMPARE(effectsText(decision, DocumentKind::Policy, ByteText::windows1252()), text);
}

QTEST_GUILESS_MAIN(TestEffects)
#include "tst_effects.moc"
