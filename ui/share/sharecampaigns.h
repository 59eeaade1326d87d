// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/share/campaignrun.h"
#include "ui/common/job.h"

#include <QDateTime>
#include <QObject>
#include <QTimer>

#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <vector>

/// The time-boxed settings of the share that is open: what runs, and taking back what is due after each scan, after each refresh and once
/// a minute. Reads and writes beside the GUI thread, one thing after the other; lives on it.
class ShareCampaigns final : public QObject {
    Q_OBJECT

public:
    explicit ShareCampaigns(QObject *parent = nullptr);
    ~ShareCampaigns() override;

    /// The share is known as \a snapshot has it; what is due is taken back at once, or \a soon.
    void look(std::shared_ptr<cer::Store> store, cer::SnapshotPtr snapshot, bool soon);
    void look(); // with what is known
    void leave();
    /// Takes one back now, whether due or not.
    void stop(const std::string &id);
    /// Ends one and leaves its files as they are.
    void keep(const std::string &id);

    const std::vector<cer::Campaign> &campaigns() const { return m_campaigns; } // oldest first
    cer::SnapshotPtr snapshot() const { return m_snapshot; }
    bool isWorking() const { return m_job.isRunning(); }
    std::optional<cer::Error> error() const
    {
        return m_error;
    } // why they cannot be read, or something cannot be taken back
    std::size_t damagedLines() const { return m_damaged; }
    std::size_t undecidedFiles() const;
    std::size_t running() const; // campaigns
    /// How many files were taken back last, and when by this machine's clock.
    struct News {
        int files = 0;
        QDateTime time;
    };
    std::optional<News> news() const { return m_news; }

Q_SIGNALS:
    void changed();
    /// What was written; \a before and \a after are snapshots without and with it, null without one.
    void takenBack(const std::vector<cer::FileEdit> &edits, const cer::SnapshotPtr &before,
                   const cer::SnapshotPtr &after);

private:
    enum class Order { TakeBackDue, Stop, Keep };
    struct Task {
        Order order = Order::TakeBackDue;
        std::string id;
    };
    struct Done {
        cer::Result<std::vector<cer::Campaign>> campaigns;
        std::size_t damaged = 0;
        cer::CampaignRun run;
        cer::SnapshotPtr before, after;
    };

    void add(Task task);
    void startNext();
    void finish(Done done);
    static Done carryOut(cer::Store &store, const cer::SnapshotPtr &snapshot, const Task &task,
                         const std::string &journalFile, const std::string &campaignsFile, const std::stop_token &stop);

    std::shared_ptr<cer::Store> m_store;
    cer::SnapshotPtr m_snapshot;
    std::vector<cer::Campaign> m_campaigns;
    std::optional<cer::Error> m_error;
    std::size_t m_damaged = 0;
    std::optional<News> m_news;
    std::deque<Task> m_tasks;
    QTimer m_soon, m_clock;
    Job<Done> m_job;
};
