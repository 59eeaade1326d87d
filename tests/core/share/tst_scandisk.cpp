// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/faultystore.h"
#include "core/store/localstore.h"

#include "../store/unprivileged.h"
#include "drawing.h"

#include <QTemporaryDir>
#include <QTest>

#include <cstring>
#include <filesystem>
#include <fstream>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <thread>

using namespace cer;
namespace fs = std::filesystem;

/// Scans of real folders.
class ScanDiskTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aShareOnTheDiskIsScanned();
    void everyOddByteIsSurvived();
    void linksAreNamedAndNotFollowed();
    void pipesSocketsAndDevicesAreNamed();
    void policyOfThreeGigabytesIsNotRead();
    void policyMayBeAPipe();
    void unreadablePlacesAreFindings();
    void aFolderOfManyReportsIsCounted();
    void theShareMayBeRemovedMeanwhile();
    void clientsMayWriteMeanwhile();
    void aFileIsNoShare();

private:
    std::string path(const std::string &name) const { return m_folder->path().toStdString() + '/' + name; }
    void write(const std::string &name, const std::string &bytes) const
    {
        fs::create_directories(fs::path(path(name)).parent_path());
        std::ofstream(path(name), std::ios::binary) << bytes;
    }
    SnapshotPtr scan(const ScanOptions &options = {})
    {
        const auto snapshot = scanShare(*m_store, options, {}, {});
        return snapshot ? *snapshot : std::make_shared<ShareSnapshot>();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<LocalStore> m_store;
};

void ScanDiskTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    ::chmod(m_folder->path().toLocal8Bit().constData(), 0755);
    m_store = std::make_shared<LocalStore>(m_folder->path().toStdString());
    write(countFile(winword), countText({1, 7}));
    write(reportFile(winword, "a.cab"), "12345");
    write(hitsLogFile(winword), "15:32:23  04-23-2007\tPC\tuser\ta.cab\r\n");
    write(statusFile(winword), "Bucket=5\r\n");
    write("policy.txt", "Tracking=YES\r\n");
    write("crash.log", "15:32:23  04-23-2007\tPC\tuser\t5\r\n");
}

void ScanDiskTest::cleanup()
{
    m_store.reset();
    fs::remove_all(m_folder->path().toStdString()); // QTemporaryDir fails at names that are no UTF-8
    m_folder.reset();
}

void ScanDiskTest::aShareOnTheDiskIsScanned()
{
    const std::int64_t before = std::time(nullptr);
    const SnapshotPtr snapshot = scan({.histories = true});
    QCOMPARE(texts(snapshot->findings), Texts());
    QCOMPARE(subpaths(*snapshot), Texts{winword});
    const Bucket &only = snapshot->buckets[0];
    QCOMPARE(only.hits, 7u);
    QCOMPARE(only.reports, 1u);
    QCOMPARE(only.reportBytes, 5u);
    QCOMPARE(only.hitsLogBytes, 36u);
    QVERIFY(std::abs(only.lastActivity - before) < 3600);
    QCOMPARE(snapshot->crashLogBytes, 32u);
    QVERIFY(snapshot->policy);
    QCOMPARE(snapshot->histories.at(0).hits, 1u);
    QVERIFY(snapshot->scannedAt >= before);
    QCOMPARE(snapshot->root, m_folder->path().toStdString());
}

void ScanDiskTest::everyOddByteIsSurvived()
{
    int folders = 0;
    for (int byte = 1; byte < 256; ++byte) {
        const std::string app = "a" + std::string(1, static_cast<char>(byte)) + "b";
        if (byte == '/')
            continue;
        write("counts/" + app + "/1/m/2/0000abcd/count.txt", countText({0, 1}));
        ++folders;
    }
    const SnapshotPtr snapshot = scan();
    QVERIFY(snapshot->complete);
    // 26 letters fall together with those of the other case; a '\' is left out.
    QCOMPARE(int(snapshot->buckets.size()), 1 + folders - 26 - 1);
    for (std::size_t row = 0; row < snapshot->buckets.size(); ++row)
        QCOMPARE(snapshot->find(snapshot->subpath(row)), std::optional<std::size_t>(row));
}

void ScanDiskTest::linksAreNamedAndNotFollowed()
{
    fs::create_directory_symlink(".", path("cabs/loop"));
    fs::create_directory_symlink("../..", path("counts/winword.exe/up"));
    fs::create_directory_symlink("/", path("status/root"));
    fs::create_symlink("policy.txt", path("crash"));
    fs::create_symlink(path("crash.log"), path(reportFile(winword, "b.cab")));
    const SnapshotPtr snapshot = scan();
    QVERIFY(snapshot->complete);
    Texts expected;
    for (const std::string link : {"cabs/loop", "counts/winword.exe/up", "crash", "status/root"})
        expected.push_back("share.link-skipped " + link + " | " + link);
    const std::string report = reportFile(winword, "b.cab");
    expected.push_back("share.link-skipped " + report + " | " + report);
    std::ranges::sort(expected);
    QCOMPARE(texts(snapshot->findings), expected);
    QCOMPARE(snapshot->buckets.at(0).reports, 1u);
}

void ScanDiskTest::pipesSocketsAndDevicesAreNamed()
{
    fs::remove(path(countFile(winword)));
    QCOMPARE(::mkfifo(path(countFile(winword)).c_str(), 0666), 0);
    fs::remove(path(hitsLogFile(winword)));
    QCOMPARE(::mkfifo(path(hitsLogFile(winword)).c_str(), 0666), 0);
    const int fd = ::socket(AF_UNIX, SOCK_STREAM, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::strncpy(address.sun_path, path("status/socket").c_str(), sizeof address.sun_path - 1);
    QCOMPARE(::bind(fd, reinterpret_cast<sockaddr *>(&address), sizeof address), 0);
    const SnapshotPtr snapshot = scan({.histories = true});
    ::close(fd);
    QCOMPARE(texts(snapshot->findings), (Texts{"share.count-missing " + countFile(winword) + " | " + winword,
                                               "share.not-regular " + hitsLogFile(winword) + " | " + hitsLogFile(winword),
                                               "share.not-regular " + countFile(winword) + " | " + countFile(winword),
                                               "share.not-regular status/socket | status/socket"}));
    QVERIFY(!snapshot->buckets.at(0).has(Bucket::HasHitsLog));
}

void ScanDiskTest::policyOfThreeGigabytesIsNotRead()
{
    fs::resize_file(path("policy.txt"), 3'000'000'000);
    fs::resize_file(path(statusFile(winword)), 3'000'000'000);
    fs::resize_file(path(countFile(winword)), 3'000'000'000);
    const SnapshotPtr snapshot = scan();
    QVERIFY(!snapshot->policy);
    const std::string status = statusFile(winword);
    const std::string count = countFile(winword);
    QCOMPARE(texts(snapshot->findings),
             (Texts{"share.file-too-large " + count + " | " + count + " | 3000000000 | 4096",
                    "share.file-too-large policy.txt | policy.txt | 3000000000 | 1048576",
                    "share.file-too-large " + status + " | " + status + " | 3000000000 | 1048576"}));
}

void ScanDiskTest::policyMayBeAPipe()
{
    fs::remove(path("policy.txt"));
    QCOMPARE(::mkfifo(path("policy.txt").c_str(), 0666), 0);
    const SnapshotPtr snapshot = scan();
    QCOMPARE(texts(snapshot->findings), Texts{"share.not-regular policy.txt | policy.txt"});
}

void ScanDiskTest::unreadablePlacesAreFindings()
{
    write(countFile(excel), countText({1, 5}));
    write(reportFile(excel, "a.cab"), "x");
    ::chmod(path("counts/excel.exe").c_str(), 0);
    ::chmod(path(statusFile(winword)).c_str(), 0);
    SnapshotPtr snapshot;
    {
        const Unprivileged other;
        if (!other)
            QSKIP("this user may do everything");
        snapshot = scan();
    }
    ::chmod(path("counts/excel.exe").c_str(), 0755);
    const std::string words = std::strerror(EACCES);
    QCOMPARE(texts(snapshot->findings),
             (Texts{"share.unreadable counts/excel.exe | counts/excel.exe | " + words,
                    "share.unreadable " + statusFile(winword) + " | " + statusFile(winword) + " | " + words}));
    QCOMPARE(subpaths(*snapshot), (Texts{excel, winword}));
    QVERIFY(snapshot->buckets[*snapshot->find(winword)].has(Bucket::InStatus));
}

void ScanDiskTest::aFolderOfManyReportsIsCounted()
{
    for (int i = 0; i < 3000; ++i)
        write(reportFile(winword, "a report with a long name " + std::to_string(i)), "x");
    const SnapshotPtr snapshot = scan();
    QCOMPARE(snapshot->buckets.at(0).reports, 3001u);
    QCOMPARE(snapshot->buckets.at(0).reportBytes, 3005u);
    QVERIFY(snapshot->buckets.at(0).has(Bucket::HasHitsLog));
}

void ScanDiskTest::theShareMayBeRemovedMeanwhile()
{
    FaultyStore store(m_store);
    std::uint64_t all = 0;
    {
        QVERIFY(scanShare(store, {}, {}, {}));
        all = store.operations();
    }
    for (std::uint64_t n = 2; n <= all; ++n) {
        cleanup();
        init();
        FaultyStore watched(m_store);
        watched.onOperation = [&](std::uint64_t number, const std::string &) {
            if (number == n)
                fs::rename(m_folder->path().toStdString(), m_folder->path().toStdString() + "-gone");
        };
        const auto snapshot = scanShare(watched, {}, {}, {});
        // Folders that were open stay readable; then the scan has seen everything that was there.
        if (!snapshot)
            QCOMPARE(snapshot.error().kind, ErrorKind::Unreachable);
        fs::rename(m_folder->path().toStdString() + "-gone", m_folder->path().toStdString());
        if (n % 3 != 0)
            continue;
        FaultyStore deleted(m_store);
        deleted.onOperation = [&](std::uint64_t number, const std::string &) {
            if (number == n)
                fs::remove_all(m_folder->path().toStdString());
        };
        const auto nothing = scanShare(deleted, {}, {}, {});
        QVERIFY(!nothing);
        QCOMPARE(nothing.error().kind, ErrorKind::Unreachable);
    }
}

void ScanDiskTest::clientsMayWriteMeanwhile()
{
    for (int i = 0; i < 50; ++i)
        write(countFile("app" + std::to_string(i) + "\\1\\m\\2\\00000000"), countText({0, 1}));
    std::jthread client([&](const std::stop_token &stop) {
        LocalStore mine(m_folder->path().toStdString());
        for (std::uint64_t n = 2; !stop.stop_requested(); ++n) {
            const std::string app = "app" + std::to_string(n % 50) + "\\1\\m\\2\\00000000";
            (void)mine.update(countFile(app), [&](auto) { return countText({0, n * 1000}); });
            (void)mine.append("crash.log", "15:32:23  04-23-2007\tPC\tuser\t5\r\n");
        }
    });
    for (int i = 0; i < 20; ++i) {
        const SnapshotPtr snapshot = scan();
        QCOMPARE(snapshot->buckets.size(), 51u);
        QCOMPARE(texts(snapshot->findings), Texts());
    }
}

void ScanDiskTest::aFileIsNoShare()
{
    LocalStore store(path("policy.txt"));
    const auto snapshot = scanShare(store, {}, {}, {});
    QVERIFY(!snapshot);
    QCOMPARE(snapshot.error().kind, ErrorKind::NotAFolder);
    QCOMPARE(snapshot.error().path, path("policy.txt"));
}

QTEST_GUILESS_MAIN(ScanDiskTest)
#include "tst_scandisk.moc"
