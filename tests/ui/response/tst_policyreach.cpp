// SPDX-License-Identifier: GPL-3.0-or-later
// Whom policy.txt reaches as it is, and whom unsaved changes of it.
#include "tests/ui/response/testshare.h"
#include "ui/response/policypicture.h"
#include "ui/response/policyworkspace.h"
#include "ui/response/reachdialog.h"
#include "ui/response/reachsummary.h"
#include "ui/response/reachview.h"
#include "ui/response/responseeditor.h"

#include <QComboBox>
#include <QSignalSpy>
#include <QTableView>

using namespace Qt::StringLiterals;
using cer::Parameter;

class TestPolicyReach final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void eachLineOfTheFileTellsWhomItReaches();
    void thoseThatOverrideALineAreOneClickAway();
    void aFileThatIsNoneNamesFewOfItsLines();
    void itFollowsTheTypingAndGoesWithIt();
    void theListNamesWhoOverridesALine();
    void aNewerSnapshotIsCountedAnew();

private:
    ResponseEditor &editor() const { return *m_workspace->findChild<ResponseEditor *>(); }
    ReachSummary &summary() const { return *m_workspace->findChild<ReachSummary *>(); }
    PolicyPicture &picture() const { return *m_workspace->findChild<PolicyPicture *>(); }
    bool shows(const QString &text) const { return picture().isVisible() && picture().text().contains(text); }
    bool says(const QString &text) const { return summary().isVisible() && summary().text().contains(text); }

    std::unique_ptr<TestShare> m_share;
    std::unique_ptr<ShareSession> m_session;
    std::unique_ptr<PolicyWorkspace> m_workspace;
};

void TestPolicyReach::init()
{
    m_share = std::make_unique<TestShare>();
    m_share->addBucket(u"a.exe"_s);
    m_share->addBucket(u"b.exe"_s, "Crashes per bucket=7\r\n");
    m_share->addBucket(u"c.exe"_s, "iData=NO\r\n");
    m_share->put(u"policy.txt"_s, "Crashes per bucket=20\r\n");
    m_session = std::make_unique<ShareSession>();
    m_workspace = std::make_unique<PolicyWorkspace>(*m_session);
    m_workspace->resize(900, 700);
    m_workspace->show();
    QVERIFY(TestShare::open(*m_session, *m_share));
    QTRY_VERIFY(!editor().isReading());
}

void TestPolicyReach::cleanup()
{
    editor().model().discard();
    m_workspace.reset();
    m_session.reset();
}

void TestPolicyReach::eachLineOfTheFileTellsWhomItReaches()
{
    m_share->put(u"policy.txt"_s, "Crashes per bucket=20\r\nTracking=maybe\r\nNoExternalURL=YES\r\n");
    m_session->refresh();
    QTRY_VERIFY2(shows(u"Decides for 4 bucket(s)"_s), qPrintable(picture().text()));
    const QString text = picture().text();
    QVERIFY2(text.contains(u"Decides for 3 bucket(s). 1 bucket(s) override it"_s), qPrintable(text));
    QVERIFY2(text.contains(u"Tracking=maybe</b>&nbsp; </td><td>✗ Clients ignore this line."_s), qPrintable(text));
    QVERIFY(editor().model().set(Parameter::CrashesPerBucket, "0")); // what changes is said in its place
    QVERIFY(!picture().isVisible());
    editor().model().discard();
    QTRY_VERIFY(shows(u"Decides for 3 bucket(s)"_s));
    m_share->addBucket(u"e.exe"_s);
    m_session->refresh();
    QTRY_VERIFY(shows(u"Decides for 4 bucket(s). 1 bucket(s) override it"_s));
}

void TestPolicyReach::thoseThatOverrideALineAreOneClickAway()
{
    QTRY_VERIFY(shows(u"<a href="_s));
    QSignalSpy requested(m_workspace.get(), &PolicyWorkspace::filterRequested);
    const QString link = picture().text().section(u"href='"_s, 1).section(u'\'', 0, 0);
    Q_EMIT picture().linkActivated(link);
    QCOMPARE(requested.at(0).at(0).toString(), u"own:=\"Crashes per bucket\""_s);
}

void TestPolicyReach::aFileThatIsNoneNamesFewOfItsLines()
{
    m_share->put(u"policy.txt"_s, QByteArray("<b>what is this</b>\r\n").repeated(50));
    m_session->refresh();
    QTRY_VERIFY2(shows(u"Clients ignore 47 more line(s)"_s), qPrintable(picture().text()));
    QCOMPARE(picture().text().count(u"&lt;b&gt;what"_s), 3);
}

void TestPolicyReach::itFollowsTheTypingAndGoesWithIt()
{
    QVERIFY(!summary().isVisible());
    QVERIFY(editor().model().set(Parameter::CrashesPerBucket, "0"));
    QTRY_VERIFY(says(u"2 bucket"_s)); // a.exe and blue; b.exe has a limit of its own, c.exe wants none anyway
    QVERIFY2(says(u"20 → 0"_s), qPrintable(summary().text()));
    QVERIFY(editor().model().set(Parameter::CrashesPerBucket, "21"));
    QTRY_VERIFY(says(u"20 → 21"_s));
    editor().model().discard();
    QVERIFY(!summary().isVisible());
}

void TestPolicyReach::theListNamesWhoOverridesALine()
{
    QVERIFY(editor().model().set(Parameter::CrashesPerBucket, "0"));
    QTRY_VERIFY(says(u"20 → 0"_s));
    QSignalSpy requested(m_workspace.get(), &PolicyWorkspace::bucketRequested);
    Q_EMIT summary().linkActivated(u"list"_s);
    auto *dialog = m_workspace->findChild<ReachDialog *>();
    QVERIFY(dialog);
    auto *view = dialog->findChild<ReachView *>();
    QTRY_COMPARE(view->model().rowCount(), 4);
    auto *show = view->findChild<QComboBox *>();
    show->setCurrentIndex(show->findData(ReachModel::WithValues));
    QTRY_COMPARE(view->model().rowCount(), 1);
    const QModelIndex bucket = view->model().index(0, ReachModel::BucketColumn);
    QCOMPARE(bucket.data().toString(), TestShare::subpath(u"b.exe"_s));
    QCOMPARE(bucket.siblingAtColumn(ReachModel::ValuesColumn).data().toString(), u"Crashes per bucket"_s);
    Q_EMIT view->findChild<QTableView *>()->activated(bucket);
    QCOMPARE(requested.size(), 1);
    dialog->close();
}

void TestPolicyReach::aNewerSnapshotIsCountedAnew()
{
    QVERIFY(editor().model().set(Parameter::CrashesPerBucket, "0"));
    QTRY_VERIFY(says(u"20 → 0"_s));
    const QString before = summary().text();
    m_share->addBucket(u"e.exe"_s);
    m_session->refresh();
    QTRY_VERIFY(summary().text() != before && says(u"20 → 0"_s));
}

QTEST_MAIN(TestPolicyReach)
#include "tst_policyreach.moc"
