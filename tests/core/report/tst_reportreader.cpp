// SPDX-License-Identifier: GPL-3.0-or-later
// The real helper process, and others in its place.
#include "core/minidump/filesource.h"
#include "core/report/reportreader.h"
#include "core/store/faultystore.h"
#include "core/store/localstore.h"
#include "core/store/memorystore.h"
#include "helpers.h"
#include "testreport.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <future>
#include <thread>

using namespace Qt::StringLiterals;
using namespace cer;

namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool isInstrumented = true; // the helper is held back less then
#else
constexpr bool isInstrumented = false;
#endif

QString program(const QString &name)
{
    return QDir(qEnvironmentVariable("CER_PROGRAMS")).filePath(name);
}

std::unique_ptr<ReportSource> bytesReport(std::string bytes)
{
    return std::make_unique<BytesReport>(std::move(bytes));
}

const std::vector<CabMember> &someMembers()
{
    static const std::vector<CabMember> members{{"first.txt", "The first.", localSeconds(2007, 4, 23, 15, 32, 22)},
                                                {"memory.dmp", noise(3'000'000), 0},
                                                {"last.txt", std::string(100'000, 'x'), 0}};
    return members;
}

/// All members, or the first error.
Result<std::vector<std::string>> everything(ReportReader &reader, std::unique_ptr<ReportSource> source,
                                            const std::stop_token &stop = {})
{
    const auto content = reader.open(std::move(source), stop);
    if (!content)
        return std::unexpected(content.error());
    std::vector<std::string> bytes(content->members.size());
    std::vector<std::size_t> members;
    for (std::size_t i = 0; i < bytes.size(); ++i)
        members.push_back(i);
    bool damaged = false;
    const auto take = [&](ReportReader::Piece &&piece) {
        bytes[piece.member] += piece.bytes;
        damaged = damaged || piece.refused != Refusal::None;
        return true;
    };
    const auto unpacked = reader.unpack(members, take, stop);
    if (!unpacked)
        return std::unexpected(unpacked.error());
    if (damaged)
        return failure(ErrorKind::Malformed, {});
    return bytes;
}

std::vector<std::string> bytesOf(const std::vector<CabMember> &members)
{
    std::vector<std::string> bytes;
    for (const CabMember &member : members)
        bytes.push_back(member.bytes);
    return bytes;
}

/// Does something at each read, before it.
class WatchedReport final : public ReportSource, private ByteSource {
public:
    WatchedReport(std::string bytes, std::function<void(int read)> before)
        : m_report(std::move(bytes))
        , m_before(std::move(before))
    {
    }
    std::string name() const override { return "a/watched report.cab"; }
    ByteSource &file() override { return *this; }
    Result<std::unique_ptr<ByteSource>> beside(std::string_view name) override { return m_report.beside(name); }

private:
    std::uint64_t size() const override { return m_report.file().size(); }
    Result<std::size_t> read(std::uint64_t offset, std::span<char> into) override
    {
        m_before(++m_reads);
        return m_report.file().read(offset, into);
    }

    mutable BytesReport m_report;
    std::function<void(int read)> m_before;
    int m_reads = 0;
};

} // namespace

class TestReportReader final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QVERIFY(startedProcesses().empty()); } // neither left over nor not waited for
    void aPlainFileIsItsOnlyMember();
    void anEmptyFile();
    void aCabinet();
    void readsAtAnyPlace();
    void reportsOneAfterTheOther();
    void aDumpIsReadAsHere();
    void noDumpIsMalformed();
    void refusedAndUnknownMembers();
    void reportsOfAStore();
    void files_data();
    void files();
    void aSetOfCabinets();
    void itIsConfined();
    void attempts_data();
    void attempts();
    void theSinkEndsIt();
    void theSinkThrows();
    void stop();
    void stopBefore();
    void aFailingSource();
    void killedAtAnyRead();
    void hostile_data();
    void hostile();
    void aSilentHelperIsEnded();
    void noProgram();
    void noSignalComesThrough();
    void itEndsWithItsParent();
    void manyThreads();
};

void TestReportReader::aPlainFileIsItsOnlyMember()
{
    ReportReader reader;
    const std::string text = noise(2'500'000);
    const auto content = reader.open(std::make_unique<WatchedReport>(text, [](int) { }));
    QVERIFY(content);
    QCOMPARE(content->format, ReportFormat::File);
    QCOMPARE(content->bytes, text.size());
    QCOMPARE(content->members.size(), 1U);
    QCOMPARE(content->members[0].name, "watched report.cab"); // not what the archive says: the helper knows no names
    QCOMPARE(content->members[0].bytes, text.size());
    QCOMPARE(reader.read(0, 0, 10'000'000), text);
}

void TestReportReader::anEmptyFile()
{
    ReportReader reader;
    const auto content = reader.open(bytesReport({}));
    QVERIFY(content);
    QCOMPARE(content->members.size(), 1U);
    QCOMPARE(reader.read(0, 0, 100), std::string());
    QCOMPARE(*everything(reader, bytesReport({})), std::vector<std::string>{{}});
}

void TestReportReader::aCabinet()
{
    ReportReader reader;
    QVERIFY(reader.start());
    const auto content = reader.open(bytesReport(packed(someMembers())));
    QVERIFY(content);
    QCOMPARE(content->format, ReportFormat::Cab);
    QVERIFY(!content->damage);
    QCOMPARE(content->members.size(), 3U);
    QCOMPARE(content->members[0].name, "first.txt");
    QCOMPARE(content->members[0].modified, localSeconds(2007, 4, 23, 15, 32, 22));
    QCOMPARE(content->members[1].bytes, 3'000'000U);
    QCOMPARE(*everything(reader, bytesReport(packed(someMembers()))), bytesOf(someMembers()));
}

void TestReportReader::readsAtAnyPlace()
{
    ReportReader reader;
    QVERIFY(reader.open(bytesReport(packed(someMembers()))));
    const std::string &all = someMembers()[1].bytes;
    for (const std::size_t offset : {0UL, 1UL, 2'000'000UL, 100UL, 2'999'999UL, 3'000'000UL, 4'000'000UL})
        QCOMPARE(reader.read(1, offset, 1000), offset < all.size() ? all.substr(offset, 1000) : std::string());
    QCOMPARE(reader.read(1, 5, 0), std::string());
    QCOMPARE(reader.read(1, 0, ~std::size_t(0)), all);
    QCOMPARE(reader.read(0, 4, 100), "first.");
}

void TestReportReader::reportsOneAfterTheOther()
{
    ReportReader reader;
    QVERIFY(reader.start());
    const std::vector<pid_t> helper = startedProcesses();
    QCOMPARE(helper.size(), 1U);
    for (int i = 0; i < 5; ++i) {
        QVERIFY(reader.open(bytesReport("text " + std::to_string(i))));
        QCOMPARE(reader.read(0, 0, 100), "text " + std::to_string(i));
        QCOMPARE(*everything(reader, bytesReport(packed(someMembers()))), bytesOf(someMembers()));
    }
    QCOMPARE(startedProcesses(), helper);
}

/// The least that is one.
std::string emptyDump()
{
    std::string bytes(32, '\0');
    bytes.replace(0, 8, std::string("MDMP\x93\xa7\0\0", 8));
    bytes[12] = 32; // where the directory of no streams begins
    return bytes;
}

void TestReportReader::aDumpIsReadAsHere()
{
    BytesSource source(emptyDump());
    const auto here = readMinidump(source);
    QVERIFY(here);
    ReportReader reader;
    QVERIFY(reader.open(bytesReport(packed({{"a.txt", "no", 0}, {"memory.dmp", emptyDump(), 0}}))));
    QCOMPARE(reader.minidump(1), *here);
    QVERIFY(reader.open(bytesReport(emptyDump())));
    QCOMPARE(reader.minidump(0), *here);
}

void TestReportReader::noDumpIsMalformed()
{
    ReportReader reader;
    QVERIFY(reader.open(bytesReport("text")));
    QCOMPARE(reader.minidump(0).error().kind, ErrorKind::Malformed);
    QCOMPARE(reader.read(0, 0, 100), "text"); // it lives
}

void TestReportReader::refusedAndUnknownMembers()
{
    std::string cab = packed({{"xx-evil.txt", "evil", 0}, {"good.txt", "good", 0}});
    cab.replace(cab.find("xx-evil.txt"), 3, "../");
    ReportReader reader;
    const auto content = reader.open(bytesReport(cab));
    QVERIFY(content);
    QCOMPARE(content->members.size(), 2U);
    QCOMPARE(content->members[0].name, "../evil.txt");
    QCOMPARE(content->members[0].refused, Refusal::Dots);
    QCOMPARE(reader.read(0, 0, 10).error().kind, ErrorKind::Name);
    QCOMPARE(reader.minidump(0).error().kind, ErrorKind::Name);
    QCOMPARE(reader.read(2, 0, 10).error().kind, ErrorKind::Name);
    const std::vector<std::size_t> far{0, 77};
    QCOMPARE(reader.unpack(far, [](auto &&) { return true; }).error().kind, ErrorKind::Name);
    QCOMPARE(reader.read(1, 0, 10), "good");
    std::vector<Refusal> refused;
    const std::vector<std::size_t> both{0, 1};
    const auto take = [&](ReportReader::Piece &&piece) {
        if (piece.isEnd)
            refused.push_back(piece.refused);
        return true;
    };
    QVERIFY(reader.unpack(both, take));
    QCOMPARE(refused.size(), 2U);
    QVERIFY(std::ranges::contains(refused, Refusal::Dots) && std::ranges::contains(refused, Refusal::None));
}

void TestReportReader::reportsOfAStore()
{
    const auto store = std::make_shared<MemoryStore>();
    QVERIFY(store->makeFolders("cabs/blue"));
    QVERIFY(store->put("cabs/blue/a.cab", packed(someMembers())));
    ReportReader reader;
    auto source = openReport(store, "cabs/blue/a.cab");
    QVERIFY(source);
    QCOMPARE((*source)->name(), "cabs/blue/a.cab");
    QCOMPARE(*everything(reader, std::move(*source)), bytesOf(someMembers()));
    QCOMPARE(openReport(store, "cabs/blue/b.cab").error().kind, ErrorKind::NotFound);
    auto another = openReport(store, "cabs/blue/a.cab");
    QVERIFY((*another)->beside("A.CAB"));
    QCOMPARE((*another)->beside("b.cab").error().kind, ErrorKind::NotFound);
    for (const char *name : {"../blue/a.cab", "..", "", "a\\b", "c:a"})
        QCOMPARE((*another)->beside(name).error().kind, ErrorKind::Name);
}

void TestReportReader::files_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("kind"); // -1: it opens
    QTest::newRow("a file") << u"a.cab"_s << -1;
    QTest::newRow("a link that a person names") << u"link"_s << -1;
    QTest::newRow("nothing") << u"no"_s << int(ErrorKind::NotFound);
    QTest::newRow("a folder") << u"folder"_s << int(ErrorKind::NotAFile);
    QTest::newRow("a pipe that nobody writes to") << u"pipe"_s << int(ErrorKind::NotAFile);
}

void TestReportReader::files()
{
    QFETCH(QString, name);
    QFETCH(int, kind);
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"a.cab"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray::fromStdString(packed(someMembers())));
    file.close();
    QVERIFY(QDir(folder.path()).mkdir(u"folder"_s));
    QVERIFY(QFile::link(u"a.cab"_s, folder.filePath(u"link"_s)));
    QCOMPARE(QProcess::execute(u"mkfifo"_s, {folder.filePath(u"pipe"_s)}), 0);
    auto source = openReportFile(folder.filePath(name).toStdString());
    QCOMPARE(source ? -1 : int(source.error().kind), kind);
    if (!source)
        return;
    QVERIFY((*source)->beside("a.cab"));
    QVERIFY((*source)->beside("A.Cab"));
    QCOMPARE((*source)->beside("link").error().kind, ErrorKind::NotAFile); // nobody has named it
    QCOMPARE((*source)->beside("b.cab").error().kind, ErrorKind::NotFound);
    QCOMPARE((*source)->beside("../a.cab").error().kind, ErrorKind::Name);
    ReportReader reader;
    QCOMPARE(*everything(reader, std::move(*source)), bytesOf(someMembers()));
}

void TestReportReader::aSetOfCabinets()
{
    // The second cabinet of a set, by the flag and the name in its head: the first is asked for beside it.
    std::string cab = packed({{"a.txt", "text", 0}});
    constexpr std::size_t headEnd = 36;
    cab[30] |= 1; // cfhdrPREV_CABINET
    const std::string names = std::string("first.cab") + '\0' + "disk" + '\0';
    cab.insert(headEnd, names);
    const auto moved = std::uint32_t(names.size());
    for (const std::size_t at : {std::size_t(8), std::size_t(16), headEnd + names.size()}) {
        std::uint32_t value = 0;
        std::memcpy(&value, cab.data() + at, sizeof value);
        value += moved;
        std::memcpy(cab.data() + at, &value, sizeof value);
    }
    std::vector<std::string> asked;
    class Beside final : public ReportSource {
    public:
        Beside(std::string bytes, std::vector<std::string> &asked)
            : m_report(std::move(bytes))
            , m_asked(asked)
        {
        }
        ByteSource &file() override { return m_report.file(); }
        Result<std::unique_ptr<ByteSource>> beside(std::string_view name) override
        {
            m_asked.emplace_back(name);
            return m_report.beside(name);
        }

    private:
        BytesReport m_report;
        std::vector<std::string> &m_asked;
    };
    ReportReader reader;
    const auto content = reader.open(std::make_unique<Beside>(cab, asked));
    QVERIFY(content);
    QCOMPARE(asked, std::vector<std::string>{"first.cab"});
    QCOMPARE(content->members.size(), 1U);
    QCOMPARE(reader.read(0, 0, 10), "text");
}

void TestReportReader::itIsConfined()
{
    ReportReader reader;
    QCOMPARE(reader.confinement(), Confinement());
    QVERIFY(reader.start());
    QCOMPARE(reader.confinement(), (Confinement{!isInstrumented, true, !isInstrumented, true}));
}

void TestReportReader::attempts_data()
{
    QTest::addColumn<int>("signal"); // that ends it, or 0
    QTest::addColumn<int>("status");
    QTest::newRow("socket") << SIGSYS << 0;
    QTest::newRow("execute") << SIGSYS << 0;
    QTest::newRow("signal") << SIGSYS << 0;
    QTest::newRow("time") << SIGXCPU << 0;
    QTest::newRow("spool") << 0 << 1;
    QTest::newRow("threads") << 0 << 0;
    if (isInstrumented)
        return; // sanitizers do these themselves
    QTest::newRow("open") << SIGSYS << 0;
    QTest::newRow("fork") << SIGSYS << 0;
    QTest::newRow("code") << SIGSYS << 0;
    QTest::newRow("memory") << 0 << 1;
}

void TestReportReader::attempts()
{
    QFETCH(int, signal);
    QFETCH(int, status);
    const QByteArray command = program(u"cer-report-reader"_s).toLocal8Bit() + " --try " + QTest::currentDataTag();
    const int ended = std::system(command.constData()); // by a shell, which tells a signal as 128 and its number
    QVERIFY(WIFEXITED(ended));
    QCOMPARE(WEXITSTATUS(ended), signal ? 128 + signal : status);
}

void TestReportReader::theSinkEndsIt()
{
    ReportReader reader;
    const std::vector<std::size_t> all{0, 1, 2};
    QVERIFY(reader.open(bytesReport(packed(someMembers()))));
    const std::vector<pid_t> helper = startedProcesses();
    for (int most : {1, 2, 3}) {
        int taken = 0;
        QVERIFY(reader.unpack(all, [&](auto &&) { return ++taken < most; }));
        QCOMPARE(taken, most);
        QCOMPARE(reader.read(0, 0, 100), "The first."); // it is open still
    }
    QCOMPARE(startedProcesses(), helper);
}

void TestReportReader::theSinkThrows()
{
    ReportReader reader;
    const std::vector<std::size_t> all{0, 1, 2};
    QVERIFY(reader.open(bytesReport(packed(someMembers()))));
    QVERIFY_THROWS_EXCEPTION(std::runtime_error,
                             (void)reader.unpack(all, [](auto &&) -> bool { throw std::runtime_error("sink"); }));
    QVERIFY(!reader.read(0, 0, 100)); // nobody knows where the helper was
    QVERIFY(reader.open(bytesReport("text")));
    QCOMPARE(reader.read(0, 0, 100), "text");
}

void TestReportReader::stop()
{
    // In the midst of each of the first reads that the helper asks for.
    for (int when = 1; when < 6; ++when) {
        ReportReader reader;
        std::stop_source source;
        auto report = std::make_unique<WatchedReport>(packed(someMembers()), [&](int read) {
            if (read == when)
                source.request_stop();
        });
        const auto bytes = everything(reader, std::move(report), source.get_token());
        QVERIFY(!bytes);
        QCOMPARE(bytes.error().kind, ErrorKind::Cancelled);
        QCOMPARE(bytes.error().path, "a/watched report.cab");
        QVERIFY(startedProcesses().empty());
        QCOMPARE(*everything(reader, bytesReport(packed(someMembers()))), bytesOf(someMembers()));
    }
}

void TestReportReader::stopBefore()
{
    ReportReader reader;
    std::stop_source source;
    source.request_stop();
    QCOMPARE(reader.open(bytesReport("text"), source.get_token()).error().kind, ErrorKind::Cancelled);
    QVERIFY(reader.open(bytesReport("text")));
    QCOMPARE(reader.read(0, 0, 10, source.get_token()).error().kind, ErrorKind::Cancelled);
    QCOMPARE(reader.read(0, 0, 10), "text");
}

void TestReportReader::aFailingSource()
{
    const auto inner = std::make_shared<MemoryStore>();
    const std::string cab = packed(someMembers());
    QVERIFY(inner->put("a.cab", cab));
    bool went = false;
    for (std::uint64_t operation = 2; !went; ++operation) { // the first one opens it
        const auto store = std::make_shared<FaultyStore>(inner);
        store->atOperation(operation, {Fault::Kind::Unreachable}, true);
        ReportReader reader;
        auto source = openReport(store, "a.cab");
        QVERIFY(source);
        const auto bytes = everything(reader, std::move(*source));
        went = bytes.has_value();
        if (went)
            QCOMPARE(*bytes, bytesOf(someMembers()));
        else
            QCOMPARE(bytes.error(), (Error{ErrorKind::Unreachable, "a.cab", bytes.error().detail}));
        QVERIFY(operation < 200);
    }
}

void TestReportReader::killedAtAnyRead()
{
    const std::string cab = packed(someMembers());
    bool went = false;
    for (int when = 1; !went; ++when) {
        ReportReader reader;
        auto report = std::make_unique<WatchedReport>(cab, [&](int read) {
            if (read == when)
                ::kill(startedProcesses().at(0), SIGKILL);
        });
        const auto bytes = everything(reader, std::move(report));
        went = bytes.has_value();
        if (!went) {
            QCOMPARE(bytes.error().kind, ErrorKind::Io);
            QVERIFY2(bytes.error().detail.starts_with("cer-report-reader: "), bytes.error().detail.c_str());
            QVERIFY(!reader.read(0, 0, 1));
        }
        QCOMPARE(*everything(reader, bytesReport(cab)), bytesOf(someMembers())); // by another one
        QVERIFY(when < 200);
    }
}

void TestReportReader::hostile_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("asRead");
    for (const char *deed : {"gives more than was asked for", "gives nothing for ever", "gives a piece instead"})
        QTest::newRow(deed) << int(ErrorKind::Io) << true;
    for (const char *deed : {"dies at once",
                             "ends at once",
                             "says rubbish",
                             "says half a head",
                             "is of another version",
                             "says hello wrongly",
                             "says hello twice",
                             "closes the socket and lives",
                             "dies of the report",
                             "promises more than it says",
                             "has a list that is none",
                             "has a list of other values",
                             "has no list",
                             "has two lists",
                             "has too many members",
                             "cancels",
                             "fails without a reason",
                             "wants a file that there is not",
                             "wants too much at once",
                             "wants a file elsewhere",
                             "wants an absolute file",
                             "wants a file of Windows elsewhere",
                             "gives another member",
                             "gives a member that there is not",
                             "gives a member twice",
                             "forgets the end",
                             "forgets the member",
                             "has a reason that there is not",
                             "refuses and goes on",
                             "gives more than the limit"})
        QTest::newRow(deed) << int(ErrorKind::Io) << false;
    QTest::newRow("wants bytes for ever") << int(ErrorKind::TimedOut) << false;
    QTest::newRow("wants empty bytes for ever") << int(ErrorKind::TimedOut) << false;
}

void TestReportReader::hostile()
{
    QFETCH(int, kind);
    QFETCH(bool, asRead);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(QFile::link(program(u"test_hostilehelper"_s), path));
    ReportReaderOptions options;
    options.program = path.toStdString();
    options.limits.allBytes = 10'000'000;
    ReportReader reader(options);
    const auto content = reader.open(bytesReport(std::string(1000, 'x')));
    Error error;
    if (!content) {
        error = content.error();
    } else if (asRead) {
        error = reader.read(0, 0, 100).error_or(Error{ErrorKind::Cancelled, {}, {}});
    } else {
        const std::vector<std::size_t> first{0};
        error = reader.unpack(first, [](auto &&) { return true; }).error_or(Error{ErrorKind::Cancelled, {}, {}});
    }
    QCOMPARE(int(error.kind), kind);
    QVERIFY2(error.detail.starts_with("cer-report-reader: "), error.detail.c_str());
    QVERIFY(!reader.read(0, 0, 1));
}

void TestReportReader::aSilentHelperIsEnded()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"says nothing"_s);
    QVERIFY(QFile::link(program(u"test_hostilehelper"_s), path));
    ReportReaderOptions options;
    options.program = path.toStdString();
    options.answerLimit = std::chrono::seconds(1);
    ReportReader reader(options);
    QCOMPARE(reader.open(bytesReport("text")).error().kind, ErrorKind::TimedOut);
}

void TestReportReader::noProgram()
{
    ReportReaderOptions options;
    options.program = "/nowhere/cer-report-reader";
    ReportReader reader(options);
    QCOMPARE(reader.start().error(),
             (Error{ErrorKind::NotFound, "/nowhere/cer-report-reader", reader.start().error().detail}));
    QCOMPARE(reader.open(bytesReport("text")).error().kind, ErrorKind::NotFound);
    QVERIFY(!reader.read(0, 0, 1));
}

void TestReportReader::noSignalComesThrough()
{
    // The default of SIGPIPE ends this test.
    QVERIFY(std::signal(SIGPIPE, SIG_DFL) != SIG_ERR);
    ReportReader reader;
    QVERIFY(reader.start());
    const pid_t helper = startedProcesses().at(0);
    ::kill(helper, SIGKILL);
    siginfo_t info{};
    QCOMPARE(::waitid(P_PID, id_t(helper), &info, WEXITED | WNOWAIT), 0);
    const auto content = reader.open(bytesReport("text"));
    QVERIFY(!content);
    QCOMPARE(content.error().detail, "cer-report-reader: Killed");
    QVERIFY(reader.open(bytesReport("text")));
}

void TestReportReader::itEndsWithItsParent()
{
    QProcess parent;
    parent.start(QCoreApplication::applicationFilePath(), {u"--hold"_s});
    QVERIFY(parent.waitForReadyRead(60'000));
    const auto helper = pid_t(parent.readLine().trimmed().toInt());
    QVERIFY(helper > 0);
    QCOMPARE(::kill(helper, 0), 0);
    parent.kill();
    QVERIFY(parent.waitForFinished());
    const auto isGone = [helper] { // or waits for the first process of all to notice
        QFile status(u"/proc/%1/stat"_s.arg(helper));
        return !status.open(QIODevice::ReadOnly) || status.readAll().contains(") Z ");
    };
    QTRY_VERIFY_WITH_TIMEOUT(isGone(), 30'000);
}

void TestReportReader::manyThreads()
{
    const std::string cab = packed(someMembers());
    std::vector<std::future<bool>> all;
    for (int i = 0; i < 4; ++i) {
        all.push_back(std::async(std::launch::async, [&cab, i] {
            ReportReader reader;
            for (int round = 0; round < 3; ++round) {
                const auto bytes = everything(reader, bytesReport(cab));
                const std::string text = "text " + std::to_string(i);
                if (!bytes || *bytes != bytesOf(someMembers()) || !reader.open(bytesReport(text))
                    || reader.read(0, 0, 100) != text)
                    return false;
            }
            return true;
        }));
    }
    for (std::future<bool> &one : all)
        QVERIFY(one.get());
}

namespace {

/// A process that has a helper, for a test that kills it.
int hold()
{
    ReportReader reader;
    if (!reader.open(bytesReport("text")))
        return 1;
    std::printf("%d\n", int(startedProcesses().at(0)));
    std::fflush(stdout);
    for (;;)
        ::pause();
}

} // namespace

int main(int argc, char **argv)
{
    if (argc == 2 && std::string_view(argv[1]) == "--hold")
        return hold();
    const QCoreApplication application(argc, argv);
    TestReportReader test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_reportreader.moc"
