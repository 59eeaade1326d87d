// SPDX-License-Identifier: GPL-3.0-or-later
#include "cerctl.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QString winword = QString::fromLatin1(TestShare::word);

QJsonArray settings(const Ran &ran)
{
    return ran.json()[u"settings"_s].toArray();
}

QJsonObject setting(const QString &key, const QJsonValue &value, const QString &origin, bool honoured = true)
{
    return {{u"key"_s, key}, {u"value"_s, value}, {u"origin"_s, origin}, {u"honoured"_s, honoured}};
}

} // namespace

class TestCerctlGet final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneSetting_data();
    void oneSetting();
    void theFileComesFirstThenWhatIsInForce();
    void keysInTheOrderThatTheyAreAskedFor();
    void aClientThatTheConsoleKnowsByName();
    void linesThatDoNotCount();
    void valuesInACodePage();
    void peopleGetATable();
    void statuses_data();
    void statuses();
};

void TestCerctlGet::oneSetting_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QJsonObject>("expected");
    const QStringList word{u"--bucket"_s, winword}, blue{u"--bucket"_s, u"blue"_s}, policy{u"--policy"_s};
    const QJsonValue none = QJsonValue::Null;
    QTest::newRow("of status.txt") << word + QStringList{u"Bucket"_s} << setting(u"Bucket"_s, u"4711"_s, u"status"_s);
    QTest::newRow("of policy.txt where status.txt says nothing")
        << word + QStringList{u"Tracking"_s} << setting(u"Tracking"_s, u"YES"_s, u"policy"_s);
    QTest::newRow("the default where both say nothing") << word + QStringList{u"NoSecondLevelCollection"_s}
                                                        << setting(u"NoSecondLevelCollection"_s, u"NO"_s, u"default"_s);
    QTest::newRow("nothing where there is no default")
        << word + QStringList{u"RegKey"_s} << setting(u"RegKey"_s, none, u"default"_s);
    QTest::newRow("a bucket without a status.txt")
        << blue + QStringList{u"Crashes per bucket"_s} << setting(u"Crashes per bucket"_s, u"3"_s, u"policy"_s);
    QTest::newRow("a bucket that is not there yet")
        << QStringList{u"--bucket"_s, u"nobody.exe"_s, u"Tracking"_s} << setting(u"Tracking"_s, u"YES"_s, u"policy"_s);
    QTest::newRow("the policy itself") << policy + QStringList{u"Crashes per bucket"_s}
                                       << setting(u"Crashes per bucket"_s, u"3"_s, u"policy"_s);
    QTest::newRow("a default beside the policy")
        << policy + QStringList{u"NoExternalURL"_s} << setting(u"NoExternalURL"_s, u"NO"_s, u"default"_s);
    const QStringList client{u"--profile"_s, u"Crashes per bucket=7"_s, u"--profile"_s, u"NoExternalURL=1"_s};
    QTest::newRow("group policy where both files say nothing")
        << word + client + QStringList{u"NoExternalURL"_s} << setting(u"NoExternalURL"_s, u"1"_s, u"profile"_s);
    QTest::newRow("policy.txt goes before group policy") << word + client + QStringList{u"Crashes per bucket"_s}
                                                         << setting(u"Crashes per bucket"_s, u"3"_s, u"policy"_s);
    QTest::newRow("group policy beside the policy itself")
        << policy + client + QStringList{u"NoExternalURL"_s} << setting(u"NoExternalURL"_s, u"1"_s, u"profile"_s);
    QTest::newRow("a key in another case and without blanks")
        << policy + QStringList{u"crashesperbucket"_s} << setting(u"Crashes per bucket"_s, u"3"_s, u"policy"_s);
}

void TestCerctlGet::oneSetting()
{
    QFETCH(QStringList, arguments);
    QFETCH(QJsonObject, expected);
    const TestShare share;
    const auto before = share.everything();
    const Ran ran = cerctl(QStringList{u"get"_s, share.path(), u"--json"_s} + arguments);
    QCOMPARE(ran.err, QByteArray());
    QCOMPARE(ran.status, 0);
    QCOMPARE(settings(ran), QJsonArray{expected});
    QCOMPARE(share.everything(), before);
}

void TestCerctlGet::theFileComesFirstThenWhatIsInForce()
{
    const TestShare share;
    const Ran ran = cerctl({u"get"_s, share.path(), u"--bucket"_s, winword, u"--json"_s});
    QCOMPARE(ran.status, 0);
    const QJsonArray all = settings(ran);
    QCOMPARE(all[0].toObject(), setting(u"Bucket"_s, u"4711"_s, u"status"_s));
    QCOMPARE(all[1].toObject(), setting(u"Response"_s, u"https://intranet.example/kb/4711"_s, u"status"_s));
    QStringList keys;
    for (const QJsonValue one : all)
        keys << one[u"key"_s].toString();
    QCOMPARE(keys.size(), 16); // every setting of the document once
    QCOMPARE(keys.removeDuplicates(), 0);
}

void TestCerctlGet::keysInTheOrderThatTheyAreAskedFor()
{
    const TestShare share;
    const Ran ran = cerctl({u"get"_s, share.path(), u"--bucket"_s, winword, u"--json"_s, u"Tracking"_s, u"Bucket"_s});
    QCOMPARE(settings(ran)[0][u"key"_s].toString(), u"Tracking"_s);
    QCOMPARE(settings(ran)[1][u"key"_s].toString(), u"Bucket"_s);
}

void TestCerctlGet::aClientThatTheConsoleKnowsByName()
{
    const TestShare share;
    const QTemporaryDir home;
    QFile file(home.filePath(u"cer-console.ini"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[clientProfiles]\n1\\name=Kiosk\n1\\NoFileCollection=1\nsize=1\n");
    file.close();
    const auto get = [&](const QString &client) {
        return cerctl({u"get"_s, share.path(), u"--bucket"_s, winword, u"--json"_s, u"--profile"_s, client,
                       u"NoFileCollection"_s},
                      {{u"CER_HOME"_s, home.path()}});
    };
    QCOMPARE(settings(get(u"Kiosk"_s)), QJsonArray{setting(u"NoFileCollection"_s, u"1"_s, u"profile"_s)});
    const Ran nobody = get(u"Nobody"_s);
    QCOMPARE(nobody.status, 2);
    QVERIFY2(nobody.err.contains("\"Nobody\""), nobody.err.constData());
}

void TestCerctlGet::linesThatDoNotCount()
{
    TestShare share;
    share.put(QString::fromLatin1(TestShare::wordStatus), "Tracking=maybe\r\nRegTree=HKLM\r\nno equals sign\r\n");
    const Ran ran = cerctl({u"get"_s, share.path(), u"--bucket"_s, winword, u"--json"_s, u"Tracking"_s, u"RegTree"_s,
                            u"no equals sign"_s});
    QCOMPARE(ran.status, 1);
    QCOMPARE(settings(ran), (QJsonArray{setting(u"Tracking"_s, u"maybe"_s, u"status"_s, false),
                                        setting(u"Tracking"_s, u"YES"_s, u"policy"_s),
                                        setting(u"RegTree"_s, u"HKLM"_s, u"status"_s, false),
                                        setting(u"no equals sign"_s, QJsonValue::Null, u"status"_s, false)}));
}

void TestCerctlGet::valuesInACodePage()
{
    TestShare share;
    share.put(QString::fromLatin1(TestShare::wordStatus), "GetFile=C:\\\xe4.txt\r\n");
    const QStringList get{u"get"_s, share.path(), u"--bucket"_s, winword, u"--json"_s, u"GetFile"_s};
    QCOMPARE(settings(cerctl(get))[0][u"value"_s].toString(), u"C:\\ä.txt"_s);
    QCOMPARE(settings(cerctl(get + QStringList{u"--code-page"_s, u"windows-1251"_s}))[0][u"value"_s].toString(),
             u"C:\\д.txt"_s);
}

void TestCerctlGet::peopleGetATable()
{
    const TestShare share;
    const Ran ran = cerctl({u"get"_s, share.path(), u"--bucket"_s, winword, u"Bucket"_s, u"Tracking"_s});
    QCOMPARE(ran.out, QByteArray("Setting   From    Honoured  Value\n"
                                 "Bucket    status  yes       4711\n"
                                 "Tracking  policy  yes       YES\n"));
}

void TestCerctlGet::statuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("neither policy nor bucket") << QStringList{u"SHARE"_s} << 2 << "--policy"_ba;
    QTest::newRow("policy and bucket") << QStringList{u"SHARE"_s, u"--policy"_s, u"--bucket"_s, winword} << 2
                                       << "--policy"_ba;
    QTest::newRow("an empty bucket") << QStringList{u"SHARE"_s, u"--bucket"_s, QString()} << 2 << QByteArray();
    QTest::newRow("a key that is none") << QStringList{u"SHARE"_s, u"--policy"_s, u"Colour"_s} << 2 << "\"Colour\""_ba;
    QTest::newRow("no share") << QStringList{u"/nowhere/at/all"_s, u"--policy"_s} << 3 << "/nowhere/at/all"_ba;
    QTest::newRow("a way out of the share") << QStringList{u"SHARE"_s, u"--bucket"_s, u"../.."_s} << 3 << "../.."_ba;
    QTest::newRow("a policy.txt that is a folder")
        << QStringList{u"SHARE/broken"_s, u"--policy"_s} << 3 << "policy.txt"_ba;
    QTest::newRow("a policy.txt that is too large")
        << QStringList{u"SHARE/large"_s, u"--policy"_s} << 3 << "policy.txt"_ba;
}

void TestCerctlGet::statuses()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, status);
    QFETCH(QByteArray, says);
    TestShare share;
    share.put(u"broken/policy.txt/inside"_s, {});
    share.put(u"large/policy.txt"_s, QByteArray(2'000'000, 'x'));
    for (QString &argument : arguments)
        argument.replace(u"SHARE"_s, share.path());
    const Ran ran = cerctl(QStringList{u"get"_s} + arguments);
    QCOMPARE(ran.status, status);
    QVERIFY2(ran.err.contains(says), ran.err.constData());
    QCOMPARE(ran.out, QByteArray());
}

QTEST_GUILESS_MAIN(TestCerctlGet)
#include "tst_cerctlget.moc"
