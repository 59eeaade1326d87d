// SPDX-License-Identifier: GPL-3.0-or-later
// What a client does to a share on the disk, read back by code of its own.
#include "core/client/deliver.h"
#include "core/protocol/sharepaths.h"
#include "core/store/faultystore.h"
#include "core/store/localstore.h"
#include "core/store/memorystore.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

using namespace cer;
using namespace Qt::StringLiterals;

namespace {

const Signature testSignature{"TestApplication", "1.0.0.0", "TestModule", "1.0.0.0", "00000000"};
const QString testFolder = u"TestApplication/1.0.0.0/TestModule/1.0.0.0/00000000"_s;
const QByteArray statusOf41 = R"(Tracking=YES
Response=http://www.microsoft.com/ms.htm
Crashes per bucket=100
NoSecondLevelCollection=NO
NoFileCollection=NO
RegKey=HKLM\Software\Microsoft\PCHealth\ErrorReporting; HKLM\Software\Microsoft\PCHealth\Test
iData=1
fDoc=0
WQL=select * from Win32_logicaldisk
GetFile=%WINDIR%\system32\notepad.exe;%WINDIR%\system32\faultrep.dll
GetFileVersion=%WINDIR%\system32\notepad.exe;%WINDIR%\system32\faultrep.dll
)"_ba.replace('\n', "\r\n");

/// The PC of example 4.1, as its system would answer.
class Windows final : public Collector {
public:
    std::optional<std::string> variable(std::string_view name) const override
    {
        return name == "WINDIR" ? std::optional<std::string>("C:\\WINDOWS") : std::nullopt;
    }
    CollectedItem file(const std::string &path) const override
    {
        if (path.ends_with("faultrep.dll"))
            return {{}, LeftOutReason::Missing, "gone"};
        return {CabMember{path, "contents of " + path, 0}, {}, {}};
    }
    CollectedItem fileVersion(const std::string &path) const override { return text(path + ".version", "5.1.2600.0"); }
    CollectedItem registryKey(const std::string &key) const override { return text("key.reg", key); }
    CollectedItem query(const std::string &wql) const override { return text("query.txt", wql); }
    CollectedItem documents() const override { return {{}, LeftOutReason::NotHere, {}}; }

private:
    static CollectedItem text(const std::string &name, const std::string &bytes)
    {
        return {CabMember{name, bytes, 0}, {}, {}};
    }
};

/// A share in a temporary folder.
class Share {
public:
    QString path(const QString &file) const { return m_folder.filePath(file); }
    void write(const QString &file, const QByteArray &bytes) const
    {
        QVERIFY(QDir().mkpath(QFileInfo(path(file)).path()));
        QFile out(path(file));
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(bytes);
    }
    /// Null when there is no such file.
    QByteArray read(const QString &file) const
    {
        QFile in(path(file));
        return in.open(QIODevice::ReadOnly) ? in.readAll() + ""_ba : QByteArray();
    }
    QStringList files() const
    {
        QStringList names;
        for (QDirIterator it(m_folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext();)
            names.append(QDir(m_folder.path()).relativeFilePath(it.next()));
        names.sort();
        return names;
    }
    QStringList reports() const { return files().filter(QRegularExpression(u"\\.cab$"_s)); }
    std::shared_ptr<Store> store() const { return std::make_shared<LocalStore>(m_folder.path().toStdString()); }
    Client client() const { return {store(), openStore, nullptr, IDataReading::Collect, true}; }

private:
    QTemporaryDir m_folder;
};

ClientError errorOf41()
{
    return {errorSignature(testSignature), "TestMachine", "TestUser", localSeconds(2007, 4, 23, 15, 32, 23), {}};
}

QByteArray reasonAt(const Decision &decision, ClientStep step)
{
    return QByteArray::fromStdString(std::string(stepReasonInfo(decision.step(step).reason).name));
}

/// The directory of a cabinet, [MS-CAB] 2.1 and 2.3.
QStringList membersOf(const QString &cab)
{
    QFile file(cab);
    const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    if (!bytes.startsWith("MSCF") || bytes.size() < 36)
        return {};
    QStringList names;
    qsizetype at = qFromLittleEndian<quint32>(bytes.constData() + 16);
    for (int left = qFromLittleEndian<quint16>(bytes.constData() + 28); left > 0 && at + 16 < bytes.size(); --left) {
        const QByteArray name(bytes.constData() + at + 16);
        names.append(QString::fromLatin1(name));
        at += 16 + name.size() + 1;
    }
    return names;
}

} // namespace

class DeliverTest : public QObject {
    Q_OBJECT

private slots:
    void example41ToTheByte();
    void example42ToTheByte();
    void nothingIsWritten_data();
    void nothingIsWritten();
    void theHitIsCountedWithoutAReport_data();
    void theHitIsCountedWithoutAReport();
    void aDamagedCountIsLeftAndCopied();
    void redirectsAreFollowed();
    void bucketIdsNameTheErrorInCrashLog();
    void attachmentsThatCannotBeReadWriteNothing();
    void whatCannotBeCollectedIsNamed();
    void aFaultAnywhereLeavesAValidShare_data();
    void aFaultAnywhereLeavesAValidShare();
    void namesOfReports();
};

void DeliverTest::example41ToTheByte()
{
    const Share share;
    share.write(u"status/%1/status.txt"_s.arg(testFolder), statusOf41);
    share.write(u"counts/%1/count.txt"_s.arg(testFolder), "Cabs Gathered=5\r\nTotal Hits=10\r\n");
    const auto delivery = deliver(share.client(), errorOf41(), Windows());
    QVERIFY(delivery && delivery->delivered && delivery->failures.empty());

    QCOMPARE(share.reports(), QStringList{QString::fromStdString(*delivery->delivered)});
    const QString name = QFileInfo(share.reports().constFirst()).fileName();
    QCOMPARE(share.reports().constFirst(), u"cabs/%1/%2"_s.arg(testFolder, name));
    QCOMPARE(share.read(u"counts/%1/count.txt"_s.arg(testFolder)), "Cabs Gathered=6\r\nTotal Hits=11\r\n");
    QCOMPARE(share.read(u"crash.log"_s), "15:32:23  04-23-2007\tTestMachine\tTestUser\t"
                                         "TestApplication\\1.0.0.0\\TestModule\\1.0.0.0\\00000000\r\n");
    QCOMPARE(share.read(u"cabs/%1/hits.log"_s.arg(testFolder)),
             "15:32:23  04-23-2007\tTestMachine\tTestUser\t" + name.toLatin1() + "\r\n");
    QCOMPARE(share.read(u"status/%1/status.txt"_s.arg(testFolder)), statusOf41);
    QCOMPARE(share.files().size(), 5);
    const QStringList expected{u"key.reg"_s,     u"key-2.reg"_s,           u"query.txt"_s,
                               u"notepad.exe"_s, u"notepad.exe.version"_s, u"faultrep.dll.version"_s,
                               u"manifest.txt"_s};
    QCOMPARE(membersOf(share.path(share.reports().constFirst())), expected);
    QCOMPARE(delivery->leftOut.size(), 1U);
    QCOMPARE(delivery->leftOut[0].item, "%WINDIR%\\system32\\faultrep.dll");
    QCOMPARE(reasonAt(delivery->decision, ClientStep::Collect), "data.left-out");
}

void DeliverTest::example42ToTheByte()
{
    const Share share;
    share.write(u"counts/blue/count.txt"_s, "Cabs Gathered=12344\r\nTotal Hits=23455\r\n");
    ClientError error = errorOf41();
    error.signature = errorSignature("blue");
    const auto delivery = deliver(share.client(), error, Windows());
    QVERIFY(delivery && delivery->delivered);
    QCOMPARE(share.read(u"counts/blue/count.txt"_s), "Cabs Gathered=12345\r\nTotal Hits=23456\r\n");
    QCOMPARE(share.files().size(), 2);
    QVERIFY(share.reports().constFirst().startsWith(u"cabs/blue/"_s));
    QVERIFY2(QFileInfo(share.path(u"status/blue"_s)).isDir(), "a client makes the folders (2.2.3)");
}

void DeliverTest::nothingIsWritten_data()
{
    QTest::addColumn<QByteArray>("subpath");
    QTest::addColumn<QByteArray>("policy");
    QTest::addColumn<QByteArray>("reason");
    const QByteArray app = "a.exe\\1\\b.dll\\1\\00000000"_ba;
    QTest::newRow("a prohibited name (2.2.3, D13)")
        << "nul.exe\\1\\b.dll\\1\\00000000"_ba << ""_ba << "path.name-forbidden"_ba;
    QTest::newRow("a name that is not ASCII (2.2.3)")
        << "gr\xfc\xdf\x65.exe\\1\\b.dll\\1\\00000000"_ba << ""_ba << "path.name-forbidden"_ba;
    QTest::newRow("a name that leads out of the share") << "..\\..\\x"_ba << ""_ba << "path.name-forbidden"_ba;
    QTest::newRow("a path beyond 260 characters (D12)")
        << QByteArray(60, 'a') + '\\' + QByteArray(60, 'b') + '\\' + QByteArray(60, 'c') + '\\' + QByteArray(60, 'd')
        << ""_ba << "path.too-long"_ba;
    QTest::newRow("a redirection to a root that cannot be opened (D7)")
        << app << "FileTreeRoot=\\\\nowhere.invalid\\share\r\n"_ba << "redirect.unreadable"_ba;
}

void DeliverTest::nothingIsWritten()
{
    QFETCH(QByteArray, subpath);
    QFETCH(QByteArray, policy);
    QFETCH(QByteArray, reason);
    const Share share;
    share.write(u"policy.txt"_s, "Tracking=YES\r\n" + policy);
    ClientError error = errorOf41();
    error.signature = errorSignature(subpath.toStdString());
    Client client = share.client();
    client.openRoot = [](const std::string &root) -> Result<std::shared_ptr<Store>> {
        return failure(ErrorKind::Unreachable, root);
    };
    const auto delivery = deliver(client, error, Windows());
    QVERIFY(delivery && delivery->decision.ended && !delivery->delivered);
    QCOMPARE(reasonAt(delivery->decision, ClientStep::Read), reason);
    QCOMPARE(share.files(), QStringList{u"policy.txt"_s});
    QCOMPARE(QDir(share.path({})).entryList(QDir::Dirs | QDir::NoDotAndDotDot), QStringList());
}

void DeliverTest::theHitIsCountedWithoutAReport_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QByteArray>("reason");
    QTest::newRow("the limit is reached") << "Tracking=1\r\nCrashes per bucket=2\r\n"_ba << "limit.reached"_ba;
    QTest::newRow("no report is wanted") << "Tracking=1\r\niData=0\r\n"_ba << "idata.no"_ba;
    QTest::newRow("a memory dump cannot be made (D10)")
        << "Tracking=1\r\nMemoryDump=1\r\n"_ba << "data.no-memory-dump"_ba;
}

void DeliverTest::theHitIsCountedWithoutAReport()
{
    QFETCH(QByteArray, status);
    QFETCH(QByteArray, reason);
    const Share share;
    share.write(u"status/%1/status.txt"_s.arg(testFolder), status);
    share.write(u"counts/%1/count.txt"_s.arg(testFolder), "Cabs Gathered=2\r\nTotal Hits=2\r\n");
    const auto delivery = deliver(share.client(), errorOf41(), Windows());
    QVERIFY(delivery && !delivery->delivered && !delivery->decision.collects);
    QCOMPARE(QByteArray::fromStdString(std::string(stepReasonInfo(delivery->decision.decisive().reason).name)), reason);
    QCOMPARE(share.reports(), QStringList());
    QCOMPARE(share.read(u"counts/%1/count.txt"_s.arg(testFolder)), "Cabs Gathered=2\r\nTotal Hits=3\r\n");
    QCOMPARE(share.read(u"cabs/%1/hits.log"_s.arg(testFolder)),
             "15:32:23  04-23-2007\tTestMachine\tTestUser\tNo CAB\r\n");
}

void DeliverTest::aDamagedCountIsLeftAndCopied()
{
    const Share share;
    const QString file = u"counts/%1/count.txt"_s.arg(testFolder);
    share.write(file, "Total Hits=7\r\n");
    const auto delivery = deliver(share.client(), errorOf41(), Windows());
    QVERIFY(delivery);
    QCOMPARE(share.read(file), "Total Hits=7\r\n");
    QCOMPARE(share.read(file + u".damaged"_s), "Total Hits=7\r\n");
    QCOMPARE(delivery->damagedCopy.value_or("").c_str(), (file + u".damaged"_s).toLatin1().constData());
    QCOMPARE(reasonAt(delivery->decision, ClientStep::Count), "count.damaged");
    share.write(file, "x");
    QVERIFY(deliver(share.client(), errorOf41(), Windows()));
    QCOMPARE(share.read(file + u".damaged"_s), "Total Hits=7\r\n");
}

void DeliverTest::redirectsAreFollowed()
{
    const Share first;
    const Share second;
    first.write(u"policy.txt"_s, "FileTreeRoot=\\\\other\\share\r\nTracking=YES\r\n");
    second.write(u"policy.txt"_s, "URLLaunch=http://second/\r\n");
    Client client = first.client();
    client.openRoot = [&second](const std::string &) -> Result<std::shared_ptr<Store>> { return second.store(); };
    const auto delivery = deliver(client, errorOf41(), Windows());
    QVERIFY(delivery && delivery->delivered);
    QCOMPARE(delivery->decision.roots.roots.size(), 2U);
    QCOMPARE(delivery->decision.roots.roots[1], "\\\\other\\share");
    QVERIFY2(!delivery->decision.logs, "nothing of the first policy.txt survives (D7)");
    QCOMPARE(delivery->decision.prompt.urlLaunch, "http://second/");
    QCOMPARE(first.files(), QStringList{u"policy.txt"_s});
    QCOMPARE(second.reports().size(), 1);
}

void DeliverTest::bucketIdsNameTheErrorInCrashLog()
{
    const Share share;
    share.write(u"status/blue/status.txt"_s, "Bucket=4711\r\nTracking=YES\r\n");
    ClientError error = errorOf41();
    error.signature = errorSignature("blue");
    error.machine.clear();
    error.user.clear();
    QVERIFY(deliver(share.client(), error, Windows()));
    QCOMPARE(share.read(u"crash.log"_s), "15:32:23  04-23-2007\tUNKNOWN\tunknown user\t4711\r\n");
}

void DeliverTest::attachmentsThatCannotBeReadWriteNothing()
{
    const Share share;
    ClientError error = errorOf41();
    error.attachments = {share.path(u"missing.mdmp"_s).toStdString()};
    const auto delivery = deliver(share.client(), error, *systemCollector());
    QVERIFY(!delivery);
    QCOMPARE(delivery.error().kind, ErrorKind::NotFound);
    QVERIFY(QByteArray::fromStdString(delivery.error().path).endsWith("missing.mdmp"));
    QCOMPARE(share.files(), QStringList());
}

void DeliverTest::whatCannotBeCollectedIsNamed()
{
    const Share share;
    const QTemporaryDir pc;
    QFile file(pc.filePath(u"settings.ini"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("[a]\n") == 4);
    file.close();
    QFile dump(pc.filePath(u"a.mdmp"_s));
    QVERIFY(dump.open(QIODevice::WriteOnly) && dump.write("MDMP") == 4);
    dump.close();
    qputenv("CER_TEST_PC", QFile::encodeName(pc.path()));
    share.write(
        u"status/%1/status.txt"_s.arg(testFolder),
        "MemoryDump=1\r\nGetFile=%cer_test_pc%/settings.ini;%CER_TEST_PC%/none;%CER_NOT_SET%/a;%CER_TEST_PC%\r\n"
        "RegKey=HKLM\\A\r\nWQL=select 1\r\nfDoc=1\r\nGetFileVersion=a.exe\r\n");
    ClientError error = errorOf41();
    error.attachments = {dump.fileName().toStdString()};
    const auto delivery = deliver(share.client(), error, *systemCollector());
    QVERIFY(delivery && delivery->delivered);
    const QStringList members{u"a.mdmp"_s, u"settings.ini"_s, u"manifest.txt"_s};
    QCOMPARE(membersOf(share.path(share.reports().constFirst())), members);
    QByteArrayList left;
    for (const LeftOut &item : delivery->leftOut)
        left.append(QByteArray::fromStdString(std::string(parameterInfo(item.parameter).key)) + ' '
                    + QByteArray::number(int(item.reason)));
#ifdef Q_OS_WIN // has a registry, WMI and versions, though not these
    const QByteArrayList expected{"RegKey 1",         "WQL 2", "GetFile 1", "GetFile 4", "GetFile 2",
                                  "GetFileVersion 1", "fDoc 0"};
#else
    const QByteArrayList expected{"RegKey 0",         "WQL 0", "GetFile 1", "GetFile 4", "GetFile 2",
                                  "GetFileVersion 0", "fDoc 0"};
#endif
    QCOMPARE(left, expected);
}

void DeliverTest::aFaultAnywhereLeavesAValidShare_data()
{
    QTest::addColumn<Fault::Kind>("kind");
    QTest::addColumn<bool>("onwards");
    const std::pair<const char *, Fault::Kind> kinds[] = {{"denied", Fault::Kind::Denied},
                                                          {"a full disk", Fault::Kind::FullDisk},
                                                          {"held by another", Fault::Kind::Busy},
                                                          {"out of reach", Fault::Kind::Unreachable}};
    for (const auto &[name, kind] : kinds) {
        QTest::addRow("one operation: %s", name) << kind << false;
        QTest::addRow("all operations from one on: %s", name) << kind << true;
    }
}

void DeliverTest::aFaultAnywhereLeavesAValidShare()
{
    QFETCH(Fault::Kind, kind);
    QFETCH(bool, onwards);
    static const QRegularExpression wholeLines(u"^(?:[^\r\n]+\r\n)*$"_s);
    static const QRegularExpression wholeCount(u"^Cabs Gathered=(0|[1-9]\\d*)\r\nTotal Hits=([1-9]\\d*)\r\n$"_s);
    int delivered = 0;
    for (std::uint64_t operation = 1; operation <= 14; ++operation) {
        const Share share;
        share.write(u"status/%1/status.txt"_s.arg(testFolder), statusOf41);
        const auto faulty = std::make_shared<FaultyStore>(share.store());
        faulty->atOperation(operation, {kind}, onwards);
        Client client = share.client();
        client.share = faulty;
        const auto delivery = deliver(client, errorOf41(), Windows());
        if (operation > faulty->operations())
            break;
        for (const QString &log : {u"crash.log"_s, u"cabs/%1/hits.log"_s.arg(testFolder)})
            QVERIFY(wholeLines.match(QString::fromLatin1(share.read(log))).hasMatch());
        const QByteArray count = share.read(u"counts/%1/count.txt"_s.arg(testFolder));
        const auto match = wholeCount.match(QString::fromLatin1(count));
        QVERIFY(count.isNull() || match.hasMatch());
        QVERIFY2(match.captured(1).toInt() <= share.reports().size(), "a copy that failed is not counted (step 7)");
        for (const QString &report : share.reports())
            QVERIFY(!membersOf(share.path(report)).isEmpty());
        QVERIFY(share.files().filter(QString::fromLatin1(temporaryPrefix.data())).isEmpty());
        QCOMPARE(delivery && delivery->delivered, !share.reports().isEmpty());
        delivered += int(share.reports().size());
    }
    QVERIFY(delivered > 0);
}

void DeliverTest::namesOfReports()
{
    static const QRegularExpression shape(u"^[a-z0-9]{8}\\.cab$"_s);
    QSet<QString> names;
    for (int i = 0; i < 1000; ++i) {
        const QString name = QString::fromStdString(randomReportName());
        QVERIFY(shape.match(name).hasMatch());
        names.insert(name);
    }
    QCOMPARE(names.size(), 1000);
}

QTEST_GUILESS_MAIN(DeliverTest)
#include "tst_deliver.moc"
