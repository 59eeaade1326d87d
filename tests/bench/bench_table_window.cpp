// SPDX-License-Identifier: GPL-3.0-or-later
// The table of a million buckets in a real window: from the click to the picture on the screen.
#include "tests/bench/rounds.h"
#include "tests/ui/share/sharebuilder.h"
#include "ui/share/bucketmodel.h"
#include "ui/share/buckettable.h"
#include "ui/share/filtertext.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTest>

#include <format>
#include <iostream>

namespace {

constexpr std::size_t rowCount = 1'000'000;
constexpr double sortSeconds = 0.15, filterSeconds = 0.05;

/// Tells when the picture was painted.
class PaintWatch final : public QObject {
public:
    explicit PaintWatch(QWidget *widget) { widget->installEventFilter(this); }
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            painted = true;
        return QObject::eventFilter(watched, event);
    }
    bool painted = false;
};

class Bench {
public:
    Bench()
        : table(model)
    {
        table.resize(1200, 800);
        table.show();
        if (!QTest::qWaitForWindowExposed(&table))
            qFatal("the window does not come up");
    }

    /// Does \a change and waits until its rows are on the screen.
    template <typename Change>
    void shown(Change &&change)
    {
        bool arranged = false;
        const auto connection = QObject::connect(&model, &BucketModel::arranged, &table, [&] { arranged = true; });
        change();
        while (!arranged)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        PaintWatch watch(table.view()->viewport());
        table.view()->viewport()->update(); // where nothing has changed on this screenful, too
        while (!watch.painted)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QGuiApplication::sync(); // the server has drawn it
        QObject::disconnect(connection);
    }

    void filter(const char *text)
    {
        shown([&] { model.setFilter(cer::BucketFilter::parse(text, cer::localSeconds(2026, 3, 1))); });
    }
    void sort(std::vector<cer::SortRule> rules)
    {
        shown([&] { model.setSortRules(std::move(rules)); });
    }

    BucketModel model;
    BucketTable table;
};

using Rules = std::vector<cer::SortRule>;

bool sorting(Bench &bench)
{
    Rounds rounds("sort 1,000,000 rows, to the picture on the screen");
    rounds.add("paint what is there", rowCount / 1e6, "M rows", [&] {
        PaintWatch watch(bench.table.view()->viewport());
        bench.table.view()->viewport()->update();
        while (!watch.painted)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QGuiApplication::sync();
    });
    using enum cer::SortKey;
    bench.sort({{Machines, true}}); // none of those below: to sort as it is sorted already shows nothing new
    const std::pair<const char *, Rules> orders[] = {
        {"hits", {{Hits, true}}},          {"application", {{App, false}}},
        {"offset", {{Offset, false}}},     {"last hit", {{LastHit, true}}},
        {"response", {{Response, false}}}, {"module, then hits", {{Module, false}, {Hits, true}}},
    };
    for (const auto &[name, rules] : orders)
        rounds.add(name, rowCount / 1e6, "M rows", [&bench, rules] { bench.sort(rules); }, Rounds::Goal{0, sortSeconds});
    return rounds.print(5);
}

bool filtering(Bench &bench, const char *title)
{
    Rounds rounds(title);
    for (const char *text :
         {"hits:>2500", "app17", "app:=app17.exe", "is:blind", "0000ab", "has:response", "last:<30d", "no such name"}) {
        bench.filter(text);
        const std::size_t rows = bench.model.arrangement().rows.size();
        rounds.add(
            std::format("{} ({} rows)", text, rows), rowCount / 1e6, "M rows", [&bench, text] { bench.filter(text); },
            Rounds::Goal{0, filterSeconds});
        rounds.add(
            "  and off again", rowCount / 1e6, "M rows", [&bench] { bench.filter(""); }, Rounds::Goal{0, filterSeconds});
    }
    return rounds.print(5);
}

} // namespace

int main(int argc, char *argv[])
{
    const QApplication app(argc, argv);
    std::cout << "platform " << QGuiApplication::platformName().toStdString() << ", 1200 x 800\n";
    ShareBuilder share = manyBuckets(rowCount, 2000, true);
    const cer::SnapshotPtr snapshot = share.snapshot();
    const cer::HistoryPtr history = share.history(snapshot);
    Bench bench;
    QElapsedTimer timer;
    timer.start();
    bench.shown([&] { bench.model.setShare(snapshot, history); });
    std::cout << std::format("first picture of 1,000,000 rows: {} ms\n", timer.elapsed());

    bool reached = sorting(bench);
    reached &= filtering(bench, "filter 1,000,000 rows, to the picture on the screen");
    bench.table.view()->selectAll();
    reached &= filtering(bench, "the same while all rows are selected");
    return reached ? 0 : 1;
}
