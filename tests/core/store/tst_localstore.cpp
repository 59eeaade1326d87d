// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/localstore.h"

#include "killed.h"
#include "testvisitor.h"
#include "unprivileged.h"

#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <thread>

using namespace cer;
namespace fs = std::filesystem;

/// What LocalStore does on a real disk, beyond the contract of every store.
class LocalStoreTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void theRootIsShownAbsolute();
    void theRootMayBeALink();
    void aRootThatIsMissingIsNamed();
    void openStoreTellsWhatIsWrong_data();
    void openStoreTellsWhatIsWrong();
    void linksAreNotFollowed_data();
    void linksAreNotFollowed();
    void visitsDoNotFollowLinks();
    void pipesAndDevicesDoNotHang();
    void visitsNameWhatIsNoFile();
    void largeFoldersAreListedWhole();
    void largeFilesAreReadInPart();
    void deniedPlacesAreTold();
    void visitsGoOnBesideDeniedPlaces();
    void replaceKeepsTheRightsOfTheFile();
    void replaceDoesNotTouchAnotherLinkToTheFile();
    void updateWritesInPlace();
    void updateWaitsForTheLock();
    void updateGivesUpWhenTheLockIsNeverFree();
    void replaceWaitsForTheLock();
    void aFileReplacedMeanwhileIsReadAgain();
    void aReadOnlyFileIsNotReplaced();
    void aHalfWrittenLineIsTakenBack();
    void killedAtAnyPointTheOldOrTheNewIsThere_data();
    void killedAtAnyPointTheOldOrTheNewIsThere();
    void deepTreesAreWalked();
    void fewDescriptorsAreEnough();
    void manyVisitsAtOnce();

private:
    std::string path(const std::string &name) const { return m_folder->path().toStdString() + '/' + name; }
    void write(const std::string &name, const std::string &bytes) const
    {
        std::ofstream(path(name), std::ios::binary) << bytes;
    }
    std::string bytes(const std::string &name) const
    {
        std::ifstream file(path(name), std::ios::binary);
        return {std::istreambuf_iterator<char>(file), {}};
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<LocalStore> m_store;
};

namespace {

ErrorKind kindOf(const auto &result)
{
    return result ? ErrorKind(0xff) : result.error().kind;
}

/// A lock on the whole file, as another client holds it.
class Lock {
public:
    explicit Lock(const std::string &path)
        : m_fd(::open(path.c_str(), O_RDWR | O_CLOEXEC))
    {
        struct flock whole{};
        whole.l_type = F_WRLCK;
        m_held = ::fcntl(m_fd, F_OFD_SETLK, &whole) == 0;
    }
    ~Lock() { ::close(m_fd); }
    bool held() const { return m_held; }

private:
    int m_fd;
    bool m_held = false;
};

} // namespace

void LocalStoreTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    ::chmod(m_folder->path().toLocal8Bit().constData(), 0755);
    m_store = std::make_unique<LocalStore>(m_folder->path().toStdString());
}

void LocalStoreTest::cleanup()
{
    m_store.reset();
    m_folder.reset();
}

void LocalStoreTest::theRootIsShownAbsolute()
{
    QCOMPARE(m_store->displayRoot(), m_folder->path().toStdString());
    QCOMPARE(LocalStore(m_folder->path().toStdString() + "/x/..//").displayRoot(), m_folder->path().toStdString());
    QCOMPARE(LocalStore("relative").displayRoot(), (fs::current_path() / "relative").string());
    QCOMPARE(LocalStore("/").displayRoot(), std::string("/"));
}

void LocalStoreTest::theRootMayBeALink()
{
    fs::create_directory(path("real"));
    write("real/file", "x");
    fs::create_directory_symlink("real", path("link"));
    LocalStore store(path("link"));
    QCOMPARE(store.read("file", 10, 0)->bytes, std::string("x"));
    QCOMPARE(TreeVisitor(store).files.size(), 1u);
}

void LocalStoreTest::aRootThatIsMissingIsNamed()
{
    LocalStore store(path("none"));
    QCOMPARE(kindOf(store.list("", ListDetail::Names)), ErrorKind::NotFound);
    QCOMPARE(store.list("", ListDetail::Names).error().path, path("none"));
    QVERIFY(!store.list("", ListDetail::Names).error().detail.empty());
    const TreeVisitor visitor(store);
    QCOMPARE(visitor.errors.size(), 1u);
    QCOMPARE(visitor.errors.begin()->second.kind, ErrorKind::NotFound);
    QCOMPARE(visitor.errors.begin()->second.path, path("none"));
    fs::create_directory(path("none"));
    QVERIFY(store.list("", ListDetail::Names));
}

void LocalStoreTest::openStoreTellsWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("root");
    QTest::addColumn<int>("kind");
    QTest::newRow("a folder") << QByteArray("/") << 0xff;
    QTest::newRow("nothing") << QByteArray("") << int(ErrorKind::Name);
    QTest::newRow("a NUL") << QByteArray("/\0tmp", 5) << int(ErrorKind::Name);
    QTest::newRow("a folder that is not there") << QByteArray("/no such folder") << int(ErrorKind::NotFound);
    QTest::newRow("a file") << QByteArray("/proc/self/status") << int(ErrorKind::NotAFolder);
    QTest::newRow("a device") << QByteArray("/dev/null") << int(ErrorKind::NotAFolder);
    QTest::newRow("below a file") << QByteArray("/dev/null/x") << int(ErrorKind::NotFound);
    QTest::newRow("a server without a share") << QByteArray("\\\\server") << int(ErrorKind::Name);
    QTest::newRow("the same with slashes") << QByteArray("//server") << int(ErrorKind::Name);
    QTest::newRow("a bad SMB URL") << QByteArray("SMB://server/share?x") << int(ErrorKind::Name);
}

void LocalStoreTest::openStoreTellsWhatIsWrong()
{
    QFETCH(const QByteArray, root);
    QFETCH(const int, kind);
    const Result<std::shared_ptr<Store>> store = openStore(root.toStdString());
    QCOMPARE(int(kindOf(store)), kind);
    if (store)
        QCOMPARE((*store)->displayRoot(), root.toStdString());
    else
        QCOMPARE(store.error().path, root.toStdString());
}

void LocalStoreTest::linksAreNotFollowed_data()
{
    QTest::addColumn<QString>("target");
    QTest::newRow("out of the share") << "../outside";
    QTest::newRow("to an absolute path") << "/etc";
    QTest::newRow("within the share") << "folder";
    QTest::newRow("to itself") << "link";
    QTest::newRow("to the folder above") << ".";
}

void LocalStoreTest::linksAreNotFollowed()
{
    QFETCH(const QString, target);
    fs::create_directory(path("folder"));
    write("folder/f", "x");
    fs::create_symlink(target.toStdString(), path("link"));
    fs::create_symlink("folder/f", path("file"));
    QCOMPARE(kindOf(m_store->list("link", ListDetail::Names)), ErrorKind::NotAFolder);
    QCOMPARE(kindOf(m_store->read("link/f", 10, 0)), ErrorKind::NotAFolder);
    QCOMPARE(kindOf(m_store->put("link/new", "x")), ErrorKind::NotAFolder);
    QCOMPARE(kindOf(m_store->makeFolders("link/a")), ErrorKind::NotAFolder);
    QCOMPARE(kindOf(m_store->read("file", 10, 0)), ErrorKind::NotAFile);
    QCOMPARE(kindOf(m_store->replace("file", "y", "x")), ErrorKind::NotAFile);
    QCOMPARE(kindOf(m_store->replace("file", "y", {})), ErrorKind::NotAFile);
    QCOMPARE(kindOf(m_store->update("file", [](auto) { return std::string(); })), ErrorKind::NotAFile);
    QCOMPARE(kindOf(m_store->append("file", "y")), ErrorKind::NotAFile);
    QCOMPARE(kindOf(m_store->put("file", "y")), ErrorKind::NotAFile);
    QCOMPARE(kindOf(m_store->remove("file", {})), ErrorKind::NotAFile);
    QCOMPARE(bytes("folder/f"), std::string("x"));
}

void LocalStoreTest::visitsDoNotFollowLinks()
{
    fs::create_directory(path("folder"));
    write("folder/f", "x");
    fs::create_symlink("folder", path("link"));
    fs::create_symlink(".", path("loop"));
    fs::create_symlink("/etc", path("out"));
    fs::create_symlink("nowhere", path("broken"));
    const TreeVisitor visitor(*m_store);
    QCOMPARE(visitor.others, (std::set<std::string>{"broken", "link", "loop", "out"}));
    QCOMPARE(visitor.folders, (std::set<std::string>{"", "folder"}));
    QVERIFY(visitor.errors.empty());

    class Prober final : public Visitor {
    public:
        void listed(std::uint64_t, const Result<const Listing *> &listing, Requests &) override
        {
            refused += !listing && listing.error().kind == ErrorKind::NotAFolder;
        }
        void read(std::uint64_t, const Result<FileBytes> &file, Requests &) override
        {
            refused += !file && (file.error().kind == ErrorKind::NotAFile || file.error().kind == ErrorKind::NotAFolder);
        }
        std::atomic<int> refused = 0;
    } prober;
    m_store->visit(prober,
                   [](Requests &requests) {
                       requests.list("link", 0);
                       requests.list("loop", 0);
                       requests.read("link", 0, 10);
                       requests.read("link/f", 0, 10);
                       requests.read("out/passwd", 0, 10);
                   },
                   {});
    QCOMPARE(prober.refused, 5);
}

void LocalStoreTest::pipesAndDevicesDoNotHang()
{
    QCOMPARE(::mkfifo(path("pipe").c_str(), 0666), 0);
    QCOMPARE(kindOf(m_store->read("pipe", 10, 0)), ErrorKind::NotAFile);
    QCOMPARE(kindOf(m_store->append("pipe", "x")), ErrorKind::NotAFile);
    QCOMPARE(kindOf(m_store->update("pipe", [](auto) { return std::string("x"); })), ErrorKind::NotAFile);
    QCOMPARE(kindOf(m_store->replace("pipe", "x", "")), ErrorKind::NotAFile);
    QCOMPARE(kindOf(m_store->list("pipe", ListDetail::Names)), ErrorKind::NotAFolder);
    LocalStore devices("/dev");
    QCOMPARE(kindOf(devices.read("zero", 10, 0)), ErrorKind::NotAFile);
    QCOMPARE(kindOf(devices.append("null", "x")), ErrorKind::NotAFile);
    const TreeVisitor visitor(*m_store);
    QCOMPARE(visitor.others, std::set<std::string>{"pipe"});
}

void LocalStoreTest::visitsNameWhatIsNoFile()
{
    QCOMPARE(::mkfifo(path("pipe").c_str(), 0666), 0);
    class Reader final : public Visitor {
    public:
        void listed(std::uint64_t, const Result<const Listing *> &, Requests &) override { }
        void read(std::uint64_t, const Result<FileBytes> &file, Requests &) override { kind = kindOf(file); }
        std::atomic<ErrorKind> kind = ErrorKind(0xff);
    } reader;
    m_store->visit(reader, [](Requests &requests) { requests.read("pipe", 0, 10); }, {});
    QCOMPARE(reader.kind, ErrorKind::NotAFile);
}

void LocalStoreTest::largeFoldersAreListedWhole()
{
    // More than one buffer of the system call.
    fs::create_directory(path("folder"));
    for (int i = 0; i < 3000; ++i)
        write("folder/a rather long name of a report " + std::to_string(i), "12345");
    const auto listing = m_store->list("folder", ListDetail::SizesAndTimes);
    QVERIFY(listing);
    QCOMPARE(listing->size(), 3000u);
    std::set<std::string> names;
    for (std::size_t i = 0; i < listing->size(); ++i) {
        names.emplace(listing->at(i).name);
        QCOMPARE(listing->at(i).size, 5u);
    }
    QCOMPARE(names.size(), 3000u);
    QCOMPARE(TreeVisitor(*m_store).files.size(), 3000u);
}

void LocalStoreTest::largeFilesAreReadInPart()
{
    constexpr std::uint64_t size = 3'000'000'000;
    write("file", "start");
    fs::resize_file(path("file"), size);
    const auto start = m_store->read("file", 1 << 20, 0);
    QVERIFY(start);
    QCOMPARE(start->bytes.size(), 1u << 20);
    QCOMPARE(start->size, size);
    QCOMPARE(m_store->read("file", 100, size - 7)->bytes.size(), 7u);
}

void LocalStoreTest::deniedPlacesAreTold()
{
    fs::create_directory(path("folder"));
    write("folder/file", "x");
    write("secret", "x");
    write("fixed", "x");
    ::chmod(path("secret").c_str(), 0);
    ::chmod(path("fixed").c_str(), 0444);
    ::chmod(path("folder").c_str(), 0);
    const Unprivileged other;
    if (!other)
        QSKIP("this user may do everything");
    QCOMPARE(kindOf(m_store->read("secret", 10, 0)), ErrorKind::Denied);
    QCOMPARE(kindOf(m_store->list("folder", ListDetail::Names)), ErrorKind::Denied);
    QCOMPARE(kindOf(m_store->read("folder/file", 10, 0)), ErrorKind::Denied);
    QCOMPARE(kindOf(m_store->put("folder/new", "x")), ErrorKind::Denied);
    QCOMPARE(kindOf(m_store->append("fixed", "x")), ErrorKind::Denied);
    QCOMPARE(kindOf(m_store->replace("fixed", "y", "x")), ErrorKind::Denied);
    QCOMPARE(kindOf(m_store->update("fixed", [](auto) { return std::string("y"); })), ErrorKind::Denied);
    QVERIFY(!m_store->read("secret", 10, 0).error().detail.empty());
}

void LocalStoreTest::visitsGoOnBesideDeniedPlaces()
{
    for (const std::string name : {"a", "b", "c"}) {
        fs::create_directory(path(name));
        write(name + "/file", name);
    }
    ::chmod(path("b").c_str(), 0);
    ::chmod(path("c/file").c_str(), 0);
    {
        const Unprivileged other;
        if (!other)
            QSKIP("this user may do everything");
        const TreeVisitor visitor(*m_store);
        QCOMPARE(visitor.files, (std::map<std::string, std::string>{{"a/file", "a"}}));
        QCOMPARE(visitor.errors.size(), 2u);
        QCOMPARE(visitor.errors.find("b")->second.kind, ErrorKind::Denied);
        QCOMPARE(visitor.errors.find("c/file")->second.path, std::string("c/file"));
    }
    ::chmod(path("b").c_str(), 0755);
}

void LocalStoreTest::replaceKeepsTheRightsOfTheFile()
{
    write("file", "old");
    ::chmod(path("file").c_str(), 0640);
    const bool attributes = ::setxattr(path("file").c_str(), "user.test", "value", 5, 0) == 0;
    QVERIFY(m_store->replace("file", "new", "old"));
    struct stat status;
    QCOMPARE(::stat(path("file").c_str(), &status), 0);
    QCOMPARE(status.st_mode & 07777, 0640u);
    char value[8];
    if (attributes)
        QCOMPARE(::getxattr(path("file").c_str(), "user.test", value, sizeof value), 5);
    QCOMPARE(bytes("file"), std::string("new"));
}

void LocalStoreTest::replaceDoesNotTouchAnotherLinkToTheFile()
{
    write("file", "old");
    fs::create_hard_link(path("file"), path("other"));
    QVERIFY(m_store->replace("file", "new", "old"));
    QCOMPARE(bytes("other"), std::string("old"));
}

void LocalStoreTest::updateWritesInPlace()
{
    write("file", "9");
    fs::create_hard_link(path("file"), path("same"));
    QVERIFY(m_store->update("file", [](auto) { return std::string("10"); }));
    QCOMPARE(bytes("same"), std::string("10"));
}

void LocalStoreTest::updateWaitsForTheLock()
{
    write("file", "1");
    auto lock = std::make_unique<Lock>(path("file"));
    QVERIFY(lock->held());
    std::atomic<bool> changed = false;
    std::jthread client([&] {
        (void)m_store->update("file", [&](auto) {
            changed = true;
            return std::string("2");
        });
    });
    // The other client writes while it holds the lock; the change must see it.
    write("file", "7");
    QVERIFY(!changed);
    lock.reset();
    client.join();
    QVERIFY(changed);
    QCOMPARE(bytes("file"), std::string("2"));
}

void LocalStoreTest::updateGivesUpWhenTheLockIsNeverFree()
{
    write("file", "1");
    const Lock lock(path("file"));
    QVERIFY(lock.held());
    QCOMPARE(kindOf(m_store->update("file", [](auto) { return std::string("2"); })), ErrorKind::Busy);
    QCOMPARE(bytes("file"), std::string("1"));
}

void LocalStoreTest::replaceWaitsForTheLock()
{
    write("file", "1");
    auto lock = std::make_unique<Lock>(path("file"));
    Result<void> result;
    std::jthread client([&] { result = m_store->replace("file", "2", "1"); });
    write("file", "7");
    lock.reset();
    client.join();
    QCOMPARE(kindOf(result), ErrorKind::Conflict);
    QCOMPARE(bytes("file"), std::string("7"));
}

void LocalStoreTest::aFileReplacedMeanwhileIsReadAgain()
{
    write("file", "1");
    auto lock = std::make_unique<Lock>(path("file"));
    std::string seen;
    std::jthread client([&] {
        (void)m_store->update("file", [&](std::optional<std::string_view> now) {
            seen = now.value_or("none");
            return std::string("3");
        });
    });
    write("new", "2");
    fs::rename(path("new"), path("file"));
    lock.reset();
    client.join();
    QCOMPARE(seen, std::string("2"));
    QCOMPARE(bytes("file"), std::string("3"));
}

void LocalStoreTest::aReadOnlyFileIsNotReplaced()
{
    write("file", "1");
    ::chmod(path("file").c_str(), 0444);
    ::chmod(m_folder->path().toLocal8Bit().constData(), 0777);
    const Unprivileged other;
    if (!other)
        QSKIP("this user may do everything");
    QCOMPARE(kindOf(m_store->replace("file", "2", "1")), ErrorKind::Denied);
    QCOMPARE(bytes("file"), std::string("1"));
}

void LocalStoreTest::aHalfWrittenLineIsTakenBack()
{
    write("log", "first\r\n");
    // The limit of a file's size is met as a full disk is: in the middle of a write.
    rlimit before;
    ::getrlimit(RLIMIT_FSIZE, &before);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    rlimit small{10, before.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &small);
    const Result<void> result = m_store->append("log", "second\r\n");
    ::setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    QCOMPARE(kindOf(result), ErrorKind::NoSpace);
    QCOMPARE(bytes("log"), std::string("first\r\n"));
}

void LocalStoreTest::killedAtAnyPointTheOldOrTheNewIsThere_data()
{
    QTest::addColumn<QByteArray>("call");
    QTest::addColumn<QByteArray>("before"); // null: no file
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("replace") << QByteArray("replace") << QByteArray("the old text") << QByteArray("new");
    QTest::newRow("replace of a large file")
        << QByteArray("replace") << QByteArray(100000, 'a') << QByteArray(90000, 'b');
    QTest::newRow("a new file by replace") << QByteArray("replace") << QByteArray() << QByteArray("new");
    QTest::newRow("a new file by put") << QByteArray("put") << QByteArray() << QByteArray(50000, 'b');
    QTest::newRow("update that grows") << QByteArray("update") << QByteArray("99") << QByteArray("100");
    QTest::newRow("update that shrinks") << QByteArray("update") << QByteArray("100") << QByteArray("99");
    QTest::newRow("a large update") << QByteArray("update") << QByteArray(10000, 'a') << QByteArray(30000, 'b');
    QTest::newRow("a new file by update") << QByteArray("update") << QByteArray() << QByteArray("1");
    QTest::newRow("append") << QByteArray("append") << QByteArray("one\r\n") << QByteArray("one\r\ntwo\r\n");
}

void LocalStoreTest::killedAtAnyPointTheOldOrTheNewIsThere()
{
    QFETCH(const QByteArray, call);
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    const std::string old = before.toStdString();
    const std::string now = after.toStdString();
    const auto work = [&] {
        if (call == "replace")
            (void)m_store->replace("f", now, before.isNull() ? std::nullopt : std::optional<std::string_view>(old));
        else if (call == "put")
            (void)m_store->put("f", now);
        else if (call == "update")
            (void)m_store->update("f", [&](auto) { return now; });
        else
            (void)m_store->append("f", "two\r\n");
    };
    int stop = 0;
    for (bool killed = true; killed; ++stop) {
        fs::remove(path("f"));
        if (!before.isNull())
            write("f", old);
        killed = killedAtStop(stop, work);
        const bool exists = fs::exists(path("f"));
        QVERIFY(exists || before.isNull());
        QVERIFY2(!exists || bytes("f") == now || (!before.isNull() && bytes("f") == old),
                 qPrintable(QString::number(stop)));
    }
    QVERIFY(stop > 10);
    QCOMPARE(bytes("f"), now);
}

void LocalStoreTest::deepTreesAreWalked()
{
    std::string folder;
    for (int i = 0; i < 60; ++i)
        folder += (folder.empty() ? "" : "/") + std::string("d");
    QVERIFY(m_store->makeFolders(folder));
    write(folder + "/file", "x");
    const TreeVisitor visitor(*m_store);
    QCOMPARE(visitor.folders.size(), 61u);
    QCOMPARE(visitor.files.size(), 1u);
}

void LocalStoreTest::fewDescriptorsAreEnough()
{
    for (int i = 0; i < 40; ++i) {
        const std::string folder = "a" + std::to_string(i) + "/b/c/d/e";
        QVERIFY(m_store->makeFolders(folder));
        write(folder + "/file", "x");
    }
    rlimit before;
    ::getrlimit(RLIMIT_NOFILE, &before);
    const int lowest = ::dup(0);
    rlimit few{rlim_t(lowest) + 20, before.rlim_max};
    ::setrlimit(RLIMIT_NOFILE, &few);
    const TreeVisitor visitor(*m_store);
    ::setrlimit(RLIMIT_NOFILE, &before);
    ::close(lowest);
    QVERIFY(visitor.errors.empty());
    QCOMPARE(visitor.files.size(), 40u);
}

void LocalStoreTest::manyVisitsAtOnce()
{
    for (int i = 0; i < 50; ++i) {
        const std::string folder = "a" + std::to_string(i);
        QVERIFY(m_store->makeFolders(folder));
        write(folder + "/file", "x");
    }
    std::atomic<int> whole = 0;
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 8; ++i)
            threads.emplace_back([&] { whole += TreeVisitor(*m_store).files.size() == 50; });
    }
    QCOMPARE(whole, 8);
}

QTEST_GUILESS_MAIN(LocalStoreTest)
#include "tst_localstore.moc"
