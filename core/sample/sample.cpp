// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/sample.h"

#include "core/protocol/sharepaths.h"
#include "core/sample/bucketwriter.h"
#include "core/sample/plan.h"

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <mutex>
#include <thread>

namespace cer {

namespace fs = std::filesystem;
using namespace sample;

namespace {

using Progress = std::function<void(const SampleSummary &)>;

constexpr unsigned mostThreads = 8; // more of them wait for the disk

/// Carries a plan out, one bucket after the other on as many threads as there are processors.
class Writer {
public:
    Writer(fs::path folder, Plan plan, std::uint64_t seed)
        : m_folder(std::move(folder))
        , m_plan(std::move(plan))
        , m_policy(ConfigDocument::read(m_plan.policy, DocumentKind::Policy))
        , m_seed(seed)
        , m_written(m_plan.buckets.size())
    {
        for (const PlannedMachine &machine : m_plan.machines)
            m_pcs.push_back(pcOf(machine.name, machine.user));
    }

    Result<SampleSummary> write(const std::stop_token &stop, const Progress &progress);

private:
    void writeBuckets(const std::stop_token &stop, const Progress &progress);
    void finish(Result<WrittenBucket> written, std::size_t index);
    Result<void> writeRest(FileWriter &files);
    std::string crashLog();
    SampleSummary summary()
    {
        const std::scoped_lock lock(m_mutex);
        return m_summary;
    }

    const fs::path m_folder;
    const Plan m_plan;
    const ConfigDocument m_policy;
    const std::uint64_t m_seed;
    std::vector<Pc> m_pcs;
    std::vector<WrittenBucket> m_written; // each by the thread that writes it
    std::atomic<std::size_t> m_next = 0;  // of plan.buckets
    std::atomic<bool> m_hasFailed = false;
    std::mutex m_mutex; // for these
    SampleSummary m_summary;
    Error m_error;
};

void Writer::finish(Result<WrittenBucket> written, std::size_t index)
{
    const std::scoped_lock lock(m_mutex);
    if (!written) {
        m_hasFailed = true;
        m_error = written.error();
        return;
    }
    ++m_summary.buckets;
    m_summary.hits += written->hits;
    m_summary.reports += written->reports;
    m_written[index] = std::move(*written);
}

/// On each of the threads; \a progress on that of the caller only.
void Writer::writeBuckets(const std::stop_token &stop, const Progress &progress)
{
    const Surroundings surroundings{m_plan, m_policy, m_pcs, m_seed};
    FileWriter files(m_folder);
    std::uint64_t told = 0;
    while (!stop.stop_requested() && !m_hasFailed) {
        const std::size_t index = m_next++;
        if (index >= m_plan.buckets.size())
            break;
        finish(writeBucket(files, m_plan.buckets[index], surroundings), index);
        if (progress && m_next >= told + 50) {
            told = m_next;
            progress(summary());
        }
    }
    const std::scoped_lock lock(m_mutex);
    m_summary.files += files.files();
}

std::string Writer::crashLog()
{
    std::vector<CrashLine> crashes;
    for (WrittenBucket &bucket : m_written)
        std::ranges::move(bucket.crashes, std::back_inserter(crashes));
    std::ranges::stable_sort(crashes, {}, &CrashLine::time);
    std::string log;
    for (const CrashLine &crash : crashes)
        log += crash.line;
    return log;
}

/// The files of the root, and what the server of a later protocol leaves behind (D23).
Result<void> Writer::writeRest(FileWriter &files)
{
    Result<void> done = files.put(std::string(policyFile), m_plan.policy);
    if (done)
        done = files.put(std::string(crashLogFile), crashLog());
    if (done)
        done = files.put("PersistedCabs/Generic/APPCRASH/ReadMe.txt", "Kept by the server of another protocol.\r\n");
    return done;
}

Result<SampleSummary> Writer::write(const std::stop_token &stop, const Progress &progress)
{
    {
        std::vector<std::jthread> others;
        for (unsigned i = 1; i < std::min(std::thread::hardware_concurrency(), mostThreads); ++i)
            others.emplace_back([this, &stop] { writeBuckets(stop, {}); });
        writeBuckets(stop, progress);
    }
    if (m_hasFailed)
        return std::unexpected(m_error);
    if (stop.stop_requested())
        return failure(ErrorKind::Cancelled, m_folder.string());
    FileWriter files(m_folder);
    if (const Result<void> done = writeRest(files); !done)
        return std::unexpected(done.error());
    m_summary.files += files.files();
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
    return Writer(folder, planSample(sensible), options.seed).write(stop, progress);
}

} // namespace cer
