// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/archive/kcab.h"
#include "tests/core/report/cabbuilder.h"

#include <QBuffer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace cer;
using namespace Qt::StringLiterals;

namespace {

using Cabinets = std::map<std::string, std::string>; // of a set, by their names

// A set of cabinets that is open at one of them.
struct OpenSet {
    OpenSet(const Cabinets &cabinets, const std::string &first, const char *page = "windows-1252")
        : all(cabinets)
        , device(bufferOf(all.at(first)))
        , cab(
              device.get(),
              [this](const std::string &name) { return all.contains(name) ? bufferOf(all[name]) : nullptr; },
              codePageTable(page))
    {
        opened = cab.open(QIODevice::ReadOnly);
    }
    explicit OpenSet(const std::string &bytes, const char *page = "windows-1252")
        : OpenSet(Cabinets{{"one.cab", bytes}}, "one.cab", page)
    {
    }
    static std::unique_ptr<QIODevice> bufferOf(const std::string &bytes)
    {
        auto buffer = std::make_unique<QBuffer>();
        buffer->setData(bytes.data(), int(bytes.size()));
        buffer->open(QIODevice::ReadOnly);
        return buffer;
    }
    QByteArray content(std::size_t member) const
    {
        const std::unique_ptr<QIODevice> bytes(cab.files().at(member)->createDevice());
        return bytes->readAll();
    }

    Cabinets all;
    std::unique_ptr<QIODevice> device;
    KCab cab;
    bool opened = false;
};

std::string noise(std::size_t size)
{
    std::string bytes;
    for (unsigned i = 0; i < size; ++i)
        bytes += char((i * i >> 3) + i / 7000);
    return bytes;
}

// What cabextract writes of all members, one behind the other; nothing when it fails.
QByteArray cabextracted(const Cabinets &cabinets, const std::string &first)
{
    const QTemporaryDir folder;
    for (const auto &[name, bytes] : cabinets) {
        QFile file(folder.filePath(QString::fromStdString(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes.data(), qint64(bytes.size())) < 0)
            return {};
    }
    QProcess program;
    program.start(u"cabextract"_s, {u"-q"_s, u"-p"_s, folder.filePath(QString::fromStdString(first))});
    return program.waitForFinished() && program.exitCode() == 0 ? program.readAllStandardOutput() : QByteArray();
}

cab::Cabinet twoFolders()
{
    cab::Cabinet cabinet;
    cabinet.add(cab::Mszip, {{"dumps\\minidump.mdmp", noise(100000)}, {"empty.txt", ""}, {"dumps\\b.txt", "text"}});
    return cabinet.add(cab::Stored, {{"stored.bin", noise(40000)}});
}

// One file over three cabinets, a block cut in two at each border, and a small one in the first and in the last.
Cabinets setOfThree()
{
    const std::string bytes = noise(100000);
    const std::vector<cab::Block> blocks = cab::blocksOf(cab::Mszip, "first" + bytes + "last");
    const auto cut = [&](std::size_t i, bool isStart) {
        const std::size_t half = blocks[i].packed.size() / 2;
        return isStart ? cab::Block{blocks[i].packed.substr(0, half), 0, {}}
                       : cab::Block{blocks[i].packed.substr(half), blocks[i].unpacked, {}};
    };
    cab::File large{"large.bin", std::uint32_t(bytes.size()), 5, cab::toNext};
    cab::Cabinet one, two, three;
    one.folders = {{cab::Mszip, {blocks[0], cut(1, true)}, {}}};
    one.files = {{"first.txt", 5, 0, 0}, large};
    one.next = "two.cab";
    two.folders = {{cab::Mszip, {cut(1, false), cut(2, true)}, {}}};
    large.folder = 0xFFFF;
    two.files = {large};
    two.previous = "one.cab", two.next = "three.cab", two.place = 1;
    three.folders = {{cab::Mszip, {cut(2, false), blocks[3]}, {}}};
    large.folder = cab::fromPrevious;
    three.files = {large, {"last.txt", 4, std::uint32_t(5 + bytes.size()), 0}};
    three.previous = "two.cab", three.place = 2;
    return {{"one.cab", one.bytes()}, {"two.cab", two.bytes()}, {"three.cab", three.bytes()}};
}

} // namespace

class TestKCab final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cabextractGivesTheSame_data();
    void cabextractGivesTheSame();
    void membersAreInTheTree();
    void aFolderIsUnpackedOnce();
    void placesAreReadInAnyOrder();
    void namesAndTimes();
    void whatIsMissingOfASet_data();
    void whatIsMissingOfASet();
    void aSetThatLeadsInACircleEnds();
    void whatCannotBeOpened_data();
    void whatCannotBeOpened();
    void whatDoesNotUnpack_data();
    void whatDoesNotUnpack();
    void whatFailedIsNotTakenUpAgain();
    void nothingIsWritten();
};

void TestKCab::cabextractGivesTheSame_data()
{
    QTest::addColumn<Cabinets>("cabinets");
    QTest::addColumn<std::string>("first");

    cab::Cabinet stored;
    stored.add(cab::Stored, {{"a.txt", "text"}, {"b.bin", noise(70000)}});
    QTest::newRow("stored") << Cabinets{{"a.cab", stored.bytes()}} << std::string("a.cab");
    QTest::newRow("MSZIP and stored, two folders") << Cabinets{{"a.cab", twoFolders().bytes()}} << std::string("a.cab");
    for (const char *name : {"one.cab", "two.cab", "three.cab"})
        QTest::addRow("a set of three, from %s", name) << setOfThree() << std::string(name);
}

void TestKCab::cabextractGivesTheSame()
{
    QFETCH(Cabinets, cabinets);
    QFETCH(std::string, first);
    const OpenSet set(cabinets, first);
    QVERIFY(set.opened);
    QByteArray all;
    for (std::size_t i = 0; i < set.cab.files().size(); ++i) {
        QCOMPARE(set.cab.files()[i]->refused(), Refusal::None);
        QCOMPARE(set.content(i).size(), set.cab.files()[i]->size());
        QCOMPARE(set.cab.files()[i]->data(), set.content(i));
        all += set.content(i);
    }
    QVERIFY(!all.isEmpty());
    QCOMPARE(all, cabextracted(cabinets, first));
}

void TestKCab::membersAreInTheTree()
{
    cab::Cabinet cabinet = twoFolders();
    cabinet.add(cab::Stored, {{"dumps\\b.txt", "another"},
                              {"..\\b.txt", "out"},
                              {"stored.bin\\c", "below a file"},
                              {"empty.txt\\c", "below an empty one"}});
    const OpenSet set(cabinet.bytes());
    QVERIFY(set.opened);
    QCOMPARE(set.cab.files().size(), 8U);
    QCOMPARE(set.content(1), ""_ba);
    const KArchiveDirectory *root = set.cab.directory();
    QStringList names = root->entries();
    names.sort();
    QCOMPARE(names, (QStringList{u"dumps"_s, u"empty.txt"_s, u"stored.bin"_s}));
    const KArchiveFile *text = root->file(u"dumps/b.txt"_s);
    QVERIFY(text);
    QCOMPARE(text->data(), "text"_ba);
    QCOMPARE(text->date(), QDateTime(QDate(2025, 1, 1), QTime(12, 0), QTimeZone(QTimeZone::UTC)));
    QTemporaryDir folder;
    QVERIFY(root->copyTo(folder.path()));
    QFile copied(folder.filePath(u"dumps/minidump.mdmp"_s));
    QVERIFY(copied.open(QIODevice::ReadOnly));
    QCOMPARE(copied.readAll(), QByteArray::fromStdString(noise(100000)));
}

// A device that counts what is read of it.
class CountingBuffer final : public QBuffer {
public:
    qint64 count = 0;

protected:
    qint64 readData(char *data, qint64 maxSize) override
    {
        const qint64 read = QBuffer::readData(data, maxSize);
        count += read;
        return read;
    }
};

void TestKCab::aFolderIsUnpackedOnce()
{
    std::vector<std::pair<std::string, std::string>> members;
    for (int i = 0; i < 50; ++i)
        members.emplace_back("member" + std::to_string(i), noise(20000));
    cab::Cabinet cabinet;
    const std::string bytes = cabinet.add(cab::Mszip, members).bytes();
    CountingBuffer device;
    device.setData(bytes.data(), int(bytes.size()));
    QVERIFY(device.open(QIODevice::ReadOnly | QIODevice::Unbuffered));
    KCab cab(&device);
    QVERIFY(cab.open(QIODevice::ReadOnly));
    device.count = 0;
    for (const KCabFile *file : cab.files()) {
        const std::unique_ptr<QIODevice> content(file->createDevice());
        for (int piece = 0; piece < 20; ++piece)
            QCOMPARE(content->read(1000).size(), 1000);
    }
    QVERIFY2(device.count <= qint64(bytes.size()), qPrintable(QString::number(device.count)));
}

void TestKCab::placesAreReadInAnyOrder()
{
    const OpenSet set(twoFolders().bytes());
    QVERIFY(set.opened);
    const QByteArray large = QByteArray::fromStdString(noise(100000));
    const std::unique_ptr<QIODevice> a(set.cab.files()[0]->createDevice());
    const std::unique_ptr<QIODevice> b(set.cab.files()[3]->createDevice());
    for (qsizetype at = 0; at < 40000; at += 8000) {
        QCOMPARE(a->read(8000), large.mid(at, 8000));
        QCOMPARE(b->read(8000), QByteArray::fromStdString(noise(40000)).mid(at, 8000));
    }
    QCOMPARE(b->read(1), ""_ba);
    QCOMPARE(a->readAll(), large.mid(40000));
}

void TestKCab::namesAndTimes()
{
    cab::Cabinet cabinet;
    cabinet.add(cab::Stored, {{"\xEF\xF0.txt", "a"},
                              {"\xC3\xA4.txt", "b"},
                              {"a\xC0\xAF"
                               "b",
                               "c"},
                              {"bad\x81", "d"}});
    cabinet.files[1].attributes |= cab::utf8Name;
    cabinet.files[2].attributes |= cab::utf8Name;
    cabinet.files[1].date = 0x5A00;                // no month, no day
    cabinet.files[2].time = std::uint16_t(0xC000); // 24:00
    cabinet.files[3].date = 2 << 5 | 29;           // 1980-02-29
    const OpenSet set(cabinet.bytes(), "windows-1251");
    const auto &files = set.cab.files();
    QVERIFY(set.opened && files.size() == 4);
    QCOMPARE(files[0]->path().text, "пр.txt");
    QCOMPARE(files[0]->modified(), localSeconds(2025, 1, 1, 12));
    QCOMPARE(files[1]->path().text, "ä.txt");
    QCOMPARE(files[1]->modified(), std::nullopt);
    QVERIFY(!files[1]->path().isBad && files[2]->path().isBad);
    QCOMPARE(files[2]->modified(), std::nullopt);
    QCOMPARE(files[3]->path().text, "badЃ");
    QCOMPARE(files[3]->modified(), localSeconds(1980, 2, 29, 12));
}

void TestKCab::whatIsMissingOfASet_data()
{
    QTest::addColumn<QStringList>("there");
    QTest::addColumn<QList<Refusal>>("refusals");

    using enum Refusal;
    QTest::newRow("the last") << QStringList{u"one.cab"_s, u"two.cab"_s} << QList{None, MissingPart};
    QTest::newRow("all but the first") << QStringList{u"one.cab"_s} << QList{None, MissingPart};
    QTest::newRow("all but the middle") << QStringList{u"two.cab"_s} << QList{MissingPart};
    QTest::newRow("all but the last") << QStringList{u"three.cab"_s} << QList{MissingPart, MissingPart};
    QTest::newRow("the middle") << QStringList{u"one.cab"_s, u"three.cab"_s} << QList{None, MissingPart};
}

void TestKCab::whatIsMissingOfASet()
{
    QFETCH(QStringList, there);
    QFETCH(QList<Refusal>, refusals);
    Cabinets cabinets = setOfThree();
    std::erase_if(cabinets, [&](const auto &one) { return !there.contains(QString::fromStdString(one.first)); });
    const OpenSet set(cabinets, there.first().toStdString());
    QVERIFY(set.opened);
    QCOMPARE(qsizetype(set.cab.files().size()), refusals.size());
    for (qsizetype i = 0; i < refusals.size(); ++i) {
        const KCabFile *file = set.cab.files()[std::size_t(i)];
        QCOMPARE(file->refused(), refusals[i]);
        QCOMPARE(set.content(std::size_t(i)), refusals[i] == Refusal::None ? "first"_ba : ""_ba);
    }
}

void TestKCab::aSetThatLeadsInACircleEnds()
{
    cab::Cabinet cabinet;
    cabinet.add(cab::Stored, {{"a.txt", "text"}});
    cabinet.previous = cabinet.next = "one.cab";
    cab::Cabinet other = cabinet;
    other.place = 1;
    cabinet.next = "two.cab";
    const OpenSet set({{"one.cab", cabinet.bytes()}, {"two.cab", other.bytes()}}, "one.cab");
    QVERIFY(set.opened);
    QCOMPARE(set.cab.files().size(), 2U);
    QCOMPARE(set.content(1), "text"_ba);
}

void TestKCab::whatCannotBeOpened_data()
{
    QTest::addColumn<std::string>("bytes");
    QTest::addColumn<QString>("words");

    const std::string good = twoFolders().bytes();
    QTest::newRow("nothing") << std::string() << u"READ"_s;
    QTest::newRow("a head that is cut off") << good.substr(0, 30) << u"READ"_s;
    QTest::newRow("folders that are cut off") << good.substr(0, 40) << u"READ"_s;
    QTest::newRow("a list that is cut off") << good.substr(0, 60) << u"READ"_s;
    QTest::newRow("no cabinet") << "PK" + good << u"SIGNATURE"_s;
    cab::Cabinet cabinet = twoFolders();
    cabinet.folderCount = 0;
    QTest::newRow("no folders") << cabinet.bytes() << u"DATAFORMAT"_s;
    cabinet = twoFolders();
    cabinet.fileCount = 0;
    QTest::newRow("no files") << cabinet.bytes() << u"DATAFORMAT"_s;
    cabinet.fileCount = 65535;
    QTest::newRow("files that are not there") << cabinet.bytes() << QString();
    cabinet = twoFolders();
    cabinet.files[1].folder = 2;
    QTest::newRow("a folder that is not there") << cabinet.bytes() << u"DATAFORMAT"_s;
    cabinet = twoFolders();
    cabinet.files[1].name = std::string(300, 'a');
    QTest::newRow("a name without an end") << cabinet.bytes() << u"DATAFORMAT"_s;
    cabinet.files[1].name.clear();
    QTest::newRow("no name") << cabinet.bytes() << u"DATAFORMAT"_s;
}

void TestKCab::whatCannotBeOpened()
{
    QFETCH(std::string, bytes);
    QFETCH(QString, words);
    const OpenSet set(bytes);
    QVERIFY(!set.opened && set.cab.files().empty());
    if (!words.isEmpty())
        QCOMPARE(set.cab.errorString(), words);
}

void TestKCab::whatDoesNotUnpack_data()
{
    QTest::addColumn<std::string>("bytes");
    QTest::addColumn<Refusal>("listed");

    const auto row = [](const char *name, Refusal listed, auto change) {
        cab::Cabinet cabinet = twoFolders();
        change(cabinet);
        QTest::newRow(name) << cabinet.bytes() << listed;
    };
    using enum Refusal;
    row("a method that does not exist", Unsupported, [](auto &c) { c.folders[0].method = 7; });
    row("LZX with a window of 2 GiB", Unsupported, [](auto &c) { c.folders[0].method = 3 | 31 << 8; });
    row("a member beyond the folder", Damaged, [](auto &c) { c.files[0].size = 5 * 32768; });
    row("a member that begins at the end of numbers", Damaged, [](auto &c) { c.files[0].offset = 0xFFFFFFFF; });
    row("a member larger than its folder's data", None, [](auto &c) { c.files[0].size = 4 * 32768; });
    row("a block with a wrong checksum", None, [](auto &c) { c.folders[0].blocks[1].checksum = 1; });
    row("a block that is no deflate", None, [](auto &c) {
        c.folders[0].blocks[1] = {"CK\x07"
                                  "abc",
                                  32768,
                                  {}};
    });
    row("a block without its mark", None, [](auto &c) { c.folders[0].blocks[1].packed[0] = 'X'; });
    row("a block of nothing", None, [](auto &c) { c.folders[0].blocks[1] = {"", 0, {}}; });
    row("a block that claims more than blocks may have", None, [](auto &c) { c.folders[0].blocks[1].unpacked = 40000; });
    row("blocks that are not there", None, [](auto &c) {
        c.folders.erase(c.folders.begin() + 1), c.files.pop_back();
        c.folders[0].blocks.pop_back(), c.folders[0].blockCount = 4;
    });
}

void TestKCab::whatDoesNotUnpack()
{
    QFETCH(std::string, bytes);
    QFETCH(Refusal, listed);
    const OpenSet set(bytes);
    QVERIFY(set.opened);
    const KCabFile *file = set.cab.files()[0];
    QCOMPARE(file->refused(), listed);
    QVERIFY(set.content(0).size() < file->size());
    QVERIFY(file->data().size() < file->size());
    // What is in another folder is as good as ever.
    if (set.cab.files().size() == 4)
        QCOMPARE(set.content(3), QByteArray::fromStdString(noise(40000)));
}

// libmspack goes on behind a damaged block as if that were the start.
void TestKCab::whatFailedIsNotTakenUpAgain()
{
    cab::Cabinet cabinet;
    cabinet.add(cab::Stored, {{"a", noise(40000)}});
    cabinet.folders[0].blocks[0].checksum = 1;
    cabinet.files.push_back({"b", 5000, 0, 0});
    const OpenSet set(cabinet.bytes());
    for (const std::size_t member : {0, 1, 1, 0})
        QCOMPARE(set.content(member), ""_ba);
}

void TestKCab::nothingIsWritten()
{
    QBuffer buffer;
    KCab cab(&buffer);
    QVERIFY(!cab.open(QIODevice::WriteOnly));
    const OpenSet set(twoFolders().bytes());
    QVERIFY(!const_cast<KCab &>(set.cab).writeFile(u"a"_s, "b"));
}

QTEST_GUILESS_MAIN(TestKCab)
#include "tst_kcab.moc"
