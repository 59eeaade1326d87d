// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/smbstore.h"
#include "core/store/smbtasks.h"
#include "tests/common/smbproxy.h"
#include "tests/common/smbserver.h"

#include "testvisitor.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace cer;
using namespace Qt::StringLiterals;

/// Requests of a visit that travel together over SMB, and in which order: frames are counted, no clock is asked.
class SmbVisitTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void theOldestComeFirstWhileThereAreFew();
    void theNewestComeFirstWhenThereAreMany();
    void severalSmallFoldersAreOneFrame();
    void whatIsMissingDoesNotSpoilItsNeighbours();
    void foldersThatAreTooLargeToTravelTogetherAreListedWhole();
    void aLargeFolderComesWithItsLargeFile();
    void littleTakesOneConnection();

private:
    void makeFile(const QString &path, const QByteArray &bytes) const
    {
        QVERIFY(QDir(m_server->folder()).mkpath(path.left(path.lastIndexOf(u'/'))));
        QFile file(m_server->folder() + u'/' + path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    std::unique_ptr<SmbServer> m_server;
    std::unique_ptr<SmbProxy> m_proxy;
    std::shared_ptr<Store> m_store; // by the proxy
};

namespace {

std::vector<smb::Task> tasksOf(std::initializer_list<std::uint64_t> tags)
{
    std::vector<smb::Task> tasks;
    for (const std::uint64_t tag : tags)
        tasks.emplace_back().tag = tag;
    return tasks;
}

/// For folders of one entry, and files that hold their own number.
class FoundVisitor final : public Visitor {
public:
    void listed(std::uint64_t tag, const Result<const Listing *> &listing, Requests &) override
    {
        (listing && (*listing)->size() == 1 ? found : missing).insert(tag);
    }
    void read(std::uint64_t tag, const Result<FileBytes> &file, Requests &) override
    {
        (file && file->bytes == std::to_string(tag) ? filesFound : filesMissing).insert(tag);
    }

    std::set<std::uint64_t> found, missing, filesFound, filesMissing;
};

/// Lists a folder and reads a file in it, which it has said before; keeps what came.
class LikelyVisitor final : public Visitor {
public:
    explicit LikelyVisitor(std::string file)
        : m_file(std::move(file))
    {
    }
    void start(Requests &requests, std::size_t limit)
    {
        m_limit = limit;
        requests.list("folder", 0, ListDetail::SizesAndTimes, {m_file, limit});
    }
    void listed(std::uint64_t, const Result<const Listing *> &listing, Requests &more) override
    {
        if (!listing)
            return;
        entries = (*listing)->size();
        more.read(m_file, 1, m_limit);
    }
    void read(std::uint64_t, const Result<FileBytes> &file, Requests &) override
    {
        bytes = file ? std::string(file->bytes) : std::string();
    }

    std::size_t entries = 0;
    std::string bytes;

private:
    const std::string m_file;
    std::size_t m_limit = 0;
};

} // namespace

void SmbVisitTest::initTestCase()
{
    m_server = std::make_unique<SmbServer>();
    if (!m_server->problem().isEmpty())
        QSKIP(qPrintable(m_server->problem()));
}

void SmbVisitTest::init()
{
    const QDir share(m_server->folder());
    for (const QString &name : share.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        QVERIFY(QDir(share.filePath(name)).removeRecursively());
    m_proxy = std::make_unique<SmbProxy>(m_server->port());
    const auto store = openStoreAs(m_server->urlAt(m_proxy->port()), [](const CredentialsRequest &request) {
        return std::optional(Credentials{request.user, {}, Secret(SmbServer::password())});
    });
    QVERIFY2(store, store.error_or(Error{}).detail.c_str());
    m_store = *store;
}

void SmbVisitTest::theOldestComeFirstWhileThereAreFew()
{
    smb::Tasks tasks;
    QVERIFY(tasks.empty());
    tasks.add(tasksOf({1, 2}));
    tasks.add({});
    tasks.add(tasksOf({3, 4}));
    QCOMPARE(tasks.size(), 4u);
    for (const std::uint64_t tag : {1u, 2u, 3u, 4u}) {
        QCOMPARE(tasks.next().tag, tag);
        QCOMPARE(tasks.take().tag, tag);
    }
    QVERIFY(tasks.empty());
}

void SmbVisitTest::theNewestComeFirstWhenThereAreMany()
{
    smb::Tasks tasks;
    tasks.add(std::vector<smb::Task>(100'000));
    tasks.add(tasksOf({1, 2}));
    tasks.add(tasksOf({3}));
    for (const std::uint64_t tag : {3u, 1u, 2u, 0u}) {
        QCOMPARE(tasks.next().tag, tag);
        QCOMPARE(tasks.take().tag, tag);
    }
    QCOMPARE(tasks.size(), 99'999u);
}

void SmbVisitTest::severalSmallFoldersAreOneFrame()
{
    constexpr int many = 400;
    for (int i = 0; i < many; ++i)
        makeFile(u"a%1/b%2/f"_s.arg(i % 10).arg(i), QByteArray::number(i));
    const std::uint64_t before = m_proxy->frames();
    const TreeVisitor visitor(*m_store);
    const std::uint64_t frames = m_proxy->frames() - before;
    QVERIFY(visitor.errors.empty());
    QCOMPARE(visitor.folders.size(), std::size_t(1 + 10 + many));
    QCOMPARE(visitor.files.size(), std::size_t(many));
    QCOMPARE(visitor.files.at("a7/b17/f"), std::string("17"));
    // TreeVisitor asks for so much of each file that a file goes alone.
    QVERIFY2(frames >= many && frames < many * 3 / 2 + 30, qPrintable(QString::number(frames)));
}

void SmbVisitTest::whatIsMissingDoesNotSpoilItsNeighbours()
{
    constexpr std::uint64_t many = 300;
    for (std::uint64_t i = 0; i < many; ++i)
        makeFile(u"folder/b%1/f"_s.arg(i), QByteArray::number(i));
    FoundVisitor visitor;
    const std::uint64_t before = m_proxy->frames();
    m_store->visit(visitor,
                   [](Requests &requests) {
                       const auto folder = [](std::uint64_t i) {
                           return (i % 3 == 0 ? "folder/gone" : "folder/b") + std::to_string(i);
                       };
                       for (std::uint64_t i = 0; i < many; ++i)
                           requests.list(folder(i), i, ListDetail::Names, {"f", 100, true}); // as if they had been seen
                       for (std::uint64_t i = 0; i < many; ++i)
                           requests.read(folder(i) + (i % 5 == 0 ? "/gone" : "/f"), i, 100);
                   },
                   {});
    const std::uint64_t frames = m_proxy->frames() - before;
    // Each read goes alone; the lists share frames, but for what was asked again behind one that is missing.
    QVERIFY2(frames >= many && frames < 2 * many, qPrintable(QString::number(frames)));
    for (std::uint64_t i = 0; i < many; ++i) {
        QCOMPARE(visitor.found.contains(i), i % 3 != 0);
        QCOMPARE(visitor.missing.contains(i), i % 3 == 0);
        QCOMPARE(visitor.filesFound.contains(i), i % 3 != 0 && i % 5 != 0);
        QCOMPARE(visitor.filesMissing.contains(i), i % 3 == 0 || i % 5 == 0);
    }
}

void SmbVisitTest::foldersThatAreTooLargeToTravelTogetherAreListedWhole()
{
    constexpr int folders = 60, subfolders = 400;
    const QString name(60, u'n'); // so that they need more than one answer of those that travel together
    for (int i = 0; i < folders; ++i) {
        const int count = i % 10 == 0 ? subfolders : 1;
        for (int k = 0; k < count; ++k)
            QVERIFY(QDir(m_server->folder()).mkpath(u"a%1/%2%3"_s.arg(i).arg(name).arg(k)));
    }
    const TreeVisitor visitor(*m_store);
    QVERIFY(visitor.errors.empty());
    QCOMPARE(visitor.folders.size(), std::size_t(1 + folders + folders / 10 * subfolders + folders - folders / 10));
}

/// More than a connection takes in one piece.
void SmbVisitTest::aLargeFolderComesWithItsLargeFile()
{
    constexpr std::size_t many = 1100;
    const QByteArray log(70'000, 'x');
    makeFile(u"folder/hits.log"_s, log);
    for (std::size_t i = 0; i < many; ++i)
        makeFile(u"folder/a report of that bucket %1.cab"_s.arg(i), {});
    LikelyVisitor visitor("hits.log");
    m_store->visit(visitor, [&](Requests &requests) { visitor.start(requests, 1 << 18); }, {});
    QCOMPARE(visitor.entries, many + 1);
    QVERIFY(visitor.bytes == log.toStdString());
}

void SmbVisitTest::littleTakesOneConnection()
{
    for (int i = 0; i < 60; ++i)
        makeFile(u"folder/f%1"_s.arg(i), "1");
    const std::uint64_t before = m_proxy->connections();
    const TreeVisitor visitor(*m_store);
    QCOMPARE(visitor.files.size(), 60u);
    QCOMPARE(m_proxy->connections(), before);
}

QTEST_GUILESS_MAIN(SmbVisitTest)
#include "tst_smbvisit.moc"
