// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/scanwalk.h"

#include "core/protocol/names.h"
#include "core/share/reportformat.h"

namespace cer::scan {

/// A folder without that file is looked at whole.
void Walk::readOnlyCount(Slot &slot, Node *node, const Result<FileBytes> &file, Requests &more)
{
    if (!file && file.error().kind != ErrorKind::Busy) {
        more.list({}, tagOf(node, Purpose::Folder));
        return;
    }
    slot.batch.folders.push_back({.node = node, .evidence = true});
    readCount(slot, node, file, false);
}

void Walk::readCount(Slot &slot, Node *node, const Result<FileBytes> &file, bool again)
{
    const bool held = !file && file.error().kind == ErrorKind::Busy;
    const std::optional<Count> count = file ? parseCount(file->bytes) : std::nullopt;
    if (count) {
        slot.batch.counts.push_back({node, CountFact::State::Conforms, *count});
    } else if (!again && (file || held)) {
        lookAgain(node);
    } else if (held) {
        slot.batch.counts.push_back({node, CountFact::State::Held, {}});
    } else if (!file) {
        addError(slot, node, file.error());
        slot.batch.holes.push_back(node);
    } else {
        slot.batch.counts.push_back({node, CountFact::State::Malformed, {}});
        const std::string path = pathBelow(node, node->file);
        if (isTooLarge(slot, node, path, *file, countFileLimit))
            return;
        for (Finding &finding : cer::readCount(file->bytes, path).findings)
            slot.batch.findings.push_back({node, std::move(finding)});
    }
}

void Walk::lookAgain(Node *node)
{
    const std::lock_guard lock(m_mutex);
    m_again.push_back(node);
}

void Walk::readStatus(Slot &slot, Node *node, const Result<FileBytes> &file)
{
    if (!file)
        return addError(slot, node, file.error());
    const std::string path = pathBelow(node, node->file);
    if (isTooLarge(slot, node, path, *file, ConfigDocument::sizeLimit))
        return;
    StatusSummary summary = statusSummary(file->bytes, path);
    for (const Finding &finding : summary.document.findings())
        slot.batch.findings.push_back({node, finding});
    slot.batch.statuses.push_back({node, std::move(summary)});
}

void Walk::readPolicy(Slot &slot, const Result<FileBytes> &file)
{
    if (!file)
        return addError(slot, nullptr, file.error());
    if (isTooLarge(slot, nullptr, m_policyName, *file, ConfigDocument::sizeLimit))
        return;
    ConfigDocument document = ConfigDocument::read(file->bytes, DocumentKind::Policy, m_policyName);
    for (const Finding &finding : document.findings())
        slot.batch.findings.push_back({nullptr, finding});
    slot.batch.policies.push_back(std::move(document));
}

void Walk::readHits(Slot &slot, Node *node, const Result<FileBytes> &file, Requests &more)
{
    if (!file)
        return addError(slot, node, file.error());
    if (file->bytes.size() < hitsPiece) {
        slot.digest.start();
        const std::size_t used = slot.digest.add(file->bytes);
        return finishHits(slot, node, slot.digest, file->bytes.substr(used));
    }
    LongLog *log = nullptr;
    {
        const std::lock_guard lock(m_mutex);
        log = &m_longLogs.emplace_back();
    }
    log->node = node;
    log->digest.start();
    readMoreHits(slot, *log, file, more);
}

/// Each piece begins at a line. A line that is longer than a piece is passed over.
void Walk::readMoreHits(Slot &slot, LongLog &log, const Result<FileBytes> &file, Requests &more)
{
    if (!file)
        return addError(slot, log.node, file.error());
    const std::string_view bytes = file->bytes;
    const bool last = bytes.size() < hitsPiece;
    std::size_t used = 0;
    if (log.inLongLine) {
        const std::size_t end = bytes.find('\n');
        log.inLongLine = end == bytes.npos;
        used = log.inLongLine ? bytes.size() : end + 1;
    }
    used += log.digest.add(bytes.substr(used));
    if (used == 0 && !last) {
        log.digest.passOver(FindingCode::LogLineTooLong);
        log.inLongLine = true;
        used = bytes.size();
    }
    log.offset += used;
    if (!last)
        return more.read(log.node->file, tagOf(&log, Purpose::LongHits), hitsPiece, log.offset);
    finishHits(slot, log.node, log.digest, bytes.substr(used));
    log.digest = {};
}

void Walk::readReport(Slot &slot, Node *node, const Result<FileBytes> &file)
{
    if (!file && file.error().kind == ErrorKind::Busy)
        return; // a client copies it at this moment
    if (!file)
        return addError(slot, node->parent, file.error());
    const std::string_view format = reportFormat(file->bytes);
    if (format.empty())
        find(slot, node->parent, FindingCode::ShareReportNoArchive, pathOf(*node));
    else if (format != cabinetFormat && foldCase(node->name).ends_with(".cab"))
        find(slot, node->parent, FindingCode::ShareReportOtherFormat, pathOf(*node),
             {pathOf(*node), std::string(format)});
}

void Walk::finishHits(Slot &slot, Node *node, HitsDigest &digest, std::string_view rest)
{
    if (!rest.empty())
        digest.passOver(FindingCode::LogTornLine);
    if (digest.history().hits > 0)
        slot.batch.histories.push_back({node, digest.history()});
    if (const auto &fault = digest.fault()) {
        Finding finding{fault->fault.code, {pathBelow(node, node->file), fault->line, fault->fault.column}, {}, {}};
        slot.batch.findings.push_back({node, std::move(finding)});
    }
}

} // namespace cer::scan
