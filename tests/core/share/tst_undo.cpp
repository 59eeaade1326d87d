// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/undo.h"

#include "core/share/settingchanges.h"
#include "core/store/memorystore.h"

#include <QTemporaryDir>
#include <QTest>

using namespace cer;
using namespace Qt::StringLiterals;

namespace {

JournalEntry entry(const std::string &id, const std::string &transaction = {}, const std::string &undoes = {})
{
    JournalEntry entry;
    entry.id = id;
    entry.file = id + ".txt";
    entry.transaction = transaction;
    entry.undoes = undoes;
    return entry;
}

/// "a b+c! d~": changes in their order, + between the entries of one, ! undone, ~ takes back.
QString described(const std::vector<JournalChange> &changes)
{
    QStringList words;
    for (const JournalChange &change : changes) {
        QStringList ids;
        for (const JournalEntry &entry : change.entries)
            ids.append(QString::fromStdString(entry.id));
        words.append(ids.join(u'+') + (change.undone ? u"!"_s : QString()) + (change.undoes ? u"~"_s : QString()));
    }
    return words.join(u' ');
}

} // namespace

class TestUndo final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void changes_data();
    void changes();
    void aChangeIsFoundByAnyOfItsNames();
    void aTransactionIsTakenBackAsOne();
    void aFileThatWasChangedSinceKeepsAllAsTheyAre();
    void anUndoIsTakenBackToo();
    void whatAnEntryChanged_data();
    void whatAnEntryChanged();
};

void TestUndo::changes_data()
{
    QTest::addColumn<std::vector<JournalEntry>>("entries");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QString>("next");
    using Entries = std::vector<JournalEntry>;
    const auto row = [](const char *name, const Entries &entries, const QString &expected, const QString &next) {
        QTest::newRow(name) << entries << expected << next;
    };
    row("an empty journal", {}, u""_s, u""_s);
    row("two alone", {entry("a"), entry("b")}, u"a b"_s, u"b"_s);
    row("two together are one", {entry("a", "t"), entry("b", "t")}, u"a+b"_s, u"t"_s);
    row("together stand where the first of them stands", {entry("a", "t"), entry("x"), entry("b", "t")}, u"a+b x"_s,
        u"x"_s);
    row("an undone one is passed over", {entry("a"), entry("b"), entry("c", {}, "b")}, u"a b! c~"_s, u"a"_s);
    row("all are undone", {entry("a"), entry("b", {}, "a")}, u"a! b~"_s, u""_s);
    row("an undo that was undone", {entry("a"), entry("b", {}, "a"), entry("c", {}, "b")}, u"a b!~ c~"_s, u"a"_s);
    row("undone, redone, undone again", {entry("a"), entry("b", {}, "a"), entry("c", {}, "b"), entry("d", {}, "c")},
        u"a! b~ c!~ d~"_s, u""_s);
    row("a transaction is undone when all of it is",
        {entry("a", "t"), entry("b", "t"), entry("c", "u", "b"), entry("d", "u", "a")}, u"a+b! c+d~"_s, u""_s);
    row("half of a transaction stands", {entry("a", "t"), entry("b", "t"), entry("c", {}, "b")}, u"a+b c~"_s, u"t"_s);
    JournalEntry colleague = entry("b");
    colleague.who = "ben@attic";
    row("what a colleague did is passed over", {entry("a"), colleague}, u"a b"_s, u"a"_s);
    row("an undo of an entry that is gone", {entry("a"), entry("c", {}, "z")}, u"a c~"_s, u"a"_s);
}

void TestUndo::changes()
{
    QFETCH(std::vector<JournalEntry>, entries);
    const std::vector<JournalChange> changes = journalChanges(entries);
    QTEST(described(changes), "expected");
    const JournalChange *next = changeToUndo(changes, {});
    QTEST(next ? QString::fromStdString(next->id()) : QString(), "next");
}

void TestUndo::aChangeIsFoundByAnyOfItsNames()
{
    const std::vector<JournalEntry> entries = {entry("a"), entry("b", "t"), entry("c", "t")};
    const std::vector<JournalChange> changes = journalChanges(entries);
    QCOMPARE(findChange(changes, "a"), &changes[0]);
    QCOMPARE(findChange(changes, "t"), &changes[1]);
    QCOMPARE(findChange(changes, "c"), &changes[1]);
    QVERIFY(!findChange(changes, "d"));
    QVERIFY(!findChange(changes, ""));
}

namespace {

/// A share with two files and a journal that holds one transaction on them.
struct Changed {
    MemoryStore store;
    QTemporaryDir home;
    Journal journal{home.filePath(u"journal.jsonl"_s).toStdString()};
    const std::string policy = "policy.txt", status = "status/a/status.txt";

    Changed()
    {
        store.addFile(policy, "old");
        const std::vector<FileEdit> edits = {{policy, "old", "new", {}}, {status, {}, "made", {}}};
        saveAll(store, journal, edits);
    }
    SaveAllOutcome undo(std::size_t index)
    {
        const std::vector<JournalEntry> entries = *journal.entries(store.displayRoot());
        return saveAll(store, journal, undoEdits(journalChanges(entries)[index], "a mistake"));
    }
    QString state() { return described(journalChanges(*journal.entries())); }
};

} // namespace

void TestUndo::aTransactionIsTakenBackAsOne()
{
    Changed share;
    const SaveAllOutcome outcome = share.undo(0);
    QVERIFY(outcome.saved());
    QVERIFY(share.store.bytes(share.policy) == std::optional<std::string>("old"));
    QVERIFY(!share.store.bytes(share.status));
    QCOMPARE(outcome.entries.size(), std::size_t(2));
    QCOMPARE(outcome.entries[0].why, std::string("a mistake"));
    QVERIFY(!outcome.entries[0].transaction.empty());
    const std::vector<JournalChange> changes = journalChanges(*share.journal.entries());
    QCOMPARE(changes.size(), std::size_t(2));
    QVERIFY(changes[0].undone && changes[1].undoes);
}

void TestUndo::aFileThatWasChangedSinceKeepsAllAsTheyAre()
{
    Changed share;
    share.store.addFile(share.policy, "theirs");
    const SaveAllOutcome outcome = share.undo(0);
    QVERIFY(outcome.conflict);
    QCOMPARE(outcome.conflict->file, share.policy);
    QVERIFY(share.store.bytes(share.policy) == std::optional<std::string>("theirs"));
    QVERIFY(share.store.bytes(share.status) == std::optional<std::string>("made"));
}

void TestUndo::anUndoIsTakenBackToo()
{
    Changed share;
    QVERIFY(share.undo(0).saved());
    QVERIFY(share.undo(1).saved());
    QVERIFY(share.store.bytes(share.policy) == std::optional<std::string>("new"));
    QVERIFY(share.store.bytes(share.status) == std::optional<std::string>("made"));
    const std::vector<JournalChange> changes = journalChanges(*share.journal.entries());
    QVERIFY(!changes[0].undone && changes[1].undone);
    QCOMPARE(changeToUndo(changes, newJournalEntry().who), &changes[0]);
}

void TestUndo::whatAnEntryChanged_data()
{
    QTest::addColumn<std::string>("file");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *file, const QByteArray &before, const QByteArray &after,
                        const QString &expected) {
        QTest::newRow(name) << std::string(file) << before << after << expected;
    };
    const char *status = "status/a/status.txt";
    row("a value is another", status, "Bucket=1\r\n", "Bucket=2\r\n", u"Bucket 1>2"_s);
    row("a setting is new", status, "", "Tracking=NO\r\n", u"Tracking ->NO"_s);
    row("a setting is gone", status, "Tracking=NO\r\nBucket=1\r\n", "Bucket=1\r\n", u"Tracking NO>-"_s);
    row("a line that no client reads", status, "Bucket=1\r\n", "Bucket=1\r\nColour=red\r\n", u"others"_s);
    row("a line becomes one that clients read", status, "bucket=1\r\n", "Bucket=1\r\n", u"Bucket ->1"_s);
    row("nothing", status, "Bucket=1\r\n", "Bucket=1\r\n", u""_s);
    row("a setting that may stand in policy.txt only", "policy.txt", "", "FileTreeRoot=\\\\a\\b\r\n",
        u"FileTreeRoot ->\\\\a\\b"_s);
    row("and not in status.txt", status, "", "FileTreeRoot=\\\\a\\b\r\n", u"others"_s);
    const char *count = "counts/a/count.txt";
    const QByteArray three = "Cabs Gathered=3\r\nTotal Hits=10\r\n";
    row("counters", count, three, "Cabs Gathered=4\r\nTotal Hits=12\r\n", u"3/10>4/12"_s);
    row("the form of a count.txt", count, "Cabs Gathered=03\nTotal Hits=10", three, u"form"_s);
    row("the form and a counter", count, "Cabs Gathered=03\r\nTotal Hits=9\r\n", three, u"3/9>3/10"_s);
    row("a count.txt that said nothing", count, "what?", three, u"->3/10"_s);
    row("a count.txt that says nothing any more", count, three, "what?", u"3/10>-"_s);
    row("a report", "cabs/a/1.cab", "Tracking=YES\r\n", "Tracking=NO\r\n", u""_s);
    row("policy.txt however it is written", "Policy.TXT", "", "FileTreeRoot=\\\\a\\b\r\n", u"FileTreeRoot ->\\\\a\\b"_s);
}

void TestUndo::whatAnEntryChanged()
{
    QFETCH(std::string, file);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    JournalEntry changed;
    changed.file = file;
    changed.before = before.toStdString();
    changed.after = after.toStdString();
    const FileChange change = fileChange(changed);
    QStringList words;
    for (const SettingChange &setting : change.settings)
        words.append(QString::fromStdString(std::string(parameterInfo(setting.parameter).key) + ' '
                                            + setting.before.value_or("-") + '>' + setting.after.value_or("-")));
    if (change.otherLines)
        words.append(u"others"_s);
    const auto numbers = [](const std::optional<Count> &count) {
        return count ? u"%1/%2"_s.arg(count->cabs).arg(count->hits) : u"-"_s;
    };
    if (change.count)
        words.append(numbers(change.count->before) + u'>' + numbers(change.count->after));
    if (change.onlyForm)
        words.append(u"form"_s);
    QTEST(words.join(u", "_s), "expected");
}

QTEST_GUILESS_MAIN(TestUndo)
#include "tst_undo.moc"
