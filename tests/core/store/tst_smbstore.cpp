// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/localstore.h"
#include "core/store/smbstore.h"
#include "tests/common/smbproxy.h"
#include "tests/common/smbserver.h"

#include "testvisitor.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <thread>

using namespace cer;
using namespace Qt::StringLiterals;

/// What SmbStore has beyond the contract of Store, against a real smbd: logging on, dialects, and clients that interfere.
class SmbStoreTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void openingSaysWhatIsWrong_data();
    void openingSaysWhatIsWrong();
    void theRootIsNamedAsItWasTyped();
    void aPasswordIsAskedForAgain();
    void nobodyIsAskedForEver();
    void signsAndEncryptsAsTheServerAsks_data();
    void signsAndEncryptsAsTheServerAsks();
    void whatMayNotBeWrittenStays();
    void aFolderOfManyEntriesIsListedWhole();
    void aLargeFileIsReadWhole();
    void namesAreFoundAndShownAsTheyAre();
    void aFileIsHeldWhileItIsUpdated();
    void updatesOfManyClientsAddUp();
    void linesOfManyClientsStayWhole();
    void replacingSeesWhatAnotherClientWrote();
    void replacingBesideReadersLeavesOneOfTheTwo();

private:
    std::shared_ptr<Store> open(const std::string &url, const std::string &password = SmbServer::password())
    {
        const auto store = openStoreAs(url, [&](const CredentialsRequest &request) {
            return request.wereRefused ? std::nullopt : std::optional(Credentials{request.user, {}, Secret(password)});
        });
        m_error = store ? Error{} : store.error();
        return store ? *store : nullptr;
    }
    QString onDisk(const QString &path) const { return m_server->folder() + u'/' + path; }
    QByteArray diskBytes(const QString &path) const
    {
        QFile file(onDisk(path));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : "error"_ba;
    }
    void putOnDisk(const QString &path, const QByteArray &bytes) const
    {
        QFile file(onDisk(path));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    std::unique_ptr<SmbServer> m_server;
    std::shared_ptr<Store> m_store;
    Error m_error;
};

namespace {

Result<std::string> increment(std::optional<std::string_view> seen)
{
    return std::to_string(seen ? std::stoi(std::string(*seen)) + 1 : 1);
}

} // namespace

void SmbStoreTest::initTestCase()
{
    m_server = std::make_unique<SmbServer>();
    if (!m_server->problem().isEmpty())
        QSKIP(qPrintable(m_server->problem()));
    m_store = open(m_server->url());
    QVERIFY2(m_store, m_error.detail.c_str());
}

void SmbStoreTest::init()
{
    // The folder itself stays: the server is in it.
    for (const QFileInfo &entry :
         QDir(m_server->folder()).entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)) {
        if (entry.isDir())
            QVERIFY(QDir(entry.filePath()).removeRecursively());
        else
            QVERIFY(QFile::remove(entry.filePath()));
    }
}

void SmbStoreTest::openingSaysWhatIsWrong_data()
{
    QTest::addColumn<QString>("share");
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("password");
    QTest::addColumn<int>("kind");
    const QString right = QString::fromStdString(SmbServer::password());
    QTest::newRow("the wrong password") << u"cer"_s << QString() << u"wrong"_s << int(ErrorKind::LogOn);
    QTest::newRow("no password") << u"cer"_s << QString() << QString() << int(ErrorKind::LogOn);
    QTest::newRow("a user that the server does not know")
        << u"cer"_s << u"nobody-here"_s << right << int(ErrorKind::LogOn);
    QTest::newRow("nobody in particular") << u"cer"_s << u"-"_s << right << int(ErrorKind::LogOn);
    QTest::newRow("a share that is not there") << u"none"_s << QString() << right << int(ErrorKind::NoShare);
    QTest::newRow("a share that is not for this user") << u"closed"_s << QString() << right << int(ErrorKind::Denied);
    QTest::newRow("a folder that is not there") << u"cer/none"_s << QString() << right << int(ErrorKind::NotFound);
    QTest::newRow("a folder below one that is not there")
        << u"cer/none/x"_s << QString() << right << int(ErrorKind::NotFound);
    QTest::newRow("a file") << u"cer/file"_s << QString() << right << int(ErrorKind::NotAFolder);
    QTest::newRow("below a file") << u"cer/file/x"_s << QString() << right << int(ErrorKind::NotAFolder);
}

void SmbStoreTest::openingSaysWhatIsWrong()
{
    QFETCH(const QString, share);
    QFETCH(const QString, user);
    QFETCH(const QString, password);
    putOnDisk(u"file"_s, "x");
    std::string url = m_server->url(share.toStdString());
    if (!user.isEmpty())
        url.replace(6, m_server->user().size() + (user == u"-"_s ? 1 : 0), user == u"-"_s ? "" : user.toStdString());
    QVERIFY(!open(url, password.toStdString()));
    QTEST(int(m_error.kind), "kind");
    QCOMPARE(m_error.path, url);
    QVERIFY2(QByteArray::fromStdString(m_error.detail).startsWith("STATUS_"), m_error.detail.c_str());
}

void SmbStoreTest::theRootIsNamedAsItWasTyped()
{
    QVERIFY(QDir(m_server->folder()).mkdir(u"a b"_s));
    const auto store = open(m_server->url("cer", "a b/"));
    QVERIFY(store);
    QCOMPARE(store->displayRoot(), m_server->url("cer", "a%20b"));
    QVERIFY(store->put("f", "x"));
    QCOMPARE(diskBytes(u"a b/f"_s), "x"_ba);
    QCOMPARE(store->read("none", 1).error().path, std::string("none"));
}

void SmbStoreTest::aPasswordIsAskedForAgain()
{
    std::vector<CredentialsRequest> requests;
    const auto store = openStoreAs(m_server->url(), [&](const CredentialsRequest &request) {
        requests.push_back(request);
        return std::optional(
            Credentials{request.user, {}, Secret(requests.size() == 1 ? "wrong" : SmbServer::password())});
    });
    QVERIFY(store);
    QCOMPARE(requests.size(), 2u);
    QVERIFY(!requests[0].wereRefused && requests[1].wereRefused);
    QCOMPARE(requests[0].server, std::string("127.0.0.1"));
    QCOMPARE(requests[0].user, m_server->user());
    QCOMPARE(requests[0].root, m_server->url());
}

void SmbStoreTest::nobodyIsAskedForEver()
{
    int asked = 0;
    const auto store = openStoreAs(m_server->url(), [&](const CredentialsRequest &request) {
        ++asked;
        return std::optional(Credentials{request.user, {}, Secret("wrong")});
    });
    QVERIFY(!store);
    QCOMPARE(store.error().kind, ErrorKind::LogOn);
    QCOMPARE(asked, 3);
}

void SmbStoreTest::signsAndEncryptsAsTheServerAsks_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("share");
    const auto only = [](const QString &dialect) {
        return QStringList{u"server min protocol = %1"_s.arg(dialect), u"server max protocol = %1"_s.arg(dialect)};
    };
    const QString mandatory = u"server signing = mandatory"_s;
    QTest::newRow("SMB 2.1, signed") << only(u"SMB2_10"_s) + QStringList{mandatory} << u"cer"_s;
    QTest::newRow("SMB 3.0, signed") << only(u"SMB3_00"_s) + QStringList{mandatory} << u"cer"_s;
    QTest::newRow("SMB 3.0.2, encrypted")
        << only(u"SMB3_02"_s) + QStringList{u"server smb encrypt = required"_s} << u"cer"_s;
    QTest::newRow("SMB 3.1.1, signed") << only(u"SMB3_11"_s) + QStringList{mandatory} << u"cer"_s;
    QTest::newRow("SMB 3.1.1, encrypted")
        << only(u"SMB3_11"_s) + QStringList{u"server smb encrypt = required"_s} << u"cer"_s;
}

/// The answers come in pieces, as they do on a network.
void SmbStoreTest::signsAndEncryptsAsTheServerAsks()
{
    QFETCH(const QStringList, options);
    QFETCH(const QString, share);
    SmbServer server(options);
    QVERIFY2(server.problem().isEmpty(), qPrintable(server.problem()));
    SmbProxy proxy(server.port());
    proxy.setPieces(1000);
    const auto store = open(server.urlAt(proxy.port(), share.toStdString()));
    QVERIFY2(store, m_error.detail.c_str());
    const std::string large(150'000, 'x');
    QVERIFY(store->makeFolders("a/b"));
    QVERIFY(store->put("a/b/large", large));
    QVERIFY(store->update("a/b/count", increment));
    QVERIFY(store->update("a/b/count", increment));
    QVERIFY(store->append("a/log", "line\n"));
    for (int i = 0; i < 100; ++i)
        QVERIFY(QDir(server.folder()).mkpath(u"many/a folder with quite a long name %1"_s.arg(i)));
    const TreeVisitor visitor(*store);
    QVERIFY(visitor.errors.empty());
    QCOMPARE(visitor.folders.size(), 104u);
    QCOMPARE(visitor.files.at("a/b/count"), std::string("2"));
    QVERIFY(visitor.files.at("a/b/large") == large);
    QVERIFY(store->read("a/b/large", large.size())->bytes == large);
}

void SmbStoreTest::whatMayNotBeWrittenStays()
{
    QVERIFY(QDir(m_server->folder()).mkdir(u"folder"_s));
    putOnDisk(u"f"_s, "old");
    QFile::setPermissions(onDisk(u"f"_s), QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    for (const std::string share : {"readonly", "guarded"}) {
        const auto store = open(m_server->url(share));
        QVERIFY2(store, m_error.detail.c_str());
        const auto denied = [](const auto &result) { return !result && result.error().kind == ErrorKind::Denied; };
        QVERIFY(denied(store->replace("f", "new", "old")));
        QVERIFY(denied(store->update("f", increment)));
        QVERIFY(denied(store->append("f", "new")));
        QVERIFY(denied(store->remove("f")));
        QVERIFY(denied(store->put("new", "new")));
        QVERIFY(denied(store->makeFolders("folder/new")));
        QCOMPARE(denied(store->read("f", 1)), share == "guarded");
    }
    QCOMPARE(diskBytes(u"f"_s), "old"_ba);
    QCOMPARE(QDir(m_server->folder()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(), 2);
}

void SmbStoreTest::aFolderOfManyEntriesIsListedWhole()
{
    QVERIFY(QDir(m_server->folder()).mkdir(u"many"_s));
    std::map<std::string, std::string> files;
    for (int i = 0; i < 1500; ++i) {
        const QString name = u"many/a file with quite a long name %1"_s.arg(i);
        putOnDisk(name, QByteArray::number(i));
        files[name.toStdString()] = std::to_string(i);
    }
    const auto listing = m_store->list("many", ListDetail::SizesAndTimes);
    QVERIFY(listing);
    QCOMPARE(listing->size(), files.size());
    std::size_t bytes = 0;
    for (std::size_t i = 0; i < listing->size(); ++i)
        bytes += listing->at(i).size;
    QCOMPARE(bytes, 10u + 180u + 2700u + 2000u);
    const TreeVisitor visitor(*m_store);
    QVERIFY(visitor.files == files);
}

void SmbStoreTest::aLargeFileIsReadWhole()
{
    QByteArray bytes;
    for (int i = 0; bytes.size() < 3'000'000; ++i)
        bytes += QByteArray::number(i) + '\n';
    putOnDisk(u"log"_s, bytes);
    const auto content = m_store->read("log", std::size_t(64) << 20);
    QVERIFY(content);
    QVERIFY(content->bytes == bytes.toStdString());
    QCOMPARE(content->size, std::uint64_t(bytes.size()));
    const auto part = m_store->read("log", 100'000, 2'000'000);
    QVERIFY(part);
    QVERIFY(part->bytes == bytes.mid(2'000'000, 100'000).toStdString());

    class Reader final : public Visitor {
    public:
        void listed(std::uint64_t, const Result<const Listing *> &, Requests &) override { }
        void read(std::uint64_t, const Result<FileBytes> &file, Requests &) override
        {
            bytes = file ? std::string(file->bytes) : "error";
            size = file ? file->size : std::nullopt;
        }
        std::string bytes;
        std::optional<std::uint64_t> size;
    } reader;
    m_store->visit(reader, [](Requests &requests) { requests.read("log", 1, 500'000, 1'000'000); }, {});
    QVERIFY(reader.bytes == bytes.mid(1'000'000, 500'000).toStdString());
    QCOMPARE(reader.size, std::uint64_t(bytes.size()));
}

void SmbStoreTest::namesAreFoundAndShownAsTheyAre()
{
    const std::string letters = "\xc3\x84pfel \xe2\x82\xac \xf0\x9f\x92\xa9";
    const std::string longName(255, 'n');
    QVERIFY(m_store->makeFolders(letters));
    QVERIFY(m_store->put(letters + '/' + longName, "x"));
    QCOMPARE(m_store->list(letters, ListDetail::Names)->at(0).name, longName);
    QCOMPARE(m_store->list("", ListDetail::Names)->at(0).name, letters);
    QCOMPARE(diskBytes(QString::fromStdString(letters + '/' + longName)), "x"_ba);
    const auto tooLong = m_store->put(std::string(256, 'n'), "x");
    QVERIFY(!tooLong);
    QCOMPARE(tooLong.error().kind, ErrorKind::Name);
    std::string deep = "d";
    while (deep.size() < 2000)
        deep += "/a folder";
    QVERIFY(m_store->makeFolders(deep));
    QVERIFY(m_store->put(deep + "/f", "deep"));
    QCOMPARE(m_store->read(deep + "/F", 10)->bytes, std::string("deep"));
}

void SmbStoreTest::aFileIsHeldWhileItIsUpdated()
{
    const auto other = open(m_server->url());
    QVERIFY(m_store->put("count", "1"));
    QString smbclientSays;
    ErrorKind otherSays = ErrorKind::Io;
    const auto change = [&](auto seen) {
        smbclientSays = m_server->smbclient(u"get count /dev/null"_s);
        otherSays = other->read("count", 10).error_or(Error{}).kind;
        return increment(seen);
    };
    QVERIFY(m_store->update("count", change));
    QVERIFY2(smbclientSays.contains(u"SHARING_VIOLATION"_s), qPrintable(smbclientSays));
    QCOMPARE(otherSays, ErrorKind::Busy);
    QCOMPARE(other->read("count", 10)->bytes, std::string("2"));
}

/// Two clients of the share with two threads each, and two programs on the server's own disk.
void SmbStoreTest::updatesOfManyClientsAddUp()
{
    const auto other = open(m_server->url());
    LocalStore local(m_server->folder().toStdString());
    std::atomic<int> done = 0;
    {
        std::vector<std::jthread> threads;
        for (Store *store : {m_store.get(), m_store.get(), other.get(), static_cast<Store *>(&local)}) {
            threads.emplace_back([&done, store] {
                for (int n = 0; n < 25; ++n)
                    done += store->update("count", increment).has_value();
            });
        }
    }
    QCOMPARE(diskBytes(u"count"_s), QByteArray::number(done));
    QVERIFY(done >= 50);
}

void SmbStoreTest::linesOfManyClientsStayWhole()
{
    const auto other = open(m_server->url());
    std::atomic<int> done = 0;
    {
        std::vector<std::jthread> threads;
        for (const char c : {'a', 'b', 'c'}) {
            Store *store = c == 'a' ? m_store.get() : other.get();
            threads.emplace_back([&done, store, c] {
                for (int n = 0; n < 40; ++n)
                    done += store->append("log", std::string(60, c) + '\n').has_value();
            });
        }
    }
    const QByteArray all = diskBytes(u"log"_s);
    QCOMPARE(all.size(), done * 61);
    for (qsizetype at = 0; at < all.size(); at += 61)
        QCOMPARE(all.mid(at, 61), QByteArray(60, all[at]) + '\n');
}

void SmbStoreTest::replacingSeesWhatAnotherClientWrote()
{
    QVERIFY(m_store->put("status.txt", "old"));
    putOnDisk(u"../theirs"_s, "theirs");
    const QString said = m_server->smbclient(u"lcd %1; put ../theirs status.txt"_s.arg(m_server->folder()));
    QVERIFY2(said.contains(u"putting file"_s), qPrintable(said));
    const auto replaced = m_store->replace("status.txt", "ours", "old");
    QVERIFY(!replaced);
    QCOMPARE(replaced.error().kind, ErrorKind::Conflict);
    QCOMPARE(diskBytes(u"status.txt"_s), "theirs"_ba);
    QVERIFY(m_store->replace("status.txt", "ours", "theirs"));
    QCOMPARE(m_server->smbclient(u"get status.txt -"_s).left(4), u"ours"_s);
}

void SmbStoreTest::replacingBesideReadersLeavesOneOfTheTwo()
{
    const std::string contents[] = {std::string(5000, 'a'), std::string(9000, 'b')};
    const auto other = open(m_server->url());
    QVERIFY(m_store->put("f", contents[0]));
    std::atomic<int> torn = 0, read = 0;
    {
        const std::jthread reader([&](const std::stop_token &stop) {
            while (!stop.stop_requested()) {
                const auto content = other->read("f", 20'000);
                read += content.has_value();
                torn += content && content->bytes != contents[0] && content->bytes != contents[1];
            }
        });
        for (int i = 0; i < 30; ++i) {
            const auto replaced = m_store->replace("f", contents[(i + 1) % 2], contents[i % 2]);
            QVERIFY2(replaced, replaced.error_or(Error{}).detail.c_str());
        }
        QTRY_VERIFY(read > 0);
    }
    QCOMPARE(torn, 0);
    QCOMPARE(QDir(m_server->folder()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList{u"f"_s});
}

QTEST_GUILESS_MAIN(SmbStoreTest)
#include "tst_smbstore.moc"
