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
    void rootsAsClientsKnowThem_data();
    void rootsAsClientsKnowThem();
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
    QTest::addColumn<QList<int>>("lost");   // rows
    QTest::addColumn<QList<int>>("length"); // of their paths
    // The longest path: root, '\\', "status\\", 205, "\\status.txt", NUL.
    QTest::newRow("room is what the longest path leaves") << quint64(10) << 25 << QList<int>() << QList<int>();
    QTest::newRow("260 with the NUL is still taken") << quint64(35) << 0 << QList<int>() << QList<int>();
    QTest::newRow("one more loses the bucket") << quint64(36) << -1 << QList<int>{1} << QList<int>{261};
    QTest::newRow("a root that is too long for all")
        << quint64(250) << -215 << QList<int>{0, 1, 2} << QList<int>{294, 475, 274};
}

void TestPathBudget::budget()
{
    QFETCH(quint64, root);
    QFETCH(int, room);
    QFETCH(QList<int>, lost);
    const PathBudget found = pathBudget(*snapshot(), root);
    QCOMPARE(found.room, room);
    QList<int> rows, lengths;
    for (const LostBucket &bucket : found.lost) {
        rows.append(int(bucket.row));
        lengths.append(int(bucket.length));
    }
    QCOMPARE(rows, lost);
    QTEST(lengths, "length");
}

void TestPathBudget::itAgreesWithTheRuleOfPaths()
{
    const SnapshotPtr share = snapshot();
    for (std::size_t root = 4; root < 260; ++root) {
        const PathBudget found = pathBudget(*share, root);
        for (std::uint32_t row = 0; row < share->buckets.size(); ++row)
            QCOMPARE(std::ranges::contains(found.lost, row, &LostBucket::row),
                     hasError(checkPathLengths(root, share->subpath(row))));
    }
}

void TestPathBudget::aShareWithoutBuckets()
{
    QCOMPARE(pathBudget(ShareSnapshot(), 20).room, 260);
}

void TestPathBudget::rootsAsClientsKnowThem_data()
{
    QTest::addColumn<QByteArray>("root");
    QTest::addColumn<quint64>("length");
    const auto row = [](const char *name, const char *root, std::string_view unc) {
        QTest::newRow(name) << QByteArray(root) << quint64(unc.size());
    };
    row("a UNC path", R"(\\server\share\cer)", R"(\\server\share\cer)");
    row("a closing separator is none of it", R"(\\server\share\)", R"(\\server\share)");
    row("slashes", "//server/share/", R"(\\server\share)");
    row("an address has a server only", "smb://me@server:4450/share/cer", R"(\\server\share\cer)");
    row("a folder may have any name for clients", "/srv/a/long/way/down", R"(\\s\s)");
}

void TestPathBudget::rootsAsClientsKnowThem()
{
    QFETCH(QByteArray, root);
    QTEST(quint64(uncRootLength(root.toStdString())), "length");
}

QTEST_APPLESS_MAIN(TestPathBudget)
#include "tst_pathbudget.moc"
