// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawing.h"

#include <QTest>

#include <algorithm>
#include <ranges>
#include <set>

using namespace cer;
using namespace Qt::StringLiterals;

/// What is a bucket, and what else lies on a share.
class ScanTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theBranchesAreJoined();
    void oneBranchIsEnough_data();
    void oneBranchIsEnough();
    void foldersWithoutFilesAreNoBuckets();
    void emptyFoldersBelongToTheirBucket();
    void branchesAreJoinedWithoutCase();
    void twinsAreOneBucketAndAFinding();
    void ofTwinFilesTheUsualNameCounts();
    void countsAloneAreTheSameWithoutTheirFolders_data();
    void countsAloneAreTheSameWithoutTheirFolders();
    void twinBranchesAreJoined();
    void kindsAreTold();
    void otherDepthsAreKindOther();
    void aFolderMayHoldFilesAndSubfolders();
    void oddNamesAreFindings_data();
    void oddNamesAreFindings();
    void whatDoesNotBelongIsNamed_data();
    void whatDoesNotBelongIsNamed();
    void temporaryFilesAreIgnored();
    void aShareWithoutAnythingSaysSo_data();
    void aShareWithoutAnythingSaysSo();
    void unreadableFoldersAreFindings();
    void reportsWithoutCountAreFindings();
    void anUnreadableCountIsNotMissing();
    void tooDeepFoldersAreLeftOut();
    void tooManyBucketsEndTheScan();
    void tooManyFindingsAreCounted();
    void branchesThatAreNotAskedForAreNotWalked();
    void aRootThatIsGoneFailsTheScan();
    void rowsKeepTheirNumbers();
    void numbersAddUp();
};

void ScanTest::theBranchesAreJoined()
{
    Drawing drawing;
    drawing.count(winword, 2, 7)
        .report(winword, "a.cab")
        .report(winword, "b.cab")
        .hits(winword, "")
        .status(winword, "Bucket=5\r\n");
    drawing.count(excel, 1, 1).report(excel, "c.cab");
    const SnapshotPtr snapshot = drawing.scan();
    QVERIFY(snapshot->complete);
    QCOMPARE(texts(snapshot->findings), Texts());
    QCOMPARE(subpaths(*snapshot), (Texts{excel, winword}));
    const Bucket *first = bucket(*snapshot, winword);
    QVERIFY(first);
    QCOMPARE(first->hits, 7u);
    QCOMPARE(first->cabs, 2u);
    QCOMPARE(first->reports, 2u);
    QCOMPARE(first->reportBytes, 200u);
    QCOMPARE(int(first->flags),
             Bucket::Counted | Bucket::InCounts | Bucket::InCabs | Bucket::InStatus | Bucket::HasHitsLog);
    QCOMPARE(snapshot->status(*snapshot->find(winword))->bucketId, std::optional<std::uint64_t>(5));
    QCOMPARE(int(bucket(*snapshot, excel)->flags), Bucket::Counted | Bucket::InCounts | Bucket::InCabs);
}

void ScanTest::oneBranchIsEnough_data()
{
    QTest::addColumn<int>("branch");
    QTest::addColumn<int>("flags");
    QTest::newRow("counts") << 0 << int(Bucket::InCounts | Bucket::Counted);
    QTest::newRow("cabs with a report") << 1 << int(Bucket::InCabs);
    QTest::newRow("cabs with hits.log") << 2 << int(Bucket::InCabs | Bucket::HasHitsLog);
    QTest::newRow("status") << 3 << int(Bucket::InStatus);
}

void ScanTest::oneBranchIsEnough()
{
    QFETCH(const int, branch);
    QFETCH(const int, flags);
    Drawing drawing;
    switch (branch) {
    case 0: drawing.count(winword, 0, 1); break;
    case 1: drawing.report(winword, "a.cab"); break;
    case 2: drawing.hits(winword, ""); break;
    case 3: drawing.status(winword, ""); break;
    }
    const SnapshotPtr snapshot = drawing.scan();
    QCOMPARE(subpaths(*snapshot), Texts{winword});
    QCOMPARE(int(snapshot->buckets[0].flags), flags);
}

void ScanTest::foldersWithoutFilesAreNoBuckets()
{
    Drawing drawing;
    drawing.store.addFolder(reportFolder(winword));
    drawing.store.addFolder("status/blue");
    drawing.store.addFolder("counts/a/b/c/d/e/f");
    const SnapshotPtr snapshot = drawing.scan();
    QCOMPARE(subpaths(*snapshot), Texts());
    QCOMPARE(texts(snapshot->findings), Texts());
}

void ScanTest::emptyFoldersBelongToTheirBucket()
{
    Drawing drawing;
    drawing.count(winword, 0, 1);
    drawing.store.addFolder(reportFolder(winword));
    drawing.store.addFolder("status/" + reportFolder(winword).substr(5));
    const SnapshotPtr snapshot = drawing.scan();
    QCOMPARE(int(snapshot->buckets.at(0).flags), Bucket::Counted | Bucket::InCounts | Bucket::InCabs | Bucket::InStatus);
}

void ScanTest::branchesAreJoinedWithoutCase()
{
    MemoryStore store;
    store.addFile("Counts/WinWord.EXE/1/a.dll/2/0000ABCD/Count.TXT", countText({1, 2}));
    store.addFile("CABS/winword.exe/1/A.DLL/2/0000abcd/x.cab", "x");
    store.addFile("Status/WINWORD.exe/1/a.dll/2/0000abcd/STATUS.txt", "Bucket=3\r\n");
    const Result<SnapshotPtr> result = scanShare(store, {}, {}, {});
    QVERIFY(result);
    const ShareSnapshot &snapshot = **result;
    QCOMPARE(snapshot.buckets.size(), 1u);
    QCOMPARE(texts(snapshot.findings), Texts());
    QCOMPARE(snapshot.buckets[0].hits, 2u);
    QCOMPARE(snapshot.buckets[0].reports, 1u);
    QVERIFY(snapshot.status(0));
    QVERIFY(snapshot.find("WINWORD.EXE/1\\a.dll\\2\\0000abcd"));
}

void ScanTest::twinsAreOneBucketAndAFinding()
{
    Drawing drawing;
    drawing.count("A.exe\\1\\b.dll\\2\\00000000", 1, 10).count("a.exe\\1\\b.dll\\2\\00000000", 2, 20);
    const SnapshotPtr snapshot = drawing.scan();
    QCOMPARE(snapshot->buckets.size(), 1u);
    QCOMPARE(snapshot->buckets[0].hits, 30u);
    QCOMPARE(snapshot->buckets[0].cabs, 3u);
    QCOMPARE(texts(snapshot->findings), Texts{"share.case-twins counts/a.exe | A.exe | a.exe"});
}

void ScanTest::ofTwinFilesTheUsualNameCounts()
{
    Drawing drawing;
    drawing.count(winword, 0, 1);
    const std::string folder = countFile(winword).substr(0, countFile(winword).rfind('/'));
    drawing.store.addFile(folder + "/COUNT.TXT", countText({0, 100}));
    drawing.store.addFile(folder + "/zcount.txt", "");
    const SnapshotPtr snapshot = drawing.scan();
    QCOMPARE(snapshot->buckets.at(0).hits, 1u);
    QCOMPARE(texts(snapshot->findings),
             (Texts{"share.case-twins " + folder + "/count.txt | COUNT.TXT | count.txt",
                    "share.stray-file " + folder + "/zcount.txt | " + folder + "/zcount.txt"}));
}

void ScanTest::countsAloneAreTheSameWithoutTheirFolders_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("content"); // null: a folder
    QTest::addColumn<int>("folders"); // that are listed without those of count.txt: the root, counts, and App to ModVer
    QTest::newRow("a bucket of a signature")
        << "a.exe/1/b.dll/2/00000000/count.txt"_ba << "Cabs Gathered=1\r\nTotal Hits=7"_ba << 6;
    QTest::newRow("the bucket of kernel reports") << "blue/count.txt"_ba << "Cabs Gathered=1\r\nTotal Hits=7"_ba << 2;
    QTest::newRow("the bucket of shutdown reports")
        << "Shutdown/count.txt"_ba << "Cabs Gathered=1\r\nTotal Hits=7"_ba << 2;
    QTest::newRow("a folder of another depth") << "a.exe/1/count.txt"_ba << "Cabs Gathered=1\r\nTotal Hits=7"_ba << 4;
    QTest::newRow("a name in another case")
        << "a.exe/1/b.dll/2/00000000/Count.TXT"_ba << "Cabs Gathered=1\r\nTotal Hits=7"_ba << 7;
    QTest::newRow("a folder without the file") << "a.exe/1/b.dll/2/00000000"_ba << QByteArray() << 7;
    QTest::newRow("a folder in place of the file") << "a.exe/1/b.dll/2/00000000/count.txt"_ba << QByteArray() << 7;
    QTest::newRow("a folder below, without the file")
        << "a.exe/1/b.dll/2/00000000/deeper/count.txt"_ba << "Cabs Gathered=1\r\nTotal Hits=7"_ba << 8;
    QTest::newRow("a malformed file") << "a.exe/1/b.dll/2/00000000/count.txt"_ba << "Total Hits"_ba << 6;
    QTest::newRow("an empty file") << "a.exe/1/b.dll/2/00000000/count.txt"_ba << ""_ba << 6;
    QTest::newRow("a file that is too large") << "a.exe/1/b.dll/2/00000000/count.txt"_ba << QByteArray(100'000, '1') << 6;
}

void ScanTest::countsAloneAreTheSameWithoutTheirFolders()
{
    QFETCH(const QByteArray, path);
    QFETCH(const QByteArray, content);
    QFETCH(const int, folders);
    Drawing drawing;
    const std::string full = std::string(countsBranch) + '/' + path.toStdString();
    if (content.isNull())
        drawing.store.addFolder(full);
    else
        drawing.store.addFile(full, content.toStdString());
    ScanOptions options;
    options.reports = options.status = false;
    const SnapshotPtr whole = drawing.scan(options);
    options.countFolders = false;
    std::uint64_t listed = 0;
    const auto alone = drawing.tryScan(options, [&](const ScanUpdate &update) { listed = update.numbers.folders; });
    QVERIFY(alone);
    QCOMPARE(int(listed), folders);
    QCOMPARE(subpaths(**alone), subpaths(*whole));
    QCOMPARE(texts((*alone)->findings), texts(whole->findings));
    for (std::size_t row = 0; row < whole->buckets.size(); ++row) {
        QCOMPARE((*alone)->buckets[row].hits, whole->buckets[row].hits);
        QCOMPARE((*alone)->buckets[row].cabs, whole->buckets[row].cabs);
        QCOMPARE(int((*alone)->buckets[row].flags), int(whole->buckets[row].flags));
    }
}

void ScanTest::twinBranchesAreJoined()
{
    Drawing drawing;
    drawing.count(winword, 0, 1);
    drawing.store.addFile("COUNTS/excel.exe/1/excel.exe/1/0000abcd/count.txt", countText({0, 2}));
    const SnapshotPtr snapshot = drawing.scan();
    QCOMPARE(snapshot->buckets.size(), 2u);
    QCOMPARE(snapshot->totals().hits, 3u);
    QCOMPARE(texts(snapshot->findings), Texts{"share.case-twins counts | COUNTS | counts"});
}

void ScanTest::kindsAreTold()
{
    Drawing drawing;
    drawing.count("blue", 1, 1).count("ShutDown", 0, 2).count(winword, 0, 3).count("WER\\AppHangB1\\x", 0, 4);
    const SnapshotPtr snapshot = drawing.scan();
    const auto kind = [&](std::string_view subpath) { return bucket(*snapshot, subpath)->kind; };
    QCOMPARE(kind("blue"), BucketKind::Kernel);
    QCOMPARE(kind("shutdown"), BucketKind::Shutdown);
    QCOMPARE(kind(winword), BucketKind::Application);
    QCOMPARE(kind("WER\\AppHangB1\\x"), BucketKind::Other);
    const std::size_t row = *snapshot->find(winword);
    QCOMPARE(snapshot->part(row, Part::App), std::string_view("winword.exe"));
    QCOMPARE(snapshot->part(row, Part::ModuleVersion), std::string_view("11.0.2.0"));
    QCOMPARE(snapshot->part(row, Part::Offset), std::string_view("0000abcd"));
    QCOMPARE(snapshot->part(*snapshot->find("SHUTDOWN"), Part::App), std::string_view("ShutDown"));
    QCOMPARE(snapshot->part(*snapshot->find("SHUTDOWN"), Part::AppVersion), std::string_view());
}

void ScanTest::otherDepthsAreKindOther()
{
    Drawing drawing;
    drawing.count("one", 0, 1).count("a\\b\\c\\d\\e\\f\\g", 0, 2).count("a\\b\\c\\d\\nothex", 0, 3);
    const SnapshotPtr snapshot = drawing.scan();
    QCOMPARE(subpaths(*snapshot), (Texts{"a\\b\\c\\d\\e\\f\\g", "a\\b\\c\\d\\nothex", "one"}));
    for (const Bucket &one : snapshot->buckets)
        QCOMPARE(one.kind, BucketKind::Other);
    QCOMPARE(snapshot->part(*snapshot->find("a/b/c/d/e/f/g"), Part::App), std::string_view("a\\b\\c\\d\\e\\f\\g"));
    QCOMPARE(texts(snapshot->findings), (Texts{"share.other-depth counts/a/b/c/d/e/f/g | a\\b\\c\\d\\e\\f\\g | 7",
                                               "share.other-depth counts/a/b/c/d/nothex | a\\b\\c\\d\\nothex | 5",
                                               "share.other-depth counts/one | one | 1"}));
}

void ScanTest::aFolderMayHoldFilesAndSubfolders()
{
    Drawing drawing;
    const std::string deeper = std::string(winword) + "\\deeper";
    drawing.count(winword, 0, 1).count(deeper, 0, 2).report(winword, "a.cab").report(deeper, "b.cab");
    drawing.report("winword.exe", "c.cab");
    const SnapshotPtr snapshot = drawing.scan();
    QCOMPARE(subpaths(*snapshot), (Texts{"winword.exe", winword, deeper}));
    QCOMPARE(bucket(*snapshot, winword)->hits, 1u);
    QCOMPARE(bucket(*snapshot, deeper)->hits, 2u);
    QCOMPARE(bucket(*snapshot, "winword.exe")->reports, 1u);
}

void ScanTest::oddNamesAreFindings_data()
{
    QTest::addColumn<QByteArray>("app");
    QTest::addColumn<QByteArray>("finding");
    QTest::addColumn<bool>("shown");
    QTest::newRow("a blank is allowed") << QByteArray("my app.exe") << QByteArray() << true;
    QTest::newRow("65 characters") << QByteArray(65, 'a') << QByteArray("name.too-long") << true;
    QTest::newRow("64 characters") << QByteArray(64, 'a') << QByteArray() << true;
    QTest::newRow("not ASCII") << QByteArray("caf\xc3\xa9.exe") << QByteArray("name.not-ascii") << true;
    QTest::newRow("a byte of no encoding") << QByteArray("\xff.exe") << QByteArray("name.not-ascii") << true;
    QTest::newRow("a prohibited character") << QByteArray("a:b") << QByteArray("name.prohibited-character") << true;
    QTest::newRow("a control character") << QByteArray("a\nb") << QByteArray("name.prohibited-character") << true;
    QTest::newRow("a tab") << QByteArray("a\tb") << QByteArray("name.prohibited-character") << true;
    QTest::newRow("a device") << QByteArray("con.exe") << QByteArray("name.reserved") << true;
    QTest::newRow("a trailing dot") << QByteArray("app.") << QByteArray("name.trailing-dot-or-blank") << true;
    QTest::newRow("a trailing blank") << QByteArray("app ") << QByteArray("name.trailing-dot-or-blank") << true;
    // It would be taken for a separator, and its bucket for another one.
    QTest::newRow("a backslash") << QByteArray("a\\b") << QByteArray("name.prohibited-character") << false;
}

void ScanTest::oddNamesAreFindings()
{
    QFETCH(const QByteArray, app);
    QFETCH(const QByteArray, finding);
    QFETCH(const bool, shown);
    Drawing drawing;
    drawing.store.addFile("counts/" + app.toStdString() + "/1/m/2/0000abcd/count.txt", countText({0, 1}));
    const SnapshotPtr snapshot = drawing.scan();
    QCOMPARE(snapshot->buckets.size(), shown ? 1u : 0u);
    QCOMPARE(snapshot->findings.size(), finding.isEmpty() ? 0u : 1u);
    if (finding.isEmpty())
        return;
    QCOMPARE(findingInfo(snapshot->findings[0].code).name, finding.toStdString());
    QVERIFY(snapshot->findings[0].where.file.starts_with("counts/" + app.toStdString()));
    QCOMPARE(snapshot->findingBuckets.at(0), shown ? 0u : 0xffffffffu);
    if (shown)
        QCOMPARE(snapshot->buckets[0].findings, 1u);
}

void ScanTest::whatDoesNotBelongIsNamed_data()
{
    QTest::addColumn<QString>("kind"); // file, folder, link or device
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("finding");
    QTest::newRow("a tree of another server")
        << "folder" << "PersistedCabs/Generic" << "share.foreign-tree PersistedCabs | PersistedCabs";
    QTest::newRow("a journal of several administrators") << "file" << "it/journal.jsonl" << "";
    QTest::newRow("their notes alone") << "file" << "it/notes.jsonl" << "";
    QTest::newRow("their campaigns alone") << "file" << "counts.old/campaigns.jsonl" << "";
    QTest::newRow("a journal in the root") << "file" << "journal.jsonl" << "";
    QTest::newRow("a folder for the journal") << "folder" << "it/journal.jsonl" << "share.foreign-tree it | it";
    QTest::newRow("what is named nearly so") << "file" << "it/journal.json" << "share.foreign-tree it | it";
    QTest::newRow("any other folder") << "folder" << "old" << "share.foreign-tree old | old";
    QTest::newRow("any other file") << "file" << "readme.txt" << "share.stray-file readme.txt | readme.txt";
    QTest::newRow("a link in the root") << "link" << "more" << "share.link-skipped more | more";
    QTest::newRow("a link to a branch") << "link" << "counts" << "share.link-skipped counts | counts";
    QTest::newRow("a pipe in the root") << "device" << "pipe" << "share.not-regular pipe | pipe";
    QTest::newRow("a file for a branch") << "file" << "cabs" << "share.file-for-folder cabs | cabs";
    QTest::newRow("a folder for crash.log") << "folder" << "crash.log" << "share.folder-for-file crash.log | crash.log";
    QTest::newRow("a file beside the applications") << "file" << "counts/x" << "share.stray-file counts/x | counts/x";
    QTest::newRow("a report beside the applications")
        << "file" << "cabs/x.cab" << "share.stray-file cabs/x.cab | cabs/x.cab";
    QTest::newRow("count.txt beside the applications")
        << "file" << "counts/count.txt" << "share.stray-file counts/count.txt | counts/count.txt";
    QTest::newRow("a file beside count.txt") << "file" << "counts/a/x" << "share.stray-file counts/a/x | counts/a/x";
    QTest::newRow("a file beside status.txt") << "file" << "status/a/x" << "share.stray-file status/a/x | status/a/x";
    QTest::newRow("what file managers leave")
        << "file" << "cabs/a/Thumbs.db" << "share.stray-file cabs/a/Thumbs.db | cabs/a/Thumbs.db";
    QTest::newRow("a link below a branch") << "link" << "cabs/a/l" << "share.link-skipped cabs/a/l | cabs/a/l";
    QTest::newRow("a link for count.txt")
        << "link" << "counts/a/count.txt" << "share.link-skipped counts/a/count.txt | counts/a/count.txt";
    QTest::newRow("a device below a branch") << "device" << "status/a/d" << "share.not-regular status/a/d | status/a/d";
    QTest::newRow("a folder for count.txt")
        << "folder" << "counts/a/count.txt/b" << "share.folder-for-file counts/a/count.txt | counts/a/count.txt";
    QTest::newRow("a folder for hits.log")
        << "folder" << "cabs/a/hits.log" << "share.folder-for-file cabs/a/hits.log | cabs/a/hits.log";
    QTest::newRow("a file for an application that another branch knows")
        << "file" << "counts/WINWORD.exe" << "share.file-for-folder counts/WINWORD.exe | counts/WINWORD.exe";
    QTest::newRow("a file for a version that another branch knows")
        << "file" << "counts/winword.exe/11.0.1.0"
        << "share.file-for-folder counts/winword.exe/11.0.1.0 | counts/winword.exe/11.0.1.0";
    QTest::newRow("an application with the name of a file") << "folder" << "counts/count.txt/1" << "";
}

void ScanTest::whatDoesNotBelongIsNamed()
{
    QFETCH(const QString, kind);
    QFETCH(const QString, path);
    QFETCH(const QString, finding);
    Drawing drawing;
    drawing.status(winword, "");
    const std::string place = path.toStdString();
    if (kind == u"file")
        drawing.store.addFile(place, "x");
    else if (kind == u"folder")
        drawing.store.addFolder(place);
    else if (kind == u"link")
        drawing.store.addLink(place);
    else
        drawing.store.addDevice(place);
    const SnapshotPtr snapshot = drawing.scan();
    QVERIFY(snapshot->complete);
    QCOMPARE(texts(snapshot->findings), finding.isEmpty() ? Texts() : Texts{finding.toStdString()});
    QCOMPARE(subpaths(*snapshot), Texts{winword});
}

void ScanTest::temporaryFilesAreIgnored()
{
    Drawing drawing;
    drawing.count(winword, 0, 1);
    drawing.store.addFile(".cer-0123", "x");
    drawing.store.addFile("counts/.cer-0123", "x");
    drawing.store.addFile(reportFile(winword, ".cer-0123"), "x");
    drawing.store.addFolder("cabs/.cer-folder/x");
    const SnapshotPtr snapshot = drawing.scan();
    QCOMPARE(texts(snapshot->findings), Texts());
    QCOMPARE(snapshot->buckets.at(0).reports, 0u);
}

void ScanTest::aShareWithoutAnythingSaysSo_data()
{
    QTest::addColumn<QString>("entry");
    QTest::addColumn<QStringList>("findings");
    QTest::newRow("nothing") << QString() << QStringList{u"share.not-a-share "_s};
    QTest::newRow("something else") << "Music"
                                    << QStringList{u"share.foreign-tree Music | Music"_s, u"share.not-a-share "_s};
    QTest::newRow("an empty branch") << "counts" << QStringList();
}

void ScanTest::aShareWithoutAnythingSaysSo()
{
    QFETCH(const QString, entry);
    QFETCH(const QStringList, findings);
    MemoryStore store;
    if (!entry.isEmpty())
        store.addFolder(entry.toStdString());
    const Result<SnapshotPtr> snapshot = scanShare(store, {}, {}, {});
    QVERIFY(snapshot);
    Texts expected;
    for (const QString &finding : findings)
        expected.push_back(finding.toStdString());
    QCOMPARE(texts((*snapshot)->findings), expected);
    QVERIFY((*snapshot)->buckets.empty());
}

void ScanTest::unreadableFoldersAreFindings()
{
    Drawing drawing;
    drawing.count(winword, 0, 1).count(excel, 0, 2).status(excel, "").report(excel, "x.cab");
    drawing.store.deny("counts/winword.exe/11.0.1.0");
    drawing.store.deny("status");
    drawing.store.deny("cabs/excel.exe");
    const SnapshotPtr snapshot = drawing.scan();
    QVERIFY(snapshot->complete);
    QCOMPARE(subpaths(*snapshot), Texts{excel});
    QCOMPARE(texts(snapshot->findings),
             (Texts{"share.unreadable cabs/excel.exe | cabs/excel.exe | ",
                    "share.unreadable counts/winword.exe/11.0.1.0 | counts/winword.exe/11.0.1.0 | ",
                    "share.unreadable status | status | "}));
}

void ScanTest::reportsWithoutCountAreFindings()
{
    Drawing drawing;
    drawing.report(winword, "a.cab").status(excel, "").hits("blue", "");
    const SnapshotPtr snapshot = drawing.scan();
    QCOMPARE(texts(snapshot->findings), (Texts{"share.count-missing " + countFile("blue") + " | blue",
                                               "share.count-missing " + countFile(winword) + " | " + winword}));
    QCOMPARE(bucket(*snapshot, winword)->findings, 1u);
    QCOMPARE(bucket(*snapshot, excel)->findings, 0u);
}

void ScanTest::anUnreadableCountIsNotMissing()
{
    Drawing drawing;
    drawing.report(winword, "a.cab").report(excel, "b.cab").report("blue", "c.cab");
    drawing.count(winword, 1, 1).count("blue", 1, 1);
    drawing.store.deny("counts/winword.exe");
    drawing.store.deny("counts/blue/count.txt");
    const SnapshotPtr snapshot = drawing.scan();
    QCOMPARE(texts(snapshot->findings), (Texts{"share.count-missing " + countFile(excel) + " | " + excel,
                                               "share.unreadable counts/blue/count.txt | counts/blue/count.txt | ",
                                               "share.unreadable counts/winword.exe | counts/winword.exe | "}));
}

void ScanTest::tooDeepFoldersAreLeftOut()
{
    Drawing drawing;
    drawing.count("a\\b\\c", 0, 1).count("a\\b\\d", 0, 1).report("a\\b\\c", "x.cab");
    const SnapshotPtr snapshot = drawing.scan({.reports = true, .deepest = 2});
    QCOMPARE(subpaths(*snapshot), Texts());
    QCOMPARE(texts(snapshot->findings),
             (Texts{"share.too-deep cabs/a/b/c | cabs/a/b/c | 3", "share.too-deep counts/a/b/c | counts/a/b/c | 3",
                    "share.too-deep counts/a/b/d | counts/a/b/d | 3"}));
}

void ScanTest::tooManyBucketsEndTheScan()
{
    Drawing drawing;
    for (int i = 0; i < 20; ++i)
        drawing.count("app" + std::to_string(i), 0, 1);
    const Result<SnapshotPtr> result = drawing.tryScan({.mostBuckets = 19});
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::TooLarge);
    QVERIFY(drawing.tryScan({.mostBuckets = 20}));
}

void ScanTest::tooManyFindingsAreCounted()
{
    Drawing drawing;
    for (int i = 0; i < 20; ++i)
        drawing.store.addFile("stray" + std::to_string(i), "x");
    ScanNumbers numbers;
    const auto result =
        drawing.tryScan({.mostFindings = 15}, [&](const ScanUpdate &update) { numbers = update.numbers; });
    QVERIFY(result);
    QCOMPARE((*result)->findings.size(), 15u);
    QCOMPARE((*result)->findingBuckets.size(), 15u);
    QCOMPARE(numbers.findings, 20u);
}

void ScanTest::branchesThatAreNotAskedForAreNotWalked()
{
    Drawing drawing;
    drawing.count(winword, 1, 2).report(excel, "a.cab").status("blue", "");
    drawing.store.deny("cabs");
    drawing.store.deny("status");
    const SnapshotPtr snapshot = drawing.scan({.reports = false, .status = false});
    QCOMPARE(subpaths(*snapshot), Texts{winword});
    QCOMPARE(texts(snapshot->findings), Texts());
    QCOMPARE(snapshot->totals().hits, 2u);
}

void ScanTest::aRootThatIsGoneFailsTheScan()
{
    Drawing drawing;
    drawing.store.vanish();
    const Result<SnapshotPtr> result = drawing.tryScan();
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Unreachable);
    QCOMPARE(result.error().path, std::string("memory:"));
}

void ScanTest::rowsKeepTheirNumbers()
{
    Drawing drawing;
    for (int i = 0; i < 3000; ++i)
        drawing.count("app" + std::to_string(i) + "\\1\\m\\2\\00000000", 0, 1)
            .report("app" + std::to_string(i) + "\\1\\m\\2\\00000000", "x.cab");
    std::vector<SnapshotPtr> snapshots;
    const auto result = drawing.tryScan({}, [&](const ScanUpdate &update) {
        if (update.snapshot)
            snapshots.push_back(update.snapshot);
    });
    QVERIFY(result);
    QVERIFY(!snapshots.empty());
    QCOMPARE(snapshots.back(), *result);
    for (const SnapshotPtr &snapshot : snapshots) {
        QVERIFY(snapshot->buckets.size() <= (*result)->buckets.size());
        for (std::size_t row = 0; row < snapshot->buckets.size(); row += 97) {
            QCOMPARE(snapshot->subpath(row), (*result)->subpath(row));
            QCOMPARE(snapshot->find(snapshot->subpath(row)), std::optional<std::size_t>(row));
        }
    }
}

void ScanTest::numbersAddUp()
{
    Drawing drawing;
    drawing.count(winword, 1, 7).count(excel, 0, 5).count("blue", 0, 0).report(winword, "a.cab").status(winword, "");
    std::vector<ScanNumbers> all;
    const auto result = drawing.tryScan({}, [&](const ScanUpdate &update) { all.push_back(update.numbers); });
    QVERIFY(result);
    QVERIFY(!all.empty());
    QCOMPARE(all.back().buckets, 3u);
    QCOMPARE(all.back().hits, 12u);
    QCOMPARE(all.back().folders, 25u); // the root, 12 below counts, 6 each below cabs and status
    QCOMPARE(all.back().files, 5u);    // three counts, one of them twice, and a status
    QCOMPARE(all.back().findings, (*result)->findings.size());
    for (std::size_t i = 1; i < all.size(); ++i)
        QVERIFY(all[i - 1].folders <= all[i].folders && all[i - 1].files <= all[i].files);
}

QTEST_GUILESS_MAIN(ScanTest)
#include "tst_scan.moc"
