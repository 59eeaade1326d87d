// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/deliver.h"

#include "core/client/pack.h"
#include "core/protocol/logline.h"
#include "core/protocol/sharepaths.h"

#include <limits>
#include <random>
#include <tuple>

namespace cer {

namespace {

constexpr int mostTries = 5; // of an update, which waits about two seconds for a busy file by itself

Result<std::optional<CountReading>> readCountFile(Store &store, const std::string &file)
{
    const auto content = store.read(file, countFileLimit);
    if (content)
        return readCount(content->bytes, file);
    if (content.error().kind == ErrorKind::NotFound || content.error().kind == ErrorKind::NotAFolder)
        return std::nullopt;
    return std::unexpected(content.error());
}

class Deliverer {
public:
    Deliverer(Prepared prepared, const ClientError &error, const Collector &collector)
        : m_store(*prepared.root.store)
        , m_error(error)
        , m_collector(collector)
    {
        m_out.decision = std::move(prepared.decision);
    }

    Result<Delivery> run() &&;

private:
    Decision &decision() { return m_out.decision; }
    const std::string &subpath() const { return m_out.decision.subpath; }
    Result<Collection> collected();
    void makeFolders();
    void makeReport(const Collection &collection);
    bool copy(const std::string &cab);
    void count();
    Result<std::string> counted(std::optional<std::string_view> bytes);
    void keepDamagedCount();
    void track();
    void fail(ClientStep step, StepReason reason, const Error &error);

    Store &m_store;
    const ClientError &m_error;
    const Collector &m_collector;
    Delivery m_out;
    std::string m_reportName; // empty: none was copied
    std::string m_damaged;    // what a damaged count.txt holds
};

void Deliverer::fail(ClientStep step, StepReason reason, const Error &error)
{
    DecisionStep &row = decision().step(step);
    row.reason = reason;
    row.arguments.clear();
    m_out.failures.push_back({step, error});
}

Result<Collection> Deliverer::collected()
{
    if (!decision().collects)
        return Collection();
    auto collection = collect(m_error.attachments, decision().requests, m_collector, m_error.time);
    if (!collection)
        return collection;
    m_out.leftOut = collection->leftOut;
    if (!m_out.leftOut.empty()) {
        decision().step(ClientStep::Collect).reason = StepReason::DataLeftOut;
        decision().step(ClientStep::Collect).arguments = {std::to_string(m_out.leftOut.size())};
    }
    return collection;
}

/// 2.2.3: the client makes what is missing. A step that needs a folder in vain says so itself.
void Deliverer::makeFolders()
{
    for (const std::string_view branch : {cabsBranch, statusBranch, countsBranch})
        std::ignore = m_store.makeFolders(std::string(branch) + '/' + storePath(subpath()));
}

void Deliverer::makeReport(const Collection &collection)
{
    if (!decision().collects)
        return;
    const Result<std::string> cab = packCab(collection.members);
    if (!cab) {
        fail(ClientStep::Compress, StepReason::NotCompressed, cab.error());
        decision().step(ClientStep::Copy).reason = StepReason::NotReached;
    }
    decision().collects = cab && copy(*cab);
}

/// Under a name that no other report has.
bool Deliverer::copy(const std::string &cab)
{
    for (int tries = 1;; ++tries) {
        const std::string name = randomReportName();
        const std::string path = reportFile(subpath(), name);
        const Result<void> put = m_store.put(path, cab);
        if (put) {
            m_reportName = name;
            m_out.delivered = path;
            return true;
        }
        if (put.error().kind != ErrorKind::Exists || tries == mostTries) {
            fail(ClientStep::Copy, StepReason::NotCopied, put.error());
            return false;
        }
    }
}

Result<std::string> Deliverer::counted(std::optional<std::string_view> bytes)
{
    DecisionStep &step = decision().step(ClientStep::Count);
    const std::string file = countFile(subpath());
    const std::optional<Count> before = bytes ? parseCount(*bytes) : Count();
    if (!before) {
        m_damaged = *bytes;
        step.reason = StepReason::CountDamaged;
        return failure(ErrorKind::Malformed, file);
    }
    constexpr auto most = std::numeric_limits<std::uint64_t>::max();
    if (before->hits == most || before->cabs == most) {
        step.reason = StepReason::CountFull;
        return failure(ErrorKind::TooLarge, file);
    }
    const Count after{before->cabs + std::uint64_t(decision().collects), before->hits + 1};
    step.arguments.clear();
    if (bytes)
        step.arguments = {std::to_string(before->cabs), std::to_string(before->hits)};
    step.arguments.insert(step.arguments.end(), {std::to_string(after.cabs), std::to_string(after.hits)});
    step.reason = bytes ? StepReason::CountIncreased : StepReason::CountMade;
    return countText(after);
}

void Deliverer::count()
{
    const std::string file = countFile(subpath());
    const auto change = [this](std::optional<std::string_view> bytes) { return counted(bytes); };
    Result<void> updated = m_store.update(file, change);
    for (int tries = 1; !updated && updated.error().kind == ErrorKind::Busy && tries < mostTries; ++tries)
        updated = m_store.update(file, change);
    if (updated)
        return;
    const StepReason reason = decision().step(ClientStep::Count).reason;
    const bool known = reason == StepReason::CountDamaged || reason == StepReason::CountFull;
    fail(ClientStep::Count, known ? reason : StepReason::NotCounted, updated.error());
    if (reason == StepReason::CountDamaged)
        keepDamagedCount();
}

void Deliverer::keepDamagedCount()
{
    const std::string file = countFile(subpath()) + ".damaged";
    const Result<void> put = m_store.put(file, m_damaged);
    if (put || put.error().kind == ErrorKind::Exists)
        m_out.damagedCopy = file;
    else
        m_out.failures.push_back({ClientStep::Count, put.error()});
}

void Deliverer::track()
{
    if (!decision().logs)
        return;
    const LogEntry entry{m_error.time, m_error.machine, m_error.user, {}};
    LogEntry crash = entry, hit = entry;
    const std::string info = decision().crashLogInfo();
    crash.info = info;
    hit.info = m_reportName;
    const std::pair<std::string, std::string> logs[] = {
        {std::string(crashLogFile), logLine(crash, LogKind::Crash)},
        {hitsLogFile(subpath()), logLine(hit, LogKind::Hits)},
    };
    for (const auto &[file, line] : logs) {
        if (const Result<void> appended = m_store.append(file, line); !appended)
            fail(ClientStep::Track, StepReason::NotLogged, appended.error());
    }
}

Result<Delivery> Deliverer::run() &&
{
    const Result<Collection> collection = collected(); // may fail, so before anything is written
    if (!collection)
        return std::unexpected(collection.error());
    makeFolders();
    makeReport(*collection);
    count();
    track();
    decision().writes = writesOf(decision(), m_reportName);
    return std::move(m_out);
}

} // namespace

std::string randomReportName()
{
    static constexpr std::string_view characters = "abcdefghijklmnopqrstuvwxyz0123456789";
    thread_local std::random_device device;
    std::uniform_int_distribution<std::size_t> index(0, characters.size() - 1);
    std::string name;
    for (int i = 0; i < 8; ++i)
        name += characters[index(device)];
    return name + ".cab";
}

Result<Prepared> prepare(const Client &client, const ClientError &error)
{
    Prepared prepared;
    prepared.root = followRedirects(client.share, client.openRoot, client.policy);
    ClientSituation situation;
    situation.signature = error.signature;
    situation.roots = prepared.root.chain;
    situation.profile = client.profile;
    situation.iData = client.iData;
    situation.dumpsMemory = client.dumpsMemory;
    if (prepared.root.store && !hasError(error.signature.faults)) {
        Store &store = *prepared.root.store;
        auto status = readConfigFile(store, statusFile(error.signature.subpath), DocumentKind::Status);
        if (!status)
            return std::unexpected(status.error());
        auto count = readCountFile(store, countFile(error.signature.subpath));
        if (!count)
            return std::unexpected(count.error());
        prepared.status = std::move(*status);
        prepared.count = std::move(*count);
    }
    situation.policy = prepared.root.policy ? &*prepared.root.policy : nullptr;
    situation.status = prepared.status ? &*prepared.status : nullptr;
    situation.count = prepared.count ? &*prepared.count : nullptr;
    prepared.decision = decide(situation);
    return prepared;
}

Result<Delivery> deliver(const Client &client, const ClientError &error, const Collector &collector)
{
    Client able = client;
    able.dumpsMemory = hasMemoryDump(error.attachments);
    auto prepared = prepare(able, error);
    if (!prepared)
        return std::unexpected(prepared.error());
    if (prepared->decision.ended)
        return Delivery{std::move(prepared->decision), {}, {}, {}, {}};
    return Deliverer(std::move(*prepared), error, collector).run();
}

} // namespace cer
