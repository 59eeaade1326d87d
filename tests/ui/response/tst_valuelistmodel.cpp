// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/response/valuelistmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

class TestValueListModel final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void textBecomesItems_data();
    void textBecomesItems();
    void anItemIsChanged();
    void anItemOfSeveralBecomesSeveralInOneChange();
    void anEmptiedItemGoes();
    void rowsMove_data();
    void rowsMove();
    void severalRowsGoAtOnce();
    void whatIsOutsideIsRefused();
    void faultsAreShown();
    void setItemsIsNoEdit();

private:
    std::unique_ptr<ValueListModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    std::unique_ptr<QSignalSpy> m_edits;
};

void TestValueListModel::init()
{
    m_tester.reset();
    m_model = std::make_unique<ValueListModel>();
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_model->setItems({u"a"_s, u"b"_s, u"c"_s});
    m_edits = std::make_unique<QSignalSpy>(m_model.get(), &ValueListModel::edited);
}

void TestValueListModel::textBecomesItems_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("items");
    QTest::newRow("semicolons separate") << u"a;b"_s << QStringList{u"a"_s, u"b"_s};
    QTest::newRow("blanks around go") << u"a ; b\t;"_s << QStringList{u"a"_s, u"b"_s};
    QTest::newRow("lines separate, whatever ends them")
        << u"a\nb\r\nc\rd"_s << QStringList{u"a"_s, u"b"_s, u"c"_s, u"d"_s};
    QTest::newRow("empty items go") << u";;\n ;"_s << QStringList{};
    QTest::newRow("blanks inside stay") << u"SELECT * FROM x"_s << QStringList{u"SELECT * FROM x"_s};
}

void TestValueListModel::textBecomesItems()
{
    QFETCH(QString, text);
    QFETCH(QStringList, items);
    QCOMPARE(ValueListModel::split(text), items);
}

void TestValueListModel::anItemIsChanged()
{
    QVERIFY(m_model->setData(m_model->index(1), u" x "_s, Qt::EditRole));
    QCOMPARE(m_model->joined(), u"a;x;c"_s);
    QCOMPARE(m_edits->size(), 1);
    QVERIFY(m_model->setData(m_model->index(1), u"x"_s, Qt::EditRole)); // as it is
    QCOMPARE(m_edits->size(), 1);
}

void TestValueListModel::anItemOfSeveralBecomesSeveralInOneChange()
{
    QVERIFY(m_model->setData(m_model->index(0), u"x;y\nz"_s, Qt::EditRole));
    QCOMPARE(m_model->joined(), u"x;y;z;b;c"_s);
    QCOMPARE(m_edits->size(), 1);
}

void TestValueListModel::anEmptiedItemGoes()
{
    QVERIFY(m_model->setData(m_model->index(0), u"  "_s, Qt::EditRole));
    QCOMPARE(m_model->joined(), u"b;c"_s);
    QCOMPARE(m_edits->size(), 1);
}

void TestValueListModel::rowsMove_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<int>("before");
    QTest::addColumn<QString>("joined"); // empty: refused
    QTest::newRow("down") << 0 << 2 << u"b;a;c"_s;
    QTest::newRow("to the end") << 0 << 3 << u"b;c;a"_s;
    QTest::newRow("up") << 2 << 1 << u"a;c;b"_s;
    QTest::newRow("to the start") << 2 << 0 << u"c;a;b"_s;
    QTest::newRow("to where it is") << 1 << 1 << QString();
    QTest::newRow("behind itself") << 1 << 2 << QString();
    QTest::newRow("above the first") << 0 << -1 << QString();
    QTest::newRow("below the last") << 2 << 4 << QString();
    QTest::newRow("a row that is not there") << 3 << 0 << QString();
}

void TestValueListModel::rowsMove()
{
    QFETCH(int, row);
    QFETCH(int, before);
    QFETCH(QString, joined);
    QCOMPARE(m_model->moveRow({}, row, {}, before), !joined.isEmpty());
    QCOMPARE(m_model->joined(), joined.isEmpty() ? u"a;b;c"_s : joined);
    QCOMPARE(m_edits->size(), joined.isEmpty() ? 0 : 1);
}

void TestValueListModel::severalRowsGoAtOnce()
{
    m_model->remove({0, 2});
    QCOMPARE(m_model->joined(), u"b"_s);
    QCOMPARE(m_edits->size(), 1);
}

void TestValueListModel::whatIsOutsideIsRefused()
{
    QVERIFY(!m_model->removeRows(2, 2));
    QVERIFY(!m_model->removeRows(-1, 1));
    QVERIFY(!m_model->setData(m_model->index(0), u"x"_s, Qt::DisplayRole));
    QCOMPARE(m_model->joined(), u"a;b;c"_s);
    QCOMPARE(m_edits->size(), 0);
}

void TestValueListModel::faultsAreShown()
{
    m_model->setCheck([](const QString &item) { return item == u"b"_s ? u"No."_s : QString(); });
    QVERIFY(m_model->index(0).data(Qt::DecorationRole).isNull());
    QCOMPARE(m_model->index(0).data(Qt::ToolTipRole), u"a"_s);
    QVERIFY(!m_model->index(1).data(Qt::DecorationRole).isNull());
    QCOMPARE(m_model->index(1).data(Qt::ToolTipRole), u"No."_s);
    QCOMPARE(m_model->index(1).data(Qt::AccessibleDescriptionRole), u"No."_s);
}

void TestValueListModel::setItemsIsNoEdit()
{
    m_model->setItems({u"x"_s});
    QCOMPARE(m_model->joined(), u"x"_s);
    QCOMPARE(m_edits->size(), 0);
}

QTEST_MAIN(TestValueListModel)
#include "tst_valuelistmodel.moc"
