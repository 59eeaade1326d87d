// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/reportfiles.h"
#include "core/store/faultystore.h"
#include "core/store/memorystore.h"

#include <QTemporaryDir>
#include <QTest>

using namespace cer;
using namespace Qt::StringLiterals;

static const std::string subpath = "a.exe\\1.0\\b.dll\\1.0\\0000abcd";
static const std::string folder = "cabs/a.exe/1.0/b.dll/1.0/0000abcd";

class TestReportFiles final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void logsAndTemporaryFilesAreNoReports();
    void aBucketWithoutFolderHasNone();
    void aFolderThatCannotBeReadIsAnError();
    void theSenderStandsInTheLog_data();
    void theSenderStandsInTheLog();
    void readingTheLogCanBeStopped();
    void aRemovedReportComesBack();
    void aReportThatChangedStays();
    void aLargeReportIsGoneAndWritten();

private:
    void file(const std::string &name, const std::string &bytes) { QVERIFY(m_store->put(folder + '/' + name, bytes)); }
    Journal journal() const { return Journal(m_folder->filePath(u"journal.jsonl"_s).toStdString()); }

    std::shared_ptr<Store> m_store;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestReportFiles::init()
{
    m_store = std::make_shared<MemoryStore>();
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_store->makeFolders(folder + "/subfolder"));
}

void TestReportFiles::logsAndTemporaryFilesAreNoReports()
{
    file("d5je031w.cab", "12345");
    file("Hits.log", "");
    file(std::string(temporaryPrefix) + "x", "");
    const auto files = reportFiles(*m_store, subpath);
    QVERIFY(files);
    QCOMPARE(files->size(), 1U);
    QCOMPARE(files->front().name, "d5je031w.cab");
    QCOMPARE(files->front().bytes, 5U);
    QVERIFY(!files->front().sender);
}

void TestReportFiles::aBucketWithoutFolderHasNone()
{
    const auto files = reportFiles(*m_store, "other.exe\\1\\b\\1\\00000000");
    QVERIFY(files);
    QVERIFY(files->empty());
}

void TestReportFiles::aFolderThatCannotBeReadIsAnError()
{
    FaultyStore store(m_store);
    store.at(folder, {Fault::Kind::Denied});
    const auto files = reportFiles(store, subpath);
    QVERIFY(!files);
    QCOMPARE(files.error().kind, ErrorKind::Denied);
}

void TestReportFiles::theSenderStandsInTheLog_data()
{
    QTest::addColumn<QByteArray>("log");
    QTest::addColumn<QByteArray>("machine"); // empty: nobody
    const QByteArray first = "10:00:00  03-01-2026\tPC-1\tann\td5je031w.cab\r\n"_ba;
    QTest::newRow("the hit that names the report") << first << "PC-1"_ba;
    QTest::newRow("the newest of two") << QByteArray(first + "11:00:00  03-02-2026\tPC-2\tbob\td5je031w.cab\r\n")
                                       << "PC-2"_ba;
    QTest::newRow("a name in capitals") << "10:00:00  03-01-2026\tPC-3\tann\tD5JE031W.CAB\r\n"_ba << "PC-3"_ba;
    QTest::newRow("a log that names others") << "10:00:00  03-01-2026\tPC-1\tann\tother.cab\r\n"_ba << ""_ba;
    QTest::newRow("an empty log") << ""_ba << ""_ba;
}

void TestReportFiles::theSenderStandsInTheLog()
{
    QFETCH(QByteArray, log);
    QFETCH(QByteArray, machine);
    file("d5je031w.cab", "12345");
    file("hits.log", log.toStdString());
    auto files = *reportFiles(*m_store, subpath);
    QVERIFY(findSenders(*m_store, subpath, files, {}));
    QCOMPARE(QByteArray::fromStdString(files.at(0).sender.value_or(ReportFile::Sender()).machine), machine);
    QCOMPARE(files.at(0).sender.has_value(), !machine.isEmpty());
}

void TestReportFiles::readingTheLogCanBeStopped()
{
    file("d5je031w.cab", "12345");
    file("hits.log", "10:00:00  03-01-2026\tPC-1\tann\td5je031w.cab\r\n");
    auto files = *reportFiles(*m_store, subpath);
    std::stop_source stop;
    stop.request_stop();
    const auto found = findSenders(*m_store, subpath, files, stop.get_token());
    QVERIFY(!found || !files.at(0).sender);
}

void TestReportFiles::aRemovedReportComesBack()
{
    file("d5je031w.cab", "12345");
    Journal log = journal();
    const auto removed = removeReport(*m_store, log, subpath, reportFiles(*m_store, subpath)->at(0), "old");
    QVERIFY(removed && !removed->conflict);
    QVERIFY(reportFiles(*m_store, subpath)->empty());
    QCOMPARE(log.entries()->back().why, "old");
    QVERIFY(undoEntry(*m_store, log, log.entries()->back()));
    QCOMPARE(m_store->read(folder + "/d5je031w.cab", 100)->bytes, "12345");
}

void TestReportFiles::aReportThatChangedStays()
{
    file("d5je031w.cab", "12345");
    const ReportFile listed = reportFiles(*m_store, subpath)->at(0);
    QVERIFY(m_store->append(folder + "/d5je031w.cab", "more"));
    Journal log = journal();
    const auto removed = removeReport(*m_store, log, subpath, listed, {});
    QVERIFY(removed && removed->conflict);
    QCOMPARE(reportFiles(*m_store, subpath)->size(), 1U);
}

void TestReportFiles::aLargeReportIsGoneAndWritten()
{
    file("d5je031w.cab", std::string(keptReportBytes + 1, 'x'));
    Journal log = journal();
    const auto removed = removeReport(*m_store, log, subpath, reportFiles(*m_store, subpath)->at(0), "too large");
    QVERIFY(removed && !removed->conflict);
    QVERIFY(reportFiles(*m_store, subpath)->empty());
    const JournalEntry entry = log.entries()->back();
    QVERIFY(!entry.before && !entry.after);
    QVERIFY(undoEntry(*m_store, log, entry));
    QVERIFY2(reportFiles(*m_store, subpath)->empty(), "there is nothing to bring back");
}

QTEST_GUILESS_MAIN(TestReportFiles)
#include "tst_reportfiles.moc"
