// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/memorystore.h"
#include "tests/core/share/testsnapshot.h"
#include "ui/response/redirectview.h"

#include <QSignalSpy>
#include <QTest>

#include <map>

using namespace cer;
using namespace Qt::StringLiterals;

namespace {

/// Shares of a network: the policy.txt of each root.
using Network = std::map<std::string, std::string>;

RootOpener opener(const Network &network)
{
    return [network](const std::string &root) -> Result<std::shared_ptr<Store>> {
        const auto found = network.find(root);
        if (found == network.end())
            return std::unexpected(Error{ErrorKind::NotFound, root, "no such share"});
        auto store = std::make_shared<MemoryStore>(root);
        store->addFile("policy.txt", found->second);
        return store;
    };
}

} // namespace

class TestRedirectView final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withoutFileTreeRootItIsHidden();
    void nothingIsOpenedBeforeTheUserAsks();
    void theChainIsShown_data();
    void theChainIsShown();
    void bucketsWithLongPathsAreLost();
};

static ConfigDocument policy(const std::string &bytes)
{
    return ConfigDocument::read(bytes, DocumentKind::Policy);
}

static SnapshotPtr snapshot(std::size_t length = 5)
{
    SnapshotBuilder builder;
    builder.add({std::string(length, 'a'), "1", "m.dll", "1", "00000001"});
    return builder.snapshot;
}

static const auto store = std::make_shared<MemoryStore>("\\\\a\\cer");

void TestRedirectView::withoutFileTreeRootItIsHidden()
{
    RedirectView view(opener({}));
    view.setPolicy(store, snapshot(), policy("Tracking=YES\r\n"));
    QVERIFY(view.isHidden());
    view.setPolicy(store, snapshot(), policy("FileTreeRoot=\\\\b\\cer\r\n"));
    QTRY_VERIFY(!view.isHidden());
    view.setPolicy(store, snapshot(), policy("Tracking=YES\r\n"));
    QVERIFY(view.isHidden());
}

void TestRedirectView::nothingIsOpenedBeforeTheUserAsks()
{
    int opened = 0;
    RedirectView view([&](const std::string &root) -> Result<std::shared_ptr<Store>> {
        ++opened;
        return std::unexpected(Error{ErrorKind::NotFound, root, {}});
    });
    QSignalSpy checked(&view, &RedirectView::checked);
    view.setPolicy(store, snapshot(), policy("FileTreeRoot=\\\\b\\cer\r\n"));
    QVERIFY(checked.wait());
    QCOMPARE(opened, 0);
    QVERIFY2(view.text().contains(u"Open and check it"_s), qPrintable(view.text()));
    Q_EMIT view.linkActivated(u"check"_s);
    QVERIFY(checked.wait());
    QCOMPARE(opened, 1);
}

void TestRedirectView::theChainIsShown_data()
{
    QTest::addColumn<QByteArrayList>("network"); // root, policy.txt, root, …
    QTest::addColumn<QStringList>("words");
    QTest::newRow("one more share") << QByteArrayList{"\\\\b\\cer", "Tracking=YES\r\n"}
                                    << QStringList{u"\\\\a\\cer"_s, u"this share"_s, u"\\\\b\\cer"_s,
                                                   u"clients report here"_s};
    QTest::newRow("two more shares") << QByteArrayList{"\\\\b\\cer", "FileTreeRoot=\\\\c\\cer\r\n", "\\\\c\\cer", ""}
                                     << QStringList{u"leads on"_s, u"\\\\c\\cer"_s, u"clients report here"_s};
    QTest::newRow("a circle") << QByteArrayList{"\\\\b\\cer", "FileTreeRoot=\\\\a\\cer\r\n"} << QStringList{u"circle"_s};
    QTest::newRow("a share that is not there")
        << QByteArrayList{} << QStringList{u"cannot be opened from this computer"_s, u"report nothing"_s};
}

void TestRedirectView::theChainIsShown()
{
    QFETCH(QByteArrayList, network);
    QFETCH(QStringList, words);
    Network shares;
    for (qsizetype i = 0; i + 1 < network.size(); i += 2)
        shares[network[i].toStdString()] = network[i + 1].toStdString();
    RedirectView view(opener(shares));
    QSignalSpy checked(&view, &RedirectView::checked);
    view.setPolicy(store, snapshot(), policy("FileTreeRoot=\\\\b\\cer\r\n"));
    QVERIFY(checked.wait());
    Q_EMIT view.linkActivated(u"check"_s);
    QVERIFY(checked.wait());
    for (const QString &word : words)
        QVERIFY2(view.text().contains(word), qPrintable(view.text()));
}

void TestRedirectView::bucketsWithLongPathsAreLost()
{
    RedirectView view(opener({}));
    QSignalSpy checked(&view, &RedirectView::checked);
    view.setPolicy(store, snapshot(180), policy("FileTreeRoot=\\\\b\\cer\r\n"));
    QVERIFY(checked.wait());
    QVERIFY2(view.text().contains(u"of 260 characters"_s), qPrintable(view.text()));
    view.setPolicy(store, snapshot(180),
                   policy("FileTreeRoot=\\\\b\\cer\\a\\long\\way\\down\\the\\tree\\of\\folders\r\n"));
    QVERIFY(checked.wait());
    QVERIFY2(view.text().contains(u"1 bucket(s) would be lost"_s), qPrintable(view.text()));
}

QTEST_MAIN(TestRedirectView)
#include "tst_redirectview.moc"
