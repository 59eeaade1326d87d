// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share/sharecampaigns.h"

#include "core/share/savedfile.h"
#include "ui/common/appsettings.h"
#include "ui/common/sharepool.h"
#include "ui/share/campaigntext.h"

#include <algorithm>
#include <chrono>
#include <utility>

using namespace std::chrono_literals;

namespace {

/// Whether a run would find anything to do; most looks find nothing.
bool isAnythingToDo(const std::vector<cer::Campaign> &campaigns, const cer::ShareSnapshot *snapshot)
{
    if (!cer::due(campaigns, snapshot, CampaignText::now()).empty())
        return true;
    return snapshot && std::ranges::any_of(campaigns, [snapshot](const cer::Campaign &campaign) {
               return std::ranges::any_of(campaign.files, [&](const cer::CampaignFile &file) {
                   return cer::countingAnew(campaign, file, *snapshot).has_value();
               });
           });
}

} // namespace

ShareCampaigns::ShareCampaigns(QObject *parent)
    : QObject(parent)
    , m_job(sharePool())
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(1s);
    m_clock.setInterval(1min);
    connect(&m_soon, &QTimer::timeout, this, [this] { look(); });
    connect(&m_clock, &QTimer::timeout, this, [this] { look(); });
}

ShareCampaigns::~ShareCampaigns() = default;

void ShareCampaigns::look(std::shared_ptr<cer::Store> store, cer::SnapshotPtr snapshot, bool soon)
{
    m_store = std::move(store);
    m_snapshot = std::move(snapshot);
    m_clock.start();
    if (!soon)
        look();
    else if (!m_soon.isActive())
        m_soon.start();
}

void ShareCampaigns::look()
{
    add({});
}

void ShareCampaigns::stop(const std::string &id)
{
    add({Order::Stop, id});
}

void ShareCampaigns::keep(const std::string &id)
{
    add({Order::Keep, id});
}

void ShareCampaigns::leave()
{
    m_soon.stop();
    m_clock.stop();
    m_job.cancel();
    m_tasks.clear();
    m_store.reset();
    m_snapshot.reset();
    m_campaigns.clear();
    m_error.reset();
    m_damaged = 0;
    m_news.reset();
    Q_EMIT changed();
}

void ShareCampaigns::add(Task task)
{
    if (!m_store)
        return;
    const bool isLook = task.order == Order::TakeBackDue;
    if (isLook && std::ranges::contains(m_tasks, Order::TakeBackDue, &Task::order))
        return;
    m_tasks.push_back(std::move(task));
    startNext();
}

void ShareCampaigns::startNext()
{
    if (m_job.isRunning() || m_tasks.empty())
        return;
    const Task task = m_tasks.front();
    m_tasks.pop_front();
    m_job.start(
        [store = m_store, snapshot = m_snapshot, task, journalFile = appsettings::journalFile(),
         campaignsFile = appsettings::campaignsFile()](const std::stop_token &stop) {
            return carryOut(*store, snapshot, task, journalFile, campaignsFile, stop);
        },
        [this](Done done) { finish(std::move(done)); });
    if (task.order != Order::TakeBackDue)
        Q_EMIT changed();
}

ShareCampaigns::Done ShareCampaigns::carryOut(cer::Store &store, const cer::SnapshotPtr &snapshot, const Task &task,
                                              const std::string &journalFile, const std::string &campaignsFile,
                                              const std::stop_token &stop)
{
    cer::Journal journal(journalFile);
    cer::Campaigns campaigns(campaignsFile, store.displayRoot());
    Done done{.campaigns = campaigns.all(&done.damaged), .run = {}, .before = snapshot, .after = nullptr};
    if (!done.campaigns)
        return done;
    if (task.order == Order::Stop) {
        done.run = cer::stopCampaign(store, journal, campaigns, task.id, CampaignText::journalReason, stop);
    } else if (task.order == Order::Keep) {
        if (const auto kept = cer::keepCampaign(campaigns, task.id); !kept)
            done.run.error = kept.error();
    } else if (isAnythingToDo(*done.campaigns, snapshot.get())) {
        done.run = cer::takeBackDue(store, journal, campaigns, snapshot.get(), CampaignText::now(),
                                    CampaignText::journalReason, stop);
    }
    done.campaigns = campaigns.all(&done.damaged);
    if (done.campaigns)
        cer::noteTakenBackByHand(*done.campaigns, journal);
    if (snapshot && !done.run.saved.empty())
        done.after = cer::withSavedFiles(snapshot, done.run.saved);
    return done;
}

void ShareCampaigns::finish(Done done)
{
    const cer::CampaignRun &run = done.run;
    const auto failed = std::ranges::find_if(run.steps, [](const auto &step) { return step.error.has_value(); });
    // Another process that is at it does what is to be done.
    m_error = run.error && run.error->kind != cer::ErrorKind::Busy ? run.error : std::nullopt;
    for (const auto &error : {failed == run.steps.end() ? std::nullopt : failed->error, run.newsError, run.journalError}) {
        if (!m_error)
            m_error = error;
    }
    m_damaged = done.damaged;
    if (done.campaigns)
        m_campaigns = std::move(*done.campaigns);
    else
        m_error = done.campaigns.error();
    if (!run.saved.empty()) {
        m_news = News{int(run.saved.size()), QDateTime::currentDateTime()};
        Q_EMIT takenBack(run.saved, done.before, done.after);
    }
    startNext();
    Q_EMIT changed();
}

std::size_t ShareCampaigns::undecidedFiles() const
{
    std::size_t files = 0;
    for (const cer::Campaign &campaign : m_campaigns)
        files += std::size_t(
            std::ranges::count(campaign.files, cer::CampaignFile::State::Undecided, &cer::CampaignFile::state));
    return files;
}

std::size_t ShareCampaigns::running() const
{
    return std::size_t(std::ranges::count_if(m_campaigns, &cer::Campaign::isOpen));
}
