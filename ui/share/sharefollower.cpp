// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share/sharefollower.h"

#include "core/protocol/sharepaths.h"
#include "ui/common/sharepool.h"
#include "ui/share/sharesession.h"

#include <algorithm>
#include <iterator>
#include <utility>

using namespace std::chrono_literals;

namespace {

constexpr auto usualInterval = 1000ms;
constexpr auto longestInterval = 30s; // while the share cannot be read
// The proof: rarer where the store tells of changes, and never more than a small part of the time.
constexpr auto firstSweep = 5s; // finds what happened between the scan and the watch
constexpr auto sweepBesideWatch = 5min;
constexpr auto sweepAlone = 30s;
constexpr int sweepShare = 50;

/// "counts/a/b" is the folder of bucket "a\b".
std::string subpathOf(const std::string &folder)
{
    return folder.size() > cer::countsBranch.size() ? folder.substr(cer::countsBranch.size() + 1) : std::string();
}

} // namespace

ShareFollower::ShareFollower(QObject *parent)
    : QObject(parent)
    , m_interval(usualInterval)
    , m_looking(sharePool())
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ShareFollower::start);
    m_silence.setSingleShot(true);
    connect(&m_silence, &QTimer::timeout, this, &ShareFollower::complainOfSilence);
}

ShareFollower::~ShareFollower() = default;

void ShareFollower::follow(std::shared_ptr<cer::Store> store, cer::ShareState state)
{
    stop();
    m_store = std::move(store);
    m_state = std::move(state);
    m_eyes = std::make_shared<Eyes>();
    m_timer.start(0); // the watch begins at once
}

void ShareFollower::setState(cer::ShareState state)
{
    m_state = std::move(state);
}

void ShareFollower::lookAt(const std::string &subpath)
{
    if (isFollowing())
        m_wanted.push_back(subpath);
}

void ShareFollower::setInterval(std::chrono::milliseconds interval)
{
    m_interval = interval;
}

void ShareFollower::setTimeLimit(std::chrono::seconds limit)
{
    m_limit = limit;
    m_silence.stop();
    if (isFollowing() && m_last && !m_last->isOver)
        listen();
}

void ShareFollower::stop()
{
    m_looking.cancel();
    m_timer.stop();
    m_silence.stop();
    if (m_last && m_last->isOver)
        m_last.reset();
    m_store.reset();
    m_state = {};
    m_eyes.reset();
    m_wanted.clear();
    m_news.reset();
    m_error.reset();
}

cer::Result<std::vector<std::string>> ShareFollower::hints(Looking &self, const cer::ShareState &state, Eyes &eyes,
                                                           const std::stop_token &stop)
{
    if (!std::exchange(eyes.isWatching, true)) {
        eyes.watch = self.store->watch(std::string(cer::countsBranch));
        eyes.sinceSweep.start();
    }
    std::vector<std::string> hints = std::exchange(eyes.held, {});
    bool watched = false;
    if (eyes.watch) {
        for (const std::string &folder : eyes.watch->changedFolders())
            hints.push_back(subpathOf(folder));
        watched = eyes.watch->isComplete();
    }
    std::erase_if(hints, [](const std::string &subpath) { return subpath.empty(); });
    const std::chrono::milliseconds usual = watched ? sweepBesideWatch : sweepAlone;
    const auto pause = eyes.sweep ? std::max(usual, *eyes.sweep * sweepShare) : firstSweep;
    if (!eyes.sinceSweep.hasExpired(pause.count()))
        return hints;
    eyes.sinceSweep.restart();
    auto changed = cer::changedCounts(*self.store, state.snapshot, stop, [&self] { ++self.answers; });
    if (!changed)
        return changed;
    eyes.sweep = std::chrono::milliseconds(eyes.sinceSweep.restart());
    hints.insert(hints.end(), changed->begin(), changed->end());
    return hints;
}

ShareFollower::Look ShareFollower::look(Looking &self, const cer::ShareState &state, Eyes &eyes,
                                        const std::stop_token &stop)
{
    auto named = hints(self, state, eyes, stop);
    if (!named)
        return std::unexpected(named.error());
    auto refreshed = cer::refreshShare(*self.store, state, *named, stop, [&self] { ++self.answers; });
    eyes.held = refreshed ? refreshed->held : std::move(*named); // what could not be read is looked at again
    return refreshed;
}

void ShareFollower::start()
{
    const bool isWaiting = m_last && !m_last->isOver && m_last->store == m_store;
    if (isWaiting) { // cancelled, and still in the hands of the system: not a second one beside it
        m_timer.start(m_interval);
        if (!m_silence.isActive() && !m_error)
            listen();
        return;
    }
    m_last = std::make_shared<Looking>(m_store);
    std::ranges::move(std::exchange(m_wanted, {}), std::back_inserter(m_eyes->held));
    listen();
    m_looking.start(
        [self = m_last, state = m_state, eyes = m_eyes](const std::stop_token &stop) {
            Look found = look(*self, state, *eyes, stop);
            self->isOver = true;
            return found;
        },
        [this, before = m_state.snapshot](Look look) { finish(before, std::move(look)); });
}

void ShareFollower::listen()
{
    m_heard = m_last->answers;
    if (m_limit > 0s)
        m_silence.start(m_limit);
}

void ShareFollower::complainOfSilence()
{
    if (m_last->answers != m_heard)
        setError({});
    else if (!m_error)
        setError(ShareSession::noAnswer(m_last->store->displayRoot(), m_limit));
    listen();
}

void ShareFollower::finish(const cer::SnapshotPtr &before, Look look)
{
    m_silence.stop();
    if (!look) {
        setError(look.error());
        m_timer.start(std::min<std::chrono::milliseconds>(m_interval * 10, longestInterval));
        return;
    }
    setError({});
    m_timer.start(m_interval);
    if (look->startOver)
        return Q_EMIT startedOver();
    if (m_state.snapshot != before) { // saved meanwhile: the next look finds the same again
        for (const std::uint32_t row : look->rows)
            m_eyes->held.push_back(look->state.snapshot->subpath(row));
        return;
    }
    if (look->state.snapshot == m_state.snapshot && look->state.history == m_state.history)
        return;
    m_state = look->state;
    if (look->newHits > 0) {
        m_news = News{look->newHits, QDateTime::currentDateTime()};
        Q_EMIT statusChanged();
    }
    Q_EMIT refreshed(m_state);
}

void ShareFollower::setError(std::optional<cer::Error> error)
{
    if (error == m_error)
        return;
    m_error = std::move(error);
    Q_EMIT statusChanged();
}
