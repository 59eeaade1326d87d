// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/share/sharefolder.h"
#include "ui/common/appsettings.h"
#include "ui/journal/editsview.h"
#include "ui/journal/journalworkspace.h"
#include "ui/journal/undodialog.h"
#include "ui/response/conflictdialog.h"
#include "ui/share/sharesession.h"

#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace cer;
using namespace Qt::StringLiterals;

/// Each test has a share of two responses, and a journal in which the first was written alone and then both at once.
class TestJournalWorkspace final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theNewestChangeIsFirst();
    void searchTakesAllWords_data();
    void searchTakesAllWords();
    void thereMayBeNone();
    void aDamagedLineIsCounted();
    void whatCerctlWritesAppears();
    void theDifferenceIsThatOfTheChosenFile();
    void aBucketIsShown();
    void aChangeOfManyFilesIsTakenBack();
    void onlyThatOneChangeWhenTheFileWasChangedAgain();
    void allSinceWhenTheFileWasChangedAgain();
    void aFileThatWasChangedAgainIsLeftOut();
    void theShareKeepsAJournalWhenItIsAskedTo();
    void aJournalOfTheShareThatCannotBeReadIsTold();

private:
    void save(const std::vector<FileEdit> &edits);
    void waitForRows(int rows);
    QTableView &table() const { return *m_workspace->findChild<QTableView *>(u"changes"_s); }
    QString cell(int row, JournalModel::Column column) const
    {
        return table().model()->index(row, column).data().toString();
    }
    QString difference(const QWidget *of) const { return of->findChild<QPlainTextEdit *>()->toPlainText(); }
    UndoDialog *takeBack(int row);
    void clickTakeBack(UndoDialog *dialog) const;
    ConflictDialog *conflict(UndoDialog *dialog) const;
    void choose(ConflictDialog *dialog, const QString &text) const;

    QTemporaryDir m_home;
    std::unique_ptr<ShareFolder> m_folder;
    std::unique_ptr<ShareSession> m_session;
    std::unique_ptr<JournalWorkspace> m_workspace;
};

namespace {

const std::string first = "a.exe\\1\\m.dll\\1\\00000001", second = "b.exe\\1\\m.dll\\1\\00000002";
const std::string firstFile = statusFile(first), secondFile = statusFile(second);

} // namespace

void TestJournalWorkspace::init()
{
    m_workspace.reset(); // it lives on the session
    qputenv("CER_HOME", m_home.path().toUtf8());
    QFile::remove(QString::fromStdString(appsettings::journalFile()));
    m_folder = std::make_unique<ShareFolder>();
    m_folder->bucket(first, 3, 1);
    m_folder->bucket(second, 3, 1);
    m_session = std::make_unique<ShareSession>();
    m_session->setLive(false);
    m_session->open(m_folder->path());
    QTRY_VERIFY(m_session->state() == ShareSession::State::Complete && !m_session->isReadingHistory());
    save({{firstFile, {}, "Bucket=1\r\n", "ticket 815"}});
    save({{firstFile, "Bucket=1\r\n", "Bucket=2\r\n", "both"}, {secondFile, {}, "Tracking=YES\r\n", "both"}});
    m_workspace = std::make_unique<JournalWorkspace>(*m_session);
    m_workspace->resize(1200, 700);
    m_workspace->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_workspace.get()));
    waitForRows(2);
}

void TestJournalWorkspace::save(const std::vector<FileEdit> &edits)
{
    std::optional<bool> saved;
    m_session->saveAll(edits, this, {}, [&](const SaveAllOutcome &outcome) { saved = outcome.saved(); });
    QTRY_COMPARE(saved, std::optional(true));
}

void TestJournalWorkspace::waitForRows(int rows)
{
    QTRY_COMPARE(table().model()->rowCount(), rows);
}

void TestJournalWorkspace::theNewestChangeIsFirst()
{
    QCOMPARE(cell(0, JournalModel::Target), u"2 file(s)"_s);
    QCOMPARE(cell(0, JournalModel::Why), u"both"_s);
    QCOMPARE(cell(1, JournalModel::Target), QString::fromStdString(first));
    QCOMPARE(cell(1, JournalModel::Change), u"new file; Bucket = 1"_s);
    QCOMPARE(table().currentIndex().row(), 0);
    table().sortByColumn(JournalModel::Why, Qt::DescendingOrder);
    QCOMPARE(cell(0, JournalModel::Why), u"ticket 815"_s);
}

void TestJournalWorkspace::searchTakesAllWords_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("rows");
    QTest::newRow("a word of the reason") << u"TICKET"_s << 1;
    QTest::newRow("a bucket that is one of many files") << u"b.exe"_s << 1;
    QTest::newRow("a bucket of both") << u"a.exe m.dll"_s << 2;
    QTest::newRow("words that no change has together") << u"ticket both"_s << 0;
    QTest::newRow("nothing is no condition") << u"  "_s << 2;
}

void TestJournalWorkspace::searchTakesAllWords()
{
    QFETCH(QString, words);
    QFETCH(int, rows);
    m_workspace->findChild<QLineEdit *>()->setText(words);
    QCOMPARE(table().model()->rowCount(), rows);
    QCOMPARE(table().isVisible(), rows > 0);
}

void TestJournalWorkspace::thereMayBeNone()
{
    QFile::remove(QString::fromStdString(appsettings::journalFile()));
    waitForRows(0);
    QVERIFY(!table().isVisible());
}

void TestJournalWorkspace::aDamagedLineIsCounted()
{
    QFile journal(QString::fromStdString(appsettings::journalFile()));
    QVERIFY(journal.open(QIODevice::Append));
    journal.write("{\"torn\":\n");
    journal.close();
    const auto says = [this] {
        for (const QLabel *label : m_workspace->findChildren<QLabel *>()) {
            if (label->text().contains(u"1 line(s) of the journal cannot be read"_s))
                return true;
        }
        return false;
    };
    QTRY_VERIFY(says());
    QCOMPARE(table().model()->rowCount(), 2);
}

void TestJournalWorkspace::whatCerctlWritesAppears()
{
    const auto store = *openStore(m_folder->path().toStdString());
    Journal journal(appsettings::journalFile());
    QVERIFY(saveEdit(*store, journal, {"policy.txt", {}, "Tracking=YES\r\n", "by script"}));
    waitForRows(3);
    QCOMPARE(cell(0, JournalModel::Target), u"policy.txt"_s);
}

void TestJournalWorkspace::theDifferenceIsThatOfTheChosenFile()
{
    auto *edits = m_workspace->findChild<EditsView *>();
    QVERIFY(difference(edits).contains(u"-Bucket=1\n+Bucket=2"_s));
    auto *files = edits->findChild<QListWidget *>();
    QTest::keyClick(files, Qt::Key_Down);
    QVERIFY(difference(edits).contains(u"+Tracking=YES"_s));
    table().selectRow(1);
    QVERIFY(difference(edits).contains(u"+Bucket=1"_s));
}

void TestJournalWorkspace::aBucketIsShown()
{
    QSignalSpy requested(m_workspace.get(), &JournalWorkspace::bucketRequested);
    table().selectRow(1);
    QTest::keyClick(&table(), Qt::Key_Return);
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested[0][0].toString(), QString::fromStdString(first));
}

UndoDialog *TestJournalWorkspace::takeBack(int row)
{
    table().selectRow(row);
    m_workspace->commands().at(0)->trigger();
    return m_workspace->findChild<UndoDialog *>();
}

void TestJournalWorkspace::clickTakeBack(UndoDialog *dialog) const
{
    for (auto *button : dialog->findChildren<QPushButton *>()) {
        if (button->text() == u"&Take back"_s)
            QTest::mouseClick(button, Qt::LeftButton);
    }
}

ConflictDialog *TestJournalWorkspace::conflict(UndoDialog *dialog) const
{
    ConflictDialog *found = nullptr;
    const bool came = QTest::qWaitFor([&] { return (found = dialog->findChild<ConflictDialog *>()) != nullptr; });
    return came ? found : nullptr;
}

void TestJournalWorkspace::choose(ConflictDialog *dialog, const QString &text) const
{
    for (auto *button : dialog->findChildren<QPushButton *>()) {
        if (button->text() == text)
            button->click();
    }
}

void TestJournalWorkspace::aChangeOfManyFilesIsTakenBack()
{
    UndoDialog *dialog = takeBack(0);
    QVERIFY(dialog);
    QVERIFY(difference(dialog).contains(u"-Tracking=YES"_s)); // the last that was written is the first to go
    QTest::keyClicks(dialog->findChild<QLineEdit *>(), u"a mistake"_s);
    clickTakeBack(dialog);
    waitForRows(3);
    QCOMPARE(m_folder->read(firstFile), std::string("Bucket=1\r\n"));
    QVERIFY(!QFile::exists(m_folder->path() + u'/' + QString::fromStdString(secondFile)));
    QCOMPARE(cell(0, JournalModel::Why), u"a mistake"_s);
    QCOMPARE(cell(0, JournalModel::State), u"takes back"_s);
    QCOMPARE(cell(1, JournalModel::State), u"undone"_s);
    table().selectRow(1);
    QVERIFY(!m_workspace->commands().at(0)->isEnabled());
}

void TestJournalWorkspace::onlyThatOneChangeWhenTheFileWasChangedAgain()
{
    m_folder->write(firstFile, "Bucket=2\r\nTracking=NO\r\n");
    UndoDialog *dialog = takeBack(0);
    clickTakeBack(dialog);
    ConflictDialog *question = conflict(dialog);
    QVERIFY(question);
    QCOMPARE(m_folder->read(secondFile), std::string("Tracking=YES\r\n")); // nothing was written
    choose(question, u"Take back that change alone"_s);
    clickTakeBack(dialog);
    waitForRows(3);
    QCOMPARE(m_folder->read(firstFile), std::string("Bucket=1\r\nTracking=NO\r\n"));
    QVERIFY(m_folder->read(secondFile).empty());
}

void TestJournalWorkspace::allSinceWhenTheFileWasChangedAgain()
{
    m_folder->write(firstFile, "Bucket=2\r\nTracking=NO\r\n");
    UndoDialog *dialog = takeBack(0);
    clickTakeBack(dialog);
    ConflictDialog *question = conflict(dialog);
    QVERIFY(question);
    question->findChild<QAbstractButton *>(u"seen"_s)->click();
    choose(question, u"Take back all since"_s);
    clickTakeBack(dialog);
    waitForRows(3);
    QCOMPARE(m_folder->read(firstFile), std::string("Bucket=1\r\n"));
}

void TestJournalWorkspace::aFileThatWasChangedAgainIsLeftOut()
{
    m_folder->write(firstFile, "Bucket=2\r\nTracking=NO\r\n");
    UndoDialog *dialog = takeBack(0);
    clickTakeBack(dialog);
    ConflictDialog *question = conflict(dialog);
    QVERIFY(question);
    choose(question, u"Leave this file out"_s);
    clickTakeBack(dialog);
    waitForRows(3);
    QCOMPARE(m_folder->read(firstFile), std::string("Bucket=2\r\nTracking=NO\r\n"));
    QVERIFY(m_folder->read(secondFile).empty());
}

void TestJournalWorkspace::theShareKeepsAJournalWhenItIsAskedTo()
{
    const auto keep = [this] {
        for (QToolButton *button : m_workspace->findChildren<QToolButton *>()) {
            if (button->text().remove(u'&').startsWith(u"Keep on the Share"_s))
                return button;
        }
        return static_cast<QToolButton *>(nullptr);
    };
    QTRY_VERIFY(keep() && keep()->isVisible());
    keep()->click();
    auto *question = m_workspace->findChild<QMessageBox *>();
    QVERIFY(question);
    question->defaultButton()->click();
    QTRY_VERIFY(!keep()->isVisible());
    QCOMPARE(Journal(m_home.filePath(u"other.jsonl"_s).toStdString()).entries(*m_session->store())->size(), 3U);
    save({{firstFile, "Bucket=2\r\n", "Bucket=3\r\n", "for all"}});
    waitForRows(3);
    QCOMPARE(Journal(m_home.filePath(u"other.jsonl"_s).toStdString()).entries(*m_session->store())->size(), 4U);
}

void TestJournalWorkspace::aJournalOfTheShareThatCannotBeReadIsTold()
{
    QVERIFY(QDir(m_folder->path()).mkpath(QString::fromLatin1(shareJournalFile))); // a folder in its place
    save({{firstFile, "Bucket=2\r\n", "Bucket=3\r\n", {}}});
    waitForRows(3);
    const auto told = [this] {
        return std::ranges::any_of(m_workspace->findChildren<QLabel *>(),
                                   [](const QLabel *label) { return label->text().contains(u"of this user alone"_s); });
    };
    QTRY_VERIFY(told());
}

QTEST_MAIN(TestJournalWorkspace)
#include "tst_journalworkspace.moc"
