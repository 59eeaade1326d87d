// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/share/history.h"
#include "core/share/journal.h"
#include "core/share/save.h"
#include "core/share/scan.h"
#include "core/store/store.h"

#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

/// The share that the window shows: its store, its newest snapshot and history, and the work that runs on it. Lives on the GUI thread;
/// all reading and writing happens on others. Every widget gets a reference to it and follows its signals.
class ShareSession final : public QObject {
    Q_OBJECT

public:
    enum class State { NoShare, Opening, Scanning, Complete, Cancelled, Failed };
    Q_ENUM(State)

    explicit ShareSession(QObject *parent = nullptr);
    ~ShareSession() override;

    /// Leaves the share that was open and scans \a root (a folder, a UNC path, an smb:// URL).
    void open(const QString &root);
    void close();
    void refresh(); // scans again; the old snapshot stays until rows of the new one are there
    void cancel();  // what runs; what was found stays

    State state() const;
    QString root() const; // as the user named it; empty without a share
    std::shared_ptr<cer::Store> store() const;
    cer::SnapshotPtr snapshot() const; // null before the first rows
    cer::HistoryPtr history() const; // null until crash.log was read; belongs to snapshot() when its scan was complete
    cer::ScanNumbers numbers() const;
    cer::ReadProgress historyProgress() const;
    bool isReadingHistory() const;
    std::optional<cer::Error> error() const; // of the scan, when Failed
    std::optional<cer::Error> historyError() const;

    /// Saves on another thread. \a done is called on the GUI thread; after a success the snapshot is brought up to date
    /// (only the bucket or the policy concerned) and snapshotChanged follows.
    void save(const cer::FileEdit &edit, QObject *context, std::function<void(cer::Result<cer::SaveOutcome>)> done);
    /// Reads one file of the share on another thread, at most \a limit bytes.
    void read(const QString &file, std::size_t limit, QObject *context,
              std::function<void(cer::Result<cer::FileContent>)> done);

Q_SIGNALS:
    void stateChanged();
    void snapshotChanged(); // rows may have been added, or their values changed
    void historyChanged();
    void progressed(); // numbers() or historyProgress() changed; at most 20 times a second
    void saved(const QString &file);

private:
    struct Private;
    std::unique_ptr<Private> d;
};
