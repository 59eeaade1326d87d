// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/bytetext.h"
#include "ui/response/threeversionsmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;

class TestThreeVersionsModel final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itMarksWhatDiffers();
};

void TestThreeVersionsModel::itMarksWhatDiffers()
{
    ThreeVersionsModel model(ByteText::windows1252(), {u"base"_s, u"mine"_s, u"theirs"_s});
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTexts("a\r\nb\r\n", "a\r\nx\r\nnew\r\n", "a\r\n");
    const auto text = [&](int row, int column) { return model.index(row, column).data().toString(); };
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(text(0, ThreeVersionsModel::Mine), u"  a"_s);
    QCOMPARE(text(1, ThreeVersionsModel::Mine), u"± x"_s);
    QCOMPARE(text(1, ThreeVersionsModel::Theirs), u"− "_s);
    QCOMPARE(text(2, ThreeVersionsModel::Mine), u"+ new"_s);
    QVERIFY(model.index(1, ThreeVersionsModel::Mine).data(Qt::BackgroundRole).isValid());
    QVERIFY(!model.index(0, ThreeVersionsModel::Mine).data(Qt::BackgroundRole).isValid());
    model.setTexts("a\r\n", "a\n", "a");
    QCOMPARE(text(0, ThreeVersionsModel::Mine), u"± a⟨LF⟩"_s);
}

QTEST_MAIN(TestThreeVersionsModel)
#include "tst_threeversionsmodel.moc"
