// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/campaigns.h"

#include "core/share/linefile.h"
#include "core/share/undo.h"
#include "core/store/localstore.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <ranges>

namespace cer {

namespace {

using State = CampaignFile::State;

void apply(const CampaignNews &news, Campaign &campaign)
{
    auto file = campaign.files.begin(); // news come in the order of the files, so the next one is near
    for (const CampaignNews::File &each : news.files) {
        file = std::ranges::find(file, campaign.files.end(), each.file, &CampaignFile::file);
        if (file == campaign.files.end())
            file = std::ranges::find(campaign.files, each.file, &CampaignFile::file);
        if (file == campaign.files.end())
            continue;
        file->state = each.state;
        file->reports = each.reports;
        file->leftAlone = each.leftAlone;
    }
}

} // namespace

Campaigns::Campaigns(std::string file, std::string share)
    : m_file(std::move(file))
    , m_share(std::move(share))
{
}

Result<std::vector<Campaign>> Campaigns::all(std::size_t *damaged) const
{
    std::map<std::string, Campaign, std::less<>> campaigns; // ids sort by time
    std::size_t broken = 0;
    const auto read = readLines(m_file, [&](std::string_view line) {
        auto parsed = parseCampaignLine(line);
        if (!parsed)
            ++broken;
        else if (auto *campaign = std::get_if<Campaign>(&*parsed)) {
            if (campaign->share == m_share)
                campaigns.insert_or_assign(campaign->id, std::move(*campaign));
        } else if (const auto &news = std::get<CampaignNews>(*parsed); news.share == m_share) {
            if (const auto known = campaigns.find(news.id); known != campaigns.end())
                apply(news, known->second);
        }
    });
    if (!read)
        return std::unexpected(read.error());
    if (damaged)
        *damaged = broken;
    std::vector<Campaign> all;
    for (Campaign &campaign : campaigns | std::views::values) {
        if (!std::ranges::all_of(campaign.files, [](const CampaignFile &file) { return file.state == State::Dropped; }))
            all.push_back(std::move(campaign));
    }
    return all;
}

Result<void> Campaigns::begin(const Campaign &campaign)
{
    return appendLine(m_file, campaignLine(campaign));
}

Result<void> Campaigns::tell(CampaignNews news)
{
    if (news.files.empty())
        return {};
    const JournalEntry entry = newJournalEntry();
    news.share = m_share;
    news.when = entry.when;
    news.who = entry.who;
    return appendLine(m_file, campaignLine(news));
}

Result<void> Campaigns::alone(const std::function<void()> &work)
{
    const std::filesystem::path file(m_file);
    LocalStore folder(file.has_parent_path() ? file.parent_path().string() : ".");
    if (const auto there = folder.read(file.filename().string(), 0, 0); !there) {
        if (there.error().kind == ErrorKind::NotFound)
            return {};
        return failure(there.error().kind, m_file, there.error().detail);
    }
    const std::string lock = file.filename().string() + ".lock";
    if (!folder.read(lock, 0, 0))
        std::ignore = folder.put(lock, {}); // whoever makes it, it is there then
    bool done = false;
    auto locked = folder.update(lock, [&](std::optional<std::string_view> bytes) -> Result<std::string> {
        if (!std::exchange(done, true))
            work();
        return std::string(bytes.value_or(""));
    });
    // What is done is done, whatever becomes of the empty file.
    if (!locked && !done)
        return failure(locked.error().kind, m_file, locked.error().detail);
    return {};
}

const JournalEntry *entryOf(const Campaign &campaign, const CampaignFile &file, std::span<const JournalEntry> entries)
{
    const auto found = std::ranges::find_if(entries, [&](const JournalEntry &entry) {
        return entry.file == file.file && entry.when >= campaign.since && entry.before == file.before
               && entry.after == file.after && entry.undoes.empty();
    });
    return found == entries.end() ? nullptr : &*found;
}

void noteTakenBackByHand(std::span<Campaign> campaigns, const Journal &journal, Store *share)
{
    const auto runs = [](const CampaignFile &file) { return file.state == State::Running; };
    const auto first = std::ranges::find_if(
        campaigns, [&](const Campaign &campaign) { return std::ranges::any_of(campaign.files, runs); });
    if (first == campaigns.end())
        return;
    auto read = share ? journal.entries(*share) : journal.entries(first->share);
    if (!read && share)
        read = journal.entries(first->share);
    const std::vector<JournalEntry> entries = std::move(read).value_or(std::vector<JournalEntry>());
    const auto undone = undoneIds(entries);
    if (undone.empty())
        return;
    std::map<std::string_view, std::vector<JournalEntry>> byFile;
    for (const JournalEntry &entry : entries) {
        if (undone.contains(entry.id))
            byFile[entry.file].push_back(entry);
    }
    for (Campaign &campaign : campaigns) {
        for (CampaignFile &file : campaign.files) {
            if (runs(file) && entryOf(campaign, file, byFile[file.file]))
                file.state = State::TakenBackByHand;
        }
    }
}

} // namespace cer
