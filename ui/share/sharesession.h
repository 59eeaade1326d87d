// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/share/campaign.h"
#include "core/share/history.h"
#include "core/share/journal.h"
#include "core/share/saveall.h"
#include "core/share/scan.h"
#include "core/store/store.h"

#include <QFutureWatcher>
#include <QObject>
#include <QString>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

class ShareCampaigns;
class ShareFollower;

/// The share that the window shows: its store, its newest snapshot and history, and the work that runs on it. Lives on the GUI thread;
/// all reading and writing happens on others. Every widget gets a reference to it and follows its signals.
class ShareSession final : public QObject {
    Q_OBJECT

public:
    enum class State { NoShare, Opening, Scanning, Complete, Cancelled, Failed };
    Q_ENUM(State)

    using Opener = std::function<cer::Result<std::shared_ptr<cer::Store>>(const std::string &root)>;

    /// \a opener makes the store of a root, on another thread.
    explicit ShareSession(QObject *parent = nullptr, Opener opener = cer::openStore);
    ~ShareSession() override;
    const Opener &opener() const;

    /// Leaves the share that was open and scans \a root (a folder, a UNC path, an smb:// URL).
    void open(const QString &root);
    void close();
    void refresh(); // scans again; the old snapshot stays until rows of the new one are there
    void cancel();  // what runs; what was found stays
    /// A share that says nothing for so long is given up: error() or historyError() is ErrorKind::Unreachable then, and so is what read()
    /// gives. A save goes on, and is named by unansweredSave(). Zero waits as long as it takes.
    void setTimeLimit(std::chrono::seconds limit);
    /// Of a share, or a file of it, that has passed the limit.
    static cer::Error noAnswer(std::string path, std::chrono::seconds limit);
    /// Shows the bytes of the share by another code page, and reads it again.
    void setCodePage(const QString &name);

    State state() const;
    QString root() const; // as the user named it; empty without a share
    std::shared_ptr<cer::Store> store() const;
    cer::SnapshotPtr snapshot() const; // null before the first rows
    /// snapshot() is what was known when the share was read the last time, until it was read again.
    bool isRemembered() const;
    cer::HistoryPtr history() const; // null until crash.log was read; belongs to snapshot() when its scan was complete
    cer::ScanNumbers numbers() const;
    cer::ReadProgress historyProgress() const;
    bool isReadingHistory() const;
    std::optional<cer::Error> error() const; // of the scan, when Failed
    std::optional<cer::Error> historyError() const;
    /// While it is on, hits that clients report appear by themselves once the share is complete.
    void setLive(bool live);
    bool isLive() const;
    const ShareFollower &follower() const;
    /// Something in the folders of a bucket was changed by us: a share that is live shows it soon, another one with the next scan.
    void lookAgain(const std::string &subpath);
    ShareCampaigns &campaigns();
    QString unansweredSave() const; // the file whose saving has passed the time limit; empty: none

    /// Saves on another thread. \a done is called on the GUI thread; after a success the snapshot is brought up to date
    /// (only the bucket or the policy concerned) and snapshotChanged follows. With \a limit it holds for a time, as cer::saveForATime().
    void save(const cer::FileEdit &edit, QObject *context, std::function<void(cer::Result<cer::SaveOutcome>)> done,
              const std::optional<cer::CampaignLimit> &limit = {});
    /// What runs: stop takes the files back that were written; a pause comes between two files, and those written stay meanwhile.
    struct RunningSave {
        std::stop_source stop{std::nostopstate};
        QFuture<void> work = {};

        void setPaused(bool paused) { work.setSuspended(paused); }
    };
    /// Saves several files as one, as cer::saveAll() does. \a progress, on the GUI thread, is told how many are written. \a limit as in save().
    RunningSave saveAll(std::vector<cer::FileEdit> edits, QObject *context, std::function<void(int written)> progress,
                        std::function<void(cer::SaveAllOutcome)> done,
                        const std::optional<cer::CampaignLimit> &limit = {});
    /// Reads one file of the share on another thread, at most \a limit bytes.
    void read(const QString &file, std::size_t limit, QObject *context,
              std::function<void(cer::Result<cer::FileContent>)> done);

Q_SIGNALS:
    void stateChanged();
    void snapshotChanged(); // rows may have been added, or their values changed
    void historyChanged();
    void progressed(); // numbers() or historyProgress() changed; at most 20 times a second
    void saved(const QString &file);
    void codePageChanged();
    void liveChanged(); // isLive(), or news() and error() of follower()

private:
    void showSaved(const std::vector<cer::FileEdit> &edits, const cer::SnapshotPtr &before, cer::SnapshotPtr after);
    void watchSave(QFutureWatcherBase *watcher, const QString &file);

    struct Private;
    std::unique_ptr<Private> d;
};
