// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/share/refresh.h"
#include "core/store/store.h"
#include "ui/common/job.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <atomic>
#include <chrono>
#include <memory>
#include <optional>

/// Keeps what is known of a share up to date while clients write to it: the tail of crash.log once a second, what the store tells of
/// changes, and now and then a look at every count.txt as the proof. Reads beside the GUI thread, a bounded part of the time; lives on it.
class ShareFollower final : public QObject {
    Q_OBJECT

public:
    explicit ShareFollower(QObject *parent = nullptr);
    ~ShareFollower() override;

    /// Begins with what a complete scan has found.
    void follow(std::shared_ptr<cer::Store> store, cer::ShareState state);
    /// What is known has changed in another way; what is being read meanwhile is read again.
    void setState(cer::ShareState state);
    void stop();
    bool isFollowing() const { return m_store != nullptr; }

    /// How many hits came last, and when by this machine's clock.
    struct News {
        std::uint64_t hits = 0;
        QDateTime time;
    };
    std::optional<News> news() const { return m_news; }
    /// Why the share could not be read the last time; it is tried again.
    std::optional<cer::Error> error() const { return m_error; }
    /// A share that answers nothing for so long is in error(), as ErrorKind::Unreachable, until it answers again. The look that waits for it
    /// goes on waiting, and there is no other one beside it. Zero says nothing.
    void setTimeLimit(std::chrono::seconds limit);
    /// Reads a bucket anew with the next look: we have changed something in its folders.
    void lookAt(const std::string &subpath);
    /// How long to wait between two looks; for tests.
    void setInterval(std::chrono::milliseconds interval);

Q_SIGNALS:
    void refreshed(const cer::ShareState &state);
    void startedOver();   // only a new scan can tell what the share holds now
    void statusChanged(); // news() or error()

private:
    /// What the reading thread keeps from one look to the next.
    struct Eyes {
        std::unique_ptr<cer::StoreWatch> watch;
        bool isWatching = false; // it was tried
        std::vector<std::string> held;
        QElapsedTimer sinceSweep;
        std::optional<std::chrono::milliseconds> sweep; // how long the last one took
    };
    using Look = cer::Result<cer::Refreshed>;
    /// The look that was begun last. It may be in the hands of the system for minutes, also when nobody wants its answer any more.
    struct Looking {
        explicit Looking(std::shared_ptr<cer::Store> place)
            : store(std::move(place))
        {
        }
        const std::shared_ptr<cer::Store> store;
        std::atomic<bool> isOver = false;
        std::atomic<unsigned> answers = 0; // so far
    };

    static Look look(Looking &self, const cer::ShareState &state, Eyes &eyes, const std::stop_token &stop);
    static cer::Result<std::vector<std::string>> hints(Looking &self, const cer::ShareState &state, Eyes &eyes,
                                                       const std::stop_token &stop);
    void start();
    void listen();
    void complainOfSilence();
    void finish(const cer::SnapshotPtr &before, Look look);
    void setError(std::optional<cer::Error> error);

    std::shared_ptr<cer::Store> m_store;
    cer::ShareState m_state;
    std::shared_ptr<Eyes> m_eyes;
    std::vector<std::string> m_wanted; // subpaths for the next look
    std::optional<News> m_news;
    std::optional<cer::Error> m_error;
    std::chrono::milliseconds m_interval;
    std::chrono::seconds m_limit{0};
    QTimer m_timer;
    QTimer m_silence;
    unsigned m_heard = 0; // answers when m_silence was started
    std::shared_ptr<Looking> m_last;
    Job<Look> m_looking;
};
