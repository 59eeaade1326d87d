// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/values.h"

#include <QTest>

using namespace cer;
using namespace Qt::StringLiterals;

namespace {

constexpr auto inStatus = DocumentKind::Status;
constexpr auto inPolicy = DocumentKind::Policy;

// "value.boolean@0": what and where, in bytes from the start of the value.
QByteArray described(const std::vector<ValueFault> &faults)
{
    QByteArray text;
    for (const ValueFault &fault : faults) {
        const std::string_view name = findingInfo(fault.code).name;
        text +=
            (text.isEmpty() ? "" : " ") + QByteArray(name.data(), name.size()) + '@' + QByteArray::number(fault.offset);
    }
    return text;
}

// Absent: there is no repair.
std::optional<std::string> repaired(std::string value, const std::vector<ValueFault> &faults)
{
    std::optional<std::string> result;
    for (auto fault = faults.rbegin(); fault != faults.rend(); ++fault) {
        if (fault->repair)
            result = value.replace(fault->repair->offset, fault->repair->length, fault->repair->text);
    }
    return result;
}

} // namespace

class ValuesTest : public QObject {
    Q_OBJECT

private slots:
    void values_data();
    void values();

    void argumentsBeginWithTheKey();
    void errorsAreNotHonoured_data();
    void errorsAreNotHonoured();
    void booleans_data();
    void booleans();
    void numbers_data();
    void numbers();
    void lists_data();
    void lists();
    void anItemIsAViewIntoTheValue();

private:
    void rows(Parameter parameter, DocumentKind kind, std::initializer_list<std::array<const char *, 4>> rows);
};

// Each row: name, value, faults, value after its repairs (null: none).
void ValuesTest::rows(Parameter parameter, DocumentKind kind, std::initializer_list<std::array<const char *, 4>> rows)
{
    for (const auto &[name, value, faults, mended] : rows) {
        QTest::addRow("%s: %s", parameterInfo(parameter).key.data(), name)
            << parameter << kind << QByteArray(value) << QByteArray(faults) << QByteArray(mended);
    }
}

void ValuesTest::values_data()
{
    QTest::addColumn<Parameter>("parameter");
    QTest::addColumn<DocumentKind>("kind");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("faults");
    QTest::addColumn<QByteArray>("mended");

    rows(Parameter::Tracking, inPolicy,
         {{"a word in capitals", "YES", "", nullptr},
          {"a word in any case", "trUe", "", nullptr},
          {"a digit", "0", "", nullptr},
          {"nothing", "", "value.empty@0", nullptr},
          {"only blanks", " \t", "value.empty@0", nullptr},
          {"a blank behind it", "Yes ", "value.boolean@0", "Yes"},
          {"a blank before it", " Yes", "entry.blanks@0", "Yes"},
          {"a blank before another word", " maybe", "value.boolean@0", nullptr},
          {"what a person may have meant", "on", "value.boolean@0", "YES"},
          {"the other that a person may have meant", "Off", "value.boolean@0", "NO"},
          {"another digit", "2", "value.boolean@0", nullptr},
          {"two digits", "01", "value.boolean@0", nullptr},
          {"another word", "enabled", "value.boolean@0", nullptr},
          {"a byte above ASCII", "YES\xA0", "value.boolean@0", nullptr}});

    rows(Parameter::CrashesPerBucket, inStatus,
         {{"zero", "0", "", nullptr},
          {"many", "1048576", "", nullptr},
          {"the largest of 64 bits", "18446744073709551615", "", nullptr},
          {"one more", "18446744073709551616", "value.too-large@0", nullptr},
          {"a leading zero", "05", "value.count@0", "5"},
          {"only zeros", "000", "value.count@0", "0"},
          {"a leading zero before too large a number", "099999999999999999999", "value.too-large@0", nullptr},
          {"nothing", "", "value.empty@0", nullptr},
          {"a sign", "-1", "value.count@0", nullptr},
          {"the other sign", "+1", "value.count@0", nullptr},
          {"a fraction", "1.5", "value.count@0", nullptr},
          {"a hexadecimal number", "0x10", "value.count@0", nullptr},
          {"a blank behind it", "7 ", "value.count@0", "7"},
          {"blanks before it", "  7", "entry.blanks@0", "7"},
          {"a word", "many", "value.count@0", nullptr}});

    rows(Parameter::BucketId, inStatus,
         {{"one digit", "1", "", nullptr},
          {"more digits", "4711", "", nullptr},
          {"zero", "0", "value.bucket-id@0", nullptr},
          {"only zeros", "00", "value.bucket-id@0", nullptr},
          {"a leading zero", "007", "value.bucket-id@0", "7"},
          {"nothing", "", "value.empty@0", nullptr},
          {"beyond 64 bits", "99999999999999999999", "value.too-large@0", nullptr},
          {"a word", "ID7", "value.bucket-id@0", nullptr}});
    rows(Parameter::BucketId, inPolicy, {{"not in policy.txt", "4711", "entry.not-here@0", nullptr}});

    rows(Parameter::Response, inStatus,
         {{"no information", "1", "", nullptr},
          {"a URL", "http://www.microsoft.com/ms.htm", "", nullptr},
          {"a URL with all that one may have", "https://u@h.x:8080/a/b;c?d=e&f#g", "", nullptr},
          {"nothing", "", "value.empty@0", nullptr},
          {"another digit", "2", "value.uri@0", nullptr},
          {"a digit and a blank", "1 ", "value.uri@0", "1"},
          {"a relative reference", "/kb/4711", "value.uri@0", nullptr},
          {"a blank inside", "http://intra/my page", "value.uri@15", "http://intra/my%20page"},
          {"a blank behind it", "http://intra/page ", "value.uri@17", "http://intra/page"},
          {"a blank before it", " http://intra/page", "entry.blanks@0", "http://intra/page"},
          {"a blank in the name of the host", "http://in tra/page", "value.uri@9", nullptr},
          {"a byte above ASCII", "http://intra/\xFC", "value.uri@13", nullptr},
          {"a scheme that a client may not open", "javascript:alert(1)", "value.url-scheme@0", nullptr},
          {"a file on a share", "file://server/share/kb.htm", "value.url-scheme@0", nullptr},
          {"a scheme in capitals", "HTTPS://intra/", "", nullptr}});

    rows(Parameter::UrlLaunch, inStatus,
         {{"empty", "", "", nullptr},
          {"only a blank", " ", "entry.blanks@0", ""},
          {"a URL", "https://intra/", "", nullptr},
          {"no URL", "1", "value.uri@0", nullptr}});
    rows(Parameter::UrlLaunch, inPolicy,
         {{"empty", "", "value.empty@0", nullptr},
          {"only a blank", " ", "value.empty@0", nullptr},
          {"a URL", "https://intra/", "", nullptr}});

    rows(Parameter::FileTreeRoot, inPolicy,
         {{"a share", "\\\\server\\share", "", nullptr},
          {"a folder of a share", "\\\\server\\share\\a\\b", "", nullptr},
          {"a closing separator", "\\\\server\\share\\", "unc.trailing-separator@14", "\\\\server\\share"},
          {"nothing", "", "value.empty@0", nullptr},
          {"a drive", "C:\\cer", "value.not-unc@0", nullptr},
          {"slashes", "//server/share", "value.not-unc@0", "\\\\server\\share"},
          {"a blank before it", " \\\\server\\share", "entry.blanks@0", "\\\\server\\share"},
          {"a device", "\\\\?\\C:\\cer", "unc.device-selector@2", nullptr},
          {"no share", "\\\\server", "unc.syntax@8", nullptr},
          {"no share but its separator", "\\\\server\\", "unc.share-name@9", nullptr},
          {"only two separators", "\\\\", "unc.host@2 unc.syntax@2", nullptr},
          {"a folder that ends in a blank", "\\\\server\\share\\a ", "name.trailing-dot-or-blank@15",
           "\\\\server\\share\\a"},
          {"a letter of a code page",
           "\\\\server\\gr\xF6\xDF"
           "e",
           "value.character@11", nullptr}});
    rows(Parameter::FileTreeRoot, inStatus,
         {{"not in status.txt (D6)", "\\\\server\\share", "entry.not-here@0", nullptr}});
    const QByteArray root = "\\\\server\\share\\" + QByteArray(130, 'a') + '\\';
    QTest::newRow("FileTreeRoot: 260 bytes")
        << Parameter::FileTreeRoot << inPolicy << root + QByteArray(114, 'b') << ""_ba << QByteArray();
    QTest::newRow("FileTreeRoot: 261 bytes") << Parameter::FileTreeRoot << inPolicy << root + QByteArray(115, 'b')
                                             << "value.too-long@260"_ba << QByteArray();

    rows(Parameter::RegKey, inStatus,
         {{"one key", "HKLM\\Software\\Microsoft", "", nullptr},
          {"two keys", "HKLM\\Software\\A;HKEY_CURRENT_USER\\Software\\B", "", nullptr},
          {"a blank behind the separator, as in example 4.1", "HKLM\\A; HKLM\\B", "", nullptr},
          {"a closing separator", "HKLM\\A;", "", nullptr},
          {"a root in lower case", "hkcu\\A", "", nullptr},
          {"a root alone", "HKU", "", nullptr},
          {"nothing", "", "value.empty@0", nullptr},
          {"only separators", ";;", "value.empty@0", nullptr},
          {"an empty key inside", "HKLM\\A;;HKLM\\B", "value.empty-item@6", "HKLM\\A;HKLM\\B"},
          {"an empty key at the start", ";HKLM\\A", "value.empty-item@0", "HKLM\\A"},
          {"two closing separators", "HKLM\\A;;", "value.empty-item@6", "HKLM\\A;"},
          {"empty keys everywhere", ";;HKLM\\A;;;HKLM\\B;;",
           "value.empty-item@0 value.empty-item@8 value.empty-item@17", "HKLM\\A;HKLM\\B;"},
          {"no root", "Software\\A", "value.registry-root@0", nullptr},
          {"characters that paths cannot have", "HKLM\\A<B>|\"C\":*?/D", "", nullptr},
          {"a control character", "HKLM\\A;HKLM\\\x1F", "value.prohibited-character@12", nullptr},
          {"a key without a name", "HKLM\\A;HKLM\\\\B", "value.registry-empty-key@11", nullptr},
          {"a closing backslash", "HKLM\\A\\", "", nullptr},
          {"a root that cannot be collected", "HKLM\\A;HKEY_PERFORMANCE_DATA\\B", "value.registry-root@7", nullptr},
          {"a letter of a code page",
           "HKLM\\Gr\xF6\xDF"
           "e",
           "value.character@7", nullptr}});
    rows(Parameter::RegKey, inPolicy, {{"not in policy.txt", "HKLM\\A", "entry.not-here@0", nullptr}});

    for (const Parameter parameter : {Parameter::GetFile, Parameter::GetFileVersion}) {
        rows(
            parameter, inStatus,
            {{"a file", "%WINDIR%\\system32\\notepad.exe", "", nullptr},
             {"two files", "%WINDIR%\\a.exe;C:\\b c.dll", "", nullptr},
             {"a closing separator", "C:\\a;", "", nullptr},
             {"longer than 260, which status.txt allows",
              "C:\\0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789"
              "0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789"
              "0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789",
              "", nullptr},
             {"nothing", "", "value.empty@0", nullptr},
             {"an empty file inside", "C:\\a;;C:\\b", "value.empty-item@4", "C:\\a;C:\\b"},
             {"a wildcard", "C:\\a;C:\\*.log", "value.wildcard@8", nullptr},
             {"a byte of a code page", "C:\\\x80", "value.character@3", nullptr},
             {"the last byte that CHAR has", "C:\\\x7F", "", nullptr},
             {"the first byte that CHAR has", "C:\\\x01", "value.prohibited-character@3", nullptr},
             {"a bar", "C:\\a;%USERPROFILE%\\x|y.txt", "value.prohibited-character@20", nullptr},
             {"brackets, told once", "C:\\a<b>.dll", "value.prohibited-character@4", nullptr},
             {"quotes around a path", "\"C:\\a b.dll\"", "value.prohibited-character@0 value.path-colon@2", nullptr},
             {"a tab inside", "C:\\a\tb", "value.prohibited-character@4", nullptr},
             {"slashes, which Windows takes", "C:/a/b.dll", "", nullptr},
             {"a stream of a file", "C:\\a.txt:b", "value.path-colon@8", nullptr},
             {"a colon behind no drive", "%windir%\\a:b", "value.path-colon@10", nullptr},
             {"a colon behind a variable", "%DRIVE%:\\a", "", nullptr},
             {"an address", "file:///C:/a", "value.path-colon@4", nullptr},
             {"a colon first", ":\\a", "value.path-colon@0", nullptr},
             {"a long path of Windows", "\\\\?\\C:\\a.dll", "", nullptr},
             {"a share", "\\\\server\\share\\a.dll", "", nullptr}});
    }

    rows(Parameter::Wql, inStatus,
         {{"a query", "select * from Win32_logicaldisk", "", nullptr},
          {"two queries", "select * from A;select * from B", "", nullptr},
          {"a closing separator", "select * from A;", "value.wql-semicolon@15", "select * from A"},
          {"two closing separators", "select * from A;;", "value.empty-item@15", "select * from A"},
          {"an empty query inside", "a;;b", "value.empty-item@1", "a;b"},
          {"nothing", "", "value.empty@0", nullptr},
          {"only a separator", ";", "value.empty@0", nullptr},
          {"quotes", "select * from A where Name='a' and Path=\"b\"", "", nullptr},
          {"a separator inside of quotes", "select * from A where Name='a;b'", "value.wql-quote@27 value.wql-quote@31",
           nullptr},
          {"a separator inside of double quotes", "x=\"a;b\" and y=1", "value.wql-quote@2 value.wql-quote@6", nullptr},
          {"a quote that is closed by nothing", "select * from A where Name='a", "value.wql-quote@27", nullptr},
          {"the other quote inside of quotes", "x=\"it's\";y='a\"'", "", nullptr},
          {"a quote behind a backslash", "x='it\\'s';y='a\\\\'", "", nullptr},
          {"a backslash at the end", "x='a\\", "value.wql-quote@2", nullptr},
          {"a separator between two queries with quotes", "x='a'; y='b'", "", nullptr},
          {"an open quote in the second", "x='a'; y='b", "value.wql-quote@9", nullptr}});

    for (const ParameterInfo &info : allParameters()) {
        const auto kind = info.inStatus ? inStatus : inPolicy;
        QTest::addRow("%s: a line end", info.key.data())
            << info.parameter << kind << "1\r\n1"_ba << "text.lone-carriage-return@1"_ba << QByteArray();
        QTest::addRow("%s: a lone LF", info.key.data())
            << info.parameter << kind << "1\n"_ba << "text.lone-line-feed@1"_ba << QByteArray();
        QTest::addRow("%s: a NUL", info.key.data())
            << info.parameter << kind << "1\0"_ba << "text.nul@1"_ba << QByteArray();
    }
}

void ValuesTest::values()
{
    QFETCH(Parameter, parameter);
    QFETCH(DocumentKind, kind);
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, mended);
    const auto faults = checkValue(parameter, kind, value.toStdString());
    QTEST(described(faults), "faults");
    const auto result = repaired(value.toStdString(), faults);
    QCOMPARE(result.has_value(), !mended.isNull());
    if (!result)
        return;
    QCOMPARE(QByteArray::fromStdString(*result), mended);
    QCOMPARE(described(checkValue(parameter, kind, *result)), ""_ba);
}

void ValuesTest::argumentsBeginWithTheKey()
{
    using Arguments = std::vector<std::string>;
    QCOMPARE(checkValue(Parameter::Tracking, inStatus, "maybe")[0].arguments, (Arguments{"Tracking", "maybe"}));
    QCOMPARE(checkValue(Parameter::Tracking, inStatus, "")[0].arguments, (Arguments{"Tracking"}));
    QCOMPARE(checkValue(Parameter::RegKey, inStatus, "HKLM\\\xE4")[0].arguments, (Arguments{"RegKey", "E4"}));
    QCOMPARE(checkValue(Parameter::RegKey, inStatus, "HKLM;X\\Y")[0].arguments, (Arguments{"RegKey", "X\\Y"}));
    QCOMPARE(checkValue(Parameter::Wql, inStatus, "x; y='a")[0].arguments, (Arguments{"WQL", "y='a"}));
    QCOMPARE(checkValue(Parameter::GetFile, inStatus, "C:\\a;C:\\b|c")[0].arguments,
             (Arguments{"GetFile", "C:\\b|c", "7C"}));
    QCOMPARE(checkValue(Parameter::GetFileVersion, inStatus, "C:\\a:b")[0].arguments,
             (Arguments{"GetFileVersion", "C:\\a:b"}));
    QCOMPARE(checkValue(Parameter::RegKey, inStatus, "HKLM\\\\a")[0].arguments, (Arguments{"RegKey", "HKLM\\\\a"}));
    QCOMPARE(checkValue(Parameter::Response, inStatus, "ftp://x/")[0].arguments, (Arguments{"Response", "ftp"}));
    const std::string longRoot = "\\\\s\\" + std::string(80, 's') + '\\' + std::string(200, 'f');
    QCOMPARE(checkValue(Parameter::FileTreeRoot, inPolicy, longRoot)[0].arguments,
             (Arguments{"FileTreeRoot", "285", "260"}));
}

// D3 and D21: what conforms to the grammar counts, however odd it looks.
void ValuesTest::errorsAreNotHonoured_data()
{
    QTest::addColumn<Parameter>("parameter");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<bool>("error");

    QTest::newRow("a byte of a code page counts") << Parameter::GetFile
                                                  << "C:\\gr\xF6\xDF"
                                                     "e.log"_ba
                                                  << false;
    QTest::newRow("a scheme that nobody opens counts") << Parameter::Response << "ftp://x/"_ba << false;
    QTest::newRow("a key without a root counts") << Parameter::RegKey << "Software"_ba << false;
    QTest::newRow("a wildcard counts") << Parameter::GetFile << "*.log"_ba << false;
    QTest::newRow("a quote that is not closed counts") << Parameter::Wql << "x='a"_ba << false;
    QTest::newRow("a path that Windows cannot have counts") << Parameter::GetFile << "C:\\a|b"_ba << false;
    QTest::newRow("a stream of a file counts") << Parameter::GetFileVersion << "C:\\a:b"_ba << false;
    QTest::newRow("a registry key without a name counts") << Parameter::RegKey << "HKLM\\\\a"_ba << false;
    QTest::newRow("a boolean of another language does not count") << Parameter::IData << "ja"_ba << true;
    QTest::newRow("an empty item does not count") << Parameter::GetFile << "a;;b"_ba << true;
    QTest::newRow("a NUL does not count") << Parameter::GetFile << "a\0"_ba << true;
    QTest::newRow("a number that nobody can hold does not count")
        << Parameter::BucketId << "18446744073709551616"_ba << true;
}

void ValuesTest::errorsAreNotHonoured()
{
    QFETCH(Parameter, parameter);
    QFETCH(QByteArray, value);
    const auto faults = checkValue(parameter, inStatus, value.toStdString());
    QCOMPARE(faults.size(), 1U);
    QTEST(isError(faults[0]), "error");
}

void ValuesTest::booleans_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("value"); // -1: none

    for (const char *text : {"YES", "yes", "Yes", "yEs", "TRUE", "true", "1"})
        QTest::addRow("%s is true", text) << QByteArray(text) << 1;
    for (const char *text : {"NO", "no", "nO", "FALSE", "False", "0"})
        QTest::addRow("%s is false", text) << QByteArray(text) << 0;
    for (const char *text : {"", "y", "n", "ON", "OFF", "10", "00", "-1", "YES ", " NO", "YE", "YESS", "\xC4"})
        QTest::addRow("\"%s\" is neither", text) << QByteArray(text) << -1;
}

void ValuesTest::booleans()
{
    QFETCH(QByteArray, text);
    const auto value = parseBoolean(text.toStdString());
    QTEST(value ? int(*value) : -1, "value");
}

void ValuesTest::numbers_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<std::optional<std::uint64_t>>("value");

    using Value = std::optional<std::uint64_t>;
    QTest::newRow("zero") << "0"_ba << Value(0);
    QTest::newRow("one") << "1"_ba << Value(1);
    QTest::newRow("the largest") << "18446744073709551615"_ba << Value(UINT64_MAX);
    for (const char *text : {"", "00", "01", "-1", "+1", " 1", "1 ", "1.0", "1e3", "0x1", "18446744073709551616", "a"})
        QTest::addRow("\"%s\" is none", text) << QByteArray(text) << Value();
}

void ValuesTest::numbers()
{
    QFETCH(QByteArray, text);
    QTEST(parseNumber(text.toStdString()), "value");
}

void ValuesTest::lists_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArrayList>("items");
    QTest::addColumn<QByteArray>("joined");

    QTest::newRow("nothing") << ""_ba << QByteArrayList() << ""_ba;
    QTest::newRow("one item") << "a"_ba << QByteArrayList{"a"} << "a"_ba;
    QTest::newRow("two items") << "a;b"_ba << QByteArrayList{"a", "b"} << "a;b"_ba;
    QTest::newRow("a closing separator adds none") << "a;b;"_ba << QByteArrayList{"a", "b"} << "a;b"_ba;
    QTest::newRow("empty items stay visible") << ";a;;b;;"_ba << QByteArrayList{"", "a", "", "b", ""} << ";a;;b;"_ba;
    QTest::newRow("blanks around items are no part of them")
        << "a b; c\t;d"_ba << QByteArrayList{"a b", "c", "d"} << "a b;c;d"_ba;
}

void ValuesTest::lists()
{
    QFETCH(QByteArray, value);
    const std::string text = value.toStdString();
    QByteArrayList items;
    std::vector<std::string> copies;
    for (const std::string_view item : listItems(text)) {
        items += QByteArray(item.data(), qsizetype(item.size()));
        copies.emplace_back(item);
    }
    QTEST(items, "items");
    QTEST(QByteArray::fromStdString(joinedList(copies)), "joined");
}

void ValuesTest::anItemIsAViewIntoTheValue()
{
    const std::string value = "first; second";
    QCOMPARE(listItems(value)[1].data(), value.data() + 7);
}

QTEST_APPLESS_MAIN(ValuesTest)
#include "tst_values.moc"
