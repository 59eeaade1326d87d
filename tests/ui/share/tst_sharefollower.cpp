// SPDX-License-Identifier: GPL-3.0-or-later
// The window while clients, here other processes, report to the share.
#include "core/protocol/sharepaths.h"
#include "core/share/scan.h"
#include "core/store/faultystore.h"
#include "tests/ui/share/sharefolder.h"
#include "ui/common/mainwindow.h"
#include "ui/common/statusstrip.h"
#include "ui/share/bucketmodel.h"
#include "ui/share/bucketsworkspace.h"
#include "ui/share/buckettable.h"
#include "ui/share/sharefollower.h"
#include "ui/share/sharesession.h"

#include <QAbstractItemView>
#include <QDir>
#include <QLabel>
#include <QProcess>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <condition_variable>
#include <mutex>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const std::string word = "winword.exe\\16.0\\ntdll.dll\\10.0\\0003c66c";

/// A server that does not answer any more: who asks waits until it does.
class Silence {
public:
    std::shared_ptr<cer::FaultyStore> over(std::shared_ptr<cer::Store> inner)
    {
        auto store = std::make_shared<cer::FaultyStore>(std::move(inner));
        store->onOperation = [this](std::uint64_t, const std::string &) { pass(); };
        store->onWatch = beforeWatch;
        return store;
    }
    ~Silence() { end(); }
    void begin()
    {
        const std::lock_guard lock(m_mutex);
        m_isSilent = true;
    }
    void end()
    {
        const std::lock_guard lock(m_mutex);
        m_isSilent = false;
        m_changed.notify_all();
    }
    /// Threads that wait at this moment.
    int waiting()
    {
        const std::lock_guard lock(m_mutex);
        return m_waiting;
    }
    std::function<void()> beforeWatch;

private:
    void pass()
    {
        std::unique_lock lock(m_mutex);
        ++m_waiting;
        m_changed.wait(lock, [this] { return !m_isSilent; });
        --m_waiting;
    }

    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_isSilent = false;
    int m_waiting = 0;
};

struct Window {
    ShareFolder share;
    Silence silence;
    ShareSession session{nullptr, [this](const std::string &root) {
                             return cer::openStore(root).transform(
                                 [this](auto store) -> std::shared_ptr<cer::Store> { return silence.over(store); });
                         }};
    MainWindow window{session};
    BucketsWorkspace *buckets = new BucketsWorkspace(session);

    explicit Window(bool tracking, std::function<void(Window &)> beforeWatch = {})
    {
        if (beforeWatch)
            silence.beforeWatch = [this, beforeWatch] { beforeWatch(*this); };
        share.write("policy.txt", tracking ? "Tracking=YES\r\n" : "Tracking=NO\r\n");
        share.bucket(word, 12, 1);
        for (int i = 0; i < 200; ++i)
            share.bucket("app" + std::to_string(i) + ".exe\\1.0\\mod.dll\\1.0\\0000abcd", 1, 0);
        if (tracking)
            share.log(word, cer::localSeconds(2026, 3, 1, 10), "PC-1", "ann");
        window.addWorkspace(buckets);
        window.resize(1300, 800);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        window.openShare(share.path());
        QTRY_COMPARE(session.state(), ShareSession::State::Complete);
        QTRY_VERIFY(session.isLive());
    }
    /// As another PC would.
    void report(const QStringList &signature) const
    {
        QProcess client;
        client.start(qEnvironmentVariable("CER_PROGRAMS") + u"/cerctl"_s,
                     QStringList{u"report"_s, share.path(), u"--quiet"_s, u"--machine"_s, u"PC-9"_s, u"--signature"_s}
                         + signature);
        QVERIFY(client.waitForFinished());
        QCOMPARE(client.exitCode(), 0);
    }
    void reportWord() const { report({u"winword.exe"_s, u"16.0"_s, u"ntdll.dll"_s, u"10.0"_s, u"0003c66c"_s}); }
    std::uint64_t hits(const std::string &subpath) const
    {
        const auto row = session.snapshot()->find(subpath);
        return row ? session.snapshot()->buckets[*row].hits : 0;
    }
    QString strip() const
    {
        QString all;
        for (const QLabel *label : window.findChild<StatusStrip *>()->findChildren<QLabel *>())
            all += label->text() + u'\n';
        return all;
    }
};

} // namespace

class TestShareFollower final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hitsAppearByThemselves_data();
    void hitsAppearByThemselves();
    void aHitBetweenScanAndWatchIsFound();
    void selectionAndPlaceStay();
    void aShareThatVanishesIsSaidAndComesBack();
    void aShareThatFallsSilentIsSaidAndComesBack();
    void noSecondLookWaitsBesideOneThatHangs();
    void itCanBeSwitchedOff();
    void savesAndHitsGoTogether();
};

void TestShareFollower::hitsAppearByThemselves_data()
{
    QTest::addColumn<bool>("tracking");
    QTest::newRow("by the tail of crash.log") << true;
    QTest::newRow("by what the system tells of changes, without a log") << false;
}

void TestShareFollower::hitsAppearByThemselves()
{
    QFETCH(bool, tracking);
    Window window(tracking);
    QVERIFY(window.strip().contains(u"Live since"_s));
    const auto scannedAt = window.session.snapshot()->scannedAt;
    window.reportWord();
    QTRY_COMPARE_WITH_TIMEOUT(window.hits(word), 13U, 40'000);
    window.report({u"new.exe"_s, u"1.0"_s, u"new.dll"_s, u"1.0"_s, u"0000beef"_s});
    QTRY_COMPARE_WITH_TIMEOUT(window.hits("new.exe\\1.0\\new.dll\\1.0\\0000beef"), 1U, 40'000);
    QVERIFY(window.strip().contains(u"1 new hit(s) at"_s));
    QCOMPARE(window.session.snapshot()->scannedAt, scannedAt);
    if (tracking) {
        const auto row = window.session.snapshot()->find("new.exe\\1.0\\new.dll\\1.0\\0000beef");
        QCOMPARE(window.session.history()->topMachines(*row, 1).at(0).name, "PC-9");
    }
}

void TestShareFollower::aHitBetweenScanAndWatchIsFound()
{
    Window window(false, [](Window &self) { self.share.bucket(word, 13, 1); });
    QTRY_COMPARE_WITH_TIMEOUT(window.hits(word), 13U, 60'000);
}

void TestShareFollower::selectionAndPlaceStay()
{
    Window window(true);
    window.buckets->selectBucket(u"app150.exe\\1.0\\mod.dll\\1.0\\0000abcd"_s);
    auto *table = window.window.findChild<BucketTable *>();
    QTRY_COMPARE(table->view()->selectionModel()->selectedRows().size(), 1);
    const QString selected = table->view()->currentIndex().siblingAtColumn(0).data().toString();
    // The rows of crash.log come, and the window gets its size, before the place is one to come back to.
    QTRY_VERIFY(!table->model().isArranging() && window.session.history());
    QTest::qWait(300);
    table->view()->scrollTo(table->view()->currentIndex());
    const int place = table->view()->verticalScrollBar()->value();
    QVERIFY(place > 0);
    window.reportWord();
    QTRY_COMPARE_WITH_TIMEOUT(window.hits(word), 13U, 40'000);
    QTest::qWait(200);
    QCOMPARE(table->view()->currentIndex().siblingAtColumn(0).data().toString(), selected);
    QCOMPARE(table->view()->verticalScrollBar()->value(), place);
}

void TestShareFollower::aShareThatVanishesIsSaidAndComesBack()
{
    Window window(true);
    const QString away = window.share.path() + u".away"_s;
    QVERIFY(QDir().rename(window.share.path(), away));
    QTRY_VERIFY_WITH_TIMEOUT(window.strip().contains(u"Not live"_s), 15'000);
    QVERIFY2(window.session.snapshot()->buckets.size() > 200, "what was known stays");
    QVERIFY(QDir().rename(away, window.share.path()));
    QTRY_VERIFY_WITH_TIMEOUT(!window.strip().contains(u"Not live"_s), 20'000);
    window.reportWord();
    QTRY_COMPARE_WITH_TIMEOUT(window.hits(word), 13U, 15'000);
}

void TestShareFollower::aShareThatFallsSilentIsSaidAndComesBack()
{
    Window window(true);
    window.session.setTimeLimit(1s);
    window.silence.begin();
    QTRY_COMPARE_WITH_TIMEOUT(window.silence.waiting(), 1, 40'000);
    window.reportWord();
    QTRY_VERIFY_WITH_TIMEOUT(window.strip().contains(u"Not live"_s), 40'000);
    QVERIFY2(window.strip().contains(u"has not answered for 1 second"_s), qPrintable(window.strip()));
    QVERIFY2(window.session.snapshot()->buckets.size() > 200, "what was known stays");
    window.buckets->selectBucket(u"app150.exe\\1.0\\mod.dll\\1.0\\0000abcd"_s);
    QTRY_COMPARE(window.window.findChild<BucketTable *>()->view()->selectionModel()->selectedRows().size(), 1);
    window.silence.end();
    QTRY_VERIFY_WITH_TIMEOUT(!window.strip().contains(u"Not live"_s), 40'000);
    QTRY_COMPARE_WITH_TIMEOUT(window.hits(word), 13U, 40'000);
}

void TestShareFollower::noSecondLookWaitsBesideOneThatHangs()
{
    ShareFolder share;
    share.bucket(word, 12, 1);
    share.log(word, cer::localSeconds(2026, 3, 1, 10), "PC-1", "ann");
    Silence silence;
    const std::shared_ptr<cer::Store> store = silence.over(*cer::openStore(share.path().toStdString()));
    const auto snapshot = *cer::scanShare(*store, {}, {}, {});
    const cer::ShareState state{snapshot, *cer::readShareHistory(*store, snapshot, {}, {})};
    ShareFollower follower;
    follower.setInterval(10ms);
    follower.setTimeLimit(1s);
    silence.begin();
    follower.follow(store, state);
    QTRY_COMPARE(silence.waiting(), 1);
    for (int i = 0; i < 5; ++i) { // as one who refreshes again and again
        follower.follow(store, state);
        QTest::qWait(50);
        QCOMPARE(silence.waiting(), 1);
    }
    QTRY_VERIFY(follower.error());
    QCOMPARE(follower.error()->kind, cer::ErrorKind::Unreachable);
    share.bucket(word, 13, 1);
    share.log(word, cer::localSeconds(2026, 3, 1, 11), "PC-2", "bob");
    const QSignalSpy refreshed(&follower, &ShareFollower::refreshed);
    silence.end();
    QTRY_COMPARE(refreshed.size(), 1);
    QVERIFY(!follower.error());
}

void TestShareFollower::itCanBeSwitchedOff()
{
    Window window(true);
    window.session.setLive(false);
    QVERIFY(!window.session.isLive() && window.strip().contains(u"Complete"_s));
    window.reportWord();
    QTest::qWait(2500);
    QCOMPARE(window.hits(word), 12U);
    window.session.setLive(true);
    QTRY_COMPARE_WITH_TIMEOUT(window.hits(word), 13U, 40'000);
}

void TestShareFollower::savesAndHitsGoTogether()
{
    Window window(true);
    bool saved = false;
    window.session.save({cer::statusFile(word), {}, "Bucket=7\r\n", "test"}, &window.window,
                        [&saved](const cer::Result<cer::SaveOutcome> &outcome) { saved = outcome.has_value(); });
    window.reportWord();
    QTRY_VERIFY(saved);
    QTRY_COMPARE_WITH_TIMEOUT(window.hits(word), 13U, 40'000);
    const auto row = window.session.snapshot()->find(word);
    QCOMPARE(window.session.snapshot()->status(*row)->bucketId.value_or(0), 7U);
}

QTEST_MAIN(TestShareFollower)
#include "tst_sharefollower.moc"
