// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/reportlooker.h"

#include "ui/common/sharepool.h"

#include <QFutureWatcher>
#include <QtConcurrentRun>

#include <atomic>
#include <utility>

namespace {

/// Whether the program that reads is still there after \a error.
bool hasSurvived(cer::ErrorKind error)
{
    using enum cer::ErrorKind;
    return error == Malformed || error == Name || error == TooLarge || error == NotFound || error == Exists
           || error == NoSpace;
}

} // namespace

struct ReportLooker::State {
    explicit State(Address report)
        : address(std::move(report))
    {
    }

    cer::Result<cer::ReportContent> open(const std::stop_token &stop)
    {
        isOpen = false;
        auto source = cer::openReport(address.store, address.path);
        if (!source)
            return std::unexpected(source.error());
        auto content = reader.open(std::move(*source), stop);
        isOpen = content.has_value();
        return content;
    }
    /// \a work, with the report open.
    template <typename Work>
    auto with(const Work &work, const std::stop_token &stop) -> decltype(work(std::declval<cer::ReportReader &>()))
    {
        if (!isOpen) {
            if (auto content = open(stop); !content)
                return std::unexpected(content.error());
        }
        auto result = work(reader);
        isOpen = result || hasSurvived(result.error().kind);
        return result;
    }

    const Address address;
    cer::ReportReader reader;
    bool isOpen = false;
    std::atomic<std::uint64_t> extracted = 0;
    bool isRunning = false; // of the GUI thread
};

ReportLooker::ReportLooker(QObject *parent)
    : QObject(parent)
{
}

ReportLooker::~ReportLooker()
{
    m_stop.request_stop();
}

template <typename T, typename Work>
void ReportLooker::ask(Work work, Done<T> done)
{
    add([work = std::move(work), done = std::move(done)](State &state, const std::stop_token &stop) -> Answer {
        auto result = std::make_shared<cer::Result<T>>(work(state, stop));
        return [done, result] { done(std::move(*result)); };
    });
}

void ReportLooker::open(const Address &address, Done<cer::ReportContent> done)
{
    close();
    m_address = address;
    m_state = std::make_shared<State>(address);
    add([this, done = std::move(done)](State &state, const std::stop_token &stop) -> Answer {
        auto content = std::make_shared<cer::Result<cer::ReportContent>>(state.open(stop));
        return [this, done, content, held = state.reader.confinement()] {
            m_confinement = held;
            done(std::move(*content));
        };
    });
}

void ReportLooker::close()
{
    cancel();
    m_state.reset();
    m_address = {};
}

void ReportLooker::read(std::size_t member, std::uint64_t offset, std::size_t limit, Done<std::string> done)
{
    ask<std::string>(
        [=](State &state, const std::stop_token &stop) {
            return state.with([&](cer::ReportReader &reader) { return reader.read(member, offset, limit, stop); }, stop);
        },
        std::move(done));
}

void ReportLooker::minidump(std::size_t member, Done<cer::Minidump> done)
{
    ask<cer::Minidump>(
        [=](State &state, const std::stop_token &stop) {
            return state.with([&](cer::ReportReader &reader) { return reader.minidump(member, stop); }, stop);
        },
        std::move(done));
}

void ReportLooker::extract(Order order, Done<std::vector<cer::Extracted>> done)
{
    if (!m_state)
        return;
    m_state->extracted = 0;
    ask<std::vector<cer::Extracted>>(
        [order = std::move(order)](State &state, const std::stop_token &stop) {
            return state.with(
                [&](cer::ReportReader &reader) {
                    return cer::extractReport(
                        reader, order.content, order.members, order.folder, order.ifExists,
                        [&](std::uint64_t bytes) { state.extracted = bytes; }, stop);
                },
                stop);
        },
        std::move(done));
}

std::uint64_t ReportLooker::extractedBytes() const
{
    return m_state ? m_state->extracted.load() : 0;
}

bool ReportLooker::isBusy() const
{
    return (m_state && m_state->isRunning) || !m_tasks.empty();
}

void ReportLooker::cancel()
{
    m_tasks.clear();
    m_stop.request_stop();
    m_stop = std::stop_source();
}

void ReportLooker::add(Task task)
{
    m_tasks.push_back(std::move(task));
    next();
}

/// What was cancelled may still be running: the next question waits for its end, for both use one reader.
void ReportLooker::next()
{
    if (m_tasks.empty() || !m_state || m_state->isRunning)
        return;
    m_state->isRunning = true;
    auto *watcher = new QFutureWatcher<Answer>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, state = m_state, stop = m_stop.get_token()] {
        watcher->deleteLater();
        state->isRunning = false;
        const Answer answer = watcher->result();
        if (!stop.stop_requested())
            answer();
        next();
        Q_EMIT busyChanged();
    });
    watcher->setFuture(QtConcurrent::run(sharePool(), [task = std::move(m_tasks.front()), state = m_state,
                                                       stop = m_stop.get_token()] { return task(*state, stop); }));
    m_tasks.pop_front();
    Q_EMIT busyChanged();
}
