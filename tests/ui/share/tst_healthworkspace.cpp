// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/share/sharefolder.h"
#include "ui/common/appsettings.h"
#include "ui/share/healthworkspace.h"
#include "ui/share/repairdialog.h"
#include "ui/share/sharesession.h"
#include "ui/share/statepane.h"

#include "core/store/faultystore.h"
#include "core/store/localstore.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const std::string word = "winword.exe\\16.0\\ntdll.dll\\10.0\\0003c66c";
const std::string line = "15:32:23  04-23-2007\tPC-1\tada\tNo CAB\r\n";

struct Room {
    explicit Room(ShareSession::Opener opener = cer::openStore)
        : session(nullptr, std::move(opener))
    {
        session.setLive(false);
        health.resize(1200, 700);
        health.show();
    }
    void open()
    {
        session.open(share.path());
        QTRY_VERIFY_WITH_TIMEOUT(says(u"Checked at"_s) || pane()->isVisible(), 10000);
        QTRY_VERIFY_WITH_TIMEOUT(action(u"Check now"_s)->isEnabled(), 10000);
    }
    /// Two lines that clients ignore, a third without a repair, and hits that a client lost.
    void makeIll()
    {
        share.write("policy.txt", "tracking=YES\r\nCrashes per bucket = 3\r\nnonsense\r\n");
        share.bucket(word, 1, 0);
        share.write(cer::hitsLogFile(word), line + line);
        for (int hit = 0; hit < 2; ++hit)
            share.log(word, cer::localSeconds(2007, 4, 23, 15, 32, 23), "PC-1", "ada");
    }
    void makeHealthy() { share.bucket(word, 1, 0); }

    QTreeView *tree() const { return health.findChild<QTreeView *>(); }
    const HealthModel *model() const { return qobject_cast<HealthModel *>(tree()->model()); }
    StatePane *pane() const { return health.findChild<StatePane *>(); }
    QModelIndex finding(cer::FindingCode code) const
    {
        for (int row = 0; row < model()->rowCount(); ++row) {
            if (model()->code(model()->index(row, 0)) == code)
                return model()->index(0, 0, model()->index(row, 0));
        }
        return {};
    }
    QAction *action(const QString &text) const
    {
        for (QAction *each : health.commands()) {
            if (each->text().remove(u'&').startsWith(text))
                return each;
        }
        return nullptr;
    }
    bool says(const QString &words) const
    {
        return std::ranges::any_of(health.findChildren<QLabel *>(), [&](const QLabel *label) {
            return label->isVisible() && label->text().contains(words);
        });
    }
    RepairDialog *dialog() const { return health.findChild<RepairDialog *>(); }

    ShareFolder share;
    ShareSession session;
    HealthWorkspace health{session};
};

QPushButton *saveButton(const RepairDialog *dialog)
{
    return dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save);
}

QString difference(const QWidget *of)
{
    return of->findChild<QPlainTextEdit *>()->toPlainText();
}

} // namespace

class TestHealthWorkspace final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void withoutAShareItSaysWhatToDo();
    void aSmallShareIsCheckedByItself();
    void aHealthyShareIsPraised();
    void searchAndSeverity();
    void theRepairIsShown();
    void theSectionIsALink();
    void oneIsRepairedAlone();
    void allAreRepairedAtOnce();
    void aConflictChangesNothing();
    void aBucketIsShown();
    void kindsStayAsTheUserLeftThem();
    void aCheckIsCancelled();
    void aShareThatIsGoneIsSaid();
    void theBadgeCountsErrorsAndWarnings();
    void viewsForPicturesComeUp();

private:
    QTemporaryDir m_home;
};

void TestHealthWorkspace::init()
{
    qputenv("CER_HOME", m_home.path().toUtf8());
    QFile::remove(QString::fromStdString(appsettings::journalFile()));
}

void TestHealthWorkspace::withoutAShareItSaysWhatToDo()
{
    const Room room;
    QVERIFY(room.pane()->isVisible() && !room.tree()->isVisible());
    QVERIFY(room.says(u"No share is open"_s));
    QVERIFY(!room.action(u"Check now"_s)->isEnabled() && !room.action(u"Repair all"_s)->isEnabled());
}

void TestHealthWorkspace::aSmallShareIsCheckedByItself()
{
    Room room;
    room.makeIll();
    room.open();
    QVERIFY(room.says(u"Checked at"_s));
    QTRY_VERIFY(room.finding(cer::FindingCode::CountHitsBelowLog).isValid()); // no scan finds this
    QVERIFY(room.tree()->isVisible() && !room.pane()->isVisible());
    QVERIFY(room.says(u"4 of 4"_s));
    QCOMPARE(room.model()->code(room.model()->index(0, 0)), cer::FindingCode::EntryNoEquals); // errors first
}

void TestHealthWorkspace::aHealthyShareIsPraised()
{
    Room room;
    room.makeHealthy();
    room.open();
    QVERIFY(room.pane()->isVisible());
    QTRY_VERIFY(room.says(u"Everything is in order"_s));
    QCOMPARE(room.health.badge(), QString());
    QVERIFY(room.action(u"Check now"_s)->isEnabled());
}

void TestHealthWorkspace::searchAndSeverity()
{
    Room room;
    room.makeIll();
    room.open();
    QTRY_COMPARE(room.model()->shown(), 4u);
    QTest::keyClicks(room.health.findChild<QLineEdit *>(), u"winword"_s);
    QTRY_COMPARE(room.model()->shown(), 1u);
    QTest::keyClicks(room.health.findChild<QLineEdit *>(), u" xyz"_s);
    QTRY_VERIFY(room.pane()->isVisible() && room.says(u"No problem fits the search"_s));
    QTest::mouseClick(room.pane()->findChild<QPushButton *>(), Qt::LeftButton);
    QTRY_COMPARE(room.model()->shown(), 4u);
    QVERIFY(room.tree()->isVisible());
    room.health.findChild<QComboBox *>()->setCurrentIndex(2);
    QTRY_COMPARE(room.model()->shown(), 3u); // the lost update is a warning
}

void TestHealthWorkspace::theRepairIsShown()
{
    Room room;
    room.makeIll();
    room.open();
    QTRY_VERIFY(room.finding(cer::FindingCode::CountHitsBelowLog).isValid());
    room.tree()->setCurrentIndex(room.finding(cer::FindingCode::CountHitsBelowLog));
    QTRY_VERIFY(difference(&room.health).contains(u"-Total Hits=1\n+Total Hits=2"_s));
    QVERIFY(room.says(u"a client lost an update"_s));
    QVERIFY(room.action(u"Repair…"_s)->isEnabled());
    room.tree()->setCurrentIndex(room.finding(cer::FindingCode::EntryNoEquals));
    QVERIFY(!room.action(u"Repair…"_s)->isEnabled());
    QVERIFY(room.says(u"There is no repair"_s));
    QVERIFY(!room.health.findChild<QPlainTextEdit *>()->isVisible());
}

void TestHealthWorkspace::theSectionIsALink()
{
    Room room;
    room.makeIll();
    room.open();
    QTRY_VERIFY(room.finding(cer::FindingCode::EntryKeyCase).isValid());
    room.tree()->setCurrentIndex(room.finding(cer::FindingCode::EntryKeyCase));
    QSignalSpy requested(&room.health, &HealthWorkspace::documentRequested);
    for (QLabel *label : room.health.findChildren<QLabel *>()) {
        if (label->text().contains(u"href"_s))
            Q_EMIT label->linkActivated(u"2.2.4"_s);
    }
    QCOMPARE(requested.count(), 1);
}

void TestHealthWorkspace::oneIsRepairedAlone()
{
    Room room;
    room.makeIll();
    room.open();
    QTRY_VERIFY(room.finding(cer::FindingCode::EntryKeyCase).isValid());
    room.tree()->setCurrentIndex(room.finding(cer::FindingCode::EntryKeyCase));
    room.action(u"Repair…"_s)->trigger();
    QVERIFY(room.dialog());
    QTRY_VERIFY(saveButton(room.dialog())->isEnabled());
    QTest::mouseClick(saveButton(room.dialog()), Qt::LeftButton);
    QTRY_VERIFY(!room.dialog());
    QCOMPARE(room.share.read("policy.txt"), std::string("Tracking=YES\r\nCrashes per bucket = 3\r\nnonsense\r\n"));
    QTRY_VERIFY(!room.finding(cer::FindingCode::EntryKeyCase).isValid()); // checked again
}

void TestHealthWorkspace::allAreRepairedAtOnce()
{
    Room room;
    room.makeIll();
    room.open();
    QTRY_COMPARE(room.action(u"Repair all"_s)->text().remove(u'&'), u"Repair all 3…"_s);
    room.action(u"Repair all"_s)->trigger();
    QVERIFY(room.dialog());
    QTRY_VERIFY(saveButton(room.dialog())->isEnabled());
    QVERIFY(room.share.read("policy.txt").starts_with("tracking")); // nothing is written before
    QTest::mouseClick(saveButton(room.dialog()), Qt::LeftButton);
    QTRY_VERIFY(!room.dialog());
    QCOMPARE(room.share.read("policy.txt"), std::string("Tracking=YES\r\nCrashes per bucket=3\r\nnonsense\r\n"));
    QCOMPARE(room.share.read(cer::countFile(word)), cer::countText({0, 2}));
    const auto entries = cer::Journal(appsettings::journalFile()).entries(room.share.path().toStdString());
    QVERIFY(entries);
    QCOMPARE(entries->size(), 2u);
    QVERIFY(!entries->front().transaction.empty());
    QCOMPARE(entries->front().transaction, entries->back().transaction);
    QTRY_VERIFY(!room.action(u"Repair all"_s)->isEnabled());
    const cer::SnapshotPtr snapshot = room.session.snapshot();
    QCOMPARE(snapshot->buckets.at(*snapshot->find(word)).hits, 2u); // the table of buckets follows
}

void TestHealthWorkspace::aConflictChangesNothing()
{
    Room room;
    room.makeIll();
    room.open();
    QTRY_VERIFY(room.action(u"Repair all"_s)->isEnabled());
    room.action(u"Repair all"_s)->trigger();
    QTRY_VERIFY(saveButton(room.dialog())->isEnabled());
    room.share.bucket(word, 9, 1); // a client was faster
    QTest::mouseClick(saveButton(room.dialog()), Qt::LeftButton);
    auto *message = room.dialog()->findChild<QLabel *>(u"repairMessage"_s);
    QTRY_VERIFY2(message->text().contains(u"nothing was written"_s), qPrintable(message->text()));
    QVERIFY(room.share.read("policy.txt").starts_with("tracking"));
    QCOMPARE(room.share.read(cer::countFile(word)), cer::countText({1, 9}));
    room.dialog()->close();
}

void TestHealthWorkspace::aBucketIsShown()
{
    Room room;
    room.makeIll();
    room.open();
    QSignalSpy requested(&room.health, &HealthWorkspace::bucketRequested);
    QTRY_VERIFY(room.finding(cer::FindingCode::CountHitsBelowLog).isValid());
    room.tree()->setCurrentIndex(room.finding(cer::FindingCode::EntryKeyCase));
    QVERIFY(!room.action(u"Show bucket"_s)->isEnabled()); // it is of policy.txt
    room.tree()->setCurrentIndex(room.finding(cer::FindingCode::CountHitsBelowLog));
    room.action(u"Show bucket"_s)->trigger();
    QCOMPARE(requested.count(), 1);
    QTest::keyClick(room.tree(), Qt::Key_Return); // so does Enter
    QCOMPARE(requested.count(), 2);
    QCOMPARE(requested.last().first().toString(), QString::fromStdString(word));
}

void TestHealthWorkspace::kindsStayAsTheUserLeftThem()
{
    Room room;
    room.makeIll();
    room.open();
    QTRY_VERIFY(room.finding(cer::FindingCode::EntryKeyCase).isValid());
    const auto head = [&room] { return room.finding(cer::FindingCode::EntryKeyCase).parent(); };
    QVERIFY(room.tree()->isExpanded(head())); // few stand open
    room.tree()->collapse(head());
    QSignalSpy shown(&room.health, &HealthWorkspace::shown);
    room.action(u"Check now"_s)->trigger();
    QVERIFY(shown.wait());
    QVERIFY(!room.tree()->isExpanded(head()));
}

void TestHealthWorkspace::aCheckIsCancelled()
{
    std::shared_ptr<cer::FaultyStore> slow;
    Room room([&slow](const std::string &root) -> cer::Result<std::shared_ptr<cer::Store>> {
        slow = std::make_shared<cer::FaultyStore>(std::make_shared<cer::LocalStore>(root));
        return slow;
    });
    room.makeIll();
    room.open();
    QTRY_VERIFY(room.finding(cer::FindingCode::CountHitsBelowLog).isValid());
    slow->at("", {.kind = cer::Fault::Kind::Slow, .delay = 100ms});
    room.action(u"Check now"_s)->trigger();
    QTRY_VERIFY(room.says(u"folders listed"_s)); // numbers
    QVERIFY(!room.action(u"Check now"_s)->isEnabled());
    room.action(u"Cancel the check"_s)->trigger();
    QTRY_VERIFY(room.action(u"Check now"_s)->isEnabled());
    QVERIFY(room.says(u"Checked at"_s)); // what was known stays
    QVERIFY(room.finding(cer::FindingCode::CountHitsBelowLog).isValid());
}

void TestHealthWorkspace::aShareThatIsGoneIsSaid()
{
    Room room;
    room.makeIll();
    room.open();
    QTRY_VERIFY(room.finding(cer::FindingCode::CountHitsBelowLog).isValid());
    QDir(room.share.path()).removeRecursively();
    room.action(u"Check now"_s)->trigger();
    QTRY_VERIFY(room.says(u"The check failed."_s));
    QVERIFY(room.says(room.share.path()));
    QVERIFY(room.action(u"Check now"_s)->isEnabled());
}

void TestHealthWorkspace::theBadgeCountsErrorsAndWarnings()
{
    Room room;
    room.makeIll();
    room.share.makeFolder(u"PersistedCabs"_s); // a note
    QSignalSpy changed(&room.health, &Workspace::badgeChanged);
    room.open();
    QTRY_COMPARE(room.model()->shown(), 5u);
    QCOMPARE(room.health.badge(), u"⚠ 4"_s);
    QVERIFY(changed.count() > 0);
    room.session.close();
    QTRY_COMPARE(room.health.badge(), QString());
    QTRY_VERIFY(room.says(u"No share is open"_s));
}

void TestHealthWorkspace::viewsForPicturesComeUp()
{
    Room room;
    room.makeIll();
    room.open();
    for (const Workspace::View &view : room.health.views()) {
        bool ready = false;
        view.show([&ready] { ready = true; });
        QTRY_VERIFY2(ready, qPrintable(view.name));
    }
    QVERIFY(difference(&room.health).contains(u"+"_s));
}

QTEST_MAIN(TestHealthWorkspace)
#include "tst_healthworkspace.moc"
