// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/journal.h"

#include "core/share/base64.h"
#include "core/share/journalline.h"
#include "core/share/thismachine.h"
#include "core/store/memorystore.h"

#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>
#include <set>

using namespace cer;
using namespace Qt::StringLiterals;

namespace {

JournalEntry sampleEntry(const std::string &id, const std::string &share = "/srv/cer")
{
    JournalEntry entry;
    entry.id = id;
    entry.when = 1795203132123;
    entry.who = "anna@office";
    entry.share = share;
    entry.file = "status/blue/status.txt";
    entry.before = "Tracking=NO\r\n";
    entry.after = "Tracking=YES\r\n";
    entry.why = "more to learn";
    return entry;
}

std::vector<std::string> ids(const std::vector<JournalEntry> &entries)
{
    std::vector<std::string> result;
    for (const JournalEntry &entry : entries)
        result.push_back(entry.id);
    return result;
}

using Ids = std::vector<std::string>;

} // namespace

class JournalTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void everyByteComesBack_data();
    void everyByteComesBack();
    void oneEntryIsOneLine();
    void entriesComeOldestFirst();
    void entriesOfOneShare();
    void allWhoAdministerAShareHaveOneJournal();
    void aShareKeepsNoJournalUnasked();
    void whatIsLongIsWholeInTheOwnJournalAlone();
    void aLineOfTheSharesJournalThatIsTornIsClosed();
    void noJournalHasNoEntries();
    void damagedLinesArePassedOver_data();
    void damagedLinesArePassedOver();
    void aTornLineIsClosed();
    void aLineThatIsTooLongIsPassedOver();
    void processesAppendAtOnce();
    void theFolderIsForThisUserAlone();
    void errorsNameTheFile_data();
    void errorsNameTheFile();
    void theDefaultFile_data();
    void theDefaultFile();
    void newEntriesAreFilledIn();
    void base64_data();
    void base64();
    void base64Refuses_data();
    void base64Refuses();

private:
    std::string path(const char *name = "journal.jsonl") const
    {
        return m_folder->filePath(QString::fromLatin1(name)).toStdString();
    }
    QByteArray fileBytes() const
    {
        QFile file(QString::fromStdString(path()));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : "cannot be read"_ba;
    }
    void writeFile(const QByteArray &bytes) const
    {
        QFile file(QString::fromStdString(path()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void JournalTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void JournalTest::everyByteComesBack_data()
{
    QTest::addColumn<QByteArray>("bytes");

    QByteArray all;
    for (int c = 0; c < 256; ++c)
        all += char(c);
    QTest::newRow("every byte") << all;
    QTest::newRow("nothing") << ""_ba;
    QTest::newRow("a line end") << "\r\n"_ba;
    QTest::newRow("a quotation mark and a backslash") << "\"\\"_ba;
    QTest::newRow("a code page") << "gr\xF6\xDF"
                                    "e"_ba;
    QTest::newRow("UTF-8") << "gr\u00F6\u00DFe \u4E2D"_ba;
    QTest::newRow("a surrogate in UTF-8") << "\xED\xA0\x80"_ba;
    QTest::newRow("a NUL") << "a\0b"_ba;
}

void JournalTest::everyByteComesBack()
{
    QFETCH(QByteArray, bytes);
    const std::string text = bytes.toStdString();
    Journal journal(path());
    JournalEntry all{text, -1, text, text, text, text, text, text, text, text};
    JournalEntry none = all;
    none.before.reset();
    none.after.reset();
    QVERIFY(journal.append(all));
    QVERIFY(journal.append(none));
    std::size_t damaged = 9;
    const auto entries = journal.entries({}, &damaged);
    QVERIFY(entries);
    QCOMPARE(damaged, 0U);
    QCOMPARE(entries->size(), 2U);
    QVERIFY(entries->at(0) == all);
    QVERIFY(entries->at(1) == none);
}

void JournalTest::oneEntryIsOneLine()
{
    QCOMPARE(journalLine(sampleEntry("1")),
             R"({"id":"1","when":1795203132123,"who":"anna@office","share":"/srv/cer","file":"status/blue/status.txt",)"
             R"("before":"VHJhY2tpbmc9Tk8NCg==","after":"VHJhY2tpbmc9WUVTDQo=","why":"more to learn","undoes":""})");
    Journal journal(path());
    QVERIFY(journal.append(sampleEntry("1")));
    QVERIFY(journal.append(sampleEntry("2")));
    QCOMPARE(fileBytes().count('\n'), 2);
    QVERIFY(fileBytes().endsWith("}\n"));
}

void JournalTest::entriesComeOldestFirst()
{
    Journal journal(path());
    for (const char *id : {"2", "1", "3"})
        QVERIFY(journal.append(sampleEntry(id)));
    QCOMPARE(ids(*journal.entries()), (Ids{"1", "2", "3"}));
}

void JournalTest::entriesOfOneShare()
{
    Journal journal(path());
    QVERIFY(journal.append(sampleEntry("1", "/srv/cer")));
    QVERIFY(journal.append(sampleEntry("2", "/srv/CER")));
    QVERIFY(journal.append(sampleEntry("3", "/srv/cer")));
    QCOMPARE(ids(*journal.entries("/srv/cer")), (Ids{"1", "3"}));
    QCOMPARE(ids(*journal.entries("/srv")), Ids());
    QCOMPARE(ids(*journal.entries()), (Ids{"1", "2", "3"}));
}

void JournalTest::allWhoAdministerAShareHaveOneJournal()
{
    MemoryStore share("/srv/cer"), sameShare("smb://ben@server/cer"); // one folder, as each of them calls it
    Journal anna(path("anna.jsonl")), ben(path("ben.jsonl"));
    QVERIFY(anna.append(sampleEntry("1"), share)); // before there was one
    QVERIFY(anna.keepOn(share));
    QVERIFY(anna.append(sampleEntry("3"), share));
    const auto carry = [&](MemoryStore &from, MemoryStore &to) {
        to.addFile(std::string(shareJournalFile), *from.bytes(std::string(shareJournalFile)));
    };
    carry(share, sameShare);
    QVERIFY(*Journal::isKeptOn(sameShare));
    QVERIFY(ben.append(sampleEntry("2", sameShare.displayRoot()), sameShare));
    QVERIFY(ben.append(sampleEntry("4", sameShare.displayRoot()), sameShare));
    carry(sameShare, share);
    for (const auto &[journal, store] : {std::pair(&anna, &share), {&ben, &sameShare}}) {
        const auto all = journal->entries(*store);
        QVERIFY(all);
        QCOMPARE(ids(*all), (Ids{"1", "2", "3", "4"}));
        QVERIFY(std::ranges::all_of(*all, [&](const JournalEntry &one) { return one.share == store->displayRoot(); }));
    }
    QCOMPARE(ids(*ben.entries()), (Ids{"2", "4"}));
    QVERIFY(ben.keepOn(sameShare)); // there is one: nothing to do
    QCOMPARE(ids(*anna.entries(share)).size(), 4U);
}

void JournalTest::aShareKeepsNoJournalUnasked()
{
    MemoryStore share;
    Journal journal(path());
    QVERIFY(!*Journal::isKeptOn(share));
    QVERIFY(journal.append(sampleEntry("1", share.displayRoot()), share));
    QVERIFY(!share.bytes(std::string(shareJournalFile)));
    QCOMPARE(ids(*journal.entries(share)), Ids{"1"});
}

void JournalTest::whatIsLongIsWholeInTheOwnJournalAlone()
{
    MemoryStore share;
    Journal anna(path("anna.jsonl"));
    const Journal ben(path("ben.jsonl"));
    QVERIFY(anna.keepOn(share));
    JournalEntry removal = sampleEntry("1", share.displayRoot());
    removal.before = std::string(1 << 20, 'x');
    removal.after.reset();
    QVERIFY(anna.append(removal, share));
    QVERIFY(share.bytes(std::string(shareJournalFile))->size() < 1000);
    QCOMPARE(anna.entries(share)->front(), removal);
    const JournalEntry seen = ben.entries(share)->front();
    QVERIFY(seen.id == removal.id && seen.file == removal.file && !seen.before);
}

void JournalTest::aLineOfTheSharesJournalThatIsTornIsClosed()
{
    MemoryStore share;
    Journal journal(path());
    share.addFile(std::string(shareJournalFile), journalLine(sampleEntry("1")) + "\n{\"id\":\"2");
    QVERIFY(journal.append(sampleEntry("3", share.displayRoot()), share));
    QVERIFY(journal.append(sampleEntry("4", share.displayRoot()), share));
    std::size_t damaged = 0;
    QCOMPARE(ids(*Journal(path("other.jsonl")).entries(share, &damaged)), (Ids{"1", "3", "4"}));
    QCOMPARE(damaged, 1U);
}

void JournalTest::noJournalHasNoEntries()
{
    std::size_t damaged = 9;
    QCOMPARE(Journal(path()).entries({}, &damaged)->size(), 0U);
    QCOMPARE(damaged, 0U);
    QCOMPARE(Journal(path("no/such/folder/journal.jsonl")).entries()->size(), 0U);
}

void JournalTest::damagedLinesArePassedOver_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<int>("damaged");

    const QByteArray whole = QByteArray::fromStdString(journalLine(sampleEntry("2")));
    QTest::newRow("a whole line is not damaged") << whole << 0;
    QTest::newRow("an empty line is none") << ""_ba << 0;
    QTest::newRow("two empty lines are none") << "\n"_ba << 0;
    QTest::newRow("what a later version adds is passed over") << QByteArray(whole).replace(0, 1, "{\"new\":[1],") << 0;
    QTest::newRow("half a line") << whole.left(whole.size() / 2) << 1;
    QTest::newRow("all but the last sign") << whole.chopped(1) << 1;
    QTest::newRow("two lines in one") << whole + whole << 1;
    QTest::newRow("no JSON") << "what"_ba << 1;
    QTest::newRow("NULs") << QByteArray(100, '\0') << 1;
    QTest::newRow("another value of JSON") << "[]"_ba << 1;
    QTest::newRow("no member at all") << "{}"_ba << 1;
    QTest::newRow("no id") << QByteArray(whole).replace("\"id\"", "\"ID\"") << 1;
    QTest::newRow("no content") << QByteArray(whole).replace("\"before\"", "\"befor\"") << 1;
    QTest::newRow("a time that is no number") << QByteArray(whole).replace("1795203132123", "\"now\"") << 1;
    QTest::newRow("a name that is no text") << QByteArray(whole).replace("\"anna@office\"", "7") << 1;
    QTest::newRow("a content that is no base64") << QByteArray(whole).replace("VHJh", "VHJ?") << 1;
    QTest::newRow("a content that is no text") << QByteArray(whole).replace("\"VHJhY2tpbmc9Tk8NCg==\"", "[]") << 1;
    QTest::newRow("brackets without end") << QByteArray(100000, '[') << 1;
}

void JournalTest::damagedLinesArePassedOver()
{
    QFETCH(QByteArray, line);
    QFETCH(int, damaged);
    const auto first = QByteArray::fromStdString(journalLine(sampleEntry("1")));
    const auto last = QByteArray::fromStdString(journalLine(sampleEntry("3")));
    writeFile(first + '\n' + line + '\n' + last + '\n');
    std::size_t counted = 9;
    const auto entries = Journal(path()).entries({}, &counted);
    QVERIFY(entries);
    QCOMPARE(int(counted), damaged);
    QCOMPARE(entries->front().id, "1");
    QCOMPARE(entries->back().id, "3");
}

void JournalTest::aTornLineIsClosed()
{
    const auto whole = QByteArray::fromStdString(journalLine(sampleEntry("1")));
    writeFile(whole + '\n' + whole.left(50));
    Journal journal(path());
    QVERIFY(journal.append(sampleEntry("2")));
    std::size_t damaged = 0;
    QCOMPARE(ids(*journal.entries({}, &damaged)), (Ids{"1", "2"}));
    QCOMPARE(damaged, 1U);
    QCOMPARE(fileBytes().count('\n'), 3);
}

void JournalTest::aLineThatIsTooLongIsPassedOver()
{
    const auto whole = QByteArray::fromStdString(journalLine(sampleEntry("1")));
    const qsizetype tooLong = 17 * 1024 * 1024;
    writeFile(whole + '\n' + QByteArray(tooLong, 'x') + '\n' + whole + '\n');
    std::size_t damaged = 0;
    QCOMPARE(Journal(path()).entries({}, &damaged)->size(), 2U);
    QCOMPARE(damaged, 1U);

    JournalEntry large = sampleEntry("2");
    large.after = std::string(std::size_t(tooLong), 'x');
    const auto refused = Journal(path()).append(large);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::TooLarge);
    QCOMPARE(Journal(path()).entries()->size(), 2U);
}

// Real processes: each saves the same file to and fro, twenty times, with a content of some pages.
void JournalTest::processesAppendAtOnce()
{
    constexpr int writers = 4;
    constexpr int times = 20;
    const QString helper = QString::fromLocal8Bit(qgetenv("CER_PROGRAMS")) + u"/test_saveonce"_s;
    std::vector<std::unique_ptr<QProcess>> processes;
    for (int i = 0; i < writers; ++i) {
        const QString share = m_folder->filePath(u"share%1"_s.arg(i));
        auto &process = processes.emplace_back(std::make_unique<QProcess>());
        process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process->start(helper, {share, u"policy.txt"_s, QString::fromStdString(path()), QString::number(times)});
    }
    for (const auto &process : processes) {
        QVERIFY2(process->waitForFinished(60000), qPrintable(process->errorString()));
        QCOMPARE(process->exitCode(), 0);
    }
    std::size_t damaged = 9;
    const auto entries = Journal(path()).entries({}, &damaged);
    QVERIFY(entries);
    QCOMPARE(damaged, 0U);
    QCOMPARE(entries->size(), std::size_t(writers * times));
    const auto all = ids(*entries);
    QCOMPARE(std::set<std::string>(all.begin(), all.end()).size(), all.size());
}

void JournalTest::theFolderIsForThisUserAlone()
{
    Journal journal(path("a/b/journal.jsonl"));
    QVERIFY(journal.append(sampleEntry("1")));
    const auto permissions = QFileInfo(m_folder->filePath(u"a/b"_s)).permissions();
    QVERIFY(!(permissions & (QFile::ReadGroup | QFile::ReadOther | QFile::ExeGroup | QFile::ExeOther)));
    QCOMPARE(journal.entries()->size(), 1U);
}

void JournalTest::errorsNameTheFile_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<ErrorKind>("appending");
    QTest::addColumn<ErrorKind>("reading");

    QTest::newRow("a folder") << "folder"_ba << ErrorKind::NotAFile << ErrorKind::NotAFile;
    QTest::newRow("a link out of the folder") << "link"_ba << ErrorKind::NotAFile << ErrorKind::NotAFile;
}

void JournalTest::errorsNameTheFile()
{
    QFETCH(QByteArray, name);
    QVERIFY(QDir(m_folder->path()).mkdir(u"folder"_s));
    QVERIFY(QFile::link(u"/etc/hostname"_s, m_folder->filePath(u"link"_s)));
    Journal journal(path(name.constData()));
    const auto appended = journal.append(sampleEntry("1"));
    QVERIFY(!appended);
    QTEST(appended.error().kind, "appending");
    QCOMPARE(appended.error().path, path(name.constData()));
    const auto entries = journal.entries();
    QVERIFY(!entries);
    QTEST(entries.error().kind, "reading");
    QCOMPARE(entries.error().path, path(name.constData()));
}

void JournalTest::theDefaultFile_data()
{
    QTest::addColumn<QByteArray>("own");
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QByteArray>("file");

    QTest::newRow("CER_HOME moves it") << "/own"_ba << "/data"_ba << "/own/journal.jsonl"_ba;
    QTest::newRow("XDG_DATA_HOME") << ""_ba << "/data"_ba << "/data/cer-console/journal.jsonl"_ba;
    QTest::newRow("a relative XDG_DATA_HOME is ignored")
        << ""_ba << "data"_ba << "/home/anna/.local/share/cer-console/journal.jsonl"_ba;
    QTest::newRow("the home folder") << ""_ba << ""_ba << "/home/anna/.local/share/cer-console/journal.jsonl"_ba;
}

void JournalTest::theDefaultFile()
{
    QFETCH(QByteArray, own);
    QFETCH(QByteArray, data);
    const std::array names{"CER_HOME", "XDG_DATA_HOME", "HOME"};
    const std::array values{own, data, "/home/anna"_ba};
    std::array<QByteArray, 3> saved;
    for (std::size_t i = 0; i < names.size(); ++i) {
        saved[i] = qgetenv(names[i]);
        qputenv(names[i], values[i]);
    }
    const std::string file = Journal::defaultFile();
    for (std::size_t i = 0; i < names.size(); ++i)
        qputenv(names[i], saved[i]);
    QTEST(QByteArray::fromStdString(file), "file");
}

void JournalTest::newEntriesAreFilledIn()
{
    const auto before = std::chrono::system_clock::now().time_since_epoch() / std::chrono::milliseconds(1);
    std::string last;
    for (int i = 0; i < 1000; ++i) {
        const JournalEntry entry = newJournalEntry();
        QVERIFY(entry.id > last);
        QVERIFY(entry.when >= before);
        QCOMPARE(entry.who, userName() + '@' + machineName());
        last = entry.id;
    }
    QVERIFY(!userName().empty());
    QVERIFY(!machineName().empty());
}

void JournalTest::base64_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("text");

    // RFC 4648, section 10
    QTest::newRow("nothing") << ""_ba << ""_ba;
    QTest::newRow("one byte") << "f"_ba << "Zg=="_ba;
    QTest::newRow("two bytes") << "fo"_ba << "Zm8="_ba;
    QTest::newRow("three bytes") << "foo"_ba << "Zm9v"_ba;
    QTest::newRow("four bytes") << "foob"_ba << "Zm9vYg=="_ba;
    QTest::newRow("six bytes") << "foobar"_ba << "Zm9vYmFy"_ba;
    QTest::newRow("high bits") << "\xFF\xFE\xFB"_ba << "//77"_ba;
}

void JournalTest::base64()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, text);
    QCOMPARE(toBase64(bytes.toStdString()), text.toStdString());
    QCOMPARE(fromBase64(text.toStdString()), std::optional(bytes.toStdString()));
}

void JournalTest::base64Refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"Zg", "Zg=", "Z===", "====", "Zg==Zg==", "Zm9\n", "Zm-v", "Zm9v ", "Zh==", "Zm9=", "=Zg="})
        QTest::newRow(text) << QByteArray(text);
}

void JournalTest::base64Refuses()
{
    QFETCH(QByteArray, text);
    QCOMPARE(fromBase64(text.toStdString()), std::nullopt);
}

QTEST_GUILESS_MAIN(JournalTest)
#include "tst_journal.moc"
