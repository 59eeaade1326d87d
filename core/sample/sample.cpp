// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/sample.h"

#include "core/client/pack.h"
#include "core/protocol/count.h"
#include "core/protocol/logline.h"
#include "core/protocol/sharepaths.h"
#include "core/sample/dump.h"
#include "core/sample/plan.h"
#include "core/sample/random.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <format>
#include <fstream>

namespace cer {

namespace fs = std::filesystem;
using namespace sample;

namespace {

/// Carries a plan out. The share is new and nobody else writes, so files are written plainly.
class Writer {
public:
    Writer(fs::path folder, Plan plan, std::uint64_t seed)
        : m_folder(std::move(folder))
        , m_plan(std::move(plan))
        , m_random(seed ^ 0xcab)
    {
    }

    Result<SampleSummary> write(std::stop_token stop, const std::function<void(const SampleSummary &)> &progress);

private:
    struct Crash {
        LocalSeconds time;
        std::string line;
    };

    bool put(const std::string &path, std::string_view bytes, LocalSeconds modified = 0);
    bool makeFolder(const std::string &path);
    bool writeBucket(const PlannedBucket &bucket);
    bool writeReport(const PlannedBucket &bucket, const PlannedHit &hit, const std::string &name);
    std::string reportName();
    bool writeCrashLog();
    bool writeForeignTree();

    fs::path m_folder;
    Plan m_plan;
    Random m_random;
    SampleSummary m_summary;
    std::vector<Crash> m_crashes;
    Error m_error;
};

bool Writer::makeFolder(const std::string &path)
{
    std::error_code error;
    fs::create_directories(m_folder / path, error);
    if (error)
        m_error = {error == std::errc::no_space_on_device ? ErrorKind::NoSpace : ErrorKind::Denied, path,
                   error.message()};
    return !error;
}

bool Writer::put(const std::string &path, std::string_view bytes, LocalSeconds modified)
{
    if (!makeFolder(fs::path(path).parent_path().generic_string()))
        return false;
    std::ofstream file(m_folder / path, std::ios::binary);
    file.write(bytes.data(), std::streamsize(bytes.size()));
    file.close();
    if (!file) {
        m_error = {ErrorKind::NoSpace, path, {}};
        return false;
    }
    ++m_summary.files;
    if (modified != 0) {
        const auto time = std::chrono::sys_seconds(std::chrono::seconds(modified));
        std::error_code ignored; // a time that cannot be set spoils no sample
        fs::last_write_time(m_folder / path, std::chrono::file_clock::from_sys(time), ignored);
    }
    return true;
}

/// Eight random characters, as clients choose them (4.1 step 8).
std::string Writer::reportName()
{
    constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz0123456789";
    std::string name;
    for (int i = 0; i < 8; ++i)
        name += letters[m_random.below(letters.size())];
    return name + ".cab";
}

bool Writer::writeReport(const PlannedBucket &bucket, const PlannedHit &hit, const std::string &name)
{
    std::vector<CabMember> members;
    const std::string program = bucket.signature ? bucket.signature->app : bucket.subpath;
    if (bucket.signature)
        members.push_back({"minidump.mdmp", makeMinidump(*bucket.signature, std::uint32_t(hit.time)), hit.time});
    members.push_back({"appcompat.txt",
                       std::format("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n<DATABASE>\r\n<EXE NAME=\"{0}\" "
                                   "FILTER=\"GRABMI_FILTER_PRIVACY\">\r\n"
                                   "  <MATCHING_FILE NAME=\"{0}\" SIZE=\"{1}\"/>\r\n</EXE>\r\n</DATABASE>\r\n",
                                   program, 100000 + m_random.below(4000000)),
                       hit.time});
    members.push_back({"manifest.txt",
                       std::format("Version=131072\r\nGeneral_AppName={}\r\nMachine={}\r\n", program,
                                   m_plan.machines[hit.machine].name),
                       hit.time});
    const Result<std::string> cab = packCab(members);
    if (!cab) {
        m_error = cab.error();
        return false;
    }
    ++m_summary.reports;
    return put(reportFile(bucket.subpath, name), *cab, hit.time);
}

bool Writer::writeBucket(const PlannedBucket &bucket)
{
    std::string log;
    Count count;
    for (const PlannedHit &hit : bucket.hits) {
        ++count.hits;
        const std::string name = hit.report ? reportName() : std::string();
        count.cabs += hit.report;
        if (hit.report && !bucket.cleanedUp && !writeReport(bucket, hit, name))
            return false;
        const PlannedMachine &machine = m_plan.machines[hit.machine];
        const std::string &user = hit.otherUser ? machine.guest : machine.user;
        if (!bucket.tracked)
            continue;
        log += logLine({hit.time, machine.name, user, name}, LogKind::Hits);
        const std::string_view info = bucket.bucketId.empty() ? bucket.subpath : bucket.bucketId;
        m_crashes.push_back({hit.time, logLine({hit.time, machine.name, user, info}, LogKind::Crash)});
    }
    if (bucket.tornLog && !log.empty())
        log.resize(log.size() - 9);
    m_summary.hits += count.hits;
    ++m_summary.buckets;
    const LocalSeconds last = bucket.hits.back().time;
    return put(countFile(bucket.subpath), bucket.brokenCount.value_or(countText(count)), last)
           && (log.empty() || put(hitsLogFile(bucket.subpath), log, last))
           && (bucket.status.empty() || put(statusFile(bucket.subpath), bucket.status))
           && (!bucket.emptyStatusFolder || makeFolder(std::string(statusBranch) + '/' + storePath(bucket.subpath)));
}

bool Writer::writeCrashLog()
{
    std::ranges::stable_sort(m_crashes, {}, &Crash::time);
    std::string log;
    for (const Crash &crash : m_crashes)
        log += crash.line;
    return put(std::string(crashLogFile), log);
}

/// What the server of a later protocol leaves behind (D23).
bool Writer::writeForeignTree()
{
    return put("PersistedCabs/Generic/APPCRASH/ReadMe.txt", "Kept by the server of another protocol.\r\n");
}

Result<SampleSummary> Writer::write(std::stop_token stop, const std::function<void(const SampleSummary &)> &progress)
{
    for (const PlannedBucket &bucket : m_plan.buckets) {
        if (stop.stop_requested())
            return std::unexpected(Error{ErrorKind::Cancelled, m_folder.string(), {}});
        if (!writeBucket(bucket))
            return std::unexpected(m_error);
        if (progress && m_summary.buckets % 50 == 0)
            progress(m_summary);
    }
    if (!put(std::string(policyFile), m_plan.policy) || !writeCrashLog() || !writeForeignTree())
        return std::unexpected(m_error);
    return m_summary;
}

} // namespace

Result<SampleSummary> writeSample(const std::string &folder, const SampleOptions &options, std::stop_token stop,
                                  const std::function<void(const SampleSummary &)> &progress)
{
    std::error_code error;
    fs::create_directories(folder, error);
    if (error)
        return std::unexpected(Error{ErrorKind::Denied, folder, error.message()});
    if (const bool empty = fs::is_empty(folder, error); error || !empty)
        return std::unexpected(
            Error{error ? ErrorKind::Denied : ErrorKind::Exists, folder, error ? error.message() : std::string()});
    SampleOptions sensible = options;
    sensible.buckets = std::max<std::uint64_t>(options.buckets, 20);
    sensible.hits = std::max(options.hits, sensible.buckets * 2);
    return Writer(folder, planSample(sensible), options.seed).write(std::move(stop), progress);
}

} // namespace cer
