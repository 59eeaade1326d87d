// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/smbstore.h"
#include "tests/common/smbproxy.h"
#include "tests/common/smbserver.h"

#include "testvisitor.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <fcntl.h>
#include <unistd.h>

using namespace cer;
using namespace Qt::StringLiterals;
using Action = SmbProxy::Action;

/// What goes wrong between SmbStore and a real smbd: a proxy cuts and stalls, the server ends and begins anew.
class SmbFaultsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void nobodyListens();
    void aServerThatSaysNothingIsGivenUp_data();
    void aServerThatSaysNothingIsGivenUp();
    void aConnectionThatWasCutIsMadeAnew();
    void readingGoesOnWhenItIsCutInTheMiddle();
    void aVisitGoesOnWhenItIsCut();
    void aVisitEndsWhenTheServerStaysAway();
    void aWriteThatIsCutLeavesOldOrNew_data();
    void aWriteThatIsCutLeavesOldOrNew();
    void aWriteIsNotDoneTwice();
    void aServerThatIsStartedAnewIsFound();
    void fewCreditsAreEnough_data();
    void fewCreditsAreEnough();
    void tensOfThousandsOfEntriesInOneFolder();
    void aSilentServerDoesNotHoldUpWhoStops();
    void changesAreHeardAlsoAfterACut();

private:
    std::shared_ptr<Store> open(int port, const SmbStore::Limits &limits = {})
    {
        const auto address = readSmbAddress(m_server->urlAt(port));
        const auto store = SmbStore::open(
            *address,
            [](const CredentialsRequest &request) {
                return std::optional(Credentials{request.user, {}, Secret(SmbServer::password())});
            },
            limits);
        m_error = store ? Error{} : store.error();
        return store ? *store : nullptr;
    }
    QByteArray diskBytes(const QString &path) const
    {
        QFile file(m_server->folder() + u'/' + path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : "none"_ba;
    }
    QStringList onDisk() const
    {
        return QDir(m_server->folder()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }
    void makeTree(int folders) const
    {
        for (int i = 0; i < folders; ++i)
            QVERIFY(QDir(m_server->folder()).mkpath(u"a%1/b%2"_s.arg(i % 10).arg(i)));
    }

    static constexpr SmbStore::Limits impatient{std::chrono::milliseconds(500), std::chrono::milliseconds(500)};

    std::unique_ptr<SmbServer> m_server;
    std::unique_ptr<SmbProxy> m_proxy;
    std::shared_ptr<Store> m_store; // by the proxy
    Error m_error;
};

namespace {

ErrorKind kindOf(const auto &result)
{
    return result ? ErrorKind(0xff) : result.error().kind;
}

/// Meets the next frame with that command, and no other after it.
auto once(SmbProxy::Command command, Action action)
{
    return [command, action, met = false](std::span<const std::uint8_t> frame) mutable {
        if (met || !SmbProxy::has(frame, command))
            return Action::Pass;
        met = true;
        return action;
    };
}

} // namespace

void SmbFaultsTest::initTestCase()
{
    m_server = std::make_unique<SmbServer>();
    if (!m_server->problem().isEmpty())
        QSKIP(qPrintable(m_server->problem()));
}

void SmbFaultsTest::init()
{
    for (const QString &name : onDisk()) {
        const QString path = m_server->folder() + u'/' + name;
        QVERIFY(QFileInfo(path).isDir() ? QDir(path).removeRecursively() : QFile::remove(path));
    }
    m_proxy = std::make_unique<SmbProxy>(m_server->port());
    m_store = open(m_proxy->port());
    QVERIFY2(m_store, m_error.detail.c_str());
}

void SmbFaultsTest::cleanup()
{
    m_store.reset();
    if (m_proxy)
        m_proxy->setOnFrame({}); // nothing of a test outlives it
    m_proxy.reset();
}

void SmbFaultsTest::nobodyListens()
{
    const int port = m_proxy->port();
    m_proxy.reset();
    QVERIFY(!open(port));
    QCOMPARE(m_error.kind, ErrorKind::Unreachable);
    QCOMPARE(m_error.path, m_server->urlAt(port));
    QVERIFY(!m_error.detail.empty());
    QCOMPARE(kindOf(m_store->read("f", 1)), ErrorKind::Unreachable);
}

void SmbFaultsTest::aServerThatSaysNothingIsGivenUp_data()
{
    QTest::addColumn<bool>("atOnce");
    QTest::newRow("when it is called") << true;
    QTest::newRow("in the middle of the work") << false;
}

void SmbFaultsTest::aServerThatSaysNothingIsGivenUp()
{
    QFETCH(const bool, atOnce);
    const auto store = open(m_proxy->port(), impatient);
    QVERIFY(store);
    m_proxy->setStalled(true);
    if (atOnce) {
        QVERIFY(!open(m_proxy->port(), impatient));
        QCOMPARE(m_error.kind, ErrorKind::Unreachable);
    } else {
        QCOMPARE(kindOf(store->read("f", 1)), ErrorKind::TimedOut);
        const TreeVisitor visitor(*store); // this one cannot even begin
        QCOMPARE(visitor.errors.size(), 1u);
        QCOMPARE(visitor.errors.begin()->second.kind, ErrorKind::Unreachable);
    }
    m_proxy->setStalled(false);
    QVERIFY(store->put("f", "x"));
    QCOMPARE(store->read("f", 9)->bytes, std::string("x"));
}

void SmbFaultsTest::aConnectionThatWasCutIsMadeAnew()
{
    QVERIFY(m_store->put("f", "1"));
    m_proxy->cutAll();
    QCOMPARE(m_store->read("f", 9)->bytes, std::string("1"));
    m_proxy->cutAll();
    QVERIFY(m_store->append("f", "2"));
    m_proxy->cutAll();
    QVERIFY(m_store->replace("f", "3", "12"));
    m_proxy->cutAll();
    QVERIFY(m_store->update("f", [](auto) { return std::string("4"); }));
    QCOMPARE(diskBytes(u"f"_s), "4"_ba);
}

void SmbFaultsTest::readingGoesOnWhenItIsCutInTheMiddle()
{
    const std::string bytes(500'000, 'x');
    QVERIFY(m_store->put("f", bytes));
    for (const Action action : {Action::CutBefore, Action::CutWithin, Action::CutAfter}) {
        m_proxy->setOnFrame(once(SmbProxy::Read, action));
        QVERIFY(m_store->read("f", 1'000'000)->bytes == bytes);
        m_proxy->setOnFrame(once(SmbProxy::Create, action));
        QVERIFY(m_store->list("", ListDetail::Names));
    }
}

void SmbFaultsTest::aVisitGoesOnWhenItIsCut()
{
    makeTree(1000);
    const auto frames = std::make_shared<std::atomic<int>>(0); // the proxy counts on beyond the end of this test
    m_proxy->setOnFrame([frames](auto) { return ++*frames % 150 == 60 ? Action::CutAfter : Action::Pass; });
    const TreeVisitor visitor(*m_store);
    QVERIFY(visitor.errors.empty());
    QCOMPARE(visitor.folders.size(), 1011u);
    QVERIFY(*frames > 210); // it was cut twice
}

void SmbFaultsTest::aVisitEndsWhenTheServerStaysAway()
{
    makeTree(200);
    const auto frames = std::make_shared<std::atomic<int>>(0);
    m_proxy->setOnFrame([frames, proxy = m_proxy.get()](auto) {
        if (++*frames < 30)
            return Action::Pass;
        proxy->setClosed(true);
        return Action::CutBefore;
    });
    const TreeVisitor visitor(*m_store);
    QVERIFY(!visitor.errors.empty());
    QVERIFY(visitor.folders.size() < 211);
    for (const auto &[path, error] : visitor.errors)
        QCOMPARE(error.kind, ErrorKind::Unreachable);
}

void SmbFaultsTest::aWriteThatIsCutLeavesOldOrNew_data()
{
    QTest::addColumn<QString>("call");
    QTest::addColumn<int>("command");
    QTest::addColumn<int>("action");
    for (const auto &[words, action] :
         {std::pair("before", Action::CutBefore), {"within", Action::CutWithin}, {"behind", Action::CutAfter}}) {
        for (const QString &call : {u"replace"_s, u"update"_s, u"grow"_s, u"append"_s, u"put"_s, u"remove"_s}) {
            for (const auto &[name, command] : {std::pair(u"the write"_s, SmbProxy::Write),
                                                {u"the rename"_s, SmbProxy::SetInfo},
                                                {u"the close"_s, SmbProxy::Close}})
                QTest::newRow(qPrintable(u"%1, cut %2 %3"_s.arg(call, QString::fromLatin1(words), name)))
                    << call << int(command) << int(action);
        }
    }
}

void SmbFaultsTest::aWriteThatIsCutLeavesOldOrNew()
{
    QFETCH(const QString, call);
    QFETCH(const int, command);
    QFETCH(const int, action);
    const std::string old(20'000, 'o');
    const std::string more = call == u"grow"_s ? std::string(150'000, 'n') : std::string(21'000, 'n');
    const bool isNew = call == u"put"_s;
    if (!isNew)
        QVERIFY(m_store->put("f", old));
    m_proxy->setOnFrame(once(SmbProxy::Command(command), Action(action)));
    Result<void> done;
    if (call == u"replace"_s)
        done = m_store->replace("f", more, old);
    else if (call == u"update"_s || call == u"grow"_s)
        done = m_store->update("f", [&](auto) { return more; });
    else if (call == u"append"_s)
        done = m_store->append("f", more);
    else if (call == u"put"_s)
        done = m_store->put("f", more);
    else
        done = m_store->remove("f", old);
    m_proxy->setOnFrame({});
    const QByteArray before = isNew ? "none"_ba : QByteArray::fromStdString(old);
    const QByteArray after = call == u"append"_s   ? QByteArray::fromStdString(old + more)
                             : call == u"remove"_s ? "none"_ba
                                                   : QByteArray::fromStdString(more);
    // The server has its own time to see that the client is gone.
    QTRY_VERIFY(diskBytes(u"f"_s) == before || diskBytes(u"f"_s) == after);
    if (done)
        QTRY_VERIFY(diskBytes(u"f"_s) == after);
    else
        QCOMPARE(done.error().kind, ErrorKind::Unreachable);
    QTRY_VERIFY(onDisk() == (QFile::exists(m_server->folder() + u"/f"_s) ? QStringList{u"f"_s} : QStringList()));
    QVERIFY(m_store->put("next", "works"));
}

/// A line that has arrived is not sent again because its answer was lost.
void SmbFaultsTest::aWriteIsNotDoneTwice()
{
    QVERIFY(m_store->append("log", "one\n"));
    m_proxy->setOnFrame(once(SmbProxy::Write, Action::CutAfter));
    QCOMPARE(kindOf(m_store->append("log", "two\n")), ErrorKind::Unreachable);
    QTRY_COMPARE(diskBytes(u"log"_s), "one\ntwo\n"_ba);
    QVERIFY(m_store->append("log", "three\n"));
    QCOMPARE(diskBytes(u"log"_s), "one\ntwo\nthree\n"_ba);
}

void SmbFaultsTest::aServerThatIsStartedAnewIsFound()
{
    QVERIFY(m_store->put("f", "1"));
    m_server->stop();
    QCOMPARE(kindOf(m_store->read("f", 9)), ErrorKind::Unreachable);
    QCOMPARE(kindOf(m_store->append("f", "2")), ErrorKind::Unreachable);
    QVERIFY2(m_server->start(), qPrintable(m_server->problem()));
    QCOMPARE(m_store->read("f", 9)->bytes, std::string("1"));
    QVERIFY(m_store->append("f", "2"));
    QCOMPARE(diskBytes(u"f"_s), "12"_ba);
}

void SmbFaultsTest::fewCreditsAreEnough_data()
{
    QTest::addColumn<int>("credits");
    QTest::newRow("for some frames") << 32;
    QTest::newRow("for one frame") << 8;
    QTest::newRow("for no frame of several requests") << 2;
}

void SmbFaultsTest::fewCreditsAreEnough()
{
    QFETCH(const int, credits);
    SmbServer server({u"smb2 max credits = %1"_s.arg(credits)});
    QVERIFY2(server.problem().isEmpty(), qPrintable(server.problem()));
    const auto store = openStoreAs(server.url(), [](const CredentialsRequest &request) {
        return std::optional(Credentials{request.user, {}, Secret(SmbServer::password())});
    });
    QVERIFY2(store, store.error_or(Error{}).detail.c_str());
    for (int i = 0; i < 60; ++i)
        QVERIFY(QDir(server.folder()).mkpath(u"a%1/b%2"_s.arg(i % 7).arg(i)));
    QVERIFY((*store)->put("f", std::string(200'000, 'x')));
    QVERIFY((*store)->replace("f", std::string(100'000, 'y'), std::string(200'000, 'x')));
    QVERIFY((*store)->makeFolders("c/d/e"));
    QVERIFY((*store)->update("c/count", [](auto) { return std::string("1"); }));
    const TreeVisitor visitor(**store);
    QVERIFY(visitor.errors.empty());
    QCOMPARE(visitor.folders.size(), 71u);
    QVERIFY(visitor.files.at("f") == std::string(100'000, 'y'));
    QCOMPARE(visitor.files.at("c/count"), std::string("1"));
}

void SmbFaultsTest::tensOfThousandsOfEntriesInOneFolder()
{
    constexpr std::size_t many = 20'000;
    QVERIFY(QDir(m_server->folder()).mkdir(u"many"_s));
    const std::string folder = (m_server->folder() + u"/many/"_s).toStdString();
    for (std::size_t i = 0; i < many; ++i)
        QVERIFY(::close(::creat((folder + std::to_string(i)).c_str(), 0644)) == 0);
    const auto listing = m_store->list("many", ListDetail::Names);
    QVERIFY(listing);
    QCOMPARE(listing->size(), many);
    std::set<std::string, std::less<>> names;
    for (std::size_t i = 0; i < listing->size(); ++i)
        names.emplace(listing->at(i).name);
    QCOMPARE(names.size(), many);
}

void SmbFaultsTest::aSilentServerDoesNotHoldUpWhoStops()
{
    std::stop_source stop;
    TreeVisitor visitor;
    m_proxy->setOnFrame([stop, proxy = m_proxy.get()](auto) mutable {
        proxy->setStalled(true);
        stop.request_stop();
        return Action::Pass;
    });
    m_store->visit(visitor, [&](Requests &requests) { visitor.start(requests); }, stop.get_token());
    QVERIFY(visitor.folders.empty());
    QVERIFY(visitor.errors.empty());
}

/// A hint: what is asked for is that new files and folders are named, not that everything is.
void SmbFaultsTest::changesAreHeardAlsoAfterACut()
{
    QVERIFY(QDir(m_server->folder()).mkpath(u"counts/a/b"_s));
    const auto watch = m_store->watch("counts");
    QVERIFY(watch);
    QVERIFY(!watch->isComplete());
    std::set<std::string> heard;
    const auto hears = [&](const std::string &folder) {
        const std::vector<std::string> now = watch->changedFolders();
        heard.insert(now.begin(), now.end());
        return heard.contains(folder);
    };
    int files = 0;
    const auto makeFile = [&] {
        return m_store->put("counts/a/b/" + std::to_string(++files), "x").has_value() && hears("counts/a/b");
    };
    QTRY_VERIFY(makeFile()); // the first ones may come before the watch is there
    QVERIFY(m_store->makeFolders("counts/new/deep"));
    QTRY_VERIFY(hears("counts/new"));
    m_proxy->cutAll();
    heard.clear();
    QTRY_VERIFY(makeFile());
}

QTEST_GUILESS_MAIN(SmbFaultsTest)
#include "tst_smbfaults.moc"
