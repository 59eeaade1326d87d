// SPDX-License-Identifier: GPL-3.0-or-later
// The start of the console on 100,000 buckets in a real window, beside the scan alone.
#include "core/store/store.h"
#include "tests/bench/contest.h"
#include "tests/bench/syntheticshare.h"
#include "ui/common/mainwindow.h"
#include "ui/response/policyworkspace.h"
#include "ui/response/responsetab.h"
#include "ui/share/bucketsworkspace.h"
#include "ui/share/buckettable.h"
#include "ui/share/historytab.h"
#include "ui/share/sharesession.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QElapsedTimer>
#include <QTest>

#include <atomic>
#include <iostream>

namespace {

constexpr int rounds = 3;
constexpr double noTime = -1;

double secondsOf(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e9;
}

double scanAlone(const std::string &root)
{
    QElapsedTimer timer;
    timer.start();
    const auto store = cer::openStore(root);
    if (!store || !cer::scanShare(**store, {}, {}, [](const cer::ScanUpdate &) { }))
        qFatal("the share cannot be scanned");
    return secondsOf(timer);
}

/// When the table first shows rows.
class RowsWatch final : public QObject {
public:
    RowsWatch(QAbstractItemView &view, const QElapsedTimer &timer)
        : m_view(view)
        , m_timer(timer)
    {
        view.viewport()->installEventFilter(this);
    }
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && seconds < 0 && m_view.model()->rowCount() > 0)
            seconds = secondsOf(m_timer);
        return QObject::eventFilter(watched, event);
    }
    double seconds = noTime;

private:
    QAbstractItemView &m_view;
    const QElapsedTimer &m_timer;
};

struct Start {
    double window = noTime;    // on the screen
    double firstRows = noTime; // painted, since the store was opened
    double complete = noTime;
};

Start startOn(const std::string &root)
{
    QElapsedTimer timer;
    timer.start();
    std::atomic<double> opened = noTime;
    ShareSession session(nullptr, [&](const std::string &name) {
        opened = secondsOf(timer);
        return cer::openStore(name);
    });
    MainWindow window(session);
    auto *buckets = new BucketsWorkspace(session);
    buckets->addTab(new HistoryTab(session));
    buckets->addTab(new ResponseTab(session));
    window.addWorkspace(buckets);
    window.addWorkspace(new PolicyWorkspace(session));
    window.show();
    window.openShare(QString::fromStdString(root));
    RowsWatch watch(*window.findChild<BucketTable *>()->view(), timer);
    Start start;
    if (!QTest::qWaitForWindowExposed(&window))
        qFatal("the window does not come up");
    start.window = secondsOf(timer);
    while (session.state() != ShareSession::State::Complete)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    start.complete = secondsOf(timer);
    while (watch.seconds < 0)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    start.firstRows = watch.seconds - opened;
    session.close();
    return start;
}

} // namespace

int main(int argc, char *argv[])
{
    const QApplication app(argc, argv);
    SharePlan plan;
    plan.signatures = 100'000;
    plan.hits = 100'000;
    const std::string share = benchShare(argv[0], "start-100k", plan);
    std::vector<double> scans, windows, rows, ratios;
    scanAlone(share); // for the caches
    for (int round = 0; round < rounds; ++round) {
        scans.push_back(scanAlone(share));
        const Start start = startOn(share);
        windows.push_back(start.window);
        rows.push_back(start.firstRows);
        ratios.push_back(start.complete / scans.back());
    }
    std::cout << "start on 100,000 buckets: scan alone " << median(scans) << " s\n";
    GoalTable table;
    table.add("console complete / scan alone", median(ratios), 1.2);
    table.add("window on the screen, ms", median(windows) * 1000, 500);
    table.add("first rows on the screen after the share is opened, ms", median(rows) * 1000, 100);
    return table.print() ? 0 : 1;
}
