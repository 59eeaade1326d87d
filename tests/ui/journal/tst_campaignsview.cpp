// SPDX-License-Identifier: GPL-3.0-or-later
// Settings for a time in the console: what is saved so, listed, taken back by itself, and ended by hand.
#include "tests/ui/share/console.h"
#include "tests/ui/share/sharefolder.h"
#include "ui/common/appsettings.h"
#include "ui/journal/campaignsview.h"
#include "ui/journal/journalworkspace.h"
#include "ui/response/noticebar.h"
#include "ui/response/responseeditor.h"
#include "ui/response/savebar.h"
#include "ui/response/timebox.h"
#include "ui/share/campaigntext.h"
#include "ui/share/sharecampaigns.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QDateTimeEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QToolButton>

using namespace cer;
using namespace Qt::StringLiterals;

namespace {

const std::string first = "a.exe\\1\\m.dll\\1\\00000001", second = "b.exe\\1\\m.dll\\1\\00000002";
const std::string firstFile = statusFile(first), secondFile = statusFile(second);

} // namespace

class TestCampaignsView final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void thereAreNoneAtFirst();
    void theBoxAsksForReportsOrATime();
    void whatIsSavedForATimeIsListed();
    void anotherBucketIsSavedForGood();
    void thePolicyToo();
    void reportsEndItAfterARefresh();
    void theClockEndsItAfterARefresh();
    void unsavedEditsOfTheFileStay();
    void whatWaitsForADecisionSaysWhy();
    void oneIsTakenBackNow();
    void oneIsKeptForGood();
    void whatCerctlBeganAppears();
    void aBucketIsShown();
    void anotherShareHasItsOwn();

private:
    CampaignsView &view() const { return *m_journal->findChild<CampaignsView *>(); }
    QTableView &table() const { return *view().findChild<QTableView *>(); }
    QString cell(CampaignModel::Column column, int row = 0) const
    {
        return table().model()->index(row, column).data().toString();
    }
    ResponseEditor &editor() const { return *m_console->response->editor(); }
    ShareCampaigns &campaigns() const { return m_console->session.campaigns(); }
    void showCampaigns();
    void edit(Parameter parameter, const std::string &value);
    void saveForATime(int reports);
    /// As another process does.
    void begin(const std::vector<FileEdit> &edits, const CampaignLimit &limit);
    void refresh();
    void answer(const QString &button);
    bool isNoticed(const QString &text) const;

    QTemporaryDir m_home;
    std::unique_ptr<ShareFolder> m_folder;
    std::unique_ptr<Console> m_console;
    JournalWorkspace *m_journal = nullptr;
};

void TestCampaignsView::init()
{
    qputenv("CER_HOME", m_home.path().toUtf8());
    for (const std::string &file : {appsettings::journalFile(), appsettings::campaignsFile()})
        QFile::remove(QString::fromStdString(file));
    m_folder = std::make_unique<ShareFolder>();
    m_folder->bucket(first, 3, 1);
    m_folder->bucket(second, 3, 1);
    m_folder->write(firstFile, "Bucket=1\r\n");
    m_folder->write("policy.txt", "Tracking=YES\r\n");
    m_console = std::make_unique<Console>();
    m_journal = new JournalWorkspace(m_console->session);
    m_console->window.addWorkspace(m_journal);
    m_console->window.resize(1500, 900);
    m_console->session.setLive(false);
    m_console->open(m_folder->path());
    m_console->showTab(2, QString::fromStdString(first));
    QTRY_VERIFY(m_console->response->isReady() && !editor().file().isEmpty());
    QCOMPARE(editor().file().toStdString(), firstFile);
}

void TestCampaignsView::cleanup()
{
    editor().model().discard();
    m_console->policy->findChild<ResponseEditor *>()->model().discard();
    m_console.reset();
}

void TestCampaignsView::showCampaigns()
{
    m_console->window.showWorkspace(m_journal);
    m_journal->showCampaigns();
    QTRY_VERIFY(!campaigns().isWorking());
}

void TestCampaignsView::edit(Parameter parameter, const std::string &value)
{
    QVERIFY(editor().model().set(parameter, value));
}

/// By keys, in the save bar.
void TestCampaignsView::saveForATime(int reports)
{
    auto *box = editor().findChild<TimeBox *>();
    QTRY_VERIFY(box->isVisible());
    QTest::keyClick(box->findChild<QCheckBox *>(), Qt::Key_Space);
    auto *number = box->findChild<QSpinBox *>();
    QTRY_VERIFY(number->isVisible());
    number->selectAll();
    QTest::keyClicks(number, QString::number(reports));
    number->setFocus();
    QTest::keyClick(number, Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(!editor().hasUnsavedChanges());
}

void TestCampaignsView::begin(const std::vector<FileEdit> &edits, const CampaignLimit &limit)
{
    const auto store = *openStore(m_folder->path().toStdString());
    Journal journal(appsettings::journalFile());
    Campaigns own(appsettings::campaignsFile(), store->displayRoot());
    QVERIFY(cer::saveForATime(*store, journal, own, edits, limit).saved());
}

void TestCampaignsView::refresh()
{
    m_console->session.refresh();
    m_console->waitUntilQuiet();
    QTRY_VERIFY(!campaigns().isWorking());
}

void TestCampaignsView::answer(const QString &text)
{
    auto *question = view().findChild<QMessageBox *>();
    QVERIFY(question);
    auto *button = visibleButton<QPushButton>(*question, text);
    QVERIFY(button);
    QTest::mouseClick(button, Qt::LeftButton);
}

bool TestCampaignsView::isNoticed(const QString &text) const
{
    return visibleText(m_console->window).contains(text);
}

void TestCampaignsView::thereAreNoneAtFirst()
{
    const QAbstractItemModelTester tester(table().model());
    showCampaigns();
    QVERIFY(visibleText(view()).contains(u"Nothing is time-boxed"_s));
    QVERIFY(visibleText(view()).contains(u"Take this back"_s)); // how to begin one
    QVERIFY(!table().isVisible());
}

void TestCampaignsView::theBoxAsksForReportsOrATime()
{
    auto *box = editor().findChild<TimeBox *>();
    QVERIFY(!box->isVisible()); // there is nothing to save
    edit(Parameter::MemoryDump, "YES");
    QTRY_VERIFY(box->isVisible());
    QVERIFY(!box->limit()); // never, until somebody asks for it
    const auto choices = box->findChildren<QCheckBox *>();
    auto *number = box->findChild<QSpinBox *>();
    auto *time = box->findChild<QDateTimeEdit *>();
    QVERIFY(!number->isVisible() && !time->isVisible());
    choices[0]->click();
    QTRY_VERIFY(number->isVisible() && time->isVisible());
    QVERIFY(box->limit() == std::optional(CampaignLimit{5, {}}));
    QVERIFY(!time->isEnabled());
    choices[2]->click();
    const QDateTime friday(QDate(2099, 11, 27), QTime(18, 0));
    time->setDateTime(friday);
    QVERIFY(box->limit() == std::optional(CampaignLimit{5, friday.toSecsSinceEpoch()}));
    choices[1]->click();
    QVERIFY(box->limit() == std::optional(CampaignLimit{{}, friday.toSecsSinceEpoch()}));
    choices[2]->click(); // one of them must be there
    QVERIFY(box->limit() == std::optional(CampaignLimit{5, {}}));
    editor().model().discard();
    edit(Parameter::MemoryDump, "YES");
    QVERIFY(!box->limit()); // and nothing is remembered
}

void TestCampaignsView::whatIsSavedForATimeIsListed()
{
    edit(Parameter::MemoryDump, "YES");
    saveForATime(7);
    QCOMPARE(m_folder->read(firstFile), std::string("Bucket=1\r\nMemoryDump=YES\r\n"));
    QVERIFY(editor().findChild<NoticeBar *>()->text().contains(u"7 more report"_s));
    QTRY_VERIFY(isNoticed(u"1 time-boxed setting"_s));
    QSignalSpy asked(&m_console->window, &MainWindow::campaignsRequested);
    visibleButton<QToolButton>(m_console->window, u"1 time-boxed setting(s)"_s)->click();
    QCOMPARE(asked.size(), 1);
    showCampaigns();
    QTRY_COMPARE(table().model()->rowCount(), 1);
    QVERIFY(table().isVisible());
    QCOMPARE(cell(CampaignModel::Target), QString::fromStdString(first));
    QCOMPARE(cell(CampaignModel::Change), u"MemoryDump = YES"_s);
    QCOMPARE(cell(CampaignModel::State), u"running"_s);
    QCOMPARE(cell(CampaignModel::Reports), u"0 of 7"_s);
}

void TestCampaignsView::anotherBucketIsSavedForGood()
{
    edit(Parameter::MemoryDump, "YES");
    auto *box = editor().findChild<TimeBox *>();
    box->findChildren<QCheckBox *>()[0]->click();
    QVERIFY(box->limit());
    m_console->buckets->selectBucket(QString::fromStdString(second));
    QTRY_COMPARE(editor().file().toStdString(), secondFile);
    QTRY_VERIFY(m_console->response->isReady());
    edit(Parameter::MemoryDump, "YES");
    QVERIFY(!box->limit());
}

void TestCampaignsView::thePolicyToo()
{
    m_console->window.showWorkspace(m_console->policy);
    auto *policy = m_console->policy->findChild<ResponseEditor *>();
    QTRY_VERIFY(!policy->isReading());
    QVERIFY(policy->model().set(Parameter::Tracking, "NO"));
    auto *box = policy->findChild<TimeBox *>();
    QTRY_VERIFY(box->isVisible());
    box->findChildren<QCheckBox *>()[0]->click();
    QVERIFY(visibleText(*box).contains(u"whole share"_s));
    m_console->policy->commands().at(2)->trigger();
    QTRY_COMPARE(m_folder->read("policy.txt"), std::string("Tracking=NO\r\n"));
    m_folder->bucket(first, 4, 3);
    m_folder->bucket(second, 5, 4);
    refresh();
    QTRY_COMPARE(m_folder->read("policy.txt"), std::string("Tracking=YES\r\n"));
    QTRY_COMPARE(policy->model().document().value(Parameter::Tracking), "YES");
}

void TestCampaignsView::reportsEndItAfterARefresh()
{
    edit(Parameter::MemoryDump, "YES");
    saveForATime(2);
    m_folder->bucket(first, 4, 2);
    refresh();
    QCOMPARE(m_folder->read(firstFile), std::string("Bucket=1\r\nMemoryDump=YES\r\n"));
    m_folder->bucket(first, 5, 3);
    QSignalSpy saved(&m_console->session, &ShareSession::saved);
    refresh();
    QTRY_COMPARE(m_folder->read(firstFile), std::string("Bucket=1\r\n"));
    QTRY_COMPARE(saved.size(), 1);
    QTRY_VERIFY(isNoticed(u"1 file(s) taken back at"_s));
    QTRY_VERIFY(!editor().model().document().value(Parameter::MemoryDump)); // the editor follows
    const auto row = m_console->session.snapshot()->find(first);
    QCOMPARE(m_console->session.snapshot()->status(*row)->document.bytes(), "Bucket=1\r\n"); // and so does the rest
    const auto entries = *Journal(appsettings::journalFile()).entries();
    QCOMPARE(entries.size(), 2U);
    QCOMPARE(entries[1].undoes, entries[0].id);
    showCampaigns();
    QTRY_VERIFY(visibleText(view()).contains(u"Nothing is time-boxed"_s));
    view().findChild<QCheckBox *>()->click();
    QCOMPARE(cell(CampaignModel::State), u"taken back"_s);
}

void TestCampaignsView::theClockEndsItAfterARefresh()
{
    begin({{secondFile, {}, "Tracking=NO\r\n", {}}}, {{}, CampaignText::now() + 1000});
    refresh();
    QCOMPARE(m_folder->read(secondFile), std::string("Tracking=NO\r\n"));
    begin({{firstFile, "Bucket=1\r\n", "Bucket=2\r\n", {}}}, {{}, CampaignText::now()});
    refresh();
    QTRY_COMPARE(m_folder->read(firstFile), std::string("Bucket=1\r\n"));
    QCOMPARE(m_folder->read(secondFile), std::string("Tracking=NO\r\n"));
}

void TestCampaignsView::unsavedEditsOfTheFileStay()
{
    edit(Parameter::MemoryDump, "YES");
    saveForATime(1);
    edit(Parameter::Response, "https://intra/kb");
    m_folder->bucket(first, 4, 2);
    refresh();
    QTRY_COMPARE(m_folder->read(firstFile), std::string("Bucket=1\r\n"));
    QTRY_VERIFY(editor().findChild<NoticeBar *>()->text().contains(u"changed"_s));
    QVERIFY(editor().hasUnsavedChanges());
    QCOMPARE(editor().model().document().value(Parameter::Response), "https://intra/kb");
}

void TestCampaignsView::whatWaitsForADecisionSaysWhy()
{
    begin({{firstFile, "Bucket=1\r\n", "Bucket=2\r\n", {}}}, {{}, CampaignText::now()});
    m_folder->write(firstFile, "Bucket=3\r\n");
    refresh();
    QTRY_VERIFY(isNoticed(u"⚠ 1 time-boxed file(s) wait for your decision"_s));
    QCOMPARE(m_folder->read(firstFile), std::string("Bucket=3\r\n"));
    showCampaigns();
    QTRY_COMPARE(cell(CampaignModel::State), u"⚠ needs a decision"_s);
    QVERIFY(visibleText(view()).contains(u"Bucket."_s));
    m_folder->write(firstFile, "Bucket=1\r\n"); // decided
    refresh();
    QTRY_COMPARE(table().model()->rowCount(), 0);
    QVERIFY(!isNoticed(u"wait for your decision"_s));
}

void TestCampaignsView::oneIsTakenBackNow()
{
    begin({{firstFile, "Bucket=1\r\n", "Bucket=2\r\n", {}}, {secondFile, {}, "Tracking=NO\r\n", {}}}, {9, {}});
    showCampaigns();
    QTRY_COMPARE(table().model()->rowCount(), 2);
    QTest::mouseClick(visibleButton<QToolButton>(view(), u"Take back now…"_s), Qt::LeftButton);
    QCOMPARE(m_folder->read(firstFile), std::string("Bucket=2\r\n")); // it asks before it writes
    answer(u"Take back"_s);
    QTRY_COMPARE(table().model()->rowCount(), 0);
    QCOMPARE(m_folder->read(firstFile), std::string("Bucket=1\r\n"));
    QVERIFY(!QFile::exists(m_folder->path() + u'/' + QString::fromStdString(secondFile)));
}

void TestCampaignsView::oneIsKeptForGood()
{
    begin({{firstFile, "Bucket=1\r\n", "Bucket=2\r\n", {}}}, {{}, CampaignText::now() + 1000});
    showCampaigns();
    QTRY_COMPARE(table().model()->rowCount(), 1);
    QTest::mouseClick(visibleButton<QToolButton>(view(), u"Keep for good…"_s), Qt::LeftButton);
    answer(u"Keep"_s);
    QTRY_COMPARE(table().model()->rowCount(), 0);
    QCOMPARE(m_folder->read(firstFile), std::string("Bucket=2\r\n"));
    view().findChild<QCheckBox *>()->click();
    QCOMPARE(cell(CampaignModel::State), u"kept"_s);
    QVERIFY(!view().commands().at(0)->isEnabled() && !view().commands().at(1)->isEnabled());
}

void TestCampaignsView::whatCerctlBeganAppears()
{
    showCampaigns();
    begin({{firstFile, "Bucket=1\r\n", "Bucket=2\r\n", {}}}, {9, {}});
    m_console->window.showWorkspace(m_console->buckets);
    showCampaigns();
    QTRY_COMPARE(table().model()->rowCount(), 1);
}

void TestCampaignsView::aBucketIsShown()
{
    begin({{firstFile, "Bucket=1\r\n", "Bucket=2\r\n", {}}}, {9, {}});
    showCampaigns();
    QTRY_COMPARE(table().model()->rowCount(), 1);
    QSignalSpy requested(m_journal, &JournalWorkspace::bucketRequested);
    table().selectRow(0);
    QTest::keyClick(&table(), Qt::Key_Return);
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested[0][0].toString(), QString::fromStdString(first));
}

void TestCampaignsView::anotherShareHasItsOwn()
{
    begin({{firstFile, "Bucket=1\r\n", "Bucket=2\r\n", {}}}, {9, {}});
    refresh();
    QTRY_VERIFY(isNoticed(u"1 time-boxed setting"_s));
    const ShareFolder other;
    m_console->open(other.path());
    QTRY_VERIFY(!campaigns().isWorking());
    QVERIFY(campaigns().campaigns().empty());
    QVERIFY(!isNoticed(u"time-boxed setting"_s));
    m_console->open(m_folder->path());
    QTRY_VERIFY(isNoticed(u"1 time-boxed setting"_s));
}

QTEST_MAIN(TestCampaignsView)
#include "tst_campaignsview.moc"
