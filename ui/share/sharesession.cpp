// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share/sharesession.h"

#include "core/share/campaignrun.h"
#include "core/share/savedfile.h"
#include "core/share/snapshotcache.h"
#include "core/share/thismachine.h"
#include "ui/common/appsettings.h"
#include "ui/common/codepage.h"
#include "ui/common/job.h"
#include "ui/common/sharepool.h"
#include "ui/share/logondialog.h"
#include "ui/share/sharecampaigns.h"
#include "ui/share/sharefollower.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>

#include <chrono>
#include <mutex>
#include <utility>

using namespace std::chrono_literals;

namespace {

/// The newest that a running piece of work has to say; the window looks when it has time.
template <typename T>
class Mailbox {
public:
    template <typename Change>
    void write(const Change &change)
    {
        const std::lock_guard lock(m_mutex);
        change(m_content);
        m_new = true;
    }
    std::optional<T> take()
    {
        const std::lock_guard lock(m_mutex);
        if (!std::exchange(m_new, false))
            return {};
        T content = m_content;
        m_content = {};
        return content;
    }

private:
    std::mutex m_mutex;
    T m_content;
    bool m_new = false;
};

using ScanMail = Mailbox<cer::ScanUpdate>;
using ReadMail = Mailbox<cer::ReadProgress>;

/// What comes before the scan says anything.
struct Beginning {
    cer::SnapshotPtr remembered;       // of the last time
    std::shared_ptr<cer::Store> store; // opened
};
using BeginMail = Mailbox<Beginning>;

struct Opened {
    std::shared_ptr<cer::Store> store;
    cer::Result<cer::SnapshotPtr> snapshot;
};

cer::Result<cer::SnapshotPtr> scan(cer::Store &store, const cer::SnapshotPtr &previous, ScanMail &mail,
                                   std::stop_token stop)
{
    cer::ScanOptions options;
    options.previous = previous;
    return cer::scanShare(store, options, std::move(stop), [&mail](const cer::ScanUpdate &update) {
        mail.write([&update](cer::ScanUpdate &newest) {
            newest.numbers = update.numbers;
            if (update.snapshot)
                newest.snapshot = update.snapshot;
        });
    });
}

template <typename Outcome>
struct Saved {
    Outcome outcome;
    cer::SnapshotPtr before, after; // without and with the change; null without a snapshot
};
using SavedOne = Saved<cer::Result<cer::SaveOutcome>>;
using SavedAll = Saved<cer::SaveAllOutcome>;

/// Where changes are written down.
struct Books {
    std::string journal = appsettings::journalFile(), campaigns = appsettings::campaignsFile();
};
using Limit = std::optional<cer::CampaignLimit>;

cer::SaveAllOutcome saveWith(const Books &books, cer::Store &store, std::span<const cer::FileEdit> edits,
                             const Limit &limit, const std::stop_token &stop = {},
                             const std::function<void(std::size_t)> &progress = {})
{
    cer::Journal journal(books.journal);
    if (!limit)
        return cer::saveAll(store, journal, edits, stop, progress);
    cer::Campaigns campaigns(books.campaigns, store.displayRoot());
    return cer::saveForATime(store, journal, campaigns, edits, *limit, stop, progress);
}

cer::Result<cer::SaveOutcome> saveOne(const Books &books, cer::Store &store, const cer::FileEdit &edit, const Limit &limit)
{
    cer::Journal journal(books.journal);
    if (!limit)
        return cer::saveEdit(store, journal, edit);
    cer::SaveAllOutcome all = saveWith(books, store, {&edit, 1}, limit);
    if (all.error)
        return std::unexpected(*all.error);
    cer::SaveOutcome one{.conflict = std::move(all.conflict), .entry = {}, .journalError = std::move(all.journalError)};
    if (!all.entries.empty())
        one.entry = std::move(all.entries.front());
    return one;
}

/// Nothing can be read or written while a share is being opened, or after that failed: only what is remembered is there.
cer::Error notOpen(std::string file)
{
    return {cer::ErrorKind::Unreachable, std::move(file),
            ShareSession::tr("the share is not open; try again when it is").toStdString()};
}

bool isWritten(const cer::Result<cer::SaveOutcome> &outcome)
{
    return outcome && !outcome->conflict;
}

} // namespace

struct ShareSession::Private {
    ShareSession *q;
    State state = State::NoShare;
    QString root;
    std::shared_ptr<cer::Store> store;
    cer::SnapshotPtr snapshot;
    cer::HistoryPtr history;
    cer::ScanNumbers numbers;
    cer::ReadProgress historyProgress;
    std::optional<cer::Error> error, historyError;

    bool remembered = false; // the snapshot is that of the cache
    std::shared_ptr<BeginMail> beginMail;
    std::shared_ptr<ScanMail> scanMail;
    std::shared_ptr<ReadMail> readMail;
    QTimer looking; // 20 times a second while something runs
    Opener opener;
    std::chrono::seconds limit{0};
    QElapsedTimer silence;  // since the share last said something
    QStringList unanswered; // files that are being saved, beyond the limit
    Job<Opened> scanning{sharePool()};
    QFuture<void> keeping; // into the cache
    Job<cer::Result<cer::HistoryPtr>> reading{sharePool()};
    bool live = true;
    ShareFollower follower;
    ShareCampaigns campaigns;

    void setState(State newState);
    void startScan();
    void finishScan(Opened opened);
    void startHistory();
    void look();
    void stop();
    void giveUpAfterLimit();
    void takeBeginning();
    void showSnapshot(cer::SnapshotPtr newest);
    void keepSnapshot();
    void followWhenComplete();
    void showFollowed(const cer::ShareState &newest);
};

void ShareSession::Private::setState(State newState)
{
    state = newState;
    Q_EMIT q->stateChanged();
}

void ShareSession::Private::startScan()
{
    stop();
    error.reset();
    historyError.reset();
    numbers = {};
    historyProgress = {};
    scanMail = std::make_shared<ScanMail>();
    beginMail = std::make_shared<BeginMail>();
    silence.start();
    scanning.start(
        [known = store, openIt = opener, place = root.toStdString(), previous = snapshot, begin = beginMail,
         mail = scanMail](std::stop_token stop) mutable -> Opened {
            if (!previous) {
                previous = cer::SnapshotCache(cer::cacheFolder()).load(place);
                begin->write([&](Beginning &newest) { newest.remembered = previous; });
            }
            std::shared_ptr<cer::Store> opened = known;
            if (!opened) {
                cer::Result<std::shared_ptr<cer::Store>> result = openIt(place);
                if (!result)
                    return {nullptr, std::unexpected(result.error())};
                opened = std::move(*result);
                begin->write([&](Beginning &newest) { newest.store = opened; });
            }
            return {opened, scan(*opened, previous, *mail, std::move(stop))};
        },
        [this](Opened opened) { finishScan(std::move(opened)); });
    looking.start(50ms);
    setState(store ? State::Scanning : State::Opening);
}

void ShareSession::Private::finishScan(Opened opened)
{
    look();
    store = opened.store;
    if (!opened.snapshot) {
        looking.stop();
        error = opened.snapshot.error();
        setState(error->kind == cer::ErrorKind::Cancelled ? State::Cancelled : State::Failed);
        return;
    }
    showSnapshot(*opened.snapshot);
    keepSnapshot();
    startHistory();
    setState(State::Complete);
    campaigns.look(store, snapshot, false);
}

void ShareSession::Private::startHistory()
{
    readMail = std::make_shared<ReadMail>();
    silence.start();
    reading.start(
        [place = store, rows = snapshot, mail = readMail](std::stop_token stop) {
            return cer::readShareHistory(*place, rows, std::move(stop), [&mail](const cer::ReadProgress &progress) {
                mail->write([&progress](cer::ReadProgress &newest) { newest = progress; });
            });
        },
        [this](cer::Result<cer::HistoryPtr> result) {
            look();
            looking.stop();
            if (result)
                history = *result;
            else
                historyError = result.error();
            Q_EMIT q->historyChanged();
            followWhenComplete();
        });
    looking.start(50ms);
}

/// Shows what was known, and lets the tabs read the share while it is scanned.
void ShareSession::Private::takeBeginning()
{
    const std::optional<Beginning> begin = beginMail ? beginMail->take() : std::nullopt;
    if (!begin)
        return;
    const bool isFirst = begin->remembered && !snapshot;
    if (begin->store) {
        store = begin->store;
        setState(State::Scanning);
    }
    if (isFirst) {
        showSnapshot(begin->remembered);
        remembered = true;
        Q_EMIT q->stateChanged();
    } else if (begin->store && snapshot) {
        Q_EMIT q->snapshotChanged(); // what waited for the store
    }
}

/// Takes over what the threads have left since the last look.
void ShareSession::Private::look()
{
    takeBeginning();
    bool news = false;
    if (const auto update = scanMail ? scanMail->take() : std::nullopt) {
        if (update->numbers.folders != numbers.folders || update->numbers.files != numbers.files || update->snapshot)
            silence.start();
        numbers = update->numbers;
        news = true;
        if (update->snapshot && state != State::Complete) {
            if (state == State::Opening)
                setState(State::Scanning);
            // A refresh shows the old rows until it has as many.
            if (!snapshot || !snapshot->complete || update->snapshot->buckets.size() >= snapshot->buckets.size())
                showSnapshot(update->snapshot);
        }
    }
    if (const auto progress = readMail ? readMail->take() : std::nullopt) {
        silence.start();
        historyProgress = *progress;
        news = true;
    }
    if (news)
        Q_EMIT q->progressed();
}

void ShareSession::Private::showSnapshot(cer::SnapshotPtr newest)
{
    // Rows of the history are those of the snapshot that it was read for.
    if (!snapshot || snapshot->scannedAt != newest->scannedAt || snapshot->buckets.size() != newest->buckets.size())
        history.reset();
    snapshot = std::move(newest);
    remembered = false;
    follower.setState({snapshot, history});
    Q_EMIT q->snapshotChanged();
}

/// Beside everything else; a cache that cannot be written is none.
void ShareSession::Private::keepSnapshot()
{
    if (keeping.isRunning())
        return;
    keeping = QtConcurrent::run([place = root.toStdString(), newest = snapshot] {
        std::ignore = cer::SnapshotCache(cer::cacheFolder()).keep(place, *newest);
    });
}

void ShareSession::Private::followWhenComplete()
{
    if (live && state == State::Complete && !reading.isRunning())
        follower.follow(store, {snapshot, history});
    Q_EMIT q->liveChanged();
}

void ShareSession::Private::showFollowed(const cer::ShareState &newest)
{
    history = newest.history;
    snapshot = newest.snapshot;
    campaigns.look(store, snapshot, true);
    Q_EMIT q->snapshotChanged();
    Q_EMIT q->historyChanged();
}

void ShareSession::Private::stop()
{
    follower.stop();
    scanning.cancel();
    reading.cancel();
    looking.stop();
    beginMail.reset();
    scanMail.reset();
    readMail.reset();
}

cer::Error ShareSession::noAnswer(std::string path, std::chrono::seconds limit)
{
    return {cer::ErrorKind::Unreachable, std::move(path),
            tr("it has not answered for %n second(s); the settings have this limit", nullptr, int(limit.count()))
                .toStdString()};
}

void ShareSession::Private::giveUpAfterLimit()
{
    if (limit == 0s || !silence.hasExpired(std::chrono::milliseconds(limit).count()))
        return;
    if (LogonDialog::isOpen()) {
        silence.start();
        return;
    }
    const bool scanned = scanning.isRunning();
    if (!scanned && !reading.isRunning())
        return;
    stop();
    if (scanned) {
        error = noAnswer(root.toStdString(), limit);
        store.reset(); // the next try opens it anew
        setState(State::Failed);
    } else {
        historyError = noAnswer("crash.log", limit);
        Q_EMIT q->historyChanged();
    }
    Q_EMIT q->progressed();
}

ShareSession::ShareSession(QObject *parent, Opener opener)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    d->q = this;
    d->opener = std::move(opener);
    connect(&d->follower, &ShareFollower::refreshed, this,
            [this](const cer::ShareState &state) { d->showFollowed(state); });
    connect(&d->follower, &ShareFollower::startedOver, this, &ShareSession::refresh);
    connect(&d->follower, &ShareFollower::statusChanged, this, &ShareSession::liveChanged);
    connect(&d->campaigns, &ShareCampaigns::takenBack, this, &ShareSession::showSaved);
    connect(&d->looking, &QTimer::timeout, this, [this] {
        d->look();
        d->giveUpAfterLimit();
    });
}

ShareSession::~ShareSession()
{
    d->stop();
}

void ShareSession::open(const QString &root)
{
    close();
    d->root = root;
    d->startScan();
}

void ShareSession::close()
{
    d->stop();
    if (d->state == State::NoShare)
        return;
    d->campaigns.leave();
    d->root.clear();
    d->store.reset();
    d->snapshot.reset();
    d->history.reset();
    d->error.reset();
    d->historyError.reset();
    d->setState(State::NoShare);
    Q_EMIT snapshotChanged();
    Q_EMIT historyChanged();
}

void ShareSession::refresh()
{
    if (d->state != State::NoShare)
        d->startScan();
}

void ShareSession::cancel()
{
    const bool scanning = d->scanning.isRunning(), reading = d->reading.isRunning();
    if (!scanning && !reading)
        return;
    d->look();
    d->stop();
    if (scanning)
        d->setState(State::Cancelled);
    else
        d->historyError = cer::Error{cer::ErrorKind::Cancelled, "crash.log", {}};
    Q_EMIT progressed();
}

const ShareSession::Opener &ShareSession::opener() const
{
    return d->opener;
}

ShareSession::State ShareSession::state() const
{
    return d->state;
}

QString ShareSession::root() const
{
    return d->root;
}

std::shared_ptr<cer::Store> ShareSession::store() const
{
    return d->store;
}

cer::SnapshotPtr ShareSession::snapshot() const
{
    return d->snapshot;
}

bool ShareSession::isRemembered() const
{
    return d->remembered;
}

cer::HistoryPtr ShareSession::history() const
{
    return d->history;
}

cer::ScanNumbers ShareSession::numbers() const
{
    return d->numbers;
}

cer::ReadProgress ShareSession::historyProgress() const
{
    return d->historyProgress;
}

bool ShareSession::isReadingHistory() const
{
    return d->reading.isRunning();
}

std::optional<cer::Error> ShareSession::error() const
{
    return d->error;
}

std::optional<cer::Error> ShareSession::historyError() const
{
    return d->historyError;
}

void ShareSession::setLive(bool live)
{
    d->live = live;
    d->follower.stop();
    d->followWhenComplete();
}

bool ShareSession::isLive() const
{
    return d->follower.isFollowing();
}

void ShareSession::lookAgain(const std::string &subpath)
{
    d->follower.lookAt(subpath);
}

const ShareFollower &ShareSession::follower() const
{
    return d->follower;
}

ShareCampaigns &ShareSession::campaigns()
{
    return d->campaigns;
}

QString ShareSession::unansweredSave() const
{
    return d->unanswered.value(0);
}

void ShareSession::setTimeLimit(std::chrono::seconds limit)
{
    d->limit = limit;
    d->follower.setTimeLimit(limit);
}

void ShareSession::setCodePage(const QString &name)
{
    if (name == CodePage::current().name())
        return;
    CodePage::setCurrent(name);
    Q_EMIT codePageChanged();
    refresh();
}

/// What was saved goes into the snapshot. Another save or a scan may have ended meanwhile: then into the one that is shown now.
void ShareSession::showSaved(const std::vector<cer::FileEdit> &edits, const cer::SnapshotPtr &before,
                             cer::SnapshotPtr after)
{
    if (d->snapshot && d->snapshot != before)
        after = cer::withSavedFiles(d->snapshot, edits);
    if (after && after != d->snapshot)
        d->showSnapshot(std::move(after));
    for (const cer::FileEdit &edit : edits)
        Q_EMIT saved(QString::fromStdString(edit.file));
    d->campaigns.look(d->store, d->state == State::Complete ? d->snapshot : nullptr, true);
}

void ShareSession::save(const cer::FileEdit &edit, QObject *context,
                        std::function<void(cer::Result<cer::SaveOutcome>)> done, const Limit &limit)
{
    auto *watcher = new QFutureWatcher<SavedOne>(this); // a save is never dropped, not even when another begins
    connect(watcher, &QFutureWatcherBase::finished, this,
            [this, watcher, edit, root = d->root, receiver = QPointer(context), done = std::move(done)] {
                watcher->deleteLater();
                SavedOne saved = watcher->future().takeResult();
                const bool written = isWritten(saved.outcome) && root == d->root;
                if (receiver)
                    done(std::move(saved.outcome));
                if (written)
                    showSaved({edit}, saved.before, std::move(saved.after));
            });
    watchSave(watcher, QString::fromStdString(edit.file));
    watcher->setFuture(QtConcurrent::run(
        sharePool(), [store = d->store, snapshot = d->snapshot, edit, books = Books(), limit]() -> SavedOne {
            if (!store)
                return {std::unexpected(notOpen(edit.file)), snapshot, nullptr};
            SavedOne saved{saveOne(books, *store, edit, limit), snapshot, nullptr};
            if (isWritten(saved.outcome) && snapshot)
                saved.after = cer::withSavedFiles(snapshot, {&edit, 1});
            return saved;
        }));
}

ShareSession::RunningSave ShareSession::saveAll(std::vector<cer::FileEdit> edits, QObject *context,
                                                std::function<void(int written)> progress,
                                                std::function<void(cer::SaveAllOutcome)> done, const Limit &limit)
{
    auto *watcher = new QFutureWatcher<SavedAll>(this);
    const std::stop_source stop;
    const auto shared = std::make_shared<const std::vector<cer::FileEdit>>(std::move(edits));
    if (progress) {
        connect(watcher, &QFutureWatcherBase::progressValueChanged, context, progress);
        // Qt tells of progress 25 times a second: the last number before a pause may not have come.
        connect(watcher, &QFutureWatcherBase::suspended, context,
                [watcher, progress] { progress(watcher->progressValue()); });
    }
    connect(watcher, &QFutureWatcherBase::finished, this,
            [this, watcher, shared, root = d->root, receiver = QPointer(context), done = std::move(done)] {
                watcher->deleteLater();
                SavedAll saved = watcher->future().takeResult();
                const bool written = saved.outcome.saved() && root == d->root;
                if (receiver)
                    done(std::move(saved.outcome));
                if (written)
                    showSaved(*shared, saved.before, std::move(saved.after));
            });
    watchSave(watcher, shared->empty() ? QString() : QString::fromStdString(shared->front().file));
    watcher->setFuture(
        QtConcurrent::run(sharePool(), [store = d->store, snapshot = d->snapshot, shared, token = stop.get_token(),
                                        books = Books(), limit](QPromise<SavedAll> &promise) {
            promise.setProgressRange(0, int(shared->size()));
            if (!store) {
                cer::SaveAllOutcome failed;
                failed.error = notOpen({});
                promise.addResult(SavedAll{std::move(failed), snapshot, nullptr});
                return;
            }
            SavedAll saved{saveWith(books, *store, *shared, limit, token,
                                    [&promise](std::size_t count) {
                                        promise.setProgressValue(int(count));
                                        promise.suspendIfRequested();
                                    }),
                           snapshot, nullptr};
            if (saved.outcome.saved() && snapshot)
                saved.after = cer::withSavedFiles(snapshot, *shared);
            promise.addResult(std::move(saved));
        }));
    return {stop, QFuture<void>(watcher->future())};
}

/// Names \a file in unansweredSave() from the time limit on until its \a watcher has an answer.
void ShareSession::watchSave(QFutureWatcherBase *watcher, const QString &file)
{
    if (d->limit == 0s)
        return;
    QTimer::singleShot(d->limit, watcher, [this, watcher, file] {
        if (watcher->isFinished())
            return;
        d->unanswered.append(file);
        Q_EMIT progressed();
        connect(watcher, &QFutureWatcherBase::finished, this, [this, file] {
            d->unanswered.removeOne(file);
            Q_EMIT progressed();
        });
    });
}

void ShareSession::read(const QString &file, std::size_t limit, QObject *context,
                        std::function<void(cer::Result<cer::FileContent>)> done)
{
    auto *watcher = new QFutureWatcher<cer::Result<cer::FileContent>>(this);
    const auto once = std::make_shared<decltype(done)>(std::move(done));
    const auto answer = [once, receiver = QPointer(context)](cer::Result<cer::FileContent> result) {
        const auto tell = std::exchange(*once, {});
        if (tell && receiver)
            tell(std::move(result));
    };
    connect(watcher, &QFutureWatcherBase::finished, this, [watcher, answer] {
        watcher->deleteLater();
        answer(watcher->future().takeResult());
    });
    if (d->limit > 0s) {
        QTimer::singleShot(d->limit, watcher,
                           [this, answer, file] { answer(std::unexpected(noAnswer(file.toStdString(), d->limit))); });
    }
    watcher->setFuture(QtConcurrent::run(
        sharePool(), [store = d->store, path = file.toStdString(), limit]() -> cer::Result<cer::FileContent> {
            return store ? store->read(path, limit) : std::unexpected(notOpen(path));
        }));
}
