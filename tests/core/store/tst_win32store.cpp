// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/localstore.h"
#include "core/store/win32text.h"

#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <memory>
#include <set>
#include <thread>

using namespace cer;
using namespace Qt::StringLiterals;

/// What LocalStore does on Windows, beyond the contract of every store: what other programs see that share its files or do not.
class Win32StoreTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void theRootIsShownAsWindowsWritesIt();
    void namesAreUtf8();
    void namesThatMeanMoreThanAFileAreRefused_data();
    void namesThatMeanMoreThanAFileAreRefused();
    void pathsMayBeLong();
    void updateWaitsForAHolder();
    void updateGivesUpWhenTheHolderStays();
    void nobodyReadsOrWritesWhileAnUpdateRuns();
    void anUpdateMayShorten();
    void appendWaitsForAHolder();
    void readWaitsForAHolder();
    void visitsSayThatAFileIsHeld();
    void replaceIsNeverSeenHalf();
    void replaceWaitsForAReaderWhoSharesNothing();
    void aReadOnlyFileIsNotReplaced();
    void removalIsAtOnceAlsoUnderAReader();
    void changesAreTold();

private:
    std::wstring path(const std::string &name) const
    {
        return *win32::longPath(win32::fullPath(m_folder->path().toStdString() + '/' + name));
    }
    std::string bytes(const std::string &name) const
    {
        const auto content = m_store->read(name, 1 << 20, 0);
        return content ? content->bytes : "error: " + content.error().detail;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<LocalStore> m_store;
};

namespace {

ErrorKind kindOf(const auto &result)
{
    return result ? ErrorKind(0xff) : result.error().kind;
}

/// Another program that has the file open.
class Holder {
public:
    explicit Holder(const std::wstring &path, DWORD sharing = 0, DWORD access = GENERIC_READ | GENERIC_WRITE)
        : m_handle(::CreateFileW(path.c_str(), access, sharing, nullptr, OPEN_EXISTING, 0, nullptr))
    {
    }
    Holder(const Holder &) = delete;
    Holder &operator=(const Holder &) = delete;
    ~Holder() { letGo(); }
    void letGo()
    {
        if (m_handle != INVALID_HANDLE_VALUE)
            ::CloseHandle(m_handle);
        m_handle = INVALID_HANDLE_VALUE;
    }
    bool holds() const { return m_handle != INVALID_HANDLE_VALUE; }

private:
    HANDLE m_handle;
};

/// Runs \a work beside a holder that lets go when the work has been seen waiting.
template <typename Work>
auto besideHolder(const std::wstring &path, Work work)
{
    Holder holder(path);
    std::atomic<bool> begun = false;
    std::jthread later([&] {
        begun.wait(false);
        std::this_thread::sleep_for(std::chrono::milliseconds(200));
        holder.letGo();
    });
    begun = true;
    begun.notify_all();
    auto result = work();
    return std::pair(std::move(result), !holder.holds());
}

} // namespace

void Win32StoreTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<LocalStore>(m_folder->path().toStdString());
}

void Win32StoreTest::cleanup()
{
    m_store.reset();
    m_folder.reset();
}

void Win32StoreTest::theRootIsShownAsWindowsWritesIt()
{
    QCOMPARE(LocalStore("C:/a/../b//c/").displayRoot(), std::string("C:\\b\\c"));
    QCOMPARE(LocalStore("C:\\").displayRoot(), std::string("C:\\"));
    QCOMPARE(LocalStore("//server/share/").displayRoot(), std::string("\\\\server\\share"));
    QCOMPARE(win32::longPath("\\\\server\\share\\x"), std::wstring(L"\\\\?\\UNC\\server\\share\\x"));
    QCOMPARE(win32::longPath("C:\\x"), std::wstring(L"\\\\?\\C:\\x"));
}

void Win32StoreTest::namesAreUtf8()
{
    const std::string name = "gr\xc3\xbc\xc3\x9f"
                             "e \xe2\x82\xac \xf0\x9f\x9a\x80.txt";
    QVERIFY(m_store->put(name, "x"));
    QVERIFY(::GetFileAttributesW((path("") + L"\\gr\u00fc\u00dfe \u20ac \U0001f680.txt").c_str())
            != INVALID_FILE_ATTRIBUTES);
    const auto listing = m_store->list("", ListDetail::Names);
    QCOMPARE(listing->size(), 1u);
    QCOMPARE(std::string(listing->at(0).name), name);
}

void Win32StoreTest::namesThatMeanMoreThanAFileAreRefused_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("a separator of Windows") << "a\\b"_ba;
    QTest::newRow("out of the share") << "..\\x"_ba;
    QTest::newRow("an alternate stream") << "file:stream"_ba;
    QTest::newRow("a drive") << "C:"_ba;
    QTest::newRow("no UTF-8") << "\xff\xfe"_ba;
}

void Win32StoreTest::namesThatMeanMoreThanAFileAreRefused()
{
    QFETCH(QByteArray, name);
    QVERIFY(m_store->put("file", "x"));
    QCOMPARE(kindOf(m_store->put(name.toStdString(), "y")), ErrorKind::Name);
    QCOMPARE(kindOf(m_store->read(name.toStdString(), 10, 0)), ErrorKind::Name);
    QCOMPARE(kindOf(m_store->makeFolders(name.toStdString())), ErrorKind::Name);
}

void Win32StoreTest::pathsMayBeLong()
{
    std::string folder;
    for (int i = 0; i < 12; ++i)
        folder += std::string(40, char('a' + i)) + '/';
    QVERIFY(m_store->makeFolders(folder.substr(0, folder.size() - 1)));
    QVERIFY(m_store->put(folder + "file", "far"));
    QCOMPARE(bytes(folder + "file"), std::string("far"));
}

void Win32StoreTest::updateWaitsForAHolder()
{
    QVERIFY(m_store->put("count.txt", "1"));
    const auto [updated, wasFree] = besideHolder(
        path("count.txt"), [&] { return m_store->update("count.txt", [](auto) { return Result<std::string>("2"); }); });
    QVERIFY(updated && wasFree);
    QCOMPARE(bytes("count.txt"), std::string("2"));
}

void Win32StoreTest::updateGivesUpWhenTheHolderStays()
{
    QVERIFY(m_store->put("count.txt", "1"));
    {
        const Holder holder(path("count.txt"));
        bool asked = false;
        const auto updated = m_store->update("count.txt", [&](auto) {
            asked = true;
            return Result<std::string>("2");
        });
        QCOMPARE(kindOf(updated), ErrorKind::Busy);
        QVERIFY(!asked && !updated.error().detail.empty());
    }
    QCOMPARE(bytes("count.txt"), std::string("1"));
}

void Win32StoreTest::nobodyReadsOrWritesWhileAnUpdateRuns()
{
    QVERIFY(m_store->put("count.txt", "1"));
    bool read = true, write = true;
    const auto updated = m_store->update("count.txt", [&](auto) {
        read = Holder(path("count.txt"), FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, GENERIC_READ).holds();
        write = Holder(path("count.txt")).holds();
        return Result<std::string>("2");
    });
    QVERIFY(updated && !read && !write);
}

void Win32StoreTest::anUpdateMayShorten()
{
    QVERIFY(m_store->put("file", "long long long"));
    QVERIFY(m_store->update("file", [](auto) { return Result<std::string>("short"); }));
    QCOMPARE(bytes("file"), std::string("short"));
    QCOMPARE(m_store->list("", ListDetail::Names)->size(), 1u);
}

void Win32StoreTest::appendWaitsForAHolder()
{
    QVERIFY(m_store->put("crash.log", "one\r\n"));
    const auto [appended, wasFree] =
        besideHolder(path("crash.log"), [&] { return m_store->append("crash.log", "two\r\n"); });
    QVERIFY(appended && wasFree);
    QCOMPARE(bytes("crash.log"), std::string("one\r\ntwo\r\n"));
}

void Win32StoreTest::readWaitsForAHolder()
{
    QVERIFY(m_store->put("count.txt", "1"));
    const auto [read, wasFree] = besideHolder(path("count.txt"), [&] { return m_store->read("count.txt", 10, 0); });
    QVERIFY(read && wasFree);
    QCOMPARE(read->bytes, std::string("1"));
}

void Win32StoreTest::visitsSayThatAFileIsHeld()
{
    struct Kinds final : Visitor {
        void listed(std::uint64_t, const Result<const Listing *> &, Requests &) override { }
        void read(std::uint64_t, const Result<FileBytes> &file, Requests &) override { kind = kindOf(file); }
        std::atomic<ErrorKind> kind{};
    } visitor;
    QVERIFY(m_store->makeFolders("a"));
    QVERIFY(m_store->put("a/count.txt", "1"));
    const Holder holder(path("a/count.txt"));
    m_store->visit(visitor, [](Requests &requests) { requests.read("a/count.txt", 0, 10); }, {});
    QCOMPARE(visitor.kind.load(), ErrorKind::Busy);
}

void Win32StoreTest::replaceIsNeverSeenHalf()
{
    const std::string old(200'000, 'a'), fresh(100'000, 'b');
    QVERIFY(m_store->put("status.txt", old));
    std::atomic<bool> done = false;
    std::atomic<int> read = 0, half = 0;
    std::jthread reader([&] {
        while (!done || read == 0) {
            const std::string there = bytes("status.txt");
            half += there != old && there != fresh;
            ++read;
        }
    });
    int replaced = 0;
    for (int i = 0; i < 50; ++i)
        replaced += m_store->replace("status.txt", i % 2 ? old : fresh, i % 2 ? fresh : old).has_value();
    done = true;
    reader.join();
    QCOMPARE(replaced, 50);
    QCOMPARE(half.load(), 0);
    QCOMPARE(m_store->list("", ListDetail::Names)->size(), 1u);
}

void Win32StoreTest::replaceWaitsForAReaderWhoSharesNothing()
{
    QVERIFY(m_store->put("status.txt", "old"));
    const auto [replaced, wasFree] =
        besideHolder(path("status.txt"), [&] { return m_store->replace("status.txt", "new", "old"); });
    QVERIFY(replaced && wasFree);
    QCOMPARE(bytes("status.txt"), std::string("new"));
}

void Win32StoreTest::aReadOnlyFileIsNotReplaced()
{
    QVERIFY(m_store->put("status.txt", "old"));
    QVERIFY(::SetFileAttributesW(path("status.txt").c_str(), FILE_ATTRIBUTE_READONLY));
    QCOMPARE(kindOf(m_store->replace("status.txt", "new", "old")), ErrorKind::Denied);
    QCOMPARE(bytes("status.txt"), std::string("old"));
    QVERIFY(::SetFileAttributesW(path("status.txt").c_str(), FILE_ATTRIBUTE_NORMAL));
    QCOMPARE(m_store->list("", ListDetail::Names)->size(), 1u);
}

void Win32StoreTest::removalIsAtOnceAlsoUnderAReader()
{
    QVERIFY(m_store->put("file", "x"));
    const Holder reader(path("file"), FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, GENERIC_READ);
    QVERIFY(m_store->remove("file", {}));
    QVERIFY(m_store->put("file", "y"));
    QCOMPARE(bytes("file"), std::string("y"));
}

void Win32StoreTest::changesAreTold()
{
    QVERIFY(m_store->makeFolders("counts/a"));
    const auto watch = m_store->watch("counts");
    QVERIFY(watch && watch->isComplete());
    std::set<std::string> changed;
    const auto told = [&](const std::string &folder) {
        for (const std::string &name : watch->changedFolders())
            changed.insert(name);
        return changed.contains(folder);
    };
    QVERIFY(m_store->put("counts/a/count.txt", "1"));
    QTRY_VERIFY(told("counts/a"));
    QVERIFY(m_store->makeFolders("counts/b/c"));
    QVERIFY(m_store->put("counts/b/c/count.txt", "1"));
    QTRY_VERIFY(told("counts/b/c"));
    QVERIFY(!told("status"));
    QVERIFY(watch->isComplete());
}

QTEST_GUILESS_MAIN(Win32StoreTest)
#include "tst_win32store.moc"
