// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/naturalorder.h"

#include "core/protocol/names.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace cer;

class TestNaturalOrder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void names_data();
    void names();
    void anyNamesAreOrderedAsByComparing();
    void onlyWhatIsAskedForIsRanked();
};

static std::vector<NameId> allIds(const StringPool &pool)
{
    std::vector<NameId> ids(pool.size());
    std::ranges::generate(ids, [next = NameId(0)]() mutable { return next++; });
    return ids;
}

/// The order of the ranks is that of compareNatural(), and each rank is used once.
static void compareAll(const StringPool &pool)
{
    std::vector<NameId> expected = allIds(pool);
    const std::vector<std::uint32_t> ranks = naturalRanks(pool, expected);
    std::ranges::sort(expected, [&](NameId a, NameId b) { return compareNatural(pool.at(a), pool.at(b)) < 0; });
    for (std::uint32_t place = 0; place < expected.size(); ++place)
        QCOMPARE(ranks[expected[place]], place);
}

void TestNaturalOrder::names_data()
{
    QTest::addColumn<QByteArrayList>("names");
    QTest::newRow("nothing") << QByteArrayList{};
    QTest::newRow("numbers") << QByteArrayList{"1.10", "1.9", "10.0", "9", "09", "009", "0", "00", ""};
    QTest::newRow("letters without case") << QByteArrayList{"b.exe", "A.exe", "a.exe", "B.EXE", "C"};
    QTest::newRow("a digit beside other characters")
        << QByteArrayList{"a1", "a-", "aa", "a:", "a/", "a 1", "a.1", "a0"};
    QTest::newRow("long numbers") << QByteArrayList{QByteArray(300, '7'),  QByteArray(299, '9'), QByteArray(254, '1'),
                                                    QByteArray(255, '1'),  QByteArray(256, '1'), QByteArray(70000, '2'),
                                                    QByteArray(65536, '3')};
    QTest::newRow("what differs late") << QByteArrayList{"application12.exe", "application2.exe", "application",
                                                         "applicati",         "applicatio",       "application12.exf"};
    QTest::newRow("NULs and ends") << QByteArrayList{
        QByteArray("a\0", 2), "a", QByteArray("a\0b", 3), QByteArray("\0", 1), QByteArray("1234567\0", 8), "1234567"};
    QTest::newRow("bytes above ASCII") << QByteArrayList{"\xff", "\x80", "z", "\xe4", "\xc4"};
}

void TestNaturalOrder::names()
{
    QFETCH(QByteArrayList, names);
    StringPool pool;
    for (const QByteArray &name : names)
        pool.intern({name.data(), std::size_t(name.size())});
    compareAll(pool);
}

void TestNaturalOrder::anyNamesAreOrderedAsByComparing()
{
    std::mt19937 random(1);
    for (const std::string_view alphabet : {"ab", "aA0", "0123456789", "0a.A9-", "x1\xff"}) {
        for (const unsigned longest : {3U, 12U, 40U}) {
            StringPool pool;
            for (int i = 0; i < 1500; ++i) {
                std::string name(random() % longest, ' ');
                std::ranges::generate(name, [&] { return alphabet[random() % alphabet.size()]; });
                pool.intern(name);
            }
            compareAll(pool);
        }
    }
}

void TestNaturalOrder::onlyWhatIsAskedForIsRanked()
{
    StringPool pool;
    for (const char *name : {"b", "unused", "a"})
        pool.intern(name);
    QCOMPARE(naturalRanks(pool, {0, 2}), (std::vector<std::uint32_t>{1, 0, 0}));
}

QTEST_APPLESS_MAIN(TestNaturalOrder)
#include "tst_naturalorder.moc"
