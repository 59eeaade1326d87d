// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/faultystore.h"
#include "tests/ui/share/sharefolder.h"
#include "ui/common/appsettings.h"
#include "ui/common/codepage.h"
#include "ui/common/commandpalette.h"
#include "ui/common/journalfield.h"
#include "ui/common/mainwindow.h"
#include "ui/common/messages.h"
#include "ui/common/settingspage.h"
#include "ui/common/theme.h"
#include "ui/response/policyworkspace.h"
#include "ui/share/bucketsworkspace.h"
#include "ui/share/buckettable.h"
#include "ui/share/columnlayout.h"
#include "ui/share/opensharedialog.h"
#include "ui/share/sharesession.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const std::string word = "winword.exe\\16.0\\ntdll.dll\\10.0\\0003c66c";

struct Window {
    ShareFolder share;
    std::shared_ptr<cer::FaultyStore> faults; // in between, when a test asked for it
    ShareSession session;
    MainWindow window{session};
    BucketsWorkspace *buckets = new BucketsWorkspace(session);
    PolicyWorkspace *policy = new PolicyWorkspace(session);

    explicit Window(const ShareSession::Opener &opener = cer::openStore)
        : session(nullptr, opener)
    {
        share.bucket(word, 12, 1);
        share.write("policy.txt", "URLLaunch=http://intra/\xE6\r\n");
        window.addWorkspace(buckets);
        window.addWorkspace(policy);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
    }
    void open()
    {
        window.openShare(share.path());
        QTRY_COMPARE(session.state(), ShareSession::State::Complete);
        QTRY_VERIFY(!session.isReadingHistory());
    }
    SettingsPage &page() { return *window.findChild<SettingsPage *>(); }
    void showSettings()
    {
        QTest::keyClick(&window, Qt::Key_Comma, Qt::ControlModifier);
        QTRY_VERIFY(page().isVisible());
    }
    template <typename Widget>
    Widget *field(const QString &label)
    {
        for (const QLabel *each : page().findChildren<QLabel *>()) {
            if (QString(each->text()).remove(u'&') == label)
                return qobject_cast<Widget *>(each->buddy());
        }
        return nullptr;
    }
    QPushButton *button(const QString &text)
    {
        for (QPushButton *each : page().findChildren<QPushButton *>()) {
            if (QString(each->text()).remove(u'&') == text)
                return each;
        }
        return nullptr;
    }
    bool says(const QString &words)
    {
        const auto labels = window.findChildren<QLabel *>();
        return std::ranges::any_of(
            labels, [&](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
    }
};

/// Chooses with the keyboard, as somebody without a mouse does.
void choose(QComboBox *box, const QString &value)
{
    const int wanted = box->findData(value);
    QVERIFY(wanted >= 0);
    box->setFocus();
    while (box->currentIndex() != wanted)
        QTest::keyClick(box, box->currentIndex() < wanted ? Qt::Key_Down : Qt::Key_Up);
}

/// Shares whose every operation comes late, from the moment that `slow` is set.
struct SlowShare {
    std::shared_ptr<std::atomic<bool>> slow = std::make_shared<std::atomic<bool>>(true);
    std::shared_ptr<std::atomic<int>> delay = std::make_shared<std::atomic<int>>(1600);

    cer::Result<std::shared_ptr<cer::Store>> operator()(const std::string &root) const
    {
        auto inner = cer::openStore(root);
        if (!inner)
            return inner;
        auto faulty = std::make_shared<cer::FaultyStore>(*inner);
        faulty->onOperation = [slow = slow, delay = delay, raw = faulty.get()](std::uint64_t number, const std::string &) {
            if (*slow)
                raw->atOperation(number, {cer::Fault::Kind::Slow, 0, std::chrono::milliseconds(*delay)});
        };
        return faulty;
    }
};

} // namespace

class TestSettingsPage final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void controlCommaShowsItAndEscapeLeavesIt();
    void itIsAmongAllCommands();
    void itIsThereWithoutAShare();
    void aWorkspaceLeavesIt();
    void anotherCodePageReadsTheShareAgain();
    void theCodePageHoldsFromTheNextStart();
    void changesSurviveAnotherCodePage();
    void theThemeHoldsAtOnce();
    void menuAndPageAgree();
    void theLanguageHoldsFromTheNextStart();
    void aShareThatDoesNotAnswerIsGivenUp();
    void aShareThatAnswersInTimeIsNot();
    void noLimitWaits();
    void aFileThatDoesNotComeIsGivenUp();
    void aSaveThatTakesLongIsNamedAndGoesOn();
    void theJournalGoesWhereItWasSent();
    void aFolderThatCannotBeWrittenIsNotTaken_data();
    void aFolderThatCannotBeWrittenIsNotTaken();
    void tablesBeginWithTheChosenColumns();
    void theChosenColumnsCanBeUsedNow();
    void theColumnsCanBeAsDelivered();
};

void TestSettingsPage::init()
{
    openSettings()->clear();
    QFile::remove(QString::fromStdString(cer::Journal::defaultFile()));
    CodePage::setCurrent({});
    applyTheme(Theme::Light);
}

void TestSettingsPage::controlCommaShowsItAndEscapeLeavesIt()
{
    Window window;
    window.open();
    window.showSettings();
    QVERIFY(!window.buckets->isVisible());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(window.buckets->isVisible());
}

void TestSettingsPage::itIsAmongAllCommands()
{
    Window window;
    QTest::keyClick(&window.window, Qt::Key_K, Qt::ControlModifier);
    QTRY_VERIFY(window.window.findChild<CommandPalette *>());
    auto *palette = window.window.findChild<CommandPalette *>();
    auto *line = palette->findChild<QLineEdit *>();
    QTest::keyClicks(line, u"settings"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_VERIFY(window.page().isVisible());
}

void TestSettingsPage::itIsThereWithoutAShare()
{
    Window window;
    window.showSettings();
    QVERIFY(window.field<QComboBox>(u"Theme"_s)->isVisible());
}

void TestSettingsPage::aWorkspaceLeavesIt()
{
    Window window;
    window.open();
    window.showSettings();
    QTest::keyClick(&window.window, Qt::Key_2, Qt::ControlModifier);
    QVERIFY(window.policy->isVisible());
}

void TestSettingsPage::anotherCodePageReadsTheShareAgain()
{
    Window window;
    window.open();
    auto *source = window.policy->findChild<QPlainTextEdit *>();
    QTRY_VERIFY(source->toPlainText().contains(u"http://intra/\u00e6"_s));
    window.showSettings();
    QSignalSpy states(&window.session, &ShareSession::stateChanged);
    choose(window.field<QComboBox>(u"Code page of its files"_s), u"windows-1251"_s);
    QVERIFY(states.size() >= 1);
    QTRY_COMPARE(window.session.state(), ShareSession::State::Complete);
    QVERIFY(source->toPlainText().contains(u"http://intra/\u0436"_s));
    QCOMPARE(textOfBytes("\xE6"), u"\u0436"_s);
    QCOMPARE(appsettings::codePage(), u"windows-1251"_s);
    QCOMPARE(window.share.read("policy.txt"), std::string("URLLaunch=http://intra/\xE6\r\n"));
}

void TestSettingsPage::theCodePageHoldsFromTheNextStart()
{
    appsettings::setCodePage(u"IBM850"_s);
    Window window;
    QCOMPARE(CodePage::current().name(), u"IBM850"_s);
    QCOMPARE(window.field<QComboBox>(u"Code page of its files"_s)->currentData().toString(), u"IBM850"_s);
}

void TestSettingsPage::changesSurviveAnotherCodePage()
{
    Window window;
    window.open();
    QTest::keyClick(&window.window, Qt::Key_2, Qt::ControlModifier);
    auto *source = window.policy->findChild<QPlainTextEdit *>();
    QTRY_VERIFY(!source->toPlainText().isEmpty());
    source->moveCursor(QTextCursor::Start);
    source->insertPlainText(u"Tracking=YES\n"_s);
    QVERIFY(window.policy->hasUnsavedChanges());
    window.showSettings();
    choose(window.field<QComboBox>(u"Code page of its files"_s), u"windows-1251"_s);
    QTRY_COMPARE(window.session.state(), ShareSession::State::Complete);
    QVERIFY(window.policy->hasUnsavedChanges());
    QVERIFY(source->toPlainText().startsWith(u"Tracking=YES"_s));
    QVERIFY(source->toPlainText().contains(u'\u0436'));
}

void TestSettingsPage::theThemeHoldsAtOnce()
{
    Window window;
    window.showSettings();
    const auto lightness = [] { return QGuiApplication::palette().color(QPalette::Base).lightnessF(); };
    QVERIFY(lightness() > 0.5F);
    choose(window.field<QComboBox>(u"Theme"_s), u"dark"_s);
    QVERIFY(lightness() < 0.5F);
    QCOMPARE(appsettings::theme(), u"dark"_s);
    choose(window.field<QComboBox>(u"Theme"_s), u"light"_s);
    QVERIFY(lightness() > 0.5F);
}

void TestSettingsPage::menuAndPageAgree()
{
    Window window;
    window.showSettings();
    for (QAction *action : window.window.findChildren<QAction *>()) {
        if (action->data() == u"dark"_s)
            action->trigger();
    }
    QCOMPARE(window.field<QComboBox>(u"Theme"_s)->currentData().toString(), u"dark"_s);
}

void TestSettingsPage::theLanguageHoldsFromTheNextStart()
{
    Window window;
    window.showSettings();
    auto *language = window.field<QComboBox>(u"Language"_s);
    for (const QString &offered : {QString(), u"en"_s, u"de"_s})
        QVERIFY2(language->findData(offered) >= 0, qPrintable(offered));
    QVERIFY(!window.says(u"⚠ The language changes"_s));
    choose(language, u"de"_s);
    QCOMPARE(appsettings::language(), u"de"_s);
    QVERIFY(window.says(u"⚠ The language changes when the program is started the next time."_s));
}

void TestSettingsPage::aShareThatDoesNotAnswerIsGivenUp()
{
    const SlowShare slow;
    Window window{slow};
    window.showSettings();
    auto *limit = window.field<QSpinBox>(u"Time it has to answer"_s);
    limit->setFocus();
    limit->selectAll();
    QTest::keyClicks(limit, u"1"_s);
    QTest::keyClick(limit, Qt::Key_Return);
    QCOMPARE(appsettings::timeLimit(), 1s);
    window.window.openShare(window.share.path());
    QTRY_COMPARE(window.session.state(), ShareSession::State::Failed);
    QCOMPARE(window.session.error()->kind, cer::ErrorKind::Unreachable);
    QVERIFY(window.says(u"it has not answered for 1 second"_s));
    *slow.slow = false;
    window.session.refresh();
    QTRY_COMPARE(window.session.state(), ShareSession::State::Complete);
}

void TestSettingsPage::aShareThatAnswersInTimeIsNot()
{
    SlowShare slow;
    *slow.delay = 400;
    Window window{slow};
    window.session.setTimeLimit(1s);
    window.window.openShare(window.share.path());
    QTRY_COMPARE_WITH_TIMEOUT(window.session.state(), ShareSession::State::Complete, 30'000);
}

void TestSettingsPage::noLimitWaits()
{
    const SlowShare slow;
    appsettings::setTimeLimit(0s);
    Window window{slow};
    QSignalSpy states(&window.session, &ShareSession::stateChanged);
    window.window.openShare(window.share.path());
    QTRY_COMPARE(window.session.state(), ShareSession::State::Opening);
    window.showSettings();
    QCOMPARE(window.field<QSpinBox>(u"Time it has to answer"_s)->text(), u"no limit"_s);
    *slow.slow = false;
    QTRY_COMPARE_WITH_TIMEOUT(window.session.state(), ShareSession::State::Complete, 30'000);
    QVERIFY(!window.session.error());
}

void TestSettingsPage::aFileThatDoesNotComeIsGivenUp()
{
    const SlowShare slow;
    *slow.slow = false;
    Window window{slow};
    window.open();
    *slow.slow = true;
    window.session.setTimeLimit(1s);
    QList<cer::Result<cer::FileContent>> answers;
    window.session.read(u"policy.txt"_s, 1000, &window.window, [&](const auto &answer) { answers << answer; });
    QTRY_COMPARE(answers.size(), 1);
    QCOMPARE(answers.front().error().kind, cer::ErrorKind::Unreachable);
    QVERIFY(Messages::textFor(answers.front().error()).contains(u"policy.txt"_s));
    *slow.slow = false;
    window.session.read(u"policy.txt"_s, 1000, &window.window, [&](const auto &answer) { answers << answer; });
    QTRY_COMPARE(answers.size(), 2);
    QVERIFY(answers.back().has_value());
    QTest::qWait(*slow.delay); // the late answer of the first is told to nobody
    QCOMPARE(answers.size(), 2);
}

void TestSettingsPage::aSaveThatTakesLongIsNamedAndGoesOn()
{
    const SlowShare slow;
    *slow.slow = false;
    Window window{slow};
    window.open();
    *slow.slow = true;
    window.session.setTimeLimit(1s);
    const std::string before = window.share.read("policy.txt");
    bool saved = false;
    window.session.save({"policy.txt", before, "Tracking=YES\r\n", {}}, &window.window,
                        [&](const cer::Result<cer::SaveOutcome> &outcome) { saved = outcome && !outcome->conflict; });
    QTRY_COMPARE(window.session.unansweredSave(), u"policy.txt"_s);
    QVERIFY(window.says(u"\"policy.txt\" is not saved yet"_s));
    *slow.slow = false;
    QTRY_VERIFY_WITH_TIMEOUT(saved, 30'000);
    QCOMPARE(window.session.unansweredSave(), QString());
    QCOMPARE(window.share.read("policy.txt"), std::string("Tracking=YES\r\n"));
}

void TestSettingsPage::theJournalGoesWhereItWasSent()
{
    const QTemporaryDir folder;
    Window window;
    window.open();
    window.showSettings();
    auto *field = window.field<JournalField>(u"Journal"_s)->findChild<QLineEdit *>();
    field->setFocus();
    QTest::keyClicks(field, folder.path());
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(appsettings::journalFolder(), folder.path());
    QVERIFY(QDir(folder.path()).isEmpty()); // nothing is left of the try
    bool saved = false;
    window.session.save({"policy.txt", window.share.read("policy.txt"), "Tracking=YES\r\n", {}}, &window.window,
                        [&](const cer::Result<cer::SaveOutcome> &outcome) { saved = outcome && !outcome->journalError; });
    QTRY_VERIFY(saved);
    QCOMPARE(cer::Journal(folder.filePath(u"journal.jsonl"_s).toStdString()).entries().value().size(), std::size_t(1));
    QVERIFY(!QFile::exists(QString::fromStdString(cer::Journal::defaultFile())));
}

void TestSettingsPage::aFolderThatCannotBeWrittenIsNotTaken_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("reason");
    QTest::newRow("one that is not there") << u"/nowhere/at/all"_s << u"There is no such folder."_s;
    QTest::newRow("a file") << u"/proc/version"_s << u"There is no such folder."_s;
    QTest::newRow("one that takes no files") << u"/proc"_s << u"The journal cannot be written in \"/proc\""_s;
    QTest::newRow("half a path") << u"journals"_s << u"Write the whole path"_s;
}

void TestSettingsPage::aFolderThatCannotBeWrittenIsNotTaken()
{
    QFETCH(QString, folder);
    QFETCH(QString, reason);
    Window window;
    window.showSettings();
    auto *field = window.field<JournalField>(u"Journal"_s)->findChild<QLineEdit *>();
    field->setFocus();
    QTest::keyClicks(field, folder);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(window.says(reason));
    QCOMPARE(appsettings::journalFolder(), QString());
}

void TestSettingsPage::tablesBeginWithTheChosenColumns()
{
    Window window;
    window.showSettings();
    auto *list = window.page().findChild<QListWidget *>();
    list->setFocus();
    list->setCurrentRow(int(BucketColumn::Users));
    const bool shown = list->currentItem()->checkState() == Qt::Checked;
    QTest::keyClick(list, Qt::Key_Space);
    const ColumnLayout layout = ColumnLayout::usual(window.window.fontMetrics());
    QCOMPARE(layout.columns[std::size_t(BucketColumn::Users)].shown, !shown);
    QVERIFY(layout.columns.front().shown);
}

void TestSettingsPage::theChosenColumnsCanBeUsedNow()
{
    appsettings::setColumns({u"app"_s, u"users"_s});
    Window window;
    auto *table = window.buckets->findChild<BucketTable *>();
    table->setColumnShown(BucketColumn::Hits, true);
    window.showSettings();
    window.button(u"Use in the table now"_s)->click();
    for (const ColumnLayout::Column &column : table->columnLayout().columns)
        QCOMPARE(column.shown, column.column == BucketColumn::App || column.column == BucketColumn::Users);
}

void TestSettingsPage::theColumnsCanBeAsDelivered()
{
    appsettings::setColumns({u"app"_s});
    Window window;
    window.showSettings();
    window.button(u"As delivered"_s)->click();
    const auto *list = window.page().findChild<QListWidget *>();
    for (const BucketColumnInfo &info : bucketColumns())
        QCOMPARE(list->item(int(info.column))->checkState() == Qt::Checked, info.shown);
    QVERIFY(appsettings::columns().isEmpty());
}

QTEST_MAIN(TestSettingsPage)
#include "tst_settingspage.moc"
