// SPDX-License-Identifier: GPL-3.0-or-later
// Many buckets in one form, the preview of whom a change reaches, and saving it as one.
#include "core/share/undo.h"
#include "tests/ui/response/testshare.h"
#include "ui/common/appsettings.h"
#include "ui/journal/undodialog.h"
#include "ui/response/bulkdocument.h"
#include "ui/response/bulkeditor.h"
#include "ui/response/bulksavedialog.h"
#include "ui/response/differbutton.h"
#include "ui/response/noticebar.h"
#include "ui/response/parameterrow.h"
#include "ui/response/reachview.h"
#include "ui/response/responseform.h"
#include "ui/response/responsetab.h"
#include "ui/response/timebox.h"
#include "ui/response/unsavededits.h"
#include "ui/response/valuefield.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>

#include <fcntl.h>

using namespace Qt::StringLiterals;
using cer::Parameter;

class TestBulkEditor final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theHeadCountsExactly();
    void whatAllHaveIsShownAndWhatDiffersIsSaid();
    void aValueThatSomeHaveCanBeGivenToAll();
    void anotherValueCanBeTypedAndTakenBack();
    void whatDiffersCanBeRemovedEverywhere();
    void aNumberForManyBucketsIsWarnedAbout();
    void changesStayWhenOtherBucketsAreSelected();
    void changesOutliveTheProgram();
    void theSummaryFollowsTheTyping();
    void thePreviewTellsWhatIsOverwritten();
    void savingWritesEachFileOnceAndUndoTakesAllBack();
    void whatIsSavedForATimeIsTakenBackBucketByBucket();
    void conflictsAreNamedAndCanBeLeftOut();
    void conflictsCanBeLoadedAnew();
    void nothingIsWrittenWhenAFileCannotBe();
    void whatRunsCanBeStoppedAndStartedAgain();
    void whatRunsCanBePaused_data();
    void whatRunsCanBePaused();
    void whatIsSavedIsForgottenByTheForm();

private:
    void select(const QStringList &apps);
    BulkEditor &bulk() const { return *m_tab->bulkEditor(); }
    ParameterRow *row(Parameter parameter) const { return bulk().form().row(parameter); }
    DifferButton *differ(Parameter parameter) const { return row(parameter)->findChild<DifferButton *>(); }
    std::vector<cer::SettingEdit> changes() const { return changesOf(bulk().model()); }
    BulkSaveDialog *openPreview();
    static QPushButton *button(const QWidget *parent, const QString &text);
    static QString statusFile(const QString &app) { return TestShare::statusFile(app); }

    std::unique_ptr<TestShare> m_share;
    std::unique_ptr<ShareSession> m_session;
    std::unique_ptr<ResponseTab> m_tab;
};

void TestBulkEditor::init()
{
    m_share = std::make_unique<TestShare>();
    m_share->addBucket(u"a.exe"_s, "iData=NO\r\nTracking=YES\r\nOwner=ada\r\n");
    m_share->addBucket(u"b.exe"_s, "Tracking=YES\r\nResponse=http://intra/b\r\n");
    m_share->addBucket(u"c.exe"_s, "Tracking=YES\r\n");
    m_share->addBucket(u"d.exe"_s);
    m_session = std::make_unique<ShareSession>();
    m_tab = std::make_unique<ResponseTab>(*m_session);
    m_tab->resize(700, 800);
    m_tab->show();
    QVERIFY(TestShare::open(*m_session, *m_share));
    QTRY_VERIFY(m_session->history());
    select({u"a.exe"_s, u"b.exe"_s, u"c.exe"_s});
}

void TestBulkEditor::cleanup()
{
    if (m_tab)
        bulk().model().discard();
    m_tab.reset();
    m_session.reset();
}

void TestBulkEditor::select(const QStringList &apps)
{
    BucketSelection selection;
    selection.snapshot = m_session->snapshot();
    selection.history = m_session->history();
    for (const QString &app : apps)
        selection.rows.push_back(std::uint32_t(*selection.snapshot->find(TestShare::subpath(app).toStdString())));
    m_tab->setBuckets(selection);
    QTRY_VERIFY(m_tab->isReady());
}

QPushButton *TestBulkEditor::button(const QWidget *parent, const QString &text)
{
    for (QPushButton *button : parent->findChildren<QPushButton *>()) {
        if (button->isVisible() && QString(button->text()).remove(u'&').contains(text))
            return button;
    }
    qWarning("there is no button \"%s\"", qPrintable(text));
    return nullptr;
}

BulkSaveDialog *TestBulkEditor::openPreview()
{
    QTest::mouseClick(button(&bulk(), u"Save…"_s), Qt::LeftButton);
    auto *dialog = m_tab->findChild<BulkSaveDialog *>();
    QSignalSpy computed(&dialog->view(), &ReachView::computed);
    while (!dialog->view().isComputed() || dialog->view().model().rowCount() == 0)
        computed.wait(5000);
    return dialog;
}

void TestBulkEditor::theHeadCountsExactly()
{
    const auto counts = [this](const QString &text) {
        const auto labels = bulk().findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](const QLabel *label) { return label->text().contains(text); });
    };
    QVERIFY(counts(u"of 3 bucket"_s));
    select({u"a.exe"_s, u"d.exe"_s});
    QVERIFY(counts(u"of 2 bucket"_s));
}

void TestBulkEditor::whatAllHaveIsShownAndWhatDiffersIsSaid()
{
    QVERIFY(row(Parameter::Tracking)->field()->isVisible());
    QCOMPARE(bulk().model().document().value(Parameter::Tracking), "YES");
    QVERIFY(!differ(Parameter::Tracking));
    QVERIFY(row(Parameter::MemoryDump)->field()->isVisible()); // nobody sets it: alike
    QVERIFY(!row(Parameter::IData)->field()->isVisible());
    DifferButton *iData = differ(Parameter::IData);
    QVERIFY(iData->isVisible());
    QVERIFY(iData->text().startsWith(u"— differ —"_s));
    QVERIFY2(iData->toolTip().contains(u"not set: 2 bucket"_s), qPrintable(iData->toolTip()));
    QVERIFY(iData->toolTip().contains(u"no: 1 bucket"_s));
    QVERIFY(!bulk().hasUnsavedChanges());
    QVERIFY(changes().empty());
    // Where they differ there is nothing wrong with the values.
    for (const QLabel *label : row(Parameter::IData)->findChildren<QLabel *>())
        QVERIFY2(!label->isVisible() || !label->text().contains(u"2.2.5:"_s), qPrintable(label->text()));
}

void TestBulkEditor::aValueThatSomeHaveCanBeGivenToAll()
{
    const QList<QAction *> choices = differ(Parameter::IData)->menu()->actions();
    QVERIFY(choices[0]->text().startsWith(u"not set"_s));
    QVERIFY(choices[1]->text().startsWith(u"no\t"_s));
    choices[1]->trigger();
    QCOMPARE(changes(), (std::vector<cer::SettingEdit>{{Parameter::IData, "NO"}}));
    QVERIFY(row(Parameter::IData)->field()->isVisible());
    QVERIFY(!differ(Parameter::IData)->isVisible());
    bulk().model().undoStack()->undo();
    QVERIFY(changes().empty());
    QVERIFY(differ(Parameter::IData)->isVisible());
}

void TestBulkEditor::anotherValueCanBeTypedAndTakenBack()
{
    differ(Parameter::Response)->menu()->actions().last()->trigger();
    QVERIFY(row(Parameter::Response)->field()->isVisible());
    QVERIFY(changes().empty()); // to look is no change
    QLineEdit *line = row(Parameter::Response)->field()->findChild<QLineEdit *>();
    line->setFocus();
    for (const char letter : "http://intra/new"_ba) // whatever has the focus: it must not move on
        QTest::keyClick(m_tab->window()->focusWidget(), letter);
    QCOMPARE(changes(), (std::vector<cer::SettingEdit>{{Parameter::Response, "http://intra/new"}}));
    QVERIFY(m_tab->hasUnsavedChanges());
    QToolButton *back = nullptr;
    for (QToolButton *candidate : row(Parameter::Response)->findChildren<QToolButton *>()) {
        if (candidate->isVisible() && candidate->toolTip().contains(u"the values that differ"_s))
            back = candidate;
    }
    QVERIFY(back);
    QTest::mouseClick(back, Qt::LeftButton);
    QVERIFY(changes().empty());
    QVERIFY(differ(Parameter::Response)->isVisible());
    QVERIFY(!m_tab->hasUnsavedChanges());
}

void TestBulkEditor::whatDiffersCanBeRemovedEverywhere()
{
    differ(Parameter::IData)->menu()->actions().first()->trigger();
    QCOMPARE(changes(), (std::vector<cer::SettingEdit>{{Parameter::IData, {}}}));
}

void TestBulkEditor::aNumberForManyBucketsIsWarnedAbout()
{
    QVERIFY(bulk().model().set(Parameter::BucketId, "7"));
    const auto labels = row(Parameter::BucketId)->findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) {
        return label->isVisible() && label->text().contains(u"number of its own"_s);
    }));
}

void TestBulkEditor::changesStayWhenOtherBucketsAreSelected()
{
    QVERIFY(bulk().model().set(Parameter::CrashesPerBucket, "9"));
    select({u"a.exe"_s});
    QVERIFY(m_tab->hasUnsavedChanges());
    select({u"c.exe"_s, u"d.exe"_s});
    QCOMPARE(changes(), (std::vector<cer::SettingEdit>{{Parameter::CrashesPerBucket, "9"}}));
    QVERIFY(differ(Parameter::Tracking)->isVisible());
    bulk().model().discard();
    QVERIFY(!m_tab->hasUnsavedChanges());
}

void TestBulkEditor::changesOutliveTheProgram()
{
    QVERIFY(bulk().model().set(Parameter::CrashesPerBucket, "9"));
    bulk().model().setAttempt(Parameter::BucketId, u"x"_s);
    const auto edits = UnsavedEdits::shared();
    QTRY_COMPARE(edits->files(m_share->path()).size(), 1); // a moment after the last key
    m_tab = std::make_unique<ResponseTab>(*m_session);
    m_tab->show();
    select({u"a.exe"_s});
    QVERIFY(m_tab->hasUnsavedChanges());
    select({u"c.exe"_s, u"d.exe"_s});
    QCOMPARE(changes(), (std::vector<cer::SettingEdit>{{Parameter::CrashesPerBucket, "9"}}));
    QCOMPARE(bulk().model().attempt(Parameter::BucketId), u"x"_s);
    bulk().model().discard();
    QVERIFY(!m_tab->hasUnsavedChanges());
}

void TestBulkEditor::theSummaryFollowsTheTyping()
{
    const auto says = [this](const QString &text) {
        const auto labels = bulk().findChildren<QLabel *>();
        return std::ranges::any_of(
            labels, [&](const QLabel *label) { return label->isVisible() && label->text().contains(text); });
    };
    QVERIFY(!says(u"Whom this reaches"_s));
    QVERIFY(bulk().model().set(Parameter::CrashesPerBucket, "0"));
    QTRY_VERIFY(says(u"2 bucket(s) stop"_s) || says(u"2 buckets stop"_s)); // one of them wanted no reports anyway
    bulk().model().discard();
    QVERIFY(!says(u"Whom this reaches"_s));
}

void TestBulkEditor::thePreviewTellsWhatIsOverwritten()
{
    QVERIFY(bulk().model().set(Parameter::Response, "1"));
    BulkSaveDialog *dialog = openPreview();
    ReachModel &model = dialog->view().model();
    const QAbstractItemModelTester tester(&model);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.reach().filesWritten(), 3u);
    auto *show = dialog->findChild<QComboBox *>();
    const int overwritten = show->findData(ReachModel::WithValues);
    QVERIFY(show->itemText(overwritten).endsWith(u"(1)"_s));
    show->setCurrentIndex(overwritten);
    QTRY_COMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, ReachModel::BucketColumn).data().toString(), TestShare::subpath(u"b.exe"_s));
    QCOMPARE(model.index(0, ReachModel::ValuesColumn).data().toString(), u"Response = http://intra/b"_s);
    show->setCurrentIndex(0);
    dialog->view().findChild<QLineEdit *>()->setText(u"C.EXE"_s);
    QTRY_COMPARE(model.rowCount(), 1);
    QTRY_COMPARE(model.index(0, ReachModel::BucketColumn).data().toString(), TestShare::subpath(u"c.exe"_s));
    dialog->view().findChild<QLineEdit *>()->setText(u"nobody"_s);
    QTRY_COMPARE(model.rowCount(), 0);
    QTest::mouseClick(button(dialog, u"Cancel"_s), Qt::LeftButton);
    QVERIFY(!m_share->get(statusFile(u"c.exe"_s)).contains("Response"));
}

void TestBulkEditor::savingWritesEachFileOnceAndUndoTakesAllBack()
{
    select({u"a.exe"_s, u"c.exe"_s, u"d.exe"_s});
    differ(Parameter::IData)->menu()->actions()[1]->trigger();
    QVERIFY(bulk().model().set(Parameter::CrashesPerBucket, "9"));
    BulkSaveDialog *dialog = openPreview();
    QSignalSpy saved(dialog, &BulkSaveDialog::saved);
    dialog->findChild<QLineEdit *>(u"why"_s)->setText(u"ticket 815"_s);
    QTest::mouseClick(button(dialog, u"Save 3"_s), Qt::LeftButton);
    QTRY_COMPARE(saved.size(), 1);
    QCOMPARE(m_share->get(statusFile(u"a.exe"_s)),
             "iData=NO\r\nTracking=YES\r\nOwner=ada\r\nCrashes per bucket=9\r\n"_ba);
    QCOMPARE(m_share->get(statusFile(u"d.exe"_s)), "iData=NO\r\nCrashes per bucket=9\r\n"_ba);
    QTRY_VERIFY(dialog->view().model().index(0, ReachModel::FileColumn).data().toString().contains(u"saved"_s));
    QTRY_VERIFY(m_tab->isReady()); // what follows a save does not take the word away
    QVERIFY(std::ranges::any_of(dialog->findChildren<QLabel *>(), [](const QLabel *label) {
        return label->isVisible() && label->text().contains(u"saved as one change"_s);
    }));
    cer::Journal journal(appsettings::journalFile());
    const auto entries = journal.entries();
    QVERIFY(entries);
    const std::vector<cer::JournalChange> changes = cer::journalChanges(*entries);
    QCOMPARE(changes.back().entries.size(), 3u);
    QCOMPARE(changes.back().entries[0].why, std::string("ticket 815"));

    QTest::mouseClick(button(dialog, u"Take back"_s), Qt::LeftButton);
    auto *undo = dialog->findChild<UndoDialog *>();
    QVERIFY(undo);
    QTest::mouseClick(button(undo, u"Take back"_s), Qt::LeftButton);
    QTRY_COMPARE(m_share->get(statusFile(u"d.exe"_s)), QByteArray());
    QTRY_COMPARE(m_share->get(statusFile(u"a.exe"_s)), "iData=NO\r\nTracking=YES\r\nOwner=ada\r\n"_ba);
    QTRY_VERIFY(!m_tab->findChild<BulkSaveDialog *>());
}

void TestBulkEditor::whatIsSavedForATimeIsTakenBackBucketByBucket()
{
    select({u"a.exe"_s, u"d.exe"_s});
    QVERIFY(bulk().model().set(Parameter::CrashesPerBucket, "9"));
    BulkSaveDialog *dialog = openPreview();
    QSignalSpy saved(dialog, &BulkSaveDialog::saved);
    auto *box = dialog->findChild<TimeBox *>();
    QVERIFY(!box->limit());
    QTest::keyClick(box->findChild<QCheckBox *>(), Qt::Key_Space);
    QTest::mouseClick(button(dialog, u"Save 2"_s), Qt::LeftButton);
    QTRY_COMPARE(saved.size(), 1);
    QVERIFY(std::ranges::any_of(dialog->findChildren<QLabel *>(), [](const QLabel *label) {
        return label->isVisible() && label->text().contains(u"taken back after 5 more"_s);
    }));
    m_share->put(u"counts/a.exe/1.0/mod.dll/2.0/0000abcd/count.txt"_s, "Cabs Gathered=6\r\nTotal Hits=45\r\n");
    m_session->refresh();
    QTRY_COMPARE(m_share->get(statusFile(u"a.exe"_s)), "iData=NO\r\nTracking=YES\r\nOwner=ada\r\n"_ba);
    QCOMPARE(m_share->get(statusFile(u"d.exe"_s)), "Crashes per bucket=9\r\n"_ba);
}

void TestBulkEditor::conflictsAreNamedAndCanBeLeftOut()
{
    QVERIFY(bulk().model().set(Parameter::CrashesPerBucket, "9"));
    BulkSaveDialog *dialog = openPreview();
    m_share->put(statusFile(u"a.exe"_s), "Bucket=5\r\n");
    m_share->put(statusFile(u"c.exe"_s), "Bucket=6\r\n");
    QTest::mouseClick(button(dialog, u"Save 3"_s), Qt::LeftButton);
    auto *notice = dialog->findChild<NoticeBar *>();
    QTRY_VERIFY(notice->isVisible());
    QVERIFY2(notice->text().contains(u"a.exe"_s) && notice->text().contains(u"c.exe"_s), qPrintable(notice->text()));
    QVERIFY(!m_share->get(statusFile(u"b.exe"_s)).contains("Crashes"));
    auto *show = dialog->findChild<QComboBox *>();
    QTRY_VERIFY(show->findData(ReachModel::Conflicts) >= 0);
    show->setCurrentIndex(show->findData(ReachModel::Conflicts));
    QTRY_COMPARE(dialog->view().model().rowCount(), 2);
    QVERIFY(dialog->view().model().index(1, ReachModel::FileColumn).data().toString().startsWith(u"⚠"_s));
    QSignalSpy saved(dialog, &BulkSaveDialog::saved);
    QTest::mouseClick(button(notice, u"Leave them out"_s), Qt::LeftButton);
    QTRY_COMPARE(saved.size(), 1);
    QVERIFY(m_share->get(statusFile(u"b.exe"_s)).endsWith("Crashes per bucket=9\r\n"));
    QCOMPARE(m_share->get(statusFile(u"a.exe"_s)), "Bucket=5\r\n"_ba);
    QCOMPARE(dialog->view().model().rowCount(), 1);
}

void TestBulkEditor::conflictsCanBeLoadedAnew()
{
    QVERIFY(bulk().model().set(Parameter::CrashesPerBucket, "9"));
    BulkSaveDialog *dialog = openPreview();
    m_share->put(statusFile(u"a.exe"_s), "Crashes per bucket=77\r\n");
    QTest::mouseClick(button(dialog, u"Save 3"_s), Qt::LeftButton);
    auto *notice = dialog->findChild<NoticeBar *>();
    QTRY_VERIFY(notice->isVisible());
    QTest::mouseClick(button(notice, u"Load them anew"_s), Qt::LeftButton);
    QTRY_COMPARE(dialog->view().model().reach().lost.size(), 1u);
    QCOMPARE(dialog->view().model().reach().lost[0].change.before, std::optional<std::string>("77"));
    QSignalSpy saved(dialog, &BulkSaveDialog::saved);
    QTRY_VERIFY(button(dialog, u"Save 3"_s)->isEnabled());
    QTest::mouseClick(button(dialog, u"Save 3"_s), Qt::LeftButton);
    QTRY_COMPARE(saved.size(), 1);
    QCOMPARE(m_share->get(statusFile(u"a.exe"_s)), "Crashes per bucket=9\r\n"_ba);
}

void TestBulkEditor::nothingIsWrittenWhenAFileCannotBe()
{
    select({u"c.exe"_s, u"d.exe"_s});
    QVERIFY(bulk().model().set(Parameter::CrashesPerBucket, "9"));
    BulkSaveDialog *dialog = openPreview();
    m_share->put(statusFile(u"d.exe"_s) + u"/inside"_s, {});
    QTest::mouseClick(button(dialog, u"Save 2"_s), Qt::LeftButton);
    auto *notice = dialog->findChild<NoticeBar *>();
    QTRY_VERIFY(notice->isVisible());
    QVERIFY2(notice->text().contains(u"d.exe"_s), qPrintable(notice->text()));
    QCOMPARE(m_share->get(statusFile(u"c.exe"_s)), "Tracking=YES\r\n"_ba);
    QVERIFY(button(dialog, u"Save 2"_s)->isEnabled());
    QVERIFY(m_tab->hasUnsavedChanges());
}

void TestBulkEditor::whatRunsCanBeStoppedAndStartedAgain()
{
    QVERIFY(bulk().model().set(Parameter::CrashesPerBucket, "9"));
    BulkSaveDialog *dialog = openPreview();
    QFile file(m_share->path(statusFile(u"b.exe"_s)));
    QVERIFY(file.open(QIODevice::ReadWrite));
    struct flock whole{}; // as a client has it that writes the file
    whole.l_type = F_WRLCK;
    whole.l_whence = SEEK_SET;
    QCOMPARE(::fcntl(file.handle(), F_OFD_SETLK, &whole), 0);
    QTest::mouseClick(button(dialog, u"Save 3"_s), Qt::LeftButton);
    QTRY_VERIFY(m_share->get(statusFile(u"a.exe"_s)).contains("Crashes"));
    QVERIFY(dialog->findChildren<QProgressBar *>().last()->isVisible());
    QTest::mouseClick(button(dialog, u"Stop"_s), Qt::LeftButton);
    QVERIFY(dialog->isVisible());
    file.close();
    auto *notice = dialog->findChild<NoticeBar *>();
    QSignalSpy saved(dialog, &BulkSaveDialog::saved);
    QTRY_VERIFY(notice->isVisible());
    QVERIFY(saved.isEmpty());
    QVERIFY2(notice->text().contains(u"No file is changed"_s), qPrintable(notice->text()));
    QVERIFY(!m_share->get(statusFile(u"a.exe"_s)).contains("Crashes"));
    QTest::mouseClick(button(dialog, u"Save 3"_s), Qt::LeftButton);
    QTRY_COMPARE(saved.size(), 1);
    QVERIFY(m_share->get(statusFile(u"a.exe"_s)).contains("Crashes"));
}

void TestBulkEditor::whatRunsCanBePaused_data()
{
    QTest::addColumn<QString>("then");
    QTest::addColumn<bool>("isSaved");
    QTest::newRow("and goes on where it paused") << u"Go on"_s << true;
    QTest::newRow("and stopped, which takes all back") << u"Stop"_s << false;
}

void TestBulkEditor::whatRunsCanBePaused()
{
    QFETCH(QString, then);
    QFETCH(bool, isSaved);
    QVERIFY(bulk().model().set(Parameter::CrashesPerBucket, "9"));
    BulkSaveDialog *dialog = openPreview();
    QFile file(m_share->path(statusFile(u"b.exe"_s)));
    QVERIFY(file.open(QIODevice::ReadWrite));
    struct flock whole{};
    whole.l_type = F_WRLCK;
    whole.l_whence = SEEK_SET;
    QCOMPARE(::fcntl(file.handle(), F_OFD_SETLK, &whole), 0);
    QTest::mouseClick(button(dialog, u"Save 3"_s), Qt::LeftButton);
    QTRY_VERIFY(m_share->get(statusFile(u"a.exe"_s)).contains("Crashes"));
    QTest::mouseClick(button(dialog, u"Pause"_s), Qt::LeftButton);
    file.close();
    const auto paused = [&] {
        const auto labels = dialog->findChildren<QLabel *>();
        return std::ranges::any_of(labels,
                                   [](const QLabel *label) { return label->text().contains(u"Paused after 2 of 3"_s); });
    };
    QTRY_VERIFY(paused());
    QVERIFY(m_share->get(statusFile(u"b.exe"_s)).contains("Crashes"));
    QVERIFY(!m_share->get(statusFile(u"c.exe"_s)).contains("Crashes"));
    QTest::mouseClick(button(dialog, then), Qt::LeftButton);
    QTRY_COMPARE(m_share->get(statusFile(u"c.exe"_s)).contains("Crashes"), isSaved);
    QTRY_COMPARE(m_share->get(statusFile(u"a.exe"_s)).contains("Crashes"), isSaved);
    QTRY_VERIFY(button(dialog, isSaved ? u"Close"_s : u"Save 3"_s));
}

void TestBulkEditor::whatIsSavedIsForgottenByTheForm()
{
    QVERIFY(bulk().model().set(Parameter::CrashesPerBucket, "9"));
    BulkSaveDialog *dialog = openPreview();
    QSignalSpy saved(m_session.get(), &ShareSession::saved);
    QTest::mouseClick(button(dialog, u"Save 3"_s), Qt::LeftButton);
    QTRY_VERIFY(!saved.isEmpty());
    select({u"a.exe"_s, u"b.exe"_s, u"c.exe"_s});
    QVERIFY(!m_tab->hasUnsavedChanges());
    QCOMPARE(bulk().model().document().value(Parameter::CrashesPerBucket), "9");
}

QTEST_MAIN(TestBulkEditor)
#include "tst_bulkeditor.moc"
