// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/plan.h"

#include "core/sample/names.h"

#include <algorithm>
#include <array>
#include <format>
#include <set>

namespace cer::sample {

namespace {

constexpr LocalSeconds daySeconds = 86400;
constexpr int historyDays = 90;
// Larger shares are for measuring: in them only the buckets that are hit most have dumps in full, so that they are made quickly.
constexpr std::size_t mostBuckets = 300, detailedBuckets = 100;
constexpr std::size_t stories = 8; // buckets at the start of the plan with a story of their own

/// When people work: by hour of the day.
constexpr std::array<unsigned, 24> hourWeights{1,  1,  1,  1,  1,  2,  6,  20, 55, 90, 100, 85,
                                               50, 70, 95, 90, 75, 50, 22, 10, 6,  4,  2,   1};

class Planner {
public:
    explicit Planner(const SampleOptions &options);
    Plan plan();

private:
    Signature signatureOf(const App &app, const std::string &version);
    PlannedBucket applicationBucket();
    void planStories();
    void planResponses();
    void planFaults();
    void addHits(PlannedBucket &bucket, std::uint64_t count, int firstDay, int lastDay);
    LocalSeconds workingTime(int daysAgo);
    void planOthers(std::uint64_t hits);
    PlannedBucket named(Signature signature);

    const SampleOptions m_options;
    Random m_random;
    LocalSeconds m_today;
    std::vector<App> m_apps;
    std::vector<unsigned> m_appWeights;
    std::set<std::string> m_taken;
    Plan m_plan;
};

Planner::Planner(const SampleOptions &options)
    : m_options(options)
    , m_random(options.seed)
    , m_today(options.now - 1 - (options.now - 1) % daySeconds)
    , m_apps(makeApps(m_random, std::max<std::size_t>(24, options.buckets / 40)))
{
    for (std::size_t i = 0; i < m_apps.size(); ++i)
        m_appWeights.push_back(unsigned(10000 / (i + 3)) + 1);
    for (Machine &machine : makeMachines(m_random, std::clamp<std::size_t>(options.hits / 150, 40, 5000)))
        m_plan.machines.push_back({std::move(machine.name), std::move(machine.user), {}});
    for (std::size_t i = 0; i < m_plan.machines.size(); ++i)
        m_plan.machines[i].guest = m_plan.machines[(i * 7 + 3) % m_plan.machines.size()].user;
}

Signature Planner::signatureOf(const App &app, const std::string &version)
{
    Signature signature{app.name, version, {}, {}, {}};
    if (m_random.chance(40)) {
        signature.module = app.name;
        signature.moduleVersion = version;
    } else {
        const Module &module = systemModule(m_random);
        signature.module = module.name;
        signature.moduleVersion = module.version;
    }
    const std::uint64_t offset = m_random.below(m_random.chance(80) ? 0x200000 : 0x4000000);
    signature.offset = app.wide ? std::format("{:016x}", offset) : std::format("{:08x}", offset);
    return signature;
}

PlannedBucket Planner::named(Signature signature)
{
    PlannedBucket bucket;
    bucket.subpath = subpath(signature);
    bucket.signature = std::move(signature);
    m_taken.insert(bucket.subpath);
    return bucket;
}

PlannedBucket Planner::applicationBucket()
{
    for (;;) {
        const App &app = m_apps[m_random.weighted(m_appWeights)];
        Signature signature = signatureOf(app, app.versions[m_random.below(app.versions.size())]);
        if (!m_taken.contains(subpath(signature)))
            return named(std::move(signature));
    }
}

LocalSeconds Planner::workingTime(int daysAgo)
{
    const LocalSeconds day = m_today - daysAgo * daySeconds;
    const LocalSeconds hour = LocalSeconds(m_random.weighted(hourWeights));
    return std::min(day + hour * 3600 + LocalSeconds(m_random.below(3600)), m_options.now);
}

void Planner::addHits(PlannedBucket &bucket, std::uint64_t count, int firstDay, int lastDay)
{
    // A problem is met by some machines again and again, not by all of them once.
    const std::uint64_t machines = m_plan.machines.size();
    const std::uint64_t circle = std::clamp<std::uint64_t>(count / 3, 1, machines), start = m_random.below(machines);
    for (std::uint64_t i = 0; i < count; ++i) {
        int day = lastDay + int(m_random.below(std::uint64_t(firstDay - lastDay) + 1));
        const std::int64_t weekday = ((m_today / daySeconds - day) % 7 + 10) % 7; // 0 is Monday
        if (weekday >= 5 && !m_random.chance(15))
            day = std::min(firstDay, day + 2); // people are at home
        bucket.hits.push_back({workingTime(day), std::uint32_t((start + m_random.below(circle)) % machines),
                               m_random.chance(6), false, false});
    }
}

/// Zipf: beside the one hit that each has, the r-th bucket gets a share of 1 / r.
void Planner::planOthers(std::uint64_t hits)
{
    double harmonic = 0;
    for (std::size_t rank = stories; rank < m_plan.buckets.size(); ++rank)
        harmonic += 1.0 / double(rank);
    for (std::size_t rank = stories; rank < m_plan.buckets.size(); ++rank) {
        const int firstDay = 3 + int(m_random.below(historyDays - 3));
        const int lastDay = m_random.chance(70) ? 0 : int(m_random.below(std::uint64_t(firstDay)));
        addHits(m_plan.buckets[rank], 1 + std::uint64_t(double(hits) / double(rank) / harmonic), firstDay, lastDay);
    }
}

void Planner::planStories()
{
    const auto bulk = [this](unsigned permille) { return std::max<std::uint64_t>(12, m_options.hits * permille / 1000); };
    // A regression: the new version crashes where the old one hardly did.
    PlannedBucket old = named({"Inventory.exe", "4.1.7.1093", "Inventory.exe", "4.1.7.1093", "0004f1a2"});
    addHits(old, bulk(4), historyDays, 14);
    PlannedBucket regression = named({"Inventory.exe", "4.2.0.1117", "Inventory.exe", "4.2.0.1117", "0004f3c8"});
    addHits(regression, bulk(40), 13, 0);
    regression.limit = 100;
    regression.status =
        "Response=https://intranet.example/kb/4711\r\nBucket=4711\r\nCrashes per bucket=100\r\nMemoryDump=YES\r\n"
        "GetFile=%ProgramData%\\Inventory\\inventory.log;%ProgramData%\\Inventory\\settings.ini\r\n"
        "RegKey=HKLM\\Software\\Example\\Inventory\r\n";
    regression.bucketId = "4711";
    // An outbreak on one day, on every machine.
    PlannedBucket outbreak =
        named({"AcroRd32.exe", "15.7.20033.2203", "pdfshell.dll_unloaded", "15.7.20033.2203", "0001c0de"});
    addHits(outbreak, bulk(25), 20, 20);
    addHits(outbreak, bulk(2), 40, 0);
    // One machine in a loop, every few minutes for two days.
    PlannedBucket loop = named({"ScanStation.exe", "2.8.1.1240", "twain_32.dll", "1.7.1.3", "00003b9d"});
    for (std::uint64_t i = 0, count = bulk(15); i < count; ++i)
        loop.hits.push_back({m_options.now - 3 * daySeconds - LocalSeconds(i) * 120 - LocalSeconds(m_random.below(60)),
                             3, false, false, false});
    // Full and blind: five reports long ago, hit ever since.
    PlannedBucket blind = named({"OUTLOOK.EXE", "16.0.5266.1000", "mso.dll", "16.0.5266.1000", "00000000003f2b71"});
    addHits(blind, bulk(30), historyDays, 0);
    // Known, answered, nothing collected any more.
    PlannedBucket known = named({"LabelPrinter.exe", "3.0.7.1188", "MSVCR100.dll", "10.0.40219.325", "0008af3e"});
    addHits(known, bulk(12), historyDays, 2);
    known.status = "Response=https://intranet.example/kb/4688\r\nBucket=4688\r\niData=NO\r\n";
    known.bucketId = "4688";
    known.limit = 0;
    PlannedBucket kernel, shutdown;
    kernel.subpath = kernelSubpath;
    addHits(kernel, bulk(3), historyDays, 0);
    shutdown.subpath = shutdownSubpath;
    addHits(shutdown, bulk(2), historyDays, 0);
    for (PlannedBucket *bucket : {&regression, &blind, &outbreak, &loop, &known, &old, &kernel, &shutdown})
        m_plan.buckets.push_back(std::move(*bucket));
}

/// One in sixteen has an answer.
void Planner::planResponses()
{
    unsigned nextId = 4800;
    for (std::size_t i = stories; i < m_plan.buckets.size(); ++i) {
        PlannedBucket &bucket = m_plan.buckets[i];
        bucket.emptyStatusFolder = i % 3 == 0;
        bucket.tracked = !m_random.chance(3);
        if (!bucket.tracked)
            bucket.status += "Tracking=NO\r\n";
        if (i % 16 != 5)
            continue;
        bucket.bucketId = std::to_string(nextId++);
        bucket.status += "Bucket=" + bucket.bucketId + "\r\n";
        const std::uint64_t kind = m_random.below(6);
        if (kind < 3)
            bucket.status += "Response=https://intranet.example/kb/" + bucket.bucketId + "\r\n";
        if (kind == 3)
            bucket.status += "Response=1\r\n";
        if (kind == 2 || kind == 4) {
            bucket.limit = 10 + 10 * m_random.below(5);
            bucket.status += "Crashes per bucket=" + std::to_string(bucket.limit) + "\r\n";
        }
        if (kind == 4)
            bucket.status +=
                "WQL=select * from Win32_LogicalDisk;select DriverVersion,Name from Win32_VideoController\r\n"
                "GetFileVersion=%WINDIR%\\system32\\ntdll.dll;%WINDIR%\\system32\\user32.dll\r\n"
                "RegKey=HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\r\n";
        if (kind == 5)
            bucket.status += "fDoc=YES\r\nMemoryDump=NO\r\n";
    }
}

/// What goes wrong on every share in the end.
void Planner::planFaults()
{
    const auto bucketAt = [this](std::size_t index) -> PlannedBucket & {
        return m_plan.buckets[stories + index % (m_plan.buckets.size() - stories)];
    };
    bucketAt(3).brokenCount = "Cabs Gathered=0\r\nTotal Hits=0\r\n";
    bucketAt(6).brokenCount = "Cabs Gathered=1\nTotal Hits=7\n";
    bucketAt(9).status = "iData=YES\r\ncrashes per bucket=50\r\nResponse=intranet.example/kb/1\r\n";
    bucketAt(2).status = "Bucket=4700\r\nResponse=https://intranet.example/kb/4700\r\n";
    bucketAt(2).bucketId = "4700";
    bucketAt(4).status = "Bucket=4700\r\nRegTree=HKLM\\Software\\Example\r\n";
    bucketAt(4).bucketId = "4700";
    bucketAt(7).tornLog = true;
    for (std::size_t i = 0; i < m_plan.buckets.size(); i += 11)
        m_plan.buckets[i].cleanedUp = i > 0;
}

Plan Planner::plan()
{
    planStories();
    while (m_plan.buckets.size() < m_options.buckets)
        m_plan.buckets.push_back(applicationBucket());
    std::uint64_t told = 0;
    for (const PlannedBucket &bucket : m_plan.buckets)
        told += bucket.hits.size();
    planOthers(m_options.hits - std::min(m_options.hits, told + m_plan.buckets.size()));
    planResponses();
    planFaults();
    for (PlannedBucket &bucket : m_plan.buckets) {
        std::ranges::stable_sort(bucket.hits, {}, &PlannedHit::time);
        for (std::size_t i = 0; i < std::min<std::uint64_t>(bucket.limit, bucket.hits.size()); ++i)
            bucket.hits[i].report = true;
    }
    m_plan.buckets.front().hits[1].isCut = true;
    const bool isLarge = m_plan.buckets.size() > mostBuckets;
    for (std::size_t i = isLarge ? detailedBuckets : m_plan.buckets.size(); i < m_plan.buckets.size(); ++i)
        m_plan.buckets[i].isBrief = true;
    m_plan.policy =
        "Tracking=YES\r\nCrashes per bucket=5\r\nURLLaunch=https://intranet.example/crashes\r\nNoExternalURL=maybe\r\n";
    return std::move(m_plan);
}

} // namespace

Plan planSample(const SampleOptions &options)
{
    return Planner(options).plan();
}

} // namespace cer::sample
