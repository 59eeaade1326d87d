// SPDX-License-Identifier: GPL-3.0-or-later
// The whole window on shares that are not what they should be.
#include "console.h"
#include "core/store/faultystore.h"
#include "sharefolder.h"
#include "ui/common/statusstrip.h"
#include "ui/response/noticebar.h"
#include "ui/response/responseeditor.h"

#include <QPushButton>
#include <QTableView>
#include <QToolButton>

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/un.h>

#include <span>

using namespace Qt::StringLiterals;

namespace {

const std::string word = "winword.exe\\16.0\\ntdll.dll\\10.0\\0003c66c";
const QString wordName = QString::fromStdString(word);

/// Leaves in \a faulty the store of the share that was opened last.
ShareSession::Opener faultyOpener(std::shared_ptr<cer::FaultyStore> &faulty)
{
    return [&faulty](const std::string &root) -> cer::Result<std::shared_ptr<cer::Store>> {
        auto store = cer::openStore(root);
        if (!store)
            return store;
        faulty = std::make_shared<cer::FaultyStore>(*store);
        return faulty;
    };
}

enum Tab : int { Overview, History, Response };

// Where the message stands, and the steps of a person who goes there.
QString onTheFirstPage(Console &console)
{
    return visibleText(console.window);
}

QString amongTheProblems(Console &console)
{
    QAbstractButton *problems = nullptr;
    for (QToolButton *button : console.window.findChild<StatusStrip *>()->findChildren<QToolButton *>()) {
        if (button->isVisible() && button->text().contains(u"problem"_s))
            problems = button;
    }
    if (!problems)
        return u"no problems are offered"_s;
    QTest::mouseClick(problems, Qt::LeftButton);
    auto *tree = console.health->findChild<QTreeView *>();
    (void)QTest::qWaitFor([tree] { return tree->model()->rowCount() > 0; });
    QStringList texts;
    for (QModelIndex index = tree->model()->index(0, 0); index.isValid(); index = tree->indexBelow(index))
        texts += index.data().toString();
    return texts.join(u'\n');
}

QString inThePolicy(Console &console)
{
    QTest::keyClick(&console.window, Qt::Key_2, Qt::ControlModifier);
    const auto *editor = console.policy->findChild<ResponseEditor *>();
    (void)QTest::qWaitFor([editor] { return editor->isVisible() && !editor->isReading(); });
    return visibleText(*console.policy);
}

QString inTheResponse(Console &console)
{
    console.showTab(Response, wordName);
    const auto *editor = console.response->findChild<ResponseEditor *>();
    (void)QTest::qWaitFor([editor] { return !editor->file().isEmpty() && !editor->isReading(); });
    QTest::mouseClick(visibleButton<QAbstractButton>(*editor, u"Source"_s), Qt::LeftButton);
    (void)QTest::qWaitFor([editor] { return editor->view() == ResponseEditor::View::Source; });
    return visibleText(*console.response);
}

QString inTheOverview(Console &console)
{
    console.showTab(Overview, wordName);
    const auto *details = console.buckets->findChild<BucketDetails *>();
    (void)QTest::qWaitFor([details] { return visibleText(*details).contains(u"section"_s); });
    return visibleText(*details);
}

QString inTheHistory(Console &console)
{
    console.showTab(History, wordName);
    const auto *tab = console.buckets->findChild<HistoryTab *>();
    (void)QTest::qWaitFor([tab] { return visibleText(*tab).contains(u"hits.log do not conform"_s); }, 30000);
    return visibleText(*tab);
}

// What is wrong with the share; each gives the path that is opened then.
QString noShare(ShareFolder &share)
{
    share.write("letters/to-ann.txt", "Hello");
    return share.path();
}

QString emptyShare(ShareFolder &share)
{
    for (const char16_t *branch : {u"cabs", u"counts", u"status"})
        share.makeFolder(QString(branch));
    return share.path();
}

QString nothingThere(ShareFolder &share)
{
    return share.path() + u"/gone"_s;
}

QString fileForShare(ShareFolder &share)
{
    share.write("share.zip", "PK");
    return share.path() + u"/share.zip"_s;
}

QString fileForBranch(ShareFolder &share)
{
    share.write("counts", "no folder");
    share.write("policy.txt", "");
    return share.path();
}

QString fileForFolderOfABucket(ShareFolder &share)
{
    share.write(cer::statusFile("excel.exe\\16.0\\mso.dll\\16.0\\00a1b2c3"), "Bucket=17\r\n");
    share.write("counts/excel.exe", "no folder");
    return share.path();
}

QString policyFolder(ShareFolder &share)
{
    share.bucket(word, 3, 1);
    share.makeFolder(u"policy.txt"_s);
    return share.path();
}

QString policySocket(ShareFolder &share)
{
    share.bucket(word, 3, 1);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    qstrncpy(address.sun_path, qPrintable(share.path() + u"/policy.txt"_s), sizeof address.sun_path);
    const int handle = ::socket(AF_UNIX, SOCK_STREAM, 0);
    if (::bind(handle, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
        qFatal("no socket at %s", address.sun_path);
    ::close(handle);
    return share.path();
}

QString policyPipe(ShareFolder &share)
{
    share.bucket(word, 3, 1);
    if (::mkfifo(qPrintable(share.path() + u"/policy.txt"_s), 0644) != 0)
        qFatal("no pipe");
    return share.path();
}

QString policyDevice(ShareFolder &share)
{
    share.bucket(word, 3, 1);
    const bool made = ::mknod(qPrintable(share.path() + u"/policy.txt"_s), S_IFCHR | 0644, ::makedev(1, 5)) == 0;
    return made ? share.path() : QString(); // /dev/zero, which never ends
}

QString policyOfThreeGigabytes(ShareFolder &share)
{
    share.bucket(word, 3, 1);
    share.write("policy.txt", "Tracking=YES\r\n");
    if (!QFile::resize(share.path() + u"/policy.txt"_s, qint64(3) << 30))
        qFatal("no sparse file");
    return share.path();
}

QString statusWithNuls(ShareFolder &share)
{
    using namespace std::string_literals;
    share.bucket(word, 3, 1);
    share.write(cer::statusFile(word), "Bucket=17\r\n\0\0\0Resp\0nse=1\r\n"s);
    return share.path();
}

QString longLogLine(ShareFolder &share)
{
    share.bucket(word, 3, 1);
    std::string log(100 << 20, 'x');
    log += "\r\n" + cer::logLine({cer::localSeconds(2026, 3, 1, 10), "PC-1", "ann", ""}, cer::LogKind::Hits);
    share.write(cer::hitsLogFile(word), log);
    return share.path();
}

QString loopOfFolders(ShareFolder &share)
{
    share.bucket(word, 3, 1);
    if (!QFile::link(share.path(), share.path() + u"/counts/loop.exe"_s))
        qFatal("no link");
    return share.path();
}

struct Case {
    const char *name;
    QString (*spoil)(ShareFolder &share);
    QString (*look)(Console &console);
    QStringList says; // %1 is the path that was opened
};

const Case cases[] = {
    {"a folder that is no share",
     noShare,
     onTheFirstPage,
     {u"%1"_s, u"holds none of policy.txt, crash.log, cabs, counts and status"_s, u"Try again"_s}},
    {"an empty share",
     emptyShare,
     onTheFirstPage,
     {u"%1"_s, u"No buckets yet"_s, u"point their policy at this share"_s, u"Try again"_s}},
    {"a share that is not there",
     nothingThere,
     onTheFirstPage,
     {u"\"%1\" does not exist."_s, u"Open the folder that the clients"_s, u"Open share…"_s}},
    {"a file where the share belongs",
     fileForShare,
     onTheFirstPage,
     {u"\"%1\" is no folder."_s, u"Open the folder that the clients"_s, u"Open share…"_s}},
    {"a file where a branch belongs",
     fileForBranch,
     onTheFirstPage,
     {u"%1"_s, u"\"counts\" is a file where a folder belongs."_s, u"Try again"_s}},
    {"a file where the folder of an application belongs",
     fileForFolderOfABucket,
     amongTheProblems,
     {u"counts/excel.exe"_s, u"is a file where a folder belongs"_s}},
    {"policy.txt is a folder",
     policyFolder,
     inThePolicy,
     {u"\"%1/policy.txt\" is no regular file."_s, u"Move it away, then try again."_s, u"Try again"_s}},
    {"policy.txt is a folder, among the problems",
     policyFolder,
     amongTheProblems,
     {u"\"policy.txt\" is a folder where a file belongs."_s}},
    {"policy.txt is a socket",
     policySocket,
     inThePolicy,
     {u"\"%1/policy.txt\" is no regular file."_s, u"Move it away, then try again."_s, u"Try again"_s}},
    {"policy.txt is a pipe that nobody writes",
     policyPipe,
     inThePolicy,
     {u"\"%1/policy.txt\" is no regular file."_s, u"Move it away, then try again."_s, u"Try again"_s}},
    {"policy.txt is a pipe, among the problems",
     policyPipe,
     amongTheProblems,
     {u"\"policy.txt\" is a device, pipe or socket where a file belongs."_s}},
    {"policy.txt is a device that never ends",
     policyDevice,
     inThePolicy,
     {u"\"%1/policy.txt\" is no regular file."_s, u"Move it away, then try again."_s, u"Try again"_s}},
    {"policy.txt has 3 GB",
     policyOfThreeGigabytes,
     inThePolicy,
     {u"%1/policy.txt"_s, u"nobody reads more than"_s, u"move it away, then try again"_s, u"Try again"_s}},
    {"policy.txt has 3 GB, among the problems",
     policyOfThreeGigabytes,
     amongTheProblems,
     {u"\"policy.txt\" has 3221225472 bytes"_s}},
    {"status.txt holds NULs, in the response",
     statusWithNuls,
     inTheResponse,
     {u"<b>status.txt</b> holds for this bucket"_s, u"There is a NUL byte in the file."_s}},
    {"status.txt holds NULs, in the overview",
     statusWithNuls,
     inTheOverview,
     {u"status.txt"_s, u"There is a NUL byte in the file."_s}},
    {"a log line of 100 MB", longLogLine, inTheHistory, {u"1 line(s) of hits.log do not conform to 2.2.2.1"_s}},
    {"a loop of folders", loopOfFolders, amongTheProblems, {u"\"counts/loop.exe\" is a link. Links are not followed."_s}},
};

} // namespace

class TestBadInput final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isToldAndTheWindowStaysUsable_data();
    void isToldAndTheWindowStaysUsable();
    void aShareThatVanishesKeepsItsRows();
    void aShareThatVanishesInTheScanKeepsItsRows();
    void aFullDiskKeepsTheEdit();

private:
    /// Another share is opened in the same window: its rows come, a search finds one, all commands are offered.
    static void checkUsable(Console &console);
};

void TestBadInput::checkUsable(Console &console)
{
    ShareFolder good;
    good.bucket(word, 4120, 5);
    good.bucket("excel.exe\\16.0\\mso.dll\\16.0\\00a1b2c3", 12, 1);
    console.open(good.path());
    QTest::keyClick(&console.window, Qt::Key_1, Qt::ControlModifier);
    QTRY_VERIFY(console.table().isVisible());
    QTRY_COMPARE(console.table().model().rowCount(), 2);
    console.buckets->setFilter(u"excel"_s);
    QTRY_COMPARE(console.table().model().rowCount(), 1);
    console.buckets->setFilter({});
    console.waitUntilQuiet();
}

void TestBadInput::isToldAndTheWindowStaysUsable_data()
{
    QTest::addColumn<qsizetype>("number");
    for (qsizetype i = 0; i < std::ssize(cases); ++i)
        QTest::newRow(cases[i].name) << i;
}

void TestBadInput::isToldAndTheWindowStaysUsable()
{
    QFETCH(qsizetype, number);
    const Case &one = cases[number];
    ShareFolder share;
    const QString root = one.spoil(share);
    if (root.isEmpty())
        QSKIP("only root makes devices");
    Console console;
    QVERIFY(QTest::qWaitForWindowActive(&console.window));
    console.open(root);
    const QString text = one.look(console);
    for (QString words : one.says) {
        words.replace(u"%1"_s, root);
        QVERIFY2(text.contains(words), qPrintable(words + u"\n  is not said in\n"_s + text));
    }
    checkUsable(console);
}

void TestBadInput::aShareThatVanishesKeepsItsRows()
{
    ShareFolder share;
    share.bucket(word, 4120, 5);
    Console console;
    QVERIFY(QTest::qWaitForWindowActive(&console.window));
    console.open(share.path());
    QCOMPARE(console.table().model().rowCount(), 1);

    const QString moved = share.path() + u".moved"_s;
    QVERIFY(QDir().rename(share.path(), moved));
    QTest::keyClick(&console.window, Qt::Key_F5);
    QTRY_COMPARE(console.session.state(), ShareSession::State::Failed);
    console.waitUntilQuiet();
    QVERIFY(console.table().isVisible());
    QCOMPARE(console.table().model().rowCount(), 1);
    const QString text = visibleText(console.window);
    for (const QString &words : {share.path(), u"Refresh (F5)"_s})
        QVERIFY2(text.contains(words), qPrintable(words + u" is not in\n"_s + text));

    QVERIFY(QDir().rename(moved, share.path()));
    share.bucket("excel.exe\\16.0\\mso.dll\\16.0\\00a1b2c3", 12, 1);
    QTest::keyClick(&console.window, Qt::Key_F5);
    QTRY_COMPARE(console.table().model().rowCount(), 2);
    console.waitUntilQuiet();
    QVERIFY(!visibleText(console.window).contains(u"Refresh (F5)"_s));
}

void TestBadInput::aShareThatVanishesInTheScanKeepsItsRows()
{
    ShareFolder share;
    share.bucket(word, 4120, 5);
    share.bucket("excel.exe\\16.0\\mso.dll\\16.0\\00a1b2c3", 12, 1);
    std::shared_ptr<cer::FaultyStore> faulty;
    Console console(faultyOpener(faulty));
    console.open(share.path());
    QCOMPARE(console.table().model().rowCount(), 2);
    // The root is listed, then the server is gone.
    faulty->atOperation(faulty->operations() + 2, {.kind = cer::Fault::Kind::Unreachable}, true);
    console.session.refresh();
    QTRY_COMPARE(console.session.state(), ShareSession::State::Failed);
    console.waitUntilQuiet();
    QVERIFY(console.table().isVisible());
    QCOMPARE(console.table().model().rowCount(), 2);
    const QString text = visibleText(console.window);
    QVERIFY2(text.contains(share.path()) && text.contains(u"cannot be reached"_s), qPrintable(text));
    QVERIFY2(text.contains(u"Refresh (F5)"_s), qPrintable(text));
}

void TestBadInput::aFullDiskKeepsTheEdit()
{
    ShareFolder share;
    share.bucket(word, 4120, 5);
    share.write(cer::statusFile(word), "Bucket=17\r\n");
    std::shared_ptr<cer::FaultyStore> faulty;
    Console console(faultyOpener(faulty));
    console.open(share.path());
    inTheResponse(console);
    auto *editor = console.response->findChild<ResponseEditor *>();
    QTRY_VERIFY(editor->model().saved());
    QVERIFY(editor->model().set(cer::Parameter::Response, "https://intra/kb"));
    constexpr unsigned operationsWithoutRoom = 6;
    faulty->at(cer::statusFile(word), {.kind = cer::Fault::Kind::FullDisk}, operationsWithoutRoom);
    QTest::mouseClick(visibleButton<QAbstractButton>(*editor, u"Save"_s), Qt::LeftButton);
    auto *notice = editor->findChild<NoticeBar *>();
    QTRY_VERIFY(notice->isVisible());
    for (const QString &words : {u"Nothing was saved. There is no space left for"_s, share.path(),
                                 u"Make room on the share, then save again. Your changes are still here."_s})
        QVERIFY2(notice->text().contains(words), qPrintable(notice->text()));
    QVERIFY(editor->hasUnsavedChanges());
    QCOMPARE(share.read(cer::statusFile(word)), std::string("Bucket=17\r\n"));
    for (unsigned i = 0; i < operationsWithoutRoom && notice->isVisible(); ++i) {
        QTest::mouseClick(visibleButton<QPushButton>(*notice, u"Try again"_s), Qt::LeftButton);
        QTRY_VERIFY(notice->isVisible() || !editor->hasUnsavedChanges());
    }
    QTRY_COMPARE(share.read(cer::statusFile(word)), std::string("Bucket=17\r\nResponse=https://intra/kb\r\n"));
    checkUsable(console);
}

QTEST_MAIN(TestBadInput)
#include "tst_badinput.moc"
