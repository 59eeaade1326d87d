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

Result<std::vector<JournalEntry>> Journal::entries(const std::string &share, std::size_t *damaged) const
{
    std::vector<JournalEntry> entries;
    std::size_t broken = 0;
    const auto read = readLines(m_file, [&](std::string_view line) {
        auto entry = parseJournalLine(line);
        if (!entry)
            ++broken;
        else if (share.empty() || entry->share == share)
            entries.push_back(std::move(*entry));
    });
    if (!read)
        return std::unexpected(read.error());
    std::ranges::stable_sort(entries, {}, &JournalEntry::id);
    if (damaged)
        *damaged = broken;
    return entries;
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
