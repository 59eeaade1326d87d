// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/audit.h"

#include "core/protocol/sharepaths.h"
#include "core/share/bucketaudit.h"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

namespace cer {

namespace {

/// Numbers of buckets that are compared between two reports of progress.
constexpr std::uint32_t stride = 256;

FindingCode codeOf(RedirectEnd end)
{
    switch (end) {
    case RedirectEnd::Loop: return FindingCode::ShareRedirectLoop;
    case RedirectEnd::TooMany: return FindingCode::ShareRedirectTooMany;
    case RedirectEnd::Unreadable:
    case RedirectEnd::Reached: break;
    }
    return FindingCode::ShareRedirectDead;
}

std::string chainText(const std::vector<std::string> &roots)
{
    std::string text;
    for (const std::string &root : roots)
        text += (text.empty() ? "" : " > ") + root;
    return text;
}

/// The gravest first; what is of one kind stands together.
void sortFindings(Audit &audit)
{
    Findings &findings = audit.findings;
    std::vector<std::size_t> order(findings.size());
    std::ranges::iota(order, std::size_t(0));
    std::ranges::stable_sort(order, {}, [&findings](std::size_t number) {
        const auto &[code, where, arguments, repair] = findings[number];
        return std::tuple(-int(findingInfo(code).severity), code, std::string_view(where.file), where.line);
    });
    Findings sorted;
    std::vector<std::string> subpaths;
    sorted.reserve(order.size());
    subpaths.reserve(order.size());
    for (const std::size_t number : order) {
        sorted.push_back(std::move(findings[number]));
        subpaths.push_back(std::move(audit.subpaths[number]));
    }
    findings = std::move(sorted);
    audit.subpaths = std::move(subpaths);
}

Audit unsortedAudit(const ShareSnapshot &snapshot)
{
    Audit audit;
    audit.root = snapshot.root;
    audit.auditedAt = snapshot.scannedAt;
    audit.buckets = snapshot.buckets.size();
    audit.found = snapshot.findings.size();
    audit.findings = snapshot.findings;
    for (const std::uint32_t row : snapshot.findingBuckets)
        audit.subpaths.push_back(row == noBucket ? std::string() : snapshot.subpath(row));
    return audit;
}

class ShareAudit {
public:
    ShareAudit(const std::shared_ptr<Store> &store, const AuditOptions &options, std::stop_token stop,
               const AuditSink &sink)
        : m_store(store)
        , m_options(options)
        , m_stop(std::move(stop))
        , m_sink(sink)
    {
    }
    Result<AuditPtr> run();

private:
    Result<void> scan();
    Result<void> readCrashLog();
    Result<void> compareBuckets();
    void checkCrashLog();
    void checkRedirects();
    void add(Finding finding, const std::string &subpath);
    void report() const
    {
        if (m_sink)
            m_sink(m_progress);
    }

    const std::shared_ptr<Store> &m_store;
    const AuditOptions &m_options;
    const std::stop_token m_stop;
    const AuditSink &m_sink;
    AuditProgress m_progress;
    SnapshotPtr m_snapshot;
    HistoryPtr m_history; // null when crash.log cannot be read
    std::shared_ptr<Audit> m_audit = std::make_shared<Audit>();
    std::size_t m_added = 0;
};

void ShareAudit::add(Finding finding, const std::string &subpath)
{
    ++m_audit->found;
    if (++m_added > m_options.mostFindings)
        return;
    m_audit->findings.push_back(std::move(finding));
    m_audit->subpaths.push_back(subpath);
}

Result<void> ShareAudit::scan()
{
    ScanOptions options;
    options.histories = true;
    options.reportHeads = true;
    options.mostFindings = m_options.mostFindings;
    options.previous = m_options.previous;
    const auto scanned = scanShare(*m_store, options, m_stop, [this](const ScanUpdate &update) {
        m_progress.scan = update.numbers;
        report();
    });
    if (!scanned)
        return std::unexpected(scanned.error());
    m_snapshot = *scanned;
    *m_audit = unsortedAudit(*m_snapshot);
    m_audit->found = m_progress.scan.findings;
    return {};
}

Result<void> ShareAudit::readCrashLog()
{
    auto history = readShareHistory(*m_store, m_snapshot, m_stop, [this](const ReadProgress &progress) {
        m_progress.crashLog = progress;
        report();
    });
    if (!history && (history.error().kind == ErrorKind::Cancelled || history.error().kind == ErrorKind::Unreachable))
        return std::unexpected(history.error());
    if (!history) {
        const auto &[kind, path, detail] = history.error();
        add({FindingCode::ShareUnreadable, {path, 0, 0}, {path, detail}, {}}, {});
        return {};
    }
    m_history = std::move(*history);
    for (const Finding &finding : m_history->findings())
        add(finding, {});
    return {};
}

/// The gravest first, so that they are kept where there are too many.
Result<void> ShareAudit::compareBuckets()
{
    BucketAudit audit(*m_store, m_snapshot, m_history);
    m_progress.toCompare = m_snapshot->buckets.size();
    for (std::size_t i = 0; i < m_snapshot->findings.size(); ++i) { // the first ones of the audit
        if (m_snapshot->findings[i].code == FindingCode::ShareCountMissing && m_snapshot->findingBuckets[i] != noBucket)
            m_audit->findings[i].repair = audit.missingCount(m_snapshot->findingBuckets[i]);
    }
    std::vector<std::pair<Finding, std::string>> notes;
    for (std::uint32_t row = 0; row < m_snapshot->buckets.size(); ++row) {
        const Result<Findings> found = audit.look(row, m_stop);
        if (!found)
            return std::unexpected(found.error());
        for (const Finding &finding : *found) {
            if (findingInfo(finding.code).severity > Severity::Note)
                add(finding, m_snapshot->subpath(row));
            else if (notes.size() < m_options.mostFindings)
                notes.emplace_back(finding, m_snapshot->subpath(row));
            else
                ++m_audit->found;
        }
        m_progress.compared = row + 1;
        if (row % stride == 0)
            report();
    }
    for (auto &[finding, subpath] : notes)
        add(std::move(finding), subpath);
    if (const LogDifference &logs = audit.logs(); logs.buckets > 0)
        add({FindingCode::LogsDiffer,
             {std::string(crashLogFile), 0, 0},
             {std::to_string(logs.buckets), std::to_string(logs.crashLines), std::to_string(logs.hitLines)},
             {}},
            {});
    report();
    return {};
}

void ShareAudit::checkCrashLog()
{
    if (m_history && m_history->unattributed() > 0)
        add({FindingCode::LogBucketUnknown,
             {std::string(crashLogFile), 0, 0},
             {std::to_string(m_history->unattributed()), std::to_string(m_history->lines())},
             {}},
            {});
}

void ShareAudit::checkRedirects()
{
    const ConfigDocument *policy = m_snapshot->policy ? &*m_snapshot->policy : nullptr;
    const std::size_t line = policy ? policy->lineOf(Parameter::FileTreeRoot) : 0;
    if (line == 0 || !m_options.openRoot)
        return;
    const RedirectChain chain = followRedirects(m_store, m_options.openRoot, policy).chain;
    if (chain.end == RedirectEnd::Reached)
        return;
    add({codeOf(chain.end),
         {std::string(policyFile), line, 0},
         {chain.roots.back(), chainText(chain.roots), chain.detail},
         {}},
        {});
}

Result<AuditPtr> ShareAudit::run()
{
    if (const auto done = scan(); !done)
        return std::unexpected(done.error());
    if (const auto done = readCrashLog(); !done)
        return std::unexpected(done.error());
    checkRedirects();
    checkCrashLog();
    if (const auto done = compareBuckets(); !done)
        return std::unexpected(done.error());
    sortFindings(*m_audit);
    return std::move(m_audit);
}

} // namespace

AuditPtr auditOfScan(const ShareSnapshot &snapshot)
{
    auto audit = std::make_shared<Audit>(unsortedAudit(snapshot));
    sortFindings(*audit);
    return audit;
}

Result<AuditPtr> auditShare(const std::shared_ptr<Store> &store, const AuditOptions &options, std::stop_token stop,
                            const AuditSink &sink)
{
    return ShareAudit(store, options, std::move(stop), sink).run();
}

} // namespace cer
