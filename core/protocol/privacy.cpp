// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/privacy.h"

#include "core/protocol/names.h"
#include "core/protocol/values.h"

#include <algorithm>
#include <optional>
#include <span>
#include <string>

namespace cer {

namespace {

using enum PrivacyConcern;

/// Everything at or below a key or folder, in lower case; "*" is any one name. The first row that matches counts.
struct Place {
    std::string_view path;
    std::optional<PrivacyConcern> concern; // nothing: this place is an exception from a later row
};

constexpr Place keys[] = {
    {R"(hklm\sam)", PasswordHashes},
    {R"(hklm\security)", SystemSecrets},
    {R"(hklm\software\microsoft\windows nt\currentversion\winlogon)", AutomaticLogon},
    {R"(hklm\software\wow6432node\microsoft\windows nt\currentversion\winlogon)", AutomaticLogon},
    {"hkcu", UserSettings},
    {"hku", UserSettings},
};

// Without the drive, which may be any.
constexpr Place folders[] = {
    {R"(windows\system32\config\sam)", HiveFile},
    {R"(windows\system32\config\security)", HiveFile},
    {R"(users\public)", {}},
    {R"(users\*\ntuser.dat)", UserHiveFile},
    {R"(users\*\appdata\local\microsoft\windows\usrclass.dat)", UserHiveFile},
    {R"(users\*\appdata\local\google\chrome)", BrowserProfile},
    {R"(users\*\appdata\local\chromium)", BrowserProfile},
    {R"(users\*\appdata\local\microsoft\edge)", BrowserProfile},
    {R"(users\*\appdata\local\bravesoftware)", BrowserProfile},
    {R"(users\*\appdata\local\vivaldi)", BrowserProfile},
    {R"(users\*\appdata\local\mozilla)", BrowserProfile},
    {R"(users\*\appdata\roaming\mozilla)", BrowserProfile},
    {R"(users\*\appdata\roaming\opera software)", BrowserProfile},
    {R"(users\*\documents)", UserDocuments},
    {R"(users\*\my documents)", UserDocuments},
    {R"(users\*\desktop)", UserDocuments},
    {R"(users\*\appdata)", ProgramData},
    {"users", UserFiles},
};

/// What a path may begin with, and what stands for it in the table above.
struct Start {
    std::string_view written;
    std::string_view meant;
};
constexpr Start starts[] = {
    {"%userprofile%", R"(users\*)"},
    {"%homepath%", R"(users\*)"},
    {"%homedrive%%homepath%", R"(users\*)"},
    {"%appdata%", R"(users\*\appdata\roaming)"},
    {"%localappdata%", R"(users\*\appdata\local)"},
    {"%temp%", R"(users\*\appdata\local\temp)"},
    {"%tmp%", R"(users\*\appdata\local\temp)"},
    {"%onedrive%", R"(users\*\onedrive)"},
    {"%public%", R"(users\public)"},
    {"%windir%", "windows"},
    {"%systemroot%", "windows"},
    {"documents and settings", "users"}, // before Windows Vista
};

constexpr Start roots[] = {
    {"hkey_local_machine", "hklm"},
    {"hkey_current_user", "hkcu"},
    {"hkey_users", "hku"},
};

/// Classes of WMI. With a property, only queries that ask for it or for all of them matter.
struct Class {
    std::string_view name; // in lower case
    std::string_view property;
    PrivacyConcern concern;
};
constexpr Class classes[] = {
    {"win32_account", {}, Accounts},       {"win32_useraccount", {}, Accounts},
    {"win32_systemaccount", {}, Accounts}, {"win32_group", {}, Accounts},
    {"win32_groupuser", {}, Accounts},     {"win32_logonsession", {}, Accounts},
    {"win32_loggedonuser", {}, Accounts},  {"win32_networkloginprofile", {}, Accounts},
    {"win32_userprofile", {}, Accounts},   {"win32_computersystem", "username", LoggedOnUser},
    {"win32_process", {}, CommandLines},
};

bool isAtOrBelow(std::string_view path, std::string_view place)
{
    while (!place.empty()) {
        const std::string_view wanted = place.substr(0, place.find('\\'));
        const std::string_view name = path.substr(0, path.find('\\'));
        if (name.empty() || (wanted != "*" && wanted != name))
            return false;
        place.remove_prefix(std::min(place.size(), wanted.size() + 1));
        path.remove_prefix(std::min(path.size(), name.size() + 1));
    }
    return true;
}

std::optional<PrivacyConcern> concernAt(std::string_view path, std::span<const Place> places)
{
    const auto found = std::ranges::find_if(places, [path](const Place &place) { return isAtOrBelow(path, place.path); });
    return found == places.end() ? std::nullopt : found->concern;
}

void replaceStart(std::string &path, std::span<const Start> all)
{
    for (const auto &[written, meant] : all) {
        if (isAtOrBelow(path, written)) {
            path.replace(0, written.size(), meant);
            return;
        }
    }
}

std::optional<PrivacyConcern> concernOfKey(std::string_view item)
{
    std::string key = foldCase(item);
    replaceStart(key, roots);
    return concernAt(key, keys);
}

std::optional<PrivacyConcern> concernOfFile(std::string_view item)
{
    std::string path = foldCase(item);
    std::ranges::replace(path, '/', '\\');
    for (const std::string_view prefix : {R"(\\?\)", "%systemdrive%", "%homedrive%\\"}) {
        if (path.starts_with(prefix))
            path.erase(0, prefix.size());
    }
    if (path.size() > 1 && path[1] == ':')
        path.erase(0, 2);
    if (!path.starts_with(R"(\\)")) // that would be another PC's
        path.erase(0, path.find_first_not_of('\\'));
    replaceStart(path, starts);
    return concernAt(path, folders);
}

bool isWordCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '*';
}

/// The words of a query in lower case, without its strings.
std::vector<std::string> wordsOf(std::string_view query)
{
    std::vector<std::string> words(1);
    char quote = 0;
    for (const char c : foldCase(query)) {
        if (quote || c == '\'' || c == '"')
            quote = !quote ? c : quote == c ? char(0) : quote;
        else if (isWordCharacter(c))
            words.back() += c;
        else if (!words.back().empty())
            words.emplace_back();
    }
    return words;
}

std::optional<PrivacyConcern> concernOfQuery(std::string_view item)
{
    const std::vector<std::string> words = wordsOf(item);
    const auto names = [&words](std::string_view word) { return std::ranges::contains(words, word); };
    for (const auto &[name, property, concern] : classes) {
        if (names(name) && (property.empty() || names(property) || names("*")))
            return concern;
    }
    return {};
}

std::vector<PrivacyNote> wholeSetting(PrivacyConcern concern, std::string_view value)
{
    return parseBoolean(value).value_or(false) ? std::vector<PrivacyNote>{{concern, {}}} : std::vector<PrivacyNote>();
}

std::vector<PrivacyNote> eachItem(std::string_view value, std::optional<PrivacyConcern> (*concernOf)(std::string_view))
{
    std::vector<PrivacyNote> notes;
    for (const std::string_view item : listItems(value)) {
        if (const auto concern = concernOf(item))
            notes.push_back({*concern, item});
    }
    return notes;
}

} // namespace

std::vector<PrivacyNote> privacyNotes(Parameter parameter, std::string_view value)
{
    switch (parameter) {
    case Parameter::MemoryDump: return wholeSetting(Memory, value);
    case Parameter::FDoc: return wholeSetting(OpenDocuments, value);
    case Parameter::RegKey: return eachItem(value, concernOfKey);
    case Parameter::GetFile: return eachItem(value, concernOfFile);
    case Parameter::Wql: return eachItem(value, concernOfQuery);
    case Parameter::GetFileVersion: // the version alone tells of no person
    case Parameter::Response:
    case Parameter::UrlLaunch:
    case Parameter::BucketId:
    case Parameter::IData:
    case Parameter::CrashesPerBucket:
    case Parameter::NoSecondLevelCollection:
    case Parameter::NoFileCollection:
    case Parameter::NoExternalUrl:
    case Parameter::Tracking:
    case Parameter::FileTreeRoot: return {};
    }
    return {};
}

} // namespace cer
