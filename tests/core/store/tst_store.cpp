// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/localstore.h"
#include "core/store/memorystore.h"
#ifdef CER_HAS_SMB
#include "core/store/smbstore.h"
#include "tests/common/smbserver.h"
#endif

#include "testvisitor.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <thread>

using namespace cer;

/// The contract of Store, for each store.
class StoreTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void cleanupTestCase();
    void init();
    void cleanup();

    void aPathThatNoStoreTakesIsRefused_data();
    void aPathThatNoStoreTakesIsRefused();
    void readingGivesWhatTheFileHolds();
    void readingGivesAPart();
    void readingWhatIsNoFileFails();
    void listingGivesNamesAndTypes();
    void listingGivesSizes();
    void listingWhatIsNoFolderFails();
    void namesAreFoundWithoutCase();
    void anExactNameGoesFirst();
    void replaceNeedsTheExpectedBytes_data();
    void replaceNeedsTheExpectedBytes();
    void replaceNeedsAFolder();
    void updateChangesTheFile_data();
    void updateChangesTheFile();
    void anErrorOfTheChangeIsPassedOn();
    void updateRefusesLargeFiles();
    void updatesOfSeveralThreadsAddUp();
    void appendAddsAtTheEnd();
    void appendsOfSeveralThreadsKeepLinesWhole();
    void putMakesOnlyNewFiles();
    void makeFoldersMakesAllOfThem();
    void removeTakesTheFileAway();
    void noTemporaryFileIsLeft();
    void aVisitSeesEverything();
    void aVisitReadsSeveralPartsAtOnce();
    void aVisitSaysWhatFailed();
    void aVisitReadsPiecewise();
    void aVisitRefusesPathsOutOfTheRoot();
    void aVisitWithoutRequestsEnds();
    void aVisitEndsWhenStopped();

private:
    Store &store() { return *m_store; }
    std::string bytes(const std::string &path)
    {
        const auto content = store().read(path, 1 << 20);
        return content ? content->bytes : std::string("error");
    }

    enum class Kind { Memory, Local, Smb };
    void openOverSmb();

    std::unique_ptr<QTemporaryDir> m_folder;
#ifdef CER_HAS_SMB
    std::unique_ptr<SmbServer> m_server;
#endif
    int m_shares = 0;
    QString m_onDisk; // the folder of the store on the disk, if it has one
    std::shared_ptr<Store> m_store;
};

namespace {

ErrorKind kindOf(const auto &result)
{
    return result ? ErrorKind(0xff) : result.error().kind;
}

constexpr auto success = ErrorKind(0xff);

std::vector<std::string> names(const Listing &listing)
{
    std::vector<std::string> names;
    for (std::size_t i = 0; i < listing.size(); ++i)
        names.emplace_back(listing.at(i).name);
    std::ranges::sort(names);
    return names;
}

} // namespace

void StoreTest::initTestCase_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("in memory") << int(Kind::Memory);
    QTest::newRow("on the disk") << int(Kind::Local);
    QTest::newRow("over SMB") << int(Kind::Smb);
}

void StoreTest::init()
{
    QFETCH_GLOBAL(int, kind);
    m_onDisk.clear();
    if (Kind(kind) == Kind::Memory) {
        m_store = std::make_shared<MemoryStore>();
    } else if (Kind(kind) == Kind::Local) {
        m_folder = std::make_unique<QTemporaryDir>();
        m_onDisk = m_folder->path();
        m_store = std::make_shared<LocalStore>(m_onDisk.toStdString());
    } else {
        openOverSmb();
    }
}

void StoreTest::openOverSmb()
{
#ifdef CER_HAS_SMB
    if (!m_server)
        m_server = std::make_unique<SmbServer>();
    if (!m_server->problem().isEmpty())
        QSKIP(qPrintable(m_server->problem()));
    const QString name = QString::number(++m_shares);
    m_onDisk = m_server->folder() + QLatin1Char('/') + name;
    QVERIFY(QDir().mkpath(m_onDisk));
    const auto store = openStoreAs(m_server->url("cer", name.toStdString()), [this](const CredentialsRequest &request) {
        return std::optional(Credentials{request.user, {}, Secret(m_server->password())});
    });
    QVERIFY2(store, store ? "" : store.error().detail.c_str());
    m_store = *store;
#else
    QSKIP("We have no SMB client of our own here.");
#endif
}

void StoreTest::cleanup()
{
    m_store.reset();
    m_folder.reset();
}

void StoreTest::cleanupTestCase()
{
#ifdef CER_HAS_SMB
    m_server.reset();
#endif
}

void StoreTest::aPathThatNoStoreTakesIsRefused_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::newRow("absolute") << QByteArray("/etc/passwd");
    QTest::newRow("the folder above") << QByteArray("..");
    QTest::newRow("the folder above a folder") << QByteArray("a/../../b");
    QTest::newRow("the folder itself") << QByteArray("a/./b");
    QTest::newRow("an empty part") << QByteArray("a//b");
    QTest::newRow("a closing separator") << QByteArray("a/");
    QTest::newRow("a NUL") << QByteArray("a\0b", 3);
}

void StoreTest::aPathThatNoStoreTakesIsRefused()
{
    QFETCH(const QByteArray, path);
    const std::string text = path.toStdString();
    QCOMPARE(kindOf(store().read(text, 10)), ErrorKind::Name);
    QCOMPARE(kindOf(store().list(text, ListDetail::Names)), ErrorKind::Name);
    QCOMPARE(kindOf(store().put(text, "x")), ErrorKind::Name);
    QCOMPARE(kindOf(store().replace(text, "x", "y")), ErrorKind::Name);
    QCOMPARE(kindOf(store().update(text, [](auto) { return std::string(); })), ErrorKind::Name);
    QCOMPARE(kindOf(store().append(text, "x")), ErrorKind::Name);
    QCOMPARE(kindOf(store().makeFolders(text)), ErrorKind::Name);
    QCOMPARE(kindOf(store().remove(text)), ErrorKind::Name);
    QCOMPARE(store().read(text, 10).error().path, text);
}

void StoreTest::readingGivesWhatTheFileHolds()
{
    const std::string all("line\r\n\0\xff", 8);
    QVERIFY(store().put("f", all));
    const auto content = store().read("f", 100);
    QVERIFY(content);
    QCOMPARE(content->bytes, all);
    QCOMPARE(content->size, 8u);
}

void StoreTest::readingGivesAPart()
{
    QVERIFY(store().put("f", "0123456789"));
    const auto part = store().read("f", 3, 5);
    QVERIFY(part);
    QCOMPARE(part->bytes, std::string("567"));
    QCOMPARE(part->size, 10u);
    QCOMPARE(store().read("f", 30, 8)->bytes, std::string("89"));
    QCOMPARE(store().read("f", 30, 10)->bytes, std::string());
    QCOMPARE(store().read("f", 30, 99)->bytes, std::string());
}

void StoreTest::readingWhatIsNoFileFails()
{
    QVERIFY(store().makeFolders("folder"));
    QVERIFY(store().put("file", "x"));
    QCOMPARE(kindOf(store().read("folder", 10)), ErrorKind::NotAFile);
    QCOMPARE(kindOf(store().read("", 10)), ErrorKind::NotAFile);
    QCOMPARE(kindOf(store().read("none", 10)), ErrorKind::NotFound);
    QCOMPARE(kindOf(store().read("none/none", 10)), ErrorKind::NotFound);
    QCOMPARE(kindOf(store().read("file/none", 10)), ErrorKind::NotAFolder);
    QCOMPARE(store().read("none/none", 10).error().path, std::string("none/none"));
}

void StoreTest::listingGivesNamesAndTypes()
{
#ifdef Q_OS_WIN
    const std::string odd = " odd name'";
#else
    QFETCH_GLOBAL(int, kind);
    const std::string odd = Kind(kind) == Kind::Smb ? " odd name\x7f" : " odd\\name\x7f";
#endif
    QVERIFY(store().makeFolders("a/folder"));
    QVERIFY(store().put("a/file", "12345"));
    QVERIFY(store().put("a/" + odd, ""));
    const auto listing = store().list("a", ListDetail::Names);
    QVERIFY(listing);
    QCOMPARE(names(*listing), (std::vector<std::string>{odd, "file", "folder"}));
    for (std::size_t i = 0; i < listing->size(); ++i)
        QCOMPARE(listing->at(i).type, listing->at(i).name == "folder" ? EntryType::Folder : EntryType::File);
    QCOMPARE(names(*store().list("", ListDetail::Names)), std::vector<std::string>{"a"});
    QVERIFY(store().list("a/folder", ListDetail::Names)->empty());
}

void StoreTest::listingGivesSizes()
{
    QVERIFY(store().put("file", "12345"));
    const auto listing = store().list("", ListDetail::SizesAndTimes);
    QVERIFY(listing);
    QCOMPARE(listing->size(), 1u);
    QCOMPARE(listing->at(0).size, 5u);
    QCOMPARE(listing->at(0).modified, store().read("file", 1)->modified);
}

void StoreTest::listingWhatIsNoFolderFails()
{
    QVERIFY(store().put("file", "x"));
    QCOMPARE(kindOf(store().list("file", ListDetail::Names)), ErrorKind::NotAFolder);
    QCOMPARE(kindOf(store().list("none", ListDetail::Names)), ErrorKind::NotFound);
}

void StoreTest::namesAreFoundWithoutCase()
{
    QVERIFY(store().makeFolders("Counts/WinWord.exe"));
    QVERIFY(store().put("counts/winword.EXE/Count.txt", "1"));
    QCOMPARE(bytes("COUNTS/WINWORD.EXE/count.txt"), std::string("1"));
    QVERIFY(store().replace("counts/winword.exe/count.txt", "2", "1"));
    QVERIFY(store().update("counts/winword.exe/COUNT.TXT", [](auto) { return std::string("3"); }));
    QVERIFY(store().append("counts/winword.exe/count.txt", "4"));
    QVERIFY(store().makeFolders("counts/WINWORD.exe/deeper"));
    QCOMPARE(names(*store().list("counts/winword.exe", ListDetail::Names)),
             (std::vector<std::string>{"Count.txt", "deeper"}));
    QCOMPARE(bytes("Counts/WinWord.exe/Count.txt"), std::string("34"));
    QVERIFY(store().remove("counts/winword.exe/count.txt"));
    QCOMPARE(kindOf(store().read("counts/winword.exe/count.txt", 1)), ErrorKind::NotFound);
}

void StoreTest::anExactNameGoesFirst()
{
    auto *memory = dynamic_cast<MemoryStore *>(m_store.get());
#ifdef Q_OS_WIN
    if (!memory)
        QSKIP("a folder of Windows has no two such names");
#endif
    for (const std::string name : {"A", "a"}) {
        if (memory)
            memory->addFile(name, name);
        else
            QVERIFY(QFile(m_onDisk + QLatin1Char('/') + QString::fromStdString(name)).open(QIODevice::WriteOnly));
    }
    QVERIFY(store().replace("a", "changed", bytes("a")));
    QCOMPARE(bytes("a"), std::string("changed"));
    QVERIFY(bytes("A") != std::string("changed"));
}

void StoreTest::replaceNeedsTheExpectedBytes_data()
{
    QTest::addColumn<QByteArray>("there"); // null: no file
    QTest::addColumn<QByteArray>("expected");
    QTest::addColumn<int>("kind");
    const QByteArray none;
    const int done = int(success);
    QTest::newRow("what is there is what was expected") << QByteArray("old") << QByteArray("old") << done;
    QTest::newRow("an empty file, as expected") << QByteArray("") << QByteArray("") << done;
    QTest::newRow("no file, as expected") << none << none << done;
    QTest::newRow("other bytes of the same length") << QByteArray("odd") << QByteArray("old") << int(ErrorKind::Conflict);
    QTest::newRow("more bytes") << QByteArray("older") << QByteArray("old") << int(ErrorKind::Conflict);
    QTest::newRow("fewer bytes") << QByteArray("ol") << QByteArray("old") << int(ErrorKind::Conflict);
    QTest::newRow("a file where none was expected") << QByteArray("old") << none << int(ErrorKind::Conflict);
    QTest::newRow("an empty file where none was expected") << QByteArray("") << none << int(ErrorKind::Conflict);
    QTest::newRow("no file where one was expected") << none << QByteArray("old") << int(ErrorKind::Conflict);
    QTest::newRow("no file where an empty one was expected") << none << QByteArray("") << int(ErrorKind::Conflict);
}

void StoreTest::replaceNeedsTheExpectedBytes()
{
    QFETCH(const QByteArray, there);
    QFETCH(const QByteArray, expected);
    QFETCH(const int, kind);
    const auto asked = expected.isNull() ? std::nullopt : std::optional<std::string>(expected.toStdString());
    for (const bool removing : {false, true}) {
        if (!there.isNull())
            QVERIFY(store().put("f", there.toStdString()));
        if (removing && !asked)
            break;
        const Result<void> result = removing ? store().remove("f", asked) : store().replace("f", "new", asked);
        QCOMPARE(int(kindOf(result)), kind);
        const std::string left = removing && result ? "error"
                                 : result           ? "new"
                                 : there.isNull()   ? "error"
                                                    : there.toStdString();
        QCOMPARE(bytes("f"), left);
        (void)store().remove("f");
    }
}

void StoreTest::replaceNeedsAFolder()
{
    QVERIFY(store().put("file", "x"));
    QVERIFY(store().makeFolders("folder"));
    QCOMPARE(kindOf(store().replace("none/f", "x", {})), ErrorKind::NotFound);
    QCOMPARE(kindOf(store().replace("file/f", "x", {})), ErrorKind::NotAFolder);
    QCOMPARE(kindOf(store().replace("folder", "x", "y")), ErrorKind::NotAFile);
    QCOMPARE(kindOf(store().update("none/f", [](auto) { return std::string(); })), ErrorKind::NotFound);
    QCOMPARE(kindOf(store().append("none/f", "x")), ErrorKind::NotFound);
    QCOMPARE(kindOf(store().append("folder", "x")), ErrorKind::NotAFile);
    QCOMPARE(kindOf(store().put("none/f", "x")), ErrorKind::NotFound);
    QCOMPARE(kindOf(store().remove("folder")), ErrorKind::NotAFile);
}

void StoreTest::updateChangesTheFile_data()
{
    QTest::addColumn<QByteArray>("before"); // null: no file
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("a file that grows") << QByteArray("9") << QByteArray("10");
    QTest::newRow("a file that keeps its size") << QByteArray("1") << QByteArray("2");
    QTest::newRow("a file that shrinks") << QByteArray("10") << QByteArray("9");
    QTest::newRow("a file that becomes empty") << QByteArray("10") << QByteArray("");
    QTest::newRow("a file that stays as it is") << QByteArray("10") << QByteArray("10");
    QTest::newRow("a file of many pages") << QByteArray(10000, 'a') << QByteArray(20000, 'b');
    QTest::newRow("no file yet") << QByteArray() << QByteArray("1");
}

void StoreTest::updateChangesTheFile()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    if (!before.isNull())
        QVERIFY(store().put("f", before.toStdString()));
    const auto change = [&](std::optional<std::string_view> seen) -> Result<std::string> {
        return seen.has_value() == !before.isNull() && seen.value_or("") == before.toStdString() ? after.toStdString()
                                                                                                 : "wrong";
    };
    QVERIFY(store().update("f", change));
    QCOMPARE(bytes("f"), after.toStdString());
}

void StoreTest::anErrorOfTheChangeIsPassedOn()
{
    const auto refuse = [](auto) -> Result<std::string> { return failure(ErrorKind::Exists, "mine", "words"); };
    QVERIFY(store().put("f", "old"));
    for (const std::string name : {"f", "none"}) {
        const auto result = store().update(name, refuse);
        QVERIFY(!result);
        QVERIFY((result.error() == Error{ErrorKind::Exists, "mine", "words"}));
    }
    QCOMPARE(bytes("f"), std::string("old"));
    QCOMPARE(kindOf(store().read("none", 1)), ErrorKind::NotFound);
}

void StoreTest::updateRefusesLargeFiles()
{
    QVERIFY(store().put("f", std::string(Store::updateLimit + 1, 'x')));
    QCOMPARE(kindOf(store().update("f", [](auto) { return std::string(); })), ErrorKind::TooLarge);
    QCOMPARE(store().read("f", 1)->size, Store::updateLimit + 1);
}

void StoreTest::updatesOfSeveralThreadsAddUp()
{
    const auto increment = [](std::optional<std::string_view> seen) -> Result<std::string> {
        return std::to_string(seen ? std::stoi(std::string(*seen)) + 1 : 1);
    };
    std::atomic<int> done = 0;
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back([&] {
                for (int n = 0; n < 25; ++n)
                    done += store().update("f", increment).has_value();
            });
        }
    }
    QCOMPARE(bytes("f"), std::to_string(done));
    QVERIFY(done > 0);
}

void StoreTest::appendAddsAtTheEnd()
{
    QVERIFY(store().append("log", "one\r\n"));
    QVERIFY(store().append("log", "two\r\nthree\r\n"));
    QCOMPARE(bytes("log"), std::string("one\r\ntwo\r\nthree\r\n"));
}

void StoreTest::appendsOfSeveralThreadsKeepLinesWhole()
{
    std::atomic<int> busy = 0;
    {
        std::vector<std::jthread> threads;
        for (const char c : {'a', 'b', 'c'}) {
            threads.emplace_back([this, c, &busy] {
                for (int n = 0; n < 50; ++n)
                    busy += !store().append("log", std::string(60, c) + '\n').has_value();
            });
        }
    }
    QCOMPARE(busy, 0);
    const std::string all = bytes("log");
    QCOMPARE(all.size(), 3u * 50u * 61u);
    for (std::size_t at = 0; at < all.size(); at += 61) {
        QCOMPARE(all.substr(at, 60), std::string(60, all[at]));
        QCOMPARE(all.at(at + 60), '\n');
    }
}

void StoreTest::putMakesOnlyNewFiles()
{
    QVERIFY(store().put("f", "1"));
    QCOMPARE(kindOf(store().put("f", "2")), ErrorKind::Exists);
    QCOMPARE(kindOf(store().put("F", "2")), ErrorKind::Exists);
    QCOMPARE(bytes("f"), std::string("1"));
}

void StoreTest::makeFoldersMakesAllOfThem()
{
    QVERIFY(store().makeFolders(""));
    QVERIFY(store().makeFolders("a/b/c"));
    QVERIFY(store().makeFolders("a/b/c"));
    QVERIFY(store().list("a/b/c", ListDetail::Names));
    QVERIFY(store().put("a/file", ""));
    QCOMPARE(kindOf(store().makeFolders("a/file/d")), ErrorKind::NotAFolder);
}

void StoreTest::removeTakesTheFileAway()
{
    QVERIFY(store().put("f", "1"));
    QVERIFY(store().remove("f"));
    QCOMPARE(kindOf(store().remove("f")), ErrorKind::NotFound);
    QCOMPARE(kindOf(store().read("f", 1)), ErrorKind::NotFound);
}

void StoreTest::noTemporaryFileIsLeft()
{
    QVERIFY(store().put("f", "1"));
    QVERIFY(!store().put("f", "2"));
    QVERIFY(store().replace("f", "22", "1"));
    QVERIFY(!store().replace("f", "3", "1"));
    QVERIFY(!store().replace("f", "3", {}));
    QVERIFY(store().update("f", [](auto) { return std::string("4"); }));
    QCOMPARE(names(*store().list("", ListDetail::Names)), std::vector<std::string>{"f"});
}

void StoreTest::aVisitSeesEverything()
{
    std::map<std::string, std::string> expected;
    for (int i = 0; i < 300; ++i) {
        const std::string folder = "a" + std::to_string(i % 7) + "/b" + std::to_string(i % 41);
        const std::string path = folder + "/c" + std::to_string(i);
        QVERIFY(store().makeFolders(folder));
        QVERIFY(store().append(path, std::string(std::size_t(i) * 300, 'x')));
        expected[path] = std::string(std::size_t(i) * 300, 'x');
    }
    QVERIFY(store().makeFolders("empty/folder"));
    TreeVisitor visitor;
    store().visit(visitor, [&](Requests &requests) { visitor.start(requests); }, {});
    QVERIFY(visitor.files == expected);
    QVERIFY(visitor.errors.empty());
    QVERIFY(visitor.folders.contains("empty/folder"));
}

namespace {

/// Asks for fixed things and keeps what comes.
class ListVisitor final : public Visitor {
public:
    void listed(std::uint64_t tag, const Result<const Listing *> &listing, Requests &more) override
    {
        keep(tag, listing ? std::to_string((*listing)->size()) : "error " + std::to_string(int(listing.error().kind)));
        if (onListed)
            onListed(tag, more);
    }
    void read(std::uint64_t tag, const Result<FileBytes> &file, Requests &more) override
    {
        keep(tag, file ? std::string(file->bytes) : "error " + std::to_string(int(file.error().kind)));
        if (file && file->size)
            keepSize(tag, *file->size);
        if (onRead)
            onRead(tag, more);
    }

    std::map<std::uint64_t, std::string> answers;
    std::map<std::uint64_t, std::uint64_t> sizes;
    std::function<void(std::uint64_t, Requests &)> onListed, onRead;

private:
    void keep(std::uint64_t tag, std::string answer)
    {
        const std::lock_guard lock(m_mutex);
        answers[tag] = std::move(answer);
    }
    void keepSize(std::uint64_t tag, std::uint64_t size)
    {
        const std::lock_guard lock(m_mutex);
        sizes[tag] = size;
    }
    std::mutex m_mutex;
};

std::string errorText(ErrorKind kind)
{
    return "error " + std::to_string(int(kind));
}

} // namespace

void StoreTest::aVisitReadsSeveralPartsAtOnce()
{
    QVERIFY(store().makeFolders("a/b/c"));
    QVERIFY(store().put("a/b/c/f", "deep"));
    QVERIFY(store().put("a/b/c/g", "beside"));
    QVERIFY(store().put("a/b/h", "above"));
    ListVisitor visitor;
    visitor.onListed = [](std::uint64_t tag, Requests &more) {
        if (tag == 1)
            more.read("b/c/f", 2, 100);
        else if (tag == 4)
            more.read("h", 5, 100);
    };
    visitor.onRead = [](std::uint64_t tag, Requests &more) {
        if (tag == 2)
            more.read("g", 3, 100); // beside the file that was read
    };
    store().visit(visitor,
                  [](Requests &requests) {
                      requests.list("a", 1);
                      requests.list("a/b", 4);
                  },
                  {});
    QCOMPARE(visitor.answers[2], std::string("deep"));
    QCOMPARE(visitor.answers[3], std::string("beside"));
    QCOMPARE(visitor.answers[5], std::string("above"));
}

void StoreTest::aVisitSaysWhatFailed()
{
    QVERIFY(store().makeFolders("folder"));
    QVERIFY(store().put("file", "x"));
    ListVisitor visitor;
    store().visit(visitor,
                  [](Requests &requests) {
                      requests.list("none", 1);
                      requests.list("file", 2);
                      requests.read("none", 3, 10);
                      requests.read("folder", 4, 10);
                      requests.read("folder/none", 5, 10);
                      requests.list("", 6);
                  },
                  {});
    QCOMPARE(visitor.answers[1], errorText(ErrorKind::NotFound));
    QCOMPARE(visitor.answers[2], errorText(ErrorKind::NotAFolder));
    QCOMPARE(visitor.answers[3], errorText(ErrorKind::NotFound));
    QCOMPARE(visitor.answers[4], errorText(ErrorKind::NotAFile));
    QCOMPARE(visitor.answers[5], errorText(ErrorKind::NotFound));
    QCOMPARE(visitor.answers[6], std::string("2"));
}

void StoreTest::aVisitReadsPiecewise()
{
    QVERIFY(store().put("file", "0123456789"));
    ListVisitor visitor;
    visitor.onRead = [](std::uint64_t tag, Requests &more) {
        if (tag < 3)
            more.read("file", tag + 1, 4, (tag + 1) * 4);
    };
    store().visit(visitor, [](Requests &requests) { requests.read("file", 0, 4, 0); }, {});
    QCOMPARE(visitor.answers[0], std::string("0123"));
    QCOMPARE(visitor.sizes[0], 10u);
    QCOMPARE(visitor.answers[1], std::string("4567"));
    QCOMPARE(visitor.answers[2], std::string("89"));
    QCOMPARE(visitor.answers[3], std::string());
}

void StoreTest::aVisitRefusesPathsOutOfTheRoot()
{
    QVERIFY(store().makeFolders("folder"));
    ListVisitor visitor;
    visitor.onListed = [](std::uint64_t tag, Requests &more) {
        if (tag != 0)
            return;
        more.list("..", 1);
        more.list("../..", 2);
        more.read("../folder", 3, 10);
        more.read("/etc/passwd", 4, 10);
        more.list(".", 5);
    };
    store().visit(visitor, [](Requests &requests) { requests.list("folder", 0); }, {});
    for (std::uint64_t tag = 1; tag <= 5; ++tag)
        QCOMPARE(visitor.answers[tag], errorText(ErrorKind::Name));
}

void StoreTest::aVisitWithoutRequestsEnds()
{
    TreeVisitor visitor;
    store().visit(visitor, [](Requests &) { }, {});
    QVERIFY(visitor.folders.empty());
}

void StoreTest::aVisitEndsWhenStopped()
{
    QVERIFY(store().put("file", "x"));
    // Without the stop this would go on for ever: each answer asks again.
    std::stop_source stop;
    std::atomic<int> answers = 0;
    ListVisitor visitor;
    visitor.onRead = [&](std::uint64_t tag, Requests &more) {
        if (++answers == 100)
            stop.request_stop();
        more.read("file", tag, 10);
    };
    store().visit(visitor, [](Requests &requests) { requests.read("file", 0, 10); }, stop.get_token());
    const int seen = answers;
    QVERIFY(seen >= 100);
    TreeVisitor never;
    store().visit(never, [&](Requests &requests) { never.start(requests); }, stop.get_token());
    QVERIFY(never.folders.empty());
    QCOMPARE(answers, seen);
}

QTEST_GUILESS_MAIN(StoreTest)
#include "tst_store.moc"
