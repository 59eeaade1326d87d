// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/profile.h"

#include <QStringEncoder>
#include <QTest>

using namespace cer;
using namespace Qt::StringLiterals;

namespace {

const QByteArray header = "Windows Registry Editor Version 5.00\r\n\r\n"_ba;
const QByteArray dw = "[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\PCHealth\\ErrorReporting\\DW]\r\n"_ba;
const QByteArray above = "[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\PCHealth\\ErrorReporting]\r\n"_ba;

QByteArray described(const RegistryProfile &read)
{
    QByteArrayList lines;
    for (const ParameterInfo &info : allParameters()) {
        if (const auto &value = read.profile.values[std::size_t(info.parameter)])
            lines.append(QByteArray::fromStdString(std::string(info.key) + '=' + *value));
    }
    return lines.join('\n');
}

QByteArray codes(const RegistryProfile &read)
{
    QByteArrayList lines;
    for (const Finding &finding : read.findings)
        lines.append(QByteArray::number(finding.where.line) + ' '
                     + QByteArray::fromStdString(std::string(findingInfo(finding.code).name)));
    return lines.join('\n');
}

} // namespace

class ProfileTest : public QObject {
    Q_OBJECT

private slots:
    void reading_data();
    void reading();
    void everyEncoding_data();
    void everyEncoding();
};

void ProfileTest::reading_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("settings");
    QTest::addColumn<QByteArray>("root");
    QTest::addColumn<QByteArray>("findings");
    const auto row = [](const char *name, const QByteArray &bytes, const QByteArray &settings, const QByteArray &root,
                        const QByteArray &findings) { QTest::newRow(name) << bytes << settings << root << findings; };

    row("numbers and texts", header + dw + "\"DWNoFileCollection\"=dword:00000001\r\n\"DWTracking\"=\"YES\"\r\n",
        "NoFileCollection=1\nTracking=YES", "", "");
    row("the share, with its backslashes doubled", header + dw + "\"DWFileTreeRoot\"=\"\\\\\\\\server\\\\cer\\\\\"\r\n",
        "", "\\\\server\\cer", "");
    row("a key of several words", header + dw + "\"DWCrashesPerBucket\"=dword:0000000a\r\n", "Crashes per bucket=10",
        "", "");
    row("names and keys in another case", header + dw.toLower() + "\"dwnoexternalurl\"=dword:0\r\n", "NoExternalURL=0",
        "", "");
    row("the older form of an export", "REGEDIT4\r\n\r\n" + dw + "\"DWTracking\"=dword:00000001\r\n", "Tracking=1", "",
        "");
    row("line ends of another system", "REGEDIT4\n" + dw.trimmed() + "\n\"DWTracking\"=dword:00000001\n", "Tracking=1",
        "", "");
    row("comments, default values and blank lines",
        header + dw + "; a comment\r\n@=\"x\"\r\n\r\n\"DWTracking\"=dword:1\r\n", "Tracking=1", "", "");
    row("a line of blanks", header + dw + " \t \r\n\"DWTracking\"=dword:1\r\n", "Tracking=1", "", "");
    row("other keys of the registry",
        header + "[HKEY_LOCAL_MACHINE\\SOFTWARE\\Other]\r\n\"DWTracking\"=dword:1\r\nnonsense\r\n" + dw, "", "", "");
    row("a long binary value",
        header + above + "\"Blob\"=hex:00,01,\\\r\n  02,03\r\n" + dw + "\"DWTracking\"=dword:1\r\n", "Tracking=1", "",
        "");
    row("a value that is taken away", header + dw + "\"DWTracking\"=-\r\n", "", "", "");
    row("the name of who gets the reports", header + dw + "\"DWReporteeName\"=\"Contoso\"\r\n", "", "", "");

    row("not an export", "hello\r\n", "", "", "1 registry.not-an-export");
    row("nothing at all", "", "", "", "0 registry.no-key");
    row("an export of something else", header + "[HKEY_CURRENT_USER\\X]\r\n\"a\"=\"b\"\r\n", "", "", "0 registry.no-key");
    row("a setting one key too high", header + above + "\"DWTracking\"=dword:1\r\n\"DoReport\"=dword:1\r\n" + dw, "",
        "", "4 registry.wrong-key");
    row("a setting that nobody knows", header + dw + "\"DWColour\"=\"red\"\r\n\"X\"=dword:1\r\n", "", "",
        "4 registry.unknown-value\n5 registry.unknown-value");
    row("what status.txt alone may set", header + dw + "\"DWiData\"=dword:1\r\n", "", "", "4 registry.unknown-value");
    row("a type that no setting has", header + dw + "\"DWTracking\"=hex:01\r\n", "", "", "4 registry.value-type");
    row("a number that is none", header + dw + "\"DWTracking\"=dword:xyz\r\n", "", "", "4 registry.line");
    row("a line without a value", header + dw + "DWTracking\r\n\"DWTracking\"\r\n\"DWTrack\r\n", "", "",
        "4 registry.line\n5 registry.line\n6 registry.line");
    row("a number that is no yes or no", header + dw + "\"DWTracking\"=dword:00000002\r\n", "", "", "4 value.boolean");
    row("the share is \"0\", as some scripts write", header + dw + "\"DWFileTreeRoot\"=\"0\"\r\n", "", "",
        "4 unc.syntax");
}

void ProfileTest::reading()
{
    QFETCH(QByteArray, bytes);
    const RegistryProfile read = readRegistryExport(bytes.toStdString(), "client.reg");
    QTEST(described(read), "settings");
    QTEST(QByteArray::fromStdString(read.root), "root");
    QTEST(codes(read), "findings");
    for (const Finding &finding : read.findings)
        QCOMPARE(finding.where.file, "client.reg");
}

void ProfileTest::everyEncoding_data()
{
    QTest::addColumn<QStringConverter::Encoding>("encoding");
    QTest::addColumn<bool>("mark");
    QTest::newRow("UTF-16 with its mark, as the registry editor writes") << QStringConverter::Utf16LE << true;
    QTest::newRow("UTF-16 without one") << QStringConverter::Utf16LE << false;
    QTest::newRow("UTF-16 of the other order") << QStringConverter::Utf16BE << true;
    QTest::newRow("UTF-8 with a mark") << QStringConverter::Utf8 << true;
}

void ProfileTest::everyEncoding()
{
    QFETCH(QStringConverter::Encoding, encoding);
    QFETCH(bool, mark);
    const QString text = QString::fromLatin1(header + "[HKEY_LOCAL_MACHINE\\Gr\xfc\xdf\x65]\r\n" + dw
                                             + "\"DWTracking\"=dword:1\r\n\"DWURLLaunch\"=\"http://\u0142/\"\r\n");
    QStringEncoder encoder(encoding, mark ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
    const QByteArray bytes = encoder.encode(text);
    const RegistryProfile read = readRegistryExport(bytes.toStdString());
    QCOMPARE(described(read), "Tracking=1");
}

QTEST_APPLESS_MAIN(ProfileTest)
#include "tst_profile.moc"
