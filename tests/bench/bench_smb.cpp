// SPDX-License-Identifier: GPL-3.0-or-later
// Over SMB, through a proxy that delays and counts, from a real smbd on the loopback; beside smbclient, which only lists, and a walker
// on libsmbclient, which reads every count.txt too. Neither can do more than one thing at a time.
#include "core/protocol/count.h"
#include "core/protocol/logline.h"
#include "core/protocol/sharepaths.h"
#include "core/share/refresh.h"
#include "core/share/scan.h"
#include "core/store/localstore.h"
#include "tests/bench/contest.h"
#include "tests/bench/syntheticshare.h"
#include "tests/common/smbproxy.h"
#include "tests/common/smbserver.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <format>
#include <iostream>
#include <thread>
#include <unistd.h>

using namespace cer;
using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 3;
constexpr int roundTrips[] = {0, 1, 5, 20}; // milliseconds
constexpr int levels = 6; // journeys that depend on each other: counts, App, AppVer, Mod, ModVer, Offset

[[noreturn]] void fail(const std::string &what)
{
    std::cerr << what << '\n';
    std::exit(1);
}

template <typename Work>
double secondsOf(const Work &work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

std::shared_ptr<Store> opened(const SmbServer &server, const SmbProxy &proxy, const std::string &folder)
{
    const auto store = openStoreAs(server.urlAt(proxy.port(), "cer", folder), [](const CredentialsRequest &request) {
        return std::optional(Credentials{request.user, {}, Secret(SmbServer::password())});
    });
    if (!store)
        fail("the share cannot be opened: " + store.error().detail);
    return *store;
}

/// Everything, or what the sweep asks for that finds what no watch told: the counts alone.
ScanOptions optionsFor(bool everything)
{
    ScanOptions options;
    options.reports = options.status = options.histories = options.countFolders = everything;
    return options;
}

struct Cost {
    double seconds = 0;
    double framesPerBucket = 0;
    double serverSeconds = 0; // of its processors
};

/// Of all processes that serve connections of this server.
double processorOf(const SmbServer &server)
{
    const double ticks = double(::sysconf(_SC_CLK_TCK));
    double seconds = 0;
    for (const qint64 pid : server.workers()) {
        QFile file(u"/proc/%1/stat"_s.arg(pid));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray text = file.readAll();
        const QList<QByteArray> fields = text.mid(text.lastIndexOf(')') + 2).split(' ');
        seconds += (fields.value(11).toDouble() + fields.value(12).toDouble()) / ticks;
    }
    return seconds;
}

/// Opening is not measured, but the connections that the scan makes beside the first one are.
Cost scanned(const SmbServer &server, const std::string &folder, int milliseconds, bool everything)
{
    std::vector<double> seconds, frames, processor;
    for (int round = 0; round < rounds; ++round) {
        SmbProxy proxy(server.port());
        proxy.setRoundTrip(std::chrono::milliseconds(milliseconds));
        const auto store = opened(server, proxy, folder);
        const double before = processorOf(server);
        const std::uint64_t framesBefore = proxy.frames();
        Result<SnapshotPtr> snapshot;
        seconds.push_back(secondsOf([&] { snapshot = scanShare(*store, optionsFor(everything), {}, {}); }));
        if (!snapshot)
            fail("the share cannot be scanned: " + snapshot.error().detail);
        frames.push_back(double(proxy.frames() - framesBefore) / double((*snapshot)->buckets.size()));
        processor.push_back(processorOf(server) - before);
    }
    return {median(seconds), median(frames), median(processor)};
}

/// All that it lists, without reading a file.
double smbclientSeconds(const SmbServer &server, const std::string &folder, int milliseconds)
{
    SmbProxy proxy(server.port());
    proxy.setRoundTrip(std::chrono::milliseconds(milliseconds));
    return secondsOf([&] {
        const QString said =
            server.smbclient(u"cd %1/counts; recurse; ls"_s.arg(QString::fromStdString(folder)), u"cer"_s, proxy.port());
        if (!said.contains(u"count.txt"_s))
            fail("smbclient: " + said.left(400).toStdString());
    });
}

/// Where libsmbclient was there when this was built.
QString walkerProgram()
{
    const QString program = QCoreApplication::applicationDirPath() + u"/smb-walker"_s;
    return QFile::exists(program) ? program : QString();
}

/// All counts, by smb-walker. Logging on is not measured here either.
Cost walked(const SmbServer &server, const std::string &folder, int milliseconds)
{
    SmbProxy proxy(server.port());
    proxy.setRoundTrip(std::chrono::milliseconds(milliseconds));
    qputenv("WALKER_USER", QByteArray::fromStdString(server.user()));
    qputenv("WALKER_PASSWORD", QByteArray::fromStdString(SmbServer::password()));
    const std::string counts =
        std::format("smb://127.0.0.1:{}/cer/{}/{}", proxy.port(), folder, std::string_view(countsBranch));
    const auto result = run({walkerProgram().toStdString(), counts});
    const QStringList said = QString::fromStdString(result ? result->output : std::string()).simplified().split(u' ');
    const double buckets = said.value(0).toDouble();
    if (buckets == 0)
        fail("smb-walker cannot read " + counts);
    return {said.value(2).toDouble(), double(proxy.frames()) / buckets, 0};
}

/// 88 hits in 60 buckets, as clients make them on the server.
double followed(const SmbServer &server, const std::string &folder, int milliseconds)
{
    constexpr std::size_t hitCount = 88, bucketCount = 60;
    LocalStore clients((server.folder() + u'/').toStdString() + folder);
    SmbProxy proxy(server.port());
    const auto store = opened(server, proxy, folder);
    auto snapshot = scanShare(*store, {}, {}, {});
    auto history = snapshot ? readShareHistory(*store, *snapshot, {}, {}) : std::unexpected(snapshot.error());
    if (!history)
        fail("the share cannot be read");
    ShareState state{*snapshot, *history};
    proxy.setRoundTrip(std::chrono::milliseconds(milliseconds));
    std::vector<double> seconds;
    for (int round = 0; round < rounds; ++round) {
        for (std::size_t i = 0; i < hitCount; ++i) {
            const std::string subpath =
                state.snapshot->subpath((i % bucketCount * 13 + std::size_t(round) * 7) % state.snapshot->buckets.size());
            (void)clients.update(countFile(subpath), [](std::optional<std::string_view> bytes) -> Result<std::string> {
                const Count before = bytes ? parseCount(*bytes).value_or(Count()) : Count();
                return countText({before.cabs, before.hits + 1});
            });
            const LogEntry entry{localSeconds(2026, 11, 20, 12), "WS-0001", "anna", subpath};
            (void)clients.append(std::string(crashLogFile), logLine(entry, LogKind::Crash));
        }
        seconds.push_back(secondsOf([&] {
            auto refreshed = refreshShare(*store, state, {}, {});
            if (!refreshed || refreshed->newHits != hitCount)
                fail("hits were lost");
            state = refreshed->state;
        }));
    }
    return median(seconds);
}

/// Exclusive opens of a client that fail because the share is being scanned all the time, per cent.
double disturbed(const SmbServer &server, const std::string &folder)
{
    SmbProxy near(server.port()), far(server.port());
    far.setRoundTrip(std::chrono::milliseconds(20));
    const auto scanner = opened(server, far, folder);
    const auto client = opened(server, near, folder);
    const auto snapshot = scanShare(*client, optionsFor(false), {}, {});
    if (!snapshot)
        fail("the share cannot be scanned");
    std::stop_source stop;
    std::jthread scanning([&] {
        while (!stop.stop_requested())
            (void)scanShare(*scanner, optionsFor(false), stop.get_token(), {});
    });
    // One exclusive open is a frame, and one that failed is followed by another: so frames beyond the usual ones are failures.
    constexpr std::uint64_t opens = 4000;
    const std::uint64_t before = near.frames();
    for (std::uint64_t i = 0; i < opens; ++i) {
        const std::string file = countFile((*snapshot)->subpath(i * 151 % (*snapshot)->buckets.size()));
        (void)client->update(
            file, [](std::optional<std::string_view> bytes) -> Result<std::string> { return std::string(*bytes); });
    }
    stop.request_stop();
    constexpr std::uint64_t usual = 2; // open with its lock and what it reads; close
    return 100.0 * double(near.frames() - before - usual * opens) / double(opens);
}

void report(const SmbServer &server, const std::string &name, bool large, GoalTable &table)
{
    std::vector<Cost> counts, everything;
    std::vector<double> smbclient;
    std::vector<Cost> walker;
    std::cout << name << ", medians:\n";
    for (const int milliseconds : roundTrips) {
        counts.push_back(scanned(server, name, milliseconds, false));
        everything.push_back(scanned(server, name, milliseconds, true));
        const bool takesMinutes = large || (name == "s1k" && milliseconds > 1);
        if (!takesMinutes)
            smbclient.push_back(smbclientSeconds(server, name, milliseconds));
        if (!takesMinutes && !walkerProgram().isEmpty())
            walker.push_back(walked(server, name, milliseconds));
        std::cout << std::format(
            "  {:2} ms: counts {:.3f} s ({:.2f} frames a bucket, smbd worked {:.2f} s), everything {:.3f} s ({:.2f} "
            "frames){}{}\n",
            milliseconds, counts.back().seconds, counts.back().framesPerBucket, counts.back().serverSeconds,
            everything.back().seconds, everything.back().framesPerBucket,
            takesMinutes ? std::string() : std::format(", smbclient lists in {:.2f} s", smbclient.back()),
            takesMinutes || walker.empty() ? std::string()
                                           : std::format(", libsmbclient needs {:.2f} s", walker.back().seconds))
                  << std::flush;
    }
    const auto cores = std::min<double>(std::thread::hardware_concurrency(), 4);
    table.add(name + ": frames per bucket, counts", counts[0].framesPerBucket, name == "s200" ? 2.7 : 2.0);
    table.add(name + ": frames per bucket, everything", everything[0].framesPerBucket, name == "s200" ? 6.0 : 5.1);
    if (name == "s200")
        table.add("s200, 20 ms: smbclient, which only lists / counts", smbclient[3] / counts[3].seconds, 200, false);
    if (name == "s200" && !walker.empty())
        table.add("s200, 20 ms: libsmbclient / counts", walker[3].seconds / counts[3].seconds, 300, false);
    if (!walker.empty())
        table.addNote(name + ": frames per bucket, counts, libsmbclient",
                      std::format("{:.1f}", walker[0].framesPerBucket));
    else if (name == "s200")
        table.addNote("libsmbclient / counts", "not measured: this was built without libsmbclient");
    if (name == "s1k") {
        table.add("s1k, 20 ms: counts / 6 round trips", counts[3].seconds / (levels * 0.020), 2.5);
        table.add("s1k: counts at 20 ms / at 0 ms", counts[3].seconds / counts[0].seconds, 2);
    }
    if (large)
        table.add(name + ", 0 ms: counts / (work of smbd / cores)",
                  counts[0].seconds / (counts[0].serverSeconds / cores), 1.4);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const SmbServer server;
    if (!server.problem().isEmpty())
        fail(server.problem().toStdString());
    GoalTable table;
    for (const auto &[name, signatures] : {std::pair("s200", 200u), {"s1k", 1000u}, {"s10k", 10'000u}}) {
        SharePlan plan;
        plan.signatures = signatures;
        plan.hits = std::uint64_t(signatures) * 100;
        makeShare((server.folder() + u'/').toStdString() + name, plan);
        report(server, name, signatures > 1000, table);
    }
    const double refresh = followed(server, "s1k", 20);
    std::cout << std::format("60 changed buckets of s1k at 20 ms: {:.0f} ms\n", refresh * 1000);
    table.add("60 changed buckets, 20 ms: refresh / round trip", refresh / 0.020, 3);
    table.add("exclusive opens that fail beside a scan, per cent", disturbed(server, "s1k"), 0.05);
    return table.print() ? 0 : 1;
}
