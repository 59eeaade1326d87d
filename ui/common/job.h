// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFutureWatcher>
#include <QObject>
#include <QPromise>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <functional>
#include <memory>
#include <stop_token>
#include <utility>

/// The latest run of one kind of long work. start() cancels the run before it; answers of an older run never arrive. The function gets a
/// std::stop_token that is stopped by cancel(), by the next start() and by the destruction of the job; it runs on Qt's thread pool with
/// inputs by value. \a done runs on the thread of the job, and only for the newest run that was not cancelled.
template <typename T>
class Job final {
public:
    /// Work that waits for a share belongs on sharePool().
    explicit Job(QThreadPool *pool = QThreadPool::globalInstance())
        : m_pool(pool)
    {
    }
    ~Job() { cancel(); }
    Q_DISABLE_COPY_MOVE(Job)

    template <typename Function, typename Done>
    void start(Function &&function, Done &&done)
    {
        cancel();
        m_stop = std::stop_source();
        auto watcher = std::make_unique<QFutureWatcher<T>>();
        QObject::connect(watcher.get(), &QFutureWatcherBase::finished, watcher.get(),
                         [this, raw = watcher.get(), done = std::forward<Done>(done)]() mutable {
                             if (raw != m_watcher.get() || raw->future().resultCount() == 0)
                                 return;
                             auto keep = std::move(m_watcher); // done() may start the next run
                             auto finish = std::move(done);
                             keep.release()->deleteLater();
                             finish(raw->future().takeResult());
                         });
        watcher->setFuture(QtConcurrent::run(m_pool, [function = std::forward<Function>(function),
                                                      stop = m_stop.get_token()]() mutable { return function(stop); }));
        m_watcher = std::move(watcher);
    }

    /// What runs is told to stop; its answer is dropped. Returns at once.
    void cancel()
    {
        m_stop.request_stop();
        if (m_watcher) {
            m_watcher->disconnect();
            m_watcher.release()->deleteLater();
        }
    }

    bool isRunning() const { return m_watcher != nullptr; }

private:
    QThreadPool *m_pool;
    std::stop_source m_stop{std::nostopstate};
    std::unique_ptr<QFutureWatcher<T>> m_watcher;
};
