// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/response/testshare.h"
#include "ui/common/appsettings.h"
#include "ui/response/bulkeditor.h"
#include "ui/response/bulksavedialog.h"
#include "ui/response/responseeditor.h"
#include "ui/response/responsetab.h"
#include "ui/response/templatemenu.h"
#include "ui/response/templatesdialog.h"

#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace Qt::StringLiterals;
using cer::Parameter;

class TestResponseTab final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void withoutABucketItSaysWhatToDo();
    void aBucketWithoutStatusShowsWhatIsInherited();
    void theFirstChangeMakesTheFileWithItsFolders();
    void editsStayWithTheirBucket();
    void whatCannotBeSetStaysWithItsBucketToo();
    void ofSeveralBucketsThereIsOneForm();
    void aNewerSnapshotKeepsEdits();
    void aChangedPolicyChangesWhatIsInherited();
    void whatThisDoesFollowsTheEdit();
    void namesThatAreNoTextAreToldInWords();
    void aTemplateFillsInWhatItSetsAsOneChange();
    void placeholdersAreFilledInForTheBucket();
    void whatATemplateHasNoNameForIsRefusedInWords();
    void aTemplateFillsInTheFormOfManyBuckets();
    void aTemplateWithPlaceholdersIsPreviewedForManyBuckets();
    void aTemplateIsMadeOfTheSettings();

private:
    void select(const QStringList &apps);
    void showBucket(const QString &app);
    cer::ConfigDocument document() const { return m_tab->editor()->model().document(); }
    QLabel *visibleLabelWith(const QString &text) const;
    void choose(const cer::SettingTemplate &content) { Q_EMIT m_tab->findChild<TemplateMenu *>()->chosen(content); }

    std::unique_ptr<TestShare> m_share;
    std::unique_ptr<ShareSession> m_session;
    std::unique_ptr<ResponseTab> m_tab;
};

void TestResponseTab::init()
{
    m_share = std::make_unique<TestShare>();
    m_share->addBucket(u"a.exe"_s, "iData=NO\r\nBucket=41\r\n");
    m_share->addBucket(u"b.exe"_s);
    m_share->addBucket(u"c.exe"_s, "Bucket=7\r\n");
    m_share->put(u"policy.txt"_s, "Crashes per bucket=20\r\n");
    m_session = std::make_unique<ShareSession>();
    m_tab = std::make_unique<ResponseTab>(*m_session);
    m_tab->resize(560, 800);
    m_tab->show();
    QVERIFY(TestShare::open(*m_session, *m_share));
}

void TestResponseTab::cleanup()
{
    m_tab.reset();
    m_session.reset();
}

void TestResponseTab::select(const QStringList &apps)
{
    BucketSelection selection;
    selection.snapshot = m_session->snapshot();
    for (const QString &app : apps) {
        const auto row = selection.snapshot->find(TestShare::subpath(app).toStdString());
        QVERIFY(row);
        selection.rows.push_back(std::uint32_t(*row));
    }
    m_tab->setBuckets(selection);
}

void TestResponseTab::showBucket(const QString &app)
{
    select({app});
    QTRY_VERIFY(m_tab->isReady());
    QCOMPARE(m_tab->editor()->file(), TestShare::statusFile(app));
}

QLabel *TestResponseTab::visibleLabelWith(const QString &text) const
{
    for (QLabel *label : m_tab->findChildren<QLabel *>()) {
        if (label->isVisible() && label->text().contains(text))
            return label;
    }
    return nullptr;
}

void TestResponseTab::withoutABucketItSaysWhatToDo()
{
    m_tab->setBuckets({});
    QVERIFY(visibleLabelWith(u"No bucket is selected."_s));
    QVERIFY(!m_tab->hasUnsavedChanges());
    QVERIFY(m_tab->isReady());
}

void TestResponseTab::aBucketWithoutStatusShowsWhatIsInherited()
{
    showBucket(u"b.exe"_s);
    QVERIFY(visibleLabelWith(u"There is no status.txt."_s));
    QVERIFY(!m_tab->editor()->model().saved());
    QVERIFY(!m_tab->hasUnsavedChanges());
    showBucket(u"a.exe"_s);
    QVERIFY(visibleLabelWith(u"<b>status.txt</b>"_s));
    QCOMPARE(document().value(Parameter::BucketId), "41");
}

void TestResponseTab::theFirstChangeMakesTheFileWithItsFolders()
{
    showBucket(u"b.exe"_s);
    QSignalSpy saved(m_session.get(), &ShareSession::saved);
    QVERIFY(m_tab->editor()->model().set(Parameter::Response, "https://intra/kb"));
    QVERIFY(!m_share->has(u"status/b.exe"_s));
    m_tab->commands().at(2)->trigger();
    QTRY_COMPARE(m_share->get(TestShare::statusFile(u"b.exe"_s)), "Response=https://intra/kb\r\n"_ba);
    QTRY_COMPARE(saved.size(), 1);
    select({u"b.exe"_s}); // the newer snapshot knows it
    QVERIFY(!m_tab->hasUnsavedChanges());
    const auto row = m_session->snapshot()->find(TestShare::subpath(u"b.exe"_s).toStdString());
    QCOMPARE(m_session->snapshot()->status(*row)->response, std::string("https://intra/kb"));
}

void TestResponseTab::editsStayWithTheirBucket()
{
    QSignalSpy requested(m_tab.get(), &BucketTab::bucketRequested);
    showBucket(u"a.exe"_s);
    QVERIFY(m_tab->editor()->model().set(Parameter::IData, "YES"));
    showBucket(u"c.exe"_s);
    QVERIFY(!document().value(Parameter::IData));
    QVERIFY(m_tab->hasUnsavedChanges());

    QMenu *menu = m_tab->findChild<QMenu *>(u"unsaved"_s);
    QCOMPARE(menu->actions().size(), 1);
    QCOMPARE(menu->actions().first()->text(), TestShare::subpath(u"a.exe"_s));
    menu->actions().first()->trigger();
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested[0][0], TestShare::subpath(u"a.exe"_s));

    showBucket(u"a.exe"_s);
    QCOMPARE(document().value(Parameter::IData), "YES");
    QVERIFY(m_tab->editor()->hasUnsavedChanges());
    QVERIFY(menu->actions().isEmpty());
    m_tab->editor()->model().discard();
    QVERIFY(!m_tab->hasUnsavedChanges());
    showBucket(u"c.exe"_s);
    QVERIFY(!m_tab->hasUnsavedChanges());
    QCOMPARE(m_share->get(TestShare::statusFile(u"a.exe"_s)), "iData=NO\r\nBucket=41\r\n"_ba);
}

void TestResponseTab::whatCannotBeSetStaysWithItsBucketToo()
{
    showBucket(u"a.exe"_s);
    m_tab->editor()->model().setAttempt(Parameter::BucketId, u"x"_s);
    showBucket(u"c.exe"_s);
    QVERIFY(!m_tab->editor()->model().attempt(Parameter::BucketId));
    showBucket(u"a.exe"_s);
    QCOMPARE(m_tab->editor()->model().attempt(Parameter::BucketId), u"x"_s);
}

void TestResponseTab::ofSeveralBucketsThereIsOneForm()
{
    showBucket(u"a.exe"_s);
    QVERIFY(m_tab->editor()->model().set(Parameter::IData, "YES"));
    QVERIFY(!m_tab->bulkEditor()->isVisible());
    select({u"c.exe"_s, u"a.exe"_s});
    QTRY_VERIFY(m_tab->isReady());
    QVERIFY(m_tab->bulkEditor()->isVisible());
    QVERIFY(!m_tab->editor()->isVisible());
    QVERIFY(m_tab->hasUnsavedChanges());
    QTRY_VERIFY(visibleLabelWith(u"of 2 bucket"_s));
    showBucket(u"a.exe"_s);
    QVERIFY(m_tab->editor()->isVisible());
    QCOMPARE(document().value(Parameter::IData), "YES");
}

void TestResponseTab::aNewerSnapshotKeepsEdits()
{
    showBucket(u"a.exe"_s);
    QVERIFY(m_tab->editor()->model().set(Parameter::IData, "YES"));
    m_session->refresh();
    QTRY_COMPARE(m_session->state(), ShareSession::State::Complete);
    select({u"a.exe"_s});
    QTest::qWait(20);
    QCOMPARE(document().value(Parameter::IData), "YES");
    QVERIFY(m_tab->editor()->model().undoStack()->canUndo());
}

void TestResponseTab::aChangedPolicyChangesWhatIsInherited()
{
    showBucket(u"b.exe"_s);
    QVERIFY(visibleLabelWith(u"makes a report"_s));
    m_share->put(u"policy.txt"_s, "Crashes per bucket=1\r\n");
    m_session->refresh();
    QTRY_COMPARE(m_session->state(), ShareSession::State::Complete);
    select({u"b.exe"_s});
    QVERIFY(visibleLabelWith(u"because the limit of 1 is reached"_s));
}

void TestResponseTab::whatThisDoesFollowsTheEdit()
{
    showBucket(u"b.exe"_s);
    QVERIFY(visibleLabelWith(u"makes a report without additional data"_s));
    QVERIFY(m_tab->editor()->model().set(Parameter::MemoryDump, "YES"));
    QVERIFY(visibleLabelWith(u"makes a report with memory"_s));
    m_tab->editor()->model().undoStack()->undo();
    QVERIFY(visibleLabelWith(u"makes a report without additional data"_s));
}

void TestResponseTab::namesThatAreNoTextAreToldInWords()
{
    const QByteArray folder = QFile::encodeName(m_share->path()) + "/counts/caf\xe9/1/m/1/00000000";
    QCOMPARE(std::system(("mkdir -p '" + folder + "' && printf 'Cabs Gathered=0\\r\\nTotal Hits=1\\r\\n' > '" + folder
                          + "/count.txt'")
                             .constData()),
             0);
    m_session->refresh();
    QTRY_COMPARE(m_session->state(), ShareSession::State::Complete);
    BucketSelection selection;
    selection.snapshot = m_session->snapshot();
    for (std::uint32_t row = 0; row < selection.snapshot->buckets.size(); ++row) {
        if (selection.snapshot->subpath(row).starts_with("caf"))
            selection.rows = {row};
    }
    QCOMPARE(selection.rows.size(), std::size_t(1));
    m_tab->setBuckets(selection);
    QVERIFY(visibleLabelWith(u"A name of this bucket is no text"_s));
}

void TestResponseTab::aTemplateFillsInWhatItSetsAsOneChange()
{
    showBucket(u"a.exe"_s);
    auto *menu = m_tab->findChild<TemplateMenu *>();
    const auto actions = menu->actions();
    const auto dump = std::ranges::find(actions, u"Ask for a full memory dump"_s, &QAction::text);
    QVERIFY(dump != actions.end());
    (*dump)->trigger();
    QCOMPARE(document().value(Parameter::MemoryDump), "YES");
    QCOMPARE(document().value(Parameter::IData), "YES");
    QCOMPARE(document().value(Parameter::BucketId), "41");
    QVERIFY(m_tab->hasUnsavedChanges());
    m_tab->editor()->model().undoStack()->undo();
    QVERIFY(!m_tab->hasUnsavedChanges());
}

void TestResponseTab::placeholdersAreFilledInForTheBucket()
{
    showBucket(u"a.exe"_s);
    choose({"KB", {}, {{Parameter::UrlLaunch, "https://kb.example/{app}/{module}/{bucket}", true}}});
    QCOMPARE(document().value(Parameter::UrlLaunch), "https://kb.example/a.exe/mod.dll/41");
}

void TestResponseTab::whatATemplateHasNoNameForIsRefusedInWords()
{
    showBucket(u"b.exe"_s);
    choose({"KB", {}, {{Parameter::FDoc, "NO"}, {Parameter::UrlLaunch, "https://kb.example/{bucket}", true}}});
    QVERIFY(visibleLabelWith(u"nothing for {bucket}"_s));
    QVERIFY(!m_tab->hasUnsavedChanges());
    select({u"a.exe"_s});
    QVERIFY(!visibleLabelWith(u"nothing for {bucket}"_s));
}

void TestResponseTab::aTemplateFillsInTheFormOfManyBuckets()
{
    select({u"a.exe"_s, u"b.exe"_s});
    QTRY_VERIFY(m_tab->isReady());
    choose({"Dump", {}, {{Parameter::MemoryDump, "YES"}, {Parameter::BucketId, {}}}});
    QVERIFY((m_tab->bulkEditor()->request().edits
             == std::vector<cer::SettingEdit>{{Parameter::BucketId, {}}, {Parameter::MemoryDump, "YES"}}));
}

void TestResponseTab::aTemplateWithPlaceholdersIsPreviewedForManyBuckets()
{
    select({u"a.exe"_s, u"b.exe"_s});
    QTRY_VERIFY(m_tab->isReady());
    choose({"KB", {}, {{Parameter::UrlLaunch, "https://kb.example/{app}", true}}});
    auto *dialog = m_tab->findChild<BulkSaveDialog *>();
    QVERIFY(dialog);
    QPushButton *save = nullptr;
    for (QPushButton *button : dialog->findChildren<QPushButton *>()) {
        if (button->isDefault())
            save = button;
    }
    QTRY_VERIFY(save->isEnabled());
    QTest::mouseClick(save, Qt::LeftButton);
    QTRY_VERIFY(m_share->get(TestShare::statusFile(u"b.exe"_s)).contains("URLLaunch=https://kb.example/b.exe\r\n"));
    QVERIFY(m_share->get(TestShare::statusFile(u"a.exe"_s)).contains("URLLaunch=https://kb.example/a.exe\r\n"));
    dialog->reject();
}

void TestResponseTab::aTemplateIsMadeOfTheSettings()
{
    QDir(QString::fromStdString(appsettings::templatesFolder())).removeRecursively();
    showBucket(u"a.exe"_s);
    Q_EMIT m_tab->findChild<TemplateMenu *>()->keepRequested();
    const cer::TemplateFolder folder(appsettings::templatesFolder());
    QTRY_COMPARE(folder.all()->size(), 1u);
    const auto all = folder.all();
    QVERIFY((all->front().reading.content->edits == std::vector<cer::SettingEdit>{{Parameter::IData, "NO"}}));
    delete m_tab->window()->findChild<TemplatesDialog *>();
}

QTEST_MAIN(TestResponseTab)
#include "tst_responsetab.moc"
