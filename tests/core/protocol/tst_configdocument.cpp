// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/configdocument.h"

#include <QTest>

using namespace cer;
using namespace Qt::StringLiterals;

namespace {

constexpr auto inStatus = DocumentKind::Status;
constexpr auto inPolicy = DocumentKind::Policy;

// Example 4.1, step 6, with the blank behind ";" that it is printed with.
const QByteArray example =
    "Tracking=YES\r\n"
    "Response=http://www.microsoft.com/ms.htm\r\n"
    "Crashes per bucket=100\r\n"
    "NoSecondLevelCollection=NO\r\n"
    "NoFileCollection=NO\r\n"
    "RegKey=HKLM\\Software\\Microsoft\\PCHealth\\ErrorReporting; HKLM\\Software\\Microsoft\\PCHealth\\Test\r\n"
    "iData=1\r\n"
    "fDoc=0\r\n"
    "WQL=select * from Win32_logicaldisk\r\n"
    "GetFile=%WINDIR%\\system32\\notepad.exe;%WINDIR%\\system32\\faultrep.dll\r\n"
    "GetFileVersion=%WINDIR%\\system32\\notepad.exe;%WINDIR%\\system32\\faultrep.dll\r\n"_ba;

ConfigDocument read(const QByteArray &bytes, DocumentKind kind = inStatus)
{
    return ConfigDocument::read(bytes.toStdString(), kind, "status/blue/status.txt");
}

QByteArray bytesOf(const ConfigDocument &document)
{
    return QByteArray::fromStdString(document.bytes());
}

// "1:3 value.boolean", one finding a line.
QByteArray described(const Findings &findings)
{
    QByteArrayList list;
    for (const Finding &finding : findings) {
        const std::string_view name = findingInfo(finding.code).name;
        list += QByteArray::number(finding.where.line) + ':' + QByteArray::number(finding.where.column) + ' '
                + QByteArray(name.data(), qsizetype(name.size()));
    }
    return list.join('\n');
}

// "Tracking=YES": what a client honours, one key a line, in the order of the table.
QByteArray honoured(const ConfigDocument &document)
{
    QByteArrayList list;
    for (const ParameterInfo &info : allParameters()) {
        if (const auto value = document.value(info.parameter))
            list += QByteArray::fromStdString(std::string(info.key) + '=' + std::string(*value));
    }
    return list.join('\n');
}

QByteArray utf16(const char *text, bool bigEndian, bool mark)
{
    QByteArray bytes;
    const auto add = [&](char16_t c) {
        const char low = char(c & 0xFF);
        const char high = char(c >> 8);
        bytes += bigEndian ? high : low;
        bytes += bigEndian ? low : high;
    };
    if (mark)
        add(0xFEFF);
    for (const QChar c : QString::fromUtf8(text))
        add(c.unicode());
    return bytes;
}

} // namespace

class ConfigDocumentTest : public QObject {
    Q_OBJECT

private slots:
    void theExampleOfTheDocument();
    void theDocumentAsAFileOfItsOwn();
    void reading_data();
    void reading();
    void repairs_data();
    void repairs();
    void aBlankLineTakesNoMarkWithIt();
    void argumentsSayWhatIsMeant();
    void linesKnowWhatTheyAre();
    void setting_data();
    void setting();
    void refusing_data();
    void refusing();
    void unsetting_data();
    void unsetting();
    void editing_data();
    void editing();
    void aDocumentIsAValue();
    void aFileOfOneFaultManyTimes();
};

void ConfigDocumentTest::theExampleOfTheDocument()
{
    const ConfigDocument document = read(example);
    QCOMPARE(bytesOf(document), example);
    QCOMPARE(described(document.findings()), ""_ba);
    QCOMPARE(document.lines().size(), 11U);
    for (const ConfigDocument::Line &line : document.lines())
        QVERIFY2(line.honoured, line.bytes.c_str());
    QCOMPARE(document.value(Parameter::CrashesPerBucket), "100");
    QCOMPARE(document.lineOf(Parameter::CrashesPerBucket), 3U);
    QCOMPARE(document.value(Parameter::Response), "http://www.microsoft.com/ms.htm");
    QCOMPARE(listItems(*document.value(Parameter::RegKey)).size(), 2U);
    QCOMPARE(listItems(*document.value(Parameter::RegKey))[1], "HKLM\\Software\\Microsoft\\PCHealth\\Test");
    QCOMPARE(document.value(Parameter::BucketId), std::nullopt);
    QCOMPARE(document.lineOf(Parameter::BucketId), 0U);
}

// In policy.txt the same lines are another matter: seven keys are of status.txt alone.
void ConfigDocumentTest::theDocumentAsAFileOfItsOwn()
{
    const ConfigDocument document = read(example, inPolicy);
    QCOMPARE(document.kind(), inPolicy);
    QCOMPARE(honoured(document),
             "Crashes per bucket=100\nNoSecondLevelCollection=NO\nNoFileCollection=NO\nTracking=YES"_ba);
    QCOMPARE(document.findings().size(), 7U);
    QCOMPARE(document.findings()[0].where, (Where{"status/blue/status.txt", 2, 1}));
    QCOMPARE(bytesOf(document), example);
}

void ConfigDocumentTest::reading_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<DocumentKind>("kind");
    QTest::addColumn<QByteArray>("findings");
    QTest::addColumn<QByteArray>("values");

    const auto row = [](const char *name, const QByteArray &bytes, const char *findings, const char *values,
                        DocumentKind kind = inStatus) {
        QTest::newRow(name) << bytes << kind << QByteArray(findings) << QByteArray(values);
    };

    row("an empty file conforms", "", "", "");
    row("keys stand in any order", "Bucket=7\r\nTracking=NO\r\n", "", "Bucket=7\nTracking=NO");
    row("a blank line is no entry", "Bucket=7\r\n\r\nTracking=NO\r\n", "2:1 entry.blank-line", "Bucket=7\nTracking=NO");
    row("blank lines together are one finding", "\r\n \r\n\t\r\nBucket=7\r\n\r\n",
        "1:1 entry.blank-line\n5:1 entry.blank-line", "Bucket=7");
    row("a line without an equals sign", "Bucket\r\nTracking=NO\r\n", "1:1 entry.no-equals", "Tracking=NO");
    row("a comment is no entry", "; set by me\r\nTracking=NO\r\n", "1:1 entry.no-equals", "Tracking=NO");
    row("an unknown key", "Colour=red\r\nTracking=NO\r\n", "1:1 entry.unknown", "Tracking=NO");
    row("no key at all", "=1\r\nTracking=NO\r\n", "1:1 entry.unknown", "Tracking=NO");
    row("keys of later servers (D5)", "RegTree=a\r\nBucketTable=1\r\nDumpFile=x\r\nDumpServer=y\r\nModuleInfo=1\r\n",
        "1:1 entry.later-server\n2:1 entry.later-server\n3:1 entry.later-server\n4:1 entry.later-server\n5:1 "
        "entry.later-server",
        "");
    row("only the entry that is wrong is not honoured (D3)", "Bucket=0\r\nTracking=YES\r\niData=maybe\r\nfDoc=1\r\n",
        "1:8 value.bucket-id\n3:7 value.boolean", "fDoc=1\nTracking=YES");
    row("keys are case-sensitive", "tracking=YES\r\nCrashes Per Bucket=1\r\n", "1:1 entry.key-case\n2:1 entry.key-case",
        "");
    row("a blank before the equals sign", "Tracking =YES\r\n", "1:1 entry.blanks", "");
    row("a blank behind the equals sign", "Tracking= YES\r\n", "1:10 entry.blanks", "");
    row("a blank before the key", " Tracking=YES\r\n", "1:1 entry.blanks", "");
    row("a blank behind the value", "Tracking=YES \r\n", "1:10 value.boolean", "");
    row("a blank is part of a list", "RegKey= HKLM\\A \r\n", "", "RegKey= HKLM\\A ");
    row("an equals sign in the value", "WQL=select * from A where b=1\r\n", "", "WQL=select * from A where b=1");

    row("the first of two counts (D4)", "Tracking=YES\r\nTracking=NO\r\n", "2:1 entry.duplicate", "Tracking=YES");
    row("the same value twice", "Bucket=7\r\nBucket=7\r\nBucket=7\r\n", "2:1 entry.duplicate\n3:1 entry.duplicate",
        "Bucket=7");
    row("the first that conforms counts", "Tracking=ON\r\nTracking=NO\r\nTracking=YES\r\n",
        "1:10 value.boolean\n1:1 entry.duplicate\n3:1 entry.duplicate", "Tracking=NO");
    row("two that do not conform", "Tracking=ON\r\nTracking=OFF\r\n", "1:10 value.boolean\n2:10 value.boolean", "");
    row("a key in the wrong case is no duplicate", "Tracking=NO\r\ntracking=YES\r\n", "2:1 entry.key-case",
        "Tracking=NO");

    row("FileTreeRoot in status.txt (D6)", "FileTreeRoot=\\\\server\\share\r\nTracking=NO\r\n", "1:1 entry.not-here",
        "Tracking=NO");
    row("FileTreeRoot in policy.txt", "FileTreeRoot=\\\\server\\share\r\n", "", "FileTreeRoot=\\\\server\\share",
        inPolicy);
    row("a key of status.txt in policy.txt", "Response=1\r\nTracking=NO\r\n", "1:1 entry.not-here", "Tracking=NO",
        inPolicy);
    row("an empty URLLaunch in status.txt", "URLLaunch=\r\n", "", "URLLaunch=");
    row("an empty URLLaunch in policy.txt", "URLLaunch=\r\n", "1:11 value.empty", "", inPolicy);
    row("a byte of a code page counts (D21)",
        "GetFile=C:\\gr\xF6\xDF"
        "e\r\n",
        "1:14 value.character",
        "GetFile=C:\\gr\xF6\xDF"
        "e");
    row("a byte of a code page in a key",
        "Gr\xF6\xDF"
        "e=1\r\n",
        "1:1 entry.unknown", "");

    row("the last line is open", "Bucket=7\r\nTracking=YES", "2:13 text.last-line-open", "Bucket=7");
    row("the only line is open", "Tracking=YES", "1:13 text.last-line-open", "");
    row("an open line of blanks", "Bucket=7\r\n  ", "2:1 entry.blank-line", "Bucket=7");
    row("line feeds only", "Bucket=7\nTracking=YES\nfDoc=1\n", "1:9 text.lone-line-feed", "");
    row("carriage returns only", "Bucket=7\rTracking=YES\r", "1:9 text.lone-carriage-return", "");
    row("a lone LF takes its line and the next", "Bucket=7\r\niData=1\nfDoc=1\r\nTracking=YES\r\n",
        "2:8 text.lone-line-feed", "Bucket=7\nTracking=YES");
    row("a lone CR takes its line and the next", "Bucket=7\r\niData=1\rfDoc=1\r\nTracking=YES\r\n",
        "2:8 text.lone-carriage-return", "Bucket=7\nTracking=YES");
    row("a doubled CR takes its line", "Bucket=7\r\r\nTracking=YES\r\n", "1:9 text.lone-carriage-return", "Tracking=YES");
    row("both kinds of lone line ends", "Bucket=7\niData=1\rfDoc=1\n",
        "1:9 text.lone-line-feed\n2:8 text.lone-carriage-return", "");
    row("what else is wrong is said beside", "Bucket=07\niData=1\n", "1:8 value.bucket-id\n1:10 text.lone-line-feed", "");

    row("a NUL in a value", "GetFile=a\0b\r\nTracking=NO\r\n"_ba, "1:10 text.nul", "Tracking=NO");
    row("a NUL in a key", "Track\0ing=NO\r\n"_ba, "1:6 text.nul", "");
    row("a file that a crash filled with NULs", "Tracking=NO\r\n\0\0\0\0\0\0\0"_ba, "2:1 text.nul", "Tracking=NO");
    row("nothing but NULs", "\0\0\0\0\0"_ba, "1:1 text.nul", "");

    const auto mark = "\xEF\xBB\xBF"_ba;
    row("a byte order mark (D22)", mark + "Tracking=NO\r\nBucket=7\r\n", "1:1 text.byte-order-mark", "");
    row("two byte order marks", mark + mark + "Tracking=NO\r\n", "1:1 text.byte-order-mark", "");
    row("a byte order mark and nothing else", mark, "1:1 text.byte-order-mark\n1:1 entry.blank-line", "");
    row("a byte order mark before a fault", mark + "Bucket=0\r\n", "1:1 text.byte-order-mark\n1:11 value.bucket-id", "");
    row("UTF-8 that the code page has not", mark + "Tracking=NO\r\nGetFile=\u0142\r\n",
        "2:9 text.byte-order-mark\n2:9 value.character", "");
    row("UTF-16, little-endian", utf16("Tracking=NO\r\n", false, true), "1:1 text.utf-16", "");
    row("UTF-16, big-endian", utf16("Tracking=NO\r\n", true, true), "1:1 text.utf-16", "");
    row("UTF-16 without a mark", utf16("Tracking=NO\r\nBucket=0\r\n", false, false), "1:1 text.utf-16", "");
    row("UTF-16 without a mark, big-endian", utf16("Tracking=NO\r\n", true, false), "1:1 text.utf-16", "");
    row("UTF-16 that the code page has not", utf16("Tracking=NO\r\nGetFile=\u0142\r\n", false, true),
        "2:17 text.utf-16", "");
    row("UTF-16 with half a character", utf16("Tracking=NO", false, true) + 'x', "1:25 text.utf-16", "");
    row("a lone surrogate", "\xFF\xFE\x00\xD8"_ba, "1:3 text.utf-16", "");
}

void ConfigDocumentTest::reading()
{
    QFETCH(QByteArray, bytes);
    QFETCH(DocumentKind, kind);
    const ConfigDocument document = read(bytes, kind);
    QTEST(described(document.findings()), "findings");
    QTEST(honoured(document), "values");
    QCOMPARE(bytesOf(document), bytes);
    for (const Finding &finding : document.findings())
        QCOMPARE(finding.where.file, "status/blue/status.txt");
}

void ConfigDocumentTest::repairs_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("first"); // after the repair of the first finding alone; null: it has none
    QTest::addColumn<QByteArray>("all");

    const auto row = [](const char *name, const QByteArray &bytes, const QByteArray &first, const QByteArray &all) {
        QTest::newRow(name) << bytes << first << all;
    };
    const auto same = [&row](const char *name, const QByteArray &bytes, const QByteArray &mended) {
        row(name, bytes, mended, mended);
    };

    same("the case of a key", "tracking=YES\r\n", "Tracking=YES\r\n");
    same("blanks around the equals sign", "Tracking\t = YES\r\n", "Tracking=YES\r\n");
    same("a blank before a value", "Tracking= YES\r\n", "Tracking=YES\r\n");
    same("a blank behind a value", "Tracking=YES \r\n", "Tracking=YES\r\n");
    same("a leading zero", "Bucket=007\r\n", "Bucket=7\r\n");
    same("a separator behind queries", "WQL=a;\r\n", "WQL=a\r\n");
    same("an empty item", "GetFile=a;;b\r\n", "GetFile=a;b\r\n");
    same("blank lines", "Bucket=7\r\n\r\n \r\nfDoc=1\r\n", "Bucket=7\r\nfDoc=1\r\n");
    row("blank lines in two places", "\r\nBucket=7\r\n\r\n", "Bucket=7\r\n\r\n", "Bucket=7\r\n");
    same("an open last line", "Bucket=7\r\nfDoc=1", "Bucket=7\r\nfDoc=1\r\n");
    same("line feeds only", "Bucket=7\nfDoc=1\n", "Bucket=7\r\nfDoc=1\r\n");
    row("line feeds, the last line open", "Bucket=7\nfDoc=1", "Bucket=7\r\nfDoc=1", "Bucket=7\r\nfDoc=1\r\n");
    same("carriage returns only", "Bucket=7\rfDoc=1\r", "Bucket=7\r\nfDoc=1\r\n");
    same("doubled carriage returns", "Bucket=7\r\r\nfDoc=1\r\r\n", "Bucket=7\r\nfDoc=1\r\n");
    same("every kind of line end", "Bucket=7\nfDoc=1\riData=1\r\nWQL=a\n", "Bucket=7\r\nfDoc=1\r\niData=1\r\nWQL=a\r\n");
    same("a duplicate", "Bucket=7\r\nBucket=8\r\n", "Bucket=7\r\n");
    same("NULs behind the end", "Bucket=7\r\n\0\0\0\0\0"_ba, "Bucket=7\r\n");

    // The value in force is NO; a repaired first line would make it YES.
    row("a faulty entry before the one that counts goes", "Tracking=ON\r\nTracking=NO\r\n", {}, "Tracking=NO\r\n");
    row("a lone LF does not wake a duplicate", "fDoc=1\nTracking=YES\nBucket=1\r\nTracking=NO\r\n",
        "fDoc=1\r\nTracking=YES\r\nBucket=1\r\nTracking=NO\r\n", "fDoc=1\r\nBucket=1\r\nTracking=NO\r\n");
    row("a key in the wrong case beside the right one stays", "tracking=YES\r\nTracking=NO\r\n", {},
        "tracking=YES\r\nTracking=NO\r\n");
    row("only the first of two keys in the wrong case is mended", "tracking=YES\r\nTRACKING=NO\r\n",
        "Tracking=YES\r\nTRACKING=NO\r\n", "Tracking=YES\r\nTRACKING=NO\r\n");
    row("a key that may not stand here stays", "FileTreeRoot=\\\\a\\b\r\n", {}, "FileTreeRoot=\\\\a\\b\r\n");
    row("unknown lines stay", "Colour=red\nRegTree=x\n;\n", {}, "Colour=red\r\nRegTree=x\r\n;\r\n");
    row("what cannot be guessed stays", "Bucket=x\r\niData=maybe\r\n", {}, "Bucket=x\r\niData=maybe\r\n");

    const auto mark = "\xEF\xBB\xBF"_ba;
    same("a byte order mark", mark + "Tracking=NO\r\n", "Tracking=NO\r\n");
    same("two byte order marks", mark + mark + "Tracking=NO\r\n", "Tracking=NO\r\n");
    same("a byte order mark before UTF-8", mark + "GetFile=C:\\gr\u00F6\u00DFe \u20AC\r\n",
         "GetFile=C:\\gr\xF6\xDF"
         "e \x80\r\n");
    same("a byte order mark before a code page",
         mark
             + "GetFile=C:\\gr\xF6\xDF"
               "e\r\n",
         "GetFile=C:\\gr\xF6\xDF"
         "e\r\n");
    row("UTF-8 that the code page has not", mark + "GetFile=\u0142\r\n", {}, mark + "GetFile=\u0142\r\n");
    row("a mark that stays, alone on its line", mark + "\r\n\r\nGetFile=\u0142\r\n", mark + "\r\nGetFile=\u0142\r\n",
        mark + "\r\nGetFile=\u0142\r\n");
    same("UTF-16, little-endian", utf16("Tracking=NO\r\nGetFile=gr\u00F6\u00DFe\r\n", false, true),
         "Tracking=NO\r\nGetFile=gr\xF6\xDF"
         "e\r\n");
    same("UTF-16, big-endian", utf16("Tracking=NO\r\n", true, true), "Tracking=NO\r\n");
    same("UTF-16 without a mark", utf16("Tracking=NO\r\n", false, false), "Tracking=NO\r\n");
    row("UTF-16 with more faults", utf16("tracking=NO\nBucket=07", false, true), "tracking=NO\nBucket=07",
        "Tracking=NO\r\nBucket=7\r\n");
    row("UTF-16 that the code page has not", utf16("GetFile=\u0142\r\n", false, true), {},
        utf16("GetFile=\u0142\r\n", false, true));
    row("everything at once",
        mark + "tracking = Yes\nBucket=007\nGetFile=a;;b;\nWQL=a;\n\nColour=red\nTracking=NO\nfDoc=on",
        "tracking = Yes\nBucket=007\nGetFile=a;;b;\nWQL=a;\n\nColour=red\nTracking=NO\nfDoc=on",
        "tracking = Yes\r\nBucket=7\r\nGetFile=a;b;\r\nWQL=a\r\nColour=red\r\nTracking=NO\r\nfDoc=YES\r\n");
}

void ConfigDocumentTest::repairs()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, first);
    const ConfigDocument document = read(bytes);

    QVERIFY(!document.findings().empty());
    const auto repair = document.findings().front().repair;
    QCOMPARE(repair.has_value(), !first.isNull());
    if (repair) {
        ConfigDocument mended = document;
        mended.apply(*repair);
        QCOMPARE(bytesOf(mended), first);
    }

    ConfigDocument mended = document;
    mended.repairAll();
    QTEST(bytesOf(mended), "all");
    for (const Finding &finding : mended.findings())
        QVERIFY(!finding.repair);
}

void ConfigDocumentTest::aBlankLineTakesNoMarkWithIt()
{
    const ConfigDocument document = read("\xEF\xBB\xBF\n\0x\r\nBucket=7\r\n"_ba);
    const Findings &findings = document.findings();
    QCOMPARE(described({findings[0], findings[1]}), "1:1 text.byte-order-mark\n1:1 entry.blank-line");
    if (const auto &repair = findings[1].repair) {
        ConfigDocument mended = document;
        mended.apply(*repair);
        QVERIFY(mended.bytes().starts_with("\xEF\xBB\xBF"));
        QCOMPARE(honoured(mended), honoured(document));
    }
}

void ConfigDocumentTest::argumentsSayWhatIsMeant()
{
    using Arguments = std::vector<std::string>;
    const auto arguments = [](const char *bytes) { return read(bytes).findings().front().arguments; };
    QCOMPARE(arguments("tracking=YES\r\n"), (Arguments{"tracking", "Tracking"}));
    QCOMPARE(arguments(" Tracking =YES\r\n"), (Arguments{"Tracking"}));
    QCOMPARE(arguments("Tracking= YES\r\n"), (Arguments{"Tracking"}));
    QCOMPARE(arguments("\xEF\xBB\xBF"), (Arguments{}));
    QCOMPARE(arguments("Bucket=1\r\nBucket=2\r\n"), (Arguments{"Bucket", "1"}));
    QCOMPARE(arguments("Colour=red\r\n"), (Arguments{"Colour"}));
    QCOMPARE(arguments("regtree=x\r\n"), (Arguments{"regtree"}));
    QCOMPARE(arguments("FileTreeRoot=\\\\a\\b\r\n"), (Arguments{"FileTreeRoot"}));
    QCOMPARE(arguments("iData=maybe\r\n"), (Arguments{"iData", "maybe"}));
}

void ConfigDocumentTest::linesKnowWhatTheyAre()
{
    using Meaning = ConfigDocument::Meaning;
    const ConfigDocument document = read("Bucket=7\r\nColour=red\r\nRegTree=x\r\nwhat\r\n\r\nBucket=8\r\nfDoc=1");
    const auto lines = document.lines();
    const std::array expected{Meaning::Entry, Meaning::Unknown, Meaning::LaterServer, Meaning::Malformed,
                              Meaning::Blank, Meaning::Entry,   Meaning::Entry};
    QCOMPARE(lines.size(), expected.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
        QCOMPARE(lines[i].meaning, expected[i]);
        QCOMPARE(lines[i].honoured, i == 0);
    }
    QCOMPARE(lines[0].parameter, std::optional(Parameter::BucketId));
    QCOMPARE(lines[0].valueOffset, 7U);
    QCOMPARE(lines[0].value(), "7");
    QCOMPARE(lines[1].parameter, std::nullopt);
    QCOMPARE(lines[1].value(), "red");
    QCOMPARE(lines[3].value(), "");
    QCOMPARE(lines[5].value(), "8");
    QCOMPARE(lines[6].value(), "1");
}

void ConfigDocumentTest::setting_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Parameter>("parameter");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("result");

    QTest::newRow("in an empty file") << ""_ba << Parameter::Tracking << "YES"_ba << "Tracking=YES\r\n"_ba;
    QTest::newRow("a new key goes to the end")
        << "Bucket=7\r\n"_ba << Parameter::Tracking << "YES"_ba << "Bucket=7\r\nTracking=YES\r\n"_ba;
    QTest::newRow("the line that counts is written, the others stay")
        << "fDoc=x\r\nColour=red\r\n\r\nfDoc=0\r\nfDoc=1\r\nTracking =no\r\n"_ba << Parameter::FDoc << "YES"_ba
        << "fDoc=x\r\nColour=red\r\n\r\nfDoc=YES\r\nfDoc=1\r\nTracking =no\r\n"_ba;
    QTest::newRow("no line counts: the first with the key")
        << "Bucket=0\r\nBucket=x\r\nfDoc=1\r\n"_ba << Parameter::BucketId << "7"_ba
        << "Bucket=7\r\nBucket=x\r\nfDoc=1\r\n"_ba;
    QTest::newRow("a key in the wrong case is another line")
        << "bucket=1\r\n"_ba << Parameter::BucketId << "7"_ba << "bucket=1\r\nBucket=7\r\n"_ba;
    QTest::newRow("an open last line is closed first")
        << "Bucket=7"_ba << Parameter::FDoc << "1"_ba << "Bucket=7\r\nfDoc=1\r\n"_ba;
    QTest::newRow("the open last line is the one")
        << "fDoc=1\r\nBucket=7"_ba << Parameter::BucketId << "8"_ba << "fDoc=1\r\nBucket=8\r\n"_ba;
    QTest::newRow("lone line feeds elsewhere stay")
        << "fDoc=1\niData=1\r\nBucket=7\r\nWQL=a\n"_ba << Parameter::BucketId << "8"_ba
        << "fDoc=1\niData=1\r\nBucket=8\r\nWQL=a\n"_ba;
    QTest::newRow("behind a lone line feed at the end a real one is needed")
        << "fDoc=1\niData=1\n"_ba << Parameter::BucketId << "8"_ba << "fDoc=1\niData=1\n\r\nBucket=8\r\n"_ba;
    QTest::newRow("a value with a warning") << ""_ba << Parameter::GetFile << "*\xE4"_ba << "GetFile=*\xE4\r\n"_ba;
    QTest::newRow("an empty URLLaunch") << ""_ba << Parameter::UrlLaunch << ""_ba << "URLLaunch=\r\n"_ba;
}

void ConfigDocumentTest::setting()
{
    QFETCH(QByteArray, bytes);
    QFETCH(Parameter, parameter);
    QFETCH(QByteArray, value);
    ConfigDocument document = read(bytes);
    QVERIFY(document.set(parameter, value.toStdString()));
    QTEST(bytesOf(document), "result");
    QCOMPARE(document.value(parameter), value.toStdString());
}

void ConfigDocumentTest::refusing_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<DocumentKind>("kind");
    QTest::addColumn<Parameter>("parameter");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<FindingCode>("code");

    const auto file = "Bucket=7\r\n"_ba;
    QTest::newRow("a line end") << file << inStatus << Parameter::GetFile << "a\r\nfDoc=1"_ba
                                << FindingCode::TextLoneCarriageReturn;
    QTest::newRow("a lone LF") << file << inStatus << Parameter::GetFile << "a\nfDoc=1"_ba
                               << FindingCode::TextLoneLineFeed;
    QTest::newRow("a NUL") << file << inStatus << Parameter::GetFile << "a\0"_ba << FindingCode::TextNul;
    QTest::newRow("what breaks the grammar")
        << file << inStatus << Parameter::BucketId << "0"_ba << FindingCode::ValueBucketId;
    QTest::newRow("a key of the other file")
        << file << inPolicy << Parameter::Response << "1"_ba << FindingCode::EntryNotHere;
    QTest::newRow("FileTreeRoot in status.txt")
        << file << inStatus << Parameter::FileTreeRoot << "\\\\a\\b"_ba << FindingCode::EntryNotHere;
    QTest::newRow("a file in UTF-16") << utf16("fDoc=1\r\n", false, true) << inStatus << Parameter::FDoc << "0"_ba
                                      << FindingCode::TextUtf16;
    QTest::newRow("a file with a byte order mark")
        << "\xEF\xBB\xBF"_ba << inStatus << Parameter::FDoc << "0"_ba << FindingCode::TextByteOrderMark;
    // To write it would bring its neighbours to life, which nobody asked for.
    QTest::newRow("a line that ends in a lone LF")
        << "fDoc=1\niData=1\r\n"_ba << inStatus << Parameter::FDoc << "0"_ba << FindingCode::TextLoneLineFeed;
    QTest::newRow("a line behind a lone LF")
        << "fDoc=1\niData=1\r\n"_ba << inStatus << Parameter::IData << "0"_ba << FindingCode::TextLoneLineFeed;
    QTest::newRow("a line behind a lone CR")
        << "fDoc=1\riData=1\r\n"_ba << inStatus << Parameter::IData << "0"_ba << FindingCode::TextLoneCarriageReturn;
}

void ConfigDocumentTest::refusing()
{
    QFETCH(QByteArray, bytes);
    QFETCH(DocumentKind, kind);
    QFETCH(Parameter, parameter);
    QFETCH(QByteArray, value);
    ConfigDocument document = read(bytes, kind);
    const auto result = document.set(parameter, value.toStdString());
    QVERIFY(!result);
    QTEST(result.error().code, "code");
    QCOMPARE(bytesOf(document), bytes);
}

void ConfigDocumentTest::unsetting_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("result"); // after unset of Tracking

    QTest::newRow("nothing to do") << "fDoc=1\r\n"_ba << "fDoc=1\r\n"_ba;
    QTest::newRow("its one line") << "fDoc=1\r\nTracking=YES\r\nBucket=7\r\n"_ba << "fDoc=1\r\nBucket=7\r\n"_ba;
    QTest::newRow("every line of it, honoured or not")
        << "Tracking=ON\r\nfDoc=1\r\nTracking=YES\r\nTracking=NO"_ba << "fDoc=1\r\n"_ba;
    QTest::newRow("not what is only like it")
        << "tracking=YES\r\nTracking =NO\r\n"_ba << "tracking=YES\r\nTracking =NO\r\n"_ba;
    QTest::newRow("an open last line stays open") << "Tracking=YES\r\nfDoc=1"_ba << "fDoc=1"_ba;
    QTest::newRow("between lone line feeds") << "fDoc=1\nTracking=YES\niData=1\n"_ba << "fDoc=1\niData=1\n"_ba;
    QTest::newRow("an empty line keeps a lone LF from the next entry")
        << "fDoc=1\nTracking=YES\r\niData=1\r\n"_ba << "fDoc=1\n\r\niData=1\r\n"_ba;
    QTest::newRow("an empty line keeps the next entry as it was")
        << "fDoc=1\r\nTracking=YES\niData=1\r\n"_ba << "fDoc=1\r\n\niData=1\r\n"_ba;
    QTest::newRow("an empty line keeps a mark from the start of the file")
        << "Tracking=YES\r\n\xEF\xBB\xBFx=1\r\niData=1\r\n"_ba << "\r\n\xEF\xBB\xBFx=1\r\niData=1\r\n"_ba;
}

void ConfigDocumentTest::unsetting()
{
    QFETCH(QByteArray, bytes);
    ConfigDocument document = read(bytes);
    const QByteArray before = honoured(document);
    document.unset(Parameter::Tracking);
    QTEST(bytesOf(document), "result");
    QByteArrayList others = before.split('\n');
    others.removeIf([](const QByteArray &entry) { return entry.startsWith("Tracking="); });
    QCOMPARE(honoured(document), others.join('\n'));
}

void ConfigDocumentTest::editing_data()
{
    QTest::addColumn<qulonglong>("offset");
    QTest::addColumn<qulonglong>("length");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("result");

    QTest::newRow("replaces") << 7ULL << 1ULL << "42"_ba << "Bucket=42\r\n"_ba;
    QTest::newRow("inserts") << 0ULL << 0ULL << "fDoc=1\r\n"_ba << "fDoc=1\r\nBucket=7\r\n"_ba;
    QTest::newRow("appends") << 10ULL << 0ULL << "fDoc=1\r\n"_ba << "Bucket=7\r\nfDoc=1\r\n"_ba;
    QTest::newRow("removes") << 0ULL << 10ULL << ""_ba << ""_ba;
    QTest::newRow("is cut at the end") << 7ULL << ~0ULL << "8\r\n"_ba << "Bucket=8\r\n"_ba;
    QTest::newRow("is moved to the end") << 99ULL << 5ULL << "fDoc=1\r\n"_ba << "Bucket=7\r\nfDoc=1\r\n"_ba;
}

void ConfigDocumentTest::editing()
{
    QFETCH(qulonglong, offset);
    QFETCH(qulonglong, length);
    QFETCH(QByteArray, text);
    ConfigDocument document = read("Bucket=7\r\n");
    document.apply({std::size_t(offset), std::size_t(length), text.toStdString()});
    QTEST(bytesOf(document), "result");
}

void ConfigDocumentTest::aDocumentIsAValue()
{
    const ConfigDocument document = read(example);
    ConfigDocument copy = document;
    QVERIFY(copy == document);
    QVERIFY(copy.set(Parameter::CrashesPerBucket, "7"));
    QVERIFY(!(copy == document));
    QCOMPARE(bytesOf(document), example);
    QCOMPARE(bytesOf(copy), QByteArray(example).replace("bucket=100", "bucket=7"));
    QVERIFY(copy.set(Parameter::CrashesPerBucket, "100"));
    QVERIFY(copy == document);
    QVERIFY(!(read(example, inPolicy) == document));
}

void ConfigDocumentTest::aFileOfOneFaultManyTimes()
{
    QByteArray bytes = QByteArray("wql=a;\r\nBucket=07\r\nwhat\r\n").repeated(10000);
    ConfigDocument document = read(bytes);
    QCOMPARE(document.findings().size(), ConfigDocument::findingLimit);
    document.repairAll();
    QCOMPARE(document.lines().size(), 20001U);
    QCOMPARE(document.lineOf(Parameter::BucketId), 2U);
    QCOMPARE(document.lineOf(Parameter::Wql), 1U);
}

QTEST_APPLESS_MAIN(ConfigDocumentTest)
#include "tst_configdocument.moc"
