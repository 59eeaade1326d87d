// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/sharepaths.h"
#include "core/share/bulkedit.h"
#include "core/share/scan.h"
#include "core/store/memorystore.h"

#include <QTest>

#include <algorithm>

using namespace cer;
using namespace Qt::StringLiterals;

namespace {

std::string subpath(int number)
{
    return "app" + std::to_string(number) + ".exe\\1.0\\m.dll\\1.0\\0000000" + std::to_string(number);
}

/// One bucket for each text; null: without status.txt. Rows are in that order.
SnapshotPtr shareWith(const QByteArrayList &statuses)
{
    MemoryStore store;
    for (int i = 0; i < statuses.size(); ++i) {
        store.addFile(countFile(subpath(i)), "Cabs Gathered=1\r\nTotal Hits=1\r\n");
        if (!statuses[i].isNull())
            store.addFile(statusFile(subpath(i)), statuses[i].toStdString());
    }
    return scanShare(store, {}, {}, [](const ScanUpdate &) { }).value();
}

std::vector<std::uint32_t> rowsOf(const ShareSnapshot &snapshot)
{
    std::vector<std::uint32_t> rows;
    for (int i = 0; i < int(snapshot.buckets.size()); ++i)
        rows.push_back(std::uint32_t(*snapshot.find(subpath(i))));
    return rows;
}

} // namespace

class TestBulkEdit final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneFile_data();
    void oneFile();
    void onlyFilesThatChangeInTheOrderOfTheRows();
    void whatCannotBeWrittenIsNamedAndTheOthersAreNot();
    void spreads_data();
    void spreads();
};

void TestBulkEdit::oneFile_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("a new file") << QByteArray() << "iData=NO\r\n"_ba;
    QTest::newRow("an empty file is there") << ""_ba << "iData=NO\r\n"_ba;
    QTest::newRow("in place of the old value, and unknown lines stay")
        << "x\xe4y\r\niData=YES\r\nOwner=me\r\n"_ba << "x\xe4y\r\niData=NO\r\nOwner=me\r\n"_ba;
    QTest::newRow("what is taken away goes with every line of it")
        << "Bucket=1\r\niData=NO\r\nBucket=2\r\n"_ba << "iData=NO\r\n"_ba;
}

void TestBulkEdit::oneFile()
{
    QFETCH(QByteArray, before);
    const SnapshotPtr snapshot = shareWith({before});
    const std::vector<SettingEdit> edits{{Parameter::IData, "NO"}, {Parameter::BucketId, {}}};
    const BulkEdit bulk = bulkEdit(*snapshot, rowsOf(*snapshot), edits, "why");
    QCOMPARE(bulk.files.size(), 1u);
    const FileEdit &edit = bulk.files[0];
    QCOMPARE(edit.file, statusFile(subpath(0)));
    QCOMPARE(edit.before, before.isNull() ? std::nullopt : std::optional(before.toStdString()));
    QTEST(QByteArray::fromStdString(*edit.after), "after");
    QCOMPARE(edit.why, "why");
    QVERIFY(edit.transaction.empty()); // saveAll gives one
}

void TestBulkEdit::onlyFilesThatChangeInTheOrderOfTheRows()
{
    const SnapshotPtr snapshot = shareWith({"iData=NO\r\n"_ba, {}, "iData=YES\r\n"_ba});
    std::vector<std::uint32_t> rows = rowsOf(*snapshot);
    std::ranges::reverse(rows);
    const BulkEdit bulk = bulkEdit(*snapshot, rows, {{{Parameter::IData, "NO"}}}, {});
    QCOMPARE(bulk.files.size(), 2u);
    QCOMPARE(bulk.files[0].file, statusFile(subpath(2)));
    QCOMPARE(bulk.files[1].file, statusFile(subpath(1)));
    QVERIFY(bulkEdit(*snapshot, rows, {{{Parameter::BucketId, {}}}}, {}).files.empty());
}

void TestBulkEdit::whatCannotBeWrittenIsNamedAndTheOthersAreNot()
{
    const SnapshotPtr snapshot = shareWith({"\xef\xbb\xbfiData=YES\r\n"_ba, {}});
    const std::vector<std::uint32_t> rows = rowsOf(*snapshot);
    const BulkEdit bulk = bulkEdit(*snapshot, rows, {{{Parameter::IData, "NO"}}}, {});
    QCOMPARE(bulk.files.size(), 1u);
    QCOMPARE(bulk.refused.size(), 1u);
    QCOMPARE(bulk.refused[0].row, rows[0]);
    QCOMPARE(bulk.refused[0].fault.code, FindingCode::TextByteOrderMark);
}

void TestBulkEdit::spreads_data()
{
    using Values = std::vector<SettingSpread::Value>;
    QTest::addColumn<QByteArrayList>("statuses");
    QTest::addColumn<Values>("values");
    const QByteArray no;
    QTest::newRow("no file sets it") << QByteArrayList{no, "", "Bucket=7\r\n"} << Values{{{}, 3}};
    QTest::newRow("all files say the same") << QByteArrayList{"iData=NO\r\n", "iData=NO\r\n"} << Values{{"NO", 2}};
    QTest::newRow("the most frequent value first")
        << QByteArrayList{"iData=1\r\n", "iData=NO\r\n", "iData=NO\r\n"} << Values{{"NO", 2}, {"1", 1}};
    QTest::newRow("not to be set is a value too") << QByteArrayList{"iData=NO\r\n", no, no} << Values{{{}, 2}, {"NO", 1}};
    QTest::newRow("what clients do not honour is none")
        << QByteArrayList{"iData=maybe\r\n", "iData=NO\r\niData=1\r\n"} << Values{{{}, 1}, {"NO", 1}};
}

void TestBulkEdit::spreads()
{
    QFETCH(QByteArrayList, statuses);
    const SnapshotPtr snapshot = shareWith(statuses);
    const std::vector<SettingSpread> spreads = settingSpreads(*snapshot, rowsOf(*snapshot));
    QCOMPARE(spreads.size(), parameterCount);
    const SettingSpread &spread = spreads[std::size_t(Parameter::IData)];
    QTEST(spread.values, "values");
    QCOMPARE(spread.differs(), spread.values.size() > 1);
    QVERIFY(!spreads[std::size_t(Parameter::Wql)].differs());
}

QTEST_APPLESS_MAIN(TestBulkEdit)
#include "tst_bulkedit.moc"
