// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/share/sharefolder.h"
#include "ui/common/bytetext.h"
#include "ui/common/documenthelp.h"
#include "ui/common/documentviewer.h"
#include "ui/common/mainwindow.h"
#include "ui/common/startpage.h"
#include "ui/response/conflictdialog.h"
#include "ui/response/policyworkspace.h"
#include "ui/response/responseeditor.h"
#include "ui/share/bucketsworkspace.h"
#include "ui/share/buckettable.h"
#include "ui/share/findingtext.h"
#include "ui/share/healthmodel.h"
#include "ui/share/healthworkspace.h"
#include "ui/share/historytab.h"
#include "ui/share/opensharedialog.h"
#include "ui/share/sharesession.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const std::string word = "winword.exe\\16.0\\ntdll.dll\\10.0\\0003c66c";

struct Window {
    ShareFolder share;
    ShareSession session;
    MainWindow window{session};
    BucketsWorkspace *buckets = new BucketsWorkspace(session);
    PolicyWorkspace *policy = new PolicyWorkspace(session);
    HealthWorkspace *health = new HealthWorkspace(session);

    Window()
    {
        share.bucket(word, 12, 1);
        share.write("policy.txt", "Tracking=YES\r\nnonsense\r\n");
        share.log(word, cer::localSeconds(2026, 3, 1, 10), "PC-1", "ann");
        share.write(cer::hitsLogFile(word),
                    cer::logLine({cer::localSeconds(2026, 3, 1, 10), "PC-1", "ann", std::string(cer::noCab)},
                                 cer::LogKind::Hits));
        buckets->addTab(new HistoryTab(session));
        window.addWorkspace(buckets);
        window.addWorkspace(policy);
        window.addWorkspace(health);
        QObject::connect(policy, &PolicyWorkspace::documentRequested, &window, &MainWindow::showDocument);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
    }
    ~Window() { delete viewer(); }
    void open()
    {
        window.openShare(share.path());
        QTRY_COMPARE(session.state(), ShareSession::State::Complete);
        QTRY_VERIFY(!session.isReadingHistory());
        buckets->selectBucket(QString::fromStdString(word));
        QTRY_VERIFY(table()->currentIndex().isValid());
    }
    QAbstractItemView *table() const { return buckets->findChild<BucketTable *>()->view(); }
    DocumentViewer *viewer() const { return window.findChild<DocumentViewer *>(); }
    /// The section that F1 in \a field shows; empty when no document comes up.
    QString sectionAfterF1(QWidget *field)
    {
        field->setFocus();
        if (!QTest::qWaitFor([field] { return field->hasFocus(); }))
            return u"no focus"_s;
        QTest::keyClick(field, Qt::Key_F1);
        if (!QTest::qWaitFor([this] { return viewer() && viewer()->isVisible(); }))
            return {};
        return viewer()->findChild<QListWidget *>()->currentItem()->data(Qt::UserRole).toString();
    }
};

} // namespace

class TestDocumentHelp final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theNearestThatSaysSomethingCounts();
    void everyColumnIsExplained_data();
    void everyColumnIsExplained();
    void theHistoryIsExplained();
    void theStartIsExplained();
    void thePolicyIsExplained();
    void theFieldOfTheShareIsExplained();
    void aProblemIsExplained();
    void aConflictIsExplained();
};

void TestDocumentHelp::theNearestThatSaysSomethingCounts()
{
    QWidget outer;
    QWidget middle(&outer);
    QWidget inner(&middle);
    QCOMPARE(documentSectionOf(&inner), QString());
    QCOMPARE(documentSectionOf(nullptr), QString());
    setDocumentSection(&outer, u"2.2.4"_s);
    QCOMPARE(documentSectionOf(&inner), u"2.2.4"_s);
    setDocumentSection(&middle, u"2.2.5"_s);
    QCOMPARE(documentSectionOf(&inner), u"2.2.5"_s);
    setDocumentSection(&middle, {});
    QCOMPARE(documentSectionOf(&inner), u"2.2.4"_s);
}

void TestDocumentHelp::everyColumnIsExplained_data()
{
    QTest::addColumn<int>("column");
    for (const BucketColumnInfo &info : bucketColumns())
        QTest::newRow(info.id) << int(info.column);
}

void TestDocumentHelp::everyColumnIsExplained()
{
    QFETCH(int, column);
    Window window;
    window.open();
    QAbstractItemView *table = window.table();
    const QModelIndex cell = table->model()->index(0, column);
    window.buckets->findChild<BucketTable *>()->setColumnShown(BucketColumn(column), true);
    table->selectionModel()->setCurrentIndex(cell, QItemSelectionModel::NoUpdate);
    const QString section = window.sectionAfterF1(table);
    QCOMPARE(section, bucketColumnSection(BucketColumn(column)));
    QVERIFY(!DocumentViewer::markdownOf(section).isEmpty());
}

void TestDocumentHelp::theHistoryIsExplained()
{
    Window window;
    window.open();
    QTest::keyClick(window.buckets, Qt::Key_2, Qt::AltModifier);
    auto *hits = window.buckets->findChild<HistoryTab *>()->findChild<QTableView *>();
    QTRY_VERIFY(hits->isVisible());
    QCOMPARE(window.sectionAfterF1(hits), u"2.2.2.1"_s);
}

void TestDocumentHelp::theStartIsExplained()
{
    Window window;
    QCOMPARE(window.sectionAfterF1(window.window.findChild<StartPage *>()->findChild<QPushButton *>()), u"3.1.1"_s);
}

void TestDocumentHelp::thePolicyIsExplained()
{
    Window window;
    window.open();
    window.window.showWorkspace(window.policy);
    auto *editor = window.policy->findChild<ResponseEditor *>();
    QTRY_VERIFY(!editor->isReading());
    for (QWidget *field : editor->findChildren<QLineEdit *>()) {
        if (!field->isVisible() || !field->isEnabled())
            continue;
        QCOMPARE(window.sectionAfterF1(field), u"2.2.4"_s);
        window.viewer()->close();
        QTRY_VERIFY(!window.viewer());
        window.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window.window));
    }
}

void TestDocumentHelp::theFieldOfTheShareIsExplained()
{
    Window window;
    QTest::keyClick(&window.window, Qt::Key_O, Qt::ControlModifier);
    auto *dialog = window.window.findChild<OpenShareDialog *>();
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    QCOMPARE(window.sectionAfterF1(dialog->findChild<QComboBox *>()), u"3.1.1"_s);
}

void TestDocumentHelp::aProblemIsExplained()
{
    Window window;
    window.open();
    window.window.showWorkspace(window.health);
    auto *tree = window.health->findChild<QTreeView *>();
    const auto *model = qobject_cast<HealthModel *>(tree->model());
    QTRY_VERIFY(model->rowCount() > 0);
    for (int row = 0; row < model->rowCount(); ++row) {
        const QModelIndex head = model->index(row, 0);
        for (const QModelIndex &index : {head, model->index(0, 0, head)}) {
            tree->setCurrentIndex(index);
            QCOMPARE(window.sectionAfterF1(tree), sectionOf(cer::findingInfo(*model->code(index))));
            window.window.activateWindow();
            QVERIFY(QTest::qWaitForWindowActive(&window.window));
        }
    }
}

void TestDocumentHelp::aConflictIsExplained()
{
    Window window;
    auto *dialog = new ConflictDialog({"status/a/status.txt", "a\r\n", "b\r\n", "c\r\n"}, ByteText::windows1252(),
                                      ConflictDialog::Occasion::Editing, &window.window);
    dialog->open();
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    QCOMPARE(window.sectionAfterF1(dialog->findChild<QTableView *>()), u"2.2.5"_s);
    QVERIFY(QTest::qWaitForWindowActive(window.viewer())); // it can be read while the dialog waits
}

QTEST_MAIN(TestDocumentHelp)
#include "tst_documenthelp.moc"
