// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/reportfiles.h"

#include "core/protocol/names.h"
#include "core/protocol/sharepaths.h"
#include "core/share/hits.h"

#include <algorithm>
#include <map>

namespace cer {

namespace {

struct FoldedLess {
    using is_transparent = void;
    bool operator()(std::string_view a, std::string_view b) const { return compareFolded(a, b) < 0; }
};
using Wanted = std::map<std::string_view, ReportFile *, FoldedLess>;

bool isReport(const Entry &entry)
{
    return entry.type == EntryType::File && !equalFolded(entry.name, "hits.log")
           && !entry.name.starts_with(temporaryPrefix);
}

/// What was found is no longer wanted.
void takeSenders(const HitsBlock &block, Wanted &wanted)
{
    for (std::size_t row = block.columns.size(); row > 0 && !wanted.empty(); --row) {
        const Hit hit = hitAt(block, row - 1);
        const auto found = wanted.find(hit.info);
        if (found == wanted.end())
            continue;
        found->second->sender = ReportFile::Sender{hit.time, std::string(hit.machine), std::string(hit.user)};
        wanted.erase(found);
    }
}

Result<SaveOutcome> removeUnkept(Store &store, Journal &journal, const std::string &path, const std::string &why)
{
    JournalEntry entry = newJournalEntry();
    entry.share = store.displayRoot();
    entry.file = path;
    entry.why = why;
    if (auto removed = store.remove(path); !removed)
        return std::unexpected(removed.error());
    SaveOutcome outcome;
    if (auto written = journal.append(entry, store); !written)
        outcome.journalError = written.error();
    outcome.entry = std::move(entry);
    return outcome;
}

} // namespace

Result<std::vector<ReportFile>> reportFiles(Store &store, const std::string &subpath)
{
    std::vector<ReportFile> files;
    const auto listing = store.list(reportFolder(subpath), ListDetail::SizesAndTimes);
    if (!listing && listing.error().kind == ErrorKind::NotFound)
        return files;
    if (!listing)
        return std::unexpected(listing.error());
    for (std::size_t i = 0; i < listing->size(); ++i) {
        const Entry entry = listing->at(i);
        if (isReport(entry))
            files.push_back({std::string(entry.name), entry.size, entry.modified, {}});
    }
    std::ranges::sort(files, [](const ReportFile &a, const ReportFile &b) {
        return a.modified != b.modified ? a.modified > b.modified : a.name < b.name;
    });
    return files;
}

Result<void> findSenders(Store &store, const std::string &subpath, std::vector<ReportFile> &files,
                         const std::stop_token &stop)
{
    Wanted wanted;
    for (ReportFile &file : files) {
        file.sender.reset();
        wanted.emplace(file.name, &file);
    }
    std::stop_source enough;
    const std::stop_callback pass(stop, [&] { enough.request_stop(); });
    const auto read = readHits(store, subpath, enough.get_token(), [&](const HitsBlockPtr &block, const ReadProgress &) {
        takeSenders(*block, wanted);
        if (wanted.empty())
            enough.request_stop();
    });
    const bool isOver = wanted.empty() && !stop.stop_requested();
    return read || isOver || read.error().kind == ErrorKind::NotFound ? Result<void>() : read;
}

Result<SaveOutcome> removeReport(Store &store, Journal &journal, const std::string &subpath, const ReportFile &file,
                                 const std::string &why)
{
    const std::string path = reportFolder(subpath) + '/' + file.name;
    auto content = store.read(path, file.bytes <= keptReportBytes ? keptReportBytes + 1 : 1);
    if (!content)
        return std::unexpected(content.error());
    if (content->size != file.bytes) {
        SaveOutcome outcome;
        outcome.conflict = SaveConflict{path, {}, {}, {}};
        return outcome;
    }
    if (file.bytes > keptReportBytes)
        return removeUnkept(store, journal, path, why);
    return saveEdit(store, journal, {path, std::move(content->bytes), {}, why});
}

} // namespace cer
