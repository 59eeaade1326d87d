// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/campaignrun.h"

#include <algorithm>
#include <map>
#include <ranges>

namespace cer {

namespace {

using State = CampaignFile::State;

/// How often a file is looked at again that somebody changes at the same moment.
constexpr int mostTries = 5;

/// Takes the files of one campaign back.
class Taking {
public:
    Taking(Store &store, Journal &journal, Campaigns &campaigns, CampaignReason reason, const std::stop_token &stop,
           CampaignRun &run)
        : m_store(store)
        , m_journal(journal)
        , m_campaigns(campaigns)
        , m_reason(std::move(reason))
        , m_stop(stop)
        , m_run(run)
    {
    }

    void takeBack(const Campaign &campaign, std::span<const CampaignTarget> targets);

private:
    struct Planned {
        CampaignTarget target;
        CampaignStep step;
    };

    std::optional<CampaignStep> plan(const Campaign &campaign, const CampaignTarget &target);
    void complete(CampaignStep &step, const Campaign &campaign, const CampaignFile &file);
    bool saveTogether(std::vector<Planned> &planned);
    void saveAlone(Planned &planned, const Campaign &campaign);
    void note(const SaveAllOutcome &outcome);
    void tell(const Campaign &campaign, std::span<const Planned> planned);
    const std::vector<JournalEntry> &entriesOf(const std::string &file);

    Store &m_store;
    Journal &m_journal;
    Campaigns &m_campaigns;
    CampaignReason m_reason;
    const std::stop_token &m_stop;
    CampaignRun &m_run;
    std::optional<std::map<std::string, std::vector<JournalEntry>>> m_entries; // by file, read when the first is asked for
};

/// Of the journal of this share, oldest first.
const std::vector<JournalEntry> &Taking::entriesOf(const std::string &file)
{
    if (!m_entries) {
        m_entries.emplace();
        auto entries = m_journal.entries(m_store.displayRoot()).value_or(std::vector<JournalEntry>());
        for (JournalEntry &entry : entries)
            (*m_entries)[entry.file].push_back(std::move(entry));
    }
    return (*m_entries)[file];
}

/// Gives the edit its reason and, when all is taken back with it, the entry of the journal that it came from.
void Taking::complete(CampaignStep &step, const Campaign &campaign, const CampaignFile &file)
{
    if (!step.edit)
        return;
    step.edit->why = m_reason(campaign);
    const JournalEntry *wrote = entryOf(campaign, file, entriesOf(file.file));
    if (wrote && step.state == State::TakenBack)
        step.edit->undoes = wrote->id;
}

/// What was taken back by hand is done when its time is over, whatever the file holds by now.
std::optional<CampaignStep> Taking::plan(const Campaign &campaign, const CampaignTarget &target)
{
    if (const CampaignFile &file = campaign.files[target.file]; file.state == State::TakenBackByHand)
        return target.onlyIfGone ? std::nullopt
                                 : std::optional(CampaignStep{.campaign = campaign.id,
                                                              .file = file.file,
                                                              .edit = {},
                                                              .state = State::TakenBack,
                                                              .leftAlone = {},
                                                              .isNews = true,
                                                              .error = {}});
    auto step = plannedStep([this](const std::string &file) { return readWhole(m_store, file); }, campaign, target);
    if (step)
        complete(*step, campaign, campaign.files[target.file]);
    return step;
}

void Taking::note(const SaveAllOutcome &outcome)
{
    if (outcome.journalError)
        m_run.journalError = outcome.journalError;
    for (const JournalEntry &entry : outcome.entries)
        m_run.saved.push_back({entry.file, entry.before, entry.after, entry.why});
}

bool Taking::saveTogether(std::vector<Planned> &planned)
{
    std::vector<FileEdit> edits;
    for (const Planned &each : planned) {
        if (each.step.edit)
            edits.push_back(*each.step.edit);
    }
    const SaveAllOutcome outcome = saveAll(m_store, m_journal, edits, m_stop);
    note(outcome);
    return outcome.saved();
}

void Taking::saveAlone(Planned &planned, const Campaign &campaign)
{
    for (int i = 0; planned.step.edit && !m_stop.stop_requested(); ++i) {
        const SaveAllOutcome outcome = saveAll(m_store, m_journal, {&*planned.step.edit, 1}, m_stop);
        note(outcome);
        if (outcome.saved())
            return;
        const bool isConflict = outcome.conflict.has_value();
        const auto again = isConflict && i < mostTries ? plan(campaign, planned.target) : std::nullopt;
        if (again) {
            planned.step = *again;
            continue;
        }
        planned.step.error = isConflict ? Error{ErrorKind::Conflict, planned.step.file, {}} : outcome.error;
        return;
    }
    if (planned.step.edit && !planned.step.error)
        planned.step.error = Error{ErrorKind::Cancelled, planned.step.file, {}};
}

void Taking::tell(const Campaign &campaign, std::span<const Planned> planned)
{
    CampaignNews news;
    news.id = campaign.id;
    for (const Planned &each : planned) {
        const CampaignFile &file = campaign.files[each.target.file];
        if (each.step.isNews && !each.step.error)
            news.files.push_back({file.file, each.step.state, file.reports, each.step.leftAlone});
    }
    if (const auto told = m_campaigns.tell(std::move(news)); !told)
        m_run.newsError = told.error();
}

void Taking::takeBack(const Campaign &campaign, std::span<const CampaignTarget> targets)
{
    std::vector<Planned> planned;
    for (const CampaignTarget &target : targets) {
        if (m_stop.stop_requested())
            return;
        if (auto step = plan(campaign, target))
            planned.push_back({target, std::move(*step)});
    }
    if (!saveTogether(planned)) {
        for (Planned &each : planned)
            saveAlone(each, campaign);
    }
    tell(campaign, planned);
    for (Planned &each : planned)
        m_run.steps.push_back(std::move(each.step));
}

/// Runs of targets that belong to the same campaign.
auto byCampaign(std::span<const CampaignTarget> targets)
{
    return std::views::chunk_by(targets, [](const auto &a, const auto &b) { return a.campaign == b.campaign; });
}

using Choice = std::function<std::vector<CampaignTarget>(std::span<const Campaign>)>;

CampaignRun run(Store &store, Journal &journal, Campaigns &campaigns, const Choice &choose,
                const CampaignReason &reason, const std::stop_token &stop)
{
    CampaignRun done;
    const auto ran = campaigns.alone([&] {
        auto all = campaigns.all();
        if (!all) {
            done.error = all.error();
            return;
        }
        const std::vector<CampaignTarget> targets = choose(*all);
        if (!targets.empty())
            noteTakenBackByHand(*all, journal, &store);
        Taking taking(store, journal, campaigns, reason, stop, done);
        for (const auto &own : byCampaign(targets))
            taking.takeBack((*all)[own.front().campaign], std::span(own));
    });
    if (!ran)
        done.error = ran.error();
    return done;
}

/// Where reports are to be counted from another number than before.
void countAnew(Campaigns &campaigns, std::span<const Campaign> all, const ShareSnapshot &snapshot)
{
    for (const Campaign &campaign : all) {
        CampaignNews news;
        news.id = campaign.id;
        for (const CampaignFile &file : campaign.files) {
            if (const auto from = countingAnew(campaign, file, snapshot))
                news.files.push_back({file.file, file.state, from, file.leftAlone});
        }
        std::ignore = campaigns.tell(std::move(news)); // the next run tries again
    }
}

} // namespace

CampaignRun takeBackDue(Store &store, Journal &journal, Campaigns &campaigns, const ShareSnapshot *snapshot,
                        std::int64_t now, const CampaignReason &reason, const std::stop_token &stop)
{
    const auto choose = [&](std::span<const Campaign> all) {
        if (snapshot)
            countAnew(campaigns, all, *snapshot);
        return due(all, snapshot, now);
    };
    return run(store, journal, campaigns, choose, reason, stop);
}

CampaignRun stopCampaign(Store &store, Journal &journal, Campaigns &campaigns, const std::string &id,
                         const CampaignReason &reason, const std::stop_token &stop)
{
    return run(
        store, journal, campaigns, [&id](std::span<const Campaign> all) { return openFiles(all, id); }, reason, stop);
}

Result<void> keepCampaign(Campaigns &campaigns, const std::string &id)
{
    Result<void> kept;
    const auto ran = campaigns.alone([&] {
        const auto all = campaigns.all();
        if (!all) {
            kept = std::unexpected(all.error());
            return;
        }
        CampaignNews news;
        news.id = id;
        for (const CampaignTarget &target : openFiles(*all, id)) {
            const CampaignFile &file = (*all)[target.campaign].files[target.file];
            news.files.push_back({file.file, State::Kept, file.reports, {}});
        }
        kept = campaigns.tell(std::move(news));
    });
    return ran ? kept : ran;
}

} // namespace cer
