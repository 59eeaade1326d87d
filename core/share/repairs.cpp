// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/repairs.h"

#include "core/protocol/configdocument.h"
#include "core/protocol/count.h"
#include "core/protocol/names.h"
#include "core/protocol/sharepaths.h"
#include "core/share/counters.h"

#include <algorithm>
#include <map>

namespace cer {

namespace {

enum class FileKind : std::uint8_t { Policy, Status, Count, Other };

FileKind kindOf(std::string_view file)
{
    constexpr std::pair<std::string_view, FileKind> kinds[] = {
        {policyFile, FileKind::Policy}, {"status.txt", FileKind::Status}, {"count.txt", FileKind::Count}};
    const std::string_view name = file.substr(file.rfind('/') + 1); // npos + 1 is 0
    const auto *const kind = std::ranges::find_if(kinds, [&](const auto &one) { return equalFolded(one.first, name); });
    return kind == std::end(kinds) ? FileKind::Other : kind->second;
}

bool isOfCounters(const Finding &finding)
{
    return finding.code == FindingCode::CountHitsBelowLog || finding.code == FindingCode::CountCabsBelowReports;
}

/// Both are of one file.
bool isSame(const Finding &a, const Finding &b)
{
    return a.code == b.code && a.where.line == b.where.line && a.where.column == b.where.column
           && a.arguments == b.arguments;
}

/// The edits of \a now that belong to one of \a wanted, the last one first. Of two that overlap the later one stays.
std::vector<TextEdit> editsOf(const Findings &now, std::span<const Finding> wanted)
{
    std::vector<TextEdit> edits;
    for (const Finding &finding : now) {
        if (finding.repair && std::ranges::any_of(wanted, [&](const Finding &one) { return isSame(one, finding); }))
            edits.push_back(*finding.repair);
    }
    std::ranges::stable_sort(edits, std::greater(), &TextEdit::offset);
    std::size_t begin = std::string_view::npos;
    std::erase_if(edits, [&begin](const TextEdit &edit) {
        if (edit.offset + edit.length > begin)
            return true;
        begin = edit.offset;
        return false;
    });
    return edits;
}

std::optional<std::string> edited(const Findings &now, std::span<const Finding> wanted, std::string_view bytes)
{
    std::string text(bytes);
    const std::vector<TextEdit> edits = editsOf(now, wanted);
    for (const TextEdit &edit : edits)
        text.replace(edit.offset, edit.length, edit.text);
    return edits.empty() ? std::nullopt : std::optional(std::move(text));
}

std::optional<std::string> repairedCount(std::span<const Finding> findings, std::string_view bytes)
{
    std::optional<std::string> text = edited(readCount(bytes, findings.front().where.file).findings, findings, bytes);
    for (const Finding &finding : findings) {
        if (!isOfCounters(finding))
            continue;
        if (auto mended = repairedCounter(finding, text ? std::string_view(*text) : bytes))
            text = std::move(mended);
    }
    return text;
}

std::optional<std::string> repairedConfig(std::span<const Finding> findings, std::string_view bytes, DocumentKind kind)
{
    ConfigDocument document = ConfigDocument::read(bytes, kind, findings.front().where.file);
    const Findings &now = document.findings();
    const bool all = std::ranges::all_of(now, [&](const Finding &finding) {
        return !finding.repair || std::ranges::any_of(findings, [&](const Finding &one) { return isSame(one, finding); });
    });
    if (!all || editsOf(now, findings).empty())
        return edited(now, findings, bytes);
    document.repairAll();
    return document.bytes();
}

} // namespace

bool canBeRepaired(const Finding &finding)
{
    return finding.repair && kindOf(finding.where.file) != FileKind::Other;
}

std::optional<std::string> repaired(std::span<const Finding> findings, std::string_view bytes)
{
    if (findings.empty())
        return {};
    switch (kindOf(findings.front().where.file)) {
    case FileKind::Policy: return repairedConfig(findings, bytes, DocumentKind::Policy);
    case FileKind::Status: return repairedConfig(findings, bytes, DocumentKind::Status);
    case FileKind::Count: return repairedCount(findings, bytes);
    case FileKind::Other: break;
    }
    return {};
}

Result<std::vector<FileEdit>> repairEdits(Store &store, std::span<const Finding> findings, const std::string &why,
                                          const std::stop_token &stop)
{
    std::map<std::string, Findings> files; // by name without case, so that a file is edited once
    for (const Finding &finding : findings) {
        if (canBeRepaired(finding))
            files[foldCase(finding.where.file)].push_back(finding);
    }
    std::vector<FileEdit> edits;
    for (const auto &[key, wanted] : files) {
        const std::string &file = wanted.front().where.file;
        if (stop.stop_requested())
            return failure(ErrorKind::Cancelled, file);
        Result<FileContent> content = store.read(file, ConfigDocument::sizeLimit + 1);
        if (!content && content.error().kind == ErrorKind::NotFound) {
            if (wanted.front().code == FindingCode::ShareCountMissing)
                edits.push_back({file, std::nullopt, wanted.front().repair->text, why});
            continue;
        }
        if (!content)
            return std::unexpected(content.error());
        if (content->size > content->bytes.size())
            continue; // nobody reads such a file, so what is known of it is old
        if (auto after = repaired(wanted, content->bytes); after && *after != content->bytes)
            edits.push_back({file, std::move(content->bytes), std::move(after), why});
    }
    return edits;
}

} // namespace cer
