// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/sharepaths.h"
#include "core/share/pathbudget.h"
#include "testsnapshot.h"

#include <QTest>

using namespace cer;

class TestPathBudget final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void budget_data();
    void budget();
    void itAgreesWithTheRuleOfPaths();
    void aShareWithoutBuckets();
};

static SnapshotPtr snapshot()
{
    SnapshotBuilder builder;
    builder.add({"a.exe", "1", "m.dll", "1", "00000001"});
    builder.add({std::string(182, 'a') + ".exe", "1", "m.dll", "1", "00000002"}); // 205 characters
    builder.add({kernelSubpath});
    return builder.snapshot;
}

void TestPathBudget::budget_data()
{
    QTest::addColumn<quint64>("root");
    QTest::addColumn<int>("room");
    QTest::addColumn<QList<int>>("lost");
    // The longest path: root, '\\', "status\\", 205, "\\status.txt", NUL.
    QTest::newRow("room is what the longest path leaves") << quint64(10) << 25 << QList<int>();
    QTest::newRow("260 with the NUL is still taken") << quint64(35) << 0 << QList<int>();
    QTest::newRow("one more loses the bucket") << quint64(36) << -1 << QList<int>{1};
    QTest::newRow("a root that is too long for all") << quint64(250) << -215 << QList<int>{0, 1, 2};
}

void TestPathBudget::budget()
{
    QFETCH(quint64, root);
    QFETCH(int, room);
    QFETCH(QList<int>, lost);
    const PathBudget found = pathBudget(*snapshot(), root);
    QCOMPARE(found.room, room);
    QCOMPARE(QList<int>(found.lost.begin(), found.lost.end()), lost);
}

void TestPathBudget::itAgreesWithTheRuleOfPaths()
{
    const SnapshotPtr share = snapshot();
    for (std::size_t root = 4; root < 260; ++root) {
        const PathBudget found = pathBudget(*share, root);
        for (std::uint32_t row = 0; row < share->buckets.size(); ++row)
            QCOMPARE(std::ranges::contains(found.lost, row), hasError(checkPathLengths(root, share->subpath(row))));
    }
}

void TestPathBudget::aShareWithoutBuckets()
{
    QCOMPARE(pathBudget(ShareSnapshot(), 20).room, 260);
}

QTEST_APPLESS_MAIN(TestPathBudget)
#include "tst_pathbudget.moc"
