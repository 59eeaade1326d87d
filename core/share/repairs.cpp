// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/repairs.h"

#include "core/protocol/configdocument.h"
#include "core/protocol/count.h"
#include "core/protocol/names.h"
#include "core/protocol/sharepaths.h"
#include "core/share/bucketaudit.h"

#include <algorithm>
#include <map>

namespace cer {

namespace {

enum class FileKind : std::uint8_t { Policy, Status, Count, Other };

FileKind kindOfFile(std::string_view file)
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

/// A count.txt that conforms, with the counters that are too low repaired.
std::string withCounters(CounterFacts facts, std::string bytes, const std::string &file)
{
    facts.count = parseCount(bytes).value_or(Count());
    for (const Finding &finding : compareCounters(facts, file)) {
        if (auto mended = repairedCounter(finding, bytes))
            bytes = std::move(*mended);
    }
    return bytes;
}

/// Only of a count.txt that tells its numbers by the repair: nobody could compare them before.
bool bringsCountersToLight(std::string_view file, std::string_view before, const std::optional<std::string> &after)
{
    return after && subpathOfCount(file) && !parseCount(before) && parseCount(*after);
}

/// The repair of \a wanted in the file as it is now. A damaged count.txt is compared with what lies beside it as soon as it can be read,
/// and counters that lost an update are repaired with it.
Result<std::optional<FileEdit>> repairEdit(Store &store, const Findings &wanted, const std::stop_token &stop)
{
    const std::string &file = wanted.front().where.file;
    const auto now = [&] { return store.read(file, ConfigDocument::sizeLimit + 1); };
    Result<FileContent> content = now();
    std::optional<std::string> after = content ? repaired(wanted, content->bytes) : std::nullopt;
    if (content && bringsCountersToLight(file, content->bytes, after)) {
        const auto facts = readCounterFacts(store, *subpathOfCount(file), stop);
        if (!facts)
            return std::unexpected(facts.error());
        content = now(); // the counters last, as an audit reads them
        after = content ? repaired(wanted, content->bytes) : std::nullopt;
        if (*facts && bringsCountersToLight(file, content ? content->bytes : std::string(), after))
            after = withCounters(**facts, std::move(*after), file);
    }
    if (!content && content.error().kind == ErrorKind::NotFound)
        return wanted.front().code == FindingCode::ShareCountMissing
                   ? std::optional(FileEdit{file, std::nullopt, wanted.front().repair->text, {}})
                   : std::nullopt;
    if (!content)
        return std::unexpected(content.error());
    if (content->size > content->bytes.size() || !after || *after == content->bytes)
        return std::nullopt; // nobody reads so large a file, so what is known of it is old
    return FileEdit{file, std::move(content->bytes), std::move(after), {}};
}

} // namespace

bool canBeRepaired(const Finding &finding)
{
    return finding.repair && kindOfFile(finding.where.file) != FileKind::Other;
}

std::optional<std::string> repaired(std::span<const Finding> findings, std::string_view bytes)
{
    if (findings.empty())
        return {};
    switch (kindOfFile(findings.front().where.file)) {
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
        if (stop.stop_requested())
            return failure(ErrorKind::Cancelled, wanted.front().where.file);
        Result<std::optional<FileEdit>> edit = repairEdit(store, wanted, stop);
        if (!edit)
            return std::unexpected(edit.error());
        if (*edit)
            edits.push_back(std::move(**edit));
    }
    for (FileEdit &edit : edits)
        edit.why = why;
    return edits;
}

} // namespace cer
