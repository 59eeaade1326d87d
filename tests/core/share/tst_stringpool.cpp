// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/stringpool.h"

#include <QTest>

using namespace cer;

class StringPoolTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void numbersCountUpInTheOrderOfFirstSight();
    void anEmptyPoolFindsNothing();
    void bytesAreKeptAsTheyAre();
    void manyStringsKeepTheirNumbers();
    void aCopySharesNothing();
    void clearingForgets();
    void shrinkingKeepsEverything();
    void aMillionNamesTakeLittleRoom();
};

void StringPoolTest::numbersCountUpInTheOrderOfFirstSight()
{
    StringPool pool;
    QCOMPARE(pool.intern("winword.exe"), 0u);
    QCOMPARE(pool.intern("excel.exe"), 1u);
    QCOMPARE(pool.intern("winword.exe"), 0u);
    QCOMPARE(pool.intern("Winword.exe"), 2u);
    QCOMPARE(pool.size(), 3u);
    QCOMPARE(pool.at(1), std::string_view("excel.exe"));
    QCOMPARE(pool.find("excel.exe"), 1u);
    QCOMPARE(pool.find("excel"), noName);
}

void StringPoolTest::anEmptyPoolFindsNothing()
{
    const StringPool pool;
    QCOMPARE(pool.size(), 0u);
    QCOMPARE(pool.find(""), noName);
}

void StringPoolTest::bytesAreKeptAsTheyAre()
{
    StringPool pool;
    const std::string_view odd[] = {
        "", std::string_view("\0", 1), std::string_view("\0\0", 2), "\xff\xfe", "12345678", "123456789"};
    for (const std::string_view text : odd)
        pool.intern(text);
    QCOMPARE(pool.size(), std::size(odd));
    for (NameId id = 0; id < std::size(odd); ++id) {
        QCOMPARE(pool.at(id), odd[id]);
        QCOMPARE(pool.find(odd[id]), id);
    }
}

void StringPoolTest::manyStringsKeepTheirNumbers()
{
    StringPool pool;
    for (unsigned i = 0; i < 50000; ++i)
        QCOMPARE(pool.intern("name " + std::to_string(i)), i);
    for (unsigned i = 0; i < 50000; ++i) {
        QCOMPARE(pool.find("name " + std::to_string(i)), i);
        QCOMPARE(pool.at(i), "name " + std::to_string(i));
    }
    QCOMPARE(pool.size(), 50000u);
}

void StringPoolTest::aCopySharesNothing()
{
    StringPool pool;
    pool.intern("a");
    StringPool copy = pool;
    QCOMPARE(copy.intern("b"), 1u);
    QCOMPARE(pool.find("b"), noName);
    QCOMPARE(copy.find("a"), 0u);
}

void StringPoolTest::clearingForgets()
{
    StringPool pool;
    pool.intern("a");
    pool.intern("b");
    pool.clear();
    QCOMPARE(pool.size(), 0u);
    QCOMPARE(pool.find("a"), noName);
    QCOMPARE(pool.intern("b"), 0u);
}

void StringPoolTest::shrinkingKeepsEverything()
{
    StringPool pool;
    for (int i = 0; i < 1000; ++i)
        pool.intern(std::to_string(i));
    const std::size_t before = pool.memory();
    pool.shrink();
    QVERIFY(pool.memory() <= before);
    for (unsigned i = 0; i < 1000; ++i)
        QCOMPARE(pool.find(std::to_string(i)), i);
    QCOMPARE(pool.intern("new"), 1000u);
    pool.clear();
    pool.shrink();
    QCOMPARE(pool.intern("again"), 0u);
}

void StringPoolTest::aMillionNamesTakeLittleRoom()
{
    StringPool pool;
    for (int i = 0; i < 1'000'000; ++i)
        pool.intern(std::to_string(10'000'000 + i));
    pool.shrink();
    // Eight bytes of text, four for the end, at most eleven for the slots.
    QVERIFY2(pool.memory() <= 24'000'000, qPrintable(QString::number(pool.memory())));
}

QTEST_GUILESS_MAIN(StringPoolTest)
#include "tst_stringpool.moc"
