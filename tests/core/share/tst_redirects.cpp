// SPDX-License-Identifier: GPL-3.0-or-later
// D7: the chain of roots that FileTreeRoot leads a client through.
#include "core/share/redirects.h"

#include "core/protocol/sharepaths.h"
#include "core/store/memorystore.h"

#include <QTest>

#include <map>

using namespace cer;
using namespace Qt::StringLiterals;

namespace {

/// Shares by their names; each with its policy.txt.
class Network {
public:
    void add(const std::string &root, const std::string &policy)
    {
        const auto store = std::make_shared<MemoryStore>(root);
        store->addFolder("counts");
        if (!policy.empty())
            store->addFile(std::string(policyFile), policy);
        m_shares[root] = store;
    }
    std::shared_ptr<MemoryStore> at(const std::string &root) { return m_shares.at(root); }
    ClientRoot follow(const std::string &first)
    {
        return followRedirects(at(first), [this](const std::string &root) -> Result<std::shared_ptr<Store>> {
            const auto found = m_shares.find(root);
            if (found == m_shares.end())
                return failure(ErrorKind::Unreachable, root, "no such host");
            return found->second;
        });
    }

private:
    std::map<std::string, std::shared_ptr<MemoryStore>> m_shares;
};

std::string leadsTo(const std::string &root)
{
    return "FileTreeRoot=" + root + "\r\n";
}

} // namespace

class RedirectsTest : public QObject {
    Q_OBJECT

private slots:
    void chains_data();
    void chains();
    void tenAreAllowedAndNoMore_data();
    void tenAreAllowedAndNoMore();
    void nothingOfTheFirstPolicySurvives();
    void thePolicyOfEachRootThatWasOpenedIsThere();
    void policiesThatAreNone_data();
    void policiesThatAreNone();
    void aPolicyThatCannotBeReadEndsIt();
};

void RedirectsTest::chains_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second"); // policy.txt of \\b\b
    QTest::addColumn<QByteArrayList>("roots");
    QTest::addColumn<RedirectEnd>("end");

    const QByteArray a = "\\\\a\\a"_ba, b = "\\\\b\\b"_ba;
    QTest::newRow("no policy.txt") << ""_ba << ""_ba << QByteArrayList{a} << RedirectEnd::Reached;
    QTest::newRow("no FileTreeRoot") << "Tracking=YES\r\n"_ba << ""_ba << QByteArrayList{a} << RedirectEnd::Reached;
    QTest::newRow("one that is not honoured")
        << "FileTreeRoot=\\\\b\\b\n"_ba << ""_ba << QByteArrayList{a} << RedirectEnd::Reached;
    QTest::newRow("one that names a device")
        << "FileTreeRoot=\\\\?\\b\r\n"_ba << ""_ba << QByteArrayList{a} << RedirectEnd::Reached;
    QTest::newRow("to another root") << "FileTreeRoot=\\\\b\\b\r\n"_ba << "Tracking=YES\r\n"_ba << QByteArrayList{a, b}
                                     << RedirectEnd::Reached;
    QTest::newRow("to itself") << "FileTreeRoot=\\\\a\\a\r\n"_ba << ""_ba << QByteArrayList{a, a} << RedirectEnd::Loop;
    QTest::newRow("to itself in another case, with a separator behind it")
        << "FileTreeRoot=\\\\A\\A\\\r\n"_ba << ""_ba << QByteArrayList{a, "\\\\A\\A\\"} << RedirectEnd::Loop;
    QTest::newRow("there and back") << "FileTreeRoot=\\\\b\\b\r\n"_ba << "FileTreeRoot=\\\\a\\a\r\n"_ba
                                    << QByteArrayList{a, b, a} << RedirectEnd::Loop;
    QTest::newRow("to nowhere") << "FileTreeRoot=\\\\c\\c\r\n"_ba << ""_ba << QByteArrayList{a, "\\\\c\\c"}
                                << RedirectEnd::Unreadable;
}

void RedirectsTest::chains()
{
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, second);
    QFETCH(QByteArrayList, roots);
    QFETCH(RedirectEnd, end);
    Network network;
    network.add("\\\\a\\a", first.toStdString());
    network.add("\\\\b\\b", second.toStdString());
    const ClientRoot root = network.follow("\\\\a\\a");
    QByteArrayList seen;
    for (const std::string &name : root.chain.roots)
        seen.append(QByteArray::fromStdString(name));
    QCOMPARE(seen, roots);
    QCOMPARE(root.chain.end, end);
    QCOMPARE(bool(root.store), end == RedirectEnd::Reached);
    QCOMPARE(root.error.has_value(), end == RedirectEnd::Unreadable);
    if (root.error)
        QCOMPARE(root.chain.detail, "no such host");
}

void RedirectsTest::tenAreAllowedAndNoMore_data()
{
    QTest::addColumn<int>("redirects");
    QTest::addColumn<RedirectEnd>("end");
    QTest::newRow("ten") << 10 << RedirectEnd::Reached;
    QTest::newRow("eleven") << 11 << RedirectEnd::TooMany;
}

void RedirectsTest::tenAreAllowedAndNoMore()
{
    QFETCH(int, redirects);
    QFETCH(RedirectEnd, end);
    const auto name = [](int number) { return "\\\\server\\share" + std::to_string(number); };
    Network network;
    for (int number = 0; number < redirects; ++number)
        network.add(name(number), leadsTo(name(number + 1)));
    network.add(name(redirects), "Tracking=YES\r\n");
    const ClientRoot root = network.follow(name(0));
    QCOMPARE(root.chain.end, end);
    QCOMPARE(int(root.chain.roots.size()), redirects + 1);
}

void RedirectsTest::nothingOfTheFirstPolicySurvives()
{
    Network network;
    network.add("\\\\a\\a", "Tracking=YES\r\n" + leadsTo("\\\\b\\b"));
    network.add("\\\\b\\b", "Crashes per bucket=7\r\n");
    const ClientRoot root = network.follow("\\\\a\\a");
    QVERIFY(root.policy && root.store == network.at("\\\\b\\b"));
    QVERIFY(!root.policy->value(Parameter::Tracking));
    QCOMPARE(root.policy->value(Parameter::CrashesPerBucket).value(), "7");
}

void RedirectsTest::thePolicyOfEachRootThatWasOpenedIsThere()
{
    Network network;
    network.add("\\\\a\\a", "Tracking=YES\r\n" + leadsTo("\\\\b\\b"));
    network.add("\\\\b\\b", leadsTo("\\\\c\\c"));
    network.add("\\\\c\\c", "");
    const ClientRoot root = network.follow("\\\\a\\a");
    QCOMPARE(root.policies.size(), 3u);
    QCOMPARE(root.policies[0]->value(Parameter::Tracking).value(), "YES");
    QCOMPARE(root.policies[1]->value(Parameter::FileTreeRoot).value(), "\\\\c\\c");
    QVERIFY(!root.policies[2]);
    network.add("\\\\b\\b", leadsTo("\\\\nowhere\\c"));
    QCOMPARE(network.follow("\\\\a\\a").policies.size(), 2u); // the third was not opened
}

void RedirectsTest::policiesThatAreNone_data()
{
    QTest::addColumn<int>("what");
    QTest::newRow("a folder") << 0;
    QTest::newRow("a device") << 1;
    QTest::newRow("a link") << 2;
    QTest::newRow("more than a megabyte") << 3;
}

void RedirectsTest::policiesThatAreNone()
{
    QFETCH(int, what);
    Network network;
    network.add("\\\\a\\a", "");
    const std::string file(policyFile);
    MemoryStore &store = *network.at("\\\\a\\a");
    switch (what) {
    case 0: store.addFolder(file); break;
    case 1: store.addDevice(file); break;
    case 2: store.addLink(file); break;
    default: store.addFile(file, leadsTo("\\\\b\\b") + std::string(ConfigDocument::sizeLimit, ' ')); break;
    }
    const ClientRoot root = network.follow("\\\\a\\a");
    QCOMPARE(root.chain.end, RedirectEnd::Reached);
    QVERIFY(!root.policy);
}

void RedirectsTest::aPolicyThatCannotBeReadEndsIt()
{
    Network network;
    network.add("\\\\a\\a", "Tracking=YES\r\n");
    network.at("\\\\a\\a")->deny(std::string(policyFile));
    const ClientRoot root = network.follow("\\\\a\\a");
    QCOMPARE(root.chain.end, RedirectEnd::Unreadable);
    QCOMPARE(root.error.value().kind, ErrorKind::Denied);
}

QTEST_APPLESS_MAIN(RedirectsTest)
#include "tst_redirects.moc"
