// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/faultystore.h"
#include "core/store/memorystore.h"

#include "testvisitor.h"

#include <QTest>

using namespace cer;

class FaultyStoreTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void withoutFaultsNothingChanges();
    void callsMeetTheirFault_data();
    void callsMeetTheirFault();
    void requestsMeetTheirFault_data();
    void requestsMeetTheirFault();
    void aFolderGivesItsFaultToWhatIsBelow();
    void aFaultEndsAfterItsTimes();
    void theNthOperationFails();
    void everythingFailsFromTheNthOperationOn();
    void truncatedFilesEndEarly();
    void tornWritesLeaveAPart_data();
    void tornWritesLeaveAPart();
    void aFullDiskTakesNothing();
    void operationsAreTold();
    void sleepingEndsWhenStopped();

private:
    std::shared_ptr<MemoryStore> m_memory;
    std::unique_ptr<FaultyStore> m_store;
};

void FaultyStoreTest::init()
{
    m_memory = std::make_shared<MemoryStore>();
    m_memory->addFile("a/file", "0123456789");
    m_memory->addFile("a/b/deep", "deep");
    m_memory->addFile("top", "top");
    m_store = std::make_unique<FaultyStore>(m_memory);
}

void FaultyStoreTest::withoutFaultsNothingChanges()
{
    QCOMPARE(m_store->displayRoot(), m_memory->displayRoot());
    QCOMPARE(m_store->read("a/file", 100, 0)->bytes, std::string("0123456789"));
    QCOMPARE(m_store->list("a", ListDetail::Names)->size(), 2u);
    QVERIFY(m_store->replace("a/file", "new", "0123456789"));
    QVERIFY(m_store->append("a/file", "er"));
    QVERIFY(m_store->update("a/file", [](auto bytes) { return std::string(*bytes) + "!"; }));
    QCOMPARE(m_memory->bytes("a/file"), std::optional<std::string>("newer!"));
    QVERIFY(m_store->makeFolders("x/y"));
    QVERIFY(m_store->put("x/y/z", "1"));
    QVERIFY(m_store->remove("x/y/z", "1"));
    const TreeVisitor visitor(*m_store);
    QCOMPARE(visitor.files.size(), 3u);
    QVERIFY(visitor.errors.empty());
}

void FaultyStoreTest::callsMeetTheirFault_data()
{
    QTest::addColumn<int>("fault");
    QTest::addColumn<int>("error");
    QTest::newRow("denied") << int(Fault::Kind::Denied) << int(ErrorKind::Denied);
    QTest::newRow("vanished") << int(Fault::Kind::Vanished) << int(ErrorKind::NotFound);
    QTest::newRow("busy") << int(Fault::Kind::Busy) << int(ErrorKind::Busy);
    QTest::newRow("unreachable") << int(Fault::Kind::Unreachable) << int(ErrorKind::Unreachable);
    QTest::newRow("torn") << int(Fault::Kind::Torn) << int(ErrorKind::Io);
}

void FaultyStoreTest::callsMeetTheirFault()
{
    QFETCH(const int, fault);
    QFETCH(const int, error);
    m_store->at("a", {.kind = Fault::Kind(fault), .keep = 3});
    const auto kind = [](const auto &result) { return result ? -1 : int(result.error().kind); };
    QCOMPARE(kind(m_store->read("a/file", 9, 0)), error);
    QCOMPARE(kind(m_store->list("a", ListDetail::Names)), error);
    QCOMPARE(kind(m_store->replace("a/file", "x", "y")), error);
    QCOMPARE(kind(m_store->update("a/file", [](auto) { return std::string("x"); })), error);
    QCOMPARE(kind(m_store->append("a/file", "x")), error);
    QCOMPARE(kind(m_store->put("a/new", "x")), error);
    QCOMPARE(kind(m_store->makeFolders("a/c")), error);
    QCOMPARE(kind(m_store->remove("a/file", {})), error);
    QCOMPARE(kind(m_store->read("top", 9, 0)), -1);
}

void FaultyStoreTest::requestsMeetTheirFault_data()
{
    callsMeetTheirFault_data();
}

void FaultyStoreTest::requestsMeetTheirFault()
{
    QFETCH(const int, fault);
    QFETCH(const int, error);
    m_store->at("a/b", {.kind = Fault::Kind(fault)});
    m_store->at("top", {.kind = Fault::Kind(fault)});
    const TreeVisitor visitor(*m_store);
    QCOMPARE(visitor.errors.size(), 2u);
    QCOMPARE(int(visitor.errors.find("a/b")->second.kind), error);
    QCOMPARE(int(visitor.errors.find("top")->second.kind), error);
    QCOMPARE(visitor.errors.find("top")->second.path, std::string("top"));
    QCOMPARE(visitor.files, (std::map<std::string, std::string>{{"a/file", "0123456789"}}));
}

void FaultyStoreTest::aFolderGivesItsFaultToWhatIsBelow()
{
    m_store->at("a/b", {.kind = Fault::Kind::Denied});
    QVERIFY(!m_store->read("a/b/deep", 1, 0));
    QVERIFY(m_store->read("a/file", 1, 0));
    m_memory->addFile("a/bb", "");
    QVERIFY(m_store->read("a/bb", 1, 0));
}

void FaultyStoreTest::aFaultEndsAfterItsTimes()
{
    m_store->at("top", {.kind = Fault::Kind::Busy}, 2);
    QVERIFY(!m_store->read("top", 1, 0));
    QVERIFY(!m_store->read("top", 1, 0));
    QVERIFY(m_store->read("top", 1, 0));
}

void FaultyStoreTest::theNthOperationFails()
{
    m_store->atOperation(2, {.kind = Fault::Kind::Denied});
    QVERIFY(m_store->read("top", 1, 0));
    QVERIFY(!m_store->read("top", 1, 0));
    QVERIFY(m_store->read("top", 1, 0));
    QCOMPARE(m_store->operations(), 3u);
}

void FaultyStoreTest::everythingFailsFromTheNthOperationOn()
{
    m_store->atOperation(3, {.kind = Fault::Kind::Unreachable}, true);
    const TreeVisitor visitor(*m_store);
    QCOMPARE(m_store->operations(), 5u); // the root, a, top, and a's two
    QCOMPARE(visitor.errors.size(), 3u);
    QVERIFY(visitor.files.empty());
}

void FaultyStoreTest::truncatedFilesEndEarly()
{
    m_store->at("a/file", {.kind = Fault::Kind::Truncated, .keep = 4});
    m_store->at("a", {.kind = Fault::Kind::Truncated, .keep = 1});
    const auto content = m_store->read("a/file", 100, 2);
    QVERIFY(content);
    QCOMPARE(content->bytes, std::string("23"));
    QCOMPARE(content->size, 4u);
    QCOMPARE(m_store->read("a/file", 100, 9)->bytes, std::string());
    QCOMPARE(m_store->list("a", ListDetail::Names)->size(), 1u);
    QVERIFY(m_store->append("a/file", "x"));
    m_store->at("", {.kind = Fault::Kind::Truncated, .keep = 2});
    const TreeVisitor visitor(*m_store);
    QCOMPARE(visitor.files.at("top"), std::string("to"));
}

void FaultyStoreTest::tornWritesLeaveAPart_data()
{
    QTest::addColumn<int>("call");
    QTest::addColumn<QByteArray>("left");
    QTest::newRow("replace") << 0 << QByteArray("abcdefgh");
    QTest::newRow("update") << 1 << QByteArray("abcdefgh");
    QTest::newRow("append") << 2 << QByteArray("0123456789abcdefgh");
}

void FaultyStoreTest::tornWritesLeaveAPart()
{
    QFETCH(const int, call);
    QFETCH(const QByteArray, left);
    constexpr std::string_view bytes = "abcdefgh";
    for (const std::size_t keep : {0, 1, 5}) {
        init();
        m_store->at("a/file", {.kind = Fault::Kind::Torn, .keep = keep});
        const Result<void> result = call == 0   ? m_store->replace("a/file", bytes, "0123456789")
                                    : call == 1 ? m_store->update("a/file", [&](auto) { return std::string(bytes); })
                                                : m_store->append("a/file", bytes);
        QCOMPARE(result.error().kind, ErrorKind::Io);
        QCOMPARE(*m_memory->bytes("a/file"), left.toStdString().substr(0, keep));
    }
}

void FaultyStoreTest::aFullDiskTakesNothing()
{
    m_store->at("", {.kind = Fault::Kind::FullDisk});
    QCOMPARE(m_store->replace("a/file", "x", "0123456789").error().kind, ErrorKind::NoSpace);
    QCOMPARE(m_store->append("a/file", "x").error().kind, ErrorKind::NoSpace);
    QCOMPARE(m_store->put("a/new", "x").error().kind, ErrorKind::NoSpace);
    QCOMPARE(m_memory->bytes("a/file"), std::optional<std::string>("0123456789"));
    QVERIFY(m_store->read("a/file", 1, 0));
    QVERIFY(TreeVisitor(*m_store).errors.empty());
}

void FaultyStoreTest::operationsAreTold()
{
    std::map<std::uint64_t, std::string> seen;
    m_store->onOperation = [&](std::uint64_t number, const std::string &path) { seen[number] = path; };
    (void)m_store->read("top", 1, 0);
    (void)m_store->list("a", ListDetail::Names);
    QCOMPARE(seen, (std::map<std::uint64_t, std::string>{{1, "top"}, {2, "a"}}));
}

void FaultyStoreTest::sleepingEndsWhenStopped()
{
    m_store->at("top", {.kind = Fault::Kind::Slow, .delay = std::chrono::hours(1)});
    std::stop_source stop;
    m_store->onOperation = [&](std::uint64_t, const std::string &path) {
        if (path == "a/b/deep")
            stop.request_stop();
    };
    TreeVisitor visitor;
    m_store->visit(visitor, [&](Requests &requests) { visitor.start(requests); }, stop.get_token());
    QVERIFY(!visitor.files.contains("a/b/deep"));
}

QTEST_GUILESS_MAIN(FaultyStoreTest)
#include "tst_faultystore.moc"
