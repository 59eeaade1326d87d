// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/archive/reportarchive.h"
#include "tests/core/report/archivebuilder.h"
#include "tests/core/report/cabbuilder.h"
#include "tests/core/report/testreport.h"

#include <K7Zip>
#include <KTar>
#include <KZip>
#include <QBuffer>
#include <QTemporaryFile>
#include <QTest>

#include <ranges>

using namespace cer;
using namespace Qt::StringLiterals;
using enum cer::Refusal;

namespace {

// The names that an archive lists, and why they are refused.
using Listed = std::vector<std::pair<std::string, Refusal>>;

std::string noise(std::size_t size)
{
    std::string bytes;
    for (unsigned i = 0; i < size; ++i)
        bytes += char((i * i >> 3) + i / 7000);
    return bytes;
}

struct Opened {
    explicit Opened(const std::string &bytes, const ReportLimits &limits = {}, const char *page = "windows-1252")
        : report(bytes)
        , archive(ReportArchive::open(report, page, limits))
    {
    }
    const ReportContent &content() const { return (*archive)->content(); }
    Listed listed() const
    {
        Listed listed;
        for (const ReportMember &member : content().members)
            listed.emplace_back(member.name, member.refused);
        return listed;
    }
    std::string all(std::size_t member) const
    {
        return (*archive)->read(member, 0, std::size_t(1) << 30).value_or("<refused>");
    }
    // Bytes and refusal of each member that was asked for.
    std::vector<std::pair<std::string, Refusal>> unpacked(const std::vector<std::size_t> &members) const
    {
        std::vector<std::pair<std::string, Refusal>> all(content().members.size());
        const auto sink = [&](ReportReader::Piece &&piece) {
            all[piece.member].first += piece.bytes;
            all[piece.member].second = piece.refused;
            return true;
        };
        if (!(*archive)->unpack(members, sink))
            return {};
        return all;
    }

    BytesReport report;
    Result<std::unique_ptr<ReportArchive>> archive;
};

// For people to compare.
QByteArray textOf(const Listed &listed)
{
    QByteArray text;
    for (const auto &[name, refusal] : listed)
        text += QByteArray::fromStdString(name) + ": " + QByteArray::number(int(refusal)) + '\n';
    return text;
}

template <typename Archive>
std::string written(const std::vector<std::pair<QString, std::string>> &members)
{
    QBuffer buffer;
    Archive archive(&buffer);
    if (!archive.open(QIODevice::WriteOnly))
        return {};
    for (const auto &[name, bytes] : members)
        archive.writeFile(name, QByteArray::fromStdString(bytes));
    archive.close();
    return buffer.data().toStdString();
}

const std::vector<std::pair<QString, std::string>> twoMembers = {{u"dumps/minidump.mdmp"_s, noise(300000)},
                                                                 {u"報告.txt"_s, "text"}};

std::string oneTar(const tar::Entry &entry)
{
    return tar::archive({entry});
}

std::string oneZip(const zip::Entry &entry)
{
    return zip::Archive{{entry}, {}, {}, {}}.bytes();
}

} // namespace

class TestReportArchive final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void formatsAreFoundByContent_data();
    void formatsAreFoundByContent();
    void packedSevenZip();
    void filesThatAreNoArchive_data();
    void filesThatAreNoArchive();
    void refusedMembers_data();
    void refusedMembers();
    void damagedArchives_data();
    void damagedArchives();
    void whatEndsOnTheWay_data();
    void whatEndsOnTheWay();
    void limitsOfTheList_data();
    void limitsOfTheList();
    void aPackedBombIsStopped();
    void allBytesOfAnExtraction();
    void namesAndTimesOfZip();
    void placesAreReadInAnyOrder();
    void neighbouringReadsDoNotUnpackAnew();
    void unpackingFollowsTheArchive();
    void aSinkEndsTheUnpacking();
    void membersAsSources();
    void aShareThatVanishesIsNoDamage();
};

void TestReportArchive::formatsAreFoundByContent_data()
{
    QTest::addColumn<std::string>("bytes");
    QTest::addColumn<ReportFormat>("format");

    cab::Cabinet cabinet;
    cabinet.add(cab::Mszip, {{"dumps\\minidump.mdmp", twoMembers[0].second}, {"報告.txt", "text"}});
    cabinet.files[1].attributes |= cab::utf8Name;
    const std::string plain = written<KTar>(twoMembers);
    QTest::newRow("a cabinet") << cabinet.bytes() << ReportFormat::Cab;
    QTest::newRow("ZIP") << written<KZip>(twoMembers) << ReportFormat::Zip;
    QTest::newRow("ZIP with a comment")
        << zip::Archive{{{.name = "dumps/minidump.mdmp", .bytes = twoMembers[0].second, .method = 8},
                         {.name = "報告.txt", .bytes = "text", .flags = 0x800}},
                        {},
                        {},
                        "comment"}
               .bytes()
        << ReportFormat::Zip;
    QTest::newRow("7z") << sevenzip::Archive{{{u"dumps/minidump.mdmp", twoMembers[0].second}, {u"報告.txt", "text"}}}.bytes()
                        << ReportFormat::SevenZip;
    QTest::newRow("tar") << plain << ReportFormat::Tar;
    QTest::newRow("tar in gzip") << packed(plain, KCompressionDevice::GZip) << ReportFormat::Tar;
    QTest::newRow("tar in bzip2") << packed(plain, KCompressionDevice::BZip2) << ReportFormat::Tar;
    QTest::newRow("tar in xz") << packed(plain, KCompressionDevice::Xz) << ReportFormat::Tar;
    QTest::newRow("tar in Zstandard") << packed(plain, KCompressionDevice::Zstd) << ReportFormat::Tar;
}

void TestReportArchive::formatsAreFoundByContent()
{
    QFETCH(std::string, bytes);
    QFETCH(ReportFormat, format);
    const Opened opened(bytes);
    QVERIFY(opened.archive);
    const ReportContent &content = opened.content();
    QCOMPARE(content.format, format);
    QCOMPARE(content.bytes, bytes.size());
    QVERIFY(!content.damage);
    std::map<std::string, std::string> found;
    for (std::size_t i = 0; i < content.members.size(); ++i) {
        QVERIFY2(content.members[i].refused == None, textOf(opened.listed()).constData());
        if (!content.members[i].isFolder) {
            found[content.members[i].name] = opened.all(i);
            QCOMPARE(content.members[i].bytes, opened.all(i).size());
            QCOMPARE(opened.unpacked({i})[i], std::pair(opened.all(i), None));
        }
    }
    QCOMPARE(found.size(), twoMembers.size());
    for (const auto &[name, original] : twoMembers)
        QVERIFY(found[name.toStdString()] == original);
}

// K7Zip packs members and header by LZMA2. It writes Latin 1 alone.
void TestReportArchive::packedSevenZip()
{
    const Opened opened(written<K7Zip>({{u"dumps/a.mdmp"_s, noise(300000)}, {u"empty"_s, ""}, {u"b.txt"_s, "text"}}));
    QVERIFY(opened.archive);
    std::map<std::string, std::string> found; // in no order of ours
    for (std::size_t i = 0; i < opened.content().members.size(); ++i)
        found[opened.content().members[i].name] = opened.content().members[i].isFolder ? "<folder>" : opened.all(i);
    QCOMPARE(found.size(), 4U);
    QVERIFY(found["dumps"] == "<folder>" && found["empty"].empty() && found["b.txt"] == "text");
    QVERIFY(found["dumps/a.mdmp"] == noise(300000));
}

void TestReportArchive::filesThatAreNoArchive_data()
{
    QTest::addColumn<std::string>("bytes");
    QTest::addColumn<std::string>("name");
    QTest::addColumn<std::string>("content");

    const std::string text = noise(70000);
    QTest::newRow("nothing at all") << std::string() << std::string("content") << std::string();
    QTest::newRow("bytes") << text << std::string("content") << text;
    QTest::newRow("what begins nearly like an archive")
        << std::string("PK\x03text") << std::string("content") << std::string("PK\x03text");
    QTest::newRow("packed by bzip2") << packed(text, KCompressionDevice::BZip2) << std::string("content") << text;
    QTest::newRow("packed by xz") << packed(text, KCompressionDevice::Xz) << std::string("content") << text;
    QTest::newRow("packed by Zstandard") << packed(text, KCompressionDevice::Zstd) << std::string("content") << text;
    QTest::newRow("packed twice by gzip") << packed(packed(text, KCompressionDevice::GZip), KCompressionDevice::GZip)
                                          << std::string("content") << packed(text, KCompressionDevice::GZip);
    QTest::newRow("packed by gzip in two parts")
        << packed("one ", KCompressionDevice::GZip) + packed("two", KCompressionDevice::GZip) << std::string("content")
        << std::string("one two");
}

void TestReportArchive::filesThatAreNoArchive()
{
    QFETCH(std::string, bytes);
    QFETCH(std::string, name);
    QFETCH(std::string, content);
    const Opened opened(bytes);
    QVERIFY(opened.archive);
    QCOMPARE(opened.content().format, ReportFormat::File);
    QVERIFY(!opened.content().damage);
    QCOMPARE(opened.content().members.size(), 1U);
    QCOMPARE(opened.content().members[0].bytes, content.size());
    QVERIFY(opened.all(0) == content);
}

void TestReportArchive::refusedMembers_data()
{
    QTest::addColumn<std::string>("bytes");
    QTest::addColumn<Listed>("listed");

    const auto inEach = [](const char *name, const std::string &member, const std::string &shown, Refusal refusal) {
        cab::Cabinet cabinet;
        cabinet.add(cab::Stored, {{"good", "good"}, {member, "text"}});
        cabinet.files[1].attributes |= cab::utf8Name;
        const Listed listed = {{"good", None}, {shown, refusal}};
        const zip::Archive inZip{
            {{.name = "good", .bytes = "good"}, {.name = member, .bytes = "text", .flags = 0x800}}, {}, {}, {}};
        QTest::addRow("%s in a cabinet", name) << cabinet.bytes() << listed;
        QTest::addRow("%s in ZIP", name) << inZip.bytes() << listed;
        QTest::addRow("%s in tar", name) << tar::archive({{"good", "good"}, tar::pax({{"path", member}}), {"x", "text"}})
                                         << listed;
        const QString utf16 = QString::fromStdString(member);
        const std::u16string name7z = refusal == BadText ? u"a\xD800" : utf16.toStdU16String();
        QTest::addRow("%s in 7z", name) << sevenzip::Archive{{{u"good", "good"}, {name7z, "text"}}}.bytes() << listed;
    };
    inEach("a way out", "a/../../b", "a/../../b", Dots);
    inEach("a way out with backslashes", "..\\b", "../b", Dots);
    inEach("dots that lead nowhere", "a/../b", "a/../b", Dots);
    inEach("the root", "/etc/passwd", "/etc/passwd", Absolute);
    inEach("a share", "\\\\server\\share\\a", "//server/share/a", Absolute);
    inEach("a drive", "C:\\a", "C:/a", Drive);
    inEach("a stream", "a:b", "a:b", Drive);
    inEach("a device", "sub/NUL.txt", "sub/NUL.txt", Reserved);
    inEach("a wildcard", "a?", "a?", ProhibitedCharacter);
    inEach("a dot at the end", "a.", "a.", TrailingDotOrBlank);
    inEach("an empty part", "a//b", "a//b", Empty);
    inEach("no UTF-8", "a\xFF", "a\xEF\xBF\xBD", BadText);
    const std::string tooLong(1025, 'a');
    QTest::newRow("a name of 1,025 bytes in tar")
        << tar::archive({tar::pax({{"path", tooLong}}), {"x", "text"}}) << Listed{{tooLong, TooLong}};
    std::string deep;
    for (int i = 0; i < 33; ++i)
        deep += "a/";
    inEach("33 folders", deep + "b", deep + "b", TooDeep);

    const auto twoInEach = [](const char *name, const std::string &first, const std::string &second, Refusal refusal) {
        cab::Cabinet cabinet;
        cabinet.add(cab::Stored, {{first, "text"}, {second, "text"}});
        const Listed listed = {{first, None}, {second, refusal}};
        QTest::addRow("%s in a cabinet", name) << cabinet.bytes() << listed;
        const zip::Archive inZip{{{.name = first, .bytes = "text"}, {.name = second, .bytes = "text"}}, {}, {}, {}};
        QTest::addRow("%s in ZIP", name) << inZip.bytes() << listed;
        QTest::addRow("%s in tar", name) << tar::archive({{first, "text"}, {second, "text"}}) << listed;
        const sevenzip::Archive in7z{{{QString::fromStdString(first).toStdU16String(), "text"},
                                      {QString::fromStdString(second).toStdU16String(), "text"}}};
        QTest::addRow("%s in 7z", name) << in7z.bytes() << listed;
    };
    twoInEach("a name twice", "a.txt", "a.txt", Twice);
    twoInEach("a name twice in other case", "a.txt", "A.TXT", Twice);
    twoInEach("a folder that is a file", "a", "a/b", InTheWay);
    twoInEach("a folder that is a file, further up", "a", "A/b/c", InTheWay);
    twoInEach("a file that is a folder", "a/b", "a", InTheWay);
    QTest::newRow("another script twice in other case")
        << tar::archive({{"отчёт", "a"}, {"ОТЧЁТ", "b"}}) << Listed{{"отчёт", None}, {"ОТЧЁТ", Twice}};
    QTest::newRow("a member below a link")
        << tar::archive({{"a", "", '2'}, {"a/b", "text"}}) << Listed{{"a", Link}, {"a/b", InTheWay}};

    QTest::newRow("a symbolic link in tar") << oneTar({"a", "", '2'}) << Listed{{"a", Link}};
    QTest::newRow("a hard link in tar") << oneTar({"a", "", '1'}) << Listed{{"a", Link}};
    QTest::newRow("a terminal in tar") << oneTar({"a", "", '3'}) << Listed{{"a", Special}};
    QTest::newRow("a disk in tar") << oneTar({"a", "", '4'}) << Listed{{"a", Special}};
    QTest::newRow("a pipe in tar") << oneTar({"a", "", '6'}) << Listed{{"a", Special}};
    QTest::newRow("a kind that nobody knows in tar") << oneTar({"a", "text", 'Q'}) << Listed{{"a", Unsupported}};
    QTest::newRow("a file with holes in tar") << oneTar({"a", "text", 'S', {}, {}, true}) << Listed{{"a", Unsupported}};
    QTest::newRow("a file with holes by pax in tar")
        << tar::archive({tar::pax({{"GNU.sparse.major", "1"}}), {"a", "text"}}) << Listed{{"a", Unsupported}};
    const auto ofUnix = [](std::uint32_t mode) {
        return oneZip({.name = "a", .bytes = "target", .madeBy = zip::onUnix, .attributes = mode << 16});
    };
    QTest::newRow("a link in ZIP") << ofUnix(0120777) << Listed{{"a", Link}};
    QTest::newRow("a pipe in ZIP") << oneZip({.name = "a", .madeBy = zip::onUnix, .attributes = 0010644U << 16})
                                   << Listed{{"a", Special}};
    QTest::newRow("what was piped into ZIP") << ofUnix(0010644) << Listed{{"a", None}};
    QTest::newRow("a socket in ZIP") << ofUnix(0140644) << Listed{{"a", Special}};
    QTest::newRow("an encrypted member in ZIP")
        << oneZip({.name = "a", .bytes = "text", .flags = 1}) << Listed{{"a", Encrypted}};
    QTest::newRow("an AES member in ZIP")
        << oneZip({.name = "a", .bytes = "text", .method = 99, .flags = 1}) << Listed{{"a", Encrypted}};
    QTest::newRow("a method of long ago in ZIP")
        << oneZip({.name = "a", .bytes = "text", .method = 1}) << Listed{{"a", Unsupported}};
    QTest::newRow("a stored member of another size in ZIP")
        << oneZip({.name = "a", .bytes = "text", .size = 5}) << Listed{{"a", Damaged}};
    cab::Cabinet cabinet;
    cabinet.add(cab::Stored, {{"a", "text"}});
    cabinet.files[0].folder = cab::toNext;
    cabinet.next = "two.cab";
    QTest::newRow("a member that goes on in a missing cabinet") << cabinet.bytes() << Listed{{"a", MissingPart}};
    cabinet.next.clear();
    cabinet.files[0].folder = 0, cabinet.folders[0].method = 9;
    QTest::newRow("a method that nobody knows in a cabinet") << cabinet.bytes() << Listed{{"a", Unsupported}};
    const auto in7z = [](const sevenzip::Entry &entry, const std::string &method = std::string(1, '\0')) {
        return sevenzip::Archive{{entry}, method, {}, {}}.bytes();
    };
    QTest::newRow("a link in 7z") << in7z({.name = u"a", .bytes = "text", .attributes = 0120777U << 16 | 0x8000})
                                  << Listed{{"a", Link}};
    QTest::newRow("a pipe in 7z") << in7z({.name = u"a", .attributes = 0010644U << 16 | 0x8000})
                                  << Listed{{"a", Special}};
    QTest::newRow("what was piped into 7z")
        << in7z({.name = u"a", .bytes = "text", .attributes = 0010644U << 16 | 0x8000}) << Listed{{"a", None}};
    QTest::newRow("an encrypted member in 7z")
        << in7z({.name = u"a", .bytes = "text"}, "\x06\xF1\x07\x01") << Listed{{"a", Encrypted}};
    QTest::newRow("PPMd in 7z") << in7z({.name = u"a", .bytes = "text"}, "\x03\x04\x01") << Listed{{"a", Unsupported}};
    const std::string window = std::string("\x5D", 1) + "\xFF\xFF\xFF\xFF";
    QTest::newRow("a window of 4 GiB in 7z")
        << sevenzip::Archive{{{u"a", "text"}}, "\x03\x01\x01", window, {}}.bytes() << Listed{{"a", Unsupported}};
    const std::string zeros(3000000, '\0');
    QTest::newRow("a bomb that is packed alone")
        << packed(zeros, KCompressionDevice::BZip2) << Listed{{"content", Ratio}};
    QTest::newRow("a bomb in ZIP") << oneZip({.name = "a", .bytes = "", .method = 8, .packed = "\x03", .size = 4000000000})
                                   << Listed{{"a", Ratio}};
    QTest::newRow("a bomb in a packed tar")
        << packed(tar::archive({{"small", "text"}, {"bomb", zeros}}), KCompressionDevice::BZip2)
        << Listed{{"small", None}, {"bomb", Ratio}};
}

void TestReportArchive::refusedMembers()
{
    QFETCH(std::string, bytes);
    QFETCH(Listed, listed);
    const Opened opened(bytes);
    QVERIFY(opened.archive);
    QCOMPARE(textOf(opened.listed()), textOf(listed));
    std::vector<std::size_t> all(listed.size());
    std::iota(all.begin(), all.end(), std::size_t(0));
    const auto unpacked = opened.unpacked(all);
    for (std::size_t i = 0; i < listed.size(); ++i) {
        const bool isRefused = listed[i].second != None;
        QCOMPARE(unpacked.at(i).second, listed[i].second);
        QCOMPARE(unpacked.at(i).first.empty(), isRefused);
        const Result<std::string> read = (*opened.archive)->read(i, 0, 10);
        QCOMPARE(read.has_value(), !isRefused);
        if (isRefused)
            QCOMPARE(read.error().kind, ErrorKind::Name);
        QCOMPARE((*opened.archive)->source(i, -1).has_value(), !isRefused);
    }
}

void TestReportArchive::damagedArchives_data()
{
    QTest::addColumn<std::string>("bytes");
    QTest::addColumn<Listed>("listed");
    QTest::addColumn<ErrorKind>("kind");

    const std::string tar = tar::archive({{"a", "text"}, {"b", noise(2000)}});
    const std::string zip =
        zip::Archive{{{.name = "a", .bytes = "text"}, {.name = "b", .bytes = "more"}}, {}, {}, {}}.bytes();
    const std::string sevenZip = written<K7Zip>(twoMembers);
    const auto row = [](const char *name, const std::string &bytes, const Listed &listed,
                        ErrorKind kind = ErrorKind::Malformed) { QTest::newRow(name) << bytes << listed << kind; };
    row("tar that is cut off in a member", tar.substr(0, 2000), {{"a", None}, {"b", Damaged}});
    row("tar that is cut off in a head", tar.substr(0, 1100), {{"a", None}});
    row("tar with a head of another sum", tar.substr(0, 1024) + "c" + tar.substr(1025), {{"a", None}});
    row("tar with a size that is none", tar::archive({{"a", "text"}, {"b", "text", '0', "9x"}}), {{"a", None}});
    row("tar with a negative size", tar::archive({{"a", "text"}, {"b", "text", '0', std::string(12, '\xFF')}}),
        {{"a", None}});
    row("tar with a size beyond all disks",
        tar::archive({{"a", "text"}, {"b", "text", '0', "\x80" + std::string(11, '\x7F')}}), {{"a", None}});
    row("tar with a larger size than there is", tar::archive({{"a", "text"}, {"b", "text", '0', "77777777777"}}),
        {{"a", None}, {"b", Damaged}});
    row("tar with a long name that is too long",
        tar::archive({{"a", "text"}, {"././@LongLink", std::string(70000, 'a'), 'L'}, {"b", ""}}), {{"a", None}},
        ErrorKind::TooLarge);
    row("tar with records that are none", tar::archive({{"a", "text"}, {"pax", "9999 path=b\n", 'x'}, {"b", ""}}),
        {{"a", None}});
    row("a packed tar that is cut off in a member",
        packed(tar::archive({{"a", "text"}, {"b", noise(200000)}}), KCompressionDevice::GZip).substr(0, 700),
        {{"a", None}, {"b", Damaged}});
    row("ZIP that is cut off", zip.substr(0, zip.size() - 30), {});
    row("ZIP that promises more than there is", zip::Archive{{{.name = "a", .bytes = "text"}}, 7, {}, {}}.bytes(),
        {{"a", None}});
    row("7z that is cut off", sevenZip.substr(0, sevenZip.size() - 1), {});
    row("7z with another sum", sevenZip.substr(0, 8) + "x" + sevenZip.substr(9), {});
    row("7z with more members than names", sevenzip::Archive{{{u"a", "text"}}, std::string(1, '\0'), {}, 50}.bytes(), {});
    row("7z with sizes beyond the sum",
        sevenzip::Archive{{{u"a", "text", 20}, {u"b", "text", std::uint64_t(0) - 10}}}.bytes(), {});
    row("7z that is a head only", sevenZip.substr(0, 20), {});
    row("a file in gzip that is cut off", packed(noise(200000), KCompressionDevice::GZip).substr(0, 600),
        {{"content", Damaged}});
    std::string wrong = packed("text", KCompressionDevice::GZip);
    wrong[wrong.size() - 8] ^= 1;
    row("a file in gzip with another sum", wrong, {{"content", Damaged}});
}

void TestReportArchive::damagedArchives()
{
    QFETCH(std::string, bytes);
    QFETCH(Listed, listed);
    QFETCH(ErrorKind, kind);
    const Opened opened(bytes);
    QVERIFY(opened.archive);
    QCOMPARE(textOf(opened.listed()), textOf(listed));
    QVERIFY(opened.content().damage);
    QCOMPARE(opened.content().damage->kind, kind);
    for (std::size_t i = 0; i < listed.size(); ++i)
        QCOMPARE(opened.unpacked({i})[i].second, listed[i].second);
}

void TestReportArchive::whatEndsOnTheWay_data()
{
    QTest::addColumn<std::string>("bytes");

    const std::string text = noise(50000);
    const std::string good = packed(text, KCompressionDevice::BZip2);
    QTest::newRow("ZIP: another sum") << oneZip({.name = "a", .bytes = text, .method = 8, .crc = 1});
    QTest::newRow("ZIP: another sum of a stored member") << oneZip({.name = "a", .bytes = text, .crc = 1});
    QTest::newRow("ZIP: less than declared") << oneZip({.name = "a", .bytes = text, .method = 8, .size = 60000});
    QTest::newRow("ZIP: more than declared") << oneZip({.name = "a", .bytes = text, .method = 8, .size = 40000});
    QTest::newRow("ZIP: nothing declared") << oneZip({.name = "a", .bytes = text, .method = 8, .size = 0});
    QTest::newRow("ZIP: packed bytes beyond the file")
        << oneZip({.name = "a", .bytes = text, .method = 8, .packedSize = 4000000000});
    QTest::newRow("ZIP: no deflate") << oneZip(
        {.name = "a", .bytes = text, .method = 8, .packed = std::string(1000, '\xFF')});
    QTest::newRow("ZIP: packed bytes cut off") << oneZip({.name = "a", .bytes = text, .method = 8, .packedSize = 100});
    QTest::newRow("ZIP: another name at its place") << oneZip({.name = "a", .bytes = text, .localName = "b"});
    QTest::newRow("ZIP: nothing at its place") << oneZip({.name = "a", .bytes = text, .headAt = 7});
    QTest::newRow("ZIP: a place beyond the file") << oneZip({.name = "a", .bytes = text, .headAt = 4000000000});
    QTest::newRow("ZIP: bzip2 cut off") << oneZip(
        {.name = "a", .bytes = text, .method = 12, .packed = good.substr(0, good.size() / 2)});
    cab::Cabinet cabinet;
    cabinet.add(cab::Mszip, {{"a", text}}).folders[0].blocks[1].checksum = 1;
    QTest::newRow("cabinet: another sum") << cabinet.bytes();
    std::string sevenZip = written<K7Zip>({{u"a"_s, text}});
    sevenZip[60] = char(sevenZip[60] ^ 0x55);
    QTest::newRow("7z: other bytes") << sevenZip;
    QTest::newRow("7z: another sum") << sevenzip::Archive{{{.name = u"a", .bytes = text, .crc = 1}}}.bytes();
    QTest::newRow("7z: less than declared") << sevenzip::Archive{{{.name = u"a", .bytes = text, .size = 60000}}}.bytes();
}

void TestReportArchive::whatEndsOnTheWay()
{
    QFETCH(std::string, bytes);
    const Opened opened(bytes);
    QVERIFY(opened.archive);
    QCOMPARE(textOf(opened.listed()), textOf({{"a", None}}));
    const auto unpacked = opened.unpacked({0});
    QCOMPARE(unpacked[0].second, Damaged);
    QVERIFY(unpacked[0].first.size() <= opened.content().members[0].bytes);
    const Result<std::string> read = (*opened.archive)->read(0, 0, 1000000);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::Malformed);
    QCOMPARE(read.error().path, "a");
    QCOMPARE((*opened.archive)->source(0, -1).error().kind, ErrorKind::Malformed);
}

void TestReportArchive::limitsOfTheList_data()
{
    QTest::addColumn<std::string>("bytes");
    QTest::addColumn<ReportLimits>("limits");
    QTest::addColumn<Listed>("listed");
    QTest::addColumn<bool>("isEarly"); // the list ends before the archive does

    const std::string inTar = tar::archive({{"a", "text"}, {"b/c", noise(5000)}, {"d", "text"}});
    const std::string inZip = zip::Archive{
        {{.name = "a", .bytes = "text"}, {.name = "b/c", .bytes = noise(5000)}, {.name = "d", .bytes = "text"}},
        {},
        {},
        {}}.bytes();
    cab::Cabinet cabinet;
    const std::string inCab = cabinet.add(cab::Stored, {{"a", "text"}, {"b/c", noise(5000)}, {"d", "text"}}).bytes();
    for (const auto &[name, bytes] : {std::pair("tar", inTar), std::pair("ZIP", inZip), std::pair("a cabinet", inCab)}) {
        QTest::addRow("two members of %s", name)
            << bytes << ReportLimits{.members = 2} << Listed{{"a", None}, {"b/c", None}} << true;
        QTest::addRow("members of 4,999 bytes of %s", name)
            << bytes << ReportLimits{.memberBytes = 4999} << Listed{{"a", None}, {"b/c", TooLarge}, {"d", None}}
            << false;
        QTest::addRow("no folders of %s", name)
            << bytes << ReportLimits{.depth = 0} << Listed{{"a", None}, {"b/c", TooDeep}, {"d", None}} << false;
        QTest::addRow("nothing larger than packed of %s", name)
            << bytes << ReportLimits{.ratio = 0} << Listed{{"a", Ratio}, {"b/c", Ratio}, {"d", Ratio}} << false;
    }
    // The same bytes for many members, and a member at the end of much that is thrown away.
    cabinet.files.clear();
    for (const char *name : {"a", "b", "c"})
        cabinet.files.push_back({name, 5000, 0, 0});
    QTest::newRow("a cabinet's bytes more than once")
        << cabinet.bytes() << ReportLimits{.ratio = 2} << Listed{{"a", None}, {"b", None}, {"c", Ratio}} << false;
    cab::Cabinet far;
    far.add(cab::Mszip, {{"a", std::string(3000000, '\0')}, {"b", "text"}});
    far.files.erase(far.files.begin());
    QTest::newRow("a member far behind") << far.bytes() << ReportLimits{.ratio = 100} << Listed{{"b", Ratio}} << false;
}

void TestReportArchive::limitsOfTheList()
{
    QFETCH(std::string, bytes);
    QFETCH(ReportLimits, limits);
    QFETCH(Listed, listed);
    QFETCH(bool, isEarly);
    const Opened opened(bytes, limits);
    QVERIFY(opened.archive);
    QCOMPARE(textOf(opened.listed()), textOf(listed));
    QCOMPARE(opened.content().damage, isEarly ? std::optional(Error{ErrorKind::TooLarge, {}, {}}) : std::nullopt);
}

// It is not unpacked any further than honest archives go.
void TestReportArchive::aPackedBombIsStopped()
{
    const std::string bomb =
        packed(tar::archive({{"small", "text"}, {"bomb", std::string(3000000, '\0')}, {"last", "text"}}),
               KCompressionDevice::BZip2);
    for (const std::string &bytes : {bomb, packed(std::string(3000000, '\0'), KCompressionDevice::BZip2)}) {
        const Opened opened(bytes);
        QVERIFY(opened.archive);
        QCOMPARE(opened.content().damage, std::optional(Error{ErrorKind::TooLarge, {}, {}}));
        QCOMPARE(opened.content().members.back().refused, Ratio);
    }
}

void TestReportArchive::allBytesOfAnExtraction()
{
    const Opened opened(tar::archive({{"a", "text"}, {"b", noise(5000)}, {"c", "text"}}), {.allBytes = 5000});
    const auto unpacked = opened.unpacked({0, 1, 2});
    QCOMPARE(unpacked.at(0), (std::pair<std::string, Refusal>("text", None)));
    QCOMPARE(unpacked.at(1), (std::pair<std::string, Refusal>("", TooLarge)));
    QCOMPARE(unpacked.at(2), (std::pair<std::string, Refusal>("text", None)));
}

void TestReportArchive::namesAndTimesOfZip()
{
    const Opened opened(zip::Archive{{{.name = "\xEF\xF0.txt", .bytes = "a", .date = 0},
                                      {.name = "пр.txt", .bytes = "b", .flags = 0x800},
                                      {.name = "報告.txt", .bytes = "c", .madeBy = zip::onUnix},
                                      {.name = "folder/", .bytes = ""}},
                                     {},
                                     {},
                                     {}}
                            .bytes(),
                        {}, "windows-1251");
    QVERIFY(opened.archive);
    QCOMPARE(opened.listed(), (Listed{{"пр.txt", None}, {"пр.txt", Twice}, {"報告.txt", None}, {"folder", None}}));
    QCOMPARE(opened.content().members[0].modified, std::nullopt);
    QCOMPARE(opened.content().members[1].modified, localSeconds(2025, 1, 1, 12));
    QCOMPARE(opened.content().members[1].packed, 1U);
    QVERIFY(opened.content().members[3].isFolder);
}

void TestReportArchive::placesAreReadInAnyOrder()
{
    const std::string bytes = noise(300000);
    for (const std::string &archive : {tar::archive({{"a", bytes}}), oneZip({.name = "a", .bytes = bytes, .method = 8}),
                                       packed(tar::archive({{"a", bytes}}), KCompressionDevice::GZip), bytes}) {
        const Opened opened(archive);
        QVERIFY(opened.archive);
        for (const std::size_t offset : {0, 100, 50000, 49999, 299999, 300000, 400000, 7}) {
            const Result<std::string> read = (*opened.archive)->read(0, offset, 1000);
            QVERIFY(read.has_value());
            QCOMPARE(*read, offset > bytes.size() ? "" : bytes.substr(offset, 1000));
        }
        QCOMPARE((*opened.archive)->read(1, 0, 10).error().kind, ErrorKind::NotFound);
    }
}

void TestReportArchive::neighbouringReadsDoNotUnpackAnew()
{
    const std::string bytes = noise(2000000);
    cab::Cabinet cabinet;
    cabinet.add(cab::Mszip, {{"a", bytes}});
    for (const std::string &archive : {cabinet.bytes(), oneZip({.name = "a", .bytes = bytes, .method = 8}),
                                       packed(tar::archive({{"a", bytes}}), KCompressionDevice::GZip)}) {
        Opened opened(archive);
        const std::uint64_t before = opened.report.file().asked();
        for (std::size_t offset = 0; offset < bytes.size(); offset += 10000)
            QVERIFY((*opened.archive)->read(0, offset, 10000) == bytes.substr(offset, 10000));
        const std::uint64_t asked = opened.report.file().asked() - before;
        QVERIFY2(asked < archive.size() + 400000, qPrintable(QString::number(asked)));
    }
}

void TestReportArchive::unpackingFollowsTheArchive()
{
    cab::Cabinet cabinet;
    cabinet.add(cab::Mszip, {{"a", noise(400000)}, {"b", "text"}, {"c", ""}}).add(cab::Stored, {{"d", "more"}});
    std::ranges::reverse(cabinet.files);
    const Opened opened(cabinet.bytes());
    std::vector<std::size_t> order;
    std::map<std::size_t, std::string> bytes;
    bool hasEnded = true;
    const auto sink = [&](ReportReader::Piece &&piece) {
        if (hasEnded)
            order.push_back(piece.member);
        hasEnded = piece.isEnd;
        bytes[piece.member] += piece.bytes;
        return order.back() == piece.member && (piece.isEnd || !piece.bytes.empty());
    };
    QVERIFY((*opened.archive)->unpack(std::vector<std::size_t>{0, 1, 2, 3}, sink));
    QCOMPARE(order, (std::vector<std::size_t>{3, 2, 1, 0}));
    QVERIFY(bytes[3] == noise(400000) && bytes[2] == "text" && bytes[1].empty() && bytes[0] == "more");
    QVERIFY(!(*opened.archive)->unpack(std::vector<std::size_t>{0, 4}, sink));
}

void TestReportArchive::aSinkEndsTheUnpacking()
{
    const Opened opened(tar::archive({{"a", noise(600000)}, {"b", "text"}}));
    int pieces = 0;
    QVERIFY(
        (*opened.archive)->unpack(std::vector<std::size_t>{0, 1}, [&](ReportReader::Piece &&) { return ++pieces < 2; }));
    QCOMPARE(pieces, 2);
}

void TestReportArchive::membersAsSources()
{
    const std::string large = noise(33 << 20);
    const Opened opened(
        packed(tar::archive({{"small", "text"}, {"large", large}, {"another", large}}), KCompressionDevice::Zstd));
    QVERIFY(opened.archive);
    QTemporaryFile spool;
    QVERIFY(spool.open());
    const auto small = (*opened.archive)->source(0, spool.handle());
    const auto first = (*opened.archive)->source(1, spool.handle());
    const auto second = (*opened.archive)->source(2, spool.handle());
    QVERIFY(small && first && second);
    QCOMPARE(spool.size(), qint64(2 * large.size()));
    QCOMPARE((*small)->size(), 4U);
    for (ByteSource *source : {first->get(), second->get()}) {
        QCOMPARE(source->size(), large.size());
        for (const std::size_t offset : {std::size_t(0), std::size_t(20000000), large.size() - 10, large.size() + 10}) {
            std::string bytes(1000, '\0');
            const Result<std::size_t> read = source->read(offset, bytes);
            QVERIFY(read.has_value());
            bytes.resize(*read);
            QVERIFY(bytes == (offset > large.size() ? "" : large.substr(offset, 1000)));
        }
    }
    QCOMPARE((*opened.archive)->source(1, -1).error().kind, ErrorKind::Io);
}

void TestReportArchive::aShareThatVanishesIsNoDamage()
{
    const std::string archive = tar::archive({{"a", noise(600000)}, {"b", "text"}});
    BytesReport gone(archive, std::uint64_t(100));
    QCOMPARE(ReportArchive::open(gone, "", {}).error().kind, ErrorKind::Unreachable);
    BytesReport later(noise(900000), std::uint64_t(500000));
    const auto opened = ReportArchive::open(later, "", {});
    QVERIFY(opened.has_value());
    QCOMPARE((*opened)->read(0, 0, 800000).error().kind, ErrorKind::Unreachable);
    QCOMPARE((*opened)->source(0, -1).error().kind, ErrorKind::Unreachable);
    QCOMPARE((*opened)->unpack(std::vector<std::size_t>{0}, [](auto &&) { return true; }).error().kind,
             ErrorKind::Unreachable);
}

QTEST_GUILESS_MAIN(TestReportArchive)
#include "tst_reportarchive.moc"
