// SPDX-License-Identifier: GPL-3.0-or-later
// The tab with the real program that reads reports.
#include "core/client/pack.h"
#include "core/protocol/sharepaths.h"
#include "core/sample/dump.h"
#include "core/share/journal.h"
#include "tests/ui/share/sharefolder.h"
#include "ui/common/appsettings.h"
#include "ui/report/comparewindow.h"
#include "ui/report/dumppage.h"
#include "ui/report/extractionbar.h"
#include "ui/report/hexview.h"
#include "ui/report/previewpane.h"
#include "ui/report/reportstab.h"
#include "ui/report/reportview.h"
#include "ui/report/reportwindow.h"
#include "ui/report/textpreview.h"
#include "ui/report/texttablemodel.h"
#include "ui/report/texttableview.h"
#include "ui/share/sharesession.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QTreeView>

using namespace Qt::StringLiterals;
using cer::PreviewKind;

namespace {

const cer::Signature signature{"app.exe", "1.0.0.0", "mod.dll", "2.0.0.0", "0000abcd"};
const std::string bucket = cer::subpath(signature);

constexpr std::string_view binary("\0\x08\x01\x02 binary\x1b\x05\xff\x00\x07", 16);

std::string cab(const std::string &version, const cer::Signature &of = signature)
{
    const std::vector<cer::CabMember> members{
        {"manifest.txt", "Server=\r\nUI LCID=1033\r\nVersion=" + version + "\r\n", 1'700'000'000},
        {"minidump.mdmp", cer::sample::makeMinidump(of, 1'700'000'000), 1'700'000'000},
        {"appcompat.txt", "<?xml version=\"1.0\"?><DATABASE><EXE NAME=\"app.exe\"/></DATABASE>", 1'700'000'000},
        {"keys.reg",
         "Windows Registry Editor Version 5.00\r\n\r\n[HKEY_LOCAL_MACHINE\\Software\\A]\r\n\"N\"=\"" + version + "\"\r\n",
         1'700'000'000},
        {"data.bin", std::string(binary), 1'700'000'000},
    };
    return *cer::packCab(members);
}

} // namespace

class TestReportsTab final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aBucketWithoutReportsSaysWhatToDo_data();
    void aBucketWithoutReportsSaysWhatToDo();
    void theListNamesWhoSentThem();
    void theMinidumpIsShownAndFits();
    void aDumpOfAnotherBucketSaysSo();
    void eachMemberIsShownAsWhatItIs_data();
    void eachMemberIsShownAsWhatItIs();
    void theUserMayHaveItShownOtherwise();
    void textIsSearched();
    void aDamagedReportSaysWhy();
    void membersAreExtracted();
    void anotherBucketWhileOneIsRead();
    void aRemovedReportIsGoneAndComesBack();
    void aLargeReportIsRemovedForGoodAfterAQuestion();
    void twoReportsAreCompared();

private:
    std::string file(const std::string &name) const { return cer::reportFile(bucket, name); }
    void open();
    void select(const std::string &subpath);
    void selectMember(const QString &name);
    QAction *action(const QString &beginning) const;
    QTableView *list() const { return m_tab->findChild<QTableView *>(); }
    ReportView *view() const { return m_tab->findChild<ReportView *>(); }
    QString texts() const;

    QTemporaryDir m_home;
    std::unique_ptr<ShareFolder> m_share;
    std::unique_ptr<ShareSession> m_session;
    std::unique_ptr<ReportsTab> m_tab;
};

void TestReportsTab::init()
{
    qputenv("CER_HOME", m_home.path().toUtf8());
    m_share = std::make_unique<ShareFolder>();
    m_share->bucket(bucket, 2, 1);
    m_share->write("policy.txt", "Tracking=NO\r\n");
}

void TestReportsTab::cleanup()
{
    m_tab.reset();
    m_session.reset();
    QDir(m_home.path()).removeRecursively();
    QDir().mkpath(m_home.path());
}

void TestReportsTab::open()
{
    m_session = std::make_unique<ShareSession>();
    m_session->setLive(false);
    m_tab = std::make_unique<ReportsTab>(*m_session);
    m_tab->resize(700, 900);
    m_tab->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_tab.get()));
    m_session->open(m_share->path());
    QTRY_COMPARE_WITH_TIMEOUT(m_session->state(), ShareSession::State::Complete, 20'000);
    select(bucket);
}

void TestReportsTab::select(const std::string &subpath)
{
    const auto row = m_session->snapshot()->find(subpath);
    QVERIFY(row);
    m_tab->setBuckets({m_session->snapshot(), nullptr, nullptr, {std::uint32_t(*row)}});
    QTRY_VERIFY_WITH_TIMEOUT(m_tab->isReady(), 20'000);
}

void TestReportsTab::selectMember(const QString &name)
{
    view()->selectMember(name);
    QTRY_VERIFY_WITH_TIMEOUT(m_tab->isReady(), 20'000);
}

QAction *TestReportsTab::action(const QString &beginning) const
{
    for (QAction *known : m_tab->commands() + view()->commands()) {
        if (known->text().startsWith(beginning))
            return known;
    }
    qFatal("no such action");
}

QString TestReportsTab::texts() const
{
    QString all;
    for (const QLabel *label : m_tab->findChildren<QLabel *>()) {
        if (label->isVisible())
            all += label->text() + u'\n';
    }
    return all;
}

void TestReportsTab::aBucketWithoutReportsSaysWhatToDo_data()
{
    QTest::addColumn<quint64>("cabs");
    QTest::addColumn<QString>("words");
    QTest::newRow("none was sent") << quint64(0) << u"No reports yet."_s;
    QTest::newRow("those that were sent are gone") << quint64(3) << u"do not send again"_s;
}

void TestReportsTab::aBucketWithoutReportsSaysWhatToDo()
{
    QFETCH(quint64, cabs);
    QFETCH(QString, words);
    m_share->bucket(bucket, 9, cabs);
    open();
    QVERIFY2(texts().contains(words), qPrintable(texts()));
}

void TestReportsTab::theListNamesWhoSentThem()
{
    m_share->write(file("d5je031w.cab"), cab("1"));
    m_share->write(file("other.cab"), cab("2"));
    m_share->write(cer::hitsLogFile(bucket), cer::logLine({1000, "PC-7", "ann", "d5je031w.cab"}, cer::LogKind::Hits));
    open();
    QCOMPARE(list()->model()->rowCount(), 2);
    QStringList seen;
    for (int row = 0; row < 2; ++row) {
        for (int column = 0; column < list()->model()->columnCount(); ++column)
            seen << list()->model()->index(row, column).data().toString();
    }
    QVERIFY(seen.contains(u"d5je031w.cab"_s) && seen.contains(u"PC-7"_s) && seen.contains(u"ann"_s));
}

void TestReportsTab::theMinidumpIsShownAndFits()
{
    m_share->write(file("a.cab"), cab("1"));
    open();
    auto *page = m_tab->findChild<DumpPage *>();
    QTRY_VERIFY(page->isVisible());
    const QString text = page->summaryText();
    QVERIFY2(text.contains(u"mod.dll+0xabcd"_s), qPrintable(text));
    QVERIFY2(text.contains(u"✓"_s), qPrintable(text));
    QVERIFY(texts().contains(u"Cabinet"_s));
}

void TestReportsTab::aDumpOfAnotherBucketSaysSo()
{
    cer::Signature other = signature;
    other.offset = "00001234";
    m_share->write(file("a.cab"), cab("1", other));
    open();
    const QString text = m_tab->findChild<DumpPage *>()->summaryText();
    QVERIFY2(text.contains(u"⚠"_s) && text.contains(QString::fromStdString(cer::subpath(other))), qPrintable(text));
}

void TestReportsTab::eachMemberIsShownAsWhatItIs_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("manifest.txt") << int(PreviewKind::Table);
    QTest::newRow("minidump.mdmp") << int(PreviewKind::Minidump);
    QTest::newRow("appcompat.txt") << int(PreviewKind::Xml);
    QTest::newRow("keys.reg") << int(PreviewKind::Registry);
    QTest::newRow("data.bin") << int(PreviewKind::Hex);
}

void TestReportsTab::eachMemberIsShownAsWhatItIs()
{
    QFETCH(int, kind);
    m_share->write(file("a.cab"), cab("1"));
    open();
    selectMember(QString::fromUtf8(QTest::currentDataTag()));
    QCOMPARE(int(view()->preview()->kind()), kind);
    if (PreviewKind(kind) == PreviewKind::Hex)
        QTRY_VERIFY(m_tab->findChild<HexView *>()->lineAt(0).contains(u"binary"_s));
    else if (PreviewKind(kind) == PreviewKind::Xml)
        QVERIFY(m_tab->findChild<TextPreview *>()->findChild<QPlainTextEdit *>()->toPlainText().contains(u"\n  <EXE"_s));
}

void TestReportsTab::theUserMayHaveItShownOtherwise()
{
    m_share->write(file("a.cab"), cab("1"));
    open();
    selectMember(u"manifest.txt"_s);
    auto *kinds = view()->preview()->findChild<QComboBox *>();
    kinds->setCurrentIndex(kinds->findData(int(PreviewKind::Text)));
    Q_EMIT kinds->activated(kinds->currentIndex());
    auto *text = m_tab->findChild<TextPreview *>();
    QTRY_VERIFY(text->isVisible());
    QVERIFY(text->findChild<QPlainTextEdit *>()->toPlainText().startsWith(u"Server="_s));
}

void TestReportsTab::textIsSearched()
{
    m_share->write(file("notes.txt"), "one two\r\nthree two\r\n");
    open();
    auto *text = m_tab->findChild<TextPreview *>();
    QTRY_VERIFY(text->isVisible());
    auto *edit = text->findChild<QPlainTextEdit *>();
    text->focusSearch();
    QTest::keyClicks(QApplication::focusWidget(), u"two"_s);
    QCOMPARE(edit->extraSelections().size(), 2);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(edit->textCursor().selectedText(), u"two"_s);
    QCOMPARE(edit->textCursor().blockNumber(), 1);
}

void TestReportsTab::aDamagedReportSaysWhy()
{
    m_share->write(file("a.cab"), cab("1").substr(0, 60));
    open();
    QVERIFY2(texts().contains(u"a.cab"_s), qPrintable(texts()));
    QVERIFY2(!texts().contains(u"Opening"_s), qPrintable(texts()));
}

void TestReportsTab::membersAreExtracted()
{
    m_share->write(file("a.cab"), cab("1"));
    open();
    const QTemporaryDir target;
    auto *bar = view()->findChild<ExtractionBar *>();
    bar->extractTo(target.path(), {{view()->address(), {}, {}}});
    QTRY_VERIFY_WITH_TIMEOUT(!bar->isRunning(), 20'000);
    QVERIFY2(bar->text().contains(u"5 file"_s), qPrintable(bar->text()));
    QFile data(target.filePath(u"data.bin"_s));
    QVERIFY(data.open(QIODevice::ReadOnly));
    QCOMPARE(data.readAll(), QByteArray(binary.data(), qsizetype(binary.size())));

    QVERIFY(data.remove());
    bar->extractTo(target.path(), {{view()->address(), {}, {}}});
    QTRY_VERIFY_WITH_TIMEOUT(!bar->isRunning(), 20'000);
    QVERIFY2(bar->text().contains(u"1 file"_s) && bar->text().contains(u"4 file"_s), qPrintable(bar->text()));
}

void TestReportsTab::anotherBucketWhileOneIsRead()
{
    cer::Signature other = signature;
    other.app = "other.exe";
    m_share->bucket(cer::subpath(other), 1, 1);
    m_share->write(file("a.cab"), cab("1"));
    m_share->write(cer::reportFile(cer::subpath(other), "b.cab"), cab("2", other));
    open();
    for (int round = 0; round < 10; ++round) {
        for (const std::string &subpath : {cer::subpath(other), bucket}) {
            const auto row = m_session->snapshot()->find(subpath);
            m_tab->setBuckets({m_session->snapshot(), nullptr, nullptr, {std::uint32_t(*row)}});
            QTest::qWait(round * 3);
        }
    }
    select(cer::subpath(other));
    QTRY_VERIFY(m_tab->findChild<DumpPage *>()->summaryText().contains(u"other.exe"_s));
    QCOMPARE(list()->model()->index(0, 0).data().toString(), u"b.cab"_s);
}

void TestReportsTab::aRemovedReportIsGoneAndComesBack()
{
    m_share->write(file("a.cab"), cab("1"));
    open();
    list()->selectRow(0);
    action(u"Remove"_s)->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(list()->model()->rowCount(), 0, 20'000);
    QTRY_VERIFY(texts().contains(u"bring them back"_s));
    QVERIFY(m_share->read(file("a.cab")).empty());
    cer::Journal journal(appsettings::journalFile());
    QVERIFY(cer::undoEntry(*m_session->store(), journal, journal.entries()->back()));
    QCOMPARE(m_share->read(file("a.cab")), cab("1"));
}

void TestReportsTab::aLargeReportIsRemovedForGoodAfterAQuestion()
{
    m_share->write(file("a.cab"), cab("1") + std::string(cer::keptReportBytes, '\0'));
    open();
    list()->selectRow(0);
    QTimer::singleShot(0, this, [] {
        if (auto *question = qobject_cast<QMessageBox *>(QApplication::activeModalWidget()))
            question->button(QMessageBox::Yes)->click();
    });
    action(u"Remove"_s)->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(list()->model()->rowCount(), 0, 20'000);
    QTRY_VERIFY(texts().contains(u"for good"_s));
    QVERIFY(!texts().contains(u"bring them back"_s));
}

void TestReportsTab::twoReportsAreCompared()
{
    m_share->write(file("a.cab"), cab("1"));
    m_share->write(file("b.cab"), cab("2"));
    open();
    list()->selectAll();
    action(u"Compare"_s)->trigger();
    CompareWindow *window = nullptr;
    QTRY_VERIFY((window = m_tab->findChild<CompareWindow *>()));
    QTRY_VERIFY_WITH_TIMEOUT(window->isReady(), 20'000);
    QStringList titles;
    for (int page = 0; page < window->pages()->count(); ++page)
        titles << window->pages()->tabText(page);
    QCOMPARE(titles.filter(u"keys.reg (1)"_s).size(), 1);
    QCOMPARE(titles.filter(u"Modules (0)"_s).size(), 1);
    window->pages()->setCurrentIndex(int(titles.indexOf(u"keys.reg (1)"_s)));
    const auto *table = qobject_cast<TextTableView *>(window->pages()->currentWidget());
    QCOMPARE(table->model().rowCount(), 1);
    QVERIFY(table->model().cell(0, 1).contains(u"Software\\A"_s));
    window->close();
}

QTEST_MAIN(TestReportsTab)
#include "tst_reportstab.moc"
