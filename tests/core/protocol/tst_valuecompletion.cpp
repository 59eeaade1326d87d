// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/valuecompletion.h"
#include "core/protocol/values.h"

#include <QTest>

#include <algorithm>

using namespace cer;
using namespace Qt::StringLiterals;

class TestValueCompletion final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void completes_data();
    void completes();
    void whatItMakesIsNoError_data();
    void whatItMakesIsNoError();
};

void TestValueCompletion::completes_data()
{
    QTest::addColumn<Parameter>("parameter");
    QTest::addColumn<QByteArray>("item");  // "|" is the cursor
    QTest::addColumn<QByteArray>("first"); // the item with the first completion; null: there is none
    QTest::addColumn<int>("count");        // -1: some
    using enum Parameter;
    QTest::newRow("a path begins with a folder of the system") << GetFile << "|"_ba << "%ALLUSERSPROFILE%\\"_ba << -1;
    QTest::newRow("a variable") << GetFile << "%win|"_ba << "%windir%"_ba << 1;
    QTest::newRow("one with a sign in its name") << GetFile << "%programfiles(|"_ba << "%ProgramFiles(x86)%"_ba << 1;
    QTest::newRow("a variable in the middle")
        << GetFileVersion << "C:\\%USERN|\\a.dll"_ba << "C:\\%USERNAME%\\a.dll"_ba << 1;
    QTest::newRow("nothing behind a variable that is closed") << GetFile << "%TEMP%|"_ba << QByteArray() << 0;
    QTest::newRow("the second variable") << GetFile << "%TEMP%\\%wind|"_ba << "%TEMP%\\%windir%"_ba << 1;
    QTest::newRow("nothing in a name") << GetFile << "C:\\a|"_ba << QByteArray() << 0;
    QTest::newRow("an unknown variable") << GetFile << "%xyz|"_ba << QByteArray() << 0;
    QTest::newRow("the root of a registry key") << RegKey << "hkc|"_ba << "HKCU\\"_ba << -1;
    QTest::newRow("the long name of a root") << RegKey << "HKEY_CU|"_ba << "HKEY_CURRENT_USER\\"_ba << -1;
    QTest::newRow("a key") << RegKey << "HKLM\\SYS|"_ba << "HKLM\\SYSTEM\\CurrentControlSet\\Control\\"_ba << 3;
    QTest::newRow("nothing that is there already") << RegKey << "HKCU\\Environment|"_ba << QByteArray() << 0;
    QTest::newRow("the beginning of a query") << Wql << "|"_ba << "SELECT * FROM "_ba << 1;
    QTest::newRow("its first letters") << Wql << "sel|"_ba << "SELECT * FROM "_ba << 1;
    QTest::newRow("behind the columns") << Wql << "SELECT Name, Size |"_ba << "SELECT Name, Size FROM "_ba << 1;
    QTest::newRow("not between columns") << Wql << "SELECT Name, |"_ba << QByteArray() << 0;
    QTest::newRow("a class") << Wql << "SELECT * FROM win32_log|"_ba << "SELECT * FROM Win32_LogicalDisk"_ba << 1;
    QTest::newRow("a class before a condition") << Wql << "SELECT * FROM Win32_Bat| WHERE a=1"_ba
                                                << "SELECT * FROM Win32_Battery WHERE a=1"_ba << 1;
    QTest::newRow("behind a class") << Wql << "SELECT * FROM Win32_Process W|"_ba
                                    << "SELECT * FROM Win32_Process WHERE "_ba << 1;
    QTest::newRow("not in a condition") << Wql << "SELECT * FROM Win32_Process WHERE |"_ba << QByteArray() << 0;
    QTest::newRow("other parameters have none") << MemoryDump << "Y|"_ba << QByteArray() << 0;
}

void TestValueCompletion::completes()
{
    QFETCH(Parameter, parameter);
    QFETCH(QByteArray, item);
    QFETCH(int, count);
    const auto cursor = std::size_t(item.indexOf('|'));
    std::string text = item.replace("|", "").toStdString();
    const auto completions = completeItem(parameter, text, cursor);
    if (count >= 0)
        QCOMPARE(int(completions.size()), count);
    QByteArray first;
    if (!completions.empty()) {
        QCOMPARE(completions[0].offset + completions[0].length, cursor);
        first =
            QByteArray::fromStdString(text.replace(completions[0].offset, completions[0].length, completions[0].text));
    }
    QTEST(first, "first");
}

void TestValueCompletion::whatItMakesIsNoError_data()
{
    QTest::addColumn<Parameter>("parameter");
    QTest::addColumn<QByteArray>("item");
    QTest::newRow("paths") << Parameter::GetFile << ""_ba;
    QTest::newRow("registry keys") << Parameter::RegKey << ""_ba;
    QTest::newRow("classes") << Parameter::Wql << "SELECT * FROM "_ba;
}

void TestValueCompletion::whatItMakesIsNoError()
{
    QFETCH(Parameter, parameter);
    QFETCH(QByteArray, item);
    const auto completions = completeItem(parameter, item.toStdString(), std::size_t(item.size()));
    QVERIFY(completions.size() > 10);
    for (const ValueCompletion &completion : completions) {
        const std::string value = item.toStdString() + completion.text;
        QVERIFY2(checkValue(parameter, DocumentKind::Status, value).empty(), value.c_str());
    }
}

QTEST_APPLESS_MAIN(TestValueCompletion)
#include "tst_valuecompletion.moc"
