// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share/historytab.h"
#include "ui/share/sharesession.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace cer;

namespace {

const LocalSeconds start = localSeconds(2026, 3, 1, 9);
const QString bucketPath = QStringLiteral("app.exe\\1.0\\mod.dll\\2.0\\0000abcd");

void writeFile(const QString &path, const QByteArray &bytes)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// 30 days: PC-1 once a day, PC-2 twice on the tenth.
QByteArray logOfAMonth()
{
    std::string bytes;
    for (int day = 0; day < 30; ++day) {
        bytes += logLine({start + day * 86400, "PC-1", "anna", "abcdefgh.cab"}, LogKind::Hits);
        for (int i = 0; day == 9 && i < 2; ++i)
            bytes += logLine({start + day * 86400 + i, "PC-2", "bert", noCab}, LogKind::Hits);
    }
    return QByteArray::fromStdString(bytes);
}

} // namespace

class TestHistoryTab : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void newestHitStandsFirst();
    void theModelKeepsItsPromises();
    void choosingAMachineFilters();
    void draggingOverBarsChoosesAPeriod();
    void keysWalkZoomAndChoose();
    void aBucketWithoutLogSaysWhatToDo();

private:
    void openShare(const QByteArray &hitsLog);
    void select(HistoryTab &tab);
    static int rows(const HistoryTab &tab) { return tab.findChild<QTableView *>()->model()->rowCount(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ShareSession> m_session;
};

void TestHistoryTab::init()
{
    m_session = std::make_unique<ShareSession>();
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestHistoryTab::openShare(const QByteArray &hitsLog)
{
    QString folders = bucketPath;
    folders.replace(u'\\', u'/');
    writeFile(m_folder->filePath(QStringLiteral("counts/%1/count.txt").arg(folders)),
              "Cabs Gathered=1\r\nTotal Hits=40\r\n");
    if (!hitsLog.isEmpty())
        writeFile(m_folder->filePath(QStringLiteral("cabs/%1/hits.log").arg(folders)), hitsLog);
    m_session->open(m_folder->path());
    QTRY_COMPARE(m_session->state(), ShareSession::State::Complete);
}

void TestHistoryTab::select(HistoryTab &tab)
{
    const SnapshotPtr snapshot = m_session->snapshot();
    const auto row = snapshot->find(bucketPath.toStdString());
    QVERIFY(row.has_value());
    tab.setBuckets(BucketSelection{snapshot, m_session->history(), nullptr, {std::uint32_t(*row)}});
    tab.resize(600, 700);
    tab.show();
    QVERIFY(QTest::qWaitForWindowExposed(&tab));
    QTRY_VERIFY(tab.isReady());
}

void TestHistoryTab::newestHitStandsFirst()
{
    openShare(logOfAMonth());
    HistoryTab tab(*m_session);
    select(tab);
    const QAbstractItemModel *model = tab.findChild<QTableView *>()->model();
    QCOMPARE(model->rowCount(), 32);
    QCOMPARE(model->index(0, 0).data().toString(), QStringLiteral("2026-03-30 09:00:00"));
    QCOMPARE(model->index(0, 3).data().toString(), QStringLiteral("abcdefgh.cab"));
    QCOMPARE(model->index(31, 0).data().toString(), QStringLiteral("2026-03-01 09:00:00"));
    QVERIFY(tab.findChild<HitChart *>()->accessibleDescription().startsWith(QStringLiteral("32 hits")));
}

void TestHistoryTab::theModelKeepsItsPromises()
{
    openShare(logOfAMonth());
    HistoryTab tab(*m_session);
    QAbstractItemModelTester tester(tab.findChild<QTableView *>()->model(),
                                    QAbstractItemModelTester::FailureReportingMode::QtTest);
    select(tab);
    QCOMPARE(rows(tab), 32);
}

void TestHistoryTab::choosingAMachineFilters()
{
    openShare(logOfAMonth());
    HistoryTab tab(*m_session);
    select(tab);
    auto *machines = tab.findChildren<QComboBox *>().front();
    QCOMPARE(machines->itemText(1), QStringLiteral("PC-1 (30)"));
    machines->setFocus();
    QTest::keyClick(machines, Qt::Key_Down);
    QTest::keyClick(machines, Qt::Key_Down);
    QTRY_COMPARE(rows(tab), 2);
    QTRY_COMPARE(machines->currentText(), QStringLiteral("PC-2 (2)"));
    QTest::mouseClick(tab.findChildren<QPushButton *>().back(), Qt::LeftButton);
    QTRY_COMPARE(rows(tab), 32);
}

void TestHistoryTab::draggingOverBarsChoosesAPeriod()
{
    openShare(logOfAMonth());
    HistoryTab tab(*m_session);
    select(tab);
    auto *chart = tab.findChild<HitChart *>();
    QCOMPARE(chart->bin(), HitBin::Day);
    const auto at = [chart](LocalSeconds time) {
        return QPoint(int(chart->xAxis->coordToPixel(double(time))), chart->axisRect()->center().y());
    };
    QTest::mousePress(chart, Qt::LeftButton, {}, at(localSeconds(2026, 3, 10, 6)));
    QTest::mouseMove(chart, at(localSeconds(2026, 3, 11, 6)));
    QTest::mouseMove(chart, at(localSeconds(2026, 3, 11, 12)));
    QTest::mouseRelease(chart, Qt::LeftButton, {}, at(localSeconds(2026, 3, 11, 12)));
    QTRY_COMPARE(rows(tab), 4); // three hits of the tenth, one of the eleventh
    QTest::keyClick(chart, Qt::Key_Escape);
    QTRY_COMPARE(rows(tab), 32);
}

void TestHistoryTab::keysWalkZoomAndChoose()
{
    openShare(logOfAMonth());
    HistoryTab tab(*m_session);
    select(tab);
    auto *chart = tab.findChild<HitChart *>();
    chart->setFocus();
    QTest::keyClick(chart, Qt::Key_Left);
    QTest::keyClick(chart, Qt::Key_Left, Qt::ShiftModifier);
    QTRY_COMPARE(rows(tab), 1);
    QTest::keyClick(chart, Qt::Key_Left, Qt::ShiftModifier);
    QTRY_COMPARE(rows(tab), 2);
    QTest::keyClick(chart, Qt::Key_Escape);
    QTRY_COMPARE(rows(tab), 32);
    for (int i = 0; i < 4; ++i)
        QTest::keyClick(chart, Qt::Key_Plus);
    QCOMPARE(chart->bin(), HitBin::Hour);
    QTest::keyClick(chart, Qt::Key_Home);
    QCOMPARE(chart->bin(), HitBin::Day);
}

void TestHistoryTab::aBucketWithoutLogSaysWhatToDo()
{
    openShare({});
    HistoryTab tab(*m_session);
    select(tab);
    const QList<QLabel *> labels = tab.findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels, [](QLabel *label) {
        return label->isVisible() && label->text().contains(QStringLiteral("Tracking"));
    }));
}

QTEST_MAIN(TestHistoryTab)
#include "tst_historytab.moc"
