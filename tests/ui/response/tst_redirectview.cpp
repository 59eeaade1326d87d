// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/memorystore.h"
#include "tests/core/share/testsnapshot.h"
#include "ui/report/texttablemodel.h"
#include "ui/report/texttableview.h"
#include "ui/response/lostbucketsdialog.h"
#include "ui/response/redirectview.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QSignalSpy>
#include <QTableView>
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
        if (found->second != "(none)")
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
    void eachRootTellsItsPolicy_data();
    void eachRootTellsItsPolicy();
    void thePolicyThatIsEditedIsFollowed();
    void bucketsWithLongPathsAreLost();
    void thoseThatAreLostAreListed();
    void aLongRootDoesNotWidenTheWindow();
};

static ConfigDocument policy(const std::string &bytes)
{
    return ConfigDocument::read(bytes, DocumentKind::Policy);
}

/// Without the places where a long root may go on in the next line.
static QString textOf(const RedirectView &view)
{
    return QString(view.text()).remove(u"&#8203;"_s);
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
    QVERIFY2(textOf(view).contains(u"Open and check it"_s), qPrintable(textOf(view)));
    Q_EMIT view.linkActivated(u"check"_s);
    QVERIFY(checked.wait());
    QCOMPARE(opened, 1);
}

void TestRedirectView::theChainIsShown_data()
{
    QTest::addColumn<QByteArrayList>("network"); // root, policy.txt, root, …
    QTest::addColumn<QStringList>("words");
    QTest::newRow("one more share") << QByteArrayList{"\\\\b\\cer", "Tracking=YES\r\n"}
                                    << QStringList{u"\\\\a\\cer"_s, u"This share"_s, u"\\\\b\\cer"_s,
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
        QVERIFY2(textOf(view).contains(word), qPrintable(textOf(view)));
}

void TestRedirectView::eachRootTellsItsPolicy_data()
{
    QTest::addColumn<QByteArrayList>("network");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("settings") << QByteArrayList{"\\\\b\\cer", "Tracking=YES\r\nCrashes per bucket=7\r\n"}
                              << QStringList{u"Its policy.txt has 1 setting(s)"_s, u"Its policy.txt has 2 setting(s)"_s};
    QTest::newRow("none") << QByteArrayList{"\\\\b\\cer", "(none)"} << QStringList{u"No policy.txt"_s};
    QTest::newRow("damaged") << QByteArrayList{"\\\\b\\cer", "Tracking=maybe\r\nno setting\r\nNoFileCollection=YES\r\n"}
                             << QStringList{u"has 1 setting(s). ⚠ It is damaged: 2 finding(s)."_s};
    QTest::newRow("each of three") << QByteArrayList{"\\\\b\\cer", "Tracking=maybe\r\nFileTreeRoot=\\\\c\\cer\r\n",
                                                     "\\\\c\\cer", "(none)"}
                                   << QStringList{u"⚠ It is damaged: 1 finding(s)."_s, u"No policy.txt"_s};
}

void TestRedirectView::eachRootTellsItsPolicy()
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
        QVERIFY2(textOf(view).contains(word), qPrintable(textOf(view)));
}

void TestRedirectView::thePolicyThatIsEditedIsFollowed()
{
    RedirectView view(opener({{"\\\\b\\cer", "Tracking=YES\r\n"}}));
    QSignalSpy checked(&view, &RedirectView::checked);
    const SnapshotPtr share = snapshot();
    view.setPolicy(store, share, policy("FileTreeRoot=\\\\b\\cer\r\n"));
    QVERIFY(checked.wait());
    Q_EMIT view.linkActivated(u"check"_s);
    QVERIFY(checked.wait());
    view.setPolicy(store, share, policy("FileTreeRoot=\\\\b\\cer\r\nTracking=YES\r\nNoFileCollection=NO\r\n"));
    QVERIFY2(textOf(view).contains(u"Its policy.txt has 3 setting(s)"_s), qPrintable(textOf(view)));
    QVERIFY(textOf(view).contains(u"clients report here"_s)); // what was opened is not forgotten
}

void TestRedirectView::bucketsWithLongPathsAreLost()
{
    RedirectView view(opener({}));
    QSignalSpy checked(&view, &RedirectView::checked);
    view.setPolicy(store, snapshot(180), policy("FileTreeRoot=\\\\b\\cer\r\n"));
    QVERIFY(checked.wait());
    QCOMPARE(view.text().count(u"of 260 characters"_s), 2); // of this share, too
    view.setPolicy(store, snapshot(180),
                   policy("FileTreeRoot=\\\\b\\cer\\a\\long\\way\\down\\the\\tree\\of\\folders\r\n"));
    QVERIFY(checked.wait());
    QVERIFY2(textOf(view).contains(u"1 bucket(s) would be lost"_s), qPrintable(textOf(view)));
}

void TestRedirectView::thoseThatAreLostAreListed()
{
    SnapshotBuilder share;
    share.add({std::string(187, 'a'), "1", "m.dll", "1", "00000001"});
    share.add({"short.exe", "1", "m.dll", "1", "00000002"});
    share.add({std::string(190, 'b'), "1", "m.dll", "1", "00000003"});
    RedirectView view(opener({}));
    QSignalSpy checked(&view, &RedirectView::checked), requested(&view, &RedirectView::bucketRequested);
    view.setPolicy(store, share.snapshot, policy("FileTreeRoot=\\\\server\\share\\of\\many\\letters\\more\r\n"));
    QVERIFY(checked.wait());
    QVERIFY2(textOf(view).contains(u"href='lost:1'"_s), qPrintable(textOf(view)));
    Q_EMIT view.linkActivated(u"lost:1"_s);
    auto *dialog = view.findChild<LostBucketsDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    auto *list = dialog->findChild<TextTableView *>();
    QCOMPARE(list->model().rowCount(), 2);
    // The root has 35 characters, the subpath 209; "\status\", "\status.txt" and NUL have 20.
    const QString longest = QString(190, u'b') + u"\\1\\m.dll\\1\\00000003"_s;
    QCOMPARE(list->model().cell(0, 0), longest);
    QCOMPARE(list->model().cell(0, 1), u"264"_s);
    QCOMPARE(list->model().cell(0, 2), u"4"_s);
    list->view()->selectAll();
    list->view()->actions().constFirst()->trigger();
    QVERIFY(QApplication::clipboard()->text().startsWith(longest + u"\t264\t4\n"_s));
    Q_EMIT list->view()->activated(list->model().index(0, 1));
    QCOMPARE(requested.at(0).at(0).toString(), longest);
    dialog->close();
}

void TestRedirectView::aLongRootDoesNotWidenTheWindow()
{
    RedirectView view(opener({}));
    QSignalSpy checked(&view, &RedirectView::checked);
    const std::string folder = "\\a folder with a name";
    std::string root = "\\\\server\\share";
    for (int depth = 0; depth < 10; ++depth)
        root += folder;
    view.setPolicy(store, snapshot(), policy("FileTreeRoot=" + root + "\r\n"));
    QVERIFY(checked.wait());
    QVERIFY(textOf(view).contains(QString::fromStdString(root)));
    const int whole = view.fontMetrics().horizontalAdvance(QString::fromStdString(root));
    QVERIFY2(view.minimumSizeHint().width() < whole / 2, qPrintable(QString::number(view.minimumSizeHint().width())));
}

QTEST_MAIN(TestRedirectView)
#include "tst_redirectview.moc"
