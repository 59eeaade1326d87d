// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/response/testshare.h"
#include "ui/client/clientstab.h"
#include "ui/client/profiles.h"
#include "ui/response/responseeditor.h"
#include "ui/response/responsetab.h"

#include <QComboBox>
#include <QLabel>
#include <QRadioButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTextBrowser>
#include <QTextCursor>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;
using cer::Parameter;

class TestClientsTab final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void withoutABucketItSaysWhatToDo();
    void oneBucket_data();
    void oneBucket();
    void itFollowsWhatIsEdited();
    void itFollowsAnEditedPolicy();
    void twoClientsAreCompared();
    void theFirstClientCountsInTheWholeWindow();
    void sectionsAndFiltersAreLinks();
    void aRedirectionIsFollowed();
    void manyBucketsAreCounted();
    void whatIsReadStaysInPlace();

private:
    void select(const QStringList &apps);
    QTextBrowser *page() const { return m_tab->findChild<QTextBrowser *>(); }
    QString text() const { return page()->toPlainText().remove(QChar(0x200b)); }
    void click(const QString &words);

    std::unique_ptr<TestShare> m_share;
    std::unique_ptr<ShareSession> m_session;
    std::unique_ptr<ClientsTab> m_tab;
};

void TestClientsTab::init()
{
    m_share = std::make_unique<TestShare>();
    m_share->addBucket(u"plain.exe"_s);
    m_share->addBucket(u"asked.exe"_s,
                       "Response=https://intra/kb/1\r\niData=1\r\nRegKey=HKLM\\Software\\A\r\nfDoc=1\r\n"
                       "NoFileCollection=1\r\n");
    m_share->addBucket(u"unwanted.exe"_s, "iData=NO\r\n");
    m_share->addBucket(u"full.exe"_s, "Crashes per bucket=1\r\n");
    m_share->addBucket(u"damaged.exe"_s);
    m_share->put(u"counts/damaged.exe/1.0/mod.dll/2.0/0000abcd/count.txt"_s, "rubbish");
    m_share->put(u"policy.txt"_s, "Tracking=YES\r\n");
    m_session = std::make_unique<ShareSession>();
    m_tab = std::make_unique<ClientsTab>(*m_session);
    m_tab->resize(560, 800);
    m_tab->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_tab.get()));
    QVERIFY(TestShare::open(*m_session, *m_share));
}

void TestClientsTab::cleanup()
{
    m_tab.reset();
    m_session.reset();
    profiles::set({});
    ClientChoice::shared()->choose({});
}

void TestClientsTab::select(const QStringList &apps)
{
    BucketSelection selection;
    selection.snapshot = m_session->snapshot();
    for (const QString &app : apps) {
        const auto row = selection.snapshot->find(TestShare::subpath(app).toStdString());
        QVERIFY(row);
        selection.rows.push_back(std::uint32_t(*row));
    }
    m_tab->setBuckets(selection);
    QTRY_VERIFY(m_tab->isReady());
}

/// With the mouse, on the first place that has these words.
void TestClientsTab::click(const QString &words)
{
    const QTextCursor found = page()->document()->find(words);
    QVERIFY2(!found.isNull(), qPrintable(words));
    page()->setTextCursor(found);
    page()->ensureCursorVisible();
    QTextCursor middle = found;
    middle.setPosition((found.selectionStart() + found.selectionEnd()) / 2);
    QTest::mouseClick(page()->viewport(), Qt::LeftButton, {}, page()->cursorRect(middle).center());
}

void TestClientsTab::withoutABucketItSaysWhatToDo()
{
    m_tab->setBuckets({});
    QVERIFY(text().contains(u"Select one"_s));
}

void TestClientsTab::oneBucket_data()
{
    QTest::addColumn<QString>("app");
    QTest::addColumn<QStringList>("contains");
    QTest::newRow("a report by the defaults")
        << u"plain.exe"_s
        << QStringList{u"✓ Makes a report"_s,
                       u"iData is not set"_s,
                       u"Tracking = YES (policy.txt, line 1)"_s,
                       u"counts\\plain.exe\\1.0\\mod.dll\\2.0\\0000abcd\\count.txt"_s,
                       u"crash.log"_s,
                       u"By the strict reading of step 4 the outcome would be: Only counts."_s};
    QTest::newRow("data, a prompt, and what is withheld")
        << u"asked.exe"_s
        << QStringList{u"✓ Makes a report"_s, u"RegKey HKLM\\Software\\A ⚠ may be personal"_s,
                       u"Asked for, but withheld:"_s, u"fDoc"_s, u"More about this problem: https://intra/kb/1"_s};
    QTest::newRow("no report is wanted") << u"unwanted.exe"_s
                                         << QStringList{u"⊘ Only counts"_s, u"status.txt wants no report."_s,
                                                        u"Skipped"_s};
    QTest::newRow("the limit is reached")
        << u"full.exe"_s << QStringList{u"⊘ Only counts"_s, u"1 reports are there and 1 are wanted"_s};
    QTest::newRow("a damaged count.txt") << u"damaged.exe"_s
                                         << QStringList{u"⊘ Makes no report"_s, u"⚠ Failed"_s, u"mend count.txt"_s};
}

void TestClientsTab::oneBucket()
{
    QFETCH(QString, app);
    QFETCH(QStringList, contains);
    select({app});
    for (const QString &words : contains)
        QVERIFY2(text().contains(words), qPrintable(words + u"\n\n"_s + text()));
}

void TestClientsTab::itFollowsWhatIsEdited()
{
    ResponseTab editing(*m_session);
    BucketSelection selection;
    selection.snapshot = m_session->snapshot();
    selection.rows = {std::uint32_t(*selection.snapshot->find(TestShare::subpath(u"plain.exe"_s).toStdString()))};
    editing.setBuckets(selection);
    QTRY_VERIFY(editing.isReady());
    select({u"plain.exe"_s});
    QVERIFY(!text().contains(u"not saved yet"_s));
    QVERIFY(editing.editor()->model().set(Parameter::IData, "NO"));
    QTRY_VERIFY(text().contains(u"⊘ Only counts"_s));
    QVERIFY(text().contains(u"With settings that are not saved yet."_s));
    editing.editor()->model().discard();
    QTRY_VERIFY(text().contains(u"✓ Makes a report"_s));
    QVERIFY(!text().contains(u"not saved yet"_s));
    QVERIFY2(!m_share->has(TestShare::statusFile(u"plain.exe"_s)), "nothing is written");
}

void TestClientsTab::itFollowsAnEditedPolicy()
{
    select({u"plain.exe"_s});
    const auto edits = UnsavedEdits::shared();
    edits->keep(m_session->root(), u"policy.txt"_s, {"Tracking=YES\r\n", "Crashes per bucket=1\r\n", {}, {}});
    QVERIFY(text().contains(u"Only counts"_s) && text().contains(u"Tracking is off"_s));
    edits->keep(m_session->root(), u"policy.txt"_s, {"Tracking=YES\r\n", {}, {}, {}});
    QVERIFY2(text().contains(u"There is neither a policy.txt nor a status.txt"_s), "the file would be gone");
    edits->forget(m_session->root(), u"policy.txt"_s);
    QVERIFY(text().contains(u"Tracking = YES"_s));
}

void TestClientsTab::twoClientsAreCompared()
{
    cer::Profile strict;
    strict.name = "Kiosk";
    strict.values[std::size_t(Parameter::NoSecondLevelCollection)] = "1";
    profiles::set({strict});
    m_tab->fillProfiles();
    select({u"asked.exe"_s});
    QVERIFY(!text().contains(u"≠"_s));
    auto *second = m_tab->findChildren<QComboBox *>().at(1);
    second->setFocus();
    QTest::keyClick(second, Qt::Key_End);
    QCOMPARE(second->currentText(), u"Kiosk"_s);
    QVERIFY(text().contains(u"Collect additional data ≠ differs"_s));
    QVERIFY(text().contains(u"NoSecondLevelCollection withholds all of them"_s));
    QVERIFY(text().contains(u"NoSecondLevelCollection = 1 (group policy)"_s));
    QVERIFY(!text().contains(u"Count the hit ≠"_s));
}

void TestClientsTab::theFirstClientCountsInTheWholeWindow()
{
    cer::Profile kiosk;
    kiosk.name = "Kiosk";
    kiosk.values[std::size_t(Parameter::CrashesPerBucket)] = "0";
    profiles::set({kiosk});
    m_tab->fillProfiles();
    ResponseTab response(*m_session);
    response.resize(600, 900);
    response.show();
    BucketSelection selection{m_session->snapshot(), {}, {}, {}};
    selection.rows = {std::uint32_t(*selection.snapshot->find(TestShare::subpath(u"plain.exe"_s).toStdString()))};
    response.setBuckets(selection);
    const auto inherits = [&](QStringView words) {
        const auto buttons = response.findChildren<QRadioButton *>();
        return std::ranges::any_of(buttons, [&](const QRadioButton *b) { return b->isVisible() && b->text() == words; });
    };
    QTRY_VERIFY(inherits(u"inherit: 5 — default"));
    auto *first = m_tab->findChildren<QComboBox *>().at(0);
    first->setFocus();
    QTest::keyClick(first, Qt::Key_End);
    QCOMPARE(first->currentText(), u"Kiosk"_s);
    QVERIFY(inherits(u"inherit: 0 — group policy of Kiosk"));
    const auto labels = response.findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel *l) { return l->text().contains(u"because the limit is 0"_s); }));

    const ClientsTab next(*m_session); // as after a new start
    QCOMPARE(next.findChildren<QComboBox *>().at(0)->currentText(), u"Kiosk"_s);
    profiles::set({}); // who is gone counts no more
    m_tab->fillProfiles();
    QCOMPARE(first->currentIndex(), 0);
    QVERIFY(inherits(u"inherit: 5 — default"));
}

void TestClientsTab::sectionsAndFiltersAreLinks()
{
    const QSignalSpy sections(m_tab.get(), &BucketTab::documentRequested);
    select({u"unwanted.exe"_s});
    click(u"2.2.5"_s);
    QCOMPARE(sections.size(), 1);
    QCOMPARE(sections.first().first().toString(), u"2.2.5"_s);
    const QSignalSpy filters(m_tab.get(), &BucketTab::filterRequested);
    select({u"full.exe"_s, u"plain.exe"_s});
    click(u"the limit is reached"_s);
    QCOMPARE(filters.size(), 1);
    QCOMPARE(filters.first().first().toString(), u"is:full"_s);
}

void TestClientsTab::aRedirectionIsFollowed()
{
    UnsavedEdits::shared()->keep(m_session->root(), u"policy.txt"_s,
                                 {"Tracking=YES\r\n", "FileTreeRoot=\\\\nowhere.invalid\\share\r\n", {}, {}});
    select({u"plain.exe"_s});
    QVERIFY(text().contains(u"■ Does nothing"_s));
    QVERIFY(text().contains(u"FileTreeRoot leads on to \\\\nowhere.invalid\\share"_s));
    select({u"plain.exe"_s, u"full.exe"_s});
    QVERIFY(text().contains(u"Select one bucket"_s));
    UnsavedEdits::shared()->forget(m_session->root(), u"policy.txt"_s);
    QTRY_VERIFY(text().contains(u"What clients do about the next error of 2 bucket(s)"_s));
}

void TestClientsTab::manyBucketsAreCounted()
{
    select({u"plain.exe"_s, u"asked.exe"_s, u"unwanted.exe"_s, u"full.exe"_s, u"damaged.exe"_s});
    const QString all = text();
    QVERIFY(all.contains(u"Only counts: the limit is reached"_s));
    QVERIFY(all.contains(u"Only counts: status.txt wants no report"_s));
    QVERIFY(all.contains(u"Makes no report: count.txt is damaged"_s));
    QCOMPARE(all.count(u"Makes a report: a report is wanted"_s), 1);
    const QStringList lines = all.split(u'\n');
    const auto total = std::accumulate(lines.begin(), lines.end(), 0,
                                       [](int sum, const QString &line) { return sum + line.trimmed().toInt(); });
    QCOMPARE(total, 5);
}

void TestClientsTab::whatIsReadStaysInPlace()
{
    m_tab->resize(560, 300);
    select({u"asked.exe"_s});
    page()->verticalScrollBar()->setValue(200);
    const int place = page()->verticalScrollBar()->value();
    QVERIFY(place > 0);
    select({u"asked.exe"_s});
    QCOMPARE(page()->verticalScrollBar()->value(), place);
}

QTEST_MAIN(TestClientsTab)
#include "tst_clientstab.moc"
