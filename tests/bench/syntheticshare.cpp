// SPDX-License-Identifier: GPL-3.0-or-later
#include "syntheticshare.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <format>
#include <fstream>
#include <iostream>
#include <stdexcept>
#include <unordered_set>
#include <vector>

namespace fs = std::filesystem;

namespace {

class Random {
public:
    explicit Random(std::uint64_t seed)
        : m_state(seed)
    {
    }
    std::uint64_t next() // splitmix64
    {
        std::uint64_t z = m_state += 0x9e3779b97f4a7c15;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
        z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
        return z ^ (z >> 31);
    }
    std::uint64_t below(std::uint64_t limit) { return next() % limit; }
    bool percent(unsigned chance) { return below(100) < chance; }
    double unit() { return static_cast<double>(next() >> 11) * 0x1p-53; }

private:
    std::uint64_t m_state;
};

/// Rank k comes 1/(k+1) as often as rank 0.
class Zipf {
public:
    explicit Zipf(std::size_t ranks)
    {
        double sum = 0;
        for (std::size_t rank = 0; rank < ranks; ++rank)
            m_sums.push_back(sum += 1.0 / static_cast<double>(rank + 1));
    }
    std::size_t draw(Random &random) const
    {
        const auto found = std::ranges::lower_bound(m_sums, random.unit() * m_sums.back());
        return static_cast<std::size_t>(std::min(found, m_sums.end() - 1) - m_sums.begin());
    }

private:
    std::vector<double> m_sums;
};

struct Bucket {
    std::string subpath = {}; // with '/'
    std::uint64_t id = 0;     // of its status.txt; 0: none
    std::string log = {};
    std::uint64_t hits = 0;
    unsigned cabs = 0;
};

void write(const fs::path &file, std::string_view bytes)
{
    fs::create_directories(file.parent_path());
    std::ofstream stream(file, std::ios::binary);
    stream.exceptions(std::ios::failbit | std::ios::badbit);
    stream << bytes;
}

std::string version(Random &random)
{
    return std::format("{}.{}.{}.{}", random.below(12) + 1, random.below(4), random.below(3000), random.below(10));
}

struct Program {
    std::string name;
    std::vector<std::string> versions;
};

std::vector<Program> programs(Random &random, std::size_t count, std::size_t mostVersions, const char *pattern)
{
    std::vector<Program> all(count);
    for (std::size_t i = 0; i < count; ++i) {
        all[i].name = std::vformat(pattern, std::make_format_args(i));
        for (std::size_t left = random.below(mostVersions) + 1; left > 0; --left)
            all[i].versions.push_back(version(random));
    }
    return all;
}

std::vector<Bucket> buckets(const SharePlan &plan, Random &random)
{
    const std::size_t appCount = std::max<std::size_t>(20, plan.signatures / 50);
    const std::vector<Program> apps = programs(random, appCount, 5, "application{:04}.exe");
    const std::vector<Program> modules = programs(random, 300, 3, "module{:03}.dll");
    const Zipf appRanks(apps.size());
    const Zipf moduleRanks(modules.size());
    std::vector<Bucket> all;
    std::unordered_set<std::string> seen;
    while (all.size() < plan.signatures) {
        const Program &app = apps[appRanks.draw(random)];
        const std::string &appVersion = app.versions[random.below(app.versions.size())];
        const bool own = random.percent(40);
        const Program &module = own ? app : modules[moduleRanks.draw(random)];
        const std::string moduleVersion = own ? appVersion : module.versions[random.below(module.versions.size())];
        const std::uint64_t offset = random.below(0x1000000);
        const std::string text = random.percent(80) ? std::format("{:08x}", offset) : std::format("{:016x}", offset);
        std::string subpath = app.name + '/' + appVersion + '/' + module.name + '/' + moduleVersion + '/' + text;
        if (seen.insert(subpath).second)
            all.push_back({std::move(subpath)});
    }
    all.push_back({"blue"});
    all.push_back({"shutdown"});
    for (std::size_t i = 0; i < all.size(); ++i)
        all[i].id = random.percent(plan.statusPercent) ? 100'000 + i : 0;
    return all;
}

std::string stamp(std::uint64_t secondsIntoYear)
{
    using namespace std::chrono;
    const sys_seconds time = sys_days(year(2007) / 1 / 1) + seconds(secondsIntoYear);
    return std::format("{:%H:%M:%S  %m-%d-%Y}", time);
}

/// One line of both logs, and a cab if there is room for one.
void hit(const fs::path &root, const SharePlan &plan, Random &random, Bucket &bucket, std::uint64_t second,
         std::string &crashLog)
{
    const std::string who =
        std::format("{}\tPC{:05}\tuser{:04}\t", stamp(second), random.below(3000), random.below(2500));
    std::string cab = "No CAB";
    if (bucket.cabs < plan.mostCabs) {
        cab = std::format("{:08x}.cab", random.next() & 0xffffffff);
        write(root / "cabs" / bucket.subpath / cab, std::string(64 + random.below(1984), 'c'));
        ++bucket.cabs;
    }
    ++bucket.hits;
    bucket.log += who + cab + "\r\n";
    std::string name = bucket.id ? std::to_string(bucket.id) : bucket.subpath;
    std::ranges::replace(name, '/', '\\');
    crashLog += who + name + "\r\n";
}

void makeHits(const fs::path &root, const SharePlan &plan, Random &random, std::vector<Bucket> &all)
{
    constexpr std::uint64_t period = 90 * 24 * 3600;
    const Zipf ranks(all.size());
    const std::uint64_t each = std::max<std::uint64_t>(1, plan.hits / all.size());
    std::ofstream crash(root / "crash.log", std::ios::binary);
    std::string crashLog;
    for (std::uint64_t i = 0; i < std::max<std::uint64_t>(plan.hits, all.size()); ++i) {
        const bool inTurn = i % each == 0 && i / each < all.size();
        Bucket &bucket = all[inTurn ? i / each : ranks.draw(random)];
        hit(root, plan, random, bucket, i * period / plan.hits, crashLog);
        if (crashLog.size() > 1'000'000) {
            crash << crashLog;
            crashLog.clear();
        }
    }
    crash << crashLog;
}

} // namespace

SharePlan planNamed(const std::string &name)
{
    if (name == "s1k")
        return {.signatures = 1000, .hits = 100'000};
    if (name == "s10k")
        return {.signatures = 10'000, .hits = 1'000'000};
    if (name == "s100k")
        return {.signatures = 100'000, .hits = 5'000'000};
    throw std::invalid_argument("no share is called " + name);
}

void makeShare(const std::string &folder, const SharePlan &plan)
{
    const fs::path root(folder);
    const fs::path unfinished(folder + ".part");
    fs::remove_all(unfinished);
    fs::create_directories(unfinished);
    Random random(plan.seed);
    std::vector<Bucket> all = buckets(plan, random);
    makeHits(unfinished, plan, random, all);
    for (const Bucket &bucket : all) {
        write(unfinished / "counts" / bucket.subpath / "count.txt",
              std::format("Cabs Gathered={}\r\nTotal Hits={}\r\n", bucket.cabs, bucket.hits));
        write(unfinished / "cabs" / bucket.subpath / "hits.log", bucket.log);
        if (bucket.id)
            write(unfinished / "status" / bucket.subpath / "status.txt",
                  std::format("Bucket={}\r\nTracking=YES\r\n", bucket.id));
        else if (plan.emptyStatusFolders)
            fs::create_directories(unfinished / "status" / bucket.subpath);
    }
    write(unfinished / "policy.txt", "Tracking=YES\r\nCrashes per bucket=5\r\n");
    fs::rename(unfinished, root);
}

std::string benchShare(const std::string &program, const std::string &name, const SharePlan &plan)
{
    const char *chosen = std::getenv("CER_BENCH_SHARES");
    const fs::path folder =
        (chosen ? fs::path(chosen) : fs::canonical(program).parent_path().parent_path() / "bench-shares") / name;
    if (!fs::exists(folder)) {
        std::cerr << "making " << folder.string() << '\n';
        makeShare(folder.string(), plan);
    }
    return folder.string();
}
