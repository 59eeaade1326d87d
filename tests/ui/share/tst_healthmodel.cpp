// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share/healthmodel.h"

#include <QAbstractItemModelTester>
#include <QFont>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using cer::FindingCode;
using cer::Severity;

namespace {

const std::string word = "winword.exe\\16.0\\ntdll.dll\\10.0\\0003c66c";

/// Sorted as an audit is.
cer::AuditPtr audit()
{
    auto drawn = std::make_shared<cer::Audit>();
    const auto add = [&](FindingCode code, const std::string &file, std::uint64_t line, const std::string &subpath) {
        drawn->findings.push_back({code, {file, line, 0}, {"first", "second"}, {}});
        drawn->subpaths.push_back(subpath);
    };
    add(FindingCode::CountEmpty, "counts/winword.exe/count.txt", 0, word);
    add(FindingCode::EntryKeyCase, "policy.txt", 3, {});
    add(FindingCode::EntryKeyCase, "status/winword.exe/status.txt", 2, word);
    add(FindingCode::ShareForeignTree, "PersistedCabs", 0, {});
    drawn->found = drawn->findings.size();
    return drawn;
}

void settle(HealthModel &model, const std::function<void()> &change)
{
    QSignalSpy filtered(&model, &HealthModel::filtered);
    change();
    QTRY_COMPARE(filtered.count(), 1);
}

} // namespace

class TestHealthModel final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void kindsAndTheirFindings();
    void filters_data();
    void filters();
    void aFindingIsFoundAgain();
    void theSeverityIsInWords();
    void isEmptyWithoutAShare();
};

void TestHealthModel::kindsAndTheirFindings()
{
    HealthModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    settle(model, [&] { model.setAudit(audit()); });
    QCOMPARE(model.rowCount(), 3);
    const QModelIndex keys = model.index(1, 0);
    QCOMPARE(model.code(keys), FindingCode::EntryKeyCase);
    QCOMPARE(keys.siblingAtColumn(HealthModel::NumberColumn).data().toString(), u"2 error(s)"_s);
    QVERIFY(keys.data(Qt::FontRole).value<QFont>().bold());
    QVERIFY(!model.finding(keys));
    QCOMPARE(model.findings(keys).size(), 2u);
    QCOMPARE(model.rowCount(keys), 2);
    const QModelIndex second = model.index(1, 0, keys);
    QCOMPARE(model.finding(second)->where.line, 2u);
    QCOMPARE(model.findings(second).size(), 1u);
    QCOMPARE(model.subpath(second), QString::fromStdString(word));
    QCOMPARE(second.siblingAtColumn(HealthModel::BucketColumn).data().toString(), QString::fromStdString(word));
    QCOMPARE(second.siblingAtColumn(HealthModel::FileColumn).data().toString(), u"status.txt, line 2"_s);
    QCOMPARE(model.index(0, HealthModel::FileColumn, keys).data().toString(), u"policy.txt, line 3"_s);
    for (int column = 0; column < HealthModel::ColumnCount; ++column)
        QVERIFY(!model.headerData(column, Qt::Horizontal).toString().isEmpty());
}

void TestHealthModel::filters_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<Severity>("least");
    QTest::addColumn<int>("kinds");
    QTest::addColumn<int>("findings");
    QTest::newRow("nothing asked") << u""_s << Severity::Note << 3 << 4;
    QTest::newRow("a word of the file") << u"status.txt"_s << Severity::Note << 1 << 1;
    QTest::newRow("a word of the bucket, without regard to case") << u"NTDLL"_s << Severity::Note << 2 << 2;
    QTest::newRow("words of file and code") << u"winword count.empty"_s << Severity::Note << 1 << 1;
    QTest::newRow("words that never stand together") << u"persistedcabs count"_s << Severity::Note << 0 << 0;
    QTest::newRow("blanks around") << u"  persistedcabs  "_s << Severity::Note << 1 << 1;
    QTest::newRow("errors alone") << u""_s << Severity::Error << 2 << 3;
}

void TestHealthModel::filters()
{
    QFETCH(QString, words);
    QFETCH(Severity, least);
    QFETCH(int, kinds);
    QFETCH(int, findings);
    HealthModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    settle(model, [&] { model.setAudit(audit()); });
    settle(model, [&] { model.setFilter(words, least); });
    QCOMPARE(model.rowCount(), kinds);
    QCOMPARE(int(model.shown()), findings);
}

void TestHealthModel::aFindingIsFoundAgain()
{
    HealthModel model;
    settle(model, [&] { model.setAudit(audit()); });
    const cer::Finding finding = audit()->findings[2];
    QCOMPARE(model.find(finding), model.index(1, 0, model.index(1, 0)));
    settle(model, [&] { model.setFilter(u"policy"_s, Severity::Note); });
    QCOMPARE(model.find(finding), model.index(0, 0)); // its kind is there
    settle(model, [&] { model.setFilter(u"persistedcabs"_s, Severity::Note); });
    QVERIFY(!model.find(finding).isValid());
}

void TestHealthModel::theSeverityIsInWords()
{
    HealthModel model;
    settle(model, [&] { model.setAudit(audit()); });
    QVERIFY(model.index(0, 0).data(Qt::AccessibleTextRole).toString().startsWith(u"Error: "_s));
    QVERIFY(model.index(2, 0).data(Qt::AccessibleTextRole).toString().startsWith(u"Note: "_s));
}

void TestHealthModel::isEmptyWithoutAShare()
{
    HealthModel model;
    settle(model, [&] { model.setAudit(nullptr); });
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.shown(), 0U);
    QVERIFY(!model.finding({}) && !model.code({}) && model.subpath({}).isEmpty());
}

QTEST_MAIN(TestHealthModel)
#include "tst_healthmodel.moc"
