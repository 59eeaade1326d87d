// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/privacy.h"

#include <QTest>

using namespace cer;
using namespace Qt::StringLiterals;

class PrivacyTest : public QObject {
    Q_OBJECT

private slots:
    void items_data();
    void items();
    void everyItemHasItsOwnNote();
    void wholeSettings_data();
    void wholeSettings();
    void anItemIsAViewIntoTheValue();
};

using Concern = std::optional<PrivacyConcern>;
Q_DECLARE_METATYPE(Concern)

void PrivacyTest::items_data()
{
    using enum PrivacyConcern;
    QTest::addColumn<Parameter>("parameter");
    QTest::addColumn<QByteArray>("item");
    QTest::addColumn<Concern>("concern");

    const auto row = [](const char *name, Parameter parameter, const char *item, Concern concern) {
        QTest::addRow("%s: %s", parameterInfo(parameter).key.data(), name) << parameter << QByteArray(item) << concern;
    };
    const auto key = [&row](const char *name, const char *item, Concern concern) {
        row(name, Parameter::RegKey, item, concern);
    };
    key("the accounts", "HKLM\\SAM", PasswordHashes);
    key("below them, the root in full and any case", "hkey_Local_machine\\sam\\Domains", PasswordHashes);
    key("the secrets", "HKLM\\SECURITY\\Policy", SystemSecrets);
    key("another key that begins so", "HKLM\\SAMSUNG", {});
    key("the same name elsewhere", "HKLM\\SOFTWARE\\SAM", {});
    key("another root", "HKCR\\SAM", {});
    key("the whole of the PC's root", "HKLM", {}); // the values of a key, not those of the keys below it
    key("automatic logon", "HKLM\\Software\\Microsoft\\Windows NT\\CurrentVersion\\Winlogon", AutomaticLogon);
    key("of 32-bit programs", "HKLM\\SOFTWARE\\WOW6432Node\\Microsoft\\Windows NT\\CurrentVersion\\Winlogon\\a",
        AutomaticLogon);
    key("beside it", "HKLM\\Software\\Microsoft\\Windows NT\\CurrentVersion\\WinlogonX", {});
    key("above it", "HKLM\\Software\\Microsoft\\Windows NT\\CurrentVersion", {});
    key("the user", "HKCU", UserSettings);
    key("below the user", "HKEY_CURRENT_USER\\Software\\A", UserSettings);
    key("users", "HKU\\S-1-5-21", UserSettings);
    key("users in full", "HKEY_USERS", UserSettings);
    key("a root that begins so", "HKUX\\A", {});

    const auto file = [&row](const char *name, const char *item, Concern concern) {
        row(name, Parameter::GetFile, item, concern);
    };
    file("of the system", "%windir%\\system32\\notepad.exe", {});
    file("a program's own", "C:\\Program Files\\A\\a.log", {});
    file("of the user by variable", "%USERPROFILE%\\a.log", UserFiles);
    file("of the user by variables of the home", "%HomeDrive%%HomePath%\\a.log", UserFiles);
    file("of the user by one variable of the home", "%HOMEDRIVE%\\Users\\me\\a.log", UserFiles);
    file("of the user by path", "C:\\Users\\me\\a.log", UserFiles);
    file("of the user on another drive", "e:\\users\\me\\a.log", UserFiles);
    file("of the user with slashes", "C:/Users/me/a.log", UserFiles);
    file("of the user on the system's drive", "%SystemDrive%\\Users\\me\\a.log", UserFiles);
    file("of the user by a long path", "\\\\?\\C:\\Users\\me\\a.log", UserFiles);
    file("of the user before Windows Vista", "C:\\Documents and Settings\\me\\a.log", UserFiles);
    file("of all users", "C:\\Users\\Public\\a.log", {});
    file("of all users by variable", "%PUBLIC%\\a.log", {});
    file("a user whose name begins so", "C:\\Users\\Public2\\a.log", UserFiles);
    file("a folder that begins so", "C:\\UsersX\\a.log", {});
    file("a variable that begins so", "%USERPROFILEX%\\a.log", {});
    file("a variable that is not alone", "%USERPROFILE%x\\a.log", {});
    file("the same folder elsewhere", "C:\\A\\Users\\me\\a.log", {});
    file("of another PC", "\\\\server\\Users\\me\\a.log", {});
    file("a document", "%userprofile%\\Documents\\a.docx", UserDocuments);
    file("a document by path", "C:\\Users\\me\\documents\\a.docx", UserDocuments);
    file("a document before Windows Vista", "C:\\Documents and Settings\\me\\My Documents\\a.doc", UserDocuments);
    file("the desktop", "%USERPROFILE%\\Desktop", UserDocuments);
    file("data of programs", "%APPDATA%\\A\\a.ini", ProgramData);
    file("data of programs by path", "C:\\Users\\me\\AppData\\Roaming\\A\\a.ini", ProgramData);
    file("local data of programs", "%LocalAppData%\\A\\a.ini", ProgramData);
    file("temporary files", "%TEMP%\\a.log", ProgramData);
    file("the registry of a user", "%USERPROFILE%\\ntuser.dat", UserHiveFile);
    file("the registry of a user by path", "C:\\Users\\me\\NTUSER.DAT", UserHiveFile);
    file("a file that begins so", "C:\\Users\\me\\NTUSER.DAT.LOG1", UserFiles);
    file("a browser by variable", "%LOCALAPPDATA%\\Google\\Chrome\\User Data\\Default\\Cookies", BrowserProfile);
    file("a browser by path", "C:\\Users\\me\\AppData\\Local\\Microsoft\\Edge\\User Data\\Local State", BrowserProfile);
    file("another browser", "%APPDATA%\\Mozilla\\Firefox\\profiles.ini", BrowserProfile);
    file("passwords of the PC", "%SystemRoot%\\System32\\config\\SAM", HiveFile);
    file("secrets of the PC", "C:\\Windows\\System32\\config\\SECURITY", HiveFile);
    file("another hive", "C:\\Windows\\System32\\config\\SOFTWARE", {});
    row("a version tells of no person", Parameter::GetFileVersion, "%APPDATA%\\A\\a.dll", {});

    const auto query = [&row](const char *name, const char *item, Concern concern) {
        row(name, Parameter::Wql, item, concern);
    };
    query("a disk", "select * from Win32_LogicalDisk", {});
    query("accounts", "SELECT Name FROM Win32_UserAccount", Accounts);
    query("groups in any case", "select * from WIN32_GROUP where LocalAccount=True", Accounts);
    query("logons", "select * from Win32_LogonSession", Accounts);
    query("profiles of logons", "select * from Win32_NetworkLoginProfile", Accounts);
    query("all kinds of accounts", "select * from Win32_Account", Accounts);
    query("a class that begins so", "select * from Win32_GroupPolicy", {});
    query("a class in a string", "select * from A where Name='Win32_Account' or Name=\"a Win32_Group\"", {});
    query("a class behind a string", "associators of {Win32_UserAccount.Domain='a',Name='b'}", Accounts);
    query("all of the PC, which names its user", "select * from Win32_ComputerSystem", LoggedOnUser);
    query("the user of the PC", "select Model,UserName from Win32_ComputerSystem", LoggedOnUser);
    query("other facts of the PC", "select Model from Win32_ComputerSystem", {});
    query("command lines", "select Name, CommandLine from Win32_Process", CommandLines);
    query("processors", "select * from Win32_Processor", {});
}

void PrivacyTest::items()
{
    QFETCH(Parameter, parameter);
    QFETCH(QByteArray, item);
    QFETCH(Concern, concern);
    const std::string value = item.toStdString();
    const auto notes = privacyNotes(parameter, value);
    QCOMPARE(notes.size(), concern ? 1U : 0U);
    if (!concern)
        return;
    QCOMPARE(int(notes[0].concern), int(*concern));
    QCOMPARE(notes[0].item, std::string_view(value));
}

void PrivacyTest::everyItemHasItsOwnNote()
{
    const std::string value = "HKCU\\A; HKLM\\B;HKLM\\SAM;HKCU\\A";
    const std::vector<PrivacyNote> wanted{{PrivacyConcern::UserSettings, "HKCU\\A"},
                                          {PrivacyConcern::PasswordHashes, "HKLM\\SAM"},
                                          {PrivacyConcern::UserSettings, "HKCU\\A"}};
    QVERIFY(privacyNotes(Parameter::RegKey, value) == wanted);
}

void PrivacyTest::wholeSettings_data()
{
    QTest::addColumn<Parameter>("parameter");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<Concern>("concern");
    QTest::newRow("memory") << Parameter::MemoryDump << "yes"_ba << Concern(PrivacyConcern::Memory);
    QTest::newRow("no memory") << Parameter::MemoryDump << "NO"_ba << Concern();
    QTest::newRow("what is no boolean asks for nothing") << Parameter::MemoryDump << "ja"_ba << Concern();
    QTest::newRow("documents") << Parameter::FDoc << "1"_ba << Concern(PrivacyConcern::OpenDocuments);
    QTest::newRow("no documents") << Parameter::FDoc << ""_ba << Concern();
    QTest::newRow("another setting") << Parameter::IData << "YES"_ba << Concern();
    QTest::newRow("an empty list") << Parameter::Wql << ";"_ba << Concern();
}

void PrivacyTest::wholeSettings()
{
    QFETCH(Parameter, parameter);
    QFETCH(QByteArray, value);
    QFETCH(Concern, concern);
    const auto notes = privacyNotes(parameter, value.toStdString());
    QVERIFY(notes == (concern ? std::vector<PrivacyNote>{{*concern, {}}} : std::vector<PrivacyNote>()));
}

void PrivacyTest::anItemIsAViewIntoTheValue()
{
    const std::string value = "a; HKCU";
    QCOMPARE(privacyNotes(Parameter::RegKey, value)[0].item.data(), value.data() + 3);
}

QTEST_APPLESS_MAIN(PrivacyTest)
#include "tst_privacy.moc"
