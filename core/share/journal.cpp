// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/journal.h"

#include "core/share/journalline.h"
#include "core/share/linefile.h"
#include "core/share/ownfiles.h"
#include "core/share/thismachine.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <filesystem>
#include <format>
#include <random>
#include <set>

namespace cer {

namespace {

std::int64_t microsecondsNow()
{
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::microseconds>(now).count();
}

// Never the same twice in one process, even when the clock goes back.
std::int64_t nextMoment()
{
    static std::atomic<std::int64_t> last = 0;
    std::int64_t before = last.load();
    std::int64_t moment = 0;
    do {
        moment = std::max(microsecondsNow(), before + 1);
    } while (!last.compare_exchange_weak(before, moment));
    return moment;
}

/// In a journal that is read over the network whenever it is shown.
constexpr std::size_t longestShared = std::size_t(256) * 1024;

std::string sharedLine(JournalEntry entry)
{
    std::string line = journalLine(entry);
    if (line.size() <= longestShared)
        return line;
    entry.before.reset();
    entry.after.reset();
    return journalLine(entry);
}

/// Takes in what \a line says; counts it when it says nothing.
void take(std::string_view line, std::vector<JournalEntry> &entries, std::size_t &damaged)
{
    if (auto entry = parseJournalLine(line))
        entries.push_back(std::move(*entry));
    else
        ++damaged;
}

} // namespace

Journal::Journal(std::string file)
    : m_file(std::move(file))
{
}

std::string Journal::defaultFile()
{
    return (std::filesystem::path(dataFolder()) / journalName).string();
}

Result<void> Journal::append(const JournalEntry &entry)
{
    return appendLine(m_file, journalLine(entry));
}

Result<void> Journal::append(const JournalEntry &entry, Store &share)
{
    if (auto own = append(entry); !own)
        return own;
    if (m_asked == share.displayRoot())
        return m_isKept ? share.append(std::string(shareJournalFile), sharedLine(entry) + '\n') : Result<void>();
    const Result<bool> kept = isKeptOn(share);
    if (!kept)
        return std::unexpected(kept.error());
    m_asked = share.displayRoot();
    m_isKept = *kept;
    return m_isKept ? appendLine(share, std::string(shareJournalFile), sharedLine(entry)) : Result<void>();
}

Result<std::vector<JournalEntry>> Journal::entries(const std::string &share, std::size_t *damaged) const
{
    std::vector<JournalEntry> entries;
    std::size_t broken = 0;
    const auto read = readLines(m_file, [&](std::string_view line) { take(line, entries, broken); });
    if (!read)
        return std::unexpected(read.error());
    if (!share.empty())
        std::erase_if(entries, [&](const JournalEntry &entry) { return entry.share != share; });
    std::ranges::stable_sort(entries, {}, &JournalEntry::id);
    if (damaged)
        *damaged = broken;
    return entries;
}

Result<std::vector<JournalEntry>> Journal::entries(Store &share, std::size_t *damaged) const
{
    std::size_t broken = 0;
    auto own = entries(share.displayRoot(), &broken);
    if (!own)
        return own;
    std::vector<JournalEntry> others;
    const auto read =
        readLines(share, std::string(shareJournalFile), [&](std::string_view line) { take(line, others, broken); });
    if (!read)
        return std::unexpected(read.error());
    // Of what both have the own one is whole.
    std::set<std::string, std::less<>> known;
    for (const JournalEntry &entry : *own)
        known.insert(entry.id);
    for (JournalEntry &entry : others) {
        if (!known.insert(entry.id).second)
            continue;
        entry.share = share.displayRoot();
        own->push_back(std::move(entry));
    }
    std::ranges::stable_sort(*own, {}, &JournalEntry::id);
    if (damaged)
        *damaged = broken;
    return own;
}

Result<bool> Journal::isKeptOn(Store &share)
{
    const auto start = share.read(std::string(shareJournalFile), 0, 0);
    if (start || start.error().kind == ErrorKind::NotFound)
        return start.has_value();
    return std::unexpected(start.error());
}

Result<void> Journal::keepOn(Store &share)
{
    const Result<bool> kept = isKeptOn(share);
    if (!kept || *kept)
        return kept ? Result<void>() : std::unexpected(kept.error());
    const auto known = entries(share.displayRoot());
    if (!known)
        return std::unexpected(known.error());
    std::string lines;
    for (const JournalEntry &entry : *known)
        lines += sharedLine(entry) + '\n';
    if (auto made = share.makeFolders(std::string(shareJournalFolder)); !made)
        return made;
    const auto put = share.put(std::string(shareJournalFile), lines);
    m_asked.clear();
    return put || put.error().kind == ErrorKind::Exists ? Result<void>() : put;
}

JournalEntry newJournalEntry()
{
    using namespace std::chrono;
    const std::int64_t moment = nextMoment();
    const sys_time<microseconds> time{microseconds(moment)};
    JournalEntry entry;
    entry.id = std::format("{:%Y%m%dT%H%M%S}-{:08x}", time, std::random_device()());
    entry.when = moment / 1000;
    entry.who = userName() + '@' + machineName();
    return entry;
}

} // namespace cer
