// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/frame.h"

#include <QTest>

using namespace cer;
using namespace cer::helper;

namespace {

ReportContent content()
{
    ReportContent content{ReportFormat::SevenZip, 123'456'789'012, {}, Error{ErrorKind::Malformed, "path", "why"}};
    content.members.push_back({"memory.dmp", 17, 5, localSeconds(2007, 4, 23, 15, 32, 22), false, Refusal::None});
    content.members.push_back({"folder", 0, {}, {}, true, Refusal::None});
    content.members.push_back({"../\xC3\xA4.txt", ~std::uint64_t(0), 0, -1, false, Refusal::Damaged});
    return content;
}

DumpSystem someSystem()
{
    return {.architecture = DumpArchitecture::Arm64Breakpad,
            .processorLevel = 6,
            .processorRevision = 0x9e0a,
            .processors = 8,
            .productType = 3,
            .platform = 2,
            .major = 10,
            .minor = 1,
            .build = 19041,
            .suiteMask = 256,
            .servicePack = "Service Pack 1",
            .processorVendor = "GenuineIntel"};
}

DumpProcess someProcess()
{
    DumpProcess process;
    process.id = 4711;
    process.created = 1;
    process.userTime = 2;
    process.kernelTime = 3;
    process.integrityLevel = 8192;
    process.timeZone = "W. Europe Standard Time";
    process.build = "vb_release";
    process.workingSet = 5;
    process.peakWorkingSet = 6;
    process.pagefile = 7;
    process.privateUsage = 8;
    process.physicalMemory = 9;
    process.availableMemory = 10;
    process.commitLimit = 11;
    process.committed = 12;
    return process;
}

/// With something in every field.
Minidump dump()
{
    Minidump dump;
    dump.bytes = 1;
    dump.written = 2;
    dump.flags = 3;
    dump.streams = {{4, 5, 6}};
    dump.system = someSystem();
    dump.process = someProcess();
    dump.exception = DumpException{1, 0xc0000005, 2, 0x7ff6'1234'5678, {0, 1}, {{"rip", 5}, {"eflags", 6}}};
    dump.modules = {{"C:\\winword.exe", 0x400000, 1, 2, 3, DumpVersion{{11, 0, 5510, 0}}, DumpVersion{{11, 0, 1, 2}},
                     "winword.pdb", "ABCDEF1"},
                    {"no version", 1, 2, 3, 4, {}, {}, {}, {}}};
    dump.unloaded = {{"gone.dll", 1, 2, 3, 4}};
    dump.threads = {{1, 2, 3, 4, 5, 6, 7, 8, "main", 9, 10, 11, 12},
                    {13, 14, 15, 16, 17, 18, 19, 20, {}, {}, {}, {}, {}}};
    dump.memory = {{1, 2}, {3, 4}};
    dump.regions = {{1, 2, 3, 4, 5}};
    dump.handles = {{1, "File", "\\Device", 2, 3, 4, 5}};
    dump.comments = {"one", ""};
    dump.faults = {{DumpFault::Kind::BadContext, 7, 8}, {DumpFault::Kind::OutOfFile, 0, 9}};
    return dump;
}

} // namespace

class TestReportFrame final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void headsComeBack();
    void badHeads_data();
    void badHeads();
    void payloadsComeBack();
    void cutPayloadsAreNone();
    void valuesThatThereAreNot_data();
    void valuesThatThereAreNot();
    void longListsAreCut();
    void promisesTakeNoMemory();
};

void TestReportFrame::headsComeBack()
{
    const Head head{Message::Piece, true, 17, 0x8070, 0x0102030405060708};
    QCOMPARE(headOf(headBytesOf(head)), head);
    const HeadBytes bytes = headBytesOf(head);
    QCOMPARE(QByteArray(bytes.data(), qsizetype(bytes.size())),
             QByteArray("\x45\x01\x11\x00\x70\x80\x00\x00\x08\x07\x06\x05\x04\x03\x02\x01", 16)); // little endian
}

void TestReportFrame::badHeads_data()
{
    QTest::addColumn<int>("message");
    QTest::addColumn<quint32>("length");
    QTest::addColumn<bool>("good");
    QTest::newRow("no message") << 0 << 0U << false;
    QTest::newRow("a message of nobody") << 40 << 0U << false;
    QTest::newRow("a piece as long as may be") << int(Message::Piece) << (1U << 20) << true;
    QTest::newRow("a piece that is longer") << int(Message::Piece) << (1U << 20) + 1 << false;
    QTest::newRow("the longest list") << int(Message::Content) << (64U << 20) << true;
    QTest::newRow("a longer list") << int(Message::Content) << (64U << 20) + 1 << false;
    QTest::newRow("an error that is a novel") << int(Message::Failed) << 5000U << false;
}

void TestReportFrame::badHeads()
{
    QFETCH(int, message);
    QFETCH(quint32, length);
    QFETCH(bool, good);
    QCOMPARE(headOf(headBytesOf({.message = Message(message), .length = length})).has_value(), good);
}

void TestReportFrame::payloadsComeBack()
{
    QCOMPARE(contentOf(payloadOf(content())), content());
    QCOMPARE(contentOf(payloadOf(ReportContent())), ReportContent());
    QCOMPARE(dumpOf(payloadOf(dump())), dump());
    QCOMPARE(dumpOf(payloadOf(Minidump())), Minidump());
    const Confinement confinement{true, false, true, false};
    QCOMPARE(confinementOf(payloadOf(confinement)), confinement);
    const std::vector<std::uint64_t> members{1, 5, 3};
    QCOMPARE(membersOf(payloadOf(members)), members);
    const auto open = openRequestOf(payloadOf(OpenRequest{1, "windows-1252", {1, 2, 3, 4, 5}}));
    QVERIFY(open && open->bytes == 1 && open->codePage == "windows-1252" && open->limits.memberBytes == 1
            && open->limits.allBytes == 2 && open->limits.members == 3 && open->limits.depth == 4
            && open->limits.ratio == 5);
    const auto read = readRequestOf(payloadOf(ReadRequest{1, 2, 3}));
    QVERIFY(read && read->member == 1 && read->offset == 2 && read->limit == 3);
    const auto bytes = bytesRequestOf(payloadOf(BytesRequest{1, 2, 3}));
    QVERIFY(bytes && bytes->file == 1 && bytes->length == 2 && bytes->offset == 3);
    const auto error = errorOf(payloadOf(HelperError{ErrorKind::TooLarge, "much"}));
    QVERIFY(error && error->kind == ErrorKind::TooLarge && error->detail == "much");
}

void TestReportFrame::cutPayloadsAreNone()
{
    const std::string list = payloadOf(content());
    const std::string dumped = payloadOf(dump());
    for (std::size_t length = 0; length < list.size(); ++length)
        QVERIFY(!contentOf(std::string_view(list).substr(0, length)));
    for (std::size_t length = 0; length < dumped.size(); ++length)
        QVERIFY(!dumpOf(std::string_view(dumped).substr(0, length)));
    QVERIFY(!contentOf(list + 'x'));
    QVERIFY(!dumpOf(dumped + 'x'));
}

void TestReportFrame::valuesThatThereAreNot_data()
{
    QTest::addColumn<QByteArray>("payload");
    const QByteArray none = QByteArray::fromStdString(payloadOf(ReportContent()));
    QTest::newRow("a format") << QByteArray(none).replace(0, 1, "\x05");
    QTest::newRow("a truth beside yes and no") << QByteArray(none).replace(none.size() - 1, 1, "\x02");
    QTest::newRow("more members than bytes") << QByteArray(none).replace(9, 4, QByteArray("\x00\x00\x00\x10", 4));
    ReportContent one;
    one.members.resize(1);
    one.members[0].name = "a";
    const QByteArray single = QByteArray::fromStdString(payloadOf(one));
    QTest::newRow("a refusal") << QByteArray(single).replace(single.size() - 2, 1, "\x7f");
    QTest::newRow("a name longer than the rest") << QByteArray(single).replace(13, 4, "\xff\xff\xff\xff");
    one.damage = Error{};
    const QByteArray damaged = QByteArray::fromStdString(payloadOf(one));
    QTest::newRow("a kind of error") << QByteArray(damaged).replace(damaged.size() - 9, 1, "\x60");
}

void TestReportFrame::valuesThatThereAreNot()
{
    QFETCH(QByteArray, payload);
    QVERIFY(!contentOf(payload.toStdString()));
}

void TestReportFrame::longListsAreCut()
{
    ReportContent large;
    ReportMember member;
    member.name = std::string(2000, 'x');
    large.members.assign(65'535, member);
    const auto cut = contentOf(payloadOf(large));
    QVERIFY(cut);
    QVERIFY(payloadOf(large).size() <= listBytes);
    QVERIFY(cut->members.size() > 30'000 && cut->members.size() < 65'535);
    QCOMPARE(cut->damage->kind, ErrorKind::TooLarge);
}

void TestReportFrame::promisesTakeNoMemory()
{
    // Elements of a list without bytes of their own do not exist: a list of a million empty texts has four million bytes.
    std::string texts = payloadOf(Minidump());
    const std::size_t countAt = texts.size() - 8;                  // of the comments; the faults follow
    texts.replace(countAt, 4, std::string("\x00\x00\x20\x00", 4)); // two million
    texts.insert(countAt + 4, std::string(std::size_t(8) << 20, '\0'));
    QVERIFY(!dumpOf(texts));
}

QTEST_GUILESS_MAIN(TestReportFrame)
#include "tst_reportframe.moc"
