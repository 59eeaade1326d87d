// SPDX-License-Identifier: GPL-3.0-or-later
// Reading logs: one core, lines into columns, against counting their line ends and against what a script does.
#include "core/share/history.h"
#include "core/store/memorystore.h"
#include "core/store/store.h"
#include "tests/bench/rounds.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <filesystem>
#include <format>
#include <fstream>
#include <iostream>
#include <random>

using namespace cer;

namespace {

constexpr std::size_t machineCount = 3000;
constexpr std::size_t bucketCount = 10000;
constexpr std::size_t lineCount = 2'000'000;
constexpr std::uint64_t hugeLog = 1024 * 1024 * 1024;

/// Few are met often, most are rare.
class Zipf {
public:
    explicit Zipf(std::size_t size)
    {
        for (std::size_t i = 1; i <= size; ++i)
            m_sums.push_back((m_sums.empty() ? 0 : m_sums.back()) + 1 / double(i));
    }
    std::size_t operator()(std::mt19937_64 &random) const
    {
        const double at = std::uniform_real_distribution(0.0, m_sums.back())(random);
        return std::min(m_sums.size() - 1, std::size_t(std::ranges::lower_bound(m_sums, at) - m_sums.begin()));
    }

private:
    std::vector<double> m_sums;
};

std::string subpathOf(std::size_t bucket)
{
    return std::format("app{}.exe\\{}.{}\\module{}.dll\\10.0.{}\\{:08x}", bucket / 50, bucket % 4, bucket % 7,
                       bucket % 300, bucket % 20, bucket * 40503);
}

std::string makeLog(LogKind kind, std::size_t lines)
{
    std::mt19937_64 random(1);
    const Zipf machines(machineCount), buckets(bucketCount);
    const LocalSeconds start = localSeconds(2026, 1, 1);
    std::string log;
    for (std::size_t i = 0; i < lines; ++i) {
        const std::size_t machine = machines(random);
        const LocalSeconds time = start + LocalSeconds(i * 90 * 86400 / lines);
        const std::string info = kind == LogKind::Crash ? subpathOf(buckets(random))
                                 : i < 5                ? std::format("report{}.cab", i)
                                                        : std::string(noCab);
        log += logLine({time, std::format("WS-{:05}", machine), std::format("user{:04}", machine), info}, kind);
    }
    return log;
}

SnapshotPtr makeSnapshot()
{
    auto snapshot = std::make_shared<ShareSnapshot>();
    for (std::size_t i = 0; i < bucketCount; ++i) {
        Bucket bucket;
        const std::string subpath = subpathOf(i);
        for (std::size_t part = 0, at = 0; part < 5; ++part) {
            const std::size_t end = std::min(subpath.size(), subpath.find('\\', at));
            bucket.parts[part] = snapshot->names.intern(std::string_view(subpath).substr(at, end - at));
            at = end + 1;
        }
        snapshot->buckets.push_back(bucket);
    }
    snapshot->index.rebuild(*snapshot, bucketCount);
    return snapshot;
}

#if defined(__x86_64__)
/// As wc -l does where the processor can.
[[gnu::target("avx2")]] std::uint64_t feedsWide(std::string_view bytes)
{
    std::uint64_t count = 0;
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t end = std::min(bytes.size(), at + 255 * 32);
        for (; at + 32 <= end; at += 32) {
            typedef char Wide __attribute__((vector_size(32), aligned(1)));
            Wide wide;
            std::memcpy(&wide, bytes.data() + at, sizeof wide);
            const Wide equal = wide == '\n';
            count += std::uint64_t(__builtin_popcount(unsigned(__builtin_ia32_pmovmskb256(equal))));
        }
        for (; at < end; ++at)
            count += bytes[at] == '\n';
    }
    return count;
}
#endif

std::uint64_t feeds(std::string_view bytes)
{
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx2"))
        return feedsWide(bytes);
#endif
    return std::uint64_t(std::ranges::count(bytes, '\n'));
}

std::uint64_t feedsByMemchr(std::string_view bytes)
{
    std::uint64_t count = 0;
    const char *at = bytes.data(), *const end = at + bytes.size();
    while ((at = static_cast<const char *>(std::memchr(at, '\n', std::size_t(end - at))))) {
        ++count;
        ++at;
    }
    return count;
}

/// A folder of its own that goes with it.
class Folder {
public:
    Folder()
    {
        std::string name = (std::filesystem::temp_directory_path() / "cer-bench-XXXXXX").string();
        if (!mkdtemp(name.data()))
            throw std::runtime_error("no temporary folder");
        m_path = name;
    }
    ~Folder() { std::filesystem::remove_all(m_path); }
    const std::filesystem::path &path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

bool parsing(const Folder &folder)
{
    const std::string log = makeLog(LogKind::Hits, lineCount);
    const std::string part = log.substr(0, log.find('\n', log.size() / 20) + 1);
    const double partLines = double(feeds(part)) / 1e6;
    std::ofstream(folder.path() / "part.log", std::ios::binary) << part;
    const std::string python = std::format("python3 -c \"rows = [line.split('\\t') for line in open('{}')]\"",
                                           (folder.path() / "part.log").string());
    const double lines = lineCount / 1e6;
    std::size_t kept = 0;

    Rounds rounds(std::format("hits.log of {} lines, {} MB, in memory", lineCount, log.size() / 1000000),
                  Rounds::Clock::Processor);
    rounds.add("count line ends, memchr", lines, "M lines", [&] { keep(feedsByMemchr(log)); });
    rounds.add("count line ends, wide registers", lines, "M lines", [&] { keep(feeds(log)); });
    rounds.add(
        "LogColumns", lines, "M lines",
        [&] {
            LogColumns columns(LogKind::Hits);
            columns.append(log);
            kept = columns.memory();
            keep(columns.size());
        },
        Rounds::Goal{12, lines / 12});
    rounds.add("python line.split (a twentieth, with its start)", partLines, "M lines",
               [&] { keep(std::system(python.c_str())); });
    bool reached = rounds.print(5);
    reached &= printFact("kept", double(kept) / lineCount, "bytes a line", 20);
    return reached;
}

bool sharing()
{
    const std::string log = makeLog(LogKind::Crash, lineCount);
    const SnapshotPtr snapshot = makeSnapshot();
    MemoryStore store;
    store.addFile("crash.log", log);
    const double lines = lineCount / 1e6;
    std::size_t kept = 0;
    Rounds rounds(std::format("crash.log of {} lines, {} MB, {} buckets", lineCount, log.size() / 1000000, bucketCount),
                  Rounds::Clock::Processor);
    rounds.add("count line ends, wide registers", lines, "M lines", [&] { keep(feeds(log)); });
    rounds.add("readShareHistory", lines, "M lines", [&] {
        const auto history = readShareHistory(store, snapshot, {}, {});
        kept = (*history)->memory();
        keep((*history)->lines());
    });
    const bool reached = rounds.print(5);
    std::cout << std::format("kept {:.1f} MB: {:.0f} bytes a bucket\n", double(kept) / 1e6, double(kept) / bucketCount);
    return reached;
}

double peakMegabytes()
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("VmHWM:"))
            return std::stod(line.substr(6)) / 1000;
    }
    return 0;
}

/// A log of a gigabyte on the disk: how soon its newest entries are there.
bool opening(const Folder &folder)
{
    const std::string some = makeLog(LogKind::Hits, 200'000);
    const std::filesystem::path bucket = folder.path() / "cabs" / "blue";
    std::filesystem::create_directories(bucket);
    {
        std::ofstream log(bucket / "hits.log", std::ios::binary);
        for (std::uint64_t size = 0; size < hugeLog; size += some.size())
            log << some;
    }
    const auto store = openStore(folder.path().string());
    Rounds rounds("hits.log of 1 GiB on the disk");
    rounds.add("count line ends (wc -l)", 1, "GiB",
               [&] { keep(std::system(std::format("wc -l <{} >/dev/null", (bucket / "hits.log").string()).c_str())); });
    rounds.add(
        "readHits until the newest block is there", 0, "",
        [&] {
            std::stop_source stop;
            keep((*readHits(**store, "blue", stop.get_token(),
                            [&](HitsBlockPtr, const ReadProgress &) { stop.request_stop(); })
                       .error()
                       .path.c_str()));
        },
        Rounds::Goal{0.1, 0.02});
    rounds.add("readHits, all blocks kept", 1, "GiB", [&] {
        std::vector<HitsBlockPtr> blocks;
        keep(readHits(**store, "blue", {}, [&](HitsBlockPtr block, const ReadProgress &) {
                 blocks.push_back(std::move(block));
             }).has_value());
    });
    bool reached = rounds.print(3);
    reached &= printFact("memory at its peak", peakMegabytes(), "MB", 600);
    return reached;
}

} // namespace

int main()
{
    const Folder folder;
    // The peak of memory is asked for first: what comes later needs more.
    bool reached = opening(folder);
    reached &= parsing(folder);
    reached &= sharing();
    return reached ? 0 : 1;
}
