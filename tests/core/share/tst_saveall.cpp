// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/saveall.h"

#include "core/share/undo.h"
#include "core/store/faultystore.h"
#include "core/store/memorystore.h"

#include <QTemporaryDir>
#include <QTest>

using namespace cer;
using namespace Qt::StringLiterals;

namespace {

const std::vector<std::string> files = {"policy.txt", "status/a/status.txt", "status/b/status.txt"};

std::vector<FileEdit> edits()
{
    std::vector<FileEdit> list;
    for (const std::string &file : files)
        list.push_back({file, "old " + file, "new " + file, "a reason"});
    return list;
}

} // namespace

/// Each test has a share of three files and a journal of its own.
class TestSaveAll final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void allAreSavedAndJournalled();
    void aChangedFileKeepsAllFromBeingSaved();
    void everyChangedFileIsNamed();
    void aFileThatIsChangedMeanwhileTakesTheOthersBack();
    void aSingleFileIsTakenBackAlone();
    void afterAnyFaultNothingIsChanged_data();
    void afterAnyFaultNothingIsChanged();
    void whatCannotBeTakenBackIsNamed();
    void aFileThatIsThereAlreadyIsNoConflict();
    void newAndRemovedFiles();
    void stoppingBeforeTheFirst();
    void stoppingBetweenTwo();
    void aJournalThatCannotBeWritten();
    void noEdits();

private:
    bool holds(const std::string &word) const;

    std::shared_ptr<MemoryStore> m_memory;
    std::unique_ptr<FaultyStore> m_store;
    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<Journal> m_journal;
};

void TestSaveAll::init()
{
    m_memory = std::make_shared<MemoryStore>();
    for (const std::string &file : files)
        m_memory->addFile(file, "old " + file);
    m_store = std::make_unique<FaultyStore>(m_memory);
    m_home = std::make_unique<QTemporaryDir>();
    m_journal = std::make_unique<Journal>(m_home->filePath(u"journal.jsonl"_s).toStdString());
}

bool TestSaveAll::holds(const std::string &word) const
{
    return std::ranges::all_of(
        files, [&](const std::string &file) { return m_memory->bytes(file) == std::optional(word + " " + file); });
}

void TestSaveAll::allAreSavedAndJournalled()
{
    const SaveAllOutcome outcome = saveAll(*m_store, *m_journal, edits());
    QVERIFY(outcome.saved() && !outcome.journalError && outcome.left.empty());
    QVERIFY(holds("new"));
    QCOMPARE(outcome.entries.size(), files.size());
    QVERIFY(*m_journal->entries() == outcome.entries);
    QCOMPARE(outcome.entries[2].why, std::string("a reason"));
}

void TestSaveAll::aChangedFileKeepsAllFromBeingSaved()
{
    m_memory->addFile(files[2], "theirs");
    const SaveAllOutcome outcome = saveAll(*m_store, *m_journal, edits());
    QVERIFY(!outcome.saved() && outcome.conflict);
    QCOMPARE(outcome.conflict->file, files[2]);
    QVERIFY(outcome.conflict->theirs == std::optional<std::string>("theirs"));
    QVERIFY(m_memory->bytes(files[0]) == std::optional("old " + files[0]));
    QVERIFY(m_journal->entries()->empty());
}

void TestSaveAll::everyChangedFileIsNamed()
{
    m_memory->addFile(files[0], "theirs");
    m_memory->addFile(files[2], "theirs too");
    const SaveAllOutcome outcome = saveAll(*m_store, *m_journal, edits());
    QCOMPARE(outcome.conflict->file, files[0]);
    QCOMPARE(outcome.otherConflicts.size(), 1u);
    QCOMPARE(outcome.otherConflicts[0].file, files[2]);
    QVERIFY(outcome.otherConflicts[0].theirs == std::optional<std::string>("theirs too"));
    QVERIFY(m_journal->entries()->empty());
}

void TestSaveAll::aFileThatIsChangedMeanwhileTakesTheOthersBack()
{
    // When the second file has just been written, somebody changes the third.
    m_store->onOperation = [this](std::uint64_t, const std::string &path) {
        if (path == files[2] && m_memory->bytes(files[1]) == std::optional("new " + files[1]))
            m_memory->addFile(files[2], "theirs");
    };
    const SaveAllOutcome outcome = saveAll(*m_store, *m_journal, edits());
    QVERIFY(outcome.conflict && outcome.entries.empty() && outcome.left.empty());
    QVERIFY(m_memory->bytes(files[0]) == std::optional("old " + files[0]));
    QVERIFY(m_memory->bytes(files[1]) == std::optional("old " + files[1]));
    QVERIFY(m_memory->bytes(files[2]) == std::optional<std::string>("theirs"));
    const std::vector<JournalEntry> entries = *m_journal->entries();
    QCOMPARE(entries.size(), std::size_t(4)); // two changes, and both taken back
    QCOMPARE(entries[2].undoes, entries[1].id);
    QCOMPARE(entries[3].undoes, entries[0].id);
    // As two changes of the share: what was written, and that it was taken back.
    const std::vector<JournalChange> changes = journalChanges(entries);
    QCOMPARE(changes.size(), std::size_t(2));
    QVERIFY(changes[0].undone && !changes[0].undoes);
    QVERIFY(!changes[1].undone && changes[1].undoes);
    QCOMPARE(changes[1].entries.size(), std::size_t(2));
    QVERIFY(changes[1].id() != changes[0].id());
}

void TestSaveAll::aSingleFileIsTakenBackAlone()
{
    m_store->at(files[1], {.kind = Fault::Kind::FullDisk});
    QVERIFY(!saveAll(*m_store, *m_journal, edits()).saved());
    const std::vector<JournalEntry> entries = *m_journal->entries();
    QCOMPARE(entries.size(), std::size_t(2));
    QCOMPARE(entries[1].undoes, entries[0].id);
    QVERIFY(entries[1].transaction.empty());
}

void TestSaveAll::afterAnyFaultNothingIsChanged_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("file");
    using enum Fault::Kind;
    for (int file = 0; file < int(files.size()); ++file) {
        const QByteArray name = QByteArray::fromStdString(files[std::size_t(file)]);
        QTest::newRow(("no right: "_ba + name).constData()) << int(Denied) << file;
        QTest::newRow(("a full disk: "_ba + name).constData()) << int(FullDisk) << file;
        QTest::newRow(("held by somebody: "_ba + name).constData()) << int(Busy) << file;
        QTest::newRow(("out of reach: "_ba + name).constData()) << int(Unreachable) << file;
    }
}

void TestSaveAll::afterAnyFaultNothingIsChanged()
{
    QFETCH(int, kind);
    QFETCH(int, file);
    m_store->at(files[std::size_t(file)], {.kind = Fault::Kind(kind)});
    const SaveAllOutcome outcome = saveAll(*m_store, *m_journal, edits());
    QVERIFY(outcome.error && !outcome.saved());
    QVERIFY(outcome.left.empty() && outcome.entries.empty());
    QVERIFY(holds("old"));
}

void TestSaveAll::whatCannotBeTakenBackIsNamed()
{
    // The first file is written; then nothing works any more.
    bool broken = false;
    m_store->onOperation = [this, &broken](std::uint64_t number, const std::string &) {
        if (!broken && m_memory->bytes(files[0]) == std::optional("new " + files[0])) {
            broken = true;
            m_store->atOperation(number + 1, {.kind = Fault::Kind::Denied}, true);
        }
    };
    const SaveAllOutcome outcome = saveAll(*m_store, *m_journal, edits());
    QVERIFY(outcome.error && !outcome.saved());
    QVERIFY(std::ranges::find(outcome.left, files[0]) != outcome.left.end());
    QVERIFY(m_memory->bytes(files[0]) == std::optional("new " + files[0]));
}

void TestSaveAll::aFileThatIsThereAlreadyIsNoConflict()
{
    m_memory->addFile(files[1], "new " + files[1]);
    const SaveAllOutcome outcome = saveAll(*m_store, *m_journal, edits());
    QVERIFY(outcome.saved());
    QCOMPARE(outcome.entries.size(), std::size_t(2));
    QVERIFY(holds("new"));
}

void TestSaveAll::newAndRemovedFiles()
{
    const std::vector<FileEdit> list = {{"status/c/status.txt", {}, "made", {}}, {files[0], "old " + files[0], {}, {}}};
    QVERIFY(saveAll(*m_store, *m_journal, list).saved());
    QVERIFY(m_memory->bytes("status/c/status.txt") == std::optional<std::string>("made"));
    QVERIFY(!m_memory->bytes(files[0]));
}

void TestSaveAll::stoppingBeforeTheFirst()
{
    std::stop_source stop;
    stop.request_stop();
    const SaveAllOutcome outcome = saveAll(*m_store, *m_journal, edits(), stop.get_token());
    QVERIFY(outcome.error->kind == ErrorKind::Cancelled);
    QVERIFY(holds("old"));
}

void TestSaveAll::stoppingBetweenTwo()
{
    std::stop_source stop;
    m_store->onOperation = [&](std::uint64_t, const std::string &) {
        if (m_memory->bytes(files[1]) == std::optional("new " + files[1]))
            stop.request_stop();
    };
    const SaveAllOutcome outcome = saveAll(*m_store, *m_journal, edits(), stop.get_token());
    // The stop was seen at the third file at the earliest, when that was looked at: it may still have been saved.
    QVERIFY(outcome.saved() ? holds("new") : holds("old"));
    if (!outcome.saved())
        QVERIFY(outcome.error->kind == ErrorKind::Cancelled);
}

void TestSaveAll::aJournalThatCannotBeWritten()
{
    Journal nowhere("/dev/null/journal.jsonl");
    const SaveAllOutcome outcome = saveAll(*m_store, nowhere, edits());
    QVERIFY(outcome.saved() && outcome.journalError);
    QVERIFY(holds("new"));
}

void TestSaveAll::noEdits()
{
    QVERIFY(saveAll(*m_store, *m_journal, {}).saved());
    QCOMPARE(m_store->operations(), std::uint64_t(0));
}

QTEST_GUILESS_MAIN(TestSaveAll)
#include "tst_saveall.moc"
