// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/save.h"

#include "core/store/localstore.h"
#include "core/store/memorystore.h"

#include "saveonce.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <map>
#include <memory>
#include <set>

using namespace cer;
using namespace Qt::StringLiterals;

namespace {

const std::string statusTxt = "status/app/1.0/mod/2.0/00000000/status.txt";
using Content = std::optional<std::string>;

QByteArray text(const Content &content)
{
    return content ? QByteArray::fromStdString(*content) : "(none)"_ba;
}

Content content(const QByteArray &text)
{
    return text.isNull() ? Content() : Content(text.toStdString());
}

// One call of the system that a process made, and which one of that name it was.
struct SystemCall {
    QByteArray name;
    int number = 0;
};

} // namespace

class SaveTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void saving_data();
    void saving();
    void conflicts_data();
    void conflicts();
    void anEditThatChangesNothing();
    void errorsArePassedOn_data();
    void errorsArePassedOn();
    void aShareThatVanishedIsNoConflict();
    void withoutAJournalTheShareHasTheChange();
    void undoTakesItBack_data();
    void undoTakesItBack();
    void undoIsRefusedAfterAnotherChange();
    void undoIsRefusedForAnotherShare();
    void anUndoCanBeUndone();
    void savingOnADisk();
    void noUpdateOfSeveralProcessesIsLost();
    void killedAtAnyPointTheFileIsWhole_data();
    void killedAtAnyPointTheFileIsWhole();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    Content bytes(const std::string &file) const { return m_store->bytes(file); }
    QByteArray runTraced(const QStringList &options, const QString &share, const QString &journal,
                         bool *killed = nullptr);
    std::vector<SystemCall> callsOfASave(const QString &share);
    void checkAfterKill(const QString &share, const Content &before, const QString &journalFile);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MemoryStore> m_store;
    std::unique_ptr<Journal> m_journal;
};

void SaveTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_store = std::make_unique<MemoryStore>("memory:share");
    m_journal = std::make_unique<Journal>(path(u"journal.jsonl"_s).toStdString());
}

void SaveTest::saving_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("before"); // null: no file
    QTest::addColumn<QByteArray>("after");

    const auto deep = QByteArray::fromStdString(statusTxt);
    QTest::newRow("a file that is there") << "policy.txt"_ba << "Tracking=NO\r\n"_ba << "Tracking=YES\r\n"_ba;
    QTest::newRow("an empty file") << "policy.txt"_ba << ""_ba << "Tracking=YES\r\n"_ba;
    QTest::newRow("a file that becomes empty") << "policy.txt"_ba << "Tracking=NO\r\n"_ba << ""_ba;
    QTest::newRow("a new file") << "policy.txt"_ba << QByteArray() << "Tracking=YES\r\n"_ba;
    QTest::newRow("a new file in new folders") << deep << QByteArray() << "Bucket=7\r\n"_ba;
    QTest::newRow("a file that goes") << deep << "Bucket=7\r\n"_ba << QByteArray();
    QTest::newRow("bytes that are no text") << "policy.txt"_ba << "\xFF\0"_ba << "\0\xFE"_ba;
}

void SaveTest::saving()
{
    QFETCH(QByteArray, file);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const std::string name = file.toStdString();
    if (!before.isNull())
        m_store->addFile(name, before.toStdString());
    const auto saved = saveEdit(*m_store, *m_journal, {name, content(before), content(after), "because"});
    QVERIFY(saved);
    QVERIFY(!saved->conflict);
    QVERIFY(!saved->journalError);
    QCOMPARE(text(bytes(name)), text(content(after)));

    const auto entries = m_journal->entries("memory:share");
    QCOMPARE(entries->size(), 1U);
    const JournalEntry &entry = entries->front();
    QVERIFY(entry == saved->entry);
    QVERIFY(!entry.id.empty());
    QCOMPARE(entry.file, name);
    QCOMPARE(text(entry.before), text(content(before)));
    QCOMPARE(text(entry.after), text(content(after)));
    QCOMPARE(entry.why, "because");
    QCOMPARE(entry.undoes, "");
}

void SaveTest::conflicts_data()
{
    QTest::addColumn<QByteArray>("base");
    QTest::addColumn<QByteArray>("mine");
    QTest::addColumn<QByteArray>("theirs");

    QTest::newRow("somebody changed it") << "a"_ba << "b"_ba << "c"_ba;
    QTest::newRow("somebody added to it") << "a"_ba << "b"_ba << "ab"_ba;
    QTest::newRow("somebody emptied it") << "a"_ba << "b"_ba << ""_ba;
    QTest::newRow("somebody removed it") << "a"_ba << "b"_ba << QByteArray();
    QTest::newRow("somebody made it") << QByteArray() << "b"_ba << "c"_ba;
    QTest::newRow("somebody made an empty one") << QByteArray() << "b"_ba << ""_ba;
    QTest::newRow("somebody changed what was to go") << "a"_ba << QByteArray() << "c"_ba;
    QTest::newRow("nothing was to be changed, and somebody did") << "a"_ba << "a"_ba << "c"_ba;
    QTest::newRow("somebody made it very large") << "a"_ba << "b"_ba << QByteArray(3000000, 'x');
}

void SaveTest::conflicts()
{
    QFETCH(QByteArray, base);
    QFETCH(QByteArray, mine);
    QFETCH(QByteArray, theirs);
    if (!theirs.isNull())
        m_store->addFile(statusTxt, theirs.toStdString());
    const auto saved = saveEdit(*m_store, *m_journal, {statusTxt, content(base), content(mine), {}});
    QVERIFY(saved);
    QVERIFY(saved->conflict);
    QCOMPARE(saved->conflict->file, statusTxt);
    QCOMPARE(text(saved->conflict->base), text(content(base)));
    QCOMPARE(text(saved->conflict->mine), text(content(mine)));
    const auto limit = qsizetype(ConfigDocument::sizeLimit) + 1;
    QCOMPARE(text(saved->conflict->theirs), theirs.isNull() ? "(none)"_ba : theirs.left(limit));
    QCOMPARE(m_store->bytes(statusTxt), content(theirs));
    QCOMPARE(m_journal->entries()->size(), 0U);
}

void SaveTest::anEditThatChangesNothing()
{
    m_store->addFile("policy.txt", "b");
    for (const char *before : {"a", "b"}) {
        const auto saved = saveEdit(*m_store, *m_journal, {"policy.txt", before, "b", {}});
        QVERIFY(saved);
        QVERIFY(!saved->conflict);
        QVERIFY(saved->entry.id.empty());
    }
    QVERIFY(saveEdit(*m_store, *m_journal, {"status/none.txt", {}, {}, {}})->entry.id.empty());
    QCOMPARE(m_journal->entries()->size(), 0U);
}

void SaveTest::errorsArePassedOn_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<ErrorKind>("kind");

    QTest::newRow("no right") << "denied/status.txt"_ba << ErrorKind::Denied;
    QTest::newRow("a folder in its place") << "folder"_ba << ErrorKind::NotAFile;
    QTest::newRow("a file where a folder belongs") << "file/status.txt"_ba << ErrorKind::NotAFolder;
    QTest::newRow("a device") << "device"_ba << ErrorKind::NotAFile;
    QTest::newRow("a path out of the share") << "../policy.txt"_ba << ErrorKind::Name;
}

void SaveTest::errorsArePassedOn()
{
    QFETCH(QByteArray, file);
    m_store->addFile("denied/status.txt", "a");
    m_store->deny("denied");
    m_store->addFolder("folder");
    m_store->addFile("file", "a");
    m_store->addDevice("device");
    const auto saved = saveEdit(*m_store, *m_journal, {file.toStdString(), "a", "b", {}});
    QVERIFY(!saved);
    QTEST(saved.error().kind, "kind");
    QCOMPARE(m_journal->entries()->size(), 0U);
}

void SaveTest::aShareThatVanishedIsNoConflict()
{
    const QString root = path(u"share"_s);
    QVERIFY(QDir().mkpath(root));
    LocalStore store(root.toStdString());
    QVERIFY(store.replace("policy.txt", "Tracking=NO\r\n", std::nullopt));
    QVERIFY(QDir(root).removeRecursively());
    for (const Content &before : std::initializer_list<Content>{Content("Tracking=NO\r\n"), Content()}) {
        const auto outcome = saveEdit(store, *m_journal, {"policy.txt", before, "Tracking=YES\r\n", {}});
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, ErrorKind::NotFound);
    }
    QVERIFY(!QFile::exists(root));
}

void SaveTest::withoutAJournalTheShareHasTheChange()
{
    Journal journal(m_folder->path().toStdString());
    const auto saved = saveEdit(*m_store, journal, {"policy.txt", {}, "b", {}});
    QVERIFY(saved);
    QVERIFY(!saved->conflict);
    QVERIFY(saved->journalError);
    QCOMPARE(saved->journalError->path, m_folder->path().toStdString());
    QCOMPARE(text(bytes("policy.txt")), "b"_ba);
}

void SaveTest::undoTakesItBack_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");

    QTest::newRow("a change") << "a"_ba << "b"_ba;
    QTest::newRow("a new file") << QByteArray() << "b"_ba;
    QTest::newRow("a file that went") << "a"_ba << QByteArray();
}

void SaveTest::undoTakesItBack()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    if (!before.isNull())
        m_store->addFile(statusTxt, before.toStdString());
    QVERIFY(saveEdit(*m_store, *m_journal, {statusTxt, content(before), content(after), {}}));
    const JournalEntry entry = m_journal->entries()->front();
    const auto undone = undoEntry(*m_store, *m_journal, entry);
    QVERIFY(undone);
    QVERIFY(!undone->conflict);
    QCOMPARE(text(bytes(statusTxt)), text(content(before)));
    const auto entries = m_journal->entries();
    QCOMPARE(entries->size(), 2U);
    QCOMPARE(entries->back().undoes, entry.id);
    QCOMPARE(text(entries->back().before), text(entry.after));
    QCOMPARE(text(entries->back().after), text(entry.before));
}

void SaveTest::undoIsRefusedAfterAnotherChange()
{
    m_store->addFile("policy.txt", "a");
    QVERIFY(saveEdit(*m_store, *m_journal, {"policy.txt", "a", "b", {}}));
    m_store->addFile("policy.txt", "c");
    const auto undone = undoEntry(*m_store, *m_journal, m_journal->entries()->front());
    QVERIFY(undone);
    QVERIFY(undone->conflict);
    QCOMPARE(text(undone->conflict->base), "b"_ba);
    QCOMPARE(text(undone->conflict->mine), "a"_ba);
    QCOMPARE(text(undone->conflict->theirs), "c"_ba);
    QCOMPARE(text(bytes("policy.txt")), "c"_ba);
}

void SaveTest::undoIsRefusedForAnotherShare()
{
    QVERIFY(saveEdit(*m_store, *m_journal, {"policy.txt", {}, "b", {}}));
    MemoryStore other("memory:other");
    other.addFile("policy.txt", "b");
    const auto undone = undoEntry(other, *m_journal, m_journal->entries()->front());
    QVERIFY(!undone);
    QCOMPARE(undone.error().kind, ErrorKind::Name);
    QCOMPARE(undone.error().path, "memory:share");
    QCOMPARE(other.bytes("policy.txt"), "b");
}

void SaveTest::anUndoCanBeUndone()
{
    m_store->addFile("policy.txt", "a");
    QVERIFY(saveEdit(*m_store, *m_journal, {"policy.txt", "a", "b", {}}));
    QVERIFY(undoEntry(*m_store, *m_journal, m_journal->entries()->back()));
    QCOMPARE(text(bytes("policy.txt")), "a"_ba);
    QVERIFY(undoEntry(*m_store, *m_journal, m_journal->entries()->back()));
    QCOMPARE(text(bytes("policy.txt")), "b"_ba);
    QCOMPARE(m_journal->entries()->size(), 3U);
}

void SaveTest::savingOnADisk()
{
    LocalStore store(path(u"share"_s).toStdString());
    QVERIFY(QDir(m_folder->path()).mkdir(u"share"_s));
    QVERIFY(saveEdit(store, *m_journal, {statusTxt, {}, "Bucket=7\r\n", "new"}));
    QVERIFY(saveEdit(store, *m_journal, {statusTxt, "Bucket=7\r\n", "Bucket=8\r\n", "changed"}));
    QVERIFY(saveEdit(store, *m_journal, {statusTxt, "Bucket=7\r\n", "Bucket=9\r\n", "late"})->conflict);
    QFile file(path(u"share/"_s + QString::fromStdString(statusTxt)));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "Bucket=8\r\n"_ba);
    QCOMPARE(QDir(QFileInfo(file).path()).entryList(QDir::Files | QDir::Hidden), QStringList(u"status.txt"_s));
    QVERIFY(undoEntry(store, *m_journal, m_journal->entries()->front())->conflict);
    QVERIFY(!undoEntry(store, *m_journal, m_journal->entries()->back())->conflict);
    QCOMPARE(store.read(statusTxt, 100, 0)->bytes, "Bucket=7\r\n");
}

void SaveTest::noUpdateOfSeveralProcessesIsLost()
{
    constexpr int writers = 3;
    constexpr int times = 15;
    const QString helper = QString::fromLocal8Bit(qgetenv("CER_PROGRAMS")) + u"/test_saveonce"_s;
    std::vector<std::unique_ptr<QProcess>> processes;
    for (int i = 0; i < writers; ++i) {
        auto &process = processes.emplace_back(std::make_unique<QProcess>());
        process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process->start(helper, {path(u"share"_s), QString::fromStdString(statusTxt), path(u"journal.jsonl"_s),
                                QString::number(times)});
    }
    for (const auto &process : processes) {
        QVERIFY2(process->waitForFinished(100000), qPrintable(process->errorString()));
        QCOMPARE(process->exitCode(), 0);
    }
    LocalStore store(path(u"share"_s).toStdString());
    QCOMPARE(numberOf(store.read(statusTxt, ConfigDocument::sizeLimit, 0)->bytes), std::uint64_t(writers * times));
    std::set<std::uint64_t> written;
    const auto entries = m_journal->entries();
    for (const JournalEntry &entry : *entries) {
        QCOMPARE(numberOf(entry.before.value_or("")) + 1, numberOf(*entry.after));
        written.insert(numberOf(*entry.after));
    }
    QCOMPARE(written.size(), entries->size());
    QCOMPARE(int(written.size()), writers * times);
}

// What strace wrote of one save by test_saveonce. \a killed tells whether the process was.
QByteArray SaveTest::runTraced(const QStringList &options, const QString &share, const QString &journal, bool *killed)
{
    const QString log = path(u"strace.log"_s);
    QFile::remove(log);
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"ASAN_OPTIONS"_s, u"detect_leaks=0"_s); // which cannot work under a tracer
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    const QString helper = QString::fromLocal8Bit(qgetenv("CER_PROGRAMS")) + u"/test_saveonce"_s;
    process.start(u"strace"_s, QStringList{u"-qq"_s, u"-o"_s, log} + options
                                   + QStringList{helper, share, QString::fromStdString(statusTxt), journal, u"1"_s});
    if (!process.waitForFinished(60000))
        return "strace did not run: " + process.errorString().toUtf8();
    if (killed)
        *killed = process.exitStatus() == QProcess::CrashExit;
    QFile file(log);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : process.readAll();
}

// The calls of the one thread that saves, from the mark on.
std::vector<SystemCall> SaveTest::callsOfASave(const QString &share)
{
    const QByteArray log = runTraced({}, share, path(u"journal.jsonl"_s));
    std::vector<SystemCall> calls;
    std::map<QByteArray, int> numbers;
    bool saving = false;
    for (const QByteArray &line : log.split('\n')) {
        const qsizetype end = line.indexOf('(');
        if (end <= 0 || line.startsWith('+') || line.startsWith('-'))
            continue;
        const QByteArray name = line.left(end);
        const int number = ++numbers[name];
        saving = saving || name == "getppid";
        if (saving)
            calls.push_back({name, number});
    }
    if (calls.empty())
        QTest::qFail(("nothing could be traced; is ptrace allowed here? " + log.left(500)).constData(), __FILE__,
                     __LINE__);
    return calls;
}

void SaveTest::checkAfterKill(const QString &share, const Content &before, const QString &journalFile)
{
    const Content after = contentOf(before ? numberOf(*before) + 1 : 1);
    LocalStore store(share.toStdString());
    const auto now = store.read(statusTxt, ConfigDocument::sizeLimit, 0);
    QVERIFY(now || now.error().kind == ErrorKind::NotFound);
    const Content content = now ? Content(now->bytes) : Content();
    QVERIFY2(content == before || content == after, text(content).left(200).constData());

    Journal journal(journalFile.toStdString());
    std::size_t damaged = 9;
    const auto entries = journal.entries({}, &damaged);
    QVERIFY(entries);
    QCOMPARE(damaged, 0U);
    QVERIFY(entries->empty() || content == after);

    // Nothing that was left behind is in the way of the next.
    const auto next = saveEdit(store, journal, {statusTxt, content, "Bucket=99\r\n", {}});
    QVERIFY(next);
    QVERIFY(!next->conflict && !next->journalError);
}

void SaveTest::killedAtAnyPointTheFileIsWhole_data()
{
    QTest::addColumn<bool>("exists");
    QTest::newRow("a file that is there") << true;
    QTest::newRow("a new file in new folders") << false;
}

void SaveTest::killedAtAnyPointTheFileIsWhole()
{
    QFETCH(bool, exists);
    const Content before = exists ? Content(contentOf(7)) : Content();
    int round = 0;
    const auto freshShare = [&] {
        const QString share = path(u"share%1"_s.arg(++round));
        LocalStore store(share.toStdString());
        QDir().mkpath(share);
        if (before)
            (void)store.makeFolders(statusTxt.substr(0, statusTxt.rfind('/')));
        if (before)
            (void)store.put(statusTxt, *before);
        return share;
    };

    const auto calls = callsOfASave(freshShare());
    QVERIFY(calls.size() > 10);
    int written = 0;
    for (const SystemCall &call : calls) {
        const QString share = freshShare();
        const QString journal = path(u"journal%1.jsonl"_s.arg(round));
        bool killed = false;
        const QString injection = u"inject=%1:signal=KILL:when=%2"_s.arg(QString::fromLatin1(call.name)).arg(call.number);
        (void)runTraced({u"-e"_s, u"trace="_s + QString::fromLatin1(call.name), u"-e"_s, injection}, share, journal,
                        &killed);
        QVERIFY2(killed, qPrintable(injection + u" did not happen"_s));
        LocalStore store(share.toStdString());
        const auto now = store.read(statusTxt, ConfigDocument::sizeLimit, 0);
        written += now && now->bytes != before.value_or("") ? 1 : 0;
        checkAfterKill(share, before, journal);
        if (QTest::currentTestFailed())
            return;
    }
    // Both sides of the moment were seen.
    QVERIFY(written > 0);
    QVERIFY(written < int(calls.size()));
    qInfo("killed at %d calls; the new file was there after %d of them", int(calls.size()), written);
}

QTEST_GUILESS_MAIN(SaveTest)
#include "tst_save.moc"
