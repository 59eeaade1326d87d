// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/sharepool.h"

#include <QThreadPool>

#include <cstdlib>

namespace {

constexpr int mostThreads = 32;   // each waits, hardly any computes
constexpr int longestWait = 3000; // ms

} // namespace

QThreadPool *sharePool()
{
    static QThreadPool *const pool = [] {
        auto *threads = new QThreadPool; // never destroyed: its end would wait for a server that is gone
        threads->setMaxThreadCount(mostThreads);
        return threads;
    }();
    return pool;
}

int endThreads(int code)
{
    if (!sharePool()->waitForDone(longestWait) || !QThreadPool::globalInstance()->waitForDone(longestWait))
        std::quick_exit(code);
    return code;
}
