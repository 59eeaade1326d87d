// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/bucketwriter.h"

#include "core/client/decide.h"
#include "core/protocol/count.h"
#include "core/protocol/logline.h"
#include "core/protocol/sharepaths.h"
#include "core/sample/random.h"
#include "core/sample/report.h"
#include "core/share/stringpool.h"

#include <chrono>
#include <fstream>

namespace cer::sample {

namespace fs = std::filesystem;

namespace {

/// What the clients of a bucket are told to collect.
DataRequests requestsOf(const PlannedBucket &bucket, const ConfigDocument &policy)
{
    if (bucket.status.empty())
        return {};
    const ConfigDocument status = ConfigDocument::read(bucket.status, DocumentKind::Status);
    ClientSituation situation;
    situation.signature = errorSignature(bucket.subpath);
    situation.policy = &policy;
    situation.status = &status;
    return decide(situation).requests;
}

class BucketWriter {
public:
    BucketWriter(FileWriter &files, const PlannedBucket &bucket, const Surroundings &surroundings)
        : m_files(files)
        , m_bucket(bucket)
        , m_surroundings(surroundings)
        , m_requests(requestsOf(bucket, surroundings.policy))
        , m_detail(bucket.isBrief ? DumpDetail::Brief : DumpDetail::Full)
        , m_random(surroundings.seed ^ nameHash(bucket.subpath))
    {
    }

    Result<WrittenBucket> write() &&;

private:
    std::string reportName();
    Result<void> writeHit(const PlannedHit &hit);
    Result<void> writeReport(const PlannedHit &hit, const std::string &name);
    void log(const PlannedHit &hit, const std::string &name);
    Result<void> writeFiles();

    FileWriter &m_files;
    const PlannedBucket &m_bucket;
    const Surroundings &m_surroundings;
    const DataRequests m_requests;
    const DumpDetail m_detail;
    Random m_random;
    Count m_count;
    std::string m_log;
    WrittenBucket m_out;
};

/// Eight random characters, as clients choose them (4.1 step 8).
std::string BucketWriter::reportName()
{
    constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz0123456789";
    std::string name;
    for (int i = 0; i < 8; ++i)
        name += letters[m_random.below(letters.size())];
    return name + ".cab";
}

Result<void> BucketWriter::writeReport(const PlannedHit &hit, const std::string &name)
{
    Pc pc = m_surroundings.pcs[hit.machine];
    if (hit.otherUser)
        pc.user = m_surroundings.plan.machines[hit.machine].guest;
    const auto members = reportMembers({m_bucket.signature, m_requests, hit.time, m_detail}, pc);
    if (!members)
        return std::unexpected(members.error());
    Result<std::string> cab = packCab(*members);
    if (!cab)
        return std::unexpected(cab.error());
    if (hit.isCut)
        cab->resize(cab->size() / 2);
    ++m_out.reports;
    return m_files.put(reportFile(m_bucket.subpath, name), *cab, hit.time);
}

void BucketWriter::log(const PlannedHit &hit, const std::string &name)
{
    const PlannedMachine &machine = m_surroundings.plan.machines[hit.machine];
    const std::string &user = hit.otherUser ? machine.guest : machine.user;
    m_log += logLine({hit.time, machine.name, user, name}, LogKind::Hits);
    const std::string_view info = m_bucket.bucketId.empty() ? m_bucket.subpath : m_bucket.bucketId;
    m_out.crashes.push_back({hit.time, logLine({hit.time, machine.name, user, info}, LogKind::Crash)});
}

Result<void> BucketWriter::writeHit(const PlannedHit &hit)
{
    const std::string name = hit.report ? reportName() : std::string();
    ++m_count.hits;
    m_count.cabs += hit.report;
    if (m_bucket.tracked)
        log(hit, name);
    return hit.report && !m_bucket.cleanedUp ? writeReport(hit, name) : Result<void>();
}

Result<void> BucketWriter::writeFiles()
{
    const std::string &subpath = m_bucket.subpath;
    const LocalSeconds last = m_bucket.hits.back().time;
    if (m_bucket.tornLog && !m_log.empty())
        m_log.resize(m_log.size() - 9);
    Result<void> done = m_files.put(countFile(subpath), m_bucket.brokenCount.value_or(countText(m_count)), last);
    if (done && !m_log.empty())
        done = m_files.put(hitsLogFile(subpath), m_log, last);
    if (done && !m_bucket.status.empty())
        done = m_files.put(statusFile(subpath), m_bucket.status);
    if (done && m_bucket.emptyStatusFolder)
        done = m_files.makeFolder(std::string(statusBranch) + '/' + storePath(subpath));
    return done;
}

Result<WrittenBucket> BucketWriter::write() &&
{
    for (const PlannedHit &hit : m_bucket.hits) {
        if (const Result<void> written = writeHit(hit); !written)
            return std::unexpected(written.error());
    }
    if (const Result<void> written = writeFiles(); !written)
        return std::unexpected(written.error());
    m_out.hits = m_count.hits;
    return std::move(m_out);
}

} // namespace

Result<void> FileWriter::makeFolder(const std::string &path)
{
    std::error_code error;
    fs::create_directories(m_folder / path, error);
    if (!error)
        return {};
    const bool isFull = error == std::errc::no_space_on_device;
    return failure(isFull ? ErrorKind::NoSpace : ErrorKind::Denied, path, error.message());
}

Result<void> FileWriter::put(const std::string &path, std::string_view bytes, LocalSeconds modified)
{
    if (std::string folder = path.substr(0, path.rfind('/') + 1); folder != m_made) {
        if (Result<void> made = makeFolder(folder); !made)
            return made;
        m_made = std::move(folder);
    }
    std::ofstream file(m_folder / path, std::ios::binary);
    file.write(bytes.data(), std::streamsize(bytes.size()));
    file.close();
    if (!file)
        return failure(ErrorKind::NoSpace, path);
    ++m_files;
    if (modified != 0) {
        const auto time = std::chrono::sys_seconds(std::chrono::seconds(modified));
        std::error_code ignored; // a time that cannot be set spoils no sample
        fs::last_write_time(m_folder / path, std::chrono::file_clock::from_sys(time), ignored);
    }
    return {};
}

Result<WrittenBucket> writeBucket(FileWriter &files, const PlannedBucket &bucket, const Surroundings &surroundings)
{
    return BucketWriter(files, bucket, surroundings).write();
}

} // namespace cer::sample
