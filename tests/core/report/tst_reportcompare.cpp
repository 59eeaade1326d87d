// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/compare.h"

#include <QSet>
#include <QTest>

using namespace cer;
using namespace Qt::StringLiterals;

namespace {

/// "name: left | right" for each line, "!" before what differs, "none" where a side has nothing; line ends as "\n".
QByteArray described(const std::vector<ComparedLine> &lines)
{
    const auto side = [](const std::optional<std::string> &text) {
        return text ? QByteArray::fromStdString(*text).replace('\n', "\\n") : "none"_ba;
    };
    QByteArrayList rows;
    for (const ComparedLine &line : lines)
        rows += (line.differs ? "!" : "") + QByteArray::fromStdString(line.name) + ": " + side(line.left) + " | "
                + side(line.right);
    return rows.join('\n');
}

DumpModule module(const std::string &path, std::optional<DumpVersion> version, std::uint32_t linked = 0x5F3A1B2C,
                  std::uint32_t size = 0x1d000)
{
    DumpModule made;
    made.path = path;
    made.fileVersion = version;
    made.linked = linked;
    made.size = size;
    return made;
}

Minidump dumpOf(std::vector<DumpModule> modules)
{
    Minidump dump;
    dump.modules = std::move(modules);
    return dump;
}

constexpr DumpVersion one{{1, 0, 0, 1}};
constexpr DumpVersion two{{1, 0, 0, 2}};

RegistryExport registry(const QByteArray &lines)
{
    return readRegistryFile(("REGEDIT4\n" + lines).toStdString());
}

TextTable table(const char *name, const QByteArray &text)
{
    return readTextTable(name, text.toStdString()).value_or(TextTable());
}

} // namespace

Q_DECLARE_METATYPE(Minidump)

class ReportCompareTest : public QObject {
    Q_OBJECT

private slots:
    void modules_data();
    void modules();
    void theSystem();
    void oneSideSaysNothingOfItsSystem();
    void factsHaveNamesOfTheirOwn();
    void registryValues_data();
    void registryValues();
    void tables_data();
    void tables();
    void aLongNameIsShortenedBetweenCharacters();
    void manyLines();
};

void ReportCompareTest::modules_data()
{
    QTest::addColumn<Minidump>("left");
    QTest::addColumn<Minidump>("right");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *what, std::vector<DumpModule> left, std::vector<DumpModule> right,
                        const QByteArray &expected) {
        QTest::newRow(what) << dumpOf(std::move(left)) << dumpOf(std::move(right)) << expected;
    };

    row("no modules", {}, {}, "");
    row("the same module", {module("C:\\a.dll", one)}, {module("D:\\dir\\A.DLL", one)}, "a.dll: 1.0.0.1 | 1.0.0.1");
    row("another version", {module("a.dll", one)}, {module("a.dll", two, 1, 2)}, "!a.dll: 1.0.0.1 | 1.0.0.2");
    row("the same version of another build", {module("a.dll", one)}, {module("a.dll", one, 0x10)},
        "!a.dll: 1.0.0.1 5F3A1B2C1D000 | 1.0.0.1 000000101D000");
    row("the same version of another size", {module("a.dll", one)}, {module("a.dll", one, 0x5F3A1B2C, 0x1e000)},
        "!a.dll: 1.0.0.1 5F3A1B2C1D000 | 1.0.0.1 5F3A1B2C1E000");
    row("no versions, the same image", {module("a.dll", {})}, {module("a.dll", {})},
        "a.dll: 5F3A1B2C1D000 | 5F3A1B2C1D000");
    row("no versions, another image", {module("a.dll", {})}, {module("a.dll", {}, 0x10)},
        "!a.dll: 5F3A1B2C1D000 | 000000101D000");
    row("a version on one side", {module("a.dll", one)}, {module("a.dll", {})}, "!a.dll: 1.0.0.1 | 5F3A1B2C1D000");
    row("modules of one side", {module("a.dll", one)}, {module("b.dll", two)},
        "!a.dll: 1.0.0.1 | none\n!b.dll: none | 1.0.0.2");
    row("in the order of people", {module("m10.dll", one), module("m9.dll", one)}, {module("M1.dll", one)},
        "!M1.dll: none | 1.0.0.1\n!m9.dll: 1.0.0.1 | none\n!m10.dll: 1.0.0.1 | none");
    row("two modules of a name", {module("x\\a.dll", one), module("y\\a.dll", two)}, {module("a.dll", one)},
        "a.dll: 1.0.0.1 | 1.0.0.1\n!a.dll (2): 1.0.0.2 | none");
    row("a module without a name", {module("", one)}, {}, "!: 1.0.0.1 | none");
}

void ReportCompareTest::modules()
{
    QFETCH(Minidump, left);
    QFETCH(Minidump, right);
    QTEST(described(compareModules(left, right)), "expected");
}

void ReportCompareTest::theSystem()
{
    Minidump left;
    left.system = DumpSystem{DumpArchitecture::Amd64, 6, 0x9e0a, 8, 1, 2, 10, 0, 19045, 0x100, "", "GenuineIntel"};
    left.process.physicalMemory = 16'000'000'000;
    left.process.integrityLevel = 0x2000;
    Minidump right = left;
    right.system->build = 22631;
    right.system->processors = 16;
    right.system->servicePack = "Service Pack 1";
    right.process.physicalMemory.reset();
    right.process.timeZone = "W. Europe Standard Time";
    QCOMPARE(described(compareSystem(left, right)), "architecture: x64 | x64\n"
                                                    "!version: 10.0.19045 | 10.0.22631\n"
                                                    "!service-pack: none | Service Pack 1\n"
                                                    "product-type: 1 | 1\n"
                                                    "suite-mask: 0x0100 | 0x0100\n"
                                                    "!processors: 8 | 16\n"
                                                    "processor: 6.158.10 | 6.158.10\n"
                                                    "processor-vendor: GenuineIntel | GenuineIntel\n"
                                                    "!physical-memory: 16000000000 | none\n"
                                                    "integrity-level: 0x2000 | 0x2000\n"
                                                    "!time-zone: none | W. Europe Standard Time");
}

void ReportCompareTest::oneSideSaysNothingOfItsSystem()
{
    Minidump left;
    left.system = DumpSystem{DumpArchitecture(77), 0, 0, 1, 0, 0x8201, 5, 10, 0, 0, "", ""};
    QCOMPARE(described(compareSystem(left, {})),
             "!architecture: 77 | none\n!version: 5.10.0 | none\n!platform: 0x8201 | none\n!product-type: 0 | none\n"
             "!suite-mask: 0x0000 | none\n!processors: 1 | none\n!processor: 0.0.0 | none");
    QVERIFY(compareSystem({}, {}).empty());
}

void ReportCompareTest::factsHaveNamesOfTheirOwn()
{
    QSet<QByteArray> names;
    for (std::size_t i = 0; i < allSystemFacts().size(); ++i) {
        QCOMPARE(std::size_t(allSystemFacts()[i]), i);
        names += QByteArray::fromStdString(std::string(systemFactName(allSystemFacts()[i])));
    }
    QCOMPARE(names.size(), qsizetype(SystemFact::Build) + 1);
}

void ReportCompareTest::registryValues_data()
{
    QTest::addColumn<QByteArray>("left");
    QTest::addColumn<QByteArray>("right");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *what, const QByteArray &left, const QByteArray &right, const QByteArray &expected) {
        QTest::newRow(what) << left << right << expected;
    };

    row("nothing", "", "", "");
    row("the same value in another case", "[HKEY_USERS\\A]\n\"n\"=\"v\"\n", "[HKEY_USERS\\a]\n\"N\"=\"v\"\n",
        "HKEY_USERS\\A\\n: v | v");
    row("another text", "[HKEY_USERS]\n\"n\"=\"v\"\n", "[HKEY_USERS]\n\"n\"=\"V\"\n", "!HKEY_USERS\\n: v | V");
    row("a number for a text", "[HKEY_USERS]\n\"n\"=\"0x00000001 (1)\"\n", "[HKEY_USERS]\n\"n\"=dword:1\n",
        "!HKEY_USERS\\n: 0x00000001 (1) (REG_SZ) | 0x00000001 (1) (REG_DWORD)");
    row("default values", "[HKEY_USERS]\n@=\"a\"\n", "[HKEY_USERS]\n@=\"b\"\n", "!HKEY_USERS\\@: a | b");
    row("values of one side", "[HKEY_USERS]\n\"a\"=\"1\"\n", "[HKEY_USERS]\n\"b\"=\"2\"\n",
        "!HKEY_USERS\\a: 1 | none\n!HKEY_USERS\\b: none | 2");
    row("in the order of people", "[HKEY_USERS\\10]\n\"a\"=\"\"\n[HKEY_USERS\\9]\n\"a\"=\"\"\n", "",
        "!HKEY_USERS\\9\\a:  | none\n!HKEY_USERS\\10\\a:  | none");
    row("a value that stands twice", "[HKEY_USERS]\n\"a\"=\"1\"\n\"A\"=\"2\"\n", "[HKEY_USERS]\n\"a\"=\"2\"\n",
        "HKEY_USERS\\A: 2 | 2");
    row("a key that stands twice", "[HKEY_USERS]\n\"a\"=\"1\"\n[HKEY_USERS]\n\"a\"=\"2\"\n\"b\"=\"3\"\n", "",
        "!HKEY_USERS\\a: 2 | none\n!HKEY_USERS\\b: 3 | none");
    row("a value that is taken away", "[HKEY_USERS]\n\"a\"=-\n", "[HKEY_USERS]\n\"a\"=\"-\"\n",
        "!HKEY_USERS\\a: - | - (REG_SZ)");
    row("a key that is taken away", "[-HKEY_USERS\\A]\n", "[HKEY_USERS\\A]\n", "!HKEY_USERS\\A\\: - |  ");
    row("a key without values on one side", "[HKEY_USERS\\A]\n", "", "!HKEY_USERS\\A\\:  | none");
    row("a key without values on both", "[HKEY_USERS\\A]\n", "[HKEY_USERS\\a]\n", "HKEY_USERS\\A\\:  | ");
    row("a key whose values one side lacks", "[HKEY_USERS\\A]\n\"a\"=\"1\"\n", "[HKEY_USERS\\A]\n",
        "!HKEY_USERS\\A\\a: 1 | none");
}

void ReportCompareTest::registryValues()
{
    QFETCH(QByteArray, left);
    QFETCH(QByteArray, right);
    QFETCH(QByteArray, expected);
    QCOMPARE(described(compareRegistry(registry(left), registry(right))).trimmed(), expected.trimmed());
}

void ReportCompareTest::tables_data()
{
    QTest::addColumn<TextTable>("left");
    QTest::addColumn<TextTable>("right");
    QTest::addColumn<QByteArray>("expected");

    QTest::newRow("no tables") << TextTable() << TextTable() << ""_ba;
    QTest::newRow("pairs") << table("a", "Version=1\nOs=10\nOld=x\n") << table("a", "version=1\nOs=11\nNew=\n")
                           << "!New: none | \n!Old: x | none\n!Os: 10 | 11\nVersion: 1 | 1"_ba;
    QTest::newRow("a key without a value, and no cell at all")
        << TextTable{TextTableForm::Pairs, {"Key", "Value"}, {{"A"}, {}}, 0} << table("a", "A=\n")
        << "!:  | none\nA:  | "_ba;
    QTest::newRow("a key that stands twice")
        << table("a", "A=1\nA=2\n") << table("a", "A=1\n") << "A: 1 | 1\n!A (2): 2 | none"_ba;
    QTest::newRow("rows") << table("a.csv", "Name,Pid,Threads\nSystem,4,100\nidle,0,2\n")
                          << table("a.csv", "Name,Pid,Threads\nsystem,4,120\nsmss,8,3\n")
                          << "!idle: 0, 2 | none\n!smss: none | 8, 3\nSystem: Pid: 4 | 4\n!System: Threads: 100 | 120"_ba;
    QTest::newRow("columns in another order, and one of a side alone")
        << table("a.csv", "Name,B,A\nx,1,2\n") << table("a.csv", "Name,a,C,b\nx,2,3,9\n")
        << "!x: B: 1 | 9\nx: A: 2 | 2\n!x: C: none | 3"_ba;
    QTest::newRow("rows that are shorter")
        << table("a.csv", "Name,B\nx,1\n") << table("a.csv", "Name,B\nx\n") << "!x: B: 1 | none"_ba;
    QTest::newRow("no headings") << table("a.csv", "x,1\n") << table("a.csv", "x,2\n") << "!x: 2: 1 | 2"_ba;
    const QByteArray c = "\ninstance of X\n{\n\tSize = 1;\n\tName = \"C:\";\n};\n";
    const QByteArray d = "\ninstance of X\n{\n\tSize = 2;\n\tName = \"D:\";\n};\n";
    QTest::newRow("an object and several")
        << table("wql.txt", c) << table("wql.txt", d + c) << "C:: Size: 1 | 1\n!D:: none | 2"_ba;
    QTest::newRow("several objects and one")
        << table("wql.txt", d + c) << table("wql.txt", d) << "!C:: 1 | none\nD:: Size: 2 | 2"_ba;
}

void ReportCompareTest::tables()
{
    QFETCH(TextTable, left);
    QFETCH(TextTable, right);
    QTEST(described(compareTables(left, right)), "expected");
}

void ReportCompareTest::aLongNameIsShortenedBetweenCharacters()
{
    const QByteArray name = "x" + u"ß"_s.repeated(100).toUtf8();
    const QByteArray text = "Name,B,C\n" + name + ",1,2\n";
    const auto lines = compareTables(table("a.csv", text), table("a.csv", text));
    QCOMPARE(lines.size(), 2U);
    QCOMPARE(QString::fromStdString(lines.front().name), u"x"_s + u"ß"_s.repeated(63) + u"…: B"_s);
}

void ReportCompareTest::manyLines()
{
    std::vector<DumpModule> left, right;
    for (int i = 0; i < 16'000; ++i) {
        left.push_back(module("m" + std::to_string(15'999 - i) + ".dll", one));
        right.push_back(module("M" + std::to_string(i) + ".DLL", i % 2 == 0 ? one : two));
    }
    const auto lines = compareModules(dumpOf(left), dumpOf(right));
    QCOMPARE(lines.size(), 16'000U);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        QCOMPARE(lines[i].name, "m" + std::to_string(i) + ".dll");
        QCOMPARE(lines[i].differs, i % 2 == 1);
    }
}

QTEST_APPLESS_MAIN(ReportCompareTest)
#include "tst_reportcompare.moc"
