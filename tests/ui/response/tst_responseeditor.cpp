// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/journal.h"
#include "tests/core/store/unprivileged.h"
#include "tests/ui/response/testshare.h"
#include "ui/response/conflictdialog.h"
#include "ui/response/noticebar.h"
#include "ui/response/policyworkspace.h"
#include "ui/response/responseeditor.h"
#include "ui/response/sourceedit.h"
#include "ui/response/unsavededits.h"

#include <QAction>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QToolButton>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using cer::DocumentKind;
using cer::Parameter;

namespace {

const auto policyFile = u"policy.txt"_s;

template <typename Button>
Button *buttonWith(const QWidget &widget, const QString &text)
{
    for (Button *button : widget.findChildren<Button *>()) {
        if (button->text() == text)
            return button;
    }
    return nullptr;
}

} // namespace

class TestResponseEditor final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void exactlyThatChangeIsInTheFile();
    void aFirstChangeMakesTheFile();
    void theReasonGoesIntoTheJournal();
    void ctrlSSaves();
    void theBarSaysWhatIsNotSaved();
    void theDifferenceIsShown();
    void discardGoesBackAndUndoBringsBack();
    void aValueThatCannotBeSavedStopsTheSave();
    void whatWasNotSavedIsOfferedAtTheNextStart();
    void aSecondWriterIsAConflict_data();
    void aSecondWriterIsAConflict();
    void aConflictThatIsClosedChangesNothing();
    void overwritingNeedsASecondLook();
    void aMergeThatMetTheSameSettingSaysSo();
    void withoutTheRightNothingIsWritten();
    void aShareThatVanishedIsToldWithItsPath();
    void whatIsNoFileIsToldInWords_data();
    void whatIsNoFileIsToldInWords();
    void tryAgainReadsAgain();
    void aChangeFromOutsideIsShown();
    void aChangeFromOutsideNeverTakesEditsAway();
    void formSourceAndBothAreRemembered();
    void refusedCharactersAreTold();
    void withoutAShareItSaysSo();
    void theWorkspaceTellsItsState();
    void everyViewBecomesReady();
    void everyControlIsNamedForAScreenReader();

private:
    void openPolicy(const char *bytes);
    bool openEditor();
    NoticeBar &notice() const { return *m_editor->findChild<NoticeBar *>(); }
    ConflictDialog *conflict() const { return m_editor->findChild<ConflictDialog *>(); }
    void save() const { m_editor->commands().at(2)->trigger(); }
    void meetASecondWriter();

    std::unique_ptr<TestShare> m_share;
    std::unique_ptr<ShareSession> m_session;
    std::unique_ptr<UnsavedEdits> m_edits;
    std::unique_ptr<ResponseEditor> m_editor;
};

void TestResponseEditor::init()
{
    m_share = std::make_unique<TestShare>();
    m_session = std::make_unique<ShareSession>();
    m_edits = std::make_unique<UnsavedEdits>();
}

void TestResponseEditor::cleanup()
{
    m_editor.reset();
    m_session.reset();
}

bool TestResponseEditor::openEditor()
{
    if (!TestShare::open(*m_session, *m_share))
        return false;
    m_editor = std::make_unique<ResponseEditor>(*m_session, *m_edits, DocumentKind::Policy);
    m_editor->resize(900, 700);
    m_editor->show();
    m_editor->activateWindow();
    QSignalSpy ready(m_editor.get(), &ResponseEditor::readyChanged);
    m_editor->open(policyFile, {});
    return ready.wait() && QTest::qWaitForWindowActive(m_editor.get());
}

void TestResponseEditor::openPolicy(const char *bytes)
{
    if (bytes)
        m_share->put(policyFile, bytes);
    QVERIFY(openEditor());
}

void TestResponseEditor::exactlyThatChangeIsInTheFile()
{
    openPolicy("Tracking=YES\r\nnote=\x81\xe4 \t\nCrashes per bucket=5\r\nBucketTable=9");
    QVERIFY(m_editor->model().set(Parameter::Tracking, "NO"));
    save();
    QTRY_COMPARE(m_share->get(policyFile), "Tracking=NO\r\nnote=\x81\xe4 \t\nCrashes per bucket=5\r\nBucketTable=9"_ba);
    QTRY_VERIFY(!m_editor->hasUnsavedChanges());
    QVERIFY(m_editor->model().undoStack()->canUndo());
    m_editor->model().undoStack()->undo(); // back to before, and saved again
    save();
    QTRY_COMPARE(m_share->get(policyFile), "Tracking=YES\r\nnote=\x81\xe4 \t\nCrashes per bucket=5\r\nBucketTable=9"_ba);
}

void TestResponseEditor::aFirstChangeMakesTheFile()
{
    openPolicy(nullptr);
    QVERIFY(m_editor->findChild<QLabel *>()->text().contains(u"There is no policy.txt."_s));
    QVERIFY(!m_editor->hasUnsavedChanges());
    QVERIFY(m_editor->model().set(Parameter::CrashesPerBucket, "7"));
    QVERIFY(!m_share->has(policyFile));
    save();
    QTRY_COMPARE(m_share->get(policyFile), "Crashes per bucket=7\r\n"_ba);
    QTRY_VERIFY(m_editor->findChild<QLabel *>()->text().startsWith(u"<b>policy.txt</b>"_s));
}

void TestResponseEditor::theReasonGoesIntoTheJournal()
{
    openPolicy("Tracking=YES\r\n");
    QVERIFY(m_editor->model().set(Parameter::Tracking, "NO"));
    m_editor->commands().at(3)->trigger();
    auto *why = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(why);
    QTest::keyClicks(why, u"too many logs"_s);
    QTest::keyClick(why, Qt::Key_Return);
    QTRY_COMPARE(m_share->get(policyFile), "Tracking=NO\r\n"_ba);
    QTRY_VERIFY(why->isHidden());
    const auto entries = cer::Journal(cer::Journal::defaultFile()).entries(m_session->store()->displayRoot());
    QVERIFY(entries && !entries->empty());
    QCOMPARE(entries->back().why, std::string("too many logs"));
    QCOMPARE(entries->back().before.value_or(""), std::string("Tracking=YES\r\n"));
    QCOMPARE(entries->back().after.value_or(""), std::string("Tracking=NO\r\n"));
}

void TestResponseEditor::ctrlSSaves()
{
    openPolicy("Tracking=YES\r\n");
    QVERIFY(m_editor->model().set(Parameter::Tracking, "NO"));
    QTest::keySequence(m_editor->focusWidget(), QKeySequence::Save);
    QTRY_COMPARE(m_share->get(policyFile), "Tracking=NO\r\n"_ba);
}

void TestResponseEditor::theBarSaysWhatIsNotSaved()
{
    openPolicy("Tracking=YES\r\n");
    const auto says = [this](const QString &text) { return buttonWith<QLabel>(*m_editor, text) != nullptr; };
    QVERIFY(says(u"✔ as on the share"_s));
    QVERIFY(!buttonWith<QPushButton>(*m_editor, u"Discard"_s)->isEnabled());
    QVERIFY(m_editor->model().set(Parameter::Tracking, "NO"));
    QVERIFY(m_editor->model().set(Parameter::CrashesPerBucket, "1"));
    QVERIFY(says(u"● 2 change(s), not saved"_s) || says(u"● 2 changes, not saved"_s));
    QVERIFY(buttonWith<QPushButton>(*m_editor, u"Discard"_s)->isEnabled());
}

void TestResponseEditor::theDifferenceIsShown()
{
    openPolicy("Tracking=YES\r\n");
    QVERIFY(m_editor->model().set(Parameter::Tracking, "NO"));
    QTest::mouseClick(buttonWith<QPushButton>(*m_editor, u"Show difference"_s), Qt::LeftButton);
    auto *dialog = m_editor->findChild<QDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    const QString text = dialog->findChild<QPlainTextEdit *>()->toPlainText();
    QVERIFY2(text.contains(u"\n-Tracking=YES\n+Tracking=NO"_s), qPrintable(text));
}

void TestResponseEditor::discardGoesBackAndUndoBringsBack()
{
    openPolicy("Tracking=YES\r\n");
    QVERIFY(m_editor->model().set(Parameter::Tracking, "NO"));
    QTest::mouseClick(buttonWith<QPushButton>(*m_editor, u"Discard"_s), Qt::LeftButton);
    QVERIFY(!m_editor->hasUnsavedChanges());
    m_editor->setFocus();
    m_editor->commands().at(0)->trigger();
    QCOMPARE(m_editor->model().document().value(Parameter::Tracking), "NO");
}

void TestResponseEditor::aValueThatCannotBeSavedStopsTheSave()
{
    openPolicy("Tracking=YES\r\n");
    QVERIFY(m_editor->model().set(Parameter::Tracking, "NO"));
    m_editor->model().setAttempt(Parameter::CrashesPerBucket, u"many"_s);
    m_editor->setView(ResponseEditor::View::Source);
    save();
    QVERIFY(notice().isVisible());
    QVERIFY(m_editor->view() != ResponseEditor::View::Source);
    auto *line = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(line);
    QCOMPARE(line->text(), u"many"_s);
    QTest::qWait(50);
    QCOMPARE(m_share->get(policyFile), "Tracking=YES\r\n"_ba);
}

// Mine and theirs: Tracking and the limit.
void TestResponseEditor::whatWasNotSavedIsOfferedAtTheNextStart()
{
    openPolicy("Tracking=YES\r\n");
    QVERIFY(m_editor->model().set(Parameter::Tracking, "NO"));
    QTRY_COMPARE(m_edits->files(m_session->root()), QStringList{policyFile}); // soon, without any event
    m_editor.reset();
    m_edits.reset();
    m_edits = std::make_unique<UnsavedEdits>();
    openPolicy(nullptr);
    QVERIFY(m_editor->hasUnsavedChanges());
    QCOMPARE(m_editor->model().document().value(Parameter::Tracking), "NO");
    QCOMPARE(m_share->get(policyFile), "Tracking=YES\r\n"_ba);
    auto *notice = m_editor->findChild<NoticeBar *>();
    QVERIFY2(notice->text().contains(u"are here again"_s), qPrintable(notice->text()));
    auto *discard = buttonWith<QPushButton>(*notice, u"Discard"_s);
    QVERIFY(discard);
    QTest::mouseClick(discard, Qt::LeftButton);
    QVERIFY(!m_editor->hasUnsavedChanges());
    QTRY_VERIFY(m_edits->files(m_session->root()).isEmpty());
}

void TestResponseEditor::meetASecondWriter()
{
    openPolicy("Tracking=YES\r\nCrashes per bucket=5\r\n");
    QVERIFY(m_editor->model().set(Parameter::Tracking, "NO"));
    m_share->put(policyFile, "Tracking=YES\r\nCrashes per bucket=9\r\n");
    save();
    QTRY_VERIFY(conflict());
    QCOMPARE(m_share->get(policyFile), "Tracking=YES\r\nCrashes per bucket=9\r\n"_ba);
    auto *table = conflict()->findChild<QTableView *>();
    QCOMPARE(table->model()->rowCount(), 2);
    QCOMPARE(table->model()->index(0, 1).data(), u"± Tracking=NO"_s);
    QCOMPARE(table->model()->index(1, 2).data(), u"± Crashes per bucket=9"_s);
}

void TestResponseEditor::aSecondWriterIsAConflict_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<QByteArray>("document"); // then
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<bool>("unsaved");
    const auto theirs = "Tracking=YES\r\nCrashes per bucket=9\r\n"_ba;
    QTest::newRow("my changes are made on theirs, and nothing is saved yet")
        << u"Keep editing on top of theirs"_s << "Tracking=NO\r\nCrashes per bucket=9\r\n"_ba << theirs << true;
    QTest::newRow("mine is written over theirs") << u"Overwrite theirs"_s << "Tracking=NO\r\nCrashes per bucket=5\r\n"_ba
                                                 << "Tracking=NO\r\nCrashes per bucket=5\r\n"_ba << false;
    QTest::newRow("mine is forgotten") << u"Discard mine"_s << theirs << theirs << false;
}

void TestResponseEditor::aSecondWriterIsAConflict()
{
    QFETCH(QString, button);
    QFETCH(QByteArray, document);
    QFETCH(QByteArray, file);
    QFETCH(bool, unsaved);
    meetASecondWriter();
    conflict()->findChild<QCheckBox *>()->click();
    QTest::mouseClick(buttonWith<QPushButton>(*conflict(), button), Qt::LeftButton);
    QTRY_COMPARE(m_share->get(policyFile), file);
    QTRY_COMPARE(m_editor->hasUnsavedChanges(), unsaved);
    QCOMPARE(QByteArray::fromStdString(m_editor->model().bytes()), document);
    if (!unsaved)
        return;
    save();
    QTRY_COMPARE(m_share->get(policyFile), document);
}

void TestResponseEditor::aConflictThatIsClosedChangesNothing()
{
    meetASecondWriter();
    QTest::keyClick(conflict(), Qt::Key_Escape);
    QTRY_VERIFY(!conflict());
    QCOMPARE(m_editor->model().document().value(Parameter::Tracking), "NO");
    QCOMPARE(m_share->get(policyFile), "Tracking=YES\r\nCrashes per bucket=9\r\n"_ba);
    QVERIFY(notice().text().startsWith(u"Somebody else changed \"policy.txt\""_s));
    QTest::mouseClick(buttonWith<QPushButton>(notice(), u"Compare…"_s), Qt::LeftButton);
    QTRY_VERIFY(conflict());
}

void TestResponseEditor::overwritingNeedsASecondLook()
{
    meetASecondWriter();
    auto *overwrite = buttonWith<QPushButton>(*conflict(), u"Overwrite theirs"_s);
    QVERIFY(!overwrite->isEnabled());
    conflict()->findChild<QCheckBox *>()->click();
    QVERIFY(overwrite->isEnabled());
    m_share->put(policyFile, "iData=1\r\n"); // a third writer while we look
    QTest::mouseClick(overwrite, Qt::LeftButton);
    QTRY_VERIFY(conflict() && conflict()->findChild<QTableView *>()->model()->index(0, 2).data() != u"  Tracking=YES"_s);
    QCOMPARE(m_share->get(policyFile), "iData=1\r\n"_ba);
}

void TestResponseEditor::aMergeThatMetTheSameSettingSaysSo()
{
    openPolicy("Crashes per bucket=5\r\n");
    QVERIFY(m_editor->model().set(Parameter::CrashesPerBucket, "6"));
    m_share->put(policyFile, "Crashes per bucket=9\r\n");
    save();
    QTRY_VERIFY(conflict());
    QTest::mouseClick(buttonWith<QPushButton>(*conflict(), u"Keep editing on top of theirs"_s), Qt::LeftButton);
    QVERIFY2(notice().text().contains(u"Both of you changed: Limit."_s), qPrintable(notice().text()));
    QCOMPARE(m_editor->model().document().value(Parameter::CrashesPerBucket), "6");
}

void TestResponseEditor::withoutTheRightNothingIsWritten()
{
    openPolicy("Tracking=YES\r\n");
    QVERIFY(m_editor->model().set(Parameter::Tracking, "NO"));
    {
        QFile(m_share->path()).setPermissions(QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther);
        const Unprivileged unprivileged;
        QVERIFY(unprivileged);
        save();
        QTRY_VERIFY(notice().isVisible());
    }
    QVERIFY2(notice().text().startsWith(u"Nothing was saved. You have no right"_s), qPrintable(notice().text()));
    QVERIFY(notice().text().contains(m_share->path()));
    QVERIFY(notice().text().contains(u"Ask the owner of the share"_s));
    QVERIFY(m_editor->hasUnsavedChanges());
    QCOMPARE(m_share->get(policyFile), "Tracking=YES\r\n"_ba);

    QFile(m_share->path()).setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QTest::mouseClick(buttonWith<QPushButton>(notice(), u"Try again"_s), Qt::LeftButton);
    QTRY_COMPARE(m_share->get(policyFile), "Tracking=NO\r\n"_ba);
    QTRY_VERIFY(!notice().isVisible());
}

void TestResponseEditor::aShareThatVanishedIsToldWithItsPath()
{
    openPolicy("Tracking=YES\r\n");
    QVERIFY(m_editor->model().set(Parameter::Tracking, "NO"));
    QVERIFY(QDir(m_share->path()).removeRecursively());
    save();
    QTRY_VERIFY(notice().isVisible() || conflict());
    QVERIFY2(notice().text().contains(m_share->path()),
             qPrintable(notice().text() + (conflict() ? u" conflict"_s : QString())));
    QVERIFY(m_editor->hasUnsavedChanges());
    QVERIFY(!QFile::exists(m_share->path()));
}

void TestResponseEditor::whatIsNoFileIsToldInWords_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("words");
    QTest::newRow("a folder") << u"folder"_s << u"Something else than a file has this name."_s;
    QTest::newRow("a pipe") << u"pipe"_s << u"Something else than a file has this name."_s;
    QTest::newRow("a link") << u"link"_s << u"Something else than a file has this name."_s;
    QTest::newRow("3 GB") << u"large"_s << u"nobody reads more than"_s;
    QTest::newRow("no right to read") << u"denied"_s << u"Ask the owner of the share"_s;
}

void TestResponseEditor::whatIsNoFileIsToldInWords()
{
    QFETCH(QString, what);
    QFETCH(QString, words);
    const QByteArray path = QFile::encodeName(m_share->path(policyFile));
    if (what == u"folder"_s)
        QVERIFY(QDir().mkpath(m_share->path(policyFile)));
    else if (what == u"pipe"_s)
        QCOMPARE(::mkfifo(path.constData(), 0644), 0);
    else if (what == u"link"_s)
        QVERIFY(QFile::link(u"/etc/passwd"_s, m_share->path(policyFile)));
    else
        m_share->put(policyFile, "Tracking=YES\r\n");
    if (what == u"large"_s)
        QVERIFY(QFile::resize(m_share->path(policyFile), qint64(3) << 30));
    if (what == u"denied"_s)
        QVERIFY(QFile::setPermissions(m_share->path(policyFile), QFile::WriteOwner));
    const Unprivileged unprivileged;
    QVERIFY(openEditor());
    const auto labels = m_editor->findChildren<QLabel *>();
    const bool isTold = std::ranges::any_of(labels, [&](const QLabel *label) {
        return label->isVisible() && label->text().contains(words) && label->text().contains(u"policy.txt"_s);
    });
    QVERIFY(isTold);
    QVERIFY(buttonWith<QPushButton>(*m_editor, u"Try again"_s)->isVisible());
    QVERIFY(!m_editor->hasUnsavedChanges());
}

void TestResponseEditor::tryAgainReadsAgain()
{
    QVERIFY(QDir().mkpath(m_share->path(policyFile)));
    QVERIFY(openEditor());
    QVERIFY(QDir().rmdir(m_share->path(policyFile)));
    m_share->put(policyFile, "Tracking=YES\r\n");
    QTest::mouseClick(buttonWith<QPushButton>(*m_editor, u"Try again"_s), Qt::LeftButton);
    QTRY_COMPARE(m_editor->model().document().value(Parameter::Tracking), "YES");
}

void TestResponseEditor::aChangeFromOutsideIsShown()
{
    openPolicy("Tracking=YES\r\n");
    m_share->put(policyFile, "Tracking=NO\r\n");
    m_editor->follow({}, "Tracking=NO\r\n");
    QTRY_COMPARE(m_editor->model().document().value(Parameter::Tracking), "NO");
    QVERIFY(!m_editor->hasUnsavedChanges());
    QFile::remove(m_share->path(policyFile));
    m_editor->follow({}, std::nullopt);
    QTRY_VERIFY(!m_editor->model().saved());
}

void TestResponseEditor::aChangeFromOutsideNeverTakesEditsAway()
{
    openPolicy("Tracking=YES\r\n");
    QVERIFY(m_editor->model().set(Parameter::CrashesPerBucket, "3"));
    m_share->put(policyFile, "Tracking=NO\r\n");
    m_editor->follow({}, "Tracking=NO\r\n");
    QTRY_VERIFY(notice().isVisible());
    QCOMPARE(QByteArray::fromStdString(m_editor->model().bytes()), "Tracking=YES\r\nCrashes per bucket=3\r\n"_ba);
}

void TestResponseEditor::formSourceAndBothAreRemembered()
{
    openPolicy("Tracking=YES\r\n");
    for (const QString &text : {u"Source"_s, u"Both"_s}) {
        QTest::mouseClick(buttonWith<QToolButton>(*m_editor, text), Qt::LeftButton);
        m_editor->saveState();
        ResponseEditor other(*m_session, *m_edits, DocumentKind::Policy);
        other.restoreState();
        QCOMPARE(other.view(), m_editor->view());
    }
    QCOMPARE(m_editor->view(), ResponseEditor::View::Both);
    QVERIFY(m_editor->findChild<SourceEdit *>()->isVisible());
}

void TestResponseEditor::refusedCharactersAreTold()
{
    openPolicy("Tracking=YES\r\n");
    m_editor->setView(ResponseEditor::View::Source);
    auto *source = m_editor->findChild<SourceEdit *>();
    source->insertPlainText(u"→"_s);
    QVERIFY(notice().isVisible());
    QVERIFY(notice().text().contains(u"U+2192"_s));
    QVERIFY(!m_editor->hasUnsavedChanges());
}

void TestResponseEditor::withoutAShareItSaysSo()
{
    PolicyWorkspace workspace(*m_session);
    workspace.show();
    QVERIFY(buttonWith<QLabel>(workspace, u"No share is open. Open one to see its policy."_s)->isVisible());
    QVERIFY(TestShare::open(*m_session, *m_share));
    QTRY_VERIFY(!buttonWith<QLabel>(workspace, u"No share is open. Open one to see its policy."_s));
}

void TestResponseEditor::theWorkspaceTellsItsState()
{
    m_share->put(policyFile, "Tracking=YES\r\n");
    QVERIFY(TestShare::open(*m_session, *m_share));
    PolicyWorkspace workspace(*m_session);
    workspace.show();
    auto &editor = *workspace.findChild<ResponseEditor *>();
    QTRY_VERIFY(editor.model().saved());
    QSignalSpy tells(&workspace, &Workspace::unsavedChanged);
    QVERIFY(!workspace.hasUnsavedChanges());
    QVERIFY(editor.model().set(Parameter::Tracking, "NO"));
    QVERIFY(workspace.hasUnsavedChanges());
    QVERIFY(!tells.isEmpty());

    const TestShare other;
    QVERIFY(TestShare::open(*m_session, other));
    QTRY_VERIFY(!editor.isReading() && !editor.model().saved());
    QVERIFY(!workspace.hasUnsavedChanges());
    QVERIFY(TestShare::open(*m_session, *m_share)); // and what was edited there is still there
    QTRY_COMPARE(editor.model().document().value(Parameter::Tracking), "NO");
}

void TestResponseEditor::everyViewBecomesReady()
{
    m_share->put(policyFile, "Tracking=ja\r\n");
    QVERIFY(TestShare::open(*m_session, *m_share));
    PolicyWorkspace workspace(*m_session);
    workspace.show();
    const auto views = workspace.views();
    QCOMPARE(views.size(), 3);
    for (const Workspace::View &view : views) {
        bool isReady = false;
        view.show([&isReady] { isReady = true; });
        QTRY_VERIFY(isReady);
        QVERIFY(workspace.findChild<ResponseEditor *>()->model().saved());
    }
}

void TestResponseEditor::everyControlIsNamedForAScreenReader()
{
    openPolicy("tracking=ja\r\n");
    m_editor->setView(ResponseEditor::View::Both);
    for (const QWidget *widget : m_editor->findChildren<QWidget *>()) {
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool speaks = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
        const bool isControl = (widget->focusPolicy() & Qt::TabFocus) && widget->isVisible();
        if (isControl && !qobject_cast<const QLabel *>(widget))
            QVERIFY2(speaks, widget->metaObject()->className());
    }
}

QTEST_MAIN(TestResponseEditor)
#include "tst_responseeditor.moc"
